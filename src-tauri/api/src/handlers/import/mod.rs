//! Imports: the plan, and carrying it out.
//!
//! The plan is made by doing the import in a transaction that is then taken back, so that it tells exactly what the
//! import will do.

mod answers;
mod behind;
mod closed;
mod convert;
mod fingerprint;
mod jump;
mod keeping;
mod kept;
mod other_currency;
mod others;
mod outcome;
mod past;
mod preview;
mod recipe;
mod remembered;
mod sentence;
mod sketch;
pub(crate) mod source;
mod told;
mod unlikely;
mod workspace;
mod write;

pub(crate) use behind::rows;
pub(crate) use recipe::save as save_recipe;

use crate::handlers::value::is_entry_sheet;
use crate::open::Open;
use crate::wire::{
    ClosedCode, ColumnUse, ImportDone, ImportFormat, ImportList, ImportMap, ImportPlan, ImportRequest, ImportRow,
    Nothing, Question, SheetsAnswer,
};
use crate::{ErrorCode, Fault, FileUse, Session};
use chrono::{NaiveDate, NaiveDateTime};
use convert::{counts, format_info, left_out_info, map_of};
use domain::MeasureId;
use intake::{Context, Map, Plan, RecipeError, Sniff, Source, Watch};
use locale::Locale;
use other_currency::{Currencies, OtherCurrency};
use outcome::{Decided, Outcome};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Files, Operation};
use words::Words;
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
    /// Those of the columns: scripts find a measure by the heading in the file.
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

/// Where the bytes of a file are.
enum Origin {
    /// On the disk.
    Disk(PathBuf),
    /// In the workspace, from this import.
    Kept(Box<store::Import>),
}

/// One file, looked at.
struct Looked {
    /// Where the bytes are that are read.
    origin: Origin,
    /// The file's name; with the sheet where several of its sheets are read.
    name: String,
    source: Source,
    sniff: Sniff,
    map: Map,
    /// How it is read: what was asked, and the answers that its source remembers.
    format: ImportFormat,
    /// The source that it was recognised as.
    known: Option<store::Source>,
    /// What its source is to be called, where that was said.
    called: Option<String>,
    /// The recipe that it is read by, where there is one.
    recipe: Option<ImportMap>,
    /// What is wrong with it; the plan is without it. Told of sketches only: elsewhere such a recipe is refused.
    faults: Vec<RecipeError>,
    /// What is remembered for files like it and does not read it, as text; the file changes nothing about that.
    waits: Option<String>,
    /// How its columns are used by what its source remembers.
    uses: BTreeMap<String, ColumnUse>,
    /// A column in another currency than its measure, where nothing is decided about it.
    other_currency: Option<OtherCurrency>,
    plan: Plan,
    /// Of another workspace: its values, as long as they are read.
    written: Option<Arc<workspace::Written>>,
}

pub(crate) fn plan(session: &Session, request: ImportRequest) -> Result<ImportPlan, Fault> {
    if let Some(source) = request.again {
        return past::plan(session, &request, source);
    }
    let now = session.clock();
    let task = session.tasks.begin(request.task);
    let open = session.workspace()?;
    let files = look(session, &request, Strict::Never, &task.watch())?;
    let mut questions = questions(&files, now.date(), &open.locale);
    let decided = decided(&request, &files);
    let outcome = match questions.is_empty() {
        true => rehearse(open, now, &files, decided, &task.watch())?,
        false => Outcome::default(),
    };
    questions.extend(outcome_questions(open, &outcome));
    preview::plan(open, &files, questions, &outcome, request.sketch)
}

