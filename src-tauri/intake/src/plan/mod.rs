//! What an import would do: which measures and dimensions it brings, what is still to be asked, and, on reading, the values.

mod apart;
mod ask;
mod behind;
mod columns;
mod decide;
mod direction;
mod explain;
mod first;
mod give;
mod hidden;
mod left_out;
mod long;
mod member_sums;
mod named;
mod notes;
mod only;
mod periods;
mod reading;
mod recipe;
mod repeat;
mod revised;
mod running;
mod same;
mod segments;
mod sketch;
mod sum;
mod version;
mod whole;
mod wide;

pub use behind::{Behind, BehindColumn, BehindRow, Trace, UsedAs, Wanted, Why};
pub use explain::{Account, Explained, Given, MarkBecause, Remark, RowIs, RowSaid, RowTold, RowsAsked, TotalBy};
pub use left_out::{LeftOut, LeftOutCode, Reason};
pub use recipe::{Done, LookupError, Shown, Unknown, read_lookup};
pub use repeat::Repeating;
pub use same::gives_the_same;

use crate::error::{MapError, ReadError};
use crate::format::{Format, FormatHints, Layout, Question, Repeated};
use crate::map::{Map, Use, find_name};
use crate::recipe::Recipe;
use crate::sniff::{Sniff, Versions};
use crate::source::Source;
use crate::table::Table;
use crate::versions::VersionIs;
use chrono::NaiveDate;
use columns::Columns;
use domain::{Calendar, Grain, MeasureKind, Unit};
use explain::Evidence;
use recipe::RecipePlan;
use version::VersionColumn;

/// A measure that the import brings values of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMeasure {
    /// Its name, or its key, as the map gives it.
    pub name: String,
    /// How its values combine.
    pub kind: MeasureKind,
    /// What it counts.
    pub unit: Unit,
    /// How often it is recorded, by the finest period of the file.
    pub cadence: Grain,
    /// The column, or in the wide layout the row, that it comes from.
    pub column: String,
}

/// A neutral value. Small and flat, because there may be a million of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// Which of [`Plan::measures`].
    pub measure: usize,
    /// The first day of the day or period.
    pub date: NaiveDate,
    /// How long the period is.
    pub grain: Grain,
    /// The segment: 0 for none, otherwise a number that [`Sink::segment`] has explained.
    pub segment: u32,
    /// The number, always finite. Percents are fractions, durations seconds.
    pub value: f64,
    /// How many records stand behind it, at least 1.
    pub records: u32,
    /// Which of several records of one date and segment (samples only; 0 otherwise).
    pub ordinal: u32,
}

/// What only shows when the rows are read, and only the owner knows. With one of these the values are not to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsure {
    /// Whether rows for the same date and segment add up: this one comes again, and so do so many.
    Repeated {
        /// The first row that comes again.
        row: u32,
        /// How many do.
        rows: u64,
    },
    /// Whether this member of a column adds the others up: its values are their sums throughout.
    Sums {
        /// The column.
        column: String,
        /// The member.
        member: String,
    },
}

/// How much was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Values given to the sink.
    pub values: u64,
    /// Rows and cells left out.
    pub left_out: u64,
    /// True where the file has many rows for a date and segment, so that rows were added up.
    pub many_rows: bool,
    /// What the owner has to answer before the values are taken.
    pub unsure: Vec<Unsure>,
    /// Rows whose key a second file of the recipe does not know.
    pub unknown: Vec<Unknown>,
}

/// Takes what is read.
pub trait Sink {
    /// Why it would take no more.
    type Error;

    /// Explains a segment before its first value: one entry for each of [`Plan::dimensions`], `None` where the row has no
    /// member of it. At least one is a member.
    ///
    /// # Errors
    /// Stops the reading.
    fn segment(&mut self, segment: u32, members: &[Option<&str>]) -> Result<(), Self::Error>;

    /// Takes a value. No two have the same measure, date, grain, segment and ordinal.
    ///
    /// # Errors
    /// Stops the reading.
    fn value(&mut self, value: Value) -> Result<(), Self::Error>;

    /// Takes a value that counts different ones, with a fingerprint of each, and the keys of those in whose place codes stand:
    /// together as many as its number says.
    ///
    /// # Errors
    /// Stops the reading.
    fn distinct(&mut self, value: Value, _fingerprints: &[u64], _codes: &[u64]) -> Result<(), Self::Error> {
        self.value(value)
    }

