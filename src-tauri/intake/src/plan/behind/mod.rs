//! Which rows of a file a value was made of, as the reading itself meets them.

mod places;

pub(super) use places::{Used, used_by};

use super::repeat::Key;
use super::segments::{Member, Segments};
use super::{LeftOut, Plan, Sink, Value};
use crate::cell::{Cell, Row, shown_name};
use crate::error::{ReadError, Refusal};
use crate::personal::shown_code;
use crate::recipe::Take;
use crate::sniff::Sniff;
use crate::source::Source;
use chrono::NaiveDate;
use domain::name::compared;
use domain::{Calendar, Grain};
use std::collections::HashMap;
use std::convert::Infallible;

/// So many rows of a value are kept; all are counted.
const ROWS: usize = 200;
/// So many of the rows that were left out are among them.
const LEFT_OUT: usize = 50;
/// So many columns are kept of a row, and those that are used.
const COLUMNS: usize = 40;

/// Which value is asked after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which of [`Plan::measures`].
    pub measure: usize,
    /// The first day that the value is for.
    pub date: NaiveDate,
    /// How long its period is.
    pub grain: Grain,
    /// One entry for each of [`Plan::dimensions`], `None` where the value has no member of it.
    pub members: Vec<Option<String>>,
    /// Of samples: which of the records of the time and segment.
    pub ordinal: Option<u32>,
}

/// What the cells of a column are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsedAs {
    /// They say when a row is of.
    Date,
    /// They say which member of a dimension it belongs to.
    Member,
    /// They hold what the value is made of.
    Value,
    /// They decide whether a row counts.
    Condition,
}

/// A column of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BehindColumn {
    /// Its name; empty where it has none.
    pub name: String,
    /// What the value needs it for.
    pub used: Option<UsedAs>,
    /// True for a column that a step makes.
    pub made: bool,
}

/// Why a row that is of the time and segment gives the value nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is left out of the import.
    LeftOut(LeftOut),
    /// A step of the recipe leaves it out: which one, counted from 1.
    Step(usize),
    /// It is none of the rows that the measure asks for.
    NotAsked,
    /// What counts once was counted on an earlier row.
    Again,
    /// Nothing stands in it for the value.
    Nothing,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct BehindRow {
    /// Its number as the spreadsheet shows it.
    pub row: u32,
    /// A cell for each of [`Behind::columns`], as it is written; texts are cut after 200 characters.
    pub cells: Vec<String>,
    /// The number that it gives; `None` where it gives none.
    pub gives: Option<f64>,
    /// Why it gives none.
    pub why: Option<Why>,
}

/// The rows behind a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Behind {
    /// The columns of the rows, in their order; those that are used, and others up to forty.
    pub columns: Vec<BehindColumn>,
    /// The first two hundred rows, in their order; at most fifty of them were left out.
    pub rows: Vec<BehindRow>,
    /// How many rows give the value something.
    pub counted: u64,
    /// How many rows of the same time and segment, or beside those that count, give it nothing.
    pub left_out: u64,
    /// What is taken of the rows.
    pub take: Take,
    /// What the file gives for it; `None` where it gives nothing.
    pub value: Option<f64>,
}

impl Plan {
    /// The rows behind a value: the file is read as for an import, and what becomes of each row is followed.
    ///
    /// # Errors
    /// A [`Refusal`] where the file breaks off.
    pub fn behind(
        &self,
        source: &Source,
        sniff: &Sniff,
        calendar: &Calendar,
        wanted: Wanted,
    ) -> Result<Behind, Refusal> {
        let mut trace =
            Trace { take: self.take_of(wanted.measure), ..Trace::new(self.columns_of(&wanted, sniff), wanted) };
        let mut following = Following { trace: &mut trace, segments: HashMap::from([(0, Vec::new())]), value: None };
        let read = self.read(source, calendar, &mut following);
        let value = following.value;
        match read {
            Ok(_) => Ok(trace.behind(value)),
            Err(ReadError::Refused(refusal)) => Err(refusal),
            Err(ReadError::Sink(never)) => match never {},
        }
    }
}

