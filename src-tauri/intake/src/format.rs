//! How a file is written.

use crate::error::MapError;
use crate::stacked::Stacked;
use crate::versions::{AskedVersions, VersionIs};
use chrono::NaiveDate;
use domain::unit::Currency;

/// How the lines of a file are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// One row for each date (and segment), one column for each measure.
    Long,
    /// One row for each measure, one column for each period.
    Wide,
}

/// The order of day, month and year in dates written with numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 31.10.2026.
    Dmy,
    /// 10/31/2026.
    Mdy,
    /// 2026-10-31.
    Ymd,
}

/// What becomes of rows for a date and segment that there is a row for already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Repeated {
    /// They are records of their own, and add up.
    AddUp,
    /// There is one row for each: what comes again is left out.
    LeaveOut,
}

/// What becomes of a member whose values are the sums of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sums {
    /// It adds the others up, and is left out.
    LeaveOut,
    /// It is one like the others.
    Keep,
}

/// What becomes of amounts without a sign beside a column that says which way each goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Sign {
    /// They are read as they are written.
    AsWritten,
    /// Those of rows with one of these members are subtracted.
    Minus(Vec<String>),
}

/// Which of two rows of heads above the columns breaks the numbers down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heads {
    /// The upper one: stores above the measures of each.
    Upper,
    /// The lower one: measures above the stores of each.
    Lower,
    /// Neither: each column is read by itself.
    Apart,
}

/// What the members of a column are that names metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NamesAre {
    /// Each is a measure of its own.
    Measures,
    /// They break one measure down.
    Breakdown,
}

impl NamesAre {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Measures, Self::Breakdown];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::Breakdown => "breakdown",
        }
    }
}

/// What becomes of an amount that is the same on every row of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OncePer {
    /// It is the order's, and counts once.
    Once,
    /// Each row has its own.
    Each,
    /// Where a column says which issue of the order a row is: the rows of the last one count.
    Last,
}

/// What bare numbers in a column of percentages mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Percents {
    /// 0.85 is 85%.
    Fractions,
    /// 0.85 is 0.85%.
    Hundredths,
}

/// What two numbers with a colon between them say in a column of stretches of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Clock {
    /// 3:11 is three hours and eleven minutes.
    #[default]
    HoursMinutes,
    /// 3:11 is three minutes and eleven seconds.
    MinutesSeconds,
}

/// How a file is written; what does not apply is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Format {
    /// Of text files: `utf-8`, `utf-16le`, `windows-1252` and so on, in lower case.
    pub encoding: Option<String>,
    /// Of text files: what stands between two columns.
    pub delimiter: Option<char>,
    /// `.` or `,`, where a number shows it.
    pub decimal: Option<char>,
    /// Where dates are written with numbers only and the file says which comes first.
    pub date_order: Option<DateOrder>,
    /// Of workbooks: the sheet.
    pub sheet: Option<String>,
    /// The row of column names as the spreadsheet shows it, from 1; 0 where there is none.
    pub header_row: u32,
    /// Which way the table lies.
    pub layout: Layout,
    /// The day that all rows are of, where none has a date: a stock list, an aged balance.
    pub as_of: Option<NaiveDate>,
    /// The year of the first row, where the dates are written without one.
    pub year: Option<i32>,
    /// The currency whose rows are read, where a column says which one each row is in.
    pub currency: Option<Currency>,
    /// Which numbers are read where what came to pass stands beside what was planned, as the file calls them: Actual.
    pub actual_or_plan: Option<String>,
    /// What becomes of rows for a date and segment that come again; found out where it is `None`.
    pub repeated: Option<Repeated>,
    /// What becomes of a member that adds the others up, such as "All stores".
    pub sums: Option<Sums>,
    /// What becomes of amounts without a sign, where a column says which way each goes.
    pub sign: Option<Sign>,
    /// What bare numbers in columns of percentages mean, where those do not say.
    pub percent: Option<Percents>,
    /// What becomes of amounts that are the same on every row of an order.
    pub once: Option<OncePer>,
    /// What 3:11 is in columns of stretches of time that do not say it.
    pub clock: Option<Clock>,
    /// Which of two rows of heads breaks the numbers down; `None` where there are no two.
    pub heads: Option<Heads>,
    pub(crate) stacked: Option<Stacked>,
}

