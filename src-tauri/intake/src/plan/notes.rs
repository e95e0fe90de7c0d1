//! What headings and marks beside numbers say of them, and how they are read because of it.

use super::columns::MeasureColumn;
use super::reading::is_multiplied;
use super::{Plan, Way};
use crate::words::Settled;

impl Plan {
    /// The columns whose numbers are multiplied, because their headings say that they are thousands or hundredths; by how much.
    pub fn multiplied(&self) -> Vec<(&str, f64)> {
        let of = |column: &'_ MeasureColumn| column.reading.times;
        self.read_columns()
            .filter(|column| is_multiplied(of(column)))
            .map(|column| (column.planned.column.as_str(), of(column)))
            .collect()
    }

    /// The columns in which marks stand beside numbers, with what these say, how many have them and the first of them. The numbers
    /// are read, and the marks are kept nowhere.
    pub fn marked(&self) -> impl Iterator<Item = (&str, Settled, u64, &str)> {
        let of = |column: &'_ MeasureColumn| !column.reading.in_pence;
        self.read_columns().filter(move |column| of(column)).flat_map(|column| {
            let name = column.planned.column.as_str();
            column.facts.settled.iter().map(move |(settled, count, first)| (name, *settled, *count, first.as_str()))
        })
    }

    fn read_columns(&self) -> impl Iterator<Item = &MeasureColumn> {
        match &self.way {
            Way::Columns(columns) => columns.measures.as_slice(),
            Way::Recipe(_) => &[],
        }
        .iter()
    }
}