/// A column that may be shown: where it stands, its name, what it is used for, and whether a step makes it.
pub(super) type Place = (usize, BehindColumn);

/// Follows the rows of one value.
#[derive(Debug)]
pub struct Trace {
    wanted: Wanted,
    take: Take,
    /// The members, as names are compared.
    members: Vec<Option<String>>,
    matches: HashMap<u32, bool>,
    places: Vec<Place>,
    rows: Vec<BehindRow>,
    /// How many records there were, of a sample.
    met: u32,
    counted: u64,
    left_out: u64,
    listed: usize,
    /// The row before, where nothing says when it is of.
    stray: Option<BehindRow>,
    /// Whether the row before is one of the value's.
    beside: bool,
}

impl Trace {
    fn new(places: Vec<Place>, wanted: Wanted) -> Self {
        let members = wanted.members.iter().map(|member| member.as_deref().map(compared)).collect();
        Self {
            wanted,
            take: Take::Sum,
            members,
            matches: HashMap::new(),
            places: fewer(places),
            rows: Vec::new(),
            met: 0,
            counted: 0,
            left_out: 0,
            listed: 0,
            stray: None,
            beside: false,
        }
    }

    /// The measure that is asked after.
    pub(super) fn measure(&self) -> usize {
        self.wanted.measure
    }

    /// Where the period stands that is asked after, among those across a table.
    pub(super) fn is_at(&self, date: NaiveDate, grain: Grain) -> bool {
        (self.wanted.date, self.wanted.grain) == (date, grain)
    }

    /// Whether the day that is asked after lies in what begins on one day and ends before another.
    pub(super) fn is_within(&self, from: NaiveDate, until: Option<NaiveDate>) -> bool {
        from <= self.wanted.date && until.is_none_or(|until| until > self.wanted.date)
    }

    /// Takes the names of columns from the row that they stand in.
    pub(super) fn head(&mut self, row: &dyn Row) {
        for (at, column) in &mut self.places {
            if column.name.is_empty() {
                column.name = shown_name(&row.cell(*at).display());
            }
        }
    }

    /// A row that gives a number, for this time and segment.
    pub(super) fn took(&mut self, (number, row): (u32, &dyn Row), key: Key, value: f64, segments: &Segments) {
        self.took_at((number, row), value, (key.segment, self.is_at(key.date, key.grain)), segments);
    }

    /// The same for a value that stands for a stretch of time.
    pub(super) fn took_at(
        &mut self,
        (number, row): (u32, &dyn Row),
        value: f64,
        (segment, of_time): (u32, bool),
        segments: &Segments,
    ) {
        if !of_time || !self.is_of(segment, segments) {
            return self.pass();
        }
        let nth = self.met;
        self.met = nth.saturating_add(1);
        if self.wanted.ordinal.is_some_and(|ordinal| ordinal != nth) {
            return self.pass();
        }
        self.counted += 1;
        let kept = self.kept(number, row, Some(value), None);
        self.add_stray();
        self.rows.extend(kept.filter(|_| self.rows.len() < ROWS));
        self.beside = true;
    }

    /// A row of this time and segment that gives nothing.
    pub(super) fn left(&mut self, (number, row): (u32, &dyn Row), key: Key, why: Why, segments: &Segments) {
        // Of one record nothing else is told than the record.
        let is_of = self.is_at(key.date, key.grain) && self.is_of(key.segment, segments);
        if !is_of || self.wanted.ordinal.is_some() {
            return self.pass();
        }
        if let Some(left) = self.kept(number, row, None, Some(why)) {
            self.add_left(left);
        }
    }

