//! Local regression at equally spaced points, as STL needs it (Cleveland and others 1990).

/// How a series is smoothed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Loess {
    /// How many neighbours count; odd.
    pub window: usize,
    /// 0 for a local mean, 1 for a local line.
    pub degree: u8,
}

impl Loess {
    /// The smoothed series. `weights` are how much each point is trusted.
    pub(super) fn smooth(&self, y: &[f64], weights: Option<&[f64]>) -> Vec<f64> {
        let n = y.len();
        if n < 2 {
            return y.to_vec();
        }
        let half = self.window.div_ceil(2);
        let (mut left, mut right) = (0, self.window.min(n) - 1);
        let mut smooth = Vec::with_capacity(n);
        for (i, &own) in y.iter().enumerate() {
            if self.window < n && i >= half && right + 1 < n {
                left += 1;
                right += 1;
            }
            smooth.push(self.at(y, i as f64, (left, right), weights).unwrap_or(own));
        }
        smooth
    }

    /// The value of the curve at `x` (points stand at 0, 1, 2, …) from the points left to right; `None` where none of
    /// them has any weight.
    pub(super) fn at(&self, y: &[f64], x: f64, (left, right): (usize, usize), weights: Option<&[f64]>) -> Option<f64> {
        let n = y.len();
        let mut reach = (x - left as f64).max(right as f64 - x);
        if self.window > n {
            reach += ((self.window - n) / 2) as f64;
        }
        let mut near: Vec<f64> = (left..=right).map(|j| tricube((j as f64 - x).abs(), reach)).collect();
        if let Some(weights) = weights {
            near.iter_mut().zip(weights.get(left..)?).for_each(|(near, weight)| *near *= weight);
        }
        let total: f64 = near.iter().sum();
        if total <= 0.0 {
            return None;
        }
        near.iter_mut().for_each(|weight| *weight /= total);
        if self.degree > 0 && reach > 0.0 {
            tilt(&mut near, left as f64, x, (n - 1) as f64);
        }
        Some(near.iter().zip(y.get(left..)?).map(|(weight, y)| weight * y).sum())
    }
}

/// Turns weights of a local mean into those of a local line.
fn tilt(weights: &mut [f64], left: f64, x: f64, range: f64) {
    let place = |i: usize| left + i as f64;
    let centre: f64 = weights.iter().enumerate().map(|(i, weight)| weight * place(i)).sum();
    let spread: f64 = weights.iter().enumerate().map(|(i, w)| w * (place(i) - centre) * (place(i) - centre)).sum();
    // Points that stand nearly on one place carry no slope.
    if spread.sqrt() > 0.001 * range {
        let slope = (x - centre) / spread;
        weights.iter_mut().enumerate().for_each(|(i, weight)| *weight *= slope * (place(i) - centre) + 1.0);
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
