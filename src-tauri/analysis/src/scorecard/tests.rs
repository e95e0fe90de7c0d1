#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::sentences::drivers;
use chrono::NaiveDate;
use domain::formula::{Checked, Names, Symbol, check, parse};
use domain::target::{AmberBand, Goal};
use domain::unit::Currency;
use domain::{
    Calendar, Category, DateRange, Direction, Grain, Kpi, KpiId, Measure, MeasureId, MeasureKind, Period, Recorded,
    SegmentId, Status, Target, TargetId, Unit,
};

use super::*;
use crate::rollup::Book;
use crate::signal::{Signal, Standing};

struct Shop;

impl Names for Shop {
    fn resolve(&self, name: &str) -> Option<Symbol> {
        let (id, kind, unit) = match name {
            "sales" => (1, MeasureKind::Flow, Unit::Currency(Currency::parse("EUR").unwrap())),
            "orders" => (2, MeasureKind::Flow, Unit::Count),
            "staff" => (3, MeasureKind::Balance, Unit::Count),
            _ => return None,
        };
        Some(Symbol::Measure(MeasureId(id), kind, unit))
    }
    fn all(&self) -> Vec<String> {
        ["sales", "orders", "staff"].map(str::to_owned).into()
    }
    fn measure_name(&self, id: MeasureId) -> Option<String> {
        Some(self.all()[id.0 as usize - 1].clone())
    }
    fn kpi_name(&self, _: KpiId) -> Option<String> {
        Some(String::new())
    }
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn month(text: &str) -> Period {
    Calendar::default().period(Grain::Month, day(&format!("{text}-01")))
}

pub(super) fn measure(id: i64, kind: MeasureKind, cadence: Grain) -> Measure {
    let name = Shop.measure_name(MeasureId(id)).unwrap();
    Measure { id: MeasureId(id), key: name.clone(), kind, cadence, ..Measure::new(name) }
}

/// Monthly sales from January 2025 on, with as many orders and ten of staff.
fn shop(sales: &[f64]) -> Book {
    shop_in(Calendar::default(), sales)
}

fn shop_in(calendar: Calendar, sales: &[f64]) -> Book {
    let mut book = Book::new(calendar);
    let start = month("2025-01");
    let rows = |value: &dyn Fn(f64) -> f64| -> Vec<Recorded> {
        let recorded = |(i, &sale): (usize, &f64)| Recorded {
            date: calendar.shift(start, i as i32).unwrap().start,
            grain: Grain::Month,
            segment: SegmentId::NONE,
            ordinal: 0,
            value: value(sale),
            records: 1,
        };
        sales.iter().enumerate().filter(|(_, sale)| sale.is_finite()).map(recorded).collect()
    };
    book.insert(&measure(1, MeasureKind::Flow, Grain::Month), rows(&|sale| sale));
    book.insert(&measure(2, MeasureKind::Flow, Grain::Month), rows(&|_| 10.0));
    book.insert(&measure(3, MeasureKind::Balance, Grain::Month), rows(&|_| 10.0));
    book
}

fn kpi(direction: Direction) -> Kpi {
    Kpi { id: KpiId(1), category: Category::Financial, direction, ..Kpi::new("Revenue", "") }
}

pub(super) fn target(from: &str, goal: Goal) -> Target {
    let (kpi, amber, reason) = (KpiId(1), AmberBand::Relative(0.1), String::new());
    let (span, shape) = Default::default();
    Target { id: TargetId(1), kpi, from: day(from), until: None, goal, amber, reason, span, shape }
}

pub(super) fn formula(text: &str) -> Checked {
    let checked = check(&parse(text), &Shop);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    checked
}

pub(super) fn wave(n: usize) -> Vec<f64> {
    [100.0, 110.0, 95.0, 105.0, 102.0, 98.0].into_iter().cycle().take(n).collect()
}

pub(super) struct Case {
    pub(super) book: Book,
    pub(super) kpi: Kpi,
    pub(super) formula: Checked,
    pub(super) targets: Vec<Target>,
    pub(super) changes: Vec<NaiveDate>,
    pub(super) exceptions: Vec<Split>,
    pub(super) slopes: Vec<Split>,
    pub(super) today: NaiveDate,
}

impl Case {
    pub(super) fn new(sales: &[f64], text: &str) -> Self {
        Self {
            book: shop(sales),
            kpi: kpi(Direction::Higher),
            formula: formula(text),
            targets: vec![target("2025-01-01", Goal::AtLeast(100.0))],
            changes: Vec::new(),
            exceptions: Vec::new(),
            slopes: Vec::new(),
            today: day("2026-11-07"),
        }
    }

