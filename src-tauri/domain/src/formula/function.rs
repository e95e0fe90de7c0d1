//! The functions of the language.

use super::RollUp;

/// A function: how it is called and what it does, in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionHelp {
    /// Its name.
    pub name: &'static str,
    /// How it is written, such as `prev(x, n)`.
    pub signature: &'static str,
    /// What it gives, as a sentence for the owner.
    pub help: &'static str,
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

struct Entry {
    help: FunctionHelp,
    function: Function,
    /// The fewest and the most arguments.
    arguments: (usize, usize),
}

const MANY: usize = usize::MAX;

const fn entry(
    function: Function,
    arguments: (usize, usize),
    name: &'static str,
    signature: &'static str,
    help: &'static str,
) -> Entry {
    Entry { help: FunctionHelp { name, signature, help }, function, arguments }
}

#[rustfmt::skip]
const FUNCTIONS: &[Entry] = &[
    entry(Function::RollUp(Combine::Sum), (1, MANY), "sum", "sum(measure)", "The sum of a measure's values in the window."),
    entry(Function::RollUp(Combine::Open), (1, 1), "open", "open(balance)", "A balance's value when the window begins."),
    entry(Function::RollUp(Combine::Close), (1, 1), "close", "close(balance)", "A balance's last value in the window."),
    entry(Function::RollUp(Combine::Mean), (1, MANY), "mean", "mean(measure) or mean(a, b, …)", "The mean of a measure's values in the window, or of several numbers."),
    entry(Function::RollUp(Combine::Min), (1, MANY), "min", "min(measure) or min(a, b, …)", "A measure's smallest value in the window, or the smallest of several numbers."),
    entry(Function::RollUp(Combine::Max), (1, MANY), "max", "max(measure) or max(a, b, …)", "A measure's largest value in the window, or the largest of several numbers."),
    entry(Function::RollUp(Combine::Median), (1, 1), "median", "median(measure)", "The middle one of a measure's values in the window."),
    entry(Function::RollUp(Combine::Percentile), (2, 2), "percentile", "percentile(measure, 90%)", "The value that this share of a measure's values does not exceed."),
    entry(Function::RollUp(Combine::Count), (1, 1), "count", "count(measure)", "How many records a measure has in the window."),
    entry(Function::Window(Moved::Previous), (1, 2), "prev", "prev(x) or prev(x, n)", "The same for the window before, or n windows before."),
    entry(Function::Window(Moved::LastYear), (1, 1), "last_year", "last_year(x)", "The same for the same window last year."),
    entry(Function::Window(Moved::ToDate), (2, 2), "to_date", "to_date(x, year)", "The same from the start of the week, month, quarter or year to the end of the window."),
    entry(Function::Window(Moved::Rolling), (2, 2), "rolling", "rolling(x, 12)", "The same for the last n periods together."),
    entry(Function::Days, (0, 0), "days", "days()", "How many days the window has."),
    entry(Function::If, (3, 3), "if", "if(condition, a, b)", "The second where the condition is true, the third otherwise."),
    entry(Function::Scalar(Scalar::Abs), (1, 1), "abs", "abs(x)", "The number without its sign."),
    entry(Function::Scalar(Scalar::Round), (1, 2), "round", "round(x) or round(x, digits)", "The number rounded, halves away from zero."),
    entry(Function::Scalar(Scalar::Sqrt), (1, 1), "sqrt", "sqrt(x)", "The square root."),
];

/// All functions with how they are written and what they give.
pub fn functions() -> impl Iterator<Item = &'static FunctionHelp> {
    FUNCTIONS.iter().map(|entry| &entry.help)
}

impl Function {
    /// The function of that name, in lower case.
    pub(super) fn named(name: &str) -> Option<(Self, &'static FunctionHelp)> {
        let entry = FUNCTIONS.iter().find(|entry| entry.help.name == name)?;
        Some((entry.function, &entry.help))
    }

    /// The fewest and the most arguments a function takes.
    pub(super) fn argument_count(name: &str) -> (usize, usize) {
        FUNCTIONS.iter().find(|entry| entry.help.name == name).map_or((0, MANY), |entry| entry.arguments)
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

    /// The roll-up; `share` is that of `percentile`.
    pub(super) fn roll_up(self, share: f64) -> RollUp {
        match self {
            Self::Sum => RollUp::Sum,
            Self::Open => RollUp::Open,
            Self::Close => RollUp::Close,
            Self::Mean => RollUp::Mean,
            Self::Min => RollUp::Min,
            Self::Max => RollUp::Max,
            Self::Median => RollUp::Median,
            Self::Percentile => RollUp::Percentile(share),
            Self::Count => RollUp::Count,
        }
    }
}
