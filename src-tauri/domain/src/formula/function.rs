//! The functions of the language.

use super::RollUp;
use crate::whole::Whole;

/// The name of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionName {
    /// The sum of a measure's values in the window, or of several numbers.
    Sum,
    /// A balance's value when the window begins.
    Open,
    /// A balance's last value in the window.
    Close,
    /// The mean of a measure's values, or of several numbers.
    Mean,
    /// The smallest of a measure's values, or of several numbers.
    Min,
    /// The largest of a measure's values, or of several numbers.
    Max,
    /// The middle one of a measure's values.
    Median,
    /// What a share of a measure's values does not exceed.
    Percentile,
    /// How many records a measure has, or how many different ones.
    Count,
    /// How many are counted for the first time.
    New,
    /// How many were counted before.
    Returning,
    /// How many were counted in the window before, too.
    Retained,
    /// How many were counted in the windows before, and no more.
    Lost,
    /// The same for a window before.
    Prev,
    /// The same for the same window last year.
    LastYear,
    /// The same from the start of a longer period to the end of the window.
    ToDate,
    /// The same for the last periods together.
    Rolling,
    /// How many days the window has.
    Days,
    /// One of two, by a condition.
    If,
    /// The number without its sign.
    Abs,
    /// The number rounded, halves away from zero.
    Round,
    /// The square root.
    Sqrt,
}

/// What a function does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    /// One measure's values to one number.
    RollUp(Combine),
    /// A part evaluated for another window.
    Window(Moved),
    /// Numbers to a number.
    Scalar(Scalar),
    Days,
    If,
}

/// The roll-ups that are functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Combine {
    Sum,
    Open,
    Close,
    Mean,
    Min,
    Max,
    Median,
    Percentile,
    Count,
    New,
    Returning,
    Retained,
    Lost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moved {
    Previous,
    LastYear,
    ToDate,
    Rolling,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scalar {
    Abs,
    Round,
    Sqrt,
    Mean,
    Min,
    Max,
    Sum,
}

/// A function's name, what it does, and the fewest and the most arguments.
type Entry = (FunctionName, Function, (usize, usize));

const MANY: usize = usize::MAX;

const FUNCTIONS: &[Entry] = &[
    (FunctionName::Sum, Function::RollUp(Combine::Sum), (1, MANY)),
    (FunctionName::Open, Function::RollUp(Combine::Open), (1, 1)),
    (FunctionName::Close, Function::RollUp(Combine::Close), (1, 1)),
    (FunctionName::Mean, Function::RollUp(Combine::Mean), (1, MANY)),
    (FunctionName::Min, Function::RollUp(Combine::Min), (1, MANY)),
    (FunctionName::Max, Function::RollUp(Combine::Max), (1, MANY)),
    (FunctionName::Median, Function::RollUp(Combine::Median), (1, 1)),
    (FunctionName::Percentile, Function::RollUp(Combine::Percentile), (2, 2)),
    (FunctionName::Count, Function::RollUp(Combine::Count), (1, 1)),
    (FunctionName::New, Function::RollUp(Combine::New), (1, 1)),
    (FunctionName::Returning, Function::RollUp(Combine::Returning), (1, 1)),
    (FunctionName::Retained, Function::RollUp(Combine::Retained), (1, 1)),
    (FunctionName::Lost, Function::RollUp(Combine::Lost), (1, 2)),
    (FunctionName::Prev, Function::Window(Moved::Previous), (1, 2)),
    (FunctionName::LastYear, Function::Window(Moved::LastYear), (1, 1)),
    (FunctionName::ToDate, Function::Window(Moved::ToDate), (2, 2)),
    (FunctionName::Rolling, Function::Window(Moved::Rolling), (2, 2)),
    (FunctionName::Days, Function::Days, (0, 0)),
    (FunctionName::If, Function::If, (3, 3)),
    (FunctionName::Abs, Function::Scalar(Scalar::Abs), (1, 1)),
    (FunctionName::Round, Function::Scalar(Scalar::Round), (1, 2)),
    (FunctionName::Sqrt, Function::Scalar(Scalar::Sqrt), (1, 1)),
];

/// All functions by their names.
pub fn functions() -> impl Iterator<Item = FunctionName> {
    FUNCTIONS.iter().map(|(name, ..)| *name)
}

impl FunctionName {
    /// As formulas write it: `prev`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Open => "open",
            Self::Close => "close",
            Self::Mean => "mean",
            Self::Min => "min",
            Self::Max => "max",
            Self::Median => "median",
            Self::Percentile => "percentile",
            Self::Count => "count",
            Self::New => "new",
            Self::Returning => "returning",
            Self::Retained => "retained",
            Self::Lost => "lost",
            Self::Prev => "prev",
            Self::LastYear => "last_year",
            Self::ToDate => "to_date",
            Self::Rolling => "rolling",
            Self::Days => "days",
            Self::If => "if",
            Self::Abs => "abs",
            Self::Round => "round",
            Self::Sqrt => "sqrt",
        }
    }
}

impl Function {
    /// The function of that name, in lower case.
    pub(super) fn named(text: &str) -> Option<(Self, FunctionName)> {
        FUNCTIONS.iter().find(|(name, ..)| name.text() == text).map(|(name, function, _)| (*function, *name))
    }

    /// The fewest and the most arguments a function takes.
    pub(super) fn argument_count(wanted: FunctionName) -> (usize, usize) {
        FUNCTIONS.iter().find(|(name, ..)| *name == wanted).map_or((0, MANY), |(.., arguments)| *arguments)
    }
}

impl Combine {
    /// What it does with several numbers instead of a measure.
    pub(super) fn scalar(self) -> Option<Scalar> {
        match self {
            Self::Sum => Some(Scalar::Sum),
            Self::Mean => Some(Scalar::Mean),
            Self::Min => Some(Scalar::Min),
            Self::Max => Some(Scalar::Max),
            _ => None,
        }
    }

    /// True for what is asked only of measures that count different ones.
    pub(super) fn is_of_distinct(self) -> bool {
        matches!(self, Self::New | Self::Returning | Self::Retained | Self::Lost)
    }

    /// The roll-up; `number` is the share of `percentile`, and the windows of `lost`.
    pub(super) fn roll_up(self, number: f64) -> RollUp {
        match self {
            Self::Sum => RollUp::Sum,
            Self::Open => RollUp::Open,
            Self::Close => RollUp::Close,
            Self::Mean => RollUp::Mean,
            Self::Min => RollUp::Min,
            Self::Max => RollUp::Max,
            Self::Median => RollUp::Median,
            Self::Percentile => RollUp::Percentile(number),
            Self::Count => RollUp::Count,
            Self::New => RollUp::New,
            Self::Returning => RollUp::Returning,
            Self::Retained => RollUp::Retained,
            Self::Lost => RollUp::Lost(number.whole_u32()),
        }
    }
}
