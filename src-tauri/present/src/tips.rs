//! What the marks of the scorecard and of a KPI's page say where they are pointed at: the value, the period, the target,
//! and what the mark means.

use crate::words::rule_text;
use crate::{Presented, absent, words};
use analysis::scorecard::{AskedGoal, Row, SPARK_PERIODS, SparkPoint};
use analysis::sentences::{capital, gap_text, goal_text};
use analysis::signal::PointReading;
use domain::target::AmberBand;
use domain::{Status, Unit};
use locale::Locale;

/// What a status says: "At risk: €46.91 in October 2026, 0.8% below target. The target is at least €47.30; up to 5% off
/// it is at risk."
pub(crate) fn status(shown: &Presented, row: &Row) -> String {
    let period = shown.locale().period(row.point.period);
    let word = shown.locale().phrases().status(row.status);
    let number = || row.point.value().map(|value| shown.short_text(value)).unwrap_or_default();
    match row.status {
        Status::Open => format!("{period} is not over: its status follows when it is."),
        Status::NoTarget => format!("{word}: nothing is asked of {} in {period}.", number()),
        Status::NoData => {
            let reason = row.point.outcome.as_ref().err().map(|absent| absent::reason(absent, shown.locale()));
            match reason {
                Some(reason) => format!("No number for {period}: {}.", reason.trim_end_matches('.')),
                None => format!("The pace up to {period} is not known, because a period before it has no number."),
            }
        }
        _ => match (shown.pace_text(row), row.goal) {
            (Some(pace), _) => format!("{word}: {pace}."),
            (None, Some(goal)) => {
                let gap = gap(shown, row).map(|gap| format!(", {gap}")).unwrap_or_default();
                format!("{word}: {} in {period}{gap}. {}", number(), asked(shown, row, &goal))
            }
            (None, None) => format!("{word}: {} in {period}.", number()),
        },
    }
}

/// "The target is at least €47.30; up to 5% off it is at risk."
fn asked(shown: &Presented, row: &Row, goal: &AskedGoal) -> String {
    let target = goal_text(goal.goal, shown.writing(row.point.period.grain));
    let band = match goal.amber {
        AmberBand::Relative(0.0) | AmberBand::Absolute(0.0) => String::new(),
        AmberBand::Relative(part) => {
            let decimals = words::is_whole_percent(part).then_some(0);
            format!("; up to {} off it is at risk", shown.locale().number(part, &Unit::Percent, decimals))
        }
        AmberBand::Absolute(amount) => {
            format!("; up to {} off it is at risk", shown.locale().distance(amount, &shown.unit))
        }
    };
    format!("The target is {target}{band}.")
}

fn gap(shown: &Presented, row: &Row) -> Option<String> {
    gap_text(row.point.value()?, row.goal?.goal, shown.writing(row.point.period.grain))
}

/// What bar and mark stand for: "The bar is €46.91 in October 2026, the mark its target: 0.8% below target."
pub(crate) fn progress(shown: &Presented, row: &Row) -> Option<String> {
    if let Some(pace) = shown.pace_text(row) {
        return Some(format!("The bar is what has come in, the mark what should have by now: {pace}."));
    }
    let (number, period) = (shown.short_text(row.point.value()?), shown.locale().period(row.point.period));
    let target = goal_text(row.goal?.goal, shown.writing(row.point.period.grain));
    let gap = gap(shown, row).map(|gap| format!(": {gap}")).unwrap_or_default();
    let open = if row.point.open { " so far" } else { "" };
    Some(format!("The bar is {number}{open} in {period}, the mark the target of {target}{gap}."))
}

/// What a sparkline shows: "13 months: €40.00 in October 2025, €46.91 in October 2026; lowest €38.20 in March 2026, highest
/// €49.00 in July 2026. The dotted line is the target."
pub(crate) fn spark(shown: &Presented, row: &Row) -> String {
    let known: Vec<(&SparkPoint, f64)> = row.spark.iter().filter_map(|point| Some((point, point.value?))).collect();
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else { return "No data".to_owned() };
    let at = |(point, value): (&SparkPoint, f64)| {
        let open = if point.open { " so far" } else { "" };
        format!("{}{open} in {}", shown.short_text(value), shown.locale().period(point.period))
    };
    let by_value = |a: &&(&SparkPoint, f64), b: &&(&SparkPoint, f64)| a.1.total_cmp(&b.1);
    // A part of a period is no lowest one.
    let whole: Vec<(&SparkPoint, f64)> = known.iter().copied().filter(|(point, _)| !point.open).collect();
    let ends = match (whole.iter().min_by(by_value), whole.iter().max_by(by_value)) {
        (Some(&low), Some(&high)) if whole.len() > 2 => format!("; lowest {}, highest {}", at(low), at(high)),
        _ => String::new(),
    };
    let from = if known.len() > 1 { format!("{}, ", at(first)) } else { String::new() };
    let target =
        if row.spark.iter().any(|point| point.target.is_some()) { " The dotted line is the target." } else { "" };
    let stretch = shown.locale().periods(SPARK_PERIODS.into(), row.point.period.grain);
    format!("{stretch}: {from}{}{ends}.{target}", at(last))
}

/// What a signal says beside the status.
pub(crate) fn signal(reading: PointReading, meaning: Option<String>, locale: &Locale) -> String {
    match (reading.rule, meaning) {
        (Some(rule), Some(meaning)) => format!("{}: {meaning}.", capital(rule_text(rule, locale))),
        (Some(rule), None) => format!("{}.", capital(rule_text(rule, locale))),
        (None, _) => "Within the natural limits: the usual ups and downs, with nothing to explain.".to_owned(),
    }
}
