//! Whether the container of an XLS can be read to its end. Each of its streams is a chain of sectors, and a damaged file may
//! have a chain that leads back into itself; the reader of workbooks would follow it until the memory is full.
//!
//! The layout is that of MS-CFB, sections 2.2 (header), 2.3 (sector chains) and 2.5 (where the chains are kept).

use std::io::{Read, Seek, SeekFrom};

/// The length of the header, whatever the length of the sectors.
const HEADER: usize = 512;
/// Numbers from here on name no sector that belongs to a chain.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// True where every chain of sectors ends. Also true of what is no such container: the reader says that better.
pub(super) fn chains_end(file: &mut (impl Read + Seek)) -> bool {
    next_sectors(file).is_none_or(|next| next.is_some_and(|next| !has_loop(&next)))
}

/// For each sector the one after it. `None` where this is no container, `Some(None)` where its own lists cannot be right.
fn next_sectors(file: &mut (impl Read + Seek)) -> Option<Option<Vec<u32>>> {
    let length = file.seek(SeekFrom::End(0)).ok()?;
    file.rewind().ok()?;
    let mut header = [0; HEADER];
    file.read_exact(&mut header).ok()?;
    let size: u64 = match header.get(30..32)? {
        [9, 0] => 512,
        [12, 0] => 4096,
        _ => return None,
    };
    let mut sectors = Sectors { file, size, most: length / size + 1 };
    let Some(tables) = sectors.tables(&header) else { return Some(None) };
    let next: Vec<Vec<u32>> = tables.into_iter().map(|table| sectors.read(table)).collect();
    Some(Some(next.concat()))
}

struct Sectors<'a, F> {
    file: &'a mut F,
    size: u64,
    /// No file of this length has more sectors.
    most: u64,
}

impl<F: Read + Seek> Sectors<'_, F> {
    /// The sectors that hold the chains: some are listed in the header, the others in a chain of lists. `None` where there
    /// are more of them than sectors.
    fn tables(&mut self, header: &[u8]) -> Option<Vec<u32>> {
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
        (list >= NO_SECTOR && tables.len() as u64 <= self.most).then_some(tables)
    }

    /// The numbers in a sector; fewer where the file ends before it does.
    fn read(&mut self, sector: u32) -> Vec<u32> {
        let mut bytes = Vec::new();
        let start = (u64::from(sector) + 1) * self.size;
        if self.file.seek(SeekFrom::Start(start)).is_ok() {
            // What cannot be read is missing, as behind the file's end.
            let _ = self.file.by_ref().take(self.size).read_to_end(&mut bytes);
        }
        numbers(&bytes)
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
