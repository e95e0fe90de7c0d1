#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use domain::formula::{Checked, Names, Symbol, Window, check, evaluate, parse, ratio};
use domain::{Calendar, DateRange, Grain, KpiId, Measure, MeasureId, MeasureKind, Recorded, SegmentId, Unit};
use proptest::prelude::*;

use super::*;
use crate::rollup::{Book, SegmentSet};

/// Flows m1 to m9 and the balance b.
struct Letters;

impl Names for Letters {
    fn resolve(&self, name: &str) -> Option<Symbol> {
        let (id, kind) = match name {
            "b" => (10, MeasureKind::Balance),
            name => (name.strip_prefix('m')?.parse().ok()?, MeasureKind::Flow),
        };
        Some(Symbol::Measure(MeasureId(id), kind, Unit::Number))
    }
    fn all(&self) -> Vec<String> {
        (1..10).map(|i| format!("m{i}")).chain(["b".into()]).collect()
    }
    fn measure_name(&self, id: MeasureId) -> Option<String> {
        Some(if id.0 == 10 { "b".into() } else { format!("m{}", id.0) })
    }
    fn kpi_name(&self, _: KpiId) -> Option<String> {
        Some(String::new())
    }
}

fn measure(id: i64) -> Measure {
    let kind = if id == 10 { MeasureKind::Balance } else { MeasureKind::Flow };
    Measure {
        id: MeasureId(id),
        key: Letters.measure_name(MeasureId(id)).unwrap(),
        kind,
        ..Measure::new(Letters.measure_name(MeasureId(id)).unwrap())
    }
}

/// Monthly values from January 2026 on, of a measure and a segment.
type Monthly<'a> = (i64, i64, &'a [f64]);

