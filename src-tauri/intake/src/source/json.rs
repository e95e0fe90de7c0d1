//! JSON that is a table: an object on each line, a list of objects, or one object around such a list.

use super::budget::{Budget, Spent};
use super::grid::{LONGEST_TEXT, MOST_COLUMNS, Numbered, ROW, place, put};
use super::sheet::Sheet;
use super::text::TextFile;
use crate::cell::{NumberStyle, OwnedCell};
use crate::error::{FileKind, Refusal};
use crate::watch::Watch;
use serde::de::{Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;
use std::io::{self, ErrorKind, Read};
use std::rc::Rc;
use std::sync::Arc;

type Object = Map<String, Value>;

/// An object is held whole: one of more bytes is no row, and no list that is read at once.
const LONGEST_OBJECT: u64 = 64 << 20;
/// Objects in objects make columns such as `customer.address.city`.
const DEEPEST: usize = 4;
/// Whole numbers beyond are not told apart as numbers (2⁵³).
const MOST_EXACT: u64 = 1 << 53;

/// Breaks the reading off; the budget knows why.
const SPENT: &str = "spent";

/// Reads the objects as rows below their names.
pub(super) fn load(name: &str, text: &TextFile, watch: &Arc<Watch>) -> Result<Vec<Sheet>, Refusal> {
    let encoding = text.encoding(None)?;
    let is_list = text.head(encoding, 4096)?.trim_ascii_start().starts_with(b"[");
    let left = Rc::new(Cell::new(LONGEST_OBJECT));
    let mut json =
        serde_json::Deserializer::from_reader(Bounded { text: text.open(encoding)?, left: Rc::clone(&left) });
    let budget = Budget::new(Arc::clone(watch));
    let mut table = Table { budget: &budget, left: &left, rows: Vec::new(), columns: HashMap::new() };
    let read = match is_list {
        true => (&mut json).deserialize_seq(&mut table).and_then(|()| json.end()),
        false => table.lines(json),
    };
    read.and_then(|()| table.finish()).map_err(|error| match () {
        () if budget.is_spent() => budget.refusal(name),
        () if left.get() == 0 => Refusal::TooMuch(name.to_owned()),
        () => match error.io_error_kind() {
            Some(kind) => Refusal::from_io(name, &kind.into()),
            None => Refusal::NotASpreadsheet { name: name.to_owned(), kind: FileKind::Json },
        },
    })
}

/// A text of which no object may be too long.
struct Bounded<R> {
    text: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.text.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        if self.left.get() == 0 { Err(ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

struct Table<'a> {
    budget: &'a Budget,
    left: &'a Cell<u64>,
    /// Below the names, of which all are known at the end only.
    rows: Numbered,
    columns: HashMap<String, usize>,
}

impl<'de> Visitor<'de> for &mut Table<'_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element::<Object>()? {
            self.row(&object).map_err(|_| A::Error::custom(SPENT))?;
        }
        Ok(())
    }
}

impl Table<'_> {
    /// An object on each line. Where there is one only, the list in it is the table.
    fn lines<R: Read>(&mut self, json: serde_json::Deserializer<serde_json::de::IoRead<R>>) -> serde_json::Result<()> {
        let mut objects = json.into_iter::<Object>();
        let first = objects.next().transpose()?.unwrap_or_default();
        let Some(second) = objects.next().transpose()? else {
            let list = list_in(&first).ok_or_else(|| serde_json::Error::custom("list"))?;
            return list.iter().filter_map(Value::as_object).try_for_each(|object| self.row_or_error(object));
        };
        self.row_or_error(&first)?;
        self.row_or_error(&second)?;
        objects.try_for_each(|object| self.row_or_error(&object?))
    }

    fn row_or_error(&mut self, object: &Object) -> serde_json::Result<()> {
        self.row(object).map_err(|_| serde_json::Error::custom(SPENT))
    }

    fn row(&mut self, object: &Object) -> Result<(), Spent> {
        self.left.set(LONGEST_OBJECT);
        self.budget.work(64)?;
        self.budget.keep(ROW)?;
        // The names are the first row.
        let number = u32::try_from(self.rows.len() + 2).map_err(|_| self.budget.too_much())?;
        let mut cells = Vec::new();
        self.fields(object, "", 1, &mut cells)?;
        self.rows.push((number, cells));
        Ok(())
    }

    fn fields(&mut self, object: &Object, within: &str, depth: usize, row: &mut Vec<OwnedCell>) -> Result<(), Spent> {
        for (key, value) in object {
            let name = if within.is_empty() { key.clone() } else { format!("{within}.{key}") };
            match value {
                Value::Object(inner) if depth < DEEPEST => self.fields(inner, &name, depth + 1, row)?,
                _ => {
                    let column = self.column(name)?;
                    put(row, column, cell(value), self.budget)?;
                }
            }
        }
        Ok(())
    }

    fn column(&mut self, name: String) -> Result<usize, Spent> {
        let next = self.columns.len();
        if let Some(column) = self.columns.get(&name) {
            return Ok(*column);
        }
        if next >= MOST_COLUMNS as usize {
            return Err(self.budget.too_much());
        }
        self.budget.keep(2 * name.len() as u64 + 64)?;
        self.columns.insert(name, next);
        Ok(next)
    }

    /// The names above the rows.
    fn finish(&mut self) -> serde_json::Result<Vec<Sheet>> {
        let mut names: Vec<(usize, String)> = self.columns.drain().map(|(name, column)| (column, name)).collect();
        names.sort_unstable();
        let mut rows = Numbered::new();
        for (column, name) in names {
            let at = (0, u32::try_from(column).unwrap_or(u32::MAX));
            place(&mut rows, at, OwnedCell::Text(name), self.budget).map_err(|_| serde_json::Error::custom(SPENT))?;
        }
        rows.append(&mut self.rows);
        Ok(vec![Sheet { name: "JSON".to_owned(), hidden: false, rows }])
    }
}

