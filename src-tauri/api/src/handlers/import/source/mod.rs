//! Sources: where values come from again and again, how such files are read, and what their folders hold.

mod folder;
mod persons;
mod said;
mod watch;

pub(crate) use persons::remove_persons;
pub(crate) use watch::watch;

use super::{answers, convert, remembered};
use crate::open::Open;
use crate::wire::{
    ById, Changed, ImportMap, ImportRequest, Nothing, Patch, SourceInfo, SourceList, SourceRan, SourceRow, SourceRun,
    SourceUpdate,
};
use crate::{ErrorCode, Fault, FileUse, Session, error};
use locale::Locale;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use store::{Entity, Import, Operation, Source, SourceId};
use words::Words;

/// How many imports of a source are listed.
const LISTED: usize = 20;

pub(crate) fn list(session: &Session, _: Nothing) -> Result<SourceList, Fault> {
    let open = session.workspace()?;
    let all = open.store().sources()?;
    let all = all.iter().map(|source| {
        let imports = open.store().imports_of(source)?;
        Ok(row(session, open, source, &imports))
    });
    Ok(SourceList { sources: all.collect::<Result<_, Fault>>()? })
}

pub(crate) fn get(session: &Session, request: ById) -> Result<SourceInfo, Fault> {
    let open = session.workspace()?;
    let source = open.store().source(SourceId(request.id))?;
    let imports = open.store().imports_of(&source)?;
    let mut recipe = remembered::map(&source.mapping);
    recipe.name = Some(source.name.clone()).filter(|name| !name.is_empty());
    let kept: HashSet<String> = open.store().kept_files()?.into_iter().map(|file| file.hash).collect();
    let keeps_none = open.store().files_limit()? == 0;
    let personal = persons::columns(open, &source)?;
    Ok(SourceInfo {
        personal_held: persons::held(open, &personal, &imports)?,
        personal,
        kept: imports.iter().filter(|import| kept.contains(&import.hash)).count() as u64,
        keeps_none,
        source: row(session, open, &source, &imports),
        sentences: said::sentences(open, &recipe)?,
        recipe,
        imports: imports.into_iter().take(LISTED).map(|import| super::import_row(open, import)).collect(),
    })
}

pub(crate) fn update(session: &mut Session, request: SourceUpdate) -> Result<Changed, Fault> {
    let folder = match &request.folder {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(named) => Patch::Set(session.file(named, FileUse::Read)?),
    };
    let is_chosen = matches!(folder, Patch::Set(_));
    let open = session.workspace()?;
    let before = open.store().source(SourceId(request.id))?;
    let folder = folder.read(before.folder.clone(), None, |path| folder_text(&path).map(Some))?;
    let pattern = request.pattern.optional(before.pattern.clone()).map(|text| text.trim().to_owned());
    let mapping =
        request.recipe.read(before.mapping.clone(), before.mapping.clone(), |map| mapping(open, &before, &map))?;
    let source = Source {
        time: if mapping == before.mapping { before.time } else { session.clock() },
        mapping,
        name: request.name.over(before.name.clone(), String::new()),
        pattern: pattern.filter(|pattern| !pattern.is_empty()),
        automatic: request.automatic.over(before.automatic, false) && folder.is_some(),
        keep: request.keep.over(before.keep, true),
        folder,
        ..before.clone()
    };
    let operation = match source.name == before.name || before.name.is_empty() {
        true => Operation::Change(Entity::Source, error::short(&source.name)),
        false => Operation::Rename { entity: Entity::Source, from: before.name, to: source.name.clone() },
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_source(&source)?))?;
    if let Some(folder) = source.folder.filter(|_| is_chosen) {
        session.follow(Path::new(&folder));
    }
    Ok(changed)
}

/// What is remembered of a recipe, or of uses of columns, that the owner gives.
fn mapping(open: &Open, source: &Source, map: &ImportMap) -> Result<String, Fault> {
    let answers = answers::lasting(&map.format, &remembered::answers(&source.mapping));
    let read = convert::map_of(map, &open.settings)?;
    match (read.recipe.is_some(), read.columns.is_empty()) {
        (true, _) => Ok(remembered::of_recipe(map, &answers)),
        (false, false) => Ok(remembered::of_columns(&convert::uses(&read), &answers)),
        (false, true) => Err(Fault::refused(Words::intake_no_use)),
    }
}

