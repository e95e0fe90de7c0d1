//! Opening, making and describing a workspace.

use crate::open::Open;
use crate::told::told;
use crate::wire::{
    CurrencyRow, FileRef, LanguageRow, Nothing, RegionList, RegionRow, SettingsInfo, WorkspaceCounts, WorkspaceDemo,
    WorkspaceInfo, WorkspaceNew, WorkspaceOpen, WorkspaceState,
};
use crate::{ErrorCode, Fault, FileUse, Session, error, example, read};
use domain::action::Action;
use domain::unit::Currency;
use domain::{Calendar, Kpi, Measure, Objective, Settings};
use locale::Locale;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use store::{OpenOptions, Workspace};
use words::{LANGUAGES, Language, Words};

pub(crate) fn state(session: &Session, _: Nothing) -> Result<WorkspaceState, Fault> {
    let workspace = session.open.is_some().then(|| info(session)).transpose()?;
    Ok(WorkspaceState { workspace })
}

pub(crate) fn new(session: &mut Session, request: WorkspaceNew) -> Result<WorkspaceInfo, Fault> {
    let currency = currency(request.currency.as_deref().unwrap_or("EUR"))?;
    let language = request.language.as_deref().map_or(Ok(session.host.language), language)?;
    let words = Words::of(language.written());
    let locale = locale_tag(request.locale.as_deref().unwrap_or(words.workspace_region()))?;
    let written = Locale::new(&locale, currency, Calendar::default());
    let calendar = calendar(request.fiscal_year_start.as_deref(), request.week_start.as_deref(), &written)?;
    let usual_name = request.name.as_deref().unwrap_or(words.workspace_name());
    let path = path_or_free(session, request.path.as_ref(), usual_name)?;
    let name = read::optional_text(request.name).unwrap_or_else(|| stem(&path));
    let language = language.tag().to_owned();
    let settings =
        Settings { name, currency, locale, language, calendar, working_days: monday_to_friday(), closed_until: None };
    let options = OpenOptions::new(session.clock());
    session.open = Some(Open::new(Workspace::create(&path, &settings, options)?)?);
    info(session)
}

pub(crate) fn demo(session: &mut Session, request: WorkspaceDemo) -> Result<WorkspaceInfo, Fault> {
    if let (None, false, Some(path)) = (&request.path, request.fresh, example_there(session)) {
        return open_at(session, &path);
    }
    let company = example::build(session.today(), session.host.language);
    let path = path_or_free(session, request.path.as_ref(), &company.settings.name)?;
    let stamp = session.stamp();
    let options = OpenOptions::new(stamp.clock());
    let store =
        Workspace::create_with(&path, &company.settings, options, |store| example::apply(store, &company, &stamp))?;
    session.open = Some(Open::new(store)?);
    info(session)
}

/// The example company in the owner's documents, where it was made before: the newest of several.
fn example_there(session: &Session) -> Option<PathBuf> {
    let name = Words::of(session.host.language.written()).example_name();
    let files = std::fs::read_dir(&session.host.documents).ok()?;
    let is_workspace = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "bellwether");
    let of_that_name = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with(name));
    let found = files.filter_map(|file| Some(file.ok()?.path())).filter(is_workspace).filter(of_that_name);
    let made = |path: &PathBuf| std::fs::metadata(path).and_then(|file| file.modified()).ok();
    let mut found: Vec<PathBuf> = found.collect();
    found.sort_by_key(|path| std::cmp::Reverse(made(path)));
    found.into_iter().find(|path| is_example(path, session.clock()))
}

/// True where a file's history begins with the example company. A file that cannot be read is none.
fn is_example(path: &Path, now: chrono::NaiveDateTime) -> bool {
    let look = OpenOptions { read_only: true, ..OpenOptions::new(now) };
    Workspace::open(path, look).and_then(|store| store.is_example()).unwrap_or(false)
}

pub(crate) fn open(session: &mut Session, request: WorkspaceOpen) -> Result<WorkspaceInfo, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    open_at(session, &path)
}