    /// Takes note of something that is left out.
    ///
    /// # Errors
    /// Stops the reading.
    fn left_out(&mut self, left_out: LeftOut) -> Result<(), Self::Error>;

    /// Who follows what becomes of the rows; nobody where only the values matter.
    fn trace(&mut self) -> Option<&mut Trace> {
        None
    }

    /// Who keeps account of what becomes of each row; nobody where only the values matter. Reading ends where enough rows are
    /// there: what adds up is then not whole.
    fn account(&mut self) -> Option<&mut Account> {
        None
    }
}

/// What an import would do with a file.
#[derive(Debug, Clone)]
pub struct Plan {
    /// How the file is read.
    pub format: Format,
    /// The measures it brings.
    pub measures: Vec<PlannedMeasure>,
    /// The names of the dimensions it brings.
    pub dimensions: Vec<String>,
    /// What the owner has to answer first.
    pub questions: Vec<Question>,
    versions: Versions,
    way: Way,
    evidence: Evidence,
}

/// How rows become values.
#[derive(Debug, Clone)]
enum Way {
    /// Each column has its use.
    Columns(Box<Columns>),
    /// As a recipe says.
    Recipe(Box<RecipePlan>),
}

impl Plan {
    /// Fits a map to what was sniffed. A map without columns takes the guesses.
    ///
    /// # Errors
    /// A [`MapError`] where the map names what the file does not have, or leaves no date or no measure.
    pub fn new(sniff: &Sniff, map: &Map) -> Result<Self, MapError> {
        if let Some(recipe) = &map.recipe {
            return Self::of_recipe(sniff, recipe, &map.format);
        }
        let suggested;
        let with_heads = || map.columns.iter().cloned().chain(above(sniff, &map.columns)).collect();
        let uses = if map.columns.is_empty() {
            suggested = sniff.suggested_map().columns;
            &suggested
        } else if sniff.format.stacked.is_some() {
            suggested = with_heads();
            &suggested
        } else {
            &map.columns
        };
        let mut columns = match sniff.format.layout {
            Layout::Long => columns::of_long(sniff, uses)?,
            Layout::Wide => columns::of_wide(sniff, uses)?,
        };
        let asked = named::settle(sniff, map, &mut columns)?;
        let mut decided = decide::decide(sniff, &map.format, &mut columns);
        decided.questions.extend(asked);
        let measures = columns.measures.iter().map(|column| column.planned.clone()).collect();
        let dimensions = columns.dimensions.iter().map(|(name, _)| name.clone()).collect();
        let decide::Decided { mut format, mut questions, evidence } = decided;
        let versions = whole::versions(sniff, &map.format, &columns, &mut format, &mut questions);
        questions.extend(sniff.plan_question().filter(|_| map.columns.is_empty()));
        Ok(Self { format, measures, dimensions, questions, versions, way: Way::Columns(Box::new(columns)), evidence })
    }

    fn of_recipe(sniff: &Sniff, recipe: &Recipe, hints: &FormatHints) -> Result<Self, MapError> {
        let mut bound = recipe::bind(sniff, recipe)?;
        bound.settle_once(hints);
        let mut decided = decide::decide(sniff, hints, &mut bound.columns);
        let dimensions = bound.columns.dimensions.iter().map(|(name, _)| name.clone()).collect();
        let measures = bound.measures.clone();
        let plan = bound.decided(sniff, hints, &mut decided);
        let decide::Decided { mut format, mut questions, evidence } = decided;
        // A recipe says itself which rows it takes, and not which files.
        let versions = whole::versions(sniff, hints, &Columns::new(), &mut format, &mut questions);
        Ok(Self { format, measures, dimensions, questions, versions, way: Way::Recipe(Box::new(plan)), evidence })
    }

    /// The same, except that what only the owner can choose is a question: which column holds the dates or which day all
    /// rows are of, which columns are measures, and which of two that would go into one goes there.
    ///
    /// # Errors
    /// A [`MapError`] where the map does not fit the file.
    pub fn open(sniff: &Sniff, map: &Map) -> Result<Self, MapError> {
        Self::new(sniff, map).or_else(|error| {
            let question = ask::question(sniff, &error).ok_or(error)?;
            let (format, way) = (sniff.format.clone(), Way::Columns(Box::new(Columns::new())));
            let (questions, evidence, versions) = (vec![question], Evidence::default(), Versions::default());
            Ok(Self { format, measures: Vec::new(), dimensions: Vec::new(), questions, versions, way, evidence })
        })
    }

