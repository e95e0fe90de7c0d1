//! Reading the cells of one column, with what was decided for the column as a whole.

use crate::cell::{Cell, fifteen_digits};
use crate::date::{When, day_and_month, of_cell, of_number, read_date};
use crate::format::{Clock, DateOrder};
use crate::number::{read_duration, read_number, side, without_mark};
use chrono::{Datelike, NaiveDate};
use domain::unit::Currency;
use domain::whole::Whole;
use domain::{Calendar, Grain, Unit};

/// How the numbers of one column are read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NumberReading {
    pub decimal: Option<char>,
    /// True where the unit is percent.
    pub percent: bool,
    /// True where bare numbers mean hundredths: of a percent column in which some are above one, and of amounts in cents.
    pub hundredths: bool,
    /// By how much numbers are multiplied: 1,000 where the name of the column says thousands.
    pub times: f64,
    /// The currency that is read, where amounts say several; those in another one are not.
    pub currency: Option<Currency>,
    /// Where the unit is a duration: what a bare number counts, in seconds.
    pub duration: Option<f64>,
    /// Of durations: what 3:11 is.
    pub clock: Clock,
    /// True for prices that all have a p behind them, which are in pence.
    pub in_pence: bool,
    /// True for amounts with the side of an account behind them: `100 H`.
    pub sides: bool,
    /// What stands for the unit behind the numbers; those with another one are not read.
    pub unit: Option<u64>,
}

/// A cell that holds something, but no number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotANumber;

impl NumberReading {
    /// How numbers of that unit are read, as far as the unit says.
    pub fn of_unit(unit: &Unit) -> Self {
        let duration = (*unit == Unit::Duration).then_some(1.0);
        Self {
            decimal: None,
            percent: *unit == Unit::Percent,
            hundredths: false,
            times: 1.0,
            currency: None,
            duration,
            clock: Clock::default(),
            in_pence: false,
            sides: false,
            unit: None,
        }
    }

    /// How numbers are read of which nothing is known.
    pub fn plain() -> Self {
        Self {
            decimal: Some('.'),
            percent: false,
            hundredths: false,
            times: 1.0,
            currency: None,
            duration: None,
            clock: Clock::default(),
            in_pence: false,
            sides: false,
            unit: None,
        }
    }

    /// Reads a cell; `None` where nothing stands in it.
    pub fn read(&self, cell: Cell<'_>) -> Result<Option<f64>, NotANumber> {
        if cell.is_nothing() {
            return Ok(None);
        }
        if self.other_currency(cell).is_some() {
            return Err(NotANumber);
        }
        let value = match cell {
            Cell::Number(value, style) => self.bare(value, style.percent),
            Cell::Duration(seconds) if self.duration.is_some() => seconds,
            Cell::Text(text) => self.text(text).ok_or(NotANumber)?,
            Cell::Blank | Cell::Date(..) | Cell::Duration(_) | Cell::Error(_) | Cell::Formula => {
                return Err(NotANumber);
            }
        };
        if value.is_finite() { Ok(Some(value)) } else { Err(NotANumber) }
    }

    fn without_side<'t>(&self, text: &'t str) -> &'t str {
        side(text).filter(|_| self.sides).map_or(text, |(_, amount)| amount)
    }

    /// The currency that a cell says, where it is another than the one that is read.
    pub fn other_currency(&self, cell: Cell<'_>) -> Option<Currency> {
        let wanted = self.currency?;
        let said = match cell {
            Cell::Number(_, style) => style.currency,
            Cell::Text(text) => read_number(self.without_side(text), self.decimal)?.currency,
            _ => None,
        };
        said.filter(|said| *said != wanted)
    }

    fn text(&self, text: &str) -> Option<f64> {
        if let Some((letter, amount)) = side(text).filter(|_| self.sides) {
            let value = self.amount(amount)?;
            return Some(if letter.is_out() && value != 0.0 { -value } else { value });
        }
        self.amount(text)
    }

    fn amount(&self, text: &str) -> Option<f64> {
        if let Some(plain) = self.duration {
            return read_duration(text, self.decimal, plain, self.clock);
        }
        let marked = || without_mark(text).filter(|marked| !(self.in_pence && marked.may_be_pence));
        let number = read_number(text, self.decimal).or_else(|| read_number(marked()?.number, self.decimal))?;
        if number.unit.is_some() && number.unit != self.unit {
            return None;
        }
        // What a number says of thousands itself is not said of it once more by its heading.
        Some(if number.has_power { number.value } else { self.bare(number.value, number.percent) })
    }

    /// A number, and whether it says itself that it is a percentage (then it is a fraction already).
    fn bare(&self, value: f64, is_percent: bool) -> f64 {
        if self.hundredths && !is_percent {
            // Dividing shows in the 16th digit; nobody wrote that many.
            fifteen_digits(value / 100.0)
        } else if let Some(plain) = self.duration {
            value * plain
        } else if is_multiplied(self.times) {
            // 12.4 thousand are 12,400 and not 12,400.000000000002.
            fifteen_digits(value * self.times)
        } else {
            value
        }
    }
}

/// Reads a cell of the date column.
pub(super) fn read_when(cell: Cell<'_>, order: Option<DateOrder>, calendar: &Calendar) -> Option<When> {
    match cell {
        Cell::Text(text) => read_date(text, order, calendar),
        Cell::Date(day, seconds, grain) => of_cell(day, seconds, grain, calendar),
        Cell::Number(value, _) => of_number(value, calendar),
        Cell::Blank | Cell::Duration(_) | Cell::Error(_) | Cell::Formula => None,
    }
}

/// Reads a cell of a column of days and months in one number: 110, `0110`.
pub(super) fn read_day_month(cell: Cell<'_>) -> Option<(u32, u32)> {
    match cell {
        Cell::Text(text) => day_and_month(text.parse().ok()?),
        Cell::Number(value, _) => day_and_month(value),
        _ => None,
    }
}

/// Reads a cell of a column of the days of a month, of which the first is given.
pub(super) fn read_day_of(cell: Cell<'_>, first: NaiveDate) -> Option<When> {
    let number = match cell {
        Cell::Text(text) => text.trim_end_matches('.').parse().ok()?,
        Cell::Number(value, _) => value,
        _ => return None,
    };
    let day = Some(number).filter(|day| day.fract() == 0.0 && (1.0..=31.0).contains(day))?;
    Some(When { day: first.with_day(day.whole_u32())?, grain: Grain::Day, seconds: None })
}

/// True for numbers that are thousands or hundredths.
pub(super) fn is_multiplied(times: f64) -> bool {
    (times - 1.0).abs() > f64::EPSILON
}
