//! Imports: the plan, and carrying it out.
//!
//! The plan is made by doing the import in a transaction that is then taken back, so that it tells exactly what the
//! import will do.

mod answers;
mod behind;
mod budget;
mod closed;
mod convert;
mod cut_day;
mod erased;
mod explained;
mod fingerprint;
mod glance;
mod gone;
mod jump;
mod keeping;
mod kept;
mod look;
mod lookup;
mod other_currency;
mod others;
mod outcome;
mod past;
mod personal;
mod planned;
mod preview;
mod recipe;
mod remarks;
mod remembered;
mod renamed;
mod restated;
mod segments;
mod sentence;
mod sketch;
pub(crate) mod source;
mod stayed_open;
mod told;
mod unlikely;
mod workspace;
mod write;

pub(crate) use behind::rows;
pub(crate) use explained::explained;
pub(crate) use glance::glance;
pub(crate) use lookup::read as read_lookup;
pub(crate) use recipe::save as save_recipe;

use crate::open::Open;
use crate::wire::{
    ClosedCode, ImportDone, ImportList, ImportMap, ImportPlan, ImportRequest, ImportRow, Nothing, Question,
};
use crate::{ErrorCode, Fault, Session};
use chrono::NaiveDate;
use convert::{counts, format_info, left_out_info, map_of};
use intake::{Source, Watch};
use look::{Looked, Origin, look};
use outcome::{Decided, Outcome};
use renamed::Found;
use std::path::Path;
use std::sync::Arc;
use store::{Files, Operation};
use write::{Fileful, Way};

/// How many left-out rows are listed.
const LEFT_OUT_LISTED: usize = 500;

/// How many replaced values are listed.
const CHANGES_LISTED: usize = 100;

/// Whose names measures and breakdowns get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// The map's.
    Given,
    /// Those of the columns: scripts find a measure by the heading in the file, but for what it says of thousands.
    OfTheFile,
    /// Those of the columns, as a person would write them.
    Readable,
}

/// Whether what is missing in a map is a mistake, or a question to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strict {
    /// A question: the plan shows the rows, and what is to be chosen.
    Never,
    /// A mistake in a map that a script gives, and a question of guesses.
    WhereGiven,
}

pub(crate) fn plan(session: &Session, request: ImportRequest) -> Result<ImportPlan, Fault> {
    if let Some(source) = request.again {
        return past::plan(session, &request, source);
    }
    let now = session.clock();
    let task = session.tasks.begin(request.task);
    let open = session.workspace()?;
    let files = look(session, &request, Strict::Never, &task.watch())?;
    let mut questions = questions(open, &files, now.date());
    let decided = decided(&request, &files);
    let outcome = match questions.is_empty() {
        true => rehearse(open, now, &files, decided, &task.watch())?,
        false => Outcome::default(),
    };
    questions.extend(outcome_questions(open, &outcome));
    preview::plan((open, now.date()), &files, questions, &outcome, request.sketch)
}

pub(crate) fn apply(session: &mut Session, request: ImportRequest) -> Result<ImportDone, Fault> {
    if let Some(source) = request.again {
        return past::apply(session, &request, source);
    }
    let task = session.tasks.begin(request.task);
    let today = session.clock().date();
    let files = look(session, &request, Strict::WhereGiven, &task.watch())?;
    let open = session.workspace()?;
    let questions = questions(open, &files, today);
    if let Some(question) = questions.first() {
        let detail = serde_json::to_value(&questions).unwrap_or_default();
        return Err(Fault::new(ErrorCode::NeedsAnswer, question.message.clone()).with(detail));
    }
    let names = match request.paths.len() {
        1 => Files::One(files.first().map(|only| only.source.name().to_owned()).unwrap_or_default()),
        several => Files::Many(several),
    };
    let calendar = *open.calendar();
    let several = files.len() > 1;
    let decided = decided(&request, &files);
    let watch = task.watch();
    let room = open.store().files_limit()?;
    let mut asked = None;
    let operation = match decided.closed {
        Some(ClosedCode::Change) => Operation::ImportIntoClosed(names),
        Some(ClosedCode::Keep) | None => Operation::Import(names),
    };
    let answer = session.transact(operation, |tx| {
        let outcome = write::write(tx, &files, Way { calendar: &calendar, decided, watch: &watch, room, past: None })?;
        match outcome.is_decided() {
            true => Ok(outcome),
            false => {
                asked = Some(outcome);
                Err(Fault::new(ErrorCode::NeedsAnswer, String::new()))
            }
        }
    });
    let asked = asked.map(|outcome| Ok::<_, Fault>(outcome_questions(session.workspace()?, &outcome))).transpose()?;
    if let Some((first, asked)) = asked.as_ref().and_then(|asked| Some((asked.first()?, asked))) {
        let detail = serde_json::to_value(asked).unwrap_or_default();
        return Err(Fault::new(ErrorCode::NeedsAnswer, first.message.clone()).with(detail));
    }
    if asked.is_some() {
        return Err(write::unasked());
    }
    let (outcome, changed) = answer?;
    if changed.label.is_none() && room > 0 {
        keep_again(session, &files, room)?;
    }
    let locale = &session.workspace()?.locale;
    let (unlikely, unlikely_count) = remarks::remarks(session.workspace()?, &files, &outcome, today);
    let rows = files.first().filter(|_| outcome.many_rows).and_then(|file| file.sniff.rows_are());
    let recipe = files.first().and_then(|file| file.map.recipe.as_ref());
    let refused = planned::refused(session.workspace()?, &outcome);
    Ok(ImportDone {
        format: files.first().map(|file| format_info(&file.plan.format)).unwrap_or_default(),
        values: counts(outcome.counts),
        left_out: left_out_info(&outcome, several, locale),
        left_out_count: outcome.left_out,
        questions: Vec::new(),
        rows_are: rows.map(|rows| told::rows_are(rows, locale)),
        text: told::done(&outcome, changed.label.is_some(), &refused, locale),
        planned: counts(outcome.budgeted()),
        new_measures: outcome.new_measures.clone(),
        unlikely,
        unlikely_count,
        unknown: lookup::notes(recipe, &outcome.unknown, locale),
        changed,
    })
}

