//! Which rows of a file are read where a column says which of them came to pass and which were planned.

use super::left_out::LeftOut;
use crate::cell::Row;
use crate::format::{Asked, Question};
use crate::sniff::{Sniff, Versions, versions};

/// A column that says of each row whether it came to pass or was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct VersionColumn {
    pub column: usize,
    pub name: String,
    pub versions: Versions,
}

impl VersionColumn {
    /// The column of a file, unless the owner breaks down by it.
    pub fn of(sniff: &Sniff, used: &[u32]) -> Option<Self> {
        let mut columns = sniff.fields.iter().filter(|field| !used.contains(&field.index));
        columns.find_map(|field| {
            let versions = versions(field, sniff.rows, sniff.format.actual_or_plan.as_deref())?;
            Some(Self { column: field.index as usize, name: field.name.clone(), versions })
        })
    }

    /// A row of another version than the one that is read. Rows that say nothing came to pass.
    pub fn leaves_out(&self, number: u32, row: &dyn Row) -> Option<LeftOut> {
        let wanted = self.versions.read.as_ref()?;
        let said = row.cell(self.column).text().unwrap_or_default();
        let is_read = said.eq_ignore_ascii_case(wanted) || said.is_empty() && !self.versions.is_planned();
        (!is_read).then(|| LeftOut::not_actual(number, &self.name, said))
    }

    /// Which version is read, where nothing says it.
    pub fn question(&self) -> Option<Question> {
        let asked = Asked::ActualOrPlan(self.versions.all.clone());
        self.versions.read.is_none().then(|| Question { asked, column: self.name.clone() })
    }
}
