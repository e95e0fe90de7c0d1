//! Reading an expression.

use super::Fault;
use super::expr::{Expr, Operator};
use super::function::Function;
use super::lex::{Token, lex};

/// Longer expressions were not written by a person.
const LONGEST: usize = 4_000;
/// Neither were deeper ones.
const DEEPEST: usize = 60;
/// How much of an expression that cannot be read is shown.
const SHOWN: usize = 30;

/// Reads an expression.
pub(crate) fn parse(text: &str) -> Result<Expr<String>, Fault> {
    if text.len() > LONGEST {
        return Err(Fault::TooLong);
    }
    let tokens = lex(text).map_err(|at| from(text, at))?;
    if tokens.is_empty() {
        return Err(Fault::Empty);
    }
    let mut parser = Parser { text, tokens, at: 0, depth: 0 };
    let expr = parser.operators(0)?;
    if parser.at < parser.tokens.len() { Err(parser.unread()) } else { Ok(expr) }
}

/// The name of a column, bare or in brackets.
pub(crate) fn column_name(text: &str) -> &str {
    let trimmed = text.trim();
    trimmed.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(trimmed)
}

fn from(text: &str, at: usize) -> Fault {
    Fault::Syntax(text.get(at..).unwrap_or_default().chars().take(SHOWN).collect())
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<(Token, usize)>,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.at += 1;
        token
    }

    /// The rest of the text, which cannot be read.
    fn unread(&self) -> Fault {
        from(self.text, self.tokens.get(self.at).map_or(self.text.len(), |(_, at)| *at))
    }

    fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Token::Word(found)) if found.eq_ignore_ascii_case(word))
    }

    fn operator(&self) -> Option<Operator> {
        match self.peek()? {
            Token::Operator(operator) => Some(*operator),
            Token::Word(word) if word.eq_ignore_ascii_case("and") => Some(Operator::And),
            Token::Word(word) if word.eq_ignore_ascii_case("or") => Some(Operator::Or),
            _ => None,
        }
    }

    /// Operands with operators that bind at least so tightly between them.
    fn operators(&mut self, strength: u8) -> Result<Expr<String>, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Fault::TooLong);
        }
        let mut left = self.operand()?;
        loop {
            if strength <= Operator::Equal.strength() && self.is_word("in") {
                self.at += 1;
                let others = self.arguments()?;
                left = Expr::In(Box::new(left), others);
                continue;
            }
            let Some(operator) = self.operator().filter(|operator| operator.strength() > strength) else { break };
            self.at += 1;
            let right = self.operators(operator.strength())?;
            left = Expr::Binary(operator, Box::new((left, right)));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expr<String>, Fault> {
        let at = self.at;
        let unread = |parser: &mut Self| {
            parser.at = at;
            parser.unread()
        };
        match self.next() {
            Some(Token::Number(number)) => Ok(Expr::Number(number)),
            Some(Token::Text(text)) => Ok(Expr::Text(text)),
            Some(Token::Bracketed(name)) => Ok(Expr::Column(name)),
            Some(Token::Open) => {
                let inner = self.operators(0)?;
                if self.next() == Some(Token::Close) { Ok(inner) } else { Err(unread(self)) }
            }
            Some(Token::Operator(Operator::Subtract)) => {
                Ok(Expr::Negate(Box::new(self.operators(Operator::Multiply.strength())?)))
            }
            Some(Token::Word(word)) if word.eq_ignore_ascii_case("not") => {
                Ok(Expr::Not(Box::new(self.operators(Operator::And.strength())?)))
            }
            Some(Token::Word(word)) if self.peek() == Some(&Token::Open) => {
                let function =
                    Function::parse(&word).ok_or_else(|| Fault::NoFunction(word.clone(), Function::names()))?;
                let arguments = self.arguments()?;
                if !function.takes(arguments.len()) {
                    return Err(Fault::Arguments(function.name(), function.written()));
                }
                Ok(Expr::Call(function, arguments))
            }
            Some(Token::Word(name)) => Ok(Expr::Column(name)),
            _ => Err(unread(self)),
        }
    }

    /// What stands between parentheses, divided by commas.
    fn arguments(&mut self) -> Result<Vec<Expr<String>>, Fault> {
        if self.peek() != Some(&Token::Open) {
            return Err(self.unread());
        }
        self.at += 1;
        let mut arguments = Vec::new();
        if self.peek() == Some(&Token::Close) {
            self.at += 1;
            return Ok(arguments);
        }
        loop {
            arguments.push(self.operators(0)?);
            match self.next() {
                Some(Token::Comma) => {}
                Some(Token::Close) => return Ok(arguments),
                _ => {
                    self.at -= 1;
                    return Err(self.unread());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn column(name: &str) -> Expr<String> {
        Expr::Column(name.to_owned())
    }

    #[test]
    fn operators_bind_as_in_arithmetic() {
        let read = parse("a + b * 2 > 3 and not [Paid on] = \"x\" or c in (1, 2)").unwrap();
        let Expr::Binary(Operator::Or, either) = read else { panic!("{read:?}") };
        let Expr::Binary(Operator::And, both) = either.0 else { panic!("or binds least") };
        let Expr::Binary(Operator::More, compared) = both.0 else { panic!("comparing binds more than and") };
        assert!(matches!(compared.0, Expr::Binary(Operator::Add, _)));
        assert!(matches!(both.1, Expr::Not(_)));
        assert_eq!(either.1, Expr::In(Box::new(column("c")), vec![Expr::Number(1.0), Expr::Number(2.0)]));
        assert_eq!(parse("a - b - c").unwrap(), parse("(a - b) - c").unwrap());
        assert_eq!(parse("-a * b").unwrap(), parse("(-a) * b").unwrap());
    }

    #[test]
    fn names_and_texts_may_hold_anything() {
        let read = parse("[Umsatz (ohne ]] Soll/Haben-Kz)] = \"say \"\"yes\"\"\"").unwrap();
        let Expr::Binary(Operator::Equal, both) = read else { panic!("{read:?}") };
        assert_eq!(both.0, column("Umsatz (ohne ] Soll/Haben-Kz)"));
        assert_eq!(both.1, Expr::Text("say \"yes\"".into()));
        assert_eq!(parse("Gebühr").unwrap(), column("Gebühr"));
    }

    #[test]
    fn what_cannot_be_read_is_shown() {
        assert_eq!(parse("a + "), Err(Fault::Syntax(String::new())));
        assert_eq!(parse("a b"), Err(Fault::Syntax("b".into())));
        assert_eq!(parse("(a"), Err(Fault::Syntax("(a".into())));
        assert_eq!(parse("[a"), Err(Fault::Syntax("[a".into())));
        assert_eq!(parse(" "), Err(Fault::Empty));
        assert!(matches!(parse("sume(a)"), Err(Fault::NoFunction(name, _)) if name == "sume"));
        assert!(matches!(parse("abs(a, b)"), Err(Fault::Arguments("abs", _))));
        assert_eq!(parse(&"(".repeat(1000)), Err(Fault::TooLong));
        assert_eq!(parse(&"not ".repeat(900)), Err(Fault::TooLong));
    }
}
