//! What lies beside a workspace and would be played into it on opening: the rollback journal of an interrupted operation,
//! which belongs there, and what was left by another file of the same name, which would destroy it.
//!
//! SQLite tells neither from the other. A journal holds the first content of the pages that its operation changed; the
//! first page has a counter that each operation raises by one. See "The Rollback Journal" in <https://sqlite.org/fileformat2.html>.

use crate::schema::APPLICATION_ID;
use disk::beside;
use std::fs::File;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{BufReader, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::path::Path;

/// The first eight bytes of a journal.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// Length of what is read of a database's header.
const HEADER: usize = 100;

/// What a database's first page says.
struct Header([u8; HEADER]);

impl Header {
    fn number(&self, place: usize) -> u32 {
        number(&self.0, place)
    }

    fn changes(&self) -> u32 {
        self.number(24)
    }

    /// How many pages there are; `None` where a program too old to say so has written last.
    fn pages(&self) -> Option<u32> {
        (self.number(92) == self.changes()).then(|| self.number(28))
    }

    fn is_workspace(&self) -> bool {
        i64::from(self.number(68)) == APPLICATION_ID
    }

    /// True where the file says of itself that it has a write-ahead log.
    fn has_log(&self) -> bool {
        self.0[19] == 2
    }
}

/// What a journal says about the file that it was written for.
struct Before {
    /// How many pages it had.
    pages: u32,
    /// How often it had been changed; `None` where its first page was not touched.
    changes: Option<u32>,
}

/// True where a file says of itself that it is a workspace, in whatever version and state.
pub(crate) fn is_workspace(path: &Path) -> bool {
    header_of(path).is_ok_and(|header| header.is_some_and(|header| header.is_workspace()))
}

/// Puts aside what lies beside the file and is not its own. Nothing is deleted: whoever knows better can put it back.
///
/// To be called by whoever has the lock, before SQLite opens the file.
pub(crate) fn put_strangers_aside(path: &Path) -> Result<()> {
    let Some(header) = header_of(path)?.filter(Header::is_workspace) else { return Ok(()) };
    let journal = beside(path, "-journal");
    if before(&journal)?.is_some_and(|before| !is_of(&before, &header)) {
        put_aside(&journal)?;
    }
    let log = beside(path, "-wal");
    if !header.has_log() && std::fs::metadata(&log).is_ok_and(|log| log.is_file() && log.len() > 0) {
        put_aside(&log)?;
    }
    Ok(())
}

/// Gives a file that was just made a number of changes of its own, by which the journal of one of its operations is told from
/// those of other files: copies of a workspace would all begin with the same. Nobody may have the file open.
///
/// # Errors
/// Where the file cannot be written.
pub(crate) fn tell_apart(made: &Path) -> Result<()> {
    let changes = random().to_be_bytes();
    let mut file = File::options().write(true).open(made)?;
    // The second place says for which number of changes the size in the header holds.
    for place in [24, 92] {
        file.seek(SeekFrom::Start(place))?;
        file.write_all(&changes)?;
    }
    Ok(())
}

/// A number of chance: each hasher of the standard library begins with another one.
fn random() -> u32 {
    let number = RandomState::new().build_hasher().finish();
    u32::try_from(number >> 33).unwrap_or_default()
}

/// True where the file may be the one that the journal was written for: the same one before or after its operation.
fn is_of(before: &Before, header: &Header) -> bool {
    if before.pages == 0 {
        // It would leave an empty file. A new workspace gets its name when it is complete, so this is not its journal.
        return false;
    }
    let is_before = before.changes.is_none_or(|changes| changes == header.changes())
        && header.pages().is_none_or(|pages| pages == before.pages);
    is_before || before.changes.is_some_and(|changes| changes.wrapping_add(1) == header.changes())
}

/// `None` where there is no database.
fn header_of(path: &Path) -> Result<Option<Header>> {
    let mut header = [0; HEADER];
    match File::open(path)?.read_exact(&mut header) {
        Ok(()) if header.starts_with(b"SQLite format 3\0") => Ok(Some(Header(header))),
        Ok(()) => Ok(None),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

/// `None` where there is no journal, or none that SQLite would use.
fn before(journal: &Path) -> Result<Option<Before>> {
    let file = match File::open(journal) {
        Ok(file) if file.metadata()?.is_file() => file,
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => return Ok(None),
    };
    let length = file.metadata()?.len();
    let mut reader = BufReader::new(file);
    let Some(first) = section(&mut reader, 0)? else { return Ok(None) };
    let mut before = Before { pages: first.pages, changes: None };
    let mut place = 0;
    while let Some(section) = section(&mut reader, place)? {
        let (changes, end) = section.first_page(&mut reader, place, length)?;
        if changes.is_some() {
            before.changes = changes;
            break;
        }
        place = end.next_multiple_of(section.sector);
    }
    Ok(Some(before))
}

/// The head of one of a journal's sections.
struct Section {
    records: u32,
    pages: u32,
    sector: u64,
    page: u64,
}

fn section(reader: &mut BufReader<File>, place: u64) -> Result<Option<Section>> {
    let mut head = [0; 28];
    reader.seek(SeekFrom::Start(place))?;
    match reader.read_exact(&mut head) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let (sector, page) = (u64::from(number(&head, 20)), u64::from(number(&head, 24)));
    let sound = |size: u64| size.is_power_of_two() && (32..=65_536).contains(&size);
    if !head.starts_with(&MAGIC) || !sound(sector) || !sound(page) {
        return Ok(None);
    }
    Ok(Some(Section { records: number(&head, 8), pages: number(&head, 16), sector, page }))
}

impl Section {
    /// The counter in the first page as it was, if it is in this section, and where the section ends.
    fn first_page(&self, reader: &mut BufReader<File>, start: u64, length: u64) -> Result<(Option<u32>, u64)> {
        let record = self.page + 8;
        let first = start + self.sector;
        let room = length.saturating_sub(first) / record;
        // 0: not finished, so nothing of it was changed in the file. All bits set: as many as there are.
        let records = if self.records == u32::MAX { room } else { room.min(self.records.into()) };
        for place in (0..records).map(|index| first + index * record) {
            let mut bytes = [0; 32];
            // A step inside the buffer costs no reading.
            let step = place.cast_signed() - reader.stream_position()?.cast_signed();
            reader.seek_relative(step)?;
            reader.read_exact(&mut bytes)?;
            if number(&bytes, 0) == 1 {
                return Ok((Some(number(&bytes, 4 + 24)), place));
            }
        }
        Ok((None, first + records * record))
    }
}

fn number(bytes: &[u8], place: usize) -> u32 {
    let four = bytes.get(place..place + 4).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_be_bytes)
}

fn put_aside(path: &Path) -> Result<()> {
    let plain = beside(path, " left over");
    let numbered = (2..1000).map(|number: u32| beside(path, &format!(" left over {number}")));
    let free = std::iter::once(plain.clone()).chain(numbered).find(|path| std::fs::symlink_metadata(path).is_err());
    std::fs::rename(path, free.unwrap_or(plain))
}
