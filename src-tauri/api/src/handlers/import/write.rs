//! Writing what files bring into the workspace, inside one transaction.

mod held;
mod measures;

pub(super) use measures::measures;

use crate::Fault;
use crate::handlers::value::twice::{Before, key_of};
use crate::task;
use crate::wire::{CutDayCode, OtherSourceCode, PersonalCode};
use domain::whole::held;
use domain::{Calendar, KeySet, MeasureId, SegmentId};
use intake::{LeftOut, Plan, ReadError, Reason, Repeated, Repeating, Sink, Value, Watch};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use store::{Import, ImportId, KeyText, Keys, NewValue, Tx, ValueDetail, ValueKey, ValueWriter, Written};

use super::closed::Closing;
use super::cut_day::{Days, Held};
use super::erased;
use super::gone::Brings;
use super::jump::Jumps;
use super::keeping::Past;
use super::others::Others;
use super::outcome::{ClosedChanges, CutDay, Decided, Doubled, OtherSource, Outcome, Replaced, Twice, Unlikely};
use super::planned;
use super::restated::Restating;
use super::stayed_open::OpenDays;
use super::unlikely::Newest;
use super::{CHANGES_LISTED, LEFT_OUT_LISTED};

/// A file with its plan.
pub(super) trait Fileful {
    fn source(&self) -> &intake::Source;
    /// What it is called where it is told of.
    fn name(&self) -> String;
    fn plan(&self) -> &Plan;
    /// The plan that stands beside what is read.
    fn budget(&self) -> Option<&Plan>;
    fn fingerprint(&self) -> Result<String, Fault>;
    fn signature(&self) -> String;
    fn mapping(&self) -> String;
    /// Where its bytes are, to be kept; `None` where they are kept already.
    fn path(&self) -> Option<&Path>;
    /// How it is read, with every answer, and the measures that it brings.
    fn read_as(&self, plan: &Plan, measures: &[MeasureId]) -> String;
    /// What becomes of a day of which another file of its source has a part, where that is decided.
    fn cut_day(&self) -> Option<CutDayCode>;
    /// What its source is to be called, where that was said.
    fn called(&self) -> Option<&str>;
    /// The columns whose cells are not kept as they are: where they stand, their names, and what becomes of them.
    fn personal(&self) -> Vec<(u32, String, PersonalCode)>;
    /// The import whose file it is, where that is read again; `None` for one that is imported.
    fn import(&self) -> Option<&Import>;
}

/// How files are written.
#[derive(Clone, Copy)]
pub(super) struct Way<'w> {
    pub(super) calendar: &'w Calendar,
    pub(super) decided: Decided,
    pub(super) watch: &'w Watch,
    /// How many megabytes the bytes of files may take together; 0 where none are kept.
    pub(super) room: u32,
    /// What is known of the past, where that is read again.
    pub(super) past: Option<&'w RefCell<Past>>,
}

/// Imports the files one after the other.
pub(super) fn write<F: Fileful>(tx: &Tx, files: &[F], way: Way) -> Result<Outcome, Fault> {
    let mut outcome = Outcome::default();
    let alike = adding_up(files, way.calendar)?;
    for file in files {
        let own = alike.contains(&file.signature()).then(|| file.plan().with_repeated(Repeated::AddUp));
        let plan = own.as_ref().unwrap_or_else(|| file.plan());
        let known = measures(tx, plan, &mut outcome)?;
        if plan.is_planned() {
            planned::write(tx, (file.source(), &file.name(), plan), &known, (way.calendar, way.watch), &mut outcome)?;
            // The next plan of its kind is not asked about again.
            if !outcome.planned.is_empty() && way.past.is_none() {
                let proposed = store::source_name(file.source().name());
                tx.remember_source(&file.signature(), file.called().unwrap_or(&proposed), &file.mapping())?;
            }
            continue;
        }
        let before = Before::new(tx, way.calendar, &known, None)?;
        write_file(tx, (file, plan), known, way, &mut outcome)?;
        settle(tx, &before, way.decided.twice, &mut outcome)?;
        if let Some(budget) = file.budget() {
            let known = measures(tx, budget, &mut outcome)?;
            planned::write(tx, (file.source(), &file.name(), budget), &known, (way.calendar, way.watch), &mut outcome)?;
        }
    }
    measures::take_back(tx, &mut outcome)?;
    task::check(way.watch)?;
    if way.room > 0 && outcome.is_decided() {
        tx.keep_files_within(way.room)?;
    }
    Ok(outcome)
}

