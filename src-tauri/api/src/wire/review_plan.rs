//! How agendas of reviews are arranged, and templates of that.

use super::{Patch, ReviewKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How the owner of a review has arranged its agenda. Points are named by their keys.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ReviewPlan {
    /// The points in the order of the owner; others follow in the order in which they are made.
    pub order: Vec<String>,
    /// What is left out.
    pub left_out: Vec<String>,
    /// How many minutes points have, where the owner said so.
    pub minutes: BTreeMap<String, i64>,
    /// Points that the owner added.
    pub own: Vec<ReviewOwnPoint>,
    /// How many minutes all of it has; as its kind has where null.
    pub total: Option<i64>,
}

/// A point that the owner of a review added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviewOwnPoint {
    /// Its key, such as `own:1`.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How many minutes it has.
    pub minutes: i64,
}

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