/// Opens the workspace at a path.
pub(crate) fn open_at(session: &mut Session, path: &Path) -> Result<WorkspaceInfo, Fault> {
    // The same file again: its own reservation would make it read-only. Where it can only be read, it may be free now.
    let current = session.open.as_ref().filter(|open| open.store().read_only().is_none());
    if current.is_some_and(|current| current.store().is_at(path)) {
        return info(session);
    }
    if let Some(lost) = &mut session.open {
        lost.store_mut().give_up_if_lost();
    }
    let opened = Open::new(Workspace::open(path, OpenOptions::new(session.clock()))?)?;
    session.open = Some(opened);
    info(session)
}

pub(crate) fn close(session: &mut Session, _: Nothing) -> Result<WorkspaceState, Fault> {
    if let Some(open) = session.open.take() {
        open.close()?;
    }
    Ok(WorkspaceState { workspace: None })
}

/// Everybody who answers for something, enters it or is told of it; each once, however the name is written.
pub(crate) fn owners(
    objectives: &[Objective],
    kpis: &[Kpi],
    measures: &[Measure],
    actions: &[Action],
) -> BTreeSet<String> {
    let all = objectives.iter().map(|objective| &objective.owner);
    let all = all.chain(kpis.iter().map(|kpi| &kpi.owner)).chain(measures.iter().map(|measure| &measure.owner));
    let all = all.chain(kpis.iter().flat_map(|kpi| [&kpi.people.enters, &kpi.people.agreed_by]));
    let all = all.chain(actions.iter().map(|action| &action.owner)).flatten();
    let all: BTreeSet<&String> = all.chain(kpis.iter().flat_map(|kpi| &kpi.people.told)).collect();
    let mut seen = HashSet::new();
    all.into_iter().filter(|name| seen.insert(domain::person::compared(name))).cloned().collect()
}

/// Describes the open workspace.
pub(crate) fn info(session: &Session) -> Result<WorkspaceInfo, Fault> {
    let open = session.workspace()?;
    let store = open.store();
    let (objectives, kpis, measures) = (store.objectives()?, store.kpis()?, store.measures()?);
    let values: u64 = store.measure_value_summary()?.values().map(|summary| summary.count).sum();
    let owners = owners(&objectives, &kpis, &measures, &store.actions()?);
    Ok(WorkspaceInfo {
        file: session.name_of(store.path().unwrap_or(Path::new(""))),
        path: store.path().map(|path| path.display().to_string()).unwrap_or_default(),
        settings: settings_info(&open.settings),
        read_only: store.read_only().map(|reason| error::read_only(reason, open.locale.words()).to_owned()),
        is_free: store.is_free(),
        today: session.today().to_string(),
        counts: WorkspaceCounts {
            objectives: number(objectives.iter().filter(|objective| !objective.archived).count()),
            kpis: number(kpis.iter().filter(|kpi| !kpi.archived).count()),
            measures: number(measures.iter().filter(|measure| !measure.archived).count()),
            values,
        },
        owners: owners.into_iter().collect(),
        undo: store.next_undo()?.map(|done| told(&done, &open.locale)),
        redo: store.next_redo()?.map(|done| told(&done, &open.locale)),
    })
}

fn settings_info(settings: &Settings) -> SettingsInfo {
    SettingsInfo {
        name: settings.name.clone(),
        currency: settings.currency.code().to_owned(),
        locale: settings.locale.clone(),
        language: settings.language.clone(),
        fiscal_year_start: format!("{:02}-{:02}", settings.calendar.fiscal_month, settings.calendar.fiscal_day),
        week_start: settings.calendar.week_start.into(),
        working_days: settings.working_days.iter().copied().map(Into::into).collect(),
        closed_until: settings.closed_until.map(|day| day.to_string()),
    }
}

fn number(count: usize) -> u64 {
    count as u64
}

fn calendar(fiscal_year_start: Option<&str>, week_start: Option<&str>, locale: &Locale) -> Result<Calendar, Fault> {
    let mut calendar = Calendar::default();
    if let Some(start) = fiscal_year_start {
        (calendar.fiscal_month, calendar.fiscal_day) = read::month_day(start, locale)?;
    }
    if let Some(day) = week_start {
        calendar.week_start = read::weekday(day)?;
    }
    Ok(calendar)
}

/// A currency's code, or a sentence.
pub(crate) fn currency(code: &str) -> Result<Currency, Fault> {
    Currency::parse(code).filter(|currency| locale::is_in_use(*currency)).ok_or_else(|| {
        let code = error::short(code);
        Fault::invalid(move |locale: &Locale| locale.words().error_currency(&code))
    })
}

