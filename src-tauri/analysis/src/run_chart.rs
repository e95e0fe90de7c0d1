//! Run charts by Anhøj's rules: does a short series vary about its median as chance alone would?

use crate::stats;
use domain::whole::Whole;

/// A run chart in numbers. Values on the median are not useful: they neither lengthen a run nor cross.
#[derive(Debug, Clone, PartialEq)]
pub struct RunChart {
    /// The median of the series, or the centre that was given.
    pub centre: f64,
    /// How many values are there.
    pub values: usize,
    /// How many values are not on the centre.
    pub useful: usize,
    /// The runs about the centre; `None` where no value is useful.
    pub runs: Option<Runs>,
}

/// The runs of a run chart and what chance allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Runs {
    /// The longest run on one side of the centre.
    pub longest: usize,
    /// The longest run that chance allows.
    pub longest_allowed: usize,
    /// How often the series crosses the centre.
    pub crossings: usize,
    /// The fewest crossings that chance allows.
    pub crossings_needed: usize,
}

impl RunChart {
    /// True where a run is too long or there are too few crossings.
    pub fn signal(&self) -> bool {
        self.runs.is_some_and(|runs| runs.longest > runs.longest_allowed || runs.crossings < runs.crossings_needed)
    }
}

/// Judges a series about its median or about a given centre; `None` where it has no values.
pub fn run_chart(values: &[Option<f64>], centre: Option<f64>) -> Option<RunChart> {
    let present = stats::present(values);
    let centre = centre.or_else(|| stats::median(&present))?;
    let above: Vec<bool> = present.iter().filter(|&&x| x != centre).map(|&x| x > centre).collect();
    let useful = above.len();
    let runs = (useful > 0).then(|| Runs {
        longest: above.chunk_by(|a, b| a == b).map(<[bool]>::len).max().unwrap_or(0),
        longest_allowed: longest_allowed(useful),
        crossings: above.chunk_by(|a, b| a == b).count().saturating_sub(1),
        crossings_needed: crossings_needed(useful),
    });
    Some(RunChart { centre, values: present.len(), useful, runs })
}

/// The longest run that chance allows among `n` useful values: log2(n) rounded, plus 3.
pub fn longest_allowed(n: usize) -> usize {
    if n == 0 {
        return 0;
    }
    // Halves round to even in the rule's origin; log2 of a whole number is never a half, so any rounding agrees.
    (n as f64).log2().round().whole_usize() + 3
}

/// The fewest crossings that chance allows among `n` useful values: the 5% quantile of Binomial(n − 1, ½).
pub fn crossings_needed(n: usize) -> usize {
    let Some(trials) = n.checked_sub(1) else { return 0 };
    // In logarithms, because ½ to the power of a few thousand is below the smallest double.
    let mut log_p = trials as f64 * 0.5_f64.ln();
    let mut cumulative = 0.0;
    for k in 0..=trials {
        cumulative += log_p.exp();
        // The rounding of a few hundred additions must not decide a quantile that is met exactly.
        if cumulative >= 0.05 * (1.0 - 1e-12) {
            return k;
        }
        log_p += ((trials - k) as f64 / (k + 1) as f64).ln();
    }
    trials
}
