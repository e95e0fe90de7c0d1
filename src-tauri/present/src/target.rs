//! Targets in words.

use crate::{Presented, words};
use analysis::scorecard::Subject;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Grain, Period, Target, Unit};
use locale::Locale;

/// A target of a KPI.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// The target.
    pub target: Target,
    /// From when, as a person reads it.
    pub from_text: String,
    /// "stay at or above €45,000", "stay at or above €120,000 in FY2026, shaped like FY2024 and FY2025".
    pub text: String,
    /// The amber band in words.
    pub amber_text: String,
    /// Why it was set, as it is shown: without the amounts in it where they are hidden.
    pub reason_text: String,
    /// True where it holds in the period shown.
    pub current: bool,
    /// Its numbers, ready to be edited.
    pub edit: TargetEdit,
}

/// A target's numbers as an editor starts with them: full, in the workspace's locale, without unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetEdit {
    /// The number (upper end for between).
    pub value: String,
    /// The lower end; empty where there is none.
    pub low: String,
    /// Where the path starts; empty where there is none.
    pub baseline: String,
    /// The amber band: "5%", or an amount.
    pub amber: String,
    /// The last day of an exception; empty where there is none.
    pub until: String,
}

/// A target as the page shows it.
pub(crate) fn row(kpi: &Presented, subject: &Subject, target: &Target, current: bool) -> TargetRow {
    let locale = kpi.locale();
    let amber = match target.amber {
        AmberBand::Relative(part) => locale.number(part, &Unit::Percent, words::is_whole_percent(part).then_some(0)),
        AmberBand::Absolute(amount) => kpi.full_text(amount),
    };
    TargetRow {
        from_text: from_text(locale, target),
        text: over_time(locale, subject, target, &goal_text(kpi, &target.goal)),
        amber_text: locale.words().aim_off(&amber),
        reason_text: locale.covered(&target.reason),
        current,
        edit: edit(locale, target, &kpi.unit),
        target: target.clone(),
    }
}

/// "stay at or above €45,000"
pub(crate) fn goal_text(kpi: &Presented, goal: &Goal) -> String {
    let (words, text) = (kpi.locale().words(), |value: f64| kpi.full_text(value));
    match *goal {
        Goal::AtLeast(value) => words.aim_at_least(&text(value)),
        Goal::AtMost(value) => words.aim_at_most(&text(value)),
        Goal::Between(low, high) => words.aim_between(&text(high), &text(low)),
        Goal::Reach { baseline, goal, by } => words.aim_reach(&text(baseline), &kpi.locale().date(by), &text(goal)),
    }
}

/// The numbers of a target as they would be typed in.
fn edit(locale: &Locale, target: &Target, unit: &Unit) -> TargetEdit {
    let text = |value: f64| locale.edit_number(value, unit);
    let (value, low, baseline) = match target.goal {
        Goal::AtLeast(value) | Goal::AtMost(value) => (value, None, None),
        Goal::Between(low, high) => (high, Some(low), None),
        Goal::Reach { baseline, goal, .. } => (goal, None, Some(baseline)),
    };
    let last_day = target.until.and_then(|until| until.pred_opt());
    TargetEdit {
        value: text(value),
        low: low.map(text).unwrap_or_default(),
        baseline: baseline.map(text).unwrap_or_default(),
        amber: match target.amber {
            AmberBand::Relative(part) => format!("{}%", locale.edit_number(part, &Unit::Percent)),
            AmberBand::Absolute(amount) => text(amount),
        },
        until: last_day.map(|day| day.to_string()).unwrap_or_default(),
    }
}

fn from_text(locale: &Locale, target: &Target) -> String {
    match target.until.and_then(|until| until.pred_opt()) {
        Some(last) => locale.words().aim_only(&locale.date_range(target.from, last)),
        None => locale.words().beside_from(&locale.date(target.from)),
    }
}

/// What a target asks for with the stretch that it is for and how it runs over it: "at least €120k in FY2026, shaped like
/// FY2024 and FY2025".
fn over_time(locale: &Locale, subject: &Subject, target: &Target, goal: &str) -> String {
    let words = locale.words();
    let years = subject.shape(target).map(|shape| year_names(locale, &shape.years));
    if target.span != Span::FiscalYear {
        return match (target.shape, years) {
            (Shape::Straight, _) => goal.to_owned(),
            (Shape::Seasonal, Some(years)) => words.aim_shaped(goal, &years),
            (Shape::Seasonal, None) => words.aim_straight_alone(goal),
        };
    }
    let year = locale.period_brief(subject.calendar().period(Grain::Year, target.from));
    let aim = match (target.shape, years) {
        (Shape::Straight, _) => words.aim_year_even(goal, &year),
        (Shape::Seasonal, Some(years)) => words.aim_year_shaped(goal, &year, &years),
        (Shape::Seasonal, None) => words.aim_year_even_alone(goal, &year),
    };
    if subject.adds_up() { aim } else { words.aim_unjudged(&aim) }
}

/// "2024 and 2025".
pub(crate) fn year_names(locale: &Locale, years: &[Period]) -> String {
    let names: Vec<String> = years.iter().map(|&year| locale.period_brief(year)).collect();
    locale.list_and(&names)
}
