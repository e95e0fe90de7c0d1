//! Texts that a spreadsheet would take for formulas. An apostrophe in front makes them texts, in the spreadsheet too; it is
//! taken away again when they are read, so that every text comes back as it was.

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
pub fn guarded(text: &str) -> Cow<'_, str> {
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

/// A cell that is shown to people, as a text in every spreadsheet; a number with its sign, such as `+1.2%` or `-€300`,
/// stays the number that it is.
pub fn guarded_cell(text: &str) -> Cow<'_, str> {
    if is_signed_number(text) { Cow::Borrowed(text) } else { guarded(text) }
}

/// True for one sign with a number after it, and nothing that a spreadsheet could compute or call.
fn is_signed_number(text: &str) -> bool {
    let Some(number) = text.trim_start().strip_prefix(['+', '-']) else { return false };
    let computes = |c: char| "+-*/^=@<>&|!(){}[]'\":;\t\r\n".contains(c);
    let Some(digit) = number.find(|c: char| c.is_ascii_digit()) else { return false };
    // Letters right before a digit are a cell of the spreadsheet; a currency of letters stands apart.
    let words = &number[..digit];
    let is_apart = !words.contains(char::is_alphabetic) || words.ends_with(char::is_whitespace);
    is_apart && !number.contains(computes)
}

/// The text as it was before it was guarded.
pub fn unguarded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    let mut starts_cell = true;
    while let Some(c) = chars.next() {
        // An apostrophe of the text's own has another one in front.
        let c = if starts_cell && c == '\'' { chars.next() } else { Some(c) };
        plain.extend(c);
        starts_cell = c.is_some_and(|c| ENDS.contains(&c));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_comes_back(text in "[-=+@'; \t\r\na＝é,\"]{0,12}") {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), text.clone(), "{}", guarded);
            for cell in guarded.split(ENDS) {
                let first = cell.trim_start().chars().next();
                prop_assert!(first.is_none_or(|first| first == '\'' || !STARTS.contains(&first)), "{:?}", guarded);
            }
        }
    }

    #[test]
    fn cells_with_signs_stay_numbers() {
        for (text, expected) in [
            ("+1.2%", "+1.2%"),
            ("-€1,200", "-€1,200"),
            ("+CHF 300", "+CHF 300"),
            ("+2.1 points", "+2.1 points"),
            ("-2+3", "'-2+3"),
            ("-costs", "'-costs"),
            ("+SUM(A1:A9)", "'+SUM(A1:A9)"),
            ("-1|'/C calc'!A0", "'-1|'/C calc'!A0"),
            ("+A1", "'+A1"),
            ("+$A$1", "'+$A$1"),
            ("+1:30", "'+1:30"),
            ("=1", "'=1"),
            ("-", "'-"),
        ] {
            assert_eq!(guarded_cell(text), expected);
        }
    }

    #[test]
    fn formulas_become_texts() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("-costs / sales", "'-costs / sales"),
            ("  @SUM(A1)", "'  @SUM(A1)"),
            ("a;=cmd|'/C calc'!A0", "a;'=cmd|'/C calc'!A0"),
            ("'quoted'", "''quoted'"),
            ("sales - costs", "sales - costs"),
            ("round(sales, -2)", "round(sales, -2)"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
        }
    }
}
