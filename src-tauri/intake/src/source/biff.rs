//! Looks through an XLS before its reader does, which takes the whole file into memory and believes what it says: how many
//! cells a sheet claims to have, how far apart they lie, how often a text is used (MS-XLS 2.4).
//!
//! The records are walked as the reader walks them, so that what is counted here is what it will hold. On the way it is noted which
//! numbers are shown as percentages or amounts of money, which the reader does not say.

use super::archive::ReadSeek;
use super::budget::{Budget, Spent};
use super::number_format::understand;
use super::ole::Container;
use crate::cell::NumberStyle;
use crate::error::Refusal;
use calamine::Data;
use std::collections::HashMap;

/// The reader holds such a file three times over.
const LARGEST: u64 = 200_000_000;
/// More continuations of the table of texts than any workbook has; the reader takes them one from the front of the others.
const MOST_CONTINUED: usize = 30_000;
/// A whole sheet has 65,536 × 256.
const MOST_CLAIMED: u64 = 20_000_000;

/// How the numbers of a sheet are shown that are not shown plainly, by row and column from 0.
pub(super) type Shown = HashMap<(u32, u32), NumberStyle>;

/// Looks through the container of an XLS. Answers how the numbers of each of its sheets are shown.
pub(super) fn look(name: &str, file: &mut dyn ReadSeek, budget: &Budget) -> Result<Vec<Shown>, Refusal> {
    let damaged = || Refusal::Damaged(name.to_owned());
    let container = Container::read(file, LARGEST).map_err(|error| Refusal::from_io(name, &error))?;
    let Some(container) = container else { return Err(Refusal::TooMuch(name.to_owned())) };
    if !container.chains_end() {
        return Err(damaged());
    }
    if container.has("EncryptedPackage") {
        return Err(Refusal::Password(name.to_owned()));
    }
    let stream = container.stream("Workbook").or_else(|| container.stream("Book")).ok_or_else(damaged)?;
    workbook(&stream, budget).map_err(|_| budget.refusal(name))
}

/// A record with what continues it.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    continued: Vec<&'a [u8]>,
}

/// The records from the start of a stream, up to one that is not whole.
struct Records<'a>(&'a [u8]);

