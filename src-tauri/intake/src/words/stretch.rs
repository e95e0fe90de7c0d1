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

/// True for what adds up since the beginning of a year: `YTD`, `Budget YTD`.
pub(crate) fn names_to_date(text: &str) -> bool {
    const SAID: [&str; 4] = ["year to date", "year-to-date", "lfd. jahr", "seit jahresbeginn"];
    let lower = text.to_lowercase();
    super::any(
        &domain::name::words_of(text),
        "ytd kumuliert kum cumulative cumulé cumulés acumulado cumulato cumulatief",
    ) || SAID.iter().any(|said| lower.contains(said))
}
