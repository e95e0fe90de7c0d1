//! A member that adds the others up, whatever it is called: "All stores" beside the stores.

use super::columns::Columns;
use super::repeat::Key;
use super::segments::{Member, Segments};
use crate::quick::QuickMap;
use chrono::NaiveDate;
use domain::whole::held;
use domain::{Grain, MeasureKind};
use std::collections::{BTreeMap, BTreeSet};

/// Sums are held against so many numbers at most: what adds up shows in the beginning of a file.
const MOST: usize = 200_000;
/// It takes so many periods to be no coincidence.
const PERIODS: usize = 2;
/// And so many others that it adds up.
const OTHERS: usize = 2;

/// The values of the members of each dimension, period by period.
#[derive(Debug, Default)]
pub(super) struct MemberSums {
    /// Which measure is looked at: the first one that adds up.
    measure: Option<usize>,
    dimensions: Vec<Beside>,
    count: usize,
}

/// What the numbers of one dimension's members stand for beside each other: a period, and the members of the other dimensions.
#[derive(Debug, Default)]
struct Beside {
    /// For each segment a number of its members of the other dimensions, from 1; 0 where it has not come yet.
    others: Vec<u32>,
    numbers: QuickMap<Box<[u32]>, u32>,
    /// By period, number of the others, and member.
    sums: QuickMap<(NaiveDate, Grain, u32, u32), f64>,
}

impl MemberSums {
    /// Of the dimensions that are read.
    pub fn new(columns: &Columns) -> Self {
        Self::of(columns, columns.dimensions.len())
    }

    /// Of so many dimensions.
    pub fn of(columns: &Columns, dimensions: usize) -> Self {
        let adds_up = |kind| matches!(kind, MeasureKind::Flow | MeasureKind::Balance);
        let measure = columns.measures.iter().position(|column| adds_up(column.planned.kind));
        Self { measure, dimensions: (0..dimensions).map(|_| Beside::default()).collect(), count: 0 }
    }

    /// Takes a row into account.
    pub fn add(&mut self, key: Key, segments: &Segments, values: &[Option<f64>]) {
        let value = self.measure.and_then(|measure| values.get(measure).copied().flatten());
        let Some(value) = value.filter(|_| self.count < MOST && key.segment != 0) else { return };
        self.count += 1;
        let members = segments.members(key.segment);
        for (dimension, beside) in self.dimensions.iter_mut().enumerate() {
            let Some(&member) = members.get(dimension).filter(|member| **member != 0) else { continue };
            let others = beside.others(dimension, key.segment, members);
            *beside.sums.entry((key.date, key.grain, others, member)).or_insert(0.0) += value;
        }
    }

    /// The members whose value is the sum of all others wherever it stands beside several, in several places and more than
    /// half of all.
    pub fn adding_up(self) -> Vec<Member> {
        let of = |(dimension, beside): (usize, Beside)| {
            let periods = beside.periods();
            let known: BTreeSet<u32> = periods.iter().flat_map(BTreeMap::keys).copied().collect();
            let sums = known.into_iter().filter(move |member| adds_up(*member, &periods));
            sums.map(move |member| Member { dimension, member }).collect::<Vec<_>>()
        };
        self.dimensions.into_iter().enumerate().flat_map(of).collect()
    }
}

impl Beside {
    /// The number of the members that a segment has of the other dimensions.
    fn others(&mut self, dimension: usize, segment: u32, members: &[u32]) -> u32 {
        let at = segment as usize;
        if self.others.len() <= at {
            self.others.resize(at + 1, 0);
        }
        let Some(known) = self.others.get_mut(at) else { return 0 };
        if *known == 0 {
            let mut others: Box<[u32]> = members.into();
            others.iter_mut().skip(dimension).take(1).for_each(|own| *own = 0);
            let next = held::<u32>(self.numbers.len()).saturating_add(1);
            *known = *self.numbers.entry(others).or_insert(next);
        }
        *known
    }

    /// The values of the members, by what they stand beside each other for.
    fn periods(self) -> Vec<BTreeMap<u32, f64>> {
        let mut periods: QuickMap<(NaiveDate, Grain, u32), BTreeMap<u32, f64>> = QuickMap::default();
        for ((date, grain, others, member), value) in self.sums {
            periods.entry((date, grain, others)).or_default().insert(member, value);
        }
        periods.into_values().collect()
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
