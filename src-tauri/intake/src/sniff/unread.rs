//! Sheets of a workbook that are not read, each with why.

use super::header;
use super::{TOP, Table};
use crate::error::Refusal;
use crate::map::Map;
use crate::source::{Sheet, Source};
use domain::Calendar;

/// Why a sheet is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It has no table of numbers.
    NoTable,
    /// It is hidden.
    Hidden,
    /// Its columns, or its rows, are other ones than those of the sheet that is read.
    Other,
}

/// The sheets that hold anything and are neither read nor asked about (`like`).
pub(super) fn sheets(
    source: &Source,
    (sheets, chosen, like): (&[Sheet], &Sheet, &[String]),
    map: &Map,
    calendar: &Calendar,
) -> Result<Vec<(String, Unread)>, Refusal> {
    let mut unread = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.name != chosen.name && !like.contains(&sheet.name)) {
        if sheet.is_blank() {
            continue;
        }
        let top = Table::sheet(sheet, source.watch()).top(TOP)?;
        let year = header::named_year(Some(&sheet.name), source.name());
        let has_table = header::find(&top, map, calendar, year).is_some_and(|header| header.fit > 0);
        let why = match has_table {
            _ if sheet.hidden => Unread::Hidden,
            true => Unread::Other,
            false => Unread::NoTable,
        };
        unread.push((sheet.name.clone(), why));
    }
    Ok(unread)
}
