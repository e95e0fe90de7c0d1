//! Inputs as they would be: recorded values, moved before they are rolled up, so that every roll-up, grain and formula sees the
//! same change and a year stays the sum of its months.
//!
//! | kind | by a part | by an amount | set to a value |
//! |---|---|---|---|
//! | flow | each value | shared out over the values of each period of its cadence, a month of what is recorded by the day | what each of these periods comes to, its values keep their parts of it |
//! | balance | each value | what is there is so much more, all segments together | what is there, all segments together |
//! | level, sample | each value | each value is so much higher | each value |
//! | distinct | not at all: nobody knows who the others would be | | |
//! | parameter | what holds | what holds is so much higher | what holds |
//!
//! A flow, level or sample recorded for a period in which a move begins or ends is moved by the part of its days; a balance
//! where the period's last day is in it. Of a month that is not over, as much of its amount is added, and as much of its
//! value is there, as its days with values are of it. A parameter is what it would be from the first day of the move, and what it was after the last.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{Calendar, DateRange, Grain, MeasureId, MeasureKind, Period, Recorded, SegmentId};

use super::held::holding_on;
use super::{Book, Series};

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
    /// To a value in its unit: of a flow what each period of its cadence comes to (a month where that is a day), of any other kind
    /// what it is all the time.
    Value(f64),
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

impl Book {
    /// The measures that are moved, as they would be, without any other; the same for what cannot be moved.
    pub(crate) fn moved(&self, moves: &[Move]) -> Self {
        let mut moved = Self::new(self.calendar);
        for one in moves {
            let now = moved.measures.get(&one.measure).or_else(|| self.measures.get(&one.measure));
            let Some(mut series) = now.cloned() else { continue };
            series.shift(&self.calendar, one);
            moved.measures.insert(one.measure, series);
        }
        moved
    }
}

impl Series {
    fn shift(&mut self, calendar: &Calendar, one: &Move) {
        if self.kind == MeasureKind::Parameter {
            self.hold_within(one);
        }
        match (self.kind, one.by) {
            (MeasureKind::Distinct, _) => {}
            (MeasureKind::Flow, By::Amount(amount)) => self.share_out(calendar, one, amount),
            (MeasureKind::Flow, By::Value(value)) => self.come_to(calendar, one, value),
            (MeasureKind::Balance, By::Amount(amount)) => self.carry(calendar, one, amount),
            (MeasureKind::Balance, By::Value(value)) => self.stand_at(calendar, one, value),
            (kind, by) => self.each(|row| {
                let part = part_of(kind, calendar, row, one);
                match by {
                    By::Part(more) => row.value *= 1.0 + more * part,
                    By::Amount(more) => row.value += more * part,
                    By::Value(value) => row.value = row.value * (1.0 - part) + value * part,
                }
            }),
        }
        self.has_negative = self.days.iter().chain(&self.longer).any(|row| row.value < 0.0);
    }

    fn each(&mut self, change: impl FnMut(&mut Recorded)) {
        self.days.iter_mut().chain(&mut self.longer).for_each(change);
    }

    /// Lets what holds when a move begins begin there, and what holds when it ends begin again.
    fn hold_within(&mut self, one: &Move) {
        let is_new = |day: &NaiveDate| self.days.iter().chain(&self.longer).all(|row| row.date != *day);
        let marked = |row: &Recorded, day: NaiveDate| {
            self.not_applicable.iter().any(|(period, _)| row.date < period.start && period.start <= day)
        };
        let begins = |day: NaiveDate| {
            let row = holding_on(self, day).filter(|row| !marked(row, day))?;
            Some(Recorded { date: day, grain: Grain::Day, ..*row })
        };
        let added: Vec<Recorded> = [one.from, one.to].into_iter().flatten().filter(is_new).filter_map(begins).collect();
        self.days.extend(added);
        self.days.sort_by_key(|row| (row.date, row.grain, row.segment, row.ordinal));
    }

