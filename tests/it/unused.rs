//! What is public and used by nobody but tests: it says that it can be relied on, and nothing shows that it works.

use crate::modules::code;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What is public for tests alone, by its crate, with the reason. The list only gets shorter: what is used, or is gone, is taken off.
const FOR_TESTS: &[(&str, &[&str], &str)] = &[
    ("store", &["in_memory", "import_values"], "tests make workspaces with them and look into them"),
    ("words", &["typescript"], "the command that writes what is made from the messages stands beside the program"),
    (
        "store",
        &[
            "delete_dimension",
            "find_segment",
            "insert_dimension",
            "insert_member",
            "keep_file",
            "rename_dimension",
            "rename_member",
        ],
        "the file can do it, and the window does not ask for it yet",
    ),
];

#[test]
fn what_is_public_is_used() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src-tauri");
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    let mut defined: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(&root).expect("the crates can be listed").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let source = if name == "app" { entry.path() } else { entry.path().join("src") };
        for file in sources(&source) {
            let code = code(&fs::read_to_string(&file).expect("a source can be read"));
            for token in &code {
                *used.entry(token.clone()).or_default() += 1;
            }
            for public in definitions(&code) {
                defined.entry(public).or_default().insert(name.clone());
            }
        }
    }
    let unused = defined.iter().filter(|(name, homes)| used.get(*name).is_none_or(|count| *count <= homes.len()));
    let unused: BTreeSet<(&str, &str)> =
        unused.flat_map(|(name, homes)| homes.iter().map(move |home| (home.as_str(), name.as_str()))).collect();
    let allowed = FOR_TESTS.iter().flat_map(|(home, names, _)| names.iter().map(move |name| (*home, *name))).collect();
    let wrong: Vec<_> = unused.difference(&allowed).collect();
    assert!(wrong.is_empty(), "public, and used by nobody but tests: use it, or take it out: {wrong:?}");
    let stale: Vec<_> = allowed.difference(&unused).collect();
    assert!(stale.is_empty(), "used, or gone: take it off FOR_TESTS: {stale:?}");
}

/// The names of what is public in a text: functions, types, constants, traits.
fn definitions(code: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.iter().enumerate().filter(|(_, token)| *token == "pub") {
        let mut words = code[at + 1..].iter().map(String::as_str).peekable();
        while words.next_if(|word| matches!(*word, "async" | "unsafe")).is_some() {}
        let kind = words.next().unwrap_or_default();
        let kind = if kind == "const" && words.peek() == Some(&"fn") { words.next().unwrap_or_default() } else { kind };
        if matches!(kind, "fn" | "struct" | "enum" | "const" | "static" | "trait" | "type") {
            found.extend(words.next().map(str::to_owned));
        }
    }
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") && !crate::modules::is_for_tests(&name) {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_name_that_only_its_definition_says_is_found() {
    let code = code(
        "pub use a::unused; pub const fn unused() {} pub(crate) fn inner() {} pub struct Used; fn f(_: Used) {} // unused\n\
         #[cfg(test)] mod tests { fn g() { super::unused() } } pub const UNUSED: &str = \"unused\";",
    );
    assert_eq!(definitions(&code), ["unused", "Used", "UNUSED"]);
    let times = |name: &str| code.iter().filter(|token| *token == name).count();
    assert_eq!((times("unused"), times("Used"), times("UNUSED")), (1, 2, 1));
}
