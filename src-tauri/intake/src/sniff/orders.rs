//! What only shows where rows are held against each other: amounts of a whole order that stand on each of its lines, balances
//! that run from row to row, and rows that say from when to when they are.

use super::kind::number_text;
use super::{Field, Revisions, Role};
use crate::cell::Cell;
use crate::date::{When, of_cell, of_number, read_date};
use crate::error::Refusal;
use crate::table::Table;
use crate::words::{self, words_of};
use domain::{Calendar, Grain, MeasureKind};
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

/// So many rows are looked at: enough to tell, and quick in files of any size.
const LOOKED_AT: usize = 20_000;
/// From so many orders with several lines on it is no coincidence that an amount is the same on each of them.
const ORDERS: usize = 4;

/// A measure that has one value for all rows of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Once {
    /// The column that numbers the things.
    pub column: usize,
    /// True where its name says so, or where it stands on one row of each only.
    pub sure: bool,
}

/// What is seen of a measure across the rows of each thing.
#[derive(Debug, Default)]
struct Seen {
    /// The value of each thing.
    of: HashMap<u64, u64>,
    /// Things with the same value on several rows, and those values.
    same: HashSet<u64>,
    values: HashSet<u64>,
    /// True where a thing has two values.
    differs: bool,
    /// Rows without a value of things that have one.
    blank: usize,
}