    /// The grain of the periods that an amount is for: the measure's cadence, a month where that is a day.
    fn amount_grain(&self) -> Grain {
        if self.cadence == Grain::Day { Grain::Month } else { self.cadence }
    }

    /// Adds an amount to each period of the cadence, in equal parts on what is recorded in it.
    fn share_out(&mut self, calendar: &Calendar, one: &Move, amount: f64) {
        let (grain, recorded) = (self.amount_grain(), self.recorded_days(calendar));
        let mut parts: HashMap<Period, f64> = HashMap::new();
        self.each(|row| *parts.entry(unit_of(calendar, row, grain)).or_default() += one.part_of_days(calendar, row));
        let shares: HashMap<Period, f64> = parts
            .into_iter()
            .filter(|(_, parts)| *parts > 0.0)
            .map(|(unit, parts)| (unit, amount * periods_in(calendar, unit, grain, one, recorded) / parts))
            .collect();
        self.each(|row| {
            let share = shares.get(&unit_of(calendar, row, grain)).copied().unwrap_or(0.0);
            row.value += share * one.part_of_days(calendar, row);
        });
    }

    /// Lets each period of the cadence come to a value. What is recorded in it keeps its part of the whole; where the whole is
    /// nothing, or some of it is below zero, all of it has equal parts.
    fn come_to(&mut self, calendar: &Calendar, one: &Move, value: f64) {
        let (grain, recorded) = (self.amount_grain(), self.recorded_days(calendar));
        let mut wholes: HashMap<Period, Whole> = HashMap::new();
        self.each(|row| {
            let part = one.part_of_days(calendar, row);
            wholes.entry(unit_of(calendar, row, grain)).or_default().take(row.value, part);
        });
        let share = |(unit, whole): (Period, Whole)| {
            let wanted = value * periods_in(calendar, unit, grain, one, recorded);
            (unit, (whole.is_shared_as_it_is(), wanted / whole.measure()))
        };
        let shares: HashMap<Period, (bool, f64)> =
            wholes.into_iter().filter(|(_, whole)| whole.parts > 0.0).map(share).collect();
        self.each(|row| {
            let part = one.part_of_days(calendar, row);
            if let Some((as_it_is, share)) = shares.get(&unit_of(calendar, row, grain)) {
                let own = if *as_it_is { row.value } else { 1.0 };
                row.value = row.value * (1.0 - part) + own * share * part;
            }
        });
    }

    /// Adds an amount to a balance of several segments once.
    fn carry(&mut self, calendar: &Calendar, one: &Move, amount: f64) {
        let carries = self.carriers(calendar);
        self.each(|row| {
            if carries(row) {
                row.value += amount * part_of(MeasureKind::Balance, calendar, row, one);
            }
        });
    }

    /// Lets a balance of several segments be a value together: one of them has all of it.
    fn stand_at(&mut self, calendar: &Calendar, one: &Move, value: f64) {
        let carries = self.carriers(calendar);
        self.each(|row| {
            if part_of(MeasureKind::Balance, calendar, row, one) > 0.0 {
                row.value = if carries(row) { value } else { 0.0 };
            }
        });
    }

    /// Whether a value is of the segment that stands for all: the one with the most values of those that are recorded in a
    /// period of the cadence.
    fn carriers(&mut self, calendar: &Calendar) -> impl Fn(&Recorded) -> bool + use<> {
        let (grain, calendar) = (self.amount_grain(), *calendar);
        let mut counts: HashMap<SegmentId, usize> = HashMap::new();
        self.each(|row| *counts.entry(row.segment).or_default() += 1);
        let rank = |segment: SegmentId| (counts.get(&segment).copied().unwrap_or(0), std::cmp::Reverse(segment));
        let mut carriers: HashMap<Period, SegmentId> = HashMap::new();
        self.each(|row| {
            let carrier = carriers.entry(unit_of(&calendar, row, grain)).or_insert(row.segment);
            if rank(row.segment) > rank(*carrier) {
                *carrier = row.segment;
            }
        });
        move |row| carriers.get(&unit_of(&calendar, row, grain)) == Some(&row.segment)
    }

