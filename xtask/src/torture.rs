//! Torture: the program is killed, its disk fails, the power goes, it is given hostile files and requests, others work at the same
//! file. Afterwards nothing may be lost, and nothing half done.

mod board;
mod chance;
mod disk;
mod failing;
mod ground;
mod hostile;
mod kills;
mod library;
mod months;
mod power;
mod program;
mod requests;
mod spoil;
mod state;
mod tasks;
mod two;
mod verdict;
mod wire;

use crate::process::{Outcome, cargo, run};
use crate::report::Tally;
use crate::setup::Need;
use crate::{files, run as running};
use board::Board;
use clap::ValueEnum;
use ground::Ground;
use program::Program;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};
use verdict::Verdict;

/// How long `cargo xtask test` tortures.
const SHORT: Duration = Duration::from_secs(60);
/// The seed where none is given.
const SEED: u64 = 20_261_123;

/// What is tried, and for how long.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// For how many minutes.
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    minutes: u32,
    /// What is tried: the same seed gives the same cases in the same order.
    #[arg(long, value_name = "S", default_value_t = SEED)]
    seed: u64,
    /// Only this kind; all where left out.
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// Only this case of the kind, as a failure names it.
    #[arg(long, value_name = "N", requires = "kind")]
    number: Option<u64>,
    /// The optimised program, as owners get it: more cases in the same time.
    #[arg(long)]
    release: bool,
}

/// The kinds of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Killed at any moment.
    Kills,
    /// Operations on files that fail, in every way.
    Failing,
    /// The power goes: what was not synced is lost or torn.
    Power,
    /// Damaged spreadsheets and workspaces.
    Hostile,
    /// Several programs at one workspace.
    Two,
    /// Requests of any content to all commands.
    Requests,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Kills => "kills",
            Self::Failing => "failing",
            Self::Power => "power",
            Self::Hostile => "hostile",
            Self::Two => "two",
            Self::Requests => "requests",
        }
    }

    fn case(self, ground: &Ground, number: u64, folder: &Path) -> Outcome<Verdict> {
        match self {
            Self::Kills => kills::case(ground, number, folder),
            Self::Failing => failing::case(ground, number, folder),
            Self::Power => power::case(ground, number, folder),
            Self::Hostile => hostile::case(ground, number, folder),
            Self::Two => two::case(ground, number, folder),
            Self::Requests => requests::case(ground, number, folder),
        }
    }
}

/// Tortures for as long as was asked, or tries one case again.
pub(crate) fn torture(arguments: &Arguments) -> Outcome {
    running::build_front_end(&[Need::Build])?;
    let mut build = vec!["build", "--package", "cli"];
    build.extend(arguments.release.then_some("--release"));
    run(&mut cargo(build))?;
    let kinds = arguments.kind.map_or_else(|| Kind::value_variants().to_vec(), |kind| vec![kind]);
    let time = Duration::from_secs(60 * u64::from(arguments.minutes));
    let board = Board::of(kinds, time, arguments.number);
    search(&board, arguments.seed, arguments.release)?;
    board.outcome()
}

/// A minute of each kind together, always the same cases; with the program that was built for the tests.
pub(crate) fn short() -> (Outcome, Tally) {
    let board = Board::of(Kind::value_variants().to_vec(), SHORT, None);
    let outcome = search(&board, SEED, false).and_then(|()| board.outcome());
    (outcome, board.tally())
}

fn search(board: &Board<Kind>, seed: u64, release: bool) -> Outcome {
    let folder = files::scratch("torture")?;
    println!("Everything happens in {}; seed {seed}.", folder.display());
    let program = Program::at(files::built("bellwether-cli", release));
    let ground = Ground::prepare(program, seed, &folder)?;
    board.start();
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((kind, number)) = board.next() {
                    attempt(board, &ground, &folder, kind, number);
                }
            });
        }
    });
    board.print(Kind::name);
    if board.outcome().is_ok() {
        let _ = fs::remove_dir_all(&folder);
    }
    Ok(())
}

/// Tries one case in a folder of its own, which stays where it failed.
fn attempt(board: &Board<Kind>, ground: &Ground, folder: &Path, kind: Kind, number: u64) {
    let folder = folder.join(format!("{}-{number}", kind.name()));
    let start = Instant::now();
    let outcome = kind.case(ground, number, &folder.join("run"));
    if let Err(why) = &outcome {
        eprintln!(
            "\nFAILED {} {number}: {why}\n  its folder: {}\n  again: cargo xtask torture --seed {} --kind {} --number {number}",
            kind.name(),
            folder.display(),
            ground.seed,
            kind.name()
        );
    } else {
        let _ = fs::remove_dir_all(&folder);
    }
    board.record(kind, start.elapsed(), outcome);
}

/// Puts a copy of a case's folder beside it, before anything is done to mend it.
fn keep_as_left(run: &Path) -> Outcome {
    let left: PathBuf = run.with_file_name("left");
    state::copy(run, &left)
}
