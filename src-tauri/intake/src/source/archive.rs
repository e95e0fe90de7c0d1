//! The parts of a workbook in a ZIP archive, for readers that know no limit: they are shown an archive in which nothing is
//! packed, and each part is unpacked, counted and looked at on its way to them, every time it is read.

use super::Bytes;
use super::budget::{Budget, Dialect, Spent};
use super::markup::{Markup, Part};
use super::records::Records;
use crate::error::Refusal;
use flate2::Crc;
use flate2::read::DeflateDecoder;
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufReader, Cursor, ErrorKind, Read, Seek, SeekFrom, Take};
use std::rc::Rc;
use zip::{CompressionMethod, ZipArchive};

/// Readers look for the end of an archive in its last bytes, and for something else in its first; nothing is unpacked for that.
const MARGIN: usize = 70_000;
/// All parts together; the archive that is shown would need longer numbers.
const MOST_UNPACKED: u64 = 4_000_000_000;
/// The archive that is shown would need longer numbers for more.
const MOST_PARTS: usize = 60_000;
/// What an entry of the directory takes in memory.
const ENTRY: u64 = 400;

pub(super) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

/// Opens the bytes of a file.
pub(super) fn open(name: &str, bytes: &Bytes) -> Result<Box<dyn ReadSeek>, Refusal> {
    Ok(match bytes {
        Bytes::File(path) => Box::new(File::open(path).map_err(|error| Refusal::from_io(name, &error))?),
        Bytes::Memory(memory) => Box::new(Cursor::new(memory.clone())),
    })
}

/// An archive, and the layout in which it is shown.
#[derive(Debug)]
pub(super) struct Archive {
    bytes: Bytes,
    /// Where each piece begins.
    starts: Vec<u64>,
    pieces: Vec<Piece>,
    length: u64,
}

#[derive(Debug)]
enum Piece {
    Bytes(Vec<u8>),
    Packed(Packed),
}

/// A part as it lies in the file.
#[derive(Debug)]
struct Packed {
    name: String,
    raw_name: Vec<u8>,
    from: u64,
    packed: u64,
    size: u64,
    crc: u32,
    /// `None` where it is packed in a way that no workbook is.
    deflated: Option<bool>,
}

impl Archive {
    /// Reads the directory of an archive.
    pub fn read(name: &str, bytes: &Bytes, budget: &Budget) -> Result<Self, Refusal> {
        let damaged = || Refusal::Damaged(name.to_owned());
        let mut zip = ZipArchive::new(BufReader::new(open(name, bytes)?)).map_err(|_| damaged())?;
        let mut parts = Vec::new();
        let mut unpacked = 0_u64;
        for index in 0..zip.len() {
            budget.keep(ENTRY).map_err(|_| budget.refusal(name))?;
            let Ok(part) = zip.by_index_raw(index) else { continue };
            if part.encrypted() {
                return Err(Refusal::Password(name.to_owned()));
            }
            let deflated = match part.compression() {
                CompressionMethod::Stored => Some(false),
                CompressionMethod::Deflated => Some(true),
                _ => None,
            };
            unpacked = unpacked.saturating_add(part.size());
            parts.push(Packed {
                name: String::from_utf8_lossy(part.name_raw()).to_lowercase().replace('\\', "/"),
                raw_name: part.name_raw().to_vec(),
                from: part.data_start().ok_or_else(damaged)?,
                packed: part.compressed_size(),
                size: part.size(),
                crc: part.crc32(),
                deflated,
            });
        }
        if unpacked > MOST_UNPACKED || parts.len() > MOST_PARTS {
            return Err(Refusal::TooMuch(name.to_owned()));
        }
        Self::lay_out(bytes.clone(), parts).ok_or_else(damaged)
    }

