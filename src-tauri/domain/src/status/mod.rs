//! Status: does the actual meet the target?

mod judge;
mod summary;
#[cfg(test)]
mod tests;

pub use judge::{judge, progress, score};
pub use summary::{Counts, Part, Summary, summarise};

/// What a KPI's or an objective's number means against its target. Ordered from best to worst among the first three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Meets the target; meeting it exactly counts.
    OnTrack,
    /// Misses the target by less than the amber band.
    AtRisk,
    /// Misses the target by more.
    OffTrack,
    /// There is a number but nothing to hold it against.
    NoTarget,
    /// There is no number.
    NoData,
    /// The period is not over.
    Open,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 6] = [Self::OnTrack, Self::AtRisk, Self::OffTrack, Self::NoTarget, Self::NoData, Self::Open];

    /// All statuses in the order in which they are counted: judgements from best to worst, then what has none.
    pub const COUNTED: [Self; 6] =
        [Self::OnTrack, Self::AtRisk, Self::OffTrack, Self::Open, Self::NoData, Self::NoTarget];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::OnTrack => "on_track",
            Self::AtRisk => "at_risk",
            Self::OffTrack => "off_track",
            Self::NoTarget => "no_target",
            Self::NoData => "no_data",
            Self::Open => "open",
        }
    }

    /// Reads [`Status::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// How bad it is: 0 for on track, 1 for at risk, 2 for off track; `None` for what is not judged.
    pub fn severity(self) -> Option<u8> {
        match self {
            Self::OnTrack => Some(0),
            Self::AtRisk => Some(1),
            Self::OffTrack => Some(2),
            Self::NoTarget | Self::NoData | Self::Open => None,
        }
    }
}