impl<'a> Records<'a> {
    fn one(&mut self) -> Option<(u16, &'a [u8])> {
        let (kind, length) = (number16(self.0, 0)?, number16(self.0, 2)?);
        let data = self.0.get(4..4 + usize::from(length))?;
        self.0 = self.0.get(4 + data.len()..)?;
        Some((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.one()?;
        let mut continued = Vec::new();
        while number16(self.0, 0) == Some(0x3C) && self.0.len() > 4 {
            continued.push(self.one()?.1);
        }
        Some(Record { kind, data, continued })
    }
}

fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

fn number32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

/// What the sheets share.
#[derive(Default)]
struct Globals {
    /// How many bytes each text may have.
    texts: Vec<u32>,
    /// The longest name of a sheet or a range: formulas are written out with them.
    longest_name: u64,
    /// The number formats of the workbook's own, by their numbers (MS-XLS 2.4.126).
    formats: HashMap<u16, NumberStyle>,
    /// How each kind of cell shows its number (MS-XLS 2.4.353).
    cells: Vec<NumberStyle>,
}

impl Globals {
    fn format(&mut self, data: &[u8]) -> Option<()> {
        let characters = number16(data, 2)? as usize;
        let (wide, text) = (data.get(4)? & 1 != 0, data.get(5..)?);
        let code: String = match wide {
            true => text
                .chunks_exact(2)
                .take(characters)
                .map(|two| char::from_u32(u32::from(two[0]) | u32::from(two[1]) << 8).unwrap_or(' '))
                .collect(),
            false => text.iter().take(characters).map(|byte| char::from(*byte)).collect(),
        };
        self.formats.insert(number16(data, 0)?, understand(&code, false).style);
        Some(())
    }

    fn cell(&mut self, data: &[u8]) {
        // 9 and 10 are 0% and 0.00% in every workbook.
        let style = match number16(data, 2) {
            Some(9 | 10) => NumberStyle { percent: true, ..NumberStyle::default() },
            Some(format) => self.formats.get(&format).copied().unwrap_or_default(),
            None => NumberStyle::default(),
        };
        self.cells.push(style);
    }

    /// Notes how the number of a cell is shown: its row, its column and its kind.
    fn show(&self, [row, column, kind]: [Option<u16>; 3], shown: &mut Shown, budget: &Budget) -> Result<(), Spent> {
        let style =
            kind.and_then(|kind| self.cells.get(kind as usize)).filter(|style| **style != NumberStyle::default());
        if let (Some(row), Some(column), Some(style)) = (row, column, style) {
            budget.keep(64)?;
            shown.insert((row.into(), column.into()), *style);
        }
        Ok(())
    }
}

fn workbook(stream: &[u8], budget: &Budget) -> Result<Vec<Shown>, Spent> {
    let (mut globals, mut sheets) = (Globals::default(), Vec::new());
    for mut record in Records(stream) {
        budget.work(16 + record.data.len() as u64)?;
        match record.kind {
            // Sheets, and names of ranges: where it begins, and how long its name is.
            0x85 => {
                sheets.push(number32(record.data, 0).map_or(usize::MAX, |at| at as usize));
                globals.longest_name = globals.longest_name.max(record.data.get(6).copied().unwrap_or(0).into());
                budget.keep(1000)?;
            }
            0x18 => {
                globals.longest_name = globals.longest_name.max(record.data.get(3).copied().unwrap_or(0).into());
                budget.keep(600 + record.data.len() as u64 * 4)?;
            }
            0x17 => budget.keep(record.data.len() as u64 * 2)?,
            0xE0 => {
                budget.keep(100)?;
                globals.cell(record.data);
            }
            0x41E => {
                budget.keep(100)?;
                // One that is not whole shows nothing.
                let _ = globals.format(record.data);
            }
            0xFC => globals.texts = record.texts(budget)?,
            0x0A => break,
            _ => {}
        }
    }
    sheets.iter().map(|at| sheet(stream.get(*at..).unwrap_or_default(), &globals, budget)).collect()
}

impl Record<'_> {
    /// The lengths of all different texts (MS-XLS 2.4.265 and 2.5.293), as many as can be read.
    fn texts(&mut self, budget: &Budget) -> Result<Vec<u32>, Spent> {
        if self.continued.len() > MOST_CONTINUED {
            return Err(budget.too_much());
        }
        self.continued.reverse();
        self.data = self.data.get(8..).unwrap_or_default();
        let mut texts = Vec::new();
        while !self.data.is_empty() || self.go_on() {
            let Some(length) = self.text() else { break };
            budget.keep(32 + u64::from(length))?;
            texts.push(length);
        }
        Ok(texts)
    }

    fn go_on(&mut self) -> bool {
        self.continued.pop().map(|next| self.data = next).is_some()
    }

    fn text(&mut self) -> Option<u32> {
        if self.data.is_empty() {
            return Some(0);
        }
        let (characters, flags) = (number16(self.data, 0)?, *self.data.get(2)?);
        self.data = self.data.get(3..)?;
        let mut behind = 0_u64;
        if flags & 8 != 0 {
            behind += u64::from(number16(self.data, 0)?) * 4;
            self.data = self.data.get(2..)?;
        }
        if flags & 4 != 0 {
            behind += u64::from(number32(self.data, 0)?);
            self.data = self.data.get(4..)?;
        }
        self.characters(characters.into(), flags & 1 != 0)?;
        while behind > 0 {
            if self.data.is_empty() && !self.go_on() {
                return None;
            }
            let passed = self.data.len().min(usize::try_from(behind).unwrap_or(usize::MAX));
            self.data = self.data.get(passed..)?;
            behind -= passed as u64;
        }
        Some(u32::from(characters) * 3)
    }

    fn characters(&mut self, mut left: usize, mut wide: bool) -> Option<()> {
        while left > 0 {
            let size = if wide { 2 } else { 1 };
            let here = left.min(self.data.len() / size);
            self.data = self.data.get(here * size..)?;
            left -= here;
            if left > 0 {
                if !self.go_on() {
                    return None;
                }
                wide = self.data.first()? & 1 != 0;
                self.data = self.data.get(1..)?;
            }
        }
        Some(())
    }
}

/// The cells of a sheet, or its formulas: where they lie, and what they take.
#[derive(Default)]
struct Area {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
    count: u64,
}

impl Area {
    fn add(&mut self, row: u16, first: u16, last: u16) {
        let (top, bottom) = self.rows.unwrap_or((row, row));
        let (left, right) = self.columns.unwrap_or((first, first));
        self.rows = Some((top.min(row), bottom.max(row)));
        self.columns = Some((left.min(first), right.max(last)));
        self.count += u64::from(last.saturating_sub(first)) + 1;
    }

