//! How far work is that takes long: a line on the terminal, written over until the work is over and then taken away.
//! Scripts, whose stderr is no terminal, see nothing of it.

use crate::Failure;
use crate::workspace::Workspace;
use api::Words;
use api::wire::TaskProgress;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};
use std::io::{IsTerminal, Write};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// A command line has one task.
const TASK: u32 = 1;
/// Between two looks at how far it is.
const PAUSE: Duration = Duration::from_millis(200);

/// Runs a command that can be followed, as [`Workspace::ask`] does, and says on the terminal how far it is.
///
/// # Errors
/// What the command says.
pub(crate) fn ask<Reply: DeserializeOwned>(
    workspace: &mut Workspace,
    what: fn(Words) -> &'static str,
    command: &str,
    mut request: Json,
) -> Result<(Json, Reply), Failure> {
    if !std::io::stderr().is_terminal() {
        return workspace.ask(command, request);
    }
    request["task"] = json!(TASK);
    let (tasks, words) = (workspace.tasks(), workspace.words());
    let over = Over::default();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            follow(|| tasks.progress(TASK), |progress| line(words, what, progress), &over, &mut std::io::stderr())
        });
        let _ends = Ends(&over);
        workspace.ask(command, request)
    })
}

/// Set when the work is over.
#[derive(Default)]
struct Over(Mutex<bool>, Condvar);

/// Says that the work is over, also where it broke.
struct Ends<'a>(&'a Over);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }
}

/// Writes the line until the work is over. Who cannot be written to is not told: the work goes on.
fn follow(
    progress: impl Fn() -> Option<TaskProgress>,
    line: impl Fn(&TaskProgress) -> String,
    over: &Over,
    out: &mut dyn Write,
) {
    let mut is_over = over.0.lock().unwrap_or_else(PoisonError::into_inner);
    let mut is_shown = false;
    while !*is_over {
        is_over = over.1.wait_timeout(is_over, PAUSE).unwrap_or_else(PoisonError::into_inner).0;
        if let Some(progress) = progress().filter(|_| !*is_over) {
            is_shown = write!(out, "\r{}\x1b[K", line(&progress)).and_then(|()| out.flush()).is_ok();
        }
    }
    if is_shown {
        let _ = write!(out, "\r\x1b[K").and_then(|()| out.flush());
    }
}

/// "Importing: 34%", "Importing: 34%, row 1200 of about 25000".
fn line(words: Words, what: fn(Words) -> &'static str, progress: &TaskProgress) -> String {
    let percent = (progress.part * 100.0).floor().to_string();
    let what = what(words);
    match (progress.rows, progress.of) {
        (0, _) => words.cli_part_done(&percent, what),
        (row, 0) => words.cli_part_done_row(&percent, &row.to_string(), what),
        (row, rows) => words.cli_part_done_rows(&percent, &row.to_string(), &rows.to_string(), what),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn english() -> Words {
        Words::of(api::Language::ENGLISH)
    }

    #[test]
    fn the_line_is_written_over_and_taken_away() {
        let (over, mut out) = (Over::default(), Vec::new());
        let progress = || Some(TaskProgress { rows: 1200, of: 25_000, part: 0.345 });
        std::thread::scope(|scope| {
            scope.spawn(|| follow(progress, |at| line(english(), Words::cli_importing, at), &over, &mut out));
            std::thread::sleep(PAUSE * 3);
            drop(Ends(&over));
        });
        let text = String::from_utf8(out).unwrap();
        assert!(text.starts_with("\rImporting: 34%, row 1200 of about 25000\x1b[K\r"), "{text:?}");
        assert!(text.ends_with("\r\x1b[K"), "{text:?}");
    }

    #[test]
    fn work_that_is_over_at_once_writes_nothing() {
        let (over, mut out) = (Over::default(), Vec::new());
        drop(Ends(&over));
        follow(|| None, |at| line(english(), Words::cli_copying, at), &over, &mut out);
        assert!(out.is_empty());
        let half = TaskProgress { rows: 0, of: 0, part: 0.5 };
        assert_eq!(line(english(), Words::cli_copying, &half), "Copying: 50%");
    }
}
