//! A member that adds the others up, whatever it is called: "All stores" beside the stores.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::{Grain, MeasureKind};

use super::columns::Columns;
use super::repeat::Key;

/// Sums are held against so many numbers at most: what adds up shows in the beginning of a file.
const MOST: usize = 200_000;
/// It takes so many periods to be no coincidence.
const PERIODS: usize = 2;
/// And so many others that it adds up.
const OTHERS: usize = 2;

/// The values of the members of a dimension, period by period.
#[derive(Debug, Default)]
pub(super) struct MemberSums {
    /// Which measure is looked at: the first one that adds up.
    measure: Option<usize>,
    periods: HashMap<(NaiveDate, Grain), BTreeMap<u32, f64>>,
    count: usize,
}

impl MemberSums {
    pub fn new(columns: &Columns) -> Self {
        let adds_up = |kind| matches!(kind, MeasureKind::Flow | MeasureKind::Balance);
        let measure = columns.measures.iter().position(|column| adds_up(column.planned.kind));
        Self { measure: measure.filter(|_| columns.dimensions.len() == 1), ..Self::default() }
    }

    /// Takes a row into account.
    pub fn add(&mut self, key: Key, values: &[Option<f64>]) {
        let value = self.measure.and_then(|measure| values.get(measure).copied().flatten());
        let Some(value) = value.filter(|_| self.count < MOST && key.segment != 0) else { return };
        self.count += 1;
        *self.periods.entry((key.date, key.grain)).or_default().entry(key.segment).or_insert(0.0) += value;
    }

    /// The segments whose value is the sum of all others in each period, of which there are several.
    pub fn adding_up(self) -> Vec<u32> {
        let known: BTreeSet<u32> = self.periods.values().flat_map(BTreeMap::keys).copied().collect();
        if self.periods.len() < PERIODS || known.len() <= OTHERS {
            return Vec::new();
        }
        let is_sum = |segment: u32, period: &BTreeMap<u32, f64>| {
            let Some(value) = period.get(&segment).filter(|_| period.len() > OTHERS) else { return false };
            let others: f64 = period.iter().filter(|(other, _)| **other != segment).map(|(_, value)| value).sum();
            *value != 0.0 && (value - others).abs() <= 1e-9 * value.abs().max(others.abs()) + 0.005
        };
        known.into_iter().filter(|segment| self.periods.values().all(|period| is_sum(*segment, period))).collect()
    }
}
