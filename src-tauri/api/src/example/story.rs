//! Targets, and what happened and is done about it.

use super::plan::{ANA, GROW, JO, LEO};
use super::timeline::{OUTAGE, Timeline};
use super::{ExampleAction, ExampleEvent, ExampleTarget};
use chrono::{Days, NaiveDate};
use domain::target::AmberBand::{Absolute, Relative};
use domain::target::Goal::{AtLeast, AtMost, Between};
use domain::target::{AmberBand, Goal};

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;

/// Targets: each January's budget moves them; the past keeps its own.
pub(super) fn targets(time: &Timeline) -> Vec<ExampleTarget> {
    let (first, last_year, this_year) = (time.start(0), time.budget_year(1), time.budget_year(0));
    let five = Relative(0.05);
    let mut targets = Vec::new();
    let mut set = |kpi, amber: AmberBand, goals: &[(NaiveDate, Goal)]| {
        let of = |(from, goal): &(NaiveDate, Goal)| target(kpi, *from, *goal, amber);
        targets.extend(goals.iter().map(of));
    };
    set("Revenue", five, &[(first, AtLeast(37_500.0)), (last_year, AtLeast(40_000.0)), (this_year, AtLeast(45_000.0))]);
    set("Net profit margin", five, &[(first, AtLeast(0.11)), (last_year, AtLeast(0.12))]);
    set("Operating cash flow", Absolute(1_000.0), &[(first, AtLeast(5_000.0)), (this_year, AtLeast(6_000.0))]);
    set("Debt-to-equity", five, &[(first, AtMost(1.1)), (last_year, AtMost(0.9)), (this_year, AtMost(0.8))]);
    set("Net promoter score", five, &[(first, AtLeast(45.0)), (this_year, AtLeast(50.0))]);
    set("Customer retention", five, &[(first, AtLeast(0.88)), (this_year, AtLeast(0.9))]);
    set("First response time", five, &[(first, AtMost(4.0 * HOUR))]);
    set("Order fulfilment rate", Absolute(0.01), &[(first, AtLeast(0.95)), (this_year, AtLeast(0.96))]);
    set("Cycle time", five, &[(first, AtMost(4.0 * DAY)), (this_year, AtMost(3.5 * DAY))]);
    set("Waste rate", Absolute(0.005), &[(first, Between(0.02, 0.04))]);
    set("Sales per hour", five, &[(first, AtLeast(45.0)), (this_year, AtLeast(48.0))]);
    set("Absence rate", Absolute(0.005), &[(first, AtMost(0.04))]);
    targets.push(outage_exception(time, &targets));
    targets
}

/// The month without a card terminal is asked for less.
fn outage_exception(time: &Timeline, targets: &[ExampleTarget]) -> ExampleTarget {
    let from = time.start(OUTAGE);
    let planned = targets.iter().rev().find(|target| target.kpi == "Revenue" && target.from <= from);
    let goal = match planned.map(|target| target.goal) {
        Some(AtLeast(amount)) => amount - 3_000.0,
        _ => 37_000.0,
    };
    ExampleTarget {
        until: Some(time.start(OUTAGE + 1)),
        reason: "Card terminal down for six days; about €3,000 of sales lost.",
        ..target("Revenue", from, AtLeast(goal), Relative(0.05))
    }
}

fn target(kpi: &'static str, from: NaiveDate, goal: Goal, amber: AmberBand) -> ExampleTarget {
    ExampleTarget { kpi, from, until: None, goal, amber, reason: "" }
}

/// What happened.
pub(super) fn events(time: &Timeline) -> Vec<ExampleEvent> {
    vec![
        ExampleEvent {
            kpi: Some("Order fulfilment rate"),
            date: time.screens(),
            text: "Order screens at both counters",
            changes_process: true,
        },
        ExampleEvent {
            kpi: Some("Revenue"),
            date: time.outage(),
            text: "Card terminal down for six days",
            changes_process: false,
        },
    ]
}

/// What is done about it.
pub(super) fn actions(time: &Timeline, today: NaiveDate) -> Vec<ExampleAction> {
    let later = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let sunday = time.first_sunday();
    let about = |kpi, text, owner, due| ExampleAction { kpi: Some(kpi), objective: None, text, owner, due, done: None };
    vec![
        ExampleAction { done: Some(sunday), ..about("Revenue", "Open on Sunday mornings", ANA, sunday) },
        about("Revenue", "Raise the catering minimum to €80", LEO, later(7)),
        about("Net profit margin", "Ask two other dairies for their prices", JO, later(12)),
        ExampleAction {
            kpi: None,
            objective: Some(GROW),
            text: "Talk to the bank about the loan for a third store",
            owner: ANA,
            due: later(60),
            done: None,
        },
    ]
}
