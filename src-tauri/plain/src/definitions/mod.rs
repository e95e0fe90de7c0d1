//! Definitions without recorded numbers: measures with their budgets, objectives, KPIs with their targets, and events, as one YAML file that
//! people read, compare and keep under version control. Things are known by their keys and names, never by identifiers.

mod fields;
mod merge;
mod things;
mod tree;
mod write;
mod yaml;

pub use merge::{Merged, Outcome, merge};
pub use write::write;

use crate::{Error, Result};
use fields::Fields;
use tree::Spot;

/// What the file calls itself.
pub const FORMAT: &str = "bellwether definitions";
/// The version of its shape; it grows where what an older program reads would mean something else.
const VERSION: i64 = 1;

/// A file of definitions that was read: what it says is held against a workspace when it is merged.
#[derive(Debug)]
pub struct Definitions(Spot);

/// Reads a file of definitions.
///
/// # Errors
/// Where it is no YAML, no definitions, or of a newer program.
pub fn read(text: &str) -> Result<Definitions> {
    let root = tree::read(text)?;
    let head = Fields::of(&root, None)?;
    if head.text("format")?.is() != Some(FORMAT.to_owned()) {
        return Err(Error::NoDefinitions);
    }
    let found = head.whole("version")?.is().unwrap_or(VERSION);
    if found > VERSION {
        return Err(Error::Newer { found, known: VERSION });
    }
    Ok(Definitions(root))
}
