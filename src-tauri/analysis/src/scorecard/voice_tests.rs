//! One voice over made-up series of every kind, cadence and direction: of all that is said of a KPI at once, sentences,
//! statistics and status, no two facts contradict, and none contradicts the numbers. It looks at facts, not at words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::status::judge;
use domain::target::{AmberBand, Goal, Span};
use domain::unit::Currency;
use domain::{Calendar, Direction, Grain, MeasureKind, Period, Recorded, SegmentId, Status, Target, Unit};
use locale::Locale;

use super::tests::{Case, day, formula, measure, target};
use crate::rollup::Book;
use crate::sentences::facts::{Fact, Movement};
use crate::sentences::voice::told;
use crate::sentences::{Story, sentences};
use crate::series::last_complete;
use crate::signal::Signal;
use crate::xmr::Assurance;

/// The same numbers every time.
struct Chances(u64);

impl Chances {
    /// From 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }

    /// From −1 to 1, small ones more often.
    fn around(&mut self) -> f64 {
        let size = self.next() * self.next();
        if self.next() < 0.5 { -size } else { size }
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.next() * n as f64) as usize).min(n - 1)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// Values that are level, climb, step, leap at the end, come back every cycle, are steady or hardly there.
fn values(chances: &mut Chances, n: usize, cycle: usize) -> Vec<f64> {
    let [spread, slope, season, step, leap] = [0.3, 0.8, 0.4, 0.5, 0.7].map(|most| most * chances.around());
    let (at, kind, level) = (chances.below(n), chances.below(9), 10_f64.powi(chances.below(5) as i32));
    let value = |chances: &mut Chances, i: usize| {
        let wave = (i as f64 / cycle.max(2) as f64 * std::f64::consts::TAU).sin();
        let noise = spread * (chances.next() - 0.5);
        let parts = match kind {
            0 => noise,
            1 => slope * i as f64 / n as f64 + noise / 8.0,
            2 => season * wave + noise / 4.0,
            3 => 0.0,
            4 => slope * i as f64 / n as f64,
            5 => (if i == n - 1 { leap } else { 0.0 }) + noise,
            // The last seven go one way, within what is usual.
            7 => spread * (if i + 7 < n { chances.next() } else { 0.15 + 0.1 * (i + 7 - n) as f64 } - 0.5),
            6 => (if i >= at { step } else { 0.0 }) + noise,
            _ => season * wave + slope * i as f64 / n as f64 + (if i >= at { step } else { 0.0 }) + noise,
        };
        (level * (1.5 + parts) * 100.0).round() / 100.0
    };
    (0..n).map(|i| value(chances, i)).collect()
}

