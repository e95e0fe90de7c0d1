//! For which days all inputs of a formula have values. A number whose inputs end or begin on different days sets unlike
//! beside like: the costs of ten months beside the sales of eleven are no margin.

use chrono::{Days, NaiveDate};
use domain::formula::{Absent, Checked, Inputs, Lacking, Need, Outcome, Place, Recording, Window, needs};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Unconfirmed};
use std::collections::BTreeMap;

/// Until when a formula's inputs are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Coverage {
    /// The input that ends first, with the days that are left out as a rule; `None` where that is not known.
    usual: Option<End>,
    /// The same, with the holidays that may follow them.
    rests: Option<End>,
    /// What amounts are recorded by for longest, where others are recorded more often.
    coarsest: Option<Grain>,
}

/// Where an input ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct End {
    /// The day up to which it may rest.
    rests: NaiveDate,
    /// The day after its last value.
    to: NaiveDate,
}

impl Coverage {
    /// Up to which day a stretch of days that is over is known: to its end, or as far as all inputs reach where that is less.
    /// All of it where nothing of it is known, so that what is missing is said.
    pub(crate) fn known_to(self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        known(self.rests, from, to)
    }

    /// The same of a stretch that ends today: there is no reason yet to take a day without a value for a holiday.
    pub(crate) fn known_to_today(self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        known(self.usual, from, to)
    }

    /// Up to which day all inputs are recorded, whatever day it is.
    pub(crate) fn even(self) -> Option<NaiveDate> {
        Some(self.usual?.to)
    }

    /// The last day up to `day` that cuts no amount which is recorded for longer than others: beside the sales of twenty days
    /// of a month, its wages are either all there or missing. `day` itself where that would leave nothing.
    pub(crate) fn uncut(self, calendar: &Calendar, from: NaiveDate, day: NaiveDate) -> NaiveDate {
        let start = self.coarsest.map_or(day, |grain| calendar.range(calendar.period(grain, day)).from);
        if start > from { start } else { day }
    }

    /// True where an input ends on that day or before it: nothing of what begins there is known.
    pub(crate) fn ends_by(self, day: NaiveDate) -> bool {
        self.rests.is_some_and(|end| end.rests <= day)
    }

    /// True where all inputs reach that day, as far as is known.
    pub(crate) fn reaches(self, to: NaiveDate) -> bool {
        self.rests.is_none_or(|end| end.rests >= to)
    }
}

fn known(end: Option<End>, from: NaiveDate, to: NaiveDate) -> NaiveDate {
    end.filter(|end| end.rests < to && end.to > from).map_or(to, |end| end.to.min(to))
}

