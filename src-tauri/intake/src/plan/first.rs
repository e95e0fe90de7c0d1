//! The first reading of a file in the long layout: whether its rows add up, which of them add up others, and, where that is not too
//! much to be kept, what they come to.

use super::columns::Columns;
use super::explain::Evidence;
use super::give::Giver;
use super::hidden::{self, Wider};
use super::left_out::LeftOut;
use super::long::Reader;
use super::member_sums::{MemberSums, is_left_out};
use super::periods::{Periods, Years};
use super::repeat::{Place, Repeats, Rule};
use super::segments::Member;
use super::sum::{Added, Sums};
use super::{Sink, Summary, Unsure};
use crate::error::{ReadError, Refusal};
use crate::format::{Format, Repeated};
use crate::table::Table;
use domain::{Calendar, MeasureKind};
use std::ops::ControlFlow;

/// Of so many dates and segments the sums are kept.
const MOST_SUMS: usize = 200_000;
/// And so many left-out rows.
const MOST_PROBLEMS: usize = 10_000;
/// After so many rows it shows whether they add up to less than they are.
const ENOUGH: usize = 20_000;

/// What the first reading says.
pub(super) struct First {
    pub rule: Rule,
    /// What is to be asked first.
    pub unsure: Vec<Unsure>,
    /// What a second reading would give; `None` where it must be read again.
    pub kept: Option<Kept>,
}

/// The sums of all rows, and what is left out.
#[derive(Default)]
pub(super) struct Kept {
    pub problems: Vec<LeftOut>,
    pub sums: Sums,
}

/// Reads the file once to see whether rows repeat, and again for the values where these could not be kept: nothing but what
/// tells repeated rows, and so many sums, is kept of the first reading, so memory does not grow with the size of the rows.
pub(super) fn read<S: Sink>(
    columns: &Columns,
    (format, evidence): (&Format, &Evidence),
    table: &Table<'_>,
    calendar: &Calendar,
    sink: &mut S,
) -> Result<Summary, ReadError<S::Error>> {
    let mut reader = Reader::new(columns, format, calendar);
    let First { rule, unsure, kept } = reader.first(table)?;
    let kept = kept.filter(|_| sink.trace().is_none() && sink.account().is_none());
    let summary = Summary { many_rows: rule == Rule::Many, unsure, ..Summary::default() };
    let mut giver = Giver { sink, summary };
    match (rule, kept) {
        (Rule::One(rejected), _) => reader.give_each((table, evidence), &rejected, &mut giver)?,
        (Rule::Many, None) => reader.give_sums((table, evidence), &mut giver)?,
        (Rule::Many, Some(Kept { problems, sums })) => {
            problems.into_iter().try_for_each(|problem| giver.left_out(problem))?;
            reader.give_all(sums, &mut giver)?;
        }
    }
    Ok(giver.summary)
}

impl Reader<'_> {
    /// Whether rows add up, and what is to be asked first.
    pub fn first(&mut self, table: &Table<'_>) -> Result<First, Refusal> {
        self.find_latest(table)?;
        if self.every_row_counts() {
            self.totals = hidden::named(self.columns);
            return Ok(First { rule: Rule::Many, unsure: Vec::new(), kept: None });
        }
        self.wider = Wider::of(self.columns);
        let mut first = self.look(table)?;
        if let Some(wider) = self.wider.take() {
            let (totals, asked) = wider.found(self.columns, self.format);
            if !totals.is_empty() {
                let latest = std::mem::take(&mut self.latest);
                *self = Self::new(self.columns, self.format, self.calendar);
                self.latest = latest;
                self.totals = totals;
                first = self.look(table)?;
            }
            first.unsure.extend(asked);
        }
        Ok(first)
    }

    fn look(&mut self, table: &Table<'_>) -> Result<First, Refusal> {
        let mut repeats = Repeats::default();
        let mut periods = Periods::default();
        let mut members = MemberSums::new(self.columns);
        let mut gathering = Gathering::default();
        table.each::<Refusal>(|number, row| {
            let place = self.read_row(number, row);
            gathering.leave_out(&mut self.problems);
            if let Some(place) = place {
                let said = self.said(row, place.seconds);
                periods.add(place.key, said.measures);
                members.add(place.key, &self.values);
                self.wider.iter_mut().for_each(|wider| wider.add(place.key, &self.values));
                repeats.add(number, place.key, said);
                gathering.add(&place, number, &self.values);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        periods.find_sums(self.calendar);
        self.periods = periods;
        self.years = Years::of(self.format);
        self.counted.clear();
        let (mut unsure, mut is_settled) = (Vec::new(), self.reads_alike());
        for member in members.adding_up(&self.segments) {
            let name = self.segments.name(member).unwrap_or_default();
            match is_left_out(self.format.sums, name) {
                Some(true) => {
                    self.segments.call_total(member);
                    is_settled = false;
                }
                Some(false) => {}
                None => unsure.extend(self.sums_question(member)),
            }
        }
        let hints = self.hints();
        let rule = match self.format.repeated {
            Some(Repeated::AddUp) => Rule::Many,
            Some(Repeated::LeaveOut) => Rule::One(repeats.rejected()),
            None => {
                unsure.extend(repeats.unsure(hints).map(|(row, rows)| Unsure::Repeated { row, rows }));
                repeats.decide(hints)
            }
        };
        Ok(First { rule, unsure, kept: gathering.kept().filter(|_| is_settled) })
    }

    /// True where rows are read the second time as they were the first time.
    fn reads_alike(&self) -> bool {
        let has_last = self.columns.measures.iter().any(|column| column.planned.kind == MeasureKind::Balance);
        self.periods.sums.is_empty() && !(has_last && self.periods.course.newest_first())
    }

    fn sums_question(&self, member: Member) -> Option<Unsure> {
        let column = self.columns.dimension_columns.get(member.dimension)?.clone();
        Some(Unsure::Sums { column, member: self.segments.name(member).unwrap_or_default().to_owned() })
    }
}

/// Keeps sums and left-out rows as long as they are few.
#[derive(Default)]
struct Gathering {
    kept: Kept,
    rows: usize,
    is_over: bool,
}

impl Gathering {
    fn leave_out(&mut self, problems: &mut Vec<LeftOut>) {
        if !self.is_over {
            self.kept.problems.append(problems);
            self.look(self.kept.problems.len() > MOST_PROBLEMS);
        }
    }

    fn add(&mut self, place: &Place, number: u32, values: &[Option<f64>]) {
        if self.is_over {
            return;
        }
        self.rows += 1;
        let added = self.kept.sums.entry(place.key).or_insert_with(|| vec![Added::default(); values.len()]);
        for (added, value) in added.iter_mut().zip(values) {
            // Which of two rows is the later one matters only where the file is read again.
            value.iter().for_each(|value| added.add(*value, place.seconds, number, false));
        }
        let sums = self.kept.sums.len();
        self.look(sums > MOST_SUMS || self.rows == ENOUGH && sums > ENOUGH / 10 * 9);
    }

    fn look(&mut self, is_too_much: bool) {
        if is_too_much {
            (self.is_over, self.kept) = (true, Kept::default());
        }
    }

    fn kept(self) -> Option<Kept> {
        (!self.is_over).then_some(self.kept)
    }
}
