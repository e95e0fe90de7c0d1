//! What is taken of the rows of one measure.

use super::eval::Evaluator;
use super::known::known;
use super::open::OpenEnds;
use super::steps::key_of;
use super::value::{Moment, Wrong};
use crate::cell::{Cell, Row};
use crate::personal::{fingerprint, key_of_code};
use crate::plan::reading::{NotANumber, NumberReading};
use crate::plan::repeat::Key;
use crate::plan::sum::Sum;
use crate::quick::{QuickMap, QuickSet};
use crate::recipe::{Expr, Take};
use chrono::NaiveDate;
use domain::Grain;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A measure of a recipe, with its columns found.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub take: Take,
    pub of: Of,
    /// The column of the date; the day of all rows where `None`.
    pub date: Option<usize>,
    pub until: Option<usize>,
    pub only: Option<Expr<usize>>,
    pub once_per: Vec<usize>,
    /// For each dimension of the plan the column, where this measure is broken down by it.
    pub by: Vec<Option<usize>>,
    /// What its values come from, for messages.
    pub column: String,
    /// True where rows that give nothing make it 0 and not unknown: of a sum and a count over time.
    pub adds_up: bool,
}

/// Of what something is taken.
#[derive(Debug, Clone)]
pub(super) enum Of {
    /// The rows themselves.
    Rows,
    /// The cells of a column, read as the unit of the measure says.
    Cells(usize, NumberReading),
    /// What an expression gives.
    Value(Expr<usize>),
}

/// What was taken of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Found {
    /// The row gives nothing.
    Nothing,
    /// What counts once was counted on an earlier row.
    Again,
    /// It is kept until all rows are read: this number.
    Kept(f64),
    /// A record that is given at once, with its number among those of its key.
    Record(f64, u32),
}

/// When a row is of, and which segment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub key: Key,
    pub seconds: u32,
    pub row: u32,
    /// True where the file begins with its newest rows: of two of one time the first is the later one.
    pub newest_first: bool,
}

/// The rows of one time and segment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    sum: Sum,
    first: (u32, f64),
    last: (u32, f64),
    largest: f64,
    smallest: f64,
    pub records: u32,
    pub row: u32,
}

/// What has been taken so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    parts: QuickMap<Key, Part>,
    records: QuickMap<Key, u32>,
    /// What counts once, by its hash.
    once: QuickSet<u64>,
    /// What different ones there are of each time and segment, by their fingerprints.
    keys: QuickMap<Key, Different>,
    /// The same of those in whose place codes stand, by their keys.
    codes: QuickMap<Key, Different>,
    pub open: OpenEnds,
    /// Times and segments of rows that give nothing.
    pub nothing: BTreeSet<Key>,
}

/// Different numbers. So many that come again and again take no more room than twice the different ones.
#[derive(Debug, Default)]
struct Different {
    all: Vec<u64>,
    /// How many stand in front of which each is another.
    settled: usize,
}

/// From so many on it is looked for those that come again.
const MANY: usize = 32;

impl Different {
    fn insert(&mut self, number: u64) {
        if self.all.len() >= MANY && self.all.len() >= self.settled * 2 {
            self.settle();
        }
        self.all.push(number);
    }

    fn settle(&mut self) {
        self.all.sort_unstable();
        self.all.dedup();
        self.settled = self.all.len();
    }

    fn all(mut self) -> Vec<u64> {
        self.settle();
        self.all
    }
}

impl Taken {
    /// When a row is of, for this measure; `None` where it has no date.
    pub fn moment(
        &self,
        evaluator: &Evaluator,
        row: &dyn Row,
        of_all: Option<NaiveDate>,
    ) -> Result<Option<Moment>, Wrong> {
        match (self.date, of_all) {
            (Some(column), _) => evaluator.moment(&Expr::Column(column), row),
            (None, day) => Ok(day.map(|day| Moment { day, seconds: 0, grain: Grain::Day })),
        }
    }

    /// Whether a row concerns the measure.
    pub fn concerns(&self, evaluator: &Evaluator, row: &dyn Row) -> Result<bool, Wrong> {
        self.only.as_ref().map_or(Ok(true), |only| evaluator.is_true(only, row))
    }

