//! Looking at what the steps of a recipe do to the rows of a file, while it is being made.

use super::bind::RecipePlan;
use super::steps::{Became, Work};
use crate::cell::{Cell, Row, shown_name};
use crate::error::Refusal;
use crate::format::Format;
use crate::table::Table;
use std::collections::HashMap;
use std::ops::ControlFlow;

/// So many rows are shown as the steps leave them.
const ROWS: usize = 20;
/// So many different cells of a column are told apart.
const CELLS_TOLD: usize = 400;
/// So many of them are given.
const CELLS: usize = 60;

/// How many rows come to a step, and how many it leaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Which step, counted from 1.
    pub step: usize,
    /// Rows before it.
    pub before: u64,
    /// Rows after it.
    pub after: u64,
}

/// What the steps do to the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The steps that can be done, in their order.
    pub steps: Vec<Done>,
    /// The columns, those that steps make among them, with the cells that are most often in them: as they are in the file, and
    /// of a made column as it is made.
    pub columns: Vec<(String, Vec<String>)>,
    /// The first rows that are left, with their number in the file, a cell for each column.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Reads the rows through the steps.
pub(in crate::plan) fn look(plan: &RecipePlan, format: &Format, table: &Table<'_>) -> Result<Shown, Refusal> {
    let mut work = Work::new(&plan.steps, &plan.evaluator, plan.width);
    let is_beside = |number: u32| number <= format.header_row || plan.other_tables.hold(number);
    if work.looks_first() {
        table.each::<Refusal>(|number, row| {
            if !is_beside(number) {
                work.row(number, row);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        work.begin();
    }
    let mut places: Vec<(usize, &str)> = plan.names.iter().map(|(at, name)| (*at, name.as_str())).collect();
    places.sort_unstable();
    let mut seen = Seen { cells: vec![HashMap::new(); places.len()], ..Seen::default() };
    seen.passed.resize(plan.steps.len() + 1, 0);
    table.each::<Refusal>(|number, row| {
        if !is_beside(number) {
            let stays = work.row(number, row) == Became::Stays;
            seen.row(number, (row, &work.changed(row)), &places, (work.passed(), stays));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(seen.shown(plan, &places))
}

#[derive(Default)]
struct Seen {
    /// How many rows came through so many steps.
    passed: Vec<u64>,
    /// How often each cell of a column is there.
    cells: Vec<HashMap<String, u64>>,
    rows: Vec<(u32, Vec<String>)>,
}

impl Seen {
    fn row(
        &mut self,
        number: u32,
        (before, after): (&dyn Row, &dyn Row),
        places: &[(usize, &str)],
        (passed, stays): (usize, bool),
    ) {
        for passed in self.passed.iter_mut().take(passed + 1) {
            *passed += 1;
        }
        for ((at, _), cells) in places.iter().zip(&mut self.cells) {
            // What a step changes is asked for as it is in the file, what it makes as it is made.
            let cell = if *at < before.width() { before.cell(*at) } else { after.cell(*at) };
            if cell == Cell::Blank {
                continue;
            }
            let text = shown_name(&cell.display());
            if let Some(times) = cells.get_mut(&text) {
                *times += 1;
            } else if cells.len() < CELLS_TOLD {
                cells.insert(text, 1);
            }
        }
        if stays && self.rows.len() < ROWS {
            self.rows.push((number, places.iter().map(|(at, _)| after.cell(*at).display()).collect()));
        }
    }

    fn shown(self, plan: &RecipePlan, places: &[(usize, &str)]) -> Shown {
        let passed = self.passed.windows(2).zip(&plan.numbers);
        let steps = passed.filter_map(|(pair, step)| match pair {
            [before, after] => Some(Done { step: *step, before: *before, after: *after }),
            _ => None,
        });
        let columns = places.iter().zip(self.cells).map(|((_, name), cells)| ((*name).to_owned(), most_often(cells)));
        Shown { steps: steps.collect(), columns: columns.collect(), rows: self.rows }
    }
}

fn most_often(cells: HashMap<String, u64>) -> Vec<String> {
    let mut cells: Vec<(String, u64)> = cells.into_iter().collect();
    cells.sort_unstable_by(|(a, often), (b, more)| more.cmp(often).then_with(|| a.cmp(b)));
    cells.into_iter().take(CELLS).map(|(text, _)| text).collect()
}
