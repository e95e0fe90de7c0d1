//! How a name is written in a formula: which characters it may have, and when it needs brackets.

/// A name as a formula may refer to it: bare where it can stand so, in brackets otherwise.
pub fn name_text(name: &str) -> String {
    let mut chars = name.chars();
    let is_word = chars.next().is_some_and(starts_word) && chars.all(continues_word);
    let is_reserved = ["and", "or", "not"].iter().any(|word| name.eq_ignore_ascii_case(word));
    if is_word && !is_reserved { name.to_owned() } else { bracketed(name) }
}

/// A name in brackets; a `]` in it is doubled.
pub(super) fn bracketed(name: &str) -> String {
    format!("[{}]", name.replace(']', "]]"))
}

/// True for characters a bare name may begin with: letters of any script, `_`, and signs such as emoji.
pub(super) fn starts_word(c: char) -> bool {
    c.is_alphabetic() || c == '_' || (!c.is_ascii() && continues_word(c) && !c.is_numeric())
}

/// True for characters a bare name may go on with.
pub(super) fn continues_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let is_symbol = "≤≥≠×·÷∕−–—€£¥₹“”„«»‘’".contains(c);
    !(is_symbol || c.is_whitespace() || c.is_control() || is_invisible(c))
}

/// Marks that are pasted unseen: zero-width space, direction marks, byte order mark.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
}
