//! One operation from a handler: carried out, recorded, and answered with what a window must load again.

use crate::error::without_copy;
use crate::open::Open;
use crate::told::told;
use crate::wire::{Changed, Topic};
use crate::{Fault, Session};
use std::collections::BTreeSet;
use store::{Change, Entity, Operation, Tx};

impl Session {
    /// Carries out one operation: all of it or nothing.
    pub(crate) fn transact<T>(
        &mut self,
        operation: Operation,
        work: impl FnOnce(&Tx) -> Result<T, Fault>,
    ) -> Result<(T, Changed), Fault> {
        let stamp = self.stamp();
        let open = self.workspace_mut()?;
        let (answer, change) = open.store_mut().transact(operation, &stamp, work)?;
        Ok((answer, self.workspace_mut()?.changed(&change)))
    }
}

impl Open {
    /// What a change of the file means for a window. What is kept in memory follows here, so that undo does it too. The
    /// change is saved: nothing that fails from here on may read as if it were not.
    pub(crate) fn changed(&mut self, change: &Change) -> Changed {
        self.follow(change);
        let said = |operation: Operation| told(&operation, &self.locale);
        // Where these cannot be read now, the next look at the workspace tells them, or why not.
        let undo = self.store().next_undo().ok().flatten().map(said);
        let redo = self.store().next_redo().ok().flatten().map(said);
        Changed {
            label: change.done.clone().filter(|_| !change.is_empty()).map(said),
            topics: topics(change),
            id: None,
            undo,
            redo,
            backup_problem: change.backup_problem.as_deref().map(|problem| without_copy(problem, &self.locale)),
            note: None,
        }
    }
}

impl Changed {
    /// Names what was made.
    pub(crate) fn of(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }
}

fn topics(change: &Change) -> Vec<Topic> {
    change.entities.iter().map(|entity| topic_of(*entity)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Where a window finds what an operation changes.
pub(crate) fn topic_of(entity: Entity) -> Topic {
    match entity {
        Entity::Objective => Topic::Objectives,
        Entity::Measure | Entity::Dimension | Entity::Member | Entity::Segment | Entity::SegmentMember => {
            Topic::Measures
        }
        Entity::Kpi | Entity::KpiVersion | Entity::Split | Entity::Benchmark | Entity::KpiLink => Topic::Kpis,
        Entity::Target => Topic::Targets,
        Entity::Value | Entity::ControlTotal => Topic::Values,
        Entity::Event => Topic::Events,
        Entity::Action | Entity::ActionComment => Topic::Actions,
        Entity::Import | Entity::Mapping | Entity::Source => Topic::Imports,
        Entity::Pack | Entity::PackEdition => Topic::Packs,
        Entity::Budget => Topic::Budgets,
        Entity::Scenario => Topic::Scenarios,
        Entity::Review | Entity::ReviewNote | Entity::ReviewTemplate => Topic::Reviews,
        Entity::Dismissal => Topic::Advice,
        Entity::Person => Topic::People,
        Entity::Settings => Topic::Settings,
    }
}
