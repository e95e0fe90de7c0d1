//! Where a recorded value lies: in a window, outside it, or recorded for more time than the window has.

use super::{Calendar, DateRange, Grain, Period};
use chrono::NaiveDate;

/// Where a value lies as seen from a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placement {
    /// It is part of the window.
    Inside,
    /// It is not.
    Outside,
    /// It overlaps the window but was recorded for longer than the window lasts. Such a value is never split:
    /// the window is "no data (recorded monthly)".
    Coarser,
}

impl Calendar {
    /// Where a value recorded for the period of `grain` that `date` lies in stands to a window.
    ///
    /// A day lies where its date does; a longer period only where it lies wholly inside. A week belongs to a window
    /// that is not a day or a week by its fourth day, so that the weeks of a year add up to whole weeks. Likewise a month
    /// belongs to a fiscal quarter or year that starts or ends within it by its middle day: it is in one of them, whole.
    pub fn belongs(&self, date: NaiveDate, grain: Grain, range: DateRange, window_grain: Option<Grain>) -> Placement {
        if grain == Grain::Day {
            return if range.contains(date) { Placement::Inside } else { Placement::Outside };
        }
        let recorded = self.range(self.period(grain, date));
        if grain == Grain::Week && range.days() >= 7 && !matches!(window_grain, Some(Grain::Day | Grain::Week)) {
            let anchor = self.anchor(Period { grain, start: recorded.from });
            return if range.contains(anchor) { Placement::Inside } else { Placement::Outside };
        }
        if self.is_cut_by_fiscal_start(&recorded, grain, range, window_grain) {
            let anchor = self.anchor(Period { grain, start: recorded.from });
            return if range.contains(anchor) { Placement::Inside } else { Placement::Outside };
        }
        if range.covers(&recorded) {
            Placement::Inside
        } else if range.overlaps(&recorded) && recorded.days() > range.days() {
            Placement::Coarser
        } else {
            Placement::Outside
        }
    }

    /// True where a period was recorded for days on both sides of the start or the end of a fiscal quarter or year.
    fn is_cut_by_fiscal_start(
        &self,
        recorded: &DateRange,
        grain: Grain,
        range: DateRange,
        window_grain: Option<Grain>,
    ) -> bool {
        let lies_in = |day: NaiveDate| recorded.from < day && day < recorded.to;
        let Some(window_grain) = window_grain else {
            // Several quarters or years in a row, such as the last four.
            let begins = |day: NaiveDate| self.period(Grain::Quarter, day).start == day && lies_in(day);
            return grain < Grain::Quarter && (begins(range.from) || begins(range.to));
        };
        if window_grain <= Grain::Month || grain >= window_grain {
            return false;
        }
        let whole = self.range(self.period(window_grain, range.from));
        (range.from == whole.from && lies_in(range.from)) || (range.to == whole.to && lies_in(range.to))
    }
}
