//! What programs that were stopped have left behind.

use crate::{Lock, beside, lock};
use std::path::Path;

/// The name of what is being made starts so.
pub(crate) const PART: &str = ".~part.";
/// The name of a folder starts so that holds an earlier one while another one takes its place.
pub(crate) const EARLIER: &str = ".~earlier.";
/// What the name ends with under which it is locked.
const HELD: &str = "+";
/// How many letters and digits follow.
const RANDOM: usize = 6;

/// Removes from a folder what was being made in it when a program was stopped. What somebody is making at the moment stays,
/// as does everything that no program of this kind has made. A folder that was to be replaced and has no successor gets its
/// name back.
pub fn remove_leftovers(folder: &Path) {
    // One that stays does no harm; the next time tries again.
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let Some(made) = made(name) else {
            remove_lock(folder, name);
            continue;
        };
        let path = folder.join(made);
        if let Some(held) = hold(&path).filter(Lock::is_held) {
            remove(&path, folder);
            drop(held);
        }
    }
}

/// Takes what says that somebody is making this. It is another lock than that of a workspace of this name, which is opened
/// while it is made.
pub(crate) fn hold(path: &Path) -> Option<Lock> {
    Lock::take(&beside(path, HELD))
}

/// The name of what was being made, of which this is the name itself, that of its lock, or that of its journal.
fn made(name: &str) -> Option<&str> {
    let name = lock::locked(name).unwrap_or(name);
    let name = name.strip_suffix(HELD).unwrap_or(name);
    let name = name.strip_suffix("-journal").unwrap_or(name);
    let rest = name.strip_prefix(PART).or_else(|| name.strip_prefix(EARLIER))?;
    let (random, rest) = rest.split_at_checked(RANDOM)?;
    let is_made = rest.starts_with('.') && random.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_made.then_some(name)
}

/// Removes the lock of a file that is not there: whoever was to make it was stopped. Other programs write into theirs.
fn remove_lock(folder: &Path, name: &str) {
    let is_empty = std::fs::metadata(folder.join(name)).is_ok_and(|meta| meta.is_file() && meta.len() == 0);
    if let Some(locked) = lock::locked(name).map(|locked| folder.join(locked))
        && is_empty
        && std::fs::symlink_metadata(&locked).is_err()
    {
        drop(Lock::take(&locked));
    }
}

fn remove(path: &Path, folder: &Path) {
    let is_folder = std::fs::symlink_metadata(path).is_ok_and(|meta| meta.is_dir());
    if !is_folder {
        drop(Lock::take(path));
        let _ = std::fs::remove_file(path);
        let _ = std::fs::remove_file(beside(path, "-journal"));
        return;
    }
    let is_earlier = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(EARLIER));
    if is_earlier && !give_back(path, folder) {
        return;
    }
    let _ = std::fs::remove_dir_all(path);
}

/// False where something could not be given back.
fn give_back(aside: &Path, folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(aside) else { return false };
    entries.flatten().all(|entry| {
        let place = folder.join(entry.file_name());
        // Where it has a successor, it is what that has replaced.
        std::fs::symlink_metadata(&place).is_ok() || std::fs::rename(entry.path(), place).is_ok()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::Part;
    use std::path::PathBuf;

    #[test]
    fn what_a_stopped_program_left_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| -> PathBuf { folder.path().join(name) };
        let left = [
            ".~part.aB3dE6.Coffee.bellwether",
            ".~part.aB3dE6.Coffee.bellwether-journal",
            ".~part.Zz9999.Tea.bellwether-journal",
            ".~lock..~part.Xx1111.chart.svg+#",
            ".~lock..~part.Yy1111.Coffee.bellwether#",
        ];
        let others = [
            "Coffee.bellwether",
            "Coffee.bellwether-journal",
            ".~lock.Coffee.bellwether#",
            ".~lock.letter.odt#",
            ".~part.mine",
            "x.part",
        ];
        left.iter().chain(&others).for_each(|name| std::fs::write(path(name), "x").unwrap());
        // Of a workspace that was never made, and of one that is being made.
        std::fs::write(path(".~lock.Tea.bellwether#"), "").unwrap();
        let held = Lock::take(&path("Milk.bellwether")).unwrap();
        std::fs::create_dir(path(".~part.Ff0000.export")).unwrap();
        std::fs::write(path(".~part.Ff0000.export").join("values.csv"), "x").unwrap();
        let being_made = Part::start(&path("now.svg")).unwrap();
        remove_leftovers(folder.path());
        assert!(being_made.path().exists());
        drop(being_made);
        assert!(Lock::take(&path("Milk.bellwether")).is_none());
        assert!(path(".~lock.Milk.bellwether#").exists());
        drop(held);
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        let mut expected = others.map(str::to_owned);
        expected.sort();
        assert_eq!(names, expected);
    }

    #[test]
    fn a_folder_without_a_successor_gets_its_name_back() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["export", "other"] {
            let aside = folder.path().join(format!(".~earlier.aaaaaa.{name}")).join(name);
            std::fs::create_dir_all(&aside).unwrap();
            std::fs::write(aside.join("values.csv"), "earlier").unwrap();
        }
        std::fs::create_dir(folder.path().join("other")).unwrap();
        remove_leftovers(folder.path());
        assert_eq!(std::fs::read_to_string(folder.path().join("export/values.csv")).unwrap(), "earlier");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        assert_eq!(std::fs::read_dir(folder.path().join("other")).unwrap().count(), 0);
    }
}
