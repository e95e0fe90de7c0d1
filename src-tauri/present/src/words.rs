//! Words of the domain's terms.

use analysis::plausible::Doubt;
use analysis::signal::{PointReading, Signal};
use analysis::xmr::Rule;
use chrono::NaiveDate;
use domain::formula::RollUp;
use domain::life::{Life, Stage};
use domain::review::{Kind, NoteKind};
use domain::status::Summary;
use domain::{Category, Direction, Grain, MeasureKind, Period, Unit};
use locale::Locale;
use locale::phrases::in_words;

/// Where a KPI stands in its life, since when, and why.
pub(crate) fn life_text(life: &Life, locale: &Locale) -> String {
    let words = locale.words();
    let stage = match life.stage {
        Stage::Draft => words.life_draft(),
        Stage::Trial => words.life_trial(),
        Stage::InUse => words.life_in_use(),
        Stage::Retired => words.life_retired(),
    };
    let dated = life.since.map(|day| words.life_since(&locale.date(day), stage)).unwrap_or_else(|| stage.to_owned());
    let reason = locale.covered(life.reason.trim());
    if reason.is_empty() { dated } else { words.life_because(&dated, &reason) }
}

/// A category in words.
pub fn category_text(category: Category, locale: &Locale) -> &'static str {
    let words = locale.words();
    match category {
        Category::Strategic => words.term_category_strategic(),
        Category::Financial => words.term_category_financial(),
        Category::Operational => words.term_category_operational(),
        Category::Customer => words.term_category_customer(),
        Category::Employee => words.term_category_employee(),
    }
}

/// A direction in words.
pub fn direction_text(direction: Direction, locale: &Locale) -> &'static str {
    let words = locale.words();
    match direction {
        Direction::Higher => words.term_direction_higher(),
        Direction::Lower => words.term_direction_lower(),
        Direction::Between => words.term_direction_between(),
    }
}

/// A cadence in words: "monthly".
pub fn cadence_text(grain: Grain, locale: &Locale) -> String {
    locale.words().term_cadence(in_words(grain))
}

/// A kind in words: what it does, then its term.
pub fn kind_text(kind: MeasureKind, locale: &Locale) -> &'static str {
    let words = locale.words();
    match kind {
        MeasureKind::Flow => words.term_kind_flow(),
        MeasureKind::Balance => words.term_kind_balance(),
        MeasureKind::Level => words.term_kind_level(),
        MeasureKind::Sample => words.term_kind_sample(),
        MeasureKind::Distinct => words.term_kind_distinct(),
        MeasureKind::Parameter => words.term_kind_parameter(),
    }
}

/// What a kind of review is called: "Weekly review".
pub fn review_kind(kind: Kind, locale: &Locale) -> &'static str {
    let words = locale.words();
    match kind {
        Kind::Weekly => words.review_weekly(),
        Kind::Monthly => words.review_monthly(),
        Kind::Quarterly => words.review_quarterly(),
        Kind::Yearly => words.review_yearly(),
    }
}

/// What a kind of note is called: "Decision".
pub fn note_kind(kind: NoteKind, locale: &Locale) -> &'static str {
    let words = locale.words();
    match kind {
        NoteKind::Note => words.review_note(),
        NoteKind::Decision => words.review_decision(),
        NoteKind::Parked => words.review_parked(),
    }
}

/// A unit in words.
pub fn unit_text(unit: &Unit, locale: &Locale) -> String {
    let words = locale.words();
    match unit {
        Unit::Number => words.term_unit_number().into(),
        Unit::Count => words.term_unit_count().into(),
        Unit::Currency(currency) => currency.code().into(),
        Unit::Percent => words.term_unit_percent().into(),
        Unit::Ratio => words.term_unit_ratio().into(),
        Unit::Points => words.term_unit_points().into(),
        Unit::Duration => words.term_unit_duration().into(),
        Unit::Per(unit, per) if per.is_empty() => words.term_unit_each(&unit_text(unit, locale)),
        Unit::Per(unit, per) => words.term_unit_per(per, &unit_text(unit, locale)),
    }
}

/// A signal in a word or two, as the scorecard has it beside the status: it says how the number stands to what it usually
/// is, which may be better than that and still not enough.
pub fn signal_text(signal: Signal, rule: Option<Rule>, locale: &Locale) -> &'static str {
    let words = locale.words();
    let is_moving = matches!(rule, Some(Rule::TrendUp | Rule::TrendDown));
    match signal {
        Signal::Improvement if is_moving => words.signal_getting_better(),
        Signal::Improvement => words.signal_better(),
        Signal::Concern if is_moving => words.signal_getting_worse(),
        Signal::Concern => words.signal_worse(),
        Signal::Change => words.signal_change(),
        Signal::Normal => words.signal_normal(),
    }
}

