//! Writing definitions: always in the same order, so that two files can be compared.

use super::yaml::{Value, item, line};
use super::{FORMAT, VERSION};
use crate::Result;
use domain::event::Event;
use domain::split::Split;
use domain::target::{AmberBand, Goal};
use domain::version::EarlierDefinition;
use domain::{Kpi, Measure, Objective, ObjectiveId, Target};
use store::{Budgeted, Database};

/// A thing's fields, in their order.
pub(super) type Fields = Vec<(&'static str, Value)>;

/// The definitions of a workspace as YAML, with comments on top.
///
/// # Errors
/// Where the workspace cannot be read.
pub fn write(store: &Database, comments: &[String]) -> Result<String> {
    let mut text = String::new();
    for comment in comments.iter().flat_map(|comment| comment.split('\n')) {
        let clean: String = comment.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        line(&mut text, 0, format!("# {clean}").trim_end());
    }
    line(&mut text, 0, &format!("format: {FORMAT}\nversion: {VERSION}"));
    let (objectives, events) = (store.objectives()?, store.events()?);
    write_measures(&mut text, store.measures()?, &store.budget()?);
    line(&mut text, 0, "\nobjectives:");
    write_objectives(&mut text, &objectives, None, 1);
    write_kpis(&mut text, store, &objectives, &events)?;
    line(&mut text, 0, "\nevents:");
    for event in events_of(&events, |event| event.kpi.is_none()) {
        item(&mut text, 1, &event_fields(event));
    }
    Ok(text)
}

fn write_measures(text: &mut String, mut measures: Vec<Measure>, planned: &[Budgeted]) {
    line(text, 0, "\nmeasures:");
    measures.sort_by_cached_key(|measure| measure.key.clone());
    for measure in &measures {
        item(text, 1, &measure_fields(measure));
        group(text, "budget:", planned.iter().filter(|one| one.measure == measure.id).map(budget_fields));
    }
}

fn write_objectives(text: &mut String, all: &[Objective], parent: Option<ObjectiveId>, indent: usize) {
    for objective in parts(all, parent) {
        item(text, indent, &objective_fields(objective));
        if !parts(all, Some(objective.id)).is_empty() {
            line(text, indent + 1, "parts:");
            write_objectives(text, all, Some(objective.id), indent + 2);
        }
    }
}

/// The objectives that are parts of another one, or of none, in their order.
fn parts(all: &[Objective], parent: Option<ObjectiveId>) -> Vec<&Objective> {
    let mut parts: Vec<&Objective> = all.iter().filter(|objective| objective.parent == parent).collect();
    parts.sort_by(|a, b| (a.position, &a.name).cmp(&(b.position, &b.name)));
    parts
}

fn write_kpis(text: &mut String, store: &Database, objectives: &[Objective], events: &[Event]) -> Result<()> {
    line(text, 0, "\nkpis:");
    let mut kpis: Vec<(Vec<String>, Kpi)> =
        store.kpis()?.into_iter().map(|kpi| (path(objectives, kpi.objective), kpi)).collect();
    kpis.sort_by(|(a, first), (b, second)| (a, first.position, &first.name).cmp(&(b, second.position, &second.name)));
    let splits = store.splits()?;
    for (path, kpi) in &kpis {
        item(text, 1, &kpi_fields(kpi, path.clone()));
        group(text, "earlier:", kpi.earlier.iter().map(earlier_fields));
        let mut targets = store.targets_of(kpi.id)?;
        targets.sort_by_key(|target| (target.from, target.is_exception()));
        group(text, "targets:", targets.iter().map(target_fields));
        let mut splits: Vec<&Split> = splits.iter().filter(|split| split.kpi == kpi.id).collect();
        splits.sort_by_key(|split| split.date);
        group(text, "new_limits:", splits.into_iter().map(split_fields));
        let events = events_of(events, |event| event.kpi == Some(kpi.id));
        group(text, "events:", events.into_iter().map(event_fields));
    }
    Ok(())
}

/// What belongs to a measure or a KPI.
fn group(text: &mut String, name: &str, items: impl Iterator<Item = Fields>) {
    let mut items = items.peekable();
    if items.peek().is_some() {
        line(text, 2, name);
    }
    items.for_each(|fields| item(text, 3, &fields));
}

fn events_of(events: &[Event], is_one: impl Fn(&Event) -> bool) -> Vec<&Event> {
    let mut events: Vec<&Event> = events.iter().filter(|event| is_one(event)).collect();
    events.sort_by(|a, b| (a.date, &a.text).cmp(&(b.date, &b.text)));
    events
}

/// The names of an objective and those it is a part of, the topmost first.
pub(super) fn path(all: &[Objective], id: Option<ObjectiveId>) -> Vec<String> {
    let mut path = Vec::new();
    let mut at = id;
    while let Some(objective) = at.and_then(|id| all.iter().find(|objective| objective.id == id))
        && path.len() <= all.len()
    {
        path.insert(0, objective.name.clone());
        at = objective.parent;
    }
    path
}

pub(super) fn measure_fields(measure: &Measure) -> Fields {
    vec![
        ("key", Value::text(&measure.key)),
        ("name", Value::text(&measure.name)),
        ("kind", Value::text(measure.kind.code())),
        ("unit", Value::text(measure.unit.code())),
        ("cadence", Value::text(measure.cadence.code())),
        ("singular", Value::optional(measure.singular.as_ref())),
        ("settles_after", measure.settles_after.map_or(Value::Nothing, |days| Value::Number(days.into()))),
        ("owner", Value::optional(measure.owner.as_ref())),
        ("description", Value::text(&measure.description)),
        ("archived", Value::YesNo(measure.archived)),
    ]
}

fn budget_fields(planned: &Budgeted) -> Fields {
    vec![
        ("from", Value::Date(planned.date)),
        ("grain", Value::text(planned.grain.code())),
        ("value", Value::Number(planned.value)),
    ]
}

pub(super) fn objective_fields(objective: &Objective) -> Fields {
    vec![
        ("name", Value::text(&objective.name)),
        ("category", Value::text(objective.category.code())),
        ("owner", Value::optional(objective.owner.as_ref())),
        ("start", Value::date(objective.start)),
        ("due", Value::date(objective.due)),
        ("weight", Value::Number(objective.weight)),
        ("chosen_status", objective.chosen_status.map_or(Value::Nothing, |status| Value::text(status.code()))),
        ("description", Value::text(&objective.description)),
        ("archived", Value::YesNo(objective.archived)),
    ]
}

pub(super) fn kpi_fields(kpi: &Kpi, objective: Vec<String>) -> Fields {
    let objective = if objective.is_empty() { Value::Nothing } else { Value::Names(objective) };
    vec![
        ("name", Value::text(&kpi.name)),
        ("objective", objective),
        ("formula", Value::text(&kpi.formula)),
        ("unit", kpi.unit.as_ref().map_or(Value::Nothing, |unit| Value::text(unit.code()))),
        ("category", Value::text(kpi.category.code())),
        ("direction", Value::text(kpi.direction.code())),
        ("grain", Value::text(kpi.grain.code())),
        ("decimals", kpi.decimals.map_or(Value::Nothing, |decimals| Value::Number(decimals.into()))),
        ("seasonal", Value::YesNo(kpi.seasonal)),
        ("owner", Value::optional(kpi.owner.as_ref())),
        ("enters", Value::optional(kpi.people.enters.as_ref())),
        ("told", if kpi.people.told.is_empty() { Value::Nothing } else { Value::Names(kpi.people.told.clone()) }),
        ("agreed_by", Value::optional(kpi.people.agreed_by.as_ref())),
        ("agreed", Value::date(kpi.people.agreed)),
        ("weight", Value::Number(kpi.weight)),
        ("description", Value::text(&kpi.description)),
        ("stage", Value::text(kpi.life.stage.code())),
        ("stage_since", Value::date(kpi.life.since)),
        ("stage_reason", Value::text(&kpi.life.reason)),
        ("archived", Value::YesNo(kpi.archived)),
    ]
}

pub(super) fn target_fields(target: &Target) -> Fields {
    let mut fields = vec![("from", Value::Date(target.from)), ("until", Value::date(target.until))];
    match target.goal {
        Goal::AtLeast(low) => fields.push(("at_least", Value::Number(low))),
        Goal::AtMost(high) => fields.push(("at_most", Value::Number(high))),
        Goal::Between(low, high) => {
            fields.extend([("between_low", Value::Number(low)), ("between_high", Value::Number(high))]);
        }
        Goal::Reach { baseline, goal, by } => fields.extend([
            ("reach", Value::Number(goal)),
            ("starting_at", Value::Number(baseline)),
            ("by", Value::Date(by)),
        ]),
    }
    fields.push(match target.amber {
        AmberBand::Relative(part) => ("amber_part", Value::Number(part)),
        AmberBand::Absolute(amount) => ("amber_amount", Value::Number(amount)),
    });
    fields.extend([
        ("span", Value::text(target.span.code())),
        ("shape", Value::text(target.shape.code())),
        ("reason", Value::text(&target.reason)),
    ]);
    fields
}

/// How a KPI was computed before a day.
pub(super) fn earlier_fields(earlier: &EarlierDefinition) -> Fields {
    vec![
        ("until", Value::Date(earlier.until)),
        ("formula", Value::text(&earlier.formula)),
        ("unit", earlier.unit.as_ref().map_or(Value::Nothing, |unit| Value::text(unit.code()))),
        ("reason", Value::text(&earlier.reason)),
        ("changed", Value::Date(earlier.changed)),
    ]
}

fn split_fields(split: &Split) -> Fields {
    vec![
        ("date", Value::Date(split.date)),
        ("about", Value::text(split.about.code())),
        ("accepted", Value::YesNo(split.accepted)),
    ]
}

fn event_fields(event: &Event) -> Fields {
    vec![
        ("date", Value::Date(event.date)),
        ("text", Value::text(&event.text)),
        ("changes_process", Value::YesNo(event.changes_process)),
    ]
}
