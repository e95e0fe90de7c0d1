//! The pace of a fiscal year in English.

use domain::Unit;
use domain::target::Goal;
use locale::Locale;

use crate::scorecard::YearPace;

/// A pace, and how its KPI's numbers are written.
pub(super) struct PaceWords<'a, Shown> {
    pub pace: &'a YearPace,
    pub unit: &'a Unit,
    pub locale: &'a Locale,
    pub shown: Shown,
}

impl<Shown: Fn(f64) -> String> PaceWords<'_, Shown> {
    /// "€98,000 of €120,000 this year; €2,100 behind pace, heading for €117,400".
    pub(super) fn text(&self) -> String {
        format!("{}; {}", self.come_in(), self.leads_to())
    }

    /// "It is at €98,000 of €120,000 this year: €2,100 behind pace, heading for €117,400".
    pub(super) fn sentence(&self) -> String {
        let verb = if self.pace.is_over { "came to" } else { "is at" };
        format!("It {verb} {}: {}", self.come_in(), self.leads_to())
    }

    /// "€98,000 of €120,000 this year".
    fn come_in(&self) -> String {
        let year = match self.pace.is_current {
            true => "this year".to_owned(),
            false => format!("in {}", self.locale.period_brief(self.pace.year)),
        };
        format!("{} of {} {year}", (self.shown)(self.pace.pace.actual), self.total())
    }

    fn total(&self) -> String {
        let shown = &self.shown;
        match self.pace.pace.total {
            Goal::AtLeast(low) => shown(low),
            Goal::AtMost(high) => format!("at most {}", shown(high)),
            Goal::Between(low, high) => format!("{} to {}", shown(low), shown(high)),
            Goal::Reach { goal, .. } => shown(goal),
        }
    }

    fn leads_to(&self) -> String {
        match self.pace.pace.projected.filter(|_| !self.pace.is_over) {
            Some(projected) => format!("{}, heading for {}", self.gap(), (self.shown)(projected)),
            None => self.gap(),
        }
    }

    /// "€2,100 behind pace", "on pace"; of a year that is over "€2,600 short".
    pub(super) fn gap(&self) -> String {
        let (pace, over) = (&self.pace.pace, self.pace.is_over);
        let size = self.locale.distance(pace.ahead, self.unit);
        let is_less = pace.ahead < 0.0;
        let is_limit = matches!(pace.total, Goal::AtMost(_));
        if (self.shown)(pace.ahead.abs()) == (self.shown)(0.0) {
            return if over { "just what was asked".into() } else { "on pace".into() };
        }
        match (over, is_less, &pace.total) {
            (false, true, _) if is_limit => format!("{size} below pace"),
            (false, true, _) => format!("{size} behind pace"),
            (false, false, Goal::AtLeast(_)) => format!("{size} ahead of pace"),
            (false, false, _) => format!("{size} above pace"),
            (true, true, _) if is_limit => format!("{size} less than allowed"),
            (true, true, _) => format!("{size} short"),
            (true, false, Goal::AtLeast(_)) => format!("{size} more than asked"),
            (true, false, _) => format!("{size} too much"),
        }
    }
}
