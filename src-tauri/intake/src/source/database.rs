//! SQLite files: each table or view is like a sheet, whose names are its first row. The rows stay where they are and are read
//! as often as somebody asks.

use super::Bytes;
use super::grid::{LONGEST_TEXT, MOST_COLUMNS};
use crate::cell::{NumberStyle, OwnedCell};
use crate::error::Refusal;
use crate::rows::{Placed, Rows};
use crate::watch::Watch;
use chrono::{DateTime, Timelike};
use databases::{Column, Database, Error, Kind, Value};
use domain::Grain;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

/// Whole numbers beyond are not told apart as numbers (2⁵³).
const MOST_EXACT: u64 = 1 << 53;
/// Sixteen times as many as a spreadsheet program has; a view may give rows for ever.
const MOST_ROWS: u32 = 1 << 24;
/// Moments from 2000 to 2100, in seconds since 1970.
const SECONDS: std::ops::Range<f64> = 946_684_800.0..4_102_444_800.0;
/// The Julian day on which 1970 began, in Greenwich.
const JULIAN_1970: f64 = 2_440_587.5;
/// How names of columns end that hold moments.
const MOMENTS: [&str; 7] = ["date", "time", "timestamp", "datetime", "_at", "_on", "day"];

/// A table or view of a database.
#[derive(Debug)]
pub(crate) struct Stored {
    table: databases::Table,
    /// The file's name.
    file: String,
    database: Arc<Database>,
    is_copy_needed: bool,
    watch: Arc<Watch>,
}

/// Copies the database to where nobody writes to it, and lists what it has.
pub(super) fn load(name: &str, bytes: &Bytes, watch: &Arc<Watch>) -> Result<Vec<Stored>, Refusal> {
    let refused = |error| refusal(name, "", error);
    let (database, is_copy_needed) = match bytes {
        Bytes::File(path) => {
            let unsettled = Database::is_unsettled(path);
            (Database::copy(path, &|| !watch.is_stopped()).map_err(refused)?, unsettled)
        }
        Bytes::Memory(bytes) => (Database::of_bytes(bytes).map_err(refused)?, false),
    };
    let tables = database.tables().map_err(refused)?;
    if tables.is_empty() {
        return Err(Refusal::Empty(name.to_owned()));
    }
    let (file, database) = (name.to_owned(), Arc::new(database));
    let stored = |table| Stored {
        table,
        file: file.clone(),
        database: Arc::clone(&database),
        is_copy_needed,
        watch: Arc::clone(watch),
    };
    Ok(tables.into_iter().map(stored).collect())
}

impl Stored {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.table.name
    }

    /// True where its rows come of a statement that is in the file: that runs only where the owner asks for it.
    pub fn is_view(&self) -> bool {
        self.table.kind == Kind::View
    }

    /// See [`Source::settled`](super::Source::settled).
    pub(super) fn settled(&self) -> Option<PathBuf> {
        self.is_copy_needed.then(|| self.database.file())
    }
}

impl Rows for &Stored {
    fn each(&self, take: &mut dyn FnMut(Placed<'_>) -> ControlFlow<()>) -> Result<(), Refusal> {
        let watch = Arc::clone(&self.watch);
        let (mut number, mut is_too_long, mut is_too_wide) = (0, false, false);
        let mut give = |columns: &[Column], values: Option<&[Value<'_>]>| {
            number += 1;
            is_too_wide = columns.len() > MOST_COLUMNS as usize;
            is_too_long = number > MOST_ROWS;
            if is_too_wide || is_too_long {
                return ControlFlow::Break(());
            }
            let cells: Vec<OwnedCell> = match values {
                None => columns.iter().map(|column| OwnedCell::Text(column.name.clone())).collect(),
                Some(values) => columns.iter().zip(values).map(|(column, value)| cell(column, *value)).collect(),
            };
            take(Placed { number, cells: &cells, reached: (u64::from(number), 0) })
        };
        let read = self.database.rows(self.name(), Arc::new(move || !watch.is_stopped()), &mut give);
        read.map_err(|error| refusal(&self.file, self.name(), error))?;
        match () {
            () if is_too_wide => Err(Refusal::TooManyColumns(self.file.clone())),
            () if is_too_long => Err(Refusal::LargeDatabase(self.file.clone())),
            () => Ok(()),
        }
    }
}

fn cell(column: &Column, value: Value<'_>) -> OwnedCell {
    match value {
        Value::Null => OwnedCell::Blank,
        Value::Text(text) if text.trim().is_empty() => OwnedCell::Blank,
        Value::Text(text) => OwnedCell::Text(text.chars().take(LONGEST_TEXT as usize).collect()),
        Value::Integer(whole) if whole.unsigned_abs() > MOST_EXACT => OwnedCell::Text(whole.to_string()),
        Value::Integer(whole) => number(column, whole as f64),
        Value::Real(real) => number(column, real),
    }
}

fn number(column: &Column, number: f64) -> OwnedCell {
    let moment = if holds_moments(column) { moment(number) } else { None };
    moment.unwrap_or(OwnedCell::Number(number, NumberStyle::default()))
}

/// SQLite has no type for moments: the column says by its type or its name that its numbers are such.
fn holds_moments(column: &Column) -> bool {
    let declared = column.declared.to_ascii_uppercase();
    let name = column.name.to_lowercase();
    let name = name.strip_suffix("_utc").unwrap_or(&name);
    declared.contains("DATE") || declared.contains("TIME") || MOMENTS.iter().any(|ending| name.ends_with(ending))
}

/// Seconds or milliseconds since 1970, or a Julian day: these ranges lie far from each other, and from days of spreadsheets
/// and dates such as 20261031.
fn moment(number: f64) -> Option<OwnedCell> {
    let seconds = match number {
        number if SECONDS.contains(&number) => number,
        number if SECONDS.contains(&(number / 1000.0)) => number / 1000.0,
        number => Some((number - JULIAN_1970) * 86_400.0).filter(|seconds| SECONDS.contains(seconds))?,
    };
    // A Julian day has some ten microseconds of room.
    #[expect(clippy::cast_possible_truncation, reason = "the range is within 64 bits")]
    let moment = DateTime::from_timestamp_millis((seconds * 1000.0).round() as i64)?.naive_utc();
    Some(OwnedCell::Date(moment.date(), moment.time().num_seconds_from_midnight(), Grain::Day))
}

fn refusal(name: &str, table: &str, error: Error) -> Refusal {
    let (name, table) = (name.to_owned(), table.to_owned());
    match error {
        Error::Io(error) => Refusal::from_io(&name, &error),
        Error::Damaged(_) => Refusal::DamagedDatabase(name),
        Error::TooLarge => Refusal::LargeDatabase(name),
        Error::Busy => Refusal::Busy(name),
        Error::Table(reason) => Refusal::NotReadable { name, table, reason },
        Error::TooSlow => Refusal::TooSlow { name, table },
        Error::Stopped => Refusal::Stopped,
    }
}
