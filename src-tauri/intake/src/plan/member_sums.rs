//! A member that adds the others up, whatever it is called: "All stores" beside the stores.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::{Grain, MeasureKind};

use super::columns::Columns;
use super::repeat::Key;
use super::segments::{Member, Segments};

/// Sums are held against so many numbers at most: what adds up shows in the beginning of a file.
const MOST: usize = 200_000;
/// It takes so many periods to be no coincidence.
const PERIODS: usize = 2;
/// And so many others that it adds up.
const OTHERS: usize = 2;

/// What the numbers of one dimension's members stand for beside each other: a period, and the members of the others.
type Beside = (NaiveDate, Grain, Box<[u32]>);

/// The values of the members of each dimension, period by period.
#[derive(Debug, Default)]
pub(super) struct MemberSums {
    /// Which measure is looked at: the first one that adds up.
    measure: Option<usize>,
    /// For each dimension.
    beside: Vec<HashMap<Beside, BTreeMap<u32, f64>>>,
    count: usize,
}

impl MemberSums {
    pub fn new(columns: &Columns) -> Self {
        let adds_up = |kind| matches!(kind, MeasureKind::Flow | MeasureKind::Balance);
        let measure = columns.measures.iter().position(|column| adds_up(column.planned.kind));
        Self { measure, beside: columns.dimensions.iter().map(|_| HashMap::new()).collect(), count: 0 }
    }

    /// Takes a row into account.
    pub fn add(&mut self, key: Key, segments: &Segments, values: &[Option<f64>]) {
        let value = self.measure.and_then(|measure| values.get(measure).copied().flatten());
        let Some(value) = value.filter(|_| self.count < MOST && key.segment != 0) else { return };
        self.count += 1;
        let members = segments.members(key.segment);
        for (dimension, beside) in self.beside.iter_mut().enumerate() {
            let Some(&member) = members.get(dimension).filter(|member| **member != 0) else { continue };
            let mut others: Box<[u32]> = members.into();
            others.iter_mut().skip(dimension).take(1).for_each(|own| *own = 0);
            let period = beside.entry((key.date, key.grain, others)).or_default();
            *period.entry(member).or_insert(0.0) += value;
        }
    }

    /// The members whose value is the sum of all others wherever it stands beside several, in several places and more than
    /// half of all.
    pub fn adding_up(self) -> Vec<Member> {
        let of = |(dimension, beside): (usize, HashMap<Beside, BTreeMap<u32, f64>>)| {
            let periods: Vec<BTreeMap<u32, f64>> = beside.into_values().collect();
            let known: BTreeSet<u32> = periods.iter().flat_map(BTreeMap::keys).copied().collect();
            let sums = known.into_iter().filter(move |member| adds_up(*member, &periods));
            sums.map(move |member| Member { dimension, member }).collect::<Vec<_>>()
        };
        self.beside.into_iter().enumerate().flat_map(of).collect()
    }
}

fn adds_up(member: u32, periods: &[BTreeMap<u32, f64>]) -> bool {
    let of = |period: &BTreeMap<u32, f64>| {
        let value = *period.get(&member)?;
        let others: f64 = period.iter().filter(|(other, _)| **other != member).map(|(_, value)| value).sum();
        let same = value != 0.0 && (value - others).abs() <= 1e-9 * value.abs().max(others.abs()) + 0.005;
        Some((same, period.len() > OTHERS))
    };
    let found: Vec<(bool, bool)> = periods.iter().filter_map(of).collect();
    let beside_several = found.iter().filter(|(_, several)| *several).count();
    found.iter().all(|(same, _)| *same) && beside_several >= PERIODS && found.len() * 2 > periods.len()
}