    /// From the first recorded day to the last, with the days that are usually left out before and after.
    fn recorded_days(&self, calendar: &Calendar) -> DateRange {
        let pause = Days::new(u64::try_from(self.pause).unwrap_or(0));
        let ranges = || self.days.iter().chain(&self.longer).map(|row| range_of(calendar, row));
        let from = ranges().map(|range| range.from).min().and_then(|day| day.checked_sub_days(pause));
        let to = ranges().map(|range| range.to).max().and_then(|day| day.checked_add_days(pause));
        DateRange { from: from.unwrap_or(NaiveDate::MIN), to: to.unwrap_or(NaiveDate::MAX) }
    }
}

/// What is recorded in a period of the cadence, as far as a move is for it.
#[derive(Debug, Clone, Copy, Default)]
struct Whole {
    sum: f64,
    parts: f64,
    has_negative: bool,
}

impl Whole {
    fn take(&mut self, value: f64, part: f64) {
        self.sum += value * part;
        self.parts += part;
        self.has_negative |= value < 0.0;
    }

    /// True where the values' parts of the whole can be kept.
    fn is_shared_as_it_is(&self) -> bool {
        self.sum > 0.0 && !self.has_negative
    }

    fn measure(&self) -> f64 {
        if self.is_shared_as_it_is() { self.sum } else { self.parts }
    }
}

impl Move {
    /// How much of the days of a value's period it is for, 0 to 1.
    fn part_of_days(&self, calendar: &Calendar, row: &Recorded) -> f64 {
        if row.grain == Grain::Day {
            return f64::from(u8::from(self.range().contains(row.date)));
        }
        overlap(range_of(calendar, row), self.range())
    }
}

/// How far a move is a value's, 0 to 1.
fn part_of(kind: MeasureKind, calendar: &Calendar, row: &Recorded, one: &Move) -> f64 {
    match kind {
        MeasureKind::Balance => {
            let is_in = range_of(calendar, row).last_day().is_some_and(|day| one.range().contains(day));
            f64::from(u8::from(is_in))
        }
        MeasureKind::Parameter => f64::from(u8::from(one.range().contains(row.date))),
        _ => one.part_of_days(calendar, row),
    }
}

fn range_of(calendar: &Calendar, row: &Recorded) -> DateRange {
    calendar.range(Period { grain: row.grain, start: row.date })
}

/// The period of the grain that a value is a part of; its own where that is longer.
fn unit_of(calendar: &Calendar, row: &Recorded, grain: Grain) -> Period {
    let own = Period { grain: row.grain, start: row.date };
    if row.grain >= grain { calendar.period(row.grain, row.date) } else { calendar.parent(own, grain) }
}

/// For how many periods of the grain an amount is added within one: a part of one that is not over, twelve of months in a
/// year's value.
fn periods_in(calendar: &Calendar, unit: Period, grain: Grain, one: &Move, recorded: DateRange) -> f64 {
    let range = one.range();
    if unit.grain == grain {
        let within = DateRange { from: range.from.max(recorded.from), to: range.to.min(recorded.to) };
        return overlap(calendar.range(unit), within);
    }
    let mut parts = calendar.periods(grain, calendar.range(unit));
    parts.retain(|part| calendar.parent(*part, unit.grain).start == unit.start);
    parts.into_iter().map(|part| overlap(calendar.range(part), range)).sum()
}

/// How much of the days of a range lie in another, 0 to 1.
fn overlap(range: DateRange, other: DateRange) -> f64 {
    let days = (range.to.min(other.to) - range.from.max(other.from)).num_days().max(0);
    days as f64 / range.days().max(1) as f64
}
