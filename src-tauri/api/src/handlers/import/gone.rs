//! What a source brought for days that its file brings again, and that the file no longer has: an order that was pending is
//! paid now, a product has another name, a row was deleted. If it stayed, it would count beside what took its place.

use super::outcome::{Decided, Gone, Outcome, Replaced, Totals};
use super::segments;
use crate::Fault;
use crate::open::Open;
use crate::wire::{GoneCode, Question};
use chrono::NaiveDate;
use domain::{Calendar, DateRange, Grain, Measure, MeasureId, MeasureKind, SegmentId};
use std::collections::{BTreeMap, HashSet};
use store::{ImportId, NewValue, Source, Tx, ValueDetail, ValueKey};

/// What the file brings of one measure at one grain.
#[derive(Debug, Default)]
struct Brought {
    keys: HashSet<(NaiveDate, SegmentId)>,
    /// The days of which something was there before.
    again: HashSet<NaiveDate>,
    /// How many values were there before.
    known: usize,
    /// The imports that brought these. Those of another shop brought none of them, and what they brought stays.
    imports: HashSet<ImportId>,
}

/// Follows what a file brings, where its source brought something before.
#[derive(Debug)]
pub(super) struct Brings {
    /// The imports of the source, without those that are under way.
    before: HashSet<ImportId>,
    brought: BTreeMap<(MeasureId, Grain), Brought>,
}

impl Brings {
    /// The next file of a source.
    pub(super) fn of(tx: &Tx, source: &Source, under_way: &[ImportId]) -> Result<Self, Fault> {
        let imports = tx.imports_of(source)?.into_iter().map(|import| import.id);
        let before = imports.filter(|id| !under_way.contains(id)).collect();
        Ok(Self { before, brought: BTreeMap::new() })
    }

    /// Takes note of a value that is going to be written.
    pub(super) fn note(&mut self, tx: &Tx, new: &NewValue) -> Result<(), Fault> {
        if self.before.is_empty() || new.key.ordinal != 0 {
            return Ok(());
        }
        let import = tx.value_detail(new.measure, &new.key)?.and_then(|before| before.import);
        let brought = self.brought.entry((new.measure, new.key.grain)).or_default();
        brought.keys.insert((new.key.date, new.key.segment));
        if let Some(import) = import.filter(|import| self.before.contains(import)) {
            brought.again.insert(new.key.date);
            brought.known += 1;
            brought.imports.insert(import);
        }
        Ok(())
    }

    /// The values of the source that the file no longer has.
    fn gone(&self, tx: &Tx) -> Result<Vec<(MeasureId, ValueDetail)>, Fault> {
        let mut gone = Vec::new();
        for ((measure, grain), brought) in self.brought.iter().filter(|(_, brought)| brought.known > 0) {
            let days = || brought.keys.iter().map(|(day, _)| *day);
            let (Some(from), Some(to)) = (days().min(), days().max()) else { continue };
            // A whole day may have been deleted; but a file of other days than before does not tell so.
            let is_whole = brought.known * 2 >= brought.keys.len();
            let all: HashSet<NaiveDate> = days().collect();
            for detail in tx.value_details_at(*measure, *grain, until(from, to))? {
                let key = (detail.key.date, detail.key.segment);
                let is_own = detail.import.is_some_and(|import| brought.imports.contains(&import));
                let is_told = brought.again.contains(&key.0) || is_whole && !all.contains(&key.0);
                if is_own && is_told && !brought.keys.contains(&key) {
                    gone.push((*measure, detail));
                }
            }
        }
        Ok(gone)
    }

    /// What a measure comes to over the days of the file, with those values and without, where values add up.
    fn totals(
        &self,
        tx: &Tx,
        measure: &Measure,
        grain: Grain,
        gone: &[(MeasureId, ValueDetail)],
    ) -> Result<Option<Totals>, Fault> {
        let brought = self.brought.get(&(measure.id, grain)).filter(|_| measure.kind == MeasureKind::Flow);
        let days = || brought.iter().flat_map(|brought| &brought.keys).map(|(day, _)| *day);
        let Some((from, to)) = days().min().zip(days().max()) else { return Ok(None) };
        let there = tx.value_details_at(measure.id, grain, until(from, to))?;
        let with: f64 = there.iter().filter_map(|detail| detail.value).sum();
        let own = gone.iter().filter(|(id, detail)| *id == measure.id && detail.key.grain == grain);
        let gone: f64 = own.filter_map(|(_, detail)| detail.value).sum();
        Ok(Some(Totals { first: from, last: to, with, without: with - gone }))
    }

    /// Takes them away, or takes note of them where nothing is decided.
    pub(super) fn settle(
        &self,
        tx: &Tx,
        calendar: &Calendar,
        decided: Decided,
        outcome: &mut Outcome,
    ) -> Result<(), Fault> {
        if decided.gone == Some(GoneCode::Keep) {
            return Ok(());
        }
        let gone = self.gone(tx)?;
        let Some((measure, first)) = gone.first() else { return Ok(()) };
        if decided.gone.is_none() {
            let count = outcome.gone.take().map_or(0, |before| before.count) + gone.len() as u64;
            let period = calendar.period(first.key.grain, first.key.date);
            let segment = segments::named(tx)?.remove(&first.key.segment).unwrap_or_default();
            let to = first.value.unwrap_or_default();
            let first = Replaced { measure: *measure, segment, period, from: None, settles: None, to };
            let measure = tx.measure(*measure)?;
            let totals = self.totals(tx, &measure, period.grain, &gone)?;
            outcome.gone = Some(Gone { measure, first, count, totals });
            return Ok(());
        }
        let mut keys: BTreeMap<MeasureId, Vec<ValueKey>> = BTreeMap::new();
        for (measure, detail) in &gone {
            keys.entry(*measure).or_default().push(detail.key);
        }
        for (measure, keys) in keys {
            outcome.removed += tx.delete_values(measure, &keys)?;
        }
        Ok(())
    }
}

/// The days from the first to the last one.
fn until(first: NaiveDate, last: NaiveDate) -> DateRange {
    DateRange { from: first, to: last.succ_opt().unwrap_or(last) }
}

/// The question whether they stay.
pub(super) fn question(open: &Open, outcome: &Outcome) -> Option<Question> {
    let Gone { measure, first, count, totals } = outcome.gone.as_ref()?;
    let (locale, words) = (&open.locale, open.locale.words());
    let name = match first.segment.as_str() {
        "" => measure.name.clone(),
        segment => words.intake_place(&measure.name, segment),
    };
    let (value, period) = (locale.number(first.to, &measure.unit, None), locale.period(first.period));
    let message = locale.counted(*count, |count| words.intake_ask_gone(count, &name, &period, &value));
    let message = match totals {
        None => message,
        Some(Totals { first, last, with, without }) => {
            let write = |value: f64| locale.number(value, &measure.unit, None);
            let (first, last) = (locale.date(*first), locale.date(*last));
            let said = words.intake_gone_totals(&first, &last, &measure.name, &write(*with), &write(*without));
            format!("{message} {said}")
        }
    };
    let choices = GoneCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    Some(Question { code: "gone".into(), message, choices, texts: Vec::new() })
}
