//! Lateness: a period is over, and its value is not there.

use chrono::{Days, NaiveDate};
use domain::formula::Checked;
use domain::{MeasureId, Period};

use crate::rollup::Book;

/// How many days the next value of a measure is late; 0 where it is not, or where nothing was ever recorded.
///
/// The next value is that of the measure's cadence after the last one recorded. It is due when its period ends; where
/// days are left out as a rule, such as weekends, so much later.
pub fn measure_late_days(book: &Book, measure: MeasureId, today: NaiveDate) -> u64 {
    let calendar = book.calendar();
    let (Some(last), Some(cadence)) = (book.last_recorded(measure), book.cadence(measure)) else { return 0 };
    let due = calendar.end(calendar.period(cadence, calendar.end(last))) + Days::new(pause(book, measure));
    u64::try_from((today - due).num_days()).unwrap_or(0)
}

/// How many days late the data of a KPI for a period is: of the latest of its measures that were not recorded up to the
/// period's end. 0 where all were.
pub fn late_days(book: &Book, formula: &Checked, period: Period, today: NaiveDate) -> u64 {
    let calendar = book.calendar();
    let end = calendar.end(period);
    let reaches_end = |measure: MeasureId| {
        let last = book.last_recorded(measure);
        last.is_some_and(|last| calendar.end(last) + Days::new(pause(book, measure)) >= end)
    };
    let behind = formula.measures().iter().filter(|&&measure| !reaches_end(measure));
    behind.map(|&measure| measure_late_days(book, measure, today)).max().unwrap_or(0)
}

/// The days that are left out as a rule.
fn pause(book: &Book, measure: MeasureId) -> u64 {
    u64::try_from(book.usual_pause(measure)).unwrap_or(0)
}