    /// Lays the parts out as an archive in which nothing is packed (APPNOTE 4.3.7, 4.3.12, 4.3.16).
    fn lay_out(bytes: Bytes, parts: Vec<Packed>) -> Option<Self> {
        let mut archive = Self { bytes, starts: Vec::new(), pieces: Vec::new(), length: 0 };
        let (mut directory, mut count) = (Vec::new(), 0_u16);
        archive.push(Piece::Bytes(vec![0; MARGIN]));
        for part in parts {
            let start = u32::try_from(archive.length).ok()?;
            let common = common_header(&part)?;
            directory.extend_from_slice(b"PK\x01\x02\x14\x00");
            directory.extend_from_slice(&common);
            directory.extend_from_slice(&[0; 10]);
            directory.extend_from_slice(&start.to_le_bytes());
            directory.extend_from_slice(&part.raw_name);
            archive.push(Piece::Bytes([b"PK\x03\x04".as_slice(), &common, &part.raw_name].concat()));
            archive.push(Piece::Packed(part));
            count = count.checked_add(1)?;
        }
        archive.push(Piece::Bytes(vec![0; MARGIN]));
        let start = u32::try_from(archive.length).ok()?;
        let length = u32::try_from(directory.len()).ok()?;
        directory.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        [count, count].iter().for_each(|count| directory.extend_from_slice(&count.to_le_bytes()));
        [length, start].iter().for_each(|number| directory.extend_from_slice(&number.to_le_bytes()));
        directory.extend_from_slice(&[0; 2]);
        archive.push(Piece::Bytes(directory));
        Some(archive)
    }

    fn push(&mut self, piece: Piece) {
        self.starts.push(self.length);
        self.length += piece.length();
        self.pieces.push(piece);
    }

    /// The part of that name, from its start; `None` where there is none.
    pub fn part(self: &Rc<Self>, name: &str, budget: &Rc<Budget>) -> Option<Take<Stream>> {
        let is_it = |piece: &Piece| matches!(piece, Piece::Packed(part) if part.raw_name == name.as_bytes());
        let at = self.pieces.iter().position(is_it)?;
        let mut stream = self.stream(budget);
        stream.at = *self.starts.get(at)?;
        Some(stream.take(self.pieces.get(at)?.length()))
    }

    /// The archive as it is shown to readers.
    pub fn stream(self: &Rc<Self>, budget: &Rc<Budget>) -> Stream {
        Stream { archive: Rc::clone(self), budget: Rc::clone(budget), at: 0, open: Rc::default() }
    }
}

/// What the local header and the entry in the directory have in common: from the version to the length of other fields.
fn common_header(part: &Packed) -> Option<Vec<u8>> {
    let mut header = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5A];
    if std::str::from_utf8(&part.raw_name).is_ok() {
        // The name is UTF-8.
        *header.get_mut(3)? = 8;
    }
    let size = u32::try_from(part.size).ok()?;
    [part.crc, size, size].iter().for_each(|number| header.extend_from_slice(&number.to_le_bytes()));
    header.extend_from_slice(&u16::try_from(part.raw_name.len()).ok()?.to_le_bytes());
    header.extend_from_slice(&[0; 2]);
    Some(header)
}

impl Piece {
    fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Packed(part) => part.size,
        }
    }
}

/// Reads an [`Archive`] as it is shown.
pub(super) struct Stream {
    archive: Rc<Archive>,
    budget: Rc<Budget>,
    at: u64,
    open: Rc<RefCell<Option<Unpacking>>>,
}

/// What a reader has left of the part that it read last.
pub(super) struct Rest {
    archive: Rc<Archive>,
    budget: Rc<Budget>,
    open: Rc<RefCell<Option<Unpacking>>>,
}

impl Stream {
    /// What whoever is given this stream will leave.
    pub fn rest(&self) -> Rest {
        let (archive, budget) = (Rc::clone(&self.archive), Rc::clone(&self.budget));
        Rest { archive, budget, open: Rc::clone(&self.open) }
    }
}

impl Rest {
    /// Unpacks it, and looks at it as at all other bytes.
    pub fn look_through(&self) -> io::Result<()> {
        let mut open = self.open.borrow_mut();
        let Some(open) = open.as_mut() else { return Ok(()) };
        match self.archive.pieces.get(open.piece) {
            Some(Piece::Packed(part)) => open.skip_to(part.size, part, &self.budget),
            _ => Ok(()),
        }
    }
}

