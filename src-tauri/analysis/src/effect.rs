//! Did it work? The natural limits split at the day of an action or event: before and after.

use domain::Direction;

use crate::signal::{Signal, TRIAL_FROM, read};
use crate::stats::{mean, present};
use crate::xmr::{Options, xmr};

/// What changed since a split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// So many more points are needed before the split, and so many after it.
    TooEarly {
        /// Missing before.
        before: usize,
        /// Missing after.
        after: usize,
    },
    /// Both sides have points enough.
    Told {
        /// The mean before.
        before: f64,
        /// The mean after.
        after: f64,
        /// Whether the points after are a real change from those before, and which way; [`Signal::Normal`] where they
        /// are what the process did before.
        signal: Signal,
    },
}

impl Effect {
    /// The word of the commands.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooEarly { .. } => "too_early",
            Self::Told { signal, .. } => signal.code(),
        }
    }
}

/// Compares the points from `split` on with those before it.
///
/// The points after are judged by the natural limits of those before (from the last split to this one): it is a real
/// change where the last of them is part of a signal. `earlier_splits` are those already there; the limits lie `widen`
/// times as far out as usual, as they do for values without their season.
pub fn effect(
    values: &[Option<f64>],
    split: usize,
    earlier_splits: &[usize],
    widen: f64,
    direction: Direction,
) -> Effect {
    let start = earlier_splits.iter().copied().filter(|&i| i < split).max().unwrap_or(0);
    let end = earlier_splits.iter().copied().filter(|&i| i > split).min().unwrap_or(values.len());
    let part = |range: std::ops::Range<usize>| values.get(range).unwrap_or_default();
    let (before, after) = (part(start..split), part(split..end));
    let (known_before, known_after) = (present(before), present(after));
    let missing = |known: &[f64]| TRIAL_FROM.saturating_sub(known.len());
    let (Some(mean_before), Some(mean_after), 0, 0) =
        (mean(&known_before), mean(&known_after), missing(&known_before), missing(&known_after))
    else {
        return Effect::TooEarly { before: missing(&known_before), after: missing(&known_after) };
    };
    let options = Options { fix_after: Some(before.len()), widen, ..Options::default() };
    let chart = xmr(part(start..end), &options);
    let last = chart.points.iter().rev().find(|point| point.side.is_some());
    let rule = last.and_then(|point| point.label);
    // A constant past has no limits: whatever is no longer the same has changed.
    let constant = read(before, &[]).phases.first().is_some_and(|limits| limits.phase.lower.is_none());
    let better = match direction {
        Direction::Higher => mean_after > mean_before,
        Direction::Lower => mean_after < mean_before,
        Direction::Between => false,
    };
    let signal = match (rule.is_some() || (constant && mean_after != mean_before), direction) {
        (false, _) => Signal::Normal,
        (true, Direction::Between) => Signal::Change,
        (true, _) if better => Signal::Improvement,
        (true, _) => Signal::Concern,
    };
    Effect::Told { before: mean_before, after: mean_after, signal }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(n: usize, shift: f64) -> Vec<Option<f64>> {
        [10.0, 12.0, 9.0, 11.0, 10.5, 9.5].into_iter().cycle().take(n).map(|x| Some(x + shift)).collect()
    }

    #[test]
    fn too_few_points_say_how_many_are_missing() {
        assert_eq!(effect(&wave(10, 0.0), 8, &[], 1.0, Direction::Higher), Effect::TooEarly { before: 0, after: 4 });
        assert_eq!(effect(&wave(10, 0.0), 2, &[], 1.0, Direction::Higher), Effect::TooEarly { before: 4, after: 0 });
        assert_eq!(effect(&[], 5, &[], 1.0, Direction::Higher), Effect::TooEarly { before: 6, after: 6 });
    }

    #[test]
    fn a_step_is_an_effect_and_noise_is_none() {
        let mut values = wave(12, 0.0);
        values.extend(wave(8, 10.0));
        assert!(matches!(
            effect(&values, 12, &[], 1.0, Direction::Higher),
            Effect::Told { signal: Signal::Improvement, .. }
        ));
        assert!(matches!(
            effect(&values, 12, &[], 1.0, Direction::Lower),
            Effect::Told { signal: Signal::Concern, .. }
        ));
        let noise = wave(20, 0.0);
        assert!(matches!(effect(&noise, 12, &[], 1.0, Direction::Higher), Effect::Told { signal: Signal::Normal, .. }));
    }

    #[test]
    fn wider_limits_call_less_an_effect() {
        let values = [wave(12, 0.0), vec![Some(16.0); 6]].concat();
        let told = |widen| effect(&values, 12, &[], widen, Direction::Higher);
        assert!(matches!(told(1.0), Effect::Told { signal: Signal::Improvement, .. }));
        assert!(matches!(told(3.0), Effect::Told { signal: Signal::Normal, .. }));
    }

    #[test]
    fn a_constant_past_that_moved_has_changed() {
        let mut values = vec![Some(5.0); 8];
        values.extend([Some(7.0); 8]);
        assert!(matches!(effect(&values, 8, &[], 1.0, Direction::Lower), Effect::Told { signal: Signal::Concern, .. }));
    }
}
