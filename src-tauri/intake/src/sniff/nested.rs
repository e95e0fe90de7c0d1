//! Which columns lie within each other: each country within one territory. Broken down by both, one of them says nothing.

use super::Field;
use crate::cell::{Cell, Row};
use crate::error::Refusal;
use crate::table::Table;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// So many rows are looked at: enough to tell, and quick in files of any size.
const LOOKED_AT: usize = 20_000;

/// So many of a hundred rows may stand elsewhere: one mistake in a list of customers makes no other geography.
const STRAYS: u64 = 5;

/// A pair of columns that may lie within each other, and what was seen of it.
struct Pair {
    inner: usize,
    outer: usize,
    columns: (usize, usize),
    /// How often each member of the inner column stands beside each of the outer one.
    beside: HashMap<u64, HashMap<u64, u64>>,
}

/// The pairs of candidates of which the first lies within the second: each of its members stands beside one member of
/// the other, but for a few strays, and there are more of them.
pub(super) fn pairs(
    table: &Table<'_>,
    header: u32,
    fields: &[Field],
    candidates: &[usize],
) -> Result<Vec<(usize, usize)>, Refusal> {
    let mut pairs = possible(fields, candidates);
    if pairs.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = 0;
    table.peek::<Refusal>(|number, row| {
        if number > header {
            rows += 1;
            pairs.iter_mut().for_each(|pair| pair.look_at(row));
        }
        Ok(if rows < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    Ok(pairs.into_iter().filter(Pair::holds).map(|pair| (pair.inner, pair.outer)).collect())
}

fn possible(fields: &[Field], candidates: &[usize]) -> Vec<Pair> {
    let of = |at: &usize| fields.get(*at).and_then(|field| Some((*at, field.index as usize, field.distinct?)));
    let all: Vec<(usize, usize, usize)> = candidates.iter().filter_map(of).collect();
    let mut pairs = Vec::new();
    for &(inner, inner_column, many) in &all {
        for &(outer, outer_column, _) in all.iter().filter(|(_, _, few)| *few < many) {
            let columns = (inner_column, outer_column);
            pairs.push(Pair { inner, outer, columns, beside: HashMap::new() });
        }
    }
    pairs
}

impl Pair {
    fn look_at(&mut self, row: &dyn Row) {
        let inner = row.cell(self.columns.0);
        if inner == Cell::Blank {
            return;
        }
        let outer = row.cell(self.columns.1).shown_hash();
        *self.beside.entry(inner.shown_hash()).or_default().entry(outer).or_default() += 1;
    }

    fn holds(&self) -> bool {
        let counts =
            self.beside.values().map(|outer| (outer.values().max().copied().unwrap_or(0), outer.values().sum::<u64>()));
        let (most, all) = counts.fold((0, 0), |(most, all), (one, rows)| (most + one, all + rows));
        (all - most) * 100 <= all * STRAYS
    }
}
