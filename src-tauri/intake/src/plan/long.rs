//! Reading the long layout: one row for each date and segment, or many that add up.

mod telling;

use super::Sink;
use super::columns::{Columns, Dated, Hidden, MeasureColumn};
use super::explain::Evidence;
use super::give::{Giver, is_total_line};
use super::hidden::Wider;
use super::left_out::{LeftOut, Reason};
use super::periods::{Periods, Years, week_of, year_and_month};
use super::reading::{NotANumber, read_day_month, read_day_of, read_when};
use super::repeat::{Hints, Key, Place, Repeating, Repeats, Said};
use super::revised::Latest;
use super::segments::{Found, Segments};
use super::sum::{Added, Sums};
use super::version::Above;
use crate::cell::{Cell, Row};
use crate::currency::of_code;
use crate::date::{When, month_of, read_split_year, yearless};
use crate::error::{ReadError, Refusal};
use crate::format::Format;
use crate::quick::{self, QuickSet};
use crate::sniff::{Once, called_period, whole};
use crate::table::Table;
use domain::{Calendar, Grain, MeasureKind};
use std::hash::{Hash, Hasher};
use std::ops::ControlFlow;

/// How rows of a file repeat.
pub(super) fn repeats(
    columns: &Columns,
    format: &Format,
    table: &Table<'_>,
    calendar: &Calendar,
) -> Result<Repeating, Refusal> {
    let mut reader = Reader::new(columns, format, calendar);
    if reader.every_row_counts() || format.repeated.is_some() {
        return Ok(Repeating::default());
    }
    reader.find_latest(table)?;
    let mut repeats = Repeats::default();
    table.peek::<Refusal>(|number, row| {
        if let Some(place) = reader.read_row(number, row) {
            repeats.add(number, place.key, reader.said(row, place.seconds));
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(repeats.counts(reader.hints()))
}

pub(super) struct Reader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) format: &'a Format,
    pub(super) calendar: &'a Calendar,
    pub(super) segments: Segments,
    /// The values of the row that was read last, one for each measure.
    pub(super) values: Vec<Option<f64>>,
    /// What is wrong with it.
    pub(super) problems: Vec<LeftOut>,
    /// When the row that was read last is of.
    when: Option<When>,
    /// What the first reading found of the periods of the rows.
    pub(super) periods: Periods,
    pub(super) years: Years,
    /// Measures of whole things, and the things whose amount was read already.
    pub(super) counted: QuickSet<(usize, u64)>,
    /// Members of columns that are not read which add others up.
    pub(super) totals: Vec<Hidden>,
    above: Above,
    /// Of orders that were changed: the last issue of each.
    pub(super) latest: Latest,
    /// Looks for these, while the rows are read for the first time.
    pub(super) wider: Option<Wider>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(columns: &'a Columns, format: &'a Format, calendar: &'a Calendar) -> Self {
        let segments = Segments::new(columns.dimensions.len());
        let (values, problems, periods) = (Vec::new(), Vec::new(), Periods::default());
        let (years, counted, totals) = (Years::of(format), QuickSet::default(), Vec::new());
        let (when, wider, above, latest) = (None, None, Above::default(), Latest::default());
        Self {
            columns,
            format,
            calendar,
            segments,
            values,
            problems,
            when,
            periods,
            years,
            counted,
            totals,
            above,
            latest,
            wider,
        }
    }

    /// Of samples every record counts, and of a list every row.
    pub(super) fn every_row_counts(&self) -> bool {
        let samples = self.columns.measures.iter().any(|column| column.planned.kind == MeasureKind::Sample);
        // An order's amount may stand on any of its lines.
        let once = self.columns.measures.iter().any(|column| column.once.is_some());
        samples || once || matches!(self.columns.date, Dated::Day(_))
    }

    /// Rows that say when in the day they are of are records of their own, as are those with numbers of their own.
    pub(super) fn hints(&self) -> Hints {
        let apart = &self.columns.apart;
        Hints { unique: apart.unique || apart.times, priced: apart.priced }
    }

    pub(super) fn said(&self, row: &dyn Row, seconds: u32) -> Said {
        let mut values = quick::hasher();
        let mut measures = 0;
        for (bit, value) in self.values.iter().enumerate() {
            if let Some(value) = value {
                measures |= 1 << (bit % 32);
                (bit, value.to_bits()).hash(&mut values);
            }
        }
        let (mut own, mut apart) = (quick::hasher(), quick::hasher());
        if self.columns.apart.times {
            seconds.hash(&mut apart);
        }
        self.columns.apart.numbers.iter().for_each(|column| row.cell(*column).hash_shown(&mut own));
        self.columns.apart.columns.iter().for_each(|column| row.cell(*column).hash_shown(&mut apart));
        // Half of a hash is enough, and half the room.
        let half = |hash: u64| u32::try_from(hash >> 32).unwrap_or_default();
        Said { values: half(values.finish()), measures, own: half(own.finish()), apart: half(apart.finish()) }
    }

    /// Reads a row into `values` and `problems`. `None` where it has no value to give.
    pub(super) fn read_row(&mut self, number: u32, row: &dyn Row) -> Option<Place> {
        self.problems.clear();
        self.values.clear();
        self.when = None;
        self.wider.iter_mut().for_each(Wider::begin);
        if number <= self.format.header_row || self.columns.other_tables.hold(number) {
            self.problems.extend(self.columns.other_tables.hold(number).then(|| LeftOut::other_table(number)));
            return None;
        }
        let column = self.columns.version.as_ref();
        let version = column.map(|column| (column, column.said((number, row), &mut self.above, self.calendar)));
        let Some(when) = self.when(row) else {
            self.without_date(number, row);
            return None;
        };
        self.when = Some(when);
        let version = || version.and_then(|(column, said)| column.leaves_out_of(number, &said));
        let elsewhere = self
            .other_currency(number, row)
            .or_else(version)
            .or_else(|| self.columns.revised.as_ref()?.superseded(&self.latest, number, row));
        if let Some(left_out) = elsewhere.or_else(|| Hidden::left_out(&self.totals, number, row)) {
            self.problems.push(left_out);
            return None;
        }
        let column = |at: usize| self.columns.dimension_columns.get(at).map_or("", String::as_str);
        let segment = match self.segments.of_row(row, &self.columns.dimensions) {
            Found::Segment(segment) => segment,
            Found::Total(at) => {
                self.problems.push(LeftOut::total(number, column(at)));
                return None;
            }
            Found::TooLong(at) => {
                let name = self.columns.dimensions.get(at).map(|(_, c)| row.cell(*c).display()).unwrap_or_default();
                self.problems.push(LeftOut::name_too_long(number, column(at), &name));
                return None;
            }
        };
        self.wider.iter_mut().for_each(|wider| wider.row(row));
        self.read_values(number, row);
        self.leave_out_sums(number, when);
        let key = Key { date: when.day, grain: when.grain, segment };
        self.values.iter().any(Option::is_some).then_some(Place { key, seconds: when.seconds.unwrap_or(0) })
    }

    /// Looks for the last issue of each order that was changed.
    pub(super) fn find_latest(&mut self, table: &Table<'_>) -> Result<(), Refusal> {
        if let Some(revised) = &self.columns.revised {
            self.latest = revised.latest(self.format.header_row, table)?;
        }
        Ok(())
    }

    /// A row in another currency than the one that is read.
    fn other_currency(&self, number: u32, row: &dyn Row) -> Option<LeftOut> {
        let (at, name) = self.columns.currency.as_ref()?;
        let wanted = self.format.currency?;
        let code = row.cell(*at).text()?;
        (of_code(code) != Some(wanted)).then(|| LeftOut::other_currency(number, name, code))
    }

    fn when(&mut self, row: &dyn Row) -> Option<When> {
        match &self.columns.date {
            Dated::Column(column, _) if self.columns.day_months => self.years.day(read_day_month(row.cell(*column))?),
            Dated::Column(column, _) if self.columns.months => {
                self.years.month(month_of(&row.cell(*column).display())?)
            }
            Dated::Column(column, _) if self.columns.weeks => {
                self.years.week(week_of(&row.cell(*column).display())?, self.calendar)
            }
            Dated::Column(column, _) if self.columns.days_of.is_some() => {
                read_day_of(row.cell(*column), self.columns.days_of?)
            }
            Dated::Column(column, _) if self.columns.split_years => {
                read_split_year(row.cell(*column).text()?, self.calendar)
            }
            Dated::Column(column, _) => {
                let cell = row.cell(*column);
                let called = || cell.text().and_then(|text| called_period(text, self.calendar)).map(|(when, _)| when);
                let called = || if self.columns.called { called() } else { None };
                let read = || read_when(cell, self.format.date_order, self.calendar).or_else(called);
                cell.text().and_then(yearless).map_or_else(read, |day| self.years.day(day))
            }
            Dated::FromTo(from, to, _) => {
                let read = |column: usize| read_when(row.cell(column), self.format.date_order, self.calendar);
                let (first, last) = (read(*from)?, read(*to)?);
                if first.day == last.day { Some(first) } else { whole(first, last, self.calendar) }
            }
            Dated::YearAndMonth(year, month) => {
                let is_fiscal = self.columns.fiscal_years;
                year_and_month(row.cell(*year), row.cell(*month), is_fiscal, self.calendar)
            }
            // A line that adds the others up is none of them.
            Dated::Day(_) if is_total_line(row) => None,
            Dated::Day(day) => Some(When { day: *day, grain: Grain::Day, seconds: None }),
            Dated::Across => None,
        }
    }

    /// A quarter among its months adds them up: its values are left out where the months have theirs.
    fn leave_out_sums(&mut self, number: u32, when: When) {
        let Some(measures) = self.periods.sums.get(&(when.day, when.grain)) else { return };
        let mut any = false;
        for (bit, value) in self.values.iter_mut().enumerate() {
            any |= measures & (1 << (bit % 32)) != 0 && value.take().is_some();
        }
        if any {
            let name = if let Dated::Column(_, name) = &self.columns.date { name.as_str() } else { "" };
            self.problems.push(LeftOut::total(number, name));
        }
    }

    fn read_values(&mut self, number: u32, row: &dyn Row) {
        let (mut missing, mut of_none) = (0, self.columns.measures.first().and_then(|column| column.only.as_ref()));
        let is_minus = self.columns.direction.as_ref().is_some_and(|direction| direction.is_minus(row));
        for (at, column) in self.columns.measures.iter().enumerate() {
            let cell = row.cell(column.place());
            if column.only.as_ref().is_some_and(|only| !only.takes(row)) {
                self.values.push(None);
                continue;
            }
            of_none = None;
            if column.once.is_some_and(|once| self.has_counted(at, row, once)) {
                self.values.push(None);
                continue;
            }
            let value = match column.reading.read(cell) {
                Ok(Some(value)) if is_minus && column.unsigned && value != 0.0 => Some(-value),
                Ok(Some(value)) => Some(value),
                Ok(None) if self.has_partner(column, row) => column.is_side.then_some(0.0),
                Ok(None) => {
                    missing += 1;
                    self.problems.push(LeftOut::missing(number, Some(&column.planned.column)));
                    None
                }
                Err(NotANumber) if let Some(other) = column.reading.other_currency(cell) => {
                    let reason = Reason::OtherCurrency(other.code().to_owned());
                    self.problems.push(LeftOut::cell(number, &column.planned.column, reason));
                    None
                }
                Err(NotANumber) => {
                    self.problems.push(LeftOut::not_a_number(number, &column.planned.column, cell));
                    None
                }
            };
            self.values.push(value);
        }
        if let Some(only) = of_none {
            self.problems.push(LeftOut::missing(number, Some(&only.name)));
        }
        if missing > 1 && missing == self.columns.measures.len() {
            self.problems.clear();
            self.problems.push(LeftOut::missing(number, None));
        }
    }

    /// True where the other one of two columns has the row's amount; and for the balance behind it, which some banks say once a
    /// day.
    fn has_partner(&self, column: &MeasureColumn, row: &dyn Row) -> bool {
        let has_amount = |column: &MeasureColumn| row.cell(column.place()) != Cell::Blank;
        let moves = |other: &&MeasureColumn| other.planned.kind == MeasureKind::Flow;
        match column.partner.and_then(|at| self.columns.measures.get(at)) {
            Some(partner) => has_amount(partner),
            None if column.planned.kind == MeasureKind::Balance => {
                self.columns.measures.iter().filter(moves).any(has_amount)
            }
            None => false,
        }
    }

    /// True where an earlier row of the same thing has its amount. A thing's rows without it are not missing one.
    fn has_counted(&mut self, measure: usize, row: &dyn Row, once: Once) -> bool {
        let (thing, place) = (row.cell(once.column), self.columns.measures.get(measure).map(MeasureColumn::place));
        if thing == Cell::Blank {
            return false;
        }
        let key = (measure, thing.shown_hash());
        let is_blank = place.is_none_or(|place| row.cell(place) == Cell::Blank);
        if is_blank { self.counted.contains(&key) } else { !self.counted.insert(key) }
    }

    /// A row whose date cannot be read: a total, a remark that concerns no measure, or a mistake.
    fn without_date(&mut self, number: u32, row: &dyn Row) {
        let (date, month, date_name) = match &self.columns.date {
            Dated::Column(column, name) => (row.cell(*column), Cell::Blank, name.as_str()),
            Dated::FromTo(from, to, name) => (row.cell(*from), row.cell(*to), name.as_str()),
            Dated::YearAndMonth(year, month) => (row.cell(*year), row.cell(*month), ""),
            Dated::Day(_) | Dated::Across => (Cell::Blank, Cell::Blank, ""),
        };
        let total = is_total_line(row);
        let holds = |cell: Cell<'_>| !matches!(cell, Cell::Blank | Cell::Formula);
        let concerns = self.columns.measures.iter().any(|column| holds(row.cell(column.place())));
        // A line under the table ("Printed on …") is no row of it; something that starts like a date is one.
        let remark = date.text().is_none_or(|text| !text.starts_with(|c: char| c.is_ascii_digit()));
        if date == Cell::Formula {
            self.problems.push(LeftOut::no_result(number, date_name));
        } else if total {
            self.problems.push(LeftOut::total(number, date_name));
        } else if concerns || !remark {
            let text = format!("{} {}", date.display(), month.display());
            self.problems.push(LeftOut::not_a_date(number, date_name, text.trim()));
        }
    }

    /// One row for each date and segment: every value as it comes.
    pub(super) fn give_each<S: Sink>(
        &mut self,
        (table, evidence): (&Table<'_>, &Evidence),
        rejected: &[(u32, bool)],
        giver: &mut Giver<'_, S>,
    ) -> Result<(), ReadError<S::Error>> {
        let mut rejected = rejected.iter().peekable();
        table.each(|number, row| {
            let place = self.read_row(number, row);
            let again = rejected.next_if(|(row, _)| *row == number).map(|(_, is_same)| *is_same);
            if let Some(trace) = giver.sink.trace() {
                self.follow(trace, (number, row), place.as_ref(), again);
            }
            if let Some(account) = giver.sink.account() {
                let found = place.as_ref().map(|place| (account.first_of(place.key, number), place));
                let told = account.row(number, |account| self.told(account, (number, row), found, again, evidence));
                if told.is_break() {
                    return Ok(told);
                }
            }
            if let Some(is_same) = again {
                giver.left_out(LeftOut::repeated(number, is_same))?;
                return Ok(ControlFlow::Continue(()));
            }
            for problem in self.problems.drain(..) {
                giver.left_out(problem)?;
            }
            let Some(Place { key, .. }) = place else { return Ok(ControlFlow::Continue(())) };
            for (measure, value) in self.values.iter().enumerate() {
                if let Some(value) = *value {
                    giver.value(&mut self.segments, key.value(measure, value, 1, 0))?;
                }
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    /// Many rows: sums by date and segment, samples as they come.
    pub(super) fn give_sums<S: Sink>(
        &mut self,
        (table, evidence): (&Table<'_>, &Evidence),
        giver: &mut Giver<'_, S>,
    ) -> Result<(), ReadError<S::Error>> {
        let mut sums = Sums::default();
        let measures = &self.columns.measures;
        table.each(|number, row| {
            let place = self.read_row(number, row);
            if let Some(trace) = giver.sink.trace() {
                self.follow(trace, (number, row), place.as_ref(), None);
            }
            if let Some(account) = giver.sink.account() {
                let found = place.as_ref().map(|place| (number, place));
                let told = account.row(number, |account| self.told(account, (number, row), found, None, evidence));
                if told.is_break() {
                    return Ok(told);
                }
            }
            for problem in self.problems.drain(..) {
                giver.left_out(problem)?;
            }
            let Some(Place { key, seconds }) = place else { return Ok(ControlFlow::Continue(())) };
            for (measure, (value, column)) in self.values.iter().zip(measures).enumerate() {
                let Some(value) = *value else { continue };
                // What an order's amount is of, none of its lines says.
                let key = if column.once.is_some() { Key { segment: 0, ..key } } else { key };
                let added = sums.entry(key).or_insert_with(|| vec![Added::default(); measures.len()]);
                let Some(added) = added.get_mut(measure) else { continue };
                if column.planned.kind == MeasureKind::Sample {
                    giver.value(&mut self.segments, key.value(measure, value, 1, added.records))?;
                }
                added.add(value, seconds, number, self.periods.course.newest_first());
            }
            Ok::<_, ReadError<S::Error>>(ControlFlow::Continue(()))
        })?;
        self.give_all(sums, giver)
    }

    /// What the rows come to, in the order of time.
    pub(super) fn give_all<S: Sink>(
        &mut self,
        sums: Sums,
        giver: &mut Giver<'_, S>,
    ) -> Result<(), ReadError<S::Error>> {
        let mut sums: Vec<(Key, Vec<Added>)> = sums.into_iter().collect();
        sums.sort_unstable_by_key(|(key, _)| *key);
        for (key, added) in sums {
            self.give_sum(key, &added, giver)?;
        }
        Ok(())
    }

    fn give_sum<S: Sink>(
        &mut self,
        key: Key,
        added: &[Added],
        giver: &mut Giver<'_, S>,
    ) -> Result<(), ReadError<S::Error>> {
        for (measure, (added, column)) in added.iter().zip(&self.columns.measures).enumerate() {
            if added.records == 0 || column.planned.kind == MeasureKind::Sample {
                continue;
            }
            let value = match (&self.columns.date, column.planned.kind) {
                // The rows of a list of one day are things beside each other, and not one thing at several times.
                (Dated::Day(_), MeasureKind::Balance) => added.value(MeasureKind::Flow),
                (_, kind) => added.value(kind),
            };
            if value.is_finite() {
                giver.value(&mut self.segments, key.value(measure, value, added.records, 0))?;
            } else {
                giver.left_out(LeftOut::too_large(added.row, &column.planned.column))?;
            }
        }
        Ok(())
    }
}
