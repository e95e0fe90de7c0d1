//! Rows that add up others by what a column says that is not read: "All stores" where the stores are not asked for.

use super::Unsure;
use super::columns::{Columns, Hidden};
use super::member_sums::{MemberSums, is_left_out};
use super::repeat::Key;
use super::segments::{Found, Segments};
use crate::cell::Row;
use crate::format::Format;

/// Looks at those columns as if they broke the numbers down: then a member shows that it is the sum of the others.
pub(super) struct Wider {
    /// The columns that are read, and those that are not.
    dimensions: Vec<(String, usize)>,
    segments: Segments,
    sums: MemberSums,
    /// Of the row at hand.
    segment: Option<u32>,
}

/// The columns in which members are totals by their names alone.
pub(super) fn named(columns: &Columns) -> Vec<Hidden> {
    columns.hidden.iter().filter(|hidden| !hidden.totals.is_empty()).cloned().collect()
}

impl Wider {
    /// `None` where no column is to be looked at.
    pub fn of(columns: &Columns) -> Option<Self> {
        if columns.hidden.is_empty() {
            return None;
        }
        let hidden = columns.hidden.iter().map(|hidden| (hidden.name.clone(), hidden.column));
        let dimensions: Vec<(String, usize)> = columns.dimensions.iter().cloned().chain(hidden).collect();
        let segments = Segments::new(dimensions.len());
        let sums = MemberSums::of(columns, dimensions.len());
        Some(Self { dimensions, segments, sums, segment: None })
    }

    /// Comes to the next row.
    pub fn begin(&mut self) {
        self.segment = None;
    }

    /// Looks at the members of a row.
    pub fn row(&mut self, row: &dyn Row) {
        if let Found::Segment(segment) = self.segments.of_row(row, &self.dimensions) {
            self.segment = Some(segment);
        }
    }

    /// Takes the values of the row at hand into account.
    pub fn add(&mut self, key: Key, values: &[Option<f64>]) {
        if let Some(segment) = self.segment {
            self.sums.add(Key { segment, ..key }, values);
        }
    }

    /// The members that add others up, and what is to be asked about them.
    pub fn found(mut self, columns: &Columns, format: &Format) -> (Vec<Hidden>, Vec<Unsure>) {
        let read = columns.dimensions.len();
        let mut unsure = Vec::new();
        for member in self.sums.adding_up(&self.segments) {
            let name = self.segments.name(member).unwrap_or_default();
            let hidden = member.dimension.checked_sub(read).and_then(|at| columns.hidden.get(at));
            match (is_left_out(format.sums, name), hidden) {
                (Some(true), _) => self.segments.call_total(member),
                (None, Some(hidden)) => {
                    unsure.push(Unsure::Sums { column: hidden.name.clone(), member: name.to_owned() });
                }
                _ => {}
            }
        }
        let mut totals = columns.hidden.clone();
        for (at, hidden) in totals.iter_mut().enumerate() {
            hidden.totals.extend(self.segments.totals(read + at));
        }
        totals.retain(|hidden| !hidden.totals.is_empty());
        (totals, unsure)
    }
}
