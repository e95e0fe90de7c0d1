//! Looking at the files of a request: how each is read, and what is to become of its columns.

use super::convert::{self, map_of};
use super::other_currency::{Currencies, OtherCurrency};
use super::renamed::Found;
use super::write::Fileful;
use super::{Names, Strict, answers, fingerprint, kept, lookup, personal, recipe, remembered, renamed, workspace};
use crate::handlers::value::is_entry_sheet;
use crate::open::Open;
use crate::wire::{
    ColumnUse, CutDayCode, ImportFormat, ImportMap, ImportRequest, PersonalCode, RenamedAnswer, SheetsAnswer,
    VersionsOf,
};
use crate::{ErrorCode, Fault, FileUse, Session};
use chrono::NaiveDateTime;
use domain::MeasureId;
use intake::{Context, Map, Plan, RecipeError, Sniff, Source, Unread, Watch};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use words::Words;

/// Where the bytes of a file are.
pub(super) enum Origin {
    /// On the disk.
    Disk(PathBuf),
    /// In the workspace, from this import.
    Kept(Box<store::Import>),
}

/// One file, looked at.
pub(super) struct Looked {
    /// Where the bytes are that are read.
    pub(super) origin: Origin,
    /// The file's name; with the sheet where several of its sheets are read.
    pub(super) name: String,
    pub(super) source: Source,
    pub(super) sniff: Sniff,
    /// The sheets of its workbook that are not read, each with why.
    pub(super) sheets_left: Vec<(String, Unread)>,
    pub(super) map: Map,
    /// How it is read: what was asked, and the answers that its source remembers.
    pub(super) format: ImportFormat,
    /// The source that it was recognised as.
    pub(super) known: Option<store::Source>,
    /// What its source is to be called, where that was said.
    pub(super) called: Option<String>,
    /// The recipe that it is read by, where there is one.
    pub(super) recipe: Option<ImportMap>,
    /// What is wrong with it; the plan is without it. Told of sketches only: elsewhere such a recipe is refused.
    pub(super) faults: Vec<RecipeError>,
    /// What is remembered for files like it and does not read it, as text; the file changes nothing about that.
    pub(super) waits: Option<String>,
    /// How its columns are used by what its source remembers.
    pub(super) uses: BTreeMap<String, ColumnUse>,
    /// A column in another currency than its measure, where nothing is decided about it.
    pub(super) other_currency: Option<OtherCurrency>,
    /// A source that it is like, where nothing is decided about the columns that it lacks of it.
    pub(super) renamed: Option<renamed::NotSaid>,
    pub(super) plan: Plan,
    /// The plan that stands beside what is read.
    pub(super) budget: Option<Box<Plan>>,
    /// Of another workspace: its values, as long as they are read.
    pub(super) written: Option<Arc<workspace::Written>>,
}

/// Opens and sniffs the files, and fits the map to each: the one given, the one remembered for files that look alike,
/// or the guesses.
pub(super) fn look(
    session: &Session,
    request: &ImportRequest,
    strict: Strict,
    watch: &Arc<Watch>,
) -> Result<Vec<Looked>, Fault> {
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
    let way = (strict, names, &context);
    let mut looked = each(session, request, &asked, way, watch)?;
    if looked.len() > 1 && asked.format.actual_or_plan.is_some() {
        // The answer is for the files that raise the question, where some do.
        let format = ImportFormat { actual_or_plan: None, ..asked.format.clone() };
        let without = each(session, request, &ImportMap { format, ..asked.clone() }, way, watch)?;
        let asks = |file: &Looked| file.questions().any(|question| question.code() == "actual_or_plan");
        if without.iter().any(asks) {
            let both = looked.into_iter().zip(without);
            looked = both.map(|(with, without)| if asks(&without) { with } else { without }).collect();
        }
    }
    if let Some(versions) = shared_versions(&looked) {
        // What one of them says of its versions holds for those of its make that have only some of them.
        let format = ImportFormat { versions: Some(versions), ..asked.format.clone() };
        let known = each(session, request, &ImportMap { format, ..asked.clone() }, way, watch)?;
        let said: Vec<String> = looked.iter().filter(|file| says_versions(file)).map(Fileful::signature).collect();
        let both = looked.into_iter().zip(known);
        let is_like = |file: &Looked| !says_versions(file) && said.contains(&file.signature());
        looked = both.map(|(without, with)| if is_like(&without) { with } else { without }).collect();
    }
    let sniffed: Vec<&Sniff> = looked.iter().map(|file| &file.sniff).collect();
    personal::refuse_unknown(asked.format.personal.as_ref(), &sniffed)?;
    Ok(looked)
}

