//! How people write numbers, money, durations, dates and periods.
//!
//! The only crate that knows icu. Pure: no clock, no files. Every string that a person reads is made here once, so
//! that the window, the charts and the files show the same one. [`Locale`] holds the formatters, which are costly to
//! build: make one for a workspace and keep it.
//!
//! Digits, separators and the order of dates follow the workspace's locale; everything that is a word, names of months
//! and lists included, is in the language of the [`phrases`] (`language.rs`): English until another one is added.

mod affixes;
mod amount;
mod axis;
mod change;
mod cover;
mod date;
mod duration;
mod formatters;
mod language;
mod money;
mod period;
pub mod phrases;
mod read;
mod region;
mod style;

#[cfg(test)]
mod tests;

pub use axis::axis_base;
pub use formatters::{HIDDEN, Locale};
pub use period::AxisLabel;
pub use read::{DateError, Edge, Lean, ReadError};
pub use region::{CurrencyName, Region, currencies, is_in_use, known_tag, regions};
pub use style::Style;
