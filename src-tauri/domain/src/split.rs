//! Splits: where the natural limits of a KPI start anew because its owner said so.

use crate::{KpiId, SplitId};
use chrono::NaiveDate;

/// The answer to a proposal to start natural limits anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Its identifier.
    pub id: SplitId,
    /// The KPI.
    pub kpi: KpiId,
    /// The first day of the first period of the new level.
    pub date: NaiveDate,
    /// True where limits start anew there; false where the proposal was declined and is not made again.
    pub accepted: bool,
}
