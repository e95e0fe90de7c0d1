//! Which rows of a file are read where a column says which of them came to pass and which were planned.

use super::left_out::LeftOut;
use crate::cell::Row;
use crate::format::{Asked, Question};
use crate::map::Use;
use crate::sniff::{Field, Sniff, VersionBeside, Versions, called_period, versions};
use domain::Calendar;

/// What is read where columns of plans stand beside those of their measures; `None` where none does, or a column says what its rows
/// are.
pub(super) fn pair(sniff: &Sniff, uses: &[(String, Use)]) -> Option<Versions> {
    let has_plan = uses.iter().any(|(_, usage)| matches!(usage, Use::Plan { .. }));
    let has_actual = uses.iter().any(|(_, usage)| matches!(usage, Use::Measure { .. }));
    let chosen = sniff.format.actual_or_plan.as_deref();
    has_plan.then(|| Versions::pair(if has_actual { chosen } else { Some("Budget") }))
}

/// A column that says of each row whether it came to pass or was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct VersionColumn {
    pub column: usize,
    pub name: String,
    pub versions: Versions,
    /// True where the periods say it themselves, in the column of the dates.
    pub is_of_periods: bool,
}

/// What the rows above the one that is read say, as one goes through them.
#[derive(Debug, Clone, Default)]
pub(super) struct Above {
    row: u32,
    said: String,
}

impl VersionColumn {
    /// The column of a file, unless the owner breaks down by it.
    pub fn of(sniff: &Sniff, used: &[u32]) -> Option<Self> {
        let revisions = sniff.revisions.as_ref().map(|revisions| revisions.column);
        let is_free = |field: &&Field| !used.contains(&field.index) && revisions != Some(field.index as usize);
        let mut columns = sniff.fields.iter().filter(is_free).filter_map(|field| {
            let versions = versions(field, sniff.rows, sniff.format.actual_or_plan.as_deref())?;
            Some(Self { column: field.index as usize, name: field.name.clone(), versions, is_of_periods: false })
        });
        // Where another column has several versions, that one says it.
        let first = columns.next()?;
        let other = first.versions.is_alone().then(|| columns.find(|column| !column.versions.is_alone())).flatten();
        Some(other.unwrap_or(first))
    }

    /// The column of dates, where its periods say it: `2025A`, `2026E`.
    pub fn of_periods(sniff: &Sniff, date: &Field) -> Option<Self> {
        let calls = &date.facts.calls;
        let says = date.facts.are_called && calls.iter().any(|call| !call.is_empty());
        let versions = || Versions::of_periods(calls, sniff.format.actual_or_plan.as_deref());
        says.then(|| Self {
            column: date.index as usize,
            name: date.name.clone(),
            versions: versions(),
            is_of_periods: true,
        })
    }

    /// The one beside the labels of the wide layout.
    pub fn beside(found: &VersionBeside) -> Self {
        let (name, versions) = (found.name.clone(), found.versions.clone());
        Self { column: found.column, name, versions, is_of_periods: false }
    }

    /// What a row says, or where merged cells leave it empty, the one above it.
    pub fn said(&self, (number, row): (u32, &dyn Row), above: &mut Above, calendar: &Calendar) -> String {
        if self.is_of_periods {
            let called = row.cell(self.column).text().and_then(|text| called_period(text, calendar));
            return called.map(|(_, call)| call).unwrap_or_default();
        }
        let own = row.cell(self.column).display().trim().to_owned();
        if number <= above.row {
            *above = Above::default();
        }
        above.row = number;
        if self.versions.goes_on() && own.is_empty() {
            return above.said.clone();
        }
        above.said.clone_from(&own);
        own
    }

    /// A row of another version than the one that is read, by what it says. Rows that say nothing came to pass, unless others are
    /// marked as that.
    pub fn leaves_out_of(&self, number: u32, said: &str) -> Option<LeftOut> {
        let is_bare = said.is_empty() && !self.versions.is_planned() && !self.versions.has_actual();
        let is_read = self.versions.is_open() || is_bare || self.versions.reads(said);
        (!is_read).then(|| LeftOut::not_actual(number, &self.name, said))
    }

    /// Which version is read, where nothing says it.
    pub fn question(&self) -> Option<Question> {
        let asked = || Asked::Version(self.versions.asked());
        self.versions.is_open().then(|| Question { asked: asked(), column: self.name.clone() })
    }
}
