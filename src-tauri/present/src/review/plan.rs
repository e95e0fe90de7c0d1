//! How the owner of a review has arranged its agenda.

use domain::review::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the owner of a review has arranged its agenda. Points are named by their keys; what is not named is as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The points in the order of the owner; others follow in the order in which they are made.
    pub order: Vec<String>,
    /// What is left out.
    pub left_out: Vec<String>,
    /// How many minutes points have, where the owner said so.
    pub minutes: BTreeMap<String, u32>,
    /// Points that the owner added.
    pub own: Vec<OwnPoint>,
    /// How many minutes all of it has, where the owner said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

/// The longest a review may be planned for, in minutes: two days.
pub const MOST_MINUTES: u32 = 960;

/// A point that the owner of a review added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPoint {
    /// Its key, such as `own:1`.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// How many minutes it has.
    pub minutes: u32,
}

impl Plan {
    /// Reads [`Plan::text`] back; what cannot be read counts as not arranged.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// How many minutes the agenda of a review of a kind is made to fit.
    pub fn time(&self, kind: Kind) -> u32 {
        self.total.map_or(kind.minutes(), |total| total.clamp(1, MOST_MINUTES))
    }

    /// The plan as a review keeps it; empty where nothing is arranged.
    pub fn text(&self) -> String {
        // A plan is lists of texts and numbers, which are always written.
        if *self == Self::default() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }
}
