//! Changes against another period, in words and judged by the KPI's direction.

use analysis::compare::Comparison;
use domain::{Calendar, Kpi, Period, Unit};
use locale::phrases::in_words;
use locale::{Locale, has_size};

/// A change against something, in words and judged by the KPI's direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Delta {
    /// What it is against: "vs September 2026", "vs October 2025 so far".
    pub label: String,
    /// The other side's number.
    pub other: f64,
    /// The other side's number as text.
    pub other_text: String,
    /// The difference, in the KPI's unit.
    pub change: f64,
    /// The difference as a part of the other side; `None` from a base of zero or less.
    pub change_percent: Option<f64>,
    /// The part of the other side that `text` says; `None` where it says the difference itself.
    pub growth: Option<f64>,
    /// The change as text: "+2.9%", "−2.1 pts".
    pub text: String,
    /// True where it is for the better, false where for the worse, `None` where neither can be said.
    pub good: Option<bool>,
    /// Both numbers and what the change means: "€46.91 in October 2026, €47.29 in September 2026: −0.8%, for the worse."
    pub tip: String,
}

/// How a KPI's changes are written and judged.
pub(crate) struct Deltas<'a> {
    pub(crate) calendar: &'a Calendar,
    pub(crate) kpi: &'a Kpi,
    pub(crate) unit: &'a Unit,
    pub(crate) locale: &'a Locale,
}

impl Deltas<'_> {
    /// A comparison of a period's number in words, without a judgement where the number is expected to change; `None` where
    /// either side has none.
    pub(crate) fn of(
        &self,
        comparison: &Comparison,
        (period, value): (Period, Option<f64>),
        is_final: bool,
    ) -> Option<Delta> {
        let change = comparison.change?;
        let other = comparison.other.as_ref().ok().copied()?;
        let value = value?;
        let text = change.text_between(other, value, self.locale, self.unit, self.kpi.decimals);
        // What reads as nothing is neither good nor bad.
        let good = change.is_good(self.kpi.direction).filter(|_| is_final && has_size(&text));
        Some(Delta {
            label: label(comparison, self.calendar, self.locale),
            other,
            other_text: self.locale.number(other, self.unit, self.kpi.decimals),
            change: change.absolute,
            change_percent: change.relative,
            growth: change.growth(self.unit),
            tip: self.tip(comparison, (period, value), other, &meaning(&text, good, self.locale)),
            text,
            good,
        })
    }

    /// "€46.91 in October 2026, €47.29 in September 2026: −0.8%, for the worse."
    fn tip(&self, comparison: &Comparison, (period, value): (Period, f64), other: f64, change: &str) -> String {
        let [value, other] = [value, other].map(|number| self.locale.short(number, self.unit, self.kpi.decimals));
        let [now, then] = [period, comparison.period].map(|period| self.locale.period(period));
        let words = self.locale.words();
        match comparison.is_cut(self.calendar) {
            true => words.tip_change_part(change, &now, &other, &then, &value),
            false => words.tip_change(change, in_words(period.grain), &now, &other, &then, &value),
        }
    }
}

/// The change with what it means: "−0.8%, for the worse".
fn meaning(change: &str, good: Option<bool>, locale: &Locale) -> String {
    match good {
        Some(true) => locale.words().tip_change_better(change),
        Some(false) => locale.words().tip_change_worse(change),
        None => change.to_owned(),
    }
}

/// What it is against: "vs September 2026", "vs October 2025 so far" where that is cut at the same elapsed part.
pub(crate) fn label(comparison: &Comparison, calendar: &Calendar, locale: &Locale) -> String {
    let against = locale.phrases().against(&locale.period(comparison.period));
    if comparison.is_cut(calendar) { locale.words().tip_against_so_far(&against) } else { against }
}
