//! Everything that a person reads, as messages in `messages/<language>`, one for each thing said.
//!
//! The messages are [Project Fluent](https://projectfluent.org)'s: number, gender and case are the translator's affair,
//! not the code's. From the English ones `cargo xtask words` makes a function of [`Words`] for each that Rust says, and
//! a typed id for each that the window says (those in `window/`), so that a message or an argument that is missing does not
//! compile. What a language lacks is said in English; a test counts what is lacking.
//!
//! Pure, and at the bottom: it writes no number and knows no icu. Arguments are finished texts, and a count brings the
//! category that its language's plural rules put it in ([`Count`]).

mod catalog;
mod count;
#[rustfmt::skip]
mod files;
pub mod generate;
mod language;
#[rustfmt::skip]
mod messages;
mod name;
mod pattern;
mod pseudo;
mod source;

#[cfg(test)]
mod tests;

pub use catalog::Words;
pub use count::{Count, Form};
pub use language::{LANGUAGES, Language};
pub use messages::*;
pub use name::{NameIn, named};
pub use pattern::Part;
