//! What a file brings for periods that are closed: a closed value changes only where its owner says so.

use super::outcome::ClosedChanges;
use crate::Fault;
use crate::open::Open;
use crate::wire::{ClosedCode, Question};
use chrono::NaiveDate;
use domain::{MeasureId, Period};
use std::collections::HashMap;
use store::{KeyText, NewValue, Tx};

/// Looks out for values of closed periods.
pub(super) struct Closing {
    until: NaiveDate,
    decided: Option<ClosedCode>,
    /// The measures that had values in what is closed: the others are new there, and change nothing.
    measures: HashMap<MeasureId, bool>,
}

impl Closing {
    /// What is closed; `None` where nothing is, or where closed values are to change.
    pub(super) fn of(tx: &Tx, decided: Option<ClosedCode>) -> Result<Option<Self>, Fault> {
        let until = tx.settings()?.closed_until.filter(|_| decided != Some(ClosedCode::Change));
        Ok(until.map(|until| Self { until, decided, measures: HashMap::new() }))
    }

    /// The number that a closed value has now, `Some(None)` where it has none, if writing the new one would change what is
    /// closed; `None` where it may be written.
    pub(super) fn changed(&mut self, tx: &Tx, new: &NewValue, period: Period) -> Result<Option<Option<f64>>, Fault> {
        if !self.covers(period) {
            return Ok(None);
        }
        let Some(before) = tx.value_detail(new.measure, &new.key)? else {
            let known = self.measures.get(&new.measure).copied();
            let is_known = match known {
                Some(known) => known,
                None => tx.had_values_until(new.measure, self.until)?,
            };
            self.measures.insert(new.measure, is_known);
            return Ok(is_known.then_some(None));
        };
        let is_counted = || Ok::<_, Fault>(KeyText::of(&tx.keys_at(new.measure, &new.key)?) == new.keys);
        let is_again =
            before.value == new.value && before.records == new.records && (new.keys.is_none() || is_counted()?);
        Ok((!is_again || before.certainty.pending().is_some()).then_some(before.value))
    }

    /// True for a period that is closed.
    pub(super) fn covers(&self, period: Period) -> bool {
        period.start <= self.until
    }

    /// True where what is closed stays as it is, as its owner decided.
    pub(super) fn is_kept(&self) -> bool {
        self.decided == Some(ClosedCode::Keep)
    }
}

/// The question what becomes of values of closed periods.
pub(super) fn question(open: &Open, changes: &ClosedChanges) -> Option<Question> {
    let (first, is_gone) = match (&changes.first, &changes.gone) {
        (Some(first), _) => (first, false),
        (None, gone) => (gone.as_ref()?, true),
    };
    let measures = open.store().measures().ok()?;
    let (locale, words) = (&open.locale, open.locale.words());
    let measure = measures.iter().find(|measure| measure.id == first.measure)?;
    let number = |value: f64| locale.number(value, &measure.unit, None);
    let period = locale.period(first.period);
    let example = match first.from {
        Some(from) if is_gone => words.intake_closed_gone(&number(from), &measure.name, &period),
        Some(from) => words.intake_closed_changed(&number(from), &measure.name, &period, &number(first.to)),
        None => words.intake_closed_new(&measure.name, &period, &number(first.to)),
    };
    let until = locale.date(open.settings.closed_until?);
    let message = locale.counted(changes.count, |count| words.intake_ask_closed(count, &example, &until));
    Some(Question {
        code: "closed".into(),
        message,
        choices: ClosedCode::ALL.iter().map(|closed| closed.word().to_owned()).collect(),
        texts: Vec::new(),
    })
}