/// A KPI over such values, up to the last period that is over or into the open one, seen on a day of that.
fn invent(chances: &mut Chances) -> (Case, Grain) {
    let grain = chances.one(&[Grain::Day, Grain::Week, Grain::Month, Grain::Month, Grain::Quarter, Grain::Year]);
    let calendar = Calendar::default();
    let (most, cycle) = match grain {
        Grain::Day => (120, 7),
        Grain::Week => (110, 52),
        Grain::Month => (48, 12),
        Grain::Quarter => (28, 4),
        Grain::Year => (14, 2),
    };
    let n = 3 + chances.below(most - 3);
    let all = values(chances, n, cycle);
    let today = day("2026-11-05");
    let open = calendar.period(grain, today);
    let into_open = i32::from(chances.next() < 0.3);
    let rows = |value: &dyn Fn(f64) -> f64, gap: Option<usize>| -> Vec<Recorded> {
        let at = |i: usize| calendar.shift(open, i as i32 - n as i32 + into_open).unwrap();
        let row = |(i, y): (usize, &f64)| Recorded {
            date: at(i).start,
            grain,
            segment: SegmentId::NONE,
            ordinal: 0,
            value: value(*y),
            records: 1,
        };
        all.iter().enumerate().filter(|(i, _)| Some(*i) != gap).map(row).collect()
    };
    let gap = (chances.next() < 0.15).then(|| chances.below(n));
    let mut book = Book::new(calendar);
    book.insert(&measure(1, MeasureKind::Flow, grain), rows(&|y| y, gap));
    book.insert(&measure(2, MeasureKind::Flow, grain), rows(&|_| 10.0, None));
    book.insert(&measure(3, MeasureKind::Balance, grain), rows(&|y| y, gap));
    let text = chances.one(&["sales", "sales", "sales / orders", "staff"]);
    let part = if text == "sales / orders" { 0.1 } else { 1.0 };
    let last = all[n - 1] * part;
    let bound = last * (1.0 + 0.4 * chances.around());
    let direction = chances.one(&[Direction::Higher, Direction::Lower, Direction::Between]);
    let goal = |bound: f64| match direction {
        Direction::Higher => Goal::AtLeast(bound),
        Direction::Lower => Goal::AtMost(bound),
        Direction::Between => Goal::Between(bound * 0.9, bound * 1.1),
    };
    let mut targets = vec![target("1990-01-01", goal(bound))];
    match chances.below(8) {
        0 => targets.clear(),
        1 if text == "sales" && grain <= Grain::Month => {
            let year = goal(bound * if grain == Grain::Month { 12.0 } else { 300.0 });
            targets = vec![Target { span: Span::FiscalYear, ..target("1990-01-01", year) }];
        }
        // Another one from the next period on, or for the last one alone.
        2 => targets.push(target(&open.start.to_string(), goal(bound * (1.0 + 0.5 * chances.around())))),
        3 => {
            let last = calendar.prev(open).unwrap();
            let alone = target(&last.start.to_string(), goal(bound * (1.0 + 0.5 * chances.around())));
            targets.push(Target { until: Some(open.start), ..alone });
        }
        _ => {}
    }
    let mut case = Case::new(&[], text);
    case.kpi.direction = direction;
    case.kpi.grain = grain;
    (Case { book, formula: formula(text), targets, today, ..case }, grain)
}

/// All facts about a KPI that stand together, each of one kind.
#[derive(Debug)]
enum Claim {
    /// What the limits say of the number, as a sentence or the row has it.
    Says(Signal),
    /// Every period to come will meet that, or none, or some.
    Promise(Goal, Assurance),
    /// So likely is that in that period.
    Chance(Goal, f64, Period),
    /// It goes up for long, by so much a period.
    Long(f64),
    /// The statistics' trend, and whether it is more than chance.
    Slope(f64, bool),
    /// It rises or falls just now.
    Rising(bool),
    /// It is above or below its average for long.
    Shifted,
    /// It went up since the period before.
    Moved(bool),
    /// The change beside the number.
    Change(f64),
    /// The number is above the upper limit, or below the lower one.
    Outside(bool),
    /// The number meets what is asked.
    Met(bool),
    /// The fiscal year will come to what is asked, or not.
    Heads(bool, Period),
    /// The values about the median are no chance.
    Runs,
    /// "A real improvement", without any other word.
    Praised,
    /// "For the worse", without any other word.
    Blamed,
    /// It is better, or worse, than last year.
    LastYear(bool),
    /// The number is listed as one that does not belong to the rest.
    Unusual,
    /// Its level changed after the limits last started.
    Level,
    /// One of the newest values meets that, or does not.
    Newest(Goal, bool),
}

use Claim::{
    Blamed, Chance, Change, Heads, LastYear, Level, Long, Met, Moved, Newest, Outside, Praised, Promise, Rising, Runs,
    Says, Shifted, Slope, Unusual,
};

