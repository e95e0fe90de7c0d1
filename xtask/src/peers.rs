//! The import of large files beside another program that reads them, in the same run.

use crate::process::{Outcome, cargo, program, run};
use crate::reference::own_python;
use crate::setup::{self, Need};
use crate::{files, front_end};

/// What it is held against, as its wheel is called.
const DUCKDB: &str = "duckdb==2.0.1";

/// Imports the same files as DuckDB reads, and fails where that takes more than `tests/peers/import.py` allows.
pub(crate) fn import() -> Outcome {
    if cfg!(windows) {
        return Err("The processor time of programs is measured on Linux and macOS only.".to_owned());
    }
    setup::ensure(&[Need::Build])?;
    front_end::build()?;
    run(&mut cargo(["build", "--release", "--workspace", "--bin", "bellwether-cli"]))?;
    let folder = files::target().join("peers");
    let own = own_python(&folder, &[DUCKDB])?;
    let mut peers = program(&own, ["-B", "tests/peers/import.py"]);
    run(peers.arg(files::built("bellwether-cli", true)).arg(&folder))
}
