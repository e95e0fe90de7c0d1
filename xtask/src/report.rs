//! What was checked, how it went, and how long it took.

use crate::process::Outcome;
use std::time::{Duration, Instant};

/// Numbers of tests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    /// Adds what a line of cargo's tests says: `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub(crate) fn see(&mut self, line: &str) {
        let Some((_, result)) = line.split_once("test result: ") else { return };
        let number = |word: &str| {
            let part = result.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
            part.and_then(|number| number.trim().parse::<u64>().ok()).unwrap_or(0)
        };
        self.passed += number("passed");
        self.failed += number("failed");
        self.skipped += number("ignored");
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

struct Step {
    name: &'static str,
    time: Duration,
    failure: Option<String>,
}

/// The steps so far.
#[derive(Default)]
pub(crate) struct Report {
    steps: Vec<Step>,
    tally: Tally,
}

impl Report {
    /// A check that passes or fails as a whole: it counts as one.
    pub(crate) fn check(&mut self, name: &'static str, check: impl FnOnce() -> Outcome) {
        self.tests(name, || match check() {
            Ok(()) => (Ok(()), Tally { passed: 1, ..Tally::default() }),
            failed => (failed, Tally::default()),
        });
    }

    /// A runner of tests. One that fails without naming a failed test, because it does not compile for instance, counts
    /// as one failure; one that ran nothing has failed too.
    pub(crate) fn tests(&mut self, name: &'static str, run: impl FnOnce() -> (Outcome, Tally)) {
        println!("\n── {name}");
        let start = Instant::now();
        let (outcome, mut tally) = run();
        let nothing = tally == Tally::default();
        let failure = outcome.err().or_else(|| nothing.then(|| "No test was run.".to_owned()));
        if failure.is_some() && tally.failed == 0 {
            tally.failed = 1;
        }
        if let Some(failure) = &failure {
            eprintln!("{failure}");
        }
        self.tally.add(tally);
        self.steps.push(Step { name, time: start.elapsed(), failure });
    }

    /// Prints how it went. The last line stands alone: "N passed, N failed, N skipped".
    pub(crate) fn finish(self) -> Outcome {
        println!("\n── Summary");
        for step in &self.steps {
            let mark = if step.failure.is_none() { "ok    " } else { "FAILED" };
            println!("{mark} {:>7.1} s  {}", step.time.as_secs_f64(), step.name);
        }
        let failures: Vec<&Step> = self.steps.iter().filter(|step| step.failure.is_some()).collect();
        for step in &failures {
            println!("\n{}: {}", step.name, step.failure.as_deref().unwrap_or_default());
        }
        let Tally { passed, failed, skipped } = self.tally;
        println!("\n{passed} passed, {failed} failed, {skipped} skipped");
        if failures.is_empty() && failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn adds_the_results_of_cargo() {
        let mut tally = Tally::default();
        tally.see("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s");
        tally.see("test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s");
        tally.see("test kpi::passed ... ok");
        assert_eq!(tally, Tally { passed: 14, failed: 3, skipped: 1 });
    }

    #[test]
    fn a_check_counts_as_one() {
        let mut report = Report::default();
        report.check("good", || Ok(()));
        report.check("bad", || Err("Because.".to_owned()));
        assert_eq!(report.tally, Tally { passed: 1, failed: 1, skipped: 0 });
        assert!(report.finish().is_err());
    }

    #[test]
    fn a_runner_that_breaks_or_runs_nothing_has_failed() {
        let mut report = Report::default();
        report.tests("does not compile", || (Err("Because.".to_owned()), Tally { passed: 4, ..Tally::default() }));
        report.tests("nothing", || (Ok(()), Tally::default()));
        assert_eq!(report.tally, Tally { passed: 4, failed: 2, skipped: 0 });
        assert!(report.finish().is_err());
    }
}
