//! Operations in English, for the log and for what stands in the way of an undo; `words` says them to the reader.

use super::{Entered, Files, Operation};
use crate::Entity;

/// How many characters a label may have.
const LABEL_LIMIT: usize = 200;

impl Operation {
    /// What was done: one line, not overly long.
    pub fn label(&self) -> String {
        one_line(&self.words())
    }

    /// In the past tense: it is said once it is done. What was done comes first, so that a long name is cut and not that.
    fn words(&self) -> String {
        match self {
            Self::Create(entity, name) => format!("{} created: {name}", title(*entity)),
            Self::CreateKpis(count) => format!("{count} KPIs created"),
            Self::Change(entity, name) => format!("{} changed: {name}", title(*entity)),
            Self::Rename { entity, from, to } => format!("{} {from} renamed to {to}", title(*entity)),
            Self::Move(entity, name) => format!("{} moved: {name}", title(*entity)),
            Self::Archive(entity, name) => format!("{} archived: {name}", title(*entity)),
            Self::Unarchive(entity, name) => format!("{} brought back from the archive: {name}", title(*entity)),
            Self::Delete(entity, name) => format!("{} deleted: {name}", title(*entity)),
            Self::SetTarget(kpi) => format!("Target of {kpi} set"),
            Self::RemoveTarget(kpi) => format!("Target of {kpi} removed"),
            Self::EnterValues(Entered::One(name)) => format!("Values of {name} entered"),
            Self::EnterValues(Entered::Measures(count)) => format!("Values of {count} measures entered"),
            Self::EnterValues(Entered::Rows(count)) => format!("Values of {count} rows entered"),
            Self::Import(Files::One(name)) => format!("Imported {name}"),
            Self::Import(Files::Many(count)) => format!("Imported {count} files"),
            Self::CompleteAction(text) => format!("Action done: {text}"),
            Self::AcceptSplit(kpi) => format!("New limits of {kpi} started"),
            Self::DeclineSplit(kpi) => format!("Limits of {kpi} kept"),
            Self::RemoveSplit(kpi) => format!("Limits of {kpi} joined again"),
            Self::ChangeSettings => "Settings changed".into(),
            Self::CreateExample(name) => format!("Example company {name} created"),
            Self::Undo(operation) => format!("Taken back: {}", operation.label()),
            Self::Redo(operation) => format!("Brought back: {}", operation.label()),
            Self::Told { text, .. } => text.clone(),
        }
    }
}

/// The word of an entity as a sentence starts.
fn title(entity: Entity) -> &'static str {
    match entity {
        Entity::Objective => "Objective",
        Entity::Measure => "Measure",
        Entity::Kpi => "KPI",
        Entity::Target => "Target",
        Entity::Dimension => "Breakdown",
        Entity::Member => "Member",
        Entity::Segment | Entity::SegmentMember => "Segment",
        Entity::Value => "Value",
        Entity::Import => "Import",
        Entity::Mapping => "Remembered columns",
        Entity::Event => "Event",
        Entity::Action => "Action",
        Entity::Split => "Split",
        Entity::Settings => "Workspace",
    }
}

fn one_line(words: &str) -> String {
    let line: String = words.chars().take(LABEL_LIMIT).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if words.chars().nth(LABEL_LIMIT).is_some() { line + "…" } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_one_line_of_some_length() {
        let operation = Operation::Create(Entity::Action, format!("call\n{}", "é".repeat(10_000)));
        assert!(operation.label().starts_with("Action created: call é"));
        assert_eq!(operation.label().chars().count(), LABEL_LIMIT + 1);
        let import = Operation::Import(Files::One("till.csv".into()));
        assert_eq!(Operation::Undo(Box::new(import)).label(), "Taken back: Imported till.csv");
    }
}
