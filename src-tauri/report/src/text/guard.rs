//! Texts that a spreadsheet would take for formulas. An apostrophe in front makes them texts there, too.

use std::borrow::Cow;

/// What starts a formula in some spreadsheet, and the apostrophe itself.
const STARTS: [char; 9] = ['=', '+', '-', '@', '\'', '＝', '＋', '－', '＠'];

/// What starts a new cell in a spreadsheet that is set to it, also inside of quotes.
const ENDS: [char; 4] = [';', '\t', '\r', '\n'];

/// True where a spreadsheet could see a formula at the start of the text.
fn is_dangerous(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control()).chars().next();
    first.is_some_and(|first| STARTS.contains(&first)) || text.starts_with(['\'', '\t', '\r', '\n'])
}

/// A text that is a text in every spreadsheet.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    let starts =
        || std::iter::once(0).chain(text.char_indices().filter(|(_, c)| ENDS.contains(c)).map(|(at, _)| at + 1));
    if !starts().any(|at| is_dangerous(&text[at..])) {
        return Cow::Borrowed(text);
    }
    let mut guarded = String::with_capacity(text.len() + 2);
    let mut starts_cell = true;
    for (at, c) in text.char_indices() {
        if starts_cell && is_dangerous(&text[at..]) {
            guarded.push('\'');
        }
        guarded.push(c);
        starts_cell = ENDS.contains(&c);
    }
    Cow::Owned(guarded)
}
