//! The program that is tortured: run to its end, spoken to line by line, killed.

use crate::process::Outcome;
use serde_json::Value as Json;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The day that the program takes for today.
pub(super) const TODAY: &str = "2026-11-23";
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);
/// How often a running program is looked at.
const LOOK: Duration = Duration::from_millis(1);
/// The memory that a program may ask for, in kilobytes: a gigabyte, and what the program itself and its threads take before they hold
/// anything.
const MEMORY: &str = "1350000";
/// The seconds of processor time that it may take.
const SECONDS: &str = "60";

/// The command line.
#[derive(Debug)]
pub(super) struct Program {
    path: PathBuf,
}

/// How a run ended.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    /// `None` where a signal ended it.
    pub(super) status: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
    pub(super) took: Duration,
}

impl Answer {
    /// True where the program says that it is done.
    pub(super) fn is_done(&self) -> bool {
        self.status == Some(0)
    }

    /// What it says, in short.
    pub(super) fn said(&self) -> String {
        let both = format!("{} {}", self.out.trim(), self.err.trim());
        let short: String = both.trim().chars().take(400).collect();
        match self.status {
            Some(status) => format!("exit status {status}: {short}"),
            None => format!("ended by a signal: {short}"),
        }
    }

    /// A failure where the program did not end as it may: done or refused, with a sentence, and none that says that the mistake is
    /// its own.
    pub(super) fn proper(&self) -> Outcome {
        let is_known = matches!(self.status, Some(0 | 1));
        if !is_known || self.err.contains("panicked") {
            return Err(format!("it broke: {}", self.said()));
        }
        if is_internal(&self.out) || is_internal(&self.err) {
            return Err(format!("it takes the blame: {}", self.said()));
        }
        if self.status == Some(1) && self.err.trim().is_empty() && !self.out.contains("\"error\"") {
            return Err("it refused without a sentence".to_owned());
        }
        Ok(())
    }
}

/// True where a text says that something went wrong inside the program.
fn is_internal(text: &str) -> bool {
    text.contains("Something went wrong inside") || text.contains("\"code\":\"internal\"")
}

impl Program {
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Prepares it with arguments, on a computer that is set to English.
    pub(super) fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(&self.path);
        speak_english(&mut command);
        command.args(["--today", TODAY]).args(arguments);
        command
    }

    /// The same, within a gigabyte of memory and a minute of processor time where the system can hold it to that.
    pub(super) fn limited<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        if !cfg!(target_os = "linux") {
            return self.command(arguments);
        }
        let mut command = Command::new("sh");
        speak_english(&mut command);
        // Each thread would set 64 MB aside.
        command.env("MALLOC_ARENA_MAX", "2");
        command.args(["-c", r#"ulimit -v "$0" && ulimit -t "$1" && shift && exec "$@""#, MEMORY, SECONDS]);
        command.arg(&self.path).args(["--today", TODAY]).args(arguments);
        command
    }

    /// Runs to the end.
    pub(super) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Outcome<Answer> {
        finish(&mut self.command(arguments), "", None)
    }

    /// Runs to the end; what it refuses is a failure.
    pub(super) fn must<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Outcome<Answer> {
        let answer = self.run(arguments)?;
        let shown = || arguments.iter().map(|word| word.as_ref().to_string_lossy()).collect::<Vec<_>>().join(" ");
        if answer.is_done() { Ok(answer) } else { Err(format!("`{}`: {}", shown(), answer.said())) }
    }

    /// Starts it, to be spoken to line by line.
    pub(super) fn talk(&self, file: &Path) -> Outcome<Talk> {
        let arguments = ["call".as_ref(), file.as_os_str(), "-".as_ref()];
        let mut command = self.command(&arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("The program cannot be started: {error}"))?;
        let (input, output) = (child.stdin.take(), child.stdout.take().map(BufReader::new));
        let (Some(input), Some(output)) = (input, output) else { return Err("It has no input.".to_owned()) };
        Ok(Talk { child, input: Some(input), output })
    }
}

fn speak_english(command: &mut Command) {
    command.env("LC_ALL", "C").env_remove("LANGUAGE").env("RUST_BACKTRACE", "0");
}

/// Runs with this input, for as long as it takes or until it is killed.
pub(super) fn finish(command: &mut Command, input: &str, kill_after: Option<Duration>) -> Outcome<Answer> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().map_err(|error| format!("The program cannot be started: {error}"))?;
    let (mut writing, reading, errors) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (status, out, err) = thread::scope(|scope| {
        scope.spawn(move || {
            // It may well end before it has read everything.
            let _ = writing.as_mut().map(|to| to.write_all(input.as_bytes()));
        });
        let out = scope.spawn(|| all(reading));
        let err = scope.spawn(|| all(errors));
        let status = wait(&mut child, start, kill_after);
        (status, out.join().unwrap_or_default(), err.join().unwrap_or_default())
    });
    Ok(Answer { status: status?.code(), out, err, took: start.elapsed() })
}

fn all(from: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    let _ = from.map(|mut from| from.read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

fn wait(child: &mut Child, start: Instant, kill_after: Option<Duration>) -> Outcome<ExitStatus> {
    let cannot = |error| format!("The program cannot be waited for: {error}");
    let limit = kill_after.unwrap_or(PATIENCE);
    loop {
        if let Some(status) = child.try_wait().map_err(cannot)? {
            return Ok(status);
        }
        if start.elapsed() >= limit {
            let _ = child.kill();
            let status = child.wait().map_err(cannot)?;
            return if kill_after.is_some() { Ok(status) } else { Err(format!("no end after {} s", limit.as_secs())) };
        }
        thread::sleep(LOOK);
    }
}

/// A running program that is told a command a line.
#[derive(Debug)]
pub(super) struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Talk {
    /// Tells a command and waits for nothing; false where nobody listens any more.
    pub(super) fn tell(&mut self, command: &str, payload: &Json) -> bool {
        let line = format!("{}\n", serde_json::json!([command, payload]));
        self.input.as_mut().is_some_and(|to| to.write_all(line.as_bytes()).is_ok())
    }

    /// The next answer; nothing where it has ended.
    pub(super) fn hear(&mut self) -> Option<Json> {
        let mut line = String::new();
        self.output.read_line(&mut line).ok()?;
        serde_json::from_str(&line).ok()
    }

    /// Tells a command and waits for the answer; an end without one is a failure, and so is an answer that takes the blame.
    pub(super) fn ask(&mut self, command: &str, payload: &Json) -> Outcome<Json> {
        self.tell(command, payload);
        let answer = self.hear().ok_or_else(|| format!("{command}: it ended without an answer"))?;
        let is_internal = answer["error"]["code"] == "internal";
        if is_internal { Err(format!("{command}: it takes the blame: {answer}")) } else { Ok(answer) }
    }

    /// Ends it as it would end by itself: there is nothing more to come.
    pub(super) fn end(mut self) -> Outcome {
        self.input = None;
        wait(&mut self.child, Instant::now(), None).map(|_| ())
    }

    /// Kills it, and gives the answers that were not heard yet.
    pub(super) fn kill(mut self) -> Vec<Json> {
        let _ = self.child.kill();
        self.input = None;
        let answers = std::iter::from_fn(|| self.hear()).collect();
        let _ = self.child.wait();
        answers
    }
}

impl Drop for Talk {
    /// Nothing that was started goes on after its case.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
