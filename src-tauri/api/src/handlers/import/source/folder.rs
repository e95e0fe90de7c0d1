//! The folder of a source: which of its files are there to be read. What is half written, hidden, locked by an office
//! program or still in a cloud is none of them.

use crate::watching::Lying;
use domain::name::compared;
use std::io;
use std::path::Path;

/// So many files of a folder are looked at: nobody drops more spreadsheets into one.
const MOST: usize = 2_000;

/// The files in a folder that may be of the source, by name. Folders in it are not looked into.
///
/// # Errors
/// Where the folder cannot be read: it is gone, or out of reach.
pub(super) fn files(folder: &Path, pattern: Option<&str>) -> io::Result<Vec<Lying>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)?.take(MOST) {
        // What goes while it is looked at is not there.
        let Ok(entry) = entry else { continue };
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_whole(&name) || pattern.is_some_and(|pattern| !fits(pattern, &name)) {
            continue;
        }
        let Ok(meta) = std::fs::metadata(entry.path()) else { continue };
        if meta.is_file() && meta.len() > 0 {
            found.push(Lying { path: entry.path(), size: meta.len(), written: meta.modified().ok() });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// False for what no program has finished: hidden files, those of office programs (`~$`), of browsers (`.crdownload`) and of
/// clouds (`.icloud`) have other endings or begin otherwise.
fn is_whole(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_lock = name.starts_with('.') || name.starts_with("~$") || name.starts_with(".~");
    !is_lock && ending.is_some_and(|ending| intake::ENDINGS.contains(&ending.as_str()))
}

/// True where a name is of a pattern, in which `*` stands for anything and `?` for one character; without regard to case.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (compared(pattern).chars().collect(), compared(name).chars().collect());
    // Where the last star stands, and how much of the name it takes so far.
    let (mut at, mut of, mut star) = (0, 0, None);
    while let Some(letter) = name.get(of) {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, of));
                at += 1;
            }
            Some(wanted) if *wanted == '?' || wanted == letter => (at, of) = (at + 1, of + 1),
            _ => match star {
                Some((place, taken)) => {
                    star = Some((place, taken + 1));
                    (at, of) = (place + 1, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(at).all(|rest| *rest == '*')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_pattern_says_what_files_are_called() {
        for (pattern, name, is_it) in [
            ("orders-*.csv", "Orders-2026-10.CSV", true),
            ("orders-*.csv", "orders.csv", false),
            ("*", "anything.xlsx", true),
            ("till??.csv", "till10.csv", true),
            ("till??.csv", "till1.csv", false),
            ("*a*b*c", "aabbc", true),
            ("*a*b*c", "aabb", false),
            ("Umsätze*", "UMSÄTZE Oktober.xls", true),
        ] {
            assert_eq!(fits(pattern, name), is_it, "{pattern} {name}");
        }
    }

    #[test]
    fn only_whole_spreadsheets_are_there() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "orders.csv",
            "b.XLSX",
            "c.json",
            "d.zip",
            "~$b.xlsx",
            ".orders.csv",
            "orders.csv.part",
            "orders.csv.crdownload",
            ".orders.csv.icloud",
            ".~lock.orders.csv#",
            "notes.pdf",
            "none",
        ];
        for name in names {
            std::fs::write(folder.path().join(name), "a").unwrap();
        }
        std::fs::write(folder.path().join("empty.csv"), "").unwrap();
        std::fs::create_dir(folder.path().join("folder.csv")).unwrap();
        let names = |pattern| files(folder.path(), pattern).unwrap().iter().map(Lying::name).collect::<Vec<_>>();
        assert_eq!(names(None), ["b.XLSX", "c.json", "d.zip", "orders.csv"]);
        assert_eq!(names(Some("ord*")), ["orders.csv"]);
        assert!(files(&folder.path().join("gone"), None).is_err());
    }
}