fn book(values: &[Monthly]) -> Book {
    let calendar = Calendar::default();
    let start = calendar.period(Grain::Month, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
    let mut book = Book::new(calendar);
    for id in 1..=10 {
        let of = values.iter().filter(|(measure, _, _)| *measure == id);
        let rows = of.flat_map(|(_, segment, values)| {
            values.iter().enumerate().filter(|(_, value)| value.is_finite()).map(move |(i, &value)| Recorded {
                date: calendar.shift(start, i as i32).unwrap().start,
                grain: Grain::Month,
                segment: SegmentId(*segment),
                ordinal: 0,
                value,
                records: 1,
            })
        });
        book.insert(&measure(id), rows.collect());
    }
    book
}

fn formula(text: &str) -> Checked {
    let checked = check(&parse(text), &Letters);
    assert!(!checked.has_errors(), "{text}: {:?}", checked.diagnostics);
    checked
}

fn month(number: u32) -> Window {
    let calendar = Calendar::default();
    Window::of(&calendar, calendar.period(Grain::Month, NaiveDate::from_ymd_opt(2026, number, 1).unwrap()))
}

fn shares_of(text: &str, values: &[Monthly]) -> Vec<(Option<i64>, f64)> {
    let shares = by_input(&formula(text), &book(values), &month(2), &month(3)).unwrap();
    shares.iter().map(|s| (s.measure.map(|m| m.0), (s.share * 1e9).round() / 1e9)).collect()
}

#[test]
fn sums_split_into_their_terms() {
    let values: [Monthly; 2] = [(1, 0, &[0.0, 10.0, 15.0]), (2, 0, &[0.0, 4.0, 1.0])];
    assert_eq!(shares_of("m1 - m2", &values), [(Some(1), 5.0), (Some(2), 3.0)]);
}

#[test]
fn products_share_what_they_did_together() {
    let values: [Monthly; 2] = [(1, 0, &[0.0, 2.0, 4.0]), (2, 0, &[0.0, 10.0, 20.0])];
    // 20 to 80: each alone adds 20, together 20 more.
    assert_eq!(shares_of("m1 * m2", &values), [(Some(1), 30.0), (Some(2), 30.0)]);
}

#[test]
fn a_measure_and_its_past_move_as_one() {
    let values: [Monthly; 1] = [(1, 0, &[10.0, 12.0, 18.0])];
    assert_eq!(shares_of("m1 - prev(m1)", &values), [(Some(1), 4.0)]);
}

#[test]
fn the_length_of_the_month_is_a_cause_where_the_formula_counts_days() {
    let values: [Monthly; 1] = [(1, 0, &[0.0, 28.0, 28.0])];
    let shares = shares_of("m1 / days()", &values);
    assert_eq!(shares, [(None, -0.096774194), (Some(1), 0.0)]);
}

#[test]
fn totals_to_date_have_their_own_past() {
    let values: [Monthly; 2] = [(1, 0, &[1.0, 2.0, 3.0]), (2, 0, &[10.0, 20.0, 30.0])];
    // 3 / 20 in February and 6 / 30 in March.
    let shares = shares_of("to_date(m1, year) / m2", &values);
    let total: f64 = shares.iter().map(|(_, share)| share).sum();
    assert!((total - (6.0 / 30.0 - 3.0 / 20.0)).abs() < 1e-8);
    assert!(shares.iter().any(|&(m, share)| m == Some(1) && share > 0.0), "{shares:?}");
}

#[test]
fn what_cannot_be_mixed_has_no_drivers() {
    let book = book(&[(1, 0, &[1.0, 2.0, f64::NAN])]);
    assert_eq!(by_input(&formula("m1"), &book, &month(2), &month(3)), None);
}

fn sets() -> Vec<SegmentSet> {
    [1, 2, 0].into_iter().map(|id| [SegmentId(id)].into_iter().collect()).collect()
}

#[test]
fn segments_of_a_sum_have_their_own_change() {
    let book = book(&[(1, 1, &[0.0, 10.0, 15.0]), (1, 2, &[0.0, 5.0, 2.0])]);
    let shares = by_segment(&book, &formula("m1"), &sets(), (&month(2), &month(3))).unwrap();
    assert_eq!(shares, SegmentShares { shares: vec![5.0, -3.0, 0.0], mix: None });
}

#[test]
fn a_segment_that_lacks_an_input_or_is_gone_still_has_its_share() {
    // The second store has no refunds and closes; some refunds belong to no store.
    let values: [Monthly; 4] =
        [(1, 1, &[0.0, 10.0, 15.0]), (2, 1, &[0.0, 1.0, 2.0]), (1, 2, &[0.0, 5.0, f64::NAN]), (2, 0, &[0.0, 1.0, 4.0])];
    let shares = by_segment(&book(&values), &formula("m1 - m2"), &sets(), (&month(2), &month(3))).unwrap();
    assert_eq!(shares, SegmentShares { shares: vec![4.0, -5.0, -3.0], mix: None });
}

#[test]
fn a_ratio_that_changed_by_mix_alone_says_so() {
    // Both stores keep their ratio (0.5 and 0.1), the better one grows.
    let values: [Monthly; 4] = [
        (1, 1, &[0.0, 50.0, 150.0]),
        (2, 1, &[0.0, 100.0, 300.0]),
        (1, 2, &[0.0, 10.0, 10.0]),
        (2, 2, &[0.0, 100.0, 100.0]),
    ];
    let book = book(&values);
    let shares = by_segment(&book, &formula("m1 / m2"), &sets(), (&month(2), &month(3))).unwrap();
    assert!(shares.shares.iter().all(|share| share.abs() < 1e-12), "{shares:?}");
    assert!((shares.mix.unwrap() - (160.0 / 400.0 - 60.0 / 200.0)).abs() < 1e-12);
}

#[test]
fn what_does_not_add_up_is_not_told() {
    let values: [Monthly; 3] = [(1, 1, &[0.0, 50.0, 150.0]), (1, 2, &[0.0, 10.0, 10.0]), (2, 0, &[0.0, 4.0, 5.0])];
    let book = book(&values);
    let told = |text| by_segment(&book, &formula(text), &sets(), (&month(2), &month(3)));
    assert_eq!(told("sqrt(m1)"), Err(Untold::NotAdditive));
    assert_eq!(told("m1 * m1"), Err(Untold::NotAdditive));
    // Nobody recorded the divisor for the stores.
    assert_eq!(told("m1 / m2"), Err(Untold::NotAdditive));
    assert_eq!(by_segment(&book, &formula("m1"), &sets(), (&month(3), &month(4))), Err(Untold::NoTotal));
}

#[test]
fn ratios_are_recognised() {
    let is_ratio = |text| ratio(&formula(text), &|id| Some(measure(id.0).kind)).is_some();
    for text in
        ["(m1 - m2) / m1", "m1 / mean(b) * 365 / days()", "1 - m1 / m2", "m1 / m2 - 1", "to_date(m1 / m2, year)"]
    {
        assert!(is_ratio(text), "{text}");
    }
    for text in ["m1 / m2 / m3", "m1 + m2 / m3", "m1 / 100", "m1 / days()", "m1 / m2 + m3 / m2", "m1"] {
        assert!(!is_ratio(text), "{text}");
    }
}

fn number() -> impl Strategy<Value = f64> {
    1.0_f64..1000.0
}

/// Any formula over the flows, with everything that moves windows, chooses or bends.
fn formulas() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        4 => (1..10_i64).prop_map(|id| format!("m{id}")),
        1 => (1..100_i64).prop_map(|number| format!("{number}.5")),
        1 => Just("days()".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            4 => (pair.clone(), 0..4_usize).prop_map(|((a, b), sign)| format!("({a} {} {b})", ["+", "-", "*", "/"][sign])),
            1 => pair.prop_map(|(a, b)| format!("max({a}, {b})")),
            1 => inner.clone().prop_map(|a| format!("sqrt(abs({a}))")),
            1 => inner.clone().prop_map(|a| format!("prev({a})")),
            1 => inner.clone().prop_map(|a| format!("to_date({a}, year)")),
            1 => (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!("if({a} > {b}, {c}, {b})")),
        ]
    })
}

