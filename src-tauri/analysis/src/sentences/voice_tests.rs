//! One voice: what a signal, a status, a target and a movement say together, as a table in `voice.txt`, and over made-up
//! series whatever they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::formula::Absent;
use domain::target::{AmberBand, Goal};
use domain::unit::Currency;
use domain::{Calendar, Direction, Grain, Period, Status, Unit, status};
use locale::Locale;
use proptest::prelude::*;

use super::{Story, Writing, attention, gap_text, sentences, signal_text};
use crate::compare::Change;
use crate::scorecard::Lateness;
use crate::signal::{PointReading, Standing, read};
use crate::xmr::Rule;

fn euros() -> Unit {
    Unit::Currency(Currency::parse("EUR").unwrap())
}

fn locale() -> Locale {
    Locale::new("en-GB", Currency::parse("EUR").unwrap(), Calendar::default())
}

fn month(start: &str) -> Period {
    Calendar::default().period(Grain::Month, start.parse().unwrap())
}

/// A KPI's story with what the case does not name left out.
fn story<'a>(unit: &'a Unit, outcome: &'a Result<f64, Absent>, before: Option<f64>) -> Story<'a> {
    let now = *outcome.as_ref().unwrap();
    Story {
        name: "Sales",
        unit,
        decimals: None,
        direction: Direction::Higher,
        period: month("2026-10-01"),
        outcome,
        elapsed: None,
        open: Vec::new(),
        previous: before.and_then(|old| Some((month("2026-09-01"), old, Change::between(old, now)?))),
        last_year: None,
        reading: None,
        slope: None,
        adjusted: false,
        status: Status::NoTarget,
        goal: None,
        pace: None,
        assurance: None,
        lateness: Lateness::None,
        is_first_missing: true,
        last: None,
        drivers: &[],
        outlook: None,
    }
}

fn direction(text: &str) -> Direction {
    match text {
        "higher" => Direction::Higher,
        "lower" => Direction::Lower,
        _ => Direction::Between,
    }
}

fn reading(text: &str) -> PointReading {
    let (code, streak) = text.split_once(' ').unwrap_or((text, "0"));
    let rule = Rule::ALL.into_iter().find(|rule| rule.code() == code);
    PointReading { rule, judged: true, on_line: false, streak: streak.parse().unwrap() }
}

fn goal(text: &str) -> Option<Goal> {
    let number = |text: &str| text.parse::<f64>().unwrap();
    if let Some((low, high)) = text.split_once(" to ") {
        return Some(Goal::Between(number(low), number(high)));
    }
    let at_least = text.strip_prefix("at least ").map(|bound| Goal::AtLeast(number(bound)));
    at_least.or_else(|| text.strip_prefix("at most ").map(|bound| Goal::AtMost(number(bound))))
}

fn status_of(text: &str) -> Status {
    match text {
        "on track" => Status::OnTrack,
        "at risk" => Status::AtRisk,
        "off track" => Status::OffTrack,
        _ => Status::NoTarget,
    }
}

