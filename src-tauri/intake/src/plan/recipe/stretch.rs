//! How many seconds the numbers of an expression stand for, where they count hours or days.

use crate::recipe::{Expr, Function, Operator};
use std::collections::HashMap;

/// Seconds of one of what an expression counts: an hour, a day; `None` where it counts neither. `made` tells it of the columns
/// that steps have made. What was multiplied or divided counts what its writer wanted.
pub(super) fn seconds_of(expr: &Expr<usize>, made: &HashMap<usize, f64>) -> Option<f64> {
    match expr {
        Expr::Column(column) => made.get(column).copied(),
        Expr::Negate(inner) => seconds_of(inner, made),
        Expr::Binary(Operator::Add | Operator::Subtract, both) => {
            seconds_of(&both.0, made).filter(|seconds| seconds_of(&both.1, made) == Some(*seconds))
        }
        Expr::Call(Function::HoursBetween, _) => Some(3_600.0),
        Expr::Call(Function::DaysBetween | Function::WorkingDaysBetween, _) => Some(86_400.0),
        Expr::Call(Function::OrZero | Function::Abs | Function::Round, arguments) => {
            seconds_of(arguments.first()?, made)
        }
        Expr::Call(Function::If, arguments) => arguments.iter().skip(1).find_map(|one| seconds_of(one, made)),
        Expr::Call(Function::Min | Function::Max, arguments) => arguments.iter().find_map(|one| seconds_of(one, made)),
        _ => None,
    }
}
