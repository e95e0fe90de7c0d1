//! Operations: the things a user does, each of them one entry of the history and one step of undo.

mod stored;

use crate::Entity;
use domain::life::Stage;

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
    /// Values typed or pasted.
    EnterValues(Entered),
    /// Values of what is over or closed changed, and why.
    Restate(Entered, String),
    /// Values brought in.
    Import(Files),
    /// Values brought in, those of closed periods included.
    ImportIntoClosed(Files),
    /// All files of the source of this name that are kept, read again.
    ReadAgain {
        /// The source.
        source: String,
        /// True where values of closed periods are included.
        into_closed: bool,
    },
    /// An action carried out, by its text.
    CompleteAction(String),
    /// A review ended, by what it is called: what it showed is kept from then on.
    EndReview(String),
    /// A proposal accepted: the natural limits of the KPI of this name start anew.
    AcceptSplit(String),
    /// A proposal declined: the natural limits of the KPI of this name stay.
    DeclineSplit(String),
    /// The natural limits of the KPI of this name joined again where they were split.
    RemoveSplit(String),
    /// An exceptional value of the KPI of this name left out of its natural limits.
    AcceptException(String),
    /// An exceptional value of the KPI of this name kept in its natural limits.
    DeclineException(String),
    /// The answer about an exceptional value of the KPI of this name taken away.
    RemoveException(String),
    /// The natural limits of the KPI of this name follow a line.
    AcceptSlope(String),
    /// The natural limits of the KPI of this name kept from following a line.
    DeclineSlope(String),
    /// The answer about a line for the natural limits of the KPI of this name taken away.
    RemoveSlope(String),
    /// A KPI at another place in its life.
    SetStage {
        /// Its name.
        kpi: String,
        /// Where it stands now.
        stage: Stage,
    },
    /// Advice that is not wanted again, by what it says.
    DismissAdvice(String),
    /// The same advice wanted again.
    RestoreAdvice(String),
    /// The settings of the workspace.
    ChangeSettings,
    /// The example company of this name.
    CreateExample(String),
    /// Another operation taken back.
    Undo(Box<Operation>),
    /// Another operation brought back.
    Redo(Box<Operation>),
    /// An operation of which there is no more than a code and words: one from before version 3 of the file.
    Told {
        /// Its code.
        code: String,
        /// What was done, in the words of then.
        text: String,
    },
}

/// What values were entered of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// One measure, or one row of the grid, by its name.
    One(String),
    /// So many measures.
    Measures(usize),
    /// So many rows of the grid.
    Rows(usize),
}

/// What values were brought in from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// One file, by its name.
    One(String),
    /// So many files.
    Many(usize),
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// One of each kind.
    pub(crate) fn all() -> Vec<Operation> {
        let name = || "Ünter \"Revenue\"".to_owned();
        let of_entities = Entity::ALL.iter().flat_map(|entity| {
            let named = [
                Operation::Create,
                Operation::Change,
                Operation::Move,
                Operation::Archive,
                Operation::Unarchive,
                Operation::Delete,
            ];
            let rename = Operation::Rename { entity: *entity, from: name(), to: "New".into() };
            named.map(|of| of(*entity, name())).into_iter().chain([rename])
        });
        let others = [
            Operation::CreateKpis(3),
            Operation::SetTarget(name()),
            Operation::RemoveTarget(name()),
            Operation::EnterValues(Entered::One(name())),
            Operation::EnterValues(Entered::Measures(2)),
            Operation::EnterValues(Entered::Rows(5)),
            Operation::Import(Files::One("till.csv".into())),
            Operation::Import(Files::Many(2)),
            Operation::ImportIntoClosed(Files::One("till.csv".into())),
            Operation::ImportIntoClosed(Files::Many(2)),
            Operation::ReadAgain { source: name(), into_closed: false },
            Operation::ReadAgain { source: name(), into_closed: true },
            Operation::CompleteAction(name()),
            Operation::EndReview(name()),
            Operation::AcceptSplit(name()),
            Operation::DeclineSplit(name()),
            Operation::RemoveSplit(name()),
            Operation::AcceptException(name()),
            Operation::DeclineException(name()),
            Operation::RemoveException(name()),
            Operation::AcceptSlope(name()),
            Operation::DeclineSlope(name()),
            Operation::RemoveSlope(name()),
            Operation::Restate(Entered::One(name()), name()),
            Operation::Restate(Entered::Measures(2), name()),
            Operation::Restate(Entered::Rows(5), name()),
            Operation::SetStage { kpi: name(), stage: Stage::Trial },
            Operation::DismissAdvice(name()),
            Operation::RestoreAdvice(name()),
            Operation::ChangeSettings,
            Operation::CreateExample(name()),
        ];
        of_entities.chain(others).collect()
    }
}
