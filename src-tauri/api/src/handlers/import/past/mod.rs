//! Reading the past of a source again: all of its kept files, by its recipe as it is or as it is to be, in one operation that
//! is told before it is done. Files are read the newest first, and what a later one has goes before what an earlier one
//! has: each value is written once.

mod reading;
mod told;
mod work;

use super::Looked;
use super::keeping::{Becomes, Change};
use super::other_currency::OtherCurrency;
use super::outcome::Outcome;
use crate::wire::{ClosedCode, ImportDone, ImportPlan, ImportRequest};
use crate::{ErrorCode, Fault, Session};
use domain::{Measure, MeasureId, SegmentId};
use intake::Watch;
use reading::Reading;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use store::{Import, ImportId, Operation};

/// What reading the past does.
struct Read {
    /// The newest file.
    newest: Looked,
    files: u64,
    rows: u64,
    /// The imports that cannot be read again, newest first; with why not where their bytes are kept.
    apart: Vec<(Import, Option<Fault>)>,
    /// What only the owner can decide about how the files are read.
    questions: Vec<intake::Question>,
    /// Columns in other currencies than their measures, where nothing is decided about them.
    currencies: Vec<OtherCurrency>,
    outcome: Outcome,
    /// Values that were typed, and that a file has another number for: nothing is decided about them.
    typed: Vec<Change>,
    /// How many values stay as they are, as was decided.
    stay: u64,
    /// The imports that were read, with how.
    how: Vec<(ImportId, String)>,
    becomes: BTreeMap<MeasureId, Becomes>,
    /// What is remembered of how the files are read, where that is something else now.
    mapping: Option<String>,
    measures: HashMap<MeasureId, Measure>,
    segments: HashMap<SegmentId, String>,
}

impl Read {
    fn is_decided(&self) -> bool {
        self.questions.is_empty() && self.currencies.is_empty() && self.outcome.is_decided() && self.typed.is_empty()
    }

    /// How many values are others afterwards.
    fn changes(&self) -> u64 {
        self.becomes.values().map(|becomes| becomes.new + becomes.changed + becomes.gone).sum()
    }
}

pub(super) fn plan(session: &Session, request: &ImportRequest, source: i64) -> Result<ImportPlan, Fault> {
    let now = session.clock();
    let task = session.tasks.begin(request.task);
    let reading = Reading::of(session, request, source)?;
    let open = session.workspace()?;
    let watch = task.watch();
    let read = open.store().rehearse(now, |tx| work::read(tx, &reading, &watch));
    let read = read?.ok_or_else(|| told::no_file(reading.name(open)))?;
    told::plan(open, now.date(), read, reading.sketch)
}

/// The newest file of the past, as it is read now.
pub(super) fn newest(
    session: &Session,
    request: &ImportRequest,
    source: i64,
    watch: &Arc<Watch>,
) -> Result<Looked, Fault> {
    let reading = Reading::of(session, request, source)?;
    let open = session.workspace()?;
    for import in &reading.imports {
        if let Some(file) = reading.open(&open.store(), import, watch)? {
            return Ok(file);
        }
    }
    Err(told::no_file(reading.name(open)))
}

pub(super) fn apply(session: &mut Session, request: &ImportRequest, source: i64) -> Result<ImportDone, Fault> {
    let today = session.clock().date();
    let task = session.tasks.begin(request.task);
    let reading = Reading::of(session, &ImportRequest { sketch: false, ..request.clone() }, source)?;
    let watch = task.watch();
    let name = reading.name(session.workspace()?);
    let into_closed = reading.decided.closed == Some(ClosedCode::Change);
    let mut asked = None;
    let operation = Operation::ReadAgain { source: name.clone(), into_closed };
    let answer = session.transact(operation, |tx| {
        let read = work::read(tx, &reading, &watch)?.ok_or_else(|| told::no_file(name))?;
        if read.is_decided() {
            work::remember(tx, &reading, &read)?;
            return Ok(read);
        }
        asked = Some(read);
        Err(Fault::new(ErrorCode::NeedsAnswer, String::new()))
    });
    if let Some(read) = asked {
        return Err(told::refusal(session.workspace()?, today, &read));
    }
    let (read, changed) = answer?;
    Ok(told::done(session.workspace()?, &read, changed))
}
