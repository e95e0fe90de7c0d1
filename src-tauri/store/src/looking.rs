//! Looking before each operation whether the open file is still what was read, and whether it may be written to.

use crate::connection::impatiently;
use crate::open::{Opened, open, reopen};
use crate::schema::SCHEMA;
use crate::seen::{Seen, There};
use crate::{Database, Error, OpenOptions, ReadOnly, Result, Workspace};
use chrono::NaiveDateTime;
use disk::Lock;
use disk::folder_of;
use std::path::Path;

impl Workspace {
    /// Looks anew, and takes SQLite's reservation anew: true where another program has written since the last look, so
    /// that nothing that was read before can be relied on.
    ///
    /// SQLite looks whether what it remembers of the file is still right only when a transaction begins. And the
    /// reservation may be gone without a word: the system takes it away where any part of this program closes the file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn look_anew(&mut self) -> Result<bool> {
        let Some(path) = self.path.clone() else { return Ok(false) };
        if self.read_only.is_some() {
            return Ok(self.has_changed(&path));
        }
        self.end_reservation()?;
        let changed = self.has_changed(&path);
        // Where another program has it, reading goes on without; what wants to write says so.
        let _ = impatiently(&self.db.conn, || self.db.conn.execute_batch("BEGIN IMMEDIATE"));
        Ok(changed)
    }

    /// Notes how this program itself has left the file.
    pub(crate) fn remember(&mut self) {
        self.seen = Seen::of(&self.db, self.path.as_deref());
    }

    /// Refuses to go on with a file that is no longer where it was, or no longer what it was.
    pub(crate) fn is_still_there(&self) -> Result<()> {
        match (self.lost, &self.path) {
            (Some(ReadOnly::Overwritten), _) => Err(Error::Overwritten),
            (_, Some(path)) if There::at(path).is_some_and(|there| there.identity != self.identity) => {
                Err(if folder_of(path).is_dir() { Error::Moved } else { Error::OutOfReach(path.clone()) })
            }
            _ => Ok(()),
        }
    }

    /// True where it can only be read because another program had it, and that no longer has it: opened again, it can be
    /// written.
    pub fn is_free(&self) -> bool {
        let elsewhere = self.read_only == Some(ReadOnly::OpenElsewhere);
        elsewhere && self.path.as_deref().is_some_and(Lock::is_free)
    }

    /// Gives up what it holds of a file that was moved or replaced, so that what is there now can be opened for writing.
    /// What can be written is left alone.
    pub fn give_up_if_lost(&mut self) {
        if self.read_only.is_none() && self.lost.is_some() {
            // A reservation that cannot be ended goes with the connection.
            let _ = self.end_reservation();
            self.read_only = self.lost;
            self.lock = None;
        }
    }

    pub(crate) fn end_reservation(&self) -> Result<()> {
        if !self.db.conn.is_autocommit() {
            self.db.conn.execute_batch("ROLLBACK")?;
        }
        Ok(())
    }

    fn has_changed(&mut self, path: &Path) -> bool {
        let content = crate::connection::content(&self.db.conn).ok();
        // What the system cannot say at the moment is as it was.
        let there = There::at(path).or_else(|| self.seen.there.clone());
        if content.is_some() && content == self.seen.content && there == self.seen.there {
            return false;
        }
        let has_written = content.is_none() || content != self.seen.content;
        let is_other = there.as_ref().is_some_and(|there| there.identity != self.identity);
        (self.seen.content, self.seen.there) = (content, there);
        match self.read_only {
            Some(_) => self.follow_reading(path, is_other) || has_written,
            None if is_other => {
                self.lost = Some(if folder_of(path).is_dir() { ReadOnly::Moved } else { ReadOnly::OutOfReach });
                has_written
            }
            None => self.follow_writing(path, has_written),
        }
    }

    /// Goes on with the file as it is now: with a new connection, because of an overwritten file SQLite may remember
    /// pages and places of tables that are no longer there.
    fn follow_writing(&mut self, path: &Path, has_written: bool) -> bool {
        if self.lost != Some(ReadOnly::Overwritten) {
            self.lost = None;
        }
        let reopened = reopen(path, false).and_then(|conn| Database::new(conn, None));
        let db = match reopened {
            Ok(db) => db,
            Err(error) => {
                // It is no workspace now, or cannot be read: whoever wants to write is told.
                if matches!(error, Error::Overwritten) {
                    self.lost = Some(ReadOnly::Overwritten);
                }
                self.unverified = true;
                self.db.forget_segments();
                return true;
            }
        };
        let goes_on = self.seen.is_gone_on_in(&db);
        let before = self.seen.newest;
        self.go_on_with(db);
        if !goes_on {
            self.lost = Some(ReadOnly::Overwritten);
        }
        let changed = has_written || before != self.seen.newest;
        self.unverified |= changed;
        changed
    }

    /// The same where it can only be read; what was read stays where there is nothing else.
    fn follow_reading(&mut self, path: &Path, is_other: bool) -> bool {
        let same = || reopen(path, true).and_then(|conn| Database::new(conn, None)).ok();
        // A file of an older version was read into memory.
        let is_file = self.db.conn.path().is_some_and(|path| !path.is_empty());
        let gone_on = if is_file && !is_other { same() } else { None };
        let before = self.seen.newest;
        match gone_on.filter(|db| self.seen.is_gone_on_in(db)) {
            Some(db) => self.go_on_with(db),
            None => {
                let look = OpenOptions { read_only: true, ..OpenOptions::new(NaiveDateTime::default()) };
                let opened = open(path, look, SCHEMA).and_then(|Opened { conn, .. }| Database::new(conn, None));
                let Ok(db) = opened else { return false };
                self.go_on_with(db);
                self.identity = self.seen.there.as_ref().and_then(|there| there.identity.clone());
                return true;
            }
        }
        before != self.seen.newest
    }

    fn go_on_with(&mut self, db: Database) {
        let before = std::mem::replace(&mut self.db, db);
        self.db.ids = before.ids;
        drop(before.conn);
        self.remember();
    }
}
