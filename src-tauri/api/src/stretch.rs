//! Numbers for another stretch of time than the period itself: the year to date, the last twelve months, a working day.

use crate::wire::Stretch as WireStretch;
use crate::{Error, read};
use analysis::scorecard::{History, Row, Subject};
use chrono::Weekday;
use domain::formula::{Checked, KindOf, Shift, Window, adds_up};
use domain::{Calendar, Grain, Unit};
use locale::Locale;
use std::borrow::Cow;

/// The most periods of a rolling window.
const MOST_ROLLING: u32 = 1000;

/// The stretch that each point stands for. Targets, natural limits and signals belong to single periods, so they are
/// there for periods only.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stretch {
    /// From the period to the stretch; `None` where it is the period itself.
    shift: Option<Shift>,
    /// The working days that amounts are divided by; `None` where they are not.
    working: Option<Vec<Weekday>>,
}

impl Stretch {
    /// Reads `period`, `to_date`, `quarter_to_date`, `month_to_date` or `rolling_12`; the period where nothing is asked.
    pub(crate) fn read(
        window: Option<&str>,
        per_working_day: Option<bool>,
        working: &[Weekday],
    ) -> Result<Self, Error> {
        let asked = window.map(|window| window.trim().to_lowercase().replace('-', "_")).unwrap_or_default();
        let shift = match asked.as_str() {
            "" | "period" => None,
            "to_date" | "year_to_date" => Some(Shift::ToDate(Grain::Year)),
            "quarter_to_date" => Some(Shift::ToDate(Grain::Quarter)),
            "month_to_date" => Some(Shift::ToDate(Grain::Month)),
            other => Some(Shift::Rolling(rolling(other).ok_or_else(|| unknown(window.unwrap_or_default()))?)),
        };
        let working = per_working_day.unwrap_or(false).then(|| working.to_vec());
        Ok(Self { shift, working })
    }

    /// True where each point stands for its period and nothing is divided.
    pub(crate) fn is_period(&self) -> bool {
        self.shift.is_none() && self.working.is_none()
    }

    /// The formula for the stretch.
    ///
    /// # Errors
    /// A grain that is coarser than the stretch to date, a stretch without any grain, a rolling window of a formula
    /// that has one, and working days of a number that does not add up over days.
    pub(crate) fn formula<'f>(
        &self,
        formula: &'f Checked,
        kind: KindOf,
        grain: Option<Grain>,
    ) -> Result<Cow<'f, Checked>, Error> {
        let mut formula = Cow::Borrowed(formula);
        if let Some(working) = &self.working {
            if !adds_up(&formula, kind) {
                return Err(Error::invalid(
                    "Only amounts that add up over days, such as sales, can be shown per working day. Switch it off.",
                ));
            }
            formula = Cow::Owned(formula.per_working_day(working));
        }
        let Some(shift) = self.shift else { return Ok(formula) };
        match (shift, grain) {
            (_, None) => Err(Error::invalid("A window goes with a grain: day, week, month, quarter or year.")),
            (Shift::ToDate(to), Some(grain)) if grain > to => Err(Error::invalid(format!(
                "A {} to date is made of shorter periods. Choose a finer grain or another window.",
                to.code()
            ))),
            (Shift::Rolling(_), _) if formula.rolls() => Err(Error::invalid(
                "The formula has rolling() in it, and a rolling window cannot stand in another. Choose another window.",
            )),
            _ => Ok(Cow::Owned(formula.over(shift))),
        }
    }

    /// The KPI with the formula for the stretch, without what belongs to single periods.
    pub(crate) fn subject<'a>(&self, subject: Subject<'a>, formula: &'a Checked) -> Subject<'a> {
        match self.is_period() {
            true => subject,
            false => Subject { formula, targets: &[], changes: &[], ..subject },
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
    pub(crate) fn unit(&self, unit: Unit) -> Unit {
        match self.working {
            Some(_) => Unit::Per(Box::new(unit), "working day".to_owned()),
            None => unit,
        }
    }

    /// What is shown: "year to date", "last 12 months, per working day"; `None` for the period itself.
    pub(crate) fn text(&self, grain: Grain, locale: &Locale) -> Option<String> {
        let window = self.shift.map(|shift| match shift {
            Shift::Rolling(n) => format!("last {}", locale.periods(n.into(), grain)),
            Shift::ToDate(to) => format!("{} to date", to.code()),
            Shift::Previous(_) | Shift::LastYear => String::new(),
        });
        let working = self.working.as_ref().map(|_| "per working day".to_owned());
        let parts: Vec<String> = window.into_iter().chain(working).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The window that a point's number is computed for.
    pub(crate) fn window(&self, calendar: &Calendar, window: &Window) -> Option<Window> {
        self.shift.map_or(Some(*window), |shift| window.shifted(calendar, shift))
    }

    /// The days of a point as the commands write them; `None` for the period itself.
    pub(crate) fn days(&self, calendar: &Calendar, window: &Window) -> Option<WireStretch> {
        let range = self.window(calendar, window).filter(|_| !self.is_period())?.range;
        let working = self.working.as_ref().map(|working| range.working_days(working));
        Some(WireStretch {
            from: range.from.to_string(),
            to: range.to.to_string(),
            working_days: working.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
        })
    }
}

fn rolling(text: &str) -> Option<u32> {
    let n = text.strip_prefix("rolling_")?.parse().ok()?;
    (1..=MOST_ROLLING).contains(&n).then_some(n)
}

fn unknown(text: &str) -> Error {
    let text = read::short(text);
    Error::invalid(format!(
        "“{text}” is not a window. Choose period, to_date, quarter_to_date, month_to_date or rolling_12 (1 to 1000 periods)."
    ))
}
