//! Packs for meetings as files: [`pages()`] lays a pack out on paper, [`pdf`] writes those pages; slides, workbooks,
//! pages for browsers, mails and text are written from the pack itself.
//!
//! Knows formats and no SQL, no clock and no files: it is given a [`present::pack::Pack`], in which everything is decided
//! that a page says, and hands out bytes.

pub mod calendar;
mod clean;
mod drawing;
mod error;
pub mod html;
mod logo;
mod mail;
pub mod minutes;
pub mod notes;
mod package;
pub mod pages;
pub mod pdf;
mod plot;
pub mod pptx;
pub mod text;
pub mod xlsx;

#[cfg(test)]
mod tests;

pub use drawing::Drawing;
pub use error::{Error, Stopped};
pub use html::html;
pub use logo::{LARGEST_LOGO, Logo};
pub use mail::mail;
pub use pages::{Look, Page, Paper, pages};
pub use pptx::pptx;
pub use xlsx::xlsx;

/// Told how far the work is, 0 to 1; says whether it goes on.
pub type Progress<'p> = &'p dyn Fn(f64) -> Result<(), Stopped>;
