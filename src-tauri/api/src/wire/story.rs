//! Events and actions: the story around the numbers.

use super::choice::choice;
use super::{EffectCode, IdOrName, Patch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An event as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one needs
/// a day and a text.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct EventInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The KPI it is about; all of them where cleared.
    pub kpi: Patch<IdOrName>,
    /// The day.
    pub date: Patch<String>,
    /// What happened.
    pub text: Patch<String>,
    /// True where natural limits start anew here.
    pub changes_process: Patch<bool>,
}

/// An event.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EventRow {
    /// Its identifier.
    pub id: i64,
    /// The KPI it is about; all of them where null.
    pub kpi: Option<i64>,
    /// The day.
    pub date: String,
    /// The day as a person reads it.
    pub date_text: String,
    /// What happened.
    pub text: String,
    /// The same as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
    /// True where natural limits start anew here.
    pub changes_process: bool,
}

/// Events, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EventList {
    /// The events.
    pub events: Vec<EventRow>,
}

choice! {
    /// Where an action stands.
    ActionState = domain::action::State {
        /// Nobody has begun.
        Open "open",
        /// It is being done.
        Doing "doing",
        /// It is done.
        Done "done",
        /// It will not be done.
        Dropped "dropped",
    }
}

/// An action as its owner writes it. Of one that exists, what is left out stays as it is and null clears; a new one needs
/// a text.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ActionInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The KPI it is about.
    pub kpi: Patch<IdOrName>,
    /// The objective it is about.
    pub objective: Patch<i64>,
    /// What will be done.
    pub text: Patch<String>,
    /// Who does it.
    pub owner: Patch<String>,
    /// By when.
    pub due: Patch<String>,
    /// True where natural limits start anew on the day it is done.
    pub changes_process: Patch<bool>,
    /// Where it stands; one that becomes done was done today, one that is dropped needs a reason.
    pub state: Patch<ActionState>,
    /// Why it was dropped.
    pub reason: Patch<String>,
    /// What it is expected to bring: "+2 pts by June".
    pub expected: Patch<String>,
    /// How much work it is, in the owner's words.
    pub effort: Patch<String>,
    /// How often it comes again once it is done: weekly, monthly, quarterly, yearly; once where cleared.
    pub repeats: Patch<super::ReviewKind>,
}

/// Says something about an action, or changes what was said.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields = nullable)]
pub struct ActionCommentInput {
    /// Its identifier where it exists already.
    pub id: Option<i64>,
    /// The action; needed for a new one.
    pub action: Option<i64>,
    /// What is said.
    pub text: String,
}

/// What was said about an action.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionCommentRow {
    /// Its identifier.
    pub id: i64,
    /// What was said.
    pub text: String,
    /// The same as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
    /// "Ana · 24 Nov".
    pub meta: String,
}

/// Marks an action as done or not done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionDone {
    /// The action.
    pub id: i64,
    /// True for done (today), false for not done.
    pub done: bool,
}

/// An action.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionRow {
    /// Its identifier.
    pub id: i64,
    /// The KPI it is about.
    pub kpi: Option<i64>,
    /// The KPI's name.
    pub kpi_name: Option<String>,
    /// The objective it is about.
    pub objective: Option<i64>,
    /// The objective's name.
    pub objective_name: Option<String>,
    /// What will be done.
    pub text: String,
    /// The same as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// When it was done.
    pub done: Option<String>,
    /// True where natural limits start anew on the day it was done.
    pub changes_process: bool,
    /// "Ana Ruiz · done 2 May", "Leo Chen · due 30 Nov".
    pub meta: String,
    /// How whoever does it is shown.
    pub person: Option<super::PersonMark>,
    /// True where it is due and not done.
    pub late: bool,
    /// Where it stands.
    pub state: ActionState,
    /// Why it was dropped; may be empty.
    pub reason: String,
    /// What it is expected to bring; may be empty.
    pub expected: String,
    /// How much work it is; may be empty.
    pub effort: String,
    /// How often it comes again: weekly, monthly, quarterly, yearly; null: it does not.
    pub repeats: Option<super::ReviewKind>,
    /// What was said about it, oldest first.
    pub comments: Vec<ActionCommentRow>,
    /// The review in which it was agreed on.
    pub review: Option<i64>,
    /// The decision that it carries out.
    pub decision: Option<i64>,
    /// Did it work? Null where it is not done, or its KPI has no values around that day.
    pub effect: Option<ActionEffect>,
}

/// What changed since an action was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionEffect {
    /// improvement, concern, change, normal (no real change), too_early.
    pub code: EffectCode,
    /// In words: "€41,300 on average before, €45,100 since: outside what was usual, for the better."
    pub text: String,
}

/// Actions: open ones by due date, then those done, newest first, then those dropped.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionList {
    /// The actions.
    pub actions: Vec<ActionRow>,
    /// The same by what is to be done about them; each stands in one.
    pub groups: Vec<ActionGroup>,
}

choice! {
    /// What is to be done about actions.
    ActionGroupCode = present::GroupKind {
        /// They should have been done.
        Late "late",
        /// Somebody is at them.
        Doing "doing",
        /// Nobody has begun.
        Open "open",
        /// They were done in this fiscal year, and their KPI is better than it was.
        Worked "worked",
        /// They were done.
        Done "done",
        /// They will not be done.
        Dropped "dropped",
    }
}

/// Actions that ask for the same.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ActionGroup {
    /// Which they are.
    pub code: ActionGroupCode,
    /// "Late", "What worked in 2026".
    pub title: String,
    /// The actions, in their order.
    pub actions: Vec<ListedAction>,
}

/// An action of a group.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListedAction {
    /// Its identifier.
    pub id: i64,
    /// "agreed on in the review of 3 Nov · carried over 2 times"; null of one that no review agreed on.
    pub agreed: Option<String>,
    /// "follows from: raise the flat white to 3.60"; null where it carries out no decision that is there.
    pub follows: Option<String>,
}
