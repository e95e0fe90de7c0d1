//! The plain forecasts that any other has to beat: the last value, the drift, the mean, the season before.

use super::Spread;
use crate::stats::mean as mean_of;

/// A plain forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plain {
    /// The last value.
    Naive,
    /// The last value, going on by the mean step.
    Drift,
    /// The mean of all values.
    Mean,
    /// The value of the same season in the last cycle.
    SeasonalNaive,
}

/// The forecast means with their standard deviations; `None` for too few values (three; a cycle and one more).
///
/// The intervals are normal ones, but Student's with n − 1 degrees of freedom for the mean.
pub fn plain(method: Plain, y: &[f64], season: usize, horizon: usize) -> Option<Spread> {
    let n = y.len() as f64;
    if y.len() < 3 {
        return None;
    }
    match method {
        Plain::Naive => lagged(y, 1, horizon),
        Plain::SeasonalNaive => lagged(y, season.max(1), horizon),
        Plain::Drift => {
            let (first, last) = (*y.first()?, *y.last()?);
            let slope = (last - first) / (n - 1.0);
            let squares: f64 = steps(y, 1).map(|step| (step - slope) * (step - slope)).sum();
            let variance = squares / (n - 2.0);
            let deviation = |h: f64| (variance * h * (1.0 + h / (n - 1.0))).sqrt();
            let at = |h: f64| (last + h * slope, deviation(h));
            Some(Spread::of((1..=horizon).map(|h| at(h as f64)), None))
        }
        Plain::Mean => {
            let mean = mean_of(y)?;
            let squares: f64 = y.iter().map(|y| (y - mean) * (y - mean)).sum();
            let deviation = (squares / (n - 1.0) * (1.0 + 1.0 / n)).sqrt();
            Some(Spread::of(std::iter::repeat_n((mean, deviation), horizon), Some(n - 1.0)))
        }
    }
}

/// The value so many steps before, over and over; errors add up once a cycle.
fn lagged(y: &[f64], lag: usize, horizon: usize) -> Option<Spread> {
    let last = y.get(y.len().checked_sub(lag)?..)?;
    let squares: Vec<f64> = steps(y, lag).map(|step| step * step).collect();
    let variance = mean_of(&squares)?;
    let at = |h: usize| Some((*last.get(h % lag)?, (variance * (h / lag + 1) as f64).sqrt()));
    Some(Spread::of((0..horizon).filter_map(at), None))
}

fn steps(y: &[f64], lag: usize) -> impl Iterator<Item = f64> + '_ {
    y.iter().zip(y.iter().skip(lag)).map(|(before, after)| after - before)
}
