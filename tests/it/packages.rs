//! What a package tells the system of the program stands in every language that the program speaks.

use super::support::repository;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The tags of the languages that there are messages in, without English.
fn translations() -> Vec<String> {
    let folders = fs::read_dir(repository().join("src-tauri/words/messages")).unwrap();
    let tags = folders.map(|folder| folder.unwrap().file_name().to_string_lossy().into_owned());
    let tags: Vec<String> = tags.filter(|tag| tag != "en").collect();
    assert!(tags.iter().any(|tag| tag == "de"), "{tags:?}");
    tags
}

#[test]
fn the_desktop_entry_and_the_file_type_speak_every_language() {
    let (entry, file_type) = (read("src-tauri/app/bellwether.desktop"), read("src-tauri/app/bellwether.mime.xml"));
    assert!(file_type.contains("<comment>Bellwether workspace</comment>"));
    for tag in translations() {
        for key in ["GenericName", "Comment", "Keywords"] {
            let of = |start: String| entry.lines().find_map(|line| line.strip_prefix(start.as_str()));
            let (english, other) = (of(format!("{key}=")), of(format!("{key}[{tag}]=")));
            assert!(english.is_some() && other.is_some_and(|text| !text.is_empty()), "{key}[{tag}]");
            assert_ne!(english, other);
        }
        assert!(file_type.contains(&format!("<comment xml:lang=\"{tag}\">")), "{tag}");
    }
}

#[test]
fn a_mac_and_the_installer_of_windows_know_every_language() {
    let config: Json = serde_json::from_str(&read("tauri.conf.json")).unwrap();
    let files = config["bundle"]["macOS"]["files"].as_object().unwrap();
    let english = keys(&read(files["Resources/en.lproj/InfoPlist.strings"].as_str().unwrap()));
    let kind = config["bundle"]["fileAssociations"][0]["name"].as_str().unwrap();
    assert!(english.contains(kind), "the file type is named by its English name: {english:?}");
    let translations = translations();
    for tag in &translations {
        let strings = files[&format!("Resources/{tag}.lproj/InfoPlist.strings")].as_str().unwrap();
        assert_eq!(keys(&read(strings)), english, "{strings}");
    }
    let installer = config["bundle"]["windows"]["nsis"]["languages"].as_array().unwrap();
    assert_eq!(installer.len(), translations.len() + 1, "{installer:?}");
}

/// What is translated in a file of lines such as `"key" = "text";`.
fn keys(strings: &str) -> BTreeSet<String> {
    let line = |line: &str| {
        let (key, text) = line.strip_prefix('"')?.strip_suffix("\";")?.split_once("\" = \"")?;
        (!text.is_empty()).then(|| key.to_owned())
    };
    strings.lines().map(|text| line(text).unwrap_or_else(|| panic!("{text}"))).collect()
}
