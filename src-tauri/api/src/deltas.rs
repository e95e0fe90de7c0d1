//! Changes against another period, in words and judged by the KPI's direction.

use crate::wire::Delta;
use analysis::compare::Comparison;
use domain::{Calendar, Kpi, Unit};
use locale::Locale;

/// A comparison in words; `None` where either side has no number.
pub(crate) fn of(
    comparison: &Comparison,
    calendar: &Calendar,
    kpi: &Kpi,
    unit: &Unit,
    locale: &Locale,
) -> Option<Delta> {
    let change = comparison.change?;
    let other = comparison.other.as_ref().ok().copied()?;
    Some(Delta {
        label: label(comparison, calendar, locale),
        other,
        other_text: locale.number(other, unit, kpi.decimals),
        change: change.absolute,
        change_percent: change.relative,
        text: change.text(locale, unit),
        good: change.is_good(kpi.direction),
    })
}

/// What it is against: "vs September 2026", "vs October 2025 so far" where that is cut at the same elapsed part.
pub(crate) fn label(comparison: &Comparison, calendar: &Calendar, locale: &Locale) -> String {
    let cut = if comparison.window.range == calendar.range(comparison.period) { "" } else { " so far" };
    format!("{}{cut}", locale.phrases().against(&locale.period(comparison.period)))
}
