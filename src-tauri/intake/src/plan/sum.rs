//! Adding up many rows of one date and segment.

use super::repeat::Key;
use crate::cell::POWERS;
use crate::quick::QuickMap;
use domain::MeasureKind;
use domain::whole::Whole;

/// A compensated sum (Neumaier): what is lost in rounding is kept and added at the end.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Sum {
    sum: f64,
    lost: f64,
    /// The largest summand, without its sign.
    largest: f64,
}

impl Sum {
    pub fn add(&mut self, value: f64) {
        let sum = self.sum + value;
        self.lost += if self.sum.abs() >= value.abs() { (self.sum - sum) + value } else { (value - sum) + self.sum };
        self.sum = sum;
        self.largest = self.largest.max(value.abs());
    }

    /// The sum, without the digits that no summand had: people write at most 15, so 0.1 + 0.2 is 0.3 and 275.10 − 269.56 is
    /// 5.54, not 5.54000000000002.
    pub fn total(self) -> f64 {
        let total = self.sum + self.lost;
        let size = self.largest.max(total.abs());
        if !self.sum.is_finite() || size == 0.0 {
            return self.sum;
        }
        let decimals = 14.0 - size.log10().floor();
        if !(0.0..300.0).contains(&decimals) {
            return total;
        }
        with_decimals(total, decimals.whole_usize())
    }
}

/// 2^50: below it a double is off by a sixteenth at most.
const SURE: f64 = 1_125_899_906_842_624.0;

/// A number with so many decimals, as it is where it is written down and read again.
fn with_decimals(value: f64, decimals: usize) -> f64 {
    if let Some(power) = POWERS.get(decimals) {
        let (scaled, whole) = (value * power, (value * power).round());
        // Dividing two exact numbers rounds once, as reading does. Near a half, only writing tells which whole number is meant.
        if scaled.abs() < SURE && (scaled - whole).abs() < 0.4 {
            return whole / power;
        }
    }
    format!("{value:.decimals$}").parse().unwrap_or(value)
}

/// What the rows of each date and segment come to, a sum for each measure.
pub(super) type Sums = QuickMap<Key, Vec<Added>>;

/// The rows of one measure, date and segment so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Added {
    sum: Sum,
    pub records: u32,
    /// Of a balance: when in the day the value was taken, and the last row.
    seconds: u32,
    last: f64,
    pub row: u32,
}

impl Added {
    /// `newest_first` where the file begins with its newest rows: of two of one time the first is the later one.
    pub fn add(&mut self, value: f64, seconds: u32, row: u32, newest_first: bool) {
        self.sum.add(value);
        let is_later = if newest_first { seconds > self.seconds } else { seconds >= self.seconds };
        if self.records == 0 || is_later {
            (self.last, self.seconds) = (value, seconds);
        }
        self.records = self.records.saturating_add(1);
        self.row = row;
    }

    /// The one value that stands for all rows.
    pub fn value(&self, kind: MeasureKind) -> f64 {
        match kind {
            // Which cells are the same is asked by a recipe; a column of numbers has only how many.
            MeasureKind::Flow | MeasureKind::Distinct => self.sum.total(),
            MeasureKind::Level | MeasureKind::Sample => self.sum.total() / f64::from(self.records.max(1)),
            MeasureKind::Balance | MeasureKind::Parameter => self.last,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shortening_is_what_writing_and_reading_gives(value: f64, small in -1e7_f64..1e7, cents: i32, decimals in 0_usize..25) {
            for value in [value, small, f64::from(cents) / 100.0, f64::from(cents) / 8.0, -0.0] {
                let written: f64 = format!("{value:.decimals$}").parse().unwrap();
                prop_assert_eq!(with_decimals(value, decimals).to_bits(), written.to_bits(), "{}, {}", value, decimals);
            }
        }
    }

    #[test]
    fn a_million_cents_add_up_to_the_cent() {
        let mut sum = Sum::default();
        (0..1_000_000).for_each(|_| sum.add(0.01));
        assert_eq!(sum.total(), 10_000.0);
        let mut sum = Sum::default();
        [275.1, -269.56].into_iter().for_each(|value| sum.add(value));
        assert_eq!(sum.total(), 5.54);
    }

    #[test]
    fn rows_combine_by_kind() {
        let mut added = Added::default();
        [(4.0, 10), (1.0, 30), (4.0, 20)].into_iter().for_each(|(value, seconds)| added.add(value, seconds, 1, false));
        assert_eq!(added.value(MeasureKind::Flow), 9.0);
        assert_eq!(added.value(MeasureKind::Level), 3.0);
        assert_eq!(added.value(MeasureKind::Balance), 1.0, "the latest of the day");
        let mut statement = Added::default();
        [5.0, 3.0].into_iter().for_each(|value| statement.add(value, 0, 1, true));
        assert_eq!(statement.value(MeasureKind::Balance), 5.0, "a statement with its newest line first");
    }
}
