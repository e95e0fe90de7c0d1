//! Exponential smoothing, averaged over its models.

use super::ets::Season;
use super::fit::Fit;

/// Exponential smoothing, averaged over its models.
pub(super) struct Averaged {
    /// The likeliest model.
    pub name: String,
    /// True where the likeliest model has a season.
    pub seasonal: bool,
    pub mean: Vec<f64>,
    pub deviation: Vec<f64>,
}

/// How many standard deviations of smoothing the other methods may be away from it. Where they are further off, its ranges
/// would be about a number that it takes to be impossible.
const OVERRULED_WITHIN: f64 = 3.0;

impl Averaged {
    /// True where what several methods agree on is within what smoothing takes to be possible for the next value.
    pub(super) fn allows(&self, mean: &[f64]) -> bool {
        let next = self.mean.first().zip(mean.first()).zip(self.deviation.first());
        next.is_none_or(|((own, mean), deviation)| (own - mean).abs() <= deviation * OVERRULED_WITHIN)
    }
}

/// A model's weight, its means and its standard deviations.
type Weighted = (f64, Vec<f64>, Vec<f64>);

/// Exponential smoothing, its models weighted by how likely the series makes them (Akaike weights).
pub(super) fn averaged(fits: &[Fit], horizon: usize) -> Option<Averaged> {
    let mut fits: Vec<&Fit> = fits.iter().collect();
    fits.sort_by(|a, b| a.aicc.total_cmp(&b.aicc));
    let likeliest = fits.first()?;
    let weighted = |fit: &&Fit| {
        let weight = (-0.5 * (fit.aicc - likeliest.aicc)).exp();
        let (means, deviations) = spread(fit, horizon);
        (weight, means, deviations)
    };
    let mut models: Vec<Weighted> = fits.iter().map(weighted).take_while(|(weight, ..)| *weight >= 1e-3).collect();
    models.retain(|(_, means, deviations)| means.iter().chain(deviations).all(|x| x.is_finite()));
    let (mean, deviation) = (0..horizon).map(|h| mixed(&models, h)).collect::<Option<(Vec<f64>, Vec<f64>)>>()?;
    let seasonal = likeliest.model.season != Season::None;
    Some(Averaged { name: likeliest.model.name(), seasonal, mean, deviation })
}

/// The mean and the standard deviation of the mixture at a step: the spread within the models and that between them.
fn mixed(models: &[Weighted], step: usize) -> Option<(f64, f64)> {
    let at = || models.iter().filter_map(|(weight, m, d)| Some((*weight, *m.get(step)?, *d.get(step)?)));
    let total: f64 = at().map(|(weight, ..)| weight).sum();
    let mean = at().map(|(weight, m, _)| weight * m).sum::<f64>() / total;
    let square = at().map(|(weight, m, d)| weight * (d * d + (m - mean) * (m - mean))).sum::<f64>() / total;
    (total > 0.0).then(|| (mean, square.sqrt()))
}

/// The means and standard deviations of one model's forecasts.
pub(super) fn spread(fit: &Fit, horizon: usize) -> (Vec<f64>, Vec<f64>) {
    let means = fit.model.forecast(&fit.run.end, fit.weights.phi, horizon);
    (means, fit.model.deviations(&fit.run.end, &fit.weights, fit.variance, horizon))
}
