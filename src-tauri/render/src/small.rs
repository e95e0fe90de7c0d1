//! The scorecard's small charts, as plain geometry: the window draws hundreds of them in a table.

use crate::drawing::stretches;

/// A line without axes, in the coordinates of a `width` × `height` box.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sparkline {
    /// SVG path data of the values; a gap starts a new line. Empty without values.
    pub line: String,
    /// SVG path data of the target, drawn dotted. Empty without targets.
    pub target: String,
    /// The same line as stretches of places, for what does not draw SVG.
    pub stretches: Vec<Vec<(f64, f64)>>,
    /// Where the last value is.
    pub last: Option<(f64, f64)>,
    /// True where the last value is of a period that is not over: it stands apart from the line.
    pub open: bool,
}

/// Space around, so that the last value's dot is not cut off.
const EDGE: f64 = 3.0;

/// Lays out a sparkline. Values and targets share a scale; the target is a level, drawn as steps. `open` says that the
/// period of the last value is not over: a line to it would be a fall that is none, and it does not stretch the scale, at
/// whose end it stands where it is beyond it.
pub fn sparkline(
    values: &[Option<f64>],
    targets: &[Option<f64>],
    open: bool,
    (width, height): (f64, f64),
) -> Sparkline {
    let part = values.len().checked_sub(1).filter(|last| open && values.get(*last).is_some_and(Option::is_some));
    let whole = values.get(..part.unwrap_or(values.len())).unwrap_or_default();
    let shown = || whole.iter().chain(targets).flatten().copied().filter(|value| value.is_finite());
    let low = shown().fold(f64::INFINITY, f64::min);
    let high = shown().fold(f64::NEG_INFINITY, f64::max);
    let count = values.len().max(targets.len());
    let across = |index: usize| match count {
        0 | 1 => width / 2.0,
        _ => EDGE + (width - 2.0 * EDGE) * index as f64 / (count - 1) as f64,
    };
    let down = |value: f64| {
        // Halved: the distance of two doubles may be more than a double holds. A flat line runs through the middle.
        let half = high / 2.0 - low / 2.0;
        let share = if half > 0.0 { (value / 2.0 - low / 2.0) / half } else { 0.5 };
        height - EDGE - (height - 2.0 * EDGE) * share.clamp(0.0, 1.0)
    };
    let place = |(index, value): (usize, &Option<f64>)| {
        value.filter(|value| value.is_finite()).map(|value| (across(index), down(value)))
    };
    let mut points: Vec<Option<(f64, f64)>> = values.iter().enumerate().map(place).collect();
    let goals: Vec<Option<(f64, f64)>> = targets.iter().enumerate().map(place).collect();
    let last = points.iter().rev().find_map(|point| *point);
    if let Some(point) = part.and_then(|part| points.get_mut(part)) {
        *point = None;
    }
    let stretches = stretches(points.iter().copied());
    Sparkline { line: path(&points, false), target: path(&goals, true), stretches, last, open: part.is_some() }
}

fn path(points: &[Option<(f64, f64)>], steps: bool) -> String {
    let mut data = String::new();
    let mut before: Option<(f64, f64)> = None;
    for point in points {
        if let Some((x, y)) = *point {
            match before {
                None => data += &format!("M{x:.1} {y:.1}"),
                Some((_, old)) if steps && old == y => data += &format!("H{x:.1}"),
                Some((last, _)) if steps => data += &format!("H{:.1}V{y:.1}H{x:.1}", (last + x) / 2.0),
                Some(_) => data += &format!("L{x:.1} {y:.1}"),
            }
        }
        before = *point;
    }
    data
}

/// Progress to a target as a bar, in parts of its rail (0 is the left end, 1 the right one).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bullet {
    /// Where the bar starts: at zero.
    pub from: f64,
    /// Where the bar ends: at the actual. `None` without one.
    pub to: Option<f64>,
    /// Where the target's mark is. `None` without one.
    pub target: Option<f64>,
}

