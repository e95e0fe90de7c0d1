//! Which character stands between two columns.

use super::kind::{Kind, kind_of};
use crate::cell::Row;
use crate::error::Refusal;
use crate::source::{Record, Records};
use domain::Calendar;

/// The characters that are tried, the likelier first where nothing tells two apart.
const CANDIDATES: [char; 4] = [';', '\t', ',', '|'];
/// How many rows are looked at.
const ROWS: u32 = 120;

/// Finds the delimiter of the first part of a text: the one that leaves the most dates and numbers whole; in a text without
/// any, the one that makes the most columns.
pub(super) fn find(name: &str, head: &[u8], calendar: &Calendar) -> Result<char, Refusal> {
    if let Some(declared) = declared(head) {
        return Ok(declared);
    }
    let mut best = (',', Score::default());
    let mut refused = None;
    for candidate in CANDIDATES {
        match score(name, head, candidate, calendar) {
            Ok(score) if score > best.1 => best = (candidate, score),
            Ok(_) => {}
            Err(refusal) => refused = Some(refusal),
        }
    }
    match refused {
        Some(refusal) if best.1 == Score::default() => Err(refusal),
        _ => Ok(best.0),
    }
}

fn declared(head: &[u8]) -> Option<char> {
    let line = head.split(|&byte| byte == b'\n').next()?;
    crate::source::declared_delimiter(std::str::from_utf8(line).ok()?)
}

/// How well a delimiter fits; better is greater.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    typed: u32,
    columns: u32,
}

fn score(name: &str, head: &[u8], delimiter: char, calendar: &Calendar) -> Result<Score, Refusal> {
    let mut records = Records::new(name.to_owned(), head, delimiter);
    let mut record = Record::default();
    let mut score = Score::default();
    while records.next(&mut record)? && record.row <= ROWS {
        if record.width() < 2 {
            continue;
        }
        for column in 0..record.width() {
            match kind_of(record.cell(column), calendar) {
                Kind::Blank => {}
                Kind::Text => score.columns += 1,
                Kind::Number(_) | Kind::Date(_) => {
                    score.columns += 1;
                    score.typed += 1;
                }
            }
        }
    }
    Ok(score)
}