impl Format {
    /// Nothing is known of it yet.
    pub fn of_nothing() -> Self {
        Self {
            encoding: None,
            delimiter: None,
            decimal: None,
            date_order: None,
            sheet: None,
            header_row: 0,
            layout: Layout::Long,
            as_of: None,
            year: None,
            currency: None,
            actual_or_plan: None,
            repeated: None,
            sums: None,
            sign: None,
            percent: None,
            once: None,
            clock: None,
            heads: None,
            stacked: None,
        }
    }
}

/// What is known of a format before sniffing; `None` is sniffed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormatHints {
    /// See [`Format::encoding`].
    pub encoding: Option<String>,
    /// See [`Format::delimiter`].
    pub delimiter: Option<char>,
    /// See [`Format::decimal`].
    pub decimal: Option<char>,
    /// See [`Format::date_order`].
    pub date_order: Option<DateOrder>,
    /// See [`Format::sheet`].
    pub sheet: Option<String>,
    /// See [`Format::header_row`].
    pub header_row: Option<u32>,
    /// See [`Format::layout`].
    pub layout: Option<Layout>,
    /// See [`Format::as_of`].
    pub as_of: Option<NaiveDate>,
    /// See [`Format::year`].
    pub year: Option<i32>,
    /// See [`Format::currency`].
    pub currency: Option<Currency>,
    /// See [`Format::actual_or_plan`].
    pub actual_or_plan: Option<String>,
    /// See [`Format::repeated`].
    pub repeated: Option<Repeated>,
    /// See [`Format::sums`].
    pub sums: Option<Sums>,
    /// See [`Format::sign`].
    pub sign: Option<Sign>,
    /// See [`Format::percent`].
    pub percent: Option<Percents>,
    /// See [`Format::once`].
    pub once: Option<OncePer>,
    /// See [`Format::clock`].
    pub clock: Option<Clock>,
    /// See [`Format::heads`].
    pub heads: Option<Heads>,
    /// What the members of a column are that names metrics.
    pub names: Option<NamesAre>,
    /// Headings of the file that stand for columns called otherwise, each with what it stands for: `Umsatz netto`, `Umsatz`. A
    /// heading stands for nothing where a column has that name already, and in the wide layout.
    pub renamed: Vec<(String, String)>,
    /// What becomes of the versions that a column names, by its name: those of files before, or what the owner says of each. What is
    /// not named here is asked about.
    pub versions: Vec<(String, Vec<(String, VersionIs)>)>,
    /// Which of several tables of a sheet is read, from 1.
    pub table: Option<u32>,
}

/// Something the file does not say and only the owner knows. With an open question nothing is imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    /// The column it is about; empty where it is not about one.
    pub column: String,
}

