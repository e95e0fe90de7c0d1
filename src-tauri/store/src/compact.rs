//! Gives back to the disk what a workspace's file no longer needs.

use crate::connection::between_operations;
use crate::database::Database;
use crate::{Result, Workspace};
use disk::folder_of;

/// In bytes: writing a file anew for less is not worth it.
const WORTH: u64 = 4_000_000;
/// In bytes: so much stays free for others while it is written anew.
const SPARE: u64 = 100_000_000;

/// How large a file is and how much of it is not used, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Use {
    size: u64,
    unused: u64,
}

impl Use {
    fn of(db: &Database) -> Result<Self> {
        let asked = "SELECT page_count * page_size AS size, freelist_count * page_size AS unused
                       FROM pragma_page_count, pragma_page_size, pragma_freelist_count";
        let bytes = |row: &rusqlite::Row, column| row.get::<_, i64>(column).map(i64::unsigned_abs);
        Ok(db.conn.query_row(asked, [], |row| Ok(Self { size: bytes(row, "size")?, unused: bytes(row, "unused")? }))?)
    }

    fn is_worth_it(self) -> bool {
        self.unused > WORTH && self.unused > self.size / 4
    }

    /// How much room it takes meanwhile: what was there, to be gone back to, and what comes in its place.
    fn needed(self) -> u64 {
        2 * self.size + SPARE
    }
}

impl Workspace {
    /// Writes the file anew where more than a quarter of it is not used, and the disk has the room. It stays the same file
    /// for everybody; where it is stopped, it is as it was. Answers whether it was done.
    ///
    /// Takes the reservation away: whoever goes on takes it anew, and sees then what others have written meanwhile.
    ///
    /// # Errors
    /// Where the file cannot be read or written; nothing is lost then.
    pub(crate) fn compact(&mut self) -> Result<bool> {
        let Some(path) = self.path.as_deref() else { return Ok(false) };
        let used = Use::of(&self.db)?;
        if !used.is_worth_it() || disk::room(folder_of(path)).is_none_or(|room| room < used.needed()) {
            return Ok(false);
        }
        self.end_reservation()?;
        between_operations(&self.db.conn, "VACUUM")?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_anew_for_many_bytes_only() {
        let worth = |size, unused| Use { size, unused }.is_worth_it();
        assert!(worth(10_000_000, 4_100_000) && worth(1_000_000_000, 300_000_000));
        assert!(!worth(5_000_000, 3_900_000), "few bytes");
        assert!(!worth(1_000_000_000, 200_000_000), "a small part");
        assert_eq!(Use { size: 1_000_000_000, unused: 0 }.needed(), 2_100_000_000);
    }
}