impl Seek for Stream {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.archive.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(at) = self.archive.starts.partition_point(|start| *start <= self.at).checked_sub(1) else {
            return Ok(0);
        };
        // Pieces may be empty: the last one that begins here is the one to read.
        let (Some(piece), Some(start)) = (self.archive.pieces.get(at), self.archive.starts.get(at)) else {
            return Ok(0);
        };
        let within = self.at - start;
        let left = usize::try_from(piece.length().saturating_sub(within)).unwrap_or(usize::MAX);
        let length = buffer.len().min(left);
        let Some(buffer) = buffer.get_mut(..length) else { return Ok(0) };
        let read = match piece {
            Piece::Bytes(bytes) => {
                let from = usize::try_from(within).unwrap_or(usize::MAX);
                buffer.copy_from_slice(bytes.get(from..from.saturating_add(length)).unwrap_or_default());
                length
            }
            Piece::Packed(part) => {
                let mut open = self.open.borrow_mut();
                let unpacking = match open.take().filter(|open| open.piece == at && open.at <= within) {
                    Some(unpacking) => unpacking,
                    None => Unpacking::new(&self.archive.bytes, at, part, &self.budget)?,
                };
                let unpacking = open.insert(unpacking);
                unpacking.skip_to(within, part, &self.budget)?;
                unpacking.read(buffer, part, &self.budget)?
            }
        };
        self.at += read as u64;
        Ok(read)
    }
}

/// A part while it is unpacked.
struct Unpacking {
    piece: usize,
    at: u64,
    bytes: Box<dyn Read>,
    crc: Crc,
    meter: Meter,
}

impl Unpacking {
    fn new(bytes: &Bytes, piece: usize, part: &Packed, budget: &Budget) -> io::Result<Self> {
        let mut file: Box<dyn ReadSeek> = match bytes {
            Bytes::File(path) => Box::new(File::open(path)?),
            Bytes::Memory(memory) => Box::new(Cursor::new(memory.clone())),
        };
        file.seek(SeekFrom::Start(part.from))?;
        let packed = file.take(part.packed);
        let bytes: Box<dyn Read> = match part.deflated {
            Some(true) => Box::new(DeflateDecoder::new_with_buf(packed, vec![0; 1 << 16])),
            Some(false) => Box::new(packed),
            None => return Err(budget.damaged().into()),
        };
        Ok(Self { piece, at: 0, bytes, crc: Crc::new(), meter: Meter::new(&part.name, budget) })
    }

    fn skip_to(&mut self, within: u64, part: &Packed, budget: &Budget) -> io::Result<()> {
        let mut buffer = [0; 8192];
        while self.at < within {
            let length = usize::try_from(within - self.at).unwrap_or(usize::MAX).min(buffer.len());
            self.read(buffer.get_mut(..length).unwrap_or_default(), part, budget)?;
        }
        Ok(())
    }

    fn read(&mut self, buffer: &mut [u8], part: &Packed, budget: &Budget) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = self.bytes.read(buffer)?;
        let taken = buffer.get(..read).unwrap_or_default();
        self.at += read as u64;
        self.crc.update(taken);
        self.meter.take(taken, budget)?;
        if read == 0 || self.at == part.size && self.crc.sum() != part.crc {
            return Err(io::Error::from(ErrorKind::InvalidData));
        }
        Ok(read)
    }
}

/// Who looks at a part while it is unpacked.
enum Meter {
    Markup(Markup),
    Records(Records),
}

impl Meter {
    fn new(name: &str, budget: &Budget) -> Self {
        let targets = name.ends_with(".rels");
        if budget.dialect() == Dialect::Records && !targets {
            return Self::Records(Records::default());
        }
        Self::Markup(Markup::new(match () {
            () if targets => Part::Targets,
            () if !budget.is_opening() => Part::Sheet,
            () if name.ends_with("sharedstrings.xml") => Part::Texts,
            () => Part::Kept,
        }))
    }

    fn take(&mut self, bytes: &[u8], budget: &Budget) -> Result<(), Spent> {
        match self {
            Self::Markup(markup) => markup.take(bytes, budget),
            Self::Records(records) => records.take(bytes, budget),
        }
    }
}
