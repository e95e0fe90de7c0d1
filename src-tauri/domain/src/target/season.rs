//! The seasonal builder: a year's total divided as past years were.

use crate::whole::Whole;

/// Each period's share of a year, the mean of its shares in the past years; they add up to 1. Only years with a value in every
/// period, none of them negative, and a total above zero count; all years given have the same number of periods as the longest (a year
/// with fewer is incomplete). `None` where no year counts.
pub fn yearly_shares(past: &[Vec<Option<f64>>]) -> Option<Vec<f64>> {
    let periods = past.iter().map(Vec::len).max().unwrap_or(0);
    let years: Vec<Vec<f64>> = past.iter().filter_map(|year| shares(year, periods)).collect();
    if years.is_empty() {
        return None;
    }
    let count = years.len() as f64;
    let mean = |place: usize| years.iter().filter_map(|year| year.get(place)).sum::<f64>() / count;
    Some((0..periods).map(mean).collect())
}

/// True where a year has a value in every period, none of them negative, and a total above zero: its shape is known.
pub fn is_complete_year(year: &[Option<f64>]) -> bool {
    shares(year, year.len()).is_some()
}

/// The targets as multiples of `step` (100 gives 8,300 and not 8,317.42), with the same total as far as the step allows:
/// what rounding down leaves over goes to the periods that lost most. Left as they are where the step is not a positive
/// number, or too small for the targets to be counted in it.
pub fn in_steps(targets: &[f64], step: f64) -> Vec<f64> {
    /// Above this, doubles no longer tell whole numbers apart.
    const COUNTABLE: f64 = 9e15;
    let counts: Vec<f64> = targets.iter().map(|target| target / step).collect();
    let total: f64 = counts.iter().map(|count| count.abs()).sum();
    if !(step > 0.0 && step.is_finite() && total < COUNTABLE) {
        return targets.to_vec();
    }
    let mut whole: Vec<f64> = counts.iter().map(|count| count.floor()).collect();
    let left = (counts.iter().sum::<f64>() - whole.iter().sum::<f64>()).round();
    let mut by_loss: Vec<usize> = (0..counts.len()).collect();
    let loss = |place: usize| counts[place] - whole[place];
    by_loss.sort_by(|a, b| loss(*b).total_cmp(&loss(*a)).then(a.cmp(b)));
    for place in by_loss.into_iter().take(left.max(0.0).whole_usize()) {
        whole[place] += 1.0;
    }
    // Dividing by 100 gives the double nearest to so many cents, multiplying by 0.01 does not.
    let per_one = (1.0 / step).round();
    let is_fraction = step < 1.0 && (per_one * step - 1.0).abs() < 1e-12;
    whole.into_iter().map(|count| if is_fraction { count / per_one } else { count * step }).collect()
}

/// The targets as multiples of `step` that add up to the total: what the step cannot hold of it goes to the largest.
pub fn in_steps_of(total: f64, targets: &[f64], step: f64) -> Vec<f64> {
    let mut rounded = in_steps(targets, step);
    let rest = total - rounded.iter().sum::<f64>();
    let largest = rounded.iter_mut().max_by(|a, b| a.total_cmp(b));
    // Less than the last digits of a sum of doubles is no rest.
    if let Some(largest) = largest.filter(|_| rest.is_finite() && rest.abs() > total.abs() * 1e-12) {
        *largest = without_noise(*largest + rest);
    }
    rounded
}

/// A number without what arithmetic left in the last of its digits: 47,510.67 and not 47,510.669999999984.
fn without_noise(number: f64) -> f64 {
    format!("{number:.13e}").parse().unwrap_or(number)
}

/// Each period's share of a complete year.
fn shares(year: &[Option<f64>], periods: usize) -> Option<Vec<f64>> {
    let values: Vec<f64> = year.iter().copied().collect::<Option<_>>()?;
    let total: f64 = values.iter().sum();
    let is_complete = values.len() == periods && values.iter().all(|value| *value >= 0.0);
    (is_complete && total > 0.0 && total.is_finite()).then(|| values.iter().map(|value| value / total).collect())
}
