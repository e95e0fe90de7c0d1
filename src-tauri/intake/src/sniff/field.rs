//! A column of the long layout, or a row of the wide one, and what it seems to be for.

use super::{Facts, Once, Pair, Role};
use crate::stretches;
use crate::thousands::thousands;
use crate::words;

/// A column of the long layout, or a row of the wide one.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name or label, unique among the columns; cut after 200 characters.
    pub name: String,
    /// The column counted from 0 (long), or the row as the spreadsheet shows it (wide).
    pub index: u32,
    /// What it seems to be for.
    pub role: Role,
    /// Some of its different cells, as they are written.
    pub samples: Vec<String>,
    /// How many cells hold something.
    pub filled: u64,
    /// How many different cells there are; `None` for a thousand or more.
    pub distinct: Option<usize>,
    /// Of a breakdown that is not taken: the column it lies within, as a country lies in a territory.
    pub within: Option<String>,
    /// Of the wide layout: the label as it is written, where [`Field::name`] says its section too.
    pub label: String,
    pub(crate) facts: Facts,
    /// By how much its numbers are multiplied, where its heading, a unit beside it or the format of its cells says that they are thousands.
    pub(crate) times: Option<f64>,
    /// What it is beside another one of the same thing.
    pub(crate) pair: Option<Pair>,
    /// Of a measure: the things whose rows all have its one value.
    pub(crate) once: Option<Once>,
}

impl Field {
    pub(super) fn new(name: String, index: u32, mut facts: Facts) -> Self {
        if stretches::names_stretch(&words::words_of(&name)) {
            facts.are_stretches();
        }
        let (samples, filled, distinct) = (facts.samples.clone(), facts.filled, facts.distinct());
        let label = name.clone();
        let times = thousands(&name).or_else(|| facts.times_of_formats().ok().flatten());
        Self {
            name,
            index,
            role: Role::Skip,
            samples,
            filled,
            distinct,
            within: None,
            label,
            facts,
            times,
            pair: None,
            once: None,
        }
    }
}
