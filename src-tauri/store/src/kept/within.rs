//! Which files stay kept: those that imports came from, the newest of them, within what the owner gives them room for.

use super::KeptFile;
use crate::packed::{Packer, failed};
use crate::{Result, Tx};
use std::collections::HashSet;
use std::io::{self, Read, Write};

/// A file that takes more bytes than this in the workspace is not kept.
pub(super) const LARGEST_KEPT: u64 = 20_000_000;
/// Nor is one that had more than this: whoever reads it again holds it in memory.
pub const LONGEST_KEPT: u64 = 300_000_000;
/// In bytes: what owners call a megabyte.
const MEGABYTE: u64 = 1_000_000;

impl Tx<'_> {
    /// Keeps the bytes of a file where they are not too many: at most 20 MB packed and [`LONGEST_KEPT`] in all. `None` where they
    /// are; nothing is kept then.
    ///
    /// # Errors
    /// Where it cannot be read, or the workspace cannot be written.
    pub fn keep_small_file(&self, bytes: impl Read) -> Result<Option<KeptFile>> {
        let mut packer = Packer::default();
        let mut too_many = false;
        let read = super::each_part(&mut bytes.take(LONGEST_KEPT + 1), |part| {
            packer.write_all(part)?;
            too_many = packer.len() as u64 > LARGEST_KEPT;
            // What broke off for a reason of its own is told from what cannot be read.
            if too_many { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(()) }
        });
        match read {
            Ok((_, size)) if size > LONGEST_KEPT => Ok(None),
            Ok((hash, size)) => self.insert_kept(&hash, size, &packer.finish()?).map(Some),
            Err(_) if too_many => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    /// Lets go of files that no import came from, such as those whose import was taken back, and of the oldest ones of
    /// those that together take more than `megabytes`.
    ///
    /// # Errors
    /// Where the workspace cannot be read or written.
    pub fn keep_files_within(&self, megabytes: u32) -> Result<()> {
        let sql = "SELECT file.hash AS hash, octet_length(file.bytes) AS stored FROM file JOIN import ON import.hash = file.hash
                    GROUP BY file.hash ORDER BY max(import.time) DESC, file.hash";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>("hash")?, row.get::<_, i64>("stored")?)))?;
        let (mut taken, mut stay) = (0_u64, HashSet::new());
        for row in rows {
            let (hash, stored) = row?;
            taken = taken.saturating_add(stored.unsigned_abs());
            if taken <= u64::from(megabytes) * MEGABYTE {
                stay.insert(hash);
            }
        }
        for file in self.kept_files()?.into_iter().filter(|file| !stay.contains(&file.hash)) {
            self.forget_file(&file.hash)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use crate::tests::{act, now, workspace};
    use crate::{Counts, Import, ImportId, KeptFile, Tx, Workspace};

    /// Bytes that do not get shorter.
    fn noise(seed: u64, count: u64) -> Vec<u8> {
        let mixed = |at: u64| {
            let mut z = at.wrapping_add(seed << 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) >> 56
        };
        (0..count).map(|at| mixed(at) as u8).collect()
    }

    fn import(tx: &Tx, hash: &str, hour: u32) {
        let (counts, source) = (Counts::default(), "till.csv".to_owned());
        let (hash, mapping) = (hash.to_owned(), "{}".to_owned());
        let import =
            Import { id: ImportId(0), time: now(), source, hash, counts, left_out: 0, mapping, source_id: None };
        let id = tx.insert_import(&import).unwrap();
        let time = crate::column::time_text(now().date().and_hms_opt(hour, 0, 0).unwrap());
        tx.conn.execute("UPDATE import SET time = ?2 WHERE id = ?1", (id.0, time)).unwrap();
    }

    fn kept(workspace: &Workspace) -> Vec<u64> {
        let mut sizes: Vec<u64> = workspace.kept_files().unwrap().iter().map(|file: &KeptFile| file.size).collect();
        sizes.sort_unstable();
        sizes
    }

    #[test]
    fn the_newest_stay_within_the_limit_and_those_of_no_import_go() {
        let mut workspace = workspace();
        act(&mut workspace, |tx| {
            for (hour, size) in [(8, 400_000), (9, 450_000), (10, 300_000)] {
                let file = tx.keep_small_file(&noise(u64::from(hour), size)[..])?.unwrap();
                import(tx, &file.hash, hour);
            }
            tx.keep_small_file(&b"nobody imports this"[..]).map(|_| ())
        });
        assert_eq!(kept(&workspace), [19, 300_000, 400_000, 450_000]);
        workspace.tend_files(now(), |tx| tx.keep_files_within(1)).unwrap();
        assert_eq!(kept(&workspace), [300_000, 450_000]);
        workspace.tend_files(now(), |tx| tx.keep_files_within(0)).unwrap();
        assert_eq!(kept(&workspace), [0_u64; 0]);
    }

    #[test]
    fn what_takes_too_much_is_not_kept() {
        let mut workspace = workspace();
        let found = workspace.tend_files(now(), |tx| tx.keep_small_file(&noise(1, 21_000_000)[..])).unwrap();
        assert_eq!((found, kept(&workspace)), (None, Vec::new()));
    }
}
