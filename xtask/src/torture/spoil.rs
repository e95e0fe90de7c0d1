//! Files that were damaged by chance or by malice.

use super::chance::Chance;
use crate::process::Outcome;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Bytes that counts and lengths are at their ends with.
const ENDS: [u8; 6] = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
/// What a file is repeated up to.
const LARGEST: usize = 4_000_000;
/// What stands in for a number or a name in a text.
const WORDS: &[&[u8]] = &[
    b"4294967295",
    b"9999999999999999999",
    b"-1",
    b"1e308",
    b"XFD1048576",
    b"A0",
    b"&#0;",
    b"<",
    b">",
    b"\"",
    b"]]>",
    b"<!--",
    b"&x;",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\0",
    b"'",
    b"\r",
    b"=cmd()",
    b"9999-12-31",
    b"0000-00-00",
];

/// Damages a file once to three times.
pub(super) fn bytes(bytes: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        once(bytes, chance);
    }
}

fn once(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let place = chance.below(bytes.len());
    match chance.below(8) {
        0 => {
            for _ in 0..=chance.below(16) {
                let (place, bit) = (chance.below(bytes.len()), chance.below(8));
                bytes.get_mut(place).into_iter().for_each(|byte| *byte ^= 1 << bit);
            }
        }
        1 => {
            let length = 1 + chance.below(8);
            let end = ENDS[chance.below(ENDS.len())];
            bytes.iter_mut().skip(place).take(length).for_each(|byte| *byte = end);
        }
        2 => bytes.truncate(place),
        3 => {
            let length = chance.below(2_000);
            let noise: Vec<u8> = (0..length).map(|_| chance.byte()).collect();
            bytes.splice(place..place, noise);
        }
        4 => {
            let end = (place + chance.below(4_000)).min(bytes.len());
            bytes.drain(place..end);
        }
        5 => repeat(bytes, place, chance),
        _ => {
            let word = chance.pick(WORDS).copied().unwrap_or_default();
            let over = (place + word.len() * chance.below(2)).min(bytes.len());
            bytes.splice(place..over, word.iter().copied());
        }
    }
}

/// Some of it many times over.
fn repeat(bytes: &mut Vec<u8>, place: usize, chance: &mut Chance) {
    let end = (place + 1 + chance.below(600)).min(bytes.len());
    let part = bytes.get(place..end).unwrap_or_default().to_vec();
    let times = (1_usize << chance.below(16)).min(LARGEST / part.len().max(1));
    bytes.splice(place..place, part.repeat(times));
}

/// Damages one part of a packed workbook and packs it again, as a program would that has the same fault; what is no such
/// file is damaged as it is.
pub(super) fn packed(file: &[u8], chance: &mut Chance) -> Outcome<Vec<u8>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(file)) else {
        let mut file = file.to_vec();
        bytes(&mut file, chance);
        return Ok(file);
    };
    let spoiled = chance.below(archive.len());
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|error| error.to_string())?;
        let mut content = Vec::new();
        part.read_to_end(&mut content).map_err(|error| error.to_string())?;
        let name = part.name().map_err(|error| error.to_string())?.into_owned();
        if place == spoiled {
            bytes(&mut content, chance);
        }
        made.start_file(name, SimpleFileOptions::default()).map_err(|error| error.to_string())?;
        made.write_all(&content).map_err(|error| error.to_string())?;
    }
    Ok(made.finish().map_err(|error| error.to_string())?.into_inner())
}

/// Damages a database in ways of its own: its pages, its header, how its tables are described.
pub(super) fn database(file: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        match chance.below(8) {
            0 | 1 => pages(file, chance),
            2 => {
                let place = chance.below(100);
                let byte = ENDS[chance.below(ENDS.len())];
                file.get_mut(place).into_iter().for_each(|there| *there = byte);
            }
            3 | 4 => description(file, chance),
            5 => file.extend((0..5_000).map(|_| chance.byte())),
            // Growing it moves all pages behind; that is one damage among others.
            _ => once(file, chance),
        }
    }
}

/// As SQLite makes them where nobody says otherwise.
const PAGE: usize = 4096;

fn pages(file: &mut [u8], chance: &mut Chance) {
    let count = file.len() / PAGE;
    let (from, to) = (PAGE * chance.below(count), PAGE * chance.below(count));
    let Some(page) = file.get(from..from + PAGE).map(<[u8]>::to_vec) else { return };
    let Some(other) = file.get(to..to + PAGE).map(<[u8]>::to_vec) else { return };
    match chance.below(4) {
        0 => file[from..from + PAGE].fill(0),
        1 => file[to..to + PAGE].copy_from_slice(&page),
        2 => (0..PAGE).for_each(|place| file[from + place] = chance.byte()),
        _ => {
            file[to..to + PAGE].copy_from_slice(&page);
            file[from..from + PAGE].copy_from_slice(&other);
        }
    }
}

/// What may stand in the description of a table, and what SQLite would run then.
const DESCRIPTIONS: &[&str] = &[
    "CHECK (length(hex(zeroblob(200000000))) > 0)",
    "AS (hex(zeroblob(200000000)))",
    "DEFAULT (hex(zeroblob(200000000)))",
    "REFERENCES nothing(x) ON DELETE CASCADE",
    "COLLATE nothing",
    "BLOB",
    "ANY",
    "WITHOUT ROWID",
    "UNIQUE",
    ")",
    "--",
    "/*",
    "'",
];

/// Writes over a part of how a table was made, keeping the length; what is left of the part becomes blank.
fn description(file: &mut [u8], chance: &mut Chance) {
    const MADE: &[u8] = b"CREATE ";
    let tables: Vec<usize> =
        (0..file.len()).filter(|&place| file.get(place..place + MADE.len()).is_some_and(|part| part == MADE)).collect();
    let Some(&table) = chance.pick(&tables) else { return };
    if chance.one_in(5) {
        let kind = ["VIEW  ", "TEMP T", "TRIGGE", "VIRTUA", "UNIQUE"][chance.below(5)];
        file.iter_mut().skip(table + MADE.len()).zip(kind.bytes()).for_each(|(there, byte)| *there = byte);
        return;
    }
    let text = chance.pick(DESCRIPTIONS).copied().unwrap_or_default();
    let place = table + 20 + chance.below(400);
    let blank = text.len() + chance.below(8);
    let bytes = text.bytes().chain(std::iter::repeat(b' ')).take(blank);
    file.iter_mut().skip(place).zip(bytes).for_each(|(there, byte)| *there = byte);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_damage_is_beyond_it() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("part.xml", SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<a>1</a>").unwrap();
        let zip = zip.finish().unwrap().into_inner();
        let database_file = [b"CREATE TABLE x (y)".repeat(600), vec![0; 3 * PAGE]].concat();
        for number in 0..200 {
            let mut chance = Chance::of_case(1, "spoil", number);
            for mut file in [Vec::new(), b"a".to_vec(), database_file.clone()] {
                bytes(&mut file, &mut chance);
                database(&mut file, &mut chance);
                assert!(file.len() < 8 * LARGEST, "{}", file.len());
            }
            assert!(!packed(&zip, &mut chance).unwrap().is_empty());
        }
    }
}