/// What only the owner knows, with examples from the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Whether the day comes first in these dates, or the month.
    DateOrder(Vec<String>),
    /// Which of the point and the comma is the decimal mark in these numbers.
    Decimal(Vec<String>),
    /// Of which year the first of these dates is.
    Year(Vec<String>),
    /// Rows of which of these currencies are read.
    Currency(Vec<Currency>),
    /// Which of these columns is read under each period.
    ActualOrPlan(AskedVersions),
    /// What becomes of these versions, as a column calls them.
    Version(AskedVersions),
    /// Whether all of a file was planned, as this name says.
    WholePlan {
        /// The name of the file or of its sheet.
        name: String,
        /// What it calls the plan, and what came to pass.
        choices: Vec<String>,
    },
    /// Of which of these measures a column is the plan; the last one is the column itself, as a measure of its own.
    PlanOf(Vec<String>),
    /// Whether all of a file was planned, where an answer says neither.
    Neither {
        /// The answer.
        said: String,
        /// What was planned, and what came to pass.
        choices: Vec<String>,
    },
    /// Amounts that have no sign stand in these columns, and another one says which way each goes: which of its members are
    /// subtracted, as groups of members that go the same way.
    Sign {
        /// The columns of amounts.
        amounts: Vec<String>,
        /// The members that go one way, and those that go the other.
        ways: Vec<Vec<String>>,
    },
    /// Whether this amount, which is the same on every row of a thing that a column numbers, counts once for it.
    Once {
        /// The column that numbers the things.
        thing: String,
    },
    /// Whether of the things that a column numbers only the rows of the last issue count, where this column says which one each is.
    Revised {
        /// The column that numbers the things; empty where they are the numbers of a period.
        thing: String,
    },
    /// Whether this amount, which is due each month from a day on that this column holds, counts once on that day.
    Running {
        /// The column of those days.
        from: String,
    },
    /// Whether these numbers of a column of percentages are fractions or hundredths.
    Percent(Vec<String>),
    /// Whether these stretches of time are hours and minutes, or minutes and seconds.
    Clock(Vec<String>),
    /// Which of two rows of heads breaks the numbers down: some of the upper heads, and of the lower ones.
    Heads {
        /// The upper ones.
        upper: Vec<String>,
        /// Those that come again under each of them.
        lower: Vec<String>,
    },
    /// Whether these are measures, or break one down.
    Names(Vec<String>),
    /// Which of these sheets of the same shape are read.
    Sheets(Vec<String>),
    /// Of which day all rows are.
    AsOf,
    /// The same, where these headings over numbers look like periods and cannot be read as any.
    AsOfHeadings(Vec<String>),
    /// The same, where these years lie in two and a year of the calendar lies in one.
    SplitYears(Vec<String>),
    /// Which of these columns holds the dates.
    DateColumn(Vec<String>),
    /// What the columns are used for, where their uses are this mistake.
    Columns(MapError),
}

