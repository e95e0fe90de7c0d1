//! A session: what is given from outside, and the workspace that is open.

use crate::commands::dispatch;
use crate::{Error, Tasks, wire};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde_json::Value as Json;
use std::path::PathBuf;
use store::Stamp;

/// What the program around gives: clock, paths, name. Tests fix them.
pub struct Host {
    /// Today, as the owner's calendar has it.
    pub today: Box<dyn Fn() -> NaiveDate + Send>,
    /// Now, with how far the owner's clock is ahead of UTC.
    pub now: Box<dyn Fn() -> DateTime<FixedOffset> + Send>,
    /// Who is working, for the history.
    pub author: String,
    /// What the computer is called, for the history.
    pub device: String,
    /// Where new workspaces go when no path is given.
    pub documents: PathBuf,
}

/// One user's work on at most one workspace.
pub struct Session {
    pub(crate) host: Host,
    pub(crate) open: Option<crate::handlers::workspace::Open>,
    pub(crate) tasks: Tasks,
    /// True where amounts are hidden, in whatever is answered, drawn and saved.
    pub(crate) hides_amounts: bool,
}

impl Session {
    /// A session without an open workspace.
    pub fn new(host: Host) -> Self {
        Self { host, open: None, hides_amounts: false, tasks: Tasks::default() }
    }

    /// Runs one command of the list.
    ///
    /// # Errors
    /// Whatever went wrong, as `{code, message, detail}`; then nothing was changed.
    pub fn call(&mut self, name: &str, payload: Json) -> Result<Json, Error> {
        self.look_anew();
        self.hide_amounts();
        dispatch(self, name, payload)
    }

    /// Reads ahead what every page of the open workspace needs, while nobody waits for it yet. What cannot be read is told
    /// by the command that needs it.
    pub fn read_ahead(&mut self) {
        if let Some(open) = &mut self.open {
            let _ = open.model();
        }
    }

    /// A chart as PNG, for the clipboard; `scale` pixels for a CSS pixel.
    ///
    /// # Errors
    /// Those of the command `chart`, and a size that is too large.
    pub fn chart_png(&mut self, request: wire::ChartRequest, scale: f64) -> Result<Vec<u8>, Error> {
        self.look_anew();
        self.hide_amounts();
        crate::handlers::chart::png(self, request, scale)
    }

    /// Tells the workspace that is open whether amounts are hidden: it may be another one than when that was chosen.
    fn hide_amounts(&mut self) {
        if let Some(open) = &mut self.open {
            open.locale.hide(self.hides_amounts);
        }
    }

    /// Between two calls another program may have written to the file.
    fn look_anew(&mut self) {
        if let Some(open) = &mut self.open {
            open.look_anew();
        }
    }

    /// The work that takes long, to be followed and stopped from another thread.
    pub fn tasks(&self) -> Tasks {
        self.tasks.clone()
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

    pub(crate) fn today(&self) -> NaiveDate {
        (self.host.today)()
    }

    /// What dates and periods are read by.
    pub(crate) fn when(&self) -> Result<crate::read::When<'_>, Error> {
        Ok(crate::read::When { locale: &self.workspace()?.locale, today: self.today() })
    }
}
