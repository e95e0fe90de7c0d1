//! Whether a value is one that its series makes likely: slips of the hand are asked about, quietly, and never refused.
//!
//! What is usual is told by the earlier values of the same series. A value is far off where it lies further from the
//! nearest of them than they lie from each other, and further from their median than eight times their median absolute
//! deviation (Hampel 1974 names such a one by three; here a question costs more than a miss).

use chrono::Datelike;
use domain::{Grain, MeasureKind, Period};

use crate::stats::median;

/// So many of the newest values say what is usual.
const LOOKS_BACK: usize = 60;

/// So many periods back the values lie that say what is usual, gaps counted.
pub const PERIODS_BACK: u32 = 120;

/// Fewer say nothing.
const FEWEST: usize = 6;

/// So many times the median absolute deviation from the median a value is far off.
const FAR: f64 = 8.0;
/// So many times larger or smaller than usual is a jump.
const JUMPS: u32 = 100;
/// So many values that rise or fall throughout go one way: chance alone does that once in two million series.
const STEADY: usize = 10;

/// Of so many values by day, days of the week without any are those on which nothing is recorded.
const FEWEST_DAYS: usize = 20;

/// What makes a value doubtful.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// It is so many times what is usual, as where a decimal sign was left out: the likely number.
    Larger(u32, f64),
    /// It is so many times less than what is usual: the likely number.
    Smaller(u32, f64),
    /// It has the other sign than all before: the likely number.
    Sign(f64),
    /// Two neighbouring digits may have changed places: the likely number.
    Swapped(f64),
    /// It is the very number of the period before, where no two before were the same.
    Repeated(Period),
    /// It is far from all before: the least and the greatest of them.
    Far(f64, f64),
    /// Nothing was recorded on that day of the week before.
    Weekday,
}

/// What is doubtful about a value beside the earlier ones of its series, which are of the same length of period and come
/// oldest first; `None` where nothing is, and where there are too few to tell.
pub fn doubt(kind: MeasureKind, period: Period, value: f64, earlier: &[(Period, f64)]) -> Option<Doubt> {
    let earlier = earlier.get(earlier.len().saturating_sub(LOOKS_BACK)..).unwrap_or(earlier);
    if earlier.len() < FEWEST || !value.is_finite() {
        return None;
    }
    let usual = Usual::of(earlier)?;
    let odd = if usual.is_far(value) { usual.explained(value) } else { None };
    let slipped = || steps(earlier)?.slip(value);
    odd.or_else(slipped)
        .or_else(|| repeated(kind, value, earlier))
        .or_else(|| is_day_off(period, earlier).then_some(Doubt::Weekday))
}

/// True of kinds whose values follow each other, so that one can be unlike the others: not single records, and not what is
/// set and holds.
pub fn has_usual(kind: MeasureKind) -> bool {
    !matches!(kind, MeasureKind::Sample | MeasureKind::Parameter)
}

/// What is usual of a series whose numbers are these; `None` where they are too few to tell.
pub fn usual(values: &[f64]) -> Option<Usual> {
    let values = values.get(values.len().saturating_sub(LOOKS_BACK)..).unwrap_or(values);
    if values.len() < FEWEST { None } else { Usual::of_values(values) }
}

/// What is usual of the steps of a series that goes one way, and where it is; `None` where it goes up and down.
fn steps(earlier: &[(Period, f64)]) -> Option<Steps> {
    let newest = earlier.get(earlier.len().checked_sub(STEADY)?..)?;
    let steps = newest.windows(2).filter_map(|pair| match pair {
        [one, other] => Some((other.0, other.1 - one.1)),
        _ => None,
    });
    let steps: Vec<(Period, f64)> = steps.collect();
    let goes = |up: bool| steps.iter().all(|(_, step)| if up { *step > 0.0 } else { *step < 0.0 });
    let is_steady = goes(true) || goes(false);
    Some(Steps { last: newest.last()?.1, usual: Usual::of(&steps).filter(|_| is_steady)? })
}

/// The steps of a series that goes one way.
struct Steps {
    last: f64,
    usual: Usual,
}

impl Steps {
    /// A slip of the hand that a value far off the next step is explained by: among all values it may be nothing special.
    fn slip(&self, value: f64) -> Option<Doubt> {
        let is_next = |number: f64| self.usual.is_likely(number - self.last);
        if self.usual.is_far(value - self.last) { slip(value, is_next) } else { None }
    }
}

/// What is usual of a series.
#[derive(Debug, Clone, Copy)]
pub struct Usual {
    least: f64,
    greatest: f64,
    middle: f64,
    deviation: f64,
}

