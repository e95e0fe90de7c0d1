//! What is told of every row, held against what is read.

use crate::support::{Kept, context, files};
use chrono::NaiveDate;
use domain::{Grain, MeasureKind};
use intake::{Explained, Map, Plan, RowIs, RowsAsked, Source, sniff};
use std::collections::{BTreeMap, BTreeSet};

/// More rows than any test file has.
const ALL: usize = 100_000;

fn all() -> RowsAsked {
    RowsAsked { most: ALL, ..RowsAsked::default() }
}

type Spot = (usize, NaiveDate, Grain, Vec<String>);

fn told(explained: &Explained) -> BTreeMap<Spot, Vec<f64>> {
    let mut told: BTreeMap<Spot, Vec<f64>> = BTreeMap::new();
    for given in explained.rows.iter().flat_map(|row| &row.said.gives) {
        let members = given.members.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect();
        told.entry((given.measure, given.date, given.grain, members)).or_default().push(given.value);
    }
    told
}

fn read(plan: &Plan, kept: &Kept) -> BTreeMap<Spot, Vec<f64>> {
    let mut read: BTreeMap<Spot, Vec<f64>> = BTreeMap::new();
    for value in &kept.values {
        let members = kept.segments.get(&value.segment).map(Vec::as_slice).unwrap_or_default();
        let named = plan.dimensions.iter().zip(members);
        let members = named.filter_map(|(dimension, member)| Some(format!("{dimension}: {}", member.as_ref()?)));
        read.entry((value.measure, value.date, value.grain, members.collect())).or_default().push(value.value);
    }
    read
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// What the rows of one time and segment come to, by the kind of the measure.
fn comes_to(kind: MeasureKind, gives: &[f64], values: &[f64]) -> bool {
    let sum: f64 = gives.iter().sum();
    match (kind, values) {
        (MeasureKind::Flow | MeasureKind::Distinct, [value]) => same(sum, *value),
        (MeasureKind::Level, [value]) => same(sum / gives.len() as f64, *value),
        (MeasureKind::Balance, [value]) => gives.iter().any(|given| same(*given, *value)) || same(sum, *value),
        (MeasureKind::Sample, values) => gives == values,
        _ => false,
    }
}

/// Every row has one reason, in the order of the file, and what rows give is what is read of them.
fn holds(name: &str, source: &Source, map: &Map) -> bool {
    let Ok(sniffed) = sniff(source, map, &context()) else { return false };
    let Ok(plan) = Plan::open(&sniffed, map) else { return false };
    let mut kept = Kept::default();
    kept.summary = plan.read(source, &context().calendar, &mut kept).unwrap();
    let explained = plan.explain(source, &sniffed, &context().calendar, &all()).unwrap();
    let mut next = 1;
    for row in &explained.rows {
        assert_eq!(row.row, next, "{name}: every row, once");
        next = row.until + 1;
        assert_eq!(row.said.is == RowIs::Counts, !row.said.gives.is_empty(), "{name}: {row:?}");
    }
    let (told, read) = (told(&explained), read(&plan, &kept));
    assert_eq!(told.keys().collect::<Vec<_>>(), read.keys().collect::<Vec<_>>(), "{name}");
    for (spot, gives) in &told {
        let kind = plan.measures[spot.0].kind;
        assert!(comes_to(kind, gives, &read[spot]), "{name}: {spot:?} {gives:?} {:?}", read[spot]);
    }
    let rows_left_out: BTreeSet<u32> = kept.left_out.iter().map(|left_out| left_out.row).collect();
    let remarkable = explained.rows.iter().filter(|row| row.said.is_remarkable()).map(|row| row.row);
    let remarkable: BTreeSet<u32> = remarkable.collect();
    let silent: Vec<&u32> =
        rows_left_out.difference(&remarkable).filter(|row| **row != plan.format.header_row).collect();
    assert!(silent.is_empty(), "{name}: left out and not told so: {silent:?}");
    true
}

/// The test files, and those in their folders.
fn all_files() -> Vec<std::path::PathBuf> {
    let inside = |folder: &std::path::Path| -> Vec<std::path::PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut found: Vec<_> =
        inside(&files()).into_iter().flat_map(|path| if path.is_dir() { inside(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[test]
fn what_is_told_of_the_rows_is_what_is_read_of_them() {
    let mut held = 0;
    for path in all_files() {
        let Ok(source) = Source::open(&path) else { continue };
        held += usize::from(holds(&path.display().to_string(), &source, &Map::default()));
    }
    assert!(held > 40, "{held} files were told of");
}
