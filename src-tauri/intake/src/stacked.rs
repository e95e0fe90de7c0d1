//! Heads in two rows, such as stores above their measures: read as if each group had rows of its own, and a column in front that
//! says which group a row is of.

use crate::cell::{Cell, OwnedCell, Row};
use crate::error::Refusal;
use crate::rows::{Placed, Rows};
use std::ops::ControlFlow;

/// How the columns of such a table belong together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stacked {
    /// The lower row of heads, which names the columns.
    pub row: u32,
    /// What the column in front is called.
    pub name: String,
    /// The columns that stand beside the groups, and their names.
    pub beside: Vec<(usize, OwnedCell)>,
    /// What each group has columns of.
    pub heads: Vec<OwnedCell>,
    /// The groups, with the column of each head.
    pub groups: Vec<Group>,
}

/// One group of columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    pub member: OwnedCell,
    pub columns: Vec<Option<usize>>,
}

/// Rows of a table whose heads are stacked, each given once for every group that has anything in it.
pub(crate) struct Unstacked<'a> {
    rows: Box<dyn Rows + 'a>,
    stacked: &'a Stacked,
}

/// A row as one group has it.
struct OfGroup<'a> {
    cells: &'a dyn Row,
    stacked: &'a Stacked,
    group: &'a Group,
}

impl Stacked {
    fn names(&self) -> Vec<OwnedCell> {
        let beside = self.beside.iter().map(|(_, name)| name);
        let names = beside.chain(&self.heads).cloned();
        [OwnedCell::Text(self.name.clone())].into_iter().chain(names).collect()
    }
}

impl<'a> Unstacked<'a> {
    pub fn new(rows: Box<dyn Rows + 'a>, stacked: &'a Stacked) -> Self {
        Self { rows, stacked }
    }

    fn below(&self, row: &Placed<'_>, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        let Placed { number, cells, reached } = *row;
        let has_any = |group: &&Group| group.columns.iter().flatten().any(|column| cells.cell(*column) != Cell::Blank);
        let mut given = false;
        for group in self.stacked.groups.iter().filter(has_any) {
            given = true;
            take(Placed { number, cells: &OfGroup { cells, stacked: self.stacked, group }, reached })?;
        }
        match self.stacked.groups.first() {
            // What stands beside the groups only, such as a remark, is a row all the same.
            Some(group) if !given && !cells.is_blank() => {
                take(Placed { number, cells: &OfGroup { cells, stacked: self.stacked, group }, reached })
            }
            _ => ControlFlow::Continue(()),
        }
    }
}

impl Rows for Unstacked<'_> {
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        let names = self.stacked.names();
        self.rows.each(&mut |row| match row.number.cmp(&self.stacked.row) {
            // The upper heads say what the column in front says.
            std::cmp::Ordering::Less if row.number + 1 == self.stacked.row => ControlFlow::Continue(()),
            std::cmp::Ordering::Less => take(row),
            std::cmp::Ordering::Equal => take(Placed { cells: &names, ..row }),
            std::cmp::Ordering::Greater => self.below(&row, take),
        })
    }
}

impl Row for OfGroup<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        let Some(column) = column.checked_sub(1) else { return self.group.member.borrow() };
        if let Some((place, _)) = self.stacked.beside.get(column) {
            return self.cells.cell(*place);
        }
        let head = self.group.columns.get(column - self.stacked.beside.len()).copied().flatten();
        head.map_or(Cell::Blank, |place| self.cells.cell(place))
    }

    fn width(&self) -> usize {
        1 + self.stacked.beside.len() + self.stacked.heads.len()
    }
}
