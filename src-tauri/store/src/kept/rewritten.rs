//! Files that are kept without what names persons. They stand in the place of the file that was imported, under its
//! fingerprint; what they begin with says so, what was done, and by which fingerprint of their own they are known to be whole.

use super::{KeptFile, fingerprint};
use crate::database::Database;
use crate::packed::{Packer, failed, inflating};
use crate::{Error, LONGEST_KEPT, Result, Tx};
use rusqlite::OptionalExtension;
use std::io::{self, Read, Write};

/// What a file begins with that was rewritten.
const MARK: &[u8] = b"bellwether rewritten ";

/// So many bytes hold what stands before the file, and no more are looked at.
const FRONT: u64 = 1 << 16;

/// The bytes of a file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its bytes, at most [`LONGEST_KEPT`].
    pub bytes: Vec<u8>,
    /// What was done to it, as whoever rewrote it wrote that down; `None` for the file as it was imported.
    pub rewritten: Option<String>,
}

impl Kept {
    /// What is stored under a fingerprint, held against it.
    fn of(stored: Vec<u8>, hash: &str) -> Option<Self> {
        let fits = |bytes: &[u8], hash: &str| fingerprint(bytes).is_ok_and(|(found, _)| found == hash);
        if fits(&stored, hash) {
            return Some(Self { bytes: stored, rewritten: None });
        }
        let line = stored.iter().position(|byte| *byte == b'\n')?;
        let head = std::str::from_utf8(stored.get(..line)?.strip_prefix(MARK)?).ok()?;
        let (own, how) = head.split_once(' ')?;
        let bytes = stored.get(line + 1..)?.to_vec();
        fits(&bytes, own).then(|| Self { bytes, rewritten: Some(how.to_owned()) })
    }
}

/// A kept file is not what is written down of it.
fn other_bytes(hash: &str) -> Error {
    Error::Unreadable(format!("the kept file {hash} has other bytes"))
}

impl Database {
    /// The file of an import, by its fingerprint, as it is kept; `None` where it is not.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where its bytes are not those that were kept; where the workspace cannot be read.
    pub fn kept(&self, hash: &str) -> Result<Option<Kept>> {
        let Some(stored) = self.kept_bytes(hash)? else { return Ok(None) };
        let mut bytes = Vec::new();
        let damaged = || other_bytes(hash);
        stored.take(LONGEST_KEPT + (1 << 20)).read_to_end(&mut bytes).map_err(|_| damaged())?;
        Kept::of(bytes, hash).map(Some).ok_or_else(damaged)
    }

    /// Holds the bytes of a kept file against what is written down of it.
    pub(super) fn is_whole(&self, file: &KeptFile) -> Result<()> {
        match self.kept(&file.hash)? {
            Some(kept) if kept.bytes.len() as u64 != file.size => Err(other_bytes(&file.hash)),
            _ => Ok(()),
        }
    }
}

impl Database {
    /// What was done to the file of an import before it was kept, by its fingerprint; `None` where nothing was, or it is not kept.
    ///
    /// # Errors
    /// Where the workspace cannot be read.
    pub fn rewritten(&self, hash: &str) -> Result<Option<String>> {
        let sql = "SELECT substr(bytes, 1, ?2) FROM file WHERE hash = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let front: Option<Vec<u8>> = statement.query_row((hash, 1_i64 << 16), |row| row.get(0)).optional()?;
        let mut line = Vec::new();
        // It breaks off where the front ends; what came before is there.
        let _ = inflating(io::Cursor::new(front.unwrap_or_default())).take(FRONT).read_to_end(&mut line);
        let head = line.split(|byte| *byte == b'\n').next().and_then(|head| head.strip_prefix(MARK));
        let head = head.and_then(|head| std::str::from_utf8(head).ok());
        Ok(head.and_then(|head| Some(head.split_once(' ')?.1.to_owned())))
    }
}

impl Tx<'_> {
    /// Forgets the bytes of a file, so that they do not stay on free pages of the workspace either.
    ///
    /// # Errors
    /// Where the workspace cannot be written.
    pub fn forget_wholly(&self, hash: &str) -> Result<()> {
        self.conn.execute_batch("PRAGMA secure_delete = ON")?;
        let done = self.forget_file(hash);
        self.conn.execute_batch("PRAGMA secure_delete = OFF")?;
        done
    }

    /// Keeps other bytes in the place of a file that was imported, and says in one line what was done to it. Those that were
    /// there before go; nothing is kept where they are too many, as for [`Tx::keep_small_file`].
    ///
    /// # Errors
    /// Where the workspace cannot be written.
    pub fn keep_rewritten(&self, hash: &str, how: &str, bytes: &[u8]) -> Result<Option<KeptFile>> {
        self.forget_wholly(hash)?;
        if bytes.len() as u64 > LONGEST_KEPT {
            return Ok(None);
        }
        let (own, _) = fingerprint(bytes).map_err(failed)?;
        let how = how.replace(['\n', '\r'], " ");
        let mut packer = Packer::default();
        let mut write = |part: &[u8]| packer.write_all(part).map_err(failed);
        [MARK, own.as_bytes(), b" ", how.as_bytes(), b"\n", bytes].into_iter().try_for_each(&mut write)?;
        let packed = packer.finish()?;
        if packed.len() as u64 > super::within::LARGEST_KEPT {
            return Ok(None);
        }
        self.insert_kept(hash, bytes.len() as u64, &packed).map(Some)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::tests::{now, workspace};

    #[test]
    fn a_rewritten_file_takes_the_place_of_the_one_it_was() {
        let mut workspace = workspace();
        let before = b"date;mail;sales\n2026-01-01;ann@example.com;1\n";
        let after = b"date;mail;sales\n2026-01-01;;1\n";
        let file = workspace.tend_files(now(), |tx| tx.keep_file(&before[..])).unwrap();
        assert_eq!(workspace.kept(&file.hash).unwrap().unwrap().rewritten, None);
        workspace.tend_files(now(), |tx| tx.keep_rewritten(&file.hash, "{\"mail\":\"left\nout\"}", after)).unwrap();
        let kept = workspace.kept(&file.hash).unwrap().unwrap();
        assert_eq!(kept.bytes, after);
        assert_eq!(kept.rewritten.as_deref(), Some("{\"mail\":\"left out\"}"));
        assert_eq!(workspace.kept_files().unwrap().len(), 1);
        assert_eq!(workspace.rewritten(&file.hash).unwrap(), kept.rewritten);
        assert_eq!(workspace.rewritten("00").unwrap(), None);
        workspace.files_hold().unwrap();
        let stored = crate::packed::Packed::of(b"other bytes").unwrap().pieces().concat();
        workspace.tend_files(now(), |tx| Ok(tx.conn.execute("UPDATE file SET bytes = ?1", [stored])?)).unwrap();
        assert!(workspace.kept(&file.hash).is_err() && workspace.files_hold().is_err());
    }
}
