//! The independent reference: a program in another language computes generated workspaces as well.

use crate::process::{Outcome, cargo, program, run as run_command, run_watched, works};
use crate::report::Tally;
use crate::setup::Need;
use crate::{files, run};
use std::path::Path;

/// How many workspaces a run of all tests compares: a matter of seconds.
const FEW: u32 = 80;

/// Compares so many workspaces, from this seed on.
pub(crate) fn compare(workspaces: u32, seed: u32) -> Outcome {
    let Some(python) = python() else {
        return Err("The reference needs Python 3.9 or newer: install python3.".to_owned());
    };
    run::build_front_end(&[Need::Build])?;
    build()?;
    run_command(&mut comparison(python, workspaces, seed))
}

/// The same few workspaces each time; skipped where there is no Python.
pub(crate) fn few() -> (Outcome, Tally) {
    let Some(python) = python() else {
        println!("skipped: python3 not found");
        return (Ok(()), Tally { skipped: 1, ..Tally::default() });
    };
    let outcome = build().and_then(|()| run_watched(&mut comparison(python, FEW, 1), |_| {}));
    let tally = Tally { passed: u64::from(outcome.is_ok()), ..Tally::default() };
    (outcome, tally)
}

/// Python, where it is new enough.
pub(crate) fn python() -> Option<&'static str> {
    ["python3", "python"]
        .into_iter()
        .find(|name| works(&mut program(name, ["-c", "import sys; sys.exit(sys.version_info < (3, 9))"])))
}

/// A Python of its own below a folder, with packages of others: their names and versions as pip has them. The path of its
/// program.
pub(crate) fn own_python(folder: &Path, packages: &[&str]) -> Outcome<String> {
    let Some(python) = python() else {
        return Err("This needs Python 3.9 or newer: install python3 with its module venv.".to_owned());
    };
    let own = folder.join("venv");
    if !own.exists() {
        run_command(program(python, ["-m", "venv"]).arg(&own))?;
    }
    let own = own.join("bin/python").display().to_string();
    if packages.is_empty() {
        return Ok(own);
    }
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run_command(program(&own, install).args(packages))?;
    Ok(own)
}

/// All programs at once, as everything else builds them.
fn build() -> Outcome {
    run_command(&mut cargo(["build", "--workspace", "--bins"]))
}

fn comparison(python: &str, workspaces: u32, seed: u32) -> std::process::Command {
    let mut command = program(python, ["-B", "tests/reference/compare.py"]);
    command.arg(files::built("bellwether-cli", false));
    command.args(["--workspaces", &workspaces.to_string(), "--seed", &seed.to_string()]);
    command
}