    pub(super) fn book_in(calendar: Calendar, sales: &[f64]) -> Book {
        shop_in(calendar, sales)
    }

    pub(super) fn subject(&self) -> Subject<'_> {
        Subject {
            kpi: &self.kpi,
            formula: &self.formula,
            targets: &self.targets,
            changes: &self.changes,
            exceptions: &self.exceptions,
            slopes: &self.slopes,
            source: &self.book,
            today: self.today,
            computed: None,
        }
    }
}

#[test]
fn a_row_has_everything() {
    let mut sales = wave(21);
    sales.push(150.0);
    let case = Case::new(&sales, "sales");
    let row = case.subject().row(month("2026-10"));
    assert_eq!(row.point.value(), Some(150.0));
    assert_eq!((row.status, row.progress), (Status::OnTrack, Some(1.5)));
    assert_eq!(row.score, Some(10.0));
    let change = row.previous.as_ref().unwrap().change.unwrap();
    assert_eq!((change.absolute, change.relative), (150.0 - sales[20], Some((150.0 - sales[20]) / sales[20])));
    assert_eq!(row.last_year.as_ref().unwrap().other, Ok(sales[9]));
    assert_eq!(row.signal, Some(Signal::Improvement));
    assert_eq!(row.standing, Some(Standing::Locked));
    assert_eq!(row.spark.len(), 13);
    assert_eq!(row.spark[0].period, month("2025-10"));
    assert_eq!((row.spark[12].value, row.spark[12].target), (Some(150.0), Some(100.0)));
    assert_eq!((row.lateness, row.last), (Lateness::None, None));
}

#[test]
fn a_row_of_a_past_period_does_not_know_the_future() {
    let mut sales = wave(12);
    sales.extend([500.0; 10]);
    let case = Case::new(&sales, "sales");
    let row = case.subject().row(month("2025-12"));
    assert_eq!((row.signal, row.standing), (Some(Signal::Normal), Some(Standing::Locked)));
    assert_eq!(row.spark.len(), 13);
    assert_eq!((row.spark[0].period, row.spark[0].value), (month("2024-12"), None));
}

#[test]
fn a_missing_month_is_late_and_names_the_last_number() {
    let case = Case::new(&wave(21), "sales / orders");
    let row = case.subject().row(month("2026-10"));
    assert_eq!((row.status, row.lateness), (Status::NoData, Lateness::Late { days: 6, since: month("2026-09") }));
    assert_eq!(row.last, Some((month("2026-09"), wave(21)[20] / 10.0)));
    assert_eq!((row.signal, row.score, row.progress), (None, None, None));
    assert_eq!(case.subject().row(month("2026-09")).lateness, Lateness::None);
}

#[test]
fn what_ended_long_ago_is_not_late_and_an_open_period_neither() {
    let sales = wave(5);
    let mut case = Case::new(&sales, "sales");
    let since = month("2025-05");
    case.today = day("2026-06-30");
    assert_eq!(
        case.subject().row(month("2026-05")).lateness,
        Lateness::Late { days: 364, since },
        "a year is waited for"
    );
    case.today = day("2026-07-03");
    assert_eq!(case.subject().row(month("2026-06")).lateness, Lateness::Ended { since });
    case.today = day("2046-07-03");
    assert_eq!(case.subject().row(month("2046-06")).lateness.days(), 0);
    case.today = day("2025-07-23");
    assert_eq!(case.subject().row(month("2025-07")).lateness, Lateness::None, "July is not over");
    assert_eq!(case.subject().row(month("2025-06")).lateness, Lateness::Late { days: 22, since });
}

#[test]
fn an_open_period_is_not_judged() {
    let case = Case::new(&wave(23), "sales");
    let row = case.subject().row(month("2026-11"));
    // The month is recorded as a whole already, so its number stands; it is open nevertheless.
    assert!(row.point.open && row.point.value().is_some());
    assert_eq!((row.status, row.score), (Status::Open, None));
}

fn english() -> locale::Locale {
    locale::Locale::new("en-GB", Currency::EUR, Calendar::default())
}

#[test]
fn no_values_at_all() {
    let case = Case::new(&[], "sales");
    let row = case.subject().row(month("2026-10"));
    assert_eq!((row.status, row.lateness, row.standing), (Status::NoData, Lateness::None, Some(Standing::TooFew(6))));
    assert_eq!(row.spark.len(), 13);
    assert!(drivers(&case.subject(), &row, &english()).is_empty());
}

