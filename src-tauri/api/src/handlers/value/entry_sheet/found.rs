//! What a sheet that came back would do: what was sent, what it says now, and what is recorded now, held against each other.

use super::amount::{Unread, amount, needs_usual, same};
use super::save::is_there;
use crate::handlers::value::grid::{Line, Page, Recorded, line_of, lines, recorded};
use crate::open::Open;
use crate::wire::EntrySheetState;
use crate::{Fault, Session};
use chrono::NaiveDate;
use domain::{Certainty, DateRange, MeasureId, Period, SegmentId, Unit};
use entry::{Filled, FilledCell, FilledRow, LeftOut, Sent};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::ValueKey;

/// A cell with a number.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) measure: MeasureId,
    pub(super) segment: SegmentId,
    pub(super) period: Period,
    pub(super) place: String,
    pub(super) state: EntrySheetState,
    /// The number in the sheet; `None` is "not applicable".
    pub(super) number: Option<f64>,
    /// What is recorded: nothing, "not applicable", or a number.
    pub(super) recorded: Option<Option<f64>>,
    pub(super) sent: Sent,
    pub(super) note: Option<String>,
    pub(super) certainty: Option<Certainty>,
    /// True where its period is closed.
    pub(super) closed: bool,
}

impl Found {
    pub(super) fn key(&self) -> ValueKey {
        ValueKey { date: self.period.start, grain: self.period.grain, segment: self.segment, ordinal: 0 }
    }
}

/// What is not read.
#[derive(Debug, Clone)]
pub(super) enum Problem {
    /// A place that nobody knows.
    Place(LeftOut),
    /// A measure that is gone or archived.
    Gone(String),
    /// A head that is no period.
    NoPeriod(String),
    /// What stands in a cell.
    Cell(String, Unread),
    /// A cell that follows from finer values.
    Calculated(String),
    /// A note or a word without a number to belong to.
    NothingToNote(String),
    /// A word that does not say how sure a value is.
    NotSure(String, String),
}

/// All that a sheet says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) found: Vec<Found>,
    pub(super) problems: Vec<Problem>,
}

/// Holds a sheet against what is recorded.
pub(super) fn read(session: &Session, filled: &Filled) -> Result<Reading, Fault> {
    let open = session.workspace()?;
    let mut reading = Reading::default();
    reading.problems.extend(filled.left_out.iter().cloned().map(Problem::Place));
    let names: BTreeSet<&str> =
        filled.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.period.as_str()).collect();
    let mut periods = BTreeMap::new();
    let mut known = Recorded::new();
    for name in names {
        match open.calendar().parse_name(name) {
            None => reading.problems.push(Problem::NoPeriod(name.to_owned())),
            Some(period) => {
                known.extend(recorded(open, period.grain, open.calendar().range(period))?);
                periods.insert(name.to_owned(), period);
            }
        }
    }
    let segments: HashSet<SegmentId> = open.store().segments()?.into_iter().map(|segment| segment.id).collect();
    let (model, locale, calendar) = open.parts()?;
    let closed_until = open.settings.closed_until;
    let page = Page { model, locale, calendar, today: session.today(), closed_until, recorded: &known };
    for row in &filled.rows {
        let segment = SegmentId(row.key.segment);
        let is_known = segment == SegmentId::NONE || segments.contains(&segment);
        let usual = usual(open, row)?;
        match is_there(open, MeasureId(row.key.measure))? && is_known {
            true => reading.take(&page, row, &periods, usual),
            false => reading.problems.extend(row.cells.first().map(|cell| Problem::Gone(cell.place.clone()))),
        }
    }
    reading.in_order(open)?;
    Ok(reading)
}

/// What is usual of the measure of a row, without its sign: the median of all that is recorded of it. `None` where nothing is, or
/// no cell needs it.
fn usual(open: &Open, row: &FilledRow) -> Result<Option<f64>, Fault> {
    let id = MeasureId(row.key.measure);
    let Some(measure) = open.model()?.catalog.measure(id) else { return Ok(None) };
    if measure.unit != Unit::Percent || !row.cells.iter().any(|cell| needs_usual(&cell.content)) {
        return Ok(None);
    }
    let always = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    let values = open.store().value_details_at(id, measure.cadence, always)?;
    let sizes: Vec<f64> = values.iter().filter_map(|detail| detail.value).map(f64::abs).collect();
    Ok(analysis::stats::median(&sizes))
}

impl Reading {
    fn take(&mut self, page: &Page<'_>, row: &FilledRow, periods: &BTreeMap<String, Period>, usual: Option<f64>) {
        let Some(measure) = page.model.catalog.measure(MeasureId(row.key.measure)) else { return };
        let line = line_of(page.model, measure, SegmentId(row.key.segment));
        let certainty = self.certainty(page, row);
        let before = self.found.len();
        for cell in &row.cells {
            let Some(period) = periods.get(&cell.period) else { continue };
            match found(page, &line, *period, cell, usual) {
                Ok(found) => self.found.extend(found),
                Err(problem) => self.problems.push(problem),
            }
        }
        let own = self.found.get_mut(before..).unwrap_or_default();
        for cell in own.iter_mut().filter(|cell| comes_in(cell.state)) {
            cell.certainty = certainty;
        }
        let newest = own.iter_mut().max_by_key(|cell| cell.period.start);
        match (newest, &row.note) {
            (Some(cell), Some(note)) => {
                cell.note = Some(note.clone());
                if cell.state == EntrySheetState::Same {
                    cell.state = EntrySheetState::Changed;
                }
            }
            (None, Some(note)) => self.problems.push(Problem::NothingToNote(note.clone())),
            (_, None) => {}
        }
    }

