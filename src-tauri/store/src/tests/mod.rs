//! Tests that go through the whole crate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod around_kpis;
mod backups;
mod compact;
mod damage;
mod entities;
mod files;
mod killed;
mod laws;
#[cfg(unix)]
mod locks;
mod looking;
mod reviews;
mod samples;
mod strangers;
mod thinning;
mod undo;
mod upgrades;
mod values;
mod versions;

use crate::progress::unfollowed;
use crate::*;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, Weekday};
use domain::unit::Currency;
use domain::*;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;

impl Error {
    /// The name of its kind, as `name_taken`.
    pub(crate) fn code(&self) -> String {
        let kind = format!("{self:?}");
        let name = kind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let letter = |(at, c): (usize, char)| match c.is_uppercase() && at > 0 {
            true => format!("_{}", c.to_lowercase()),
            false => c.to_lowercase().to_string(),
        };
        name.char_indices().map(letter).collect()
    }
}

impl Database {
    /// How many operations there were.
    pub(crate) fn history_len(&self) -> Result<u64> {
        let count: i64 = self.conn.query_row("SELECT count(*) FROM history", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn now() -> NaiveDateTime {
    day("2026-11-23").and_hms_opt(17, 5, 0).unwrap()
}

/// Done by somebody in Berlin, in winter.
pub(crate) fn stamp(clock: NaiveDateTime, author: &str) -> Stamp {
    let berlin = FixedOffset::east_opt(3600).unwrap();
    let time = clock.and_local_timezone(berlin).unwrap();
    Stamp { time, author: author.into(), device: "till-laptop".into() }
}

pub(crate) fn ada() -> Stamp {
    stamp(now(), "Ada")
}

pub(crate) fn settings() -> Settings {
    Settings {
        name: "Corner Street Coffee".into(),
        currency: Currency::parse("EUR").unwrap(),
        locale: "en-GB".into(),
        language: "en".into(),
        calendar: Calendar { fiscal_month: 4, fiscal_day: 1, week_start: Weekday::Sun },
        working_days: vec![Weekday::Mon, Weekday::Sat],
        closed_until: None,
    }
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions { id_seed: Some(1), ..OpenOptions::new(now()) }
}

pub(crate) fn workspace() -> Workspace {
    Workspace::in_memory(&settings(), options()).unwrap()
}

pub(crate) fn objective(name: &str) -> Objective {
    Objective {
        category: Category::Financial,
        owner: Some("Ada".into()),
        start: Some(day("2026-01-01")),
        due: Some(day("2026-12-31")),
        ..Objective::new(name)
    }
}

pub(crate) fn measure(name: &str) -> Measure {
    Measure { unit: Unit::parse("EUR").unwrap(), cadence: Grain::Day, ..Measure::new(name) }
}

pub(crate) fn kpi(name: &str, formula: &str) -> Kpi {
    Kpi { category: Category::Financial, ..Kpi::new(name, formula) }
}

pub(crate) fn key(date: &str) -> ValueKey {
    ValueKey { date: day(date), grain: Grain::Day, segment: SegmentId::NONE, ordinal: 0 }
}

pub(crate) fn value(measure: MeasureId, date: &str, number: f64) -> NewValue {
    NewValue::new(measure, key(date), Some(number))
}

/// Does one operation, whatever it is called.
pub(crate) fn act<T>(workspace: &mut Workspace, work: impl FnOnce(&Tx) -> Result<T>) -> T {
    try_act(workspace, work).unwrap()
}

pub(crate) fn try_act<T>(workspace: &mut Workspace, work: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
    workspace.transact(Operation::ChangeSettings, &ada(), work).map(|(answer, _)| answer)
}

/// Everything in the tables that undo answers for.
pub(crate) fn content(db: &Database) -> BTreeMap<String, Vec<Vec<Value>>> {
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history%' AND name NOT LIKE 'sqlite_%'";
    let mut statement = db.conn.prepare(sql).unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    tables.into_iter().map(|table| (table.clone(), rows(&db.conn, &table))).collect()
}

fn rows(conn: &Connection, table: &str) -> Vec<Vec<Value>> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {table} NOT INDEXED")).unwrap();
    let columns = statement.column_count();
    // It is another one in each file.
    let hidden = statement.column_index("secret").ok();
    let at = |row: &rusqlite::Row, column| if hidden == Some(column) { Ok(Value::Null) } else { row.get(column) };
    let row = |row: &rusqlite::Row| (0..columns).map(|column| at(row, column)).collect();
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}
