//! Two years of made-up months: each KPI over a year, as the program computes it and by plain sums over the months, and
//! beside its months, as its roll-up promises.

use super::{catalog_of, checked};
use crate::{Entry, RollUp as Way, all};
use analysis::rollup::Book;
use chrono::{Datelike, NaiveDate};
use domain::formula::{Absent, Inputs, Outcome, Reason, RollUp, Window, evaluate};
use domain::{Calendar, Catalog, Grain, KeySet, MeasureId, MeasureKind, Recorded, SegmentId};
use std::collections::{BTreeMap, BTreeSet};

/// What is recorded of a measure in a month.
#[derive(Debug, Clone, Default)]
struct Month {
    /// One number, or several of a sample.
    numbers: Vec<f64>,
    /// Of what counts different ones.
    keys: BTreeSet<u64>,
}

/// Months from January 2025 on, of each measure.
#[derive(Debug)]
struct Plain<'a> {
    calendar: Calendar,
    catalog: &'a Catalog,
    months: BTreeMap<i64, Vec<Month>>,
}

/// Numbers without order, always the same.
struct Stream(u64);

impl Stream {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    /// Between 0.93 and 1.07.
    fn around(&mut self) -> f64 {
        0.93 + (self.next() % 1401) as f64 / 10_000.0
    }
}

const MONTHS: usize = 24;

fn first_of(month: usize) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025 + (month / 12) as i32, (month % 12) as u32 + 1, 1).unwrap()
}

fn made_up<'a>(entry: &Entry, catalog: &'a Catalog, seed: u64) -> Plain<'a> {
    let mut stream = Stream(seed);
    let of = |key: &str| entry.example.given.iter().find(|given| given.input == key).map_or(100.0, |given| given.value);
    let months = catalog.measures().iter().map(|measure| {
        let base = of(&measure.key);
        let made = (0..MONTHS).map(|place| match measure.kind {
            // Entered once, it holds.
            MeasureKind::Parameter if place > 0 => Month::default(),
            MeasureKind::Parameter => Month { numbers: vec![base], ..Month::default() },
            MeasureKind::Sample => {
                let cases = 3 + stream.next() % 5;
                Month { numbers: (0..cases).map(|_| (base * stream.around()).round()).collect(), ..Month::default() }
            }
            MeasureKind::Distinct => {
                let keys = (0..40).filter(|_| stream.next() % 10 < 7).collect();
                Month { keys, ..Month::default() }
            }
            _ => Month { numbers: vec![base * stream.around()], ..Month::default() },
        });
        (measure.id.0, made.collect())
    });
    Plain { calendar: Calendar::default(), catalog, months: months.collect() }
}

impl Plain<'_> {
    /// The months of a window, by their place.
    fn within(window: &Window) -> Vec<usize> {
        (0..MONTHS).filter(|month| window.range.contains(first_of(*month))).collect()
    }

    fn book(&self) -> Book {
        let mut book = Book::new(self.calendar);
        for measure in self.catalog.measures() {
            let mut rows = Vec::new();
            let mut keys = Vec::new();
            for (place, month) in self.months[&measure.id.0].iter().enumerate() {
                let row = |ordinal: usize, value: f64, records| Recorded {
                    date: first_of(place),
                    grain: if measure.kind == MeasureKind::Sample { Grain::Day } else { Grain::Month },
                    segment: SegmentId::NONE,
                    ordinal: u32::try_from(ordinal).unwrap(),
                    value,
                    records,
                };
                if measure.kind == MeasureKind::Distinct {
                    let counted = row(0, month.keys.len() as f64, 1);
                    rows.push(counted);
                    keys.push((counted, KeySet::new(month.keys.iter().copied().collect())));
                }
                rows.extend(month.numbers.iter().enumerate().map(|(ordinal, value)| row(ordinal, *value, 1)));
            }
            book.insert(&domain::Measure { cadence: Grain::Month, ..measure.clone() }, rows);
            book.note_keys(measure.id, keys);
        }
        book
    }
}

