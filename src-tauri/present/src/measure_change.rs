//! What a change of a measure would do: the same code that computes the scorecard, over the workspace as it would be.

use crate::{Context, NO_NUMBER, order, unit_advice, words};
use analysis::series::last_complete;
use domain::{DateRange, Kpi, KpiId, Measure, Period, Status};

/// What a change of a measure would do to its values and its KPIs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureChange {
    /// What happens to the recorded values, and what is then to be advised.
    pub sentences: Vec<String>,
    /// The KPIs that use it, in the order of the scorecard, as they are and as they would be.
    pub kpis: Vec<KpiEffect>,
}

/// What a change of a measure would do to a KPI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiEffect {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// The period compared: the last one with values that is over.
    pub period: String,
    /// Its number now.
    pub before: String,
    /// Its number then.
    pub after: String,
    /// Its status now, in words.
    pub status_before: String,
    /// Its status then, in words.
    pub status_after: String,
    /// True where number or status change.
    pub changes: bool,
}

/// What it does to a workspace that a measure becomes another; the contexts are those before and after.
pub fn measure_change(contexts: (Context, Context), measures: (&Measure, &Measure)) -> MeasureChange {
    let (before, _) = contexts;
    let users: Vec<KpiId> = before.model.catalog.uses(measures.0.id);
    let kpis = order::kpis(&before.model.objectives, before.model.catalog.kpis()).into_iter();
    let used = kpis.filter(|kpi| !kpi.archived && users.contains(&kpi.id));
    MeasureChange {
        sentences: sentences(before, measures).into_iter().chain(advice(contexts, &users)).collect(),
        kpis: used.filter_map(|kpi| effect(contexts, kpi)).collect(),
    }
}

/// Advice that the change would give rise to.
fn advice((before, after): (Context, Context), users: &[KpiId]) -> Vec<String> {
    let of = |context: Context, id| unit_advice::of(&context.model.catalog, id, context.locale);
    users.iter().filter_map(|&id| of(after, id).filter(|advice| of(before, id).as_ref() != Some(advice))).collect()
}

/// What happens to the recorded values: nothing, but they are read and written otherwise.
fn sentences(context: Context, (before, after): (&Measure, &Measure)) -> Vec<String> {
    let (model, locale) = (context.model, context.locale);
    let Some(summary) = model.summaries.get(&before.id) else { return Vec::new() };
    let mut said = Vec::new();
    if before.unit != after.unit {
        let (old, new) = (locale.number(1.0, &before.unit, None), locale.number(1.0, &after.unit, None));
        said.push(locale.counted(summary.count, |count| locale.words().change_unit(&new, &old, count)));
    }
    if before.kind != after.kind {
        let (old, new) = (words::kind_text(before.kind, locale), words::kind_text(after.kind, locale));
        said.push(locale.words().change_kind(new, old));
    }
    if before.cadence != after.cadence {
        let (old, new) = (words::cadence_text(before.cadence, locale), words::cadence_text(after.cadence, locale));
        said.push(locale.words().change_cadence(&new, &old));
    }
    said
}

fn effect((before, after): (Context, Context), kpi: &Kpi) -> Option<KpiEffect> {
    let period = last_with_values(before, kpi)?;
    let read = |context: Context| {
        let kpi = context.model.catalog.kpi(kpi.id)?;
        let presented = context.kpi(kpi)?;
        let row = presented.subject().row(period);
        let number = row.point.value().map_or_else(|| NO_NUMBER.to_owned(), |value| presented.short_text(value));
        let absent = row.point.outcome.as_ref().err();
        let status = presented.status_of(row.status, row.point.open, absent);
        // Why it has no number or no target is what the owner has to know before the change is made.
        let reason = absent.map(|absent| context.locale.absent(absent));
        let reason = reason.or_else(|| presented.unfit_target(period).filter(|_| row.status == Status::NoTarget));
        Some((number, reason.map_or(status.clone(), |reason| format!("{status}: {reason}"))))
    };
    let (old, status_before) = read(before)?;
    let (new, status_after) = read(after)?;
    Some(KpiEffect {
        kpi: kpi.id,
        name: kpi.name.clone(),
        period: before.locale.period(period),
        changes: old != new || status_before != status_after,
        before: old,
        after: new,
        status_before,
        status_after,
    })
}

/// The last period that is over; where the KPI's values end before it, the one in which they end.
fn last_with_values(context: Context, kpi: &Kpi) -> Option<Period> {
    let (model, calendar) = (context.model, context.calendar());
    let last = last_complete(calendar, kpi.grain, context.today)?;
    let DateRange { to, .. } = model.book.span(model.catalog.check_kpi(kpi.id)?.measures())?;
    let ends = calendar.period(kpi.grain, to.pred_opt()?);
    Some(if calendar.range(ends).from < calendar.range(last).from { ends } else { last })
}
