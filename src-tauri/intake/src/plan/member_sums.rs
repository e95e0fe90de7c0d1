//! A member that adds the others up, whatever it is called: "All stores" beside the stores.

use super::columns::Columns;
use super::repeat::Key;
use super::segments::{Member, Segments};
use crate::format::Sums;
use crate::quick::QuickMap;
use crate::words;
use domain::MeasureKind;
use domain::whole::held;
use std::collections::BTreeSet;

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
    dimensions: usize,
    sums: QuickMap<Key, f64>,
    count: usize,
}

/// What the members of one dimension stand for beside each other: their numbers and values in a period, in order.
type Beside = Vec<(u32, f64)>;

impl MemberSums {
    /// Of the dimensions that are read.
    pub fn new(columns: &Columns) -> Self {
        Self::of(columns, columns.dimensions.len())
    }

    /// Of so many dimensions.
    pub fn of(columns: &Columns, dimensions: usize) -> Self {
        let adds_up = |kind| matches!(kind, MeasureKind::Flow | MeasureKind::Balance);
        let measure = columns.measures.iter().position(|column| adds_up(column.planned.kind));
        Self { measure, dimensions, ..Self::default() }
    }

    /// Takes a row into account.
    pub fn add(&mut self, key: Key, values: &[Option<f64>]) {
        let value = self.measure.and_then(|measure| values.get(measure).copied().flatten());
        let Some(value) = value.filter(|_| self.count < MOST && self.dimensions > 0) else { return };
        self.count += 1;
        *self.sums.entry(key).or_insert(0.0) += value;
    }

    /// The members, and among them the rows that name none, whose value is the sum of all others wherever it stands beside several, in several places and more than
    /// half of all.
    pub fn adding_up(self, segments: &Segments) -> Vec<Member> {
        let of = |dimension: usize| {
            let periods = self.beside(dimension, segments);
            let known: BTreeSet<u32> = periods.iter().flatten().map(|(member, _)| *member).collect();
            let sums = known.into_iter().filter(move |member| adds_up(*member, &periods));
            sums.map(move |member| Member { dimension, member }).collect::<Vec<_>>()
        };
        (0..self.dimensions).flat_map(of).collect()
    }

    /// The values of one dimension's members, for each period and members of the other dimensions.
    fn beside(&self, dimension: usize, segments: &Segments) -> Vec<Beside> {
        let mut numbers: QuickMap<Box<[u32]>, u32> = QuickMap::default();
        let mut others: QuickMap<u32, u32> = QuickMap::default();
        let none: Box<[u32]> = vec![0; self.dimensions].into();
        let mut all = Vec::with_capacity(self.sums.len());
        for (key, value) in &self.sums {
            let members = segments.members(key.segment);
            let member = members.get(dimension).copied().unwrap_or(0);
            let others = *others.entry(key.segment).or_insert_with(|| {
                let mut others: Box<[u32]> = if members.is_empty() { none.clone() } else { members.into() };
                others.iter_mut().skip(dimension).take(1).for_each(|own| *own = 0);
                let next = held(numbers.len());
                *numbers.entry(others).or_insert(next)
            });
            all.push(((key.date, key.grain, others), member, *value));
        }
        all.sort_unstable_by_key(|(period, member, _)| (*period, *member));
        let periods = all.chunk_by(|(one, ..), (other, ..)| one == other);
        periods.map(|period| period.iter().map(|(_, member, value)| (*member, *value)).collect()).collect()
    }
}

/// Whether a member that adds others up is left out; `None` where only the owner knows.
pub(super) fn is_left_out(answer: Option<Sums>, name: &str) -> Option<bool> {
    match answer {
        Some(Sums::LeaveOut) => Some(true),
        Some(Sums::Keep) => Some(false),
        // It is the sum of the others, and says so.
        None => words::names_all(name).then_some(true),
    }
}

fn adds_up(member: u32, periods: &[Beside]) -> bool {
    let (mut found, mut beside_several) = (0, 0);
    for period in periods {
        let Some((_, value)) = period.iter().find(|(other, _)| *other == member) else { continue };
        let is_other = |other: u32| other != member && other != 0;
        let others: f64 = period.iter().filter(|(other, _)| is_other(*other)).map(|(_, value)| value).sum();
        let is_same = *value != 0.0 && (value - others).abs() <= 1e-9 * value.abs().max(others.abs()) + 0.005;
        if !is_same {
            return false;
        }
        found += 1;
        beside_several += usize::from(period.iter().filter(|(other, _)| is_other(*other)).count() >= OTHERS);
    }
    beside_several >= PERIODS && found * 2 > periods.len()
}