impl Usual {
    /// Whether a number jumps against what is usual, as where a file is in thousands, in hundredths or has the signs the
    /// other way round: a hundred times or more, or the other sign, with the likely number. Less is no jump.
    pub fn jump(&self, value: f64) -> Option<Doubt> {
        let odd = if value.is_finite() && self.is_far(value) { self.explained(value) } else { None };
        odd.filter(|doubt| match doubt {
            Doubt::Larger(times, _) | Doubt::Smaller(times, _) => *times >= JUMPS,
            doubt => matches!(doubt, Doubt::Sign(_)),
        })
    }

    fn of(earlier: &[(Period, f64)]) -> Option<Self> {
        let values: Vec<f64> = earlier.iter().map(|(_, value)| *value).collect();
        Self::of_values(&values)
    }

    fn of_values(values: &[f64]) -> Option<Self> {
        let middle = median(values)?;
        let distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let greatest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Some(Self { least, greatest, middle, deviation: median(&distances)? })
    }

    /// Further from the nearest than they lie from each other, and from the middle than they usually do.
    fn is_far(&self, value: f64) -> bool {
        let spread = (self.greatest - self.least).max(self.middle.abs() * 0.1);
        let outside = (self.least - value).max(value - self.greatest);
        outside > spread && (value - self.middle).abs() > FAR * self.deviation
    }

    /// Near enough to what is usual to be what was meant.
    fn is_likely(&self, value: f64) -> bool {
        let room = (self.greatest - self.least) / 2.0 + self.middle.abs() * 0.1;
        (self.least - room..=self.greatest + room).contains(&value)
    }

    fn explained(&self, value: f64) -> Option<Doubt> {
        let likely = |number: f64| Some(number).filter(|&number| self.is_likely(number));
        let is_one_sided = self.least > 0.0 || self.greatest < 0.0;
        if let Some(meant) = likely(-value).filter(|_| is_one_sided) {
            return Some(Doubt::Sign(meant));
        }
        slip(value, |number| self.is_likely(number)).or(Some(Doubt::Far(self.least, self.greatest)))
    }
}

/// The mark or the digits that are in the wrong place where a likely number comes of putting them right.
fn slip(value: f64, is_likely: impl Fn(f64) -> bool) -> Option<Doubt> {
    let likely = |number: f64| Some(number).filter(|&number| is_likely(number));
    let scaled = [10_u32, 100, 1000].into_iter().find_map(|times| {
        let by = f64::from(times);
        let larger = likely(value / by).map(|meant| Doubt::Larger(times, meant));
        larger.or_else(|| likely(value * by).map(|meant| Doubt::Smaller(times, meant)))
    });
    scaled.or_else(|| swaps(value).into_iter().find_map(likely).map(Doubt::Swapped))
}

/// The numbers that come of two neighbouring digits changing places.
fn swaps(value: f64) -> Vec<f64> {
    let text: Vec<char> = value.to_string().chars().collect();
    let swap = |at: usize| {
        let mut other = text.clone();
        other.swap(at, at + 1);
        other.iter().collect::<String>().parse().ok()
    };
    let are_digits = |at: &usize| text.iter().skip(*at).take(2).all(char::is_ascii_digit);
    (0..text.len().saturating_sub(1)).filter(are_digits).filter_map(swap).collect()
}

/// True amounts repeat to the last digit only where they are small or always the same.
fn repeated(kind: MeasureKind, value: f64, earlier: &[(Period, f64)]) -> Option<Doubt> {
    let (period, last) = *earlier.last()?;
    let has_digits = value.abs() >= 100.0 || value.fract() != 0.0;
    let repeats = earlier.windows(2).any(|pair| matches!(pair, [one, other] if one.1 == other.1));
    (kind == MeasureKind::Flow && value == last && has_digits && !repeats).then_some(Doubt::Repeated(period))
}

