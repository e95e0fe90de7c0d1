//! What the tests share: a session with a fixed clock in a folder of its own, and the command line run in the same way.

use api::{Error, Host, Language, Session};
use chrono::{FixedOffset, NaiveDate};
use serde_json::{Value as Json, json};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The day that counts as today in every test.
pub const TODAY: &str = "2026-11-23";

/// A session and the folder that its files are in.
pub struct Desk {
    pub folder: TempDir,
    pub session: Session,
}

/// What a command line gave.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Desk {
    /// An empty folder and nothing open.
    pub fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        let session = session(folder.path());
        Self { folder, session }
    }

    /// An open workspace without content.
    pub fn new() -> Self {
        let mut desk = Self::empty();
        let path = desk.path("shop.bellwether");
        desk.call("workspace_new", json!({"path": path, "name": "Shop", "currency": "USD", "locale": "en-GB"}));
        desk
    }

    /// The example company.
    pub fn demo() -> Self {
        let mut desk = Self::empty();
        let path = desk.path("corner.bellwether");
        desk.call("workspace_demo", json!({ "path": path }));
        desk
    }

    /// A second session on the same folder.
    pub fn second(&self) -> Session {
        session(self.folder.path())
    }

    /// A file in the folder.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Goes on with a workspace on another day.
    pub fn on(&mut self, day: &str, name: &str) {
        self.call("workspace_close", json!({}));
        self.session = session_on(self.folder.path(), day);
        let path = self.path(name);
        self.call("workspace_open", json!({ "path": path }));
    }

    /// Runs a command that must succeed.
    pub fn call(&mut self, command: &str, payload: Json) -> Json {
        match self.session.call(command, payload.clone()) {
            Ok(answer) => answer,
            Err(error) => panic!("{command} {payload}: {error:?}"),
        }
    }

    /// Runs a command that must be refused in a sentence.
    pub fn refused(&mut self, command: &str, payload: Json) -> Error {
        let what = format!("{command} {:.200}", payload.to_string());
        refusal(self.session.call(command, payload), &what)
    }

    /// How many values are recorded.
    pub fn values(&mut self) -> u64 {
        self.call("workspace_state", json!({}))["workspace"]["counts"]["values"].as_u64().unwrap()
    }
}

/// A session with the tests' clock.
pub fn session(folder: &Path) -> Session {
    session_on(folder, TODAY)
}

/// A session on another day.
pub fn session_on(folder: &Path, day: &str) -> Session {
    session_with(folder, day, Box::new(api::AnyPath))
}

/// A session that reaches these files.
pub fn session_with(folder: &Path, day: &str, files: Box<dyn api::FileAccess>) -> Session {
    let today: NaiveDate = day.parse().unwrap();
    Session::new(Host {
        today: Box::new(move || today),
        now: Box::new(move || {
            let berlin = FixedOffset::east_opt(3600).unwrap();
            today.and_hms_opt(9, 30, 0).unwrap().and_local_timezone(berlin).unwrap()
        }),
        author: "Ana Ruiz".into(),
        device: "ana-laptop".into(),
        language: Language::ENGLISH,
        documents: folder.to_owned(),
        files,
    })
}

/// The error of a call, which must be a sentence for the owner with a code for programs.
pub fn refusal(answer: Result<Json, Error>, what: &str) -> Error {
    let error = match answer {
        Ok(answer) => panic!("{what} was not refused: {:.300}", answer.to_string()),
        Err(error) => error,
    };
    assert_sentence(&error.message, what);
    assert!(error.code != api::ErrorCode::Internal, "{what}: {error:?}");
    error
}

/// What is wrong and what to do: words, not a program's.
pub fn assert_sentence(message: &str, what: &str) {
    assert!(message.len() > 15 && message.len() < 1_000, "{what}: {message:.200}");
    assert!(message.starts_with(|c: char| c.is_uppercase() || !c.is_ascii_alphabetic()), "{what}: {message}");
    assert!(message.trim_end().ends_with(['.', '?', '!', ')']), "{what}: {message}");
    for jargon in ["SQLITE", "Some(", "None", "Err(", "unwrap", "panicked", "os error", "serde", "io error"] {
        assert!(!message.contains(jargon), "{what}: {message}");
    }
}

/// Runs the command line with the tests' day.
pub fn cli(args: &[&str]) -> Run {
    cli_with(args, "")
}

/// Runs the command line with something on its input.
pub fn cli_with(args: &[&str], input: &str) -> Run {
    cli_in(Language::ENGLISH, args, input)
}

/// Runs the command line on a computer that is set to a language.
pub fn cli_in(language: Language, args: &[&str], input: &str) -> Run {
    let words = ["--today", TODAY].iter().chain(args).map(OsString::from).collect::<Vec<_>>();
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let status = cli::run(&words, language, &mut input.as_bytes(), &mut stdout, &mut stderr);
    Run { status, stdout: String::from_utf8(stdout).unwrap(), stderr: String::from_utf8(stderr).unwrap() }
}

/// Runs a command of the window on a given day, in a file that no session holds.
pub fn call_on(today: NaiveDate, path: &str, command: &str, payload: &Json) -> Json {
    let today = today.to_string();
    let words: Vec<OsString> =
        ["--json", "--today", &today, "call", path, command, &payload.to_string()].map(OsString::from).to_vec();
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let status = cli::run(&words, Language::ENGLISH, &mut &b""[..], &mut stdout, &mut stderr);
    assert_eq!(status, 0, "{}", String::from_utf8_lossy(&stdout));
    serde_json::from_slice(&stdout).unwrap()
}

/// Runs the command line with `--json`; it must succeed.
pub fn cli_json(args: &[&str]) -> Json {
    let run = cli(&[args, &["--json"]].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{args:?}: {}", run.stdout);
    serde_json::from_str(&run.stdout).unwrap()
}

/// Runs the command line with `--json`; it must be refused with status 1. Gives the error.
pub fn cli_refused(args: &[&str]) -> Json {
    let run = cli(&[args, &["--json"]].concat());
    assert_eq!(run.status, 1, "{args:?}: {} {}", run.stdout, run.stderr);
    let error = serde_json::from_str::<Json>(&run.stdout).unwrap()["error"].take();
    assert_sentence(error["message"].as_str().unwrap(), &format!("{args:?}"));
    error
}

/// A file of the tests' folder.
pub fn file(name: &str) -> PathBuf {
    repository().join("tests").join(name)
}

/// The folder of the repository: the nearest one above with the user interface in it.
pub fn repository() -> PathBuf {
    let start = Path::new(env!("CARGO_MANIFEST_DIR"));
    start.ancestors().find(|folder| folder.join("ui/package.json").exists()).unwrap().to_owned()
}

/// Real sales of a distributor, and what its columns are.
pub fn vehicle_sales() -> String {
    file("files/vehicle-sales.csv").to_str().unwrap().to_owned()
}

/// How the columns of [`vehicle_sales`] are used.
pub fn vehicle_map() -> Json {
    json!({ "columns": {
        "order_date": "date",
        "product_line": { "dimension": "Product line" },
        "territory": { "dimension": "Territory" },
        "sales": { "measure": "Sales", "kind": "flow", "unit": "USD" },
        "quantity_ordered": { "measure": "Units", "kind": "flow", "unit": "count" },
    } })
}

/// True where two numbers are the same but for the last bits of a sum.
pub fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}
