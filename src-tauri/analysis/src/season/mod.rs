//! Seasons: what repeats every year is told apart from what changes.

mod loess;
mod stl;

pub use stl::{Decomposition, Stl, stl};

use domain::Grain;

use crate::known::Known;
use crate::stats::{mean, median};
use std::sync::Arc;

/// What is left over of a series that is nothing but trend and season comes from rounding: up to this part of it. Taken
/// for real, some of it would stand out of the rest.
const ROUNDING: f64 = 1e-12;

/// How many full cycles a series needs before its season can be told from chance.
pub const CYCLES_NEEDED: usize = 2;

/// From this strength on a season is worth adjusting for (Wang, Smith-Miles and Hyndman 2006).
pub const WORTH_ADJUSTING: f64 = 0.64;

/// How a season acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// It adds the same amount every cycle.
    Additive,
    /// It adds the same part every cycle, so its swings grow with the level: the parts are of the logarithms.
    Multiplicative,
}

/// How many periods of a grain make the cycle that business repeats in: days a week, the others a year. `None` for
/// years.
pub fn cycle(grain: Grain) -> Option<usize> {
    match grain {
        Grain::Day => Some(7),
        Grain::Week => Some(52),
        Grain::Month => Some(12),
        Grain::Quarter => Some(4),
        Grain::Year => None,
    }
}

/// The season of a series, to be taken out of its values and put back.
#[derive(Debug, Clone, PartialEq)]
pub struct Season {
    shape: Shape,
    cycle: usize,
    strength: f64,
    /// One for each value.
    parts: Vec<f64>,
}

impl Season {
    /// The season of a series; `None` where it makes no sense (fewer than two steps) or where there are fewer than two
    /// full cycles of values.
    ///
    /// It is the same every cycle (STL with a periodic season), robust against single wild values. Gaps are bridged for
    /// the estimate only.
    pub fn of(values: &[Option<f64>], cycle: usize) -> Option<Self> {
        let decomposed = decomposed(values, cycle);
        let (shape, parts) = decomposed.as_ref().as_ref()?;
        Some(Self { shape: *shape, cycle, strength: strength(parts), parts: parts.seasonal.clone() })
    }

    /// How much of the ups and downs about the trend it is, 0 to 1 (see [`strength`]).
    pub fn strength(&self) -> f64 {
        self.strength
    }

    /// True where it is strong enough to be taken out.
    pub fn is_strong(&self) -> bool {
        self.strength >= WORTH_ADJUSTING
    }

    /// How many times wider what is left over would be, had the season not been fitted to it: the mean of so many cycles
    /// takes a part of each value's own noise with it.
    pub fn fitting_loss(&self) -> f64 {
        let cycles = self.parts.len() as f64 / self.cycle as f64;
        if cycles > 1.0 { (cycles / (cycles - 1.0)).sqrt() } else { 1.0 }
    }

    /// A number at the place of a value without what the season does there.
    pub fn without(&self, place: usize, number: f64) -> f64 {
        let part = self.parts.get(place).copied().unwrap_or(0.0);
        match self.shape {
            Shape::Additive => number - part,
            Shape::Multiplicative => number / part.exp(),
        }
    }

    /// A number at the place of a value with what the season does there.
    pub fn with(&self, place: usize, number: f64) -> f64 {
        let part = self.parts.get(place).copied().unwrap_or(0.0);
        match self.shape {
            Shape::Additive => number + part,
            Shape::Multiplicative => number * part.exp(),
        }
    }

    /// A series without its season, gaps kept.
    pub fn adjusted(&self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        values.iter().enumerate().map(|(place, value)| value.map(|value| self.without(place, value))).collect()
    }
}

/// What is left of the series (or of its logarithms) without its season and its trend, gaps kept; `None` as for
/// [`Season::of`].
pub fn remainder(values: &[Option<f64>], season: usize) -> Option<Vec<Option<f64>>> {
    let decomposed = decomposed(values, season);
    let (_, parts) = decomposed.as_ref().as_ref()?;
    let largest = |part: &[f64]| part.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
    let noise = ROUNDING * (largest(&parts.trend) + largest(&parts.seasonal));
    let rest = |rest: f64| if rest.abs() <= noise { 0.0 } else { rest };
    Some(values.iter().zip(&parts.remainder).map(|(value, left)| value.map(|_| rest(*left))).collect())
}

/// How much of what the trend leaves over is season, 0 to 1 (Hyndman's F_S).
pub fn strength(parts: &Decomposition) -> f64 {
    strength_of(&parts.remainder, &parts.seasonal)
}

