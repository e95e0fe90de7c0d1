//! A real file: 2,823 order lines of a distributor of model cars.

use crate::support::{Kept, files, import};
use chrono::Datelike;
use domain::{MeasureKind, Unit};
use intake::{DateOrder, Map, RowsAre, Source, Thing, Use, Value};
use std::sync::OnceLock;

fn measure(name: &str, unit: &str) -> Use {
    Use::Measure { name: name.to_owned(), kind: Some(MeasureKind::Flow), unit: Unit::parse(unit) }
}

/// Reading takes a while without optimisation, so it is done once.
fn vehicle_sales() -> &'static Kept {
    static KEPT: OnceLock<Kept> = OnceLock::new();
    KEPT.get_or_init(import_vehicle_sales)
}

fn import_vehicle_sales() -> Kept {
    let source = Source::open(&files().join("vehicle-sales.csv")).unwrap();
    let columns = [
        ("order_date", Use::Date),
        ("sales", measure("Sales", "USD")),
        ("quantity_ordered", measure("Units", "count")),
        ("product_line", Use::Dimension("Product line".to_owned())),
        ("territory", Use::Dimension("Territory".to_owned())),
    ];
    let columns = columns.into_iter().map(|(name, usage)| (name.to_owned(), usage)).collect();
    let (_, plan, kept) = import(&source, &Map { columns, ..Map::default() });
    assert_eq!(plan.format.date_order, Some(DateOrder::Mdy));
    assert_eq!(plan.format.decimal, Some('.'));
    assert_eq!(plan.format.delimiter, Some(','));
    assert_eq!(plan.questions, []);
    assert_eq!(kept.left_out, []);
    assert!(kept.summary.many_rows);
    kept
}

/// Sales and units over the values that are wanted, rounded to the cent.
fn totals(kept: &Kept, wanted: impl Fn(&Value) -> bool) -> (f64, f64) {
    let sum = |measure: usize| {
        let values = kept.values.iter().filter(|value| value.measure == measure && wanted(value));
        (values.map(|value| value.value).sum::<f64>() * 100.0).round() / 100.0
    };
    (sum(0), sum(1))
}

#[test]
fn totals_by_year_and_month() {
    let kept = vehicle_sales();
    assert_eq!(totals(kept, |_| true), (10_032_628.85, 99_067.0));
    let year = |year| totals(kept, move |value| value.date.year() == year);
    assert_eq!(year(2003), (3_516_979.54, 34_612.0));
    assert_eq!(year(2004), (4_724_162.60, 46_824.0));
    assert_eq!(year(2005), (1_791_486.71, 17_631.0));
    let month = |year, month| totals(kept, move |value| (value.date.year(), value.date.month()) == (year, month));
    assert_eq!(month(2003, 1), (129_753.60, 1_357.0));
    assert_eq!(month(2004, 11), (1_089_048.01, 10_678.0));
    assert_eq!(month(2005, 5), (457_861.06, 4_357.0));
    let first = kept.values.iter().map(|value| value.date).min().unwrap();
    let last = kept.values.iter().map(|value| value.date).max().unwrap();
    assert_eq!((first.to_string(), last.to_string()), ("2003-01-06".to_owned(), "2005-05-31".to_owned()));
}

#[test]
fn totals_by_segment() {
    let kept = vehicle_sales();
    let sales = |dimension, member: &str| {
        totals(kept, |value| value.date.year() == 2004 && kept.member(value.segment, dimension) == member).0
    };
    assert_eq!(sales(0, "Classic Cars"), 1_762_257.09);
    assert_eq!(sales(0, "Motorcycles"), 560_545.23);
    assert_eq!(sales(0, "Trains"), 116_523.85);
    assert_eq!(sales(1, "EMEA"), 2_389_128.89);
    assert_eq!(sales(1, "APAC"), 345_307.83);
    assert_eq!(sales(1, "Japan"), 168_479.10);
    assert_eq!(sales(1, ""), 1_821_246.78, "without territory");
}

#[test]
fn every_record_is_counted() {
    let kept = vehicle_sales();
    let records: u32 = kept.values.iter().filter(|value| value.measure == 0).map(|value| value.records).sum();
    assert_eq!(records, 2_823);
}

/// With finer segments rows repeat less and less, but they are order lines all the same.
#[test]
fn finer_segments_add_up_to_the_same() {
    let source = Source::open(&files().join("vehicle-sales.csv")).unwrap();
    for dimensions in [vec!["product_line", "customer_name"], vec!["product_code", "customer_name"], vec![]] {
        let mut columns = vec![("order_date".to_owned(), Use::Date), ("sales".to_owned(), measure("Sales", "USD"))];
        columns.extend(dimensions.iter().map(|name| ((*name).to_owned(), Use::Dimension((*name).to_owned()))));
        let (_, _, kept) = import(&source, &Map { columns, ..Map::default() });
        let total: f64 = kept.values.iter().map(|value| value.value).sum();
        assert_eq!((total * 100.0).round() / 100.0, 10_032_628.85, "{dimensions:?}");
    }
}

/// Few breakdowns of few members, none within another, none that is nearly a name; nothing summed that is no amount.
#[test]
fn the_guesses_are_those_of_a_careful_person() {
    let source = Source::open(&files().join("vehicle-sales.csv")).unwrap();
    let sniffed = intake::sniff(&source, &Map::default(), &crate::support::context()).unwrap();
    let taken: Vec<String> = sniffed
        .readable_map()
        .columns
        .into_iter()
        .filter_map(|(column, usage)| match usage {
            Use::Date => Some(format!("{column}: date")),
            Use::Dimension(name) => Some(format!("{column}: by {name}")),
            Use::Measure { name, kind, .. } => Some(format!("{column}: {} {name}", kind.unwrap().code())),
            Use::Plan { .. } | Use::Skip => None,
        })
        .collect();
    assert_eq!(
        taken,
        [
            "quantity_ordered: flow Quantity ordered",
            "price_each: level Price each",
            "sales: flow Sales",
            "order_date: date",
            "status: by Status",
            "product_line: by Product line",
            "msrp: level MSRP",
            "territory: by Territory",
            "deal_size: by Deal size",
        ]
    );
    let country = sniffed.fields.iter().find(|field| field.name == "country").unwrap();
    assert_eq!(country.within.as_deref(), Some("territory"));
    let lines = RowsAre { thing: Thing::Order, each_once: false };
    assert_eq!(sniffed.rows_are(), Some(lines), "an order has several lines");
}
