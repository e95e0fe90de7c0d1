//! Roll-up: recorded values become one number for a window, by the measure's kind.
//!
//! | kind | over time | across segments |
//! |---|---|---|
//! | flow | sum | sum |
//! | balance | closing value | sum |
//! | level | mean weighted by records | the same weighted mean |
//! | sample | median of the records | the records together |
//! | distinct | how many different ones | how many different ones |
//! | parameter | the one that holds at the end | the same everywhere |
//!
//! Nothing is ever computed from results: a year is rolled up from what was recorded, not from its months, and a ratio
//! from its rolled-up inputs. Sums are compensated and taken in a fixed order, so the order in which values came in
//! does not show.

mod combine;
mod distinct;
#[cfg(test)]
mod distinct_tests;
mod gap;
mod held;
#[cfg(test)]
mod held_tests;
mod missing;
mod moved;
mod segments;
mod select;
mod settling;
#[cfg(test)]
mod tests;
mod unreported;
#[cfg(test)]
mod unreported_tests;
mod until;
mod whole;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use domain::calendar::Placement;
use domain::formula::{Absent, Inputs, Lacking, Outcome, Place, Reason, Recording, RollUp, Window};
use domain::{
    Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, Pending, Period, Recorded, SegmentId, Unconfirmed,
};

pub use segments::{SegmentSet, breakdown};

/// Recorded values by measure, with the calendar that places them: what formulas are evaluated over.
#[derive(Debug, Clone, Default)]
pub struct Book {
    calendar: Calendar,
    measures: HashMap<MeasureId, Series>,
    segment_names: HashMap<SegmentId, String>,
}

/// The values of a [`Book`] that belong to some segments, or all of them.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    book: &'a Book,
    only: Option<&'a SegmentSet>,
}

/// The values of one measure, in order.
#[derive(Debug, Clone)]
struct Series {
    name: String,
    kind: MeasureKind,
    cadence: Grain,
    /// Values recorded for single days, by date.
    days: Vec<Recorded>,
    /// Values recorded for longer periods, by their first day.
    longer: Vec<Recorded>,
    /// The longest grain among `longer`.
    longest: Grain,
    /// True where a value is below zero.
    has_negative: bool,
    /// The last period of the segment that is furthest behind the others; see [`Book::recorded_until`].
    behind: Option<Period>,
    /// Which periods are marked as not applicable, and for which segment; see [`Book::note_not_applicable`].
    not_applicable: Vec<(Period, SegmentId)>,
    /// What is estimated or provisional, oldest first.
    unconfirmed: Vec<Unconfirmed>,
    /// For how many days after its period a value may change; see [`Measure::settles_after`].
    settles_after: Option<u32>,
    /// Values that were found right, and so settled before; see [`Book::note_confirmed`].
    confirmed: HashSet<(Period, SegmentId)>,
    /// What is missing of some segments and there of others, oldest first; see [`Book::unreported`].
    unreported: Vec<Unconfirmed>,
    /// What its values count, where they count different ones.
    counted: distinct::Counted,
    /// See [`Book::usual_pause`]; asked for with every number, and many values stand for one day.
    pause: i64,
}

impl Book {
    /// A book without values.
    pub fn new(calendar: Calendar) -> Self {
        Self { calendar, ..Self::default() }
    }

