//! Doing what a recipe says: its expressions are bound to the columns of a file once and evaluated row by row.

mod asks;
mod bind;
mod compare;
mod eval;
mod follow;
mod known;
mod literal;
mod look;
mod lookup;
mod open;
mod read;
mod steps;
mod stretch;
mod take;
mod telling;
mod value;

pub(super) use bind::{RecipePlan, bind, bind_sound};
pub(super) use look::look;
pub use look::{Done, Shown};
pub use lookup::{LookupError, Unknown, read_lookup};
pub(super) use read::read;
