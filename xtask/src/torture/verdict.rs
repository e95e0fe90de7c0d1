//! How a case went.

/// How a case went; a failure is an `Err` with what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// What was promised was kept.
    Held,
    /// This cannot be tried here, for this reason.
    Skipped(String),
}