    /// The calendar that places the values.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Adds a measure with its values, in any order. Values that are not finite are left out.
    pub fn insert(&mut self, measure: &Measure, mut values: Vec<Recorded>) {
        values.retain(|row| row.value.is_finite());
        let order = |row: &Recorded| (row.date, row.grain, row.segment, row.ordinal);
        if !values.is_sorted_by_key(order) {
            values.sort_by_key(order);
        }
        let longest = values.iter().map(|row| row.grain).max().unwrap_or(Grain::Day);
        let has_negative = values.iter().any(|row| row.value < 0.0);
        let (days, longer) = match longest {
            Grain::Day => (values, Vec::new()),
            _ => values.into_iter().partition(|row| row.grain == Grain::Day),
        };
        let pause = usual_pause(&days);
        let (name, kind, cadence) = (measure.name.clone(), measure.kind, measure.cadence);
        let mut series = Series {
            name,
            kind,
            cadence,
            days,
            longer,
            longest,
            has_negative,
            behind: None,
            not_applicable: Vec::new(),
            unconfirmed: Vec::new(),
            settles_after: measure.settles_after,
            confirmed: HashSet::new(),
            unreported: Vec::new(),
            counted: distinct::Counted::default(),
            pause,
        };
        // A parameter is the same for every segment, and holds until it is changed: nothing is waited for.
        if kind != MeasureKind::Parameter {
            series.behind = self.furthest_behind(&series, &[]);
            series.unreported = self.unreported(&series);
        }
        self.measures.insert(measure.id, series);
    }

    /// Takes note of which of the measure's values are estimated or provisional, oldest first.
    pub fn note_unconfirmed(&mut self, measure: MeasureId, values: Vec<Unconfirmed>) {
        if let Some(series) = self.measures.get_mut(&measure) {
            series.unconfirmed = values;
        }
    }

    /// Takes note of which periods of a measure are marked as not applicable, and for which segment: for all of them where
    /// that is [`SegmentId::NONE`]. What is marked so is an answer, and not missing.
    pub fn note_not_applicable(&mut self, measure: MeasureId, marked: Vec<(Period, SegmentId)>) {
        let Some(series) = self.measures.get(&measure) else { return };
        let calendar = &self.calendar;
        let is_missing = |lack: &&Unconfirmed| {
            let days = calendar.range(lack.period);
            !marked.iter().any(|(period, segment)| {
                let answered = calendar.range(*period);
                let is_whole = answered.from <= days.from && days.to <= answered.to;
                is_whole && (*segment == lack.segment || *segment == SegmentId::NONE)
            })
        };
        let unreported = series.unreported.iter().filter(is_missing).copied().collect();
        let behind = match series.kind {
            MeasureKind::Parameter => None,
            _ => self.furthest_behind(series, &marked),
        };
        if let Some(series) = self.measures.get_mut(&measure) {
            (series.unreported, series.behind, series.not_applicable) = (unreported, behind, marked);
        }
    }

    /// Says what the segments are called, such as "Harbour".
    pub fn name_segments(&mut self, names: HashMap<SegmentId, String>) {
        self.segment_names = names;
    }

    /// What a segment is called; `None` for [`SegmentId::NONE`] and where that is not known.
    pub fn segment_name(&self, segment: SegmentId) -> Option<&str> {
        self.segment_names.get(&segment).map(String::as_str)
    }

    /// Takes a measure and its values out.
    pub fn remove(&mut self, measure: MeasureId) {
        self.measures.remove(&measure);
    }

    /// The segments that any value of the measure belongs to, sorted; [`SegmentId::NONE`] where some belong to none.
    pub fn segments_of(&self, measure: MeasureId) -> Vec<SegmentId> {
        let Some(series) = self.measures.get(&measure) else { return Vec::new() };
        let rows = series.days.iter().chain(&series.longer);
        rows.map(|row| row.segment).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The longest stretch of days without a value among the last recorded days of the measure: 0 where it is recorded
    /// every day, 2 where nothing is recorded on weekends. 0 for measures recorded for longer periods.
    pub fn usual_pause(&self, measure: MeasureId) -> i64 {
        self.measures.get(&measure).map_or(0, |series| series.pause)
    }

    /// How many values of the measure were recorded for days or periods that start in the range.
    pub fn count(&self, measure: MeasureId, range: DateRange) -> usize {
        let Some(series) = self.measures.get(&measure) else { return 0 };
        let within = |rows: &[Recorded]| {
            let from = rows.partition_point(|row| row.date < range.from);
            rows.partition_point(|row| row.date < range.to).saturating_sub(from)
        };
        within(&series.days) + within(&series.longer)
    }

    /// All values.
    pub fn all(&self) -> View<'_> {
        View { book: self, only: None }
    }

