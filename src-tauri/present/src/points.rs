//! Points of a KPI with target, status and signal.

use crate::eval::Asked;
use crate::span::EVER;
use crate::{Asking, Beside, Error, EvalPoint, Member, Presented};
use analysis::scorecard::{History, HistoryPoint};
use analysis::sentences::drivers;
use analysis::series::last_complete;
use analysis::signal::Signal;
use domain::{Kpi, Status, Unit};

/// Points of a KPI.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiPoints {
    /// The KPI.
    pub kpi: Kpi,
    /// The unit of the numbers.
    pub unit: Unit,
    /// The name of the objective that it serves.
    pub objective: Option<String>,
    /// What each number stands for: "year to date", "last 12 months, per working day"; `None` for the period itself.
    pub window_text: Option<String>,
    /// What the numbers say, at most three sentences, most important first; none over another window.
    pub sentences: Vec<String>,
    /// The points.
    pub points: Vec<KpiPoint>,
}

/// One point of a KPI.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiPoint {
    /// The number.
    pub point: EvalPoint,
    /// The target (the nearer end for between); of a fiscal year's target the period's own part.
    pub target: Option<f64>,
    /// The target as text: "≤ €45,000", "€10,000 of €120,000 in FY2026".
    pub target_text: Option<String>,
    /// Its status.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// A signal that is more than normal variation.
    pub signal: Option<Signal>,
}

/// The points of a KPI over a span, whole or by the members of a dimension, each beside something where that is asked for.
///
/// # Errors
/// Those of [`Asking`], of its range, and a dimension that is not there.
pub fn points(asking: &Asking, by: Option<&str>, against: Option<Beside>) -> Result<KpiPoints, Error> {
    let (kpi, grain, subject) = (&asking.kpi, asking.grain, asking.subject());
    let range = asking.range()?;
    let unit = asking.stretch().unit(kpi.unit.clone(), kpi.locale());
    let asked = Asked {
        context: kpi.context,
        checked: subject.formula,
        stretch: asking.stretch(),
        unit: &unit,
        decimals: kpi.kpi.decimals,
        grain: Some(grain),
        range,
        within: EVER,
        against,
    };
    let by_member = by.map(|dimension| asked.all(Some(dimension))).transpose()?;
    let history = asking.stretch().history(subject.history(grain, range));
    let points = match by_member {
        // Targets, statuses and signals are those of the whole: a part has none of its own.
        Some(points) => parts(kpi, &history, points),
        None => whole(kpi, &asked, &history),
    };
    let last = last_complete(kpi.calendar(), grain, kpi.context.today).filter(|_| asking.stretch().is_period());
    let said = last.map(|period| {
        let row = subject.row(period);
        kpi.say(&subject, &row, &drivers(&subject, &row, kpi.context.locale))
    });
    let objective = kpi.kpi.objective.and_then(|id| kpi.model().objective(id));
    let objective = objective.map(|objective| objective.name.clone());
    let (window_text, sentences) = (asking.window_text(), said.unwrap_or_default());
    Ok(KpiPoints { kpi: kpi.kpi.clone(), unit, objective, window_text, sentences, points })
}

fn whole(kpi: &Presented, asked: &Asked, history: &History) -> Vec<KpiPoint> {
    let view = kpi.model().book.all();
    history.points.iter().map(|point| judged(kpi, point, asked.of_period(&view, &point.point, None))).collect()
}

fn parts(kpi: &Presented, history: &History, points: Vec<EvalPoint>) -> Vec<KpiPoint> {
    let known = |point: &EvalPoint| {
        let place = history.points.binary_search_by_key(&point.range.from, |known| known.point.period.start);
        place.ok().and_then(|place| history.points.get(place))
    };
    let of = |point: EvalPoint| match known(&point).filter(|_| point.member == Some(Member::Total)) {
        Some(known) => judged(kpi, known, point),
        None => unjudged(kpi, point),
    };
    points.into_iter().map(of).collect()
}

fn judged(kpi: &Presented, known: &HistoryPoint, point: EvalPoint) -> KpiPoint {
    KpiPoint {
        target: known.goal.and_then(|goal| goal.bound(point.value)),
        target_text: known.goal.as_ref().map(|goal| kpi.part_text(goal)),
        status: known.status,
        status_text: kpi.status_at(known.status, &known.point),
        signal: known.signal.filter(|signal| *signal != Signal::Normal),
        point,
    }
}

fn unjudged(kpi: &Presented, point: EvalPoint) -> KpiPoint {
    let status = match point.value {
        _ if point.open || point.provisional.is_some() => Status::Open,
        Some(_) => Status::NoTarget,
        None => Status::NoData,
    };
    let status_text = kpi.status_of(status, point.open, None);
    KpiPoint { status, status_text, target: None, target_text: None, signal: None, point }
}
