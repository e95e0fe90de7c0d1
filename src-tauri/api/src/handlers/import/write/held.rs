//! Values of days that other files of the source have, too: they wait until all days of the file are known.

use super::super::cut_day::{Days, Held, Meeting};
use super::super::gone::Brings;
use super::super::outcome::CutDay;
use super::{Fileful, Way, Writing};
use crate::Fault;
use crate::wire::{CutDayCode, GoneCode};
use chrono::NaiveDate;
use domain::whole::held;
use domain::{Grain, KeySet, MeasureKind};
use std::collections::{HashMap, HashSet};
use store::{ImportId, KeyText, NewValue, Tx, ValueDetail};

impl Writing<'_> {
    /// Values that the file shares with one that begins or ends with the same day.
    pub(super) fn settle_held(&mut self, many_rows: bool) -> Result<(), Fault> {
        if self.way.past.is_some() {
            return Ok(());
        }
        for mut held in std::mem::take(&mut self.held) {
            let mut is_part = false;
            match self.days.meeting(&held, many_rows) {
                Meeting::None => {}
                Meeting::Has => (held.new.value, held.new.records) = (held.before.value, held.before.records),
                Meeting::Add => {
                    self.join(&mut held.new, held.keys.as_ref(), &held.before)?;
                    is_part = true;
                }
                Meeting::Open(file) if self.cut_day.is_none() => {
                    let measure = self.tx.measure(held.new.measure)?;
                    let replaced = self.replaced(&held.new, held.segment, held.before.value);
                    self.cut_day = Some(CutDay { measure, file, replaced });
                }
                Meeting::Open(_) => {}
            }
            self.bring(held.new, held.keys.as_ref(), held.segment, is_part)?;
        }
        Ok(())
    }

    /// Where the past is read, a value of a later file of which this one may have another part.
    pub(super) fn hold_for_later(&mut self, new: NewValue, keys: Option<KeySet>, segment: u32) -> Result<(), Fault> {
        let later = self.way.past.and_then(|past| past.borrow().added_by(&new));
        let Some(import) = later.filter(|_| new.key.grain == Grain::Day && new.key.ordinal == 0) else { return Ok(()) };
        if self.days.adds_up(self.tx, new.measure)?
            && let Some(before) = self.tx.value_detail(new.measure, &new.key)?
        {
            self.held.push(Held { new, keys, segment, before, import });
        }
        Ok(())
    }

    /// Adds the parts of days that later files go on with to what these brought.
    pub(super) fn add_to_later<F: Fileful>(&mut self, file: &F) -> Result<(), Fault> {
        let (Some(past), Some(import), Some(span)) = (self.way.past, file.import(), self.days.span) else {
            return Ok(());
        };
        let held = std::mem::take(&mut self.held);
        let mut shared: HashMap<ImportId, HashSet<NaiveDate>> = HashMap::new();
        for held in &held {
            shared.entry(held.import).or_default().insert(held.new.key.date);
        }
        for mut held in held {
            let (later, day) = (held.import, held.new.key.date);
            let only_day = shared.get(&later).is_some_and(|days| days.len() == 1);
            if only_day && past.borrow().goes_on(later, day, span, &import.hash) {
                self.join(&mut held.new, held.keys.as_ref(), &held.before)?;
                let written = self.tx.import_writer(later)?.write(&held.new)?;
                past.borrow_mut().has_come(&held.new, later, written);
            }
        }
        if file.cut_day() == Some(CutDayCode::Add) {
            past.borrow_mut().adds_up(import, span);
        }
        Ok(())
    }

    /// Puts what is there together with a new value.
    pub(super) fn join(&self, new: &mut NewValue, keys: Option<&KeySet>, before: &ValueDetail) -> Result<(), Fault> {
        match keys {
            Some(keys) => unite(new, before, keys, &self.tx.keys_at(new.measure, &new.key)?),
            None => add(new, before, self.tx.measure(new.measure)?.kind),
        }
        Ok(())
    }
}

/// Adds what is there to a new value, as the kind of the measure combines parts.
fn add(new: &mut NewValue, before: &ValueDetail, kind: MeasureKind) {
    let (Some(one), Some(other)) = (before.value, new.value) else { return };
    let (of_one, of_other) = (f64::from(before.records), f64::from(new.records));
    new.value = Some(match kind {
        MeasureKind::Flow | MeasureKind::Balance | MeasureKind::Distinct => one + other,
        // What holds from that day on is what came last.
        MeasureKind::Parameter => other,
        MeasureKind::Level | MeasureKind::Sample => (one * of_one + other * of_other) / (of_one + of_other),
    });
    new.records = new.records.saturating_add(before.records);
}

/// Who is there together with whom is new: each once.
fn unite(new: &mut NewValue, before: &ValueDetail, keys: &KeySet, others: &KeySet) {
    let all = KeySet::union([keys, others]);
    new.value = Some(f64::from(held::<u32>(all.len())));
    new.keys = KeyText::of(&all);
    new.records = new.records.saturating_add(before.records);
}

/// Follows the days of a file. Where the past is read, what its source brought before is what is read.
pub(super) fn days<F: Fileful>(tx: &Tx, file: &F, under_way: &[ImportId]) -> Result<Days, Fault> {
    let source = if file.import().is_some() { None } else { tx.source_of(&file.signature())? };
    Days::of(tx, source.as_ref(), (file.cut_day(), || file.fingerprint()), under_way)
}

/// Follows what a file brings, where that is to be held against what its source brought before.
pub(super) fn brings<F: Fileful>(tx: &Tx, file: &F, way: Way, under_way: &[ImportId]) -> Result<Option<Brings>, Fault> {
    if way.past.is_some() || way.decided.gone == Some(GoneCode::Keep) {
        return Ok(None);
    }
    tx.source_of(&file.signature())?.map(|source| Brings::of(tx, &source, under_way)).transpose()
}
