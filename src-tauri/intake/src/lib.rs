//! From the bytes of a spreadsheet to neutral values, in four steps that keep plain data between them:
//!
//! 1. [`Source`] opens a file (CSV and its relatives, XLSX, XLS, ODS), or refuses it ([`Refusal`]).
//! 2. [`sniff()`] finds out how the file is written: encoding, delimiter, header row, layout, and what each column holds; and
//!    guesses what it is for.
//! 3. [`Plan::new`] takes what was sniffed and a [`Map`] (how the owner wants the columns used) and knows the measures, the
//!    dimensions, the decimal mark, the order of dates, and the questions that are still open.
//! 4. [`Plan::read`] streams values and left-out rows into a [`Sink`].
//!
//! What only the owner can decide ([`Question`]), what is left out ([`LeftOut`]) and what is refused are facts: the crate
//! says nothing in a language. It knows neither the store nor the clock. Nothing in it panics on any input.

mod cell;
mod codes;
mod currency;
mod date;
mod digits;
mod error;
mod format;
mod map;
mod number;
mod personal;
mod plan;
mod quick;
mod recipe;
mod rows;
mod sniff;
mod source;
mod stacked;
mod stretches;
mod table;
mod thousands;
mod versions;
mod watch;
mod words;

pub use date::{OrderBecause, When, Witness, read_date};
pub use error::{FileKind, MapError, ReadError, Refusal};
pub use format::{
    ALL_SHEETS, Asked, Clock, DateOrder, Format, FormatHints, Heads, Layout, NamesAre, OncePer, Percents, Question,
    Repeated, Sign, Sums,
};
pub use map::{Holds, Map, Use};
pub use number::{Number, read_number};
pub use personal::{Needed, Personal, needed, without};
pub use plan::{
    Account, Behind, BehindColumn, BehindRow, Done, Explained, Given, LeftOut, LeftOutCode, LookupError, MarkBecause,
    Plan, PlannedMeasure, Reason, Remark, Repeating, RowIs, RowSaid, RowTold, RowsAsked, Shown, Sink, Summary, TotalBy,
    Trace, Unknown, Unsure, UsedAs, Value, Wanted, Why, gives_the_same, read_lookup,
};
pub use recipe::{
    Condition, Fault as RecipeFault, Literal, Lookup, LookupTable, Place, Recipe, RecipeError, Step, Take, Taken, Test,
    condition, readable,
};
pub use sniff::{Context, Field, Renamed, Role, RowsAre, Sniff, Thing, Unread, guess_measure, sniff};
pub use source::{ENDINGS, Source, Table, Written};
pub use versions::{AskedVersions, VersionChoice, VersionIs};
pub use watch::{Reached, Watch};
pub use words::{Settled, names_issue, names_total};