/// The makes of which there are several files whose rows, taken together, add up: one of them alone may not show it.
pub(super) fn adding_up<F: Fileful>(files: &[F], calendar: &Calendar) -> Result<HashSet<String>, Fault> {
    let mut makes: HashMap<String, Vec<&F>> = HashMap::new();
    for file in files {
        makes.entry(file.signature()).or_default().push(file);
    }
    let mut found = HashSet::new();
    for (make, files) in makes.into_iter().filter(|(_, files)| files.len() > 1) {
        let mut all = Repeating::default();
        for file in files {
            all = all.with(file.plan().repeating(file.source(), calendar)?);
        }
        if all.adds_up() {
            found.insert(make);
        }
    }
    Ok(found)
}

/// Leaves out what would be counted twice, or takes note of it where nothing is decided.
pub(super) fn settle(tx: &Tx, before: &Before, decided: Option<Twice>, outcome: &mut Outcome) -> Result<(), Fault> {
    for twice in before.twice()? {
        match decided {
            Some(Twice::Both) => {}
            Some(Twice::Keep) => {
                let keys: Vec<ValueKey> = twice.overlaps.iter().map(|overlap| key_of(&overlap.new)).collect();
                let deleted = tx.delete_values(twice.measure, &keys)?;
                outcome.counts.new = outcome.counts.new.saturating_sub(deleted);
                outcome.left_out += deleted;
            }
            None => {
                let measure = tx.measure(twice.measure)?;
                outcome.twice.extend(twice.overlaps.first().map(|first| Doubled::Overlap(measure, *first)));
            }
        }
    }
    Ok(())
}

