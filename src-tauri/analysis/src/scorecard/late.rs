//! Lateness: a period is over, and its value is not there.

use chrono::NaiveDate;
use domain::formula::Checked;
use domain::{MeasureId, Period};

use crate::rollup::Book;

/// How many days the next value of a measure is late; 0 where it is not, or where nothing was ever recorded.
///
/// The next value is that of the measure's cadence after the last one recorded. It is due when its period ends.
pub fn measure_late_days(book: &Book, measure: MeasureId, today: NaiveDate) -> u64 {
    let calendar = book.calendar();
    let (Some(last), Some(cadence)) = (book.last_recorded(measure), book.cadence(measure)) else { return 0 };
    let due = calendar.end(calendar.period(cadence, calendar.end(last)));
    u64::try_from((today - due).num_days()).unwrap_or(0)
}

/// How many days late the data of a KPI for a period is: of the latest of its measures that were not recorded up to the
/// period's end. 0 where all were.
pub fn late_days(book: &Book, formula: &Checked, period: Period, today: NaiveDate) -> u64 {
    let calendar = book.calendar();
    let end = calendar.end(period);
    let reaches_end = |measure: MeasureId| book.last_recorded(measure).is_some_and(|last| calendar.end(last) >= end);
    let behind = formula.measures().iter().filter(|&&measure| !reaches_end(measure));
    behind.map(|&measure| measure_late_days(book, measure, today)).max().unwrap_or(0)
}
