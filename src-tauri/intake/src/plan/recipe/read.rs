//! Reading a file by a recipe.

use super::bind::RecipePlan;
use super::follow::Fate;
use super::steps::{Became, Work};
use super::take::{Found, Gathered, Spot, Taken};
use super::value::{Moment, Wrong};
use crate::cell::Row;
use crate::currency::of_code;
use crate::error::{ReadError, Refusal};
use crate::format::Format;
use crate::plan::behind::Why;
use crate::plan::explain::Evidence;
use crate::plan::give::{Giver, is_total_line};
use crate::plan::left_out::LeftOut;
use crate::plan::periods::Course;
use crate::plan::repeat::Key;
use crate::plan::segments::{self, Segments};
use crate::plan::{Sink, Summary, Value};
use crate::recipe::Take;
use crate::table::Table;
use domain::whole::held;
use std::ops::ControlFlow;

/// Reads the rows once, or twice where it must be known first which are the last of their kind, or whether the newest stand
/// first. What adds up is kept until the end, by time and segment.
pub(in crate::plan) fn read<S: Sink>(
    plan: &RecipePlan,
    (format, evidence): (&Format, &Evidence),
    table: &Table<'_>,
    sink: &mut S,
) -> Result<Summary, ReadError<S::Error>> {
    let mut reader = Reader::new(plan, format);
    reader.look(table)?;
    reader.followed = sink.trace().map(|trace| trace.measure());
    reader.keeps_account = sink.account().is_some();
    let summary = Summary { many_rows: true, ..Summary::default() };
    let mut giver = Giver { sink, summary };
    table.each(|number, row| {
        let taken = reader.row(number, row);
        if let Some(trace) = giver.sink.trace() {
            let fate = std::mem::take(&mut reader.fate);
            fate.tell(trace, plan, (number, &reader.work.changed(row)), &mut reader.segments);
        }
        if let Some(account) = giver.sink.account() {
            let told = account.row(number, |account| reader.told(account, (number, row), evidence));
            if told.is_break() {
                return Ok(told);
            }
        }
        for problem in reader.problems.drain(..) {
            giver.left_out(problem)?;
        }
        if taken {
            for value in reader.records.drain(..) {
                giver.value(&mut reader.segments, value)?;
            }
        }
        Ok::<_, ReadError<S::Error>>(ControlFlow::Continue(()))
    })?;
    reader.give(&mut giver)?;
    giver.summary.unknown = reader.work.unknown(&plan.numbers);
    Ok(giver.summary)
}

pub(super) struct Reader<'p> {
    pub(super) plan: &'p RecipePlan,
    pub(super) format: &'p Format,
    pub(super) work: Work<'p>,
    pub(super) segments: Segments,
    gathered: Vec<Gathered>,
    newest_first: bool,
    problems: Vec<LeftOut>,
    /// Records of the row at hand.
    records: Vec<Value>,
    /// When the row at hand is of by a column, and its segment by some; measures mostly ask for the same.
    moment: Option<(Option<usize>, Moment)>,
    segment: Option<(&'p [Option<usize>], u32)>,
    /// The measure whose rows somebody follows, and what became of the row at hand for it.
    followed: Option<usize>,
    fate: Fate,
    /// True where somebody keeps account of all rows: what became of the row at hand for each measure, none where no measure was
    /// asked; and the problem that concerns the row as a whole.
    keeps_account: bool,
    pub(super) fates: Vec<Fate>,
    pub(super) whole: Option<Why>,
}

impl<'p> Reader<'p> {
    fn new(plan: &'p RecipePlan, format: &'p Format) -> Self {
        let dimensions = plan.measures.iter().map(|measure| measure.by.len()).max().unwrap_or(0);
        Self {
            plan,
            format,
            work: Work::new(&plan.steps, &plan.evaluator, plan.width),
            segments: Segments::new(dimensions),
            gathered: plan.measures.iter().map(|_| Gathered::default()).collect(),
            newest_first: false,
            problems: Vec::new(),
            records: Vec::new(),
            moment: None,
            segment: None,
            followed: None,
            fate: Fate::Elsewhere,
            keeps_account: false,
            fates: Vec::new(),
            whole: None,
        }
    }