pub(crate) fn apply(session: &mut Session, request: ImportRequest) -> Result<ImportDone, Fault> {
    if let Some(source) = request.again {
        return past::apply(session, &request, source);
    }
    let task = session.tasks.begin(request.task);
    let today = session.clock().date();
    let files = look(session, &request, Strict::WhereGiven, &task.watch())?;
    let open = session.workspace()?;
    let questions = questions(&files, today, &open.locale);
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
    let (outcome, changed) = answer?;
    if changed.label.is_none() && room > 0 {
        keep_again(session, &files, room)?;
    }
    let locale = &session.workspace()?.locale;
    let rows = files.first().filter(|_| outcome.many_rows).and_then(|file| file.sniff.rows_are());
    Ok(ImportDone {
        format: files.first().map(|file| format_info(&file.plan.format)).unwrap_or_default(),
        values: counts(outcome.counts),
        left_out: left_out_info(&outcome, several, locale),
        left_out_count: outcome.left_out,
        questions: Vec::new(),
        rows_are: rows.map(|rows| told::rows_are(rows, locale)),
        text: told::done(&outcome, changed.label.is_some(), locale),
        unlikely: unlikely::sentences(session.workspace()?, &outcome),
        unlikely_count: outcome.unlikely_count,
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
            open.store_mut().tend_files(now, |tx| kept::keep(tx, path, &hash))?;
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

/// What the files that look like this one have in common.
fn signature_of(open: &Open, path: &Path) -> Result<String, Fault> {
    open.refuse_itself(path, ErrorCode::NotASpreadsheet)?;
    let source = Source::open_watched(path, Arc::default())?;
    let map = map_of(&ImportMap::default(), &open.settings)?;
    Ok(intake::sniff(&source, &map, &kept::context(open))?.signature())
}

/// Opens and sniffs the files, and fits the map to each: the one given, the one remembered for files that look alike,
/// or the guesses.
fn look(session: &Session, request: &ImportRequest, strict: Strict, watch: &Arc<Watch>) -> Result<Vec<Looked>, Fault> {
    let open = session.workspace()?;
    if request.paths.is_empty() {
        return Err(Fault::refused(Words::intake_no_file));
    }
    let context = kept::context(open);
    let asked = request.map.clone().unwrap_or_default();
    let is_given = asked.columns.is_some() || recipe::is_in(&asked);
    let names = match is_given {
        true => Names::Given,
        false if request.readable_names => Names::Readable,
        false => Names::OfTheFile,
    };
    let mut looked = Vec::new();
    for named in &request.paths {
        let path = session.file(named, FileUse::Read)?;
        let without = request.without_recipe;
        let sketch = request.sketch && strict == Strict::Never;
        let now = session.clock();
        let way = Looking { open, path: &path, now, names, strict, sketch, without_recipe: without, context: &context };
        let look = |asked: &ImportMap| way.look(asked, watch);
        let first = look(&asked)?;
        let sheets = first.format.sheets.clone();
        let chosen = sheets.as_ref().map(|answer| chosen_sheets(answer, &first.sniff)).unwrap_or_default();
        if chosen.is_empty() {
            looked.push(first);
            continue;
        }
        for sheet in chosen {
            let format = ImportFormat { sheet: Some(sheet.clone()), sheets: sheets.clone(), ..asked.format.clone() };
            let one = look(&ImportMap { format, ..asked.clone() })?;
            looked.push(Looked { name: format!("{} – {sheet}", one.name), ..one });
        }
    }
    Ok(looked)
}

/// The sheets of an answer; none for a file in which no sheet is like another.
fn chosen_sheets(answer: &SheetsAnswer, sniff: &Sniff) -> Vec<String> {
    match answer {
        _ if sniff.sheets.is_empty() => Vec::new(),
        SheetsAnswer::Word(word) if word == intake::ALL_SHEETS => sniff.sheets_alike().to_vec(),
        SheetsAnswer::Word(name) => vec![name.clone()],
        SheetsAnswer::Names(names) => names.clone(),
    }
}

/// How a file is looked at.
struct Looking<'l> {
    open: &'l Open,
    path: &'l Path,
    now: NaiveDateTime,
    names: Names,
    strict: Strict,
    sketch: bool,
    without_recipe: bool,
    context: &'l Context,
}

/// So many answers follow from each other at most.
const ANSWERS: usize = 12;

impl Looking<'_> {
    /// Looks at a file, and at it again with the answers of its source that it asks for again.
    fn look(&self, asked: &ImportMap, watch: &Arc<Watch>) -> Result<Looked, Fault> {
        self.open.refuse_itself(self.path, ErrorCode::NotASpreadsheet)?;
        let written = workspace::Written::of(self.open, self.path, self.now)?.map(Arc::new);
        let path = written.as_ref().map(|written| written.path());
        let source = Source::open_watched(path.as_deref().unwrap_or(self.path), watch.clone())?;
        let asked = &written.as_ref().map_or_else(|| asked.clone(), |_| workspace::as_written(asked));
        if self.names != Names::Given {
            is_entry_sheet(&source)?;
        }
        let mut looked = self.once(source, asked, written)?;
        let Some(known) = &looked.known else { return Ok(looked) };
        let answers = remembered::answers(&known.mapping);
        if answers::is_empty(&answers) {
            return Ok(looked);
        }
        let with_written = answers::with_written(&asked.format, &answers);
        if with_written != asked.format {
            looked = self.once(looked.source, &ImportMap { format: with_written, ..asked.clone() }, looked.written)?;
        }
        for _ in 0..ANSWERS {
            let Some(format) = answers::with_asked(&looked.format, &answers, &looked.plan.questions) else { break };
            looked = self.once(looked.source, &ImportMap { format, ..asked.clone() }, looked.written)?;
        }
        Ok(looked)
    }

    fn once(
        &self,
        source: Source,
        asked: &ImportMap,
        written: Option<Arc<workspace::Written>>,
    ) -> Result<Looked, Fault> {
        let (open, names) = (self.open, self.names);
        let (model, ..) = open.parts()?;
        let (measures, dimensions) = (model.catalog.measures().to_vec(), model.dimensions.clone());
        let given = map_of(asked, &open.settings)?;
        let sniff = intake::sniff(&source, &given, self.context)?;
        let known = open.store().source_of(&sniff.signature())?;
        let reads = names != Names::Given;
        let remembered = known.as_ref().map(|source| &source.mapping).filter(|_| reads || self.without_recipe).cloned();
        let waits = remembered.clone().filter(|text| self.without_recipe && remembered::recipe(text).is_some());
        let remembered = remembered.filter(|_| waits.is_none() && reads);
        let mut recipe = given.recipe.is_some().then(|| asked.clone());
        let map = if !reads {
            given
        } else if let Some(found) = remembered.as_deref().and_then(remembered::recipe) {
            let name = known.as_ref().map(|source| source.name.clone()).filter(|name| !name.is_empty());
            let found = ImportMap { format: asked.format.clone(), name: name.or(found.name), ..found };
            let map = map_of(&found, &open.settings)?;
            recipe = Some(found);
            map
        } else {
            let guess = match names {
                _ if written.is_some() => written.iter().flat_map(|written| written.uses.clone()).collect(),
                Names::Readable => sniff.readable_map().columns,
                Names::Given | Names::OfTheFile => sniff.suggested_map().columns,
            };
            let remembered = remembered.and_then(|text| convert::remembered_columns(&text, &guess));
            Map { columns: remembered.unwrap_or(guess), ..given }
        };
        let currencies = Currencies {
            sniff: &sniff,
            of_workspace: self.context.currency,
            measures: &measures,
            decided: asked.format.other_currency,
        };
        let with_existing = |map| convert::with_existing(map, &measures, &dimensions);
        // The next file of its source may be in the currency of its measures again.
        let uses = convert::uses(&with_existing(map.clone()));
        let mut map = map;
        let other_currency = currencies.settle(&mut map, &open.locale);
        let map = with_existing(map);
        if !reads && map.columns.is_empty() && map.recipe.is_none() {
            return Err(Fault::refused(Words::intake_no_use));
        }
        let (plan, faults) = match (&map.recipe, self.strict, names) {
            (Some(recipe), ..) if self.sketch => Plan::sketch(&sniff, &map, recipe),
            (_, Strict::WhereGiven, Names::Given) => (Plan::new(&sniff, &map)?, Vec::new()),
            _ => (Plan::open(&sniff, &map)?, Vec::new()),
        };
        let called = asked.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        let (name, format) = (source.name().to_owned(), asked.format.clone());
        let of_other = written.as_ref().map(|written| written.path());
        let path = of_other.or_else(|| source.settled()).unwrap_or_else(|| self.path.to_owned());
        let origin = Origin::Disk(path);
        Ok(Looked {
            origin,
            name,
            source,
            sniff,
            map,
            format,
            known,
            called,
            recipe,
            faults,
            waits,
            uses,
            other_currency,
            plan,
            written,
        })
    }
}

/// What must be decided, each thing once: the answer holds for all files.
fn questions(files: &[Looked], today: NaiveDate, locale: &Locale) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    let told = |one| convert::question_info(one, today, locale);
    let currencies = files.iter().filter_map(|file| file.other_currency.as_ref());
    let currencies = currencies.map(|other| other_currency::question(other, locale));
    for question in files.iter().flat_map(|file| &file.plan.questions).map(told).chain(currencies) {
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
    let twice = convert::twice_question(open, outcome);
    let other = convert::other_source_question(open, outcome);
    let jumps = jump::questions(open, outcome);
    twice.into_iter().chain(other).chain(closed::question(open, &outcome.closed)).chain(jumps).collect()
}

impl Fileful for Looked {
    fn source(&self) -> &Source {
        &self.source
    }

    fn plan(&self) -> &Plan {
        &self.plan
    }

    fn name(&self) -> String {
        self.name.clone()
    }

    fn fingerprint(&self) -> Result<String, Fault> {
        match &self.origin {
            Origin::Disk(path) => fingerprint::of_file(path),
            Origin::Kept(import) => Ok(import.hash.clone()),
        }
    }

    fn signature(&self) -> String {
        match (&self.origin, &self.known) {
            (Origin::Kept(_), Some(source)) => source.signature.clone(),
            _ => self.sniff.signature(),
        }
    }

    fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::Disk(path) => Some(path),
            Origin::Kept(_) => None,
        }
    }

    fn import(&self) -> Option<&store::Import> {
        match &self.origin {
            Origin::Disk(_) => None,
            Origin::Kept(import) => Some(import),
        }
    }

    fn read_as(&self, plan: &Plan, measures: &[MeasureId]) -> String {
        kept::read_as(&self.map, plan, &self.format, measures)
    }

    fn called(&self) -> Option<&str> {
        self.called.as_deref()
    }

    fn mapping(&self) -> String {
        let before = self.known.as_ref().map(|source| remembered::answers(&source.mapping)).unwrap_or_default();
        let answers = answers::lasting(&self.format, &before);
        let fresh = || match &self.recipe {
            Some(recipe) => remembered::of_recipe(recipe, &answers),
            None => remembered::of_columns(&self.uses, &answers),
        };
        self.waits.clone().unwrap_or_else(fresh)
    }
}
