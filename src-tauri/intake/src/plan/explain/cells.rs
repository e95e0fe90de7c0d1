//! The cells of the rows that are told, as they stand in the file.

use super::{RowTold, RowsAsked};
use crate::cell::{Cell, Row, shown_name};
use crate::error::Refusal;
use crate::format::Layout;
use crate::plan::behind::{UsedAs, shown_cell, used_by};
use crate::plan::{Plan, Way};
use crate::sniff::Sniff;
use crate::source::Source;
use crate::table::Table;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// So many columns are told.
const COLUMNS: usize = 40;

/// The row of a number, and the rows that hold a text, or that number in a cell of its own: as many as are asked for, and from which on there may be more.
pub(super) fn find(
    plan: &Plan,
    source: &Source,
    asked: &RowsAsked,
    text: &str,
) -> Result<(BTreeSet<u32>, Option<u32>), Refusal> {
    let (text, mut found, mut next) = (text.trim().to_lowercase(), BTreeSet::new(), None);
    let wanted = text.parse::<u32>().ok().filter(|number| *number >= asked.from);
    found.extend(wanted);
    Table::as_it_stands(source, &plan.format)?.peek::<Refusal>(|number, row| {
        if number < asked.from || found.contains(&number) || !holds(row, &text) {
            return Ok(ControlFlow::Continue(()));
        }
        if found.len() >= asked.most {
            next = Some(number);
            return Ok(ControlFlow::Break(()));
        }
        found.insert(number);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok((found, next))
}

fn holds(row: &dyn Row, text: &str) -> bool {
    // The number of a row stands within many others.
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let holds = |cell: &str| if is_number { cell == text } else { cell.to_lowercase().contains(text) };
    let is_in = |cell: Cell<'_>| match cell {
        Cell::Blank => false,
        Cell::Text(cell) => holds(cell),
        other => holds(&shown_cell(other)),
    };
    !text.is_empty() && (0..row.width()).any(|column| is_in(row.cell(column)))
}

/// Puts the cells of the rows in, and gives the columns that they stand in.
pub(super) fn fill(
    plan: &Plan,
    source: &Source,
    sniff: &Sniff,
    rows: &mut [RowTold],
) -> Result<Vec<(String, Option<UsedAs>)>, Refusal> {
    let used = plan.used_in_file(sniff);
    let last = rows.last().map_or(0, |row| row.until).max(plan.format.header_row);
    let (mut names, mut width): (Vec<String>, usize) = (Vec::new(), 0);
    let mut rows = rows.iter_mut().peekable();
    Table::as_it_stands(source, &plan.format)?.peek::<Refusal>(|number, row| {
        if number > last {
            return Ok(ControlFlow::Break(()));
        }
        let cells = || (0..row.width().min(COLUMNS)).map(|column| shown_cell(row.cell(column))).collect::<Vec<_>>();
        if number == plan.format.header_row {
            names = cells();
        }
        while rows.next_if(|told| told.row < number).is_some() {}
        if let Some(told) = rows.next_if(|told| told.row == number) {
            told.cells = cells();
            width = width.max(told.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let width = width.max(names.len());
    let unnamed = |at: usize| {
        let is_long = plan.format.layout == Layout::Long && plan.format.stacked.is_none();
        let field = sniff.fields.iter().find(|field| is_long && field.index as usize == at);
        field.map(|field| field.name.clone()).unwrap_or_default()
    };
    let name = |at: usize| names.get(at).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| unnamed(at));
    Ok((0..width).map(|at| (shown_name(&name(at)), used.get(&at).copied())).collect())
}

impl Plan {
    /// What the columns of the file are used for, whichever measure it is.
    fn used_in_file(&self, sniff: &Sniff) -> BTreeMap<usize, UsedAs> {
        let mut used: BTreeMap<usize, UsedAs> = BTreeMap::new();
        for measure in 0..self.measures.len() {
            let of_measure = match &self.way {
                Way::Recipe(plan) => plan.used_by(measure),
                Way::Columns(columns) if self.format.layout == Layout::Wide => {
                    let members = columns.dimensions.iter().map(|(_, at)| (*at, UsedAs::Member));
                    members.chain(columns.periods.iter().map(|period| (period.column, UsedAs::Value))).collect()
                }
                Way::Columns(columns) => used_by(columns, measure),
            };
            for (at, what) in of_measure {
                // What a measure is made of goes before what decides about another one.
                let is_value = what == UsedAs::Value;
                used.entry(at).and_modify(|known| *known = if is_value { what } else { *known }).or_insert(what);
            }
        }
        match &self.format.stacked {
            None => {
                let in_file = |at: &usize| {
                    self.format.layout == Layout::Wide || sniff.fields.iter().any(|field| field.index as usize == *at)
                };
                used.retain(|at, _| in_file(at));
                used
            }
            Some(stacked) => {
                let beside = stacked.beside.iter().enumerate().map(|(at, (column, _))| (at + 1, *column));
                let first = stacked.beside.len() + 1;
                let of_groups = stacked.groups.iter().flat_map(|group| group.columns.iter().enumerate());
                let of_groups = of_groups.filter_map(|(head, column)| Some((first + head, (*column)?)));
                let all = beside.chain(of_groups);
                all.filter_map(|(at, column)| Some((column, *used.get(&at)?))).collect()
            }
        }
    }
}
