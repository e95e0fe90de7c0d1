//! Numbers for another stretch of time than the period itself: the year to date, the last twelve months, a working day.

use crate::Error;
use analysis::scorecard::{Computed, History, Row, Subject};
use chrono::Weekday;
use domain::formula::{Checked, KindOf, Shift, Window, adds_up};
use domain::{Calendar, DateRange, Grain, Unit};
use locale::Locale;
use locale::phrases::in_words;
use std::borrow::Cow;

/// The stretch that each point stands for. Targets, natural limits and signals belong to single periods, so they are
/// there for periods only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stretch {
    /// From the period to the stretch; `None` where it is the period itself.
    shift: Option<Shift>,
    /// The working days that amounts are divided by; `None` where they are not.
    working: Option<Vec<Weekday>>,
}

impl Stretch {
    /// Numbers over another window than the period (`None`: the period itself), divided by the working days where those are
    /// given.
    pub fn new(shift: Option<Shift>, working: Option<Vec<Weekday>>) -> Self {
        Self { shift, working }
    }

    /// True where each point stands for its period and nothing is divided.
    pub fn is_period(&self) -> bool {
        self.shift.is_none() && self.working.is_none()
    }

    /// The formula for the stretch.
    ///
    /// # Errors
    /// A grain that is coarser than the stretch to date, a stretch without any grain, a rolling window of a formula
    /// that has one, and working days of a number that does not add up over days.
    pub fn formula<'f>(
        &self,
        formula: &'f Checked,
        kind: KindOf,
        grain: Option<Grain>,
    ) -> Result<Cow<'f, Checked>, Error> {
        let mut formula = Cow::Borrowed(formula);
        if let Some(working) = &self.working {
            if !adds_up(&formula, kind) {
                return Err(Error::NotPerWorkingDay);
            }
            formula = Cow::Owned(formula.per_working_day(working));
        }
        let Some(shift) = self.shift else { return Ok(formula) };
        match (shift, grain) {
            (_, None) => Err(Error::WindowWithoutGrain),
            (Shift::ToDate(to), Some(grain)) if grain > to => Err(Error::GrainTooCoarse(to)),
            (Shift::Rolling(_), _) if formula.rolls() => Err(Error::RollsAlready),
            _ => Ok(Cow::Owned(formula.over(shift))),
        }
    }

    /// The KPI with the formula for the stretch, without what belongs to single periods; `computed` are the numbers of that
    /// formula.
    pub(crate) fn subject<'a>(
        &self,
        subject: Subject<'a>,
        formula: &'a Checked,
        computed: &'a Computed,
    ) -> Subject<'a> {
        match self.is_period() {
            true => subject,
            false => Subject {
                formula,
                targets: &[],
                changes: &[],
                exceptions: &[],
                slopes: &[],
                computed: Some(computed),
                ..subject
            },
        }
    }

    /// The history without limits and signals, where they are of something else.
    pub(crate) fn history(&self, mut history: History) -> History {
        if !self.is_period() {
            (history.limits, history.season) = (Vec::new(), None);
            for point in &mut history.points {
                (point.signal, point.reading) = (None, Default::default());
            }
        }
        history
    }

    /// The row without limits and signals, where they are of something else.
    pub(crate) fn row(&self, row: Row) -> Row {
        match self.is_period() {
            true => row,
            false => Row { signal: None, reading: Default::default(), standing: None, assurance: None, ..row },
        }
    }

    /// The unit of numbers that stand without a title: "EUR/working day".
    pub fn unit(&self, unit: Unit, locale: &Locale) -> Unit {
        match self.working {
            Some(_) => Unit::Per(Box::new(unit), locale.words().stretch_working_day().to_owned()),
            None => unit,
        }
    }

    /// What is shown: "year to date", "last 12 months, per working day"; `None` for the period itself.
    pub fn text(&self, grain: Grain, locale: &Locale) -> Option<String> {
        let words = locale.words();
        let window = self.shift.and_then(|shift| match shift {
            Shift::Rolling(n) => Some(words.stretch_last(&locale.periods(n.into(), grain))),
            Shift::ToDate(to) => Some(words.stretch_to_date(in_words(to)).to_owned()),
            Shift::Previous(_) | Shift::LastYear => None,
        });
        match (window, &self.working) {
            (Some(window), Some(_)) => Some(words.stretch_both(&window)),
            (None, Some(_)) => Some(words.stretch_per_working_day().to_owned()),
            (window, None) => window,
        }
    }

    /// The window that a point's number is computed for.
    pub(crate) fn window(&self, calendar: &Calendar, window: &Window) -> Option<Window> {
        self.shift.map_or(Some(*window), |shift| window.shifted(calendar, shift))
    }

    /// The days of a point; `None` for the period itself.
    pub(crate) fn days(&self, calendar: &Calendar, window: &Window) -> Option<StretchDays> {
        let range = self.window(calendar, window).filter(|_| !self.is_period())?.range;
        let working_days = self.working.as_ref().map(|working| range.working_days(working));
        Some(StretchDays { range, working_days })
    }
}

/// The days a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StretchDays {
    /// The days.
    pub range: DateRange,
    /// How many of them are working days, where the number was divided by them.
    pub working_days: Option<i64>,
}
