//! What is in a folder of workspaces, comparable over runs: without the ids and the times that differ from one to the next.

use super::program::Program;
use crate::files;
use crate::process::Outcome;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The workspace in each folder.
pub(super) const FILE: &str = "a.bellwether";
/// What some tasks make beside it.
pub(super) const OTHER: &str = "b.bellwether";

/// What a file holds: lines in no order where an order follows from ids.
pub(super) type Content = Vec<String>;

/// What is in a folder, by path. A workspace is what its plain export says; a folder that was exported is one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Scene(pub(super) BTreeMap<String, Content>);

/// Looks into folders, and at the same workspace once only.
#[derive(Debug)]
pub(super) struct Looks {
    seen: Mutex<HashMap<u128, Content>>,
    folder: PathBuf,
}

impl Looks {
    /// With a folder for what is exported on the way.
    pub(super) fn with(folder: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        Ok(Self { seen: Mutex::new(HashMap::new()), folder })
    }

    /// Everything in a folder. A workspace in it that is not sound is a failure.
    pub(super) fn scene(&self, program: &Program, folder: &Path) -> Outcome<Scene> {
        let mut scene = Scene::default();
        for file in files::below(folder)? {
            let name = inside(folder, &file);
            if is_of_system(&name) {
                continue;
            }
            match name.split_once('/') {
                Some((export, rest)) if folder.join(export).join("workspace.json").exists() => {
                    // Its description says when it was written.
                    if rest != "workspace.json" {
                        let lines = plain(&files::read(&file)?).into_iter();
                        scene
                            .0
                            .entry(export.to_owned())
                            .or_default()
                            .extend(lines.map(|line| format!("{rest}: {line}")));
                    }
                }
                _ if name.ends_with(".bellwether") => {
                    let content = self.workspace(program, &file).map_err(|error| format!("{name}: {error}"))?;
                    scene.0.insert(name, content);
                }
                _ => _ = scene.0.insert(name, plain(&files::read(&file)?)),
            }
        }
        Ok(scene)
    }

    /// What a workspace holds; a failure where it is not sound.
    pub(super) fn workspace(&self, program: &Program, file: &Path) -> Outcome<Content> {
        let journal = PathBuf::from(format!("{}-journal", file.display()));
        let key = if journal.exists() { None } else { Some(fingerprint(&files::read(file)?)) };
        if let Some(seen) = key.and_then(|key| self.seen.lock().ok()?.get(&key).cloned()) {
            return Ok(seen);
        }
        let content = self.exported(program, file)?;
        if let (Some(key), Ok(mut seen)) = (key, self.seen.lock()) {
            seen.insert(key, content.clone());
        }
        Ok(content)
    }

    fn exported(&self, program: &Program, file: &Path) -> Outcome<Content> {
        program.must(&["--json".as_ref(), "check".as_ref(), file.as_os_str()])?;
        let place = format!("{:?}-{}", std::thread::current().id(), file.display());
        let out = self.folder.join(format!("{:x}", fingerprint(place.as_bytes())));
        program.must(&["export".as_ref(), file.as_os_str(), "--out".as_ref(), out.as_os_str()])?;
        let mut content = Content::new();
        for file in files::below(&out)?.iter().filter(|file| !file.ends_with("workspace.json")) {
            let name = inside(&out, file);
            content.extend(plain(&files::read(file)?).into_iter().map(|line| format!("{name}: {line}")));
        }
        let _ = fs::remove_dir_all(&out);
        Ok(content)
    }
}

/// The path of a file in a folder, with slashes.
pub(super) fn inside(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

/// What the system and the program keep beside files while they work.
fn is_of_system(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    last.starts_with(".~") || ["-journal", "-wal", "-shm"].iter().any(|end| last.ends_with(end))
}

/// What is left behind in a folder: parts, journals, locks of what is not there. The lock of a file that is there locks nothing, and
/// goes when that file is opened; the journal of one that nobody has opened yet is what puts it in order then.
pub(super) fn leftovers(folder: &Path) -> Outcome<Vec<String>> {
    let names = files::below(folder)?.into_iter().filter(|file| !waits(file)).map(|file| inside(folder, &file));
    Ok(names.filter(|name| name.split('/').any(is_of_system)).collect())
}

/// True for what belongs to a workspace that is there, and goes when that is opened.
fn waits(file: &Path) -> bool {
    let Some(name) = file.file_name().and_then(|name| name.to_str()) else { return false };
    let is_there = |of: &str| file.with_file_name(of).exists();
    let locked = name.strip_prefix(".~lock.").and_then(|name| name.strip_suffix('#'));
    let unopened = name.strip_suffix("-journal").filter(|of| ![FILE, OTHER].contains(of));
    locked.or(unopened).is_some_and(is_there)
}

fn fingerprint(bytes: &[u8]) -> u128 {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(salt);
        hasher.write(bytes);
        u128::from(hasher.finish())
    };
    (half(1) << 64) | half(2)
}

/// The lines of a file, in order, with "#" for ids and "@" for times; of a file that is no text a number that stands for it.
fn plain(bytes: &[u8]) -> Content {
    let Ok(text) = std::str::from_utf8(bytes) else { return vec![format!("{:x}", fingerprint(bytes))] };
    let mut lines: Content = text.lines().map(masked).collect();
    lines.sort();
    lines
}

/// Ids have ten digits or more; times are written 2026-11-23T10:00:00; what a workspace mixes into its keys has 32 hexadecimal digits.
fn masked(line: &str) -> String {
    let mut masked = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let hexadecimal = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
        let (mark, length) = if hexadecimal == 32 {
            ("$", hexadecimal)
        } else if digits >= 10 {
            ("#", digits)
        } else if digits == 4 && is_time(rest) {
            ("@", 19)
        } else {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            (&rest[..digits.max(first)], digits.max(first))
        };
        masked.push_str(mark);
        rest = &rest[length..];
    }
    masked
}

fn is_time(text: &str) -> bool {
    let form = text.bytes().take(19).map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    form.eq("0000-00-00T00:00:00".bytes())
}

/// The first line that one content has and the other has not, for a person to look at.
pub(super) fn difference(is: &Content, wanted: &Content) -> String {
    let only = |one: &Content, other: &Content| one.iter().find(|line| !other.contains(line)).cloned();
    match (only(is, wanted), only(wanted, is)) {
        (Some(more), Some(less)) => format!("“{more}” in place of “{less}”"),
        (Some(more), None) => format!("“{more}” is there besides"),
        (None, Some(less)) => format!("“{less}” is missing"),
        (None, None) => "lines are there twice".to_owned(),
    }
}

/// Copies a folder with everything in it.
pub(super) fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|error| format!("{} cannot be made: {error}", to.display()))?;
    for file in files::below(from)? {
        files::write(&to.join(inside(from, &file)), &files::read(&file)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_times_are_masked_and_values_stay() {
        let line = "Net sales,4859731600733933,2026-10-29,812.4,command line,2026-11-28T07:32:10";
        assert_eq!(masked(line), "Net sales,#,2026-10-29,812.4,command line,@");
        assert_eq!(masked("Größe 12345 — 2026"), "Größe 12345 — 2026");
        assert_eq!(masked("EUR,en,,93dc6554fc26c5302b99d6a17360d670"), "EUR,en,,$");
    }

    #[test]
    fn a_difference_is_told_by_its_line() {
        let content = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Content>();
        assert_eq!(difference(&content(&["a", "b"]), &content(&["a", "c"])), "“b” in place of “c”");
        assert_eq!(difference(&content(&["a"]), &content(&["a", "c"])), "“c” is missing");
    }
}
