//! Which columns the rows behind a value are shown with, and what each is for.

use super::{BehindColumn, Place, UsedAs, Wanted};
use crate::format::Layout;
use crate::plan::columns::{Columns, Dated};
use crate::plan::{Plan, Way};
use crate::recipe::Take;
use crate::sniff::Sniff;
use domain::MeasureKind;
use std::collections::BTreeMap;

/// Beside a period's column of the wide layout so many others are shown.
const NEAR: usize = 3;

impl Plan {
    /// What is taken of the rows of a measure, by its place among [`Plan::measures`].
    pub fn take_of(&self, measure: usize) -> Take {
        let kind = self.measures.get(measure).map(|planned| planned.kind);
        match (&self.way, kind) {
            (Way::Recipe(plan), _) => plan.take_of(measure),
            // The rows of a list of one day are things beside each other.
            (Way::Columns(columns), Some(MeasureKind::Balance)) if matches!(columns.date, Dated::Day(_)) => Take::Sum,
            (_, Some(MeasureKind::Balance | MeasureKind::Parameter)) => Take::Last,
            (_, Some(MeasureKind::Level)) => Take::Mean,
            (_, Some(MeasureKind::Sample)) => Take::Sample,
            (_, Some(MeasureKind::Flow | MeasureKind::Distinct) | None) => Take::Sum,
        }
    }

    /// The columns that may be shown, in their order.
    pub(super) fn columns_of(&self, wanted: &Wanted, sniff: &Sniff) -> Vec<Place> {
        let (used, mut names) = match &self.way {
            Way::Recipe(plan) => (plan.used_by(wanted.measure), plan.names().collect()),
            Way::Columns(columns) if self.format.layout == Layout::Wide => across(columns, wanted, sniff),
            Way::Columns(columns) => (used_by(columns, wanted.measure), BTreeMap::new()),
        };
        let in_file =
            |at: &usize| self.format.layout == Layout::Wide || sniff.fields.iter().any(|f| f.index as usize == *at);
        if self.format.layout == Layout::Long {
            names.extend(sniff.fields.iter().map(|field| (field.index as usize, field.name.clone())));
        }
        let place = |(at, name): (usize, String)| {
            (at, BehindColumn { name, used: used.get(&at).copied(), made: !in_file(&at) })
        };
        names.into_iter().map(place).collect()
    }
}

/// What columns are used for.
pub(in crate::plan) type Used = BTreeMap<usize, UsedAs>;

/// What the columns of a file are used for, for one measure of it.
pub(in crate::plan) fn used_by(columns: &Columns, measure: usize) -> Used {
    let mut used = Used::new();
    match &columns.date {
        Dated::Column(at, _) => used.extend([(*at, UsedAs::Date)]),
        Dated::FromTo(one, other, _) | Dated::YearAndMonth(one, other) => {
            used.extend([(*one, UsedAs::Date), (*other, UsedAs::Date)]);
        }
        Dated::Day(_) | Dated::Across => {}
    }
    used.extend(columns.dimensions.iter().map(|(_, at)| (*at, UsedAs::Member)));
    used.extend(columns.currency.iter().map(|(at, _)| (*at, UsedAs::Condition)));
    used.extend(
        columns
            .version
            .iter()
            .filter(|version| !version.is_of_periods)
            .map(|version| (version.column, UsedAs::Condition)),
    );
    if let Some(column) = columns.measures.get(measure) {
        let ways = columns.direction.as_ref().filter(|_| column.unsigned).map(|direction| direction.ways.index);
        used.extend(ways.map(|at| (at, UsedAs::Condition)));
        used.extend(column.once.map(|once| (once.column, UsedAs::Condition)));
        used.insert(column.place(), UsedAs::Value);
    }
    used
}

/// Of the wide layout: the labels, the dimensions, the period's column and those beside it. What stands above them is read
/// with the rows.
fn across(columns: &Columns, wanted: &Wanted, sniff: &Sniff) -> (Used, BTreeMap<usize, String>) {
    let mut used: Used = columns.dimensions.iter().map(|(_, at)| (*at, UsedAs::Member)).collect();
    used.extend(columns.direction.as_ref().map(|direction| (direction.ways.index, UsedAs::Condition)));
    let is_at =
        |at: usize| columns.periods.get(at).is_some_and(|p| (p.when.day, p.when.grain) == (wanted.date, wanted.grain));
    let here = (0..columns.periods.len()).find(|at| is_at(*at));
    let near = here.map_or(0..0, |at| at.saturating_sub(NEAR)..at + NEAR + 1);
    let near = columns.periods.get(near.start..near.end.min(columns.periods.len())).unwrap_or_default();
    used.extend(here.and_then(|at| columns.periods.get(at)).map(|period| (period.column, UsedAs::Value)));
    let named = sniff.side_columns.iter().map(|(name, at)| (*at, name.clone()));
    let mut names: BTreeMap<usize, String> = near.iter().map(|period| (period.column, String::new())).collect();
    names.insert(sniff.label_column, String::new());
    names.extend(named);
    (used, names)
}
