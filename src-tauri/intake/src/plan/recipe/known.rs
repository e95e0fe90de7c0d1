//! Whether a condition is so, where the row says it at all: of what is not known nobody can say that it is not.

use super::eval::Evaluator;
use super::value::{Value, Wrong};
use crate::cell::{Cell, Row};
use crate::recipe::{Expr, Function, Operator};

/// Whether a condition is true of a row; `None` where a cell that decides it is empty. Who asks for emptiness gets an answer.
pub(super) fn known(evaluator: &Evaluator, expr: &Expr<usize>, row: &dyn Row) -> Result<Option<bool>, Wrong> {
    match expr {
        Expr::Not(inner) => Ok(known(evaluator, inner, row)?.map(|is_so| !is_so)),
        Expr::Binary(operator @ (Operator::And | Operator::Or), both) => {
            let decides = Some(*operator == Operator::Or);
            let one = known(evaluator, &both.0, row)?;
            if one == decides {
                return Ok(one);
            }
            let other = known(evaluator, &both.1, row)?;
            Ok(if other == decides { other } else { one.and(other) })
        }
        expr if is_empty_beside(expr, row) => Ok(None),
        expr => evaluator.is_true(expr, row).map(Some),
    }
}

fn is_empty_beside(expr: &Expr<usize>, row: &dyn Row) -> bool {
    match expr {
        Expr::Column(column) => {
            Value::of_cell(row.cell(*column), *column).is_empty() || row.cell(*column) == Cell::Blank
        }
        Expr::Call(Function::IsEmpty | Function::OrZero, _) => false,
        Expr::Binary(_, both) if [&both.0, &both.1].into_iter().any(is_nothing) => false,
        Expr::In(_, others) if others.iter().any(is_nothing) => false,
        other => other.parts().into_iter().any(|part| is_empty_beside(part, row)),
    }
}

/// A text of nothing, which is compared with to ask for emptiness.
fn is_nothing(expr: &Expr<usize>) -> bool {
    matches!(expr, Expr::Text(text) if text.trim().is_empty())
}
