//! The life of a KPI, from a draft until it is retired, and who has to do with it.

use chrono::NaiveDate;

/// Where a KPI stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Stage {
    /// Somebody thinks about it; nobody is judged by it.
    Draft,
    /// It is tried.
    Trial,
    /// The business is run by it.
    #[default]
    InUse,
    /// It was given up. It is in the archive, too.
    Retired,
}

impl Stage {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Trial, Self::InUse, Self::Retired];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Trial => "trial",
            Self::InUse => "in_use",
            Self::Retired => "retired",
        }
    }

    /// Reads [`Stage::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// Where a KPI stands, since when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Life {
    /// Where it stands.
    pub stage: Stage,
    /// Since when; `None` where nobody said.
    pub since: Option<NaiveDate>,
    /// Why; may be empty.
    pub reason: String,
}

/// Who has to do with a KPI besides its owner, who answers for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stakeholders {
    /// Who enters its values.
    pub enters: Option<String>,
    /// Who is to be told.
    pub told: Vec<String>,
    /// Who agreed to its definition.
    pub agreed_by: Option<String>,
    /// When they did.
    pub agreed: Option<NaiveDate>,
}
