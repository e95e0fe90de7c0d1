//! Which way amounts go that have no sign of their own, where a column beside them says it.

use crate::cell::{Row, shown_name};
use crate::sniff::Ways;

/// Which way the amounts of a row go, where a column says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Direction {
    pub ways: Ways,
    /// The columns of the amounts.
    pub amounts: Vec<String>,
    /// The members that are subtracted; `None` where nobody has said it.
    pub minus: Option<Vec<String>>,
}

impl Direction {
    /// True for a row whose amounts are subtracted.
    pub fn is_minus(&self, row: &dyn Row) -> bool {
        let cell = row.cell(self.ways.index);
        let said = cell.text().unwrap_or_default();
        self.minus.as_ref().is_some_and(|minus| minus.iter().any(|member| *member == shown_name(said)))
    }

    /// The column and what it says, of a row whose amounts are subtracted.
    pub fn of_minus(&self, row: &dyn Row) -> Option<(String, String)> {
        self.is_minus(row).then(|| (self.ways.name.clone(), row.cell(self.ways.index).display()))
    }
}
