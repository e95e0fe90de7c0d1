//! What the numbers say.
//!
//! Pure: no SQL, no Tauri, no clock, no files. Recorded values and today's date come in; numbers and sentences go out.

pub mod anomalies;
pub mod change_points;
pub mod compare;
mod coverage;
pub mod distribution;
pub mod drivers;
pub mod effect;
mod fit;
pub mod forecast;
mod known;
pub mod margin;
pub mod planned;
pub mod plausible;
pub mod quality;
pub mod rollup;
pub mod run_chart;
pub mod scorecard;
pub mod season;
pub mod sentences;
pub mod series;
pub mod signal;
pub mod source;
pub mod stats;
pub mod steady;
pub mod survey;
pub mod trend;
pub mod what_if;
pub mod xmr;