/// The only list of objects in an object.
fn list_in(object: &Object) -> Option<&Vec<Value>> {
    let mut lists = object.values().filter_map(Value::as_array).filter(|list| list.iter().any(Value::is_object));
    let only = lists.next()?;
    lists.next().is_none().then_some(only)
}

fn cell(value: &Value) -> OwnedCell {
    match value {
        Value::Null => OwnedCell::Blank,
        Value::Bool(yes) => OwnedCell::Text(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        Value::Number(number) => match number.as_f64() {
            // A number as long as that is a name of something.
            _ if number.as_i64().is_some_and(|whole| whole.unsigned_abs() > MOST_EXACT) => {
                OwnedCell::Text(number.to_string())
            }
            Some(number) => OwnedCell::Number(number, NumberStyle::default()),
            None => OwnedCell::Blank,
        },
        Value::String(text) if text.trim().is_empty() => OwnedCell::Blank,
        Value::String(text) => OwnedCell::Text(text.chars().take(LONGEST_TEXT as usize).collect()),
        Value::Array(list) if list.iter().all(|one| !one.is_array() && !one.is_object()) => {
            let texts = list.iter().map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned));
            OwnedCell::Text(texts.collect::<Vec<_>>().join(", ").chars().take(LONGEST_TEXT as usize).collect())
        }
        Value::Array(_) | Value::Object(_) => {
            OwnedCell::Text(value.to_string().chars().take(LONGEST_TEXT as usize).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use crate::error::{FileKind, Refusal};
    use crate::source::{Content, Source};

    fn rows(json: &str) -> Vec<String> {
        let source = Source::from_bytes("any.json", json.as_bytes()).unwrap();
        let Content::Book(sheets) = source.content() else { panic!("a book") };
        let rows = sheets.iter().flat_map(|sheet| &sheet.rows);
        let shown = |cells: &Vec<crate::cell::OwnedCell>| {
            cells.iter().map(|cell| cell.borrow().display()).collect::<Vec<_>>().join("|")
        };
        rows.map(|(number, cells)| format!("{number}: {}", shown(cells))).collect()
    }

    #[test]
    fn an_object_on_each_line_is_a_row() {
        let json =
            "{\"day\": \"2026-10-01\", \"sales\": 5.5}\n{\"day\": \"2026-10-02\", \"tips\": 1, \"sales\": null}\n";
        assert_eq!(rows(json), ["1: day|sales|tips", "2: 2026-10-01|5.5", "3: 2026-10-02||1"]);
    }

    #[test]
    fn a_list_and_an_object_around_it_are_the_same_table() {
        let list =
            "[{\"day\": \"2026-10-01\", \"of\": {\"shop\": \"North\", \"tags\": [\"a\", \"b\"]}, \"paid\": true}]";
        let expected = ["1: day|of.shop|of.tags|paid", "2: 2026-10-01|North|a, b|TRUE"];
        assert_eq!(rows(list), expected);
        assert_eq!(rows(&format!("{{\"count\": 1, \"orders\": {list}}}")), expected);
    }

    #[test]
    fn long_numbers_are_names_and_stay_whole() {
        let json = "[{\"id\": 12345678901234567, \"n\": 2}, {\"id\": 12345678901234568, \"n\": 3}]";
        assert_eq!(rows(json).get(1..).unwrap_or_default(), ["2: 12345678901234567|2", "3: 12345678901234568|3"]);
    }

    #[test]
    fn what_is_no_list_of_objects_is_no_table() {
        for json in ["{\"a\": [1, 2]}", "[{\"a\": 1}, 2]", "[{\"a\": 1}", "{\"a\": 1}", "{\"a\": 1}\n{\"a\":"] {
            let refusal = Source::from_bytes("any.json", json.as_bytes()).unwrap_err();
            assert!(matches!(refusal, Refusal::NotASpreadsheet { kind: FileKind::Json, .. }), "{json}: {refusal:?}");
        }
    }
}
