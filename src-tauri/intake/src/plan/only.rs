//! Measures that take only some of the rows.

use crate::cell::{Row, shown_name};
use domain::name::compared;

/// The rows in which a column names this member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OnlyOf {
    pub column: usize,
    /// The name of the column.
    pub name: String,
    /// As names are compared.
    pub member: String,
}

impl OnlyOf {
    /// True for a row of the member.
    pub fn takes(&self, row: &dyn Row) -> bool {
        row.cell(self.column).text().is_some_and(|text| compared(&shown_name(text)) == self.member)
    }
}
