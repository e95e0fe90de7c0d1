//! What was planned, beside a KPI over time.

use crate::Presented;
use analysis::planned::planned;
use analysis::scorecard::{History, HistoryPoint, Subject};
use domain::formula::Window;
use render::{Compared, Comparison};

/// Why no budget is drawn: none of the periods shown has one.
pub(super) fn unplanned(kpi: &Presented, history: &History) -> Option<String> {
    let of = |point: &HistoryPoint| {
        planned(kpi.formula, &kpi.model().budget, &Window::of(kpi.calendar(), point.point.period))
    };
    let all: Vec<_> = history.points.iter().map(of).collect();
    let last = all.iter().rev().find_map(|outcome| outcome.as_ref().err())?;
    all.iter().all(Result::is_err).then(|| crate::budget::unplanned(kpi, last))
}

/// What was planned for each period, whole even where the period is not over.
pub(super) fn budget(kpi: &Presented, subject: &Subject, history: &History) -> Comparison {
    let calendar = kpi.calendar();
    let value = |point: &HistoryPoint| {
        let window = Window::of(calendar, point.point.period);
        planned(subject.formula, &kpi.model().budget, &window).ok()
    };
    Comparison {
        label: kpi.locale().words().budget_label().to_owned(),
        values: history.points.iter().map(value).collect(),
        more_is_good: kpi.kpi.direction.is_good(1.0),
        what: Compared::Planned,
    }
}
