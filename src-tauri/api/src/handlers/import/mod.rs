//! Imports: the plan, and carrying it out.
//!
//! The plan is made by doing the import in a transaction that is then taken back, so that it tells exactly what the
//! import will do.

mod convert;
mod fingerprint;
mod preview;
mod write;

use crate::handlers::workspace::Open;
use crate::wire::{Changed, ImportDone, ImportList, ImportPlan, ImportRequest, ImportRow, Nothing, Question};
use crate::{Error, Session, words};
use convert::{counts, format_info, left_out_info, map_of};
use intake::{Context, Map, Plan, Sniff, Source};
use std::path::{Path, PathBuf};
use store::Operation;
use write::{Fileful, Outcome};

/// How many left-out rows are listed.
const LEFT_OUT_LISTED: usize = 500;

/// One file, looked at.
struct Looked {
    path: PathBuf,
    source: Source,
    sniff: Sniff,
    map: Map,
    plan: Plan,
}

pub(crate) fn plan(session: &mut Session, request: ImportRequest) -> Result<ImportPlan, Error> {
    let now = (session.host.now)();
    let open = session.workspace_mut()?;
    let files = look(open, &request)?;
    let questions = questions(&files);
    let outcome = match questions.is_empty() {
        true => rehearse(open, now, &files)?,
        false => Outcome::default(),
    };
    preview::plan(open, &files, questions, &outcome)
}

pub(crate) fn apply(session: &mut Session, request: ImportRequest) -> Result<ImportDone, Error> {
    let open = session.workspace_mut()?;
    let files = look(open, &request)?;
    if let Some(question) = questions(&files).into_iter().next() {
        let detail = serde_json::to_value(questions(&files)).unwrap_or_default();
        return Err(Error::new("needs_answer", question.message).with(detail));
    }
    let name = match files.as_slice() {
        [only] => only.source.name().to_owned(),
        several => format!("{} files", several.len()),
    };
    let calendar = *open.calendar();
    let several = files.len() > 1;
    let (outcome, changed) = session.transact(Operation::Import(name), |tx| write::write(tx, &files, &calendar))?;
    let text = done_text(session.workspace()?, &outcome, &changed);
    Ok(ImportDone {
        format: files.first().map(|file| format_info(&file.plan.format)).unwrap_or_default(),
        values: counts(outcome.counts),
        left_out: left_out_info(&outcome, several),
        left_out_count: u32::try_from(outcome.left_out).unwrap_or(u32::MAX),
        questions: Vec::new(),
        text,
        changed,
    })
}

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<ImportList, Error> {
    let open = session.workspace()?;
    let imports = open.store.imports()?.into_iter().map(|import| ImportRow {
        id: import.id.0,
        time_text: format!("{}, {}", open.locale.date(import.time.date()), import.time.format("%H:%M")),
        file: import.source,
        values: counts(import.counts),
        left_out: u32::try_from(import.left_out).unwrap_or(u32::MAX),
    });
    Ok(ImportList { imports: imports.collect() })
}

/// Opens and sniffs the files, and fits the map to each: the one given, the one remembered for files that look alike,
/// or the guesses.
fn look(open: &mut Open, request: &ImportRequest) -> Result<Vec<Looked>, Error> {
    if request.paths.is_empty() {
        return Err(Error::invalid("Choose at least one file to import."));
    }
    let context = Context { currency: Some(open.settings.currency), calendar: *open.calendar() };
    let asked = request.map.as_ref().map(map_of).transpose()?.unwrap_or_default();
    let asks_for_columns = request.map.as_ref().is_some_and(|map| map.columns.is_some());
    request.paths.iter().map(|path| look_at(open, Path::new(path), &asked, asks_for_columns, &context)).collect()
}

fn look_at(
    open: &mut Open,
    path: &Path,
    asked: &Map,
    asks_for_columns: bool,
    context: &Context,
) -> Result<Looked, Error> {
    open.refuse_itself(path, "not_a_spreadsheet")?;
    let source = Source::open(path)?;
    let sniff = intake::sniff(&source, asked, context)?;
    let measures = open.model()?.catalog.measures().to_vec();
    let map = if asks_for_columns {
        asked.clone()
    } else {
        let remembered = open.store.import_mapping(&sniff.signature())?;
        let remembered = remembered.and_then(|text| convert::remembered_columns(&text));
        let columns = remembered.unwrap_or_else(|| sniff.suggested_map().columns);
        Map { format: asked.format.clone(), columns }
    };
    let map = convert::with_existing_measures(map, &measures);
    if asks_for_columns && map.columns.is_empty() {
        return Err(Error::invalid("Say for at least one column what it is used for."));
    }
    let plan = Plan::new(&sniff, &map)?;
    Ok(Looked { path: path.to_owned(), source, sniff, map, plan })
}

/// What must be decided, each thing once: the answer holds for all files.
fn questions(files: &[Looked]) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for question in files.iter().flat_map(|file| &file.plan.questions).map(convert::question_info) {
        if questions.iter().all(|asked| asked.code != question.code) {
            questions.push(question);
        }
    }
    questions
}

fn rehearse(open: &mut Open, now: chrono::NaiveDateTime, files: &[Looked]) -> Result<Outcome, Error> {
    let calendar = *open.calendar();
    open.store.rehearse(now, |tx| write::write(tx, files, &calendar))
}

fn done_text(open: &Open, outcome: &Outcome, changed: &Changed) -> String {
    let brought = outcome.counts.new + outcome.counts.changed;
    let left_out = match outcome.left_out {
        0 => String::new(),
        left_out => format!(" {} left out.", open.locale.count(left_out)),
    };
    match changed.label {
        None => format!("Nothing new: all values were there already.{left_out}"),
        Some(_) => format!(
            "{} {} imported.{left_out} Undo takes the import back.",
            open.locale.count(brought),
            words::plural(brought, "value", "values"),
        ),
    }
}

impl Fileful for Looked {
    fn source(&self) -> &Source {
        &self.source
    }

    fn plan(&self) -> &Plan {
        &self.plan
    }

    fn fingerprint(&self) -> Result<String, Error> {
        fingerprint::of_file(&self.path)
    }

    fn signature(&self) -> String {
        self.sniff.signature()
    }

    fn mapping(&self) -> String {
        convert::mapping_text(&self.map)
    }
}
