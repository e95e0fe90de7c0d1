//! What a KPI was before its definition was changed.

use crate::Unit;
use chrono::NaiveDate;

/// How a KPI was computed before a day. From that day on the next definition holds, in the end the KPI's own.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierDefinition {
    /// The first day on which it does not hold any more.
    pub until: NaiveDate,
    /// Its formula as text.
    pub formula: String,
    /// The unit it was shown in; derived from the formula where `None`.
    pub unit: Option<Unit>,
    /// Why it was changed.
    pub reason: String,
    /// The day on which it was changed.
    pub changed: NaiveDate,
}
