//! What importing did, or would do.

use domain::{MeasureId, Period};
use intake::LeftOut;
use store::Counts;

/// What importing did, or would do.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Values new, changed and the same.
    pub(super) counts: Counts,
    /// The first rows that were left out, with their file.
    pub(super) listed: Vec<(String, LeftOut)>,
    /// How many were left out in all.
    pub(super) left_out: u64,
    /// Names of measures that were made.
    pub(super) new_measures: Vec<String>,
    /// The first values that were replaced.
    pub(super) changes: Vec<Replaced>,
    /// True for files with many rows for a date and segment.
    pub(super) many_rows: bool,
}

/// A value that was replaced by another.
#[derive(Debug)]
pub(super) struct Replaced {
    pub(super) measure: MeasureId,
    /// Members by dimension: "Store: Harbour"; empty where there are none.
    pub(super) segment: String,
    pub(super) period: Period,
    pub(super) from: Option<f64>,
    pub(super) to: f64,
}
