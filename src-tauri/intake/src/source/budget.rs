//! What reading a workbook may cost. A file of a few kilobytes can unpack to more than any memory holds, or claim that it
//! does: everything that is unpacked and everything that is kept is counted here, and reading stops where it becomes too much.

use crate::error::Refusal;
use crate::watch::Watch;
use std::cell::Cell;
use std::io;
use std::sync::Arc;

/// Bytes that are unpacked, over all parts and all readings of a part, and what their tags and records cost besides: a sheet
/// of twenty million cells that is read three times stays below it.
const MOST_WORK: u64 = 6_000_000_000;
/// About how many bytes may be held at a time: strings, styles, cells.
const MOST_KEPT: u64 = 700_000_000;
/// More cells than this is no sheet of a small business; they would only fill the memory.
const MOST_CELLS: u64 = 20_000_000;
/// Between two cells there is nothing this long: a million rows that are formatted but empty have half of it.
const MOST_BETWEEN_CELLS: u64 = 96 << 20;

/// Which of the limits was reached, or what else ended the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    TooMuch,
    TooManyCells,
    Damaged,
    Stopped,
}

/// The reading has come to its end; the [`Budget`] knows why.
#[derive(Debug)]
pub(super) struct Spent;

impl From<Spent> for io::Error {
    fn from(_: Spent) -> Self {
        Self::from(io::ErrorKind::QuotaExceeded)
    }
}

/// How the parts of an archive are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// XML: XLSX and ODS.
    Markup,
    /// Binary records: XLSB.
    Records,
}

/// What was spent, and what may be.
#[derive(Debug)]
pub(super) struct Budget {
    watch: Arc<Watch>,
    dialect: Cell<Dialect>,
    /// True until the sheets are read: what is read before is kept.
    opening: Cell<bool>,
    work: Cell<u64>,
    kept: Cell<u64>,
    cells: Cell<u64>,
    between_cells: Cell<u64>,
    /// The longest tag of the parts that lead to others: their targets are copied for each sheet.
    longest_target: Cell<u64>,
    /// How many shared formulas a sheet has asked to keep room for.
    formulas: Cell<u64>,
    /// Whether the sheet has merged cells, as far as it was unpacked.
    merged: Cell<bool>,
    verdict: Cell<Option<Verdict>>,
}

impl Budget {
    pub fn new(watch: Arc<Watch>) -> Self {
        Self {
            watch,
            dialect: Cell::new(Dialect::Markup),
            opening: Cell::new(true),
            work: Cell::default(),
            kept: Cell::default(),
            cells: Cell::default(),
            between_cells: Cell::default(),
            longest_target: Cell::default(),
            formulas: Cell::default(),
            merged: Cell::default(),
            verdict: Cell::default(),
        }
    }

    /// Begins to open a workbook of this dialect: nothing of an earlier attempt is held any more.
    pub fn open(&self, dialect: Dialect) {
        self.dialect.set(dialect);
        self.opening.set(true);
        self.kept.set(0);
    }

    /// Strings and styles are read, and the sheets begin.
    pub fn sheets_begin(&self) {
        self.opening.set(false);
        self.between_cells.set(0);
    }

    pub fn is_opening(&self) -> bool {
        self.opening.get()
    }

    pub fn dialect(&self) -> Dialect {
        self.dialect.get()
    }

    /// Counts what has to be unpacked or walked over.
    pub fn work(&self, bytes: u64) -> Result<(), Spent> {
        if self.watch.is_stopped() {
            return Err(self.end(Verdict::Stopped));
        }
        self.within(&self.work, bytes, MOST_WORK)
    }

    /// The same for bytes of a sheet.
    pub fn unpack(&self, bytes: u64) -> Result<(), Spent> {
        self.work(bytes)?;
        if self.opening.get() { Ok(()) } else { self.within(&self.between_cells, bytes, MOST_BETWEEN_CELLS) }
    }

    /// Counts bytes that will be held in memory.
    pub fn keep(&self, bytes: u64) -> Result<(), Spent> {
        self.within(&self.kept, bytes, MOST_KEPT)
    }

    /// Whether there is room for what a file claims to have; it is counted when it comes.
    pub fn room_for(&self, bytes: u64) -> Result<(), Spent> {
        if self.kept.get().saturating_add(bytes) > MOST_KEPT { Err(self.end(Verdict::TooMuch)) } else { Ok(()) }
    }

    /// Counts cells that will be held, blank ones between others too.
    pub fn cells(&self, cells: u64) -> Result<(), Spent> {
        let all = self.cells.get().saturating_add(cells);
        self.cells.set(all);
        if all > MOST_CELLS { Err(self.end(Verdict::TooManyCells)) } else { Ok(()) }
    }

    /// A cell was given, so that all before it has been taken.
    pub fn cell_given(&self) {
        self.between_cells.set(0);
    }

    /// A sheet begins, of which nothing is known yet.
    pub fn sheet_begins(&self) {
        self.merged.set(false);
    }

    /// Merged cells were seen.
    pub fn note_merged(&self) {
        self.merged.set(true);
    }

    /// Whether merged cells were seen since the sheet began.
    pub fn has_merged(&self) -> bool {
        self.merged.get()
    }

    /// Notes how long the names of other parts can be, and gives the longest.
    pub fn target(&self, length: u64) -> u64 {
        self.longest_target.set(self.longest_target.get().max(length));
        self.longest_target.get()
    }

    /// A shared formula has this number: the reader keeps room for all up to it.
    pub fn shared_formula(&self, number: u64) -> Result<(), Spent> {
        let more = number.saturating_sub(self.formulas.get());
        self.formulas.set(self.formulas.get().saturating_add(more));
        self.keep(more.saturating_mul(48))
    }

    /// Ends the reading: nothing more would come of it.
    pub fn too_much(&self) -> Spent {
        self.end(Verdict::TooMuch)
    }

    /// Ends the reading: no program writes this.
    pub fn damaged(&self) -> Spent {
        self.end(Verdict::Damaged)
    }

    /// Ends the reading: more cells than anybody could use.
    pub fn too_many_cells(&self) -> Spent {
        self.end(Verdict::TooManyCells)
    }

    fn within(&self, meter: &Cell<u64>, more: u64, most: u64) -> Result<(), Spent> {
        let all = meter.get().saturating_add(more);
        meter.set(all);
        if all > most { Err(self.end(Verdict::TooMuch)) } else { Ok(()) }
    }

    fn end(&self, verdict: Verdict) -> Spent {
        self.verdict.set(self.verdict.get().or(Some(verdict)));
        Spent
    }

    /// Why the reading ended; a workbook that cannot be read for another reason is damaged.
    pub fn refusal(&self, name: &str) -> Refusal {
        match self.verdict.get() {
            Some(Verdict::TooMuch) => Refusal::TooMuch(name.to_owned()),
            Some(Verdict::TooManyCells) => Refusal::TooLarge(name.to_owned()),
            Some(Verdict::Stopped) => Refusal::Stopped,
            Some(Verdict::Damaged) | None => Refusal::Damaged(name.to_owned()),
        }
    }

    /// True once a limit was reached or the reading was stopped.
    pub fn is_spent(&self) -> bool {
        self.verdict.get().is_some()
    }
}
