//! Opening, making and describing a workspace.

use super::{FileRef, WeekdayCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a workspace. What is left out follows the computer's settings or a plain default.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WorkspaceNew {
    /// Where; a free name in the owner's documents folder where null.
    pub path: Option<FileRef>,
    /// The business's name; from the file name where null.
    pub name: Option<String>,
    /// ISO 4217, such as EUR.
    pub currency: Option<String>,
    /// Such as `en-GB`; as is usual in the language where null.
    pub locale: Option<String>,
    /// The language of the words, such as `de`; the computer's where null.
    pub language: Option<String>,
    /// `MM-DD`.
    pub fiscal_year_start: Option<String>,
    /// `monday` … `sunday`.
    pub week_start: Option<String>,
}

/// Names a workspace file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceOpen {
    /// The file.
    pub path: FileRef,
}

/// Opens the example company, and makes it where it is not there yet.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WorkspaceDemo {
    /// Where it is made. Where null, the one in the owner's documents folder is opened; it is made there where there is
    /// none.
    pub path: Option<FileRef>,
    /// True to make a new one, under a free name, even where there is one.
    pub fresh: bool,
}

/// A language as it is written in a region.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegionRow {
    /// BCP 47: `de-DE`.
    pub tag: String,
    /// Its name: "German (Germany)".
    pub name: String,
    /// Its name in its own language: "Deutsch (Deutschland)".
    pub own_name: String,
    /// How a number and a date look: "1.234,56 · 31.10.2026".
    pub example: String,
}

/// A currency.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CurrencyRow {
    /// ISO 4217: `CHF`.
    pub code: String,
    /// Its name: "Swiss francs".
    pub name: String,
}

/// A language of the words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LanguageRow {
    /// BCP 47: `de`.
    pub tag: String,
    /// What it calls itself: "Deutsch".
    pub name: String,
}

/// What settings offer, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegionList {
    /// Languages with their regions.
    pub regions: Vec<RegionRow>,
    /// Currencies in use.
    pub currencies: Vec<CurrencyRow>,
    /// Languages that there are words in.
    pub languages: Vec<LanguageRow>,
}

/// Settings of the workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SettingsInfo {
    /// The business's name.
    pub name: String,
    /// ISO 4217.
    pub currency: String,
    /// How numbers and dates are written: BCP 47.
    pub locale: String,
    /// The language of the words: BCP 47.
    pub language: String,
    /// `MM-DD`.
    pub fiscal_year_start: String,
    /// `monday` … `sunday`.
    pub week_start: WeekdayCode,
    /// `monday` … `sunday`, in that order.
    pub working_days: Vec<WeekdayCode>,
    /// The last day of what is closed; null where nothing is.
    pub closed_until: Option<String>,
}

/// Changes settings; what is null stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SettingsUpdate {
    /// The business's name.
    pub name: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// How numbers and dates are written: BCP 47.
    pub locale: Option<String>,
    /// The language of the words: BCP 47.
    pub language: Option<String>,
    /// `MM-DD`.
    pub fiscal_year_start: Option<String>,
    /// `monday` … `sunday`.
    pub week_start: Option<String>,
    /// `monday` … `sunday`.
    pub working_days: Option<Vec<String>>,
    /// The last day of what is closed, or a period, meaning its last day; an empty text opens all of it again.
    pub closed_until: Option<String>,
}

/// How much a workspace holds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct WorkspaceCounts {
    /// Objectives that are not archived.
    pub objectives: u64,
    /// KPIs that are not archived.
    pub kpis: u64,
    /// Measures that are not archived.
    pub measures: u64,
    /// Recorded values.
    pub values: u64,
}

/// The open workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceInfo {
    /// The file, for opening it again.
    pub file: FileRef,
    /// Where it is.
    pub path: String,
    /// Its settings.
    pub settings: SettingsInfo,
    /// Why it can only be read, as a sentence; null where it can be written.
    pub read_only: Option<String>,
    /// True where it can only be read because it was open elsewhere, and no longer is: opened again, it can be written.
    pub is_free: bool,
    /// Today, as the session sees it.
    pub today: String,
    /// How much it holds.
    pub counts: WorkspaceCounts,
    /// Names of owners used so far, for suggestions.
    pub owners: Vec<String>,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would bring back, in words.
    pub redo: Option<String>,
}

/// Whether a workspace is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkspaceState {
    /// The open workspace, or null.
    pub workspace: Option<WorkspaceInfo>,
}