    /// Which of its measures are what is open at the end of each day.
    pub fn open_measures(&self) -> Vec<usize> {
        if let Way::Recipe(plan) = &self.way { plan.open_measures() } else { Vec::new() }
    }

    /// True where what is read was planned, and is no record.
    pub fn is_planned(&self) -> bool {
        self.versions.is_planned()
    }

    /// What the file calls the plan that stands beside what is read, if one does.
    pub fn plan_beside(&self) -> Option<&str> {
        self.versions.plan_beside()
    }

    /// The answer by which that plan is read alone.
    pub fn plan_answer(&self) -> Option<String> {
        self.versions.plan_answer()
    }

    /// What stands beside what is read and is taken nowhere: other plans than the one of the budget, and what they all are compared
    /// with.
    pub fn versions_left(&self) -> (Vec<&str>, Vec<&str>) {
        self.versions.left()
    }

    /// The column that says of each row which version it is, if one does.
    pub fn version_column(&self) -> Option<&str> {
        let Way::Columns(columns) = &self.way else { return None };
        columns.version.as_ref().map(|version| version.name.as_str())
    }

    /// What becomes of the rows of each version that this column names, where one does.
    pub fn versions_of_column(&self) -> Option<(&str, Vec<(String, VersionIs)>)> {
        let Way::Columns(columns) = &self.way else { return None };
        let is_said = |version: &&VersionColumn| !version.versions.is_open() && !version.is_of_periods;
        let version = columns.version.as_ref().filter(is_said)?;
        Some((version.name.as_str(), version.versions.each()))
    }

    /// The column that says which way the amounts of a row go, with the members that are subtracted, where some are.
    pub fn signs_of_column(&self) -> Option<(&str, &[String])> {
        let Way::Columns(columns) = &self.way else { return None };
        let direction = columns.direction.as_ref()?;
        let minus = direction.minus.as_deref().filter(|minus| !minus.is_empty())?;
        Some((direction.ways.name.as_str(), minus))
    }

    /// How rows of the file repeat, so that several files of one make can decide together whether rows add up; nothing where
    /// that is known.
    ///
    /// # Errors
    /// A [`Refusal`](crate::Refusal) where the file breaks off.
    pub fn repeating(&self, source: &Source, calendar: &Calendar) -> Result<Repeating, crate::Refusal> {
        let table = Table::of_format(source, &self.format)?;
        match (&self.way, self.format.layout) {
            (Way::Columns(columns), Layout::Long) => long::repeats(columns, &self.format, &table, calendar),
            _ => Ok(Repeating::default()),
        }
    }

    /// The same plan with what is decided about rows that come again.
    #[must_use]
    pub fn with_repeated(&self, repeated: Repeated) -> Self {
        let mut plan = self.clone();
        plan.format.repeated = Some(repeated);
        plan
    }

    /// Reads the whole file. With open [`Plan::questions`] dates or numbers are read the commoner way, which is for
    /// previews only.
    ///
    /// In a file with one row for each date and segment, a repeated identical row is left out as a duplicate and one with
    /// other values as a conflict (the first one counts). In a file with many rows for a date and segment, rows are added
    /// up by the kind of the measure: flows are summed, levels averaged, of a balance the last one counts, samples are kept
    /// each. Which of the two a file is, `repeat` decides for the file as a whole.
    ///
    /// # Errors
    /// [`ReadError::Refused`] where the file breaks off, [`ReadError::Sink`] where the sink takes no more.
    pub fn read<S: Sink>(
        &self,
        source: &Source,
        calendar: &Calendar,
        sink: &mut S,
    ) -> Result<Summary, ReadError<S::Error>> {
        let table = Table::of_format(source, &self.format)?;
        match (&self.way, self.format.layout) {
            (Way::Recipe(plan), _) => recipe::read(plan, (&self.format, &self.evidence), &table, sink),
            (Way::Columns(columns), Layout::Long) => {
                first::read(columns, (&self.format, &self.evidence), &table, calendar, sink)
            }
            (Way::Columns(columns), Layout::Wide) => wide::read(columns, (&self.format, &self.evidence), &table, sink),
        }
    }
}

/// What stands above columns breaks them down, also for a map that does not name it: without it their numbers would be thrown
/// together.
fn above(sniff: &Sniff, columns: &[(String, Use)]) -> Option<(String, Use)> {
    let name = &sniff.format.stacked.as_ref()?.name;
    let is_named = find_name(columns, name, |(column, _)| column).is_some();
    (!is_named).then(|| (name.clone(), Use::Dimension(name.clone())))
}
