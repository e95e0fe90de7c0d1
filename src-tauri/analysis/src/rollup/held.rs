//! Parameters: a value holds from its date until the next one, the same for every segment, and nothing adds it up.

use std::cmp::Reverse;

use chrono::NaiveDate;
use domain::formula::{Absent, Outcome, Reason, RollUp, Window};
use domain::{DateRange, MeasureKind, Recorded};

use super::{Series, View, no_data};

impl View<'_> {
    /// What holds at the end of a window, or with [`RollUp::Open`] on its first day.
    ///
    /// # Errors
    /// Where nothing holds yet, where it is marked as not applicable from a later day on, and for any other roll-up, which
    /// formulas refuse.
    pub(super) fn held(&self, series: &Series, roll_up: RollUp, window: &Window) -> Outcome {
        let day = match roll_up {
            RollUp::Open => Some(window.range.from),
            RollUp::Natural | RollUp::Close => window.range.last_day(),
            _ => None,
        };
        let day = day.filter(|_| window.range.from < window.range.to).ok_or_else(|| no_data(series))?;
        let value = holding_on(series, day);
        let marked = series.not_applicable.iter().map(|(period, _)| period.start).filter(|start| *start <= day).max();
        match value {
            Some(row) if marked.is_none_or(|marked| marked <= row.date) => Ok(row.value),
            _ if marked.is_some() => Err(Absent::NotApplicable(Reason::Marked(series.name.clone()))),
            _ => Err(no_data(series)),
        }
    }

    /// The days in a range after its first one on which another value begins to hold; none of other kinds.
    pub(super) fn changes_of(&self, series: &Series, range: DateRange) -> Vec<NaiveDate> {
        if series.kind != MeasureKind::Parameter {
            return Vec::new();
        }
        let inside = |day: &NaiveDate| range.from < *day && *day < range.to;
        let rows = series.days.iter().chain(&series.longer).map(|row| row.date);
        let mut days: Vec<NaiveDate> = rows.filter(inside).collect();
        days.sort_unstable();
        days.dedup();
        let value_on = |day: NaiveDate| holding_on(series, day).map(|row| row.value);
        days.retain(|day| day.pred_opt().is_none_or(|before| value_on(before) != value_on(*day)));
        days
    }
}

/// The value that holds on a day: the one whose date is the latest up to then. Of several of one date, that for the shortest
/// period says it most exactly.
pub(super) fn holding_on(series: &Series, day: NaiveDate) -> Option<&Recorded> {
    let newest = |rows: &'_ [Recorded]| rows.partition_point(|row| row.date <= day);
    let single = series.days.get(..newest(&series.days)).and_then(<[Recorded]>::last);
    let longer = series.longer.get(..newest(&series.longer)).unwrap_or_default();
    single.into_iter().chain(longer).max_by_key(|row| (row.date, Reverse(row.grain)))
}
