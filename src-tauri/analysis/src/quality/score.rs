//! A score of what is recorded: of all that was due in a month, which part is there as it should be.
//!
//! Each measure counts once for each month in which a value of its cadence ends, however many values that are, so that days
//! do not outweigh years:
//!
//! score = measures in order ÷ measures due, added up over the months that are over.
//!
//! In order is a measure whose values of the month are complete (none is missing between others, none is late), confirmed
//! (none is estimated or provisional), plausible (none is doubted without an answer) and unique (none counts twice): the
//! dimensions completeness, timeliness, validity and uniqueness of DAMA UK, The Six Primary Dimensions for Data Quality
//! Assessment (2013), of which accuracy and consistency cannot be told from the values alone.

use chrono::{Days, NaiveDate};
use domain::{Calendar, Grain, Period};

/// The score is of so many months that are over.
pub const MEASURED: u32 = 12;

/// What is known of a measure's values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How often it is meant to be recorded.
    pub cadence: Grain,
    /// The first day with a value.
    pub first: NaiveDate,
    /// The day after the last one for which it is known what the measure is: see
    /// [`crate::source::Source::answered_until`].
    pub answered: NaiveDate,
    /// The days that are left out as a rule.
    pub pause: u64,
    /// True where the series has come to its end: nothing is due after it.
    pub ended: bool,
    /// Periods that are not as they should be, whatever is wrong with them, in any order.
    pub faulty: Vec<Period>,
}

/// A month's part of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The month.
    pub period: Period,
    /// How many measures were due in it.
    pub due: u32,
    /// How many of them are in order.
    pub in_order: u32,
}

impl Month {
    /// The part that is in order; `None` where nothing was due.
    pub fn score(self) -> Option<f64> {
        (self.due > 0).then(|| f64::from(self.in_order) / f64::from(self.due))
    }
}

/// The last twelve months that are over, oldest first.
pub fn months(calendar: &Calendar, today: NaiveDate, states: &[State]) -> Vec<Month> {
    let Some(range) = calendar.last_complete(MEASURED, Grain::Month, today) else { return Vec::new() };
    let month = |period: Period| {
        let found: Vec<bool> = states.iter().filter_map(|state| in_order(calendar, today, state, period)).collect();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Month { period, due: count(found.len()), in_order: count(found.iter().filter(|is| **is).count()) }
    };
    calendar.periods(Grain::Month, range).into_iter().map(month).collect()
}

/// Whether a measure's values of a month are as they should be; `None` where none was due in it.
fn in_order(calendar: &Calendar, today: NaiveDate, state: &State, month: Period) -> Option<bool> {
    let days = calendar.range(month);
    let ends_in = |period: &Period| calendar.range(*period).last_day().is_some_and(|day| days.contains(day));
    let after_pause = |day: NaiveDate| day.checked_add_days(Days::new(state.pause)).unwrap_or(day);
    // Days are not due one by one: a closed Sunday is no lack.
    let parts = match state.cadence {
        Grain::Day => vec![month],
        cadence => calendar.periods(cadence, days).into_iter().filter(ends_in).collect(),
    };
    let is_due = |period: &&Period| {
        let end = calendar.end(**period);
        let is_awaited = today > after_pause(end) && !state.ended;
        end > state.first && (period.start < state.answered || is_awaited)
    };
    let due: Vec<&Period> = parts.iter().filter(is_due).collect();
    let is_there = |period: &&Period| state.ended || after_pause(state.answered) >= calendar.end(**period);
    let is_faulty = state.faulty.iter().any(ends_in);
    (!due.is_empty()).then(|| due.iter().all(is_there) && !is_faulty)
}

/// All months together.
pub fn total(months: &[Month]) -> (u32, u32) {
    (months.iter().map(|month| month.due).sum(), months.iter().map(|month| month.in_order).sum())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TODAY: &str = "2026-11-27";

    fn state(cadence: Grain, first: &str, answered: &str) -> State {
        let day = |text: &str| text.parse().unwrap();
        State { cadence, first: day(first), answered: day(answered), pause: 0, ended: false, faulty: Vec::new() }
    }

    fn told(states: &[State]) -> (u32, u32) {
        total(&months(&Calendar::default(), TODAY.parse().unwrap(), states))
    }

    #[test]
    fn each_measure_counts_once_for_a_month_in_which_it_was_due() {
        let period = |name: &str| Calendar::default().parse_name(name).unwrap();
        let faulty =
            |names: &[&str], state: State| State { faulty: names.iter().map(|name| period(name)).collect(), ..state };
        let monthly = || state(Grain::Month, "2024-01-01", "2026-11-01");
        let daily = || State { pause: 2, ..state(Grain::Day, "2024-01-01", "2026-11-26") };
        for (state, expected) in [
            (monthly(), (12, 12)),
            // October is not there yet.
            (state(Grain::Month, "2024-01-01", "2026-10-01"), (12, 11)),
            (State { ended: true, ..state(Grain::Month, "2024-01-01", "2026-02-01") }, (3, 3)),
            (State { ended: true, ..state(Grain::Month, "2004-01-01", "2005-06-01") }, (0, 0)),
            // Recording began in June.
            (state(Grain::Month, "2026-06-01", "2026-11-01"), (5, 5)),
            (state(Grain::Quarter, "2024-01-01", "2026-10-01"), (4, 4)),
            (state(Grain::Quarter, "2024-01-01", "2026-07-01"), (4, 3)),
            (state(Grain::Year, "2020-01-01", "2026-01-01"), (1, 1)),
            (daily(), (12, 12)),
            // Days until the 17th of October, and until the Friday before its end.
            (State { pause: 2, ..state(Grain::Day, "2024-01-01", "2026-10-18") }, (12, 11)),
            (State { pause: 2, ..state(Grain::Day, "2024-01-01", "2026-10-31") }, (12, 12)),
            (faulty(&["2026-03", "2026-04", "2020-01"], monthly()), (12, 10)),
            (faulty(&["2026-03-14", "2026-03-15"], daily()), (12, 11)),
            (faulty(&["2026-Q1"], state(Grain::Quarter, "2024-01-01", "2026-10-01")), (4, 3)),
        ] {
            assert_eq!(told(std::slice::from_ref(&state)), expected, "{state:?}");
        }
        assert_eq!(told(&[monthly(), faulty(&["2026-03"], monthly())]), (24, 23));
        assert_eq!(told(&[]), (0, 0));
    }

    #[test]
    fn what_is_not_due_yet_is_not_missing() {
        let today = "2026-11-02".parse().unwrap();
        let daily = State { pause: 3, ..state(Grain::Day, "2024-01-01", "2026-10-29") };
        let months = months(&Calendar::default(), today, &[daily]);
        assert_eq!(total(&months), (12, 12), "the last days of October may still come");
    }
}
