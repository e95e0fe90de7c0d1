//! The library that is loaded before the program and lets its operations on files fail.

use crate::files;
use crate::process::{Outcome, program, works};
use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = include_str!("failing.c");
/// The letters of all operations that write.
pub(super) const WRITES: &str = "owstrum";

/// The compiled library.
#[derive(Debug)]
pub(super) struct Library(PathBuf);

/// A way in which an operation fails.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) name: &'static str,
    /// What the library calls it.
    way: &'static str,
    /// The error's number, on Linux.
    error: u8,
    /// Letters of the operations that fail.
    pub(super) kinds: &'static str,
}

/// Input and output error, no right, too many files, no room, read-only file system, no quota.
const EIO: u8 = 5;
const EACCES: u8 = 13;
const EMFILE: u8 = 24;
const ENOSPC: u8 = 28;
const EROFS: u8 = 30;
const EDQUOT: u8 = 122;

/// All ways.
pub(super) const WAYS: &[Way] = &[
    Way { name: "EIO", way: "fail", error: EIO, kinds: WRITES },
    Way { name: "ENOSPC", way: "fail", error: ENOSPC, kinds: WRITES },
    Way { name: "EIO from then on", way: "fail-on", error: EIO, kinds: WRITES },
    Way { name: "ENOSPC from then on", way: "fail-on", error: ENOSPC, kinds: WRITES },
    Way { name: "half a write", way: "half", error: ENOSPC, kinds: WRITES },
    Way { name: "killed before", way: "kill", error: 0, kinds: WRITES },
    Way { name: "killed after", way: "kill-after", error: 0, kinds: WRITES },
    Way { name: "EACCES", way: "fail", error: EACCES, kinds: "oOum" },
    Way { name: "EROFS from then on", way: "fail-on", error: EROFS, kinds: "owtrum" },
    Way { name: "EDQUOT from then on", way: "fail-on", error: EDQUOT, kinds: WRITES },
    Way { name: "EIO on reading", way: "fail", error: EIO, kinds: "R" },
    Way { name: "EIO on reading from then on", way: "fail-on", error: EIO, kinds: "R" },
    Way { name: "EMFILE", way: "fail", error: EMFILE, kinds: "oO" },
];

impl Library {
    /// Compiles it into `folder`; says why not where this system cannot.
    pub(super) fn compile(folder: &Path) -> Result<Self, String> {
        if !cfg!(target_os = "linux") {
            return Err("a library is loaded before a program on Linux only".to_owned());
        }
        if !works(&mut program("cc", ["--version"])) {
            return Err("cc not found".to_owned());
        }
        let (source, library) = (folder.join("failing.c"), folder.join("failing.so"));
        files::write(&source, SOURCE.as_bytes())?;
        let mut cc = program("cc", ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o"]);
        cc.arg(&library).arg(&source).arg("-ldl");
        let output = cc.output().map_err(|error| format!("cc cannot be started: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(Self(library)) } else { Err(format!("cc refuses failing.c:\n{said}")) }
    }

    /// Lets the operations on files in `folder` be written down.
    pub(super) fn note(&self, command: &mut Command, folder: &Path, notes: &Path) {
        self.load(command, folder, "note", "oOwRstrum");
        command.env("TORTURE_NOTES", notes);
    }

    /// Lets the `at`th of the operations on files in `folder` fail, counted from 1 among those that this way concerns.
    pub(super) fn fail(&self, command: &mut Command, folder: &Path, way: &Way, at: u64) {
        self.load(command, folder, way.way, way.kinds);
        command.env("TORTURE_ERROR", way.error.to_string()).env("TORTURE_AT", at.to_string());
    }

    fn load(&self, command: &mut Command, folder: &Path, way: &str, kinds: &str) {
        command.env("LD_PRELOAD", &self.0).env("TORTURE_FOLDER", folder);
        command.env("TORTURE_WAY", way).env("TORTURE_KINDS", kinds);
    }
}

/// An operation that was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Operation {
    /// Its letter.
    pub(super) kind: u8,
    /// Where it writes or to which length it cuts; of an opening 1 where it makes the file, 2 where it empties it.
    pub(super) offset: usize,
    /// The path; of a name that is given, the old one, a byte 1, the new one.
    pub(super) path: String,
    /// What it writes.
    pub(super) bytes: Vec<u8>,
}

/// Reads what the library has written down.
pub(super) fn operations(mut notes: &[u8]) -> Outcome<Vec<Operation>> {
    let mut all = Vec::new();
    while let Some(end) = notes.iter().position(|&byte| byte == b'\n') {
        let line = String::from_utf8_lossy(&notes[..end]).into_owned();
        notes = &notes[end + 1..];
        let mut parts = line.splitn(4, '\t');
        let [kind, offset, length, path] = [(); 4].map(|()| parts.next().unwrap_or_default());
        let number = |text: &str| text.parse::<usize>().map_err(|_| format!("“{line}” is no note of an operation"));
        let length = number(length)?;
        let bytes = notes.get(..length).ok_or_else(|| format!("“{line}”: the notes break off"))?.to_vec();
        notes = &notes[length..];
        let kind = kind.bytes().next().unwrap_or_default();
        all.push(Operation { kind, offset: number(offset)?, path: path.to_owned(), bytes });
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_notes_with_line_breaks_in_what_was_written() {
        let all = operations(b"o\t1\t0\t/x\nw\t8\t3\t/x\na\nbs\t0\t0\t/x\n").unwrap();
        let of = |kind, offset, bytes: &[u8]| Operation { kind, offset, path: "/x".to_owned(), bytes: bytes.to_vec() };
        assert_eq!(all, [of(b'o', 1, b""), of(b'w', 8, b"a\nb"), of(b's', 0, b"")]);
        assert!(operations(b"w\t0\t9\t/x\nabc").is_err());
        assert!(operations(b"nonsense\n").is_err());
    }
}
