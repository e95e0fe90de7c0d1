//! Simple arithmetic in a cell: `=1200/3`.

use super::{ReadError, numeral, shorten};
use crate::Locale;

/// Deeper parentheses are no sum that a person types, and would only exhaust the stack.
const DEEPEST: usize = 50;

/// Works out what stands after `=`; `typed` is for the error messages.
pub(super) fn evaluate(locale: &Locale, sum: &str, typed: &str) -> Result<f64, ReadError> {
    let mut reader = Reader { locale, rest: sum, typed, depth: 0 };
    let value = reader.sum()?;
    if reader.peek().is_some() { Err(reader.wrong()) } else { Ok(value) }
}

struct Reader<'t> {
    locale: &'t Locale,
    rest: &'t str,
    typed: &'t str,
    depth: usize,
}

impl Reader<'_> {
    /// `product { (+|−) product }`
    fn sum(&mut self) -> Result<f64, ReadError> {
        let mut value = self.product()?;
        loop {
            match self.peek() {
                Some('+') => value += self.after_operator(Self::product)?,
                Some('-' | '\u{2212}') => value -= self.after_operator(Self::product)?,
                _ => return Ok(value),
            }
        }
    }

    /// `factor { (*|/) factor }`
    fn product(&mut self) -> Result<f64, ReadError> {
        let mut value = self.factor()?;
        loop {
            match self.peek() {
                Some('*' | '×') => value *= self.after_operator(Self::factor)?,
                Some('/' | '÷') => match self.after_operator(Self::factor)? {
                    0.0 => return Err(ReadError::DivisionByZero { text: shorten(self.typed) }),
                    divisor => value /= divisor,
                },
                _ => return Ok(value),
            }
        }
    }

    /// A number, a sum in parentheses, or one of the two with a sign; with any number of % after it.
    fn factor(&mut self) -> Result<f64, ReadError> {
        let mut negative = false;
        while let Some(sign @ ('-' | '\u{2212}' | '+')) = self.peek() {
            self.skip();
            negative ^= sign != '+';
        }
        let mut value = if self.peek() == Some('(') { self.parentheses()? } else { self.number()? };
        while self.peek() == Some('%') {
            self.skip();
            value /= 100.0;
        }
        Ok(if negative { -value } else { value })
    }

    fn parentheses(&mut self) -> Result<f64, ReadError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong());
        }
        let value = self.after_operator(Self::sum)?;
        self.depth -= 1;
        match self.peek() {
            Some(')') => self.skip(),
            _ => return Err(self.wrong()),
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<f64, ReadError> {
        let rest = self.rest.trim_start();
        let operator = |c: char| matches!(c, '+' | '-' | '\u{2212}' | '*' | '×' | '/' | '÷' | '(' | ')' | '%');
        let (text, after) = rest.split_at(rest.find(operator).unwrap_or(rest.len()));
        self.rest = after;
        let value = numeral::digits(self.locale.separators, text.trim(), 0).map_err(|_| self.wrong())?;
        if value.is_finite() { Ok(value) } else { Err(ReadError::TooLarge { text: shorten(self.typed) }) }
    }

    fn after_operator(&mut self, read: fn(&mut Self) -> Result<f64, ReadError>) -> Result<f64, ReadError> {
        self.skip();
        read(self)
    }

    fn peek(&self) -> Option<char> {
        self.rest.trim_start().chars().next()
    }

    fn skip(&mut self) {
        let mut rest = self.rest.trim_start().chars();
        rest.next();
        self.rest = rest.as_str();
    }

    fn wrong(&self) -> ReadError {
        ReadError::NotAnExpression { text: shorten(self.typed) }
    }
}
