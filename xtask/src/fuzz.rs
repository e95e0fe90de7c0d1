//! Fuzzing: random input, changed in the direction of code that was not reached yet, until something gives way.

use crate::process::{Outcome, cargo, run};
use crate::setup;
use clap::ValueEnum;
use std::fs;
use std::path::{Path, PathBuf};

/// A crate and a workspace of its own, so that nothing else builds it.
const FOLDER: &str = "tests/fuzz";

/// What can be fuzzed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// Any text as a formula.
    Formula,
    /// Any bytes as a spreadsheet.
    Intake,
    /// Any text as a recipe.
    Recipe,
    /// A workspace in which any bytes are changed.
    Workspace,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::Intake => "intake",
            Self::Recipe => "recipe",
            Self::Workspace => "workspace",
        }
    }

    /// Good input to start from, and how libFuzzer is to go about it.
    fn options(self) -> (Option<&'static str>, &'static [&'static str]) {
        match self {
            // A little more than the longest formula, so that the limit is met.
            Self::Formula => (Some("tests/suite/formula"), &["-max_len=21000", "-dict=tests/fuzz/formula.dict"]),
            Self::Intake => (Some("tests/files"), &["-max_len=20000"]),
            Self::Recipe => (None, &["-max_len=2000", "-dict=tests/fuzz/recipe.dict"]),
            // Where a file begins decides over whether it is read at all, and goes on by itself from there.
            Self::Workspace => (None, &["-max_len=600"]),
        }
    }
}

/// Fuzzes one target for so many seconds, or tries one input again.
pub(crate) fn fuzz(target: Target, seconds: u32, input: Option<&Path>) -> Outcome {
    setup::ensure_fuzzer()?;
    let name = target.name();
    // What was found in earlier runs is kept here and gone on from.
    let corpus = PathBuf::from(FOLDER).join("corpus").join(name);
    fs::create_dir_all(&corpus).map_err(|error| format!("{} cannot be made: {error}", corpus.display()))?;
    let (seeds, options) = target.options();
    // Sanitizers need an unstable compiler; without unsafe code there is little that they would find.
    let mut command =
        cargo(["fuzz", "run", "--fuzz-dir", FOLDER, "--target-dir", "target/fuzz", "--sanitizer", "none"]);
    command.arg(name);
    match input {
        Some(input) => command.arg(input),
        None => command.arg(corpus).args(seeds),
    };
    command.arg("--").args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]).args(options);
    command.arg(format!("-max_total_time={seconds}"));
    run(&mut command).map_err(|error| {
        format!(
            "{error}\nIf an input gave way, it is in {FOLDER}/artifacts/{name}. To try it again:\n\n    \
             cargo xtask fuzz {name} --input {FOLDER}/artifacts/{name}/…\n\nTurn it into a test beside the code, then mend the code.\n"
        )
    })
}
