//! Dates and periods as they are typed and chosen.

use super::{AskedDateCode, GrainCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which date a typed text means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DateRead {
    /// What was typed, such as "5 Dec", "next Friday" or "31.10.2026".
    pub text: String,
    /// What is asked for: `day` (the default; a period means its first day), `due` (one to come; a period means its last
    /// day), `past` (one that is over; a period means its last day), `from` (a day, or a period from which on something holds), `day_of_year` (such as 1 April).
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub asked: Option<AskedDateCode>,
}

/// A date that was understood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DateReading {
    /// As the commands take it: `YYYY-MM-DD`, a period's name, or `MM-DD` for a day of the year.
    pub value: String,
    /// As the workspace writes it, such as "Sat, 5 Dec 2026".
    pub text: String,
    /// Its day, or its first one; null for a day of the year.
    pub date: Option<String>,
}

/// Asks which period a typed text means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeriodRead {
    /// What was typed, such as "October 2026", "10/2026", "Q4 2026" or "last month".
    pub text: String,
    /// The grain that is looked at, where there is one.
    #[serde(default, deserialize_with = "super::choice::optional")]
    pub grain: Option<GrainCode>,
    /// True where one to come is asked for; otherwise "October" is the last one that has begun.
    pub ahead: Option<bool>,
}

/// A period that was understood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PeriodReading {
    /// Its name, such as `2026-10`.
    pub name: String,
    /// As the workspace writes it, such as "October 2026".
    pub label: String,
    /// Its grain.
    pub grain: GrainCode,
}

/// Asks for periods of one grain to choose from, around one of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PeriodChoicesRequest {
    /// The grain; days come as a month's calendar.
    pub grain: GrainCode,
    /// The period to stand on, as it is named or typed; null for the current one.
    pub at: Option<String>,
    /// So many periods further on, or back.
    pub by: Option<i32>,
    /// So many pages further on, or back.
    pub pages: Option<i32>,
}

/// Periods to choose from, in rows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PeriodChoices {
    /// What is on this page, such as "November 2026".
    pub title: String,
    /// The name of the period to stand on.
    pub at: String,
    /// Over the columns: the days of the week; empty for other grains.
    pub heads: Vec<ChoiceHead>,
    /// The rows, all of the same length but the last one.
    pub rows: Vec<Vec<PeriodChoice>>,
}

/// What stands over a column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChoiceHead {
    /// Such as "Mon".
    pub short: String,
    /// Such as "Monday".
    pub long: String,
}

/// A period to choose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PeriodChoice {
    /// Its name, such as `2026-11-23`.
    pub name: String,
    /// What the cell shows, such as "23" or "Nov".
    pub short: String,
    /// In full, such as "Monday, 23 November 2026".
    pub label: String,
    /// True where today lies in it.
    pub current: bool,
    /// True for a day of the month before or after.
    pub outside: bool,
}
