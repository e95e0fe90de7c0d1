//! Comparing two values of a row.

use super::literal::beside;
use super::value::{Holds, Readings, Value, Wrong};
use crate::recipe::Operator;
use std::borrow::Cow;
use std::cmp::Ordering;

/// Whether what is compared is so. With nothing on one side nothing is larger or smaller; only "nothing" equals it.
pub(super) fn compare(
    readings: &Readings,
    operator: Operator,
    one: &Value<'_>,
    other: &Value<'_>,
) -> Result<bool, Wrong> {
    let read = beside(readings, operator, one, other)?;
    let one = read.as_ref().unwrap_or(one);
    let read = beside(readings, operator, other, one)?;
    let other = read.as_ref().unwrap_or(other);
    let ordering = match by(readings, one, other) {
        Holds::Numbers => both(readings.number(one)?, readings.number(other)?),
        Holds::Dates => both(readings.moment(one)?, readings.moment(other)?),
        Holds::Texts => {
            let (one, other) = (one.text(), other.text());
            return Ok(holds(operator, Some(of_texts(&one, &other))));
        }
    };
    Ok(holds(operator, ordering))
}

/// Whether two are equal.
pub(super) fn equal(readings: &Readings, one: &Value<'_>, other: &Value<'_>) -> Result<bool, Wrong> {
    compare(readings, Operator::Equal, one, other)
}

/// Texts are the same whatever their case, and the spaces around them.
pub(super) fn alike(text: &str) -> String {
    small(text).into_owned()
}

/// The same without a copy, where the text is written in small letters already.
pub(super) fn small(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_small = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// The order of two texts, alike in the same way.
fn of_texts(one: &str, other: &str) -> Ordering {
    if !one.is_ascii() || !other.is_ascii() {
        return alike(one).cmp(&alike(other));
    }
    let lower = |text| str::trim(text).bytes().map(|byte| byte.to_ascii_lowercase());
    lower(one).cmp(lower(other))
}

/// As what two values are compared: what one of them is for sure the other is read as.
fn by(readings: &Readings, one: &Value<'_>, other: &Value<'_>) -> Holds {
    match (sure(one), sure(other)) {
        (Some(Holds::Texts), _) | (_, Some(Holds::Texts)) => Holds::Texts,
        (Some(holds), _) | (None, Some(holds)) => holds,
        (None, None) => match (likely(readings, one), likely(readings, other)) {
            (Some(a), Some(b)) if a == b => a,
            (Some(only), None) | (None, Some(only)) => only,
            _ => Holds::Texts,
        },
    }
}

fn sure(value: &Value<'_>) -> Option<Holds> {
    match value {
        Value::Number(_) => Some(Holds::Numbers),
        Value::Date(_) => Some(Holds::Dates),
        Value::Text(_) | Value::Truth(_) => Some(Holds::Texts),
        Value::Empty | Value::Cell(..) => None,
    }
}

fn likely(readings: &Readings, value: &Value<'_>) -> Option<Holds> {
    if let Value::Cell(cell, column) = value { Some(readings.holds(*column, *cell)) } else { None }
}

/// `None` where one of them is nothing.
fn both<T: PartialOrd>(one: Option<T>, other: Option<T>) -> Option<Ordering> {
    match (one, other) {
        (Some(one), Some(other)) => one.partial_cmp(&other),
        (None, None) => Some(Ordering::Equal),
        _ => None,
    }
}

fn holds(operator: Operator, ordering: Option<Ordering>) -> bool {
    match operator {
        Operator::Equal => ordering == Some(Ordering::Equal),
        Operator::NotEqual => ordering != Some(Ordering::Equal),
        Operator::Less => ordering == Some(Ordering::Less),
        Operator::LessOrEqual => matches!(ordering, Some(Ordering::Less | Ordering::Equal)),
        Operator::More => ordering == Some(Ordering::Greater),
        Operator::MoreOrEqual => matches!(ordering, Some(Ordering::Greater | Ordering::Equal)),
        _ => false,
    }
}
