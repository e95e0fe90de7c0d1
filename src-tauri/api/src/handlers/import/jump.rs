//! What a file brings that jumps against what is recorded of its series: a thousand times as much, the other sign, or months
//! that lie between and are missing. It is asked about before anything is imported.

use super::outcome::{Gap, Outcome};
use super::unlikely;
use crate::Fault;
use crate::open::Open;
use crate::wire::{GapCode, JumpCode, Question};
use analysis::plausible::{Doubt, Usual, has_usual, usual};
use chrono::{Datelike, NaiveDate};
use domain::{Calendar, Certainty, Grain, MeasureId, SegmentId};
use std::collections::{BTreeSet, HashMap};
use store::{NewValue, Tx};

/// Of each measure so many of the newest numbers say what is usual, of all segments together.
const NEWEST: u32 = 12_000;
/// A series that was recorded without a gap for so many months or periods has none by chance.
const WITHOUT_GAP: usize = 4;

/// Looks out for numbers that jump.
pub(super) struct Jumps<'j> {
    calendar: &'j Calendar,
    decided: Option<JumpCode>,
    series: HashMap<(MeasureId, Grain), Known>,
}

/// What is recorded of a measure at one grain.
#[derive(Default)]
struct Known {
    usual: HashMap<SegmentId, Usual>,
    /// The last day that has a number, where the newest months or periods have one each.
    last: Option<NaiveDate>,
    /// The first day after it that the file has a number for.
    next: Option<NaiveDate>,
}

impl<'j> Jumps<'j> {
    pub(super) fn new(calendar: &'j Calendar, decided: Option<JumpCode>) -> Self {
        Self { calendar, decided, series: HashMap::new() }
    }

    /// What makes a number doubtful beside what is recorded; `None` where nothing does, and where it is right by its owner.
    pub(super) fn found(&mut self, tx: &Tx, new: &NewValue) -> Result<Option<Doubt>, Fault> {
        let (Some(value), key) = (new.value, &new.key) else { return Ok(None) };
        let at = (new.measure, key.grain);
        if !self.series.contains_key(&at) {
            self.series.insert(at, known(tx, self.calendar, at)?);
        }
        let Some(known) = self.series.get_mut(&at) else { return Ok(None) };
        if known.last.is_some_and(|last| last < key.date) {
            known.next = Some(known.next.map_or(key.date, |next| next.min(key.date)));
        }
        let usual = known.usual.get(&key.segment).filter(|_| self.decided != Some(JumpCode::Right));
        let Some(doubt) = usual.and_then(|usual| usual.jump(value)) else { return Ok(None) };
        let before = tx.value_detail(new.measure, key)?;
        let is_settled =
            |before: &store::ValueDetail| before.value == new.value || before.certainty == Certainty::Confirmed;
        Ok(if before.as_ref().is_some_and(is_settled) { None } else { Some(doubt) })
    }

    /// True where they are left out, as their owner decided.
    pub(super) fn are_left_out(&self) -> bool {
        self.decided == Some(JumpCode::LeaveOut)
    }

    /// The first measure of which months or periods lie between what is recorded and what the file goes on with.
    pub(super) fn gap(&self, tx: &Tx) -> Result<Option<Gap>, Fault> {
        let gaps = self.series.iter().filter_map(|(&(measure, grain), known)| {
            let (last, next) = (known.last?, known.next?);
            let step = |day: NaiveDate| steps(self.calendar, grain, day);
            (step(next) - step(last) > 1).then_some((last, grain, measure, next))
        });
        let Some((last, grain, measure, next)) = gaps.min_by_key(|(last, _, measure, _)| (*last, *measure)) else {
            return Ok(None);
        };
        let period = |day| self.calendar.period(grain, day);
        Ok(Some(Gap { measure: tx.measure(measure)?, last: period(last), next: period(next) }))
    }
}

fn known(tx: &Tx, calendar: &Calendar, (measure, grain): (MeasureId, Grain)) -> Result<Known, Fault> {
    if !has_usual(tx.measure(measure)?.kind) {
        return Ok(Known::default());
    }
    let newest = tx.newest_numbers(measure, grain, NEWEST)?;
    let days: BTreeSet<i64> = newest.iter().map(|(day, ..)| steps(calendar, grain, *day)).collect();
    let last_steps: Vec<i64> = days.into_iter().rev().take(WITHOUT_GAP).collect();
    let whole = last_steps.len() == WITHOUT_GAP && last_steps.windows(2).all(|two| matches!(two, [a, b] if a - b == 1));
    let last = newest.first().map(|(day, ..)| *day).filter(|_| whole);
    let mut numbers: HashMap<SegmentId, Vec<f64>> = HashMap::new();
    for (_, segment, number) in newest.into_iter().rev() {
        numbers.entry(segment).or_default().push(number);
    }
    let usual = numbers.into_iter().filter_map(|(segment, numbers)| Some((segment, usual(&numbers)?))).collect();
    Ok(Known { usual, last, next: None })
}

/// Which month a day or week is of, and which period a longer one is, counted from any one.
fn steps(calendar: &Calendar, grain: Grain, day: NaiveDate) -> i64 {
    let months = i64::from(day.year()) * 12 + i64::from(day.month0());
    match grain {
        Grain::Day | Grain::Week | Grain::Month => months,
        Grain::Quarter => months.div_euclid(3),
        Grain::Year => i64::from(calendar.period(grain, day).start.year()),
    }
}

/// The questions whether numbers that jump are right, and whether nothing is missing.
pub(super) fn questions(open: &Open, outcome: &Outcome) -> Vec<Question> {
    let words = open.locale.words();
    let jump = outcome.jump.as_ref().map(|first| {
        let example = unlikely::sentence(open, first);
        let message = open.locale.counted(outcome.jump_count, |count| words.intake_ask_jump(count, &example));
        let choices = JumpCode::ALL.iter().map(|code| code.word().to_owned()).collect();
        Question { code: "jump".into(), message, choices, texts: Vec::new() }
    });
    let gap = outcome.gap.as_ref().map(|gap| {
        let period = |period| open.locale.period(period);
        let message = words.intake_ask_gap(&period(gap.last), &gap.measure.name, &period(gap.next));
        let choices = GapCode::ALL.iter().map(|code| code.word().to_owned()).collect();
        Question { code: "gap".into(), message, choices, texts: Vec::new() }
    });
    jump.into_iter().chain(gap).collect()
}
