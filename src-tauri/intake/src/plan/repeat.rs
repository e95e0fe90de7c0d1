//! Is it one row for each date and segment, or many?
//!
//! A till that reports each store each day has one row for each: a second one is a mistake. A list of payments has as many
//! rows a day as there were payments: they add up. The file as a whole decides, by how rows that share date and segment
//! (a key) differ:
//!
//! - Rows that have other numbers of their own (of invoices, of orders) are records of their own, however rare they are.
//! - So are rows that another column outside the import tells apart (a description, a time of day). If such a column is
//!   different in every row, one repeated key is enough; otherwise several keys and at least a twentieth of all must be
//!   repeated in this way.
//! - Rows that differ in their values only speak for many rows where that is common: in half of all keys, or in three keys
//!   and more than every seventh; or where each row has a quantity and its price, as lines of sales have.
//! - Identical rows speak for many rows only where a key has three or more of them in half of all keys; each row twice is
//!   a file that was pasted together twice.
//! - Where nothing speaks for many, the file has one row for each, and what is repeated is left out.
//!
//! Where three pairs differ, or something tells one pair apart, or half of all keys come again without having been pasted
//! twice, and nothing decides, nobody but the owner knows. Of several files of one make, all together decide.

use crate::quick::{QuickMap, QuickState};
use chrono::NaiveDate;
use domain::Grain;
use std::hash::BuildHasher;

/// What rows share that speak of the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    pub date: NaiveDate,
    pub grain: Grain,
    pub segment: u32,
}

/// A row with at least one value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub key: Key,
    pub seconds: u32,
}

/// What one row says, in short.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// Of its values.
    pub values: u32,
    /// Which measures have one, a bit each (the 33rd shares one with the first).
    pub measures: u32,
    /// Of the columns of numbers that rows have of their own.
    pub own: u32,
    /// Of the other columns that tell rows apart.
    pub apart: u32,
}

/// How often rows repeat, and how they differ then; of one file, or of several of one make together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repeating {
    /// Different dates and segments.
    keys: u64,
    /// Keys that come again.
    repeated: u64,
    /// Keys whose rows have other numbers of their own.
    numbered: u64,
    /// Keys whose rows something else tells apart.
    told_apart: u64,
    /// Keys whose rows differ in their values only.
    conflicting: u64,
    /// Keys of which three rows say the same.
    identical_thrice: u64,
    /// Keys of files in which something outside the import is different in every row.
    unique: u64,
    /// Keys of files whose rows have a quantity and its price.
    priced: u64,
}

impl Repeating {
    /// This file's and another's together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            keys: self.keys + other.keys,
            repeated: self.repeated + other.repeated,
            numbered: self.numbered + other.numbered,
            told_apart: self.told_apart + other.told_apart,
            conflicting: self.conflicting + other.conflicting,
            identical_thrice: self.identical_thrice + other.identical_thrice,
            unique: self.unique + other.unique,
            priced: self.priced + other.priced,
        }
    }

    /// True where rows for one date and segment are records of their own, which add up.
    pub fn adds_up(&self) -> bool {
        let all_unique = self.unique == self.keys;
        let apart = self.told_apart > 0 && all_unique || self.told_apart >= 2 && self.told_apart * 20 >= self.keys;
        let differ = self.told_apart + self.conflicting;
        let common = differ > 0 && differ * 2 >= self.keys || self.conflicting >= 3 && differ * 7 > self.keys;
        let thrice = self.identical_thrice > 0 && self.repeated * 2 >= self.keys;
        let lines = self.conflicting > 0 && self.priced == self.keys;
        self.numbered > 0 || apart || common || thrice || lines
    }
}

/// What outside the values says that rows are records of their own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hints {
    /// Something outside the import is different in every row.
    pub unique: bool,
    /// Rows have a quantity and its price.
    pub priced: bool,
}

/// Counts how rows repeat.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    seen: Shelves,
    /// Rows that repeat an earlier one, should it be one row for each key.
    rejected: Rejected,
    /// The last row for a key of its own.
    last_new: u32,
    counts: Repeating,
}

/// How many tables the keys are spread over.
const SHELVES: usize = 64;

/// What was seen of each key, spread over tables: one alone would take half as much again while it grows.
#[derive(Debug)]
struct Shelves {
    tables: [QuickMap<Key, Seen>; SHELVES],
    spread: QuickState,
}

impl Default for Shelves {
    fn default() -> Self {
        Self { tables: std::array::from_fn(|_| QuickMap::default()), spread: QuickState::default() }
    }
}

impl Shelves {
    fn of(&mut self, key: &Key) -> Option<&mut QuickMap<Key, Seen>> {
        let place = self.spread.hash_one(key) % SHELVES as u64;
        usize::try_from(place).ok().and_then(|place| self.tables.get_mut(place))
    }

    fn len(&self) -> usize {
        self.tables.iter().map(QuickMap::len).sum()
    }
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    first: Said,
    rows: u8,
    /// Which ways of repeating were counted for this key.
    counted: u8,
}

/// Rows one after the other that repeat earlier ones. Where rows add up nearly all of them do.
#[derive(Debug)]
struct Run {
    first: u32,
    last: u32,
    /// True where they say the same.
    is_same: bool,
}

/// Rows that repeat an earlier one.
#[derive(Debug, Default)]
struct Rejected {
    runs: Vec<Run>,
    rows: u64,
}

