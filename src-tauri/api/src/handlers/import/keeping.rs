//! What the kept files of a source bring when they are read again, and what stays as it is: later files go before earlier
//! ones, and what was typed since, or came from an import that cannot be read again, is not written over unasked.

use super::closed::Closing;
use super::cut_day::{Span, meet_on};
use super::outcome::{ClosedChanges, Replaced};
use crate::Fault;
use crate::wire::TypedCode;
use chrono::NaiveDate;
use domain::{Calendar, MeasureId};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::{Import, ImportId, KeyText, NewValue, Tx, ValueKey, Written};

/// How many of the largest changes of a measure are told.
const LARGEST: usize = 5;

/// What is known while the past is read again, the newest files first.
#[derive(Debug)]
pub(super) struct Past {
    decided: Option<TypedCode>,
    /// Which of the runs is being read; files that were imported together are one.
    run: u32,
    /// Imports that are not read again and came with or after what is being read: what they brought stays.
    newer: HashSet<ImportId>,
    /// The imports that were read again, with how.
    read: Vec<(ImportId, String)>,
    /// Of those whose parts of a day add up, their days and the fingerprints of their files.
    spans: HashMap<ImportId, (Span, String)>,
    came: HashMap<(MeasureId, ValueKey), Came>,
    /// Values that were typed, and that a file has another number for.
    pub(super) typed: Vec<Change>,
    /// How many values stay as they are, as was decided.
    pub(super) stay: u64,
    /// Values that no file brings any more.
    gone: Vec<Change>,
}

/// What the files have for one value.
#[derive(Debug)]
struct Came {
    run: u32,
    import: ImportId,
    /// What was there before; `None` where nothing was.
    before: Option<Option<f64>>,
    after: Option<f64>,
    /// True where something was written.
    is_written: bool,
    /// True where it is another value by what stands behind its number.
    is_other: bool,
}

/// A value that becomes another one, comes or goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    pub(super) measure: MeasureId,
    pub(super) key: ValueKey,
    /// What is there; `None` where nothing is.
    pub(super) before: Option<Option<f64>>,
    /// What will be; `None` where nothing will be.
    pub(super) after: Option<Option<f64>>,
}

impl Change {
    fn size(&self) -> f64 {
        let number = |side: Option<Option<f64>>| side.flatten().unwrap_or_default();
        (number(self.after) - number(self.before)).abs()
    }
}

/// What becomes of a measure.
#[derive(Debug, Default)]
pub(super) struct Becomes {
    pub(super) new: u64,
    pub(super) changed: u64,
    pub(super) gone: u64,
    pub(super) same: u64,
    /// The largest changes, the largest first.
    pub(super) largest: Vec<Change>,
}

impl Becomes {
    fn note(&mut self, change: Change) {
        let place = self.largest.partition_point(|other| other.size() >= change.size());
        if place < LARGEST {
            self.largest.insert(place, change);
            self.largest.truncate(LARGEST);
        }
    }
}

impl Past {
    pub(super) fn new(decided: Option<TypedCode>) -> Self {
        Self {
            decided,
            run: 0,
            newer: HashSet::new(),
            read: Vec::new(),
            spans: HashMap::new(),
            came: HashMap::new(),
            typed: Vec::new(),
            stay: 0,
            gone: Vec::new(),
        }
    }

    /// Comes to the run before, of which these imports are not read again.
    pub(super) fn begin(&mut self, left: impl IntoIterator<Item = ImportId>) {
        self.run += 1;
        self.newer.extend(left);
    }

    /// An import was read, in this way.
    pub(super) fn was_read(&mut self, import: ImportId, how: String) {
        self.read.push((import, how));
    }

    /// The parts that an import has of a day add up with those of earlier ones.
    pub(super) fn adds_up(&mut self, import: &Import, span: Span) {
        self.spans.insert(import.id, (span, import.hash.clone()));
    }

    /// The later import that has this value, where its parts of a day add up.
    pub(super) fn added_by(&self, new: &NewValue) -> Option<ImportId> {
        let known = self.came.get(&(new.measure, new.key))?;
        (known.run != self.run && known.is_written && self.spans.contains_key(&known.import)).then_some(known.import)
    }

    /// True where that import goes on with a file on this day, which is not the same file once more.
    pub(super) fn goes_on(&self, later: ImportId, day: NaiveDate, span: Span, hash: &str) -> bool {
        self.spans.get(&later).is_some_and(|(other, known)| meet_on(day, span, *other) && known != hash)
    }

    pub(super) fn read(&self) -> &[(ImportId, String)] {
        &self.read
    }

