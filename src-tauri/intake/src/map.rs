//! How the owner wants the columns used.

use crate::format::FormatHints;
use crate::recipe::{Recipe, Take, column_name};
use domain::{MeasureKind, Unit};
use std::collections::HashMap;

/// What a column, or in the wide layout a row, is used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// It says which day or period a row belongs to.
    Date,
    /// It says which member of the dimension of this name a row belongs to.
    Dimension(String),
    /// It holds the numbers of a measure.
    Measure {
        /// The measure's name or key.
        name: String,
        /// How its values combine; guessed where `None`.
        kind: Option<MeasureKind>,
        /// What it counts; guessed where `None`.
        unit: Option<Unit>,
    },
    /// It holds what was planned of a measure.
    Plan {
        /// The measure's name or key.
        name: String,
        /// How its values combine; guessed where `None`.
        kind: Option<MeasureKind>,
        /// What it counts; guessed where `None`.
        unit: Option<Unit>,
    },
    /// It is not imported.
    Skip,
}

/// How a file is to be read: what is known of its format, and what its columns are for.
/// Columns that are not named are not imported; without any the guesses of sniffing count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// What is known of the format; the rest is sniffed.
    pub format: FormatHints,
    /// Names of columns (in the wide layout: row labels) and their use.
    pub columns: Vec<(String, Use)>,
    /// What is done to the rows, and which measures come of them, in place of uses of columns.
    pub recipe: Option<Recipe>,
    /// Measures that are there already, for names that stand in cells.
    pub known: Vec<(String, MeasureKind, Unit)>,
}

/// What is taken from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Days or periods.
    Dates,
    /// Numbers of a measure.
    Numbers,
    /// Members of a breakdown.
    Members,
    /// Which version a row is.
    Versions,
    /// Something else, or several of these.
    Anything,
}

impl Map {
    /// The columns from which something is taken, each with what that is.
    pub fn used(&self) -> Vec<(String, Holds)> {
        if let Some(recipe) = &self.recipe {
            let mut names = recipe.columns();
            names.sort_unstable();
            names.dedup();
            return names.iter().map(|name| (name.clone(), taken_from(recipe, name))).collect();
        }
        let holds = |usage: &Use| match usage {
            Use::Date => Some(Holds::Dates),
            Use::Dimension(_) => Some(Holds::Members),
            Use::Measure { .. } | Use::Plan { .. } => Some(Holds::Numbers),
            Use::Skip => None,
        };
        self.columns.iter().filter_map(|(name, usage)| Some((name.clone(), holds(usage)?))).collect()
    }
}

/// What a recipe takes from a column, as far as it says it by where it names it.
fn taken_from(recipe: &Recipe, name: &str) -> Holds {
    let is_it = |text: &String| column_name(text) == name;
    let measures = || recipe.measures.iter();
    if measures().any(|taken| taken.date.iter().chain(&taken.until).any(is_it)) {
        Holds::Dates
    } else if measures()
        .any(|taken| matches!(taken.take, Take::Sum | Take::Mean) && taken.of.as_ref().is_some_and(is_it))
    {
        Holds::Numbers
    } else if measures().any(|taken| taken.by.iter().any(|(_, column)| is_it(column))) {
        Holds::Members
    } else {
        Holds::Anything
    }
}

/// Where two names mean the same column: spaces around do not count, and capital letters only where that tells two apart.
pub(crate) fn find_name<'a, T>(items: &'a [T], name: &str, of: impl Fn(&T) -> &str) -> Option<&'a T> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    items.iter().find(|item| of(item) == name).or_else(|| {
        let lower = name.to_lowercase();
        items.iter().find(|item| of(item).to_lowercase() == lower)
    })
}

/// The same for one who looks up many names.
pub(crate) struct Names<'a, T> {
    exact: HashMap<&'a str, &'a T>,
    lower: HashMap<String, &'a T>,
}

impl<'a, T> Names<'a, T> {
    /// Remembers what each name means: the first that has it.
    pub fn of(items: &'a [T], of: impl Fn(&T) -> &str) -> Self {
        let (mut exact, mut lower) = (HashMap::new(), HashMap::new());
        for item in items {
            exact.entry(of(item)).or_insert(item);
            lower.entry(of(item).to_lowercase()).or_insert(item);
        }
        Self { exact, lower }
    }

    /// As [`find_name`].
    pub fn find(&self, name: &str) -> Option<&'a T> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.exact.get(name.as_str()).or_else(|| self.lower.get(&name.to_lowercase())).copied()
    }
}
