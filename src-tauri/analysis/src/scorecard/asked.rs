//! What is asked of a period.

use domain::Period;
use domain::status;
use domain::target::{AmberBand, Goal};

/// What is asked of a KPI in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AskedGoal {
    /// The goal; never a path, but the path's value for the period, and of a fiscal year's total the period's own part.
    pub goal: Goal,
    /// How far off is still "at risk".
    pub amber: AmberBand,
    /// The fiscal year's target it is a part of; then not the period's number is judged, but the year's pace.
    pub year: Option<YearGoal>,
}

impl AskedGoal {
    /// The number to draw and to compare with: the bound, or for a range the end that is nearer to `value`.
    pub fn bound(&self, value: Option<f64>) -> Option<f64> {
        match (self.goal.bounds(), value) {
            ((Some(low), Some(high)), Some(value)) if (value - low).abs() > (high - value).abs() => Some(high),
            ((Some(low), _), _) => Some(low),
            ((None, high), _) => high,
        }
    }

    /// The score, 0 to 10.
    pub fn score(&self, value: f64) -> Option<f64> {
        status::score(&self.goal, self.amber, value)
    }
}

/// The fiscal year's target that a period's goal is a part of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearGoal {
    /// The fiscal year.
    pub year: Period,
    /// What is asked of all of it.
    pub total: Goal,
}
