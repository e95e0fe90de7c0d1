//! The part of another period that stands beside the part of one that has passed: as many days, and where what is recorded
//! cannot be cut by days, as many whole weeks or months.

use super::{Absent, Inputs, Outcome, Window};
use crate::{Calendar, DateRange, Grain, MeasureId};
use chrono::{Datelike, Days, NaiveDate};

/// The part of another period beside `part`, where `cut` has as many days; `evaluated` says what a window would give. 28 February
/// is the 28th day of its month; two months of a quarter are two months all the same. The first ten days of a month hold the
/// fourth days of one week or of two, and a week belongs to where its fourth day is.
pub fn alike(
    inputs: &dyn Inputs,
    measures: &[MeasureId],
    part: &Window,
    cut: Window,
    evaluated: &mut dyn FnMut(&Window) -> Outcome,
) -> Window {
    in_whole_weeks(inputs, measures, part, in_whole_months(inputs.calendar(), part, cut, evaluated))
}

/// As many whole months, where what is recorded cannot be cut within the last one.
fn in_whole_months(
    calendar: &Calendar,
    part: &Window,
    cut: Window,
    evaluated: &mut dyn FnMut(&Window) -> Outcome,
) -> Window {
    let is_longer = part.grain.is_some_and(|grain| grain > Grain::Month);
    let is_in_months = part.range.to.day() == 1 && cut.range.to.day() != 1;
    let Some(last) = cut.range.last_day().filter(|_| is_longer && is_in_months) else { return cut };
    let month = calendar.range(calendar.period(Grain::Month, last));
    let within = Window { range: DateRange { to: cut.range.to, ..month }, grain: Some(Grain::Month) };
    match evaluated(&within) {
        Err(Absent::TooCoarse(..) | Absent::NoData(_)) => {
            Window { range: DateRange { to: month.to, ..cut.range }, ..cut }
        }
        _ => cut,
    }
}

/// As many weeks, where nothing is recorded for less.
pub fn in_whole_weeks(inputs: &dyn Inputs, measures: &[MeasureId], part: &Window, cut: Window) -> Window {
    let Some(grain) = cut.grain.filter(|grain| *grain > Grain::Week) else { return cut };
    let is_weekly = |id: &MeasureId| inputs.recorded_by(*id) == Some(Grain::Week);
    if measures.is_empty() || !measures.iter().all(is_weekly) {
        return cut;
    }
    let calendar = inputs.calendar();
    let asked = fourth_days(calendar, part.range).count();
    let all = DateRange { to: calendar.range(calendar.period(grain, cut.range.from)).to, ..cut.range };
    let last = fourth_days(calendar, all).take(asked).last();
    // Up to the fourth day of the next week: what is shorter than a week has no number of weeks.
    let end = last.and_then(|day| day.checked_add_days(Days::new(7))).map(|end| end.min(all.to));
    end.map_or(cut, |to| Window { range: DateRange { to, ..cut.range }, ..cut })
}

/// The fourth days of the weeks that belong to a range.
fn fourth_days(calendar: &Calendar, range: DateRange) -> impl Iterator<Item = NaiveDate> {
    let is_fourth = move |day: &NaiveDate| {
        let start = calendar.period(Grain::Week, *day).start;
        (*day - start).num_days() == 3
    };
    range.from.iter_days().take_while(move |day| *day < range.to).filter(is_fourth)
}
