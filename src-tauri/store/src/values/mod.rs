//! Values: what was recorded. There may be a million of them, so reading and writing go straight through.

mod before;
mod keys;
mod read;
mod write;

use crate::ImportId;
use chrono::NaiveDate;
use domain::{Certainty, Grain, MeasureId, SegmentId};

pub use before::{Before, ValueBefore};
pub use keys::{KeyText, Keys, Placed};
pub use write::{NOTE_LIMIT, ValueWriter, Written};

/// Which of a measure's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueKey {
    /// The first day of the day or period.
    pub date: NaiveDate,
    /// How long the period is.
    pub grain: Grain,
    /// What it belongs to, or [`SegmentId::NONE`].
    pub segment: SegmentId,
    /// Which of several records of a sample; 0 otherwise.
    pub ordinal: u32,
}

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewValue {
    /// Its measure.
    pub measure: MeasureId,
    /// Which of the measure's values.
    pub key: ValueKey,
    /// The number; `None` says "not applicable", which is neither blank nor zero.
    pub value: Option<f64>,
    /// How many records stand behind it (at least 1).
    pub records: u32,
    /// A note.
    pub note: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it comes from, in the owner's words.
    pub source: Option<String>,
    /// The keys of what it counts, of a measure of the kind distinct.
    pub keys: Option<KeyText>,
}

impl NewValue {
    /// A value of one record, as nobody said anything of it.
    pub fn new(measure: MeasureId, key: ValueKey, value: Option<f64>) -> Self {
        Self { measure, key, value, records: 1, note: None, certainty: Certainty::Recorded, source: None, keys: None }
    }
}

/// A value with all that is known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueDetail {
    /// Which of the measure's values.
    pub key: ValueKey,
    /// The number; `None` says "not applicable".
    pub value: Option<f64>,
    /// How many records stand behind it.
    pub records: u32,
    /// A note.
    pub note: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it comes from, in the owner's words.
    pub source: Option<String>,
    /// The import that wrote it; `None` where a person did.
    pub import: Option<ImportId>,
}

/// What some values of a measure came in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueOrigin {
    /// The import that wrote them; `None` where a person did.
    pub import: Option<ImportId>,
    /// The first day of the last day or period that came in by it.
    pub last: NaiveDate,
}
