//! The rows behind a value.

use crate::support::context;
use chrono::NaiveDate;
use domain::{Grain, MeasureKind};
use intake::{Behind, LeftOut, Map, Plan, Reason, Recipe, Source, Step, Take, Taken, Use, UsedAs, Wanted, Why, sniff};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

fn behind(text: &str, map: &Map, wanted: &Wanted) -> Behind {
    let source = Source::from_bytes("till-october.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, map, &context()).unwrap();
    let plan = Plan::new(&sniffed, map).unwrap();
    plan.behind(&source, &sniffed, &context().calendar, wanted.clone()).unwrap()
}

fn uses(columns: &[(&str, Use)]) -> Map {
    let columns = columns.iter().map(|(name, usage)| ((*name).to_owned(), usage.clone())).collect();
    Map { columns, ..Map::default() }
}

fn measure(name: &str, kind: MeasureKind) -> Use {
    Use::Measure { name: name.into(), kind: Some(kind), unit: None }
}

fn wanted(on: u32, store: &str) -> Wanted {
    let members = vec![Some(store.to_owned())];
    Wanted { measure: 0, date: day(on), grain: Grain::Day, members, ordinal: None }
}

fn told(behind: &Behind) -> Vec<(u32, Option<f64>, Option<Why>)> {
    behind.rows.iter().map(|row| (row.row, row.gives, row.why.clone())).collect()
}

fn left_out(row: u32, column: Option<&str>, reason: Reason) -> Why {
    Why::LeftOut(LeftOut { row, column: column.map(str::to_owned), reason })
}

const TILL: &str = "Date,Time,Store,Item,Amount
2026-10-13,08:00,Station,Tea,2.00
2026-10-14,08:02,Station,Milk 10 l,182.40
2026-10-14,08:02,Station,Beans house,171.80
2026-10-14,08:05,Harbour,Milk 10 l,182.40
2026-10-14,08:06,Station,Cups,soon
2026-10-14,08:07,Station,Sugar,44.00
2026-10-15,08:07,Station,Sugar,1.00
2026-10-15,08:09,Station,Milk,1.50
";

#[test]
fn rows_that_add_up_are_told_with_those_that_could_not_be_read() {
    let map = uses(&[
        ("Date", Use::Date),
        ("Store", Use::Dimension("Store".into())),
        ("Amount", measure("Cost of goods", MeasureKind::Flow)),
    ]);
    let behind = behind(TILL, &map, &wanted(14, "station"));
    let why = left_out(6, Some("Amount"), Reason::NotANumber("soon".into()));
    let expected = [(3, Some(182.4), None), (4, Some(171.8), None), (6, None, Some(why)), (7, Some(44.0), None)];
    assert_eq!(told(&behind), expected);
    assert_eq!((behind.counted, behind.left_out, behind.take, behind.value), (3, 1, Take::Sum, Some(398.2)));
    let columns: Vec<(&str, Option<UsedAs>)> =
        behind.columns.iter().map(|column| (column.name.as_str(), column.used)).collect();
    let (date, member) = (Some(UsedAs::Date), Some(UsedAs::Member));
    let all = [("Date", date), ("Time", None), ("Store", member), ("Item", None), ("Amount", Some(UsedAs::Value))];
    assert_eq!(columns, all);
    assert_eq!(behind.rows[0].cells, ["2026-10-14", "08:02", "Station", "Milk 10 l", "182.40"]);
}

#[test]
fn a_row_that_repeats_another_is_told_as_left_out() {
    let map = uses(&[
        ("Day", Use::Date),
        ("Store", Use::Dimension("Store".into())),
        ("Sales", measure("Sales", MeasureKind::Flow)),
    ]);
    let rows: String = (1..=20).map(|day| format!("2026-10-{day:02},Station,{day}.5\n")).collect();
    let behind = behind(&format!("Day,Store,Sales\n{rows}2026-10-03,Station,3.5\n"), &map, &wanted(3, "Station"));
    assert_eq!(told(&behind), [(4, Some(3.5), None), (22, None, Some(left_out(22, None, Reason::Repeated)))]);
}

#[test]
fn a_line_without_a_date_is_told_where_it_stands_beside_one_that_counts() {
    let map = uses(&[
        ("Day", Use::Date),
        ("Store", Use::Dimension("Store".into())),
        ("Sales", measure("Sales", MeasureKind::Flow)),
    ]);
    let text = "Day,Store,Sales\n2026-10-01,Station,1\n2026-10-02,Station,2\n,Station,7\n2026-10-03,Station,3\n";
    let beside = |on| told(&behind(text, &map, &wanted(on, "Station"))).len();
    assert_eq!((beside(1), beside(2), beside(3)), (1, 2, 2));
}

#[test]
fn of_a_sample_the_one_record_is_told() {
    let map = uses(&[
        ("Day", Use::Date),
        ("Store", Use::Dimension("Store".into())),
        ("Hours", measure("Hours", MeasureKind::Sample)),
    ]);
    let text = "Day,Store,Hours\n2026-10-01,A,1\n2026-10-01,B,9\n2026-10-01,A,2\n2026-10-01,A,3\n";
    let behind = behind(text, &map, &Wanted { ordinal: Some(1), ..wanted(1, "A") });
    assert_eq!((told(&behind), behind.value), (vec![(4, Some(2.0), None)], Some(2.0)));
}

#[test]
fn across_a_table_the_row_of_the_measure_is_told_with_the_months_beside_it() {
    let text =
        "KPI;Jul 2026;Aug 2026;Sep 2026;Oct 2026;Nov 2026;Dec 2026\nOrders;1;2;3;4;5;6\nVisits;10;20;30;n/a?;50;60\n";
    let map =
        uses(&[("Orders", measure("Orders", MeasureKind::Flow)), ("Visits", measure("Visits", MeasureKind::Flow))]);
    let asked = |measure| Wanted { measure, date: day(1), grain: Grain::Month, members: Vec::new(), ordinal: None };
    let orders = behind(text, &map, &asked(0));
    assert_eq!((told(&orders), orders.value), (vec![(2, Some(4.0), None)], Some(4.0)));
    let names: Vec<&str> = orders.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["KPI", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026", "Dec 2026"]);
    assert_eq!(orders.columns[4].used, Some(UsedAs::Value));
    let visits = behind(text, &map, &asked(1));
    assert_eq!(told(&visits), [(3, None, Some(left_out(3, Some("Visits"), Reason::NotANumber("n/a?".into()))))]);
}

fn taken(name: &str, take: Take, of: Option<&str>) -> Taken {
    let by = vec![("Store".to_owned(), "Store".to_owned())];
    let of = of.map(str::to_owned);
    let (until, only, once_per, kind, unit) = (None, None, Vec::new(), None, None);
    Taken { name: name.into(), take, of, date: Some("Day".into()), until, only, once_per, by, kind, unit }
}

fn recipe(steps: Vec<Step>, measures: Vec<Taken>) -> Map {
    Map { recipe: Some(Recipe { steps, measures, ..Recipe::default() }), ..Map::default() }
}

const ORDERS: &str = "Day,Store,Order,Item,Pieces,Price,Shipping,Status
2026-10-01,A,1,Tea,2,3.00,4.90,paid
2026-10-01,A,1,Cup,1,7.00,4.90,paid
2026-10-01,A,2,Tea,5,3.00,4.90,cancelled
2026-10-01,B,3,Tea,5,3.00,4.90,paid
2026-10-01,A,4,Pot,1,30.00,0,paid
2026-10-02,A,5,Pot,1,30.00,0,paid
";

#[test]
fn a_step_that_leaves_a_row_out_is_named_and_computed_columns_stand_beside_the_others() {
    let steps = vec![
        Step::Column { name: "Line".into(), formula: "Pieces * Price".into() },
        Step::LeaveOut("Status = \"cancelled\"".into()),
    ];
    let map = recipe(steps, vec![taken("Sales", Take::Sum, Some("Line"))]);
    let behind = behind(ORDERS, &map, &wanted(1, "A"));
    let expected = [(2, Some(6.0), None), (3, Some(7.0), None), (4, None, Some(Why::Step(2))), (6, Some(30.0), None)];
    assert_eq!((told(&behind), behind.value), (expected.to_vec(), Some(43.0)));
    let line = behind.columns.iter().position(|column| column.name == "Line").unwrap();
    assert!(behind.columns[line].made && behind.columns[line].used == Some(UsedAs::Value));
    assert_eq!(behind.rows[0].cells[line], "6");
    let used = |name: &str| behind.columns.iter().find(|column| column.name == name).unwrap().used;
    assert_eq!((used("Pieces"), used("Status"), used("Item")), (Some(UsedAs::Value), Some(UsedAs::Condition), None));
}

#[test]
fn what_counts_once_and_what_is_not_asked_for_is_told() {
    let once = Taken { once_per: vec!["Order".into()], ..taken("Shipping", Take::Sum, Some("Shipping")) };
    let paid = Taken { only: Some("Status = \"paid\"".into()), ..taken("Orders", Take::Distinct, Some("Order")) };
    let map = recipe(Vec::new(), vec![once, paid]);
    let shipping = behind(ORDERS, &map, &wanted(1, "A"));
    let expected = [(2, Some(4.9), None), (3, None, Some(Why::Again)), (4, Some(4.9), None), (6, Some(0.0), None)];
    assert_eq!((told(&shipping), shipping.value), (expected.to_vec(), Some(9.8)));
    let orders = behind(ORDERS, &map, &Wanted { measure: 1, ..wanted(1, "A") });
    let expected = [(2, Some(1.0), None), (3, Some(1.0), None), (4, None, Some(Why::NotAsked)), (6, Some(1.0), None)];
    assert_eq!((told(&orders), orders.value), (expected.to_vec(), Some(2.0)));
}

#[test]
fn what_is_open_on_a_day_is_told_by_the_rows_that_began_before_it() {
    let text =
        "Day,Store,Closed\n2026-10-01,A,2026-10-03\n2026-10-02,A,\n2026-10-03,A,\n2026-10-03,B,\n2026-10-04,A,\n";
    let open = Taken { until: Some("Closed".into()), ..taken("Open", Take::Open, None) };
    let behind = behind(text, &recipe(Vec::new(), vec![open]), &wanted(3, "A"));
    assert_eq!((told(&behind), behind.value), (vec![(3, Some(1.0), None), (4, Some(1.0), None)], Some(2.0)));
}

#[test]
fn many_rows_are_counted_and_the_first_are_kept() {
    let rows: String = (0..5000).map(|at| format!("2026-10-01,A,{at},1\n")).collect();
    let map = uses(&[
        ("Day", Use::Date),
        ("Store", Use::Dimension("Store".into())),
        ("Sales", measure("Sales", MeasureKind::Flow)),
    ]);
    let behind = behind(&format!("Day,Store,Receipt number,Sales\n{rows}"), &map, &wanted(1, "A"));
    assert_eq!((behind.rows.len(), behind.counted, behind.value), (200, 5000, Some(5000.0)));
}