    /// The values that belong to those segments.
    pub fn only<'a>(&'a self, segments: &'a SegmentSet) -> View<'a> {
        View { book: self, only: Some(segments) }
    }

    /// The measure's name.
    pub fn name(&self, measure: MeasureId) -> Option<&str> {
        self.measures.get(&measure).map(|series| series.name.as_str())
    }

    /// How the measure's values combine.
    pub fn kind(&self, measure: MeasureId) -> Option<MeasureKind> {
        self.measures.get(&measure).map(|series| series.kind)
    }

    /// How often the measure is meant to be recorded.
    pub fn cadence(&self, measure: MeasureId) -> Option<Grain> {
        self.measures.get(&measure).map(|series| series.cadence)
    }

    /// The period of the measure's latest value: the one that ends last.
    pub fn last_recorded(&self, measure: MeasureId) -> Option<Period> {
        let series = self.measures.get(&measure)?;
        let period = |row: &Recorded| self.calendar.period(row.grain, row.date);
        let longer = series.longer.iter().rev().take(2 * Grain::ALL.len()).map(period);
        series.days.last().map(period).into_iter().chain(longer).max_by_key(|&period| self.calendar.end(period))
    }

    /// True where the measure has no value below zero.
    pub fn never_negative(&self, measure: MeasureId) -> bool {
        self.measures.get(&measure).is_some_and(|series| !series.has_negative)
    }

    /// The first day for which the measure has a value.
    pub fn first_recorded(&self, measure: MeasureId) -> Option<NaiveDate> {
        let series = self.measures.get(&measure)?;
        let first = |rows: &[Recorded]| Some(self.calendar.period(rows.first()?.grain, rows.first()?.date).start);
        [first(&series.days), first(&series.longer)].into_iter().flatten().min()
    }

    /// From the first day to the day after the last one for which any of the measures has a value. Parameters hold before and
    /// after what is recorded beside them, so they count only where there is nothing else.
    pub fn span(&self, measures: &[MeasureId]) -> Option<DateRange> {
        let mut span: Option<DateRange> = None;
        let is_held = |series: &&Series| series.kind == MeasureKind::Parameter;
        let all = || measures.iter().filter_map(|id| self.measures.get(id));
        let is_all_held = all().all(|series| is_held(&series));
        for series in all().filter(|series| is_all_held || !is_held(series)) {
            for row in [series.days.first(), series.days.last(), series.longer.first(), series.longer.last()] {
                let Some(row) = row else { continue };
                let range = self.calendar.range(self.calendar.period(row.grain, row.date));
                let (from, to) = span.map_or((range.from, range.to), |s| (s.from.min(range.from), s.to.max(range.to)));
                span = Some(DateRange { from, to });
            }
        }
        span
    }
}

impl<'a> View<'a> {
    /// The book it looks at.
    pub fn book(&self) -> &Book {
        self.book
    }

    /// True where the measure has a value of these segments that lies wholly or partly in the range.
    pub fn has_values(&self, measure: MeasureId, range: DateRange) -> bool {
        let window = Window { range, grain: None };
        if let Some(series) = self.book.measures.get(&measure).filter(|series| series.kind == MeasureKind::Parameter) {
            return self.held(series, RollUp::Natural, &window).is_ok();
        }
        match self.book.measures.get(&measure).map(|series| self.select(series, &window)) {
            Some(Ok(rows)) => !rows.is_empty(),
            Some(Err(_)) => true,
            None => false,
        }
    }

