//! Digits of other scripts, read as 0 to 9: Arabic, Persian, Devanagari, Thai, full-width and their kind.

use std::borrow::Cow;

/// The zeros of the scripts in which numbers are written in files.
const ZEROS: [char; 12] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{ce6}', '\u{e50}',
    '\u{1040}', '\u{ff10}',
];

/// What a character of a number stands for; `None` for all that is of no other script.
fn plain(c: char) -> Option<char> {
    match c {
        '٫' => Some('.'),
        '٬' => Some(','),
        '．' => Some('.'),
        '，' => Some(','),
        '／' => Some('/'),
        '－' => Some('-'),
        _ => digit(c),
    }
}

fn digit(c: char) -> Option<char> {
    let of = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|digit| *digit < 10);
    ZEROS.iter().find_map(of).and_then(|digit| char::from_digit(digit, 10))
}

/// A number or a date in plain digits; a text that has letters, such as the name of a street, stays as it is written.
pub(crate) fn in_plain_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|c| digit(c).is_some()) || text.chars().any(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| plain(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_of_other_scripts_are_read_and_names_stay() {
        for (text, expected) in [
            ("١٢٣", "123"),
            ("۱۲۳", "123"),
            ("１２３", "123"),
            ("१२३", "123"),
            ("١٬٢٣٤٫٥", "1,234.5"),
            ("٪١٢", "٪12"),
            ("٢٠٢٦-١٠-٠١", "2026-10-01"),
            ("２０２６／１０／０１", "2026/10/01"),
            ("فرع ١", "فرع ١"),
            ("Filiale １", "Filiale １"),
            ("12,5 €", "12,5 €"),
            ("", ""),
        ] {
            assert_eq!(in_plain_digits(text), expected);
        }
    }
}
