//! Expressions as a person reads them: conditions in their parts, so that they can be said in a language and filled into a
//! form again, and everything else in the signs of arithmetic.

use super::expr::{Expr, Operator};
use super::function::Function;
use super::parse::parse;
use chrono::{Datelike, NaiveDate};
use domain::whole::Whole;

/// What a condition asks of the cell of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Test {
    /// It is one of the values.
    Is,
    /// It is none of them.
    IsNot,
    /// It contains the text.
    Contains,
    /// It does not.
    ContainsNot,
    /// It starts with the text.
    StartsWith,
    /// It is more than the value.
    More,
    /// It is less.
    Less,
    /// It is the value or more.
    AtLeast,
    /// It is the value or less.
    AtMost,
    /// It lies between two days, both of them counted.
    Between,
    /// Nothing stands in it.
    Empty,
    /// Something stands in it.
    NotEmpty,
}

/// What a cell is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
}

/// A condition in its parts.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// The cell of a column is asked for something.
    Asks(String, Test, Vec<Literal>),
    /// Both hold.
    Both(Box<(Condition, Condition)>),
    /// One of two holds.
    Either(Box<(Condition, Condition)>),
    /// Something else, as it is read.
    Other(String),
}

/// The parts of a condition; of what cannot be read, the text.
pub fn condition(text: &str) -> Condition {
    parse(text).map_or_else(|_| Condition::Other(text.trim().to_owned()), |expr| of_expr(&expr))
}

/// An expression as a person reads it: columns without brackets, × and ÷; what cannot be read as it was written.
pub fn readable(text: &str) -> String {
    if is_hyphened(text.trim()) {
        return text.trim().to_owned();
    }
    parse(text).map_or_else(|_| text.trim().to_owned(), |expr| written(&expr, 0))
}

/// "E-mail" is one name, and two columns that are written together are read as they were written.
fn is_hyphened(text: &str) -> bool {
    let is_name = |part: &str| part.starts_with(char::is_alphanumeric) && part.ends_with(char::is_alphanumeric);
    let plain = text.chars().all(|c| c.is_alphanumeric() || c == '-' || c == ' ');
    plain && text.contains(char::is_alphabetic) && text.split('-').all(is_name)
}

fn of_expr(expr: &Expr<String>) -> Condition {
    if let Some((column, test, values)) = asks(expr) {
        return Condition::Asks(column, test, values);
    }
    match expr {
        Expr::Binary(Operator::And, both) if !has_or(&both.0) && !has_or(&both.1) => {
            Condition::Both(Box::new((of_expr(&both.0), of_expr(&both.1))))
        }
        Expr::Binary(Operator::Or, both) => Condition::Either(Box::new((of_expr(&both.0), of_expr(&both.1)))),
        other => Condition::Other(written(other, 0)),
    }
}

/// True where "and" between two would be heard otherwise than it is meant.
fn has_or(expr: &Expr<String>) -> bool {
    matches!(expr, Expr::Binary(Operator::Or, _)) && asks(expr).is_none()
}

type Asks = (String, Test, Vec<Literal>);

fn asks(expr: &Expr<String>) -> Option<Asks> {
    match expr {
        Expr::Binary(Operator::And, both) => between(&both.0, &both.1),
        Expr::Binary(operator, both) => compared(*operator, &both.0, &both.1),
        Expr::In(first, values) => Some((column(first)?, Test::Is, values.iter().map(literal).collect::<Option<_>>()?)),
        Expr::Call(Function::IsEmpty, inner) => Some((column(inner.first()?)?, Test::Empty, Vec::new())),
        Expr::Call(Function::Contains, inner) => with_text(inner, Test::Contains),
        Expr::Call(Function::StartsWith, inner) => with_text(inner, Test::StartsWith),
        Expr::Not(inner) => {
            let (column, test, values) = asks(inner)?;
            Some((column, opposite(test)?, values))
        }
        _ => None,
    }
}

fn opposite(test: Test) -> Option<Test> {
    match test {
        Test::Is => Some(Test::IsNot),
        Test::Contains => Some(Test::ContainsNot),
        Test::Empty => Some(Test::NotEmpty),
        _ => None,
    }
}

fn with_text(inner: &[Expr<String>], test: Test) -> Option<Asks> {
    let [first, Expr::Text(text)] = inner else { return None };
    Some((column(first)?, test, vec![Literal::Text(text.clone())]))
}

fn compared(operator: Operator, one: &Expr<String>, other: &Expr<String>) -> Option<Asks> {
    let test = match operator {
        Operator::Equal => Test::Is,
        Operator::NotEqual => Test::IsNot,
        Operator::More => Test::More,
        Operator::Less => Test::Less,
        Operator::MoreOrEqual => Test::AtLeast,
        Operator::LessOrEqual => Test::AtMost,
        _ => return None,
    };
    Some((column(one)?, test, vec![literal(other)?]))
}

/// From a day on, and before the one after the last.
fn between(one: &Expr<String>, other: &Expr<String>) -> Option<Asks> {
    let (column, from, first) = asks(one)?;
    let (same, until, end) = asks(other)?;
    let ([Literal::Day(first)], [Literal::Day(end)]) = (first.as_slice(), end.as_slice()) else { return None };
    let is_span = (from, until) == (Test::AtLeast, Test::Less) && column == same && first < end;
    is_span.then_some((column, Test::Between, vec![Literal::Day(*first), Literal::Day(end.pred_opt()?)]))
}