/// The path of a folder as the workspace keeps it.
fn folder_text(path: &Path) -> Result<String, Fault> {
    let text = path.to_string_lossy().into_owned();
    match path.is_dir() {
        true => Ok(text),
        false => Err(folder_gone(&text).at("folder")),
    }
}

fn folder_gone(folder: &str) -> Fault {
    let folder = folder.to_owned();
    Fault::invalid(move |locale: &Locale| locale.words().source_folder_gone(&folder))
}

/// The folder of the source of that name was never chosen on this computer.
fn folder_unknown(name: String) -> Fault {
    let say = move |locale: &Locale| locale.words().source_folder_again(&name);
    Fault::new(ErrorCode::NoPermission, say).at("folder")
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let source = session.workspace()?.store().source(SourceId(request.id))?;
    let operation = Operation::Delete(Entity::Source, error::short(&source.name));
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_source(source.id)?))?;
    Ok(changed)
}

/// Imports the files in the folder of a source, as one operation.
pub(crate) fn run(session: &mut Session, request: SourceRun) -> Result<SourceRan, Fault> {
    let open = session.workspace()?;
    let source = open.store().source(SourceId(request.id))?;
    let Some(folder) = &source.folder else {
        return Err(Fault::refused(Words::source_no_folder).at("folder"));
    };
    if !session.may_follow(Path::new(folder)) {
        return Err(folder_unknown(shown_name(&source, open)));
    }
    let files = folder::files(Path::new(folder), source.pattern.as_deref()).map_err(|_| folder_gone(folder))?;
    let known = if request.again { HashSet::new() } else { imported(open)? };
    let mut fitting: Vec<PathBuf> = Vec::new();
    for file in files {
        let is_new = request.again || super::fingerprint::of_file(&file.path).is_ok_and(|hash| !known.contains(&hash));
        if is_new && super::signature_of(open, &file.path).is_ok_and(|signature| signature == source.signature) {
            fitting.push(file.path);
        }
    }
    if fitting.is_empty() {
        let text = open.locale.words().source_nothing_new().to_owned();
        return Ok(SourceRan {
            files: Vec::new(),
            values: super::counts(store::Counts::default()),
            text,
            changed: None,
        });
    }
    let request = ImportRequest { task: request.task, ..asked(session, &fitting) };
    let done = super::apply(session, request)?;
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = fitting.iter().map(name).collect();
    Ok(SourceRan { files, values: done.values, text: done.text, changed: Some(done.changed) })
}

/// What imports files as their source remembers it.
fn asked(session: &Session, paths: &[PathBuf]) -> ImportRequest {
    ImportRequest {
        paths: paths.iter().map(|path| session.name_of(path)).collect(),
        again: None,
        map: None,
        readable_names: true,
        sketch: false,
        without_recipe: false,
        task: None,
    }
}

/// The fingerprints of all files that were imported.
fn imported(open: &Open) -> Result<HashSet<String>, Fault> {
    Ok(open.store().imports()?.into_iter().map(|import| import.hash).collect())
}

fn row(session: &Session, open: &Open, source: &Source, imports: &[Import]) -> SourceRow {
    let (words, last) = (open.locale.words(), imports.first());
    // Even whether a folder is there is not looked up for a workspace of somebody else's.
    let is_foreign = source.folder.as_deref().is_some_and(|folder| !session.may_follow(Path::new(folder)));
    let is_gone = !is_foreign && source.folder.as_deref().is_some_and(|folder| !Path::new(folder).is_dir());
    let status = match (&source.folder, source.automatic) {
        (Some(_), _) if is_foreign => words.source_folder_again(&shown_name(source, open)),
        (Some(folder), _) if is_gone => words.source_folder_gone(folder),
        (_, true) => words.source_watched().to_owned(),
        (Some(_), false) => words.source_by_hand().to_owned(),
        (None, false) => words.source_recognised().to_owned(),
    };
    SourceRow {
        id: source.id.0,
        name: shown_name(source, open),
        feeds: remembered::feeds(&source.mapping),
        runs: imports.len() as u64,
        last_file: last.map(|import| import.source.clone()),
        last_text: last.map(|import| super::when(open, import)),
        folder: source.folder.clone(),
        pattern: source.pattern.clone(),
        automatic: source.automatic,
        keep: source.keep,
        status_text: status,
        problem: is_gone || is_foreign,
    }
}

/// What a source is called where it is shown.
pub(super) fn shown_name(source: &Source, open: &Open) -> String {
    match source.name.as_str() {
        "" => open.locale.words().source_unnamed().to_owned(),
        name => name.to_owned(),
    }
}