/// True for a file of which the owner has said what becomes of its versions.
fn says_versions(file: &Looked) -> bool {
    let is_said = file.format.actual_or_plan.is_some() || answers::says_versions(&file.format);
    is_said && file.plan.versions_of_column().is_some()
}

/// What the owner has said of the versions of some files, where others came with them that do not know it.
fn shared_versions(files: &[Looked]) -> Option<VersionsOf> {
    let said = files.iter().filter(|file| says_versions(file)).filter_map(|file| file.plan.versions_of_column());
    let said = said.map(|(column, each)| answers::with_versions(ImportFormat::default(), column, each).versions);
    let all = said.fold(None, answers::merged)?;
    files.iter().any(|file| !says_versions(file)).then_some(all)
}

/// Looks at each file, and at each sheet that is read of it.
fn each(
    session: &Session,
    request: &ImportRequest,
    asked: &ImportMap,
    (strict, names, context): (Strict, Names, &Context),
    watch: &Arc<Watch>,
) -> Result<Vec<Looked>, Fault> {
    let open = session.workspace()?;
    let mut looked = Vec::new();
    for named in &request.paths {
        let path = session.file(named, FileUse::Read)?;
        let without = request.without_recipe;
        let sketch = request.sketch && strict == Strict::Never;
        let now = session.clock();
        let said = asked.format.personal.as_ref();
        let way = Looking { open, path: &path, now, names, strict, sketch, without_recipe: without, context, said };
        let look = |asked: &ImportMap| way.look(asked, watch);
        let first = look(asked)?;
        let sheets = first.format.sheets.clone();
        let chosen = sheets.as_ref().map(|answer| chosen_sheets(answer, &first.sniff)).unwrap_or_default();
        if chosen.is_empty() {
            looked.push(first);
            continue;
        }
        let mut left = first.sheets_left;
        left.retain(|(name, _)| !chosen.contains(name));
        for sheet in chosen {
            let format = ImportFormat { sheet: Some(sheet.clone()), sheets: sheets.clone(), ..asked.format.clone() };
            let one = look(&ImportMap { format, ..asked.clone() })?;
            let sheets_left = std::mem::take(&mut left);
            looked.push(Looked { name: format!("{} – {sheet}", one.name), sheets_left, ..one });
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
    /// What was said of personal columns now, and is not only remembered.
    said: Option<&'l personal::Choices>,
}

/// True for an answer that says of headings what they stand for.
fn has_headings(answer: &RenamedAnswer) -> bool {
    !matches!(answer, RenamedAnswer::Headings(headings) if headings.is_empty())
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
        let answers = match &looked.known {
            Some(known) => remembered::answers(&known.mapping),
            None if looked.renamed.is_some() || looked.written.is_some() || asked.format.renamed.is_some() => {
                return Ok(looked);
            }
            None => renamed::of_like(self.open, &looked.sniff)?,
        };
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
        if let Some(format) = answers::with_sign(&looked.format, &answers, &looked.plan.questions) {
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
        let mut asked = Cow::Borrowed(asked);
        let mut given = map_of(&asked, &open.settings)?;
        let mut sniff = intake::sniff(&source, &given, self.context)?;
        let mut known = open.store().source_of(&sniff.signature())?;
        let mut renamed = None;
        if known.is_none() && written.is_none() {
            match renamed::find(open, &sniff, asked.format.renamed.as_ref())? {
                Some(Found::Known(of, headings)) => {
                    asked.to_mut().format.renamed = Some(RenamedAnswer::Headings(headings)).filter(has_headings);
                    given = map_of(&asked, &open.settings)?;
                    sniff = intake::sniff(&source, &given, self.context)?;
                    known = Some(*of);
                }
                Some(Found::Asked(not_said)) if names != Names::Given => renamed = Some(*not_said),
                Some(Found::Asked(_)) | None => {}
            }
        }
        if given.recipe.is_some() {
            let remembered = known.as_ref().and_then(|source| remembered::recipe(&source.mapping));
            lookup::take_rows(asked.to_mut(), remembered.as_ref());
            given = map_of(&asked, &open.settings)?;
        }
        let reads = names != Names::Given;
        let remembered = known.as_ref().map(|source| &source.mapping).filter(|_| reads || self.without_recipe).cloned();
        let waits = remembered.clone().filter(|text| self.without_recipe && remembered::recipe(text).is_some());
        let remembered = remembered.filter(|_| waits.is_none() && reads);
        let named = given.columns.clone();
        let mut recipe = given.recipe.is_some().then(|| asked.clone().into_owned());
        let mut is_guess = false;
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
                Names::Given => sniff.suggested_map().columns,
                Names::OfTheFile => sniff.headed_map().columns,
            };
            let remembered = remembered.and_then(|text| convert::remembered_columns(&text, &guess));
            is_guess = remembered.is_none() && written.is_none();
            let columns = remembered.unwrap_or(guess);
            Map { columns: personal::without_breakdowns(columns, self.said), ..given }
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
        // Another workspace says itself which of its numbers are values.
        let sniff = if written.is_some() { sniff.of_actuals() } else { sniff };
        let (mut plan, faults) = match (&map.recipe, self.strict, names) {
            (Some(recipe), ..) if self.sketch => Plan::sketch(&sniff, &map, recipe),
            (_, Strict::WhereGiven, Names::Given) => match Plan::new(&sniff, &map) {
                // Whoever wrote it knows that files of this source need a day.
                Err(error) if error.lacks_day() && known.is_some() => (Plan::open(&sniff, &map)?, Vec::new()),
                plan => (plan?, Vec::new()),
            },
            _ => (Plan::open(&sniff, &map)?, Vec::new()),
        };
        // Whoever says what the columns are for has decided it.
        plan.questions.extend(sniff.plan_question().filter(|_| is_guess));
        let budget = match plan.plan_answer() {
            Some(answer) => {
                let added = |sniff: &Sniff| match names {
                    Names::Given => Map::default(),
                    Names::Readable => with_existing(sniff.readable_map()),
                    Names::OfTheFile => with_existing(sniff.headed_map()),
                };
                super::budget::read(&source, answer, (&sniff, &map, &named), (self.context, &added))?.map(Box::new)
            }
            None => None,
        };
        let called = asked.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        let before = known.as_ref().map(|source| remembered::answers(&source.mapping)).and_then(|all| all.personal);
        if !self.sketch {
            personal::refuse_needed(self.said, &sniff, &map)?;
        }
        let chosen = personal::of_file(&sniff, &map, &[asked.format.personal.as_ref(), before.as_ref()]);
        let (name, format) = (source.name().to_owned(), personal::with(&asked.format, chosen));
        let of_other = written.as_ref().map(|written| written.path());
        let path = of_other.or_else(|| source.settled()).unwrap_or_else(|| self.path.to_owned());
        let origin = Origin::Disk(path);
        Ok(Looked {
            origin,
            name,
            source,
            sheets_left: sniff.sheets_left().to_vec(),
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
            renamed,
            plan,
            budget,
            written,
        })
    }
}

impl Looked {
    /// What must be decided about it, and about the plan beside what is read.
    pub(super) fn questions(&self) -> impl Iterator<Item = &intake::Question> {
        self.plan.questions.iter().chain(self.budget.iter().flat_map(|budget| &budget.questions))
    }

    /// Answers with what the owner has said of its versions and signs, and with the columns that say them.
    pub(super) fn with_columns(&self, answers: ImportFormat) -> ImportFormat {
        let answers = match self.plan.signs_of_column() {
            Some((column, minus)) => answers::with_minus(answers, column, minus),
            None => answers,
        };
        match self.plan.versions_of_column() {
            Some((column, each)) if says_versions(self) => answers::with_versions(answers, column, each),
            Some((column, _)) => answers::with_versions(answers, column, Vec::new()),
            None => answers,
        }
    }
}

impl Fileful for Looked {
    fn source(&self) -> &Source {
        &self.source
    }

    fn plan(&self) -> &Plan {
        &self.plan
    }

    fn budget(&self) -> Option<&Plan> {
        self.budget.as_deref()
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
        self.known.as_ref().map_or_else(|| self.sniff.signature(), |source| source.signature.clone())
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

    fn personal(&self) -> Vec<(u32, String, PersonalCode)> {
        personal::places(&self.sniff, &self.map, self.format.personal.as_ref())
    }

    fn cut_day(&self) -> Option<CutDayCode> {
        self.format.cut_day
    }

    fn called(&self) -> Option<&str> {
        self.called.as_deref()
    }

    fn mapping(&self) -> String {
        let before = self.known.as_ref().map(|source| remembered::answers(&source.mapping)).unwrap_or_default();
        let answers = self.with_columns(answers::lasting(&self.format, &before));
        let fresh = || match &self.recipe {
            Some(recipe) => remembered::of_recipe(recipe, &answers),
            None => remembered::of_columns(&self.uses, &answers),
        };
        self.waits.clone().unwrap_or_else(fresh)
    }
}
