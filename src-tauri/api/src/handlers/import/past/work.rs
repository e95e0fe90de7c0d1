//! Reading the kept files of a source and writing what they bring, inside one transaction.

use super::Read;
use super::reading::Reading;
use crate::handlers::import::closed::Closing;
use crate::handlers::import::keeping::Past;
use crate::handlers::import::other_currency::OtherCurrency;
use crate::handlers::import::outcome::{Decided, Doubled, Outcome, Twice};
use crate::handlers::import::write::{self, Fileful, Way};
use crate::handlers::import::{Looked, convert, kept, segments};
use crate::handlers::value::twice::{Before, key_of};
use crate::{ErrorCode, Fault, task};
use domain::MeasureId;
use intake::{Repeated, Watch};
use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;
use store::{Import, ImportId, Tx, ValueKey};

struct Work<'t> {
    tx: &'t Tx<'t>,
    reading: &'t Reading,
    watch: &'t Arc<Watch>,
    past: RefCell<Past>,
    /// The measures that have values of the source, and those that its files bring now.
    measures: Vec<MeasureId>,
    before: Option<Before<'t>>,
    outcome: Outcome,
    newest: Option<Looked>,
    files: u64,
    rows: u64,
    apart: Vec<(Import, Option<Fault>)>,
    questions: Vec<intake::Question>,
    currencies: Vec<OtherCurrency>,
}

/// Reads all kept files; `None` where there are none.
pub(super) fn read<'t>(tx: &'t Tx<'t>, reading: &'t Reading, watch: &'t Arc<Watch>) -> Result<Option<Read>, Fault> {
    let mut work = Work {
        tx,
        reading,
        watch,
        past: RefCell::new(Past::new(reading.typed)),
        measures: fed(tx, &reading.imports)?,
        before: None,
        outcome: Outcome::default(),
        newest: None,
        files: 0,
        rows: 0,
        apart: Vec::new(),
        questions: Vec::new(),
        currencies: Vec::new(),
    };
    for run in runs(tx, &reading.imports)? {
        if !work.run(run)? {
            break;
        }
    }
    work.end()
}

/// Writes down how the files were read, and how those of the source are read from now on.
pub(super) fn remember(tx: &Tx, reading: &Reading, read: &Read) -> Result<(), Fault> {
    if read.changes() == 0 && read.mapping.is_none() {
        return Ok(());
    }
    for (import, how) in &read.how {
        tx.read_import_anew(*import, how, reading.source.id)?;
    }
    if let Some(mapping) = &read.mapping {
        tx.remember_source(&reading.source.signature, &reading.source.name, mapping)?;
    }
    Ok(())
}

/// The measures that have values of imports.
fn fed(tx: &Tx, imports: &[Import]) -> Result<Vec<MeasureId>, Fault> {
    let own: HashSet<ImportId> = imports.iter().map(|import| import.id).collect();
    let mut fed = Vec::new();
    for measure in tx.measures()? {
        if tx.imports_into(measure.id)?.iter().any(|import| own.contains(import)) {
            fed.push(measure.id);
        }
    }
    Ok(fed)
}

/// Imports that were one operation, each with whether it is one of the source; newest first. Those of other sources are
/// looked after elsewhere.
fn runs(tx: &Tx, own: &[Import]) -> Result<Vec<Vec<(Import, bool)>>, Fault> {
    let own: HashSet<ImportId> = own.iter().map(|import| import.id).collect();
    let with_own = |import: Import| {
        let is_own = own.contains(&import.id);
        (is_own || import.source_id.is_none()).then_some((import, is_own))
    };
    let runs = tx.import_runs()?.into_iter().map(|run| run.into_iter().filter_map(with_own).collect());
    Ok(runs.filter(|run: &Vec<(Import, bool)>| !run.is_empty()).collect())
}

