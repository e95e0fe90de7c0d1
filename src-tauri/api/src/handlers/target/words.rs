//! Targets in words.

use crate::subject::Shown;
use crate::wire::{TargetEdit, TargetRow};
use crate::words;
use analysis::scorecard::Subject;
use chrono::NaiveDate;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Grain, Period, Target, Unit};
use locale::Locale;

/// A target as the page shows it.
pub(crate) fn row(shown: &Shown, subject: &Subject, target: &Target, current: bool) -> TargetRow {
    let (locale, unit) = (shown.locale, &shown.unit);
    let text = |value: f64| locale.number(value, unit, shown.kpi.decimals);
    let (wording, words, value, low, baseline, by) = match target.goal {
        Goal::AtLeast(value) => ("at_least", format!("stay at or above {}", text(value)), value, None, None, None),
        Goal::AtMost(value) => ("at_most", format!("stay at or below {}", text(value)), value, None, None, None),
        Goal::Between(low, high) => {
            ("between", format!("stay between {} and {}", text(low), text(high)), high, Some(low), None, None)
        }
        Goal::Reach { baseline, goal, by } => {
            let words = format!("reach {} by {}, from {}", text(goal), locale.date(by), text(baseline));
            ("reach", words, goal, None, Some(baseline), Some(by))
        }
    };
    let (amber, amber_absolute, amber_text) = match target.amber {
        AmberBand::Relative(part) => {
            (part, false, locale.number(part, &Unit::Percent, words::is_whole_percent(part).then_some(0)))
        }
        AmberBand::Absolute(amount) => (amount, true, text(amount)),
    };
    TargetRow {
        id: target.id.0,
        from: target.from.to_string(),
        from_text: from_text(locale, target),
        until: target.until.map(|until| until.to_string()),
        wording: wording.into(),
        text: words + &over_time(locale, subject, target),
        value,
        low,
        baseline,
        by: by.map(|by: NaiveDate| by.to_string()),
        amber,
        amber_absolute,
        amber_text: format!("up to {amber_text} off"),
        reason: target.reason.clone(),
        reason_text: locale.covered(&target.reason),
        span: target.span.code().into(),
        shape: target.shape.code().into(),
        current,
        edit: edit(locale, target, unit, (value, low, baseline)),
    }
}

/// The numbers of a target as they would be typed in.
fn edit(locale: &Locale, target: &Target, unit: &Unit, numbers: (f64, Option<f64>, Option<f64>)) -> TargetEdit {
    let text = |value: f64| locale.edit_number(value, unit);
    let (value, low, baseline) = numbers;
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
        Some(last) => format!("only {}", locale.date_range(target.from, last)),
        None => format!("from {}", locale.date(target.from)),
    }
}

/// " in FY2026, shaped like FY2024 and FY2025": what stretch the number is for, and how it runs over it.
fn over_time(locale: &Locale, subject: &Subject, target: &Target) -> String {
    let shape = subject.shape(target).map(|shape| shape.years);
    let is_total = target.span == Span::FiscalYear;
    let shape = match (target.shape, shape) {
        (Shape::Straight, _) if is_total => ", the same every period".to_owned(),
        (Shape::Straight, _) => String::new(),
        (Shape::Seasonal, Some(years)) => format!(", {}", shaped_like(locale, &years)),
        (Shape::Seasonal, None) if is_total => ", the same every period because no year before it is complete".into(),
        (Shape::Seasonal, None) => ", straight because no year before it is complete".into(),
    };
    if !is_total {
        return shape;
    }
    let year = locale.period_brief(subject.calendar().period(Grain::Year, target.from));
    let unjudged = if subject.adds_up() { "" } else { "; not judged, because the numbers no longer add up" };
    format!(" in {year}{shape}{unjudged}")
}

/// "shaped like 2024 and 2025".
pub(super) fn shaped_like(locale: &Locale, years: &[Period]) -> String {
    let names: Vec<String> = years.iter().map(|&year| locale.period_brief(year)).collect();
    format!("shaped like {}", locale.list_and(&names))
}
