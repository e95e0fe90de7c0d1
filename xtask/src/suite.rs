//! The checks, from the quickest to the slowest; one that fails does not keep the next one from running.

use crate::display::{Display, Size};
use crate::process::{Outcome, cargo, run, run_watched};
use crate::report::{Report, Tally};
use crate::setup::{self, Need};
use crate::{front_end, licences, reference, torture};
use std::process::Command;

/// Everything.
pub(crate) fn test() -> Outcome {
    let mut report = Report::default();
    report.check("what is needed", || setup::ensure(&[Need::Build, Need::Screen, Need::Driver]));
    quick_checks(&mut report);
    report.check("licences", licences::check);
    report.check("documentation", documentation);
    report.tests("Rust tests", || cargo_tests(&mut cargo(["test", "--workspace", "--no-fail-fast"])));
    report.tests("the reference", reference::few);
    report.tests("torture", torture::short);
    report.tests("journeys in the real window", journeys);
    report.finish()
}

/// What is quick.
pub(crate) fn check() -> Outcome {
    let mut report = Report::default();
    report.check("what is needed", || setup::ensure(&[Need::Build]));
    quick_checks(&mut report);
    let tests = ["test", "--workspace", "--lib", "--bins", "--no-fail-fast"];
    report.tests("Rust unit tests", || cargo_tests(&mut cargo(tests)));
    report.finish()
}

fn quick_checks(report: &mut Report) {
    report.check("format", || run(&mut cargo(["fmt", "--all", "--check"])));
    report.check("front end: format", front_end::format);
    report.check("front end: types and accessibility", front_end::check);
    report.check("front end: lints", front_end::lint);
    report.tests("front end: tests", front_end::test);
    report.check("front end: build", front_end::build);
    report.check("lints", lints);
}

/// The journeys are not among "all targets", because `cargo test` alone must not run them.
fn lints() -> Outcome {
    run(&mut cargo(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
    run(&mut cargo(["clippy", "--workspace", "--test", "e2e", "--", "--deny", "warnings"]))?;
    // In the program a number that loses its end or its sign on the way into another type is a wrong number without a
    // word: `domain::whole` cuts where cutting is meant. Tests know their numbers.
    let lossy =
        ["cast_possible_truncation", "cast_possible_wrap", "cast_sign_loss"].map(|lint| format!("clippy::{lint}"));
    run(cargo(["clippy", "--workspace", "--lib", "--bins", "--"]).args(lossy.iter().flat_map(|lint| ["--deny", lint])))
}

fn documentation() -> Outcome {
    run(cargo(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings"))
}

fn cargo_tests(command: &mut Command) -> (Outcome, Tally) {
    let mut tally = Tally::default();
    let outcome = run_watched(command, |line| tally.see(line));
    (outcome, tally)
}

/// One after another, because each has the whole screen.
fn journeys() -> (Outcome, Tally) {
    if !cfg!(target_os = "linux") {
        println!("The driver of this system's web view is not supported; the journeys run on Linux.");
        return (Ok(()), Tally { skipped: 1, ..Tally::default() });
    }
    let display = match Display::start(Size::default()) {
        Ok(display) => display,
        Err(error) => return (Err(error), Tally::default()),
    };
    let arguments = ["test", "--workspace", "--test", "e2e", "--", "--test-threads=1", "--skip", "pictures"];
    cargo_tests(cargo(arguments).envs(display.variables()))
}
