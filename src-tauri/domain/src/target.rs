//! Targets: what a KPI should be, from a period on.

use crate::{KpiId, TargetId};
use chrono::NaiveDate;

/// What is asked of the KPI.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// Stay at or above.
    AtLeast(f64),
    /// Stay at or below.
    AtMost(f64),
    /// Stay between, both ends included.
    Between(f64, f64),
    /// A straight path from `baseline` on the first day of the target's effective period to `goal` on `by`.
    Reach {
        /// Where the path starts.
        baseline: f64,
        /// Where it must arrive. Above the baseline means at or above the path, below means at or below.
        goal: f64,
        /// The day it must arrive.
        by: NaiveDate,
    },
}

/// How far off the goal is still "at risk" and not "off track".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AmberBand {
    /// A part of the target's absolute value, such as 0.05.
    Relative(f64),
    /// An amount in the KPI's unit; for targets near zero or negative.
    Absolute(f64),
}

/// What a KPI should be from a day on, or, as an exception, in one period only.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its identifier.
    pub id: TargetId,
    /// The KPI.
    pub kpi: KpiId,
    /// The first day of the first period it holds for. It holds until the next target of the KPI starts.
    pub from: NaiveDate,
    /// For a one-off exception: the day after the last one it holds for.
    pub until: Option<NaiveDate>,
    /// What is asked.
    pub goal: Goal,
    /// How far off is still "at risk".
    pub amber: AmberBand,
    /// Why it is so; exceptions must carry one.
    pub reason: String,
}
