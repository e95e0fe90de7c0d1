//! Does a series grow or fall steadily? A line is held against all that looks like one.

#[cfg(test)]
mod tests;

use std::f64::consts::TAU;

use crate::change_points::{SHORTEST, change_points};
use crate::fit::left_over;
use crate::run_chart::run_chart;
use crate::stats::{mean, present};
use crate::trend::trend;
use crate::xmr::{LOCKED_FROM, theil_sen};

/// How sure a trend must be: one series in twenty without one shows one.
const SURE: f64 = 0.05;

/// The slope of a series that grows or falls steadily, per step; `None` where it does not, and for fewer than 12 values.
///
/// A trend must hold (Mann–Kendall, 5%), what the Theil–Sen line leaves over must vary as chance does (Anhøj's rules for
/// runs), and no other description may be better by the Bayesian information criterion, n ln(RSS ÷ n) + k ln n (Schwarz
/// 1978, "Estimating the dimension of a model"). Those are with their parameters k: no change (1), the line (2), the best
/// single step (3: two levels and its place), the levels that a search for steps finds (two each, less one), a parabola
/// (3), and one wave over a `cycle` (3), so that half a season is not taken for growth.
pub fn steady_slope(values: &[Option<f64>], cycle: Option<usize>) -> Option<f64> {
    let known: Vec<(f64, f64)> =
        values.iter().enumerate().filter_map(|(i, value)| Some((i as f64, value.filter(|x| x.is_finite())?))).collect();
    if known.len() < LOCKED_FROM {
        return None;
    }
    let trend = trend(values).filter(|trend| trend.p < SURE)?;
    let slope = theil_sen(values).filter(|slope| slope * trend.s > 0.0)?;
    let rest: Vec<f64> = known.iter().map(|(step, value)| slope.mul_add(-step, *value)).collect();
    let rest_by_step: Vec<Option<f64>> = rest.iter().copied().map(Some).collect();
    if run_chart(&rest_by_step, None).is_some_and(|runs| runs.signal()) {
        return None;
    }
    let judged = Judged::new(&known);
    let line = judged.cost(spread(&rest), 2);
    let others = [
        Some(judged.cost(spread(&judged.values), 1)),
        judged.step(),
        judged.levels(values),
        judged.bend(),
        cycle.and_then(|cycle| judged.wave(cycle)),
    ];
    let is_best = line.is_finite() && others.into_iter().flatten().all(|other| line < other);
    is_best.then_some(slope)
}

/// Values with their steps, to be described in one way or another.
struct Judged {
    steps: Vec<f64>,
    values: Vec<f64>,
    rounding: f64,
}

impl Judged {
    fn new(known: &[(f64, f64)]) -> Self {
        let (steps, values): (Vec<f64>, Vec<f64>) = known.iter().copied().unzip();
        let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        let rounding = (largest * 1e-9).powi(2) * values.len() as f64;
        Self { steps, values, rounding }
    }

    /// What a description with so many parameters costs that leaves these squares over.
    fn cost(&self, squares: f64, parameters: usize) -> f64 {
        let n = self.values.len() as f64;
        n * (squares.max(self.rounding) / n).ln() + parameters as f64 * n.ln()
    }

    fn step(&self) -> Option<f64> {
        let places = SHORTEST..=self.values.len().checked_sub(SHORTEST)?;
        let squares = places.map(|place| {
            let (before, after) = self.values.split_at(place);
            spread(before) + spread(after)
        });
        Some(self.cost(squares.min_by(f64::total_cmp)?, 3))
    }

    fn levels(&self, values: &[Option<f64>]) -> Option<f64> {
        let breaks = change_points(values);
        let bounds: Vec<usize> = [0].into_iter().chain(breaks.iter().copied()).chain([values.len()]).collect();
        let parts = bounds.windows(2).filter_map(|bound| values.get(*bound.first()?..*bound.get(1)?));
        let squares = parts.map(|part| spread(&present(part))).sum();
        (!breaks.is_empty()).then(|| self.cost(squares, 2 * breaks.len() + 1))
    }

    fn bend(&self) -> Option<f64> {
        let last = *self.steps.last()?;
        let along: Vec<f64> = self.steps.iter().map(|step| step / last - 0.5).collect();
        let bent: Vec<f64> = along.iter().map(|x| x * x).collect();
        Some(self.cost(left_over(&self.values, &[&self.ones(), &along, &bent]), 3))
    }

    fn wave(&self, cycle: usize) -> Option<f64> {
        let turn = |step: &f64| step / cycle as f64 * TAU;
        let sine: Vec<f64> = self.steps.iter().map(|step| turn(step).sin()).collect();
        let cosine: Vec<f64> = self.steps.iter().map(|step| turn(step).cos()).collect();
        // Of less than a whole cycle, a wave describes anything.
        (self.steps.last()? + 1.0 >= cycle as f64)
            .then(|| self.cost(left_over(&self.values, &[&self.ones(), &sine, &cosine]), 3))
    }

    fn ones(&self) -> Vec<f64> {
        vec![1.0; self.values.len()]
    }
}

/// The squared distances of values from their mean.
fn spread(values: &[f64]) -> f64 {
    let Some(centre) = mean(values) else { return 0.0 };
    values.iter().map(|x| (x - centre) * (x - centre)).sum()
}
