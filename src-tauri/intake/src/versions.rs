//! What becomes of the versions of a file's numbers, and what is asked about them.

/// What becomes of the rows of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VersionIs {
    /// They came to pass, and are values.
    Actual,
    /// They were planned, and go into the budget.
    Plan,
    /// They go nowhere.
    LeftOut,
}

/// An answer, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionChoice {
    /// The answer.
    pub answer: String,
    /// The versions that become values; several add up.
    pub values: Vec<String>,
    /// Those that go into the budget; several add up.
    pub budget: Vec<String>,
    /// Those that are left out.
    pub left: Vec<String>,
}

/// Versions of which the owner has to say what becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedVersions {
    /// Each version; an empty one where numbers are called nothing.
    pub names: Vec<String>,
    /// The answers, each with what it does.
    pub choices: Vec<VersionChoice>,
    /// True where nothing is known of them but that they stand beside each other for the same of everything else.
    pub are_codes: bool,
    /// True where several were planned, and nothing says which one is the budget.
    pub several_plans: bool,
    /// An answer that was given and means nothing here.
    pub refused: Option<String>,
}
