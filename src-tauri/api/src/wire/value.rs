//! Recorded values: the list, the entry grid.

use super::{CertaintyCode, GrainCode, NumberOrText, PeriodInfo};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks what is recorded of a measure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ValueListRequest {
    /// Its name or key.
    pub measure: String,
    /// From this day on.
    #[serde(default)]
    pub from: Option<String>,
    /// Until before this day.
    #[serde(default)]
    pub to: Option<String>,
    /// At most so many, newest first; all of them, oldest first, where null.
    #[serde(default)]
    pub newest: Option<u32>,
}

/// One recorded value.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValueRow {
    /// The first day it is for.
    pub date: String,
    /// The period it is for: day, week, month, quarter, year.
    pub grain: GrainCode,
    /// Its segment: dimension to member; empty where it belongs to none.
    pub segment: BTreeMap<String, String>,
    /// The number; null for "not applicable".
    pub value: Option<f64>,
    /// How many records stand behind it.
    pub records: u32,
    /// A note.
    pub note: Option<String>,
    /// The number as text.
    pub text: String,
    /// The period as a person reads it.
    pub label: String,
    /// How sure it is.
    pub certainty: CertaintyCode,
    /// Where it came from: the import's file name, what the owner named, or "typed in".
    pub source: String,
    /// Which of several records of a sample it is, from 0.
    pub ordinal: u32,
    /// The import that brought it; null where it was typed in.
    pub import: Option<i64>,
}

/// Values of a measure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValueList {
    /// The values.
    pub values: Vec<ValueRow>,
}

/// Asks for the entry grid.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct GridRequest {
    /// day, week, month, quarter, year (month where null). Measures of that cadence can be typed in; finer ones show their roll-up.
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// The last period shown; the current one where null.
    pub period: Option<String>,
    /// How many periods up to it (1–400; 6 where null).
    pub periods: Option<u32>,
    /// How many periods after it as well, as far as they have begun (0–400; none where null). Budgets reach to the end of the
    /// next fiscal year.
    pub after: Option<u32>,
    /// What was planned in place of what was recorded, a row a measure (off where null); `budget_enter` writes it.
    pub budget: Option<bool>,
}

/// A column of the grid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GridColumn {
    /// The period's name.
    pub period: String,
    /// "Oct", above it "2026".
    pub label: String,
    /// The year line.
    pub year: String,
    /// True while the period is not over.
    pub open: bool,
    /// True where the period is closed: its values change only with a reason.
    pub closed: bool,
    /// The period in full, for whoever steps from here.
    pub info: PeriodInfo,
    /// Its name as it is copied, "Oct 2026"; pasting reads it.
    pub head: String,
}

/// A cell of the grid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GridCell {
    /// The number; null where blank.
    pub value: Option<f64>,
    /// The number as text; empty where blank.
    pub text: String,
    /// What the editor starts with and what is copied: the full number in the locale, without unit.
    pub edit: String,
    /// True where a value can be typed in; false for roll-ups of finer values.
    pub editable: bool,
    /// Marked "not applicable".
    pub not_applicable: bool,
    /// A note.
    pub note: Option<String>,
    /// How sure it is.
    pub certainty: CertaintyCode,
    /// Where it comes from, in the owner's words.
    pub source: Option<String>,
    /// True where the value is expected and missing.
    pub late: bool,
    /// True where the number was set for an earlier period and holds here too: the value of a parameter.
    pub holds: bool,
}

/// A row of the grid: a measure, or one segment of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GridRow {
    /// The measure.
    pub measure: i64,
    /// Its name.
    pub name: String,
    /// Its segment's identifier; 0 for none.
    pub segment: i64,
    /// "Store: Harbour"; empty for none.
    pub segment_text: String,
    /// The same as short as it can be: of several dimensions the members alone, "France · Classic cars".
    pub segment_brief: String,
    /// Its unit in words.
    pub unit_text: String,
    /// Its cadence in words.
    pub cadence_text: String,
    /// Its cells, a column each.
    pub cells: Vec<GridCell>,
}

/// The entry grid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Grid {
    /// The period asked for.
    pub period: PeriodInfo,
    /// The first period that anything is recorded for; the current one where nothing is.
    pub first: String,
    /// The last period there is: the current one, or a later one that was asked for or that something is recorded for.
    pub last: String,
    /// Its columns, oldest first.
    pub columns: Vec<GridColumn>,
    /// Its rows, measures by name.
    pub rows: Vec<GridRow>,
}

/// One cell typed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellEntry {
    /// The measure's identifier, name or key.
    pub measure: IdOrName,
    /// The period's name.
    pub period: String,
    /// The segment's identifier; none where left out.
    #[serde(default)]
    pub segment: Option<i64>,
    /// The segment as dimension to member; instead of `segment`.
    #[serde(default)]
    pub members: Option<BTreeMap<String, String>>,
    /// The number; null or an empty text takes the value away; "n/a" marks it not applicable.
    pub value: Option<NumberOrText>,
    /// How many records stand behind it; null keeps as many as there are, 1 where it was blank.
    #[serde(default)]
    pub records: Option<u32>,
    /// A note; null keeps the one there is.
    #[serde(default)]
    pub note: Option<String>,
    /// How sure it is; null keeps what is known.
    #[serde(default)]
    pub certainty: Option<CertaintyCode>,
    /// Where it comes from, such as "bank statement"; null keeps what is known.
    #[serde(default)]
    pub source: Option<String>,
}

/// Asks which of some cells hold what their series does not make likely.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ValueDoubtsRequest {
    /// The cells, as they were typed.
    pub cells: Vec<CellEntry>,
}

/// A cell that holds what its series does not make likely.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoubtfulCell {
    /// Which of the cells, from 0.
    pub cell: u64,
    /// Why: "€458,200 for Sales in October 2026 is 10 times what is usual. Is €45,820 meant?"
    pub text: String,
}

/// Cells that hold what their series does not make likely; those that were confirmed are not among them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ValueDoubts {
    /// The cells.
    pub doubts: Vec<DoubtfulCell>,
}

/// An identifier, or a name or key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum IdOrName {
    /// An identifier.
    Id(i64),
    /// A name or key.
    Name(String),
}

/// Enters values; all of them or, where one cannot be read, none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ValuesEnter {
    /// The cells.
    pub cells: Vec<CellEntry>,
    /// True to record what overlaps other values of the measure too, so that both count; such values are refused without it.
    #[serde(default)]
    pub both: bool,
    /// Why values change that are over: it is kept with the change. Values of a closed period change only with it.
    #[serde(default)]
    pub reason: Option<String>,
}
