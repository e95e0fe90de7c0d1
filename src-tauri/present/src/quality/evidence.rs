//! What only the file knows.

use crate::Context;
use analysis::quality::{Doubted, doubted};
use chrono::NaiveDate;
use domain::{Measure, MeasureId, Period};
use std::collections::HashMap;

/// What the file knows of recorded values beside their numbers.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// What is doubtful and was not found right, by measure, newest first: see [`suspects`].
    pub doubted: HashMap<MeasureId, Vec<Doubted>>,
    /// Runs that brought values in, oldest first.
    pub runs: Vec<Run>,
    /// What the values of each measure came in by.
    pub origins: HashMap<MeasureId, Vec<Origin>>,
    /// What other books say that measures come to, by measure.
    pub controls: HashMap<MeasureId, Vec<Control>>,
}

/// What other books say that a measure comes to in a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// The period.
    pub period: Period,
    /// The total, in the measure's unit.
    pub total: f64,
    /// Which books; empty where nobody said.
    pub source: String,
}

/// A run that brought values in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// When.
    pub day: NaiveDate,
    /// The file.
    pub file: String,
}

/// What values of a measure came in by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The place of the run among the runs; `None` for what was typed.
    pub run: Option<usize>,
    /// The first day of the last day or period that came in by it.
    pub last: NaiveDate,
}

/// The values that are doubtful, by measure, newest first, whether or not somebody found them right.
pub fn suspects(context: Context<'_>) -> Vec<(&Measure, Vec<Doubted>)> {
    let of = |measure: &Measure| doubted(&context.model.book, measure.id, context.today);
    let suspects = in_use(context).map(|measure| (measure, of(measure)));
    suspects.filter(|(_, doubted)| !doubted.is_empty()).collect()
}

/// The measures that are not archived.
pub(super) fn in_use(context: Context<'_>) -> impl Iterator<Item = &Measure> {
    context.model.catalog.measures().iter().filter(|measure| !measure.archived)
}
