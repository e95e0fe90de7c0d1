//! The functions of expressions over a row.

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    If,
    IsEmpty,
    OrZero,
    Contains,
    StartsWith,
    EndsWith,
    Part,
    Lower,
    Upper,
    Trim,
    Replace,
    Abs,
    Round,
    Min,
    Max,
    Number,
    Date,
    Year,
    Month,
    Day,
    DaysBetween,
    HoursBetween,
    WorkingDaysBetween,
}

/// A function with its name, the fewest and the most arguments, and how it is written.
struct Spelling(Function, &'static str, usize, usize, &'static str);

/// As many arguments as one likes.
const MANY: usize = 100;

const SPELLINGS: [Spelling; 23] = [
    Spelling(Function::If, "if", 3, 3, "if(condition, value, other value)"),
    Spelling(Function::IsEmpty, "is_empty", 1, 1, "is_empty(column)"),
    Spelling(Function::OrZero, "or_zero", 1, 1, "or_zero(column)"),
    Spelling(Function::Contains, "contains", 2, 2, "contains(column, \"text\")"),
    Spelling(Function::StartsWith, "starts_with", 2, 2, "starts_with(column, \"text\")"),
    Spelling(Function::EndsWith, "ends_with", 2, 2, "ends_with(column, \"text\")"),
    Spelling(Function::Part, "part", 3, 3, "part(column, \"-\", 2)"),
    Spelling(Function::Lower, "lower", 1, 1, "lower(column)"),
    Spelling(Function::Upper, "upper", 1, 1, "upper(column)"),
    Spelling(Function::Trim, "trim", 1, 1, "trim(column)"),
    Spelling(Function::Replace, "replace", 3, 3, "replace(column, \"old\", \"new\")"),
    Spelling(Function::Abs, "abs", 1, 1, "abs(number)"),
    Spelling(Function::Round, "round", 1, 2, "round(number) or round(number, decimals)"),
    Spelling(Function::Min, "min", 1, MANY, "min(number, number)"),
    Spelling(Function::Max, "max", 1, MANY, "max(number, number)"),
    Spelling(Function::Number, "number", 1, 1, "number(column)"),
    Spelling(Function::Date, "date", 3, 3, "date(year, month, day)"),
    Spelling(Function::Year, "year", 1, 1, "year(date)"),
    Spelling(Function::Month, "month", 1, 1, "month(date)"),
    Spelling(Function::Day, "day", 1, 1, "day(date)"),
    Spelling(Function::DaysBetween, "days_between", 2, 2, "days_between(date, later date)"),
    Spelling(Function::HoursBetween, "hours_between", 2, 2, "hours_between(date, later date)"),
    Spelling(Function::WorkingDaysBetween, "working_days_between", 2, 2, "working_days_between(date, later date)"),
];

impl Function {
    /// A function by its name.
    pub fn parse(name: &str) -> Option<Self> {
        SPELLINGS.iter().find(|spelling| spelling.1.eq_ignore_ascii_case(name)).map(|spelling| spelling.0)
    }

    /// The names of all.
    pub fn names() -> Vec<&'static str> {
        SPELLINGS.iter().map(|spelling| spelling.1).collect()
    }

    fn spelling(self) -> Option<&'static Spelling> {
        SPELLINGS.iter().find(|spelling| spelling.0 == self)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.spelling().map_or("", |spelling| spelling.1)
    }

    /// How it is written.
    pub fn written(self) -> &'static str {
        self.spelling().map_or("", |spelling| spelling.4)
    }

    /// Whether it takes so many arguments.
    pub fn takes(self, arguments: usize) -> bool {
        self.spelling().is_some_and(|spelling| (spelling.2..=spelling.3).contains(&arguments))
    }

    /// Whether the argument at a place is read as a number. `here` says that the whole is.
    pub fn takes_number(self, at: usize, here: bool) -> bool {
        match self {
            Self::OrZero | Self::Abs | Self::Round | Self::Min | Self::Max | Self::Number | Self::Date => true,
            Self::If => here && at > 0,
            Self::Part => at == 2,
            _ => false,
        }
    }

    /// Whether it gives a number, where `is_numeric` tells it of its arguments.
    pub fn gives_number(self, is_numeric: impl Fn(usize) -> bool) -> bool {
        match self {
            Self::If => is_numeric(1) || is_numeric(2),
            Self::OrZero | Self::Abs | Self::Round | Self::Min | Self::Max | Self::Number => true,
            Self::Year | Self::Month | Self::Day => true,
            Self::DaysBetween | Self::HoursBetween | Self::WorkingDaysBetween => true,
            Self::IsEmpty | Self::Contains | Self::StartsWith | Self::EndsWith | Self::Part => false,
            Self::Lower | Self::Upper | Self::Trim | Self::Replace | Self::Date => false,
        }
    }
}