    /// Takes what the measure takes of a row that concerns it.
    pub fn take(&self, evaluator: &Evaluator, row: &dyn Row, spot: Spot, into: &mut Gathered) -> Result<Found, Wrong> {
        let Some(value) = self.value(evaluator, row)? else { return Ok(Found::Nothing) };
        if !self.once_per.is_empty() && !into.once.insert(key_of(row, &self.once_per)) {
            return Ok(Found::Again);
        }
        match self.take {
            Take::Distinct => self.different(evaluator, row, spot, into),
            Take::Open => {
                let until =
                    self.until.map(|column| evaluator.moment(&Expr::Column(column), row)).transpose()?.flatten();
                into.open.add(spot.key, value, until.map(|moment| moment.day));
            }
            Take::Sample => {
                let number = into.records.entry(spot.key).or_default();
                *number += 1;
                return Ok(Found::Record(value, *number - 1));
            }
            Take::Sum | Take::Mean | Take::Share | Take::Count | Take::Last | Take::First | Take::Max | Take::Min => {
                into.add(value, spot)
            }
        }
        Ok(Found::Kept(value))
    }

    /// The number that a row gives; `None` where there is nothing.
    fn value(&self, evaluator: &Evaluator, row: &dyn Row) -> Result<Option<f64>, Wrong> {
        let is_there = |is_empty: bool| Ok((!is_empty).then_some(1.0));
        match (&self.of, self.take) {
            (Of::Rows, _) => Ok(Some(1.0)),
            (Of::Cells(column, _), Take::Count | Take::Distinct) => is_there(row.cell(*column) == Cell::Blank),
            (Of::Value(of), Take::Count | Take::Distinct) => is_there(evaluator.value(of, row)?.is_empty()),
            (Of::Value(of), Take::Share) => Ok(known(evaluator, of, row)?.map(|is_so| f64::from(u8::from(is_so)))),
            (Of::Cells(column, reading), _) => match row.cell(*column) {
                Cell::Formula => Err(Wrong::NoResult(*column)),
                cell => reading.read(cell).map_err(|NotANumber| Wrong::NotANumber(*column)),
            },
            (Of::Value(of), _) => evaluator.number(of, row),
        }
    }

    fn different(&self, evaluator: &Evaluator, row: &dyn Row, spot: Spot, into: &mut Gathered) {
        let text = match &self.of {
            Of::Rows => return,
            Of::Cells(column, _) => match row.cell(*column) {
                Cell::Text(text) => Cow::Borrowed(text),
                cell => Cow::Owned(cell.display()),
            },
            Of::Value(of) => evaluator.value(of, row).map(|value| value.text()).unwrap_or_default(),
        };
        match key_of_code(&text) {
            Some(key) => into.codes.entry(spot.key).or_default().insert(key),
            None => into.keys.entry(spot.key).or_default().insert(fingerprint(&text)),
        };
        into.add(1.0, spot);
    }

    /// What the rows of a key come to.
    pub fn result(&self, part: &Part) -> f64 {
        match self.take {
            Take::Mean | Take::Share => part.sum.total() / f64::from(part.records.max(1)),
            Take::Last => part.last.1,
            Take::First => part.first.1,
            Take::Max => part.largest,
            Take::Min => part.smallest,
            _ => part.sum.total(),
        }
    }
}

impl Gathered {
    fn add(&mut self, value: f64, spot: Spot) {
        let Spot { key, seconds, row, newest_first } = spot;
        let new = || {
            let (sum, end) = (Sum::default(), (seconds, value));
            Part { sum, first: end, last: end, largest: value, smallest: value, records: 0, row }
        };
        let part = self.parts.entry(key).or_insert_with(new);
        part.sum.add(value);
        if part.records > 0 {
            let is_later = if newest_first { seconds > part.last.0 } else { seconds >= part.last.0 };
            let is_earlier = if newest_first { seconds <= part.first.0 } else { seconds < part.first.0 };
            part.last = if is_later { (seconds, value) } else { part.last };
            part.first = if is_earlier { (seconds, value) } else { part.first };
        }
        part.largest = part.largest.max(value);
        part.smallest = part.smallest.min(value);
        part.records = part.records.saturating_add(1);
        part.row = row;
    }

    /// The fingerprints of the different ones of a time and segment, and the keys of those that codes stand for.
    pub fn different(&mut self, key: &Key) -> (Vec<u64>, Vec<u64>) {
        let all = |map: &mut QuickMap<Key, Different>| map.remove(key).map(Different::all).unwrap_or_default();
        (all(&mut self.keys), all(&mut self.codes))
    }

    /// What was taken, in the order of time.
    pub fn parts(&mut self) -> Vec<(Key, Part)> {
        let mut parts: Vec<(Key, Part)> = std::mem::take(&mut self.parts).into_iter().collect();
        parts.sort_unstable_by_key(|(key, _)| *key);
        parts
    }
}
