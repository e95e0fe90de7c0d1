//! Where a journey takes place: folders of its own, the program, and what is kept when it fails.

use crate::driver::Driver;
use crate::window::Window;
use api::{Host, Session};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value as Json, json};
use std::error::Error;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What worked, or what did not.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Today, in every journey that does not say otherwise.
pub(crate) const TODAY: &str = "2026-11-23";

/// The place of one journey.
pub(crate) struct Stage {
    folder: PathBuf,
    starts: u32,
    today: String,
}

/// Plays a journey. Where it fails, target/e2e/NAME keeps the picture of the screen, the page, the logs, and the files.
pub(crate) fn journey(name: &str, play: impl AsyncFnOnce(&mut Stage) -> Outcome) {
    assert!(
        std::env::var_os("DISPLAY").is_some(),
        "There is no screen for the window: `cargo xtask test` starts one for the journeys."
    );
    let mut stage = Stage::new(name).expect("a journey has its folder");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    // What a journey asserts fails by a panic.
    let outcome =
        catch_unwind(AssertUnwindSafe(|| runtime.block_on(play(&mut stage)).and_then(|()| stage.nothing_broke())));
    if !matches!(outcome, Ok(Ok(()))) {
        picture_of_screen(&stage.folder.join("screen.png"));
        eprintln!("See {}", stage.folder.display());
    }
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error}"),
        Err(panic) => resume_unwind(panic),
    }
    remove(&stage.folder).expect("the folder of a journey can be removed");
}

/// Removes a folder, although a program that is ending may still write its last words into it.
fn remove(folder: &Path) -> std::io::Result<()> {
    for _ in 0..50 {
        if fs::remove_dir_all(folder).is_ok() {
            return Ok(());
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    fs::remove_dir_all(folder)
}

impl Stage {
    fn new(name: &str) -> Outcome<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("files"))?;
        fs::create_dir_all(folder.join("data"))?;
        Ok(Self { folder, starts: 0, today: TODAY.to_owned() })
    }

    /// Fails where the program's log tells of something that broke, in the window or behind it, seen by the journey or not.
    fn nothing_broke(&self) -> Outcome {
        let log = fs::read_to_string(self.data().join("bellwether.log")).unwrap_or_default();
        let broke: Vec<&str> = log.lines().filter(|line| line.contains(" broke")).collect();
        if broke.is_empty() { Ok(()) } else { Err(broke.join("\n").into()) }
    }

    /// Lets what follows be on another day.
    pub(crate) fn go_to(&mut self, day: &str) {
        day.clone_into(&mut self.today);
    }

    /// The folder that everything of the journey lies in.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.clone()
    }

    /// Where the program keeps its own things, and new workspaces.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Where files are saved, and where files to open may lie.
    pub(crate) fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    /// The next dialog that asks for files to open gets these.
    pub(crate) fn answer_open(&self, paths: &[&Path]) -> Outcome {
        let list: String = paths.iter().map(|path| format!("{}\n", path.display())).collect();
        Ok(fs::write(self.files().join("next-open"), list)?)
    }

    /// The only workspace that was made here.
    pub(crate) fn workspace(&self) -> Outcome<PathBuf> {
        let files = fs::read_dir(self.data())?.collect::<Result<Vec<_>, _>>()?;
        let mut workspaces =
            files.iter().map(fs::DirEntry::path).filter(|path| path.extension() == Some("bellwether".as_ref()));
        workspaces.next().ok_or_else(|| "there is no workspace".into())
    }

    /// What the file of the workspace answers when no window has it open.
    pub(crate) fn saved(&self, command: &str, payload: Json) -> Outcome<Json> {
        let mut session = self.session()?;
        session.call("workspace_open", json!({ "path": self.workspace()? })).map_err(|error| error.message)?;
        Ok(session.call(command, payload).map_err(|error| error.message)?)
    }

    /// A session without a window, on the same day.
    pub(crate) fn session(&self) -> Outcome<Session> {
        let today = NaiveDate::parse_from_str(&self.today, "%Y-%m-%d")?;
        let host = Host {
            today: Box::new(move || today),
            now: Box::new(move || NaiveDateTime::from(today).and_utc().fixed_offset()),
            author: "A reader".to_owned(),
            device: "A laptop".to_owned(),
            language: api::Language::ENGLISH,
            documents: self.data(),
            files: Box::new(api::AnyPath),
        };
        Ok(Session::new(host))
    }

    /// Starts the program, as if it were installed. `arguments` may name a workspace to open.
    pub(crate) async fn open(&mut self, arguments: &[&str]) -> Outcome<Window> {
        self.starts += 1;
        let log = self.folder.join(format!("driver-{}.log", self.starts));
        let driver = Driver::start(&self.folder.join("home"), &log)?;
        let (data, files, today) = (self.data(), self.files(), self.today.clone());
        let mut all = vec!["--today", &today, "--data-dir", path_text(&data)?, "--e2e-files", path_text(&files)?];
        all.extend(arguments);
        Window::open(driver, &all, self.folder.join("page.html")).await
    }
}

/// Saves what is on the screen, the window's frame and all.
pub(crate) fn picture_of_screen(file: &Path) {
    let saved = Command::new("import").args(["-silent", "-window", "root", "-strip"]).arg(file).status();
    if !saved.is_ok_and(|status| status.success()) {
        eprintln!("The screen could not be saved as {}.", file.display());
    }
}

/// A path as an argument.
pub(crate) fn path_text(path: &Path) -> Outcome<&str> {
    path.to_str().ok_or_else(|| format!("{} is no Unicode", path.display()).into())
}
