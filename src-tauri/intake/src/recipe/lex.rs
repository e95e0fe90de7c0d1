//! The text of an expression in pieces.

use super::expr::Operator;

/// A piece of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Text(String),
    /// A bare word: a column, a function, or a word of the language.
    Word(String),
    /// A name in brackets.
    Bracketed(String),
    Operator(Operator),
    Open,
    Close,
    Comma,
}

/// Signs, longer ones first, with what they are.
const SIGNS: &[(&str, Token)] = &[
    ("<=", Token::Operator(Operator::LessOrEqual)),
    (">=", Token::Operator(Operator::MoreOrEqual)),
    ("<>", Token::Operator(Operator::NotEqual)),
    ("!=", Token::Operator(Operator::NotEqual)),
    ("==", Token::Operator(Operator::Equal)),
    ("≤", Token::Operator(Operator::LessOrEqual)),
    ("≥", Token::Operator(Operator::MoreOrEqual)),
    ("≠", Token::Operator(Operator::NotEqual)),
    ("×", Token::Operator(Operator::Multiply)),
    ("÷", Token::Operator(Operator::Divide)),
    ("−", Token::Operator(Operator::Subtract)),
    ("<", Token::Operator(Operator::Less)),
    (">", Token::Operator(Operator::More)),
    ("=", Token::Operator(Operator::Equal)),
    ("+", Token::Operator(Operator::Add)),
    ("-", Token::Operator(Operator::Subtract)),
    ("*", Token::Operator(Operator::Multiply)),
    ("/", Token::Operator(Operator::Divide)),
    ("(", Token::Open),
    (")", Token::Close),
    (",", Token::Comma),
    (";", Token::Comma),
];

/// Texts stand between these.
const QUOTES: [(char, char); 3] = [('"', '"'), ('“', '”'), ('„', '“')];

/// Reads the pieces with the places at which they begin; `Err` is the place from which on nothing can be read.
pub(super) fn lex(text: &str) -> Result<Vec<(Token, usize)>, usize> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let spaces = rest.len() - rest.trim_start().len();
        if spaces > 0 {
            at += spaces;
            continue;
        }
        let (token, length) = token(rest).ok_or(at)?;
        tokens.push((token, at));
        at += length;
    }
    Ok(tokens)
}

fn token(rest: &str) -> Option<(Token, usize)> {
    let first = rest.chars().next()?;
    if let Some((_, close)) = QUOTES.iter().find(|(open, _)| *open == first) {
        return enclosed(rest, *close).map(|(text, length)| (Token::Text(text), length));
    }
    if first == '[' {
        let (name, length) = enclosed(rest, ']')?;
        return Some((Token::Bracketed(name), length));
    }
    if first.is_ascii_digit() || first == '.' {
        return number(rest);
    }
    if let Some((sign, token)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
        return Some((token.clone(), sign.len()));
    }
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '%' | '#' | '?');
    let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    (length > 0).then(|| (Token::Word(rest.get(..length).unwrap_or_default().to_owned()), length))
}

/// What stands between two signs; the closing one twice stands for itself.
fn enclosed(rest: &str, close: char) -> Option<(String, usize)> {
    let mut inside = String::new();
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == close && chars.next_if(|(_, next)| *next == close).is_none() {
            return Some((inside, at + close.len_utf8()));
        }
        inside.push(c);
    }
    None
}

fn number(rest: &str) -> Option<(Token, usize)> {
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let number: f64 = rest.get(..length)?.parse().ok()?;
    // A column may begin with digits: 1st_quarter.
    let goes_on = rest.get(length..)?.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (number.is_finite() && !goes_on).then_some((Token::Number(number), length))
}
