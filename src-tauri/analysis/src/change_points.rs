//! Where the level of a series changed, so that a split of the natural limits can be proposed.

use crate::stats::{mean, median};

/// Levels last at least so many points.
pub const SHORTEST: usize = 3;

/// A series cut into stretches of constant level.
#[derive(Debug, Clone, PartialEq)]
pub struct Levels {
    /// The index of the first value of each level but the first.
    pub breaks: Vec<usize>,
    /// The mean of each level; one more than there are breaks.
    pub means: Vec<f64>,
    /// The squared distances from the levels, plus the penalty for each break.
    pub cost: f64,
}

/// The breaks of a series, as indices into it (missing values are passed over); empty where there are none, where
/// fewer than six values are there, or where they do not vary.
pub fn change_points(values: &[Option<f64>]) -> Vec<usize> {
    let places: Vec<usize> = (0..values.len()).filter(|&i| finite(values, i).is_some()).collect();
    let present: Vec<f64> = places.iter().filter_map(|&i| finite(values, i)).collect();
    let Some(penalty) = usual_penalty(&present) else { return Vec::new() };
    let levels = levels(&present, penalty).map(|levels| levels.breaks).unwrap_or_default();
    levels.into_iter().filter_map(|i| places.get(i).copied()).collect()
}

fn finite(values: &[Option<f64>], i: usize) -> Option<f64> {
    values.get(i).copied().flatten().filter(|x| x.is_finite())
}

/// The usual price of a break: 3 ln(n) × the variance of the noise, which is estimated by the median moving range, or
/// by the standard deviation where most neighbours are equal. `None` for a constant or too short series.
pub fn usual_penalty(values: &[f64]) -> Option<f64> {
    if values.len() < 2 * SHORTEST {
        return None;
    }
    let ranges: Vec<f64> = values.windows(2).filter_map(|w| Some((w.get(1)? - w.first()?).abs())).collect();
    let by_ranges = median(&ranges)? / 0.9539;
    let sigma = if by_ranges > 0.0 { by_ranges } else { spread(values)? };
    let penalty = 3.0 * (values.len() as f64).ln() * sigma * sigma;
    (penalty > 0.0 && penalty.is_finite()).then_some(penalty)
}

fn spread(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    let squares: Vec<f64> = values.iter().map(|x| (x - centre) * (x - centre)).collect();
    mean(&squares).map(f64::sqrt)
}

/// The cheapest way of all to cut a series into levels, by dynamic programming: exact, in time of the order of the
/// square of its length. `None` for no values and where squares go beyond the range of a double.
pub fn levels(values: &[f64], penalty: f64) -> Option<Levels> {
    let sums = Sums::new(values)?;
    let n = values.len();
    // best[t] = the cost of the first t values; from[t] = where their last level starts.
    let mut best = vec![f64::INFINITY; n + 1];
    let mut from = vec![0; n + 1];
    *best.first_mut()? = -penalty;
    for t in SHORTEST.min(n)..=n {
        let mut lowest = (sums.cost(0, t), 0);
        for start in SHORTEST..(t + 1).saturating_sub(SHORTEST) {
            let cost = best.get(start)? + sums.cost(start, t) + penalty;
            if cost < lowest.0 {
                lowest = (cost, start);
            }
        }
        *best.get_mut(t)? = lowest.0;
        *from.get_mut(t)? = lowest.1;
    }
    let mut breaks: Vec<usize> =
        std::iter::successors(from.get(n).copied(), |&t| from.get(t).copied()).take_while(|&start| start > 0).collect();
    breaks.reverse();
    let bounds: Vec<usize> = [0].into_iter().chain(breaks.iter().copied()).chain([n]).collect();
    let means = bounds.windows(2).filter_map(|w| mean(values.get(*w.first()?..*w.get(1)?)?)).collect();
    let cost = *best.get(n)?;
    cost.is_finite().then_some(Levels { breaks, means, cost })
}

/// Running sums about the mean, so that the cost of any stretch takes one step and large offsets lose nothing.
struct Sums {
    ones: Vec<f64>,
    squares: Vec<f64>,
}

impl Sums {
    fn new(values: &[f64]) -> Option<Self> {
        let centre = mean(values)?;
        let mut sums = Self { ones: vec![0.0], squares: vec![0.0] };
        let (mut one, mut square) = (0.0, 0.0);
        for value in values {
            let x = value - centre;
            one += x;
            square += x * x;
            sums.ones.push(one);
            sums.squares.push(square);
        }
        square.is_finite().then_some(sums)
    }

    /// The squared distances of values[start..end] from their mean.
    fn cost(&self, start: usize, end: usize) -> f64 {
        let between = |sums: &[f64]| Some(sums.get(end)? - sums.get(start)?);
        let (Some(one), Some(square)) = (between(&self.ones), between(&self.squares)) else { return f64::INFINITY };
        let n = end.saturating_sub(start).max(1) as f64;
        (square - one * one / n).max(0.0)
    }
}
