//! Places and contents of files.

use crate::process::Outcome;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// Works from the root of the repository, wherever the command was typed.
pub(crate) fn go_to_root() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    std::env::set_current_dir(root).map_err(|error| format!("{} cannot be entered: {error}", root.display()))
}

/// Completes a path with the folder that the command was typed in.
pub(crate) fn make_absolute(path: &mut Option<PathBuf>) {
    if let Some(given) = path
        && let Ok(absolute) = std::path::absolute(&*given)
    {
        *given = absolute;
    }
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    let given = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = given.unwrap_or_else(|| PathBuf::from("target"));
    std::path::absolute(&target).unwrap_or(target)
}

/// A program that cargo has built.
pub(crate) fn built(name: &str, release: bool) -> PathBuf {
    let folder = target().join(if release { "release" } else { "debug" });
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A number that changes when a name or the content of any of `files` changes.
pub(crate) fn fingerprint(files: &[PathBuf]) -> Outcome<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.to_string_lossy().as_bytes());
        hasher.write(&read(file)?);
        hasher.write_u8(0);
    }
    Ok(hasher.finish())
}

/// All files below `folder`, sorted.
pub(crate) fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let cannot = |error| format!("{} cannot be listed: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The bytes of a file.
pub(crate) fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

/// The text of a file.
pub(crate) fn read_text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

/// Writes a file and the folders above it.
pub(crate) fn write(file: &Path, content: &[u8]) -> Outcome {
    let cannot = |error| format!("{} cannot be written: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    fs::write(file, content).map_err(cannot)
}

/// A new, empty folder below the target folder.
pub(crate) fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = target().join("xtask").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{} cannot be emptied: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    Ok(folder)
}