/// Why two facts cannot both be so.
fn contradiction(one: &Claim, other: &Claim) -> Option<&'static str> {
    let away = |goal: &Goal, promised: Assurance, slope: f64| match (goal, promised) {
        (_, Assurance::Inconsistent) => false,
        (Goal::AtLeast(_), _) => (slope > 0.0) == (promised == Assurance::Fail),
        (Goal::AtMost(_), _) => (slope < 0.0) == (promised == Assurance::Fail),
        _ => true,
    };
    let found = match (one, other) {
        (Promise(..), Says(Signal::Improvement | Signal::Concern | Signal::Change)) => "a promise after a change",
        (Promise(..), Runs) => "a promise while something changed",
        (Promise(goal, Assurance::Pass), Newest(of, false)) if goal == of => "every, and one of the newest is not",
        (Promise(goal, Assurance::Fail), Newest(of, true)) if goal == of => "none, and one of the newest is",
        (Promise(goal, Assurance::Pass), Chance(of, p, _)) if goal == of && *p < 0.75 => "every, and a chance",
        (Promise(goal, Assurance::Fail), Chance(of, p, _)) if goal == of && *p > 0.25 => "none, and a chance",
        (Promise(goal, one), Promise(of, two)) if goal == of && one != two => "two promises",
        (Promise(goal, promised), Long(slope)) if away(goal, *promised, *slope) => "a promise that a trend breaks",
        (Long(_), Rising(_) | Shifted) => "a long trend beside a short one",
        (Long(slope), Slope(of, is_sure)) if !is_sure || (slope - of).abs() > 1e-9 * slope.abs() => "two trends",
        (Says(Signal::Normal), Unusual) => "normal and unusual",
        (Promise(_, Assurance::Pass | Assurance::Fail), Level) => "as it is, and another level",
        (Rising(up), Change(change)) if *up != (*change > 0.0) => "rising in a row, and a change",
        (Moved(up), Change(change)) if *up != (*change > 0.0) => "a way and a change",
        (Moved(up), Outside(above)) if up != above => "it went to the other side",
        (Says(one), Says(two)) if one != two => "two signals",
        (Praised, Met(false)) => "praised and missed",
        (Praised, LastYear(false)) => "praised and worse than last year",
        (Blamed, Met(true)) => "blamed and met",
        (Blamed, LastYear(true)) => "blamed and better than last year",
        (Met(one), Met(two)) if one != two => "met and missed",
        (Heads(heads, year), Chance(_, p, of)) if year == of && *heads != (*p >= 0.5) => "heading there, and a chance",
        _ => return None,
    };
    Some(found)
}

fn is_met(goal: Goal, value: f64) -> bool {
    judge(&goal, AmberBand::Relative(0.0), value) == Status::OnTrack
}

