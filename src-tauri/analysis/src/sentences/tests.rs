#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::formula::{Absent, Reason};
use domain::target::{AmberBand, Goal, goal_pace};
use domain::unit::Currency;
use domain::{Calendar, Direction, Grain, Period, Status, Unit};
use locale::Locale;

use super::{Story, Topic, effect_sentence, pace_text, sentences, too_short};
use crate::compare::Change;
use crate::effect::Effect;
use crate::forecast::TooShort;
use crate::scorecard::{Chance, Lateness, LongTrend, Method, Outlook, PaceUnknown, YearPace};
use crate::signal::{PointReading, Signal, Standing};
use crate::xmr::{Assurance, Rule};

fn month(text: &str) -> Period {
    Calendar::default().period(Grain::Month, format!("{text}-01").parse().unwrap())
}

fn locale() -> Locale {
    Locale::new("en-GB", Currency::parse("EUR").unwrap(), Calendar::default())
}

fn story<'a>(name: &'a str, unit: &'a Unit, outcome: &'a Result<f64, Absent>) -> Story<'a> {
    Story {
        name,
        unit,
        decimals: None,
        direction: Direction::Higher,
        period: month("2026-10"),
        outcome,
        elapsed: None,
        open: Vec::new(),
        previous: None,
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

fn previous(now: f64, before: f64) -> Option<(Period, f64, Change)> {
    Some((month("2026-09"), before, Change::between(before, now).unwrap()))
}

fn reading(rule: Option<Rule>, streak: usize) -> Option<(PointReading, Standing)> {
    Some((PointReading { rule, judged: true, on_line: false, streak }, Standing::Locked))
}

fn told(story: &Story) -> Vec<String> {
    let sentences = sentences(story, &locale());
    assert!(sentences.len() <= 3);
    sentences.into_iter().map(|sentence| sentence.text.replace('\u{a0}', " ")).collect()
}

#[test]
fn a_concern_with_its_driver_and_target() {
    let drivers = [("cost of goods".to_owned(), -0.019), ("Revenue".to_owned(), -0.002)];
    let outcome = Ok(0.081);
    let story = Story {
        previous: previous(0.081, 0.102),
        reading: reading(Some(Rule::BelowLower), 2),
        drivers: &drivers,
        status: Status::OffTrack,
        goal: Some(Goal::AtLeast(0.12)),
        assurance: Some(Assurance::Fail),
        ..story("Net profit margin", &Unit::Percent, &outcome)
    };
    assert_eq!(
        told(&story),
        [
            "Net profit margin fell to 8.1%, below its natural limits for the second month.",
            "Cost of goods explains −1.9 of the −2.1 pts.",
            "It misses its target of at least 12.0% by 3.9 pts.",
        ]
    );
    let first = &sentences(&story, &locale())[0];
    assert_eq!(first.topic, Topic::Signal);
    assert_eq!(first.beside_name(), "fell to 8.1%, below its natural limits for the second month.");
}

#[test]
fn a_shift_is_a_real_improvement() {
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let outcome = Ok(45_820.0);
    let story = Story {
        previous: previous(45_820.0, 44_500.0),
        reading: reading(Some(Rule::ShiftHigh), 7),
        status: Status::OnTrack,
        goal: Some(Goal::AtLeast(45_000.0)),
        assurance: Some(Assurance::Inconsistent),
        ..story("Revenue", &unit, &outcome)
    };
    assert_eq!(
        told(&story),
        [
            "Revenue has been above its average for seven months: a real improvement, not luck.",
            "It meets its target of at least €45,000.",
        ]
    );
}

#[test]
fn noise_is_called_normal_and_not_explained() {
    let drivers = [("Orders".to_owned(), 2.0), ("Price".to_owned(), 1.0)];
    let outcome = Ok(54.0);
    let story = Story {
        previous: previous(54.0, 51.0),
        reading: reading(None, 0),
        drivers: &drivers,
        ..story("Net promoter score", &Unit::Points, &outcome)
    };
    assert_eq!(told(&story), ["Net promoter score rose to 54, which is normal variation."]);
}

#[test]
fn without_limits_the_movement_is_stated() {
    let outcome = Ok(54.0);
    let plain = Story { previous: previous(54.0, 51.0), ..story("Orders", &Unit::Count, &outcome) };
    assert_eq!(told(&plain), ["Orders rose to 54 from 51 in September 2026."]);
    assert_eq!(told(&story("Orders", &Unit::Count, &outcome)), ["Orders is 54 in October 2026."]);
    let same = Story { previous: previous(54.0, 54.0), ..story("Orders", &Unit::Count, &outcome) };
    assert_eq!(told(&same), ["Orders stayed at 54 in October 2026."]);
}

#[test]
fn what_is_late_comes_first() {
    let outcome = Err(Absent::NoData(vec!["Days to close".into()]));
    let unit = Unit::Number;
    let six = Lateness::Late { days: 6, since: month("2026-09") };
    let late = Story { lateness: six, last: Some((month("2026-09"), 3.6)), ..story("Cycle time", &unit, &outcome) };
    assert_eq!(
        told(&late),
        ["Cycle time for October 2026 is 6 days late.", "The last value is 3.6, for September 2026."]
    );
    assert_eq!(
        told(&Story { lateness: Lateness::None, last: None, ..late }),
        ["Cycle time has no number for October 2026: Days to close is missing."]
    );
}

#[test]
fn a_period_is_not_later_than_it_is_over() {
    let (outcome, unit) = (Err(Absent::NoData(vec!["Sales".into()])), Unit::Number);
    let since = month("2026-07");
    let late = Story {
        lateness: Lateness::Late { days: 84, since },
        is_first_missing: false,
        ..story("Sales", &unit, &outcome)
    };
    assert_eq!(told(&late), ["Sales has no values since July 2026 and is 84 days late."]);
    let ended = Lateness::Ended { since: month("2005-05") };
    assert_eq!(told(&Story { lateness: ended, ..late }), ["Sales has no values since May 2005."]);
    let (cut, lateness) = (Ok(80.0), Lateness::Ended { since: month("2026-10") });
    let story = Story { lateness, ..story("Sales", &unit, &cut) };
    assert_eq!(told(&story), ["Sales is 80 for October 2026; its data ends with October 2026."]);
}

#[test]
fn a_number_from_incomplete_data_is_not_judged() {
    let outcome = Ok(80.0);
    let story = Story {
        lateness: Lateness::Late { days: 4, since: month("2026-10") },
        previous: previous(80.0, 100.0),
        reading: reading(Some(Rule::BelowLower), 1),
        ..story("Orders", &Unit::Count, &outcome)
    };
    assert_eq!(told(&story), ["Orders is 80 for October 2026, but its data is 4 days late."]);
}

#[test]
fn why_there_is_no_number() {
    let coarse = Err(Absent::TooCoarse("Rent".into(), Grain::Quarter));
    assert_eq!(
        told(&story("Margin", &Unit::Percent, &coarse)),
        ["Margin has no number for October 2026, because Rent is recorded quarterly."]
    );
    let zero = Err(Absent::NotApplicable(Reason::ByNothing(Some("orders".into()))));
    assert_eq!(
        told(&story("Margin", &Unit::Percent, &zero)),
        ["Margin has no number for October 2026. Division by zero: orders is 0."]
    );
}

#[test]
fn an_open_period_says_so_far() {
    let outcome = Ok(24_110.0);
    let story = Story {
        elapsed: Some((17, 31)),
        previous: previous(24_110.0, 23_000.0),
        reading: reading(Some(Rule::BelowLower), 1),
        ..story("Orders", &Unit::Count, &outcome)
    };
    assert_eq!(
        told(&story),
        ["Orders is 24,110 so far, 17 of 31 days: +4.8% against the same part of September 2026."]
    );
}

#[test]
fn a_number_entered_for_all_of_an_open_period_is_no_part_of_it() {
    let outcome = Ok(130.0);
    let cakes = Story { elapsed: Some((30, 30)), ..story("Cakes", &Unit::Count, &outcome) };
    assert_eq!(told(&cakes), ["Cakes is 130 for October 2026, entered before its end."]);
    let compared = Story { previous: previous(130.0, 125.0), ..cakes };
    assert_eq!(
        told(&compared),
        ["Cakes is 130 for October 2026, entered before its end: +4.0% against September 2026."]
    );
}

#[test]
fn lower_is_better_turns_the_verdict() {
    let outcome = Ok(8.0);
    let story = Story {
        direction: Direction::Lower,
        previous: previous(8.0, 7.0),
        reading: reading(Some(Rule::TrendUp), 8),
        status: Status::OnTrack,
        goal: Some(Goal::AtMost(9.0)),
        assurance: Some(Assurance::Pass),
        ..story("Response time", &Unit::Number, &outcome)
    };
    assert_eq!(
        told(&story),
        [
            "Response time has risen for seven months in a row: getting worse, though it meets the target of at most 9.",
            "It meets its target of at most 9.",
        ]
    );
}

#[test]
fn inputs_that_pull_both_ways_are_both_named() {
    let outcome = Ok(0.081);
    let drivers = [("Cost of goods".to_owned(), -0.025), ("Till sales".to_owned(), 0.016)];
    let story = Story {
        previous: previous(0.081, 0.102),
        reading: reading(Some(Rule::BelowLower), 2),
        drivers: &drivers,
        ..story("Net profit margin", &Unit::Percent, &outcome)
    };
    assert_eq!(
        told(&story).get(1).map(String::as_str),
        Some("The main reason is Cost of goods (−2.5 pts); Till sales pulled the other way (+1.6 pts).")
    );
}

#[test]
fn what_made_it_come_back_a_little_is_not_why_it_is_off() {
    let outcome = Ok(0.081);
    let drivers = [("Overheads".to_owned(), 0.017), ("Cost of goods".to_owned(), -0.016)];
    let story = Story {
        previous: previous(0.081, 0.080),
        reading: reading(Some(Rule::BelowLower), 2),
        drivers: &drivers,
        ..story("Net profit margin", &Unit::Percent, &outcome)
    };
    assert_eq!(told(&story), ["Net profit margin is at 8.1%, below its natural limits for the second month."]);
}

fn outlook(chance: f64, slope: Option<f64>) -> Outlook {
    let goal = Goal::AtLeast(47_000.0);
    let trend = slope.map(|slope| LongTrend { periods: 36, slope, p: 0.001 });
    let method = Method { name: "ETS(A,N,N) and Theta".into(), held: None };
    Outlook { steps: Vec::new(), chance: Some(Chance { period: month("2026-12"), goal, chance }), trend, method }
}

#[test]
fn a_chance_takes_the_place_of_what_stands_beside_it() {
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let outcome = Ok(45_820.0);
    let seen = |chance, status, assurance| {
        let outlook = outlook(chance, Some(310.0));
        let story = Story {
            reading: reading(None, 0),
            status,
            goal: Some(Goal::AtLeast(45_000.0)),
            assurance,
            outlook: Some(&outlook),
            ..story("Revenue", &unit, &outcome)
        };
        told(&story).split_off(1)
    };
    let trend = "Over the last 36 months it has risen by about €10,850.";
    let likely = "As things go, there is an 82% chance of at least €47,000 in December 2026.";
    assert_eq!(seen(0.82, Status::OnTrack, Some(Assurance::Inconsistent)), [likely, trend]);
    let met = "It meets its target of at least €45,000, and as it is will go on meeting it.";
    assert_eq!(seen(0.99, Status::OnTrack, Some(Assurance::Pass)), [met, trend], "what is certain needs no chance");
    let certain = "As things go, at least €47,000 in December 2026 is all but certain.";
    assert_eq!(seen(0.9996, Status::OnTrack, None), [certain, trend]);
    let missed = "It just misses its target of at least €45,000.";
    let hopeless = "As things go, at least €47,000 in December 2026 is all but out of reach.";
    assert_eq!(seen(0.0, Status::OffTrack, None), [missed, hopeless]);
}

#[test]
fn a_rise_that_is_told_is_not_told_twice() {
    let outcome = Ok(45_820.0);
    let outlook = Outlook { chance: None, ..outlook(0.5, Some(310.0)) };
    let story = Story {
        reading: reading(Some(Rule::TrendUp), 7),
        outlook: Some(&outlook),
        ..story("Orders", &Unit::Count, &outcome)
    };
    assert_eq!(told(&story).len(), 1);
}

#[test]
fn a_change_that_reads_as_none_has_no_reason() {
    let drivers = [("Hours".to_owned(), -0.56), ("Till sales".to_owned(), 0.5599)];
    let outcome = Ok(46.91);
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let story = Story { previous: previous(46.91, 46.9101), drivers: &drivers, ..story("Sales", &unit, &outcome) };
    assert_eq!(told(&story).len(), 1, "{:?}", told(&story));
}

#[test]
fn shares_too_small_to_be_seen_are_not_told() {
    let drivers = [("Debt".to_owned(), -0.0101), ("Equity".to_owned(), 0.0001)];
    let outcome = Ok(0.62);
    let story = Story { previous: previous(0.62, 0.63), drivers: &drivers, ..story("Debt", &Unit::Number, &outcome) };
    assert!(told(&story).iter().all(|sentence| !sentence.contains("Equity")), "{:?}", told(&story));
}

#[test]
fn effects_in_words() {
    let shown = |value: f64| format!("{value}");
    let said = |effect| effect_sentence(&effect, Grain::Month, &locale(), shown);
    let told = |signal| Effect::Told { before: 5.0, after: 7.0, signal };
    assert_eq!(
        said(told(Signal::Improvement)),
        "5 on average before, 7 since: outside what was usual, for the better."
    );
    assert_eq!(said(told(Signal::Normal)), "5 on average before, 7 since: within what was usual.");
    let early = |before, after| said(Effect::TooEarly { before, after });
    assert_eq!(early(0, 1), "Too early to tell: it takes 1 more month of values.");
    assert_eq!(early(3, 0), "It cannot be told: 3 more months of values before it would be needed.");
    assert_eq!(
        early(1, 2),
        "It cannot be told yet: 1 more month of values before it and 2 more months after it are missing."
    );
    let short = too_short(TooShort { have: 3, needed: 6 }, Grain::Month, &locale());
    assert_eq!(short, "A forecast needs at least six months with values; there are three.");
}

fn year_pace(total: Goal, passed: f64, actual: f64) -> YearPace {
    let year = Calendar::default().period(Grain::Year, "2026-10-01".parse().unwrap());
    let pace = goal_pace(&total, &[total.times(1.0 / 12.0).unwrap(); 12], passed, actual).unwrap();
    YearPace {
        year,
        pace,
        amber: AmberBand::Relative(0.05),
        is_over: passed >= 12.0,
        is_current: passed < 12.0,
        provisional: false,
    }
}

#[test]
fn a_years_total_is_told_by_its_pace_and_never_against_a_month() {
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let outcome = Ok(9_000.0);
    let of = |pace| Story {
        previous: previous(9_000.0, 9_400.0),
        status: Status::AtRisk,
        goal: Some(Goal::AtLeast(10_000.0)),
        pace: Some(pace),
        ..story("Revenue", &unit, &outcome)
    };
    let behind = of(Ok(year_pace(Goal::AtLeast(120_000.0), 10.0, 97_900.0)));
    assert_eq!(
        told(&behind),
        [
            "Revenue fell to €9,000 from €9,400 in September 2026.",
            "It is at €97,900 of €120,000 this year: €2,100 behind pace, heading for €117,480.",
        ]
    );
    let met = Story { status: Status::OnTrack, ..of(Ok(year_pace(Goal::AtLeast(120_000.0), 10.0, 100_000.0))) };
    assert_eq!(told(&met)[1], "It is at €100,000 of €120,000 this year: on pace, heading for €120,000.");
    let open = Story { elapsed: Some((17, 31)), ..behind.clone() };
    assert_eq!(told(&open).len(), 2, "an open month says where the year stands, too");
    let unknown = of(Err(PaceUnknown(month("2026-02"))));
    assert_eq!(told(&unknown)[1], "Its pace over the year is not known, because February 2026 has no number.");
}

#[test]
fn a_pace_has_words_for_every_side() {
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let locale = locale();
    let shown = |value: f64| locale.format(value, &unit, locale::Style::Short);
    let said = |total, passed, actual| pace_text(&year_pace(total, passed, actual), &unit, &locale, shown);
    let (least, most) = (Goal::AtLeast(120_000.0), Goal::AtMost(120_000.0));
    assert_eq!(said(least, 6.0, 61_000.0), "€61,000 of €120,000 this year; €1,000 ahead of pace, heading for €122,000");
    assert_eq!(
        said(most, 6.0, 61_000.0),
        "€61,000 of at most €120,000 this year; €1,000 above pace, heading for €122,000"
    );
    assert_eq!(
        said(most, 6.0, 59_000.0),
        "€59,000 of at most €120,000 this year; €1,000 below pace, heading for €118,000"
    );
    assert_eq!(said(least, 12.0, 117_400.0), "€117,400 of €120,000 in 2026; €2,600 short");
    assert_eq!(said(least, 12.0, 121_000.0), "€121,000 of €120,000 in 2026; €1,000 more than asked");
    assert_eq!(said(most, 12.0, 121_000.0), "€121,000 of at most €120,000 in 2026; €1,000 too much");
    assert_eq!(said(most, 12.0, 119_000.0), "€119,000 of at most €120,000 in 2026; €1,000 less than allowed");
    assert_eq!(said(least, 12.0, 120_000.0), "€120,000 of €120,000 in 2026; just what was asked");
    let range = Goal::Between(108_000.0, 120_000.0);
    assert_eq!(said(range, 6.0, 57_000.0), "€57,000 of €108,000 to €120,000 this year; on pace, heading for €114,000");
    assert_eq!(said(least, 0.0, 0.0), "€0 of €120,000 this year; on pace");
}
