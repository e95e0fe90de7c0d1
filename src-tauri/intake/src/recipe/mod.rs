//! Recipes: what is done to the rows of a file before they are values, and which measures come of them.
//!
//! A recipe says in steps which rows count and what stands in them ([`Step`]), and for each measure what is taken of a row, by
//! which date, and which rows concern it ([`Taken`]). Here is how it is written; `plan/recipe` does it.

mod expr;
mod function;
mod lex;
mod lookup;
mod parse;
mod told;

pub(crate) use expr::{Expr, Operator};
pub(crate) use function::Function;
pub use lookup::{Lookup, LookupTable};
pub(crate) use parse::{column_name, parse};
pub use told::{Condition, Literal, Test, condition, readable};

use chrono::Weekday;
use domain::{MeasureKind, Unit};

/// Recipes are written by people: what is longer was not.
pub(crate) const MOST_STEPS: usize = 200;
/// See [`MOST_STEPS`].
pub(crate) const MOST_MEASURES: usize = 200;

/// How the rows of a file become values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipe {
    /// What is done to each row, in this order.
    pub steps: Vec<Step>,
    /// What comes of the rows.
    pub measures: Vec<Taken>,
    /// The days on which the business works, for `working_days_between`.
    pub working_days: Vec<Weekday>,
}

/// What is done to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Rows for which this is true stay.
    Keep(String),
    /// Rows for which this is true go.
    LeaveOut(String),
    /// A column more, or another content of one that is there.
    Column {
        /// Its name.
        name: String,
        /// What stands in it.
        formula: String,
    },
    /// An empty cell has what stood above it.
    FillDown(String),
    /// Whole cells are called otherwise: regional spellings, branches that were renamed.
    Replace {
        /// The column.
        column: String,
        /// What a cell holds and what it holds instead.
        with: Vec<(String, String)>,
    },
    /// Of rows that agree in these columns the last one stays.
    KeepLast(Vec<String>),
    /// Columns more, from a second file.
    Lookup(Lookup),
}

/// What is taken of the rows of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Take {
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
    /// How many there are.
    Count,
    /// How many different keys there are. A key that comes again on another day is the same one: the values keep which they
    /// are.
    Distinct,
    /// Each of them, as a record.
    Sample,
    /// The share of them for which something is true.
    Share,
    /// The last one.
    Last,
    /// The first one.
    First,
    /// The largest.
    Max,
    /// The smallest.
    Min,
    /// What has begun and not ended, at the end of each day.
    Open,
}

/// A measure that comes of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its name, or its key.
    pub name: String,
    /// What is taken.
    pub take: Take,
    /// Of what; rows themselves where `None`.
    pub of: Option<String>,
    /// The column of the date; the day that all rows are of where `None`.
    pub date: Option<String>,
    /// Of [`Take::Open`]: the column of the end.
    pub until: Option<String>,
    /// Which rows concern it; all where `None`.
    pub only: Option<String>,
    /// Columns in which rows agree that count once.
    pub once_per: Vec<String>,
    /// Dimensions with their columns.
    pub by: Vec<(String, String)>,
    /// How its values combine; as is usual for what is taken where `None`.
    pub kind: Option<MeasureKind>,
    /// What it counts; as the column says where `None`.
    pub unit: Option<Unit>,
}

/// Where in a recipe something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In this step, counted from 1.
    Step(usize),
    /// In the measure of this name.
    Measure(String),
}

/// What is wrong with a recipe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is no such column; these there are.
    NoColumn(String, Vec<String>),
    /// There is no such function; these there are.
    NoFunction(String, Vec<&'static str>),
    /// A function takes another number of arguments: the name, and how they are written.
    Arguments(&'static str, &'static str),
    /// An expression cannot be read from here on.
    Syntax(String),
    /// An expression is empty.
    Empty,
    /// An expression is longer or deeper than anybody writes.
    TooLong,
    /// A measure takes nothing of a row: it needs `of`.
    NoOf,
    /// `open` needs the column of the end, and the others have none.
    Until,
    /// Neither a column holds the dates nor is there one day that all rows are of.
    NoDate,
    /// A measure or a column has no name, or one that is too long.
    Name,
    /// Two measures have this name.
    Twice(String),
    /// `distinct` makes a measure of a kind of its own, and nothing else makes one of it.
    Distinct,
    /// A parameter, which is the same everywhere, is taken by a breakdown.
    ParameterBy,
    /// There are more steps or measures than anybody writes.
    TooMany,
    /// A second file of this name was not read yet, or has no rows.
    NotRead(String),
    /// Nothing is taken of a second file.
    NothingTaken,
    /// A row of a second file, counted from 1, has more or fewer cells than are taken, with its key.
    TableWidth(u32),
    /// A second file has more keys, or longer ones, than a recipe keeps.
    TableTooLarge,
    /// A key stands in two rows of a second file beside different cells.
    KeyTwice {
        /// The key.
        key: String,
        /// The row in which it stands first.
        first: u32,
        /// The row in which it stands again.
        second: u32,
    },
    /// The numbers of this column of a second file can be read in two ways.
    TwoWays(String),
    /// What is taken of a second file would replace this column of the rows.
    ColumnThere(String),
    /// This text is no date (`true`) or number as this column holds them, and is to lie before or behind.
    NotComparable(String, String, bool),
}

/// Something that is wrong with a recipe, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipeError {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

impl Take {
    /// How the values of a measure combine where nothing else is said.
    pub(crate) fn usual_kind(self) -> MeasureKind {
        match self {
            Self::Sum | Self::Count => MeasureKind::Flow,
            Self::Distinct => MeasureKind::Distinct,
            Self::Sample => MeasureKind::Sample,
            Self::Last | Self::First | Self::Open => MeasureKind::Balance,
            Self::Mean | Self::Share | Self::Max | Self::Min => MeasureKind::Level,
        }
    }
}

impl Recipe {
    /// The columns that it names, in steps and measures; what cannot be read names none.
    pub fn columns(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut of_text = |text: &String| {
            if let Ok(expr) = parse::parse(text) {
                expr.each_name(&mut |name| names.push(name.to_owned()));
            }
        };
        for step in &self.steps {
            match step {
                Step::Keep(text) | Step::LeaveOut(text) | Step::Column { formula: text, .. } => of_text(text),
                Step::FillDown(_) | Step::Replace { .. } | Step::KeepLast(_) | Step::Lookup(_) => {}
            }
        }
        for measure in &self.measures {
            measure.of.iter().chain(&measure.only).for_each(&mut of_text);
        }
        for step in &self.steps {
            match step {
                Step::FillDown(name) | Step::Replace { column: name, .. } => names.push(name.clone()),
                Step::Lookup(lookup) => names.push(lookup.column.clone()),
                Step::KeepLast(columns) => names.extend(columns.iter().cloned()),
                Step::Keep(_) | Step::LeaveOut(_) | Step::Column { .. } => {}
            }
        }
        for measure in &self.measures {
            names.extend(measure.date.iter().chain(&measure.until).chain(&measure.once_per).cloned());
            names.extend(measure.by.iter().map(|(_, column)| column.clone()));
        }
        let made = |name: &String| {
            self.steps.iter().any(|step| match step {
                Step::Column { name: made, .. } => made == name,
                Step::Lookup(lookup) => lookup.take.iter().any(|(_, made)| made == name),
                _ => false,
            })
        };
        names.retain(|name| !made(name));
        names.iter().map(|name| column_name(name).to_owned()).collect()
    }
}
