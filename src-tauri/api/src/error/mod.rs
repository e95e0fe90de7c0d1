//! Errors as the outside sees them: a code to branch on, a sentence for the owner, details for those who ask.

mod code;

pub use code::ErrorCode;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::fmt;

/// What the message begins with in which serde carries the refusal of a word: it knows texts only, and this one is a whole
/// sentence already. [`Error::bad_request`] takes it off again.
pub(crate) const REFUSED_WORD: &str = "refused word: ";

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

    /// Says which field of the request it is about, so that a form can show it there. What is known already stays.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        if self.detail.is_null() {
            self.detail = serde_json::json!({ "field": field });
        }
        self
    }

    /// Something that the owner typed cannot be used.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Invalid, message)
    }

    /// A thing that is not there, such as a KPI that was deleted meanwhile.
    pub fn not_found(what: &str, name: impl fmt::Display) -> Self {
        Self::new(ErrorCode::NotFound, format!("There is no {what} “{name}”. It may have been renamed or deleted."))
    }

    pub(crate) fn no_workspace() -> Self {
        Self::new(ErrorCode::NoWorkspace, "No workspace is open. Open one or make a new one first.")
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        let name: String = name.chars().take(100).collect();
        Self::new(ErrorCode::UnknownCommand, format!("There is no command “{name}”."))
    }

    /// The refusal of a word that is none of the choices.
    pub(crate) fn unknown(text: &str, what: &str, choices: &str) -> Self {
        let mut short: String = text.chars().take(60).collect();
        if text.chars().nth(60).is_some() {
            short.push('…');
        }
        Self::invalid(format!("“{short}” is not a {what}. Choose {choices}."))
    }

    pub(crate) fn bad_request(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        if let Some(sentence) = text.strip_prefix(REFUSED_WORD) {
            return Self::invalid(sentence);
        }
        let text: String = text.chars().take(300).collect();
        Self::new(ErrorCode::BadRequest, format!("The request cannot be read: {text}.")).with(text)
    }

    pub(crate) fn not_an_object() -> Self {
        Self::new(ErrorCode::BadRequest, "A request is an object of named fields, such as {}.")
    }

    pub(crate) fn internal(error: &dyn fmt::Display) -> Self {
        Self::new(ErrorCode::Internal, "Something in the program broke. Nothing was changed.").with(error.to_string())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
