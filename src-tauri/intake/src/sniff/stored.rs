//! Which table of a database is meant, where nobody has said so.

use super::{TOP, Table, header};
use crate::cell::{Cell, Row};
use crate::date::read_date;
use crate::error::Refusal;
use crate::map::Map;
use crate::source::{Source, Stored};
use crate::table::{self, Top};
use domain::Calendar;

/// The table or view that was asked for; otherwise the table with the most of the map's names, and then, of those with a column of
/// dates before others, the one with the most dates and numbers. Views run only where they are asked for, or where there is nothing else.
pub(super) fn choose<'a>(
    source: &Source,
    tables: &'a [Stored],
    map: &Map,
    calendar: &Calendar,
) -> Result<&'a Stored, Refusal> {
    if let Some(name) = &map.format.sheet {
        return table::sheet_named(tables, name, Stored::name);
    }
    let has_tables = tables.iter().any(|table| !table.is_view());
    let mut best: Option<((usize, bool, usize), &Stored)> = None;
    for table in tables.iter().filter(|table| table.is_view() != has_tables) {
        let top = match Table::stored(table, source.watch()).top(TOP) {
            Ok(top) => top,
            Err(Refusal::NotReadable { .. } | Refusal::TooSlow { .. }) => continue,
            Err(other) => return Err(other),
        };
        let fit = header::find(&top, map, calendar, None).filter(|_| top.len() > 1).map_or(0, |header| header.fit);
        let score = (header::names_found(&top, map), has_dates(&top, calendar), fit);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, table));
        }
    }
    let first = || tables.iter().find(|table| table.is_view() != has_tables);
    best.map(|(_, table)| table).or_else(first).ok_or_else(|| Refusal::Empty(source.name().to_owned()))
}

/// True where a column of the rows holds dates and little else.
fn has_dates(top: &Top, calendar: &Calendar) -> bool {
    let rows = top.get(1..).unwrap_or_default();
    let width = rows.iter().map(|(_, cells)| cells.width()).max().unwrap_or(0);
    let is_date = |cell: Cell<'_>| match cell {
        Cell::Date(..) => true,
        Cell::Text(text) => read_date(text, None, calendar).is_some(),
        _ => false,
    };
    (0..width).any(|column| rows.iter().filter(|(_, cells)| is_date(cells.cell(column))).count() * 2 > rows.len())
}

/// The map for a table whose names are known to be its first row.
pub(super) fn names_first(map: &Map) -> Map {
    let mut map = map.clone();
    map.format.header_row = Some(1);
    map
}
