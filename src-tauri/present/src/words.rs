//! Words of the domain's terms.

use crate::Step;
use analysis::signal::Signal;
use analysis::xmr::Rule;
use chrono::NaiveDate;
use domain::formula::RollUp;
use domain::status::Summary;
use domain::{Category, Direction, Grain, MeasureKind, Unit};
use locale::Locale;

/// A category in words.
pub fn category_text(category: Category) -> &'static str {
    match category {
        Category::Strategic => "Strategic",
        Category::Financial => "Financial",
        Category::Operational => "Operational",
        Category::Customer => "Customer",
        Category::Employee => "Employee",
    }
}

/// A direction in words.
pub fn direction_text(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "higher is better",
        Direction::Lower => "lower is better",
        Direction::Between => "best between two values",
    }
}

/// A cadence in words.
pub fn cadence_text(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "daily",
        Grain::Week => "weekly",
        Grain::Month => "monthly",
        Grain::Quarter => "quarterly",
        Grain::Year => "yearly",
    }
}

/// A kind in words: what it does, then its term.
pub fn kind_text(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Flow => "adds up (flow)",
        MeasureKind::Balance => "closing value (balance)",
        MeasureKind::Level => "average (level)",
        MeasureKind::Sample => "each record (sample)",
    }
}

/// A unit in words.
pub fn unit_text(unit: &Unit) -> String {
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
pub fn signal_text(signal: Signal, rule: Option<Rule>) -> &'static str {
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

/// Which rule a signal follows, in words.
pub fn rule_text(rule: Rule) -> &'static str {
    match rule {
        Rule::AboveUpper => "above the natural limits",
        Rule::BelowLower => "below the natural limits",
        Rule::ShiftHigh => "seven or more in a row above the average",
        Rule::ShiftLow => "seven or more in a row below the average",
        Rule::TrendUp => "seven or more in a row rising",
        Rule::TrendDown => "seven or more in a row falling",
        Rule::TwoOfThreeHigh => "two of three close to the upper limit",
        Rule::TwoOfThreeLow => "two of three close to the lower limit",
    }
}

/// A score as text, of 10.
pub(crate) fn score(score: f64, locale: &Locale) -> String {
    locale.number(score, &Unit::Number, Some(1))
}

/// From when to when, as a person reads it.
pub(crate) fn dates(start: Option<NaiveDate>, due: Option<NaiveDate>, locale: &Locale) -> Option<String> {
    match (start, due) {
        (Some(start), Some(due)) if start <= due => Some(locale.date_range(start, due)),
        (None, Some(due)) => Some(format!("by {}", locale.date(due))),
        (Some(start), _) => Some(format!("from {}", locale.date(start))),
        (None, None) => None,
    }
}

/// "At risk · 1 off track, 1 without data": a score is never shown without these counts.
pub(crate) fn status_with_counts(summary: &Summary, locale: &Locale) -> String {
    let counts = summary.counts;
    let parts = [(counts.off_track, "off track"), (counts.no_data, "without data")];
    let named: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let status = locale.phrases().status(summary.status);
    if named.is_empty() { status.to_owned() } else { format!("{status} · {}", named.join(", ")) }
}

/// Advice on all objectives: of KPIs that are too `many` to follow, and of those that serve none (`loose`).
pub(crate) fn advice_on_all(many: Option<usize>, loose: usize) -> Vec<String> {
    let many = many.map(|count| {
        format!("There are {count} KPIs. Few are followed better than many: archive those nobody acts on.")
    });
    let loose = (loose > 0).then(|| {
        let (verb, what) = if loose == 1 { ("serves", "KPI") } else { ("serve", "KPIs") };
        format!("{loose} {what} {verb} no objective. Say what each is for, or archive it.")
    });
    many.into_iter().chain(loose).collect()
}

/// Where KPIs stand that serve no objective.
pub(crate) const WITHOUT_OBJECTIVE: &str = "Without an objective";

/// What is said where the newest values are older than the last period that is over.
pub(crate) fn newest(period: &str, grain: Grain) -> String {
    format!("The newest values are of {period}; this is that {}.", grain.code())
}

/// The way to another period.
pub(crate) fn go_to(period: &str) -> String {
    format!("Go to {period}")
}

/// A step as a button.
pub(crate) fn step(step: Step) -> &'static str {
    match step {
        Step::EnterValue => "Enter value",
        Step::SetTarget => "Set target",
        Step::AddAction => "Add action",
    }
}

/// Initials of a name: "Ana Ruiz" is "AR".
pub fn initials(name: &str) -> Option<String> {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next()?;
    Some(std::iter::once(first).chain(words.next_back()).flat_map(char::to_uppercase).collect())
}

/// True for shares such as 5%, which need no decimals.
pub fn is_whole_percent(part: f64) -> bool {
    (part * 100.0 - (part * 100.0).round()).abs() < 1e-9
}

/// The words that join a number and its noun: `1 value`, `2 values`.
pub fn plural(n: u64, one: &str, many: &str) -> String {
    if n == 1 { one.to_owned() } else { many.to_owned() }
}

/// How an input was rolled up.
pub(crate) fn roll_up(roll_up: RollUp, kind: MeasureKind) -> String {
    match (roll_up, kind) {
        (RollUp::Natural, MeasureKind::Flow) | (RollUp::Sum, _) => "sum".into(),
        (RollUp::Natural, MeasureKind::Balance) | (RollUp::Close, _) => "closing value".into(),
        (RollUp::Natural, MeasureKind::Level) => "mean, weighted by records".into(),
        (RollUp::Natural, MeasureKind::Sample) | (RollUp::Median, _) => "median".into(),
        (RollUp::Open, _) => "opening value".into(),
        (RollUp::Mean, _) => "mean".into(),
        (RollUp::Min, _) => "smallest".into(),
        (RollUp::Max, _) => "largest".into(),
        (RollUp::Percentile(p), _) => format!("percentile {:.0}", p * 100.0),
        (RollUp::Count, _) => "count of records".into(),
    }
}
