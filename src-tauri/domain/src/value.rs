//! Recorded values.

use crate::{Grain, Period, SegmentId};
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

/// How sure a recorded value is. Statistics call it the status of an observation (SDMX `OBS_STATUS`: E, P, A).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Certainty {
    /// As it was recorded: nobody said anything of it.
    #[default]
    Recorded,
    /// Made up for what is not known yet.
    Estimated,
    /// Known, and expected to change.
    Provisional,
    /// Looked at and found right.
    Confirmed,
}

impl Certainty {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Recorded, Self::Estimated, Self::Provisional, Self::Confirmed];

    /// Its code, such as `estimated`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Estimated => "estimated",
            Self::Provisional => "provisional",
            Self::Confirmed => "confirmed",
        }
    }

    /// Reads [`Certainty::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|certainty| certainty.code() == code)
    }

    /// Why the value is expected to change; `None` where it is not.
    pub fn pending(self) -> Option<Pending> {
        match self {
            Self::Estimated => Some(Pending::Estimated),
            Self::Provisional => Some(Pending::Provisional),
            Self::Recorded | Self::Confirmed => None,
        }
    }
}

/// Why what stands on a value is provisional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pending {
    /// It was made up for what is not known yet.
    Estimated,
    /// It is known, and expected to change.
    Provisional,
    /// It is not there, and the others of its measure and period are: a store that has not reported.
    Missing,
}

/// A value that is estimated, provisional or missing beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The period it was recorded for.
    pub period: Period,
    /// What it belongs to, or [`SegmentId::NONE`].
    pub segment: SegmentId,
    /// Why it is expected to change.
    pub pending: Pending,
}
