//! History, backups, checks.

use super::FileRef;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the history.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct HistoryRequest {
    /// At most so many (100 where null).
    pub limit: Option<u32>,
    /// Only older than this entry.
    pub before: Option<i64>,
    /// Only what touched this KPI or its targets.
    pub kpi: Option<i64>,
    /// True to leave out the steps of undo and redo; what was taken back says so itself.
    pub without_steps: bool,
}

/// One operation of the past.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its identifier.
    pub id: i64,
    /// When: RFC 3339.
    pub time: String,
    /// When, as a person reads it.
    pub time_text: String,
    /// Who.
    pub author: String,
    /// What, in words.
    pub label: String,
    /// True where it was taken back.
    pub undone: bool,
}

/// The history, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct History {
    /// Its entries.
    pub entries: Vec<HistoryEntry>,
    /// True where there are older ones.
    pub more: bool,
    /// What is no longer kept of the oldest of these, in words; null where they are whole.
    pub text: Option<String>,
}

/// One changed value of an operation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryChange {
    /// What changed: "KPI Revenue", "Orders, October 2026".
    pub subject: String,
    /// The field, in words.
    pub field: String,
    /// Its old value as text; null where there was none.
    pub old: Option<String>,
    /// Its new value as text; null where there is none.
    pub new: Option<String>,
}

/// What an operation changed in detail (the first 500).
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryDetail {
    /// The changes.
    pub changes: Vec<HistoryChange>,
    /// True where there are more than these.
    pub more: bool,
    /// How much it changed, in words, where the changes themselves are no longer kept; otherwise null.
    pub text: Option<String>,
}

/// A copy of the workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupRow {
    /// The file, for going back to it.
    pub file: FileRef,
    /// Where it is.
    pub path: String,
    /// When, as a person reads it.
    pub time_text: String,
    /// Why: "daily", "before import", "by hand".
    pub reason: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its size as text.
    pub size_text: String,
    /// False where it is damaged, or cannot be read: then there is no going back to it.
    pub readable: bool,
}

/// The workspace's own copies, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupList {
    /// The copies.
    pub backups: Vec<BackupRow>,
    /// The folder they are in.
    pub folder: String,
    /// How many bytes they take.
    pub bytes: u64,
    /// How many bytes they may take; then those in the middle of a day go first, and after them the oldest.
    pub limit: u64,
    /// How many copies in that folder are of other workspaces, which had the same name.
    pub others: u64,
    /// What they take and may take, in words.
    pub text: String,
}

/// Asks for one step back or forth.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct StepRequest {
    /// The number by which this work can be followed and stopped.
    pub task: Option<u32>,
}

/// Asks for a copy.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct BackupRequest {
    /// Where; the backups folder where null.
    pub path: Option<FileRef>,
    /// The number by which this work can be followed and stopped.
    pub task: Option<u32>,
}

/// The outcome of a check of the file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckReport {
    /// True where nothing is wrong.
    pub ok: bool,
    /// What is wrong, a sentence each.
    pub problems: Vec<String>,
    /// What is to be looked at though nothing is wrong, such as a KPI in another currency than its formula gives; a sentence
    /// each.
    pub advice: Vec<String>,
    /// In words: "The file is sound: 12 KPIs, 34,120 values."
    pub text: String,
}
