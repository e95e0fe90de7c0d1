//! Targets, and what happened and is done about it.

use super::plan::{ANA, JO, LEO};
use super::timeline::{OUTAGE, Timeline};
use super::{ExampleAction, ExampleEvent, ExampleTarget};
use chrono::{Days, NaiveDate};
use domain::target::AmberBand::{Absolute, Relative};
use domain::target::Goal::{AtLeast, AtMost, Between};
use domain::target::{AmberBand, Goal};
use words::Words;

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;

/// Targets: each January's budget moves them; the past keeps its own.
/// What leads to what in a café, from the team to the money.
pub(super) fn links(words: Words) -> Vec<(&'static str, &'static str)> {
    vec![
        (words.example_absence(), words.example_cycle_time()),
        (words.example_fulfilment(), words.example_promoters()),
        (words.example_first_response(), words.example_promoters()),
        (words.example_promoters(), words.example_retention()),
        (words.example_retention(), words.example_revenue()),
        (words.example_waste_rate(), words.example_margin()),
        (words.example_revenue(), words.example_cash_flow()),
    ]
}

pub(super) fn targets(time: &Timeline, words: Words) -> Vec<ExampleTarget> {
    let (first, last_year, this_year) = (time.start(0), time.budget_year(1), time.budget_year(0));
    let five = Relative(0.05);
    let mut targets = Vec::new();
    let mut set = |kpi, amber: AmberBand, goals: &[(NaiveDate, Goal)]| {
        let of = |(from, goal): &(NaiveDate, Goal)| target(kpi, *from, *goal, amber);
        targets.extend(goals.iter().map(of));
    };
    set(
        words.example_revenue(),
        five,
        &[(first, AtLeast(37_500.0)), (last_year, AtLeast(40_000.0)), (this_year, AtLeast(45_000.0))],
    );
    set(words.example_margin(), five, &[(first, AtLeast(0.11)), (last_year, AtLeast(0.12))]);
    set(words.example_cash_flow(), Absolute(1_000.0), &[(first, AtLeast(5_000.0)), (this_year, AtLeast(6_000.0))]);
    set(words.example_leverage(), five, &[(first, AtMost(1.1)), (last_year, AtMost(0.9)), (this_year, AtMost(0.8))]);
    set(words.example_promoters(), five, &[(first, AtLeast(45.0)), (this_year, AtLeast(50.0))]);
    set(words.example_retention(), five, &[(first, AtLeast(0.88)), (this_year, AtLeast(0.9))]);
    set(words.example_first_response(), five, &[(first, AtMost(4.0 * HOUR))]);
    set(words.example_fulfilment(), Absolute(0.01), &[(first, AtLeast(0.95)), (this_year, AtLeast(0.96))]);
    set(words.example_cycle_time(), five, &[(first, AtMost(4.0 * DAY)), (this_year, AtMost(3.5 * DAY))]);
    set(words.example_waste_rate(), Absolute(0.005), &[(first, Between(0.02, 0.04))]);
    set(words.example_sales_per_hour(), five, &[(first, AtLeast(45.0)), (this_year, AtLeast(48.0))]);
    set(words.example_absence(), Absolute(0.005), &[(first, AtMost(0.04))]);
    targets.push(outage_exception(time, &targets, words));
    targets
}

/// The month without a card terminal is asked for less.
fn outage_exception(time: &Timeline, targets: &[ExampleTarget], words: Words) -> ExampleTarget {
    let from = time.start(OUTAGE);
    let planned = targets.iter().rev().find(|target| target.kpi == words.example_revenue() && target.from <= from);
    let goal = match planned.map(|target| target.goal) {
        Some(AtLeast(amount)) => amount - 3_000.0,
        _ => 37_000.0,
    };
    ExampleTarget {
        until: Some(time.start(OUTAGE + 1)),
        reason: words.example_outage_reason(),
        ..target(words.example_revenue(), from, AtLeast(goal), Relative(0.05))
    }
}

fn target(kpi: &'static str, from: NaiveDate, goal: Goal, amber: AmberBand) -> ExampleTarget {
    ExampleTarget { kpi, from, until: None, goal, amber, reason: "" }
}

/// What happened.
pub(super) fn events(time: &Timeline, words: Words) -> Vec<ExampleEvent> {
    vec![
        ExampleEvent {
            kpi: Some(words.example_fulfilment()),
            date: time.screens(),
            text: words.example_screens(),
            changes_process: true,
        },
        ExampleEvent {
            kpi: Some(words.example_revenue()),
            date: time.outage(),
            text: words.example_outage(),
            changes_process: false,
        },
    ]
}

/// What is done about it.
pub(super) fn actions(time: &Timeline, today: NaiveDate, words: Words) -> Vec<ExampleAction> {
    let later = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let sunday = time.first_sunday();
    let about = |kpi, text, owner, due| ExampleAction { kpi: Some(kpi), objective: None, text, owner, due, done: None };
    vec![
        ExampleAction { done: Some(sunday), ..about(words.example_revenue(), words.example_sundays(), ANA, sunday) },
        about(words.example_revenue(), words.example_minimum(), LEO, later(7)),
        about(words.example_margin(), words.example_dairies(), JO, later(12)),
        ExampleAction {
            kpi: None,
            objective: Some(words.example_grow()),
            text: words.example_bank(),
            owner: ANA,
            due: later(60),
            done: None,
        },
    ]
}
