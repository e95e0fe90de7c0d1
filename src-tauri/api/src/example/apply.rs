//! Writing the example company into a workspace: one operation, so that the whole of it can be undone at once.

use super::Example;
use crate::Fault;
use domain::action::Action;
use domain::event::Event;
use domain::life::{Life, Stakeholders};
use domain::link::{Link, LinkKind};
use domain::target::{Shape, Span};
use domain::{EventId, Kpi, KpiId, LinkId, Measure, MeasureId, Objective, ObjectiveId, SegmentId, Target, TargetId};
use std::collections::HashMap;
use store::{NewValue, Operation, Stamp, Tx, ValueKey, Workspace};

/// Writes the company.
pub(crate) fn apply(store: &mut Workspace, company: &Example, stamp: &Stamp) -> Result<(), Fault> {
    let operation = Operation::CreateExample(company.settings.name.clone());
    let ((), _) = store.transact(operation, stamp, |tx| {
        let objectives = objectives(tx, company)?;
        values(tx, company)?;
        let kpis = kpis(tx, company, &objectives)?;
        targets(tx, company, &kpis)?;
        links(tx, company, &kpis)?;
        story(tx, company, &kpis, &objectives)
    })?;
    Ok(())
}

type Named<Id> = HashMap<&'static str, Id>;

fn objectives(tx: &Tx, company: &Example) -> Result<Named<ObjectiveId>, Fault> {
    let mut ids = Named::new();
    for objective in &company.objectives {
        let id = tx.insert_objective(&Objective {
            id: ObjectiveId(0),
            parent: objective.parent.and_then(|parent| ids.get(parent).copied()),
            name: objective.name.into(),
            description: objective.description.into(),
            category: objective.category,
            owner: Some(objective.owner.into()),
            start: Some(objective.start),
            due: Some(objective.due),
            weight: 1.0,
            chosen_status: None,
            position: 0,
            archived: false,
        })?;
        ids.insert(objective.name, id);
    }
    Ok(ids)
}

fn values(tx: &Tx, company: &Example) -> Result<(), Fault> {
    let mut measures = Vec::with_capacity(company.measures.len());
    for measure in &company.measures {
        measures.push(tx.insert_measure(&Measure {
            id: MeasureId(0),
            key: String::new(),
            name: measure.name.into(),
            kind: measure.kind,
            unit: measure.unit.clone(),
            cadence: measure.cadence,
            description: measure.description.into(),
            owner: Some(measure.owner.into()),
            singular: None,
            settles_after: None,
            archived: false,
        })?);
    }
    let mut rows = Vec::with_capacity(company.values.len());
    for value in &company.values {
        let Some(&measure) = measures.get(value.measure) else { continue };
        let segment = match value.store.and_then(|store| company.stores.get(store)) {
            Some(store) => tx.segment(&[(company.dimension, store)])?,
            None => SegmentId::NONE,
        };
        let key = ValueKey { date: value.date, grain: value.grain, segment, ordinal: value.ordinal };
        rows.push(NewValue { records: value.records, ..NewValue::new(measure, key, Some(value.value)) });
    }
    tx.put_values(rows)?;
    Ok(())
}

fn kpis(tx: &Tx, company: &Example, objectives: &Named<ObjectiveId>) -> Result<Named<KpiId>, Fault> {
    let mut ids = Named::new();
    for kpi in &company.kpis {
        let id = tx.insert_kpi(&Kpi {
            id: KpiId(0),
            objective: objectives.get(kpi.objective).copied(),
            name: kpi.name.into(),
            description: kpi.description.into(),
            formula: kpi.formula.clone(),
            unit: kpi.unit.clone(),
            category: kpi.category,
            direction: kpi.direction,
            grain: domain::Grain::Month,
            decimals: kpi.decimals,
            owner: Some(kpi.owner.into()),
            weight: 1.0,
            seasonal: false,
            position: 0,
            archived: false,
            life: Life::default(),
            people: Stakeholders::default(),
            earlier: Vec::new(),
        })?;
        ids.insert(kpi.name, id);
    }
    Ok(ids)
}

fn links(tx: &Tx, company: &Example, kpis: &Named<KpiId>) -> Result<(), Fault> {
    for (from, to) in &company.links {
        let Some((&from, &to)) = kpis.get(from).zip(kpis.get(to)) else { continue };
        tx.insert_link(&Link { id: LinkId(0), from, to, kind: LinkKind::Drives })?;
    }
    Ok(())
}

fn targets(tx: &Tx, company: &Example, kpis: &Named<KpiId>) -> Result<(), Fault> {
    for target in &company.targets {
        let Some(&kpi) = kpis.get(target.kpi) else { continue };
        tx.insert_target(&Target {
            id: TargetId(0),
            kpi,
            from: target.from,
            until: target.until,
            goal: target.goal,
            amber: target.amber,
            reason: target.reason.into(),
            span: Span::Period,
            shape: Shape::Straight,
        })?;
    }
    Ok(())
}

fn story(tx: &Tx, company: &Example, kpis: &Named<KpiId>, objectives: &Named<ObjectiveId>) -> Result<(), Fault> {
    let kpi = |name: Option<&str>| name.and_then(|name| kpis.get(name).copied());
    for event in &company.events {
        tx.insert_event(&Event {
            id: EventId(0),
            kpi: kpi(event.kpi),
            date: event.date,
            text: event.text.into(),
            changes_process: event.changes_process,
        })?;
    }
    for action in &company.actions {
        tx.insert_action(&Action {
            kpi: kpi(action.kpi),
            objective: action.objective.and_then(|name| objectives.get(name).copied()),
            owner: Some(action.owner.into()),
            due: Some(action.due),
            done: action.done,
            ..Action::new(action.text)
        })?;
    }
    Ok(())
}
