//! Over which time numbers are asked for.

use super::GrainCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Over which time numbers are asked for, and what each of them stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Span {
    /// What each number stands for: period, to_date (the fiscal year up to its end), quarter_to_date, month_to_date,
    /// rolling_12 (the last 12 periods); period where null. The formula is evaluated once for that stretch.
    pub window: Option<String>,
    /// Divides by the working days of the window, for amounts that add up (off where null).
    pub per_working_day: Option<bool>,
    /// A grain, for a number a period; of a KPI the one it is reviewed at where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// From this day on.
    pub from: Option<String>,
    /// Until before this day.
    pub to: Option<String>,
    /// The last so many complete periods, instead of `from` and `to`.
    pub last: Option<u32>,
}

/// The fields of a span that a request may have beside its others.
pub(super) const SPAN: &[&str] = &["window", "per_working_day", "grain", "from", "to", "last"];
