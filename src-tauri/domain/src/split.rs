//! Splits: where the natural limits of a KPI start anew, or leave out one value, because its owner said so.

use crate::{KpiId, SplitId};
use chrono::NaiveDate;

/// What a proposal about natural limits is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum About {
    /// Limits that start anew at a new level.
    #[default]
    Level,
    /// One value that is like no other, left out of the mean and the limits.
    Exception,
}

impl About {
    /// Its code, such as `level`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Exception => "exception",
        }
    }

    /// Reads [`About::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Level, Self::Exception].into_iter().find(|about| about.code() == code)
    }
}

/// The answer to a proposal about natural limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Its identifier.
    pub id: SplitId,
    /// The KPI.
    pub kpi: KpiId,
    /// What the proposal was about.
    pub about: About,
    /// The first day of the first period of the new level, or of the period of the value.
    pub date: NaiveDate,
    /// True where limits start anew there, or leave the value out; false where the proposal was declined and is not made
    /// again.
    pub accepted: bool,
}
