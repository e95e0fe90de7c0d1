//! Codes and words of the domain's terms, as the commands send them.

use crate::wire::{Counts, StatusCode};
use analysis::signal::Signal;
use analysis::xmr::Rule;
use domain::{Category, Direction, Grain, MeasureKind, Status, Unit};

/// A status on the wire.
pub(crate) fn status_code(status: Status) -> StatusCode {
    match status {
        Status::OnTrack => StatusCode::OnTrack,
        Status::AtRisk => StatusCode::AtRisk,
        Status::OffTrack => StatusCode::OffTrack,
        Status::NoTarget => StatusCode::NoTarget,
        Status::NoData => StatusCode::NoData,
        Status::Open => StatusCode::Open,
    }
}

/// A category in words.
pub(crate) fn category_text(category: Category) -> &'static str {
    match category {
        Category::Strategic => "Strategic",
        Category::Financial => "Financial",
        Category::Operational => "Operational",
        Category::Customer => "Customer",
        Category::Employee => "Employee",
    }
}

/// A direction in words.
pub(crate) fn direction_text(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "higher is better",
        Direction::Lower => "lower is better",
        Direction::Between => "best between two values",
    }
}

/// A cadence in words.
pub(crate) fn cadence_text(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "daily",
        Grain::Week => "weekly",
        Grain::Month => "monthly",
        Grain::Quarter => "quarterly",
        Grain::Year => "yearly",
    }
}

/// A kind in words: what it does, then its term.
pub(crate) fn kind_text(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Flow => "adds up (flow)",
        MeasureKind::Balance => "closing value (balance)",
        MeasureKind::Level => "average (level)",
        MeasureKind::Sample => "each record (sample)",
    }
}

/// A unit in words.
pub(crate) fn unit_text(unit: &Unit) -> String {
    match unit {
        Unit::Number => "number".into(),
        Unit::Count => "count".into(),
        Unit::Currency(currency) => currency.code().into(),
        Unit::Percent => "percent".into(),
        Unit::Ratio => "ratio (×)".into(),
        Unit::Points => "points".into(),
        Unit::Duration => "duration".into(),
        Unit::Per(unit, per) if per.is_empty() => format!("{} each", unit_text(unit)),
        Unit::Per(unit, per) => format!("{} per {per}", unit_text(unit)),
    }
}

/// A signal in a word or two, as the scorecard has it beside the status: it says how the number stands to what it usually
/// is, which may be better than that and still not enough.
pub(crate) fn signal_text(signal: Signal, rule: Option<Rule>) -> &'static str {
    let is_moving = matches!(rule, Some(Rule::TrendUp | Rule::TrendDown));
    match signal {
        Signal::Improvement if is_moving => "getting better",
        Signal::Improvement => "better than usual",
        Signal::Concern if is_moving => "getting worse",
        Signal::Concern => "worse than usual",
        Signal::Change => "real change",
        Signal::Normal => "normal variation",
    }
}

/// Initials of a name: "Ana Ruiz" is "AR".
pub(crate) fn initials(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next()?;
    Some(std::iter::once(first).chain(words.next_back()).flat_map(char::to_uppercase).collect())
}

/// Counts on the wire.
pub(crate) fn counts(counts: &domain::status::Counts) -> Counts {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Counts {
        on_track: number(counts.on_track),
        at_risk: number(counts.at_risk),
        off_track: number(counts.off_track),
        no_target: number(counts.no_target),
        no_data: number(counts.no_data),
        open: number(counts.open),
    }
}

/// True for shares such as 5%, which need no decimals.
pub(crate) fn is_whole_percent(part: f64) -> bool {
    (part * 100.0 - (part * 100.0).round()).abs() < 1e-9
}

/// The words that join a number and its noun: `1 value`, `2 values`.
pub(crate) fn plural(n: u64, one: &str, many: &str) -> String {
    if n == 1 { one.to_owned() } else { many.to_owned() }
}
