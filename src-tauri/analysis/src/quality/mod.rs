//! How far what is recorded can be believed: values that their series does not make likely, what is recorded twice, and a
//! score of it all. What is missing tells [`crate::rollup::Book::missing`], what is late
//! [`crate::scorecard::measure_lateness`], how new a number is [`crate::scorecard::Subject::freshness`].

mod doubted;
mod score;
mod twice;
mod twins;

pub use doubted::{Doubted, doubted, looked_at};
pub use score::{MEASURED, Month, State, months, total};
pub use twice::{Twice, twice};
pub use twins::{Twins, twins};
