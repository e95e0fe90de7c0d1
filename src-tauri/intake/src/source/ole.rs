//! The container of an XLS: the streams in it, and whether they can be read to their end. Each of them is a chain of sectors,
//! and a damaged file may have a chain that leads back into itself; the reader of workbooks would follow it until the memory
//! is full.
//!
//! The layout is that of MS-CFB, sections 2.2 (header), 2.3 (sector chains), 2.4 (short ones), 2.5 (where the chains are
//! kept) and 2.6 (the directory).

use super::archive::ReadSeek;
use encoding_rs::UTF_16LE;
use std::io::{self, Read, SeekFrom};

/// The length of the header, whatever the length of the sectors.
const HEADER: usize = 512;
/// Numbers from here on name no sector that belongs to a chain.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams below this length lie in the sectors of one that holds them all.
const SHORT: u64 = 4096;
const SHORT_SECTOR: usize = 64;

/// A container, read into memory.
pub(super) struct Container {
    bytes: Vec<u8>,
    size: usize,
    /// For each sector the one after it; `None` where the lists of the container cannot be right.
    next: Option<Vec<u32>>,
    entries: Vec<Entry>,
    /// The stream that holds the short ones, and the chains in it.
    short: (Vec<u8>, Vec<u32>),
}

struct Entry {
    name: String,
    start: u32,
    length: u64,
}

impl Container {
    /// Reads a container; `None` where it is larger than that.
    ///
    /// # Errors
    /// As the operating system has them.
    pub fn read(file: &mut dyn ReadSeek, largest: u64) -> io::Result<Option<Self>> {
        if file.seek(SeekFrom::End(0))? > largest {
            return Ok(None);
        }
        file.rewind()?;
        let mut bytes = Vec::new();
        file.take(largest).read_to_end(&mut bytes)?;
        let size = if bytes.get(30..32) == Some(&[12, 0]) { 4096 } else { 512 };
        let mut container = Self { bytes, size, next: None, entries: Vec::new(), short: Default::default() };
        container.next = container.next_sectors();
        if container.chains_end() {
            container.read_directory();
        }
        Ok(Some(container))
    }

    /// True where every chain of sectors ends.
    pub fn chains_end(&self) -> bool {
        self.next.as_ref().is_some_and(|next| !has_loop(next))
    }

    /// True where there is a stream or a folder of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The content of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        if entry.length < SHORT {
            let (sectors, next) = &self.short;
            let sector = |number: u32| cut(sectors, number as usize * SHORT_SECTOR, SHORT_SECTOR);
            return Some(chain(entry.start, entry.length, next, sector));
        }
        self.chain(entry.start, entry.length)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn next_sectors(&self) -> Option<Vec<u32>> {
        let sectors = Sectors { bytes: &self.bytes, size: self.size, most: self.bytes.len() / self.size + 1 };
        let tables = sectors.tables(self.bytes.get(..HEADER)?)?;
        Some(tables.into_iter().flat_map(|table| sectors.read(table)).collect())
    }

    fn read_directory(&mut self) {
        let header = numbers(self.bytes.get(48..HEADER).unwrap_or_default());
        let number = |at: usize| header.get((at - 48) / 4).copied().unwrap_or(NO_SECTOR);
        let directory = self.chain(number(48), u64::MAX).unwrap_or_default();
        self.entries = directory.chunks_exact(128).filter_map(|entry| Entry::of(entry, self.size)).collect();
        if let (Some(root), true) = (self.entries.first(), number(64) > 0) {
            let sectors = self.chain(root.start, root.length).unwrap_or_default();
            let table = self.chain(number(60), u64::from(number(64)) * self.size as u64).unwrap_or_default();
            self.short = (sectors, numbers(&table));
        }
    }

    fn chain(&self, start: u32, length: u64) -> Option<Vec<u8>> {
        let sector = |number: u32| cut(&self.bytes, (number as usize + 1) * self.size, self.size);
        Some(chain(start, length, self.next.as_ref()?, sector))
    }
}

impl Entry {
    fn of(entry: &[u8], size: usize) -> Option<Self> {
        let name = UTF_16LE.decode(entry.get(..64)?).0;
        let name = name.split('\0').next().unwrap_or_default().to_owned();
        let start = u32::from_le_bytes(*entry.get(116..)?.first_chunk()?);
        let length = u64::from_le_bytes(*entry.get(120..)?.first_chunk()?);
        // The upper half means something only where sectors are long.
        Some(Self { name, start, length: if size == 512 { length & 0xFFFF_FFFF } else { length } })
    }
}

/// What stands at a place; less where the bytes end before.
fn cut(bytes: &[u8], start: usize, length: usize) -> &[u8] {
    let rest = bytes.get(start..).unwrap_or_default();
    rest.get(..length).unwrap_or(rest)
}

/// The sectors of a chain, one after the other, up to a length. The chain has no loop, or the length is short.
fn chain<'a>(start: u32, length: u64, next: &[u32], sector: impl Fn(u32) -> &'a [u8]) -> Vec<u8> {
    let (mut at, mut chain) = (start, Vec::new());
    while (chain.len() as u64) < length && at < NO_SECTOR {
        let left = usize::try_from(length - chain.len() as u64).unwrap_or(usize::MAX);
        let bytes = sector(at);
        if bytes.is_empty() {
            break;
        }
        chain.extend_from_slice(bytes.get(..left).unwrap_or(bytes));
        let Some(&following) = next.get(at as usize) else { break };
        at = following;
    }
    chain
}

struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
    /// No file of this length has more sectors.
    most: usize,
}

impl Sectors<'_> {
    /// The sectors that hold the chains: some are listed in the header, the others in a chain of lists. `None` where there
    /// are more of them than sectors.
    fn tables(&self, header: &[u8]) -> Option<Vec<u32>> {
        let mut tables: Vec<u32> = numbers(header.get(76..)?);
        let mut list = numbers(header.get(68..72)?).first().copied()?;
        for _ in 0..self.most {
            if list >= NO_SECTOR {
                break;
            }
            let mut more = self.read(list);
            list = more.pop().unwrap_or(NO_SECTOR);
            tables.extend(more);
        }
        tables.retain(|&table| table < NO_SECTOR);
        (list >= NO_SECTOR && tables.len() <= self.most).then_some(tables)
    }

    /// The numbers in a sector; fewer where the file ends before it does.
    fn read(&self, sector: u32) -> Vec<u32> {
        numbers(cut(self.bytes, (sector as usize + 1) * self.size, self.size))
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?))).collect()
}

/// True where following the sectors from one of them leads back to it.
fn has_loop(next: &[u32]) -> bool {
    // The walk in which a sector was met first; 0 where it was not yet.
    let mut met = vec![0; next.len()];
    for (walk, start) in (1..).zip(0..next.len()) {
        let mut at = start;
        while let Some(seen) = met.get_mut(at) {
            match *seen {
                0 => *seen = walk,
                before if before == walk => return true,
                _ => break,
            }
            at = next.get(at).map_or(usize::MAX, |&sector| sector as usize);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_loop;

    #[test]
    fn loops_are_found_wherever_the_chain_begins() {
        let end = 0xFFFF_FFFE;
        assert!(!has_loop(&[]));
        assert!(!has_loop(&[1, 2, end, 0xFFFF_FFFF, 2]), "two chains may end in one");
        assert!(has_loop(&[0]));
        assert!(has_loop(&[end, 2, 3, 1]));
        assert!(has_loop(&[1, 2, 1, end]));
        assert!(!has_loop(&[7, 0]), "beyond the file there is nothing");
    }
}
