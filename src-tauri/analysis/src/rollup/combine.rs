//! The arithmetic of roll-up over the values of one window, which come sorted by the end of their period. What counts
//! different ones is no arithmetic of numbers: see [`super::distinct`]; nor are parameters: see [`super::held`].

use domain::formula::RollUp;
use domain::whole::Whole;
use domain::{MeasureKind, Recorded};

use crate::stats::{self, Sum};

/// One number for the values of a window; `None` for no values. [`RollUp::Open`] needs the period before and is
/// [`opening`] here.
pub(super) fn roll_up(kind: MeasureKind, roll_up: RollUp, rows: &[Recorded]) -> Option<f64> {
    if rows.is_empty() {
        return None;
    }
    match roll_up {
        RollUp::Natural => natural(kind, rows),
        RollUp::Sum => Some(total(kind, rows)),
        RollUp::Open => opening(kind, rows),
        RollUp::Close => closing(kind, rows),
        RollUp::Mean => mean(kind, rows),
        RollUp::Min => numbers(kind, rows).into_iter().map(|(value, _)| value).reduce(f64::min),
        RollUp::Max => numbers(kind, rows).into_iter().map(|(value, _)| value).reduce(f64::max),
        RollUp::Median => percentile(numbers(kind, rows), 0.5),
        RollUp::Percentile(p) => percentile(numbers(kind, rows), p),
        RollUp::Count => Some(rows.iter().map(|row| f64::from(row.records)).sum()),
        RollUp::New | RollUp::Returning | RollUp::Retained | RollUp::Lost(_) => None,
    }
}

fn natural(kind: MeasureKind, rows: &[Recorded]) -> Option<f64> {
    match kind {
        MeasureKind::Flow => Some(total(kind, rows)),
        MeasureKind::Balance => closing(kind, rows),
        MeasureKind::Level => mean(kind, rows),
        MeasureKind::Sample => percentile(numbers(kind, rows), 0.5),
        // What counts different ones is no sum, and what holds at a time stands beside none.
        MeasureKind::Distinct | MeasureKind::Parameter => None,
    }
}

/// The sum. A level's or sample's value stands for as many records as are behind it.
fn total(kind: MeasureKind, rows: &[Recorded]) -> f64 {
    match kind {
        MeasureKind::Flow | MeasureKind::Balance | MeasureKind::Distinct | MeasureKind::Parameter => {
            stats::sum(rows.iter().map(|row| row.value))
        }
        MeasureKind::Level | MeasureKind::Sample => stats::sum(rows.iter().map(|r| r.value * f64::from(r.records))),
    }
}

/// The last value of each segment, put together.
pub(super) fn closing(kind: MeasureKind, rows: &[Recorded]) -> Option<f64> {
    across(kind, &one_per_segment(rows.iter().rev()))
}

/// The first value of each segment, put together.
pub(super) fn opening(kind: MeasureKind, rows: &[Recorded]) -> Option<f64> {
    across(kind, &one_per_segment(rows.iter()))
}

/// The first row of each segment in the order given; sorted by segment, so that sums do not depend on dates.
fn one_per_segment<'a>(rows: impl Iterator<Item = &'a Recorded>) -> Vec<Recorded> {
    let mut found: Vec<Recorded> = Vec::new();
    for row in rows {
        // Most measures have one segment or a handful: the search is short, and the rows come by the thousand.
        if let Err(place) = found.binary_search_by_key(&row.segment, |other| other.segment) {
            found.insert(place, *row);
        }
    }
    found
}

/// Values of several segments at one time, put together.
fn across(kind: MeasureKind, rows: &[Recorded]) -> Option<f64> {
    match (kind, rows) {
        (_, []) | (MeasureKind::Distinct | MeasureKind::Parameter, _) => None,
        (MeasureKind::Flow | MeasureKind::Balance, rows) => Some(stats::sum(rows.iter().map(|row| row.value))),
        (MeasureKind::Level | MeasureKind::Sample, rows) => weighted_mean(rows),
    }
}

fn mean(kind: MeasureKind, rows: &[Recorded]) -> Option<f64> {
    match kind {
        MeasureKind::Flow | MeasureKind::Balance => {
            let snapshots: Vec<f64> = snapshots(kind, rows).into_iter().map(|(value, _)| value).collect();
            stats::mean(&snapshots)
        }
        MeasureKind::Level | MeasureKind::Sample => weighted_mean(rows),
        MeasureKind::Distinct | MeasureKind::Parameter => None,
    }
}

/// The mean weighted by the records behind each value.
fn weighted_mean(rows: &[Recorded]) -> Option<f64> {
    let (mut top, mut weight) = (Sum::default(), 0.0);
    for row in rows {
        top.add(row.value * f64::from(row.records));
        weight += f64::from(row.records);
    }
    (weight > 0.0).then(|| top.divided_by(weight))
}

/// What minimum, maximum and percentiles are taken of, with the weight of each: a sample's records; for the other
/// kinds, one number for each recorded day or period, segments put together.
fn numbers(kind: MeasureKind, rows: &[Recorded]) -> Vec<(f64, u32)> {
    match kind {
        MeasureKind::Sample => rows.iter().map(|row| (row.value, row.records)).collect(),
        _ => snapshots(kind, rows),
    }
}

/// One number for each recorded day or period.
fn snapshots(kind: MeasureKind, rows: &[Recorded]) -> Vec<(f64, u32)> {
    let same_time = |a: &Recorded, b: &Recorded| a.date == b.date && a.grain == b.grain;
    rows.chunk_by(same_time).filter_map(|rows| Some((across(kind, rows)?, 1))).collect()
}

/// A type-7 percentile of records, each of which may stand for several equal ones.
fn percentile(mut values: Vec<(f64, u32)>, p: f64) -> Option<f64> {
    values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let count: u64 = values.iter().map(|&(_, records)| u64::from(records)).sum();
    if values.iter().all(|&(_, records)| records == 1) {
        let sorted: Vec<f64> = values.into_iter().map(|(value, _)| value).collect();
        return stats::quantile_of_sorted(&sorted, p);
    }
    let place = if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) } * count.checked_sub(1)? as f64;
    let at = |wanted: u64| {
        let mut seen = 0;
        values.iter().find(|&&(_, records)| {
            seen += u64::from(records);
            seen > wanted
        })
    };
    let below = place.floor().whole_u64();
    let (low, _) = at(below)?;
    let (high, _) = at((below + 1).min(count - 1))?;
    stats::quantile_of_sorted(&[*low, *high], place - below as f64)
}
