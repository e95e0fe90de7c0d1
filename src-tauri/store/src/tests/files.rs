//! Files as they come: good ones, broken ones, other ones, and those that somebody else has open.

use super::*;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A workspace with some values, closed.
    fn workspace(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
        let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
        let rows = (0..3000).map(|n| {
            let mut row = value(sales, "2026-01-01", f64::from(n));
            row.key.ordinal = n;
            row
        });
        act(&mut workspace, |tx| tx.put_values(rows));
        workspace.close().unwrap();
        path
    }
}

fn refusal(path: &Path) -> Error {
    Workspace::open(path, options()).unwrap_err()
}

#[test]
fn one_file_and_nothing_else() {
    let folder = Folder::new();
    let path = folder.path("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let open = [".~lock.Coffee.bellwether#", "Coffee.bellwether"];
    assert_eq!(folder.files(), open, "and the lock, which holds nothing");
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    assert_eq!(folder.files(), open, "between operations too");
    drop(workspace);
    assert_eq!(folder.files(), ["Coffee.bellwether"]);
    let workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!((workspace.read_only(), workspace.settings().unwrap()), (None, settings()));
    assert_eq!(workspace.schema_version().unwrap(), crate::schema::SCHEMA.newest());
}

#[test]
fn creating_never_replaces() {
    let folder = Folder::new();
    let path = folder.path("Coffee.bellwether");
    std::fs::write(&path, "precious").unwrap();
    assert_eq!(Workspace::create(&path, &settings(), options()).unwrap_err().code(), "already_exists");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    let nowhere = folder.path("none/Coffee.bellwether");
    assert_eq!(Workspace::create(&nowhere, &settings(), options()).unwrap_err().code(), "folder_not_found");
    let below_a_file = path.join("Coffee.bellwether");
    assert_eq!(Workspace::create(&below_a_file, &settings(), options()).unwrap_err().code(), "folder_not_found");
    assert_eq!(Workspace::create(folder.0.path(), &settings(), options()).unwrap_err().code(), "is_folder");
    let nameless = Settings { name: " ".into(), ..settings() };
    let fresh = folder.path("Fresh.bellwether");
    assert_eq!(Workspace::create(&fresh, &nameless, options()).unwrap_err().code(), "name_empty");
    assert!(!fresh.exists(), "no half-made file stays");
}

#[test]
fn other_files_are_refused_and_left_alone() {
    let folder = Folder::new();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path(name);
        std::fs::write(&path, bytes).unwrap();
        (path, bytes.to_vec())
    };
    let mut files = vec![
        write("empty.bellwether", b""),
        write("short.bellwether", b"SQLite"),
        write("text.bellwether", &b"date;sales\n2026-01-01;5\n".repeat(100)),
        write("binary.bellwether", &[0; 8192]),
    ];
    let other = folder.path("other.bellwether");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    files.push((other.clone(), std::fs::read(&other).unwrap()));
    for (path, bytes) in files {
        assert_eq!(refusal(&path).code(), "not_a_workspace", "{path:?}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    assert_eq!(refusal(&folder.path("none.bellwether")).code(), "not_found");
    assert_eq!(refusal(folder.0.path()).code(), "is_folder");
    assert_eq!(folder.files().len(), 5, "nothing was made beside them");
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let error = refusal(&path);
    assert!(matches!(error, Error::NewerFile { found: 99, known: 14, .. }), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let good = std::fs::read(&path).unwrap();
    let pages = good.len() / 4096;
    assert!(pages > 20, "there is something to damage");
    let mut broken = vec![good[..good.len() - 3 * 4096].to_vec(), good[..4096 + 700].to_vec()];
    for page in [1, 2, pages / 2] {
        let mut bytes = good.clone();
        bytes[page * 4096..page * 4096 + 64].fill(0xA5);
        broken.push(bytes);
    }
    for bytes in broken {
        std::fs::write(&path, &bytes).unwrap();
        let error = refusal(&path);
        assert!(matches!(error, Error::Damaged { backup: NewestCopy::None, .. }), "{error}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    std::fs::write(&path, &good).unwrap();
    let workspace = Workspace::open(&path, options()).unwrap();
    let copy = workspace.backup(now(), &unfollowed).unwrap();
    drop(workspace);
    std::fs::write(&path, &good[..good.len() / 2]).unwrap();
    let error = refusal(&path);
    assert!(
        matches!(&error, Error::Damaged { backup: NewestCopy::At(way), .. } if *way == copy),
        "the way out is named: {error}"
    );
    let restored = restore_copy(&path, &copy, now()).unwrap();
    assert_eq!(Workspace::open(&restored, options()).unwrap().measures().unwrap().len(), 1);
}

#[test]
fn a_second_opening_can_only_read() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let mut first = Workspace::open(&path, options()).unwrap();
    let mut second = Workspace::open(&path, options()).unwrap();
    assert_eq!(second.read_only(), Some(ReadOnly::OpenElsewhere));
    let error = try_act(&mut second, |tx| tx.insert_kpi(&kpi("A", "1"))).unwrap_err();
    assert!(matches!(error, Error::ReadOnly(ReadOnly::OpenElsewhere)), "{error}");
    assert_eq!(second.undo(&ada()).unwrap_err().code(), "read_only");
    act(&mut first, |tx| tx.insert_kpi(&kpi("A", "1")));
    assert_eq!(second.kpis().unwrap().len(), 1, "it sees what the first one saves");
    drop(second);
    act(&mut first, |tx| tx.insert_kpi(&kpi("B", "1")));
    assert_eq!(Workspace::open(&path, options()).unwrap().read_only(), Some(ReadOnly::OpenElsewhere));
    drop(first);
    assert_eq!(Workspace::open(&path, options()).unwrap().read_only(), None, "closed, it is free");
}

#[test]
fn asked_to_read_only_it_changes_and_locks_nothing() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let bytes = std::fs::read(&path).unwrap();
    let mut reader = Workspace::open(&path, OpenOptions { read_only: true, ..options() }).unwrap();
    assert_eq!(try_act(&mut reader, |tx| tx.insert_kpi(&kpi("A", "1"))).unwrap_err().code(), "read_only");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let mut writer = Workspace::open(&path, options()).unwrap();
    act(&mut writer, |tx| tx.insert_kpi(&kpi("A", "1")));
    assert_eq!(reader.kpis().unwrap().len(), 1);
}

#[test]
fn other_tools_can_read_and_not_write() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    let tool = Connection::open(&path).unwrap();
    tool.busy_timeout(std::time::Duration::ZERO).unwrap();
    let sql = "SELECT measure || ' ' || date || ' ' || grain || ' ' || value FROM recorded WHERE ordinal = 2";
    assert_eq!(tool.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap(), "Sales 2026-01-01 day 2.0");
    assert!(tool.execute_batch("DELETE FROM value").is_err());
}

#[test]
fn a_write_ahead_log_is_folded_in() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    Connection::open(&path).unwrap().pragma_update(None, "journal_mode", "wal").unwrap();
    let mut workspace = Workspace::open(&path, OpenOptions { backups: false, ..options() }).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    drop(workspace);
    assert_eq!(folder.files(), ["Coffee.bellwether"]);
}

#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    let before = content(&workspace);
    let pages: i64 = workspace.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    workspace.conn.pragma_update(None, "max_page_count", pages + 5).unwrap();
    let sales = workspace.measures().unwrap()[0].id;
    let rows = (0..5000).map(|n| {
        let mut row = value(sales, "2026-02-01", f64::from(n));
        row.key.ordinal = n;
        row
    });
    let error = try_act(&mut workspace, |tx| tx.put_values(rows)).unwrap_err();
    assert!(matches!(error, Error::DiskFull), "{error}");
    assert_eq!(content(&workspace), before);
    workspace.conn.pragma_update(None, "max_page_count", 1_000_000).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
}

