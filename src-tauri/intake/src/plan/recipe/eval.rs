//! What an expression gives for a row.

use super::compare::{alike, compare, equal};
use super::value::{Moment, Readings, Value, Wrong};
use crate::cell::{Row, fifteen_digits};
use crate::recipe::{Expr, Function, Operator};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::Grain;
use domain::whole::Whole;
use std::borrow::Cow;

/// Seconds of a day and of an hour.
const DAY: f64 = 86_400.0;
const HOUR: f64 = 3_600.0;

/// What expressions are evaluated with.
#[derive(Debug, Clone)]
pub(super) struct Evaluator {
    pub readings: Readings,
    /// The days on which the business works.
    pub working_days: Vec<Weekday>,
}

impl Evaluator {
    /// What an expression gives for a row.
    pub fn value<'r>(&self, expr: &'r Expr<usize>, row: &'r dyn Row) -> Result<Value<'r>, Wrong> {
        match expr {
            Expr::Number(number) => Ok(Value::Number(*number)),
            Expr::Text(text) => Ok(Value::Text(Cow::Borrowed(text))),
            Expr::Column(column) => Ok(Value::of_cell(row.cell(*column), *column)),
            Expr::Negate(inner) => Ok(number_or_nothing(self.number(inner, row)?.map(|number| 0.0 - number))),
            Expr::Not(inner) => Ok(Value::Truth(!self.is_true(inner, row)?)),
            Expr::Binary(operator, both) => self.binary(*operator, &both.0, &both.1, row),
            Expr::In(first, others) => {
                let first = self.value(first, row)?;
                for other in others {
                    if equal(&self.readings, &first, &self.value(other, row)?)? {
                        return Ok(Value::Truth(true));
                    }
                }
                Ok(Value::Truth(false))
            }
            Expr::Call(function, arguments) => self.call(*function, arguments, row),
        }
    }

    /// An expression as a number; `None` where there is nothing.
    pub fn number(&self, expr: &Expr<usize>, row: &dyn Row) -> Result<Option<f64>, Wrong> {
        self.readings.number(&self.value(expr, row)?)
    }

    /// An expression as a day; `None` where there is nothing.
    pub fn moment(&self, expr: &Expr<usize>, row: &dyn Row) -> Result<Option<Moment>, Wrong> {
        self.readings.moment(&self.value(expr, row)?)
    }

    /// Whether a condition is true.
    pub fn is_true(&self, expr: &Expr<usize>, row: &dyn Row) -> Result<bool, Wrong> {
        self.value(expr, row)?.is_true()
    }

