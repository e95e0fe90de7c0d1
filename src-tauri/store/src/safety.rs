//! Safety copies of an open workspace: made in time, on request, and brought back.

use crate::backup::{copy, copy_as_new, copy_before};
use crate::copies::{Copied, Copies, Reason, copies_of, stem};
use crate::files::existing_file;
use crate::ids::HistoryUid;
use crate::progress::{Follow, unfollowed};
use crate::{Error, OpenOptions, Result, Workspace, open, schema};
use chrono::{NaiveDate, NaiveDateTime};
use disk::Lock;
use std::path::{Path, PathBuf};

/// Copies a backup beside the workspace, as `Name restored 2026-11-23.bellwether`, so that it can be opened and looked
/// at. Neither the workspace nor the backup is touched.
///
/// # Errors
/// Where the backup is not a workspace, is damaged itself, or there is no room for it.
pub fn restore_copy(workspace: &Path, backup: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let backup = existing_file(backup)?;
    open::check(&backup)?;
    let name = format!("{} restored {}", stem(workspace), now.date());
    let numbered = (2..).map(|number: u32| format!("{name} {number}"));
    let names = std::iter::once(name.clone()).chain(numbered);
    let paths = names.map(|name| workspace.with_file_name(format!("{name}.bellwether")));
    copy_as_new(&backup, paths, &unfollowed)
}

impl Workspace {
    /// The name of the first operation: the same in all copies of a workspace, and in no other one. `None` where nothing was
    /// done yet.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn first_operation(&self) -> Result<Option<i64>> {
        schema::first_operation(&self.db.conn, schema::SCHEMA.newest())
    }

    /// The dated copies of this workspace, oldest first. Where another one had the same name, its copies are not among them.
    ///
    /// # Errors
    /// Where their folder cannot be read.
    pub fn backups(&self) -> Result<Copies> {
        let first = self.first_operation()?.map(HistoryUid);
        self.path().map_or_else(|| Ok(Copies::default()), |path| copies_of(path, first))
    }

    /// Makes a dated copy among the others. Answers where it is.
    ///
    /// # Errors
    /// Where it cannot be written, or was stopped: then no part of it is left.
    pub fn backup(&self, now: NaiveDateTime, follow: &Follow) -> Result<PathBuf> {
        let path = self.path.as_deref().ok_or(Error::NoFile)?;
        self.is_still_there()?;
        copy_before(path, now, Reason::Asked, follow)
    }

    /// Copies the workspace to a file of the owner's choice. An earlier copy there is replaced once the new one is complete.
    ///
    /// # Errors
    /// Where there is anything else than an earlier copy, above all the workspace itself, or the file cannot be written; and
    /// where the work was stopped, which leaves what was there.
    pub fn backup_now(&self, to: &Path, follow: &Follow) -> Result<()> {
        let path = self.path.as_deref().ok_or(Error::NoFile)?;
        self.is_still_there()?;
        if self.is_at(to) {
            return Err(Error::AlreadyExists(to.into()));
        }
        if std::fs::symlink_metadata(to).is_err() {
            return copy(path, to, follow);
        }
        // Nobody may have it open while it is replaced.
        let lock = Lock::take(to).ok_or(Error::Busy)?;
        if !self.has_all_of(to)? {
            return Err(Error::NotItsCopy(to.into()));
        }
        copy(path, to, follow)?;
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
            Some(path) => copy_before(path, now, reason, &unfollowed).map(|_| ()),
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
        let needless = if self.newest_entry()?.is_none() { Ok(true) } else { self.has_copy_of(today) };
        let problem = match needless {
            Ok(true) => None,
            Ok(false) => self.copy_before(now, Reason::Daily).err(),
            Err(error) => Some(error),
        };
        if problem.is_none() {
            self.copied_on = Some(today);
        }
        Ok(problem)
    }

    /// True where a copy was made today before something changed. One that the owner asked for may have come later.
    fn has_copy_of(&self, day: NaiveDate) -> Result<bool> {
        let of_the_day = |copied: Copied| copied.date == day && copied.reason != Reason::Asked;
        Ok(self.backups()?.own.iter().any(|copy| copy.is_readable && of_the_day(copy.copied)))
    }
}
