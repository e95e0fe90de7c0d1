//! How far work is that takes long, for whoever waits for it and may stop it.

use crate::{Error, Result};
use std::cell::Cell;
use std::fmt;

/// Who follows work: called with how much is done and how much there is, in units of the work; `false` stops it.
pub type Follow<'a> = dyn Fn(u64, u64) -> bool + 'a;

/// Nobody waits to see how far it is.
pub(crate) fn unfollowed(_: u64, _: u64) -> bool {
    true
}

/// Work that somebody follows.
pub(crate) struct Progress<'a> {
    done: Cell<u64>,
    of: u64,
    follow: &'a Follow<'a>,
}

impl fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress").field("done", &self.done).field("of", &self.of).finish_non_exhaustive()
    }
}

impl<'a> Progress<'a> {
    /// Of so much work nothing is done yet.
    pub(crate) fn of(of: u64, follow: &'a Follow<'a>) -> Self {
        Self { done: Cell::new(0), of, follow }
    }

    /// Some more is done.
    ///
    /// # Errors
    /// [`Error::Stopped`] where whoever follows does not want the rest.
    pub(crate) fn advance(&self, more: u64) -> Result<()> {
        self.done.set(self.done.get().saturating_add(more));
        if (self.follow)(self.done.get().min(self.of), self.of) { Ok(()) } else { Err(Error::Stopped) }
    }
}