#[test]
fn a_schema_with_surprises_runs_nothing() {
    let folder = Folder::new();
    let path = folder.workspace("Coffee.bellwether");
    let trigger = "CREATE TRIGGER t AFTER INSERT ON kpi BEGIN DELETE FROM value; END";
    Connection::open(&path).unwrap().execute_batch(trigger).unwrap();
    let mut workspace = Workspace::open(&path, options()).unwrap();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    let sales = workspace.measures().unwrap()[0].id;
    assert_eq!(workspace.read_values(&[sales], None).unwrap()[&sales].len(), 3000);
}

#[cfg(unix)]
mod permissions {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const FILE: &str = "BELLWETHER_TEST_FILE";

    /// Not a test by itself: opens a file as an ordinary user and says how that went.
    #[test]
    #[ignore = "started by the tests below"]
    fn ordinary_user() {
        let path = PathBuf::from(std::env::var_os(FILE).unwrap());
        let said = match Workspace::open(&path, options()) {
            Ok(workspace) => format!("{:?}", workspace.read_only()),
            Err(error) => error.code(),
        };
        let made = Workspace::create(&path.with_file_name("New.bellwether"), &settings(), options());
        let made = made.err().map_or("made".into(), |error| error.code());
        println!("said: {said}, {made}");
    }

    /// True for root, whom no permission stops.
    fn may_do_everything() -> bool {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o000)).unwrap();
        std::fs::write(folder.path().join("probe"), "").is_ok()
    }

    fn as_ordinary_user(path: &Path) -> String {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "tests::files::permissions::ordinary_user", "--ignored", "--nocapture"]);
        command.env(FILE, path);
        if may_do_everything() {
            command.uid(65534).gid(65534);
        }
        let output = String::from_utf8(command.output().unwrap().stdout).unwrap();
        let said = output.lines().find_map(|line| line.split("said: ").nth(1)).map(str::to_owned);
        said.unwrap_or_else(|| panic!("no answer: {output}"))
    }

    fn with_modes(folder: &Folder, path: &Path, file: u32, directory: u32) -> String {
        let set = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        set(path, file);
        set(folder.0.path(), directory);
        let said = as_ordinary_user(path);
        set(folder.0.path(), 0o777);
        said
    }

    #[test]
    fn permissions_are_told_apart() {
        let folder = Folder::new();
        let path = folder.workspace("Coffee.bellwether");
        assert_eq!(with_modes(&folder, &path, 0o000, 0o555), "no_permission, folder_not_writable");
        assert_eq!(with_modes(&folder, &path, 0o666, 0o000), "no_permission, folder_not_writable");
        assert_eq!(with_modes(&folder, &path, 0o444, 0o555), "Some(FileProtected), folder_not_writable");
        assert_eq!(with_modes(&folder, &path, 0o666, 0o555), "Some(FolderProtected), folder_not_writable");
        assert_eq!(with_modes(&folder, &path, 0o666, 0o777), "None, made");
    }
}

#[test]
fn a_workspace_goes_from_thread_to_thread() {
    let workspace = workspace();
    let kpis = std::thread::spawn(move || workspace.kpis().unwrap()).join().unwrap();
    assert!(kpis.is_empty());
}
