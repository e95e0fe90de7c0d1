//! Names good and bad in both languages, and the words of the advice.

#![allow(clippy::panic)]

use super::numbers::{Asks, asks, halves, is_clear};
use super::texts::{is_activity, vague};
use chrono::NaiveDate;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{KpiId, Target, TargetId, Unit};
use words::{Language, Words};

fn words_of(tag: &str) -> Words {
    Words::of(Language::of(tag).unwrap_or(Language::ENGLISH))
}

/// What is said of a name.
fn said(words: Words, name: &str, description: &str, unit: &Unit) -> &'static str {
    let is_vague = vague(name, description, words.coach_vague_words()).is_some();
    let counts_doing = is_activity(name, unit, words.coach_activity_words(), words.coach_joining_words());
    match (is_vague, counts_doing) {
        (true, true) => "both",
        (true, false) => "vague",
        (false, true) => "activity",
        (false, false) => "nothing",
    }
}

#[test]
fn names_are_judged_as_the_suite_says() {
    let suite = include_str!("../../../../tests/suite/coach/names.txt");
    let cases = suite.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in cases {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [language, expected, unit, name, description] = fields[..] else { panic!("five fields: {line}") };
        let unit = Unit::parse(unit).unwrap_or_else(|| panic!("a unit: {line}"));
        let found = said(words_of(language), name, description, &unit);
        if found != expected {
            wrong.push(format!("{line}: {found}"));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 30);
}

#[test]
fn a_long_text_is_judged_at_once() {
    let long = "calls ".repeat(20_000);
    assert_eq!(said(words_of("en"), &long, "", &Unit::Count), "nothing");
}

fn target(goal: Goal) -> Target {
    Target {
        id: TargetId(1),
        kpi: KpiId(1),
        from: NaiveDate::default(),
        until: None,
        goal,
        amber: AmberBand::Relative(0.05),
        reason: String::new(),
        span: Span::Period,
        shape: Shape::Straight,
    }
}

#[test]
fn a_target_asks_for_nothing_or_too_much_only_where_every_value_says_so() {
    let at_least = target(Goal::AtLeast(100.0));
    let at_most = target(Goal::AtMost(10.0));
    assert_eq!(asks(&at_least, &[120.0; 8]), Some(Asks::Nothing));
    assert_eq!(asks(&at_least, &[120.0; 7]), None, "too few");
    assert_eq!(asks(&at_least, &[105.0; 12]), None, "met, and not with room to spare");
    assert_eq!(asks(&at_least, &[80.0; 9]), Some(Asks::TooMuch));
    assert_eq!(asks(&at_least, &[96.0; 9]), None, "near");
    assert_eq!(asks(&at_most, &[5.0; 9]), Some(Asks::Nothing));
    assert_eq!(asks(&at_most, &[0.0; 9]), None, "no fault at all is what is wanted");
    let one_came_near = [80.0, 80.0, 80.0, 80.0, 80.0, 80.0, 80.0, 99.0];
    assert_eq!(asks(&at_least, &one_came_near), None);
}

#[test]
fn two_halves_are_compared_where_there_are_enough_values() {
    assert_eq!(halves(&[1.0, 1.0, 1.0, 2.0, 2.0, 2.0]), Some((1.0, 2.0, 3)));
    assert_eq!(halves(&[9.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0]), Some((1.0, 2.0, 3)), "the newest count");
    assert_eq!(halves(&[1.0; 5]), None);
    assert!(is_clear(100.0, 94.0) && !is_clear(100.0, 96.0) && !is_clear(0.0, 5.0));
}
