//! Each number of a KPI is computed once, and is the same as one that is computed anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::target::{Goal, Shape, Span};
use domain::{Grain, Target};

use super::source_tests::Noted;
use super::tests::{Case, day, month, target};
use super::*;

/// Two years of sales, more in the second half of each.
fn seasonal_sales() -> Vec<f64> {
    let year = [vec![10.0; 6], vec![20.0; 6]].concat();
    year.into_iter().cycle().take(22).enumerate().map(|(n, sales)| sales + (n % 5) as f64).collect()
}

fn case(span: Span, shape: Shape) -> Case {
    let goal = if span == Span::FiscalYear { Goal::AtLeast(200.0) } else { Goal::AtLeast(15.0) };
    let from = if span == Span::FiscalYear { "2026-01-01" } else { "2025-01-01" };
    Case { targets: vec![Target { span, shape, ..target(from, goal) }], ..Case::new(&seasonal_sales(), "sales") }
}

fn with<'a>(case: &'a Case, computed: &'a Computed) -> Subject<'a> {
    Subject { computed: Some(computed), ..case.subject() }
}

#[test]
fn a_seasonal_target_for_the_year_asks_for_hardly_more() {
    let row = |case: &Case| {
        let (noted, computed) = (Noted::new(&case.book), Computed::default());
        Subject { source: &noted, ..with(case, &computed) }.row(month("2026-10"));
        noted.asked.borrow().len()
    };
    let plain = row(&case(Span::Period, Shape::Straight));
    let seasonal = row(&case(Span::FiscalYear, Shape::Seasonal));
    assert!(seasonal * 2 <= plain * 3, "{seasonal} numbers in place of {plain}");
}

#[test]
fn a_page_asks_for_each_point_once() {
    let case = case(Span::FiscalYear, Shape::Seasonal);
    let (noted, computed) = (Noted::new(&case.book), Computed::default());
    let subject = Subject { source: &noted, ..with(&case, &computed) };
    subject.row(month("2026-10"));
    let row = noted.asked.borrow().len();
    let _ = subject.outlook(Grain::Month);
    subject.proposal(&[]);
    subject.effect_since(day("2026-02-01"));
    subject.effect_since(day("2026-05-01"));
    subject.history(Grain::Month, subject.calendar().range(month("2026-03")));
    subject.statistics(Grain::Month);
    let all = noted.asked.borrow().len();
    assert!((all - row) * 4 <= row, "{all} numbers, where the row takes {row}");
}

#[test]
fn what_was_computed_is_what_is_computed_anew() {
    for (span, shape) in
        [(Span::Period, Shape::Straight), (Span::FiscalYear, Shape::Straight), (Span::FiscalYear, Shape::Seasonal)]
    {
        let case = case(span, shape);
        let (anew, computed) = (case.subject(), Computed::default());
        let known = with(&case, &computed);
        // Backwards too: a later look must not change an earlier one.
        for text in ["2025-02", "2026-10", "2026-11", "2025-07", "2027-03", "2024-05"] {
            let period = month(text);
            assert_eq!(known.row(period), anew.row(period), "{span:?} {shape:?} {text}");
            let range = known.calendar().range(period);
            assert_eq!(known.history(Grain::Month, range), anew.history(Grain::Month, range), "{text}");
            assert_eq!(known.goal(period), anew.goal(period), "{text}");
            for grain in [Grain::Week, Grain::Quarter, Grain::Year] {
                let longer = known.calendar().period(grain, period.start);
                assert_eq!(known.row(longer), anew.row(longer), "{span:?} {shape:?} {text} {grain:?}");
            }
        }
        assert_eq!(known.outlook(Grain::Month).ok(), anew.outlook(Grain::Month).ok());
        assert_eq!(known.proposal(&[]), anew.proposal(&[]));
    }
}
