//! Text to tokens. Never fails: what has no meaning is left out with a diagnostic.

use super::Finding;
use super::diagnostics::Diagnostics;
use super::expr::BinaryOp;
use super::spelling::{bracketed, continues_word, is_invisible, starts_word};
use std::ops::Range;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    /// A bare word.
    Word(String),
    /// A name in brackets.
    Bracketed(String),
    Operator(BinaryOp),
    Not,
    Caret,
    Percent,
    Open,
    Close,
    Comma,
}

pub(super) type Placed = (Token, Range<usize>);

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Placed>,
    /// For each open parenthesis, whether it belongs to a function: there a comma divides arguments.
    parentheses: Vec<bool>,
    /// Closing signs that the rest of the text is known not to have: it is searched for each only once.
    without: Vec<&'static str>,
    diagnostics: &'a mut Diagnostics,
}

pub(super) fn lex(text: &str, diagnostics: &mut Diagnostics) -> Vec<Placed> {
    let mut lexer =
        Lexer { text, at: 0, tokens: Vec::new(), parentheses: Vec::new(), without: Vec::new(), diagnostics };
    // A text with so many mistakes is no formula: the rest of it is not worth reading.
    while let Some(next) = lexer.peek().filter(|_| !lexer.diagnostics.is_full()) {
        lexer.token(next);
    }
    lexer.tokens
}

impl Lexer<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn token(&mut self, next: char) {
        match next {
            _ if next.is_whitespace() || is_invisible(next) => self.at += next.len_utf8(),
            '0'..='9' => self.number(),
            '.' if self.rest()[1..].starts_with(|c: char| c.is_ascii_digit()) => self.number(),
            '[' => self.bracket(),
            'a'..='z' | 'A'..='Z' | '_' => self.word(),
            '"' | '\'' | '“' | '”' | '„' | '«' | '‘' | '’' => self.quoted(next),
            _ if self.symbol() => {}
            _ if starts_word(next) => self.word(),
            _ => self.unknown(next),
        }
    }

    fn push(&mut self, token: Token, length: usize) {
        self.tokens.push((token, self.at..self.at + length));
        self.at += length;
    }

    /// An operator or a parenthesis; false where there is none.
    fn symbol(&mut self) -> bool {
        let Some((text, token, instead)) = SYMBOLS.iter().find(|(text, ..)| self.rest().starts_with(text)) else {
            return false;
        };
        match token {
            Token::Open => {
                let is_call = matches!(self.tokens.last(), Some((Token::Word(_), _)));
                self.parentheses.push(is_call);
            }
            Token::Close => _ = self.parentheses.pop(),
            _ => {}
        }
        if let Some(instead) = instead {
            let span = self.at..self.at + text.len();
            let finding = Finding::WrongSymbol { written: text, instead };
            self.diagnostics.error(span, finding).suggest(*instead);
        }
        self.push(token.clone(), text.len());
        true
    }

    fn word(&mut self) {
        let length = self.rest().find(|c| !continues_word(c)).unwrap_or(self.rest().len());
        let word = &self.rest()[..length];
        let token = match word {
            _ if word.eq_ignore_ascii_case("and") => Token::Operator(BinaryOp::And),
            _ if word.eq_ignore_ascii_case("or") => Token::Operator(BinaryOp::Or),
            _ if word.eq_ignore_ascii_case("not") => Token::Not,
            _ => Token::Word(word.to_owned()),
        };
        self.push(token, length);
    }

    fn number(&mut self) {
        let length = number_length(self.rest());
        let after = &self.rest()[length..];
        let in_call = self.parentheses.last().copied().unwrap_or(false);
        let comma_digits = after.strip_prefix(',').map_or(0, digits);
        if comma_digits > 0 && !in_call {
            return self.number_with_comma(length, comma_digits);
        }
        let number = self.rest()[..length].parse().unwrap_or(f64::INFINITY);
        self.finite_number(number, length);
    }

    /// `1,5` or `1,000`: read as meant, with a diagnostic.
    fn number_with_comma(&mut self, before: usize, after: usize) {
        let mut length = before + 1 + after;
        let grouped = after == 3 && digits(self.rest()) == before;
        if grouped {
            while self.rest()[length..].strip_prefix(',').map_or(0, digits) == 3 {
                length += 4;
            }
            let fraction = self.rest()[length..].strip_prefix('.').map_or(0, digits);
            length += if fraction > 0 { fraction + 1 } else { 0 };
        }
        let instead = self.rest()[..length].replace(',', if grouped { "" } else { "." });
        let number = instead.parse().unwrap_or(0.0);
        let (span, suggestion) = (self.at..self.at + length, instead.clone());
        let finding = if grouped { Finding::GroupedThousands { instead } } else { Finding::DecimalComma { instead } };
        self.diagnostics.error(span, finding).suggest(suggestion);
        self.finite_number(number, length);
    }

    fn finite_number(&mut self, number: f64, length: usize) {
        if !number.is_finite() {
            self.diagnostics.error(self.at..self.at + length, Finding::NumberTooLarge);
        }
        self.push(Token::Number(if number.is_finite() { number } else { f64::MAX }), length);
    }

    fn bracket(&mut self) {
        if self.without.contains(&"]") {
            return self.unclosed_bracket();
        }
        let mut name = String::new();
        let mut chars = self.rest().char_indices().skip(1).peekable();
        while let Some((at, c)) = chars.next() {
            if c == ']' && chars.next_if(|(_, next)| *next == ']').is_none() {
                return self.bracketed_name(name.trim().to_owned(), at + 1);
            }
            name.push(c);
        }
        self.without.push("]");
        self.unclosed_bracket();
    }

    fn bracketed_name(&mut self, name: String, length: usize) {
        if name.is_empty() {
            self.diagnostics.error(self.at..self.at + length, Finding::EmptyName);
        }
        self.push(Token::Bracketed(name), length);
    }

    /// A `[` without its `]`: the name is taken to end where the next operator stands.
    fn unclosed_bracket(&mut self) {
        let inside = &self.rest()[1..];
        let name = &inside[..inside.find(|c| "+*/^(),;<>=[\n".contains(c)).unwrap_or(inside.len())];
        let (name, length) = (name.trim().to_owned(), name.trim_end().len() + 1);
        let finding = Finding::UnclosedBracket(name.clone());
        self.diagnostics.error(self.at..self.at + length, finding).suggest(bracketed(&name));
        self.push(Token::Bracketed(name), length);
    }

    /// A name in quotation marks: read as the name, with a diagnostic.
    fn quoted(&mut self, opening: char) {
        let closing = match opening {
            '“' | '„' => "“”",
            '‘' => "’",
            '«' => "»",
            '\'' => "'",
            _ => "\"",
        };
        let inside = &self.rest()[opening.len_utf8()..];
        let search = !self.without.contains(&closing);
        let Some((end, close)) = search.then(|| inside.char_indices().find(|(_, c)| closing.contains(*c))).flatten()
        else {
            self.without.push(closing);
            return self.unknown(opening);
        };
        let name = inside[..end].trim().to_owned();
        let length = opening.len_utf8() + end + close.len_utf8();
        let finding = Finding::QuotedName { instead: bracketed(&name) };
        self.diagnostics.error(self.at..self.at + length, finding).suggest(bracketed(&name));
        self.push(Token::Bracketed(name), length);
    }

    fn unknown(&mut self, character: char) {
        let span = self.at..self.at + character.len_utf8();
        let finding = match "€$£¥₹".contains(character) {
            true => Finding::CurrencySign(character),
            false => Finding::UnknownCharacter(character),
        };
        self.diagnostics.error(span, finding).suggest("");
        self.at += character.len_utf8();
    }
}

