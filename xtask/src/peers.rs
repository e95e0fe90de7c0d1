//! What an owner waits for beside other programs that do the same, in the same run.

use crate::bench;
use crate::process::{Outcome, cargo, program, run};
use crate::reference::own_python;
use crate::setup::{self, Need};
use crate::{files, front_end};
use std::path::Path;

/// What imports are held against, as its wheel is called.
const DUCKDB: &str = "duckdb==2.0.1";

/// What charts and packs are held against, as their wheels are called.
const DRAWING: [&str; 4] = ["matplotlib", "vl-convert-python", "python-pptx", "openpyxl"];

/// What is measured of Bellwether for that, as divan filters it.
const OWN: [&str; 5] = ["slide_", "pack", "what_if_a_drag", "review_agenda", "library_search"];

/// Imports beside DuckDB, and charts and packs beside what draws and writes them elsewhere. Fails where one of them takes more
/// than `tests/peers` allows, after all of them were measured.
pub(crate) fn compare() -> Outcome {
    if cfg!(windows) {
        return Err("The processor time of programs is measured on Linux and macOS only.".to_owned());
    }
    setup::ensure(&[Need::Build])?;
    front_end::build()?;
    let folder = files::target().join("peers");
    let (drawn, imported) = (drawing(&folder), import(&folder));
    drawn.and(imported)
}

/// Imports the same files as DuckDB reads.
fn import(folder: &Path) -> Outcome {
    run(&mut cargo(["build", "--release", "--workspace", "--bin", "bellwether-cli"]))?;
    let own = own_python(folder, &[DUCKDB])?;
    let mut peers = program(&own, ["-B", "tests/peers/import.py"]);
    run(peers.arg(files::built("bellwether-cli", true)).arg(folder))
}

/// Charts and packs. What cannot be installed is named, and the others are held against all the same.
fn drawing(folder: &Path) -> Outcome {
    if let Err(error) = setup::ensure(&[Need::Peers]) {
        println!("gnuplot cannot be installed, nothing is held against it: {error}");
    }
    let mut python = own_python(folder, &[])?;
    for wheel in DRAWING {
        match own_python(folder, &[wheel]) {
            Ok(own) => python = own,
            Err(error) => println!("{wheel} cannot be installed, nothing is held against it: {error}"),
        }
    }
    let medians = folder.join("own.tsv");
    // Of the whole workspace, as the program is: what it stands on is compiled once for both.
    let chosen = ["--workspace", "--bench", "charts", "--bench", "workspace"];
    bench::measure(&chosen, &OWN)?.write(&medians)?;
    run(program(&python, ["-B", "tests/peers/charts.py"]).arg(&medians).arg(folder))
}
