//! One operation from a handler: carried out, recorded, and answered with what a window must load again.

use crate::wire::{Changed, Topic};
use crate::{Error, Session};
use std::collections::BTreeSet;
use store::{Change, Operation, Tx};

impl Session {
    /// Carries out one operation: all of it or nothing.
    pub(crate) fn transact<T>(
        &mut self,
        operation: Operation,
        work: impl FnOnce(&Tx) -> Result<T, Error>,
    ) -> Result<(T, Changed), Error> {
        let now = (self.host.now)();
        let author = self.host.author.clone();
        let open = self.workspace_mut()?;
        let (answer, change) = open.store.transact(operation, now, &author, work)?;
        let changed = self.changed(&change)?;
        Ok((answer, changed))
    }

    /// What a change of the file means for a window. What is kept in memory follows here, so that undo does it too.
    pub(crate) fn changed(&mut self, change: &Change) -> Result<Changed, Error> {
        let open = self.workspace_mut()?;
        open.refresh(change)?;
        Ok(Changed {
            label: (!change.is_empty()).then(|| open.locale.covered(&change.label)),
            topics: topics(change),
            id: None,
            undo: open.store.undo_label()?.map(|label| open.locale.covered(&label)),
            redo: open.store.redo_label()?.map(|label| open.locale.covered(&label)),
        })
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
    let topic = |table: &String| {
        Some(match table.as_str() {
            "objective" => Topic::Objectives,
            "measure" | "dimension" | "member" | "segment" | "segment_member" => Topic::Measures,
            "kpi" | "split" => Topic::Kpis,
            "target" => Topic::Targets,
            "value" => Topic::Values,
            "event" => Topic::Events,
            "action" => Topic::Actions,
            "import" | "import_mapping" => Topic::Imports,
            "settings" => Topic::Settings,
            _ => return None,
        })
    };
    change.tables.iter().filter_map(topic).collect::<BTreeSet<_>>().into_iter().collect()
}
