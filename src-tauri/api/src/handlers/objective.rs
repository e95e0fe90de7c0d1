//! Objectives.

use super::coach::note_dismissed;
use super::shown::all;
use crate::wire::{
    Archive, ById, Changed, ChosenStatusCode, ObjectiveInput, ObjectiveList, ObjectiveListRequest, ObjectiveMove,
    ObjectiveNode,
};
use crate::{Fault, Session, read};
use domain::{Category, Grain, Objective, ObjectiveId, Status};
use store::{Entity, Operation};
use words::Words;

pub(crate) fn list(session: &Session, request: ObjectiveListRequest) -> Result<ObjectiveList, Fault> {
    let context = session.context()?;
    let period = read::When::of(context).period_or_last(request.period.as_deref(), Grain::Month)?;
    let mut list: ObjectiveList = present::objectives(context, period, request.archived).into();
    for node in &mut list.objectives {
        note_dismissed(session, &mut node.advice, (None, Some(ObjectiveId(node.id))))?;
    }
    Ok(list)
}

impl From<present::Objectives> for ObjectiveList {
    fn from(list: present::Objectives) -> Self {
        Self {
            period: list.period.into(),
            objectives: all(list.objectives),
            loose: all(list.loose),
            advice: list.advice,
        }
    }
}

impl From<present::ObjectiveNode> for ObjectiveNode {
    fn from(node: present::ObjectiveNode) -> Self {
        let objective = node.objective;
        Self {
            id: objective.id.0,
            parent: objective.parent.map(|parent| parent.0),
            depth: node.depth,
            name: objective.name,
            description: objective.description,
            category: objective.category.into(),
            category_text: node.category_text,
            owner: objective.owner,
            person: node.person.map(Into::into),
            start: objective.start.map(|day| day.to_string()),
            due: objective.due.map(|day| day.to_string()),
            dates_text: node.dates_text,
            weight: objective.weight,
            status: node.summary.status.into(),
            status_text: node.status_text,
            chosen_status: objective.chosen_status.and_then(ChosenStatusCode::of),
            score: node.summary.score,
            score_text: node.score_text,
            counts: node.summary.counts.into(),
            kpis: all(node.kpis),
            advice: all(node.advice),
            archived: objective.archived,
        }
    }
}

/// An objective with the fields that a request names; one that is made is named over a new one.
fn written(session: &Session, request: ObjectiveInput, before: Objective) -> Result<Objective, Fault> {
    let when = session.when()?;
    let start = request.start.read(before.start, None, |text| when.date(&text).map(Some));
    let due = request.due.read(before.due, None, |text| when.due(&text).map(Some));
    Ok(Objective {
        parent: request.parent.map(ObjectiveId).optional(before.parent),
        name: request.name.trimmed(before.name),
        description: request.description.over(before.description, String::new()),
        category: request.category.map(Category::from).over(before.category, Category::Strategic),
        owner: request.owner.filled(before.owner),
        start: start.map_err(|error| error.at("start"))?,
        due: due.map_err(|error| error.at("due"))?,
        weight: request.weight.read(before.weight, 1.0, |weight| read::weight(Some(weight)))?,
        chosen_status: request.chosen_status.map(Status::from).optional(before.chosen_status),
        ..before
    })
}

pub(crate) fn create(session: &mut Session, request: ObjectiveInput) -> Result<Changed, Fault> {
    let objective = written(session, request, Objective::new(""))?;
    let operation = Operation::Create(Entity::Objective, objective.name.clone());
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_objective(&objective)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn update(session: &mut Session, request: ObjectiveInput) -> Result<Changed, Fault> {
    let Some(id) = request.id else { return Err(Fault::refused(Words::error_which_objective)) };
    let before = session.workspace()?.store().objective(ObjectiveId(id))?;
    let objective = written(session, request, before.clone())?;
    let operation = match objective.name == before.name {
        true => Operation::Change(Entity::Objective, before.name.clone()),
        false => Operation::Rename { entity: Entity::Objective, from: before.name, to: objective.name.clone() },
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_objective(&objective)?))?;
    Ok(changed.of(id))
}

pub(crate) fn reparent(session: &mut Session, request: ObjectiveMove) -> Result<Changed, Fault> {
    let objective = session.workspace()?.store().objective(ObjectiveId(request.id))?;
    let operation = Operation::Move(Entity::Objective, objective.name.clone());
    let parent = request.parent.map(ObjectiveId);
    let ((), changed) =
        session.transact(operation, |tx| Ok(tx.move_objective(objective.id, parent, request.position as usize)?))?;
    Ok(changed)
}

pub(crate) fn archive(session: &mut Session, request: Archive) -> Result<Changed, Fault> {
    let objective = session.workspace()?.store().objective(ObjectiveId(request.id))?;
    let operation = match request.archived {
        true => Operation::Archive(Entity::Objective, objective.name.clone()),
        false => Operation::Unarchive(Entity::Objective, objective.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.archive_objective(objective.id, request.archived)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let objective = session.workspace()?.store().objective(ObjectiveId(request.id))?;
    let operation = Operation::Delete(Entity::Objective, objective.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_objective(objective.id)?))?;
    Ok(changed)
}
