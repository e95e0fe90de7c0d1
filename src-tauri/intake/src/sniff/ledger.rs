//! Postings in DATEV's format, whose first line says of which year they are.

use super::Sniff;

/// How a file of postings in DATEV's format begins.
const EXTF: &str = "EXTF";

impl Sniff {
    /// The year of the first posting of a file in DATEV's format, whose first line says from which day on its postings are
    /// (the 15th field; the 13th is the start of the business year).
    pub(super) fn year_of_ledger(&self) -> Option<i32> {
        let cells = self.ledger_head()?;
        let year = |at: usize| cells.get(at).and_then(|day| day.get(..4)?.parse().ok());
        year(14).or_else(|| year(12))
    }

    /// The first line of a file in DATEV's format.
    pub(super) fn ledger_head(&self) -> Option<&[String]> {
        let (_, cells) = self.preview.first()?;
        (cells.first()? == EXTF).then_some(cells.as_slice())
    }
}
