//! How people write numbers, money, durations, dates and periods.
//!
//! The only crate that knows icu. Pure: no clock, no files. Every string that a person reads is made here once, so
//! that the window, the charts and the files show the same one. [`Locale`] holds the formatters, which are costly to
//! build: make one for a workspace and keep it.
//!
//! Digits, separators and the order of dates follow the workspace's locale; everything that is a word, names of months
//! and lists included, is in the language of the workspace (`language.rs`), and comes from the messages of `words` ([`phrases`]).

mod affixes;
mod amount;
mod axis;
mod change;
mod cover;
mod date;
mod duration;
mod formatters;
mod formula;
mod language;
mod money;
mod period;
pub mod phrases;
mod read;
mod region;
mod separators;
mod style;

#[cfg(test)]
mod tests;

pub use axis::axis_base;
pub use change::has_size;
pub use formatters::HIDDEN;
pub use period::AxisLabel;
pub use read::{DateError, Edge, Errand, Lean, ReadError};
pub use region::{CurrencyName, Region, currencies, is_in_use, known_tag, regions};
pub use style::Style;

use affixes::Affixes;
use date::DateFormats;
use domain::Calendar;
use domain::unit::Currency;
use icu::decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu::list::ListFormatter;
use icu::plurals::PluralRules;
use money::Monies;
use read::Names;
use separators::Separators;
use std::sync::OnceLock;
use words::Words;

/// How one workspace writes and reads: its locale, its currency and its calendar.
///
/// Building one costs a few milliseconds, using it well under a microsecond a string, so it is kept and shared: it is
/// `Send` and `Sync`. Where the locale's data lacks something, the plain form is used; nothing fails.
#[derive(Debug)]
pub struct Locale {
    tag: String,
    words: Words,
    /// The plural rules of the words, of counts and of ordinal numbers.
    plurals: Option<PluralRules>,
    ordinals: Option<PluralRules>,
    pub(crate) currency: Currency,
    pub(crate) calendar: Calendar,
    pub(crate) decimal: Option<DecimalFormatter>,
    pub(crate) compact: Option<CompactDecimalFormatter>,
    pub(crate) plain: Affixes,
    pub(crate) percent: Affixes,
    pub(crate) separators: Separators,
    pub(crate) money: Monies,
    pub(crate) dates: DateFormats,
    pub(crate) and: Option<ListFormatter>,
    pub(crate) or: Option<ListFormatter>,
    /// Read off the dates when one is typed for the first time.
    names: OnceLock<Names>,
    hidden: bool,
}
