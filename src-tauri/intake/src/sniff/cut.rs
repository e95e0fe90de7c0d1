//! Numbers that are cut in two: `£1,200` without quotation marks in a file whose columns are separated by commas.

use super::facts::Facts;
use crate::cell::{Cell, OwnedCell, Row};
use crate::error::Refusal;

/// Refuses a file of such numbers; its header where the columns are separated by commas.
pub(super) fn refuse(header: Option<&Vec<OwnedCell>>, facts: &[Facts]) -> Result<(), Refusal> {
    match header.and_then(|header| cut(header, facts)) {
        Some(column) => Err(Refusal::CutNumbers(column)),
        None => Ok(()),
    }
}

/// The heading of the last column where a column without one stands behind it, all of whose cells are three digits: of nothing
/// else a file has so many cells more than headings.
fn cut(header: &Vec<OwnedCell>, facts: &[Facts]) -> Option<String> {
    let last = (0..facts.len()).rfind(|column| header.cell(*column) != Cell::Blank)?;
    let (head, tail) = (facts.get(last)?, facts.get(last + 1)?);
    let is_group = |text: &String| text.len() == 3 && text.chars().all(|c| c.is_ascii_digit());
    let is_cut = tail.filled > 0 && tail.numbers == tail.filled && tail.samples.iter().all(is_group);
    let begins = head.numbers > 0 && head.wholes == head.numbers && head.percents == 0;
    (is_cut && begins).then(|| header.cell(last).display())
}