impl<'t> Work<'t> {
    /// Reads a run; false where nothing more is to be read before the owner has decided or put something right.
    fn run(&mut self, run: Vec<(Import, bool)>) -> Result<bool, Fault> {
        task::check(self.watch)?;
        let mut left = Vec::new();
        let mut files = Vec::new();
        for (import, is_own) in run {
            let opened = if is_own { self.reading.open(self.tx, &import, self.watch) } else { Ok(None) };
            let why = match opened {
                Ok(Some(file)) => {
                    files.push(file);
                    continue;
                }
                Ok(None) => None,
                Err(fault) if fault.code == ErrorCode::Stopped => return Err(fault),
                // What does not fit the newest file does not fit.
                Err(fault) if self.newest.is_none() && files.is_empty() => return Err(fault),
                Err(fault) => Some(fault),
            };
            left.push(import.id);
            if is_own {
                self.apart.push((import, why));
            }
        }
        self.past.borrow_mut().begin(left);
        self.files += files.len() as u64;
        self.rows += files.iter().map(|file| file.sniff.rows).sum::<u64>();
        self.questions.extend(files.iter().flat_map(|file| file.plan.questions.iter().cloned()));
        self.currencies.extend(files.iter_mut().filter_map(|file| file.other_currency.take()));
        let is_sound =
            self.questions.is_empty() && self.currencies.is_empty() && files.iter().all(|file| file.faults.is_empty());
        if is_sound {
            self.write(&files)?;
        }
        if self.newest.is_none() {
            self.newest = files.into_iter().next();
        }
        Ok(is_sound)
    }

    /// Writes what the files of a run bring, as an import of them does.
    fn write(&mut self, files: &[Looked]) -> Result<(), Fault> {
        let Some(first) = files.first() else { return Ok(()) };
        let calendar = self.reading.calendar();
        if self.before.is_none() {
            self.measures.extend(write::measures(self.tx, &first.plan, &mut self.outcome)?);
            self.measures.sort_unstable();
            self.measures.dedup();
            self.before = Some(Before::new(self.tx, calendar, &self.measures, None)?);
        }
        let twice = self.reading.decided.twice.or_else(|| decided(files.iter().filter_map(Fileful::import)));
        let decided = Decided { twice, ..self.reading.decided };
        let alike = write::adding_up(files, calendar)?;
        // What one run brings twice is its own matter: a later run goes before an earlier one.
        self.outcome.imports.clear();
        for file in files {
            let own = alike.contains(&file.signature()).then(|| file.plan.with_repeated(Repeated::AddUp));
            let plan = own.as_ref().unwrap_or(&file.plan);
            let known = write::measures(self.tx, plan, &mut self.outcome)?;
            let way = Way { calendar, decided, watch: self.watch, room: 0, past: Some(&self.past) };
            write::write_file(self.tx, (file, plan), known, way, &mut self.outcome)?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<Option<Read>, Fault> {
        let Some(newest) = self.newest.take() else { return Ok(None) };
        if self.questions.is_empty() && self.currencies.is_empty() && newest.faults.is_empty() {
            self.take_away()?;
            self.settle()?;
        }
        let mapping = self.reading.mapping(&newest);
        let measures = self.tx.measures()?.into_iter().map(|measure| (measure.id, measure)).collect();
        let past = self.past.into_inner();
        Ok(Some(Read {
            becomes: past.becomes(),
            how: past.read().to_vec(),
            stay: past.stay,
            typed: past.typed,
            mapping: (mapping != self.reading.source.mapping).then_some(mapping),
            segments: segments::named(self.tx)?,
            measures,
            newest,
            files: self.files,
            rows: self.rows,
            apart: self.apart,
            questions: self.questions,
            currencies: self.currencies,
            outcome: self.outcome,
        }))
    }

    fn take_away(&mut self) -> Result<(), Fault> {
        let closing = Closing::of(self.tx, self.reading.decided.closed)?;
        let closing = (closing.as_ref(), self.reading.calendar());
        self.past.get_mut().take_away(self.tx, &self.measures, closing, &mut self.outcome.closed)
    }

    /// What would be counted twice once everything is as it is to be.
    fn settle(&mut self) -> Result<(), Fault> {
        let Some(before) = &self.before else { return Ok(()) };
        let twice = self.reading.decided.twice.or_else(|| decided(&self.reading.imports));
        for found in before.twice()? {
            match twice {
                Some(Twice::Both) => {}
                Some(Twice::Keep) => {
                    let keys: Vec<ValueKey> = found.overlaps.iter().map(|overlap| key_of(&overlap.new)).collect();
                    self.tx.delete_values(found.measure, &keys)?;
                    keys.iter().for_each(|key| self.past.get_mut().forget(found.measure, *key));
                }
                None => {
                    let measure = self.tx.measure(found.measure)?;
                    let first = found.overlaps.first().map(|first| Doubled::Overlap(measure, *first));
                    self.outcome.twice.extend(first);
                }
            }
        }
        Ok(())
    }
}

/// What was decided about values for the same days as others when files were imported.
fn decided<'i>(imports: impl IntoIterator<Item = &'i Import>) -> Option<Twice> {
    imports.into_iter().find_map(|import| convert::decided(Some(&kept::how(import)?.map), None).twice)
}
