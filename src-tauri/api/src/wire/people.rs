//! People: everybody who answers for something, enters its numbers, is told of it or does it.

use super::{ActionRow, PeriodInfo, ScoreRow, StatusCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a person is shown wherever the name stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonMark {
    /// The name as it is shown: as it is written most often. Capital letters, accents and blanks do not make two people.
    pub name: String,
    /// Initials, which nobody else has where the name allows it.
    pub initials: String,
    /// One of eight colours, from 0; it says nothing.
    pub colour: u8,
}

/// A person with what there is to do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// How the person is shown.
    pub person: PersonMark,
    /// How the name is written; several where it is written in several ways.
    pub spellings: Vec<String>,
    /// How many KPIs the person answers for; without what is archived.
    pub kpis: u64,
    /// How many objectives, likewise.
    pub objectives: u64,
    /// How many actions are still to be done.
    pub actions: u64,
    /// How many of them are late.
    pub late: u64,
    /// How many measures the person enters.
    pub enters: u64,
    /// The same in words: "3 KPIs · 1 objective · 2 open actions, 1 late · enters 2 measures".
    pub text: String,
}

/// Everybody.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PeopleList {
    /// By name.
    pub people: Vec<PersonRow>,
}

/// Asks for the page of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRequest {
    /// The name, however it is written.
    pub name: String,
    /// The period of the numbers; the last complete month where null.
    #[serde(default)]
    pub period: Option<String>,
}

/// An objective of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonObjective {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: StatusCode,
    /// Its status in words, with the count behind it.
    pub status_text: String,
}

/// A measure that a person enters.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonNumber {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How many days its next value is late; 0 where it is not.
    pub late_days: u64,
    /// "6 days late", "no values since May 2005"; null where nothing is due.
    pub late_text: Option<String>,
}

/// A KPI by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NamedKpi {
    /// Its identifier.
    pub id: i64,
    /// Its name.
    pub name: String,
}

/// What there is to see of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonPage {
    /// The person.
    pub person: PersonRow,
    /// The period that the numbers are of.
    pub period: PeriodInfo,
    /// The KPIs that the person answers for, in the order of the scorecard.
    pub kpis: Vec<ScoreRow>,
    /// The objectives, in the tree's order.
    pub objectives: Vec<PersonObjective>,
    /// Actions that are still to be done, the first due first.
    pub actions: Vec<ActionRow>,
    /// The measures that the person enters, the latest first.
    pub enters: Vec<PersonNumber>,
    /// The KPIs that the person is to be told of.
    pub told: Vec<NamedKpi>,
    /// The KPIs to whose definition the person agreed.
    pub agreed: Vec<NamedKpi>,
}

/// Gives a person another name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonRename {
    /// The name, however it is written.
    pub from: String,
    /// The new one.
    pub to: String,
    /// True where it is known that somebody has the new name, and that both become one.
    #[serde(default)]
    pub merge: bool,
}

/// What another name would change.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonRenamePlan {
    /// True where somebody has the new name, so that both become one.
    pub merges: bool,
    /// What happens, as sentences.
    pub text: String,
}
