//! What would follow if inputs were others: recorded values seen through moves. Nothing is changed: a move is looked through,
//! and only the measures that are moved are held a second time.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use domain::formula::{Inputs, Need, Outcome, Recording, RollUp, Window};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Period, SegmentId, Unconfirmed};

use crate::rollup::Book;
use crate::source::Source;

/// An input that is moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// The input.
    pub measure: MeasureId,
    /// By how much.
    pub by: By,
    /// From this day on; from the first value on where `None`.
    pub from: Option<NaiveDate>,
    /// Until before this day; without end where `None`.
    pub to: Option<NaiveDate>,
}

/// By how much an input is moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum By {
    /// By a part of what it is: 0.03 is three percent more.
    Part(f64),
    /// By an amount in its unit: of a flow for each period of its cadence (a month where that is a day), of any other kind for
    /// all the time.
    Amount(f64),
}

impl Move {
    /// The days it is for.
    pub fn range(&self) -> DateRange {
        DateRange { from: self.from.unwrap_or(NaiveDate::MIN), to: self.to.unwrap_or(NaiveDate::MAX) }
    }

    /// The same as if it had held at all times.
    #[must_use]
    pub fn always(self) -> Self {
        Self { from: None, to: None, ..self }
    }
}

/// True for measures whose values can be moved: of what counts different ones, nobody knows who the others would be.
pub fn can_move(kind: MeasureKind) -> bool {
    kind != MeasureKind::Distinct
}

/// Recorded values with some inputs moved, in the order in which the moves are given.
#[derive(Debug, Clone)]
pub struct Moved<'a> {
    recorded: &'a Book,
    moved: Book,
}

impl<'a> Moved<'a> {
    /// The values as they would be.
    pub fn new(recorded: &'a Book, moves: &[Move]) -> Self {
        Self { recorded, moved: recorded.moved(moves) }
    }

    /// Where a measure's values are.
    fn of(&self, measure: MeasureId) -> &Book {
        if self.moved.kind(measure).is_some() { &self.moved } else { self.recorded }
    }
}

impl Inputs for Moved<'_> {
    fn calendar(&self) -> &Calendar {
        self.recorded.calendar()
    }

    fn prefetch(&self, needs: &dyn Fn() -> Vec<Need>) {
        self.recorded.prefetch(needs);
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        self.of(id).measure(id, roll_up, window)
    }

    fn recording(&self, id: MeasureId, roll_up: RollUp) -> Option<Recording> {
        self.recorded.recording(id, roll_up)
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.recorded.recorded_by(id)
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.recorded.kind_of(id)
    }

    fn changes(&self, id: MeasureId, range: DateRange) -> Vec<NaiveDate> {
        self.of(id).changes(id, range)
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        self.recorded.unconfirmed(id, range)
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.recorded.settled_from(id, range)
    }

    fn measure_name(&self, id: MeasureId) -> Option<&str> {
        self.recorded.measure_name(id)
    }
}

/// What is recorded, and until when, is the same; what the numbers are is not.
impl Source for Moved<'_> {
    fn name(&self, measure: MeasureId) -> Option<&str> {
        self.recorded.name(measure)
    }

    fn segment_name(&self, segment: SegmentId) -> Option<&str> {
        self.recorded.segment_name(segment)
    }

    fn kind(&self, measure: MeasureId) -> Option<MeasureKind> {
        self.recorded.kind(measure)
    }

    fn cadence(&self, measure: MeasureId) -> Option<Grain> {
        self.recorded.cadence(measure)
    }

    fn last_recorded(&self, measure: MeasureId) -> Option<Period> {
        self.recorded.last_recorded(measure)
    }

    fn recorded_until(&self, measure: MeasureId) -> Option<Period> {
        self.recorded.recorded_until(measure)
    }

    fn answered_until(&self, measure: MeasureId) -> Option<Period> {
        self.recorded.answered_until(measure)
    }

    fn usual_pause(&self, measure: MeasureId) -> i64 {
        self.recorded.usual_pause(measure)
    }

    fn never_negative(&self, measure: MeasureId) -> bool {
        self.of(measure).never_negative(measure)
    }

    fn span(&self, measures: &[MeasureId]) -> Option<DateRange> {
        self.recorded.span(measures)
    }

    fn has_values(&self, measure: MeasureId, range: DateRange) -> bool {
        self.recorded.all().has_values(measure, range)
    }

    fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>> {
        self.of(measure).all().records(measure, window)
    }

    fn as_recorded(&self) -> Option<&dyn Source> {
        Some(self.recorded)
    }
}
