//! Doing what a recipe says: its expressions are bound to the columns of a file once and evaluated row by row.

mod bind;
mod compare;
mod eval;
mod open;
mod read;
mod steps;
mod take;
mod value;

pub(super) use bind::{RecipePlan, bind};
pub(super) use read::read;
