//! What is known before a file is opened, and what its columns can be for.

use domain::unit::Currency;
use domain::{Calendar, Grain, MeasureKind, Unit};

/// What is known before the file is opened: the workspace's currency, calendar and decimal mark.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// The currency that amounts without a sign are guessed to be in.
    pub currency: Option<Currency>,
    /// How years, quarters and weeks are read.
    pub calendar: Calendar,
    /// The decimal mark of the owner's region. It decides nothing against what a file shows; but where a file shows only by
    /// its other habits that the comma is its decimal mark, and the region writes a point, the owner is asked.
    pub decimal: Option<char>,
    /// What a breakdown is called that stands above the columns and has no name there: "Group".
    pub group: String,
}

/// What a column, or in the wide layout a row, seems to be for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// It says which day or period a row belongs to; with the finest period found.
    Date {
        /// How long the finest period is.
        grain: Grain,
    },
    /// It breaks the numbers down.
    Dimension,
    /// It holds numbers of a measure.
    Measure {
        /// How they seem to combine.
        kind: MeasureKind,
        /// What they seem to count.
        unit: Unit,
        /// How often they are recorded.
        cadence: Grain,
    },
    /// It is not worth importing.
    Skip,
}
