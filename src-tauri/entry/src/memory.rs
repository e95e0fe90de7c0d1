//! The hidden sheet: what was sent.

use crate::role::{Role, read_row_key};
use crate::sheet::{Origin, RowKey};
use crate::{MARK, NOT_APPLICABLE, VERSION};
use intake::{Table, Written};
use std::collections::HashMap;

/// What stood in a cell when the sheet was sent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sent {
    /// Nobody knows: the hidden sheet is gone.
    Unknown,
    /// Nothing.
    Blank,
    /// "Not applicable".
    NotApplicable,
    /// A number; percentages as fractions, durations in seconds.
    Number(f64),
}

/// A row as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct SentRow {
    pub(crate) key: RowKey,
    pub(crate) name: String,
    pub(crate) breakdown: String,
    pub(crate) note: String,
}

/// All that was sent.
#[derive(Debug, Clone)]
pub(crate) struct Memory {
    pub(crate) origin: Origin,
    pub(crate) rows: Vec<SentRow>,
    /// What each column is for, by its head.
    heads: Vec<(String, Role)>,
    values: HashMap<(RowKey, String), Sent>,
}

impl Memory {
    /// Reads the hidden sheet; `None` for any other one.
    pub(crate) fn of(table: &Table) -> Option<Self> {
        let (_, first) = table.rows.first()?;
        let version = if let Some(Written::Number { value, .. }) = first.get(1) { *value } else { 0.0 };
        if text(first, 0) != MARK || !(1.0..=VERSION).contains(&version) {
            return None;
        }
        let workspace = text(first, 2).parse().ok()?;
        let origin = Origin { workspace, business: text(first, 3).to_owned(), made: text(first, 4).to_owned() };
        let mut memory = Self { origin, rows: Vec::new(), heads: Vec::new(), values: HashMap::new() };
        for (_, cells) in table.rows.iter().skip(1) {
            memory.take(cells);
        }
        Some(memory)
    }

    fn take(&mut self, cells: &[Written]) {
        match (text(cells, 0), read_row_key(text(cells, 1)), Role::of(text(cells, 1))) {
            ("row", Some(key), _) => self.rows.push(SentRow {
                key,
                name: text(cells, 2).to_owned(),
                breakdown: text(cells, 3).to_owned(),
                note: text(cells, 4).to_owned(),
            }),
            ("column", _, Some(role)) => self.heads.push((text(cells, 2).to_owned(), role)),
            ("value", Some(key), _) => {
                let sent = match cells.get(3) {
                    Some(Written::Number { value, .. }) => Sent::Number(*value),
                    Some(Written::Text(text)) if text == NOT_APPLICABLE => Sent::NotApplicable,
                    _ => return,
                };
                self.values.insert((key, text(cells, 2).to_owned()), sent);
            }
            _ => {}
        }
    }

    /// The column that had this head.
    pub(crate) fn role_of(&self, head: &str) -> Option<&Role> {
        self.heads.iter().find(|(known, _)| same(known, head)).map(|(_, role)| role)
    }

    /// The row that is called so.
    pub(crate) fn row_named(&self, name: &str, breakdown: &str) -> Option<&SentRow> {
        self.rows.iter().find(|row| same(&row.name, name) && same(&row.breakdown, breakdown))
    }

    /// The row of this key.
    pub(crate) fn row_of(&self, key: RowKey) -> Option<&SentRow> {
        self.rows.iter().find(|row| row.key == key)
    }

    /// What stood there.
    pub(crate) fn sent(&self, key: RowKey, period: &str) -> Sent {
        self.values.get(&(key, period.to_owned())).copied().unwrap_or(Sent::Blank)
    }
}

/// The text of a cell; empty where it holds none.
pub(crate) fn text(cells: &[Written], column: usize) -> &str {
    if let Some(Written::Text(text)) = cells.get(column) { text.trim() } else { "" }
}

/// The same name, whatever the case and the spaces.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}
