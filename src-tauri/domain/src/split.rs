//! Splits: where the natural limits of a KPI start anew, leave out one value, or follow a line, because its owner said so.

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
    /// Limits along a line, because the process grows or falls steadily.
    Slope,
}

impl About {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Level, Self::Exception, Self::Slope];

    /// Its code, such as `level`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Exception => "exception",
            Self::Slope => "slope",
        }
    }

    /// Reads [`About::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.code() == code)
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
    /// The first day of the first period of the new level, of the period of the value, or of the last period whose value
    /// makes the line.
    pub date: NaiveDate,
    /// True where limits start anew there, leave the value out, or follow the line; false where the proposal was declined and is not made
    /// again.
    pub accepted: bool,
}
