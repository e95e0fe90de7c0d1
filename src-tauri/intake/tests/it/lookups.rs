//! Looking up columns of a second file by a key.

use crate::support::{Kept, context};
use intake::{
    Lookup, LookupError, LookupTable, Map, MapError, Plan, Recipe, RecipeFault, Source, Step, Summary, Take, Taken,
    read_lookup, sniff,
};
use proptest::prelude::*;

const ORDERS: &str = "Date,Customer no,Amount\n2026-10-01,K1,10.00\n2026-10-01,k2 ,20.00\n2026-10-02,K3,5.00\n\
    2026-10-02,K9,1.00\n2026-10-03,,2.00\n";
const CUSTOMERS: &str =
    "Customer no;Region;Discount\nK1;North;1,50\nK2;South;0,25\nK3;North;10,75\nK1;North;1,50\n;Nobody;1,00\n";

fn table(text: &str, key: &str, take: &[&str]) -> Result<Vec<Vec<String>>, LookupError> {
    let source = Source::from_bytes("customers.csv", text.as_bytes()).unwrap();
    let take: Vec<String> = take.iter().map(|name| (*name).to_owned()).collect();
    read_lookup(&source, &Map::default(), &context(), (key, &take))
}

fn fault(text: &str, key: &str, take: &[&str]) -> RecipeFault {
    match table(text, key, take) {
        Err(LookupError::Fault(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

fn look_up(column: &str, take: &[&str], rows: Vec<Vec<String>>) -> Step {
    let table = LookupTable { file: "customers.csv".into(), key: "Customer no".into(), ..LookupTable::default() };
    let take = take.iter().map(|name| ((*name).to_owned(), (*name).to_owned())).collect();
    Step::Lookup(Lookup { column: column.into(), table, take, rows })
}

fn sales(of: &str, by: &str) -> Taken {
    Taken {
        name: "Sales".into(),
        take: Take::Sum,
        of: Some(of.into()),
        date: Some("Date".into()),
        until: None,
        only: None,
        once_per: Vec::new(),
        by: vec![("Region".into(), by.into())],
        kind: None,
        unit: None,
    }
}

fn planned(steps: Vec<Step>, measure: Taken) -> Result<(Plan, Source), MapError> {
    let recipe = Recipe { steps, measures: vec![measure], working_days: Vec::new() };
    let map = Map { recipe: Some(recipe), ..Map::default() };
    let source = Source::from_bytes("orders.csv", ORDERS.as_bytes()).unwrap();
    Ok((Plan::new(&sniff(&source, &map, &context()).unwrap(), &map)?, source))
}

/// Each value as `day member number`, sorted.
fn told(steps: Vec<Step>, measure: Taken) -> (Vec<String>, Summary) {
    let (plan, source) = planned(steps, measure).unwrap();
    let mut kept = Kept::default();
    let summary = plan.read(&source, &context().calendar, &mut kept).unwrap();
    let member = |segment| kept.segments.get(&segment).and_then(|members| members[0].clone()).unwrap_or("-".into());
    let one = |value: &intake::Value| format!("{} {} {}", value.date.format("%d"), member(value.segment), value.value);
    let mut told: Vec<String> = kept.values.iter().map(one).collect();
    told.sort();
    (told, summary)
}

fn wrong(step: Step) -> RecipeFault {
    match planned(vec![step], sales("Amount", "Customer no")) {
        Err(MapError::Recipe(error)) => error.fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn orders_get_the_region_of_their_customer() {
    let rows = table(CUSTOMERS, "customer no", &["Region", "Discount"]).unwrap();
    assert_eq!(rows, [["K1", "North", "1.5"], ["K2", "South", "0.25"], ["K3", "North", "10.75"]]);
    let step = look_up("Customer no", &["Region", "Discount"], rows);
    let (values, summary) = told(vec![step.clone()], sales("Amount", "Region"));
    assert_eq!(values, ["01 North 10", "01 South 20", "02 - 1", "02 North 5", "03 - 2"]);
    let [unknown] = summary.unknown.as_slice() else { panic!("{:?}", summary.unknown) };
    assert_eq!((unknown.step, unknown.rows, unknown.zeros), (1, 2, 0));
    assert_eq!(unknown.first, ["K9", ""]);
    // What is looked up is for the steps behind it, numbers too.
    let steps = vec![
        step,
        Step::LeaveOut("is_empty(Region) or Discount > 5".into()),
        Step::Column { name: "Net".into(), formula: "Amount - Discount".into() },
    ];
    assert_eq!(told(steps, sales("Net", "Region")).0, ["01 North 8.5", "01 South 19.75"]);
}

#[test]
fn a_second_file_that_does_not_fit_is_refused() {
    let twice = fault("No,Region\nA,North\nB,South\na,West\n", "No", &["Region"]);
    assert_eq!(twice, RecipeFault::KeyTwice { key: "a".into(), first: 2, second: 4 });
    let open = fault("No\tPrice\nA\t1.250\nB\t2.500\n", "No", &["Price"]);
    assert_eq!(open, RecipeFault::TwoWays("Price".into()));
    assert!(matches!(fault(CUSTOMERS, "Number", &["Region"]), RecipeFault::NoColumn(name, _) if name == "Number"));
}

#[test]
fn zeros_in_front_are_told_apart_and_said() {
    let rows = [["1", "North"], ["0012", "South"]].map(|row| row.map(str::to_owned).to_vec()).to_vec();
    let text = "Date,Customer no,Amount\n2026-10-01,0001,10.00\n2026-10-01,12,20.00\n2026-10-01,0012,20.00\n";
    let recipe = Recipe {
        steps: vec![look_up("Customer no", &["Region"], rows)],
        measures: vec![sales("Amount", "Region")],
        working_days: Vec::new(),
    };
    let map = Map { recipe: Some(recipe), ..Map::default() };
    let source = Source::from_bytes("orders.csv", text.as_bytes()).unwrap();
    let plan = Plan::new(&sniff(&source, &map, &context()).unwrap(), &map).unwrap();
    let summary = plan.read(&source, &context().calendar, &mut Kept::default()).unwrap();
    assert_eq!((summary.unknown[0].rows, summary.unknown[0].zeros), (2, 2));
}

#[test]
fn a_table_in_a_recipe_is_checked() {
    let rows = |rows: &[&[&str]]| -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    };
    assert_eq!(wrong(look_up("Customer no", &["Region"], Vec::new())), RecipeFault::NotRead("customers.csv".into()));
    assert_eq!(wrong(look_up("Customer no", &[], rows(&[&["K1"]]))), RecipeFault::NothingTaken);
    assert_eq!(wrong(look_up("Customer no", &["Region"], rows(&[&["K1"]]))), RecipeFault::TableWidth(1));
    let there = look_up("Customer no", &["Amount"], rows(&[&["K1", "1"]]));
    assert_eq!(wrong(there), RecipeFault::ColumnThere("Amount".into()));
    let many = (0..100_001).map(|key| vec![key.to_string(), "North".into()]).collect();
    assert_eq!(wrong(look_up("Customer no", &["Region"], many)), RecipeFault::TableTooLarge);
    let long = (0..5).map(|key| vec![key.to_string(), "x".repeat(1 << 20)]).collect();
    assert_eq!(wrong(look_up("Customer no", &["Region"], long)), RecipeFault::TableTooLarge);
    assert!(matches!(wrong(look_up("Client", &["Region"], rows(&[&["K1", "N"]]))), RecipeFault::NoColumn(..)));
}

proptest! {
    #[test]
    fn the_order_of_the_table_does_not_matter(rows in Just(vec![("K1", "North"), ("K2", "South"), ("K3", "West")]).prop_shuffle()) {
        let in_order = [("K1", "North"), ("K2", "South"), ("K3", "West")];
        let of = |rows: &[(&str, &str)]| {
            let rows = rows.iter().map(|(key, region)| vec![(*key).to_owned(), (*region).to_owned()]).collect();
            told(vec![look_up("Customer no", &["Region"], rows)], sales("Amount", "Region"))
        };
        prop_assert_eq!(of(&rows), of(&in_order));
    }

    #[test]
    fn a_table_of_itself_changes_nothing(shift in 0_usize..4) {
        let mut rows: Vec<Vec<String>> = ["K1", "k2", "K3", "K9"].map(|key| vec![key.into(), key.into()]).to_vec();
        rows.rotate_left(shift);
        let looked = told(vec![look_up("Customer no", &["Itself"], rows)], sales("Amount", "Itself"));
        prop_assert_eq!(looked.0, told(Vec::new(), sales("Amount", "Customer no")).0);
    }
}
