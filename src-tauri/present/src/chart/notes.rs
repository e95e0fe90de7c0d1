//! Why something on the chart of a KPI over time is missing, or drawn otherwise than it was computed.

use super::words;
use crate::{Asking, Presented};
use analysis::scorecard::{History, Subject};
use analysis::signal::drawn_limits;
use analysis::xmr::Phase;
use domain::Period;

/// Why the period that the reader is at is not marked.
pub(super) fn not_on_chart(asking: &Asking, history: &History, at: Period) -> String {
    let (locale, span) = (asking.kpi.locale(), asking.span());
    // Days that were asked for end where they end, whatever has values.
    let has_end = span.to.is_some() || span.last.is_some();
    let last = history.points.iter().rev().find(|point| point.point.value().is_some() && !has_end);
    let last = last.map(|last| locale.period(last.point.period));
    words::not_on_chart(&locale.period(at), last.as_deref(), locale)
}

/// That there is nothing to see, and where there is.
pub(super) fn none_here(kpi: &Presented, subject: &Subject, history: &History) -> Option<String> {
    if history.points.iter().any(|point| point.point.value().is_some()) {
        return None;
    }
    let (locale, span) = (kpi.locale(), subject.span()?);
    // Where it has none anywhere, that is for another reason, which the chart's points say.
    let is_beyond = history.points.iter().all(|point| point.point.window.range.from >= span.to)
        || history.points.iter().all(|point| point.point.window.range.to <= span.from);
    let last = span.to.pred_opt().unwrap_or(span.to);
    is_beyond.then(|| locale.words().chart_none_here(&locale.date(span.from), &locale.date(last), &kpi.kpi.name))
}

/// Which limits are drawn nearer than they were computed, because no number can lie there.
pub(super) fn cut(kpi: &Presented, subject: &Subject, history: &History) -> Option<String> {
    let bounds = bounds(subject, history);
    // Limits that move do so in one direction: they lie furthest out at an end.
    let ends = |phase: &Phase| [phase.start, phase.end].map(|index| drawn_limits(phase, index, bounds));
    let drawn = || history.limits.iter().flat_map(|limits| ends(&limits.phase)).flatten();
    let bound = |is_cut: bool, bound: f64| is_cut.then(|| kpi.short_text(bound));
    let lower = bound(drawn().any(|drawn| drawn.lower_cut), bounds.0);
    words::cut(lower.as_deref(), bound(drawn().any(|drawn| drawn.upper_cut), bounds.1).as_deref(), kpi.locale())
}

fn bounds(subject: &Subject, history: &History) -> (f64, f64) {
    let values: Vec<Option<f64>> = history.points.iter().map(|point| point.point.complete()).collect();
    subject.bounds(&values)
}