pub(super) fn write_file<F: Fileful>(
    tx: &Tx,
    (file, plan): (&F, &Plan),
    measures: Vec<MeasureId>,
    way: Way,
    outcome: &mut Outcome,
) -> Result<(), Fault> {
    let id = file.import().map_or_else(|| tx.new_import_id(), |import| import.id);
    let mut sink = Writing {
        tx,
        id,
        writer: tx.import_writer(id)?,
        measures: measures.clone(),
        keys: tx.keys()?,
        dimensions: &plan.dimensions,
        segments: HashMap::from([(0, (SegmentId::NONE, String::new()))]),
        way,
        earlier: outcome.imports.clone(),
        twice: None,
        others: Others::of(tx, &file.signature(), &outcome.imports, way.decided.other_source)?,
        brings: held::brings(tx, file, way, &outcome.imports)?,
        closing: Closing::of(tx, way.decided.closed)?,
        closed: std::mem::take(&mut outcome.closed),
        kept: 0,
        newest: Newest::default(),
        open_days: OpenDays::of(plan, &measures),
        jumps: Jumps::new(way.calendar, way.decided.jump),
        jumping: (outcome.jump.take(), outcome.jump_count),
        restating: Restating::default(),
        days: held::days(tx, file, &outcome.imports)?,
        held: Vec::new(),
        cut_day: None,
        changes: Vec::new(),
        changes_room: CHANGES_LISTED.saturating_sub(outcome.changes.len()),
        planned: file.budget().and_then(|_| plan.plan_beside()),
        planned_rows: 0,
        listed: Vec::new(),
        room: LEFT_OUT_LISTED.saturating_sub(outcome.listed.len()),
    };
    let summary = plan.read(file.source(), way.calendar, &mut sink).map_err(|error| match error {
        ReadError::Refused(refusal) => Fault::from(refusal),
        ReadError::Sink(error) => error,
    })?;
    sink.settle_held(summary.many_rows)?;
    sink.add_to_later(file)?;
    let (newest, segments) = (std::mem::take(&mut sink.newest), std::mem::take(&mut sink.segments));
    let counts = sink.writer.counts();
    outcome.cut_day = outcome.cut_day.take().or(sink.cut_day.take());
    let listed = std::mem::take(&mut sink.listed);
    let restated = std::mem::take(&mut sink.restating).found(tx, &file.name(), way.decided)?;
    outcome.restated = outcome.restated.take().or(restated.filter(|_| way.past.is_none()));
    outcome.changes.append(&mut sink.changes);
    if let Some(same) = sink.twice.take() {
        outcome.twice.push(Doubled::SameDay(tx.measure(same.measure)?, same));
    }
    if let Some((source, replaced)) = sink.others.take_found() {
        let measure = tx.measure(replaced.measure)?;
        outcome.other_source.get_or_insert(OtherSource { measure, source, replaced });
    }
    (outcome.jump, outcome.jump_count) = std::mem::take(&mut sink.jumping);
    if way.decided.gap.is_none() && outcome.gap.is_none() {
        outcome.gap = sink.jumps.gap(tx)?;
    }
    if way.past.is_none() && way.decided.restated.is_none() && outcome.still_open.is_none() {
        outcome.still_open = std::mem::take(&mut sink.open_days).found(tx, id)?;
    }
    outcome.closed = std::mem::take(&mut sink.closed);
    outcome.left_out += sink.kept;
    let left_out = summary.left_out.saturating_sub(sink.planned_rows);
    outcome.imports.push(id);
    let brings = std::mem::take(&mut sink.brings);
    drop(sink);
    let removed = outcome.removed;
    brings.iter().try_for_each(|brings| brings.settle(tx, way.calendar, way.decided, outcome))?;
    let removed = outcome.removed - removed;
    match way.past {
        Some(past) => past.borrow_mut().was_read(id, file.read_as(plan, &measures)),
        None => newest.unlikely(tx, way.calendar, &segments.into_values().collect(), outcome)?,
    }
    // A file that brings nothing new is not an import: importing it again changes nothing at all.
    if counts.new + counts.changed + removed > 0 && way.past.is_none() {
        let (hash, columns) = (file.fingerprint()?, file.personal());
        // What told the rows of one day apart may be in what is not kept.
        let repeated = if summary.many_rows { Repeated::AddUp } else { Repeated::LeaveOut };
        let settled = (!columns.is_empty()).then(|| plan.with_repeated(repeated));
        let plan = settled.as_ref().unwrap_or(plan);
        let read_as = file.read_as(plan, &measures);
        let proposed = store::source_name(file.source().name());
        let source_id = tx.remember_source(&file.signature(), file.called().unwrap_or(&proposed), &file.mapping())?;
        if let Some(name) = file.called() {
            tx.name_source(source_id, name)?;
        }
        tx.insert_import(&Import {
            id,
            time: tx.now(),
            source: file.name(),
            hash: hash.clone(),
            counts,
            left_out,
            mapping: read_as.clone(),
            source_id: Some(source_id),
        })?;
        if let Some(path) = file.path().filter(|_| way.room > 0)
            && tx.source(source_id)?.keep
        {
            let is_kept = erased::keep(tx, (path, &hash), (file.source(), plan), &columns, &read_as)?;
            outcome.not_kept += u64::from(!is_kept);
        }
    }
    outcome.counts.new += counts.new;
    outcome.counts.changed += counts.changed;
    outcome.counts.same += counts.same;
    outcome.left_out += left_out;
    outcome.many_rows |= summary.many_rows;
    outcome.unsure.extend(summary.unsure);
    outcome.unknown.extend(summary.unknown);
    outcome.listed.extend(listed.into_iter().map(|left_out| (file.name(), left_out)));
    Ok(())
}

