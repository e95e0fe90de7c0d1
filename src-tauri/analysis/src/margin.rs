//! The margin of error of what was asked of some and is said of all.

use crate::distribution::{normal_quantile, student_quantile};
use crate::stats::mean;

/// An estimate with the interval that holds the truth in so many of 100 surveys.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margin {
    /// The estimate.
    pub estimate: f64,
    /// The lower end of the interval.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

/// A share of `n` answers, by Wilson's interval at the confidence given (0.95); `None` without answers or where more
/// agreed than answered.
pub fn share(agreed: f64, n: f64, confidence: f64) -> Option<Margin> {
    if !(n > 0.0 && (0.0..=n).contains(&agreed) && (0.0..1.0).contains(&confidence)) {
        return None;
    }
    let z = normal_quantile(f64::midpoint(1.0, confidence));
    let p = agreed / n;
    let scale = 1.0 + z * z / n;
    let centre = (p + z * z / (2.0 * n)) / scale;
    let half = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    Some(Margin { estimate: p, lower: (centre - half).max(0.0), upper: (centre + half).min(1.0) })
}

/// A net promoter score, −100 to 100, from how many promote and detract among `n` answers; `None` without answers.
/// The normal interval of a difference of two shares of one survey.
pub fn net_promoter_score(promoters: f64, detractors: f64, n: f64, confidence: f64) -> Option<Margin> {
    let counts = n > 0.0 && promoters >= 0.0 && detractors >= 0.0 && promoters + detractors <= n;
    if !counts || !(0.0..1.0).contains(&confidence) {
        return None;
    }
    let (p, d) = (promoters / n, detractors / n);
    let half = normal_quantile(f64::midpoint(1.0, confidence)) * standard_error(p, d, n);
    let score = p - d;
    Some(Margin { estimate: score * 100.0, lower: (score - half) * 100.0, upper: (score + half) * 100.0 })
}

fn standard_error(p: f64, d: f64, n: f64) -> f64 {
    ((p + d - (p - d) * (p - d)) / n).max(0.0).sqrt()
}

/// The mean of answers, by Student's interval; `None` for fewer than two.
pub fn mean_of(answers: &[f64], confidence: f64) -> Option<Margin> {
    let n = answers.len() as f64;
    if n < 2.0 || !(0.0..1.0).contains(&confidence) {
        return None;
    }
    let estimate = mean(answers)?;
    let squares: f64 = answers.iter().map(|x| (x - estimate) * (x - estimate)).sum();
    let half = student_quantile(f64::midpoint(1.0, confidence), n - 1.0) * (squares / (n - 1.0) / n).sqrt();
    half.is_finite().then_some(Margin { estimate, lower: estimate - half, upper: estimate + half })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn assert_close(a: f64, b: f64) {
        assert!((a - b).abs() < 1e-4, "{a} is not {b}");
    }

    #[test]
    fn shares_stay_between_nothing_and_all() {
        let margin = share(20.0, 20.0, 0.95).unwrap();
        assert_eq!((margin.estimate, margin.upper), (1.0, 1.0));
        assert_close(margin.lower, 0.8389);
        let half = share(50.0, 100.0, 0.95).unwrap();
        assert_close(half.lower, 0.4038);
        assert_close(half.upper, 0.5962);
        assert_eq!(share(1.0, 0.0, 0.95), None);
        assert_eq!(share(3.0, 2.0, 0.95), None);
        assert_eq!(share(f64::NAN, 2.0, 0.95), None);
    }

    #[test]
    fn a_net_promoter_score_of_a_hundred_answers() {
        let margin = net_promoter_score(60.0, 20.0, 100.0, 0.95).unwrap();
        assert_close(margin.estimate, 40.0);
        assert_close(margin.upper - margin.estimate, 100.0 * 1.959964 * (0.64_f64 / 100.0).sqrt());
        assert_eq!(net_promoter_score(60.0, 50.0, 100.0, 0.95), None);
    }

    #[test]
    fn a_mean_needs_two_answers() {
        assert_eq!(mean_of(&[4.0], 0.95), None);
        let margin = mean_of(&[3.0, 4.0, 5.0], 0.95).unwrap();
        assert_close(margin.lower, 4.0 - 4.302_652_7 / 3.0_f64.sqrt());
    }
}
