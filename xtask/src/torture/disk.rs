//! A disk that keeps for certain only what was synced: the content of files by syncing them, names by syncing the folder that they
//! are in. What was not synced is there in part, in any order; names come back in theirs.

use super::chance::Chance;
use super::library::Operation;
use std::collections::{BTreeMap, BTreeSet};

/// A disk writes so many bytes at once.
const SECTOR: usize = 512;

/// What is there of what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Survival {
    /// Nothing.
    Nothing,
    /// Everything.
    Everything,
    /// Some writes, some of them in part, and names up to one of them.
    Some,
    /// As before; and with the content of a new file its name is synced, as ext4 does it.
    SomeWithNames,
}

impl Survival {
    pub(super) fn of_chance(chance: &mut Chance) -> Self {
        [Self::Nothing, Self::Everything, Self::Some, Self::SomeWithNames][chance.below(4)]
    }
}

/// What a file holds for certain, and what was written to it since.
#[derive(Debug, Default)]
struct File {
    safe: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

/// A change of names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Naming {
    File(String, usize),
    Folder(String),
    Removal(String),
    Renaming(String, String),
}

/// The names of files, and the folders.
#[derive(Debug, Clone, Default)]
struct Names {
    files: BTreeMap<String, usize>,
    folders: BTreeSet<String>,
}

/// The disk.
#[derive(Debug, Default)]
pub(super) struct Disk {
    files: Vec<File>,
    /// As the program sees it, and as it is for certain.
    seen: Names,
    safe: Names,
    since: Vec<Naming>,
    /// After how many changes of names a file was synced first.
    synced: BTreeMap<usize, usize>,
}

impl Disk {
    /// Adds a file that was there before.
    pub(super) fn hold(&mut self, path: String, bytes: Vec<u8>) {
        for names in [&mut self.seen, &mut self.safe] {
            names.folders.extend(folders_of(&path).map(str::to_owned));
            names.files.insert(path.clone(), self.files.len());
        }
        self.files.push(File { safe: bytes, since: Vec::new() });
    }

    /// Does what the program did.
    pub(super) fn meet(&mut self, operation: &Operation) {
        let Operation { kind, offset, path, bytes } = operation;
        match (kind, offset) {
            (b'o', 1) => {
                self.files.push(File::default());
                self.name(Naming::File(path.clone(), self.files.len() - 1));
            }
            (b'o', 2) => self.change(path, Change::Cut(0)),
            (b'w', _) => self.change(path, Change::Write(*offset, bytes.clone())),
            (b't', _) => self.change(path, Change::Cut(*offset)),
            (b'm', _) => self.name(Naming::Folder(path.clone())),
            (b'u', _) => self.name(Naming::Removal(path.clone())),
            (b'r', _) => {
                if let Some((from, to)) = path.split_once('\u{1}') {
                    self.name(Naming::Renaming(from.to_owned(), to.to_owned()));
                }
            }
            (b's', _) => self.sync(path),
            _ => {}
        }
    }

    fn change(&mut self, path: &str, change: Change) {
        if let Some(file) = self.seen.files.get(path).and_then(|&file| self.files.get_mut(file)) {
            file.since.push(change);
        }
    }

    fn name(&mut self, naming: Naming) {
        self.seen.apply(&naming);
        self.since.push(naming);
    }

    fn sync(&mut self, path: &str) {
        if let Some(&number) = self.seen.files.get(path) {
            if let Some(file) = self.files.get_mut(number) {
                file.safe = applied(&file.safe, &file.since);
                file.since.clear();
            }
            self.synced.insert(number, self.since.len());
            return;
        }
        // A folder: the names in it are safe now.
        let (safe, rest) = std::mem::take(&mut self.since).into_iter().partition(|naming: &Naming| naming.is_in(path));
        self.since = rest;
        Vec::into_iter(safe).for_each(|naming| self.safe.apply(&naming));
        self.synced.clear();
    }

    /// What is there after the power has gone.
    pub(super) fn cut(self, survival: Survival, chance: &mut Chance) -> BTreeMap<String, Vec<u8>> {
        let count = match survival {
            Survival::Nothing => 0,
            Survival::Everything => self.since.len(),
            Survival::Some => chance.below(self.since.len() + 1),
            Survival::SomeWithNames => self.named().max(chance.below(self.since.len() + 1)),
        };
        let mut names = self.safe;
        self.since.iter().take(count).for_each(|naming| names.apply(naming));
        let mut there = BTreeMap::new();
        for (path, number) in names.files {
            let has_folder = folders_of(&path).all(|folder| names.folders.contains(folder));
            if let Some(file) = self.files.get(number).filter(|_| has_folder) {
                let kept = match survival {
                    Survival::Nothing => Vec::new(),
                    Survival::Everything => file.since.clone(),
                    Survival::Some | Survival::SomeWithNames => part_of(&file.since, chance),
                };
                there.insert(path, applied(&file.safe, &kept));
            }
        }
        there
    }

