//! What the documents say of the source is there.

use crate::modules::code;
use crate::support::cli;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_files_that_newcomers_are_sent_to_are_there() {
    let text = read("docs/architecture.md");
    let (_, table) = text.split_once("\n## Where to add what\n").expect("the list of files stands under its heading");
    let spans: Vec<&str> = table.split('`').skip(1).step_by(2).collect();
    let is_path = |span: &&str| !span.contains(['<', ' ']) && (span.contains('/') || span.contains('.'));
    let paths: Vec<String> = spans.into_iter().filter(is_path).flat_map(alternatives).collect();
    assert!(paths.len() > 20, "the list of files was not found");
    let homes = ["", "src-tauri", "ui/src/app"].map(|home| root().join(home));
    let missing: Vec<&String> =
        paths.iter().filter(|path| !homes.iter().any(|home| home.join(path).exists())).collect();
    assert!(missing.is_empty(), "docs/architecture.md names what is not there: {missing:?}");
}

/// `a/{b,c}.rs` is `a/b.rs` and `a/c.rs`.
fn alternatives(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (inside, after) = rest.split_once('}').unwrap_or((rest, ""));
    inside.split(',').map(|choice| format!("{before}{choice}{after}")).collect()
}

#[test]
fn every_option_of_the_command_line_is_in_the_guide() {
    let guide = read("docs/user-guide.md");
    let (_, listed) =
        guide.split_once("\n### Commands and their options\n").expect("the list stands under its heading");
    let list = listed.split("```").nth(1).expect("the list is there");
    let joined = list.trim().replace("\n  ", " ");
    let documented: BTreeMap<&str, BTreeSet<String>> =
        joined.lines().map(|line| (line.split(' ').next().unwrap_or_default(), options(line))).collect();
    let help = cli(&["--help"]).stdout;
    let (_, commands) = help.split_once("\nCommands:\n").expect("the help lists the commands");
    let commands: Vec<&str> = commands.lines().take_while(|line| !line.is_empty()).filter_map(command).collect();
    assert!(commands.len() > 20, "{commands:?}");
    assert_eq!(commands.iter().collect::<BTreeSet<_>>(), documented.keys().collect::<BTreeSet<_>>());
    for command in commands {
        let mut takes = options(&cli(&[command, "--help"]).stdout);
        takes.retain(|option| !["--help", "--json", "--today"].contains(&option.as_str()));
        assert_eq!(documented.get(command), Some(&takes), "docs/user-guide.md, {command}");
    }
}

/// The command that a line of the help begins with; none where the line goes on with what was said.
fn command(line: &str) -> Option<&str> {
    line.strip_prefix("  ")?.split(' ').next().filter(|word| !word.is_empty() && *word != "help")
}

/// What looks like an option in a text. Other commands' are named by the help in prose, behind a backtick or a space: those of a
/// command begin a line of its help.
fn options(text: &str) -> BTreeSet<String> {
    let is_of = |c: char| c.is_ascii_lowercase() || c == '-';
    let is_help = text.contains("Usage:");
    let of_help = text.lines().filter_map(|line| line.trim_start().trim_start_matches("-h, ").strip_prefix("--"));
    let of_list = text.split("--").skip(1);
    let found: Vec<&str> = if is_help { of_help.collect() } else { of_list.collect() };
    found.into_iter().map(|rest| format!("--{}", rest.split(|c| !is_of(c)).next().unwrap_or_default())).collect()
}

#[test]
fn the_names_of_the_glossary_are_in_the_source() {
    let mut known = BTreeSet::new();
    collect(&root().join("src-tauri"), &mut known);
    let glossary = read("docs/glossary.md");
    let spans = glossary.split('`').skip(1).step_by(2).flat_map(|span| span.split("::"));
    let names: Vec<&str> = spans.filter(|span| span.starts_with(char::is_uppercase)).collect();
    assert!(names.len() > 40, "the glossary was not read");
    let missing: Vec<&&str> = names.iter().filter(|name| !known.contains(**name)).collect();
    assert!(missing.is_empty(), "docs/glossary.md names what is not there: {missing:?}");
}

fn collect(folder: &Path, known: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).expect("sources can be listed").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, known);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            known.extend(code(&fs::read_to_string(&path).expect("a source can be read")));
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect("a document can be read")
}
