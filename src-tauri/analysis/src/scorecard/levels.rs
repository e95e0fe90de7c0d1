//! New levels among changes of level: a search for steps cuts every slope into some, and a slope has none.

use crate::change_points::change_points;
use crate::fit::left_over;

/// How much better a step must describe the values than a curve does, as so many times the logarithm of their number times
/// the variance of what it leaves over. Both have as many parameters, so nothing is owed for those.
const WORTH_A_STEP: f64 = 2.0;

/// The first values of new levels: of the changes of level, those that no steady rise or fall explains, straight or bent.
pub(super) fn levels(values: &[Option<f64>]) -> Vec<usize> {
    let mut starts = change_points(values);
    loop {
        let bounds: Vec<usize> = std::iter::once(0).chain(starts.iter().copied()).chain([values.len()]).collect();
        let is_slope = |bounds: &[usize]| match *bounds {
            [from, place, to] => !values.get(from..to).is_some_and(|part| is_step(part, place - from)),
            _ => false,
        };
        let Some(slope) = bounds.windows(3).position(is_slope) else { return starts };
        starts.remove(slope);
    }
}

/// True where a step at `place`, on a line, is clearly closer to the values than a parabola.
fn is_step(values: &[Option<f64>], place: usize) -> bool {
    let known: Vec<(usize, f64)> = values.iter().enumerate().filter_map(|(i, value)| Some((i, (*value)?))).collect();
    let n = known.len() as f64;
    let column = |f: &dyn Fn(usize) -> f64| known.iter().map(|&(i, _)| f(i)).collect::<Vec<f64>>();
    // Centred, so that the columns are far from being one another's multiples.
    let along = |i: usize| (i as f64) / values.len() as f64 - 0.5;
    let (one, line) = (column(&|_| 1.0), column(&along));
    let (bend, step) = (column(&|i| along(i).powi(2)), column(&|i| f64::from(u8::from(i >= place))));
    let given: Vec<f64> = known.iter().map(|(_, value)| *value).collect();
    let bent = left_over(&given, &[&one, &line, &bend]);
    let stepped = left_over(&given, &[&one, &line, &step]);
    let largest = given.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    // What is left over of an exact fit is rounding.
    let rounding = (largest * 1e-9).powi(2) * n;
    bent > rounding && bent - stepped > WORTH_A_STEP * n.ln() * stepped / n
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// Noise that is the same every time.
    fn noise(i: usize) -> f64 {
        [0.3, -0.8, 0.5, -0.1, 0.9, -0.6, 0.2, -0.4, 0.7, -0.7][i % 10]
    }

    fn series(n: usize, f: impl Fn(usize) -> f64) -> Vec<Option<f64>> {
        (0..n).map(|i| Some(f(i))).collect()
    }

    #[test]
    fn a_step_is_a_new_level_and_a_slope_is_none() {
        let step = |at: usize, i: usize| if i >= at { 6.0 } else { 0.0 };
        assert_eq!(levels(&series(24, |i| step(12, i) + noise(i))), [12]);
        assert_eq!(levels(&series(24, |i| step(15, i) + noise(i))), [15]);
        let line = |i: usize| 2.0 * i as f64;
        assert_eq!(levels(&series(34, |i| line(i) + noise(i))), [0; 0], "a rise");
        assert_eq!(levels(&series(34, |i| -line(i))), [0; 0], "a straight line without any noise");
        assert_eq!(levels(&series(34, |i| 40.0 * 0.95_f64.powi(i as i32) + noise(i) / 10.0)), [0; 0], "a bent one");
        assert_eq!(levels(&series(34, |i| 0.3 * i as f64 + step(20, i) + noise(i))), [20], "a step on a rise");
        assert_eq!(levels(&series(24, noise)), [0; 0]);
        assert_eq!(levels(&[]), [0; 0]);
    }

    #[test]
    fn gaps_stay_where_they_are() {
        let mut values = series(24, |i| if i >= 12 { 6.0 } else { 0.0 } + noise(i));
        (values[3], values[16]) = (None, None);
        assert_eq!(levels(&values), [12]);
    }
}