    /// The single records of a sample in a window, in the order of their time; `None` for any other kind, where the
    /// window is too short for a value, and where a value stands for several records that are not known one by one.
    pub fn records(&self, measure: MeasureId, window: &Window) -> Option<Vec<f64>> {
        let series = self.book.measures.get(&measure).filter(|series| series.kind == MeasureKind::Sample)?;
        let rows = self.select(series, window).ok()?;
        rows.iter().map(|row| (row.records == 1).then_some(row.value)).collect()
    }

    /// The values in a window.
    ///
    /// # Errors
    /// Where it is marked as not applicable, and where a period within it has none.
    fn answered(&self, series: &'a Series, window: &Window) -> Result<Cow<'a, [Recorded]>, Absent> {
        let rows = self.select(series, window)?;
        if rows.is_empty() && self.is_marked(series, window) {
            return Err(Absent::NotApplicable(Reason::Marked(series.name.clone())));
        }
        match self.gap(series, &rows, window) {
            Some(gap) => Err(Absent::NoData(vec![Lacking::from(&series.name).at(Place::In(gap))])),
            None => Ok(rows),
        }
    }

    /// True where the measure is marked as not applicable somewhere in a window, for the segments looked at.
    fn is_marked(&self, series: &Series, window: &Window) -> bool {
        series.not_applicable.iter().any(|(period, segment)| {
            let days = self.book.calendar.range(*period);
            let counts = *segment == SegmentId::NONE || self.only.is_none_or(|only| only.contains(*segment));
            counts && days.from < window.range.to && window.range.from < days.to
        })
    }

    /// True where a value of the segments looked at lies wholly or partly in a range, as [`View::select`] places it: a week belongs
    /// to one month, and a month to one fiscal year, though they may lie in two.
    fn lies_in(&self, period: Period, segment: SegmentId, range: DateRange) -> bool {
        let calendar = &self.book.calendar;
        let days = calendar.range(period);
        let is_whole = !matches!(period.grain, Grain::Week | Grain::Month);
        let belongs = || calendar.belongs(period.start, period.grain, range, None) != Placement::Outside;
        let is_looked_at = self.only.is_none_or(|only| only.contains(segment));
        is_looked_at && days.from < range.to && range.from < days.to && (is_whole || belongs())
    }

    /// The same of what is missing for a month: also where the range ends within it, and not with a fiscal year.
    fn lacks(&self, value: &Unconfirmed, range: DateRange) -> bool {
        let calendar = &self.book.calendar;
        let days = calendar.range(value.period);
        let is_cut = value.period.grain == Grain::Month && days.from < range.to && range.to < days.to;
        let ends_with_quarter = || calendar.period(Grain::Quarter, range.to).start == range.to;
        let range = if is_cut && !ends_with_quarter() { DateRange { to: days.to, ..range } } else { range };
        self.lies_in(value.period, value.segment, range)
    }

    /// A balance's value when the window begins: the closing value of the period before or, where there is none, the
    /// first one recorded in the window.
    fn opening(&self, series: &Series, window: &Window) -> Outcome {
        let before = match self.before(window) {
            Some(before) => combine::closing(series.kind, &self.closed_in(series, &before)?),
            None => None,
        };
        match before {
            Some(value) => Ok(value),
            None => combine::opening(series.kind, &self.select(series, window)?).ok_or_else(|| no_data(series)),
        }
    }

    /// The period before a window that is (a part of) a period; the stretch of the same length before any other.
    fn before(&self, window: &Window) -> Option<Window> {
        let calendar = &self.book.calendar;
        let range = match window.grain {
            Some(grain) => calendar.range(calendar.prev(calendar.period(grain, window.range.from))?),
            None => calendar.range_before(window.range, 1)?,
        };
        Some(Window { range, ..*window })
    }
}

impl Inputs for View<'_> {
    fn calendar(&self) -> &Calendar {
        &self.book.calendar
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let Some(series) = self.book.measures.get(&id) else { return Err(Absent::NoData(Vec::new())) };
        let value = match roll_up {
            _ if series.kind == MeasureKind::Distinct => self.different(series, roll_up, window)?,
            _ if series.kind == MeasureKind::Parameter => self.held(series, roll_up, window)?,
            RollUp::Open => self.opening(series, window)?,
            _ => combine::roll_up(series.kind, roll_up, &self.answered(series, window)?)
                .ok_or_else(|| no_data(series))?,
        };
        if value.is_finite() {
            return Ok(value);
        }
        Err(Absent::NotApplicable(Reason::SumTooLarge(series.name.clone())))
    }

