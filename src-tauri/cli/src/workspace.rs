//! The workspace that a command line is about.

use crate::Failure;
use crate::args::Args;
use api::{Host, Session, Words};
use chrono::{DateTime, FixedOffset, Local, NaiveDate};
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use std::path::Path;

/// A session and its one door.
pub(crate) struct Workspace(Session);

impl Workspace {
    /// A session in which no workspace is open yet.
    pub(crate) fn none(args: &Args) -> Self {
        let today = args.today;
        Self(Session::new(Host {
            today: Box::new(move || today.unwrap_or_else(|| clock().date_naive())),
            now: Box::new(move || moment(today)),
            author: author(args.words()),
            device: gethostname::gethostname().to_string_lossy().into_owned(),
            language: args.language,
            documents: std::env::current_dir().unwrap_or_default(),
            files: Box::new(api::AnyPath),
        }))
    }

    /// Opens a workspace file.
    ///
    /// # Errors
    /// A file that is not there, and whatever stands against opening it.
    pub(crate) fn open(args: &Args, file: &Path) -> Result<Self, Failure> {
        let path = path(file, args.words())?;
        if !file.exists() {
            return Err(Failure::refused(api::ErrorCode::FileNotFound, args.words().cli_no_file(path)));
        }
        let mut workspace = Self::none(args);
        workspace.call("workspace_open", json!({ "path": path }))?;
        Ok(workspace)
    }

    /// The words of the workspace's language.
    pub(crate) fn words(&self) -> Words {
        Words::of(self.0.language())
    }

    /// Runs a command.
    ///
    /// # Errors
    /// What the command says.
    pub(crate) fn call(&mut self, command: &str, payload: Json) -> Result<Json, api::Error> {
        self.0.call(command, payload)
    }

    /// Runs a command and reads its answer, which is given as it came, too.
    ///
    /// # Errors
    /// What the command says.
    pub(crate) fn ask<Reply: DeserializeOwned>(
        &mut self,
        command: &str,
        payload: Json,
    ) -> Result<(Json, Reply), Failure> {
        let json = self.call(command, payload)?;
        let reply = Reply::deserialize(&json).map_err(|error| {
            Failure::refused(api::ErrorCode::Internal, self.words().cli_answer_unreadable(&error.to_string()))
        })?;
        Ok((json, reply))
    }

    /// The work that takes long, to be followed.
    pub(crate) fn tasks(&self) -> api::Tasks {
        self.0.tasks()
    }
}

/// A path as the commands take it.
///
/// # Errors
/// Wrong usage where it is not text: JSON has no other paths.
pub(crate) fn path(path: &Path, words: Words) -> Result<&str, Failure> {
    path.to_str().ok_or_else(|| Failure::Usage(words.cli_name_no_text(&path.display().to_string())))
}

/// The clock's time on the day that counts as today.
fn moment(today: Option<NaiveDate>) -> DateTime<FixedOffset> {
    let now = clock();
    let on_that_day = today.and_then(|today| today.and_time(now.time()).and_local_timezone(*now.offset()).single());
    on_that_day.unwrap_or(now)
}

#[expect(clippy::disallowed_methods, reason = "the command line is where the clock comes in; --today takes its place")]
fn clock() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Who is working, for the history.
fn author(words: Words) -> String {
    let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| words.cli_author().to_owned())
}
