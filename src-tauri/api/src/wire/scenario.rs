//! Scenarios: inputs changed to see what would follow.

use super::{IdOrName, NumberOrText};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An input as it would be: by a part or by an amount, from a period on and until another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScenarioChange {
    /// The measure's identifier.
    pub measure: i64,
    /// By so much more (0.03: three percent) or less (-0.05), as a part of what it is.
    #[serde(default)]
    pub percent: Option<f64>,
    /// By so much more or less in each period of the measure's cadence (a month where it is recorded by the day), in its unit; a
    /// balance, a level and a parameter are so much higher. Instead of `percent`.
    #[serde(default)]
    pub amount: Option<f64>,
    /// From the beginning of this period on; from the first value on where null.
    #[serde(default)]
    pub from: Option<String>,
    /// To the end of this period; without end where null.
    #[serde(default)]
    pub until: Option<String>,
}

/// The same as somebody asks for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScenarioChangeInput {
    /// The measure: an identifier, a name or a key.
    pub measure: IdOrName,
    /// By so much more or less: `3%`, `-0.05`.
    #[serde(default)]
    pub percent: Option<NumberOrText>,
    /// By so much more or less, in the measure's unit; instead of `percent`.
    #[serde(default)]
    pub amount: Option<NumberOrText>,
    /// From the beginning of this period on.
    #[serde(default)]
    pub from: Option<String>,
    /// To the end of this period.
    #[serde(default)]
    pub until: Option<String>,
}

/// A scenario that is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioRow {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What is changed.
    pub changes: Vec<ScenarioChange>,
    /// The same in words, a line each: "Till sales +3% from May 2026".
    pub texts: Vec<String>,
}

/// The scenarios that are kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioList {
    /// By name.
    pub scenarios: Vec<ScenarioRow>,
}

/// Keeps a scenario, in place of the one with its identifier.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScenarioSet {
    /// The one to be replaced; a new one where null.
    #[serde(default)]
    pub id: Option<i64>,
    /// Its name, such as "Best".
    pub name: String,
    /// What is changed.
    pub changes: Vec<ScenarioChangeInput>,
}