/// Symbols, longer ones first, with what to write instead where they are not the language's own.
const SYMBOLS: &[(&str, Token, Option<&str>)] = {
    use BinaryOp::*;
    use Token::{Caret, Close, Comma, Open, Operator, Percent};
    &[
        ("<=", Operator(LessOrEqual), None),
        (">=", Operator(MoreOrEqual), None),
        ("<>", Operator(NotEqual), None),
        ("!=", Operator(NotEqual), None),
        ("==", Operator(Equal), None),
        ("**", Caret, Some("^")),
        ("&&", Operator(And), Some("and")),
        ("||", Operator(Or), Some("or")),
        ("=<", Operator(LessOrEqual), Some("<=")),
        ("=>", Operator(MoreOrEqual), Some(">=")),
        ("≤", Operator(LessOrEqual), Some("<=")),
        ("≥", Operator(MoreOrEqual), Some(">=")),
        ("≠", Operator(NotEqual), Some("<>")),
        ("×", Operator(Multiply), Some("*")),
        ("·", Operator(Multiply), Some("*")),
        ("÷", Operator(Divide), Some("/")),
        ("∕", Operator(Divide), Some("/")),
        ("−", Operator(Subtract), Some("-")),
        ("–", Operator(Subtract), Some("-")),
        ("—", Operator(Subtract), Some("-")),
        (":", Operator(Divide), Some("/")),
        (";", Comma, Some(",")),
        ("&", Operator(And), Some("and")),
        ("|", Operator(Or), Some("or")),
        ("<", Operator(Less), None),
        (">", Operator(More), None),
        ("=", Operator(Equal), None),
        ("+", Operator(Add), None),
        ("-", Operator(Subtract), None),
        ("*", Operator(Multiply), None),
        ("/", Operator(Divide), None),
        ("^", Caret, None),
        ("%", Percent, None),
        ("(", Open, None),
        (")", Close, None),
        (",", Comma, None),
    ]
};

/// How many ASCII digits the text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The length of the number the text begins with: digits, a fraction, an exponent.
fn number_length(text: &str) -> usize {
    let mut length = digits(text);
    if let Some(fraction) = text[length..].strip_prefix('.') {
        let fraction = digits(fraction);
        length += if fraction > 0 || length > 0 { fraction + 1 } else { 0 };
    }
    if let Some(exponent) = text[length..].strip_prefix(['e', 'E']) {
        let sign = usize::from(exponent.starts_with(['+', '-']));
        let figures = digits(&exponent[sign..]);
        length += if figures > 0 { 1 + sign + figures } else { 0 };
    }
    length
}
