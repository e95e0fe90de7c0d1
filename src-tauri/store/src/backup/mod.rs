//! Dated copies beside the workspace: `Name backups/Name 2026-11-23 before import.bellwether`.

mod prune;

pub use prune::{Copied, Reason, surplus};

use crate::lock::Lock;
use crate::{Error, OpenOptions, Result, Workspace, journal, making, open};
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(10);

/// A dated copy of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupCopy {
    /// Where it is.
    pub path: PathBuf,
    /// When and why it was made.
    pub copied: Copied,
}

/// A workspace's name, without folder and ending.
fn stem(workspace: &Path) -> String {
    workspace.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The folder in which the copies of a workspace are.
pub fn folder_of(workspace: &Path) -> PathBuf {
    workspace.with_file_name(format!("{} backups", stem(workspace)))
}

/// The dated copies of a workspace, oldest first. Other files in the folder are left alone and out.
pub fn copies_of(workspace: &Path) -> Vec<BackupCopy> {
    let stem = stem(workspace);
    // A folder that is not there or cannot be read has no copies to offer.
    let Ok(entries) = std::fs::read_dir(folder_of(workspace)) else { return Vec::new() };
    let copy = |path: PathBuf| {
        let copied = Copied::parse(&stem, path.file_name()?.to_str()?)?;
        Some(BackupCopy { path, copied })
    };
    let mut copies: Vec<_> = entries.filter_map(|entry| copy(entry.ok()?.path())).collect();
    copies.sort_by_key(|copy| copy.copied);
    copies
}

/// Copies the state of the file and deletes copies that are no longer worth their space.
pub(crate) fn copy_before(workspace: &Path, now: NaiveDateTime, reason: Reason) -> Result<PathBuf> {
    let folder = folder_of(workspace);
    let refused = |cause: Error| Error::Backup { folder: folder.clone(), cause: Box::new(cause) };
    std::fs::create_dir_all(&folder).map_err(|error| refused(open::file_error(&folder, &error)))?;
    let same = |copied: &Copied| copied.date == now.date() && copied.reason == reason;
    let taken = copies_of(workspace).into_iter().map(|copy| copy.copied).filter(same).map(|copied| copied.number).max();
    let copied = Copied { date: now.date(), reason, number: taken.unwrap_or(0) + 1 };
    let path = folder.join(copied.file_name(&stem(workspace)));
    copy(workspace, &path).map_err(refused)?;
    prune(workspace);
    Ok(path)
}

fn prune(workspace: &Path) {
    let copies = copies_of(workspace);
    let all: Vec<_> = copies.iter().map(|copy| copy.copied).collect();
    let surplus = surplus(&all);
    for copy in copies.iter().filter(|copy| surplus.contains(&copy.copied)) {
        // One copy too many does no harm; the next time tries again.
        let _ = std::fs::remove_file(&copy.path);
    }
}

/// Copies a file by SQLite's own means, which respect what other programs are writing. The copy gets its name when it is
/// complete, in place of what has that name.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let source = open::connect(from, true)?;
    let part = journal::beside(to, ".part");
    let copied =
        copy_pages(&source, &part).and_then(|()| std::fs::rename(&part, to).map_err(|e| open::file_error(to, &e)));
    match &copied {
        Ok(()) => making::sync_folder(to),
        Err(_) => {
            let _ = std::fs::remove_file(&part);
        }
    }
    copied
}

