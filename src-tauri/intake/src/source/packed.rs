//! Compressed files that hold one spreadsheet: a ZIP archive, or a file of gzip.

use super::Bytes;
use super::archive::open;
use super::endings::is_packed_table;
use crate::error::{FileKind, Refusal};
use crate::watch::Watch;
use flate2::read::{DeflateDecoder, MultiGzDecoder};
use std::borrow::Cow;
use std::io::{BufReader, Read, Seek};
use zip::{CompressionMethod, ZipArchive};

/// What is unpacked is held in memory while it is read.
const MOST_UNPACKED: u64 = 400 << 20;
/// No archive that somebody means has more parts.
const MOST_PARTS: usize = 60_000;

/// What an archive turns out to be.
pub(super) enum Packed {
    /// Parts of a workbook, or nothing that is known.
    Workbook,
    /// One spreadsheet, and nothing else that is one.
    One(Bytes),
}

/// Looks into a ZIP archive, and unpacks the spreadsheet that is alone in it.
pub(super) fn look(name: &str, bytes: &Bytes, watch: &Watch) -> Result<Packed, Refusal> {
    let Ok(mut zip) = ZipArchive::new(BufReader::new(open(name, bytes)?)) else { return Ok(Packed::Workbook) };
    if zip.len() > MOST_PARTS {
        return Ok(Packed::Workbook);
    }
    // What has no name that can be read keeps its place.
    let named =
        |part: Result<Cow<'_, str>, _>| part.map(|part| part.to_lowercase().replace('\\', "/")).unwrap_or_default();
    let names: Vec<String> = zip.file_names().map(named).collect();
    if names.iter().any(|part| part.ends_with(".iwa")) {
        return Err(Refusal::NotASpreadsheet { name: name.to_owned(), kind: FileKind::Numbers });
    }
    let is_workbook = |part: &String| ["[content_types].xml", "mimetype", "content.xml"].contains(&part.as_str());
    if names.iter().any(|part| is_workbook(part) || part.starts_with("xl/")) {
        return Ok(Packed::Workbook);
    }
    let sheets: Vec<usize> =
        (0..zip.len()).filter(|at| names.get(*at).is_some_and(|part| is_spreadsheet(part))).collect();
    match sheets.as_slice() {
        [] => Err(Refusal::NotASpreadsheet { name: name.to_owned(), kind: FileKind::Compressed }),
        [only] => unpack(name, &mut zip, *only, watch).map(Packed::One),
        several => Err(Refusal::SeveralInside { name: name.to_owned(), count: several.len() }),
    }
}

/// Some systems put files of their own beside each.
fn is_spreadsheet(part: &str) -> bool {
    let last = part.rsplit('/').next().unwrap_or(part);
    is_packed_table(last) && !last.starts_with('.') && !part.starts_with("__macosx/")
}

fn unpack<R: Read + Seek>(name: &str, zip: &mut ZipArchive<R>, at: usize, watch: &Watch) -> Result<Bytes, Refusal> {
    let damaged = || Refusal::Damaged(name.to_owned());
    let part = zip.by_index_raw(at).map_err(|_| damaged())?;
    if part.encrypted() {
        return Err(Refusal::Password(name.to_owned()));
    }
    let (size, crc) = (part.size(), part.crc32());
    let unpacked = match part.compression() {
        CompressionMethod::Stored => within(name, part, watch)?,
        CompressionMethod::Deflated => within(name, DeflateDecoder::new(part), watch)?,
        _ => return Err(Refusal::NotASpreadsheet { name: name.to_owned(), kind: FileKind::Compressed }),
    };
    let mut sum = flate2::Crc::new();
    sum.update(&unpacked);
    match sum.sum() == crc && unpacked.len() as u64 == size {
        true => Ok(Bytes::Memory(unpacked.into())),
        false => Err(damaged()),
    }
}

/// Unpacks a file of gzip.
pub(super) fn gunzip(name: &str, bytes: &Bytes, watch: &Watch) -> Result<Bytes, Refusal> {
    let packed = MultiGzDecoder::new(BufReader::new(open(name, bytes)?));
    within(name, packed, watch).map(|unpacked| Bytes::Memory(unpacked.into()))
}

/// Reads to the end, which may be further away than the file is long.
fn within(name: &str, mut packed: impl Read, watch: &Watch) -> Result<Vec<u8>, Refusal> {
    let (mut unpacked, mut buffer) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        if watch.is_stopped() {
            return Err(Refusal::Stopped);
        }
        match packed.read(&mut buffer) {
            Ok(0) => return Ok(unpacked),
            Ok(read) => unpacked.extend_from_slice(buffer.get(..read).unwrap_or_default()),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Refusal::Damaged(name.to_owned())),
        }
        if unpacked.len() as u64 > MOST_UNPACKED {
            return Err(Refusal::TooMuch(name.to_owned()));
        }
    }
}
