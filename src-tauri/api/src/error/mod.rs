//! Errors. Inside, a [`Fault`]: a code and the facts, not said yet. Outside, an [`Error`]: a code to branch on, a sentence
//! in the language of the workspace, details for those who ask. Where the facts of the crates below become sentences has a
//! file for each crate.

mod code;
mod fault;
mod intake;
mod plain;
mod present;
mod render;
mod report;
mod store;
mod target;
#[cfg(test)]
mod tests;
mod typed;

pub(crate) use self::intake::{misfit, recipe_fault};
pub use code::ErrorCode;
pub(crate) use fault::{Fault, short, shown};
pub(crate) use store::{read_only, without_copy};

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::fmt;

/// What went wrong: `{code, message, detail}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Error {
    /// Stable; programs branch on it and on nothing else.
    pub code: ErrorCode,
    /// A sentence for the owner: what is wrong and what to do.
    pub message: String,
    /// More for those who ask; null where there is no more.
    pub detail: Json,
}

impl Error {
    /// An error with a code and a sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: Json::Null }
    }

    /// Adds detail.
    #[must_use]
    pub fn with(mut self, detail: impl Into<Json>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
