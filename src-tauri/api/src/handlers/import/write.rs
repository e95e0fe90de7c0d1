//! Writing what files bring into the workspace, inside one transaction.

use crate::Error;
use crate::task;
use domain::{Calendar, Measure, MeasureId, SegmentId};
use intake::{LeftOut, Plan, ReadError, Sink, Source, Value, Watch};
use std::collections::HashMap;
use store::{Import, NewValue, Tx, ValueKey, ValueWriter, Written};

use super::outcome::{Outcome, Replaced};
use super::{CHANGES_LISTED, LEFT_OUT_LISTED};

/// A file with its plan.
pub(super) trait Fileful {
    fn source(&self) -> &Source;
    fn plan(&self) -> &Plan;
    fn fingerprint(&self) -> Result<String, Error>;
    fn signature(&self) -> String;
    fn mapping(&self) -> String;
}

/// Imports the files one after the other.
pub(super) fn write<F: Fileful>(tx: &Tx, files: &[F], calendar: &Calendar, watch: &Watch) -> Result<Outcome, Error> {
    let mut outcome = Outcome::default();
    for file in files {
        write_file(tx, file, calendar, watch, &mut outcome)?;
    }
    task::check(watch)?;
    Ok(outcome)
}

fn write_file<F: Fileful>(
    tx: &Tx,
    file: &F,
    calendar: &Calendar,
    watch: &Watch,
    outcome: &mut Outcome,
) -> Result<(), Error> {
    let measures = measures(tx, file.plan(), outcome)?;
    let id = tx.new_import_id();
    let mut sink = Writing {
        tx,
        writer: tx.import_writer(id)?,
        measures,
        dimensions: &file.plan().dimensions,
        segments: HashMap::from([(0, (SegmentId::NONE, String::new()))]),
        calendar,
        watch,
        changes: Vec::new(),
        changes_room: CHANGES_LISTED.saturating_sub(outcome.changes.len()),
        listed: Vec::new(),
        room: LEFT_OUT_LISTED.saturating_sub(outcome.listed.len()),
    };
    let summary = file.plan().read(file.source(), calendar, &mut sink).map_err(|error| match error {
        ReadError::Refused(refusal) => Error::from(refusal),
        ReadError::Sink(error) => error,
    })?;
    let counts = sink.writer.counts();
    let listed = std::mem::take(&mut sink.listed);
    outcome.changes.append(&mut sink.changes);
    drop(sink);
    // A file that brings nothing new is not an import: importing it again changes nothing at all.
    if counts.new + counts.changed > 0 {
        tx.insert_import(&Import {
            id,
            time: tx.now(),
            source: file.source().name().to_owned(),
            hash: file.fingerprint()?,
            counts,
            left_out: summary.left_out,
            mapping: file.mapping(),
        })?;
        tx.remember_import_mapping(&file.signature(), &file.mapping())?;
    }
    outcome.counts.new += counts.new;
    outcome.counts.changed += counts.changed;
    outcome.counts.same += counts.same;
    outcome.left_out += summary.left_out;
    outcome.many_rows |= summary.many_rows;
    outcome.listed.extend(listed.into_iter().map(|left_out| (file.source().name().to_owned(), left_out)));
    Ok(())
}

/// The measures of a plan, found by name or key, or made.
fn measures(tx: &Tx, plan: &Plan, outcome: &mut Outcome) -> Result<Vec<MeasureId>, Error> {
    let known: Vec<Measure> = tx.measures()?;
    let mut ids = Vec::with_capacity(plan.measures.len());
    for planned in &plan.measures {
        if let Some(measure) = super::convert::find(&known, &planned.name) {
            ids.push(measure.id);
            continue;
        }
        let mut measure = Measure {
            kind: planned.kind,
            unit: planned.unit.clone(),
            cadence: planned.cadence,
            ..Measure::new(planned.name.clone())
        };
        measure.id = tx.insert_measure(&measure)?;
        ids.push(measure.id);
        outcome.new_measures.push(measure.name.clone());
    }
    Ok(ids)
}

struct Writing<'w> {
    tx: &'w Tx<'w>,
    writer: ValueWriter<'w>,
    measures: Vec<MeasureId>,
    dimensions: &'w [String],
    /// The file's numbers of segments, what they are in the workspace, and in words.
    segments: HashMap<u32, (SegmentId, String)>,
    calendar: &'w Calendar,
    watch: &'w Watch,
    changes: Vec<Replaced>,
    changes_room: usize,
    listed: Vec<LeftOut>,
    room: usize,
}

impl Sink for Writing<'_> {
    type Error = Error;

    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Error> {
        let named = self.dimensions.iter().zip(members);
        let members: Vec<(&str, &str)> = named.filter_map(|(dim, member)| Some((dim.as_str(), (*member)?))).collect();
        let text = members.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect::<Vec<_>>();
        self.segments.insert(segment, (self.tx.segment(&members)?, text.join(", ")));
        Ok(())
    }

    fn value(&mut self, value: Value) -> Result<(), Error> {
        task::check(self.watch)?;
        let known = (self.measures.get(value.measure), self.segments.get(&value.segment));
        let (Some(&measure), Some((segment, text))) = known else {
            return Err(Error::internal(&"a value of an unknown measure or segment"));
        };
        let key = ValueKey { date: value.date, grain: value.grain, segment: *segment, ordinal: value.ordinal };
        let new = NewValue { measure, key, value: Some(value.value), records: value.records, note: None };
        if let Written::Replaced { before } = self.writer.write(&new)?
            && self.changes.len() < self.changes_room
        {
            let period = self.calendar.period(value.grain, value.date);
            let segment = text.clone();
            self.changes.push(Replaced { measure, segment, period, from: before, to: value.value });
        }
        Ok(())
    }

    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Error> {
        if self.listed.len() < self.room {
            self.listed.push(left_out);
        }
        Ok(())
    }
}
