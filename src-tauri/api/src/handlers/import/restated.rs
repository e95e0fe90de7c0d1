//! A file that leaves nothing of what another one brought as it was: it may be of another shop, till or account that no column
//! names. It is asked about before it takes the other one's place.

use super::outcome::{Decided, Outcome, Replaced};
use crate::Fault;
use crate::open::Open;
use crate::wire::{Question, RestatedCode};
use store::{Counts, Tx};

/// A correction changes less, and whoever restates fewer values sees them.
const MANY: u64 = 10;
/// Beside so many that change, one that stays the same is a coincidence.
const ALL_BUT: u64 = 20;

/// The first of the numbers that change, where nearly all do and no file of this name came before.
pub(super) fn found(
    tx: &Tx,
    file: &str,
    (counts, first): (Counts, Option<&Replaced>),
    decided: Decided,
) -> Result<Option<(Replaced, u64)>, Fault> {
    let nearly_all = counts.changed >= MANY && counts.same * ALL_BUT < counts.changed;
    let Some(first) = first.filter(|_| nearly_all && decided.restated.is_none()) else { return Ok(None) };
    let came_before = tx.imports()?.iter().any(|import| import.source == file);
    Ok((!came_before).then(|| (first.clone(), counts.changed)))
}

/// The question whether the file takes the place of what another one brought.
pub(super) fn question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let (first, count) = outcome.restated.as_ref()?;
    let measure = open.store().measure(first.measure).ok()?;
    let write = |number: f64| open.locale.number(number, &measure.unit, None);
    let (from, to) = (first.from.map_or_else(String::new, write), write(first.to));
    let period = open.locale.period(first.period);
    let message = open
        .locale
        .counted(*count, |count| open.locale.words().intake_ask_restated(count, &from, &measure.name, &period, &to));
    let choices = RestatedCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "restated".into(), message, choices })
}