struct Writing<'w> {
    tx: &'w Tx<'w>,
    /// The import that the values come from.
    id: ImportId,
    writer: ValueWriter<'w>,
    measures: Vec<MeasureId>,
    /// What makes the keys of what is counted once.
    keys: Keys,
    dimensions: &'w [String],
    /// The file's numbers of segments, what they are in the workspace, and in words.
    segments: HashMap<u32, (SegmentId, String)>,
    way: Way<'w>,
    /// The files before this one.
    earlier: Vec<ImportId>,
    /// The first number that differs from what a file before brought for the same.
    twice: Option<Replaced>,
    /// What other sources brought.
    others: Others,
    /// What the file brings, to be held against what its source brought.
    brings: Option<Brings>,
    /// What is closed, where closed values stay as they are or nothing is decided about them.
    closing: Option<Closing>,
    closed: ClosedChanges,
    /// How many values were left out because others stay.
    kept: u64,
    /// What came of each series last.
    newest: Newest,
    /// Which days it brings of what is open.
    open_days: OpenDays,
    /// What jumps against what is recorded.
    jumps: Jumps<'w>,
    jumping: (Option<Unlikely>, u64),
    /// What becomes of what was there before these files.
    restating: Restating,
    /// Its days, and those that its source brought before.
    days: Days,
    /// Values that wait until all of its days are known.
    held: Vec<Held>,
    cut_day: Option<CutDay>,
    changes: Vec<Replaced>,
    changes_room: usize,
    /// What the file calls the rows that go into the budget, and how many they are.
    planned: Option<&'w str>,
    planned_rows: u64,
    listed: Vec<LeftOut>,
    room: usize,
}

impl Writing<'_> {
    /// What a file before this one brought for the same.
    fn other_file_has(&self, new: &NewValue) -> Result<Option<ValueDetail>, Fault> {
        if self.earlier.is_empty() {
            return Ok(None);
        }
        let before = self.tx.value_detail(new.measure, &new.key)?;
        let is_earlier = |before: &ValueDetail| match self.way.past {
            Some(past) => past.borrow().has_come_before(new, self.id),
            None => before.import.is_some_and(|import| self.earlier.contains(&import)),
        };
        Ok(before.filter(is_earlier))
    }

    /// True where that is another number, or a number of others.
    fn is_other(&self, new: &NewValue, before: &ValueDetail) -> Result<bool, Fault> {
        Ok(before.value != new.value
            || new.keys.is_some() && KeyText::of(&self.tx.keys_at(new.measure, &new.key)?) != new.keys)
    }
}

