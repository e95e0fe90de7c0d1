//! Labels of a chart's value axis.

use crate::affixes::Affixes;
use crate::{HIDDEN, Locale};
use domain::Unit;

/// What "round" means on an axis of this unit whose largest number is `largest`: a tick should stand at a multiple of
/// 1, 2 or 5 times a power of ten of this. A duration's axis counts hours, not 3,600 seconds; a percent's, percents.
pub fn axis_base(unit: &Unit, largest: f64) -> f64 {
    match unit {
        Unit::Percent => 0.01,
        Unit::Duration => duration_base(largest.abs()).0,
        Unit::Per(unit, _) => axis_base(unit, largest),
        _ => 1.0,
    }
}

impl Locale {
    /// The labels of ticks that stand `step` apart: as short as they can be and still tell the ticks apart ("€45k",
    /// "8%", "2 h"). All of them follow the same rule, so they belong together.
    pub fn axis_labels(&self, ticks: &[f64], step: f64, unit: &Unit) -> Vec<String> {
        if self.is_hiding() {
            return vec![HIDDEN.into(); ticks.len()];
        }
        let largest = ticks.iter().fold(0.0_f64, |most, tick| most.max(tick.abs()));
        ticks.iter().map(|tick| self.axis_label_of(*tick, step, largest, unit)).collect()
    }

    /// The labels of an index, which is never hidden.
    pub fn index_labels(&self, ticks: &[f64], step: f64) -> Vec<String> {
        let largest = ticks.iter().fold(0.0_f64, |most, tick| most.max(tick.abs()));
        ticks.iter().map(|tick| self.axis_label_of(*tick, step, largest, &Unit::Number)).collect()
    }

    fn axis_label_of(&self, tick: f64, step: f64, largest: f64, unit: &Unit) -> String {
        let short = largest >= 10_000.0;
        let write = |affixes: &Affixes| self.tick(tick, step, affixes, short);
        match unit {
            Unit::Currency(currency) => write(&self.money(*currency).affixes),
            Unit::Percent => self.tick(tick * 100.0, step * 100.0, &self.percent, false),
            Unit::Duration => self.duration_tick(tick, step, largest),
            Unit::Ratio => write(&self.plain) + "×",
            Unit::Per(unit, _) => self.axis_label_of(tick, step, largest, unit),
            Unit::Number | Unit::Count | Unit::Points => write(&self.plain),
        }
    }

    fn duration_tick(&self, tick: f64, step: f64, largest: f64) -> String {
        let (base, word) = duration_base(largest);
        let number = self.tick(tick / base, step / base, &self.plain, largest / base >= 10_000.0);
        format!("{number}\u{a0}{word}")
    }
}

/// The part of time in which the largest number of an axis is a handy one.
fn duration_base(largest: f64) -> (f64, &'static str) {
    let handy = |(seconds, _): &&(f64, &'static str)| largest >= 2.5 * seconds;
    crate::duration::PARTS.iter().find(handy).copied().unwrap_or((1.0, "s"))
}
