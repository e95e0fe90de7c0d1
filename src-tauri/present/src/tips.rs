//! What the marks of the scorecard and of a KPI's page say where they are pointed at: the value, the period, the target,
//! and what the mark means.

use crate::Presented;
use crate::words::rule_text;
use analysis::scorecard::{AskedGoal, Row, SPARK_PERIODS, SparkPoint};
use analysis::sentences::goal_text;
use analysis::signal::PointReading;
use domain::name::capitalised;
use domain::target::AmberBand;
use domain::{Status, Unit};
use locale::Locale;
use locale::phrases::in_words;

/// What a status says: "At risk: €46.91 in October 2026, 0.8% below target. The target is at least €47.30; up to 5% off
/// it is at risk."
pub(crate) fn status(shown: &Presented, row: &Row, provisional: Option<&str>) -> String {
    let (words, period) = (shown.locale().words(), shown.locale().period(row.point.period));
    let grain = in_words(row.point.period.grain);
    let word = shown.locale().phrases().status(row.status);
    let number = row.point.value().map(|value| shown.short_text(value)).unwrap_or_default();
    match row.status {
        Status::Open => match provisional.filter(|_| !row.point.open) {
            Some(provisional) => words.tip_provisional(provisional),
            None => words.tip_open(&period),
        },
        Status::NoTarget => match shown.unfit_target(row.point.period) {
            Some(unfit) => format!("{word}: {unfit}"),
            None => words.tip_no_target(grain, &period, word, &number),
        },
        Status::NoData => {
            let reason = row.point.outcome.as_ref().err().map(|absent| shown.locale().absent(absent));
            match reason {
                Some(reason) => words.tip_no_number(&period, reason.trim_end_matches('.')),
                None => words.tip_pace_unknown(&period),
            }
        }
        _ => match (shown.pace_text(row), row.goal, shown.gap(row)) {
            (Some(pace), ..) => words.tip_pace(&pace, word),
            (None, Some(goal), Some(gap)) => {
                words.tip_status_gap(&asked(shown, row, &goal), &gap, grain, &period, word, &number)
            }
            (None, Some(goal), None) => {
                words.tip_status_asked(&asked(shown, row, &goal), grain, &period, word, &number)
            }
            (None, None, _) => words.tip_status(grain, &period, word, &number),
        },
    }
}

/// "The target is at least €47.30; up to 5% off it is at risk."
fn asked(shown: &Presented, row: &Row, goal: &AskedGoal) -> String {
    let (words, locale) = (shown.locale().words(), shown.locale());
    let target = goal_text(goal.goal, shown.writing(row.point.period.grain));
    let amber = match goal.amber {
        AmberBand::Relative(0.0) | AmberBand::Absolute(0.0) => return words.tip_asked(&target),
        AmberBand::Relative(part) => {
            locale.number(part, &Unit::Percent, crate::words::is_whole_percent(part).then_some(0))
        }
        AmberBand::Absolute(amount) => locale.distance(amount, &shown.unit),
    };
    words.tip_asked_band(&amber, &target)
}

/// What bar and mark stand for: "The bar is €46.91 in October 2026, the mark its target: 0.8% below target."
pub(crate) fn progress(shown: &Presented, row: &Row) -> Option<String> {
    let words = shown.locale().words();
    if let Some(pace) = shown.pace_text(row) {
        return Some(words.tip_bar_pace(&pace));
    }
    let number = so_far(shown, row.point.value()?, row.point.open);
    let (period, target) = (shown.locale().period(row.point.period), row.goal?.goal);
    let target = goal_text(target, shown.writing(row.point.period.grain));
    let grain = in_words(row.point.period.grain);
    Some(match shown.gap(row) {
        Some(gap) => words.tip_bar_gap(&gap, grain, &period, &target, &number),
        None => words.tip_bar(grain, &period, &target, &number),
    })
}

/// "€46.91", "€46.91 so far" of a period that is not over.
fn so_far(shown: &Presented, value: f64, is_open: bool) -> String {
    let text = shown.short_text(value);
    if is_open { shown.locale().words().tip_so_far(&text) } else { text }
}

/// What a sparkline shows: "13 months: €40.00 in October 2025, €46.91 in October 2026; lowest €38.20 in March 2026, highest
/// €49.00 in July 2026. The dotted line is the target."
pub(crate) fn spark(shown: &Presented, row: &Row) -> String {
    let known: Vec<(&SparkPoint, f64)> = row.spark.iter().filter_map(|point| Some((point, point.value?))).collect();
    let words = shown.locale().words();
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else {
        return words.tip_spark_nothing().to_owned();
    };
    let at = |(point, value): (&SparkPoint, f64)| {
        words.tip_spark_at(
            in_words(point.period.grain),
            &shown.locale().period(point.period),
            &so_far(shown, value, point.open),
        )
    };
    let by_value = |a: &&(&SparkPoint, f64), b: &&(&SparkPoint, f64)| a.1.total_cmp(&b.1);
    // A part of a period is no lowest one.
    let whole: Vec<(&SparkPoint, f64)> = known.iter().copied().filter(|(point, _)| !point.open).collect();
    let stretch = shown.locale().periods(SPARK_PERIODS.into(), row.point.period.grain);
    let said = match (whole.iter().min_by(by_value), whole.iter().max_by(by_value)) {
        _ if known.len() == 1 => words.tip_spark_one(&at(last), &stretch),
        (Some(&low), Some(&high)) if whole.len() > 2 => {
            words.tip_spark_ends(&at(first), &at(high), &at(last), &at(low), &stretch)
        }
        _ => words.tip_spark(&at(first), &at(last), &stretch),
    };
    let has_target = row.spark.iter().any(|point| point.target.is_some());
    if has_target { words.tip_spark_target(&said) } else { said }
}

/// What a signal says beside the status.
pub(crate) fn signal(reading: PointReading, meaning: Option<String>, locale: &Locale) -> String {
    let words = locale.words();
    match (reading.rule, meaning) {
        (Some(_), Some(meaning)) => words.tip_signal(&meaning, &capitalised(rule_text(reading, locale))),
        (Some(_), None) => words.tip_signal_only(&capitalised(rule_text(reading, locale))),
        (None, _) => words.tip_normal().to_owned(),
    }
}
