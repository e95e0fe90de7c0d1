//! Two languages made of English, to find what is not said in messages and what has no room: one with accents, 40%
//! longer, and one that runs from right to left. Each message stands in brackets, so that one that is glued together
//! or cut off shows.

use std::borrow::Cow;

/// "Čľľóóššéé" for "Close": accents on what has them, and vowels, l and s twice. In English that is what two letters of
/// five are, so a text becomes 40% longer.
pub(crate) fn accented(text: &str) -> Cow<'_, str> {
    let mut all = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let accented = accent(letter);
        all.push(accented);
        if "aeiouylsAEIOUYLS".contains(letter) {
            all.extend(accented.to_lowercase());
        }
    }
    Cow::Owned(all)
}

/// The same letters from right to left, as Arabic runs.
pub(crate) fn mirrored(text: &str) -> Cow<'_, str> {
    /// Right-to-left mark; override to the right; end of the override.
    const MARKS: [char; 3] = ['\u{200F}', '\u{202E}', '\u{202C}'];
    let [mark, from_right, end] = MARKS;
    Cow::Owned(format!("{mark}{from_right}{text}{end}{mark}"))
}

fn accent(letter: char) -> char {
    const PLAIN: &str = "aceilnorstuyzACEILNORSTUYZ";
    const ACCENTED: &str = "áčéíľňóŕšťúýžÁČÉÍĽŇÓŔŠŤÚÝŽ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}
