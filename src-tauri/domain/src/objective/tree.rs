//! Objectives as a tree: no circles, not too deep, and scores that rise from the KPIs to the top.

use super::Objective;
use crate::ObjectiveId;
use crate::status::{Part, Summary, summarise};
use std::collections::{HashMap, HashSet};

/// How many levels of objectives there may be.
pub const MAX_DEPTH: usize = 8;

/// Why an objective cannot have that parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TreeError {
    /// It would be part of itself; the names on the way round.
    Circle(Vec<String>),
    /// There would be so many levels, more than [`MAX_DEPTH`].
    TooDeep(usize),
    /// The parent does not exist.
    NoParent,
}

/// Checks whether an objective can become part of `parent` (`None`: stand at the top), with all that is below it.
pub fn check_parent(objectives: &[Objective], id: ObjectiveId, parent: Option<ObjectiveId>) -> Result<(), TreeError> {
    let Some(parent) = parent else { return Ok(()) };
    let by_id = by_id(objectives);
    if !by_id.contains_key(&parent) {
        return Err(TreeError::NoParent);
    }
    let above = ancestors(&by_id, parent);
    if let Some(place) = above.iter().position(|ancestor| *ancestor == id) {
        let circle = std::iter::once(id).chain(above.into_iter().take(place + 1));
        return Err(TreeError::Circle(circle.map(|id| name(&by_id, id)).collect()));
    }
    let levels = above.len() + height(objectives, id);
    if levels > MAX_DEPTH { Err(TreeError::TooDeep(levels)) } else { Ok(()) }
}

/// Status, score and counts of every objective, from its KPIs (`parts`, by objective) and from the objectives that are
/// part of it. Archived objectives are left out, with what is below them. Objectives in a circle count only what is
/// their own.
pub fn roll_up(objectives: &[Objective], parts: &HashMap<ObjectiveId, Vec<Part>>) -> HashMap<ObjectiveId, Summary> {
    let by_id = by_id(objectives);
    let live = |objective: &&Objective| !objective.archived;
    let mut order: Vec<(usize, &Objective)> =
        objectives.iter().filter(live).map(|objective| (ancestors(&by_id, objective.id).len(), objective)).collect();
    order.sort_by_key(|(above, _)| std::cmp::Reverse(*above));
    let mut collected = parts.clone();
    let mut summaries = HashMap::new();
    for (_, objective) in order {
        let own = collected.remove(&objective.id).unwrap_or_default();
        let summary = summarise(&own, objective.chosen_status);
        summaries.insert(objective.id, summary);
        if let Some(parent) = objective.parent.filter(|parent| !summaries.contains_key(parent)) {
            collected.entry(parent).or_default().push(Part::objective(objective.weight, summary));
        }
    }
    summaries
}

fn by_id(objectives: &[Objective]) -> HashMap<ObjectiveId, &Objective> {
    objectives.iter().map(|objective| (objective.id, objective)).collect()
}

/// The objective itself and those above it, up to the top or to where a circle closes.
fn ancestors(by_id: &HashMap<ObjectiveId, &Objective>, id: ObjectiveId) -> Vec<ObjectiveId> {
    let mut path = Vec::new();
    let mut seen = HashSet::new();
    let mut at = Some(id);
    while let Some(objective) = at.and_then(|id| by_id.get(&id)).filter(|objective| seen.insert(objective.id)) {
        path.push(objective.id);
        at = objective.parent;
    }
    path
}

/// How many levels there are from an objective down, its own included.
fn height(objectives: &[Objective], id: ObjectiveId) -> usize {
    let mut below: HashMap<ObjectiveId, Vec<ObjectiveId>> = HashMap::new();
    for objective in objectives {
        if let Some(parent) = objective.parent {
            below.entry(parent).or_default().push(objective.id);
        }
    }
    let mut seen = HashSet::from([id]);
    let mut level = vec![id];
    let mut levels = 0;
    while !level.is_empty() {
        levels += 1;
        let next = level.iter().flat_map(|id| below.get(id).into_iter().flatten().copied());
        level = next.filter(|id| seen.insert(*id)).collect();
    }
    levels
}

fn name(by_id: &HashMap<ObjectiveId, &Objective>, id: ObjectiveId) -> String {
    by_id.get(&id).map(|objective| objective.name.clone()).unwrap_or_default()
}
