//! Lateness: a period is over, and its value is not there. Data that ended long ago is not late: nobody will bring it.

use chrono::{Days, NaiveDate};
use domain::formula::Checked;
use domain::{Grain, MeasureId, MeasureKind, Period};

use crate::source::Source;

/// How the recorded data stands behind today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// All that is due is there, or nothing was ever recorded.
    None,
    /// The next value was due so many days ago.
    Late {
        /// Days since it was due, at least 1.
        days: u64,
        /// The last period with a value.
        since: Period,
    },
    /// The last value is so old that the series has come to its end.
    Ended {
        /// The last period with a value.
        since: Period,
    },
}

impl Lateness {
    /// Days since the next value was due; 0 where it is not late, or where the series has ended.
    pub fn days(self) -> u64 {
        match self {
            Self::Late { days, .. } => days,
            Self::None | Self::Ended { .. } => 0,
        }
    }

    /// The last period with a value, where later ones are missing.
    pub fn since(self) -> Option<Period> {
        match self {
            Self::None => None,
            Self::Late { since, .. } | Self::Ended { since } => Some(since),
        }
    }
}

/// How late the next value of a measure is.
///
/// The next value is that of the measure's cadence after the last one recorded of all segments. It is due when its period ends; where
/// days are left out as a rule, such as weekends, so much later.
pub fn measure_lateness(source: &dyn Source, measure: MeasureId, today: NaiveDate) -> Lateness {
    if is_held(source, measure) {
        return Lateness::None;
    }
    let calendar = source.calendar();
    let (Some(last), Some(cadence)) = (source.answered_until(measure), source.cadence(measure)) else {
        return Lateness::None;
    };
    let due = calendar.end(calendar.period(cadence, calendar.end(last))) + Days::new(pause(source, measure));
    match u64::try_from((today - due).num_days()) {
        Err(_) | Ok(0) => Lateness::None,
        Ok(days) if days > patience(cadence) => Lateness::Ended { since: last },
        Ok(days) => Lateness::Late { days, since: last },
    }
}

/// How late the data of a KPI is for a period that is over: that of the measure that is furthest behind among those that
/// were not recorded up to the period's end. A period that is not over is not late yet.
pub fn lateness(source: &dyn Source, formula: &Checked, period: Period, today: NaiveDate) -> Lateness {
    let calendar = source.calendar();
    if calendar.is_open(period, today) {
        return Lateness::None;
    }
    let end = calendar.end(period);
    let reaches_end = |measure: MeasureId| {
        let last = source.answered_until(measure);
        last.is_some_and(|last| calendar.end(last) + Days::new(pause(source, measure)) >= end)
    };
    let behind = formula.measures().iter().filter(|&&measure| !is_held(source, measure) && !reaches_end(measure));
    let all = behind.map(|&measure| measure_lateness(source, measure, today)).filter(|late| *late != Lateness::None);
    all.min_by_key(|late| late.since().map(|since| calendar.end(since))).unwrap_or(Lateness::None)
}

/// True of a parameter: it holds on, so nobody waits for another value.
fn is_held(source: &dyn Source, measure: MeasureId) -> bool {
    source.kind(measure) == Some(MeasureKind::Parameter)
}

/// After so many days nobody brings the missing values any more: two months of days, a year of months.
fn patience(cadence: Grain) -> u64 {
    match cadence {
        Grain::Day => 62,
        Grain::Week => 92,
        Grain::Month => 366,
        Grain::Quarter => 731,
        Grain::Year => 1_096,
    }
}

/// The days that are left out as a rule.
fn pause(source: &dyn Source, measure: MeasureId) -> u64 {
    u64::try_from(source.usual_pause(measure)).unwrap_or(0)
}
