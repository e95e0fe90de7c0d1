#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::tests::{Case, day, month, target, wave};
use super::*;
use crate::effect::Effect;
use crate::sentences::{Story, Writing, sentences};
use crate::signal::Signal;
use crate::xmr::Assurance;
use domain::split::{About, Split};
use domain::target::Goal;
use domain::unit::Currency;
use domain::{KpiId, SplitId, Unit};

/// Growth of 10 a month from 1,000 with ups and downs, so many months until October 2026 and `more` after them.
fn growing(n: usize, more: &[f64]) -> Case {
    let ups = [3.0, -8.0, 5.0, -1.0, 9.0, -6.0, 2.0, -4.0, 7.0, -7.0];
    let mut sales: Vec<f64> = (0..n).map(|i| 1000.0 + 10.0 * i as f64 + ups[i % 10]).collect();
    sales.extend(more);
    Case::new(&sales, "sales")
}

fn answered(mut case: Case, date: &str, accepted: bool) -> Case {
    let date = day(date);
    case.slopes.push(Split { id: SplitId(0), kpi: KpiId(1), about: About::Slope, date, accepted });
    case
}

fn signals(case: &Case) -> Vec<Option<Signal>> {
    let history = case.subject().history(Grain::Month, case.subject().span().unwrap());
    history.points.iter().map(|point| point.signal).collect()
}

fn said(case: &Case, period: &str) -> Vec<String> {
    let subject = case.subject();
    let row = subject.row(month(period));
    let locale = locale::Locale::new("en-GB", Currency::EUR, Calendar::default());
    let unit = Unit::Number;
    sentences(&Story::new(&row, &subject, &unit, &[], None), &locale).into_iter().map(|said| said.text).collect()
}

#[test]
fn steady_growth_is_proposed_and_followed() {
    let case = growing(22, &[]);
    let found = case.subject().slope().unwrap();
    assert_eq!((found.since, found.until), (month("2025-01"), month("2026-10")));
    assert!((found.slope - 10.0).abs() < 0.5, "{found:?}");
    assert_eq!(case.subject().proposal(&[]), None, "a step is not proposed beside it");
    assert!(signals(&case).contains(&Some(Signal::Improvement)));

    let case = answered(case, "2026-10-01", true);
    assert!(signals(&case).iter().all(|signal| *signal == Some(Signal::Normal)), "{:?}", signals(&case));
    assert_eq!(case.subject().slope(), None, "what was answered is not asked again");
    assert_eq!(case.subject().proposal(&[]), None);
    let said = said(&case, "2026-10");
    assert!(said[0].contains("growing steadily by about 10 a month: normal variation around the growth"), "{said:?}");
}

#[test]
fn a_step_is_proposed_and_no_slope() {
    let sales: Vec<f64> = wave(22).iter().enumerate().map(|(i, x)| x + if i >= 12 { 40.0 } else { 0.0 }).collect();
    let case = Case::new(&sales, "sales");
    assert_eq!(case.subject().slope(), None);
    assert!(case.subject().proposal(&[]).is_some());
}

#[test]
fn nothing_is_proposed_of_a_process_that_stays() {
    for sales in [wave(22), vec![5.0; 22], wave(11)] {
        assert_eq!(Case::new(&sales, "sales").subject().slope(), None, "{sales:?}");
    }
}

#[test]
fn what_was_declined_is_not_proposed_until_limits_start_anew() {
    let mut case = answered(growing(22, &[]), "2026-08-01", false);
    assert_eq!(case.subject().slope(), None);
    assert!(signals(&case).contains(&Some(Signal::Improvement)), "limits stay level");
    case = growing(42, &[]);
    case.today = day("2028-07-07");
    case = answered(case, "2026-08-01", false);
    assert_eq!(case.subject().slope(), None);
    case.changes.push(day("2026-09-01"));
    assert!(case.subject().slope().is_some());
}

#[test]
fn growth_that_stops_is_a_concern_and_growth_that_speeds_up_an_improvement() {
    for (by, wanted) in [(0.0, Signal::Concern), (25.0, Signal::Improvement)] {
        let more: Vec<f64> = (1..=7).map(|i| 1150.0 + by * f64::from(i) + f64::from(i % 2)).collect();
        let case = answered(growing(15, &more), "2026-03-01", true);
        let signals = signals(&case);
        assert_eq!(signals[21], Some(wanted), "{signals:?}");
        assert!(signals[..12].iter().all(|signal| *signal == Some(Signal::Normal)), "{signals:?}");
    }
}

#[test]
fn a_line_is_proposed_anew_after_twelve_values_more() {
    for (months, wanted) in [(24 + 11, false), (24 + 12, true)] {
        let mut case = growing(months, &[]);
        case.today = day("2029-01-07");
        let case = answered(case, "2026-12-01", true);
        assert_eq!(case.subject().slope().is_some(), wanted, "{months} months");
    }
}

#[test]
fn a_line_promises_only_what_lasts() {
    for (goal, wanted) in [
        (Goal::AtLeast(500.0), Some(Assurance::Pass)),
        (Goal::AtLeast(5_000.0), None),
        (Goal::AtLeast(1_205.0), None),
        (Goal::AtMost(500.0), Some(Assurance::Fail)),
        (Goal::AtMost(5_000.0), None),
        (Goal::Between(500.0, 5_000.0), None),
    ] {
        let mut case = answered(growing(22, &[]), "2026-10-01", true);
        case.targets = vec![target("2025-01-01", goal)];
        assert_eq!(case.subject().row(month("2026-10")).assurance, wanted, "{goal:?}");
    }
}

#[test]
fn an_action_in_the_middle_of_growth_did_not_cause_it() {
    let told = |case: &Case| match case.subject().effect_since(day("2026-01-05")).unwrap() {
        Effect::Told { signal, .. } => signal,
        Effect::TooEarly { .. } => panic!("twelve values before and ten after"),
    };
    assert_eq!(told(&growing(22, &[])), Signal::Improvement);
    assert_eq!(told(&answered(growing(22, &[]), "2026-10-01", true)), Signal::Normal);
}

#[test]
fn a_line_until_a_month_is_one_of_the_quarters_and_of_earlier_views() {
    let case = answered(growing(22, &[]), "2026-10-01", true);
    let subject = case.subject();
    assert!(subject.row(month("2026-06")).slope.is_some(), "as it stood in June");
    assert_eq!(subject.row(month("2025-10")).slope, None, "ten values make no line");
    assert!(subject.makes_a_line(day("2026-10-01")));
    assert!(!subject.makes_a_line(day("2025-10-01")));
    assert!(!subject.makes_a_line(day("2027-10-01")));
}

#[test]
fn statistics_speak_of_the_line() {
    let case = answered(growing(22, &[]), "2026-10-01", true);
    let locale = locale::Locale::new("en-GB", Currency::EUR, Calendar::default());
    let writing = Writing { unit: &Unit::Number, decimals: None, grain: Grain::Month, locale: &locale };
    let lines = crate::sentences::statistics(&case.subject().statistics(Grain::Month), writing);
    let limits = lines.iter().find(|line| line.name == "Natural limits").unwrap();
    assert!(limits.text.contains("growing by about 10 a month since January 2025"), "{}", limits.text);
}
