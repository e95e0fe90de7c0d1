//! Versions of the schema: a file of each, and the way from one to the next.

use super::samples::*;
use super::*;
use rusqlite::{Connection, OpenFlags};
use std::io::Read;
use std::path::PathBuf;

pub(super) fn stored(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/schema").join(name)
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

#[test]
fn the_schema_is_the_one_written_down() {
    let workspace = workspace();
    let sql = "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";
    let mut statement = workspace.conn.prepare(sql).unwrap();
    let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let found = parts.join("\n\n") + "\n";
    if updating() {
        std::fs::create_dir_all(stored("")).unwrap();
        std::fs::write(stored("schema.txt"), &found).unwrap();
    }
    let expected = std::fs::read_to_string(stored("schema.txt")).unwrap();
    assert_eq!(found, expected, "if this is meant, run with UPDATE_EXPECT=1 and add a migration");
}

/// The version of a file, without opening it as a workspace.
pub(super) fn version_of(path: &std::path::Path) -> i64 {
    crate::schema::version(&Connection::open(path).unwrap()).unwrap()
}

/// A copy of a stored file that a test may change.
pub(super) fn copy_of(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    std::fs::copy(stored(name), &path).unwrap();
    (folder, path)
}

/// Stores a workspace as the file of a version, unless there is one: a stored file is made once, by the program of its
/// version, and never again.
fn store_once(workspace: &Workspace, name: &str) {
    let file = stored(name);
    if updating() && !file.exists() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("made");
        workspace.conn.execute_batch(&format!("COMMIT; VACUUM INTO '{}'; BEGIN", made.display())).unwrap();
        std::fs::copy(&made, &file).unwrap();
    }
}