impl Question {
    /// The field of the format that answers it: `date_order`, `decimal`, `as_of`, `year`, `currency`, `actual_or_plan`, `sign`,
    /// `once`, `percent`, `clock`, `heads`, `names` or `sheets`. For `date_column` it is the use of a column, and for `columns` the uses of several.
    pub fn code(&self) -> &'static str {
        match self.asked {
            Asked::DateOrder(_) => "date_order",
            Asked::Decimal(_) => "decimal",
            Asked::Year(_) => "year",
            Asked::Currency(_) => "currency",
            Asked::ActualOrPlan(_)
            | Asked::Version(_)
            | Asked::WholePlan { .. }
            | Asked::PlanOf(_)
            | Asked::Neither { .. } => "actual_or_plan",
            Asked::Sign { .. } => "sign",
            Asked::Once { .. } | Asked::Revised { .. } | Asked::Running { .. } => "once",
            Asked::Percent(_) => "percent",
            Asked::Clock(_) => "clock",
            Asked::Heads { .. } => "heads",
            Asked::Names(_) => "names",
            Asked::Sheets(_) => "sheets",
            Asked::AsOf | Asked::AsOfHeadings(_) | Asked::SplitYears(_) => "as_of",
            Asked::DateColumn(_) => "date_column",
            Asked::Columns(_) => "columns",
        }
    }

    /// The answers there are, as the format field takes them; none where one is typed or the columns themselves are chosen.
    pub fn choices(&self) -> Vec<String> {
        match &self.asked {
            Asked::DateOrder(_) => [DateOrder::Dmy, DateOrder::Mdy].map(|order| order.code().to_owned()).to_vec(),
            Asked::Decimal(_) => [".", ","].map(String::from).to_vec(),
            Asked::Currency(found) => found.iter().map(|currency| currency.code().to_owned()).collect(),
            Asked::DateColumn(choices)
            | Asked::PlanOf(choices)
            | Asked::WholePlan { choices, .. }
            | Asked::Neither { choices, .. } => choices.clone(),
            Asked::Version(asked) | Asked::ActualOrPlan(asked) => {
                asked.choices.iter().map(|choice| choice.answer.clone()).collect()
            }
            Asked::Sign { ways, .. } => {
                let ways = ways.iter().filter(|way| !way.is_empty()).map(|way| Sign::text_of(way));
                ways.chain([Sign::AS_WRITTEN.to_owned()]).collect()
            }
            Asked::Once { .. } => [OncePer::Once, OncePer::Each].map(|once| once.code().to_owned()).to_vec(),
            Asked::Running { .. } => vec![OncePer::Each.code().to_owned()],
            Asked::Revised { .. } => [OncePer::Last, OncePer::Each].map(|once| once.code().to_owned()).to_vec(),
            Asked::Percent(_) => Percents::ALL.map(|percents| percents.code().to_owned()).to_vec(),
            Asked::Clock(_) => Clock::ALL.map(|clock| clock.code().to_owned()).to_vec(),
            Asked::Heads { .. } => Heads::ALL.map(|heads| heads.code().to_owned()).to_vec(),
            Asked::Names(_) => NamesAre::ALL.map(|names| names.code().to_owned()).to_vec(),
            Asked::Sheets(sheets) => [ALL_SHEETS.to_owned()].into_iter().chain(sheets.iter().cloned()).collect(),
            Asked::Year(_) | Asked::AsOf | Asked::AsOfHeadings(_) | Asked::SplitYears(_) | Asked::Columns(_) => {
                Vec::new()
            }
        }
    }
}

/// What stands between members that are subtracted together, in an answer.
const AND: &str = ", ";

/// The answer that takes every sheet of the same shape.
pub const ALL_SHEETS: &str = "all";

impl Sign {
    /// The word of the command line for [`Sign::AsWritten`].
    pub const AS_WRITTEN: &str = "as_written";

    /// Members that are subtracted together, as one answer.
    pub fn text_of(members: &[String]) -> String {
        members.join(AND)
    }

    /// True where an answer names this member, by itself or together with others.
    pub(crate) fn names(answer: &[String], member: &str) -> bool {
        let is_it = |text: &str| text.trim().eq_ignore_ascii_case(member.trim());
        answer.iter().any(|text| is_it(text) || text.split(AND).any(is_it))
    }

    /// Reads an answer: [`Sign::AS_WRITTEN`], or what [`Sign::text_of`] has written.
    pub fn parse(text: &str) -> Self {
        if text.trim() == Self::AS_WRITTEN { Self::AsWritten } else { Self::Minus(vec![text.trim().to_owned()]) }
    }
}

impl OncePer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Once, Self::Each, Self::Last];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Each => "each",
            Self::Last => "last",
        }
    }
}

impl Percents {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Fractions, Self::Hundredths];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fractions => "fractions",
            Self::Hundredths => "hundredths",
        }
    }
}

impl Clock {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::HoursMinutes, Self::MinutesSeconds];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::HoursMinutes => "hours_minutes",
            Self::MinutesSeconds => "minutes_seconds",
        }
    }
}

impl Heads {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Upper, Self::Lower, Self::Apart];

    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Upper => "upper",
            Self::Lower => "lower",
            Self::Apart => "apart",
        }
    }
}

impl Layout {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
        }
    }

    /// Reads [`Layout::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Long, Self::Wide].into_iter().find(|layout| layout.code() == code)
    }
}

impl DateOrder {
    /// The word of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    /// Reads [`DateOrder::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Dmy, Self::Mdy, Self::Ymd].into_iter().find(|order| order.code() == code)
    }
}
