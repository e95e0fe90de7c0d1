//! An expression over the cells of a row.

use super::function::Function;

/// An expression, whose columns are named (`C` is a name) or found (`C` is a place).
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr<C> {
    /// A number, as written.
    Number(f64),
    /// A text between quotation marks.
    Text(String),
    /// The cell of a column.
    Column(C),
    /// `-x`.
    Negate(Box<Expr<C>>),
    /// `not x`.
    Not(Box<Expr<C>>),
    /// Two with an operator between them.
    Binary(Operator, Box<(Expr<C>, Expr<C>)>),
    /// `x in (a, b)`.
    In(Box<Expr<C>>, Vec<Expr<C>>),
    /// A function with its arguments.
    Call(Function, Vec<Expr<C>>),
}

/// What stands between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    /// How tightly it binds; those that bind alike are taken from left to right.
    pub fn strength(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::NotEqual | Self::Less | Self::LessOrEqual | Self::More | Self::MoreOrEqual => 4,
            Self::Add | Self::Subtract => 5,
            Self::Multiply | Self::Divide => 6,
        }
    }

    /// How it is shown.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::NotEqual => "≠",
            Self::Less => "<",
            Self::LessOrEqual => "≤",
            Self::More => ">",
            Self::MoreOrEqual => "≥",
            Self::Add => "+",
            Self::Subtract => "−",
            Self::Multiply => "×",
            Self::Divide => "÷",
        }
    }

    /// True for those that take numbers and give one.
    pub fn is_arithmetic(self) -> bool {
        self.strength() >= Self::Add.strength()
    }

    /// True for those that compare.
    pub fn compares(self) -> bool {
        self.strength() == Self::Equal.strength()
    }
}

impl<C> Expr<C> {
    /// What it is made of.
    pub fn parts(&self) -> Vec<&Expr<C>> {
        match self {
            Self::Number(_) | Self::Text(_) | Self::Column(_) => Vec::new(),
            Self::Negate(inner) | Self::Not(inner) => vec![inner],
            Self::Binary(_, both) => vec![&both.0, &both.1],
            Self::In(first, others) => std::iter::once(first.as_ref()).chain(others).collect(),
            Self::Call(_, arguments) => arguments.iter().collect(),
        }
    }

    /// The same with its columns found.
    pub fn bound<D, E>(&self, find: &mut impl FnMut(&C) -> Result<D, E>) -> Result<Expr<D>, E> {
        Ok(match self {
            Self::Number(number) => Expr::Number(*number),
            Self::Text(text) => Expr::Text(text.clone()),
            Self::Column(column) => Expr::Column(find(column)?),
            Self::Negate(inner) => Expr::Negate(Box::new(inner.bound(find)?)),
            Self::Not(inner) => Expr::Not(Box::new(inner.bound(find)?)),
            Self::Binary(operator, both) => {
                Expr::Binary(*operator, Box::new((both.0.bound(find)?, both.1.bound(find)?)))
            }
            Self::In(first, others) => Expr::In(Box::new(first.bound(find)?), bound_all(others, find)?),
            Self::Call(function, arguments) => Expr::Call(*function, bound_all(arguments, find)?),
        })
    }
}

fn bound_all<C, D, E>(all: &[Expr<C>], find: &mut impl FnMut(&C) -> Result<D, E>) -> Result<Vec<Expr<D>>, E> {
    all.iter().map(|one| one.bound(find)).collect()
}

impl Expr<String> {
    /// Gives each name of a column.
    pub fn each_name(&self, take: &mut impl FnMut(&str)) {
        if let Self::Column(name) = self {
            take(name);
        }
        self.parts().into_iter().for_each(|part| part.each_name(take));
    }
}

impl Expr<usize> {
    /// Gives each column whose cells are read as numbers. `here` says that the expression itself is.
    pub fn each_number(&self, here: bool, take: &mut impl FnMut(usize)) {
        match self {
            Self::Column(column) if here => take(*column),
            Self::Number(_) | Self::Text(_) | Self::Column(_) => {}
            Self::Negate(inner) => inner.each_number(true, take),
            Self::Not(inner) => inner.each_number(false, take),
            Self::Binary(operator, both) => {
                let (one, other) = (&both.0, &both.1);
                let compared = operator.compares() && (one.is_numeric() || other.is_numeric());
                one.each_number(operator.is_arithmetic() || compared, take);
                other.each_number(operator.is_arithmetic() || compared, take);
            }
            Self::In(first, others) => {
                first.each_number(others.iter().any(Self::is_numeric), take);
                others.iter().for_each(|other| other.each_number(false, take));
            }
            Self::Call(function, arguments) => {
                for (at, argument) in arguments.iter().enumerate() {
                    argument.each_number(function.takes_number(at, here), take);
                }
            }
        }
    }

    /// True where it gives a number, whatever stands in the row.
    pub fn is_numeric(&self) -> bool {
        match self {
            Self::Number(_) | Self::Negate(_) => true,
            Self::Binary(operator, _) => operator.is_arithmetic(),
            Self::Call(function, arguments) => {
                function.gives_number(|at| arguments.get(at).is_some_and(Self::is_numeric))
            }
            Self::Text(_) | Self::Column(_) | Self::Not(_) | Self::In(..) => false,
        }
    }
}
