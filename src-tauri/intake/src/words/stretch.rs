//! What says of a title that the time of its table is no single month or quarter.

use super::is_in;

/// Words between two ends, for sums since a beginning, and for when a report was made.
const STRETCH: &str = "to bis through thru until till ytd months monate cumulative cumulated accumulated kumuliert kumulativ aufgelaufen \
    ended rolling printed created generated exported gedruckt erstellt ausgedruckt exportiert imprimé impreso stampato au al hasta tot cumul \
    cumulé acumulado cumulato";

/// True for such a word.
pub(crate) fn says_stretch(word: &str) -> bool {
    is_in(word, STRETCH)
}

/// True for what adds up since the beginning of a year: `YTD`, `Budget YTD`, `Umsatz kum.`, `Sales to date`.
pub(crate) fn names_to_date(text: &str) -> bool {
    const SAID: [&str; 2] = ["year-to-date", "lfd. jahr"];
    let lower = text.to_lowercase();
    says_cumulated(&domain::name::words_of(text)) || SAID.iter().any(|said| lower.contains(said))
}

/// The same of the words of a name.
pub(super) fn says_cumulated(words: &[String]) -> bool {
    const CUMULATED: &str = "ytd kumuliert kumulierte kumulierter kumuliertes kumulativ kum aufgelaufen aufgelaufene aufgelaufener \
        aufgelaufenes aufgel cumulative cumulated cumul cum accumulated cumulé cumulés cumulée cumulées acumulado acumulada acumulados \
        cumulato cumulata cumulatief";
    const PAIRS: [[&str; 2]; 3] = [["to", "date"], ["seit", "jahresbeginn"], ["bis", "dato"]];
    super::any(words, CUMULATED) || words.windows(2).any(|pair| PAIRS.iter().any(|known| pair == known))
}
