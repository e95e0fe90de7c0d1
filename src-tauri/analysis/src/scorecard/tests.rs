#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

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
    fn measure_name(&self, id: MeasureId) -> String {
        self.all()[id.0 as usize - 1].clone()
    }
    fn kpi_name(&self, _: KpiId) -> String {
        String::new()
    }
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn month(text: &str) -> Period {
    Calendar::default().period(Grain::Month, day(&format!("{text}-01")))
}

fn measure(id: i64, kind: MeasureKind, cadence: Grain) -> Measure {
    let name = Shop.measure_name(MeasureId(id));
    Measure {
        id: MeasureId(id),
        key: name.clone(),
        name,
        kind,
        unit: Unit::Number,
        cadence,
        description: String::new(),
        owner: None,
        archived: false,
    }
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
    Kpi {
        id: KpiId(1),
        objective: None,
        name: "Revenue".into(),
        description: String::new(),
        formula: String::new(),
        unit: None,
        category: Category::Financial,
        direction,
        grain: Grain::Month,
        decimals: None,
        owner: None,
        weight: 1.0,
        seasonal: false,
        position: 0,
        archived: false,
    }
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
            view: self.book.all(),
            today: self.today,
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
    assert_eq!((row.late_days, row.last), (0, None));
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
    assert_eq!((row.status, row.late_days), (Status::NoData, 6));
    assert_eq!(row.last, Some((month("2026-09"), wave(21)[20] / 10.0)));
    assert_eq!((row.signal, row.score, row.progress), (None, None, None));
    assert_eq!(case.subject().row(month("2026-09")).late_days, 0);
}

#[test]
fn an_open_period_is_not_judged() {
    let case = Case::new(&wave(23), "sales");
    let row = case.subject().row(month("2026-11"));
    // The month is recorded as a whole already, so its number stands; it is open nevertheless.
    assert!(row.point.open && row.point.value().is_some());
    assert_eq!((row.status, row.score), (Status::Open, None));
}

#[test]
fn no_values_at_all() {
    let case = Case::new(&[], "sales");
    let row = case.subject().row(month("2026-10"));
    assert_eq!((row.status, row.late_days, row.standing), (Status::NoData, 0, Some(Standing::TooFew(6))));
    assert_eq!(row.spark.len(), 13);
    assert!(case.subject().drivers(&row).is_empty());
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
    let drivers = case.subject().drivers(&row);
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
