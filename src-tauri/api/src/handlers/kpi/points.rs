//! Points of a KPI with target, status and signal.

use super::eval::{Asked, EVER, asked_range, stretch};
use super::find_kpi;
use crate::subject::Shown;
use crate::wire::{EvalPoint, KpiPoint, KpiPoints, KpiPointsRequest};
use crate::{Error, Session, read, words};
use analysis::rollup::View;
use analysis::scorecard::{History, HistoryPoint};
use analysis::series::last_complete;
use analysis::signal::Signal;
use domain::Calendar;

pub(crate) fn points(session: &mut Session, request: KpiPointsRequest) -> Result<KpiPoints, Error> {
    let today = session.today();
    let stretch = stretch(session, request.window.as_deref(), request.per_working_day)?;
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let kpi = find_kpi(model.catalog.kpis(), &request.kpi)?;
    let shown = Shown::new(model, locale, kpi, today);
    let plain = shown.subject().ok_or_else(|| Error::not_found("KPI", &kpi.name))?;
    let grain = read::grain(request.grain.as_deref(), kpi.grain)?;
    let formula = stretch.formula(plain.formula, &|id| model.book.kind(id), Some(grain))?;
    let subject = stretch.subject(plain, &formula);
    let (from, to) = (request.from.as_deref(), request.to.as_deref());
    let range = match read::last(request.last, (from, to), Some(grain), calendar, today)? {
        Some(range) => range,
        None => asked_range(model, plain.formula, from, to, calendar)?,
    };
    let range = read::cut(range, grain)?;
    let unit = stretch.unit(shown.unit.clone());
    let asked = Asked {
        checked: subject.formula,
        stretch: &stretch,
        unit: &unit,
        decimals: kpi.decimals,
        grain: Some(grain),
        range,
        within: EVER,
        against: None,
        locale,
        today,
    };
    let by_member = request.by.as_deref().map(|dimension| asked.all(model, Some(dimension))).transpose()?;
    let points = match by_member {
        // Targets, statuses and signals are those of the whole: a part has none of its own.
        Some(points) => parts(&shown, calendar, &stretch.history(subject.history(grain, range)), points),
        None => whole(&shown, &asked, &stretch.history(subject.history(grain, range))),
    };
    let said = last_complete(calendar, grain, today).filter(|_| stretch.is_period()).map(|period| {
        let row = subject.row(period);
        shown.say(&subject, &row, &subject.drivers(&row))
    });
    let objective = kpi.objective.and_then(|id| model.objectives.iter().find(|objective| objective.id == id));
    Ok(KpiPoints {
        name: kpi.name.clone(),
        formula: kpi.formula.clone(),
        unit: unit.code(),
        window_text: stretch.text(grain, locale),
        direction: kpi.direction.code().into(),
        owner: kpi.owner.clone(),
        objective: objective.map(|objective| objective.name.clone()),
        sentences: said.unwrap_or_default(),
        points,
    })
}

fn whole(shown: &Shown, asked: &Asked, history: &History) -> Vec<KpiPoint> {
    let view: View = shown.model.book.all();
    history.points.iter().map(|point| of(shown, point, asked.of_period(&view, &point.point, None))).collect()
}

fn parts(shown: &Shown, calendar: &Calendar, history: &History, points: Vec<EvalPoint>) -> Vec<KpiPoint> {
    let point_of = |name: &str| history.points.iter().find(|point| calendar.name(point.point.period) == name);
    let with = |point: EvalPoint| {
        let known = point_of(&point.period)?;
        let is_total = point.member.as_deref() == Some("*");
        let mut answer = of(shown, known, point);
        if !is_total {
            (answer.target, answer.target_text, answer.signal) = (None, None, None);
            let status = if answer.point.value.is_some() { domain::Status::NoTarget } else { domain::Status::NoData };
            let status = if answer.point.open { domain::Status::Open } else { status };
            answer.status = words::status_code(status);
            answer.status_text = shown.locale.phrases().status(status).to_owned();
        }
        Some(answer)
    };
    points.into_iter().filter_map(with).collect()
}

fn of(shown: &Shown, known: &HistoryPoint, point: EvalPoint) -> KpiPoint {
    let signal = known.signal.filter(|signal| *signal != Signal::Normal);
    KpiPoint {
        label: shown.locale.period(known.point.period),
        target: known.goal.and_then(|goal| goal.bound(point.value)),
        target_text: known.goal.as_ref().map(|goal| shown.part_text(goal)),
        status: words::status_code(known.status),
        status_text: shown.locale.phrases().status(known.status).to_owned(),
        signal: signal.map(|signal| signal.code().to_owned()),
        point,
    }
}
