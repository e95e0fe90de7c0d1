//! Running the program, and what is done with it running.

use crate::display::{self, Display, Size};
use crate::process::{Outcome, cargo, program, run as run_command};
use crate::setup::{self, Need};
use crate::{files, front_end};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// How long the window may take until it is drawn.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the window is opened, and with what.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Do not open a window here: open it on a screen of its own, wait until it is drawn, and save the picture.
    #[arg(long, value_name = "OUT.png")]
    screenshot: Option<PathBuf>,
    /// The size of that screen.
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "1280x800", requires = "screenshot")]
    size: Size,
    /// The optimised build, as owners get it. Takes minutes to build.
    #[arg(long)]
    release: bool,
    /// The workspace to open.
    file: Option<PathBuf>,
    /// What the program is given after `--`, such as `--today 2026-11-23`.
    #[arg(last = true)]
    rest: Vec<String>,
}

impl Arguments {
    /// Files are meant where the command was typed.
    pub(crate) fn make_absolute(&mut self) {
        files::make_absolute(&mut self.file);
        files::make_absolute(&mut self.screenshot);
    }
}

/// Builds the program and opens its window, here or on a screen of its own.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    match &arguments.screenshot {
        Some(out) => {
            let program = build(&[Need::Build, Need::Screen], arguments.release)?;
            screenshot(&program, arguments, out)
        }
        None if display::is_there() => {
            let built = build(&[Need::Build], arguments.release)?;
            run_command(&mut start(&built, arguments))
        }
        None => Err("There is no display here, so no window can be opened. To get a picture of it instead:\n\n    \
             cargo xtask run --screenshot window.png\n"
            .to_owned()),
    }
}

/// Writes the types for the front end: the test that compares them does it when told to.
pub(crate) fn bindings() -> Outcome {
    build_front_end(&[Need::Build])?;
    let test = ["test", "--workspace", "--test", "it", "bindings_are_fresh"];
    run_command(cargo(test).env("UPDATE_EXPECT", "1"))
}

/// Takes the documents' pictures: a journey goes through the window and saves them.
pub(crate) fn pictures() -> Outcome {
    build_front_end(&[Need::Build, Need::Screen, Need::Driver])?;
    let display = Display::start(Size::default())?;
    let folder = std::path::absolute("docs/pictures").map_err(|error| error.to_string())?;
    let arguments = ["test", "--workspace", "--test", "e2e", "--", "--ignored", "--test-threads=1", "pictures"];
    run_command(cargo(arguments).envs(display.variables()).env("BELLWETHER_PICTURES", folder))
}

/// Visits every page of the real window, or only walks through it at random.
pub(crate) fn crawl(seed: u64, seconds: u32, walk: bool) -> Outcome {
    build_front_end(&[Need::Build, Need::Screen, Need::Driver])?;
    let display = Display::start(Size::default())?;
    let which = if walk { "crawl::a_random_walk" } else { "crawl::" };
    let arguments = ["test", "--workspace", "--test", "e2e", "--", "--test-threads=1", "--nocapture", which];
    let mut command = cargo(arguments);
    command.envs(display.variables());
    // In `cargo xtask test` a visit ends after a while; here it goes everywhere.
    command.env("BELLWETHER_VISIT_SECONDS", "3600");
    command.env("BELLWETHER_SEED", seed.to_string()).env("BELLWETHER_SECONDS", seconds.to_string());
    run_command(&mut command)
}

/// Installs what is needed and builds the front end.
pub(crate) fn build_front_end(needs: &[Need]) -> Outcome {
    setup::ensure(needs)?;
    front_end::build()
}

fn build(needs: &[Need], release: bool) -> Outcome<PathBuf> {
    build_front_end(needs)?;
    // All programs at once: with the same choice of packages as the tests, cargo compiles every part once only.
    let mut arguments = vec!["build", "--workspace", "--bins"];
    arguments.extend(release.then_some("--release"));
    run_command(&mut cargo(arguments))?;
    Ok(files::built("bellwether", release))
}

fn start(built: &Path, arguments: &Arguments) -> Command {
    let mut command = program(&built.to_string_lossy(), &arguments.rest);
    command.args(&arguments.file);
    command
}

fn screenshot(program: &Path, arguments: &Arguments, out: &Path) -> Outcome {
    let folder = files::scratch("screenshot")?;
    let ready = folder.join("ready");
    let display = Display::start(arguments.size)?;
    let mut command = start(program, arguments);
    // Nothing of the owner's own settings is read or changed.
    command.arg("--data-dir").arg(folder.join("data")).arg("--ready-file").arg(&ready).envs(display.variables());
    let mut window = command.spawn().map_err(|error| format!("The program cannot be started: {error}"))?;
    let outcome = wait_until_drawn(&mut window, &ready).and_then(|()| display.picture(out));
    // The window has nothing that could be lost.
    let _ = window.kill();
    let _ = window.wait();
    outcome?;
    println!("{}", out.display());
    Ok(())
}

fn wait_until_drawn(window: &mut Child, ready: &Path) -> Outcome {
    let start = Instant::now();
    while !ready.exists() {
        if let Ok(Some(status)) = window.try_wait() {
            return Err(format!("The program ended before its window was drawn ({status})."));
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("The window was not drawn within {} seconds.", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
