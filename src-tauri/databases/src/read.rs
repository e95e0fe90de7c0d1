//! The rows of one table or view.

use crate::tables::{Column, columns};
use crate::{Database, Error};
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Statement};
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So long a row is waited for: a view can ask for more than any computer has done by tomorrow.
const LONGEST_WAIT: Duration = Duration::from_secs(45);
/// Between two looks at the clock, in steps of SQLite's machine.
const STEPS: i32 = 20_000;

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Nothing, or bytes that are no text.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number.
    Real(f64),
    /// A text.
    Text(&'a str),
}

/// Who takes rows: the columns, first without and then with what stands in them.
pub type Take<'t> = dyn FnMut(&[Column], Option<&[Value<'_>]>) -> ControlFlow<()> + 't;

/// Functions that may make a row take as much memory as there is, or tell of the computer.
const REFUSED: [&str; 4] = ["load_extension", "fts3_tokenizer", "readfile", "edit"];

/// Why SQLite was told to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Stopped,
    TooSlow,
}

/// The time of the last row, and what ended the waiting for the next.
type Clock = Arc<Mutex<(Instant, Option<Ended>)>>;

impl Database {
    /// Gives the columns, and then each row until `take` breaks off; rows that are stored come in the order of their keys.
    ///
    /// # Errors
    /// [`Error::Table`] with what SQLite says where the table or view cannot be read, [`Error::TooSlow`] where no row comes for
    /// 45 seconds, [`Error::Stopped`] once `go_on` says no, [`Error::Damaged`] where the file is cut off.
    pub fn rows(
        &self,
        table: &str,
        go_on: Arc<dyn Fn() -> bool + Send + Sync>,
        take: &mut Take<'_>,
    ) -> Result<(), Error> {
        let mut conn = self.connect()?;
        let clock: Clock = Arc::new(Mutex::new((Instant::now(), None)));
        let ended = |error: rusqlite::Error| match locked(&clock).1 {
            Some(Ended::Stopped) => Error::Stopped,
            Some(Ended::TooSlow) => Error::TooSlow,
            None => Error::of_table(&error),
        };
        watch(&mut conn, &clock, go_on).map_err(ended)?;
        let columns = columns(&conn, table).map_err(ended)?;
        if columns.is_empty() {
            return Err(Error::Table(format!("no such table: {table}")));
        }
        conn.authorizer(Some(allowed)).map_err(ended)?;
        if take(&columns, None).is_break() {
            return Ok(());
        }
        let mut statement = conn.prepare(&select(table, &columns)).map_err(ended)?;
        each(&mut statement, &columns, &clock, take).map_err(ended)
    }
}

/// SQLite's names are put between quotation marks, in which one stands for itself twice.
fn select(table: &str, columns: &[Column]) -> String {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
    format!("SELECT {} FROM {}", names.join(", "), quoted(table))
}

fn watch(conn: &mut Connection, clock: &Clock, go_on: Arc<dyn Fn() -> bool + Send + Sync>) -> rusqlite::Result<()> {
    let clock = Arc::clone(clock);
    conn.progress_handler(
        STEPS,
        Some(move || {
            let mut clock = locked(&clock);
            if !go_on() {
                clock.1 = Some(Ended::Stopped);
            } else if clock.0.elapsed() > LONGEST_WAIT {
                clock.1 = Some(Ended::TooSlow);
            }
            clock.1.is_some()
        }),
    )
}

/// Views may read tables and compute; anything else was put there to do harm.
fn allowed(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive => Authorization::Allow,
        AuthAction::Function { function_name } if !REFUSED.contains(&function_name) => Authorization::Allow,
        _ => Authorization::Deny,
    }
}

fn each(statement: &mut Statement<'_>, columns: &[Column], clock: &Clock, take: &mut Take<'_>) -> rusqlite::Result<()> {
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let values = (0..columns.len()).map(|at| value(row, at)).collect::<rusqlite::Result<Vec<_>>>()?;
        let taken = take(columns, Some(&values));
        locked(clock).0 = Instant::now();
        if taken.is_break() {
            break;
        }
    }
    Ok(())
}

fn value<'r>(row: &'r Row<'_>, at: usize) -> rusqlite::Result<Value<'r>> {
    Ok(match row.get_ref(at)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        // What is no UTF-8 is nothing that anybody could read.
        ValueRef::Text(text) | ValueRef::Blob(text) => std::str::from_utf8(text).map_or(Value::Null, Value::Text),
    })
}

fn locked(clock: &Clock) -> std::sync::MutexGuard<'_, (Instant, Option<Ended>)> {
    clock.lock().unwrap_or_else(PoisonError::into_inner)
}