/// Files that bring nothing new, because they were imported before their bytes were kept, are kept from now on.
fn keep_again(session: &mut Session, files: &[Looked], room: u32) -> Result<(), Fault> {
    let now = session.clock();
    let open = session.workspace_mut()?;
    let imports = open.store().imports()?;
    for file in files {
        let hash = file.fingerprint()?;
        let known = imports.iter().find(|import| import.hash == hash);
        let source = known.and_then(|import| import.source_id).map(|id| open.store().source(id)).transpose()?;
        if known.is_some()
            && let Some(path) = file.path().filter(|_| source.is_none_or(|source| source.keep))
        {
            let (how, columns) = (file.read_as(&file.plan, &[]), file.personal());
            let read = (&file.source, &file.plan);
            let kept = open.store_mut().tend_files(now, |tx| Ok(erased::keep(tx, (path, &hash), read, &columns, &how)));
            kept??;
        }
    }
    Ok(open.store_mut().tend_files(now, |tx| tx.keep_files_within(room))?)
}

pub(crate) fn list(session: &Session, _: Nothing) -> Result<ImportList, Fault> {
    let open = session.workspace()?;
    let imports = open.store().imports()?.into_iter().map(|import| import_row(open, import));
    Ok(ImportList { imports: imports.collect() })
}

fn import_row(open: &Open, import: store::Import) -> ImportRow {
    ImportRow {
        id: import.id.0,
        time_text: when(open, &import),
        file: import.source,
        values: counts(import.counts),
        left_out: import.left_out,
    }
}

/// When an import ran, as a person reads it.
fn when(open: &Open, import: &store::Import) -> String {
    format!("{}, {}", open.locale.date(import.time.date()), import.time.format("%H:%M"))
}

/// What was decided about what only shows when the rows are written.
fn decided(request: &ImportRequest, files: &[Looked]) -> Decided {
    let other_source = files.iter().find_map(|file| file.format.other_source);
    convert::decided(request.map.as_ref(), other_source)
}

/// What the files that look like this one have in common, as their source remembers it.
fn signature_of(open: &Open, path: &Path) -> Result<String, Fault> {
    open.refuse_itself(path, ErrorCode::NotASpreadsheet)?;
    let source = Source::open_watched(path, Arc::default())?;
    let map = map_of(&ImportMap::default(), &open.settings)?;
    let sniff = intake::sniff(&source, &map, &kept::context(open))?;
    if let Some(known) = open.store().source_of(&sniff.signature())? {
        return Ok(known.signature);
    }
    // A file that may be of the source is one of it, about which the owner is asked: left lying it would be missed by nobody.
    Ok(match renamed::find(open, &sniff, None)? {
        Some(Found::Known(source, _)) => source.signature,
        Some(Found::Asked(not_said)) => not_said.source.signature,
        None => sniff.signature(),
    })
}

/// What must be decided, each thing once: the answer holds for all files.
fn questions(open: &Open, files: &[Looked], today: NaiveDate) -> Vec<Question> {
    let locale = &open.locale;
    // Of which source a file is decides what else is to be asked about it.
    if let Some(not_said) = files.iter().find_map(|file| file.renamed.as_ref()) {
        return vec![renamed::question(not_said, open)];
    }
    let mut questions: Vec<Question> = Vec::new();
    let told = |one| convert::question_info(one, today, locale);
    let currencies = files.iter().filter_map(|file| file.other_currency.as_ref());
    let currencies = currencies.map(|other| other_currency::question(other, locale));
    for question in files.iter().flat_map(Looked::questions).map(told).chain(currencies) {
        if questions.iter().all(|asked| asked.code != question.code) {
            questions.push(question);
        }
    }
    questions
}

fn rehearse(
    open: &Open,
    now: chrono::NaiveDateTime,
    files: &[Looked],
    decided: Decided,
    watch: &Arc<Watch>,
) -> Result<Outcome, Fault> {
    let calendar = *open.calendar();
    open.store()
        .rehearse(now, |tx| write::write(tx, files, Way { calendar: &calendar, decided, watch, room: 0, past: None }))
}

/// What is to be decided once it is known what the files would do.
fn outcome_questions(open: &Open, outcome: &Outcome) -> Vec<Question> {
    let unsure = convert::unsure_questions(outcome, &open.locale);
    // What would be counted twice shows once it is known which rows count.
    if !unsure.is_empty() {
        return unsure;
    }
    // Until it is known whether both parts of a day count, its numbers look like corrected ones.
    if let Some(cut_day) = cut_day::question(open, outcome) {
        return vec![cut_day];
    }
    let twice = convert::twice_question(open, outcome);
    let other = convert::other_source_question(open, outcome);
    let jumps = jump::questions(open, outcome);
    let restated = restated::question(open, outcome).or_else(|| stayed_open::question(open, outcome));
    let gone = gone::question(open, outcome);
    twice
        .into_iter()
        .chain(other)
        .chain(restated)
        .chain(gone)
        .chain(closed::question(open, &outcome.closed))
        .chain(jumps)
        .collect()
}
