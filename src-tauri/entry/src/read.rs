//! A sheet that comes back.

use crate::memory::{Memory, Sent, text};
use crate::place::{address, letters};
use crate::role::{Role, read_row_key};
use crate::sheet::{Origin, RowKey};
use intake::{Table, Written};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a sheet that was sent says now.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Where it comes from; `None` where the hidden sheet is gone.
    pub origin: Option<Origin>,
    /// Its rows, in its order.
    pub rows: Vec<FilledRow>,
    /// What nobody can tell the place of.
    pub left_out: Vec<LeftOut>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledRow {
    /// What it is for.
    pub key: RowKey,
    /// Its cells that hold something.
    pub cells: Vec<FilledCell>,
    /// The note, where it is another one than was sent.
    pub note: Option<String>,
    /// How sure its values are, in the words of the sheet.
    pub sure: Option<String>,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledCell {
    /// The key of its period.
    pub period: String,
    /// Where it is: `E7`.
    pub place: String,
    /// What stands there.
    pub content: Written,
    /// What stood there when it was sent.
    pub sent: Sent,
}

/// What is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// A row with numbers whose key and name are none of those that were sent.
    Row {
        /// Its number.
        place: String,
        /// What it is called.
        name: String,
    },
    /// A column with numbers that was not sent.
    Column {
        /// Its letters.
        place: String,
        /// What stands above it.
        head: String,
    },
    /// Two cells say different things about the same.
    Twice {
        /// The one.
        first: String,
        /// The other.
        second: String,
    },
}

/// Reads the sheets of a workbook; `None` where it was not sent from here.
pub fn read(tables: &[Table]) -> Option<Filled> {
    let memory = tables.iter().find_map(Memory::of);
    let sheets: Vec<Grid<'_>> = tables.iter().filter_map(|table| Grid::find(table, memory.as_ref())).collect();
    if memory.is_none() && sheets.is_empty() {
        return None;
    }
    let mut reading = Reading { memory: memory.as_ref(), rows: Vec::new(), left_out: Vec::new() };
    for sheet in &sheets {
        reading.take(sheet, sheets.len() > 1);
    }
    let (rows, left_out) = (reading.rows, reading.left_out);
    let rows = without_contradictions(rows, left_out);
    Some(Filled { origin: memory.map(|memory| memory.origin), rows: rows.0, left_out: rows.1 })
}

/// A sheet with the columns that are known in it.
struct Grid<'t> {
    table: &'t Table,
    /// The rows of the keys and of the heads, which hold no values.
    heads: HashSet<u32>,
    /// The column of the row keys.
    keys: Option<usize>,
    roles: BTreeMap<usize, Role>,
    /// What stands above each column.
    titles: HashMap<usize, String>,
}

impl<'t> Grid<'t> {
    /// Looks for the keys, and for the heads that were sent where a key is gone; `None` for a sheet with neither rows nor
    /// periods of ours.
    fn find(table: &'t Table, memory: Option<&Memory>) -> Option<Self> {
        let mut grid = Self {
            table,
            heads: HashSet::new(),
            keys: key_column(table),
            roles: BTreeMap::new(),
            titles: HashMap::new(),
        };
        let keyed = fullest(table, Role::of);
        let headed = memory.and_then(|memory| fullest(table, |text| memory.role_of(text).cloned()));
        for (number, roles) in [headed, keyed].into_iter().flatten() {
            grid.heads.insert(number);
            grid.roles.extend(roles);
        }
        grid.titles = grid.titles_below();
        let has_periods = grid.roles.values().any(|role| matches!(role, Role::Period(_)));
        let has_rows = grid.keys.is_some() || grid.column(&Role::Name).is_some();
        (has_periods && has_rows).then_some(grid)
    }

    /// What people read above a column: the nearest text at or above the first row of values.
    fn titles_below(&self) -> HashMap<usize, String> {
        let Some(last) = self.heads.iter().max() else { return HashMap::new() };
        let head_rows = self.table.rows.iter().filter(|(number, _)| number <= last || *number == last + 1);
        let mut titles = HashMap::new();
        for (number, cells) in head_rows {
            let is_values = self.keys.is_some_and(|keys| read_row_key(text(cells, keys)).is_some());
            let named = (0..cells.len()).map(|column| (column, text(cells, column)));
            if !is_values && (*number >= 1) {
                let own = named.filter(|(_, text)| !text.is_empty() && Role::of(text).is_none());
                titles.extend(own.map(|(column, text)| (column, text.to_owned())));
            }
        }
        titles
    }

    fn column(&self, wanted: &Role) -> Option<usize> {
        self.roles.iter().find(|(_, role)| *role == wanted).map(|(column, _)| *column)
    }

    fn text_of<'c>(&self, cells: &'c [Written], role: &Role) -> &'c str {
        self.column(role).map_or("", |column| text(cells, column))
    }

    fn periods(&self) -> impl Iterator<Item = (usize, &str)> {
        self.roles.iter().filter_map(|(column, role)| match role {
            Role::Period(period) => Some((*column, period.as_str())),
            _ => None,
        })
    }
}

