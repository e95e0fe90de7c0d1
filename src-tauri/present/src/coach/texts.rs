//! What names say: vague words, and what counts doing rather than what it brings. The words come from the language.

use domain::Unit;
use domain::name::compared;

/// The first vague word of a text that nothing explains, as it stands in the text.
pub(super) fn vague<'t>(name: &'t str, description: &str, vague_words: &str) -> Option<&'t str> {
    // A description says what the word means; whether it does so well only its reader can tell.
    if !description.trim().is_empty() {
        return None;
    }
    let vague: Vec<String> = listed(vague_words).collect();
    words(name).find(|word| vague.contains(&compared(word)))
}

/// True where a name counts what somebody does. A number of something per something else, and what comes of what was done,
/// are results.
pub(super) fn is_activity(name: &str, unit: &Unit, activity_words: &str, joining_words: &str) -> bool {
    if !matches!(unit, Unit::Count | Unit::Number) {
        return false;
    }
    let own: Vec<String> = words(name).map(compared).collect();
    let contains = |phrase: &str| {
        let phrase: Vec<&str> = phrase.split_whitespace().collect();
        own.windows(phrase.len().max(1)).enumerate().find(|(_, part)| part.iter().eq(phrase.iter())).map(|(at, _)| {
            let rest = own.iter().enumerate().filter(|(place, _)| *place < at || *place >= at + phrase.len());
            rest.map(|(_, word)| word.clone()).collect::<Vec<_>>()
        })
    };
    let joining: Vec<String> = listed(joining_words).collect();
    // "Number of calls made" begins with a joining word that leads nowhere else.
    let is_plain =
        |rest: Vec<String>| !rest.iter().skip_while(|word| is_counting(word)).any(|word| joining.contains(word));
    listed(activity_words).filter_map(|phrase| contains(&phrase)).any(is_plain)
}

/// A word that only says that something is counted.
fn is_counting(word: &str) -> bool {
    matches!(word, "number" | "of" | "anzahl" | "der" | "zahl")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

fn listed(words: &str) -> impl Iterator<Item = String> {
    words.split(';').map(compared).filter(|word| !word.is_empty())
}
