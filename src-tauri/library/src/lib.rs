//! The KPI library: what a business can follow, with formulas that roll up rightly. Data, checked by tests.
//!
//! Pure: it knows no SQL and no file. What it says stands in the messages of `words`.

mod entries;
mod entry;
mod input;
mod inputs;
mod recorded;
mod search;
mod starter;
mod telling;
#[cfg(test)]
mod tests;

pub use entries::{all, find};
pub use entry::{At, Entry, Example, Given, Lean, RollUp, Shown, Span, Trade};
pub use input::{Input, InputUnit};
pub use inputs::input;
pub use recorded::{Known, Recorded};
pub use search::{Wanted, search};
pub use starter::{Answers, MOST, Work, Worry, objective_name, starter};