fn is_day_off(period: Period, earlier: &[(Period, f64)]) -> bool {
    let same_day = |(other, _): &(Period, f64)| other.start.weekday() == period.start.weekday();
    period.grain == Grain::Day && earlier.len() >= FEWEST_DAYS && !earlier.iter().any(same_day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use domain::Calendar;
    use proptest::prelude::*;

    fn series(grain: Grain, from: &str, values: &[f64]) -> (Vec<(Period, f64)>, Period) {
        let calendar = Calendar::default();
        let mut period = calendar.period(grain, from.parse().unwrap());
        let mut all = Vec::new();
        for &value in values {
            all.push((period, value));
            period = calendar.next(period).unwrap();
        }
        (all, period)
    }

    const SALES: [f64; 8] = [41_200.0, 43_810.5, 40_990.0, 44_120.0, 42_300.0, 45_010.0, 43_333.0, 45_820.0];

    #[test]
    fn slips_of_the_hand_are_found() {
        let (earlier, next) = series(Grain::Month, "2026-01-01", &SALES);
        let of = |value: f64| doubt(MeasureKind::Flow, next, value, &earlier);
        for (value, expected) in [
            (44_500.0, None),
            (38_000.0, None),
            (50_000.0, None),
            (458_200.0, Some(Doubt::Larger(10, 45_820.0))),
            (4_582_000.0, Some(Doubt::Larger(100, 45_820.0))),
            (4_582.0, Some(Doubt::Smaller(10, 45_820.0))),
            (45.82, Some(Doubt::Smaller(1000, 45_820.0))),
            (-45_100.0, Some(Doubt::Sign(45_100.0))),
            (54_820.0, Some(Doubt::Swapped(45_820.0))),
            (45_820.0, Some(Doubt::Repeated(earlier[7].0))),
            (0.0, Some(Doubt::Far(40_990.0, 45_820.0))),
            (99_000.0, Some(Doubt::Far(40_990.0, 45_820.0))),
            (f64::NAN, None),
        ] {
            assert_eq!(of(value), expected, "{value}");
        }
        assert_eq!(doubt(MeasureKind::Balance, next, 45_820.0, &earlier), None, "a balance may stay");
        assert_eq!(doubt(MeasureKind::Flow, next, 458_200.0, &earlier[..5]), None, "too few to tell");
        let (flat, next) = series(Grain::Month, "2026-01-01", &[1200.0; 12]);
        assert_eq!(doubt(MeasureKind::Flow, next, 1200.0, &flat), None, "rent is the same each month");
        let (small, next) = series(Grain::Month, "2026-01-01", &[3.0, 5.0, 2.0, 4.0, 0.0, 1.0, 4.0]);
        assert_eq!(doubt(MeasureKind::Flow, next, 4.0, &small), None, "few are soon as many");
        assert_eq!(doubt(MeasureKind::Flow, next, 9.0, &small), None);
    }

    #[test]
    fn slips_in_a_series_that_grows_are_told_by_the_next_step() {
        let values: Vec<f64> = (0..21).map(|n| (1_000.0 * 1.1_f64.powi(n)).round()).collect();
        let (earlier, next) = series(Grain::Month, "2025-01-01", &values);
        let of = |value: f64| doubt(MeasureKind::Flow, next, value, &earlier);
        for (value, expected) in [
            (7_400.0, None),
            (7_000.0, None),
            (5_900.0, None),
            (740.0, Some(Doubt::Smaller(10, 7_400.0))),
            (74_000.0, Some(Doubt::Larger(10, 7_400.0))),
            (4_700.0, Some(Doubt::Swapped(7_400.0))),
            (3_000.0, None),
        ] {
            assert_eq!(of(value), expected, "{value}");
        }
        let falling: Vec<f64> = values.iter().rev().copied().collect();
        let (earlier, next) = series(Grain::Month, "2025-01-01", &falling);
        assert_eq!(doubt(MeasureKind::Flow, next, 910.0, &earlier), None);
    }

    #[test]
    fn a_day_of_the_week_without_values_is_asked_about() {
        let (all, _) = series(Grain::Day, "2026-09-07", &[100.0, 130.0, 90.0, 120.0, 95.0, 140.0, 80.0].repeat(6));
        let weekdays: Vec<_> =
            all.into_iter().filter(|(day, _)| day.start.weekday().number_from_monday() < 6).collect();
        let calendar = Calendar::default();
        let of =
            |day: &str| doubt(MeasureKind::Flow, calendar.period(Grain::Day, day.parse().unwrap()), 111.0, &weekdays);
        assert_eq!((of("2026-10-19"), of("2026-10-24")), (None, Some(Doubt::Weekday)));
    }

    proptest! {
        /// Nothing within what was there is doubted, and the question follows the unit.
        #[test]
        fn what_lies_among_the_others_is_never_far(
            values in prop::collection::vec(-1e6..1e6_f64, 6..40),
            part in 0.0..1.0_f64,
        ) {
            let (earlier, next) = series(Grain::Month, "2020-01-01", &values);
            let (least, greatest) = (values.iter().copied().fold(f64::MAX, f64::min), values.iter().copied().fold(f64::MIN, f64::max));
            let value = least + part * (greatest - least);
            let found = doubt(MeasureKind::Level, next, value, &earlier);
            prop_assert!(found.is_none(), "{found:?}");
        }
    }
}