/// Gives each measure that is one of a whole order, and stands on several of its rows, the column of the orders' numbers.
pub(super) fn find_once(
    table: &Table<'_>,
    header: u32,
    revisions: Option<&Revisions>,
    fields: &mut [Field],
) -> Result<(), Refusal> {
    let Some((id, thing)) = things(fields) else { return Ok(()) };
    let adds_up = |field: &&Field| matches!(field.role, Role::Measure { kind: MeasureKind::Flow, .. });
    let columns: Vec<usize> = fields.iter().filter(adds_up).map(|field| field.index as usize).collect();
    let mut seen: Vec<Seen> = columns.iter().map(|_| Seen::default()).collect();
    let mut rows = 0;
    table.peek::<Refusal>(|number, row| {
        if number > header && row.cell(id) != Cell::Blank {
            rows += 1;
            let issue = revisions.map_or(0, |revisions| row.cell(revisions.column).shown_hash());
            let of = row.cell(id).shown_hash() ^ issue.rotate_left(1);
            columns.iter().zip(&mut seen).for_each(|(column, seen)| seen.add(of, row.cell(*column)));
        }
        Ok(if rows < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    for (column, seen) in columns.iter().zip(seen) {
        let Some(field) = fields.iter_mut().find(|field| field.index as usize == *column) else { continue };
        let named = words_of(&field.name).contains(&thing);
        field.once = seen.once(named).map(|sure| Once { column: id, sure });
    }
    Ok(())
}

/// The column that numbers things of which some have several rows, and the word for one of them.
fn things(fields: &[Field]) -> Option<(usize, String)> {
    fields.iter().find_map(|field| {
        let words = words_of(&field.name);
        let thing = super::rows::thing_of(field, &words)?;
        let several = field.facts.distinct().is_none_or(|distinct| (distinct as u64) < field.filled);
        several.then_some((field.index as usize, thing))
    })
}

impl Seen {
    fn add(&mut self, of: u64, cell: Cell<'_>) {
        let before = self.of.get(&of).copied();
        if cell == Cell::Blank {
            self.blank += usize::from(before.is_some());
            return;
        }
        let value = cell.shown_hash();
        match before {
            None => {
                self.of.insert(of, value);
            }
            Some(before) if before == value => {
                self.same.insert(of);
                self.values.insert(value);
            }
            Some(_) => self.differs = true,
        }
    }

    /// Whether the measure is one of whole things, and whether that is sure.
    fn once(&self, named: bool) -> Option<bool> {
        let on_one_row = self.same.is_empty() && self.blank > 0;
        let likely = self.same.len() >= ORDERS && self.values.len() >= ORDERS;
        match () {
            () if self.differs => None,
            () if on_one_row || named && !self.same.is_empty() => Some(true),
            () => likely.then_some(false),
        }
    }
}

/// True where a balance runs: each row's is the one before it and the row's amount, from the top or from the bottom. It is
/// the account's, whoever the row is about.
pub(super) fn runs(table: &Table<'_>, header: u32, fields: &[Field]) -> Result<bool, Refusal> {
    let of = |wanted: MeasureKind| {
        let of = move |field: &&Field| matches!(field.role, Role::Measure { kind, .. } if kind == wanted);
        fields.iter().filter(of).map(|field| field.index as usize).collect::<Vec<_>>()
    };
    let (balances, amounts) = (of(MeasureKind::Balance), of(MeasureKind::Flow));
    let (Some(&balance), false) = (balances.first(), amounts.is_empty()) else { return Ok(false) };
    let mut last: Option<(f64, Vec<f64>)> = None;
    let (mut steps, mut down, mut up) = (0_u32, 0_u32, 0_u32);
    table.peek::<Refusal>(|number, row| {
        if number > header
            && let Some(now) = number_of(row.cell(balance))
        {
            let moved: Vec<f64> = amounts.iter().map(|at| number_of(row.cell(*at)).unwrap_or(0.0)).collect();
            if let Some((before, moved_before)) = &last {
                steps += 1;
                down += u32::from(is_move(now - before, &moved));
                up += u32::from(is_move(before - now, moved_before));
            }
            last = Some((now, moved));
        }
        Ok(if steps < 500 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(steps >= 3 && down.max(up) * 10 >= steps * 8)
}

/// A step is one of the amounts, or all of them together, or one less another: in and out stand in columns of their own.
fn is_move(step: f64, amounts: &[f64]) -> bool {
    let near = |sum: f64| (sum - step).abs() < 0.006 && sum != 0.0;
    let differ = || amounts.iter().any(|one| amounts.iter().any(|other| near(one - other)));
    near(amounts.iter().sum()) || amounts.iter().any(|amount| near(*amount) || near(-amount)) || differ()
}

fn number_of(cell: Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Number(value, _) => Some(value),
        Cell::Text(text) => number_text(text).map(|number| number.value),
        _ => None,
    }
}

/// The column that says until when the rows are whose date says from when, where each is of a whole week, month, quarter or
/// year.
pub(super) fn find_end(
    table: &Table<'_>,
    header: u32,
    fields: &[Field],
    calendar: &Calendar,
) -> Result<Option<(u32, u32)>, Refusal> {
    let is_date = |field: &&Field| matches!(field.role, Role::Date { .. });
    let Some(from) = fields.iter().find(is_date).filter(|field| words::names_start(&words_of(&field.name))) else {
        return Ok(None);
    };
    let is_end =
        |field: &&Field| field.facts.dates * 10 >= field.facts.filled * 9 && words::names_end(&words_of(&field.name));
    let Some(to) = fields.iter().filter(is_end).find(|field| field.index != from.index) else { return Ok(None) };
    let (mut rows, mut periods) = (0_u32, 0_u32);
    table.peek::<Refusal>(|number, row| {
        if number > header {
            let cells = (row.cell(from.index as usize), row.cell(to.index as usize));
            let read = |cell| when_of(cell, calendar);
            if let (Some(first), Some(last)) = (read(cells.0), read(cells.1)) {
                rows += 1;
                periods += u32::from(whole(first, last, calendar).is_some());
            }
        }
        Ok(if rows < 500 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok((rows > 0 && periods * 10 >= rows * 9).then_some((from.index, to.index)))
}

fn when_of(cell: Cell<'_>, calendar: &Calendar) -> Option<When> {
    match cell {
        Cell::Text(text) => read_date(text, None, calendar),
        Cell::Date(day, seconds, grain) => of_cell(day, seconds, grain, calendar),
        Cell::Number(value, _) => of_number(value, calendar),
        _ => None,
    }
}

/// The week, month, quarter or year that goes from one day to another, both within it.
pub(crate) fn whole(first: When, last: When, calendar: &Calendar) -> Option<When> {
    if first.grain != Grain::Day || last.grain != Grain::Day {
        return None;
    }
    let behind = last.day.succ_opt()?;
    let longer = [Grain::Week, Grain::Month, Grain::Quarter, Grain::Year].into_iter();
    longer
        .map(|grain| (grain, calendar.range(calendar.period(grain, first.day))))
        .find(|(_, range)| range.from == first.day && range.to == behind)
        .map(|(grain, range)| When { day: range.from, grain, seconds: None })
}
