//! Minutes of a review: as pages, as a document of a word processor, as Markdown and as plain text.

mod docx;
mod paged;
mod text;

#[cfg(test)]
mod tests;

pub use docx::docx;
pub use paged::pages;
pub use text::{markdown, plain};

/// How the columns of a table begin to share its width: what is to be read takes most; of three columns the first says what
/// is to be done.
fn parts(count: usize) -> Vec<f64> {
    match count {
        3 => vec![0.56, 0.24, 0.2],
        6 => vec![0.26, 0.16, 0.16, 0.13, 0.13, 0.16],
        _ => vec![1.0 / count.max(1) as f64; count],
    }
}