fn column(expr: &Expr<String>) -> Option<String> {
    if let Expr::Column(name) = expr { Some(name.clone()) } else { None }
}

fn literal(expr: &Expr<String>) -> Option<Literal> {
    Some(match expr {
        Expr::Text(text) => Literal::Text(text.clone()),
        Expr::Call(Function::Date, parts) => Literal::Day(day(parts)?),
        other => Literal::Number(number(other)?),
    })
}

fn number(expr: &Expr<String>) -> Option<f64> {
    match expr {
        Expr::Number(number) => Some(*number),
        Expr::Negate(inner) => number(inner).map(|number| -number),
        _ => None,
    }
}

fn day(parts: &[Expr<String>]) -> Option<NaiveDate> {
    let [year, month, day] = parts else { return None };
    // Any day of the range has each of these.
    let whole = |expr, most: f64| number(expr).filter(|number| (1.0..=most).contains(number) && number.fract() == 0.0);
    let most_years = f64::from(NaiveDate::MAX.year());
    let (year, month, day) = (whole(year, most_years)?, whole(month, 12.0)?, whole(day, 31.0)?);
    let small = |number: f64| u32::try_from(number.whole_usize()).ok();
    NaiveDate::from_ymd_opt(i32::try_from(year.whole_usize()).ok()?, small(month)?, small(day)?)
}

/// How tightly what is always together binds.
const TOGETHER: u8 = 9;

/// An expression in signs; in parentheses where it binds less than what is around it.
fn written(expr: &Expr<String>, around: u8) -> String {
    let (text, strength) = match expr {
        Expr::Number(number) => (number.to_string(), TOGETHER),
        Expr::Text(text) => (format!("“{text}”"), TOGETHER),
        Expr::Column(name) => (name.clone(), TOGETHER),
        Expr::Negate(inner) => (format!("−{}", written(inner, TOGETHER)), TOGETHER - 1),
        Expr::Not(inner) => (format!("not {}", written(inner, TOGETHER)), Operator::And.strength()),
        Expr::Binary(operator, both) => {
            let strength = operator.strength();
            let (one, other) = (written(&both.0, strength), written(&both.1, strength + 1));
            (format!("{one} {} {other}", operator.sign()), strength)
        }
        Expr::In(first, values) => {
            (format!("{} in ({})", written(first, TOGETHER), list(values)), Operator::Equal.strength())
        }
        Expr::Call(function, arguments) => (format!("{}({})", function.name(), list(arguments)), TOGETHER),
    };
    if strength < around { format!("({text})") } else { text }
}

fn list(all: &[Expr<String>]) -> String {
    all.iter().map(|one| written(one, 0)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Literal {
        Literal::Text(text.to_owned())
    }

    #[test]
    fn a_condition_comes_apart_into_what_a_form_asks() {
        let asks = |column: &str, test, values: Vec<Literal>| Condition::Asks(column.to_owned(), test, values);
        let paid = asks("Paid", Test::Is, vec![text("voided"), text("pending")]);
        assert_eq!(condition("Paid in (\"voided\", \"pending\")"), paid);
        assert_eq!(
            condition("not contains([Item name], \"gift\")"),
            asks("Item name", Test::ContainsNot, vec![text("gift")])
        );
        assert_eq!(condition("Amount > -2.5"), asks("Amount", Test::More, vec![Literal::Number(-2.5)]));
        assert_eq!(condition("not is_empty(Paid)"), asks("Paid", Test::NotEmpty, vec![]));
        let days = ["2026-09-01", "2026-09-30"].map(|day| Literal::Day(day.parse().unwrap_or_default()));
        let span = condition("At >= date(2026, 9, 1) and At < date(2026, 10, 1)");
        assert_eq!(span, asks("At", Test::Between, days.to_vec()));
        let both = Condition::Both(Box::new((paid, asks("Amount", Test::AtLeast, vec![Literal::Number(0.0)]))));
        assert_eq!(condition("Paid in (\"voided\", \"pending\") and Amount >= 0"), both);
        assert_eq!(condition("(a = 1 or b = 2) and c"), Condition::Other("(a = 1 or b = 2) and c".into()));
        assert_eq!(condition("Paid = "), Condition::Other("Paid =".into()));
        assert_eq!(condition("a = date(2026, 2, 30)"), Condition::Other("a = date(2026, 2, 30)".into()));
    }

    #[test]
    fn an_expression_is_read_in_the_signs_of_arithmetic() {
        assert_eq!(readable("[Lineitem quantity] * [Lineitem price]"), "Lineitem quantity × Lineitem price");
        assert_eq!(readable("(a - b) / -c - (d - e)"), "(a − b) ÷ −c − (d − e)");
        assert_eq!(readable("if(x = \"a\", 1, or_zero(y))"), "if(x = “a”, 1, or_zero(y))");
        assert_eq!(readable(" a * "), "a *");
        assert_eq!((readable("E-mail"), readable("Net - [Tax rate]")), ("E-mail".into(), "Net − Tax rate".into()));
    }
}
