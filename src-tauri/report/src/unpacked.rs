//! What is in a file of Office, for tests: its parts, and whether they belong together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

/// The parts of a package by their names.
pub(crate) struct Unpacked(pub BTreeMap<String, Vec<u8>>);

impl Unpacked {
    pub(crate) fn new(file: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(file.to_vec())).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            let name = part.name().unwrap().into_owned();
            assert!(parts.insert(name.clone(), content).is_none(), "{name} is there twice");
        }
        Self(parts)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        String::from_utf8(self.0.get(name).unwrap_or_else(|| panic!("no {name}")).clone()).unwrap()
    }

    /// The names of the parts whose names begin so.
    pub(crate) fn names(&self, start: &str) -> Vec<String> {
        self.0.keys().filter(|name| name.starts_with(start) && !name.contains("_rels")).cloned().collect()
    }

    /// What a part refers to: kind and the part's whole name, by the identifier of the relationship.
    pub(crate) fn references(&self, of: &str) -> BTreeMap<String, (String, String)> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let name = format!("{folder}{}_rels/{file}.rels", if folder.is_empty() { "" } else { "/" });
        let Some(content) = self.0.get(&name) else { return BTreeMap::new() };
        let text = String::from_utf8(content.clone()).unwrap();
        let elements = text.split("<Relationship ").skip(1);
        let parsed = elements.map(|element| {
            assert!(!element.contains("TargetMode"), "{name} refers to something outside");
            let target = resolved(folder, &attribute(element, "Target"));
            let kind = attribute(element, "Type").rsplit('/').next().unwrap().to_owned();
            (attribute(element, "Id"), (kind, target))
        });
        parsed.collect()
    }

    /// Nothing is missing, nothing is left over: every part has a type and is referred to, and every reference and type has its
    /// part.
    pub(crate) fn check(&self) {
        let types = self.text("[Content_Types].xml");
        let typed: BTreeSet<String> =
            types.split("<Override ").skip(1).map(|element| attribute(element, "PartName")[1..].to_owned()).collect();
        let endings: BTreeSet<String> =
            types.split("<Default ").skip(1).map(|element| attribute(element, "Extension")).collect();
        for name in &typed {
            assert!(self.0.contains_key(name), "a type for {name}, which is not there");
        }
        for ending in &endings {
            assert!(
                self.0.keys().any(|name| name.ends_with(&format!(".{ending}"))),
                "a type for .{ending}, of which there is none"
            );
        }
        let mut reached = BTreeSet::from(["[Content_Types].xml".to_owned(), "_rels/.rels".to_owned()]);
        let mut waiting = vec![String::new()];
        while let Some(name) = waiting.pop() {
            for (id, (_, target)) in self.references(&name) {
                assert!(self.0.contains_key(&target), "{name} refers with {id} to {target}, which is not there");
                if reached.insert(target.clone()) {
                    let (folder, file) = target.rsplit_once('/').unwrap_or(("", &target));
                    reached.insert(format!("{folder}/_rels/{file}.rels"));
                    waiting.push(target);
                }
            }
            self.check_identifiers(&name);
        }
        for name in self.0.keys() {
            assert!(reached.contains(name), "nothing refers to {name}");
            let is_plain = name.ends_with(".rels") || name.ends_with(".xlsx") || name == "[Content_Types].xml";
            assert!(is_plain || typed.contains(name), "no type for {name}");
        }
    }

    /// Every `r:id` of a part is one of its relationships.
    fn check_identifiers(&self, name: &str) {
        let Some(content) = self.0.get(name).filter(|_| name.ends_with(".xml")) else { return };
        let text = String::from_utf8(content.clone()).unwrap();
        well_formed(&text, name);
        let known = self.references(name);
        for used in text.split("r:id=\"").skip(1) {
            let id = used.split('"').next().unwrap();
            assert!(known.contains_key(id), "{name} uses {id}, which refers to nothing");
        }
    }
}

/// The value of an attribute of an element.
pub(crate) fn attribute(element: &str, name: &str) -> String {
    let (_, rest) = element.split_once(&format!("{name}=\"")).unwrap_or_else(|| panic!("no {name} in {element}"));
    rest.split('"').next().unwrap().to_owned()
}

/// Each element ends where it must, and no text has a character that XML cannot hold.
pub(crate) fn well_formed(text: &str, name: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let before = &rest[..start];
        assert!(!before.contains("]]>"), "{name}: ]]> in text");
        let end = start + rest[start..].find('>').unwrap_or_else(|| panic!("{name}: an element without an end"));
        let element = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if element.starts_with(['?', '!']) || element.ends_with('/') {
            continue;
        }
        match element.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
            None => open.push(element.split_whitespace().next().unwrap()),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} without an end");
    let fits = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
    assert!(text.chars().all(fits), "{name} has a control character");
    assert!(!text.contains("NaN") || name.ends_with("chart.rs"), "{name} has a number that is none");
}

fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    for part in target.split('/') {
        if part == ".." {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path.join("/")
}
