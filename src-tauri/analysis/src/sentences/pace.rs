//! The pace of a fiscal year.

use domain::Unit;
use domain::target::Goal;
use locale::Locale;
use words::{Stage, When};

use super::goal::goal_text;
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
        let (words, gap) = (self.locale.words(), self.gap());
        let (actual, total, when, year) = self.standing();
        match self.projected() {
            Some(projected) => words.pace_text_heading(&actual, &gap, &projected, &total, when, &year),
            None => words.pace_text(&actual, &gap, &total, when, &year),
        }
    }

    /// "It is at €98,000 of €120,000 this year: €2,100 behind pace, heading for €117,400", without a full stop.
    pub(super) fn sentence(&self) -> String {
        let (words, gap) = (self.locale.words(), self.gap());
        let (actual, total, when, year) = self.standing();
        let stage = if self.pace.is_over { Stage::Over } else { Stage::Running };
        match self.projected() {
            Some(projected) => words.sentence_pace_heading(&actual, &gap, &projected, &total, when, &year),
            None => words.sentence_pace(&actual, &gap, stage, &total, when, &year),
        }
    }

    /// "€98,000", "€120,000", and the year that it is of.
    fn standing(&self) -> (String, String, When, String) {
        let when = if self.pace.is_current { When::Now } else { When::Then };
        let year = self.locale.period_brief(self.pace.year);
        ((self.shown)(self.pace.pace.actual), self.total(), when, year)
    }

    /// What is asked; of a sum that should be reached the sum alone.
    fn total(&self) -> String {
        match self.pace.pace.total {
            Goal::AtLeast(low) => (self.shown)(low),
            total => goal_text(total, self.locale.words(), &self.shown),
        }
    }

    fn projected(&self) -> Option<String> {
        self.pace.pace.projected.filter(|_| !self.pace.is_over).map(&self.shown)
    }

    /// "€2,100 behind pace", "on pace"; of a year that is over "€2,600 short".
    pub(super) fn gap(&self) -> String {
        let (words, pace, over) = (self.locale.words(), &self.pace.pace, self.pace.is_over);
        let size = self.locale.distance(pace.ahead, self.unit);
        let is_less = pace.ahead < 0.0;
        let is_limit = matches!(pace.total, Goal::AtMost(_));
        if (self.shown)(pace.ahead.abs()) == (self.shown)(0.0) {
            return if over { words.pace_exact() } else { words.pace_on() }.to_owned();
        }
        match (over, is_less, &pace.total) {
            (false, true, _) if is_limit => words.pace_below(&size),
            (false, true, _) => words.pace_behind(&size),
            (false, false, Goal::AtLeast(_)) => words.pace_ahead(&size),
            (false, false, _) => words.pace_above(&size),
            (true, true, _) if is_limit => words.pace_less(&size),
            (true, true, _) => words.pace_short(&size),
            (true, false, Goal::AtLeast(_)) => words.pace_more(&size),
            (true, false, _) => words.pace_too_much(&size),
        }
    }
}
