//! Local regression at equally spaced points, as STL needs it (Cleveland and others 1990).

use std::ops::Range;

/// How a series is smoothed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Loess {
    /// How many neighbours count; odd.
    pub window: usize,
    /// 0 for a local mean, 1 for a local line.
    pub degree: u8,
}

/// The same for all series of one length: how much each neighbour of a place counts depends on nothing else, and a
/// series is smoothed dozens of times.
#[derive(Debug, Clone)]
pub(super) struct Smoother {
    degree: u8,
    /// How many points the series have.
    points: usize,
    rows: Vec<Row>,
    /// Those of all rows, one after the other.
    weights: Vec<f64>,
}

/// A place at which the curve is wanted.
#[derive(Debug, Clone)]
struct Row {
    x: f64,
    /// The first neighbour.
    left: usize,
    weights: Range<usize>,
    /// False where all neighbours stand at the place itself.
    has_reach: bool,
}

impl Loess {
    /// For series of `points` values, which stand at 0, 1, 2, …: the curve at each of them.
    pub(super) fn over(&self, points: usize) -> Smoother {
        let half = self.window.div_ceil(2);
        let (mut left, mut right) = (0, self.window.min(points).saturating_sub(1));
        let places = (0..points).map(|i| {
            if self.window < points && i >= half && right + 1 < points {
                left += 1;
                right += 1;
            }
            (i as f64, left, right)
        });
        self.at(points, places.collect())
    }

    /// The same with one place more before the first value, and one behind the last.
    pub(super) fn beyond(&self, points: usize) -> Smoother {
        let last = points.saturating_sub(1);
        let mut smoother = self.at(points, vec![(-1.0, 0, self.window.min(points).saturating_sub(1))]);
        let ends = self.at(points, vec![(points as f64, points.saturating_sub(self.window), last)]);
        for other in [self.over(points), ends] {
            let begin = smoother.weights.len();
            let moved = |row: Row| Row { weights: begin + row.weights.start..begin + row.weights.end, ..row };
            smoother.rows.extend(other.rows.into_iter().map(moved));
            smoother.weights.extend(other.weights);
        }
        smoother
    }

    fn at(&self, points: usize, places: Vec<(f64, usize, usize)>) -> Smoother {
        let mut smoother = Smoother { degree: self.degree, points, rows: Vec::new(), weights: Vec::new() };
        for (x, left, right) in places {
            let mut reach = (x - left as f64).max(right as f64 - x);
            if self.window > points {
                reach += ((self.window - points) / 2) as f64;
            }
            let begin = smoother.weights.len();
            smoother.weights.extend((left..=right).map(|j| tricube((j as f64 - x).abs(), reach)));
            smoother.rows.push(Row { x, left, weights: begin..smoother.weights.len(), has_reach: reach > 0.0 });
        }
        smoother
    }
}

impl Smoother {
    /// The curve of a series; `trust` is how much each value is trusted. `None` where no neighbour has any weight.
    pub(super) fn smooth(&self, y: &[f64], trust: &[f64]) -> impl Iterator<Item = Option<f64>> {
        self.rows.iter().map(move |row| {
            let near = self.weights.get(row.weights.clone())?.iter().zip(trust.get(row.left..)?);
            let near = near.map(|(near, trust)| near * trust).zip(y.get(row.left..)?);
            match self.degree > 0 && row.has_reach {
                true => line(near, row.left as f64 - row.x, self.points.saturating_sub(1) as f64),
                false => level(near),
            }
        })
    }
}

/// The mean of values with their weights.
fn level<'y>(near: impl Iterator<Item = (f64, &'y f64)>) -> Option<f64> {
    let (mut total, mut sum) = (0.0, 0.0);
    for (weight, y) in near {
        total += weight;
        sum += weight * y;
    }
    (total > 0.0).then(|| sum / total)
}

/// Where a line through values with their weights is at 0; the first of them stands at `first`, the others follow in steps of 1.
/// `range` is from the first to the last value of the series.
fn line<'y>(near: impl Iterator<Item = (f64, &'y f64)>, first: f64, range: f64) -> Option<f64> {
    let (mut total, mut across, mut squares) = (0.0, 0.0, 0.0);
    let (mut sum, mut slanted, mut place) = (0.0, 0.0, first);
    for (weight, y) in near {
        let (moved, up) = (weight * place, weight * y);
        total += weight;
        across += moved;
        squares += moved * place;
        sum += up;
        slanted += up * place;
        place += 1.0;
    }
    if total <= 0.0 {
        return None;
    }
    let (mean, centre) = (sum / total, across / total);
    let spread = squares / total - centre * centre;
    // Points that stand nearly on one place carry no slope.
    if spread.sqrt() > 0.001 * range {
        Some(mean - centre * (slanted / total - centre * mean) / spread)
    } else {
        Some(mean)
    }
}

fn tricube(distance: f64, reach: f64) -> f64 {
    if distance > 0.999 * reach {
        return 0.0;
    }
    if distance <= 0.001 * reach {
        return 1.0;
    }
    let part = distance / reach;
    let rest = 1.0 - part * part * part;
    rest * rest * rest
}