/// The rows of a file as its own version wrote them, read without this program.
fn as_written(name: &str) -> BTreeMap<String, Vec<Vec<Value>>> {
    let conn = Connection::open_with_flags(stored(name), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'history%' AND name NOT LIKE 'sqlite_%'";
    let mut statement = conn.prepare(sql).unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    tables.into_iter().map(|table| (table.clone(), rows(&conn, &table))).collect()
}

/// Every row is as it was written; columns that came since stand at the end.
fn assert_kept(workspace: &Workspace, name: &str) {
    let now = content(workspace);
    for (table, written) in as_written(name) {
        let kept = now[&table].iter().zip(&written).map(|(row, old)| row[..old.len()].to_vec());
        assert_eq!(kept.collect::<Vec<_>>(), written, "{table} of {name}");
        assert_eq!(now[&table].len(), written.len(), "{table} of {name}");
    }
}

/// What the history says, newest first: name, when, who, what, and whether it was taken back.
fn told(workspace: &Workspace) -> Vec<(i64, String, String, Operation, bool)> {
    let entry =
        |entry: HistoryEntry| (entry.uid.0, entry.time.to_string(), entry.author, entry.operation, entry.undone);
    workspace.history(100, None).unwrap().into_iter().map(entry).collect()
}

/// Takes everything back, brings everything back and takes it back again.
fn walk(workspace: &mut Workspace) {
    let mut states = vec![content(workspace)];
    while workspace.next_undo().unwrap().is_some() {
        workspace.undo(&ada()).unwrap();
        states.push(content(workspace));
    }
    for state in states.iter().rev().skip(1) {
        workspace.redo(&ada()).unwrap();
        assert_eq!(content(workspace), *state);
    }
    assert_eq!(workspace.check().unwrap(), None);
}

#[test]
fn a_file_of_version_14_opens() {
    store_once(&full_sample(), "v0014.bellwether");
    let (_folder, path) = copy_of("v0014.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_eq!(content(&workspace), content(&full_sample()), "every table as it was written");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_13_opens() {
    let (_folder, path) = copy_of("v0013.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0013.bellwether");
    assert!(workspace.kpis().unwrap().iter().all(|kpi| kpi.earlier.is_empty()), "nothing was before");
    assert!(workspace.actions().unwrap().iter().all(|action| action.repeats.is_none()), "all are for once");
    assert_eq!(content(&workspace), content(&sample_of_version_13()), "what came since is as it is where nobody says");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_12_opens() {
    let (_folder, path) = copy_of("v0012.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0012.bellwether");
    assert!(workspace.kpis().unwrap().iter().all(|kpi| kpi.life == life::Life::default()), "all are in use");
    assert_eq!(content(&workspace), content(&sample_of_version_12()), "what came since is as it is where nobody says");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_11_opens() {
    let (_folder, path) = copy_of("v0011.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0011.bellwether");
    let mut expected = content(&sample_of_version_11());
    // The order among notes of one second came after it.
    for note in expected.get_mut("review_note").unwrap() {
        *note.last_mut().unwrap() = Value::Integer(0);
    }
    assert_eq!(content(&workspace), expected, "what came since is as it is where nobody says");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_10_opens() {
    let (_folder, path) = copy_of("v0010.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0010.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_10()), "what came since is as it is where nobody says");
    act(&mut workspace, |tx| tx.insert_split(&slope_of(tx.kpis().unwrap()[0].id)));
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_9_opens() {
    let (_folder, path) = copy_of("v0009.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0009.bellwether");
    assert!(workspace.reviews().unwrap().is_empty());
    assert!(workspace.actions().unwrap().iter().all(|action| action.progress == action::Progress::Open));
    assert_eq!(content(&workspace), content(&sample_of_version_9()), "what came since is as it is where nobody says");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_8_opens() {
    let (_folder, path) = copy_of("v0008.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0008.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_8()), "what came since is as it is where nobody says");
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_7_opens() {
    let (_folder, path) = copy_of("v0007.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0007.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_7()), "what came since is as it is where nobody says");
    let kept = workspace.kept_files().unwrap();
    let mut bytes = String::new();
    workspace.kept_bytes(&kept[0].hash).unwrap().unwrap().read_to_string(&mut bytes).unwrap();
    assert_eq!((bytes.as_str(), kept[0].size), ("date;sales\n2026-01-01;0.1\n", 26));
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_6_opens() {
    let (_folder, path) = copy_of("v0006.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0006.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_6()), "what came since is as it is where nobody says");
    let customers = workspace.measures().unwrap().into_iter().find(|one| one.kind == MeasureKind::Distinct).unwrap();
    let kept = workspace.read_keys(customers.id).unwrap();
    assert_eq!(kept[0].keys.keys(), [7, 40_000, 1 << 52]);
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_5_opens() {
    let (_folder, path) = copy_of("v0005.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0005.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_5()), "what came since is as it is where nobody says");
    assert_eq!(workspace.measures().unwrap()[0].settles_after, Some(30));
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_4_opens() {
    let (_folder, path) = copy_of("v0004.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0004.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_4()), "what came since is as it is where nobody says");
    let sales = workspace.measures().unwrap()[0].id;
    let unconfirmed = workspace.unconfirmed(sales, &settings().calendar).unwrap();
    assert_eq!(unconfirmed.iter().map(|value| value.pending).collect::<Vec<_>>(), [Pending::Estimated]);
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_3_opens() {
    let (_folder, path) = copy_of("v0003.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0003.bellwether");
    assert_eq!(content(&workspace), content(&sample_of_version_3()), "what came since is as it is where nobody says");
    let done: Vec<_> = told(&workspace).into_iter().map(|(_, time, author, done, _)| (time, author, done)).collect();
    let entry = |done: Operation| ("2026-11-23 17:05:00".to_owned(), "Ada".to_owned(), done);
    let changed = Operation::ChangeSettings;
    let imported = Operation::Import(Files::One("till.csv".into()));
    assert_eq!(done, [changed.clone(), Operation::Undo(Box::new(changed.clone())), changed, imported].map(entry));
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_2_opens() {
    let (_folder, path) = copy_of("v0002.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_kept(&workspace, "v0002.bellwether");
    workspace.undo(&ada()).unwrap();
    assert!(workspace.splits().unwrap().is_empty());
    walk(&mut workspace);
}

#[test]
fn a_file_of_version_1_opens() {
    let (_folder, path) = copy_of("v0001.bellwether");
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    assert_eq!(workspace.settings().unwrap(), settings());
    assert_kept(&workspace, "v0001.bellwether");
    let sales = workspace.measures().unwrap()[0].id;
    assert_eq!(workspace.read_values(&[sales], None).unwrap()[&sales].len(), 2);
    workspace.redo(&ada()).unwrap();
    assert_eq!(workspace.value_details(sales, None).unwrap().len(), 3);
    walk(&mut workspace);
    assert!(workspace.measures().unwrap().is_empty() || workspace.next_undo().unwrap().is_some());
}

#[test]
fn an_old_history_keeps_its_words_and_gets_the_same_names_everywhere() {
    for name in ["v0001.bellwether", "v0002.bellwether"] {
        let old = Connection::open_with_flags(stored(name), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut statement = old.prepare("SELECT time, author, label FROM history ORDER BY id DESC").unwrap();
        let row = |row: &rusqlite::Row| Ok((row.get::<_, String>(0)?.replace('T', " "), row.get(1)?, row.get(2)?));
        let written: Vec<(String, String, String)> =
            statement.query_map([], row).unwrap().map(Result::unwrap).collect();
        let open = || {
            let (folder, path) = copy_of(name);
            (Workspace::open(&path, OpenOptions::new(now())).unwrap(), folder)
        };
        let ((first, _here), (second, _there)) = (open(), open());
        let text = |done| if let Operation::Told { text, .. } = done { text } else { panic!("{done:?} was a text") };
        let said = told(&first).into_iter().map(|(_, time, author, done, _)| (time, author, text(done)));
        assert_eq!(said.collect::<Vec<_>>(), written);
        assert_eq!(told(&first), told(&second), "the names of what was done follow from what was done");
        let entry = first.history(1, None).unwrap().remove(0);
        assert_eq!((entry.author_id, entry.device), (AuthorId::of("ada"), None));
        let detail = first.history_detail(first.history(100, None).unwrap().last().unwrap().id, 1000).unwrap();
        assert!(detail.iter().any(|detail| detail.new == Cell::Text("Revenue".into())), "what it changed is known");
    }
}

#[test]
fn what_was_done_with_a_newer_version_is_never_applied() {
    let mut workspace = full_sample();
    let before = content(&workspace);
    workspace.conn.execute_batch("UPDATE history SET schema_version = 15; COMMIT; BEGIN IMMEDIATE").unwrap();
    assert_eq!(workspace.undo(&ada()).unwrap_err().code(), "newer_operation");
    assert_eq!(content(&workspace), before);
    let newest = workspace.history(1, None).unwrap().remove(0);
    assert_eq!(workspace.history_detail(newest.id, 10).unwrap_err().code(), "newer_operation");
}

#[test]
fn moments_are_stored_in_utc_with_the_clock_beside() {
    let workspace = full_sample();
    let sql = "SELECT time, utc_offset, device, operation, arguments, label FROM history ORDER BY id LIMIT 1";
    let row = |row: &rusqlite::Row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(4)?))
    };
    let (time, offset, device, arguments) = workspace.conn.query_row(sql, [], row).unwrap();
    assert_eq!((time.as_str(), offset), ("2026-11-23T16:05:00Z", 60), "five past five in Berlin");
    assert_eq!((device.as_str(), arguments.as_str()), ("till-laptop", r#"{"file":"till.csv"}"#));
    assert_eq!(workspace.history(100, None).unwrap().last().unwrap().time, now());
}

#[test]
fn dimensions_made_on_two_computers_are_the_same() {
    let make = |seed| {
        let mut workspace =
            Workspace::in_memory(&settings(), OpenOptions { id_seed: Some(seed), ..options() }).unwrap();
        let names = |tx: &Tx| {
            tx.segment(&[("Store", "Harbour"), ("Product", "Tea")])?;
            tx.segment(&[("PRODUCT", "tea"), ("store", "harbour ")])
        };
        let segment = act(&mut workspace, names);
        (segment, workspace.dimensions().unwrap(), workspace.members().unwrap(), workspace)
    };
    let ((one, dimensions, members, mut workspace), (other, dimensions_there, members_there, _)) = (make(1), make(2));
    assert_eq!((one, dimensions, members), (other, dimensions_there, members_there));
    // A renamed one keeps its identifier; who gets its old name gets the next one.
    let store = workspace.dimensions().unwrap().into_iter().find(|dimension| dimension.name == "Store").unwrap();
    act(&mut workspace, |tx| tx.rename_dimension(store.id, "Shop"));
    let again = act(&mut workspace, |tx| tx.segment(&[("Store", "Harbour")]));
    assert_ne!(again, one);
    let new = workspace.dimensions().unwrap().into_iter().find(|dimension| dimension.name == "Store").unwrap();
    assert_ne!(new.id, store.id);
}

#[test]
fn every_table_takes_part_in_undo() {
    let mut conn = Connection::open_in_memory().unwrap();
    crate::schema::SCHEMA.migrate(&mut conn).unwrap();
    let sql = "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = conn.prepare(sql).unwrap();
    let tables = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))).unwrap();
    let workspace = full_sample();
    let full = content(&workspace);
    for (table, strict) in tables.map(Result::unwrap) {
        assert!(strict, "{table} is strict");
        assert!(!full.contains_key(&table) || !full[&table].is_empty(), "{table} has something in it in the sample");
        // The bytes of files say what stood in them, whatever was made of it.
        if !table.starts_with("history") && table != "file" {
            assert!(Entity::of_table(&table).is_some(), "{table} is an entity: otherwise its changes are not recorded");
            let changed: u32 = conn
                .query_row("SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0", [&table], |row| row.get(0))
                .unwrap();
            assert!(changed > 0, "{table} has a primary key: without one the session extension ignores it");
        }
    }
    for entity in Entity::ALL {
        let columns = crate::changes::columns(&workspace, entity.table()).unwrap();
        assert!(!columns.is_empty(), "{} is a table", entity.table());
        for link in entity.links() {
            assert!(columns.iter().any(|column| column == link.column), "{}.{}", entity.table(), link.column);
        }
    }
}

#[test]
fn tables_of_an_older_version_become_a_file_of_the_newest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("back.bellwether");
    let row = ["1", "Shop", "EUR", "en-GB", "4", "1", "sun", "mon sat"];
    let fill = |filling: &Filling| {
        assert!(filling.columns_of(Entity::Split)?.is_empty(), "version 1 had none");
        let columns = filling.columns_of(Entity::Settings)?;
        let cells: Vec<Content> =
            columns.iter().zip(row).map(|(column, text)| column.content(Some(text)).unwrap()).collect();
        assert_eq!(filling.insert(Entity::Settings, &cells)?, Inserted::Yes);
        assert_eq!(filling.insert(Entity::Settings, &cells)?, Inserted::Twice);
        Ok::<_, Error>(())
    };
    let workspace = Workspace::create_from_tables(&path, 1, options(), fill).unwrap();
    assert_eq!(workspace.schema_version().unwrap(), newest_schema());
    assert_eq!(workspace.settings().unwrap().language, "en", "what the later versions add is there");
    let other = folder.path().join("other.bellwether");
    let nothing = |_: &Filling| Ok::<_, Error>(());
    assert_eq!(Workspace::create_from_tables(&other, 99, options(), nothing).unwrap_err().code(), "newer_file");
    Workspace::create_from_tables(&other, 3, options(), nothing).unwrap_err();
    assert!(!other.exists(), "a workspace without settings is none");
}
