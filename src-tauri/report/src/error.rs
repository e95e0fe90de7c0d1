//! What can go wrong in writing a pack.

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The owner stopped it.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// The format's writer refused, which is a mistake of this program.
    #[error("the writer of {format} refused: {reason}")]
    Refused {
        /// The format: "PDF".
        format: &'static str,
        /// What it said.
        reason: String,
    },
    /// The logo is no picture of a kind that is read.
    #[error("the logo is neither a PNG nor a JPEG")]
    NoPicture,
    /// The logo is not a picture that can be read.
    #[error("the logo is not a picture that can be read: {0}")]
    Logo(String),
}

/// The work was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;
