//! The formula language: lex, parse, check, evaluate, print.
//!
//! Parsing never fails: every mistake is a [`Diagnostic`] with its place and, where there is one, a suggestion.

//!
//! ```text
//! or · and · not · = <> < <= > >= · + - · * / · -x · ^ · 5% names [bracketed names] functions(…) ( … )
//! ```
//! from the weakest to the strongest binding. Comparisons give 1 or 0, and everything but 0 is true.

mod absent;
mod alike;
mod arithmetic;
mod check;
mod diagnostics;
mod eval;
mod expr;
mod factors;
mod finding;
mod function;
mod held;
#[cfg(test)]
mod laws;
mod leaning;
mod length;
mod lex;
mod needs;
mod node;
mod parse;
mod pieces;
mod print;
mod ratio;
mod rename;
mod retained;
mod shape;
mod sign;
mod spelling;
mod stretch;
mod suggest;
mod survey;
#[cfg(test)]
mod tests;
mod unit_advice;
mod unit_of;
mod window;

pub use absent::{Absent, Lacking, Place, Reason};
pub use alike::{alike, in_whole_weeks};
pub use arithmetic::Arithmetic;
pub use check::{Checker, check, check_kpi};
pub use eval::evaluate;
use expr::times_hundred;
pub use expr::{BinaryOp, Expr, ExprKind, Word};
pub use factors::{Factors, factors};
pub use finding::{Diagnostic, Finding};
pub use function::{FunctionName, functions};
pub use held::KindOf;
pub use leaning::should_be_low;
pub use length::holds_at_any_length;
pub use needs::{Need, inputs, needs, span};
pub use node::Checked;
pub use parse::{MAX_DEPTH, MAX_LENGTH, Parsed, parse};
pub use print::{parts, print, print_with};
pub use ratio::{Ratio, ratio};
pub use rename::rename;
pub use shape::{Shape, Shapes};
pub use sign::{NeverNegative, is_share, never_negative};
pub use spelling::name_text;
pub use stretch::adds_up;
pub use survey::{About, Survey, survey};
pub use unit_advice::unit_advice;
pub use window::Shift;

use chrono::NaiveDate;

use crate::version::EarlierDefinition;
use crate::{Calendar, DateRange, Grain, KpiId, MeasureId, MeasureKind, Unconfirmed, Unit};

/// A formula in the one spelling that all ways to write it have: two that are computed alike are the same text.
pub fn canonical(formula: &str) -> String {
    print(&parse(formula).expr)
}

/// What a name in a formula stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Symbol {
    /// A measure.
    Measure(MeasureId, MeasureKind, Unit),
    /// Another KPI, with its formula's text.
    Kpi(KpiId, String),
}

impl Symbol {
    /// True where both stand for the same measure or KPI.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Measure(one, ..), Self::Measure(other, ..)) => one == other,
            (Self::Kpi(one, _), Self::Kpi(other, _)) => one == other,
            _ => false,
        }
    }
}

/// Names a formula may use. Lookups are by key or by full name, without regard to case.
pub trait Names {
    /// What the name stands for.
    fn resolve(&self, name: &str) -> Option<Symbol>;
    /// All names, for suggestions.
    fn all(&self) -> Vec<String>;
    /// The name to print for a measure; `None` for one that does not exist.
    fn measure_name(&self, id: MeasureId) -> Option<String>;
    /// The name to print for a KPI; `None` for one that does not exist.
    fn kpi_name(&self, id: KpiId) -> Option<String>;
    /// The unit that a KPI is said to be of, and how it was computed before; `None` where it always was as it is.
    fn past(&self, _: KpiId) -> Option<(Option<Unit>, Vec<EarlierDefinition>)> {
        None
    }
    /// One of what a measure counts, for "€ per order", where its owner has said it.
    fn singular(&self, _: MeasureId) -> Option<String> {
        None
    }
}

/// How the values of a measure in a window become one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RollUp {
    /// By the measure's kind.
    Natural,
    /// Their sum.
    Sum,
    /// A balance's opening value.
    Open,
    /// The last value.
    Close,
    /// Their mean, weighted by records for levels.
    Mean,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// The median of the records.
    Median,
    /// A percentile of the records, 0 to 1.
    Percentile(f64),
    /// How many records; of what is counted once, how many different ones.
    Count,
    /// Of what is counted once: those that were never there before the window.
    New,
    /// Those that were there before the window, too.
    Returning,
    /// Those that were there in the window before, too.
    Retained,
    /// Those that were there in so many windows before, and no more.
    Lost(u32),
}

/// The stretch of time a number is computed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// Its days.
    pub range: DateRange,
    /// The grain where it is a period, cut short or not; `None` for custom stretches.
    pub grain: Option<Grain>,
}

/// A number, or why there is none.
pub type Outcome = Result<f64, Absent>;

/// Where evaluation gets its numbers from. `analysis` implements it over recorded values.
pub trait Inputs {
    /// The calendar that `prev`, `last_year`, `to_date` and `rolling` follow.
    fn calendar(&self) -> &Calendar;
    /// Says what will be asked for before it is asked, of many windows where several are evaluated: numbers that another program
    /// adds up can then be fetched at once. `needs` lists them; where values are at hand, nobody has to know.
    fn prefetch(&self, _needs: &dyn Fn() -> Vec<Need>) {}
    /// One measure over one window.
    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome;
    /// For which days a measure is recorded; `None` where nothing is recorded, where that is not known, and where the
    /// roll-up does not look at the whole window: the closing value of a balance is the same however it began.
    fn recording(&self, _id: MeasureId, _roll_up: RollUp) -> Option<Recording> {
        None
    }
    /// How often a measure is recorded; `None` where that is not known.
    fn recorded_by(&self, _id: MeasureId) -> Option<Grain> {
        None
    }
    /// How the values of a measure combine; `None` where that is not known.
    fn kind_of(&self, _id: MeasureId) -> Option<MeasureKind> {
        None
    }
    /// The days within a range, not its first one, on which another value of a parameter begins to hold, in order. None of
    /// any other kind.
    fn changes(&self, _id: MeasureId, _range: DateRange) -> Vec<NaiveDate> {
        Vec::new()
    }
    /// The values of a measure that are estimated, provisional or missing beside others, and lie in the range, wholly or
    /// partly.
    fn unconfirmed(&self, _id: MeasureId, _range: DateRange) -> Vec<Unconfirmed> {
        Vec::new()
    }
    /// The day from which on none of a measure's values in the range changes any more by itself, for measures whose values may
    /// for some days after their period; `None` for others, and where there are no such values. Values lie in the range
    /// wholly or partly.
    fn settled_from(&self, _id: MeasureId, _range: DateRange) -> Option<NaiveDate> {
        None
    }
    /// The name of a measure, for the reason why there is no number.
    fn measure_name(&self, _id: MeasureId) -> Option<&str> {
        None
    }
}

/// For which days a measure is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recording {
    /// The first day for which there is a value.
    pub from: NaiveDate,
    /// The day after the last one for which all that is recorded of it, such as each store, has a value.
    pub to: NaiveDate,
    /// How many days in a row are left out as a rule, such as weekends.
    pub pause: i64,
    /// By how many days a period it is recorded for may reach into a longer one that it does not belong to: 3 for weeks, 15
    /// for months where fiscal years begin within one, otherwise 0.
    pub overhang: i64,
}
