//! Minutes of a review: as pages, as a document of a word processor, as Markdown and as plain text.

mod docx;
mod paged;
mod text;

#[cfg(test)]
mod tests;

pub use docx::docx;
pub use paged::pages;
pub use text::{markdown, plain};
