//! What a change of a measure would do: the same code that computes the scorecard, over the workspace as it would be.

use super::measure_of;
use crate::handlers::kpi::NO_NUMBER;
use crate::model::Model;
use crate::subject::Shown;
use crate::wire::{MeasureEffect, MeasureInput, MeasurePreview};
use crate::{Error, Session, order, words};
use analysis::series::last_complete;
use chrono::NaiveDate;
use domain::{DateRange, Kpi, KpiId, Measure, MeasureId, Period};
use locale::Locale;

pub(crate) fn preview(session: &mut Session, request: MeasureInput) -> Result<MeasurePreview, Error> {
    let Some(id) = request.id else { return Err(Error::invalid("Say which measure would change by its id.")) };
    let (now, today) = ((session.host.now)(), session.today());
    let open = session.workspace_mut()?;
    let before = open.store.measure(MeasureId(id))?;
    let after = Measure { name: before.name.clone(), ..measure_of(&request, Some(&before))? };
    if (&before.unit, before.kind, before.cadence) == (&after.unit, after.kind, after.cadence) {
        return Ok(MeasurePreview::default());
    }
    open.model()?;
    let calendar = open.settings.calendar;
    let changed = open.store.rehearse(now, |tx| -> Result<Model, Error> {
        tx.update_measure(&after)?;
        Model::load(tx, calendar)
    })?;
    let (model, locale, _) = open.parts()?;
    let kpis = effects((model, &changed), locale, before.id, today);
    let sentences = sentences(model, locale, (&before, &after));
    Ok(MeasurePreview { asks: !(kpis.is_empty() && sentences.is_empty()), sentences, kpis })
}

/// What happens to the recorded values: nothing, but they are read and written otherwise.
fn sentences(model: &Model, locale: &Locale, (before, after): (&Measure, &Measure)) -> Vec<String> {
    let Some(summary) = model.summaries.get(&before.id) else { return Vec::new() };
    let mut said = Vec::new();
    if before.unit != after.unit {
        let many = words::plural(summary.count, "value is", "values are");
        let (old, new) = (locale.number(1.0, &before.unit, None), locale.number(1.0, &after.unit, None));
        let count = locale.count(summary.count);
        said.push(format!("{count} recorded {many} not converted: what is {old} now will be {new}."));
    }
    if before.kind != after.kind {
        let (old, new) = (words::kind_text(before.kind), words::kind_text(after.kind));
        said.push(format!("Over a period it is read as “{new}” instead of “{old}”."));
    }
    if before.cadence != after.cadence {
        let (old, new) = (words::cadence_text(before.cadence), words::cadence_text(after.cadence));
        said.push(format!("Values are expected {new} instead of {old}; those that are recorded stay."));
    }
    said
}

/// The KPIs that use the measure, in the order of the scorecard, as they are and as they would be.
fn effects(
    (before, after): (&Model, &Model),
    locale: &Locale,
    measure: MeasureId,
    today: NaiveDate,
) -> Vec<MeasureEffect> {
    let users: Vec<KpiId> = before.catalog.uses(measure);
    let kpis = order::kpis(&before.objectives, before.catalog.kpis()).into_iter();
    let used = kpis.filter(|kpi| !kpi.archived && users.contains(&kpi.id));
    used.filter_map(|kpi| effect((before, after), locale, kpi, today)).collect()
}

fn effect((before, after): (&Model, &Model), locale: &Locale, kpi: &Kpi, today: NaiveDate) -> Option<MeasureEffect> {
    let period = last_with_values(before, kpi, today)?;
    let read = |model: &Model| {
        let shown = Shown::new(model, locale, kpi, today);
        let row = shown.subject()?.row(period);
        let number = row.point.value().map_or_else(|| NO_NUMBER.to_owned(), |value| shown.short_text(value));
        Some((number, locale.phrases().status(row.status).to_owned()))
    };
    let (old, status_before) = read(before)?;
    let (new, status_after) = read(after)?;
    let changes = old != new || status_before != status_after;
    let (kpi, name) = (kpi.id.0, kpi.name.clone());
    Some(MeasureEffect {
        kpi,
        name,
        period: locale.period(period),
        before: old,
        after: new,
        status_before,
        status_after,
        changes,
    })
}

/// The last period that is over; where the KPI's values end before it, the one in which they end.
fn last_with_values(model: &Model, kpi: &Kpi, today: NaiveDate) -> Option<Period> {
    let calendar = model.book.calendar();
    let last = last_complete(calendar, kpi.grain, today)?;
    let DateRange { to, .. } = model.book.span(model.catalog.check_kpi(kpi.id)?.measures())?;
    let ends = calendar.period(kpi.grain, to.pred_opt()?);
    Some(if calendar.range(ends).from < calendar.range(last).from { ends } else { last })
}
