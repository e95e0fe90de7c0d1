//! Typed text in one form, and its parts: "7. Okt. 2026" is a number, a dot, a word and a number.

use crate::read::is_direction_mark;
use domain::whole::held;
use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;

/// A part of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(Number),
    Word(String),
    Mark(char),
}

/// A whole number as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub value: i32,
    /// How many digits: 2026 is a year, 26 may be one.
    pub digits: usize,
    /// After an apostrophe: '26 is a year and nothing else.
    pub is_short_year: bool,
    /// Before a dot: "5." is the fifth.
    pub is_dotted: bool,
}

/// No date that a person means has more parts, and nothing longer is worth being looked at.
const MOST_TOKENS: usize = 24;

/// Lower case without accents, with ASCII digits, plain spaces, hyphens and apostrophes: so that "Février", "fevrier" and
/// "FÉVRIER" are one word.
pub(super) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let decomposed = DecomposingNormalizer::new_nfkd().normalize(&lower);
    let is_accent = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let bare: String = decomposed.chars().filter(|c| !is_direction_mark(*c) && !is_accent(*c)).map(plain).collect();
    ComposingNormalizer::new_nfc().normalize(bare.trim()).into_owned()
}

fn plain(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2013}' | '\u{2014}' | '\u{2015}' => '–',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' => '\'',
        'ı' => 'i',
        c if c.is_whitespace() => ' ',
        c => digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c),
    }
}

/// The value of a decimal digit of any script: their ten digits stand in a row, none beside those of another script but
/// the mathematical ones, which are decomposed before.
fn digit(c: char) -> Option<u32> {
    let is_digit = |code: u32| char::from_u32(code).is_some_and(|c| category(c) == GeneralCategory::DecimalNumber);
    let code = u32::from(c);
    let below = || (1..10).take_while(|back| code.checked_sub(*back).is_some_and(is_digit)).count();
    is_digit(code).then(|| held(below()))
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Letters and the marks that belong to them, such as vowels in Thai.
fn is_letter(c: char) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    c.is_alphabetic() || matches!(category(c), NonspacingMark | SpacingMark | EnclosingMark)
}

/// The parts of a folded text; `None` where it has more than a date can have.
pub(super) fn tokens(folded: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = folded.chars().peekable();
    while let Some(c) = rest.next() {
        if tokens.len() == MOST_TOKENS {
            return None;
        }
        if c.is_ascii_digit() {
            let mut text = String::from(c);
            while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                text.push(digit);
            }
            let is_short_year = tokens.last() == Some(&Token::Mark('\'')) && text.len() == 2;
            let is_dotted = rest.peek() == Some(&'.');
            let value = text.parse().ok()?;
            tokens.push(Token::Number(Number { value, digits: text.len(), is_short_year, is_dotted }));
        } else if is_letter(c) {
            let mut word = String::from(c);
            // The dots of an abbreviation belong to it: "okt.", "ต.ค."
            while let Some(next) = rest.next_if(|next| *next == '.' || is_letter(*next)) {
                if next != '.' {
                    word.push(next);
                }
            }
            tokens.push(Token::Word(word));
        } else if c != ' ' {
            tokens.push(Token::Mark(c));
        }
    }
    Some(tokens)
}