    /// True where a value is left as it is: a later file has it, or it is none of what may be written over.
    pub(super) fn leaves(&mut self, tx: &Tx, new: &NewValue, import: ImportId) -> Result<bool, Fault> {
        let at = (new.measure, new.key);
        if let Some(known) = self.came.get(&at) {
            return Ok(known.run != self.run);
        }
        let there = tx.value_detail(new.measure, &new.key)?;
        let before = there.as_ref().map(|there| there.value);
        let (run, after) = (self.run, before.flatten());
        self.came.insert(at, Came { run, import, before, after, is_written: false, is_other: false });
        let Some(there) = there else { return Ok(false) };
        match there.import {
            Some(import) => Ok(self.newer.contains(&import)),
            None if there.value == new.value && has_keys(tx, new)? => Ok(true),
            None => {
                Ok(self.leaves_typed(Change { measure: new.measure, key: new.key, before, after: Some(new.value) }))
            }
        }
    }

    fn leaves_typed(&mut self, change: Change) -> bool {
        match self.decided {
            Some(TypedCode::Replace) => return false,
            Some(TypedCode::Keep) => self.stay += 1,
            None => self.typed.push(change),
        }
        true
    }

    /// True where a file of the same run has brought it before.
    pub(super) fn has_come_before(&self, new: &NewValue, import: ImportId) -> bool {
        let known = self.came.get(&(new.measure, new.key));
        known.is_some_and(|known| known.run == self.run && known.import != import && known.is_written)
    }

    /// A value was written.
    pub(super) fn has_come(&mut self, new: &NewValue, import: ImportId, written: Written) {
        if let Some(came) = self.came.get_mut(&(new.measure, new.key)) {
            came.is_other = match written {
                Written::Settled { .. } => true,
                Written::Replaced { .. } => came.is_other || new.keys.is_some(),
                Written::New | Written::Same => came.is_other,
            };
            (came.import, came.after, came.is_written) = (import, new.value, true);
        }
    }

    /// A value that had come was taken away again.
    pub(super) fn forget(&mut self, measure: MeasureId, key: ValueKey) {
        self.came.remove(&(measure, key));
    }

    /// Takes away what came from the imports that were read, and no longer comes. What is closed stays, or is asked about.
    pub(super) fn take_away(
        &mut self,
        tx: &Tx,
        measures: &[MeasureId],
        (closing, calendar): (Option<&Closing>, &Calendar),
        closed: &mut ClosedChanges,
    ) -> Result<(), Fault> {
        let read: HashSet<ImportId> = self.read.iter().map(|(import, _)| *import).collect();
        for &measure in measures {
            let mut keys = Vec::new();
            for there in tx.value_details(measure, None)? {
                let is_of_these = there.import.is_some_and(|import| read.contains(&import));
                if !is_of_these || self.came.contains_key(&(measure, there.key)) {
                    continue;
                }
                let period = calendar.period(there.key.grain, there.key.date);
                match closing.filter(|closing| closing.covers(period)) {
                    Some(closing) if closing.is_kept() => self.stay += 1,
                    Some(_) => {
                        let (from, to) = (there.value, there.value.unwrap_or_default());
                        let segment = String::new();
                        closed.count += 1;
                        closed.gone.get_or_insert(Replaced { measure, segment, period, from, settles: None, to });
                    }
                    None => {
                        self.gone.push(Change { measure, key: there.key, before: Some(there.value), after: None });
                        keys.push(there.key);
                    }
                }
            }
            tx.delete_values(measure, &keys)?;
        }
        Ok(())
    }

    /// What becomes of each measure.
    pub(super) fn becomes(&self) -> BTreeMap<MeasureId, Becomes> {
        let mut all: BTreeMap<MeasureId, Becomes> = BTreeMap::new();
        let written = self.came.iter().filter(|(_, came)| came.is_written);
        for (&(measure, key), came) in written {
            let becomes = all.entry(measure).or_default();
            let change = Change { measure, key, before: came.before, after: Some(came.after) };
            match came.before {
                None => becomes.new += 1,
                Some(before) if before != came.after || came.is_other => becomes.changed += 1,
                Some(_) => {
                    becomes.same += 1;
                    continue;
                }
            }
            becomes.note(change);
        }
        for change in &self.gone {
            let becomes = all.entry(change.measure).or_default();
            becomes.gone += 1;
            becomes.note(*change);
        }
        all
    }
}

/// True where what is there counts the same ones, or the measure counts none.
fn has_keys(tx: &Tx, new: &NewValue) -> Result<bool, Fault> {
    Ok(new.keys.is_none() || KeyText::of(&tx.keys_at(new.measure, &new.key)?) == new.keys)
}
