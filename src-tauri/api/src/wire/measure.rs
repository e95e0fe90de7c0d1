//! Measures.

use super::{GrainCode, KindCode, Patch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A measure as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one needs
/// a name.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct MeasureInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// Its name.
    pub name: Patch<String>,
    /// flow, balance, level, sample; flow where cleared.
    pub kind: Patch<KindCode>,
    /// number, count, percent, ratio, points, duration, an ISO currency, or one of these per something ("EUR/order");
    /// number where cleared.
    pub unit: Patch<String>,
    /// day, week, month, quarter, year; month where cleared.
    pub cadence: Patch<GrainCode>,
    /// What it means and where it comes from.
    pub description: Patch<String>,
    /// Who enters it.
    pub owner: Patch<String>,
    /// One of what it counts, for units such as €/order: "order" for Orders; made from the name where cleared.
    pub singular: Patch<String>,
    /// How many days after their period values may still change, 1 to 366; never where cleared.
    pub settles_after: Patch<u32>,
}

/// A measure in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeasureRow {
    /// Its identifier.
    pub id: i64,
    /// Its key for formulas.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its kind's code.
    pub kind: KindCode,
    /// Its kind in words: "adds up (flow)".
    pub kind_text: String,
    /// Its unit's code.
    pub unit: String,
    /// Its unit in words.
    pub unit_text: String,
    /// Its cadence's code.
    pub cadence: GrainCode,
    /// Its cadence in words: "monthly".
    pub cadence_text: String,
    /// What it means.
    pub description: String,
    /// Who enters it.
    pub owner: Option<String>,
    /// One of what it counts, where its owner has said it: "order" for Orders.
    pub singular: Option<String>,
    /// How many days after their period values may still change; null where they do not.
    pub settles_after: Option<u32>,
    /// True where archived.
    pub archived: bool,
    /// How many values are recorded.
    pub values: u64,
    /// The last period recorded, as a person reads it.
    pub last_text: Option<String>,
    /// From when to when values are recorded.
    pub span_text: Option<String>,
    /// How many days its next value is late; 0 where it is not.
    pub late_days: u64,
    /// "6 days late", where it is.
    pub late_text: Option<String>,
    /// Names of KPIs that use it.
    pub used_by: Vec<String>,
    /// Names of dimensions its values are broken down by.
    pub dimensions: Vec<String>,
}

/// What a change of a measure does to a KPI, in the last period that is over and has values.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeasureEffect {
    /// The KPI.
    pub kpi: i64,
    /// Its name.
    pub name: String,
    /// The period, as a person reads it.
    pub period: String,
    /// Its number as it is; "—" where there is none.
    pub before: String,
    /// Its number as it would be.
    pub after: String,
    /// Its status as it is, in words.
    pub status_before: String,
    /// Its status as it would be.
    pub status_after: String,
    /// True where one of the two changes.
    pub changes: bool,
}

/// What a change of a measure would do. Nothing is changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct MeasurePreview {
    /// True where it changes numbers that are there, so that the owner is to be asked.
    pub asks: bool,
    /// What it does to the recorded values, a sentence each.
    pub sentences: Vec<String>,
    /// What it does to the KPIs that use it.
    pub kpis: Vec<MeasureEffect>,
}

/// All measures and dimensions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeasureList {
    /// Measures by name.
    pub measures: Vec<MeasureRow>,
    /// Names of the dimensions.
    pub dimensions: Vec<String>,
}
