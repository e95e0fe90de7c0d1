//! What is asked of a source was said before: a source that adds up elsewhere can fetch it at once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::Subject;
use super::tests::{Case, month, wave};
use crate::compare::{Against, compare};
use crate::series::{Seen, points};
use crate::source::Source;
use domain::formula::{Inputs, Need, Outcome, Recording, RollUp, Window};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Period};
use std::cell::RefCell;

/// Another source, with what it was told and what it was asked.
#[derive(Debug)]
pub(super) struct Noted<'a> {
    source: &'a dyn Source,
    told: RefCell<Vec<Vec<Need>>>,
    pub(super) asked: RefCell<Vec<Need>>,
}

impl<'a> Noted<'a> {
    pub(super) fn new(source: &'a dyn Source) -> Self {
        Self { source, told: RefCell::default(), asked: RefCell::default() }
    }
}

/// True where an asked number lies within one of those told: `rolling` looks at the periods within its window.
fn is_told(told: &[Need], asked: &Need) -> bool {
    let within = |need: &Need| {
        let (inner, outer) = (asked.window.range, need.window.range);
        outer.from <= inner.from && inner.to <= outer.to
    };
    told.iter().any(|need| need.measure == asked.measure && within(need))
}

impl Inputs for Noted<'_> {
    fn calendar(&self) -> &Calendar {
        self.source.calendar()
    }

    fn prefetch(&self, needs: &dyn Fn() -> Vec<Need>) {
        self.told.borrow_mut().push(needs());
    }

    fn measure(&self, measure: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let need = Need { measure, roll_up, window: *window };
        assert!(is_told(&self.told.borrow().concat(), &need), "{need:?} was not told");
        self.asked.borrow_mut().push(need);
        self.source.measure(measure, roll_up, window)
    }

    fn recording(&self, measure: MeasureId, roll_up: RollUp) -> Option<Recording> {
        self.source.recording(measure, roll_up)
    }

    fn measure_name(&self, measure: MeasureId) -> Option<&str> {
        self.source.measure_name(measure)
    }
}

impl Source for Noted<'_> {
    fn name(&self, measure: MeasureId) -> Option<&str> {
        self.source.name(measure)
    }
    fn segment_name(&self, segment: domain::SegmentId) -> Option<&str> {
        self.source.segment_name(segment)
    }
    fn kind(&self, measure: MeasureId) -> Option<MeasureKind> {
        self.source.kind(measure)
    }
    fn cadence(&self, measure: MeasureId) -> Option<Grain> {
        self.source.cadence(measure)
    }
    fn last_recorded(&self, measure: MeasureId) -> Option<Period> {
        self.source.last_recorded(measure)
    }
    fn recorded_until(&self, measure: MeasureId) -> Option<Period> {
        self.source.recorded_until(measure)
    }
    fn usual_pause(&self, measure: MeasureId) -> i64 {
        self.source.usual_pause(measure)
    }
    fn never_negative(&self, measure: MeasureId) -> bool {
        self.source.never_negative(measure)
    }
    fn span(&self, measures: &[MeasureId]) -> Option<DateRange> {
        self.source.span(measures)
    }
    fn has_values(&self, measure: MeasureId, range: DateRange) -> bool {
        self.source.has_values(measure, range)
    }
    fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>> {
        self.source.records(measure, window)
    }
}

const FORMULAS: [&str; 6] = [
    "sales",
    "sales / orders",
    "sales - prev(sales)",
    "to_date(sales, year) / last_year(to_date(sales, year))",
    "rolling(sales, 3) / rolling(orders, 3)",
    "if(close(staff) > 9, sales / close(staff), open(staff))",
];

/// All that is shown of a KPI, as one text.
fn shown(subject: &Subject<'_>) -> String {
    let row = subject.row(month("2026-10"));
    let range = DateRange { from: month("2025-01").start, to: month("2026-12").start };
    let history = subject.history(Grain::Month, range);
    let effect = subject.effect_since(month("2026-06").start);
    let against = compare(subject.formula, subject.source, &row.point, Against::LastYear);
    let rest = (subject.drivers(&row), subject.statistics(Grain::Month), subject.outlook(Grain::Month));
    format!("{row:?} {history:?} {effect:?} {against:?} {rest:?} {:?}", subject.proposal(&[]))
}

#[test]
fn all_that_is_asked_was_told() {
    for formula in FORMULAS {
        let case = Case::new(&wave(22), formula);
        let noted = Noted::new(&case.book);
        let told = shown(&Subject { source: &noted, ..case.subject() });
        assert_eq!(told, shown(&case.subject()), "{formula}");
        assert!(!noted.asked.borrow().is_empty(), "{formula}");
    }
}

#[test]
fn the_points_of_a_line_are_told_at_once() {
    for formula in FORMULAS {
        let case = Case::new(&wave(22), formula);
        let noted = Noted::new(&case.book);
        let range = DateRange { from: month("2025-01").start, to: month("2026-12").start };
        points(&case.formula, &noted, Grain::Month, range, Seen::judged(case.today));
        let told = noted.told.borrow();
        assert!(noted.asked.borrow().iter().all(|asked| is_told(&told[0], asked)), "{formula}");
    }
}
