//! Recorded values.

use crate::{Grain, SegmentId};
use chrono::NaiveDate;

/// One recorded number of a measure, as roll-ups read it: small and flat, because there may be a million of them.
/// Within a measure they come sorted by date, grain, segment and ordinal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recorded {
    /// The first day of the day or period it was recorded for.
    pub date: NaiveDate,
    /// The period it was recorded for.
    pub grain: Grain,
    /// What it belongs to, or [`SegmentId::NONE`].
    pub segment: SegmentId,
    /// Which of several records of the same day and segment (samples only; 0 otherwise).
    pub ordinal: u32,
    /// The number; always finite.
    pub value: f64,
    /// How many records stand behind it (at least 1).
    pub records: u32,
}
