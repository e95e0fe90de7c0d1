//! What the list says of a command.

use crate::reads::Reads;

/// A command of the list.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// Whether it leaves the workspace and the session as they are.
    pub kind: CommandKind,
    /// What its answer follows from; nothing for those that change something.
    pub reads: Reads,
}

/// What a command does to the workspace and to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandKind {
    /// It leaves them as they are, and runs beside others of its kind.
    Read,
    /// It changes them, and runs alone.
    Change,
}
