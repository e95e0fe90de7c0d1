//! Texts that a recipe compares columns of dates and of numbers with: `Date >= "16.10.2026"`.

use super::value::{Holds, Readings, Value, Wrong};
use crate::cell::Cell;
use crate::date::read_date;
use crate::format::DateOrder;
use crate::number::read_number;
use crate::recipe::{Expr, Operator};
use crate::sniff::Field;
use domain::Calendar;

/// A text beside a cell, as what the column of the cell holds. Where it is none of that, it stays a text that may be equal to
/// the cell; before or after it nothing can be.
pub(super) fn beside<'v>(
    readings: &Readings,
    operator: Operator,
    value: &Value<'v>,
    cell: &Value<'_>,
) -> Result<Option<Value<'v>>, Wrong> {
    let (Value::Text(text), Value::Cell(held, column)) = (value, cell) else { return Ok(None) };
    let read = match readings.holds(*column, *held) {
        Holds::Texts => return Ok(None),
        Holds::Dates => readings.moment(&Value::Cell(Cell::Text(text), *column)).map(|day| day.map(Value::Date)),
        Holds::Numbers => readings.number(&Value::Cell(Cell::Text(text), *column)).map(|all| all.map(Value::Number)),
    };
    match read {
        _ if !orders(operator) && !is_readable(readings, cell) => Ok(None),
        Ok(read) => Ok(read),
        Err(_) if !orders(operator) => Ok(None),
        Err(wrong) => Err(wrong),
    }
}

fn is_readable(readings: &Readings, cell: &Value<'_>) -> bool {
    let Value::Cell(held, column) = cell else { return false };
    match readings.holds(*column, *held) {
        Holds::Dates => readings.moment(cell).is_ok(),
        _ => readings.number(cell).is_ok(),
    }
}

/// True for what asks which of two comes first.
pub(super) fn orders(operator: Operator) -> bool {
    operator.compares() && !matches!(operator, Operator::Equal | Operator::NotEqual)
}

/// Gives each column with a text that it is to lie before or behind.
pub(super) fn each_ordered(expr: &Expr<usize>, take: &mut impl FnMut(usize, &str)) {
    if let Expr::Binary(operator, both) = expr
        && orders(*operator)
        && let (Expr::Column(column), Expr::Text(text)) | (Expr::Text(text), Expr::Column(column)) = (&both.0, &both.1)
    {
        take(*column, text);
    }
    expr.parts().into_iter().for_each(|part| each_ordered(part, take));
}

/// True for a text that can be read as what a column of this kind holds, in whatever way it is going to be read.
pub(super) fn fits(field: &Field, holds: Holds, text: &str, calendar: &Calendar) -> bool {
    match holds {
        Holds::Texts => true,
        Holds::Numbers => [',', '.'].into_iter().any(|decimal| read_number(text.trim(), Some(decimal)).is_some()),
        Holds::Dates => {
            let decided = field.facts.order.decide(None);
            let orders = decided.map_or(vec![DateOrder::Dmy, DateOrder::Mdy], |order| vec![order]);
            orders.into_iter().any(|order| read_date(text.trim(), Some(order), calendar).is_some())
        }
    }
}