/// Lays out a bullet. The rail ends a third above the target, or at the actual where that is more. `None` where there
/// is neither an actual nor a target.
pub fn bullet(actual: Option<f64>, target: Option<f64>) -> Option<Bullet> {
    let actual = actual.filter(|value| value.is_finite());
    let target = target.filter(|value| value.is_finite());
    let shown = || [actual, target].into_iter().flatten();
    shown().next()?;
    // Quarters of the numbers, so that none leaves the range of doubles: a third of the target is a quarter of the end
    // of its rail.
    let quarters = || shown().map(|value| value / 4.0).chain(target.map(|target| target / 3.0));
    let (low, high) = (quarters().fold(0.0_f64, f64::min), quarters().fold(0.0_f64, f64::max));
    let span = high - low;
    let at = |value: f64| if span > 0.0 { ((value / 4.0 - low) / span).clamp(0.0, 1.0) } else { 0.0 };
    Some(Bullet { from: at(0.0), to: actual.map(at), target: target.map(at) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_sparkline_leaves_gaps_open() {
        let spark =
            sparkline(&[Some(0.0), Some(10.0), None, Some(5.0)], &[Some(10.0), Some(10.0)], false, (106.0, 26.0));
        assert_eq!(spark.line, "M3.0 23.0L36.3 3.0M103.0 13.0");
        assert_eq!(spark.target, "M3.0 3.0H36.3");
        assert_eq!(spark.last, Some((103.0, 13.0)));
    }

    #[test]
    fn a_period_that_is_not_over_is_no_fall() {
        let values = [Some(10.0), Some(12.0), Some(3.0)];
        let spark = sparkline(&values, &[], true, (106.0, 26.0));
        assert_eq!(spark.line, "M3.0 23.0L53.0 3.0");
        assert_eq!((spark.last, spark.open), (Some((103.0, 23.0)), true));
        let over = sparkline(&values, &[], false, (106.0, 26.0));
        assert!(over.line.ends_with("L103.0 23.0") && !over.open, "{over:?}");
        let without = sparkline(&[Some(10.0), Some(12.0), None], &[], true, (106.0, 26.0));
        assert!(!without.open && without.last == Some((53.0, 3.0)), "{without:?}");
    }

    #[test]
    fn sparklines_of_nothing_and_of_extremes() {
        assert_eq!(sparkline(&[], &[], true, (100.0, 20.0)), Sparkline::default());
        assert_eq!(sparkline(&[None, None], &[], false, (100.0, 20.0)).last, None);
        assert_eq!(sparkline(&[Some(7.0)], &[], true, (100.0, 20.0)).last, Some((50.0, 10.0)));
        let spark = sparkline(&[Some(f64::MAX), Some(-f64::MAX), Some(f64::NAN)], &[], false, (100.0, 20.0));
        assert_eq!(spark.line, "M3.0 3.0L50.0 17.0");
    }

    #[test]
    fn a_bullets_rail_ends_a_third_above_the_target() {
        let on = bullet(Some(45.0), Some(45.0)).unwrap();
        assert!((on.target.unwrap() - 0.75).abs() < 1e-12 && on.to == on.target && on.from == 0.0);
        let far = bullet(Some(90.0), Some(45.0)).unwrap();
        assert_eq!((far.to, far.target), (Some(1.0), Some(0.5)));
        let negative = bullet(Some(-10.0), Some(20.0)).unwrap();
        assert!(negative.from > 0.0 && negative.to == Some(0.0));
        assert_eq!(bullet(None, None), None);
        assert_eq!(bullet(None, Some(0.0)), Some(Bullet { from: 0.0, to: None, target: Some(0.0) }));
        let huge = bullet(Some(f64::MAX), Some(-f64::MAX)).unwrap();
        assert!(huge.to.unwrap() <= 1.0 && huge.from.is_finite());
    }
}
