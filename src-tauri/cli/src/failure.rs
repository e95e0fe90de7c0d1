//! Why a command line could not be carried out.

use api::Words;
use serde_json::{Value as Json, json};
use std::io;

/// Why a command line could not be carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line cannot be understood; how it should be.
    Usage(String),
    /// Not a failure: the help or the version was asked for.
    Help(String),
    /// The workspace or a command refused.
    Refused(api::Error),
    /// An import waits for answers; and how they are given.
    Asked(Box<api::Error>, &'static str),
    /// The answer could not be written.
    Output(io::Error),
    /// Nobody reads the answer any more.
    ReaderGone,
}

impl Failure {
    /// Refused with a code and a sentence.
    pub(crate) fn refused(code: api::ErrorCode, message: impl Into<String>) -> Self {
        Self::Refused(api::Error::new(code, message))
    }

    /// The same, where an import that was refused waits for answers.
    pub(crate) fn of_import(self, words: Words) -> Self {
        match self {
            Self::Refused(error) if error.code == api::ErrorCode::NeedsAnswer => {
                Self::Asked(Box::new(error), words.cli_answer_how())
            }
            other => other,
        }
    }

    /// The exit status.
    pub(crate) fn status(&self) -> i32 {
        match self {
            Self::Help(_) | Self::ReaderGone => 0,
            Self::Refused(_) | Self::Asked(..) | Self::Output(_) => 1,
            Self::Usage(_) => 2,
        }
    }

    /// As a person reads it.
    pub(crate) fn sentence(&self, words: Words) -> String {
        match self {
            Self::Usage(text) | Self::Help(text) => text.clone(),
            Self::Refused(error) => error.message.clone(),
            Self::Asked(error, how) => format!("{}\n{how}", error.message),
            Self::Output(error) => words.cli_answer_unwritten(&error.to_string()),
            Self::ReaderGone => String::new(),
        }
    }

    /// As a script reads it: `{"error": {"code", "message", "detail"}}`.
    pub(crate) fn json(&self, words: Words) -> Json {
        match self {
            Self::Refused(error) => error_json(error),
            Self::Asked(error, _) => error_json(error),
            Self::Output(_) => error_json(&api::Error::new(api::ErrorCode::Output, self.sentence(words))),
            _ => error_json(&api::Error::new(api::ErrorCode::Usage, self.sentence(words).trim())),
        }
    }
}

/// An error as a script reads it.
pub(crate) fn error_json(error: &api::Error) -> Json {
    json!({ "error": { "code": error.code, "message": error.message, "detail": error.detail } })
}

impl From<api::Error> for Failure {
    fn from(error: api::Error) -> Self {
        Self::Refused(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Output(error),
        }
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        match error.kind() {
            clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion => {
                Self::Help(error.to_string())
            }
            _ => Self::Usage(error.to_string()),
        }
    }
}