fn copy_pages(source: &Connection, part: &Path) -> Result<()> {
    // A part that an interrupted copy left behind is of no use.
    let _ = std::fs::remove_file(part);
    std::fs::File::create_new(part).map_err(|error| open::file_error(part, &error))?;
    let mut target = open::connect(part, false)?;
    // A part has nothing to go back to, so a copy that is stopped leaves no second file behind.
    target.pragma_update(None, "journal_mode", "off")?;
    let backup = Backup::new(source, &mut target)?;
    let start = Instant::now();
    loop {
        match backup.step(-1)? {
            StepResult::Done => break,
            StepResult::Busy | StepResult::Locked if start.elapsed() > PATIENCE => return Err(Error::Busy),
            _ => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    drop(backup);
    target.close().map_err(|(_, error)| error.into())
}

/// Copies a backup beside the workspace, as `Name restored 2026-11-23.bellwether`, so that it can be opened and looked
/// at. Neither the workspace nor the backup is touched.
///
/// # Errors
/// Where the backup is not a workspace, is damaged itself, or there is no room for it.
pub fn restore_copy(workspace: &Path, backup: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let backup = open::existing_file(backup)?;
    open::check(&backup)?;
    let name = format!("{} restored {}", stem(workspace), now.date());
    let numbered = (2..).map(|number: u32| format!("{name} {number}"));
    let names = std::iter::once(name.clone()).chain(numbered);
    let mut paths = names.map(|name| workspace.with_file_name(format!("{name}.bellwether")));
    let free = paths.find(|path| !path.exists());
    let path = free.unwrap_or_else(|| workspace.with_file_name(format!("{name}.bellwether")));
    copy(&backup, &path)?;
    Ok(path)
}

impl Workspace {
    /// The dated copies, oldest first.
    pub fn backups(&self) -> Vec<BackupCopy> {
        self.path().map(copies_of).unwrap_or_default()
    }

    /// Makes a dated copy among the others. Answers where it is.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn backup(&self, now: NaiveDateTime) -> Result<PathBuf> {
        let path = self.path.as_deref().ok_or(Error::NoFile)?;
        copy_before(path, now, Reason::Asked)
    }

    /// Copies the workspace to a file of the owner's choice. An earlier copy there is replaced once the new one is complete.
    ///
    /// # Errors
    /// Where there is anything else than an earlier copy, above all the workspace itself, or the file cannot be written.
    pub fn backup_now(&self, to: &Path) -> Result<()> {
        let path = self.path.as_deref().ok_or(Error::NoFile)?;
        if self.is_at(to) {
            return Err(Error::AlreadyExists(to.into()));
        }
        if std::fs::symlink_metadata(to).is_err() {
            return copy(path, to);
        }
        // Nobody may have it open while it is replaced.
        let lock = Lock::take(to).ok_or(Error::Busy)?;
        if !self.has_all_of(to)? {
            return Err(Error::NotItsCopy(to.into()));
        }
        copy(path, to)?;
        drop(lock);
        Ok(())
    }

    /// True for a workspace in which nothing was ever done that was not done in this one, too.
    fn has_all_of(&self, other: &Path) -> Result<bool> {
        let is_file = std::fs::symlink_metadata(other).is_ok_and(|meta| meta.is_file());
        if !is_file || open::check(other).is_err() {
            return Ok(false);
        }
        let other = Self::open(other, OpenOptions { read_only: true, ..OpenOptions::new(NaiveDateTime::default()) })?;
        match other.newest_entry()? {
            // History is only ever added to: who has its last entry has all before it.
            Some(last) => self.has_entry(last),
            None => Ok(other.settings()? == self.settings()?),
        }
    }

    pub(crate) fn copy_before(&self, now: NaiveDateTime, reason: Reason) -> Result<()> {
        match self.path.as_deref().filter(|_| self.backups) {
            Some(path) => copy_before(path, now, reason).map(|_| ()),
            None => Ok(()),
        }
    }

    /// The copy before the first change of a day. A workspace in which nothing was done yet needs none. Where it fails,
    /// work goes on, and the next operation tries again.
    pub(crate) fn copy_daily(&mut self, now: NaiveDateTime) -> Result<Option<Error>> {
        let today = now.date();
        if self.copied_on == Some(today) {
            return Ok(None);
        }
        if self.history(1, None)?.is_empty() || self.has_copy_of(today) {
            self.copied_on = Some(today);
            return Ok(None);
        }
        let problem = self.copy_before(now, Reason::Daily).err();
        if problem.is_none() {
            self.copied_on = Some(today);
        }
        Ok(problem)
    }

    /// True where a copy was made today before something changed. One that the owner asked for may have come later.
    fn has_copy_of(&self, day: NaiveDate) -> bool {
        self.backups().iter().any(|copy| copy.copied.date == day && copy.copied.reason != Reason::Asked)
    }
}
