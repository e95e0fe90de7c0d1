//! Columns of numbers beside the periods of the wide layout that are not read, by what stands above them.

use super::beside::Chosen;
use super::kind::{Kind, kind_of};
use super::names;
use super::{Field, Role, Sniff};
use crate::cell::{OwnedCell, Row, shown_name};
use crate::date::{When, hints_at_period, years_in};
use crate::table::Top;
use crate::words;
use chrono::Datelike;
use domain::{Calendar, Grain};

/// How many rows below a header are looked at.
const BELOW: usize = 40;

/// The headings over numbers that are not read, but for those that only add up or sum up what stands beside them.
pub(super) fn headings(top: &Top, at: usize, chosen: &Chosen, calendar: &Calendar) -> Vec<String> {
    if chosen.periods.is_empty() {
        return Vec::new();
    }
    let taken = chosen.all.iter().chain(&chosen.periods).map(|across| across.column).chain(chosen.sums.iter().copied());
    let found = over_numbers(top, at, chosen.named_below, &taken.collect::<Vec<_>>(), calendar);
    let is_known = |name: &str| words::names_total(name) || words::names_summary(name);
    let says = |name: &str| words::beside(name).is_some();
    // A year so far behind years, or one month, adds up nothing that stands beside it, and "Budget YTD" or "YTD 2025" no months of 2026.
    let add_up = chosen.periods.iter().all(|across| across.when.grain < Grain::Year) && follow(chosen, calendar);
    let is_plan_to_date = |name: &str| words::words_of(name).iter().any(|word| words::of_word(word).is_some());
    let is_of_other_year = |name: &str| {
        let of_year = |year: i32| chosen.periods.iter().any(|across| across.when.day.year() == year);
        years_in(name).any(|year| !of_year(year))
    };
    let is_apart = |name: &str| {
        is_of_other_year(name) || words::names_to_date(name) && (!add_up || is_plan_to_date(name)) || says(name)
    };
    let is_unread = |(column, name): &(usize, String)| {
        // Before the periods stand labels, and numbers of things.
        let is_label = *column < chosen.labels && years_in(name).next().is_none() && !is_apart(name);
        !is_label && (!is_known(name) || is_apart(name))
    };
    found.into_iter().filter(is_unread).map(|(_, name)| name).collect()
}

/// True for two periods and more without a gap between them.
fn follow(chosen: &Chosen, calendar: &Calendar) -> bool {
    let mut whens: Vec<When> = chosen.periods.iter().map(|across| across.when).collect();
    whens.sort_by_key(|when| when.day);
    let are_next = |pair: &[When]| match pair {
        [one, next] => calendar.range(calendar.period(one.grain, one.day)).to == next.day,
        _ => false,
    };
    whens.len() > 1 && whens.windows(2).all(are_next)
}

/// The columns behind the first that have numbers below a row of headings and are not taken; what has no heading by the letters of
/// the column.
pub(super) fn over_numbers(
    top: &Top,
    at: usize,
    named_below: bool,
    taken: &[usize],
    calendar: &Calendar,
) -> Vec<(usize, String)> {
    let below: Vec<&Vec<OwnedCell>> = top.iter().skip(at + 1).take(BELOW).map(|(_, cells)| cells).collect();
    let empty = Vec::new();
    let row = |at: usize| top.get(at).map_or(&empty, |(_, cells)| cells);
    let (heads, lower) = (row(at), if named_below { row(at + 1) } else { &empty });
    let width = below.iter().map(|cells| cells.width()).max().unwrap_or(0);
    let has_numbers =
        |column: usize| below.iter().any(|cells| matches!(kind_of(cells.cell(column), calendar), Kind::Number(_)));
    let name = |column: usize| {
        let own = lower.cell(column).display();
        // A heading stands over the first of its columns only.
        let from = if own.is_empty() { column } else { 0 };
        let above = (from..=column).rev().map(|at| heads.cell(at).display()).find(|head| !head.is_empty());
        let name = shown_name(&format!("{} {own}", above.unwrap_or_default()));
        if name.is_empty() { names::letters(column) } else { name }
    };
    let others = (1..width).filter(|column| !taken.contains(column) && has_numbers(*column));
    others.map(|column| (column, name(column))).collect()
}

impl Sniff {
    /// Headings over numbers of the long layout that look like periods.
    pub(crate) fn headings_like_periods(&self) -> impl Iterator<Item = &str> {
        let is_one = |field: &&Field| matches!(field.role, Role::Measure { .. }) && hints_at_period(&field.name);
        self.fields.iter().filter(is_one).map(|field| field.name.as_str())
    }
}
