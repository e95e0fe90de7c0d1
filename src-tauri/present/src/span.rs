//! From when to when numbers are asked for, and what each of them stands for.

use crate::{Error, Stretch};
use chrono::NaiveDate;
use domain::{Calendar, DateRange, Grain};

/// How many periods one answer holds at most: the days of two centuries.
const MOST_PERIODS: i64 = 80_000;

/// All days.
pub(crate) const EVER: DateRange = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };

/// What a series is asked for: its grain, its range, and what each number stands for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Span {
    /// What each number stands for.
    pub stretch: Stretch,
    /// How long its periods are; the usual grain of what is shown where `None`.
    pub grain: Option<Grain>,
    /// From this day on; the usual beginning where `None`.
    pub from: Option<NaiveDate>,
    /// Until before this day; the usual end where `None`.
    pub to: Option<NaiveDate>,
    /// The last so many complete periods, instead of days.
    pub last: Option<u32>,
}

impl Span {
    /// The last complete periods, where they are asked for.
    pub(crate) fn complete(
        &self,
        grain: Option<Grain>,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Result<Option<DateRange>, Error> {
        let Some(n) = self.last else { return Ok(None) };
        if self.from.is_some() || self.to.is_some() {
            return Err(Error::LastAndDays);
        }
        let grain = grain.ok_or(Error::LastWithoutGrain)?;
        calendar.last_complete(n, grain, today).map(Some).ok_or(Error::LastOutside)
    }

    /// The days asked for; those left out are the default's.
    pub(crate) fn days(&self, default: DateRange) -> Result<DateRange, Error> {
        let (from, to) = (self.from.unwrap_or(default.from), self.to.unwrap_or(default.to));
        if from > to { Err(Error::TurnedRound { from, to }) } else { Ok(DateRange { from, to }) }
    }

    /// The days asked for; what is left open follows the recorded values.
    pub(crate) fn days_of(&self, recorded: Option<DateRange>) -> Result<DateRange, Error> {
        let default = recorded.unwrap_or(DateRange { from: NaiveDate::default(), to: NaiveDate::default() });
        match (self.from, self.to) {
            // An end before the first value is no mistake: nothing is recorded there.
            (None, Some(to)) => Ok(DateRange { from: default.from.min(to), to }),
            (Some(from), None) => Ok(DateRange { from, to: default.to.max(from) }),
            _ => self.days(default),
        }
    }

    /// The days that were asked for by name: what lies beyond them is no part of the first and the last period.
    pub(crate) fn within(&self, range: DateRange) -> DateRange {
        DateRange { from: self.from.map_or(EVER.from, |_| range.from), to: self.to.map_or(EVER.to, |_| range.to) }
    }
}

/// The range where its periods are not too many for one answer.
pub(crate) fn limited(range: DateRange, grain: Grain) -> Result<DateRange, Error> {
    let shortest = match grain {
        Grain::Day => 1,
        Grain::Week => 7,
        Grain::Month => 28,
        Grain::Quarter => 84,
        Grain::Year => 365,
    };
    if range.days() / shortest > MOST_PERIODS {
        return Err(Error::TooManyPeriods { from: range.from, to: range.to });
    }
    Ok(range)
}
