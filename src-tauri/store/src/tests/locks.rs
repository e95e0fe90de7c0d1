//! Two programs and one file; and a disk that takes nothing more.

use super::*;
use rusqlite::Connection;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const FILE: &str = "BELLWETHER_TEST_FILE";

/// Not a test by itself: has the workspace open and does what it is told, a line for each.
#[test]
#[ignore = "started by the tests below"]
fn other_program() {
    let path = PathBuf::from(std::env::var_os(FILE).unwrap());
    let mut workspace = match Workspace::open(&path, OpenOptions { id_seed: Some(99), ..options() }) {
        Ok(workspace) => workspace,
        Err(error) => return println!("\nsaid: {}", error.code()),
    };
    println!("\nsaid: {:?}", workspace.read_only());
    for line in std::io::stdin().lines().map_while(std::result::Result::ok) {
        let said = match line.split_once(' ') {
            // As a file dialog does that wants to know what it shows.
            None if line == "peek" => std::fs::File::open(&path).map(|_| "peeked".to_owned()).unwrap(),
            Some(("write", name)) => try_act(&mut workspace, |tx| tx.insert_kpi(&kpi(name, "1")))
                .map_or_else(|error| error.code(), |_| "written".to_owned()),
            _ => names(&workspace),
        };
        println!("\nsaid: {said}");
    }
}

fn names(workspace: &Workspace) -> String {
    workspace.kpis().unwrap().into_iter().map(|kpi| kpi.name).collect::<Vec<_>>().join(" ")
}

/// Another process with the workspace open.
struct Other {
    child: Child,
    ear: ChildStdin,
    mouth: Lines<BufReader<ChildStdout>>,
}

impl Other {
    fn start(path: &Path) -> (Self, String) {
        Self::start_by(Command::new(std::env::current_exe().unwrap()), path)
    }

    fn start_by(mut command: Command, path: &Path) -> (Self, String) {
        command.args(["--exact", "tests::locks::other_program", "--ignored", "--nocapture"]).env(FILE, path);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (ear, mouth) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
        let mut other = Self { child, ear, mouth };
        let said = other.said();
        (other, said)
    }

    fn said(&mut self) -> String {
        let mut lines = self.mouth.by_ref().map(std::result::Result::unwrap);
        lines.find_map(|line| line.strip_prefix("said: ").map(str::to_owned)).unwrap()
    }

    fn tell(&mut self, line: &str) -> String {
        writeln!(self.ear, "{line}").unwrap();
        self.said()
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn made() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    Workspace::create(&path, &settings(), options()).unwrap().close().unwrap();
    (folder, path)
}

#[test]
fn a_look_at_the_file_does_not_cost_the_lock() {
    let (_folder, path) = made();
    let (mut other, said) = Other::start(&path);
    assert_eq!(said, "None");
    assert_eq!(other.tell("peek"), "peeked");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.read_only(), Some(ReadOnly::OpenElsewhere));
    assert_eq!(try_act(&mut workspace, |tx| tx.insert_kpi(&kpi("Mine", "1"))).unwrap_err().code(), "read_only");
    assert_eq!(other.tell("write Theirs"), "written");
    assert!(workspace.look_anew().unwrap(), "the other one has written");
    assert!(!workspace.look_anew().unwrap());
    assert_eq!(names(&workspace), "Theirs");
    drop(other);
    assert_eq!(Workspace::open(&path, options()).unwrap().read_only(), None, "a dead program holds nothing");
}

#[test]
fn what_another_tool_writes_is_seen_before_anything_is_written() {
    let (_folder, path) = made();
    let (mut other, _) = Other::start(&path);
    assert_eq!(other.tell("write First"), "written");
    assert_eq!(other.tell("peek"), "peeked");
    // Its reservation is gone now, and this tool does not know of the other lock.
    let tool = Connection::open(&path).unwrap();
    tool.execute_batch(
        "UPDATE kpi SET name = 'Renamed'; CREATE TABLE more (x); INSERT INTO more VALUES (zeroblob(90000))",
    )
    .unwrap();
    assert_eq!(other.tell("write Second"), "written");
    assert_eq!(other.tell("names"), "Renamed Second");
    drop(other);
    let workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!((workspace.check().unwrap(), names(&workspace).as_str()), (None, "Renamed Second"));
}

#[test]
fn who_finds_it_busy_writes_nothing_and_can_read() {
    let (_folder, path) = made();
    let mut workspace = Workspace::open(&path, options()).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    let (mut other, said) = Other::start(&path);
    assert_eq!(said, "Some(OpenElsewhere)");
    assert_eq!(other.tell("write B"), "read_only");
    assert_eq!(other.tell("names"), "A");
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("C", "1")));
    assert_eq!(other.tell("names"), "A C");
}

#[test]
fn what_overwrites_the_open_file_must_be_a_sound_workspace() {
    let (folder, path) = made();
    let mut workspace = Workspace::open(&path, options()).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    let stranger = folder.path().join("stranger");
    Connection::open(&stranger).unwrap().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    std::fs::copy(&stranger, &path).unwrap();
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&kpi("B", "1"))).unwrap_err();
    assert_eq!(error.code(), "not_a_workspace");
    assert_eq!(std::fs::read(&path).unwrap(), std::fs::read(&stranger).unwrap());
}

#[test]
fn a_disk_that_takes_nothing_can_be_read() {
    let (_folder, path) = made();
    act(&mut Workspace::open(&path, options()).unwrap(), |tx| tx.insert_kpi(&kpi("A", "1")));
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""]).arg(std::env::current_exe().unwrap());
    let (mut other, said) = Other::start_by(shell, &path);
    assert_eq!(said, "None");
    assert_eq!(other.tell("names"), "A");
    assert_eq!(other.tell("write B"), "disk");
    assert_eq!(other.tell("names"), "A");
}
