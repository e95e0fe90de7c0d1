//! Sheets of one shape: a month each, a store each. Reading one of them and passing over the others would be a wrong number.

use super::header::{self, Header};
use super::{TOP, Table};
use crate::cell::{Cell, Row, one_line};
use crate::error::Refusal;
use crate::format::Layout;
use crate::map::Map;
use crate::source::{Sheet, Source};
use crate::table::{self, Top};
use crate::watch::Watch;
use domain::Calendar;

/// Of ten labels of one sheet so many stand in another of its shape.
const SHARED: usize = 8;

/// The sheet that was asked for; otherwise, of the visible ones that hold a table, the one with the most of the map's names
/// and then with the most dates and numbers.
pub(super) fn choose<'a>(
    source: &Source,
    sheets: &'a [Sheet],
    map: &Map,
    calendar: &Calendar,
) -> Result<&'a Sheet, Refusal> {
    if let Some(name) = &map.format.sheet {
        return table::sheet_named(sheets, name, |sheet| &sheet.name);
    }
    let mut best: Option<((bool, usize, usize), &Sheet)> = None;
    for sheet in sheets {
        let top = Table::sheet(sheet, source.watch()).top(TOP)?;
        let fit = header::find(&top, map, calendar, header::named_year(Some(&sheet.name), source.name()))
            .map_or(0, |header| header.fit);
        let score = (!sheet.hidden && fit > 0, header::names_found(&top, map), fit);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, sheet));
        }
    }
    match best {
        Some((_, sheet)) if !sheets.iter().all(Sheet::is_blank) => Ok(sheet),
        _ => Err(Refusal::Empty(source.name().to_owned())),
    }
}

/// The names of the visible sheets that have the shape of one of them, that one included; empty where no other has.
pub(super) fn like(
    sheets: &[Sheet],
    chosen: &Sheet,
    map: &Map,
    calendar: &Calendar,
    watch: &Watch,
) -> Result<Vec<String>, Refusal> {
    let Some(wanted) = shape(chosen, map, calendar, watch)? else { return Ok(Vec::new()) };
    let mut names = Vec::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.hidden) {
        if shape(sheet, map, calendar, watch)?.is_some_and(|shape| shape.is_like(&wanted)) {
            names.push(sheet.name.clone());
        }
    }
    Ok(if names.len() > 1 { names } else { Vec::new() })
}

/// What sheets of one shape have in common: the names above their columns, or beside their rows.
#[derive(Debug)]
struct Shape {
    layout: Layout,
    names: Vec<String>,
}

impl Shape {
    fn is_like(&self, other: &Self) -> bool {
        let shared = self.names.iter().filter(|name| other.names.contains(name)).count();
        let most = self.names.len().max(other.names.len());
        self.layout == other.layout
            && match self.layout {
                Layout::Long => self.names == other.names,
                Layout::Wide => shared * 10 >= most * SHARED,
            }
    }
}

fn shape(sheet: &Sheet, map: &Map, calendar: &Calendar, watch: &Watch) -> Result<Option<Shape>, Refusal> {
    let top = Table::sheet(sheet, watch).top(TOP)?;
    let Some(header) =
        header::find(&top, map, calendar, header::named_year(Some(&sheet.name), "")).filter(|header| header.row > 0)
    else {
        return Ok(None);
    };
    let names = match header.layout {
        Layout::Long => above(&top, &header),
        Layout::Wide => beside(&top, &header),
    };
    Ok((names.len() >= 2).then_some(Shape { layout: header.layout, names }))
}

fn above(top: &Top, header: &Header) -> Vec<String> {
    let cells = top.iter().find(|(row, _)| *row == header.row).map(|(_, cells)| cells);
    let shown = cells.into_iter().flatten().map(|cell| one_line(&cell.borrow().display()).to_lowercase());
    shown.filter(|name| !name.is_empty()).collect()
}

fn beside(top: &Top, header: &Header) -> Vec<String> {
    let below = top.iter().filter(|(row, _)| *row > header.row);
    let label = |cells: &dyn Row| {
        let texts = (0..header.labels.max(1)).filter_map(|column| match cells.cell(column) {
            Cell::Text(text) => Some(one_line(text).to_lowercase()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    below.map(|(_, cells)| label(cells)).filter(|label| !label.is_empty()).collect()
}
