//! What a recipe leaves to be asked: how often amounts of an order count that stand on each of its lines, and what stayed open
//! beyond the file.

use super::bind::{Bound, RecipePlan};
use super::take::{Of, Taken};
use crate::format::{FormatHints, OncePer};
use crate::recipe::Take;

/// True for the sum of the cells of a column, of which nothing is said.
fn adds_lines(taken: &Taken, column: usize) -> bool {
    let is_of = matches!(taken.of, Of::Cells(at, _) if at == column);
    is_of && taken.take == Take::Sum && taken.once_per.is_empty()
}

impl Bound {
    /// Asks only about what a measure adds up line by line, and does what was answered.
    pub(in crate::plan) fn settle_once(&mut self, hints: &FormatHints) {
        for column in &mut self.columns.measures {
            let at = column.place();
            let Some(once) = column.once else { continue };
            let mut open = self.plan.measures.iter_mut().filter(|taken| adds_lines(taken, at)).peekable();
            if open.peek().is_none() {
                column.once = None;
            } else if hints.once == Some(OncePer::Once) {
                open.for_each(|taken| taken.once_per = vec![once.column]);
            }
        }
    }
}

impl RecipePlan {
    /// Which of its measures are what is open.
    pub(in crate::plan) fn open_measures(&self) -> Vec<usize> {
        let open = |(at, taken): (usize, &Taken)| (taken.take == Take::Open).then_some(at);
        self.measures.iter().enumerate().filter_map(open).collect()
    }
}
