//! Links: what one KPI has to do with another.

use crate::{KpiId, LinkId};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, VecDeque};

/// What the first KPI of a link is to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum LinkKind {
    /// The first leads and the second follows: more visits bring more sales.
    #[default]
    Drives,
    /// The first is watched so that it does not pay for the second: conversion, beside cost per lead.
    Guards,
}

impl LinkKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Drives, Self::Guards];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Drives => "drives",
            Self::Guards => "guards",
        }
    }

    /// Reads [`LinkKind::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What one KPI has to do with another. Links may run in a circle: what drives sales may be paid for by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its identifier.
    pub id: LinkId,
    /// The KPI that leads or guards.
    pub from: KpiId,
    /// The KPI that follows or is guarded.
    pub to: KpiId,
    /// Which of the two it is.
    pub kind: LinkKind,
}

/// The circles among what drives what, each as the KPIs in their order, the one with the smallest identifier first. Each link
/// that lies in a circle is in one of them; circles that share links are told once for the links that they add.
pub fn circles(links: &[Link]) -> Vec<Vec<KpiId>> {
    let drives: Vec<&Link> = links.iter().filter(|link| link.kind == LinkKind::Drives).collect();
    let mut found: Vec<Vec<KpiId>> = Vec::new();
    for link in &drives {
        let is_told = found.iter().any(|circle| {
            let next = circle.iter().cycle().skip(1);
            circle.iter().zip(next).any(|(from, to)| (*from, *to) == (link.from, link.to))
        });
        if !is_told && let Some(circle) = way(&drives, link.to, link.from) {
            found.push(from_smallest(circle));
        }
    }
    found
}

/// The shortest way along links from a KPI to another, both included.
fn way(links: &[&Link], from: KpiId, to: KpiId) -> Option<Vec<KpiId>> {
    let mut before: BTreeMap<KpiId, KpiId> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(here) = next.pop_front() {
        if here == to {
            let back = std::iter::successors(Some(to), |id| if *id == from { None } else { before.get(id).copied() });
            let mut way: Vec<KpiId> = back.collect();
            way.reverse();
            return Some(way);
        }
        for link in links.iter().filter(|link| link.from == here && link.to != from) {
            if let Entry::Vacant(unknown) = before.entry(link.to) {
                unknown.insert(here);
                next.push_back(link.to);
            }
        }
    }
    None
}

fn from_smallest(mut circle: Vec<KpiId>) -> Vec<KpiId> {
    let smallest = (0..circle.len()).min_by_key(|at| circle.get(*at).copied()).unwrap_or_default();
    circle.rotate_left(smallest);
    circle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found_and_told_once() {
        let links = |pairs: &[(i64, i64)]| {
            let link = |(from, to): &(i64, i64)| Link {
                id: LinkId(1),
                from: KpiId(*from),
                to: KpiId(*to),
                kind: LinkKind::Drives,
            };
            circles(&pairs.iter().map(link).collect::<Vec<_>>())
        };
        let ids = |ids: &[i64]| ids.iter().map(|id| KpiId(*id)).collect::<Vec<_>>();
        assert!(links(&[(1, 2), (2, 3), (1, 3)]).is_empty());
        assert_eq!(links(&[(2, 1), (1, 2)]), [ids(&[1, 2])]);
        assert_eq!(links(&[(3, 1), (1, 2), (2, 3), (3, 4)]), [ids(&[1, 2, 3])]);
        assert_eq!(links(&[(1, 2), (2, 1), (3, 4), (4, 3)]).len(), 2);
        let long: Vec<(i64, i64)> = (0..2_000).map(|at| (at, (at + 1) % 2_000)).collect();
        assert_eq!(links(&long).len(), 1);
    }
}
