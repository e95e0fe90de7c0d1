//! Watched folders: what appears in one and needs no answer is imported, what needs one waits for the owner. The window looks
//! every few seconds; a file is read once it has not changed for two looks, and never again while it stays as it is.

use super::folder;
use super::{asked, folder_gone, folder_unknown, imported, shown_name};
use crate::handlers::import::{self, fingerprint};
use crate::open::Open;
use crate::watching::{Found, Lying, Seen, Watching};
use crate::wire::{Nothing, Watched, WatchedFile};
use crate::{Fault, Session};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use store::{Files, Operation, Source};

/// So many looks a file has to stay as it is: who is still writing it is not done.
const CALM: u8 = 2;
/// So many files are read at a look: the window waits for it.
const AT_ONCE: usize = 5;
/// So far back it is looked whether an import was taken back.
const REMEMBERED: usize = 500;

pub(crate) fn watch(session: &mut Session, _: Nothing) -> Result<Watched, Fault> {
    let open = session.workspace()?;
    let mut watched = Watched { imported: Vec::new(), waiting: Vec::new(), changed: None };
    if open.store().read_only().is_some() {
        return Ok(watched);
    }
    let of = open.store().path().map(Path::to_path_buf);
    let sources = open.store().sources()?.into_iter().filter(|source| source.automatic);
    let sources: Vec<Source> = sources.collect();
    let mut watching = std::mem::take(&mut session.watching);
    if watching.of != of {
        watching = Watching { of, files: HashMap::new() };
    }
    let mut there = HashSet::new();
    for source in &sources {
        look(session, source, &mut watching, &mut there, &mut watched);
    }
    watching.files.retain(|key, _| there.contains(key));
    session.watching = watching;
    Ok(watched)
}

fn look(
    session: &mut Session,
    source: &Source,
    watching: &mut Watching,
    there: &mut HashSet<(i64, PathBuf)>,
    watched: &mut Watched,
) {
    let folder = source.folder.as_deref().unwrap_or_default();
    if !session.may_follow(Path::new(folder)) {
        let name = session.open.as_ref().map(|open| shown_name(source, open)).unwrap_or_default();
        let text = session.told(folder_unknown(name)).message;
        watched.waiting.push(WatchedFile {
            source: source.id.0,
            name: String::new(),
            file: None,
            imported: false,
            text,
        });
        return;
    }
    let Ok(files) = folder::files(Path::new(folder), source.pattern.as_deref()) else {
        let text = session.told(folder_gone(folder)).message;
        let (name, file) = (String::new(), None);
        watched.waiting.push(WatchedFile { source: source.id.0, name, file, imported: false, text });
        return;
    };
    let mut read = 0;
    for lying in files {
        let key = (source.id.0, lying.path.clone());
        there.insert(key.clone());
        let seen = watching.files.entry(key).or_insert_with(|| Seen { lying: lying.clone(), calm: 0, found: None });
        match seen.lying == lying {
            true => seen.calm = seen.calm.saturating_add(1),
            false => *seen = Seen { lying, calm: 0, found: None },
        }
        if seen.found.is_none() && seen.calm > CALM && read < AT_ONCE {
            read += 1;
            seen.found = decide(session, source, &seen.lying, watched);
        }
        tell(session, source, seen, watched);
    }
}

/// Says what was imported, once, and what waits as long as it does.
fn tell(session: &Session, source: &Source, seen: &mut Seen, watched: &mut Watched) {
    let line = |text: &str, imported: bool| WatchedFile {
        source: source.id.0,
        name: seen.lying.name(),
        file: (!imported).then(|| session.name_of(&seen.lying.path)),
        imported,
        text: text.to_owned(),
    };
    match &seen.found {
        Some(Found::Imported(text)) => {
            watched.imported.push(line(text, true));
            seen.found = Some(Found::Settled);
        }
        Some(Found::Waits(text, hash)) => {
            let known = session.workspace().and_then(imported).is_ok_and(|known| known.contains(hash));
            match known {
                true => seen.found = Some(Found::Settled),
                false => watched.waiting.push(line(text, false)),
            }
        }
        Some(Found::Settled) | None => {}
    }
}

/// Reads a file that has stayed as it is; `None` where it cannot be read now, because another program holds it.
fn decide(session: &mut Session, source: &Source, lying: &Lying, watched: &mut Watched) -> Option<Found> {
    File::open(&lying.path).ok()?;
    let hash = fingerprint::of_file(&lying.path).ok()?;
    let found = match settled(session, source, lying, &hash) {
        Ok(true) => Ok(Found::Settled),
        Ok(false) => read(session, lying, &hash, watched),
        Err(fault) => Err(fault),
    };
    Some(found.unwrap_or_else(|fault| Found::Waits(session.told(fault).message, hash)))
}

/// True where there is nothing to do: it was imported, or is not of this source.
fn settled(session: &Session, source: &Source, lying: &Lying, hash: &str) -> Result<bool, Fault> {
    let open = session.workspace()?;
    if imported(open)?.contains(hash) {
        return Ok(true);
    }
    match import::signature_of(open, &lying.path) {
        Ok(signature) => Ok(signature != source.signature),
        // Among files of any name some are not meant.
        Err(_) if source.pattern.is_none() => Ok(true),
        Err(fault) => Err(fault),
    }
}

/// Imports what needs no answer and changes nothing that is recorded.
fn read(session: &mut Session, lying: &Lying, hash: &str, watched: &mut Watched) -> Result<Found, Fault> {
    let request = asked(session, std::slice::from_ref(&lying.path));
    let plan = import::plan(session, request.clone())?;
    let open = session.workspace()?;
    let (locale, name) = (&open.locale, lying.name());
    let why = if let Some(question) = plan.questions.first() {
        Some(question.message.clone())
    } else if was_taken_back(open, &name)? {
        Some(locale.words().source_taken_back().to_owned())
    } else if plan.values.changed > 0 {
        Some(locale.counted(plan.values.changed, |count| locale.words().source_changes(count)))
    } else {
        plan.unlikely.first().cloned()
    };
    if let Some(why) = why {
        return Ok(Found::Waits(locale.words().source_waits(&name, &why), hash.to_owned()));
    }
    if plan.values.new == 0 {
        return Ok(Found::Settled);
    }
    let text = locale.counted(plan.values.new, |count| locale.words().source_imported(count, &name));
    let done = import::apply(session, request)?;
    match &mut watched.changed {
        Some(changed) => {
            changed.topics.extend(done.changed.topics);
            changed.topics.sort();
            changed.topics.dedup();
            (changed.label, changed.undo, changed.redo) = (done.changed.label, done.changed.undo, done.changed.redo);
        }
        none => *none = Some(done.changed),
    }
    Ok(Found::Imported(text))
}

/// True where a file of that name was imported and the owner took it back: that is not done again unasked.
fn was_taken_back(open: &Open, name: &str) -> Result<bool, Fault> {
    let of_it = Operation::Import(Files::One(name.to_owned()));
    Ok(open.store().history(REMEMBERED, None)?.iter().any(|entry| entry.undone && entry.operation == of_it))
}
