//! Status: does the actual meet the target?

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
}
