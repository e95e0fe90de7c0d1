//! A file that leaves nothing of what another one brought as it was: it may be of another shop, till or account that no column
//! names. It is asked about before it takes the other one's place.

use super::outcome::{Decided, Outcome, Replaced, Restated};
use crate::Fault;
use crate::open::Open;
use crate::wire::{Question, RestatedCode};
use chrono::NaiveDate;
use store::{Counts, Tx, Written};

/// A correction changes less, and whoever restates fewer values sees them.
const MANY: u64 = 10;
/// Beside so many that change, one that stays the same is a coincidence.
const ALL_BUT: u64 = 20;

/// The first of the numbers that change of what was there before the files that are imported now, and how many of those
/// change and stay.
#[derive(Debug, Default)]
pub(super) struct Restating {
    first: Option<Replaced>,
    counts: Counts,
}

impl Restating {
    /// Takes note of what became of a number that another import had brought, or that was typed.
    pub(super) fn note(&mut self, written: Written, day: NaiveDate, replaced: impl FnOnce() -> Option<Replaced>) {
        match written {
            Written::Same => self.counts.same += 1,
            Written::Replaced { .. } | Written::Settled { .. } => {
                self.counts.changed += 1;
                if self.first.as_ref().is_none_or(|first| day < first.period.start) {
                    self.first = replaced().or_else(|| self.first.take());
                }
            }
            Written::New => {}
        }
    }

    /// The first of the numbers that change, where nearly all do and no file of this name came before.
    pub(super) fn found(self, tx: &Tx, file: &str, decided: Decided) -> Result<Option<Restated>, Fault> {
        let Counts { changed, same, .. } = self.counts;
        let nearly_all = changed >= MANY && same * ALL_BUT < changed;
        let Some(first) = self.first.filter(|_| nearly_all && decided.restated.is_none()) else { return Ok(None) };
        let came_before = tx.imports()?.iter().any(|import| import.source == file);
        if came_before {
            return Ok(None);
        }
        Ok(Some(Restated { measure: tx.measure(first.measure)?, first, count: changed }))
    }
}

/// The question whether the file takes the place of what another one brought.
pub(super) fn question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let Restated { measure, first, count } = outcome.restated.as_ref()?;
    let write = |number: f64| open.locale.number(number, &measure.unit, None);
    let (from, to) = (first.from.map_or_else(String::new, write), write(first.to));
    let period = open.locale.period(first.period);
    let message = open
        .locale
        .counted(*count, |count| open.locale.words().intake_ask_restated(count, &from, &measure.name, &period, &to));
    let choices = RestatedCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "restated".into(), message, choices, texts: Vec::new() })
}