#[test]
fn targets_of_amounts_add_up_and_those_of_shares_do_not() {
    let case = Case::new(&wave(21), "sales");
    let quarter = Calendar::default().period(Grain::Quarter, day("2026-04-01"));
    assert_eq!(case.subject().goal(quarter).unwrap().goal, Goal::AtLeast(300.0));
    let week = Calendar::default().period(Grain::Week, day("2026-04-01"));
    assert_eq!(case.subject().goal(week), None);
    let price = Case::new(&wave(21), "sales / orders");
    assert_eq!(price.subject().goal(quarter).unwrap().goal, Goal::AtLeast(100.0));
    assert_eq!(price.subject().goal(week).unwrap().goal, Goal::AtLeast(100.0));
    let staff = Case::new(&wave(21), "staff");
    assert_eq!(staff.subject().goal(quarter).unwrap().goal, Goal::AtLeast(100.0));
}

#[test]
fn drivers_have_names_and_add_up() {
    let case = Case::new(&wave(22), "sales / orders");
    let row = case.subject().row(month("2026-10"));
    let drivers = drivers(&case.subject(), &row, &english());
    assert_eq!(drivers[0].0, "sales");
    let change = row.previous.as_ref().unwrap().change.unwrap().absolute;
    assert!((drivers.iter().map(|(_, share)| share).sum::<f64>() - change).abs() < 1e-12);
}

#[test]
fn a_history_starts_new_limits_where_the_process_changed() {
    let mut sales = wave(12);
    sales.extend(wave(8).iter().map(|x| x + 50.0));
    let mut case = Case::new(&sales, "sales");
    case.changes = vec![day("2026-01-05")];
    let range = DateRange { from: day("2025-07-01"), to: day("2026-09-01") };
    let history = case.subject().history(Grain::Month, range);
    assert_eq!(history.points.len(), 14);
    let bounds: Vec<_> = history.limits.iter().map(|l| (l.phase.start, l.phase.end, l.standing)).collect();
    assert_eq!(bounds, [(0, 5, Standing::Locked), (6, 13, Standing::Trial)]);
    assert_eq!(history.points[0].signal, Some(Signal::Normal));
    assert_eq!(history.points[0].status, Status::OnTrack);
}

#[test]
fn a_history_older_than_the_values_has_gaps() {
    let case = Case::new(&wave(12), "sales");
    let range = DateRange { from: day("2024-11-01"), to: day("2025-07-01") };
    let history = case.subject().history(Grain::Month, range);
    assert_eq!(history.points.len(), 8);
    assert_eq!((history.points[1].point.value(), history.points[1].status), (None, Status::NoData));
    assert_eq!(history.points[2].point.value(), Some(100.0));
    assert_eq!((history.limits[0].phase.start, history.limits[0].phase.end), (2, 7));
    assert_eq!(case.subject().history(Grain::Month, DateRange { to: range.from, ..range }), History::default());
}

/// Two levels, the second from the 13th month on.
fn two_levels(n: usize) -> Vec<f64> {
    let mut sales = wave(12);
    sales.extend(wave(n).iter().map(|x| x + 50.0));
    sales
}

#[test]
fn a_change_of_level_is_proposed_until_it_is_answered() {
    let mut case = Case::new(&two_levels(10), "sales");
    let found = case.subject().proposal(&[]).unwrap();
    assert_eq!(found.period, month("2026-01"));
    assert!(found.after - found.before > 45.0);
    assert_eq!(case.subject().proposal(&[day("2026-01-01")]), None, "declined");
    assert_eq!(case.subject().proposal(&[day("2026-03-01")]), None, "declined close by");
    assert!(case.subject().proposal(&[day("2025-06-01")]).is_some(), "declined elsewhere");
    case.changes = vec![found.period.start];
    assert_eq!(case.subject().proposal(&[]), None, "accepted");
}

#[test]
fn noise_and_short_levels_are_not_proposed() {
    assert_eq!(Case::new(&wave(22), "sales").subject().proposal(&[]), None);
    assert_eq!(Case::new(&two_levels(5), "sales").subject().proposal(&[]), None, "five values do not make limits");
    assert_eq!(Case::new(&[], "sales").subject().proposal(&[]), None);
}

#[test]
fn an_effect_is_told_from_the_day_on() {
    use crate::effect::Effect;
    let case = Case::new(&two_levels(10), "sales");
    let told = case.subject().effect_since(day("2026-01-05"));
    assert!(matches!(told, Some(Effect::Told { signal: Signal::Improvement, .. })), "{told:?}");
    let early = case.subject().effect_since(day("2026-09-01"));
    assert_eq!(early, Some(Effect::TooEarly { before: 0, after: 4 }));
    assert_eq!(case.subject().effect_since(day("2020-01-01")), None, "before all values");
    let last = case.subject().effect_since(day("2026-10-30"));
    assert_eq!(last, Some(Effect::TooEarly { before: 0, after: 6 }), "it shows from the next month on");
}