/// Everything that is said, and what the numbers are.
fn claims(case: &Case, grain: Grain) -> Vec<Claim> {
    let subject = case.subject();
    let locale = Locale::new("en-GB", Currency::parse("EUR").unwrap(), Calendar::default());
    let period = last_complete(subject.calendar(), grain, case.today).unwrap();
    let row = subject.row(period);
    let outlook = subject.outlook(grain).ok();
    let statistics = subject.statistics(grain);
    let unit = Unit::Currency(Currency::parse("EUR").unwrap());
    let story = Story::new(&row, &subject, &unit, &[], outlook.as_ref());
    let change = story.previous.map(|(_, _, change)| change.text(&locale, &unit));
    let mut found = Vec::new();
    for fact in told(&story, |value| locale.short(value, &unit, None), change.as_deref()) {
        match fact {
            Fact::Moved { movement, signal } => {
                found.extend(signal.map(Says));
                found.extend(moved(movement));
            }
            Fact::Outside { movement, above, signal, .. } => {
                // What fell and is above is told by where it is.
                let agrees = matches!((movement, above), (Movement::Rose, true) | (Movement::Fell, false));
                found.extend(moved(movement).filter(|_| agrees));
                found.extend([Says(signal), Outside(above)]);
            }
            Fact::Shift { signal, .. } => found.extend([Says(signal), Shifted]),
            Fact::Trend { rising, signal, .. } => found.extend([Says(signal), Rising(rising)]),
            Fact::NearLimit { signal, .. } => found.push(Says(signal)),
            Fact::Target { goal, status, assurance, .. } => {
                found.push(Met(status == Status::OnTrack));
                found.extend(assurance.map(|assurance| Promise(goal, assurance)));
            }
            Fact::Pace(pace) => found.extend(pace.heads_for_it().map(|heads| Heads(heads, pace.year))),
            Fact::Chance(chance) => found.push(Chance(chance.goal, chance.chance, chance.period)),
            Fact::LongTrend(trend) => found.push(Long(trend.slope)),
            _ => {}
        }
    }
    found.extend(statistics.assurance.map(|(goal, assurance)| Promise(goal, assurance)));
    found.extend(statistics.trend.map(|trend| Slope(trend.slope, trend.p < 0.05)));
    found.extend(statistics.runs.filter(|runs| runs.signal()).map(|_| Runs));
    found.extend(row.signal.map(Says));
    found.extend(
        statistics.unusual.iter().filter(|(unusual, _)| *unusual == period && !statistics.is_adjusted).map(|_| Unusual),
    );
    let start = statistics.limits.as_ref().and_then(|limits| statistics.periods.get(limits.phase.start));
    found.extend(start.filter(|start| statistics.levels.iter().any(|level| level > start)).map(|_| Level));
    found.extend(row.previous.as_ref().and_then(|previous| previous.change).map(|change| Change(change.absolute)));
    if matches!(row.status, Status::OnTrack | Status::AtRisk | Status::OffTrack) {
        found.push(Met(row.status == Status::OnTrack));
    }
    let said = sentences(&story, &locale).into_iter().map(|sentence| sentence.text).collect::<String>();
    found.extend(said.contains("a real improvement").then_some(Praised));
    found.extend(said.contains("a real change for the worse").then_some(Blamed));
    let last_year = story.last_year.filter(|(_, _, change)| {
        // What reads as nothing is neither better nor worse.
        locale::has_size(&change.text(&locale, &unit))
    });
    found.extend(last_year.and_then(|(_, _, change)| change.is_good(case.kpi.direction)).map(LastYear));
    let goals: Vec<Goal> =
        found.iter().filter_map(|claim| if let Promise(goal, _) = claim { Some(*goal) } else { None }).collect();
    let newest: Vec<f64> = statistics.values.iter().rev().flatten().take(12).copied().collect();
    for goal in goals {
        found.extend(newest.iter().map(|value| Newest(goal, is_met(goal, *value))));
    }
    found
}

fn moved(movement: Movement) -> Option<Claim> {
    match movement {
        Movement::Rose => Some(Moved(true)),
        Movement::Fell => Some(Moved(false)),
        Movement::Stayed | Movement::Unknown => None,
    }
}

/// How many KPIs are made up.
const MADE_UP: usize = 400;

#[test]
fn no_two_facts_of_a_kpi_contradict() {
    let mut chances = Chances(20_261_127);
    let (mut wrong, mut kinds) = (Vec::new(), std::collections::BTreeMap::new());
    for number in 0..MADE_UP {
        let (case, grain) = invent(&mut chances);
        let found = claims(&case, grain);
        for claim in &found {
            let kind = format!("{claim:?}");
            let kind = kind.split(['(', ' ']).next().unwrap().to_owned();
            *kinds.entry(kind).or_insert(0) += 1;
        }
        let both = found.iter().flat_map(|one| found.iter().filter_map(move |other| contradiction(one, other)));
        let mut both: Vec<&str> = both.collect();
        both.dedup();
        if !both.is_empty() {
            wrong.push(format!("{number} by {grain:?}: {both:?}\n  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {MADE_UP}\n{}", wrong.len(), wrong.join("\n"));
    // A table that nothing meets finds nothing.
    let seen =
        ["Promise", "Chance", "Long", "Rising", "Shifted", "Outside", "Heads", "Runs", "Praised", "Blamed", "LastYear"];
    assert!(seen.iter().all(|kind| kinds.get(*kind).is_some_and(|count| *count >= 3)), "{kinds:?}");
}