fn strength_of(remainder: &[f64], part: &[f64]) -> f64 {
    let both: Vec<f64> = remainder.iter().zip(part).map(|(remainder, part)| remainder + part).collect();
    let (noise, all) = (variance(remainder), variance(&both));
    if all > 0.0 { (1.0 - noise / all).max(0.0) } else { 0.0 }
}

fn variance(values: &[f64]) -> f64 {
    let Some(centre) = mean(values) else { return 0.0 };
    let squares: Vec<f64> = values.iter().map(|x| (x - centre) * (x - centre)).collect();
    mean(&squares).unwrap_or(0.0)
}

/// [`decompose`], once for each series.
fn decomposed(values: &[Option<f64>], cycle: usize) -> Arc<Option<(Shape, Decomposition)>> {
    static KNOWN: Known<Arc<Option<(Shape, Decomposition)>>> = Known::new();
    KNOWN.of(&[cycle as u64], values, || Arc::new(decompose(values, cycle)))
}

/// The robust periodic decomposition of a series with gaps, in the shape that leaves less over.
pub fn decompose(values: &[Option<f64>], season: usize) -> Option<(Shape, Decomposition)> {
    let present = values.iter().flatten().filter(|value| value.is_finite()).count();
    if season < 2 || present.min(values.len()) < season.saturating_mul(CYCLES_NEEDED) {
        return None;
    }
    let y = bridged(values)?;
    let options = Stl::periodic(season, y.len());
    let additive = stl(&y, &options)?;
    if y.iter().any(|&y| y <= 0.0) {
        return Some((Shape::Additive, additive));
    }
    let logs: Vec<f64> = y.iter().map(|y| y.ln()).collect();
    let multiplicative = stl(&logs, &options)?;
    // Both are compared in the unit of the series, by what they usually leave over: wild values do not decide.
    let additive_rest: Vec<f64> = additive.remainder.iter().map(|rest| rest.abs()).collect();
    let rest = |(y, rest): (&f64, &f64)| (y - y / rest.exp()).abs();
    let multiplicative_rest: Vec<f64> = y.iter().zip(&multiplicative.remainder).map(rest).collect();
    if median(&multiplicative_rest)? < median(&additive_rest)? {
        return Some((Shape::Multiplicative, multiplicative));
    }
    Some((Shape::Additive, additive))
}

/// The series with its gaps bridged by straight lines; ends are held.
pub(crate) fn bridged(values: &[Option<f64>]) -> Option<Vec<f64>> {
    let known: Vec<(usize, f64)> = values.iter().enumerate().filter_map(|(i, v)| Some((i, (*v)?))).collect();
    let (first, last) = (known.first()?, known.last()?);
    let at = |i: usize| {
        let after = known.partition_point(|&(place, _)| place < i);
        match (after.checked_sub(1).and_then(|before| known.get(before)), known.get(after)) {
            (_, Some(&(place, value))) if place == i => value,
            (Some(&(a, before)), Some(&(b, after))) => before + (after - before) * (i - a) as f64 / (b - a) as f64,
            (None, _) => first.1,
            (_, None) => last.1,
        }
    };
    Some((0..values.len()).map(at).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_season_comes_out_and_goes_back_in() {
        let values: Vec<Option<f64>> = (0..30).map(|i| Some(100.0 + f64::from(i) + 20.0 * f64::from(i % 3))).collect();
        let season = Season::of(&values, 3).unwrap();
        let adjusted = season.adjusted(&values);
        for (place, (value, without)) in values.iter().zip(&adjusted).enumerate() {
            let back = season.with(place, without.unwrap());
            assert!((back - value.unwrap()).abs() < 1e-9, "what was taken out is put back");
        }
        let spread =
            |values: &[Option<f64>]| values.windows(2).map(|w| (w[1].unwrap() - w[0].unwrap()).abs()).sum::<f64>();
        assert!(spread(&adjusted) < spread(&values) / 5.0, "what is left hardly moves");
    }

    #[test]
    fn fitting_to_few_cycles_takes_noise_with_it() {
        let season =
            |cycles: usize| Season { shape: Shape::Additive, cycle: 12, strength: 1.0, parts: vec![0.0; 12 * cycles] };
        assert!((season(2).fitting_loss() - 2.0_f64.sqrt()).abs() < 1e-12);
        assert!((season(10).fitting_loss() - (10.0_f64 / 9.0).sqrt()).abs() < 1e-12);
        assert_eq!(season(1).fitting_loss(), 1.0);
    }
}
