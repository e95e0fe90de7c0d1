//! What is open at the end of each day, from a file that cannot know it: one with the items of some months only says nothing
//! about what was open before it begins, or stays open after it ends.

use super::outcome::{Outcome, StillOpen};
use crate::Fault;
use crate::open::Open;
use crate::wire::{Question, RestatedCode};
use chrono::NaiveDate;
use domain::{Grain, MeasureId};
use intake::Plan;
use std::collections::HashMap;
use store::{ImportId, Tx, Written};

/// Of each measure so many of the newest numbers are looked at.
const NEWEST: u32 = 12_000;

/// The days that a file brings for what is open.
#[derive(Default)]
pub(super) struct OpenDays {
    measures: HashMap<MeasureId, Option<Days>>,
}

#[derive(Clone, Copy)]
struct Days {
    first: NaiveDate,
    last: NaiveDate,
    /// True where a day has another number now.
    changed: bool,
    /// True where one has a number that it did not have.
    wrote: bool,
}

impl OpenDays {
    /// Nothing yet, of the measures of a plan.
    pub(super) fn of(plan: &Plan, measures: &[MeasureId]) -> Self {
        let open = plan.open_measures().into_iter().filter_map(|at| measures.get(at));
        Self { measures: open.map(|measure| (*measure, None)).collect() }
    }

    /// A value of a measure for a day.
    pub(super) fn note(&mut self, measure: MeasureId, day: NaiveDate, written: Written) {
        let Some(days) = self.measures.get_mut(&measure) else { return };
        let before = days.unwrap_or(Days { first: day, last: day, changed: false, wrote: false });
        let changed = before.changed || matches!(written, Written::Replaced { .. });
        let wrote = before.wrote || written != Written::Same;
        *days = Some(Days { first: before.first.min(day), last: before.last.max(day), changed, wrote });
    }

    /// What was open on a day that this file says nothing about, though it touches what comes of it: before it begins, or
    /// after its end where it changes days of another file.
    pub(super) fn found(self, tx: &Tx, own: ImportId) -> Result<Option<StillOpen>, Fault> {
        for (measure, days) in self.measures {
            let Some(days) = days.filter(|days| days.wrote) else { continue };
            if tx.imports_into(measure)?.iter().all(|import| *import == own) {
                continue;
            }
            let numbers = tx.newest_numbers(measure, Grain::Day, NEWEST)?;
            let total = |day: NaiveDate| numbers.iter().filter(|(on, ..)| *on == day).map(|(.., number)| number).sum();
            let before = numbers.iter().map(|(day, ..)| *day).filter(|day| *day < days.first).max();
            let after = numbers.iter().map(|(day, ..)| *day).filter(|day| days.changed && *day > days.last).max();
            let found = before.or(after).map(|day| (day, total(day))).filter(|(_, number): &(_, f64)| *number != 0.0);
            if let Some((day, number)) = found {
                return Ok(Some(StillOpen { measure: tx.measure(measure)?, day, number }));
            }
        }
        Ok(None)
    }
}

/// The question whether the file holds all that is open.
pub(super) fn question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let StillOpen { measure, day, number } = outcome.still_open.as_ref()?;
    let number = open.locale.number(*number, &measure.unit, None);
    let message = open.locale.words().intake_ask_still_open(&open.locale.date(*day), &measure.name, &number);
    let choices = RestatedCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "restated".into(), message, choices, texts: Vec::new() })
}
