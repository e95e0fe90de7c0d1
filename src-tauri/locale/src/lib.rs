//! How people write numbers, money, durations, dates and periods.
//!
//! The only crate that knows icu. Pure: no clock, no files. Every string that a person reads is made here once, so
//! that the window, the charts and the files show the same one. [`Locale`] holds the formatters, which are costly to
//! build: make one for a workspace and keep it.
//!
//! Numbers and months follow the workspace's locale; sentences ([`phrases`]) are English until another language is
//! added, which is one file.

mod affixes;
mod amount;
mod axis;
mod change;
mod date;
mod duration;
mod formatters;
mod money;
mod period;
pub mod phrases;
mod read;
mod style;

#[cfg(test)]
mod tests;

pub use axis::axis_base;
pub use formatters::Locale;
pub use period::AxisLabel;
pub use read::ReadError;
pub use style::Style;
