//! The seasonal builder: a fiscal year's total divided into a target for each of its periods.

use crate::Presented;
use crate::target::year_names;
use analysis::scorecard::{Divided, Subject};
use domain::Period;
use domain::target::target_for;
use locale::Locale;

/// What is to be divided, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeasonWish {
    /// The fiscal year.
    pub year: Period,
    /// Its total; above 0.
    pub total: f64,
    /// How many complete past years the shape is taken from; 0 to divide evenly.
    pub years: usize,
    /// What the targets are rounded to; above 0.
    pub step: f64,
}

/// A fiscal year's total, divided.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonPlan {
    /// The fiscal year.
    pub year: Period,
    /// "FY2027 (Jul 2026 – Jun 2027)".
    pub year_text: String,
    /// The total.
    pub total: f64,
    /// The total as text.
    pub total_text: String,
    /// Where the shape is from: "shaped like 2024 and 2025".
    pub shape_text: String,
    /// What else to know before it is set, in sentences.
    pub note: String,
    /// Its periods, in order; their parts add up to the total.
    pub targets: Vec<SeasonTarget>,
}

/// One period of a divided total.
#[derive(Debug, Clone, PartialEq)]
pub struct SeasonTarget {
    /// The period.
    pub period: Period,
    /// "October 2026".
    pub label: String,
    /// Its part of the total.
    pub value: f64,
    /// Its part as text.
    pub text: String,
    /// What it is asked for already, where that stays: the period is over, or there is an exception for it.
    pub kept: Option<String>,
}

/// How a fiscal year's total divides into a target for each period, shaped like past years.
pub fn season_plan(kpi: &Presented, wish: &SeasonWish) -> SeasonPlan {
    let subject = kpi.subject();
    let parts = subject.divide(wish.year, wish.total, wish.years, wish.step);
    let row = |&(period, value): &(Period, f64)| SeasonTarget {
        period,
        label: kpi.locale().period(period),
        value,
        text: kpi.full_text(value),
        kept: kept(kpi, &subject, period),
    };
    let targets: Vec<SeasonTarget> = parts.targets.iter().map(row).collect();
    SeasonPlan {
        year: wish.year,
        year_text: kpi.locale().period_brief(wish.year),
        total: wish.total,
        total_text: kpi.full_text(wish.total),
        shape_text: shape_text(kpi, wish, &parts),
        note: note(&targets, kpi.locale()),
        targets,
    }
}

fn shape_text(kpi: &Presented, wish: &SeasonWish, parts: &Divided) -> String {
    match parts.years.as_slice() {
        [] if wish.years == 0 => kpi.locale().words().shape_even().to_owned(),
        [] => kpi.locale().words().shape_even_alone().to_owned(),
        years => kpi.locale().words().shape_like(&year_names(kpi.locale(), years)),
    }
}

/// What stays as it is: the target of a period that is over, and an exception.
fn kept(kpi: &Presented, subject: &Subject, period: Period) -> Option<String> {
    let calendar = subject.calendar();
    let now = target_for(subject.targets, calendar.range(period))?;
    let stays = now.is_exception() || !calendar.is_open(period, kpi.context.today);
    let asked = subject.goal(period).filter(|_| stays)?;
    Some(kpi.part_text(&asked))
}

fn note(targets: &[SeasonTarget], locale: &Locale) -> String {
    let words = locale.words();
    match targets.iter().any(|target| target.kept.is_some()) {
        true => words.shape_kept().to_owned(),
        false => words.shape_goes_on().to_owned(),
    }
}
