//! The syntax tree of a formula.

use std::ops::Range;

/// A formula or a part of one, with its place in the text. Two are equal when they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its place: byte offsets into the text, half-open.
    pub span: Range<usize>,
}

/// What a part of a formula is.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// A hole where something should stand; a diagnostic says so.
    Missing,
    /// A number as written; `5%` is 5 with `percent`.
    Number {
        /// The number before the percent sign; never negative.
        value: f64,
        /// True where a percent sign follows.
        percent: bool,
    },
    /// The name of a measure or a KPI, bare or in brackets.
    Name(String),
    /// A function with its arguments.
    Call {
        /// Its name in lower case, with the place of the name alone.
        function: Word,
        /// What stands between the parentheses.
        arguments: Vec<Expr>,
    },
    /// `-x`.
    Negate(Box<Expr>),
    /// `not x`.
    Not(Box<Expr>),
    /// `x ^ y`.
    Power(Box<Expr>, Box<Expr>),
    /// Operators of one precedence from left to right, such as `a - b + c`. Flat, so that long sums are not deep.
    Chain {
        /// What stands before the first operator.
        first: Box<Expr>,
        /// The operators with what follows each; never empty.
        rest: Vec<(BinaryOp, Expr)>,
    },
}

/// A word with its place. Two are equal when they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Its place in the text.
    pub span: Range<usize>,
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// True where either is.
    Or,
    /// True where both are.
    And,
    /// Less than.
    Less,
    /// Less than or equal to.
    LessOrEqual,
    /// More than.
    More,
    /// More than or equal to.
    MoreOrEqual,
    /// Equal to.
    Equal,
    /// Not equal to.
    NotEqual,
    /// Sum.
    Add,
    /// Difference.
    Subtract,
    /// Product.
    Multiply,
    /// Quotient.
    Divide,
}

/// How strongly operators bind, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Precedence {
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Sign,
    Power,
    Atom,
}

impl Precedence {
    /// The next stronger one.
    pub(super) fn stronger(self) -> Self {
        match self {
            Self::Or => Self::And,
            Self::And => Self::Not,
            Self::Not => Self::Comparison,
            Self::Comparison => Self::Sum,
            Self::Sum => Self::Product,
            Self::Product => Self::Sign,
            Self::Sign => Self::Power,
            Self::Power | Self::Atom => Self::Atom,
        }
    }
}

impl BinaryOp {
    pub(super) fn precedence(self) -> Precedence {
        match self {
            Self::Or => Precedence::Or,
            Self::And => Precedence::And,
            Self::Add | Self::Subtract => Precedence::Sum,
            Self::Multiply | Self::Divide => Precedence::Product,
            _ => Precedence::Comparison,
        }
    }

    /// How it is written.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::More => ">",
            Self::MoreOrEqual => ">=",
            Self::Equal => "=",
            Self::NotEqual => "<>",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
        }
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Expr {
    pub(super) fn new(kind: ExprKind, span: Range<usize>) -> Self {
        Self { kind, span }
    }

    /// The parts it is made of, from left to right.
    pub(super) fn parts(&self) -> Vec<&Expr> {
        match &self.kind {
            ExprKind::Missing | ExprKind::Number { .. } | ExprKind::Name(_) => Vec::new(),
            ExprKind::Call { arguments, .. } => arguments.iter().collect(),
            ExprKind::Negate(operand) | ExprKind::Not(operand) => vec![operand],
            ExprKind::Power(base, exponent) => vec![base, exponent],
            ExprKind::Chain { first, rest } => {
                std::iter::once(&**first).chain(rest.iter().map(|(_, operand)| operand)).collect()
            }
        }
    }

    /// The names of measures and KPIs in it with their places, from left to right. The grain of `to_date(x, year)` is
    /// a word of the language and not among them.
    pub fn names(&self) -> Vec<(&str, Range<usize>)> {
        let mut found = Vec::new();
        self.collect_names(&mut found);
        found
    }

    fn collect_names<'a>(&'a self, found: &mut Vec<(&'a str, Range<usize>)>) {
        if let ExprKind::Name(name) = &self.kind {
            found.push((name, self.span.clone()));
        }
        let takes_grain = matches!(&self.kind, ExprKind::Call { function, .. } if function.text == "to_date");
        for (place, part) in self.parts().into_iter().enumerate() {
            if !(takes_grain && place == 1) {
                part.collect_names(found);
            }
        }
    }
}

/// The place of the 100 in `… * 100` or `100 * …`.
pub(crate) fn times_hundred(expr: &Expr) -> Option<Range<usize>> {
    let ExprKind::Chain { first, rest } = &expr.kind else { return None };
    let is_hundred = |part: &Expr| part.kind == ExprKind::Number { value: 100.0, percent: false };
    match rest.as_slice() {
        [(BinaryOp::Multiply, _), ..] if is_hundred(first) => Some(first.span.clone()),
        [.., (BinaryOp::Multiply, last)] if is_hundred(last) => Some(last.span.clone()),
        _ => None,
    }
}
