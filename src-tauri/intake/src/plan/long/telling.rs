//! Telling what became of a row: to who follows one value, and to who keeps account of all rows.

use super::{Place, Reader};
use crate::cell::Row;
use crate::plan::behind::{Trace, Why};
use crate::plan::columns::Dated;
use crate::plan::explain::{Account, Evidence, Given, Remark, RowIs, RowSaid, TotalBy, left_out_row};
use crate::plan::left_out::{LeftOut, Reason};
use crate::plan::repeat::Key;
use crate::plan::segments::Found;

impl Reader<'_> {
    /// Tells who follows the rows what became of the one that was read last; `again` where an earlier one has said it, or
    /// something else.
    pub(super) fn follow(
        &mut self,
        trace: &mut Trace,
        (number, row): (u32, &dyn Row),
        place: Option<&Place>,
        again: Option<bool>,
    ) {
        let Some(column) = self.columns.measures.get(trace.measure()) else { return };
        let key = place.map(|place| place.key).or_else(|| self.key_of(row));
        // What an order's amount is of, none of its lines says.
        let key = key.map(|key| if column.once.is_some() { Key { segment: 0, ..key } } else { key });
        let value = self.values.get(trace.measure()).copied().flatten().filter(|_| place.is_some() && again.is_none());
        if let (Some(key), Some(value)) = (key, value) {
            return trace.took((number, row), key, value, &self.segments);
        }
        let of_column = |problem: &&LeftOut| problem.column.as_ref() == Some(&column.planned.column);
        let of_row =
            |problem: &&LeftOut| problem.column.is_none() || place.is_none() || problem.reason == Reason::Total;
        let problem = self.problems.iter().find(of_column).or_else(|| self.problems.iter().find(of_row));
        let why = match (again, problem) {
            (Some(is_same), _) => Why::LeftOut(LeftOut::repeated(number, is_same)),
            (None, Some(problem)) => Why::LeftOut(problem.clone()),
            (None, None) if place.is_none() => return,
            (None, None) if column.once.is_some() => Why::Again,
            (None, None) => Why::Nothing,
        };
        match key {
            Some(key) => trace.left((number, row), key, why, &self.segments),
            None if number > self.format.header_row => trace.strayed((number, row), why),
            None => {}
        }
    }

    /// The time and segment of a row that gives nothing, as far as it says them.
    fn key_of(&mut self, row: &dyn Row) -> Option<Key> {
        let when = self.when?;
        match self.segments.of_row(row, &self.columns.dimensions) {
            Found::Segment(segment) => Some(Key { date: when.day, grain: when.grain, segment }),
            Found::Total(_) | Found::TooLong(_) => None,
        }
    }

    /// What there is to say about the row that was read last. It comes with the first row of its time and segment; `again` where
    /// that one has said it, or something else.
    pub(super) fn told(
        &self,
        account: &Account,
        (number, row): (u32, &dyn Row),
        place: Option<(u32, &Place)>,
        again: Option<bool>,
        evidence: &Evidence,
    ) -> RowSaid {
        let is = self.what_it_is((number, row), place, again);
        if !matches!(is, RowIs::Counts | RowIs::Nothing) {
            return RowSaid::of(is);
        }
        let mut remarks = evidence.remarks(row, self.calendar);
        let gives = place.map(|(_, place)| self.gives(account, place)).unwrap_or_default();
        remarks.extend(self.minus(row).filter(|_| !gives.is_empty()));
        RowSaid { is, gives, parts: self.parts(), remarks }
    }

    fn what_it_is(&self, (number, row): (u32, &dyn Row), place: Option<(u32, &Place)>, again: Option<bool>) -> RowIs {
        let header = self.format.header_row;
        if number <= header && self.problems.is_empty() {
            return if number == header { RowIs::Heads } else { RowIs::Above };
        }
        if self.columns.measures.is_empty() {
            return RowIs::NotUsed;
        }
        if let (Some(is_same), Some((earlier, _))) = (again, place) {
            return RowIs::Again { left_out: LeftOut::repeated(number, is_same), earlier };
        }
        if place.is_some() {
            return RowIs::Counts;
        }
        let Some(problem) = self.problems.first() else {
            return if self.when.is_some() { RowIs::Nothing } else { RowIs::Remark };
        };
        // Its values were not looked at.
        if self.values.is_empty() {
            return left_out_row(problem.clone(), row, self.column_of(problem));
        }
        match self.problems.iter().find(|problem| problem.reason == Reason::Total) {
            Some(total) => {
                let text = self.column_of(total).map(|column| row.cell(column).display()).unwrap_or_default();
                RowIs::Total { left_out: total.clone(), text, by: TotalBy::Periods }
            }
            None if self.problems.len() == 1 && (problem.column.is_none() || self.values.len() == 1) => {
                RowIs::LeftOut(problem.clone())
            }
            None => RowIs::Nothing,
        }
    }

    /// The column of which something is wrong, where it is none of a measure.
    fn column_of(&self, problem: &LeftOut) -> Option<usize> {
        let name = problem.column.as_ref().filter(|name| !name.is_empty())?;
        let dimensions = self.columns.dimension_columns.iter().zip(&self.columns.dimensions);
        let dimension = dimensions.filter(|(column, _)| *column == name).map(|(_, (_, at))| *at).next();
        let hidden = || self.totals.iter().find(|hidden| hidden.name == *name).map(|hidden| hidden.column);
        let date = || match &self.columns.date {
            Dated::Column(at, column) | Dated::FromTo(at, _, column) => (column == name).then_some(*at),
            Dated::YearAndMonth(..) | Dated::Day(_) | Dated::Across => None,
        };
        dimension.or_else(hidden).or_else(date)
    }

    fn gives(&self, account: &Account, place: &Place) -> Vec<Given> {
        let of = |(measure, value): (usize, &Option<f64>)| {
            let once = self.columns.measures.get(measure).is_some_and(|column| column.once.is_some());
            // What an order's amount is of, none of its lines says.
            let key = if once { Key { segment: 0, ..place.key } } else { place.key };
            Some(account.given(measure, key, (*value)?, &self.segments))
        };
        self.values.iter().enumerate().filter_map(of).collect()
    }

    /// What the row does not give, and why: cells that could not be read, and amounts that were counted on an earlier row.
    fn parts(&self) -> Vec<(Option<usize>, Why)> {
        let measures = &self.columns.measures;
        let measure_of = |problem: &LeftOut| {
            measures.iter().position(|column| problem.column.as_ref() == Some(&column.planned.column))
        };
        let problems = self.problems.iter().map(|problem| (measure_of(problem), Why::LeftOut(problem.clone())));
        let was_counted = |(at, value): (usize, &Option<f64>)| {
            let is_once = measures.get(at).is_some_and(|column| column.once.is_some());
            let is_told = self.problems.iter().any(|problem| measure_of(problem) == Some(at));
            (value.is_none() && is_once && !is_told).then_some((Some(at), Why::Again))
        };
        problems.chain(self.values.iter().enumerate().filter_map(was_counted)).collect()
    }

    /// That the amounts of the row are subtracted.
    fn minus(&self, row: &dyn Row) -> Option<Remark> {
        let (column, text) = self.columns.direction.as_ref()?.of_minus(row)?;
        let is_turned = self.columns.measures.iter().any(|column| column.unsigned);
        is_turned.then_some(Remark::Minus { column, text })
    }
}