/// Three years with the same season, the last month far above what it brings.
fn seasonal_years() -> Vec<f64> {
    let season = [0.0, -10.0, 5.0, 10.0, 20.0, 35.0, 40.0, 30.0, 15.0, 5.0, -15.0, 60.0];
    let noise = [1.0, -2.0, 0.5, 1.5, -1.0, 0.0, 2.0, -0.5, -1.5];
    (0..22).map(|i| 200.0 + season[i % 12] + noise[i % 9]).collect()
}

#[test]
fn signals_can_be_read_without_the_season() {
    let mut sales = seasonal_years();
    sales.extend([190.0, 262.0]);
    let range = DateRange { from: day("2025-01-01"), to: day("2027-01-01") };
    let mut case = Case::new(&sales, "sales");
    case.today = day("2027-01-05");
    let plain = case.subject().history(Grain::Month, range);
    assert!(plain.season.is_none());
    case.kpi.seasonal = true;
    let adjusted = case.subject().history(Grain::Month, range);
    let season = adjusted.season.expect("two full years are enough");
    let width = |history: &History| history.limits[0].phase.upper.unwrap() - history.limits[0].phase.lower.unwrap();
    assert!(width(&adjusted_limits(&adjusted.limits)) < width(&plain) / 3.0, "what the season does is no noise");
    assert!(season.with(11, 200.0) > season.with(10, 200.0) + 40.0, "December brings more than November");
    case.book = shop(&sales[..20]);
    assert!(case.subject().history(Grain::Month, range).season.is_none(), "less than two years tell no season");
}

fn adjusted_limits(limits: &[crate::signal::Limits]) -> History {
    History { limits: limits.to_vec(), ..History::default() }
}

#[test]
fn an_outlook_begins_after_the_last_value() {
    let case = Case::new(&wave(22), "sales");
    let outlook = case.subject().outlook(Grain::Month).unwrap();
    assert_eq!(outlook.steps.len(), 6);
    assert_eq!(outlook.steps[0].period, month("2026-11"));
    let chance = outlook.chance.unwrap();
    assert_eq!((chance.period, chance.goal), (month("2026-11"), Goal::AtLeast(100.0)));
    assert!((0.3..0.9).contains(&chance.chance), "{}", chance.chance);
    assert_eq!(outlook.trend, None, "there is none");
    let short = Case::new(&wave(3), "sales").subject().outlook(Grain::Month).unwrap_err();
    assert_eq!((short.have, short.needed), (3, 6));
    assert!(Case::new(&[], "sales").subject().outlook(Grain::Month).is_err());
}

#[test]
fn a_path_has_the_chance_of_its_last_day() {
    let rising: Vec<f64> = (0..22).map(|i| 100.0 + 2.0 * f64::from(i)).collect();
    let mut case = Case::new(&rising, "sales / orders");
    let reach = |goal, by| Goal::Reach { baseline: 10.0, goal, by: day(by) };
    case.targets = vec![target("2025-01-01", reach(12.0, "2027-02-28"))];
    let chance = case.subject().outlook(Grain::Month).unwrap().chance.unwrap();
    assert_eq!(chance.period, month("2027-02"));
    assert!(chance.chance > 0.9, "{}", chance.chance);
    case.targets = vec![target("2025-01-01", reach(20.0, "2027-02-28"))];
    let chance = case.subject().outlook(Grain::Month).unwrap().chance.unwrap();
    assert!(chance.chance < 0.1, "{}", chance.chance);
    case.targets = vec![target("2025-01-01", reach(20.0, "2035-12-31"))];
    let far = case.subject().outlook(Grain::Month).unwrap().chance.unwrap();
    assert_eq!(far.period, month("2026-11"), "where the end is too far off, the next step of the path");
}

#[test]
fn what_has_come_in_counts_for_the_open_period() {
    let mut case = Case::new(&wave(22), "sales");
    let plain = case.subject().outlook(Grain::Month).unwrap();
    // November was recorded as a whole already: nothing about it is unsure.
    case.book = shop(&[wave(22), vec![140.0]].concat());
    let known = case.subject().outlook(Grain::Month).unwrap();
    assert_eq!(known.steps[0].mean, 140.0);
    assert_eq!(known.chance.unwrap().chance, 1.0);
    assert_eq!(known.steps[1].mean, plain.steps[1].mean);
}

#[test]
fn a_long_trend_must_be_sure() {
    let rising: Vec<f64> = wave(22).iter().enumerate().map(|(i, x)| x + 3.0 * i as f64).collect();
    let trend = Case::new(&rising, "sales").subject().outlook(Grain::Month).unwrap().trend.unwrap();
    assert!((2.5..3.5).contains(&trend.slope) && trend.p < 0.01, "{trend:?}");
}
