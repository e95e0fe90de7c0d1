//! Templates for reviews.

use super::{Patch, ReviewKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps how the agenda of a review is arranged, for the next ones, or changes a template.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ReviewTemplateInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// Its name.
    pub name: Patch<String>,
    /// The review whose agenda is kept; needed for a new one.
    pub review: Option<i64>,
    /// How many minutes the agenda is made to fit, 1 to 960; as it was where null.
    pub minutes: Option<i64>,
}

/// A template for reviews.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewTemplateRow {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What kind of review it is for.
    pub kind: ReviewKind,
    /// How many minutes its agenda is made to fit.
    pub minutes: u32,
    /// "Weekly review · 10 min".
    pub text: String,
}

/// All templates for reviews, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewTemplates {
    /// The templates.
    pub templates: Vec<ReviewTemplateRow>,
}
