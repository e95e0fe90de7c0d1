//! The page of a pack on what would be in a scenario, beside what is.

use crate::what_if::follow_text;
use crate::{Context, Supposition, WhatIfRow, what_if};
use analysis::what_if::Move;
use domain::{KpiId, Period, Status, Unit};

/// A scenario that a pack has a page on.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumed {
    /// Its name.
    pub name: String,
    /// What it moves.
    pub moves: Vec<Move>,
    /// The same in words, a line each.
    pub texts: Vec<String>,
}

/// What would be in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct SupposedPage {
    /// "What if: Best".
    pub title: String,
    /// "What if – nothing is recorded".
    pub label: String,
    /// What it moves, and what there is to say of the period.
    pub texts: Vec<String>,
    /// "3 KPIs follow."
    pub count: String,
    /// The headings of its columns.
    pub heads: [String; COLUMNS],
    /// The pack's KPIs that depend on what it moves.
    pub rows: Vec<SupposedRow>,
}

/// How many columns the table has.
pub const COLUMNS: usize = 7;

/// A KPI in a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct SupposedRow {
    /// Its name, what is, what would be, the change, the target, the status, the chance of the target: "66% → 87%".
    pub cells: [String; COLUMNS],
    /// The numbers among them.
    pub numbers: SupposedNumbers,
    /// The status as it would be.
    pub status: Status,
    /// True where the change is for the better, false where for the worse.
    pub good: Option<bool>,
}

/// The numbers of a KPI in a scenario, in its unit; chances are from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct SupposedNumbers {
    /// The KPI's unit.
    pub unit: Unit,
    /// How many decimals it is written with; as many as are usual of the unit where `None`.
    pub decimals: Option<u8>,
    /// What is.
    pub as_is: Option<f64>,
    /// What would be.
    pub would_be: Option<f64>,
    /// The target, where it is one number.
    pub target: Option<f64>,
    /// The chance of the target as it is, with its text: "82%", "over 99%".
    pub chance: Option<(f64, String)>,
    /// The same as it would be.
    pub chance_then: Option<(f64, String)>,
}

/// The page for a period and the KPIs of the pack.
pub(super) fn page(context: Context, assumed: &Assumed, period: Period, kpis: &[KpiId]) -> SupposedPage {
    let found = what_if(context, Supposition { moves: &assumed.moves, period, with_chances: true });
    let words = context.locale.words();
    let rows: Vec<SupposedRow> = found.rows.iter().filter(|row| kpis.contains(&row.kpi)).map(row_of).collect();
    let heads = [
        words.pack_kpi(),
        words.pack_as_is(),
        words.pack_would_be(),
        words.pack_change(),
        words.pack_target(),
        words.pack_status(),
        words.pack_chance(),
    ];
    SupposedPage {
        title: words.what_if_title(&assumed.name),
        label: words.what_if_label().to_owned(),
        texts: assumed.texts.iter().cloned().chain(found.note).collect(),
        count: follow_text(rows.len(), context.locale),
        heads: heads.map(str::to_owned),
        rows,
    }
}

fn row_of(row: &WhatIfRow) -> SupposedRow {
    let (is, would) = (&row.as_is, &row.would_be);
    let chances = (is.chance_text.clone().unwrap_or_default(), would.chance_text.clone().unwrap_or_default());
    let change = row.change.as_ref();
    SupposedRow {
        cells: [
            row.name.clone(),
            is.text.clone(),
            would.text.clone(),
            change.map(|change| change.text.clone()).unwrap_or_default(),
            row.target_text.clone().unwrap_or_default(),
            from_to(&is.status_text, &would.status_text),
            from_to(&chances.0, &chances.1),
        ],
        numbers: SupposedNumbers {
            unit: row.unit.clone(),
            decimals: row.decimals,
            as_is: is.value,
            would_be: would.value,
            target: row.target,
            chance: is.chance.zip(is.chance_text.clone()),
            chance_then: would.chance.zip(would.chance_text.clone()),
        },
        status: would.status,
        good: change.and_then(|change| change.good),
    }
}

/// Both with an arrow between them; one of them where they are the same.
fn from_to(one: &str, other: &str) -> String {
    if one == other { one.to_owned() } else { format!("{one} → {other}") }
}
