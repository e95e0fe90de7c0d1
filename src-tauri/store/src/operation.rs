//! Operations: the things a user does, each of them one entry of the history and one step of undo.

/// What an operation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entity {
    /// An objective.
    Objective,
    /// A measure.
    Measure,
    /// A KPI.
    Kpi,
    /// A target of a KPI.
    Target,
    /// A dimension.
    Dimension,
    /// A member of a dimension.
    Member,
    /// A combination of members.
    Segment,
    /// A value of a measure.
    Value,
    /// An import.
    Import,
    /// An event.
    Event,
    /// An action.
    Action,
    /// An answer to a proposal to start natural limits anew.
    Split,
    /// The settings of the workspace.
    Settings,
}

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

impl Entity {
    /// The owner's word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Measure => "measure",
            Self::Kpi => "KPI",
            Self::Target => "target",
            Self::Dimension => "dimension",
            Self::Member => "member",
            Self::Segment => "segment",
            Self::Value => "value",
            Self::Import => "import",
            Self::Event => "event",
            Self::Action => "action",
            Self::Split => "split",
            Self::Settings => "workspace",
        }
    }

    /// The word as a sentence starts.
    fn title(self) -> &'static str {
        match self {
            Self::Objective => "Objective",
            Self::Measure => "Measure",
            Self::Kpi => "KPI",
            Self::Target => "Target",
            Self::Dimension => "Breakdown",
            Self::Member => "Member",
            Self::Segment => "Segment",
            Self::Value => "Value",
            Self::Import => "Import",
            Self::Event => "Event",
            Self::Action => "Action",
            Self::Split => "Split",
            Self::Settings => "Workspace",
        }
    }

    /// The word with its article.
    pub(crate) fn a_word(self) -> &'static str {
        match self {
            Self::Objective => "an objective",
            Self::Measure => "a measure",
            Self::Kpi => "a KPI",
            Self::Target => "a target",
            Self::Dimension => "a dimension",
            Self::Member => "a member",
            Self::Segment => "a segment",
            Self::Value => "a value",
            Self::Import => "an import",
            Self::Event => "an event",
            Self::Action => "an action",
            Self::Split => "a split of the limits",
            Self::Settings => "a workspace",
        }
    }

    /// The name of its table, and the word of operation codes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kpi => "kpi",
            Self::Settings => "settings",
            _ => self.word(),
        }
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
            Self::Create(entity, name) => format!("{} created: {name}", entity.title()),
            Self::CreateKpis(count) => format!("{count} KPIs created"),
            Self::Change(entity, name) => format!("{} changed: {name}", entity.title()),
            Self::Rename { entity, from, to } => format!("{} {from} renamed to {to}", entity.title()),
            Self::Move(entity, name) => format!("{} moved: {name}", entity.title()),
            Self::Archive(entity, name) => format!("{} archived: {name}", entity.title()),
            Self::Unarchive(entity, name) => format!("{} brought back from the archive: {name}", entity.title()),
            Self::Delete(entity, name) => format!("{} deleted: {name}", entity.title()),
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
            Self::Create(entity, _) => format!("create_{}", entity.code()),
            Self::CreateKpis(_) => "create_kpis".into(),
            Self::Change(entity, _) => format!("change_{}", entity.code()),
            Self::Rename { entity, .. } => format!("rename_{}", entity.code()),
            Self::Move(entity, _) => format!("move_{}", entity.code()),
            Self::Archive(entity, _) => format!("archive_{}", entity.code()),
            Self::Unarchive(entity, _) => format!("unarchive_{}", entity.code()),
            Self::Delete(entity, _) => format!("delete_{}", entity.code()),
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
