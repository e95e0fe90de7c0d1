//! What the window says.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Everything that the window says, in one language. The window puts the parts together and knows no grammar.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Texts {
    /// The language: BCP 47.
    pub language: String,
    /// How numbers and dates are written: BCP 47.
    pub locale: String,
    /// True where lines begin at the right.
    pub rightward: bool,
    /// The messages by their ids, each in parts.
    pub messages: BTreeMap<String, Vec<TextPart>>,
    /// The plural categories of 0 to 199: `zero one two few many other`. That of a larger number is the one of 100 and its
    /// last two digits.
    pub plurals: Vec<String>,
}

/// A part of a message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum TextPart {
    /// As it stands.
    Text(String),
    /// The text of an argument.
    Argument {
        /// Its name.
        argument: String,
    },
    /// One of several.
    Choice {
        /// The argument that decides; `count-form` is the plural category of `count`.
        choice: String,
        /// What is said for which text of it.
        variants: BTreeMap<String, Vec<TextPart>>,
        /// What is said for any other.
        other: Vec<TextPart>,
    },
}