/// The column in which the most row keys stand.
fn key_column(table: &Table) -> Option<usize> {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, cells) in &table.rows {
        for column in (0..cells.len()).filter(|column| read_row_key(text(cells, *column)).is_some()) {
            *found.entry(column).or_default() += 1;
        }
    }
    found.into_iter().max_by_key(|(_, count)| *count).map(|(column, _)| column)
}

/// The row in which the most columns can be told, with what they are.
fn fullest(table: &Table, role: impl Fn(&str) -> Option<Role>) -> Option<(u32, BTreeMap<usize, Role>)> {
    let rows = table.rows.iter().map(|(number, cells)| {
        let told = (0..cells.len()).filter_map(|column| Some((column, role(text(cells, column))?)));
        (*number, told.collect::<BTreeMap<usize, Role>>())
    });
    let known = rows.filter(|(_, roles)| !roles.is_empty());
    known.fold(None, |best: Option<(u32, BTreeMap<usize, Role>)>, row| match best {
        Some(best) if best.1.len() >= row.1.len() => Some(best),
        _ => Some(row),
    })
}

struct Reading<'m> {
    memory: Option<&'m Memory>,
    rows: Vec<FilledRow>,
    left_out: Vec<LeftOut>,
}

impl Reading<'_> {
    fn take(&mut self, grid: &Grid<'_>, several: bool) {
        let place = |at: String| if several { format!("{}!{at}", grid.table.name) } else { at };
        let mut strangers: BTreeMap<usize, ()> = BTreeMap::new();
        for (number, cells) in grid.table.rows.iter().filter(|(number, _)| !grid.heads.contains(number)) {
            let Some(key) = self.key_of(grid, cells) else {
                let has_numbers = grid.periods().any(|(column, _)| is_number(cells.get(column)));
                if has_numbers {
                    let name = grid.text_of(cells, &Role::Name).to_owned();
                    self.left_out.push(LeftOut::Row { place: place(number.to_string()), name });
                }
                continue;
            };
            let unknown =
                (0..cells.len()).filter(|column| !grid.roles.contains_key(column) && grid.keys != Some(*column));
            strangers.extend(unknown.filter(|column| is_number(cells.get(*column))).map(|column| (column, ())));
            let row = self.row(grid, key, cells, |column| place(address(column, *number)));
            self.rows.push(row);
        }
        self.left_out.extend(strangers.into_keys().map(|column| LeftOut::Column {
            place: place(letters(column)),
            head: grid.titles.get(&column).cloned().unwrap_or_default(),
        }));
    }

    /// What a row is for. Where its name is that of another row than its key says, the names were moved without the keys,
    /// which nobody sees: the name is what whoever filled it in has read.
    fn key_of(&self, grid: &Grid<'_>, cells: &[Written]) -> Option<RowKey> {
        let key = grid.keys.and_then(|column| read_row_key(text(cells, column)));
        let (name, breakdown) = (grid.text_of(cells, &Role::Name), grid.text_of(cells, &Role::Breakdown));
        let named = self.memory.and_then(|memory| memory.row_named(name, breakdown)).map(|row| row.key);
        named.or(key)
    }

    fn row(&self, grid: &Grid<'_>, key: RowKey, cells: &[Written], place: impl Fn(usize) -> String) -> FilledRow {
        let sent_note = self.memory.and_then(|memory| memory.row_of(key)).map_or("", |row| row.note.as_str());
        let own = |role| Some(grid.text_of(cells, role).to_owned()).filter(|text| !text.is_empty());
        let filled = grid.periods().filter_map(|(column, period)| {
            let content = cells.get(column).filter(|content| **content != Written::Blank)?.clone();
            let sent = self.memory.map_or(Sent::Unknown, |memory| memory.sent(key, period));
            Some(FilledCell { period: period.to_owned(), place: place(column), content, sent })
        });
        FilledRow {
            key,
            cells: filled.collect(),
            note: own(&Role::Note).filter(|note| note != sent_note),
            sure: own(&Role::Sure),
        }
    }
}

fn is_number(cell: Option<&Written>) -> bool {
    matches!(cell, Some(Written::Number { .. } | Written::Duration(_)))
}

/// Takes away what is said twice: once where it is the same, both times where it is not.
fn without_contradictions(rows: Vec<FilledRow>, mut left_out: Vec<LeftOut>) -> (Vec<FilledRow>, Vec<LeftOut>) {
    let mut first: HashMap<(RowKey, String), (String, Written)> = HashMap::new();
    let mut refused: HashSet<(RowKey, String)> = HashSet::new();
    let mut again: HashSet<String> = HashSet::new();
    for (key, cell) in rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.key, cell))) {
        let at = (key, cell.period.clone());
        match first.get(&at) {
            None => {
                first.insert(at, (cell.place.clone(), cell.content.clone()));
            }
            Some((_, content)) if *content == cell.content => {
                again.insert(cell.place.clone());
            }
            Some((place, _)) => {
                left_out.push(LeftOut::Twice { first: place.clone(), second: cell.place.clone() });
                refused.insert(at);
            }
        }
    }
    let keep =
        |key: RowKey, cell: &FilledCell| !again.contains(&cell.place) && !refused.contains(&(key, cell.period.clone()));
    let rows = rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().filter(|cell| keep(row.key, cell)).collect();
        FilledRow { cells, ..row }
    });
    (rows.collect(), left_out)
}