impl Sink for Writing<'_> {
    type Error = Fault;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Fault> {
        let named = self.dimensions.iter().zip(members);
        let members: Vec<(&str, &str)> = named.filter_map(|(dim, member)| Some((dim.as_str(), (*member)?))).collect();
        let text = members.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect::<Vec<_>>();
        self.segments.insert(segment, (self.tx.segment(&members)?, text.join(", ")));
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Fault> {
        self.take(value, None)
    }

    fn distinct(&mut self, value: Value, fingerprints: &[u64], codes: &[u64]) -> Result<(), Fault> {
        let own = fingerprints.iter().map(|one| self.keys.key(*one));
        let keys = KeySet::new(own.chain(codes.iter().copied()).collect());
        self.take(Value { value: f64::from(held::<u32>(keys.len())), ..value }, Some(keys))
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Fault> {
        if let (Some(planned), Reason::NotActual(text)) = (self.planned, &left_out.reason)
            && text.eq_ignore_ascii_case(planned)
        {
            self.planned_rows += 1;
        } else if self.listed.len() < self.room {
            self.listed.push(left_out);
        }
        Ok(())
    }
}

impl Writing<'_> {
    /// Takes a value, with the keys of what it counts where it counts different ones.
    fn take(&mut self, value: Value, keys: Option<KeySet>) -> Result<(), Fault> {
        task::check(self.way.watch)?;
        let known = (self.measures.get(value.measure), self.segments.get(&value.segment));
        let (Some(&measure), Some((segment, _))) = known else {
            return Err(Fault::internal(&"a value of an unknown measure or segment"));
        };
        let key = ValueKey { date: value.date, grain: value.grain, segment: *segment, ordinal: value.ordinal };
        let new = NewValue {
            records: value.records,
            keys: keys.as_ref().and_then(KeyText::of),
            ..NewValue::new(measure, key, Some(value.value))
        };
        self.days.note(&new);
        if let Some(past) = self.way.past
            && past.borrow_mut().leaves(self.tx, &new, self.id)?
        {
            return self.hold_for_later(new, keys, value.segment);
        }
        let met = if self.way.past.is_none() { self.days.met(self.tx, &new)? } else { None };
        if self.days.is_over() && !self.held.is_empty() {
            self.settle_held(false)?;
        }
        match met.filter(|_| !self.days.is_over()) {
            Some((before, import)) => self.held.push(Held { new, keys, segment: value.segment, before, import }),
            None => self.bring(new, keys.as_ref(), value.segment, false)?,
        }
        Ok(())
    }

    /// A value that takes the place of another one.
    fn replaced(&self, new: &NewValue, segment: u32, from: Option<f64>) -> Replaced {
        let segment = self.segments.get(&segment).map(|(_, text)| text.clone()).unwrap_or_default();
        let period = self.way.calendar.period(new.key.grain, new.key.date);
        Replaced { measure: new.measure, segment, period, from, settles: None, to: new.value.unwrap_or_default() }
    }

    /// Brings a value in, unless something that is there stays; `is_part` where it was put together with what is there.
    fn bring(&mut self, mut new: NewValue, keys: Option<&KeySet>, segment: u32, is_part: bool) -> Result<(), Fault> {
        let (measure, period) = (new.measure, self.way.calendar.period(new.key.grain, new.key.date));
        let other_file = self.other_file_has(&new)?;
        if let Some(before) = &other_file {
            let is_other = self.is_other(&new, before)?;
            match self.way.decided.twice {
                // Two tills may take the same on one day: where both count, equal numbers do, too.
                Some(Twice::Both) => self.join(&mut new, keys, before)?,
                Some(Twice::Keep) if is_other => {
                    self.kept += 1;
                    return Ok(());
                }
                None if is_other && self.twice.is_none() => {
                    self.twice = Some(self.replaced(&new, segment, before.value));
                }
                Some(Twice::Keep) | None => {}
            }
        }
        let (to, text) = (new.value.unwrap_or_default(), self.segments.get(&segment).map_or("", |(_, text)| text));
        let replaced = |(from, settles)| Replaced { measure, segment: text.to_owned(), period, from, settles, to };
        if let Some((from, source)) = self.others.says_otherwise(self.tx, &new)? {
            match self.way.decided.other_source {
                Some(OtherSourceCode::Keep) => {
                    self.kept += 1;
                    return Ok(());
                }
                Some(OtherSourceCode::Replace) => {}
                None => self.others.found(source, replaced((from, None))),
            }
        }
        if let Some(closing) = &mut self.closing
            && let Some(from) = closing.changed(self.tx, &new, period)?
        {
            if closing.is_kept() {
                self.kept += 1;
            } else {
                self.closed.count += 1;
                self.closed.first.get_or_insert_with(|| replaced((from, None)));
            }
            return Ok(());
        }
        if let Some(doubt) = self.jumps.found(self.tx, &new)? {
            if self.jumps.are_left_out() {
                self.kept += 1;
                return Ok(());
            }
            let measure = self.tx.measure(measure)?;
            self.jumping.1 += 1;
            let segment = text.to_owned();
            self.jumping.0.get_or_insert(Unlikely { measure, segment, period, value: to, doubt });
        }
        if !is_part {
            self.brings.iter_mut().try_for_each(|brings| brings.note(self.tx, &new))?;
        }
        let written = self.writer.write(&new)?;
        if let Some(past) = self.way.past {
            past.borrow_mut().has_come(&new, self.id, written);
        }
        if written != Written::Same {
            self.newest.note(measure, new.key.segment, (new.key.grain, new.key.date));
        }
        self.open_days.note(measure, new.key.date, written);
        let changed = match written {
            Written::Replaced { before } => Some((before, None)),
            Written::Settled { was } => Some((new.value, Some(was))),
            Written::New | Written::Same => None,
        };
        if other_file.is_none() && !is_part {
            self.restating.note(written, new.key.date, || changed.map(replaced));
        }
        if self.changes.len() < self.changes_room {
            self.changes.extend(changed.map(replaced));
        }
        Ok(())
    }
}

/// What is not decided is asked: that nothing was is a mistake of the program.
pub(super) fn unasked() -> Fault {
    Fault::internal(&"an import without a decision and without a question")
}
