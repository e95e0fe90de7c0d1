//! Looking up columns of a second file by a key.

use super::compare::alike;
use super::value::Value;
use crate::cell::{OwnedCell, Row};
use crate::error::Refusal;
use crate::map::{Map, find_name};
use crate::plan::columns::{Columns, MeasureColumn};
use crate::plan::decide::decide;
use crate::recipe::{Fault, Lookup, column_name};
use crate::sniff::{Context, Field, Role, sniff};
use crate::source::Source;
use crate::table::Table;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;

/// A recipe keeps at most so many keys of a second file.
pub(crate) const MOST_KEYS: usize = 100_000;
/// A recipe keeps at most so many bytes of a second file.
pub(crate) const MOST_BYTES: usize = 4 << 20;
/// So many unknown keys are named.
const NAMED: usize = 3;

/// Rows whose key a second file does not know: what would be looked up is empty in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unknown {
    /// Which step looks up, counted from 1.
    pub step: usize,
    /// How many rows.
    pub rows: u64,
    /// The first different keys, as they stand in the file; nothing where the cell is empty.
    pub first: Vec<String>,
    /// In how many of the rows it is known without zeros in front, or with them.
    pub zeros: u64,
}

/// Why a second file cannot be looked up.
#[derive(Debug)]
pub enum LookupError {
    /// It cannot be read.
    Refused(Refusal),
    /// It does not fit.
    Fault(Fault),
}

impl From<Refusal> for LookupError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Fault> for LookupError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Reads the key and the columns of a second file into the rows of a [`Lookup`], in the order of the file. A key whose cells
/// are the same again is there once; rows without a key are none of the table.
///
/// # Errors
/// [`LookupError::Refused`] where the file cannot be read; [`LookupError::Fault`] where a column is missing, a key stands for
/// two, its numbers can be read in two ways, or it is too large to be kept.
pub fn read_lookup(
    source: &Source,
    map: &Map,
    context: &Context,
    (key, take): (&str, &[String]),
) -> Result<Vec<Vec<String>>, LookupError> {
    let sniffed = sniff(source, map, context)?;
    let field = |name: &str| -> Result<&Field, Fault> {
        find_name(&sniffed.fields, column_name(name), |field| &field.name).ok_or_else(|| {
            let available = sniffed.fields.iter().take(50).map(|field| field.name.clone()).collect();
            Fault::NoColumn(name.to_owned(), available)
        })
    };
    let key = field(key)?;
    let taken = take.iter().map(|name| field(name)).collect::<Result<Vec<_>, _>>()?;
    let mut columns = Columns::new();
    for field in taken.iter().filter(|field| is_number(field)) {
        // No two have one name; a column that is taken twice is read once.
        let _ = columns.add_measure(field, &field.index.to_string(), None, None);
    }
    let decided = decide(&sniffed, &map.format, &mut columns);
    let is_of = |name: &String| columns.measures.iter().any(|column| column.planned.column == *name);
    if let Some(question) = decided.questions.iter().find(|question| is_of(&question.column)) {
        return Err(Fault::TwoWays(question.column.clone()).into());
    }
    let mut found = Reading::default();
    Table::of_format(source, &decided.format)?.each::<LookupError>(|number, row| {
        if number > decided.format.header_row && !sniffed.other_tables.hold(number) {
            let cells = taken.iter().map(|field| text(row, field, &columns.measures));
            found.add(number, plain(row, key), cells.collect())?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found.rows)
}

fn is_number(field: &Field) -> bool {
    let facts = &field.facts;
    let is_dated = matches!(field.role, Role::Date { .. });
    !is_dated && facts.numbers * 2 > facts.filled && facts.padded == 0
}

/// A cell as it is shown.
fn plain(row: &dyn Row, field: &Field) -> String {
    let at = field.index as usize;
    Value::of_cell(row.cell(at), at).text().trim().to_owned()
}

/// A cell as it is kept: a number of a column of numbers with a point.
fn text(row: &dyn Row, field: &Field, numbers: &[MeasureColumn]) -> String {
    let at = field.index as usize;
    let reading = numbers.iter().find(|column| column.place() == at).map(|column| column.reading);
    let number = reading.and_then(|reading| reading.read(row.cell(at)).ok().flatten());
    number.map_or_else(|| plain(row, field), |number| number.to_string())
}

#[derive(Default)]
struct Reading {
    rows: Vec<Vec<String>>,
    /// Where each key stands: in `rows`, and in the file.
    places: HashMap<String, (usize, u32)>,
    bytes: usize,
}

impl Reading {
    fn add(&mut self, number: u32, key: String, cells: Vec<String>) -> Result<(), Fault> {
        if key.is_empty() {
            return Ok(());
        }
        let (count, bytes) = (self.rows.len(), key.len() + cells.iter().map(String::len).sum::<usize>());
        match self.places.entry(alike(&key)) {
            Entry::Occupied(known) => {
                let (at, first) = *known.get();
                let is_same = self.rows.get(at).and_then(|row| row.get(1..)) == Some(cells.as_slice());
                return if is_same { Ok(()) } else { Err(Fault::KeyTwice { key, first, second: number }) };
            }
            Entry::Vacant(free) => free.insert((count, number)),
        };
        self.bytes += bytes;
        if count >= MOST_KEYS || self.bytes > MOST_BYTES {
            return Err(Fault::TableTooLarge);
        }
        self.rows.push(std::iter::once(key).chain(cells).collect());
        Ok(())
    }
}

/// A table by its key, as rows are looked up in it.
#[derive(Debug)]
pub(super) struct Keys {
    /// By the key as texts are compared.
    rows: HashMap<String, Vec<OwnedCell>>,
    /// The keys without zeros in front.
    bare: HashSet<String>,
}

impl Keys {
    /// Puts the table of a step in order.
    pub fn of(lookup: &Lookup) -> Result<Self, Fault> {
        if lookup.take.is_empty() {
            return Err(Fault::NothingTaken);
        }
        if lookup.rows.is_empty() {
            return Err(Fault::NotRead(lookup.table.file.clone()));
        }
        let mut reading = Reading::default();
        for (number, row) in (1..).zip(&lookup.rows) {
            let Some((key, cells)) = row.split_first().filter(|(_, cells)| cells.len() == lookup.take.len()) else {
                return Err(Fault::TableWidth(number));
            };
            reading.add(number, key.trim().to_owned(), cells.to_vec())?;
        }
        let cell = |text: &String| if text.is_empty() { OwnedCell::Blank } else { OwnedCell::Text(text.clone()) };
        let cells = |row: &Vec<String>| row.iter().skip(1).map(cell).collect();
        let keyed = |row: &Vec<String>| row.first().map(|key| (alike(key), cells(row)));
        let rows: HashMap<String, Vec<OwnedCell>> = reading.rows.iter().filter_map(keyed).collect();
        let bare = rows.keys().map(|key| bare(key).to_owned()).collect();
        Ok(Self { rows, bare })
    }

    /// What stands beside a key; takes note of one that is unknown.
    pub fn find(&self, key: &str, unknown: &mut Unknown) -> Option<&[OwnedCell]> {
        let alike = alike(key);
        if let Some(cells) = self.rows.get(&alike) {
            return Some(cells);
        }
        unknown.rows += 1;
        unknown.zeros += u64::from(!alike.is_empty() && self.bare.contains(bare(&alike)));
        let key = key.trim();
        if unknown.first.len() < NAMED && unknown.first.iter().all(|known| known != key) {
            unknown.first.push(key.to_owned());
        }
        None
    }
}

fn bare(key: &str) -> &str {
    key.trim_start_matches('0')
}
