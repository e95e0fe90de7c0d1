//! The open workspace: its file, its settings, and what of it is kept in memory.

use crate::{ErrorCode, Fault, model};
use domain::{Calendar, Catalog, Settings};
use locale::Locale;
use present::Model;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use store::{Change, Entity, ReadOnly, Workspace};
use words::Language;

/// The open workspace, with what follows from its settings. Several threads read it at once; only the file itself lets one
/// in after the other, and most of what is asked stands in memory.
pub(crate) struct Open {
    store: Mutex<Workspace>,
    pub(crate) settings: Settings,
    pub(crate) locale: Locale,
    /// Read when it is first asked for, so that opening a workspace for one small command stays quick.
    model: OnceLock<Model>,
    /// True once another program has written to the file, until everything is read anew; and where the settings could not
    /// be read after they may have changed, until the next command tries again.
    is_stale: AtomicBool,
    /// True once another file was written over it.
    is_overwritten: AtomicBool,
}

/// How a workspace with these settings writes and speaks.
pub(crate) fn locale_of(settings: &Settings) -> Locale {
    let language = Language::of(&settings.language).unwrap_or(Language::ENGLISH);
    Locale::speaking(&settings.locale, settings.currency, settings.calendar, language)
}

impl Open {
    pub(crate) fn new(store: Workspace) -> Result<Self, Fault> {
        let settings = store.settings()?;
        let locale = locale_of(&settings);
        let (store, model) = (Mutex::new(store), OnceLock::new());
        let (is_stale, is_overwritten) = (AtomicBool::new(false), AtomicBool::new(false));
        Ok(Self { store, settings, locale, model, is_stale, is_overwritten })
    }

    /// The file. Whoever holds it lets nobody else in and must not ask for the model, which may have to be read from it.
    pub(crate) fn store(&self) -> MutexGuard<'_, Workspace> {
        // A read that broke has changed nothing.
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file, to be changed.
    pub(crate) fn store_mut(&mut self) -> &mut Workspace {
        self.store.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes the file.
    pub(crate) fn close(self) -> Result<(), Fault> {
        Ok(self.store.into_inner().unwrap_or_else(PoisonError::into_inner).close()?)
    }

    /// Definitions and recorded values.
    pub(crate) fn model(&self) -> Result<&Model, Fault> {
        if let Some(model) = self.model.get() {
            return Ok(model);
        }
        let store = self.store();
        // Whoever held the file until now may have read it for the same reason.
        if let Some(model) = self.model.get() {
            return Ok(model);
        }
        let model = model::load(&store, self.settings.calendar)?;
        Ok(self.model.get_or_init(|| model))
    }

    /// Definitions and recorded values, and how to write and place them.
    pub(crate) fn parts(&self) -> Result<(&Model, &Locale, &Calendar), Fault> {
        Ok((self.model()?, &self.locale, &self.settings.calendar))
    }

    /// Measures and KPIs, without the recorded values: for what needs none.
    pub(crate) fn catalog(&self) -> Result<Catalog, Fault> {
        let store = self.store();
        Ok(Catalog::new(store.measures()?, store.kpis()?))
    }

    /// Brings everything that is kept in memory up to date after an operation. The operation is saved; where it cannot be
    /// followed, everything is read anew by the command that needs it, which then says why it cannot be read.
    pub(crate) fn follow(&mut self, change: &Change) {
        if change.entities.contains(&Entity::Settings) {
            // Another calendar places every value anew.
            self.read_anew();
        }
        let Some(mut model) = self.model.take() else { return };
        let followed = model::refresh(&mut model, self.store_mut(), change);
        self.keep_if(model, followed);
    }

    /// A model that was brought up to date in part only would answer with wrong numbers.
    fn keep_if(&mut self, model: Model, followed: Result<(), Fault>) {
        if followed.is_ok() {
            self.model = model.into();
        }
    }

    /// True where nobody else has written to the file since it was read.
    pub(crate) fn is_current(&self) -> bool {
        let has_changed = match self.store.try_lock() {
            // Where the file cannot be read, the command that is about to read it says so.
            Ok(mut store) => self.look_at(&mut store),
            Err(TryLockError::Poisoned(store)) => self.look_at(&mut store.into_inner()),
            // Somebody of this program is at the file, so that nobody else is; the next one looks again.
            Err(TryLockError::WouldBlock) => false,
        };
        if has_changed {
            self.is_stale.store(true, Relaxed);
        }
        !self.is_stale.load(Relaxed)
    }

    /// True where another program has written to the file.
    fn look_at(&self, store: &mut Workspace) -> bool {
        let has_changed = store.look_anew().unwrap_or(true);
        self.is_overwritten.store(store.read_only() == Some(ReadOnly::Overwritten), Relaxed);
        has_changed
    }

    /// True where another file was written over this one while it was open.
    pub(crate) fn is_overwritten(&self) -> bool {
        self.is_overwritten.load(Relaxed)
    }

    /// Reads everything anew where another program has written to the file since the last command.
    pub(crate) fn look_anew(&mut self) {
        if !self.is_current() {
            self.read_anew();
        }
    }

    fn read_anew(&mut self) {
        self.model.take();
        let settings = self.store().settings();
        self.is_stale.store(settings.is_err(), Relaxed);
        if let Ok(settings) = settings {
            self.take_over(settings);
        }
    }

    fn take_over(&mut self, settings: Settings) {
        let is_hiding = self.locale.is_hiding();
        self.locale = locale_of(&settings);
        self.locale.hide(is_hiding);
        self.settings = settings;
    }

    /// Refuses the workspace's own file where another one is needed. No part of the program may open it a second time:
    /// see [`Workspace::is_at`].
    pub(crate) fn refuse_itself(&self, path: &Path, code: ErrorCode) -> Result<(), Fault> {
        if !self.store().is_at(path) {
            return Ok(());
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Err(Fault::new(code, self.locale.words().error_file_is_open(&name)))
    }

    pub(crate) fn calendar(&self) -> &Calendar {
        &self.settings.calendar
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use domain::unit::Currency;

    fn open() -> Open {
        let settings = Settings {
            name: "Shop".into(),
            currency: Currency::EUR,
            locale: "en-GB".into(),
            language: "en".into(),
            calendar: Calendar::default(),
            working_days: Vec::new(),
            closed_until: None,
        };
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 0, 0).unwrap();
        Open::new(Workspace::in_memory(&settings, now).unwrap()).unwrap()
    }

    #[test]
    fn a_model_that_could_not_follow_is_read_anew() {
        let mut open = open();
        open.model().unwrap();
        let model = open.model.take().unwrap();
        open.keep_if(model, Ok(()));
        let model = open.model.take().unwrap();
        open.keep_if(model, Err(Fault::new(ErrorCode::Unreadable, String::new())));
        assert!(open.model.get().is_none());
        assert!(open.model().unwrap().objectives.is_empty());
    }
}