/// Until when the inputs of a formula are recorded, of those that are looked at up to the window's end.
pub(crate) fn of(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Coverage {
    let mut ends = recorded(formula, inputs, window);
    ends.retain(|(need, _)| need.window.range.to == window.range.to);
    let usual = |one: &Recording| Some(End { rests: one.to.checked_add_days(days(one.pause))?, to: one.to });
    let rests = |one: &Recording| Some(End { rests: rests_to(one)?, to: one.to });
    Coverage {
        usual: ends.iter().filter_map(|(_, one)| usual(one)).min(),
        rests: ends.iter().filter_map(|(_, one)| rests(one)).min(),
        coarsest: coarsest(inputs, &ends),
    }
}

/// What amounts among these are recorded by for longest, where others are recorded more often.
fn coarsest(inputs: &dyn Inputs, ends: &[(Need, Recording)]) -> Option<Grain> {
    let cadence = |(need, _): &(Need, Recording)| inputs.recorded_by(need.measure);
    let adds_up = |(need, _): &&(Need, Recording)| inputs.kind_of(need.measure) == Some(MeasureKind::Flow);
    let longest = ends.iter().filter(adds_up).filter_map(cadence).max()?;
    ends.iter().filter_map(cadence).any(|other| other < longest).then_some(longest)
}

/// The day on which recording began, where that lies inside of what a formula looks at for a window, the latest of its
/// measures; and whether it lies before all of that, so that it does for every later window.
///
/// A number recorded since the third of a month with closed weekends is one of the whole month: so many days as are left
/// out as a rule, and one in twenty, do not count.
pub(crate) fn began(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> (Option<NaiveDate>, bool) {
    let mut is_past = true;
    let mut inside = None;
    for (need, recording) in recorded(formula, inputs, window) {
        is_past &= recording.from <= need.window.range.from;
        if begins_in(&recording, need.window.range) {
            inside = inside.max(Some(recording.from));
        }
    }
    (inside, is_past)
}

/// What a formula lacks of a period of which nothing is recorded, where it looks back beyond it: the total of the year to
/// October is none of the year to November. `None` for formulas that look at the period itself; they find nothing.
pub(crate) fn lacking(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Option<Absent> {
    let all = recorded(formula, inputs, window);
    let reach_back = all.iter().filter(|(need, recording)| {
        let DateRange { from, to } = need.window.range;
        let rests = rests_to(recording).unwrap_or(to);
        to == window.range.to && from < window.range.from && rests <= window.range.from
    });
    let (need, _) = reach_back.min_by_key(|(_, recording)| recording.to)?;
    Some(missing_on(inputs, need, window.range.from))
}

/// What is estimated or provisional of all that a formula looks at for a window, by measure, oldest first.
pub fn unconfirmed(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Vec<(MeasureId, Unconfirmed)> {
    let always = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    // Few values of few measures are: what is looked at is asked only where there are any.
    if formula.measures().iter().all(|&id| inputs.unconfirmed(id, always).is_empty()) {
        return Vec::new();
    }
    let needs = needs(formula, inputs.calendar(), window).into_iter();
    let of = |need: Need| {
        let values = inputs.unconfirmed(need.measure, looked_at(inputs, &need, window)).into_iter();
        values.map(move |value| (need.measure, value)).collect::<Vec<_>>()
    };
    let mut found: Vec<(MeasureId, Unconfirmed)> = needs.flat_map(of).collect();
    found.sort_by_key(|(measure, value)| (*measure, value.period.start, value.period.grain, value.segment));
    found.dedup();
    found
}

/// The days that a formula looks at for a need, those included that it may take beside whole weeks or months of the window;
/// see [`domain::formula::alike`].
fn looked_at(inputs: &dyn Inputs, need: &Need, window: &Window) -> DateRange {
    let calendar = inputs.calendar();
    let days = need.days(calendar);
    let Some(period) = need.window.period(calendar).filter(|_| need.window != *window) else { return days };
    let to = match (inputs.recorded_by(need.measure), days.last_day()) {
        (Some(Grain::Week), _) => days.to.checked_add_days(Days::new(7)),
        (Some(Grain::Month), Some(last)) => Some(calendar.end(calendar.period(Grain::Month, last))),
        _ => None,
    };
    DateRange { to: to.unwrap_or(days.to).min(calendar.end(period)).max(days.to), ..days }
}

/// Until when what a formula looks at for a window may still change by itself, by measure: the first day on which it does
/// not. Only what may after today.
pub fn settling(
    formula: &Checked,
    inputs: &dyn Inputs,
    window: &Window,
    today: NaiveDate,
) -> BTreeMap<MeasureId, NaiveDate> {
    let mut found = BTreeMap::new();
    let always = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    let later = |id: MeasureId, range| inputs.settled_from(id, range).filter(|day| *day > today);
    if formula.measures().iter().all(|id| later(*id, always).is_none()) {
        return found;
    }
    for need in needs(formula, inputs.calendar(), window) {
        if let Some(day) = later(need.measure, looked_at(inputs, &need, window)) {
            let latest = found.entry(need.measure).or_insert(day);
            *latest = day.max(*latest);
        }
    }
    found
}

/// True where what a formula looks at for a window is estimated, provisional, missing beside others, or may still change.
pub fn is_provisional(formula: &Checked, inputs: &dyn Inputs, window: &Window, today: NaiveDate) -> bool {
    !unconfirmed(formula, inputs, window).is_empty() || !settling(formula, inputs, window, today).is_empty()
}

/// The number for a window, of the days for which all inputs have values.
///
/// Where an input begins within the window, the window begins with it: the inputs that began before, and `days()`, are of the
/// same days. Where the formula looks at other windows as well and its inputs begin on different days, there is no number.
///
/// # Errors
/// As [`domain::formula::evaluate`].
pub fn evaluate(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Outcome {
    match formula.stretched(inputs.calendar(), window) {
        // Where a period of the stretch lacks data, so does all of it.
        Some((plain, stretch)) => {
            evaluate_alike(formula, inputs, window).and_then(|_| evaluate_alike(&plain, inputs, &stretch))
        }
        None => evaluate_alike(formula, inputs, window),
    }
}

/// The days that the number for a window is of, where that is of its own days only: from the beginning of the input that
/// began last, as [`evaluate`] takes them.
pub fn taken(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Window {
    match formula.stretched(inputs.calendar(), window) {
        Some(_) => *window,
        None => evaluate_taken(formula, inputs, window).0,
    }
}

fn evaluate_alike(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Outcome {
    evaluate_taken(formula, inputs, window).1
}

/// The number, after the window that was taken for it.
fn evaluate_taken(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> (Window, Outcome) {
    let whole = || (*window, domain::formula::evaluate(formula, inputs, window));
    let all = recorded(formula, inputs, window);
    let begins_later = |(need, recording): &&(Need, Recording)| {
        let range = need.window.range;
        recording.from < range.to && missing_before(recording, range) > recording.pause.max(recording.overhang)
    };
    let Some((need, recording)) = all.iter().filter(begins_later).max_by_key(|(_, recording)| recording.from) else {
        return whole();
    };
    if all.iter().any(|(need, _)| need.window != *window) {
        let begins_with = |(other, also): &(Need, Recording)| {
            let before = (recording.from - also.from.max(need.window.range.from)).num_days();
            other.window != need.window || before <= recording.pause.max(recording.overhang).max(also.pause)
        };
        if all.iter().all(begins_with) {
            return whole();
        }
        let before = recording.from.pred_opt().unwrap_or(recording.from);
        return (*window, Err(missing_on(inputs, need, before)));
    }
    let shorter = Window { range: DateRange { from: recording.from, ..window.range }, ..*window };
    match domain::formula::evaluate(formula, inputs, &shorter) {
        // What was recorded for the whole of it cannot be cut: the number stays that of a first part.
        Err(Absent::TooCoarse(..)) => whole(),
        outcome => (shorter, outcome),
    }
}

/// The number for a window that is over. Where one input goes on after another has ended, there is none, and none where one
/// that is recorded for longer than a day has ended: a period of it is missing.
///
/// # Errors
/// As [`domain::formula::evaluate`].
pub(crate) fn evaluate_over(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Outcome {
    let to = window.range.to;
    let all = recorded(formula, inputs, window);
    let ends = || all.iter().filter(|(need, _)| need.window.range.to == to);
    let Some((need, first)) = ends().min_by_key(|(_, recording)| recording.to) else {
        return evaluate(formula, inputs, window);
    };
    let rests = rests_to(first).unwrap_or(to);
    let goes_on = ends().any(|(_, other)| other.to.min(to) > rests);
    let lacks_a_period = inputs.recorded_by(need.measure).is_some_and(|cadence| cadence > Grain::Day);
    if first.to > window.range.from && (goes_on || lacks_a_period) {
        return Err(missing_on(inputs, need, first.to));
    }
    evaluate(formula, inputs, window)
}

fn missing_on(inputs: &dyn Inputs, need: &Need, day: NaiveDate) -> Absent {
    let name = inputs.measure_name(need.measure).unwrap_or_default();
    let grain = need.window.grain.unwrap_or(Grain::Month).min(Grain::Month);
    Absent::NoData(vec![Lacking::from(name).at(Place::In(inputs.calendar().period(grain, day)))])
}

/// True where recording began within those days, later than the days that are left out as a rule explain.
fn begins_in(recording: &Recording, range: DateRange) -> bool {
    recording.from < range.to && missing_before(recording, range) > slack(recording, range)
}

fn missing_before(recording: &Recording, range: DateRange) -> i64 {
    (recording.from - range.from).num_days()
}

/// So many days may be missing at the beginning of what was recorded from its beginning on.
fn slack(recording: &Recording, range: DateRange) -> i64 {
    recording.pause.max(recording.overhang).max(range.days() / 20)
}

/// What a formula looks at for a window, where it is known for which days that is recorded.
fn recorded(formula: &Checked, inputs: &dyn Inputs, window: &Window) -> Vec<(Need, Recording)> {
    let needs = needs(formula, inputs.calendar(), window).into_iter();
    needs.filter_map(|need| Some((need, inputs.recording(need.measure, need.roll_up)?))).collect()
}

/// The day up to which a measure may rest after its last value: for the days that are left out as a rule, and half as many,
/// as months are of different lengths and holidays follow weekends.
fn rests_to(recording: &Recording) -> Option<NaiveDate> {
    recording.to.checked_add_days(days(recording.pause + recording.pause / 2 + recording.overhang))
}

fn days(count: i64) -> Days {
    Days::new(u64::try_from(count).unwrap_or(0))
}
