//! Tokens to a syntax tree. Never fails: what is missing becomes a hole with a diagnostic, what is too much is left out.

use super::diagnostics::Diagnostics;
use super::expr::{BinaryOp, Expr, ExprKind, Precedence, Word};
use super::lex::{Placed, Token, lex};
use super::print::print;
use super::spelling::bracketed;
use super::{Diagnostic, Finding};
use std::ops::Range;

/// The longest formula, in bytes. Far more than anybody writes; it keeps bad input cheap.
pub const MAX_LENGTH: usize = 20_000;

/// How deep parentheses, functions and signs may be nested.
pub const MAX_DEPTH: usize = 200;

/// Longer chains of comparisons are nothing that anybody meant.
const LONGEST_CHAIN: usize = 4;

/// What parsing a text gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The syntax tree, with holes where something is missing.
    pub expr: Expr,
    /// The mistakes by their place in the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a formula. Takes any text.
pub fn parse(text: &str) -> Parsed {
    let mut diagnostics = Diagnostics::default();
    if text.len() > MAX_LENGTH {
        diagnostics.error(0..text.len(), Finding::TooLong);
        let expr = Expr::new(ExprKind::Missing, 0..text.len());
        return Parsed { expr, diagnostics: diagnostics.into_sorted() };
    }
    let tokens = lex(text, &mut diagnostics);
    if tokens.is_empty() && !diagnostics.has_errors() {
        diagnostics.error(0..text.len(), Finding::Empty);
        let expr = Expr::new(ExprKind::Missing, 0..text.len());
        return Parsed { expr, diagnostics: diagnostics.into_sorted() };
    }
    let mut parser = Parser { text, tokens, at: 0, depth: 0, stopped: false, diagnostics };
    let expr = parser.whole();
    Parsed { expr, diagnostics: parser.diagnostics.into_sorted() }
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Placed>,
    at: usize,
    depth: usize,
    /// True once nesting was too deep: nothing after that is worth a diagnostic.
    stopped: bool,
    diagnostics: Diagnostics,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn peek_after(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1).map(|(token, _)| token)
    }

    /// The place of the next token, or the end of the text.
    fn place(&self) -> Range<usize> {
        let end = self.text.trim_end().len();
        self.tokens.get(self.at).map_or(end..end, |(_, span)| span.clone())
    }

    /// Where the token before the next one ends.
    fn end(&self) -> usize {
        let before = self.at.min(self.tokens.len()).checked_sub(1);
        before.and_then(|before| self.tokens.get(before)).map_or(0, |(_, span)| span.end)
    }

    fn error(&mut self, span: Range<usize>, finding: Finding, suggestion: Option<String>) {
        if self.stopped {
            return;
        }
        self.diagnostics.error(span, finding);
        if self.diagnostics.is_full() {
            self.stop();
        }
        if let Some(suggestion) = suggestion {
            self.diagnostics.suggest(suggestion);
        }
    }

    /// Leaves the rest of the text alone.
    fn stop(&mut self) {
        self.stopped = true;
        self.at = self.tokens.len();
    }

    fn whole(&mut self) -> Expr {
        let mut expr = self.expression(Precedence::Or);
        while let Some(token) = self.peek().cloned() {
            let span = self.place();
            match token {
                Token::Close => {
                    self.error(span, Finding::UnopenedParenthesis, Some(String::new()));
                }
                Token::Comma => {
                    self.error(span, Finding::UnexpectedComma, None);
                    self.at += 1;
                    self.expression(Precedence::Or);
                    continue;
                }
                _ => self.unexpected(span),
            }
            self.at += 1;
            expr = self.continued(expr, Precedence::Or);
        }
        expr
    }

    fn expression(&mut self, at_least: Precedence) -> Expr {
        let first = self.operand();
        self.continued(first, at_least)
    }

    /// What follows an operand: chains of operators that bind at least so strongly.
    fn continued(&mut self, mut left: Expr, at_least: Precedence) -> Expr {
        while let Some(precedence) = self.operator_ahead().filter(|ahead| *ahead >= at_least) {
            let mut rest = Vec::new();
            while self.operator_ahead() == Some(precedence) {
                let operator = self.operator();
                rest.push((operator, self.expression(precedence.stronger())));
            }
            if precedence == Precedence::Comparison && rest.len() > 1 {
                let instead = (rest.len() <= LONGEST_CHAIN).then(|| unchained(&left, &rest));
                self.error(left.span.start..self.end(), Finding::ChainedComparison, instead);
            }
            let span = left.span.start..self.end().max(left.span.end);
            left = Expr::new(ExprKind::Chain { first: Box::new(left), rest }, span);
        }
        left
    }

    /// How strongly the operator ahead binds. Two operands side by side have a product between them that was left out.
    fn operator_ahead(&self) -> Option<Precedence> {
        match self.peek()? {
            Token::Operator(operator) => Some(operator.precedence()),
            Token::Number(_) | Token::Word(_) | Token::Bracketed(_) | Token::Open => Some(Precedence::Product),
            _ => None,
        }
    }

    fn operator(&mut self) -> BinaryOp {
        if let Some(Token::Operator(operator)) = self.peek() {
            let operator = *operator;
            self.at += 1;
            return operator;
        }
        let span = self.place();
        let next = self.text[span.clone()].to_owned();
        let instead = format!("* {next}");
        self.error(span, Finding::MissingOperator(next), Some(instead));
        BinaryOp::Multiply
    }

    /// A sign, a number, a name, a function or parentheses, with its power.
    fn operand(&mut self) -> Expr {
        self.depth += 1;
        let expr = if self.depth > MAX_DEPTH { self.too_deep() } else { self.signed() };
        self.depth -= 1;
        expr
    }

    fn signed(&mut self) -> Expr {
        let start = self.place().start;
        match self.peek() {
            Some(Token::Operator(BinaryOp::Subtract)) => {
                self.at += 1;
                let operand = self.operand();
                Expr::new(ExprKind::Negate(Box::new(operand)), start..self.end())
            }
            Some(Token::Operator(BinaryOp::Add)) => {
                self.at += 1;
                self.operand()
            }
            Some(Token::Not) => {
                self.at += 1;
                let operand = self.expression(Precedence::Not);
                Expr::new(ExprKind::Not(Box::new(operand)), start..self.end())
            }
            _ => self.power(),
        }
    }

    fn power(&mut self) -> Expr {
        let base = self.atom();
        if self.peek() != Some(&Token::Caret) {
            return base;
        }
        self.at += 1;
        let exponent = self.operand();
        let span = base.span.start..self.end().max(base.span.end);
        Expr::new(ExprKind::Power(Box::new(base), Box::new(exponent)), span)
    }

    fn atom(&mut self) -> Expr {
        let span = self.place();
        match self.peek().cloned() {
            Some(Token::Number(value)) => self.number(value, span),
            Some(Token::Bracketed(name)) => {
                self.at += 1;
                let kind = if name.is_empty() { ExprKind::Missing } else { ExprKind::Name(name) };
                Expr::new(kind, span)
            }
            Some(Token::Word(word)) if self.peek_after() == Some(&Token::Open) => self.call(&word, span),
            Some(Token::Word(word)) => self.name(word, span),
            Some(Token::Open) => self.parenthesised(span),
            _ => self.missing(),
        }
    }

    fn number(&mut self, value: f64, span: Range<usize>) -> Expr {
        self.at += 1;
        let percent = self.peek() == Some(&Token::Percent);
        self.at += usize::from(percent);
        Expr::new(ExprKind::Number { value, percent }, span.start..self.end())
    }

    /// A bare name. Several words in a row are one name whose brackets were left out.
    fn name(&mut self, mut name: String, first: Range<usize>) -> Expr {
        self.at += 1;
        while let Some(Token::Word(word)) = self.peek() {
            if self.peek_after() == Some(&Token::Open) {
                break;
            }
            name.push(' ');
            name.push_str(word);
            self.at += 1;
        }
        let span = first.start..self.end();
        if span != first {
            let finding = Finding::MissingBrackets { instead: bracketed(&name) };
            self.error(span.clone(), finding, Some(bracketed(&name)));
        }
        Expr::new(ExprKind::Name(name), span)
    }

    fn parenthesised(&mut self, open: Range<usize>) -> Expr {
        self.at += 1;
        let inside = self.expression(Precedence::Or);
        while self.peek() == Some(&Token::Comma) {
            self.error(self.place(), Finding::UnexpectedComma, None);
            self.at += 1;
            self.expression(Precedence::Or);
        }
        self.close(&open);
        // The span is that of the inside, so that diagnostics point at what is said; equality does not see it.
        inside
    }

    fn call(&mut self, name: &str, name_span: Range<usize>) -> Expr {
        let open = self.tokens.get(self.at + 1).map_or(name_span.clone(), |(_, span)| span.clone());
        self.at += 2;
        let mut arguments = Vec::new();
        if self.peek() != Some(&Token::Close) && self.peek().is_some() {
            arguments.push(self.expression(Precedence::Or));
            while self.peek() == Some(&Token::Comma) {
                self.at += 1;
                arguments.push(self.expression(Precedence::Or));
            }
        }
        self.close(&open);
        let span = name_span.start..self.end();
        let function = Word { text: name.to_lowercase(), span: name_span };
        Expr::new(ExprKind::Call { function, arguments }, span)
    }

    /// The closing parenthesis, or a diagnostic that it is missing.
    fn close(&mut self, open: &Range<usize>) {
        while self.peek().is_some_and(|token| !matches!(token, Token::Close | Token::Comma)) {
            self.unexpected(self.place());
            self.at += 1;
        }
        if self.peek() == Some(&Token::Close) {
            self.at += 1;
            return;
        }
        let span = open.start..self.end();
        let suggestion = format!("{})", &self.text[span.clone()]);
        self.error(span, Finding::UnclosedParenthesis, Some(suggestion));
    }

    fn missing(&mut self) -> Expr {
        let span = self.place();
        let written = |(_, span): &Placed| self.text[span.clone()].to_owned();
        let before = self.at.checked_sub(1).and_then(|before| self.tokens.get(before)).map(written);
        let next = self.tokens.get(self.at).map(written);
        self.error(span.clone(), Finding::MissingOperand(before, next), None);
        Expr::new(ExprKind::Missing, span.start..span.start)
    }

    fn unexpected(&mut self, span: Range<usize>) {
        let finding = match self.tokens.get(self.at) {
            Some((Token::Percent, _)) => Finding::PercentSign,
            _ => Finding::Unexpected(self.text[span.clone()].to_owned()),
        };
        self.error(span, finding, Some(String::new()));
    }

    /// Nesting no person wrote: one diagnostic, and the rest of the text is left alone.
    fn too_deep(&mut self) -> Expr {
        let span = self.place();
        self.error(span.clone(), Finding::NestedTooDeep, None);
        self.stop();
        Expr::new(ExprKind::Missing, span)
    }
}

/// `a < b < c` as `a < b and b < c`.
fn unchained(first: &Expr, rest: &[(BinaryOp, Expr)]) -> String {
    let mut left = first;
    let mut parts = Vec::with_capacity(rest.len());
    for (operator, right) in rest {
        parts.push(format!("{} {} {}", print(left), operator.symbol(), print(right)));
        left = right;
    }
    parts.join(" and ")
}