    /// A row of which nobody can say when it is of, or what: it is told where it stands beside one that counts.
    pub(super) fn strayed(&mut self, (number, row): (u32, &dyn Row), why: Why) {
        if self.wanted.ordinal.is_some() {
            return self.pass();
        }
        let stray = self.kept(number, row, None, Some(why));
        if std::mem::take(&mut self.beside) {
            stray.into_iter().for_each(|stray| self.add_left(stray));
        } else {
            self.stray = stray;
        }
    }

    fn pass(&mut self) {
        (self.stray, self.beside) = (None, false);
    }

    fn add_stray(&mut self) {
        if let Some(stray) = self.stray.take() {
            self.add_left(stray);
        }
    }

    fn add_left(&mut self, row: BehindRow) {
        self.stray = None;
        self.left_out += 1;
        if self.listed < LEFT_OUT && self.rows.len() < ROWS {
            self.listed += 1;
            self.rows.push(row);
        }
    }

    fn kept(&self, number: u32, row: &dyn Row, gives: Option<f64>, why: Option<Why>) -> Option<BehindRow> {
        (self.rows.len() < ROWS).then(|| {
            let cells = self.places.iter().map(|(at, _)| shown_cell(row.cell(*at))).collect();
            BehindRow { row: number, cells, gives, why }
        })
    }

    fn is_of(&mut self, segment: u32, segments: &Segments) -> bool {
        if let Some(known) = self.matches.get(&segment) {
            return *known;
        }
        let numbers = segments.members(segment);
        let name = |dimension: usize| {
            let member = numbers.get(dimension).copied().filter(|member| *member != 0)?;
            segments.name(Member { dimension, member }).map(compared)
        };
        let is_of =
            (0..self.members.len()).all(|at| self.members.get(at).and_then(Option::as_ref) == name(at).as_ref());
        self.matches.insert(segment, is_of);
        is_of
    }

    fn behind(self, value: Option<f64>) -> Behind {
        let columns = self.places.into_iter().map(|(_, column)| column).collect();
        let Self { rows, counted, left_out, take, .. } = self;
        Behind { columns, rows, counted, left_out, take, value }
    }
}

/// A cell on one line; a time of day stands behind its day.
pub(super) fn shown_cell(cell: Cell<'_>) -> String {
    match cell {
        Cell::Date(day, seconds, Grain::Day) if seconds > 0 => {
            format!("{day} {:02}:{:02}", seconds / 3600, seconds / 60 % 60)
        }
        other => {
            let text = other.display();
            shown_code(&text).unwrap_or_else(|| shown_name(&text))
        }
    }
}

/// The columns that are used, and the first of the others.
fn fewer(places: Vec<Place>) -> Vec<Place> {
    let used = places.iter().filter(|(_, column)| column.used.is_some()).count();
    let mut room = COLUMNS.saturating_sub(used);
    let fits = |(_, column): &Place| {
        let stays = column.used.is_some() || room > 0;
        room -= usize::from(stays && column.used.is_none());
        stays
    };
    places.into_iter().filter(fits).collect()
}

/// Takes of what is read only what concerns the value.
struct Following<'t> {
    trace: &'t mut Trace,
    segments: HashMap<u32, Vec<Option<String>>>,
    value: Option<f64>,
}

impl Sink for Following<'_> {
    type Error = Infallible;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Infallible> {
        self.segments.insert(segment, members.iter().map(|member| member.map(compared)).collect());
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Infallible> {
        let wanted = &self.trace.wanted;
        let of_time = value.measure == wanted.measure && self.trace.is_at(value.date, value.grain);
        let none = vec![None; self.trace.members.len()];
        let members = self.segments.get(&value.segment).filter(|members| !members.is_empty()).unwrap_or(&none);
        if of_time && *members == self.trace.members && wanted.ordinal.is_none_or(|ordinal| ordinal == value.ordinal) {
            self.value = Some(value.value);
        }
        Ok(())
    }

    fn left_out(&mut self, _: LeftOut) -> Result<(), Infallible> {
        Ok(())
    }

    fn trace(&mut self) -> Option<&mut Trace> {
        Some(self.trace)
    }
}