    /// The first reading, where there must be one.
    fn look(&mut self, table: &Table<'_>) -> Result<(), Refusal> {
        let in_order = self.plan.measures.iter().find(|measure| measure.needs_order());
        if in_order.is_none() && !self.work.looks_first() {
            return Ok(());
        }
        let mut course = Course::default();
        table.each::<Refusal>(|number, row| {
            if self.is_beside(number) || self.work.row(number, row) != Became::Stays {
                return Ok(ControlFlow::Continue(()));
            }
            let row = self.work.changed(row);
            let moment = in_order.map(|measure| measure.moment(&self.plan.evaluator, &row, self.plan.of_all));
            if let Some(Ok(Some(moment))) = moment {
                course.add(moment.day);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        self.newest_first = course.newest_first();
        self.work.begin();
        Ok(())
    }

    /// True for rows that are not of the table.
    fn is_beside(&self, number: u32) -> bool {
        number <= self.format.header_row || self.plan.other_tables.hold(number)
    }

    /// Takes a row; false where nothing is to be taken of it.
    fn row(&mut self, number: u32, row: &dyn Row) -> bool {
        self.problems.clear();
        self.records.clear();
        (self.moment, self.segment) = (None, None);
        self.fate = Fate::Elsewhere;
        self.fates.clear();
        self.whole = None;
        if self.is_beside(number) {
            let is_other = self.plan.other_tables.hold(number);
            self.problems.extend(is_other.then(|| LeftOut::other_table(number)));
            self.whole = self.problems.first().cloned().map(Why::LeftOut);
            return false;
        }
        match self.work.row(number, row) {
            Became::Stays => {}
            Became::Goes => {
                let step = self.plan.numbers.get(self.work.passed()).copied().unwrap_or_default();
                self.fate = Fate::Left(None, Why::Step(step));
                self.whole = Some(Why::Step(step));
                return false;
            }
            Became::Wrong(wrong) => return self.leave_out(self.problem(number, row, wrong, "")),
        }
        if let Some(other) = self.other_currency(number, row) {
            return self.leave_out(other);
        }
        if self.plan.of_all.is_some() && is_total_line(row) {
            return self.leave_out(LeftOut::total(number, ""));
        }
        let mut dated = false;
        for at in 0..self.plan.measures.len() {
            dated |= self.measure(at, number, row);
        }
        if !dated {
            let problems = self.problems.len();
            self.without_date(number, row);
            if let Some(problem) = self.problems.get(problems) {
                self.whole = Some(Why::LeftOut(problem.clone()));
                self.fate = Fate::Left(None, Why::LeftOut(problem.clone()));
            }
        }
        true
    }

    /// A row of which no measure takes anything.
    fn leave_out(&mut self, left_out: LeftOut) -> bool {
        self.fate = Fate::Left(None, Why::LeftOut(left_out.clone()));
        self.whole = Some(Why::LeftOut(left_out.clone()));
        self.problems.push(left_out);
        false
    }

    /// Takes a row for one measure; false where it has no date for it.
    fn measure(&mut self, at: usize, number: u32, row: &dyn Row) -> bool {
        let problems = self.problems.len();
        let (dated, fate) = self.fate(at, number, row);
        if self.followed == Some(at) || self.keeps_account {
            let problem = self.problems.get(problems).map(|problem| Why::LeftOut(problem.clone()));
            let fate = match (fate, problem) {
                (Fate::Left(key, _), Some(why)) => Fate::Left(key, why),
                (Fate::Elsewhere, Some(why)) => Fate::Left(None, why),
                (fate, _) => fate,
            };
            if self.keeps_account {
                self.fates.push(fate);
            } else {
                self.fate = fate;
            }
        }
        dated
    }

    /// Takes a row for one measure: whether it has a date for it, and what became of it.
    fn fate(&mut self, at: usize, number: u32, row: &dyn Row) -> (bool, Fate) {
        let plan = self.plan;
        let (Some(measure), Some(into)) = (plan.measures.get(at), self.gathered.get_mut(at)) else {
            return (false, Fate::Elsewhere);
        };
        let row = self.work.changed(row);
        let known = self.moment.filter(|(date, _)| *date == measure.date).map(|(_, moment)| Ok(Some(moment)));
        let moment = match known.unwrap_or_else(|| measure.moment(&plan.evaluator, &row, plan.of_all)) {
            Ok(Some(moment)) => moment,
            Ok(None) | Err(Wrong::NotADate(_)) => return (false, Fate::Elsewhere),
            Err(wrong) => {
                self.problems.push(problem(plan, number, &row, wrong, &measure.column));
                return (false, Fate::Elsewhere);
            }
        };
        self.moment = Some((measure.date, moment));
        match measure.concerns(&plan.evaluator, &row) {
            Ok(true) => {}
            Ok(false) => {
                if measure.adds_up && measure.by.iter().all(Option::is_none) {
                    into.nothing.insert(Key { date: moment.day, grain: moment.grain, segment: 0 });
                }
                return (true, Fate::Left(None, Why::NotAsked));
            }
            Err(wrong) => {
                self.problems.push(problem(plan, number, &row, wrong, &measure.column));
                return (true, Fate::Elsewhere);
            }
        }
        let known =
            self.segment.filter(|(by, _)| *by == measure.by).map(|(_, segment)| segments::Found::Segment(segment));
        let segment = match known.unwrap_or_else(|| self.segments.of_places(&row, &measure.by)) {
            segments::Found::Segment(segment) => segment,
            segments::Found::Total(place) => {
                self.problems.push(LeftOut::total(number, plan.name_of(measure, place)));
                return (true, Fate::Elsewhere);
            }
            segments::Found::TooLong(place) => {
                let name = plan.name_of(measure, place);
                self.problems.push(LeftOut::name_too_long(number, name, name));
                return (true, Fate::Elsewhere);
            }
        };
        self.segment = Some((&measure.by, segment));
        let key = Key { date: moment.day, grain: moment.grain, segment };
        let spot = Spot { key, seconds: moment.seconds, row: number, newest_first: self.newest_first };
        let mut fate = Fate::Left(Some(key), Why::Nothing);
        match measure.take(&plan.evaluator, &row, spot, into) {
            Ok(Found::Kept(value)) => fate = Fate::Took(key, value),
            Ok(found @ (Found::Nothing | Found::Again)) => {
                let why = if found == Found::Again { Why::Again } else { Why::Nothing };
                fate = Fate::Left(Some(key), why);
                if measure.adds_up {
                    into.nothing.insert(key);
                }
            }
            Ok(Found::Record(value, ordinal)) => {
                fate = Fate::Took(key, value);
                self.records.push(key.value(at, value, 1, ordinal));
            }
            Err(wrong) => self.problems.push(problem(plan, number, &row, wrong, &measure.column)),
        }
        (true, fate)
    }

    fn other_currency(&self, number: u32, row: &dyn Row) -> Option<LeftOut> {
        let (at, name) = self.plan.currency.as_ref()?;
        let wanted = self.format.currency?;
        let code = row.cell(*at).text()?;
        (of_code(code) != Some(wanted)).then(|| LeftOut::other_currency(number, name, code))
    }

    /// A row without any date: a total, a remark, or a mistake. Where the recipe's dates are empty, it says nothing.
    fn without_date(&mut self, number: u32, row: &dyn Row) {
        if !self.problems.is_empty() {
            return;
        }
        let row = self.work.changed(row);
        let is_wrong = |measure: &&Taken| measure.moment(&self.plan.evaluator, &row, self.plan.of_all).is_err();
        let Some(column) = self.plan.measures.iter().find(is_wrong).and_then(|measure| measure.date) else { return };
        let (name, text) = (self.plan.names.get(&column).map_or("", String::as_str), row.cell(column).display());
        let filled = (0..row.width()).filter(|at| row.cell(*at) != crate::cell::Cell::Blank).count();
        if is_total_line(&row) {
            self.problems.push(LeftOut::total(number, name));
        } else if filled > 1 || text.starts_with(|c: char| c.is_ascii_digit()) {
            self.problems.push(LeftOut::not_a_date(number, name, &text));
        }
    }

    fn problem(&self, number: u32, row: &dyn Row, wrong: Wrong, column: &str) -> LeftOut {
        problem(self.plan, number, &self.work.changed(row), wrong, column)
    }

    /// What was kept until all rows were read.
    fn give<S: Sink>(&mut self, giver: &mut Giver<'_, S>) -> Result<(), ReadError<S::Error>> {
        for (at, (measure, into)) in self.plan.measures.iter().zip(&mut self.gathered).enumerate() {
            let mut nothing = std::mem::take(&mut into.nothing);
            for (key, part) in into.parts() {
                nothing.remove(&key);
                let value = measure.result(&part);
                if measure.take == Take::Distinct {
                    let (fingerprints, codes) = into.different(&key);
                    let count = fingerprints.len() + codes.len();
                    let value = key.value(at, f64::from(held::<u32>(count)), part.records, 0);
                    giver.distinct(&mut self.segments, value, (&fingerprints, &codes))?;
                } else if value.is_finite() {
                    giver.value(&mut self.segments, key.value(at, value, part.records, 0))?;
                } else {
                    giver.left_out(LeftOut::too_large(part.row, &measure.column))?;
                }
            }
            for key in nothing {
                giver.value(&mut self.segments, key.value(at, 0.0, 1, 0))?;
            }
            for (key, value) in into.open.days() {
                giver.value(&mut self.segments, key.value(at, value, 1, 0))?;
            }
        }
        Ok(())
    }
}

/// Why a row gives nothing, told of its cell.
fn problem(plan: &RecipePlan, number: u32, row: &dyn Row, wrong: Wrong, column: &str) -> LeftOut {
    let name = |at: usize| plan.names.get(&at).map_or(column, String::as_str);
    match wrong {
        Wrong::NotANumber(at) => LeftOut::not_a_number(number, name(at), row.cell(at)),
        Wrong::NotADate(at) => LeftOut::not_a_date(number, name(at), &row.cell(at).display()),
        Wrong::NoResult(at) => LeftOut::no_result(number, name(at)),
        Wrong::Nothing => LeftOut::not_worked_out(number, column),
    }
}

impl RecipePlan {
    /// The name of the column of a measure's dimension.
    fn name_of(&self, measure: &Taken, dimension: usize) -> &str {
        let column = measure.by.get(dimension).copied().flatten();
        column.and_then(|column| self.names.get(&column)).map_or("", String::as_str)
    }
}

impl Taken {
    /// True where it matters which of two rows of a day is the later one.
    fn needs_order(&self) -> bool {
        matches!(self.take, Take::Last | Take::First)
    }
}
