//! Columns whose members stand beside each other for the same of everything else: each month has an A, a B and a C. So do versions
//! of one number, and records hardly ever.

use super::Field;
use super::kind::{Kind, kind_of};
use crate::cell::{Cell, Row, shown_name};
use crate::error::Refusal;
use crate::quick::QuickMap;
use crate::table::Table;
use crate::words::{self, Heading};
use chrono::NaiveDate;
use domain::Calendar;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;

/// More members than this are hardly versions.
const MOST: usize = 16;
/// So many rows are looked at: enough to tell, and quick in files of any size.
const LOOKED_AT: usize = 20_000;

/// How the members of a column stand among the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Crossed {
    /// The members, where they stand beside each other for the same of everything else; none where they do not.
    pub members: Vec<String>,
    /// The members, however they stand; none where there are too many.
    pub seen: Vec<String>,
    /// True where a member stands in the first of its rows only, and the others say nothing.
    pub is_merged: bool,
    /// The first and the last day of each member, and of rows that say nothing, where a column holds dates.
    days: Vec<(String, NaiveDate, NaiveDate)>,
}

impl Crossed {
    /// True where all rows of some members lie behind those of all others: months to come behind those that came to pass.
    pub fn is_later(&self, of: impl Fn(&str) -> bool) -> bool {
        let (later, others): (Vec<_>, Vec<_>) = self.days.iter().partition(|(member, ..)| of(member));
        let first = later.iter().map(|(_, first, _)| *first).min();
        let last = others.iter().map(|(.., last)| *last).max();
        first.zip(last).is_some_and(|(first, last)| last < first)
    }

    /// True where the members stand beside each other.
    pub fn holds(&self) -> bool {
        !self.members.is_empty()
    }
}

/// What is seen of a column, row by row.
#[derive(Default)]
pub(super) struct Seen {
    members: Vec<String>,
    is_too_many: bool,
    /// How often each member stands beside what the row says otherwise.
    rows: QuickMap<u64, Vec<u32>>,
    /// What stands in the last row that says something.
    last: Option<usize>,
    blanks: u32,
    is_unmerged: bool,
    /// See [`Crossed::days`].
    days: Vec<(String, NaiveDate, NaiveDate)>,
}

impl Seen {
    /// Takes a row into account: what it says here, and what it says otherwise.
    pub fn add(&mut self, said: &str, key: u64) {
        let found = if said.is_empty() { self.below() } else { self.named(said) };
        let Some(at) = found else { return };
        let counts = self.rows.entry(key).or_default();
        counts.resize(counts.len().max(at + 1), 0);
        counts.iter_mut().skip(at).take(1).for_each(|count| *count += 1);
    }

    /// Takes the day of a row into account.
    fn add_day(&mut self, said: &str, day: NaiveDate) {
        if let Some((_, first, last)) = self.days.iter_mut().find(|(member, ..)| member == said) {
            (*first, *last) = ((*first).min(day), (*last).max(day));
        } else if self.days.len() <= MOST {
            self.days.push((said.to_owned(), day, day));
        }
    }

    /// The member that a row without one stands below.
    fn below(&mut self) -> Option<usize> {
        self.blanks += 1;
        self.is_unmerged |= self.last.is_none();
        self.last
    }

    fn named(&mut self, said: &str) -> Option<usize> {
        let known = self.members.iter().position(|member| member == said);
        self.is_too_many |= known.is_none() && self.members.len() == MOST;
        if self.is_too_many {
            return None;
        }
        let at = known.unwrap_or(self.members.len());
        if known.is_none() {
            self.members.push(said.to_owned());
        }
        self.is_unmerged |= self.last == Some(at);
        self.last = Some(at);
        Some(at)
    }

