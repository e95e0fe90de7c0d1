//! What the architecture rules out, checked where the compiler cannot: who may depend on whom, who may talk to Tauri, and
//! that files stay readable.

use crate::modules::{Modules, circles};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A module longer than this many lines holds more than one topic.
const LONGEST_MODULE: usize = 500;

/// Crates and the crates of this workspace that they may use: the direction of the architecture.
const DIRECTION: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("disk", &[]),
    ("databases", &[]),
    ("domain", &[]),
    ("locale", &["words", "domain"]),
    ("analysis", &["words", "domain", "locale"]),
    ("intake", &["databases", "domain"]),
    ("entry", &["intake"]),
    ("store", &["disk", "domain"]),
    ("plain", &["disk", "domain", "store"]),
    ("render", &["words", "domain", "locale", "analysis"]),
    ("present", &["words", "domain", "locale", "analysis", "render"]),
    ("report", &["domain", "locale", "render", "present"]),
    ("library", &["words", "domain"]),
    (
        "api",
        &[
            "words", "disk", "domain", "locale", "analysis", "intake", "entry", "store", "plain", "render", "present",
            "report", "library",
        ],
    ),
    ("cli", &["api"]),
];

/// Packages that one crate only may know. SQLite has two homes, which share nothing: what this program's own files hold, and
/// what is read out of those of others, whom nobody trusts.
const ONE_HOME: &[(&str, &str)] = &[
    ("rusqlite", "store databases"),
    ("plotters", "render"),
    ("resvg", "render"),
    ("fluent-bundle", "words"),
    ("fluent-syntax", "words"),
    ("icu", "locale"),
    ("icu_experimental", "locale"),
    ("calamine", "intake"),
    ("csv-core", "plain"),
    ("rust_xlsxwriter", "entry report"),
    ("icalendar", "report"),
    ("krilla", "report"),
    ("ts-rs", "api"),
];

#[test]
fn crates_depend_in_one_direction() {
    let crates: BTreeSet<&str> = DIRECTION.iter().map(|(name, _)| *name).collect();
    for (name, allowed) in DIRECTION {
        let used = dependencies(name, "dependencies");
        let wrong: Vec<&String> =
            used.iter().filter(|used| crates.contains(used.as_str()) && !allowed.contains(&used.as_str())).collect();
        assert!(wrong.is_empty(), "{name} must not depend on {wrong:?}");
    }
    for folder in folders_with_manifest() {
        assert!(
            crates.contains(folder.as_str()),
            "src-tauri/{folder} is a new crate: say in DIRECTION what it may use"
        );
    }
}

#[test]
fn modules_use_each_other_one_way() {
    let mut crates: Vec<(String, PathBuf)> = folders_with_manifest()
        .into_iter()
        .map(|name| (name.clone(), root().join("src-tauri").join(name).join("src")))
        .collect();
    crates.push(("app".to_owned(), root().join("src-tauri/app")));
    crates.push(("xtask".to_owned(), root().join("xtask/src")));
    let mut wrong = Vec::new();
    for (name, source) in &crates {
        for (place, pairs) in Modules::of_folder(source).siblings() {
            let module = [std::slice::from_ref(name), &place].concat().join("::");
            for circle in circles(&pairs) {
                let between = pairs.iter().filter(|((from, to), _)| circle.contains(from) && circle.contains(to));
                let shown: Vec<String> = between.map(|((from, to), why)| format!("  {from} → {to}: {why}")).collect();
                wrong.push(format!("In {module}, {circle:?} use each other:\n{}", shown.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "what two need belongs below both\n{}", wrong.join("\n"));
}

#[test]
fn special_packages_have_one_home() {
    for (package, home) in ONE_HOME {
        for (name, _) in DIRECTION.iter().filter(|(name, _)| !home.split(' ').any(|home| home == *name)) {
            assert!(
                !dependencies(name, "dependencies").contains(*package),
                "{name} must not know {package}: that is what {home} is for"
            );
        }
    }
}

#[test]
fn the_core_is_pure() {
    for name in ["words", "domain", "locale", "analysis", "library"] {
        let used = dependencies(name, "dependencies");
        for banned in ["serde", "serde_json", "tauri", "rusqlite"] {
            assert!(
                !used.contains(banned),
                "{name} must not know {banned}: its types are not the wire's or the file's"
            );
        }
    }
    for name in ["api", "cli"] {
        assert!(
            !dependencies(name, "dependencies").iter().any(|used| used.starts_with("tauri")),
            "{name} knows no Tauri"
        );
    }
}

#[test]
fn one_file_talks_to_tauri() {
    let door = root().join("ui/src/host/tauri.ts");
    // A test may speak of the import without importing.
    let is_test = |file: &Path| file.to_string_lossy().ends_with(".test.ts");
    for file in sources("ui/src", &["ts", "svelte"]).into_iter().filter(|file| !is_test(file)) {
        let text = read(&file);
        let imports = ["from \"@tauri-apps", "import \"@tauri-apps", "import(\"@tauri-apps"];
        let found = imports.iter().any(|import| text.contains(import));
        assert!(file == door || !found, "{}: only host/tauri.ts may import @tauri-apps", show(&file));
    }
}

#[test]
fn the_page_has_no_inline_styles() {
    // The Content Security Policy refuses them, so that text from files can never bring its own; `style:width={…}` works.
    for file in sources("ui/src", &["svelte", "html"]) {
        for (number, line) in read(&file).lines().enumerate() {
            assert!(!line.contains(" style=\""), "{}:{}: use a class, or style:name={{…}}", show(&file), number + 1);
        }
    }
}

#[test]
fn modules_are_short() {
    // Generated: none has topics to be split by.
    let exempt = ["ui/src/api/bindings.ts", "ui/src/words/messages.ts", "src-tauri/words/src/messages.rs"]
        .map(|file| root().join(file));
    for file in all_sources().filter(|file| !exempt.contains(file)) {
        let lines = read(&file).lines().count();
        assert!(lines <= LONGEST_MODULE, "{} has {lines} lines: split it by topic", show(&file));
    }
}

#[test]
fn nothing_is_put_off() {
    // Written so that this file does not find itself.
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    for file in all_sources() {
        for (number, line) in read(&file).lines().enumerate() {
            let found = marks.iter().find(|mark| line.split(|c: char| !c.is_alphanumeric()).any(|word| word == **mark));
            assert!(found.is_none(), "{}:{}: do it, or write it down where work is planned", show(&file), number + 1);
        }
    }
}

fn all_sources() -> impl Iterator<Item = PathBuf> {
    let rust = ["src-tauri", "xtask", "tests"].into_iter().flat_map(|folder| sources(folder, &["rs", "sql"]));
    rust.chain(sources("ui/src", &["ts", "svelte", "css"]))
}

/// The names in a section of a crate's manifest.
fn dependencies(name: &str, section: &str) -> BTreeSet<String> {
    let manifest = read(&root().join("src-tauri").join(name).join("Cargo.toml"));
    let mut names = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line == format!("[{section}]");
        } else if let (true, Some((key, _))) = (inside, line.split_once('=')) {
            names.insert(key.trim().trim_end_matches(".workspace").to_owned());
        }
    }
    names
}

fn folders_with_manifest() -> Vec<String> {
    let entries = fs::read_dir(root().join("src-tauri")).expect("src-tauri is there");
    let folders = entries.flatten().filter(|entry| entry.path().join("Cargo.toml").exists());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn sources(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "no sources below {folder}: this test looks in the wrong place");
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be listed").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", show(file)))
}

fn show(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}
