//! Operations: the things a user does, each of them one entry of the history and one step of undo.

use crate::Entity;

/// One thing the user does. Names are those before the change, unless a field says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Something new, by its name or text.
    Create(Entity, String),
    /// So many KPIs at once, with the objective they serve and their targets.
    CreateKpis(usize),
    /// Another definition of something.
    Change(Entity, String),
    /// Another name.
    Rename {
        /// What is renamed.
        entity: Entity,
        /// Its name before.
        from: String,
        /// Its name after.
        to: String,
    },
    /// Another place or another parent.
    Move(Entity, String),
    /// Into the archive.
    Archive(Entity, String),
    /// Out of the archive.
    Unarchive(Entity, String),
    /// Gone for good, but for undo.
    Delete(Entity, String),
    /// A target of the KPI of this name.
    SetTarget(String),
    /// A target of the KPI of this name taken away.
    RemoveTarget(String),
    /// Values typed or pasted, of the measure of this name.
    EnterValues(String),
    /// Values taken away, of the measure of this name.
    DeleteValues(String),
    /// Values brought in from the file of this name.
    Import(String),
    /// An action carried out, by its text.
    CompleteAction(String),
    /// A proposal accepted: the natural limits of the KPI of this name start anew.
    AcceptSplit(String),
    /// A proposal declined: the natural limits of the KPI of this name stay.
    DeclineSplit(String),
    /// The natural limits of the KPI of this name joined again where they were split.
    RemoveSplit(String),
    /// The settings of the workspace.
    ChangeSettings,
    /// The example company of this name.
    CreateExample(String),
    /// Written by undo; the label of what was undone.
    Undo(String),
    /// Written by redo; the label of what was redone.
    Redo(String),
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

impl Operation {
    /// What was done, as the history and the undo menu say it: one line, not overly long.
    pub fn label(&self) -> String {
        one_line(self.words())
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
            Self::EnterValues(measure) => format!("Values of {measure} entered"),
            Self::DeleteValues(measure) => format!("Values of {measure} deleted"),
            Self::Import(source) => format!("Imported {source}"),
            Self::CompleteAction(text) => format!("Action done: {text}"),
            Self::AcceptSplit(kpi) => format!("New limits of {kpi} started"),
            Self::DeclineSplit(kpi) => format!("Limits of {kpi} kept"),
            Self::RemoveSplit(kpi) => format!("Limits of {kpi} joined again"),
            Self::ChangeSettings => "Settings changed".into(),
            Self::CreateExample(name) => format!("Example company {name} created"),
            Self::Undo(label) => format!("Taken back: {label}"),
            Self::Redo(label) => format!("Brought back: {label}"),
        }
    }

    /// A stable word for programs, such as `rename_kpi`.
    pub fn code(&self) -> String {
        match self {
            Self::Create(entity, _) => format!("create_{}", entity.table()),
            Self::CreateKpis(_) => "create_kpis".into(),
            Self::Change(entity, _) => format!("change_{}", entity.table()),
            Self::Rename { entity, .. } => format!("rename_{}", entity.table()),
            Self::Move(entity, _) => format!("move_{}", entity.table()),
            Self::Archive(entity, _) => format!("archive_{}", entity.table()),
            Self::Unarchive(entity, _) => format!("unarchive_{}", entity.table()),
            Self::Delete(entity, _) => format!("delete_{}", entity.table()),
            Self::SetTarget(_) => "set_target".into(),
            Self::RemoveTarget(_) => "remove_target".into(),
            Self::EnterValues(_) => "enter_values".into(),
            Self::DeleteValues(_) => "delete_values".into(),
            Self::Import(_) => "import".into(),
            Self::CompleteAction(_) => "complete_action".into(),
            Self::AcceptSplit(_) => "accept_split".into(),
            Self::DeclineSplit(_) => "decline_split".into(),
            Self::RemoveSplit(_) => "remove_split".into(),
            Self::ChangeSettings => "change_settings".into(),
            Self::CreateExample(_) => "create_example".into(),
            Self::Undo(_) => "undo".into(),
            Self::Redo(_) => "redo".into(),
        }
    }
}

/// How many characters a label may have.
const LABEL_LIMIT: usize = 200;

fn one_line(words: String) -> String {
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
        assert_eq!(Operation::Undo("Imported till.csv".into()).label(), "Taken back: Imported till.csv");
    }
}