/// Which rule the signal of a point follows, in words; empty where it is none.
pub fn rule_text(reading: PointReading, locale: &Locale) -> &'static str {
    let words = locale.words();
    let Some(rule) = reading.rule else { return "" };
    match rule {
        Rule::ShiftHigh if reading.on_line => words.signal_rule_shift_high_line(),
        Rule::ShiftLow if reading.on_line => words.signal_rule_shift_low_line(),
        Rule::TrendUp if reading.on_line => words.signal_rule_rising_line(),
        Rule::TrendDown if reading.on_line => words.signal_rule_falling_line(),
        Rule::AboveUpper => words.signal_rule_above(),
        Rule::BelowLower => words.signal_rule_below(),
        Rule::ShiftHigh => words.signal_rule_shift_high(),
        Rule::ShiftLow => words.signal_rule_shift_low(),
        Rule::TrendUp => words.signal_rule_rising(),
        Rule::TrendDown => words.signal_rule_falling(),
        Rule::TwoOfThreeHigh => words.signal_rule_near_upper(),
        Rule::TwoOfThreeLow => words.signal_rule_near_lower(),
    }
}

/// What is doubtful about a value of a measure of that name and unit, in a question.
pub fn doubt(doubt: &Doubt, (name, unit): (&str, &Unit), (period, value): (Period, f64), locale: &Locale) -> String {
    let (words, grain, period) = (locale.words(), in_words(period.grain), locale.period(period));
    let write = |number: f64| locale.number(number, unit, None);
    let value = write(value);
    match *doubt {
        Doubt::Larger(times, meant) => {
            words.doubt_larger(grain, &write(meant), name, &period, &locale.count(times.into()), &value)
        }
        Doubt::Smaller(times, meant) => {
            words.doubt_smaller(grain, &write(meant), name, &period, &locale.count(times.into()), &value)
        }
        Doubt::Sign(meant) => words.doubt_sign(grain, &write(meant), name, &period, &value),
        Doubt::Swapped(meant) => words.doubt_swapped(grain, &write(meant), name, &period, &value),
        Doubt::Repeated(before) => words.doubt_repeated(grain, name, &period, &locale.period(before), &value),
        Doubt::Far(least, greatest) => words.doubt_far(grain, &write(greatest), &write(least), name, &period, &value),
        Doubt::Weekday => words.doubt_weekday(name, &period, &value),
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
        (None, Some(due)) => Some(locale.words().beside_by(&locale.date(due))),
        (Some(start), _) => Some(locale.words().beside_from(&locale.date(start))),
        (None, None) => None,
    }
}

/// "At risk · 1 off track, 1 without data": a score is never shown without these counts.
pub(crate) fn status_with_counts(summary: &Summary, locale: &Locale) -> String {
    let counts = summary.counts;
    let words = locale.words();
    let of = |count: usize| locale.count(count as u64);
    let off_track = (counts.off_track > 0).then(|| words.count_off_track(&of(counts.off_track)));
    let no_data = (counts.no_data > 0).then(|| words.count_no_data(&of(counts.no_data)));
    let named: Vec<String> = off_track.into_iter().chain(no_data).collect();
    let status = locale.phrases().status(summary.status);
    if named.is_empty() { status.to_owned() } else { format!("{status} · {}", named.join(", ")) }
}

/// Advice on all objectives: of KPIs that are too `many` to follow, and of those that serve none (`loose`).
pub(crate) fn advice_on_all(many: Option<usize>, loose: usize, locale: &Locale) -> Vec<String> {
    let words = locale.words();
    let many = many.map(|count| words.advice_many_kpis(&locale.count(count as u64)));
    let loose = (loose > 0).then(|| locale.counted(loose as u64, |count| words.advice_loose_kpis(count)));
    many.into_iter().chain(loose).collect()
}

/// What is said where the newest values are older than the last period that is over.
pub(crate) fn newest(period: &str, grain: Grain, locale: &Locale) -> String {
    locale.words().newest_values(in_words(grain), period)
}

/// True for shares such as 5%, which need no decimals.
pub fn is_whole_percent(part: f64) -> bool {
    (part * 100.0 - (part * 100.0).round()).abs() < 1e-9
}

/// How an input was rolled up.
pub(crate) fn roll_up(roll_up: RollUp, kind: MeasureKind, locale: &Locale) -> String {
    let words = locale.words();
    let word = match (roll_up, kind) {
        (RollUp::Natural, MeasureKind::Flow) | (RollUp::Sum, _) => words.term_roll_up_sum(),
        (RollUp::Natural | RollUp::Close, MeasureKind::Parameter) => words.term_roll_up_holds(),
        (RollUp::Natural, MeasureKind::Balance) | (RollUp::Close, _) => words.term_roll_up_closing(),
        (RollUp::Natural, MeasureKind::Level) => words.term_roll_up_weighted(),
        (RollUp::Natural, MeasureKind::Sample) | (RollUp::Median, _) => words.term_roll_up_median(),
        (RollUp::Open, _) => words.term_roll_up_opening(),
        (RollUp::Mean, _) => words.term_roll_up_mean(),
        (RollUp::Min, _) => words.term_roll_up_smallest(),
        (RollUp::Max, _) => words.term_roll_up_largest(),
        (RollUp::Percentile(p), _) => return words.term_roll_up_percentile(&format!("{:.0}", p * 100.0)),
        (RollUp::Natural | RollUp::Count, MeasureKind::Distinct) => words.term_roll_up_different(),
        (RollUp::Count, _) => words.term_roll_up_count(),
        (RollUp::New, _) => words.term_roll_up_new(),
        (RollUp::Returning, _) => words.term_roll_up_returning(),
        (RollUp::Retained, _) => words.term_roll_up_retained(),
        (RollUp::Lost(_), _) => words.term_roll_up_lost(),
    };
    word.to_owned()
}
