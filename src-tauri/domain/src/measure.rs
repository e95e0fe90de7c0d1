//! Measures: numbers that are recorded.

use crate::{Grain, MeasureId, Unit};
use chrono::NaiveDate;

/// How values of a measure combine: the heart of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeasureKind {
    /// Sums over time and across segments: sales, orders, hours.
    Flow,
    /// Closes over time, sums across segments: cash, headcount, stock.
    Balance,
    /// A mean weighted by records, over time and across segments: rating, price.
    Level,
    /// The records themselves; their median by default: days to close, response time.
    Sample,
    /// How many different ones there are, over time and across segments: customers, visitors. Its values keep the keys of
    /// what they count, so that nothing is counted twice.
    Distinct,
    /// Holds from its date until the next one, the same for every segment: standard time, scale maximum, full-time hours.
    /// Nothing adds it up or takes its mean.
    Parameter,
}

/// A number that is recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its identifier.
    pub id: MeasureId,
    /// Its name in snake case, unique, used in formulas and by scripts.
    pub key: String,
    /// Its name, unique.
    pub name: String,
    /// How its values combine.
    pub kind: MeasureKind,
    /// What it counts.
    pub unit: Unit,
    /// How often it is recorded.
    pub cadence: Grain,
    /// What it means and where it comes from, in the owner's words.
    pub description: String,
    /// Who enters it.
    pub owner: Option<String>,
    /// One of what it counts, such as "order" for Orders, where its owner has said it.
    pub singular: Option<String>,
    /// How many days after their period values may still change, such as orders that can be returned: 1 to
    /// [`LONGEST_TO_SETTLE`]. Until then what stands on them is provisional, unless they are confirmed. `None` where they
    /// are what they are.
    pub settles_after: Option<u32>,
    /// Archived measures keep their values and are offered nowhere.
    pub archived: bool,
}

/// In days: so long after their period values may at most be said to change.
pub const LONGEST_TO_SETTLE: u32 = 366;

/// How much is recorded of a measure, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueSummary {
    /// How many values there are, "not applicable" ones too; at least 1.
    pub count: u64,
    /// The first day of the first day or period that has one.
    pub first: NaiveDate,
    /// The first day of the last day or period that has one.
    pub last: NaiveDate,
    /// How long that last period is.
    pub last_grain: Grain,
}

impl Measure {
    /// A measure of which nothing else is said yet, without an identifier and a key: a flow of plain numbers, recorded
    /// monthly.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: MeasureId(0),
            key: String::new(),
            name: name.into(),
            kind: MeasureKind::Flow,
            unit: Unit::Number,
            cadence: Grain::Month,
            description: String::new(),
            owner: None,
            singular: None,
            settles_after: None,
            archived: false,
        }
    }
}

impl MeasureKind {
    /// All kinds.
    pub const ALL: [Self; 6] = [Self::Flow, Self::Balance, Self::Level, Self::Sample, Self::Distinct, Self::Parameter];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Balance => "balance",
            Self::Level => "level",
            Self::Sample => "sample",
            Self::Distinct => "distinct",
            Self::Parameter => "parameter",
        }
    }

    /// Reads [`MeasureKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The key of a name: lower case, letters and digits of any script kept, everything else one underscore.
/// However its characters are written, it is the same, and it is its own key.
/// `Net sales (€)` becomes `net_sales`. Empty names give `measure`.
pub fn key_of(name: &str) -> String {
    let mut key = String::new();
    for c in crate::name::settled(name).to_lowercase().chars() {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !key.is_empty() && !key.ends_with('_') {
            key.push('_');
        }
    }
    let key = key.trim_end_matches('_');
    match key.chars().next() {
        None => "measure".into(),
        Some(first) if first.is_numeric() => format!("m_{key}"),
        Some(_) => key.to_owned(),
    }
}
