//! What is due today.

use super::ReviewKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is due today, in one line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueList {
    /// What it is, the most pressing first; empty where nothing is due.
    pub items: Vec<DueItem>,
    /// "About 47 min"; null where nothing is due that has a length.
    pub time: Option<String>,
    /// All of it in a sentence without amounts, for a notification; null where nothing is due.
    pub sentence: Option<String>,
}

/// Something that is due.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DueItem {
    /// Where it is dealt with.
    pub lead: DueLead,
    /// "3 numbers late", "Monthly review · October 2026", "2 actions late".
    pub text: String,
    /// How many minutes it needs, where that is known.
    pub minutes: Option<u32>,
}

/// Where something that is due is dealt with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum DueLead {
    /// Where numbers are entered.
    Entry,
    /// Where actions are.
    Actions,
    /// A review that is planned.
    Review {
        /// Its identifier.
        id: i64,
    },
    /// A review that is to be made.
    NewReview {
        /// What kind it is.
        kind: ReviewKind,
        /// The period that it is about.
        period: String,
    },
}
