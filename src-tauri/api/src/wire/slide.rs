//! What is said while slides are shown.

use super::{GrainCode, IdOrName, ReviewNoteKind};
use serde::Deserialize;
use ts_rs::TS;

/// Writes down what is said while a slide is shown: in the review of the slide's period, which is begun where there is none.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SlideNoteInput {
    /// What is noted or decided. For an action, who does what by when: "Maria, Friday: call the dairy".
    pub text: String,
    /// A note where null; of no account for an action.
    #[serde(deserialize_with = "super::choice::optional")]
    pub kind: Option<ReviewNoteKind>,
    /// True for an action that is agreed on.
    pub action: bool,
    /// The KPI that the slide is about.
    pub kpi: Option<IdOrName>,
    /// The period that the slides are about, such as `2026-10`; the last complete one where null.
    pub period: Option<String>,
    /// How long the period is; a month where null.
    #[serde(deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
}
