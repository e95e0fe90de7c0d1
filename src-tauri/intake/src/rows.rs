//! Rows, wherever they come from: a text that is streamed, a sheet that is kept, or whatever else gives its cells row by row.

use crate::cell::Row;
use crate::error::Refusal;
use std::ops::ControlFlow;

/// A row, where it stands, and how far the reading has come with it.
pub(crate) struct Placed<'a> {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// Its cells.
    pub cells: &'a dyn Row,
    /// Which of the rows it is, and about how many there are.
    pub reached: (u64, u64),
}

/// What can be read row by row, from the first one, as often as somebody asks.
pub(crate) trait Rows {
    /// Gives the rows from the first, whether anything is in them or not, until `take` breaks off.
    ///
    /// # Errors
    /// A [`Refusal`] where the reading cannot go on.
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal>;
}
