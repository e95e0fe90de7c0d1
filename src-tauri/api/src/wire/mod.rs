//! The types that cross the border, in JSON: requests and responses of the commands.
//!
//! They are their own types: a column or a field inside may change its name without breaking a script. Every
//! number a person reads comes with its text, written in the workspace's locale. Dates are `YYYY-MM-DD`,
//! periods have the names of the command line (`2026-10`, `2026-Q4`, `FY2026`), percents are fractions.

mod analyse;
mod answers;
mod breakdown;
mod chart;
mod choice;
mod codes;
mod common;
mod dates;
mod entry_sheet;
mod eval;
mod explain;
mod gather;
mod history;
mod import;
mod import_rows;
mod kpi;
mod measure;
mod objective;
mod past;
mod paste;
mod patch;
mod personal;
mod plain;
mod quality;
mod recipe;
mod reconciliation;
mod rows;
mod scorecard;
mod source;
mod span;
mod split;
mod statistics;
mod story;
mod target;
mod texts;
mod value;
mod workspace;

pub use analyse::*;
pub use answers::*;
pub use breakdown::*;
pub use chart::*;
pub use codes::*;
pub use common::*;
pub use dates::*;
pub use entry_sheet::*;
pub use eval::*;
pub use explain::*;
pub use history::*;
pub use import::*;
pub use import_rows::*;
pub use kpi::*;
pub use measure::*;
pub use objective::*;
pub use past::*;
pub use paste::*;
pub use patch::*;
pub use personal::*;
pub use plain::*;
pub use quality::*;
pub use recipe::*;
pub use reconciliation::*;
pub use rows::*;
pub use scorecard::*;
pub use source::*;
pub use span::*;
pub use split::*;
pub use statistics::*;
pub use story::*;
pub use target::*;
pub use texts::*;
pub use value::*;
pub use workspace::*;
