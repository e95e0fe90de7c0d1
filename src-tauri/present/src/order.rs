//! The order of the scorecard: objectives as their tree is read, KPIs by their place in them.

use domain::{Kpi, Objective, ObjectiveId};
use std::collections::HashSet;

/// Objectives with their depth, parents before children, siblings by place. What hangs on a missing parent stands at
/// the top.
pub fn tree(objectives: &[Objective]) -> Vec<(&Objective, u32)> {
    let known: HashSet<ObjectiveId> = objectives.iter().map(|objective| objective.id).collect();
    let parent = |objective: &Objective| objective.parent.filter(|parent| known.contains(parent));
    let mut order = Vec::with_capacity(objectives.len());
    let mut stack = children(objectives, None, parent, 0);
    while let Some((objective, depth)) = stack.pop() {
        order.push((objective, depth));
        stack.extend(children(objectives, Some(objective.id), parent, depth + 1));
    }
    order
}

/// The children of one objective, last first, so that a stack gives the first one first.
fn children(
    objectives: &[Objective],
    of: Option<ObjectiveId>,
    parent: impl Fn(&Objective) -> Option<ObjectiveId>,
    depth: u32,
) -> Vec<(&Objective, u32)> {
    let mut found: Vec<_> = objectives.iter().filter(|o| parent(o) == of).map(|o| (o, depth)).collect();
    found.sort_by_key(|(objective, _)| std::cmp::Reverse((objective.position, objective.id)));
    found
}

/// KPIs objective by objective; those without one last.
pub fn kpis<'k>(objectives: &[Objective], kpis: &'k [Kpi]) -> Vec<&'k Kpi> {
    let places: Vec<ObjectiveId> = tree(objectives).into_iter().map(|(objective, _)| objective.id).collect();
    let place = |kpi: &Kpi| {
        let found = kpi.objective.and_then(|id| places.iter().position(|other| *other == id));
        (found.unwrap_or(usize::MAX), kpi.position, kpi.id)
    };
    let mut sorted: Vec<&Kpi> = kpis.iter().collect();
    sorted.sort_by_cached_key(|kpi| place(kpi));
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objective(id: i64, parent: Option<i64>, position: i64) -> Objective {
        Objective {
            id: ObjectiveId(id),
            parent: parent.map(ObjectiveId),
            position,
            ..Objective::new(format!("Objective {id}"))
        }
    }

    #[test]
    fn parents_come_before_children_and_those_without_their_parent_stand_at_the_top() {
        let all = [
            objective(1, None, 0),
            objective(2, Some(77), -1),
            objective(3, Some(1), 1),
            objective(4, Some(1), 0),
            objective(5, Some(4), 0),
        ];
        let order: Vec<(i64, u32)> = tree(&all).into_iter().map(|(objective, depth)| (objective.id.0, depth)).collect();
        assert_eq!(order, [(2, 0), (1, 0), (4, 1), (5, 2), (3, 1)]);
    }
}