#[test]
fn signal_status_and_movement_speak_with_one_voice() {
    let lines: Vec<&str> = include_str!("voice.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let (unit, locale) = (euros(), locale());
    let writing = Writing { unit: &unit, decimals: None, grain: Grain::Month, locale: &locale };
    let mut wrong = Vec::new();
    for case in lines.chunks(4) {
        let cells: Vec<&str> = case[0].split(" | ").collect();
        let [way, before, now, rule, asked, status] = cells[..] else { panic!("{}", case[0]) };
        let outcome = Ok(now.parse().unwrap());
        let story = Story {
            direction: direction(way),
            reading: Some((reading(rule), Standing::Locked)),
            status: status_of(status),
            goal: goal(asked),
            ..story(&unit, &outcome, Some(before.parse().unwrap()))
        };
        let gap = story.goal.and_then(|goal| gap_text(*outcome.as_ref().unwrap(), goal, writing));
        let said = [
            sentences(&story, &locale)[0].beside_name(),
            attention(&story, &locale).unwrap().0.beside_name(),
            gap.unwrap_or_else(|| "-".into()),
        ];
        for (said, expected) in said.iter().zip(&case[1..]) {
            let said = said.replace('\u{a0}', " ");
            if said != expected.trim() {
                wrong.push(format!("{}\n  expected {}\n       got {said}", case[0], expected.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// All that is shown of a KPI at once: its sentences, its card under "Needs attention", the status's word, the change and
/// the distance beside the number, and what the signal says.
struct Shown {
    sentences: Vec<String>,
    card: String,
    status: Status,
    change: Option<String>,
    gap: Option<String>,
    signal: Option<String>,
}

impl Shown {
    fn all(&self) -> String {
        let mut texts = self.sentences.clone();
        texts.push(self.card.clone());
        texts.extend(self.signal.clone());
        texts.join("\n")
    }

    /// What stands side by side and cannot both be so.
    fn contradictions(&self) -> Vec<&'static str> {
        let all = self.all();
        let missed = matches!(self.status, Status::AtRisk | Status::OffTrack);
        let has = |words: &[&str]| words.iter().any(|word| all.contains(word));
        let signed = |sign: &str| self.change.as_deref().is_some_and(|change| change.starts_with(sign));
        let praise = has(&["improvement", "better than", "getting better"]);
        let blame = has(&["for the worse", "worse than", "getting worse"]);
        let rules = [
            (praise && blame, "praise and blame"),
            (praise && missed && !has(&["still "]), "praise of what misses its target, without saying so"),
            (missed && has(&["a real improvement"]), "a real improvement that is at risk"),
            (has(&["rose to"]) && !signed("+"), "rose beside a change that is none or down"),
            (has(&["fell to"]) && !signed("\u{2212}"), "fell beside a change that is none or up"),
            (has(&["stayed at"]) && (signed("+") || signed("\u{2212}")), "stayed beside a change"),
            (has(&["fell to"]) && has(&["above its natural limits"]), "fell above the limits"),
            (has(&["rose to"]) && has(&["below its natural limits"]), "rose below the limits"),
            (has(&["normal variation"]) && (praise || blame || has(&["natural limits"])), "normal and a signal"),
            (has(&["meets its target", "meets the target"]) && missed, "meets what it misses"),
            (has(&["misses its target"]) && !missed, "misses what it meets"),
            (missed && !has(&["target of", "range of"]), "missed, and the target is not named"),
            (has(&["will go on meeting"]) && (missed || blame), "a promise while it goes wrong"),
            (has(&["until something changes"]) && (!missed || praise), "hopeless while it gets better"),
        ];
        let mut found: Vec<&str> = rules.into_iter().filter(|(found, _)| *found).map(|(_, rule)| rule).collect();
        let gap = self.gap.as_deref().unwrap_or_default();
        // A range below zero has signs of its own.
        if gap.starts_with(['\u{2212}', '+']) {
            found.push("a sign beside a side");
        }
        found
    }
}

fn shown(values: &[f64], direction: Direction, goal: Option<Goal>, unit: &Unit) -> Shown {
    let locale = locale();
    let series: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
    let reading = read(&series, &[]);
    let (now, before) = (*values.last().unwrap(), values.iter().rev().nth(1).copied());
    let status = goal.map_or(Status::NoTarget, |goal| status::judge(&goal, AmberBand::Relative(0.05), now));
    let outcome = Ok(now);
    let newest: Vec<f64> = values.iter().rev().take(12).copied().collect();
    let story = Story {
        direction,
        reading: reading.phases.last().map(|limits| (*reading.points.last().unwrap(), limits.standing)),
        status,
        goal,
        assurance: goal.and_then(|goal| reading.assurance(goal, &newest)),
        ..story(unit, &outcome, before)
    };
    let writing = Writing { unit, decimals: None, grain: Grain::Month, locale: &locale };
    Shown {
        sentences: sentences(&story, &locale).into_iter().map(|sentence| sentence.text).collect(),
        card: attention(&story, &locale).unwrap().0.text,
        status,
        change: story
            .previous
            .map(|(_, _, change)| change.text_between(before.unwrap(), now, &locale, unit, None))
            .filter(|text| locale::has_size(text)),
        gap: goal.and_then(|goal| gap_text(now, goal, writing)),
        signal: signal_text(&story, &locale),
    }
}

/// A series that is level, drifts, steps, or leaps at its end.
fn values() -> impl Strategy<Value = Vec<f64>> {
    let noise = prop::collection::vec(-1.0..1.0_f64, 2..30);
    (noise, 1.0..5_000.0_f64, 0.0..0.2_f64, -0.3..0.3_f64, 0usize..30, -0.05..0.05_f64, -0.4..0.4_f64).prop_map(
        |(noise, level, spread, step, at, slope, leap)| {
            let last = noise.len() - 1;
            let value = |(i, noise): (usize, &f64)| {
                let stepped = if i >= at { step } else { 0.0 };
                let leapt = if i == last { leap } else { 0.0 };
                level * (1.0 + spread * noise + stepped + slope * i as f64 + leapt)
            };
            noise.iter().enumerate().map(value).collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_that_is_shown_together_contradicts(
        values in values(),
        way in 0usize..3,
        kind in 0usize..4,
        off in -0.3..0.3_f64,
        percent in any::<bool>(),
    ) {
        let unit = if percent { Unit::Percent } else { euros() };
        let values: Vec<f64> = values.iter().map(|value| if percent { value / 10_000.0 } else { *value }).collect();
        let bound = values.last().unwrap() * (1.0 + off);
        let goal = match kind {
            0 => None,
            1 => Some(Goal::AtLeast(bound)),
            2 => Some(Goal::AtMost(bound)),
            _ => Some(Goal::Between(bound.min(bound * 1.2), bound.max(bound * 1.2))),
        };
        // A target in the other direction than the good one is a contradiction of the owner's own.
        let direction = match (goal, way) {
            (Some(Goal::AtLeast(_)), _) => Direction::Higher,
            (Some(Goal::AtMost(_)), _) => Direction::Lower,
            (Some(_), _) | (None, 0) => Direction::Between,
            (None, 1) => Direction::Higher,
            (None, _) => Direction::Lower,
        };
        let shown = shown(&values, direction, goal, &unit);
        let found = shown.contradictions();
        prop_assert!(found.is_empty(), "{found:?}\n{}\n{:?} {:?} {:?}", shown.all(), shown.status, shown.change, shown.gap);
    }
}
