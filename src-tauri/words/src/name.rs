//! The place of a name in a sentence: the window makes it a link, a chart sets it off. Languages place it differently,
//! so it is marked in the argument and found again in the finished text.

use std::ops::Range;

/// A finished sentence, and where in it the name stands, in bytes; the first time it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameIn {
    /// The sentence.
    pub text: String,
    /// The place of the name; `None` where the sentence does not name it.
    pub name: Option<Range<usize>>,
}

/// First strong isolate, and the end of an isolate: what Unicode sets around text of unknown direction.
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// Says a sentence about a name: `say` is given the name as the argument it puts into the message.
///
/// A name that runs against the sentence stays isolated from it, so that the order of what stands beside it is not
/// turned; in any other the marks are taken out again.
pub fn named(name: &str, say: impl FnOnce(&str) -> String) -> NameIn {
    let clean: String = name.chars().filter(|c| !is_isolate(*c)).collect();
    let said = say(&format!("{ISOLATE}{clean}{END}"));
    let keeps = is_rightward(&clean) != is_rightward(&said.replace(&clean, ""));
    let mut text = String::with_capacity(said.len());
    let (mut place, mut from) = (None, None);
    for letter in said.chars() {
        if letter == END && place.is_none() {
            place = from.map(|from| from..text.len());
        }
        if !is_isolate(letter) || keeps {
            text.push(letter);
        }
        if letter == ISOLATE && from.is_none() {
            from = Some(text.len());
        }
    }
    NameIn { text, name: place }
}

fn is_isolate(letter: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&letter)
}

/// True where the first letter that has a direction runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and
/// their forms for presentation.
fn is_rightward(text: &str) -> bool {
    let is_right = |c: char| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_right)
}
