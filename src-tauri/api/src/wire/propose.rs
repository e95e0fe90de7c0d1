//! KPIs that measures suggest, and several that are made at once.

use super::{DirectionCode, IdOrName, Spark};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which KPIs measures suggest.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct KpiProposalsRequest {
    /// The names of the measures; those that no KPI uses where null.
    pub measures: Option<Vec<String>>,
    /// What a row of the imported file is, where rows can be counted: "Orders".
    pub rows_are: Option<String>,
}

/// A KPI that could be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiProposal {
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Its unit, where it is another than the formula gives.
    pub unit: Option<String>,
    /// Its unit in words.
    pub unit_text: String,
    /// higher, lower or between.
    pub direction: DirectionCode,
    /// True where it should be ticked.
    pub ticked: bool,
    /// Why it is proposed.
    pub reason: String,
    /// The key of the KPI of the library that it is.
    pub library: Option<String>,
    /// What it would show: thirteen months up to the last one with a value.
    pub spark: Spark,
}

/// A KPI to make, as its owner left it among the proposals.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct KpiToMake {
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
    /// Its unit; the formula's where null.
    pub unit: Option<String>,
    /// higher or lower; higher where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub direction: Option<DirectionCode>,
    /// What it should reach in each period, as a person types it; no target where empty.
    pub target: String,
    /// The key of the KPI of the library that it is: what it means and of which kind it is come from there.
    pub library: Option<String>,
}

/// KPIs to make at once: one operation, one undo.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct KpisToMake {
    /// The objective that they serve: an identifier or a name.
    pub objective: Option<IdOrName>,
    /// The name of an objective to make for them, in place of one that is there; none where empty.
    pub new_objective: String,
    /// The first period that their targets hold for.
    pub from: String,
    /// The KPIs.
    pub kpis: Vec<KpiToMake>,
}

/// A KPI that is being written, as far as it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct KpiDirectionRequest {
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
}

/// Which way a KPI should go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiDirection {
    /// higher or lower.
    pub direction: DirectionCode,
}

/// KPIs that measures suggest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiProposals {
    /// The period that proposed targets hold from: one with values.
    pub from: String,
    /// The same as a person writes it.
    pub from_text: String,
    /// The KPIs.
    pub proposals: Vec<KpiProposal>,
}
