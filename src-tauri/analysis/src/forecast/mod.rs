//! Forecasts of short business series, with honest ranges.

mod averaged;
pub mod benchmark;
mod ces;
mod combine;
mod echo;
pub mod ets;
mod fit;
mod held;
mod parts;
mod simplex;
mod steady;
#[cfg(test)]
mod tests;
mod theta;

use crate::distribution::{normal_quantile, student_quantile};

pub use combine::{Forecast, NEEDED, TooShort, forecast, forecast_above};
pub use held::{Held, held};

/// Means with standard deviations, step by step.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The means.
    pub mean: Vec<f64>,
    /// The standard deviations.
    pub deviation: Vec<f64>,
    /// Degrees of freedom of Student's distribution; the normal one where `None`.
    pub freedom: Option<f64>,
}

impl Spread {
    fn of(steps: impl Iterator<Item = (f64, f64)>, freedom: Option<f64>) -> Self {
        let (mean, deviation) = steps.unzip();
        Self { mean, deviation, freedom }
    }

    /// The ends of the range that holds a value with the probability given (0.8, 0.95).
    pub fn range(&self, probability: f64) -> (Vec<f64>, Vec<f64>) {
        let p = f64::midpoint(1.0, probability);
        let reach = self.freedom.map_or_else(|| normal_quantile(p), |freedom| student_quantile(p, freedom));
        let steps = || self.mean.iter().zip(&self.deviation);
        (steps().map(|(m, d)| m - reach * d).collect(), steps().map(|(m, d)| m + reach * d).collect())
    }
}
