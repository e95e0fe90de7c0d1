//! Where recorded values come from.

use crate::rollup::{Book, SegmentSet, View};
use domain::formula::{Inputs, Window};
use domain::{DateRange, Grain, MeasureId, MeasureKind, Period, SegmentId};
use std::fmt::Debug;

/// What the statistics ask of recorded values, whether they are in memory ([`Book`]) or in a database that adds them up itself: such
/// a one learns by [`Inputs::prefetch`] what it will be asked for, many windows at once.
pub trait Source: Inputs + Debug {
    /// The measure's name.
    fn name(&self, measure: MeasureId) -> Option<&str>;
    /// What a segment is called, such as "Harbour"; `None` for what belongs to none.
    fn segment_name(&self, segment: SegmentId) -> Option<&str>;
    /// How the measure's values combine.
    fn kind(&self, measure: MeasureId) -> Option<MeasureKind>;
    /// How often the measure is meant to be recorded.
    fn cadence(&self, measure: MeasureId) -> Option<Grain>;
    /// The period of the measure's latest value: the one that ends last.
    fn last_recorded(&self, measure: MeasureId) -> Option<Period>;
    /// The same of the segment that is furthest behind.
    fn recorded_until(&self, measure: MeasureId) -> Option<Period>;
    /// The same, or a later period that is marked as not applicable: nothing is missing up to there.
    fn answered_until(&self, measure: MeasureId) -> Option<Period> {
        self.recorded_until(measure)
    }
    /// The days that are left out as a rule between two recorded ones: 2 where nothing is recorded on weekends.
    fn usual_pause(&self, measure: MeasureId) -> i64;
    /// True where the measure has no value below zero.
    fn never_negative(&self, measure: MeasureId) -> bool;
    /// From the first day to the day after the last one for which any of the measures has a value.
    fn span(&self, measures: &[MeasureId]) -> Option<DateRange>;
    /// True where the measure has a value that lies wholly or partly in the range.
    fn has_values(&self, measure: MeasureId, range: DateRange) -> bool;
    /// The single records of a sample in a window, in the order of their time; `None` for any other kind, where the window is too
    /// short for a value, and where a value stands for several records that are not known one by one.
    fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>>;
    /// What was recorded, where these are the values as they would be.
    fn as_recorded(&self) -> Option<&dyn Source> {
        None
    }
}

/// A source whose values can be told apart by segment.
pub trait Segmented: Source {
    /// The values that belong to those segments only.
    fn only<'a>(&'a self, segments: &'a SegmentSet) -> Box<dyn Source + 'a>;
}

/// What is asked of the measures themselves is answered for all segments; what is asked of values, for those in view.
impl Source for View<'_> {
    fn name(&self, measure: MeasureId) -> Option<&str> {
        self.book().name(measure)
    }

    fn segment_name(&self, segment: SegmentId) -> Option<&str> {
        self.book().segment_name(segment)
    }

    fn kind(&self, measure: MeasureId) -> Option<MeasureKind> {
        self.book().kind(measure)
    }

    fn cadence(&self, measure: MeasureId) -> Option<Grain> {
        self.book().cadence(measure)
    }

    fn last_recorded(&self, measure: MeasureId) -> Option<Period> {
        self.book().last_recorded(measure)
    }

    fn recorded_until(&self, measure: MeasureId) -> Option<Period> {
        self.book().recorded_until(measure)
    }

    fn answered_until(&self, measure: MeasureId) -> Option<Period> {
        self.book().answered_until(measure)
    }

    fn usual_pause(&self, measure: MeasureId) -> i64 {
        self.book().usual_pause(measure)
    }

    fn never_negative(&self, measure: MeasureId) -> bool {
        self.book().never_negative(measure)
    }

    fn span(&self, measures: &[MeasureId]) -> Option<DateRange> {
        self.book().span(measures)
    }

    fn has_values(&self, measure: MeasureId, range: DateRange) -> bool {
        View::has_values(self, measure, range)
    }

    fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>> {
        View::records(self, measure, window)
    }
}

impl Source for Book {
    fn name(&self, measure: MeasureId) -> Option<&str> {
        Book::name(self, measure)
    }

    fn segment_name(&self, segment: SegmentId) -> Option<&str> {
        Book::segment_name(self, segment)
    }

    fn kind(&self, measure: MeasureId) -> Option<MeasureKind> {
        Book::kind(self, measure)
    }

    fn cadence(&self, measure: MeasureId) -> Option<Grain> {
        Book::cadence(self, measure)
    }

    fn last_recorded(&self, measure: MeasureId) -> Option<Period> {
        Book::last_recorded(self, measure)
    }

    fn recorded_until(&self, measure: MeasureId) -> Option<Period> {
        Book::recorded_until(self, measure)
    }

    fn answered_until(&self, measure: MeasureId) -> Option<Period> {
        Book::answered_until(self, measure)
    }

    fn usual_pause(&self, measure: MeasureId) -> i64 {
        Book::usual_pause(self, measure)
    }

    fn never_negative(&self, measure: MeasureId) -> bool {
        Book::never_negative(self, measure)
    }

    fn span(&self, measures: &[MeasureId]) -> Option<DateRange> {
        Book::span(self, measures)
    }

    fn has_values(&self, measure: MeasureId, range: DateRange) -> bool {
        self.all().has_values(measure, range)
    }

    fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>> {
        self.all().records(measure, window)
    }
}

impl Segmented for Book {
    fn only<'a>(&'a self, segments: &'a SegmentSet) -> Box<dyn Source + 'a> {
        Box::new(Book::only(self, segments))
    }
}