    fn binary<'r>(
        &self,
        operator: Operator,
        one: &'r Expr<usize>,
        other: &'r Expr<usize>,
        row: &'r dyn Row,
    ) -> Result<Value<'r>, Wrong> {
        match operator {
            // What decides alone is not asked further: a row that is left out may hold anything.
            Operator::And => Ok(Value::Truth(self.is_true(one, row)? && self.is_true(other, row)?)),
            Operator::Or => Ok(Value::Truth(self.is_true(one, row)? || self.is_true(other, row)?)),
            _ if operator.compares() => {
                let (one, other) = (self.value(one, row)?, self.value(other, row)?);
                compare(&self.readings, operator, &one, &other).map(Value::Truth)
            }
            _ => {
                let numbers = self.number(one, row)?.zip(self.number(other, row)?);
                numbers.map_or(Ok(Value::Empty), |(one, other)| arithmetic(operator, one, other).map(Value::Number))
            }
        }
    }

    fn call<'r>(&self, function: Function, arguments: &'r [Expr<usize>], row: &'r dyn Row) -> Result<Value<'r>, Wrong> {
        let [first, rest @ ..] = arguments else { return Err(Wrong::Nothing) };
        let text = |at: usize| Ok(self.value(rest.get(at).ok_or(Wrong::Nothing)?, row)?.text());
        match function {
            Function::If => self.value(rest.get(usize::from(!self.is_true(first, row)?)).ok_or(Wrong::Nothing)?, row),
            Function::IsEmpty => Ok(Value::Truth(self.value(first, row)?.is_empty())),
            Function::OrZero => Ok(Value::Number(self.number(first, row)?.unwrap_or(0.0))),
            Function::Contains | Function::StartsWith | Function::EndsWith => {
                let (whole, part) = (alike(&self.value(first, row)?.text()), alike(&text(0)?));
                Ok(Value::Truth(match function {
                    Function::Contains => whole.contains(&part),
                    Function::StartsWith => whole.starts_with(&part),
                    _ => whole.ends_with(&part),
                }))
            }
            Function::Part => {
                let number = self.number(rest.get(1).ok_or(Wrong::Nothing)?, row)?.ok_or(Wrong::Nothing)?;
                Ok(part(&self.value(first, row)?.text(), &text(0)?, number))
            }
            Function::Lower => Ok(Value::Text(self.value(first, row)?.text().to_lowercase().into())),
            Function::Upper => Ok(Value::Text(self.value(first, row)?.text().to_uppercase().into())),
            Function::Trim => Ok(Value::Text(self.value(first, row)?.text().trim().to_owned().into())),
            Function::Replace => {
                let (old, new) = (text(0)?, text(1)?);
                let whole = self.value(first, row)?.text();
                Ok(Value::Text(if old.is_empty() { whole } else { whole.replace(&*old, &new).into() }))
            }
            Function::Abs | Function::Round | Function::Min | Function::Max | Function::Number => {
                self.of_numbers(function, arguments, row)
            }
            Function::Date => self.date(arguments, row),
            Function::Year | Function::Month | Function::Day => {
                let day = self.moment(first, row)?.map(|moment| moment.day);
                Ok(number_or_nothing(day.map(|day| match function {
                    Function::Year => f64::from(day.year()),
                    Function::Month => f64::from(day.month()),
                    _ => f64::from(day.day()),
                })))
            }
            Function::DaysBetween | Function::HoursBetween | Function::WorkingDaysBetween => {
                let second = self.moment(rest.first().ok_or(Wrong::Nothing)?, row)?;
                let both = self.moment(first, row)?.zip(second);
                Ok(number_or_nothing(both.map(|(from, to)| self.between(function, from, to))))
            }
        }
    }

    fn of_numbers<'r>(&self, function: Function, arguments: &[Expr<usize>], row: &dyn Row) -> Result<Value<'r>, Wrong> {
        let mut numbers = Vec::with_capacity(arguments.len());
        for argument in arguments {
            match self.number(argument, row)? {
                Some(number) => numbers.push(number),
                None => return Ok(Value::Empty),
            }
        }
        let first = numbers.first().copied().ok_or(Wrong::Nothing)?;
        finite(match function {
            Function::Abs => first.abs(),
            Function::Round => rounded(first, numbers.get(1).copied().unwrap_or(0.0)),
            Function::Min => numbers.into_iter().fold(f64::INFINITY, f64::min),
            Function::Max => numbers.into_iter().fold(f64::NEG_INFINITY, f64::max),
            _ => first,
        })
        .map(Value::Number)
    }

    fn date<'r>(&self, arguments: &[Expr<usize>], row: &dyn Row) -> Result<Value<'r>, Wrong> {
        let mut parts = [0; 3];
        for (part, argument) in parts.iter_mut().zip(arguments) {
            let Some(number) = self.number(argument, row)? else { return Ok(Value::Empty) };
            if number != number.trunc() || !(0.0..10_000.0).contains(&number) {
                return Err(Wrong::Nothing);
            }
            *part = number.whole_u32();
        }
        let [year, month, day] = parts;
        let year = i32::try_from(year).map_err(|_| Wrong::Nothing)?;
        let day = NaiveDate::from_ymd_opt(year, month, day).filter(|_| crate::date::YEARS.contains(&year));
        day.map(|day| Value::Date(Moment { day, seconds: 0, grain: Grain::Day })).ok_or(Wrong::Nothing)
    }

    /// How far a moment lies behind another one: in days, in hours with their fraction, or in working days, of which the
    /// first day is not one and the last is.
    fn between(&self, function: Function, from: Moment, to: Moment) -> f64 {
        let days = (to.day - from.day).num_days() as f64;
        match function {
            Function::HoursBetween => (days * DAY + f64::from(to.seconds) - f64::from(from.seconds)) / HOUR,
            Function::WorkingDaysBetween if days >= 0.0 => self.working_days(from.day, to.day),
            Function::WorkingDaysBetween => 0.0 - self.working_days(to.day, from.day),
            _ => days,
        }
    }

    fn working_days(&self, from: NaiveDate, to: NaiveDate) -> f64 {
        let days = (to - from).num_days();
        let in_week = self.working_days.len() as f64;
        let weeks = days.div_euclid(7) as f64;
        let works = |after: i64| {
            let day = to.checked_sub_days(Days::new(after.unsigned_abs()));
            day.is_some_and(|day| self.working_days.contains(&day.weekday()))
        };
        weeks * in_week + (0..days.rem_euclid(7)).filter(|after| works(*after)).count() as f64
    }
}

fn number_or_nothing<'r>(number: Option<f64>) -> Value<'r> {
    number.map_or(Value::Empty, Value::Number)
}

fn finite(number: f64) -> Result<f64, Wrong> {
    if number.is_finite() { Ok(number) } else { Err(Wrong::Nothing) }
}

fn arithmetic(operator: Operator, one: f64, other: f64) -> Result<f64, Wrong> {
    // The digits that neither had only come of binary fractions.
    finite(fifteen_digits(match operator {
        Operator::Add => one + other,
        Operator::Subtract => one - other,
        Operator::Multiply => one * other,
        _ => one / other,
    }))
}

/// Half away from zero, as people round.
fn rounded(number: f64, decimals: f64) -> f64 {
    let scale = 10f64.powi(decimals.clamp(-15.0, 15.0).whole_i32());
    let scaled = fifteen_digits(number * scale).round() / scale;
    if scaled.is_finite() { fifteen_digits(scaled) } else { number }
}

/// The part with that number, from 1; from the end where it is below zero. Nothing where there are not so many.
fn part<'r>(whole: &str, between: &str, number: f64) -> Value<'r> {
    if between.is_empty() || number != number.trunc() || number == 0.0 {
        return Value::Empty;
    }
    let parts: Vec<&str> = whole.split(between).collect();
    let at = number.abs().whole_usize() - 1;
    let found = if number > 0.0 { parts.get(at) } else { parts.iter().rev().nth(at) };
    found.map_or(Value::Empty, |part| Value::Text(part.trim().to_owned().into()))
}
