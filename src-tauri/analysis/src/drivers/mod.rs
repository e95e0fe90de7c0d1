//! What made a KPI change: each input's share, and each segment's.

mod from_plan;
mod inputs;
mod segments;
mod shapley;
#[cfg(test)]
mod tests;

pub use from_plan::from_plan;
pub use inputs::{InputShare, by_input};
pub use segments::{SegmentShares, Untold, by_segment};
pub use shapley::EXACT_UP_TO;
