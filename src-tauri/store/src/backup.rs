//! Copying a workspace's file.

use crate::connection::connect;
use crate::copies::{Copied, Reason, copies_of, folder_of, size_limit, stem, surplus, taken};
use crate::files::{file_error, not_made};
use crate::progress::Follow;
use crate::said::{Said, prove};
use crate::{Error, Result, journal};
use chrono::NaiveDateTime;
use disk::Part;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many pages are copied between two looks at whether it goes on: a few milliseconds' worth.
const PAGES: i32 = 2000;

/// Copies the state of the file and deletes copies that are no longer worth their space.
pub(crate) fn copy_before(workspace: &Path, now: NaiveDateTime, reason: Reason, follow: &Follow) -> Result<PathBuf> {
    let folder = folder_of(workspace);
    let refused = |cause: Error| match cause {
        Error::Stopped => Error::Stopped,
        cause => Error::Backup { folder: folder.clone(), cause: Box::new(cause) },
    };
    disk::make_folder(&folder).map_err(|error| refused(file_error(&folder, &error)))?;
    let same = |copied: &Copied| copied.date == now.date() && copied.reason == reason;
    let taken = taken(workspace)?.into_iter().filter(same).map(|copied| copied.number).max();
    // Somebody else who makes a copy at this moment may take the number.
    let numbers = taken.unwrap_or(0) + 1..;
    let names = numbers.map(|number| Copied { date: now.date(), reason, number }.file_name(&stem(workspace)));
    let path = copy_as_new(workspace, names.map(|name| folder.join(name)), follow).map_err(refused)?;
    prune(workspace, &path);
    Ok(path)
}

/// Deletes copies of this workspace that are no longer worth their space, after one was made. What cannot be read is left
/// alone.
fn prune(workspace: &Path, made: &Path) {
    // One copy too many does no harm; the next time tries again.
    let Ok(said) = Said::by(made) else { return };
    let Ok(copies) = copies_of(workspace, said.first) else { return };
    let readable = || copies.own.iter().filter(|copy| copy.is_readable);
    let Some(made) = readable().find(|copy| copy.path == made) else { return };
    let all: Vec<_> = readable().map(|copy| (copy.copied, copy.size)).collect();
    let surplus = surplus(&all, made.copied, size_limit(made.size));
    for copy in readable().filter(|copy| surplus.contains(&copy.copied)) {
        let _ = std::fs::remove_file(&copy.path);
    }
}

/// Copies a file by SQLite's own means, which respect what other programs are writing. The copy gets its name when it is
/// complete, in place of what has that name.
pub(crate) fn copy(from: &Path, to: &Path, follow: &Follow) -> Result<()> {
    let part = copied(from, to, follow)?;
    part.put().map_err(|error| not_made(to, error.into()))
}

/// The same under the first of the names that nothing has. Answers which.
pub(crate) fn copy_as_new(from: &Path, names: impl Iterator<Item = PathBuf>, follow: &Follow) -> Result<PathBuf> {
    let mut names = names.peekable();
    let first = names.peek().cloned().unwrap_or_default();
    let mut part = copied(from, &first, follow)?;
    for name in names {
        match part.put_new(&name) {
            Ok(()) => return Ok(name),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(not_made(&name, error.into())),
        }
    }
    Err(Error::AlreadyExists(first))
}

/// A complete copy that has no name yet, and was read whole: what cannot be gone back to is no copy.
fn copied(from: &Path, to: &Path, follow: &Follow) -> Result<Part> {
    let source = connect(from, true)?;
    let part = Part::start(to).map_err(|refused| not_made(to, refused))?;
    copy_pages(&source, part.path(), follow)?;
    prove(part.path())?;
    journal::tell_apart(part.path()).map_err(|error| file_error(to, &error))?;
    Ok(part)
}

fn copy_pages(source: &Connection, part: &Path, follow: &Follow) -> Result<()> {
    let mut target = connect(part, false)?;
    // A part has nothing to go back to, so a copy that is stopped leaves no second file behind.
    target.pragma_update(None, "journal_mode", "off")?;
    let backup = Backup::new(source, &mut target)?;
    let start = Instant::now();
    loop {
        let step = backup.step(PAGES)?;
        let progress = backup.progress();
        let pages = |count: i32| u64::try_from(count).unwrap_or(0);
        if !follow(pages(progress.pagecount - progress.remaining), pages(progress.pagecount)) {
            return Err(Error::Stopped);
        }
        match step {
            StepResult::Done => break,
            StepResult::More => {}
            StepResult::Busy | StepResult::Locked if start.elapsed() > PATIENCE => return Err(Error::Busy),
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    drop(backup);
    target.close().map_err(|(_, error)| error.into())
}