impl Inputs for Plain<'_> {
    fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    fn recorded_by(&self, _: MeasureId) -> Option<Grain> {
        Some(Grain::Month)
    }

    fn measure(&self, id: MeasureId, roll_up: RollUp, window: &Window) -> Outcome {
        let months = &self.months[&id.0];
        let there = Self::within(window);
        let (first, last) = (there[0], there[there.len() - 1]);
        let numbers: Vec<f64> = there.iter().flat_map(|month| months[*month].numbers.clone()).collect();
        let mean = numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
        let keys = |places: &[usize]| -> BTreeSet<u64> {
            places.iter().flat_map(|month| months[*month].keys.iter().copied()).collect()
        };
        let here = keys(&there);
        let before: Vec<usize> = (first.saturating_sub(there.len())..first).collect();
        let earlier: Vec<usize> = (0..first).collect();
        Ok(match (self.catalog.measure(id).unwrap().kind, roll_up) {
            (MeasureKind::Flow, RollUp::Natural | RollUp::Sum) => numbers.iter().sum(),
            (MeasureKind::Balance, RollUp::Natural | RollUp::Close) => months[last].numbers[0],
            (MeasureKind::Balance, RollUp::Open) => months[first - 1].numbers[0],
            (MeasureKind::Balance, RollUp::Mean) | (MeasureKind::Level, RollUp::Natural) => mean,
            (MeasureKind::Sample, RollUp::Median) => middle(numbers),
            (MeasureKind::Parameter, RollUp::Natural) => months[0].numbers[0],
            (MeasureKind::Distinct, RollUp::Natural) => here.len() as f64,
            (MeasureKind::Distinct, RollUp::Returning) => here.intersection(&keys(&earlier)).count() as f64,
            (MeasureKind::Distinct, RollUp::Retained) => here.intersection(&keys(&before)).count() as f64,
            (MeasureKind::Distinct, RollUp::Lost(1)) => keys(&before).difference(&here).count() as f64,
            (kind, roll_up) => panic!("no KPI asks {roll_up:?} of {kind:?}"),
        })
    }
}

fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let half = numbers.len() / 2;
    if numbers.len() % 2 == 1 { numbers[half] } else { (numbers[half - 1] + numbers[half]) / 2.0 }
}

#[test]
fn a_year_is_what_plain_sums_over_its_months_give() {
    let calendar = Calendar::default();
    let window = |name: &str| Window::of(&calendar, calendar.parse_name(name).unwrap());
    let year = window("2026");
    for (entry, seed) in all().flat_map(|entry| (1..=20).map(move |seed| (entry, seed))) {
        let catalog = catalog_of(entry);
        let plain = made_up(entry, &catalog, seed);
        let (book, formula) = (plain.book(), checked(entry, &catalog));
        let computed = evaluate(&formula, &book.all(), &year);
        let months: Vec<f64> = (1..=12)
            .map(|month| evaluate(&formula, &book.all(), &window(&format!("2026-{month:02}"))))
            .map(|month| month.unwrap_or_else(|why| panic!("{}: {why:?}", entry.key)))
            .collect();
        if entry.roll_up == Way::Cadence {
            let reason = Absent::NotApplicable(Reason::HoldsFor(Grain::Month));
            assert_eq!(computed, Err(reason), "{}", entry.key);
            continue;
        }
        let computed = computed.unwrap_or_else(|why| panic!("{}: {why:?}", entry.key));
        let wanted = evaluate(&formula, &plain, &year).unwrap();
        assert!((computed - wanted).abs() < 1e-9 * wanted.abs().max(1.0), "{}: {computed}, not {wanted}", entry.key);
        beside_its_months(entry, computed, &months);
    }
}

/// What the words about a KPI's roll-up promise.
fn beside_its_months(entry: &Entry, year: f64, months: &[f64]) {
    let [least, most] = [f64::min, f64::max].map(|of| months.iter().copied().reduce(of).unwrap());
    let close = |wanted: f64| (year - wanted).abs() < 1e-9 * wanted.abs().max(1.0);
    // A mean of twelve numbers that differ by a tenth of their size is not far from any of them, and no multiple.
    let slack = 0.5 * (most - least) + 0.12 * most.abs();
    let holds = match entry.roll_up {
        Way::Sum => close(months.iter().sum()),
        Way::Closing => close(months[11]),
        Way::Ratio | Way::Records | Way::Weighted | Way::Growth => (least - 1e-9..=most + 1e-9).contains(&year),
        Way::Annual | Way::Scaled | Way::Parameter => (least - slack..=most + slack).contains(&year),
        Way::Mixed | Way::Different | Way::Cadence => true,
    };
    assert!(holds, "{}: {year} beside {months:?}", entry.key);
    assert!(first_of(MONTHS - 1).year() == 2026, "the year is covered");
}
