//! Sums, means and order statistics that do not lose cents and never panic.

use domain::whole::Whole;

/// A compensated (Neumaier) sum: a million cents add up to the cent, whatever their order.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    /// Adds one number.
    #[inline]
    pub fn add(&mut self, x: f64) {
        let total = self.total + x;
        // What the rounding of the larger of the two took away is kept aside.
        self.lost += if self.total.abs() >= x.abs() { (self.total - total) + x } else { (x - total) + self.total };
        self.total = total;
    }

    /// The sum so far. Infinite where it is beyond the range of a double.
    pub fn value(&self) -> f64 {
        if self.total.is_finite() { self.total + self.lost } else { self.total }
    }

    /// The sum divided by a number, as exact as a double can be: a third of 0.1 + 0.2 + 0.3 is 0.2, so that a value
    /// equal to the mean is seen to be equal. Not finite where the sum is beyond the range of a double.
    pub fn divided_by(&self, n: f64) -> f64 {
        let sum = self.value();
        let quotient = sum / n;
        // What the addition above and the division took away.
        let rest = (-quotient).mul_add(n, sum) + ((self.total - sum) + self.lost);
        if rest.is_finite() { quotient + rest / n } else { quotient }
    }
}

/// The compensated sum of some numbers; 0 for none.
pub fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sum = Sum::default();
    for value in values {
        sum.add(value);
    }
    sum.value()
}

/// The arithmetic mean; `None` for no values. Stays finite where the plain sum would not.
pub fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let n = values.len() as f64;
    let mut total = Sum::default();
    values.iter().for_each(|&value| total.add(value));
    let mean = total.divided_by(n);
    Some(if mean.is_finite() { mean } else { sum(values.iter().map(|x| x / n)) })
}

/// The values that are there and finite, gaps left out.
pub fn present(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().flatten().copied().filter(|value| value.is_finite()).collect()
}

/// The median; `None` for no values.
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// The quantile of share `p` (cut to 0–1) by linear interpolation between order statistics (Hyndman–Fan type 7,
/// as in Excel's PERCENTILE.INC); `None` for no values.
pub fn quantile(values: &[f64], p: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    quantile_of_sorted(&sorted, p)
}

/// [`quantile`] of values that are sorted already.
pub fn quantile_of_sorted(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    // A NaN share reads as the smallest value instead of an arbitrary one.
    let place = if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) } * last as f64;
    let below = place.floor().whole_usize();
    let low = *sorted.get(below)?;
    let high = *sorted.get((below + 1).min(last))?;
    let part = place - below as f64;
    let distance = high - low;
    // The distance between huge numbers of opposite signs is beyond the range of a double.
    Some(if distance.is_finite() { low + part * distance } else { low * (1.0 - part) + high * part })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_million_cents_add_up_to_the_cent() {
        assert_eq!(sum(std::iter::repeat_n(0.01, 1_000_000)), 10_000.0);
        assert_eq!(mean(&[0.1; 20]), Some(0.1));
    }

    #[test]
    fn a_mean_is_the_nearest_number_to_the_exact_one() {
        assert_eq!(mean(&[0.1, 0.2, 0.3]), Some(0.2), "0.6 / 3 would be a bit less");
        assert_eq!(mean(&[1.1, 2.2, 3.3]), Some(2.2));
        assert_eq!(mean(&[1e300, 0.1, -1e300, 0.2, 0.3, 0.2]), Some(0.8 / 6.0));
        assert_eq!(mean(&[5e-324, 5e-324]), Some(5e-324));
    }

    #[test]
    fn the_mean_of_huge_numbers_is_finite() {
        assert_eq!(mean(&[1e308, 1e308, 1e308, 1e308]), Some(1e308));
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn quantiles_interpolate_like_type_seven() {
        let values = [15.0, 20.0, 35.0, 40.0, 50.0];
        assert_eq!(quantile(&values, 0.4), Some(29.0));
        assert_eq!(median(&values), Some(35.0));
        assert_eq!(median(&[1.0, 2.0]), Some(1.5));
        assert_eq!(quantile(&values, 0.0), Some(15.0));
        assert_eq!(quantile(&values, 1.0), Some(50.0));
        assert_eq!(quantile(&values, f64::NAN), Some(15.0));
        assert_eq!(median(&[]), None);
    }
}
