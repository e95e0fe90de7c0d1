//! The bytes of files that were imported, so that a number opens to its rows and a recipe can read the past again. They are
//! no part of what undo takes back: they say what stood in a file, whatever was made of it.

mod rewritten;
mod within;

pub use rewritten::Kept;
pub use within::LONGEST_KEPT;

use crate::database::Database;
use crate::packed::{Packed, Packer, failed, inflating};
use crate::{Result, Tx};
use rusqlite::{OptionalExtension, Row};
use sha2::{Digest, Sha256};
use std::io::{self, Read, Write};

/// A file whose bytes are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// SHA-256 of its bytes, in hexadecimal: what an import calls its `hash`.
    pub hash: String,
    /// How many bytes it had.
    pub size: u64,
    /// How many it takes in the workspace.
    pub stored: u64,
}

fn from_row(row: &Row) -> rusqlite::Result<KeptFile> {
    let count = |column: &str| row.get::<_, i64>(column).map(i64::unsigned_abs);
    Ok(KeptFile { hash: row.get("hash")?, size: count("size")?, stored: count("stored")? })
}

impl Database {
    /// Which files are kept, by their fingerprint.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn kept_files(&self) -> Result<Vec<KeptFile>> {
        let sql = "SELECT hash, size, octet_length(bytes) AS stored FROM file ORDER BY hash";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The bytes of a file that was imported, as they are stored; `None` where they are not kept.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(crate) fn kept_bytes(&self, hash: &str) -> Result<Option<impl Read + use<>>> {
        let sql = "SELECT bytes FROM file WHERE hash = ?1";
        let bytes: Option<Vec<u8>> = self.conn.prepare_cached(sql)?.query_row([hash], |row| row.get(0)).optional()?;
        Ok(bytes.map(|bytes| inflating(io::Cursor::new(bytes))))
    }

    /// How many megabytes of files are kept at most; 0: none.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn files_limit(&self) -> Result<u32> {
        Ok(self.conn.prepare_cached("SELECT files_limit FROM settings")?.query_row([], |row| row.get(0))?)
    }

    /// Checks that every kept file has the bytes that it is named after.
    pub(crate) fn files_hold(&self) -> Result<()> {
        for file in self.kept_files()? {
            self.is_whole(&file)?;
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// Keeps the bytes of a file, deflated. Answers its fingerprint, which is what its import calls its `hash`. One that is
    /// kept already stays as it is.
    ///
    /// # Errors
    /// Where it cannot be read, or the workspace cannot be written.
    pub fn keep_file(&self, mut bytes: impl Read) -> Result<KeptFile> {
        let mut packer = Packer::default();
        let (hash, size) = each_part(&mut bytes, |part| packer.write_all(part)).map_err(failed)?;
        self.insert_kept(&hash, size, &packer.finish()?)
    }

    fn insert_kept(&self, hash: &str, size: u64, packed: &Packed) -> Result<KeptFile> {
        let bytes = packed.pieces().concat();
        let sql = "INSERT INTO file (hash, size, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING";
        self.conn.prepare_cached(sql)?.execute((hash, i64::try_from(size).unwrap_or(i64::MAX), bytes))?;
        Ok(KeptFile { hash: hash.to_owned(), size, stored: packed.len() as u64 })
    }

    /// Forgets the bytes of a file; what came of it stays.
    ///
    /// # Errors
    /// Where the workspace cannot be written.
    pub fn forget_file(&self, hash: &str) -> Result<()> {
        self.conn.prepare_cached("DELETE FROM file WHERE hash = ?1")?.execute([hash])?;
        Ok(())
    }

    /// Sets how many megabytes of files are kept at most; 0: none.
    ///
    /// # Errors
    /// Where the workspace cannot be written.
    pub fn set_files_limit(&self, megabytes: u32) -> Result<()> {
        let sql = "UPDATE settings SET files_limit = ?1 WHERE files_limit <> ?1";
        self.conn.prepare_cached(sql)?.execute([megabytes])?;
        Ok(())
    }
}

/// SHA-256 of bytes in hexadecimal, as the history tells files apart by, and how many bytes there were.
///
/// # Errors
/// Where they cannot be read.
pub fn fingerprint(mut bytes: impl Read) -> io::Result<(String, u64)> {
    each_part(&mut bytes, |_| Ok(()))
}

/// Passes bytes on part by part.
fn each_part(bytes: &mut impl Read, mut visit: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<(String, u64)> {
    let (mut digest, mut size, mut buffer) = (Sha256::new(), 0_u64, vec![0; 1 << 16]);
    loop {
        let count = match bytes.read(&mut buffer) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let part = buffer.get(..count).unwrap_or_default();
        if part.is_empty() {
            break;
        }
        digest.update(part);
        size += part.len() as u64;
        visit(part)?;
    }
    Ok((digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), size))
}