    /// How sure the values of a row are, by the words that the sheet offers.
    fn certainty(&mut self, page: &Page<'_>, row: &FilledRow) -> Option<Certainty> {
        let said = row.sure.as_deref()?;
        let words = page.locale.words();
        let known = [
            (words.term_certainty_recorded(), Certainty::Recorded),
            (words.term_certainty_estimated(), Certainty::Estimated),
            (words.term_certainty_provisional(), Certainty::Provisional),
            (words.term_certainty_confirmed(), Certainty::Confirmed),
        ];
        let found = known.into_iter().find(|(word, _)| word.to_lowercase() == said.to_lowercase());
        if found.is_none() {
            let place = row.cells.first().map(|cell| cell.place.clone()).unwrap_or_default();
            self.problems.push(Problem::NotSure(place, said.to_owned()));
        }
        found.map(|(_, certainty)| certainty)
    }

    /// In the order of the grid, whatever was sorted in the sheet.
    fn in_order(&mut self, open: &Open) -> Result<(), Fault> {
        let order: Vec<(MeasureId, SegmentId)> =
            lines(open.model()?).iter().map(|line| (line.measure.id, line.segment)).collect();
        let place = |found: &Found| {
            let at = order.iter().position(|line| *line == (found.measure, found.segment));
            (at.unwrap_or(usize::MAX), found.measure, found.segment, found.period.start)
        };
        self.found.sort_by_cached_key(place);
        Ok(())
    }

    /// The periods, oldest first.
    pub(super) fn periods(&self) -> Vec<Period> {
        let starts: BTreeMap<NaiveDate, Period> =
            self.found.iter().map(|found| (found.period.start, found.period)).collect();
        starts.into_values().collect()
    }
}

/// True where a number of the sheet is written, or may be.
pub(super) fn comes_in(state: EntrySheetState) -> bool {
    matches!(state, EntrySheetState::New | EntrySheetState::Changed | EntrySheetState::Conflict)
}

/// A cell; nothing where it is one that was locked and says what it said.
fn found(
    page: &Page<'_>,
    line: &Line<'_>,
    period: Period,
    cell: &FilledCell,
    usual: Option<f64>,
) -> Result<Option<Found>, Problem> {
    let now = page.cell(line, period);
    let is_own = page.recorded.contains_key(&(line.measure.id, line.segment, period.start));
    let read = amount(&cell.content, &line.measure.unit, cell.sent, usual, page.locale);
    if !is_own && !now.editable {
        let is_as_it_is = |number: f64| now.value.is_some_and(|value| same(value, number));
        let is_as_sent = |number: f64| matches!(cell.sent, Sent::Number(sent) if same(sent, number));
        return match read {
            Ok(Some(number)) if is_as_it_is(number) || is_as_sent(number) => Ok(None),
            _ => Err(Problem::Calculated(cell.place.clone())),
        };
    }
    let number = read.map_err(|unread| Problem::Cell(cell.place.clone(), unread))?;
    let recorded = is_own.then_some(now.value);
    Ok(Some(Found {
        measure: line.measure.id,
        segment: line.segment,
        period,
        place: cell.place.clone(),
        state: state(number, recorded, cell.sent),
        number,
        recorded,
        sent: cell.sent,
        note: None,
        certainty: None,
        closed: page.keeps(line.measure.id, period),
    }))
}

/// What becomes of a number: the three of them held against each other.
fn state(number: Option<f64>, recorded: Option<Option<f64>>, sent: Sent) -> EntrySheetState {
    let alike = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    };
    let was = match sent {
        Sent::Unknown => None,
        Sent::Blank => Some(None),
        Sent::NotApplicable => Some(Some(None)),
        Sent::Number(number) => Some(Some(Some(number))),
    };
    let is_recorded_as = |was: Option<Option<f64>>| match (was, recorded) {
        (Some(was), Some(now)) => alike(was, now),
        (None, None) => true,
        _ => false,
    };
    match was {
        _ if is_recorded_as(Some(number)) => EntrySheetState::Same,
        None if recorded.is_none() => EntrySheetState::New,
        None => EntrySheetState::Conflict,
        Some(was) if is_recorded_as(was) && recorded.is_none() => EntrySheetState::New,
        Some(was) if is_recorded_as(was) => EntrySheetState::Changed,
        Some(Some(was)) if alike(was, number) => EntrySheetState::Kept,
        Some(_) => EntrySheetState::Conflict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntrySheetState::{Changed, Conflict, Kept, New, Same};

    #[test]
    fn three_numbers_say_what_becomes_of_a_cell() {
        let n = |value| Some(value);
        let cases = [
            // in the sheet, recorded now, when sent
            (n(5.0), None, Sent::Blank, New),
            (n(5.0), Some(n(5.0)), Sent::Blank, Same),
            (n(5.0), Some(n(4.0)), Sent::Number(4.0), Changed),
            (n(4.0), Some(n(5.0)), Sent::Number(4.0), Kept),
            (n(6.0), Some(n(5.0)), Sent::Number(4.0), Conflict),
            (n(6.0), Some(n(5.0)), Sent::Blank, Conflict),
            (n(6.0), None, Sent::Number(4.0), Conflict),
            (n(4.0), None, Sent::Number(4.0), Kept),
            (None, Some(n(5.0)), Sent::Number(5.0), Changed),
            (None, Some(None), Sent::Number(5.0), Same),
            (n(5.0), Some(None), Sent::NotApplicable, Changed),
            (n(5.0), None, Sent::Unknown, New),
            (n(5.0), Some(n(4.0)), Sent::Unknown, Conflict),
        ];
        for (number, recorded, sent, expected) in cases {
            assert_eq!(state(number, recorded, sent), expected, "{number:?} {recorded:?} {sent:?}");
        }
    }
}