    fn recording(&self, id: MeasureId, roll_up: RollUp) -> Option<Recording> {
        let kind = self.book.kind(id).filter(|kind| *kind != MeasureKind::Parameter)?;
        let is_closing = matches!((kind, roll_up), (MeasureKind::Balance, RollUp::Natural | RollUp::Close));
        let from = self.book.first_recorded(id).filter(|_| !is_closing)?;
        let to = self.book.calendar.end(self.book.recorded_until(id)?);
        // A week belongs to the month of its fourth day, a month to the fiscal year in which most of it lies.
        let overhang = match self.book.cadence(id) {
            Some(Grain::Week) => 3,
            Some(Grain::Month) if self.book.calendar.fiscal_day != 1 => 15,
            _ => 0,
        };
        Some(Recording { from, to, pause: self.book.usual_pause(id), overhang })
    }

    fn unconfirmed(&self, id: MeasureId, range: DateRange) -> Vec<Unconfirmed> {
        let Some(series) = self.book.measures.get(&id) else { return Vec::new() };
        let lies_in = |value: &&Unconfirmed| match value.pending {
            Pending::Missing => self.lacks(value, range),
            _ => self.lies_in(value.period, value.segment, range),
        };
        series.unconfirmed.iter().chain(&series.unreported).filter(lies_in).copied().collect()
    }

    fn settled_from(&self, id: MeasureId, range: DateRange) -> Option<NaiveDate> {
        self.book.measures.get(&id).and_then(|series| self.series_settled_from(series, range))
    }

    fn recorded_by(&self, id: MeasureId) -> Option<Grain> {
        self.book.cadence(id).filter(|_| self.kind_of(id) != Some(MeasureKind::Parameter))
    }

    fn kind_of(&self, id: MeasureId) -> Option<MeasureKind> {
        self.book.kind(id)
    }

    fn changes(&self, id: MeasureId, range: DateRange) -> Vec<NaiveDate> {
        self.book.measures.get(&id).map_or_else(Vec::new, |series| self.changes_of(series, range))
    }

    fn measure_name(&self, id: MeasureId) -> Option<&str> {
        self.book.name(id)
    }
}

/// The longest stretch of days without a value among the last of these days, which come in order.
fn usual_pause(days: &[Recorded]) -> i64 {
    /// How many recorded days are looked at: two months of daily values.
    const LOOKED_AT: usize = 60;
    let mut dates: Vec<NaiveDate> = Vec::with_capacity(LOOKED_AT);
    for row in days.iter().rev() {
        if dates.last() != Some(&row.date) {
            dates.push(row.date);
        }
        if dates.len() == LOOKED_AT {
            break;
        }
    }
    dates.windows(2).filter_map(|pair| Some((*pair.first()? - *pair.last()?).num_days() - 1)).max().unwrap_or(0)
}

fn no_data(series: &Series) -> Absent {
    Absent::NoData(vec![Lacking::from(&series.name)])
}

/// The first day of the earliest longer period that could reach into a range that starts on `from`.
fn reach_back(from: NaiveDate, longest: Grain) -> NaiveDate {
    // Fiscal years and quarters that start on a day which short months lack differ by a few days.
    let days = match longest {
        Grain::Day => 0,
        Grain::Week => 7,
        Grain::Month => 31,
        Grain::Quarter => 96,
        Grain::Year => 370,
    };
    from.checked_sub_days(chrono::Days::new(days)).unwrap_or(NaiveDate::MIN)
}
