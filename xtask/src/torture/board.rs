//! Who tries what, and how it went so far.

use super::verdict::Verdict;
use crate::process::Outcome;
use crate::report::Tally;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// After so many failures of a kind no more of it is tried: most of them have one cause.
const ENOUGH: u64 = 12;

/// The figures of each kind.
#[derive(Debug)]
pub(super) struct Board<Kind> {
    lines: Mutex<Vec<Line<Kind>>>,
    time: Duration,
    /// Only this case, once.
    only: Option<u64>,
    start: Mutex<Instant>,
}

#[derive(Debug)]
struct Line<Kind> {
    kind: Kind,
    /// The number of its next case.
    next: u64,
    /// The time that its cases took, added up over all workers.
    taken: Duration,
    held: u64,
    failed: u64,
    /// Why it cannot be tried here.
    skipped: Option<String>,
}

impl<Kind: Copy + PartialEq> Board<Kind> {
    /// These kinds, for so long; with a number, that one case only.
    pub(super) fn of(kinds: Vec<Kind>, time: Duration, only: Option<u64>) -> Self {
        let line = |kind| Line { kind, next: 0, taken: Duration::ZERO, held: 0, failed: 0, skipped: None };
        let lines = Mutex::new(kinds.into_iter().map(line).collect());
        Self { lines, time, only, start: Mutex::new(Instant::now()) }
    }

    /// The time begins now.
    pub(super) fn start(&self) {
        *self.start.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn lines(&self) -> MutexGuard<'_, Vec<Line<Kind>>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next case: of the kind that had the least time so far. Nothing where the time is over, or enough
    /// of every kind has failed.
    pub(super) fn next(&self) -> Option<(Kind, u64)> {
        let start = *self.start.lock().unwrap_or_else(PoisonError::into_inner);
        if self.only.is_none() && start.elapsed() >= self.time {
            return None;
        }
        let mut lines = self.lines();
        let wanted = |line: &&mut Line<Kind>| line.skipped.is_none() && line.failed < ENOUGH;
        let line = lines.iter_mut().filter(wanted).min_by_key(|line| line.taken)?;
        let number = line.next;
        if self.only.is_some() && number > 0 {
            return None;
        }
        line.next += 1;
        // Until it is known: so that the next worker takes another kind.
        line.taken += Duration::from_millis(1);
        Some((line.kind, self.only.unwrap_or(number)))
    }

    /// How a case went, and how long it took.
    pub(super) fn record(&self, kind: Kind, took: Duration, outcome: Outcome<Verdict>) {
        let mut lines = self.lines();
        let Some(line) = lines.iter_mut().find(|line| line.kind == kind) else { return };
        line.taken += took;
        match outcome {
            Ok(Verdict::Held) => line.held += 1,
            Ok(Verdict::Skipped(why)) => line.skipped = Some(why),
            Err(_) => line.failed += 1,
        }
    }

    /// A line of figures for each kind.
    pub(super) fn print(&self, name: impl Fn(Kind) -> &'static str) {
        println!();
        for line in self.lines().iter() {
            match &line.skipped {
                Some(why) => println!("{:<10} skipped: {why}", name(line.kind)),
                None => println!(
                    "{:<10} {:>7} tried {:>7} held {:>5} failed",
                    name(line.kind),
                    line.held + line.failed,
                    line.held,
                    line.failed
                ),
            }
        }
    }

    /// A failure where a case failed, or where nothing was tried.
    pub(super) fn outcome(&self) -> Outcome {
        let lines = self.lines();
        let failed: u64 = lines.iter().map(|line| line.failed).sum();
        if failed > 0 {
            return Err(format!("{failed} cases failed; above stands how each is tried again."));
        }
        let idle = lines.iter().any(|line| line.held == 0 && line.skipped.is_none());
        if idle { Err("There was no time to try every kind.".to_owned()) } else { Ok(()) }
    }

    /// Each kind as one test, because how many cases there is time for differs from run to run.
    pub(super) fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for line in self.lines().iter() {
            match line {
                Line { failed: 1.., .. } => tally.failed += 1,
                Line { skipped: Some(_), .. } => tally.skipped += 1,
                Line { .. } => tally.passed += 1,
            }
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_the_same_time_and_what_cannot_be_tried_has_none() {
        let board = Board::of(vec!["slow", "quick", "none"], Duration::from_secs(60), None);
        board.record("none", Duration::ZERO, Ok(Verdict::Skipped("no reason".to_owned())));
        let mut tried = [0, 0];
        for _ in 0..110 {
            let (kind, _) = board.next().unwrap_or(("", 0));
            tried[usize::from(kind == "quick")] += 1;
            let took = if kind == "quick" { 100 } else { 1_000 };
            board.record(kind, Duration::from_millis(took), Ok(Verdict::Held));
        }
        assert!(tried[1] > 8 * tried[0], "{tried:?}");
        assert!(board.outcome().is_ok());
        assert_eq!(board.tally(), Tally { passed: 2, failed: 0, skipped: 1 });
    }

    #[test]
    fn one_failure_is_one_too_many() {
        let board = Board::of(vec!["a"], Duration::from_secs(60), Some(17));
        assert!(board.outcome().is_err(), "nothing was tried");
        assert_eq!(board.next(), Some(("a", 17)));
        assert_eq!(board.next(), None);
        board.record("a", Duration::ZERO, Err("because".to_owned()));
        assert!(board.outcome().is_err());
        assert_eq!(board.tally().failed, 1);
    }
}
