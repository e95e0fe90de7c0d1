//! A KPI's number for a period with its judgement, each beside its words.

use crate::{Delta, Presented, tips, words};
use analysis::scorecard::{Row, Subject};
use analysis::sentences::{Story, signal_text};
use analysis::signal::Signal;
use domain::formula::Window;
use domain::{DateRange, Status};

/// The text of a point without a number.
pub const NO_NUMBER: &str = "—";

/// A number with its judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: Option<f64>,
    /// The number as text; "—" where there is none.
    pub text: String,
    /// Why there is no number.
    pub reason: Option<String>,
    /// Does it meet what is asked?
    pub status: Status,
    /// Why it is expected to change though its period is over: "Sales for October 2026 is estimated".
    pub provisional: Option<String>,
    /// The status in words.
    pub status_text: String,
    /// What the status says: the number, the period, the target, and from where on it is at risk.
    pub status_tip: String,
    /// How the fiscal year stands, where a target is for all of it: "€98,000 of €120,000 this year; €2,100 behind pace,
    /// heading for €117,400".
    pub pace: Option<String>,
    /// Against the previous period.
    pub previous: Option<Delta>,
    /// Against the same period last year.
    pub last_year: Option<Delta>,
    /// What the natural limits say of it; `None` where there are too few points.
    pub signal: Option<SignalInfo>,
}

impl Figure {
    /// What it stands beside: the period before, and the same one a year before where that is another one.
    pub fn deltas(&self) -> impl Iterator<Item = &Delta> {
        let is_other = |delta: &&Delta| self.previous.as_ref().is_none_or(|previous| previous.label != delta.label);
        self.previous.iter().chain(self.last_year.as_ref().filter(is_other))
    }
}

/// What the natural process limits say of the last complete point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalInfo {
    /// The signal.
    pub signal: Signal,
    /// As the scorecard shows it: "better than usual", "getting worse", "real change", "normal variation".
    pub label: String,
    /// Why, such as "above the natural limits"; empty for normal variation.
    pub rule: String,
    /// What it means, beside the status: "Above the natural limits: better than its usual range, and still below the
    /// target of €47.30."
    pub tip: String,
}

impl Presented<'_> {
    /// A row's number with its judgement.
    pub(crate) fn figure(&self, row: &Row, subject: &Subject) -> Figure {
        let value = row.point.value();
        let delta = |comparison| self.delta(row, comparison);
        let provisional = self.provisional(&row.point.window).or_else(|| self.provisional_year(row));
        Figure {
            value,
            text: value.map_or_else(|| NO_NUMBER.to_owned(), |value| self.short_text(value)),
            reason: row.point.outcome.as_ref().err().map(|absent| self.locale().absent(absent)),
            status: row.status,
            status_text: self.status_at(row.status, &row.point),
            status_tip: tips::status(self, row, provisional.as_deref()),
            provisional,
            pace: self.pace_text(row),
            previous: row.previous.as_ref().and_then(delta),
            last_year: row.last_year.as_ref().and_then(delta),
            signal: row.signal.map(|signal| self.signal(signal, row, subject)),
        }
    }

    /// Why the year's pace is not judged yet, where that is so though the period is over.
    fn provisional_year(&self, row: &Row) -> Option<String> {
        let year = row.goal?.year.filter(|_| row.status == Status::Open && !row.point.open)?.year;
        let range = DateRange { from: self.calendar().range(year).from, ..row.point.window.range };
        self.provisional(&Window { range, grain: None })
    }

    /// A signal in words.
    fn signal(&self, signal: Signal, row: &Row, subject: &Subject) -> SignalInfo {
        let meaning = signal_text(&Story::new(row, subject, &self.unit, &[], None), self.locale());
        SignalInfo {
            signal,
            label: words::signal_text(signal, row.reading.rule, self.locale()).to_owned(),
            rule: words::rule_text(row.reading, self.locale()).to_owned(),
            tip: tips::signal(row.reading, meaning, self.locale()),
        }
    }
}
