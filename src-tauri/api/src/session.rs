//! A session: what is given from outside, and the workspace that is open.

use crate::open::Open;
use crate::read::{self, When};
use crate::watching::Watching;
use crate::wire::FileRef;
use crate::{Error, ErrorCode, Fault, FileAccess, FileUse, Tasks, wire};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use domain::Calendar;
use domain::unit::Currency;
use locale::Locale;
use present::Context;
use std::path::{Path, PathBuf};
use store::Stamp;
use words::{Language, Words};

/// What the program around gives: clock, paths, name. Tests fix them.
pub struct Host {
    /// Today, as the owner's calendar has it.
    pub today: Box<dyn Fn() -> NaiveDate + Send + Sync>,
    /// Now, with how far the owner's clock is ahead of UTC.
    pub now: Box<dyn Fn() -> DateTime<FixedOffset> + Send + Sync>,
    /// Who is working, for the history.
    pub author: String,
    /// What the computer is called, for the history.
    pub device: String,
    /// The language of the computer: that of new workspaces, and of what is said before one is open.
    pub language: Language,
    /// Where new workspaces go when no path is given.
    pub documents: PathBuf,
    /// Which files may be named.
    pub files: Box<dyn FileAccess>,
}

/// One user's work on at most one workspace.
pub struct Session {
    pub(crate) host: Host,
    pub(crate) open: Option<Open>,
    pub(crate) tasks: Tasks,
    /// What was seen in watched folders.
    pub(crate) watching: Watching,
    /// True where amounts are hidden, in whatever is answered, drawn and saved.
    pub(crate) hides_amounts: bool,
    /// The owner's own accent, in whatever is drawn and saved.
    pub(crate) accent: Option<render::Accent>,
}

impl Session {
    /// A session without an open workspace.
    pub fn new(host: Host) -> Self {
        Self {
            host,
            open: None,
            hides_amounts: false,
            accent: None,
            tasks: Tasks::default(),
            watching: Watching::default(),
        }
    }

    /// Reads ahead what every page of the open workspace needs, while nobody waits for it yet. What cannot be read is told
    /// by the command that needs it.
    pub fn read_ahead(&self) {
        if let Some(open) = &self.open {
            let _ = open.model();
        }
    }

    /// Tells the workspace that is open whether amounts are hidden: it may be another one than when that was chosen.
    pub(crate) fn hide_amounts(&mut self) {
        if let Some(open) = &mut self.open {
            open.locale.hide(self.hides_amounts);
        }
    }

    /// Between two calls another program may have written to the file.
    pub(crate) fn look_anew(&mut self) {
        if let Some(open) = &mut self.open {
            open.look_anew();
        }
    }

    /// True where no other program has written to the file of the open workspace since it was read.
    pub(crate) fn is_current(&self) -> bool {
        self.open.as_ref().is_none_or(Open::is_current)
    }

    /// The work that takes long, to be followed and stopped from another thread.
    pub fn tasks(&self) -> Tasks {
        self.tasks.clone()
    }

    /// The file that a request names.
    pub(crate) fn file(&self, named: &FileRef, purpose: FileUse) -> Result<PathBuf, Fault> {
        let chosen = self.host.files.path(named, purpose);
        chosen.ok_or_else(|| Fault::plain(ErrorCode::NoPermission, Words::error_file_not_chosen))
    }

    /// Names a file that can be read, for requests that come back to it.
    pub(crate) fn name_of(&self, path: &Path) -> FileRef {
        self.host.files.name(path, FileUse::Read)
    }

    /// True where what lies in a folder that the open workspace names may be read.
    pub(crate) fn may_follow(&self, folder: &Path) -> bool {
        let of = self.open.as_ref().and_then(|open| open.store().path().map(Path::to_path_buf));
        of.is_some_and(|of| self.host.files.may_follow(&of, folder))
    }

    /// Remembers that the owner has chosen a folder for the open workspace.
    pub(crate) fn follow(&self, folder: &Path) {
        let of = self.open.as_ref().and_then(|open| open.store().path().map(Path::to_path_buf));
        if let Some(of) = of {
            self.host.files.follow(&of, folder);
        }
    }

    /// Now, on the owner's clock.
    pub(crate) fn clock(&self) -> NaiveDateTime {
        (self.host.now)().naive_local()
    }

    /// What the history notes of an operation that is done now.
    pub(crate) fn stamp(&self) -> Stamp {
        let Host { now, author, device, .. } = &self.host;
        Stamp { time: now(), author: author.clone(), device: device.clone() }
    }

    /// The language of the open workspace, and the computer's where none is open.
    pub fn language(&self) -> Language {
        self.open.as_ref().map_or(self.host.language, |open| open.locale.words().language())
    }

    /// What went wrong, in the language of whoever reads it.
    pub(crate) fn told(&self, fault: Fault) -> Error {
        match &self.open {
            Some(open) => fault.told(&open.locale),
            None => fault.told(&computers(self.host.language)),
        }
    }

    pub(crate) fn today(&self) -> NaiveDate {
        (self.host.today)()
    }

    /// What dates and periods are read by.
    pub(crate) fn when(&self) -> Result<When<'_>, Fault> {
        Ok(When { locale: &self.workspace()?.locale, today: self.today() })
    }

    pub(crate) fn workspace(&self) -> Result<&Open, Fault> {
        self.open.as_ref().ok_or_else(Fault::no_workspace)
    }

    /// The open workspace as it is to be shown.
    pub(crate) fn context(&self) -> Result<Context<'_>, Fault> {
        let today = self.today();
        let (model, locale, _) = self.workspace()?.parts()?;
        Ok(Context { model, locale, today })
    }

    /// Over which time numbers are asked for.
    pub(crate) fn span(&self, span: &wire::Span) -> Result<present::Span, Fault> {
        let settings = &self.workspace()?.settings;
        read::span(span, &settings.calendar, &settings.working_days)
    }

    pub(crate) fn workspace_mut(&mut self) -> Result<&mut Open, Fault> {
        self.open.as_mut().ok_or_else(Fault::no_workspace)
    }
}

/// How things are said and written before a workspace is open.
pub(crate) fn computers(language: Language) -> Locale {
    Locale::speaking(language.grammar(), Currency::EUR, Calendar::default(), language)
}
