//! What recipes make of rows.

use crate::support::{Kept, context};
use chrono::{NaiveDate, Weekday};
use domain::unit::Currency;
use domain::{MeasureKind, Unit};
use intake::{FormatHints, Map, MapError, Place, Plan, Recipe, RecipeFault, Source, Step, Take, Taken, Value, sniff};

const ORDERS: &str = "Order,Customer,Status,Created,Paid,Qty,Price,Shipping,Store\n\
    1,Ana,paid,2026-10-01 09:00,2026-10-02,2,10.00,4.90,Nord\n\
    1,Ana,,2026-10-01 09:00,,1,5.50,4.90,\n\
    2,Ben,Paid ,2026-10-01 10:30,2026-10-05,3,1.00,,Filiale Nord\n\
    3,Ana,void,2026-10-02 08:00,,9,99.00,4.90,South\n\
    4,Cleo,paid,2026-10-03 12:00,2026-10-03,1,20.00,0.00,South\n\
    Total,,,,,16,,,\n";

fn taken(take: Take, of: &str) -> Taken {
    Taken {
        name: "M".into(),
        take,
        of: (!of.is_empty()).then(|| of.to_owned()),
        date: Some("Created".into()),
        until: None,
        only: None,
        once_per: Vec::new(),
        by: Vec::new(),
        kind: None,
        unit: None,
    }
}

fn only(condition: &str, measure: Taken) -> Taken {
    Taken { only: Some(condition.into()), ..measure }
}

fn recipe(steps: &[Step], measures: Vec<Taken>) -> Map {
    let working_days = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    Map { recipe: Some(Recipe { steps: steps.to_vec(), measures, working_days }), ..Map::default() }
}

fn plan_of(text: &str, map: &Map) -> Result<Plan, MapError> {
    let source = Source::from_bytes("orders.csv", text.as_bytes()).unwrap();
    Plan::new(&sniff(&source, map, &context()).unwrap(), map)
}

fn read(text: &str, map: &Map) -> (Plan, Kept) {
    let source = Source::from_bytes("orders.csv", text.as_bytes()).unwrap();
    let plan = plan_of(text, map).unwrap();
    let mut kept = Kept::default();
    plan.read(&source, &context().calendar, &mut kept).unwrap();
    (plan, kept)
}

/// The values of the first measure as `day of the month: value`, or with its member.
fn told(kept: &Kept) -> Vec<String> {
    let member = |value: &Value| kept.segments.get(&value.segment).and_then(|members| members[0].clone());
    let one = |value: &Value| match member(value) {
        Some(member) => format!("{} {member} {}", value.date.format("%d"), value.value),
        None => format!("{} {}", value.date.format("%d"), value.value),
    };
    let mut values: Vec<&Value> = kept.values.iter().collect();
    values.sort_by_key(|value| (value.date, value.segment));
    values.into_iter().map(one).collect()
}

fn check(steps: &[Step], measure: Taken, expected: &[&str]) {
    let (_, kept) = read(ORDERS, &recipe(steps, vec![measure.clone()]));
    assert_eq!(told(&kept), expected, "{measure:?}");
}

fn keep(condition: &str) -> Step {
    Step::Keep(condition.into())
}

#[test]
fn takes() {
    check(&[], taken(Take::Sum, "Qty * Price"), &["01 28.5", "02 891", "03 20"]);
    check(&[], taken(Take::Sum, "Qty"), &["01 6", "02 9", "03 1"]);
    check(&[], taken(Take::Count, ""), &["01 3", "02 1", "03 1"]);
    check(&[], taken(Take::Count, "Paid"), &["01 2", "02 0", "03 1"]);
    check(&[], taken(Take::Distinct, "Order"), &["01 2", "02 1", "03 1"]);
    check(&[], taken(Take::Mean, "Price"), &["01 5.5", "02 99", "03 20"]);
    check(&[], taken(Take::Share, "Qty > 1"), &["01 0.6666666666666666", "02 1", "03 0"]);
    check(&[], taken(Take::Max, "Price"), &["01 10", "02 99", "03 20"]);
    check(&[], taken(Take::Min, "Price"), &["01 1", "02 99", "03 20"]);
    check(&[], taken(Take::First, "Price"), &["01 10", "02 99", "03 20"]);
    check(&[], taken(Take::Last, "Price"), &["01 1", "02 99", "03 20"]);
    check(&[], taken(Take::Sample, "Price"), &["01 10", "01 5.5", "01 1", "02 99", "03 20"]);
}