    /// How many cells the rectangle around them has.
    fn around(&self) -> u64 {
        let length = |ends: Option<(u16, u16)>| ends.map_or(0, |(from, to)| u64::from(to - from) + 1);
        length(self.rows) * length(self.columns)
    }
}

fn sheet(stream: &[u8], globals: &Globals, budget: &Budget) -> Result<Shown, Spent> {
    let (mut cells, mut formulas) = (Area::default(), Area::default());
    let mut shown = Shown::new();
    let head = |data: &[u8]| [0, 2, 4].map(|at| number16(data, at));
    let (mut begun, mut within) = (false, 0_u32);
    for record in Records(stream) {
        let data = record.data;
        budget.work(16 + data.len() as u64)?;
        match record.kind {
            0x809 if begun => within += 1,
            0x809 => begun = true,
            0x0A if within > 0 => within -= 1,
            0x0A => break,
            _ if within > 0 => {}
            0x200 => claimed(data, budget)?,
            0xE5 => budget.keep(data.len() as u64 * 2)?,
            0x06 => {
                one(&mut cells, data);
                globals.show(head(data), &mut shown, budget)?;
                one(&mut formulas, data);
                formula(data.len() as u64, globals, budget)?;
            }
            0x207 => text(data, 0, budget)?,
            0x204 | 0xD6 => {
                one(&mut cells, data);
                text(data, 6, budget)?;
            }
            0xFD => {
                one(&mut cells, data);
                let used = number32(data, 6).and_then(|text| globals.texts.get(text as usize));
                budget.keep(u64::from(used.copied().unwrap_or(0)))?;
            }
            0xBD if data.len() >= 6 => {
                let last = number16(data, data.len() - 2).unwrap_or(0);
                cells.add(number16(data, 0).unwrap_or(0), number16(data, 2).unwrap_or(0), last);
                let numbers = data.get(4..data.len() - 2).unwrap_or_default();
                for (place, number) in (number16(data, 2).unwrap_or(0)..=last).zip(numbers.chunks_exact(6)) {
                    globals.show([number16(data, 0), Some(place), number16(number, 0)], &mut shown, budget)?;
                }
            }
            0x203 | 0x205 | 0x27E => {
                one(&mut cells, data);
                globals.show(head(data), &mut shown, budget)?;
            }
            _ => {}
        }
    }
    let size = size_of::<Data>() as u64;
    // The rectangle is held, and copied once more when it is read.
    budget.keep(cells.around() * size * 2 + formulas.around() * 24)?;
    budget.keep((cells.count + formulas.count) * (size + 8))?;
    Ok(shown)
}

fn one(area: &mut Area, data: &[u8]) {
    if let (Some(row), Some(column)) = (number16(data, 0), number16(data, 2)) {
        area.add(row, column, column);
    }
}

/// Room is kept for as many characters as a text claims to have.
fn text(data: &[u8], at: usize, budget: &Budget) -> Result<(), Spent> {
    budget.keep(u64::from(number16(data, at).unwrap_or(0)).max(data.len() as u64 * 3))
}

/// Each operand of a formula may write out a name, and each operator moves what is written.
fn formula(length: u64, globals: &Globals, budget: &Budget) -> Result<(), Spent> {
    let written = length * (8 + globals.longest_name / 5);
    budget.keep(written)?;
    budget.work(length.saturating_mul(written) / 16)
}

/// How many cells a sheet says it has: room is kept for them (MS-XLS 2.4.90).
fn claimed(data: &[u8], budget: &Budget) -> Result<(), Spent> {
    let wide = data.len() != 10;
    let row = |at: usize| if wide { number32(data, at * 4) } else { number16(data, at * 2).map(u32::from) };
    let column = |at: usize| number16(data, if wide { 8 } else { 4 } + at * 2).map(u32::from);
    let (Some(top), Some(bottom), Some(left), Some(right)) = (row(0), row(1), column(0), column(1)) else {
        return Ok(());
    };
    let left = if left > 0xFF || right < left { 0 } else { left };
    let (rows, columns) = if bottom >= 1 && right >= 1 { (bottom.wrapping_sub(top), right - left) } else { (1, 1) };
    if u64::from(rows) * u64::from(columns) > MOST_CLAIMED { Err(budget.too_many_cells()) } else { Ok(()) }
}
