//! The command line of Bellwether: for scripts, schedules, servers without a screen, and checks.
//!
//! It asks the commands of the `api` crate that the window asks, and prints what they answer: for people as sentences and
//! tables, with `--json` as one JSON document. Exit status: 0 done, 1 could not, 2 wrong usage.

mod args;
mod commands;
mod failure;
mod following;
mod table;
mod workspace;

use api::{Language, Words};
use args::{Args, Task};
use clap::Parser;
use failure::Failure;
use serde_json::Value as Json;
use std::ffi::OsString;
use std::io::{BufRead, Write};

/// What a command has to say.
struct Answer {
    /// For scripts.
    json: Json,
    /// For people; without a final line break.
    text: String,
    /// True where it found something wrong that is not a failure of its own, such as a damaged file.
    bad: bool,
}

impl Answer {
    fn new(json: Json, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), bad: false }
    }
}

/// Runs one command line; `args` are the words after the program's name, `language` the computer's, which is spoken until
/// a workspace is open. Gives the exit status: 0 done, 1 could not, 2 wrong usage. A reader that goes away while it is
/// being written to is no error.
pub fn run(
    args: &[OsString],
    language: Language,
    stdin: &mut dyn BufRead,
    stdout: &mut dyn Write,
    stderr: &mut dyn Write,
) -> i32 {
    let json = args.iter().any(|arg| arg == "--json");
    let outcome = parse(args, language).and_then(|args| perform(args, stdin, stdout)).and_then(|status| {
        stdout.flush()?;
        Ok(status)
    });
    outcome.unwrap_or_else(|failure| report(&failure, Words::of(language), json, stdout, stderr))
}

fn parse(args: &[OsString], language: Language) -> Result<Args, Failure> {
    let name = OsString::from("bellwether-cli");
    let args = Args::try_parse_from(std::iter::once(&name).chain(args))?;
    Ok(Args { language, ..args })
}

fn perform(args: Args, stdin: &mut dyn BufRead, stdout: &mut dyn Write) -> Result<i32, Failure> {
    if let Task::Call(call) = &args.task
        && call.command == "-"
    {
        return commands::call::stream(&args, call, stdin, stdout);
    }
    if let Task::Analyse(_) = &args.task {
        return commands::analyse::stream(&args, stdin, stdout);
    }
    let answer = commands::run(&args)?;
    if args.json {
        writeln!(stdout, "{}", answer.json)?;
    } else if !answer.text.is_empty() {
        writeln!(stdout, "{}", table::printable(&answer.text))?;
    }
    Ok(i32::from(answer.bad))
}

/// Says what went wrong: a sentence on stderr, or, for scripts, an error document on stdout.
fn report(failure: &Failure, words: Words, json: bool, stdout: &mut dyn Write, stderr: &mut dyn Write) -> i32 {
    let written = match failure {
        Failure::ReaderGone => return 0,
        Failure::Help(text) => write!(stdout, "{text}").and_then(|()| stdout.flush()),
        _ if json => writeln!(stdout, "{}", failure.json(words)).and_then(|()| stdout.flush()),
        _ => writeln!(stderr, "{}", table::printable(failure.sentence(words).trim_end())),
    };
    match written {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => failure.status(),
        Err(_) => failure.status().max(1),
        Ok(()) => failure.status(),
    }
}