#[test]
fn conditions_dates_and_breakdowns() {
    check(&[], only("Status = \"PAID\"", taken(Take::Count, "")), &["01 2", "02 0", "03 1"]);
    let paid = Taken { date: Some("Paid".into()), ..taken(Take::Count, "") };
    check(&[], paid.clone(), &["02 1", "03 1", "05 1"]);
    check(
        &[],
        Taken { of: Some("days_between(Created, Paid)".into()), take: Take::Sample, ..paid },
        &["02 1", "03 0", "05 4"],
    );
    let shipping = Taken { once_per: vec!["Order".into()], ..taken(Take::Sum, "Shipping") };
    check(&[], shipping, &["01 4.9", "02 4.9", "03 0"]);
    let by_store = Taken { by: vec![("Store".into(), "Store".into())], ..taken(Take::Count, "") };
    let steps = [
        Step::FillDown("Store".into()),
        Step::Replace { column: "Store".into(), with: vec![("filiale nord".into(), "Nord".into())] },
    ];
    check(&steps, by_store, &["01 Nord 3", "02 South 1", "03 South 1"]);
}

#[test]
fn steps() {
    let filled = [Step::FillDown("Status".into()), keep("Status in (\"paid\", \"sent\")")];
    check(&filled, taken(Take::Count, ""), &["01 3", "03 1"]);
    check(&[Step::LeaveOut("contains(Store, \"NORD\")".into())], taken(Take::Count, ""), &["01 1", "02 1", "03 1"]);
    let line = Step::Column { name: "Line total".into(), formula: "if(Qty > 2, Qty * Price, 0)".into() };
    check(std::slice::from_ref(&line), taken(Take::Sum, "Line total"), &["01 3", "02 891", "03 0"]);
    check(&[line, keep("[Line total] > 100")], taken(Take::Count, ""), &["02 1"]);
    check(&[Step::KeepLast(vec!["Customer".into()])], taken(Take::Sum, "Qty"), &["01 3", "02 9", "03 1"]);
    let month = Step::Column { name: "Day".into(), formula: "date(2026, 10, number(Order))".into() };
    let by_day = Taken { date: Some("Day".into()), ..taken(Take::Count, "") };
    check(&[keep("not is_empty(Customer)"), month], by_day, &["01 2", "02 1", "03 1", "04 1"]);
}

#[test]
fn what_is_open_at_the_end_of_each_day() {
    let open = Taken { until: Some("Paid".into()), ..taken(Take::Open, "") };
    check(&[keep("Status = \"paid\"")], open, &["01 2", "02 1", "03 1", "04 1", "05 0"]);
}

#[test]
fn kinds_and_units_are_the_usual_ones() {
    let measures = [
        (taken(Take::Sum, "Price"), MeasureKind::Flow, Unit::Currency(Currency::EUR)),
        (taken(Take::Count, ""), MeasureKind::Flow, Unit::Count),
        (taken(Take::Share, "Qty > 1"), MeasureKind::Level, Unit::Percent),
        (taken(Take::Last, "Price"), MeasureKind::Balance, Unit::Currency(Currency::EUR)),
        (Taken { unit: Some(Unit::Duration), ..taken(Take::Sample, "Qty") }, MeasureKind::Sample, Unit::Duration),
    ];
    for (measure, kind, unit) in measures {
        let (plan, _) = read(ORDERS, &recipe(&[], vec![measure]));
        assert_eq!((plan.measures[0].kind, &plan.measures[0].unit), (kind, &unit));
    }
}

#[test]
fn who_comes_again_on_another_day_is_the_same_one() {
    let (plan, kept) = read(ORDERS, &recipe(&[], vec![taken(Take::Distinct, "Customer")]));
    assert_eq!((plan.measures[0].kind, &plan.measures[0].unit), (MeasureKind::Distinct, &Unit::Count));
    assert_eq!(told(&kept), ["01 2", "02 1", "03 1"]);
    let [first, second, third] = [0, 1, 2].map(|at| &kept.fingerprints[at]);
    assert!(second.iter().all(|ana| first.contains(ana)), "Ana ordered on both days");
    assert!(third.iter().all(|cleo| !first.contains(cleo)));
    let spelled = "Created,Customer\n2026-10-01, ANA \n2026-10-01,Ana\n";
    assert_eq!(told(&read(spelled, &recipe(&[], vec![taken(Take::Distinct, "Customer")])).1), ["01 1"]);
}