proptest! {
    #[test]
    fn drivers_add_up_to_the_change(
        values in proptest::collection::vec(proptest::collection::vec(number(), 3), 9),
        which in 0_usize..7,
    ) {
        let text = [
            "m1",
            "(m1 - m2) / m1",
            "m1 / m2 * days()",
            "(m1 + m2) * m3 / (m4 + prev(m5))",
            "if(m1 > m2, m1 * m3, m2 - m4)",
            // More causes than are averaged over all orders.
            "(m1 + m2 * m3 - m4) / (m5 + m6) + m7 * m8 / m9",
            "max(m1, m2) - sqrt(m3) + abs(m4 - m5)",
        ][which];
        let rows: Vec<Monthly> = values.iter().enumerate().map(|(i, v)| (i as i64 + 1, 0, &v[..])).collect();
        let book = book(&rows);
        let formula = formula(text);
        let change = evaluate(&formula, &book, &month(3)).unwrap() - evaluate(&formula, &book, &month(2)).unwrap();
        let shares = by_input(&formula, &book, &month(2), &month(3)).unwrap();
        let sum: f64 = shares.iter().map(|s| s.share).sum();
        let size: f64 = shares.iter().map(|s| s.share.abs()).sum();
        prop_assert!((sum - change).abs() <= 1e-9 * size.max(1e-9), "{} instead of {}", sum, change);
    }

    #[test]
    fn drivers_of_any_formula_add_up_to_the_change(
        values in proptest::collection::vec(proptest::collection::vec(number(), 3), 9),
        text in formulas(),
    ) {
        let rows: Vec<Monthly> = values.iter().enumerate().map(|(i, v)| (i as i64 + 1, 0, &v[..])).collect();
        let (book, formula) = (book(&rows), formula(&text));
        let number = |number| evaluate(&formula, &book, &month(number)).ok();
        // A mixture of both months may divide by zero where neither does: then there are no drivers.
        if let (Some(before), Some(after)) = (number(2), number(3))
            && let Some(shares) = by_input(&formula, &book, &month(2), &month(3))
        {
            let sum: f64 = shares.iter().map(|s| s.share).sum();
            let size: f64 = shares.iter().map(|s| s.share.abs()).sum::<f64>() + before.abs() + after.abs();
            prop_assert!((sum - (after - before)).abs() <= 1e-9 * size, "{}: {} instead of {}", text, sum, after - before);
        }
    }

    #[test]
    fn segments_and_mix_add_up_to_the_change(
        values in proptest::collection::vec(number(), 24),
        missing in proptest::collection::vec(any::<bool>(), 24),
        which in 0_usize..8,
    ) {
        let text = [
            "m1",
            "m1 + 2 * m2 - m3",
            "to_date(m1, year) - m2",
            "m1 / days()",
            "(m2 - m1) / m2",
            "1 - m1 / m2",
            "to_date((m1 + m3) / m2 * 100, year)",
            "m1 / (m2 + m3 + m4)",
        ][which];
        // Two stores and none, four measures, two months; of sums some values are missing.
        let is_ratio = which > 3;
        let known = |i: usize| if missing[i] && !is_ratio { f64::NAN } else { values[i] };
        let pairs: Vec<[f64; 2]> = (0..12).map(|i| [known(2 * i), known(2 * i + 1)]).collect();
        let rows: Vec<Monthly> = (0..12).map(|i| (i as i64 / 3 + 1, i as i64 % 3, &pairs[i][..])).collect();
        let (book, formula) = (book(&rows), formula(text));
        let totals = (evaluate(&formula, &book, &month(1)), evaluate(&formula, &book, &month(2)));
        let told = by_segment(&book, &formula, &sets(), (&month(1), &month(2)));
        if let (Ok(old), Ok(new)) = totals {
            let told = told.unwrap();
            prop_assert_eq!(told.mix.is_some(), is_ratio);
            let sum: f64 = told.shares.iter().sum::<f64>() + told.mix.unwrap_or(0.0);
            let size = told.shares.iter().map(|share| share.abs()).sum::<f64>().max(old.abs()).max(new.abs());
            prop_assert!((sum - (new - old)).abs() <= 1e-12 * size, "{} instead of {}", sum, new - old);
        } else {
            prop_assert_eq!(told, Err(Untold::NoTotal));
        }
    }

    #[test]
    fn shares_of_a_mean_add_up_to_its_change(
        answers in proptest::collection::vec((1.0_f64..5.0, 1_u32..40), 6),
        kind in prop_oneof![Just(MeasureKind::Level), Just(MeasureKind::Sample)],
    ) {
        let mut book = Book::new(Calendar::default());
        let recorded = |(i, &(value, records)): (usize, &(f64, u32))| Recorded {
            date: NaiveDate::from_ymd_opt(2026, i as u32 / 3 + 1, 1).unwrap(),
            grain: Grain::Month,
            segment: SegmentId(i as i64 % 3),
            ordinal: 0,
            value,
            records,
        };
        let rows = answers.iter().enumerate().map(recorded).collect();
        book.insert(&Measure { kind, ..measure(1) }, rows);
        let formula = formula("mean(m1)");
        let change = evaluate(&formula, &book, &month(2)).unwrap() - evaluate(&formula, &book, &month(1)).unwrap();
        let told = by_segment(&book, &formula, &sets(), (&month(1), &month(2))).unwrap();
        let sum: f64 = told.shares.iter().sum::<f64>() + told.mix.unwrap();
        prop_assert!((sum - change).abs() <= 1e-12 * 5.0, "{} instead of {}", sum, change);
    }

    #[test]
    fn a_ratio_over_a_union_is_the_ratio_of_sums(values in proptest::collection::vec(number(), 24)) {
        let book = book(&[(1, 0, &values[..12]), (2, 0, &values[12..])]);
        let calendar = Calendar::default();
        let year = calendar.range(calendar.period(Grain::Year, NaiveDate::from_ymd_opt(2026, 5, 1).unwrap()));
        let half = DateRange { to: NaiveDate::from_ymd_opt(2026, 7, 1).unwrap(), ..year };
        let of = |range| evaluate(&formula("m1 / m2"), &book, &Window::custom(range)).unwrap();
        let ratio = |n: usize| values[..n].iter().sum::<f64>() / values[12..12 + n].iter().sum::<f64>();
        prop_assert!((of(year) - ratio(12)).abs() <= 1e-12 * ratio(12));
        prop_assert!((of(half) - ratio(6)).abs() <= 1e-12 * ratio(6));
    }
}