    /// What all of it comes to.
    pub fn told(self) -> Crossed {
        let several = self.members.len() > 1 && !self.is_too_many;
        let seen = if self.is_too_many { Vec::new() } else { self.members.clone() };
        let is_once = self.rows.values().all(|counts| counts.iter().all(|count| *count < 2));
        let says_actual = self.members.iter().any(|member| words::beside(member) == Some(words::Beside::Actual));
        // Where nothing came to pass by its name, what says nothing may be that.
        let is_merged = several && self.blanks > 0 && !self.is_unmerged && (says_actual || is_once);
        let beside = |counts: &&Vec<u32>| {
            let mut filled = counts.iter().filter(|count| **count > 0);
            let first = filled.next();
            let mut others = filled.peekable();
            others.peek().is_some() && others.all(|count| Some(count) == first)
        };
        let crossed = self.rows.values().filter(beside).count();
        let holds = several && (self.blanks == 0 || is_merged) && crossed * 10 >= self.rows.len() * 7;
        Crossed { members: if holds { self.members } else { Vec::new() }, seen, is_merged, days: self.days }
    }
}

/// Finds out of the columns that may hold versions how their members stand among the rows.
pub(super) fn find(table: &Table<'_>, header: u32, fields: &mut [Field], calendar: &Calendar) -> Result<(), Refusal> {
    let wanted: Vec<(usize, usize)> = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| may_hold_versions(field))
        .map(|(at, field)| (at, field.index as usize))
        .collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let keys: Vec<usize> = fields.iter().filter(|field| tells_apart(field)).map(|field| field.index as usize).collect();
    let mut seen: Vec<Seen> = wanted.iter().map(|_| Seen::default()).collect();
    let dates =
        fields.iter().find(|field| field.facts.dates * 2 > field.facts.filled).map(|field| field.index as usize);
    let mut rows = 0;
    table.peek::<Refusal>(|number, row| {
        if number > header {
            rows += 1;
            let day = dates.and_then(|column| day_of(row.cell(column), calendar));
            for (seen, (_, column)) in seen.iter_mut().zip(&wanted) {
                let said = shown_name(row.cell(*column).display().trim());
                seen.add(&said, key(row, &keys, *column));
                day.iter().for_each(|day| seen.add_day(&said, *day));
            }
        }
        Ok(if rows < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    })?;
    for (seen, (at, _)) in seen.into_iter().zip(wanted) {
        if let Some(field) = fields.get_mut(at) {
            field.facts.crossed = seen.told();
        }
    }
    Ok(())
}

/// The day of a row, as far as its cell says it by itself.
fn day_of(cell: Cell<'_>, calendar: &Calendar) -> Option<NaiveDate> {
    match kind_of(cell, calendar) {
        Kind::Date(when) => Some(when.day),
        Kind::Blank | Kind::Text | Kind::Number(_) => None,
    }
}

fn key(row: &dyn Row, keys: &[usize], own: usize) -> u64 {
    let mut key = DefaultHasher::new();
    for column in keys.iter().filter(|column| **column != own) {
        let cell = row.cell(*column);
        if cell != Cell::Blank {
            (column, cell.shown_hash()).hash(&mut key);
        }
    }
    key.finish()
}

fn may_hold_versions(field: &Field) -> bool {
    if !field.facts.known_versions.is_empty() {
        return true;
    }
    let marks = |text: &String| words::names_estimate(text);
    if field.distinct.is_some_and(|distinct| distinct <= MOST)
        && (marks(&field.name) || field.facts.members.iter().any(marks))
    {
        return true;
    }
    let is_few = field.distinct.is_some_and(|distinct| (2..=MOST).contains(&distinct));
    let says_one = || field.facts.members.iter().any(|member| words::beside(member).is_some());
    is_few && (words::heading(&words::words_of(&field.name)) != Heading::Other || says_one())
}

/// A column of dates or texts, and no remarks.
pub(super) fn tells_apart(field: &Field) -> bool {
    let facts = &field.facts;
    let numbers = facts.numbers + facts.durations + facts.formulas;
    let is_period = words::names_date(&words::words_of(&field.name));
    (numbers * 10 < facts.filled * 3 || is_period) && !words::names_remark(&words::words_of(&field.name))
}