#[test]
fn the_fingerprint_of_a_text_is_the_same_in_every_version() {
    let (_, kept) = read(ORDERS, &recipe(&[], vec![taken(Take::Distinct, "Customer")]));
    assert_eq!(kept.fingerprints[2], [8_885_625_761_235_291_202], "Cleo: files keep what comes of it");
}

#[test]
fn only_distinct_makes_what_counts_once() {
    for (take, kind) in [(Take::Distinct, MeasureKind::Flow), (Take::Count, MeasureKind::Distinct)] {
        let measure = Taken { kind: Some(kind), ..taken(take, "Customer") };
        match plan_of(ORDERS, &recipe(&[], vec![measure])) {
            Err(MapError::Recipe(error)) => assert_eq!(error.fault, RecipeFault::Distinct),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_has_no_result_is_left_out_and_said() {
    let text = "Date,Sales,Orders\n2026-10-01,100,4\n2026-10-02,50,0\n2026-10-03,x,1\n";
    let map = recipe(&[], vec![Taken { date: Some("Date".into()), ..taken(Take::Sum, "Sales / Orders") }]);
    let (_, kept) = read(text, &map);
    assert_eq!(told(&kept), ["01 25"]);
    let codes: Vec<_> = kept.left_out.iter().map(|left_out| (left_out.row, left_out.code().code())).collect();
    assert_eq!(codes, [(3, "not_worked_out"), (4, "not_a_number")]);
}

#[test]
fn numbers_and_days_are_read_as_the_file_writes_them() {
    let text = "Tag;Betrag;Art\n31.10.2026;1.234,50;S\n01.11.2026;-34,50;H\n";
    let map =
        recipe(&[], vec![Taken { date: Some("Tag".into()), ..only("Betrag < 0", taken(Take::Sum, "0 - Betrag")) }]);
    let (plan, kept) = read(text, &map);
    assert_eq!(told(&kept), ["31 0", "01 34.5"]);
    assert!(plan.questions.is_empty());
    let open = "Tag\tBetrag\n2026-10-01\t1.250\n2026-10-02\t1.500\n";
    let map = recipe(&[], vec![Taken { date: Some("Tag".into()), ..taken(Take::Sum, "Betrag * 2") }]);
    assert_eq!(plan_of(open, &map).unwrap().questions[0].code(), "decimal");
    let days = "Paid,Sum\n01/02/2026,5\n03/04/2026,6\n";
    let map = recipe(&[], vec![Taken { date: Some("Paid".into()), ..taken(Take::Sum, "Sum") }]);
    assert_eq!(plan_of(days, &map).unwrap().questions[0].code(), "date_order");
}

#[test]
fn a_list_without_dates_is_of_its_day() {
    let text = "Product,On hand,Cost\nTea,5,2\nCoffee,7,3\nTotal,12,\n";
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 31);
    let worth = Taken {
        date: None,
        kind: Some(MeasureKind::Balance),
        by: vec![("Product".into(), "Product".into())],
        ..taken(Take::Sum, "[On hand] * Cost")
    };
    let map = Map { format: FormatHints { as_of, ..FormatHints::default() }, ..recipe(&[], vec![worth]) };
    let (_, kept) = read(text, &map);
    let mut values = told(&kept);
    values.sort();
    assert_eq!(values, ["31 Coffee 21", "31 Tea 10"]);
    assert_eq!(kept.left_out[0].code().code(), "total_row");
}

#[test]
fn what_is_wrong_with_a_recipe_is_told_with_its_place() {
    let wrong = |steps: &[Step], measure: Taken| match plan_of(ORDERS, &recipe(steps, vec![measure])) {
        Err(MapError::Recipe(error)) => (error.place, error.fault),
        other => panic!("{other:?}"),
    };
    let count = || taken(Take::Count, "");
    let (place, fault) = wrong(&[keep("Status = \"a\""), keep("Stat = \"a\"")], count());
    assert!(place == Place::Step(2) && matches!(fault, RecipeFault::NoColumn(name, _) if name == "Stat"));
    let in_measure = |measure: Taken| wrong(&[], measure);
    assert!(
        matches!(in_measure(taken(Take::Sum, "Qty *")), (Place::Measure(name), RecipeFault::Syntax(_)) if name == "M")
    );
    assert_eq!(in_measure(taken(Take::Sum, "")).1, RecipeFault::NoOf);
    assert_eq!(in_measure(Taken { date: None, ..count() }).1, RecipeFault::NoDate);
    assert_eq!(in_measure(taken(Take::Open, "")).1, RecipeFault::Until);
    assert_eq!(in_measure(Taken { name: " ".into(), ..count() }).1, RecipeFault::Name);
    let twice = recipe(&[], vec![count(), Taken { name: "m".into(), ..count() }]);
    assert!(
        matches!(plan_of(ORDERS, &twice), Err(MapError::Recipe(error)) if error.fault == RecipeFault::Twice("m".into()))
    );
}

#[test]
fn a_date_or_number_compared_with_a_text_is_compared_as_what_it_is() {
    let text = "Datum;Wert\n10.10.2026;1\n20.10.2026;10\n05.11.2026;100\n25.11.2025;1.000\n";
    let counts = |condition: &str| {
        let measure = Taken { date: Some("Datum".into()), ..only(condition, taken(Take::Count, "")) };
        let (_, kept) = read(text, &recipe(&[], vec![measure]));
        kept.values.iter().map(|value| value.value).sum::<f64>()
    };
    for (condition, count) in [
        ("Datum >= \"16.10.2026\"", 2.0),
        ("Datum > \"2026-10-15\"", 2.0),
        ("Datum < \"1.1.2026\"", 1.0),
        ("Datum = \"2026-10-20\"", 1.0),
        ("Datum <> \"2026-10-20\"", 3.0),
        ("Datum in (\"2026-10-20\", \"5.11.2026\")", 2.0),
        ("Wert > \"9\"", 3.0),
        ("Wert <> \"n/a\"", 4.0),
    ] {
        assert_eq!(counts(condition), count, "{condition}");
    }
    for (condition, is_date) in [("Datum > \"bald\"", true), ("Wert < \"viel\"", false)] {
        let measure = Taken { date: Some("Datum".into()), ..only(condition, taken(Take::Count, "")) };
        let Err(MapError::Recipe(error)) = plan_of(text, &recipe(&[], vec![measure])) else { panic!("{condition}") };
        assert!(matches!(error.fault, RecipeFault::NotComparable(_, _, date) if date == is_date), "{error:?}");
    }
}

#[test]
fn who_says_nothing_is_no_part_of_a_share() {
    let text = "Created,Rating,Status\n2026-10-01,5,paid\n2026-10-01,,void\n2026-10-01,2,paid\n2026-10-01,,paid\n";
    for (of, share) in [
        ("Rating >= 4", "01 0.5"),
        ("not (Rating < 4)", "01 0.5"),
        ("is_empty(Rating)", "01 0.5"),
        ("or_zero(Rating) >= 4", "01 0.25"),
        ("Status = \"void\" or Rating >= 4", "01 0.6666666666666666"),
    ] {
        assert_eq!(told(&read(text, &recipe(&[], vec![taken(Take::Share, of)])).1), [share], "{of}");
    }
}

#[test]
fn hours_and_days_are_stretches_of_time_of_the_length_they_say() {
    let text = "Created,From,To\n2026-10-01,2026-10-01 08:00,2026-10-01 09:30\n";
    let timed = |of: &str| Taken { unit: Some(Unit::Duration), ..taken(Take::Sum, of) };
    for (of, seconds) in [("hours_between(From, To)", "01 5400"), ("hours_between(From, To) * 3600", "01 5400")] {
        assert_eq!(told(&read(text, &recipe(&[], vec![timed(of)])).1), [seconds], "{of}");
    }
    let made = Step::Column { name: "Took".into(), formula: "hours_between(From, To)".into() };
    assert_eq!(told(&read(text, &recipe(&[made], vec![timed("Took")])).1), ["01 5400"]);
}