impl Rejected {
    fn push(&mut self, row: u32, is_same: bool) {
        self.rows += 1;
        match self.runs.last_mut() {
            Some(run) if run.is_same == is_same && run.last.checked_add(1) == Some(row) => run.last = row,
            _ => self.runs.push(Run { first: row, last: row, is_same }),
        }
    }

    /// Each row; true where it says the same.
    fn listed(&self) -> Vec<(u32, bool)> {
        self.runs.iter().flat_map(|run| (run.first..=run.last).map(|row| (row, run.is_same))).collect()
    }
}

/// From so many pairs of rows on it is no slip.
const UNSURE_FROM: u64 = 3;

const APART: u8 = 1;
const CONFLICT: u8 = 2;
const NUMBER: u8 = 4;

/// What the file is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// One row for each date and segment; these rows are left out, in their order; true where they say what an earlier one has said.
    One(Vec<(u32, bool)>),
    /// Many rows, which add up.
    Many,
}

impl Repeats {
    /// Takes one more row into account.
    pub fn add(&mut self, row: u32, key: Key, said: Said) {
        let Some(shelf) = self.seen.of(&key) else { return };
        let Some(seen) = shelf.get_mut(&key) else {
            shelf.insert(key, Seen { first: said, rows: 1, counted: 0 });
            self.last_new = row;
            return;
        };
        seen.rows = seen.rows.saturating_add(1);
        self.counts.repeated += u64::from(seen.rows == 2);
        let first = seen.first;
        if first.measures & said.measures == 0 {
            // The rows complete each other: one has the sales, the other the orders.
            seen.first.measures |= said.measures;
            return;
        }
        let identical = first.values == said.values && first.measures == said.measures;
        self.rejected.push(row, identical);
        let (way, count) = if first.own != said.own {
            (NUMBER, &mut self.counts.numbered)
        } else if first.apart != said.apart {
            (APART, &mut self.counts.told_apart)
        } else if !identical {
            (CONFLICT, &mut self.counts.conflicting)
        } else {
            self.counts.identical_thrice += u64::from(seen.rows == 3);
            return;
        };
        *count += u64::from(seen.counted & way == 0);
        seen.counted |= way;
    }

    /// How often rows repeat.
    pub fn counts(&self, hints: Hints) -> Repeating {
        let keys = self.seen.len() as u64;
        let of_keys = |holds: bool| if holds { keys } else { 0 };
        Repeating { keys, unique: of_keys(hints.unique), priced: of_keys(hints.priced), ..self.counts }
    }

    /// What the owner has to say; `None` where the file is clear.
    pub fn unsure(&self, hints: Hints) -> Option<(u32, u64)> {
        let first = self.rejected.runs.first()?.first;
        let counts = self.counts(hints);
        let differ = counts.told_apart > 0 || counts.told_apart + counts.conflicting >= UNSURE_FROM;
        let pasted = first > self.last_new;
        let again = counts.repeated >= UNSURE_FROM && counts.repeated * 2 >= counts.keys && !pasted;
        (!counts.adds_up() && (differ || again)).then_some((first, self.rejected.rows))
    }

    /// Decides.
    pub fn decide(self, hints: Hints) -> Rule {
        if self.counts(hints).adds_up() { Rule::Many } else { Rule::One(self.rejected()) }
    }

    /// The rows that come again.
    pub fn rejected(self) -> Vec<(u32, bool)> {
        self.rejected.listed()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// Rows as (day, values, apart).
    fn rule(rows: &[(u64, u32, u32)], unique: bool) -> Rule {
        let mut repeats = Repeats::default();
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for (row, (day, values, apart)) in (2..).zip(rows) {
            let date = start + chrono::Days::new(*day);
            let key = Key { date, grain: Grain::Day, segment: 0 };
            repeats.add(row, key, Said { values: *values, measures: 1, own: 0, apart: *apart });
        }
        repeats.decide(Hints { unique, priced: false })
    }

    fn days(count: u64) -> Vec<(u64, u32, u32)> {
        (0..count).map(|day| (day, day as u32, 0)).collect()
    }

    #[test]
    fn an_exception_is_left_out() {
        let mut rows = days(20);
        rows.push((3, 3, 0));
        rows.push((4, 99, 0));
        let left_out = vec![(22, true), (23, false)];
        assert_eq!(rule(&rows, false), Rule::One(left_out));
    }

    #[test]
    fn what_is_common_adds_up() {
        let mut rows = days(20);
        rows.extend((0..12).map(|day| (day, 100 + day as u32, 0)));
        assert_eq!(rule(&rows, false), Rule::Many);
        assert_eq!(rule(&[(0, 1, 0), (0, 2, 0), (0, 1, 0)], false), Rule::Many, "all on one day");
    }

    #[test]
    fn invoices_of_one_day_add_up_even_where_that_is_rare() {
        let mut rows: Vec<_> = (0..20).map(|day| (day, day as u32, day as u32)).collect();
        rows.push((3, 50, 77));
        assert_eq!(rule(&rows, true), Rule::Many);
    }

    #[test]
    fn a_file_pasted_twice_is_counted_once() {
        let mut rows = days(5);
        rows.extend(days(5));
        assert!(matches!(rule(&rows, false), Rule::One(left_out) if left_out.len() == 5));
    }

    #[test]
    fn the_same_price_many_times_a_day_adds_up() {
        let rows: Vec<_> = (0..30).map(|at| (at / 10, 350, 0)).collect();
        assert_eq!(rule(&rows, false), Rule::Many);
    }
}
