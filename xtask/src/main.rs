//! `cargo xtask …`: every tool of this repository behind one name. Each command installs what it needs, or prints the
//! exact line to type.

mod bench;
mod bundle;
mod display;
mod documents;
mod files;
mod front_end;
mod fuzz;
mod licences;
mod messages;
mod pack_pictures;
mod peers;
mod process;
mod reference;
mod report;
mod reproduce;
mod run;
mod sbom;
mod setup;
mod suite;
mod torture;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Builds, runs and checks Bellwether.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the program and open its window.
    Run(run::Arguments),
    /// Check everything: format, lints, licences, Rust and front-end tests, and the journeys in the real window.
    ///
    /// Ends with one line, "N passed, N failed, N skipped", over all of it; a check without tests of its own, such as
    /// the format, counts as one. The journeys run on a screen of their own and leave a picture and the log in
    /// target/e2e where they fail.
    Test,
    /// Check what is quick to check: format, lints, unit tests, the front end. For every few minutes.
    Check {
        /// Make packs for meetings instead, and have LibreOffice, poppler, qpdf, python-pptx, openpyxl and html-validate look at them; installs them.
        #[arg(long, conflicts_with = "reference")]
        documents: bool,
        /// Compare the program with the reference in tests/reference instead: values, comparisons, statuses, windows, drivers
        /// and every sentence of generated workspaces. A few of them are a part of `test`.
        #[arg(long)]
        reference: bool,
        /// How many workspaces.
        #[arg(long, value_name = "N", default_value_t = 1000, requires = "reference", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        workspaces: u32,
        /// Which is the first one: the same seed gives the same workspace.
        #[arg(long, value_name = "N", default_value_t = 1, requires = "reference", value_parser = clap::value_parser!(u32).range(..=1_000_000_000))]
        seed: u32,
    },
    /// Measure the speed, in a release build.
    Bench(bench::Arguments),
    /// Feed random input to what reads formulas and spreadsheets until something gives way. Not a part of `test`.
    ///
    /// What reached new code is kept in tests/fuzz/corpus and gone on from in the next run; an input that gave way is in
    /// tests/fuzz/artifacts. A first run compiles for a minute and installs cargo-fuzz where it is missing.
    Fuzz {
        /// What to feed.
        #[arg(value_enum, default_value = "formula")]
        target: fuzz::Target,
        /// For how many seconds.
        #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
        time: u32,
        /// Try this input alone, such as one from tests/fuzz/artifacts.
        #[arg(long, value_name = "FILE")]
        input: Option<PathBuf>,
    },
    /// Kill the program, let its disk fail, and look whether anything was lost. A minute of it is a part of `test`.
    ///
    /// A case that fails says how it is tried again, and its folder stays. Ends with a line of figures for each kind.
    Torture(torture::Arguments),
    /// Visit every page of the real window and press every control once, then walk at random.
    ///
    /// A part of `test`, with one fixed seed and a few minutes for each workspace; here it goes to the end, and another seed
    /// can be tried, for longer.
    Crawl {
        /// Which walk: the same seed gives the same steps.
        #[arg(long, value_name = "N", default_value_t = 20_261_123)]
        seed: u64,
        /// For how many seconds to walk.
        #[arg(long, value_name = "SECONDS", default_value_t = 120)]
        time: u32,
        /// The walk alone.
        #[arg(long)]
        walk: bool,
    },
    /// Make the installation packages of this system, the command line included, and look into them.
    Bundle {
        /// Which kinds, such as deb,rpm,appimage or nsis or dmg; the usual ones of this system where none is given.
        #[arg(long, value_delimiter = ',', value_name = "KIND")]
        bundles: Vec<String>,
    },
    /// Build the command line of the last commit twice, in two folders, and compare the two to the byte.
    Reproduce,
    /// Write the list of all packages that the programs are made of, in CycloneDX.
    Sbom {
        /// Where to.
        #[arg(default_value = "target/bellwether.cdx.json")]
        file: PathBuf,
    },
    /// Write the TypeScript types of the commands to ui/src/api/bindings.ts.
    Bindings,
    /// Write what is made from the messages in src-tauri/words/messages: a function for each that Rust says, a typed id for
    /// each that the window says, and the English ones for the window's tests.
    Words,
    /// Take the documents' pictures, from the real window and of pages of packs, and put them into docs/pictures.
    Pictures {
        /// Those of packs alone, which need no window.
        #[arg(long)]
        packs: bool,
    },
}

fn main() -> ExitCode {
    let mut command = Arguments::parse().command;
    // Files are meant where the command was typed.
    match &mut command {
        Command::Run(arguments) => arguments.make_absolute(),
        Command::Bench(arguments) => arguments.make_absolute(),
        Command::Fuzz { input, .. } => files::make_absolute(input),
        _ => {}
    }
    match files::go_to_root().and_then(|()| perform(command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("\n{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> process::Outcome {
    match command {
        Command::Run(arguments) => run::run(&arguments),
        Command::Test => suite::test(),
        Command::Check { documents: true, .. } => documents::check(),
        Command::Check { reference: true, workspaces, seed, .. } => reference::compare(workspaces, seed),
        Command::Check { .. } => suite::check(),
        Command::Bench(arguments) if arguments.peers => peers::compare(),
        Command::Bench(arguments) => bench::bench(&arguments),
        Command::Fuzz { target, time, input } => fuzz::fuzz(target, time, input.as_deref()),
        Command::Torture(arguments) => torture::torture(&arguments),
        Command::Crawl { seed, time, walk } => run::crawl(seed, time, walk),
        Command::Bundle { bundles } => bundle::bundle(bundles),
        Command::Reproduce => reproduce::reproduce(),
        Command::Sbom { file } => sbom::write(&file),
        Command::Bindings => run::bindings(),
        Command::Words => messages::write(),
        Command::Pictures { packs: true } => pack_pictures::take(),
        Command::Pictures { packs: false } => run::pictures().and_then(|()| pack_pictures::take()),
    }
}
