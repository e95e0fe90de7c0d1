//! Definitions that hold from a day on, and what KPIs were before.

use super::IdOrName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives a KPI another definition from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KpiRedefinition {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// Its formula from then on.
    pub formula: String,
    /// Its unit from then on; that of the formula where null.
    #[serde(default)]
    pub unit: Option<String>,
    /// The first day on which it holds, as people write days: the first one of a period that the KPI is reviewed by.
    pub from: String,
    /// Why it is changed.
    pub reason: String,
    /// True where numbers of periods that are closed may become other ones.
    #[serde(default)]
    pub closed: bool,
}

/// Names what a KPI was until a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KpiVersionRef {
    /// The KPI: an identifier or a name.
    pub kpi: IdOrName,
    /// The first day on which it did not hold any more, `YYYY-MM-DD`.
    pub until: String,
    /// True where numbers of periods that are closed may become other ones.
    #[serde(default)]
    pub closed: bool,
}

/// What a KPI was until a day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KpiVersionRow {
    /// The first day on which it did not hold any more.
    pub until: String,
    /// Its formula.
    pub formula: String,
    /// "until Feb 28, 2026: sales / orders, in €".
    pub text: String,
    /// "Counted both tills (changed Apr 1, 2026)".
    pub why: String,
}
