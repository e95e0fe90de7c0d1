//! Handing values and left-out rows to whoever takes them.

use super::left_out::LeftOut;
use super::repeat::Key;
use super::segments::Segments;
use super::{Sink, Summary, Value};
use crate::cell::Row;
use crate::error::ReadError;
use crate::words;

/// Hands things to the sink and counts them.
pub(super) struct Giver<'a, S> {
    pub sink: &'a mut S,
    pub summary: Summary,
}

impl<S: Sink> Giver<'_, S> {
    /// Gives a value, and explains its segment first.
    pub fn value(&mut self, segments: &mut Segments, value: Value) -> Result<(), ReadError<S::Error>> {
        segments.announce(value.segment, self.sink).map_err(ReadError::Sink)?;
        self.summary.values += 1;
        self.sink.value(value).map_err(ReadError::Sink)
    }

    /// The same of a value that counts different ones.
    pub fn distinct(
        &mut self,
        segments: &mut Segments,
        value: Value,
        (fingerprints, codes): (&[u64], &[u64]),
    ) -> Result<(), ReadError<S::Error>> {
        segments.announce(value.segment, self.sink).map_err(ReadError::Sink)?;
        self.summary.values += 1;
        self.sink.distinct(value, fingerprints, codes).map_err(ReadError::Sink)
    }

    /// Tells of something that is left out.
    pub fn left_out(&mut self, left_out: LeftOut) -> Result<(), ReadError<S::Error>> {
        self.summary.left_out += 1;
        self.sink.left_out(left_out).map_err(ReadError::Sink)
    }
}

/// True where a text of the row says that it adds others up.
pub(super) fn is_total_line(row: &dyn Row) -> bool {
    let texts = || (0..row.width()).filter_map(|column| row.cell(column).text());
    texts().next().is_some_and(words::names_total) || texts().any(words::is_total)
}

impl Key {
    /// A value of a measure at this time, of this segment.
    pub fn value(self, measure: usize, value: f64, records: u32, ordinal: u32) -> Value {
        Value { measure, date: self.date, grain: self.grain, segment: self.segment, value, records, ordinal }
    }
}