/// A language that there are words in, or a sentence.
pub(crate) fn language(tag: &str) -> Result<Language, Fault> {
    Language::of(tag).ok_or_else(|| {
        let tag = error::short(tag.trim());
        let known = LANGUAGES.map(Language::tag).join(", ");
        Fault::invalid(move |locale: &Locale| locale.words().error_language(&known, &tag))
    })
}

/// A locale's tag, or a sentence.
pub(crate) fn locale_tag(tag: &str) -> Result<String, Fault> {
    let known = locale::known_tag(tag).filter(|tag| tag.len() <= LONGEST_TAG);
    known.ok_or_else(|| {
        let meant = meant_region(tag);
        let tag = error::short(tag.trim());
        Fault::invalid(move |locale: &Locale| match &meant {
            Some(region) => locale.words().error_region_meant(&region.tag, &region.name, &tag),
            None => locale.words().error_region(&tag),
        })
    })
}

/// BCP 47 asks that programs take tags of this many characters.
const LONGEST_TAG: usize = 35;

/// The region that somebody who typed a name may have meant: "german", "Deutsch", "Switzerland". Where several fit, the
/// one whose language and region are named alike (`de-DE`).
fn meant_region(typed: &str) -> Option<locale::Region> {
    let typed = typed.trim().to_lowercase();
    let fits = |region: &locale::Region| {
        let names = [region.name.to_lowercase(), region.own_name.to_lowercase()];
        typed.len() > 2 && names.iter().any(|name| name.split(['(', ')', ' ']).any(|word| word == typed))
    };
    let is_home = |region: &locale::Region| {
        region.tag.split_once('-').is_some_and(|(language, country)| language.eq_ignore_ascii_case(country))
    };
    let mut all: Vec<locale::Region> = locale::regions(Language::ENGLISH).into_iter().filter(fits).collect();
    all.sort_by_key(|region| !is_home(region));
    all.into_iter().next()
}

/// The languages with their regions, and the currencies, that settings offer.
pub(crate) fn regions(session: &Session, _: Nothing) -> Result<RegionList, Fault> {
    let row = |region: locale::Region| RegionRow {
        example: format!("{} · {}", region.number, region.date),
        tag: region.tag,
        name: region.name,
        own_name: region.own_name,
    };
    let currency = |currency: locale::CurrencyName| CurrencyRow { code: currency.code, name: currency.name };
    let spoken = session.language();
    let language = |language: &Language| LanguageRow {
        tag: language.tag().to_owned(),
        name: Words::of(*language).phrase_language().to_owned(),
    };
    Ok(RegionList {
        regions: locale::regions(spoken).into_iter().map(row).collect(),
        currencies: locale::currencies(spoken).into_iter().map(currency).collect(),
        languages: LANGUAGES.iter().map(language).collect(),
    })
}

fn monday_to_friday() -> Vec<chrono::Weekday> {
    use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};
    vec![Mon, Tue, Wed, Thu, Fri]
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A name without what no file system takes.
pub(crate) fn file_name(name: &str, words: Words) -> String {
    let name: String = name.chars().filter(|c| !r#"/\:*?"<>|"#.contains(*c) && !c.is_control()).take(80).collect();
    let name = name.trim();
    if name.is_empty() { words.workspace_name().to_owned() } else { name.to_owned() }
}

/// The path given, or a free one in the documents folder.
fn path_or_free(session: &Session, path: Option<&FileRef>, name: &str) -> Result<PathBuf, Fault> {
    if let Some(path) = path {
        return session.file(path, FileUse::Write);
    }
    let folder = &session.host.documents;
    disk::make_folder(folder).map_err(|error| {
        let (folder, reason) = (folder.display().to_string(), error.to_string());
        let say = move |locale: &Locale| locale.words().error_folder_cannot_be_made(&folder, &reason);
        Fault::new(ErrorCode::NoPermission, say)
    })?;
    let name = file_name(name, Words::of(session.language()));
    let numbered = (2..10_000).map(|number| format!("{name} {number}.bellwether"));
    std::iter::once(format!("{name}.bellwether"))
        .chain(numbered)
        .map(|file| folder.join(file))
        .find(|path| !path.exists())
        .ok_or_else(|| Fault::plain(ErrorCode::AlreadyExists, Words::error_file_names_used_up))
}
