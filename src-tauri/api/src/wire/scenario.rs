//! Scenarios: inputs changed to see what would follow.

use super::{GrainCode, IdOrName, KindCode, NumberOrText, PeriodInfo, StatusCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An input as it would be: by a part, by an amount or set to a value, from a period on and until another one.
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
    /// Set to a value in its unit: what adds up comes to it in each period of the measure's cadence (a month where it is recorded by
    /// the day), anything else is it. Instead of both.
    #[serde(default)]
    pub value: Option<f64>,
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
    /// Set to a value, in the measure's unit; instead of both.
    #[serde(default)]
    pub value: Option<NumberOrText>,
    /// All of it as people write it, instead of the rest: `+3%`, `+1 from May`, `=45000`, `-500 from 2026-05 until 2026-08`. A percentage is
    /// a part of what is, of percentages too.
    #[serde(default)]
    pub text: Option<String>,
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

/// Asks what would follow. Nothing is recorded.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct WhatIfRequest {
    /// The period; the last complete one where null. One that has not begun is asked for what is expected.
    pub period: Option<String>,
    /// The grain where no period says it (month where null).
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// What is moved.
    pub changes: Vec<ScenarioChangeInput>,
    /// A scenario that is kept, instead.
    pub scenario: Option<IdOrName>,
    /// Whether the chances of the targets are told, which takes longer than the numbers; they are where null.
    pub chances: Option<bool>,
}

/// KPIs as they are and as they would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIf {
    /// The period.
    pub period: PeriodInfo,
    /// "What if – nothing is recorded".
    pub label: String,
    /// That the period is not over or has not begun, and what the numbers are then.
    pub note: Option<String>,
    /// "3 KPIs follow."
    pub text: String,
    /// What is moved, understood.
    pub changes: Vec<ScenarioChange>,
    /// The same in words: "Till sales +3% from May 2026".
    pub change_texts: Vec<String>,
    /// Each change alone, as it is typed: "+3% from May 2026".
    pub typed_texts: Vec<String>,
    /// The inputs of KPIs.
    pub inputs: Vec<WhatIfInput>,
    /// The KPIs that depend on what is moved, in the order of the scorecard.
    pub kpis: Vec<WhatIfRow>,
}

/// An input of KPIs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIfInput {
    /// The measure.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How its values combine.
    pub kind: KindCode,
    /// Its unit's code.
    pub unit: String,
    /// Of what an amount is for each, where it adds up: a month of what is recorded by the day.
    pub each: Option<GrainCode>,
    /// Its number in the period, or the latest one before it with its period; "—" where nothing is recorded.
    pub text: String,
    /// The number as it would be, where it is moved.
    pub moved_text: Option<String>,
    /// Why it cannot be moved.
    pub fixed: Option<String>,
    /// How many KPIs depend on it.
    pub kpis: u64,
}

/// A KPI as it is and as it would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIfRow {
    /// The KPI.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// As it is.
    pub as_is: WhatIfSide,
    /// As it would be.
    pub would_be: WhatIfSide,
    /// The difference, in the KPI's unit.
    pub change: Option<f64>,
    /// As a part of what is; null from zero or less.
    pub change_percent: Option<f64>,
    /// The difference as text; empty where there is none.
    pub change_text: String,
    /// True where it is for the better, false where for the worse.
    pub good: Option<bool>,
    /// The target as text.
    pub target_text: Option<String>,
    /// What the chances are of: "€45,000 in November 2026".
    pub chance_of: Option<String>,
    /// True where the numbers are what is expected.
    pub expected: bool,
}

/// A KPI's number for a period, as it is or as it would be.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIfSide {
    /// The number.
    pub value: Option<f64>,
    /// The number as text; "—" where there is none.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Does it meet what is asked?
    pub status: StatusCode,
    /// The status in words.
    pub status_text: String,
    /// The chance of the next target, 0 to 1.
    pub chance: Option<f64>,
    /// The chance as text: "82%".
    pub chance_text: Option<String>,
}

/// Asks for scenarios side by side.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ScenarioCompareRequest {
    /// The period; the last complete one where null.
    pub period: Option<String>,
    /// The grain where no period says it (month where null).
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
}

/// All scenarios side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioCompare {
    /// The period.
    pub period: PeriodInfo,
    /// That the period is not over or has not begun, and what the numbers are then.
    pub note: Option<String>,
    /// The scenarios, by name.
    pub scenarios: Vec<ScenarioRow>,
    /// The KPIs that depend on what any of them moves, in the order of the scorecard.
    pub kpis: Vec<ScenarioCompareRow>,
}

/// A KPI in all scenarios.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioCompareRow {
    /// The KPI.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// As it is.
    pub as_is: WhatIfSide,
    /// The target as text.
    pub target_text: Option<String>,
    /// As it would be in each scenario; null where it does not depend on what that moves.
    pub scenarios: Vec<Option<ScenarioCell>>,
}

/// A KPI in a scenario.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScenarioCell {
    /// As it would be.
    pub would_be: WhatIfSide,
    /// From what is, as text; empty where there is none.
    pub change_text: String,
    /// True where it is for the better, false where for the worse.
    pub good: Option<bool>,
}