    /// Up to which change names are safe because the files that they made were synced.
    fn named(&self) -> usize {
        let made = |naming: &Naming| matches!(naming, Naming::File(_, number) if self.synced.contains_key(number));
        self.since.iter().rposition(made).map_or(0, |place| place + 1)
    }
}

impl Names {
    fn apply(&mut self, naming: &Naming) {
        match naming {
            Naming::File(path, number) => _ = self.files.insert(path.clone(), *number),
            Naming::Folder(path) => _ = self.folders.insert(path.clone()),
            Naming::Removal(path) => {
                self.files.remove(path);
                self.folders.remove(path);
            }
            Naming::Renaming(from, to) => self.rename(from, to),
        }
    }

    fn rename(&mut self, from: &str, to: &str) {
        let renamed = |path: &str| {
            let rest = path.strip_prefix(from)?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
        };
        let files = std::mem::take(&mut self.files);
        let (moved, kept): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| renamed(path).is_some());
        self.files = kept.into_iter().collect();
        self.files.extend(moved.into_iter().filter_map(|(path, number)| Some((renamed(&path)?, number))));
        let folders = std::mem::take(&mut self.folders);
        self.folders = folders.into_iter().map(|path| renamed(&path).unwrap_or(path)).collect();
    }
}

impl Naming {
    /// True where it changes the names in this folder.
    fn is_in(&self, folder: &str) -> bool {
        match self {
            Self::File(path, _) | Self::Folder(path) | Self::Removal(path) => parent(path) == folder,
            Self::Renaming(from, to) => [from, to].into_iter().any(|path| parent(path) == folder),
        }
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// All folders above a file, without the outermost one, which is always there.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(place, _)| &path[..place])
}

/// Some of the changes, some of them torn.
fn part_of(changes: &[Change], chance: &mut Chance) -> Vec<Change> {
    let mut kept = Vec::new();
    for change in changes {
        if chance.one_in(2) {
            continue;
        }
        match change {
            Change::Write(offset, bytes) if bytes.len() > SECTOR && chance.one_in(3) => {
                let length = SECTOR * (1 + chance.below(bytes.len() / SECTOR));
                kept.push(Change::Write(*offset, bytes[..length.min(bytes.len())].to_vec()));
            }
            whole => kept.push(whole.clone()),
        }
    }
    kept
}

fn applied(safe: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = safe.to_vec();
    for change in changes {
        match change {
            Change::Cut(length) => bytes.resize(*length, 0),
            Change::Write(offset, written) => {
                let end = offset + written.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*offset..end].copy_from_slice(written);
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(operations: &[(u8, usize, &str, &[u8])], survival: Survival) -> BTreeMap<String, Vec<u8>> {
        let mut disk = Disk::default();
        disk.hold("old".to_owned(), b"old".to_vec());
        for &(kind, offset, path, bytes) in operations {
            disk.meet(&Operation { kind, offset, path: path.to_owned(), bytes: bytes.to_vec() });
        }
        disk.cut(survival, &mut Chance::of_case(1, "disk", 1))
    }

    fn files(all: &[(&str, &[u8])]) -> BTreeMap<String, Vec<u8>> {
        all.iter().map(|&(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
    }

    const MADE: [(u8, usize, &str, &[u8]); 5] = [
        (b'o', 1, "part", b""),
        (b'w', 0, "part", b"new"),
        (b's', 0, "part", b""),
        (b'r', 0, "part\u{1}old", b""),
        (b's', 0, "", b""),
    ];

    #[test]
    fn what_is_written_synced_named_and_synced_is_there() {
        for survival in [Survival::Nothing, Survival::Some, Survival::SomeWithNames, Survival::Everything] {
            assert_eq!(after(&MADE, survival), files(&[("old", b"new")]), "{survival:?}");
        }
    }

    #[test]
    fn what_was_not_synced_can_be_gone() {
        assert_eq!(after(&MADE[..4], Survival::Nothing), files(&[("old", b"old")]));
        let hasty = [MADE[0], MADE[1], MADE[3], MADE[4]];
        assert_eq!(after(&hasty, Survival::Nothing), files(&[("old", b"")]), "a name without content");
    }

    #[test]
    fn a_folder_is_there_when_the_one_above_was_synced() {
        let inside = [
            (b'm', 0, "new", b"".as_slice()),
            (b'o', 1, "new/file", b""),
            (b's', 0, "new/file", b""),
            (b's', 0, "new", b""),
        ];
        assert_eq!(after(&inside, Survival::Nothing), files(&[("old", b"old")]));
        let above = [inside.as_slice(), &[(b's', 0, "", b"")]].concat();
        assert_eq!(after(&above, Survival::Nothing), files(&[("new/file", b""), ("old", b"old")]));
    }

    #[test]
    fn a_folder_takes_what_is_in_it_along() {
        let moved = [(b'm', 0, "a", b"".as_slice()), (b'o', 1, "a/x", b""), (b'r', 0, "a\u{1}b", b"")];
        assert_eq!(after(&moved, Survival::Everything), files(&[("b/x", b""), ("old", b"old")]));
    }
}
