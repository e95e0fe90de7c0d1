//! What a file does not say, and only its owner knows.

use crate::support::{context, import, import_text};
use intake::{Context, FormatHints, Map, Plan, Repeated, Source, Sums, Unsure, sniff};

/// Switzerland writes dots in dates and a decimal point; Germany writes dots in dates and groups by dots.
#[test]
fn habits_of_a_file_against_those_of_the_region_are_a_question() {
    let read = |head: &str, cells: &[&str], decimal: char| {
        let lines: Vec<String> = (1..).zip(cells).map(|(day, cell)| format!("{day:02}.10.2026;{cell}\n")).collect();
        let text = format!("Datum;{head}\n{}", lines.concat());
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &Context { decimal: Some(decimal), ..context() }).unwrap();
        let plan = Plan::open(&sniffed, &sniffed.suggested_map()).unwrap();
        (plan.format.decimal, plan.questions.len())
    };
    let kilos = ["1.250", "2.375", "1.980"];
    assert_eq!(read("Gewicht kg", &kilos, '.'), (None, 1));
    assert_eq!(read("Gewicht kg", &kilos, ','), (Some(','), 0));
    assert_eq!(read("Gewicht kg", &["1.250", "0.980"], '.'), (Some('.'), 0), "a number decides");
    assert_eq!(read("Umsatz", &["1.250", "980"], '.'), (Some(','), 0), "980 has nothing to group, and no decimals");
    assert_eq!(read("Umsatz", &["€ 1.250", "€ 2.375"], '.'), (Some(','), 0), "money has no three decimals");
    assert_eq!(read("Gewicht kg", &["1,250", "2,375"], '.'), (None, 1));
    assert_eq!(read("Gewicht kg", &["1,250", "2,375"], ','), (Some(','), 0));
}

/// Two sales of a day are two, and the same written again is one: where rows do not say, nobody but the owner knows.
#[test]
fn rows_of_one_day_add_up_where_something_tells_them_apart_and_are_asked_about_otherwise() {
    let read = |text: &str, repeated: Option<Repeated>| {
        let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
        let map = Map { format: FormatHints { repeated, ..FormatHints::default() }, ..Map::default() };
        let (_, plan, kept) = import(&source, &map);
        let total: f64 = kept.values.iter().filter(|value| value.measure == 0).map(|value| value.value).sum();
        (plan.measures.len(), total, kept.summary.unsure.len())
    };
    let days = |cell: &dyn Fn(u32) -> String| (1..=28).map(|day| format!("{}\n", cell(day))).collect::<String>();
    let times = format!("Date,Amount\n{}2026-10-03 15:40,10\n", days(&|day| format!("2026-10-{day:02} 09:15,10")));
    assert_eq!(read(&times, None), (1, 290.0, 0), "another time of day");
    let twice = format!("Date,Amount\n{}", days(&|day| format!("2026-10-{day:02},10\n2026-10-{day:02},10")));
    assert_eq!(read(&twice, None), (1, 280.0, 1), "nobody knows");
    assert_eq!(read(&twice, Some(Repeated::AddUp)), (1, 560.0, 0));
    assert_eq!(read(&twice, Some(Repeated::LeaveOut)), (1, 280.0, 0));
    let pasted = format!("Date,Amount\n{0}{0}", days(&|day| format!("2026-10-{day:02},10")));
    assert_eq!(read(&pasted, None), (1, 280.0, 0), "pasted twice");
    let slip = format!("Date,Amount\n{}2026-10-03,10\n2026-10-04,12\n", days(&|day| format!("2026-10-{day:02},10")));
    assert_eq!(read(&slip, None), (1, 280.0, 0), "a slip is left out, and listed");
    let pairs = format!(
        "Date,Amount\n{0}2026-10-03,8\n2026-10-09,7\n2026-10-20,3\n",
        days(&|day| format!("2026-10-{day:02},10"))
    );
    assert_eq!(read(&pairs, None).2, 1, "three are no slip");
    let told = format!("Date,Amount,Note\n{}2026-10-03,8,late\n", days(&|day| format!("2026-10-{day:02},10,till")));
    assert_eq!(read(&told, None).2, 1, "a note tells one pair apart");
    let numbered =
        format!("Date,Order,Amount\n2026-10-01,6,10\n{}", days(&|day| format!("2026-10-{day:02},{},10", day / 2 + 7)));
    assert_eq!(read(&numbered, None), (1, 290.0, 0), "another order is another record, however rare");
    let lines = format!("Date,Qty,Price\n{}2026-10-03,2,18\n", days(&|day| format!("2026-10-{day:02},1,18")));
    assert_eq!(read(&lines, None), (2, 30.0, 0), "a quantity and its price are a line of a sale");
    for name in ["Receipt", "Ref", "#", "Beleg", "Account"] {
        let rows: String = (0..10).map(|at| format!("{},2026-10-{:02},10\n", 1000 + at, 1 + at / 2)).collect();
        assert_eq!(read(&format!("{name},Date,Amount\n{rows}"), None), (1, 100.0, 0), "{name} numbers the rows");
    }
}

#[test]
fn a_member_that_is_the_sum_of_the_others_is_asked_about() {
    let read = |member: &str, sums: Option<Sums>, odd: f64| {
        let month = |month: u32, total: f64| {
            format!("2026-{month:02},A,1\n2026-{month:02},B,2\n2026-{month:02},{member},{total}\n")
        };
        let text = format!("Month,Store,Sales\n{}{}{}", month(7, 3.0), month(8, 3.0), month(9, odd));
        let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
        let map = Map { format: FormatHints { sums, ..FormatHints::default() }, ..Map::default() };
        let (_, _, kept) = import(&source, &map);
        (kept.values.iter().map(|value| value.value).sum::<f64>(), kept.summary.unsure.clone())
    };
    let asked = vec![Unsure::Sums { column: "Store".into(), member: "Firm".into() }];
    assert_eq!(read("Firm", None, 3.0).1, asked);
    assert_eq!(read("All stores", None, 3.0), (9.0, vec![]), "its name and its values say it");
    assert_eq!(read("All stores", None, 4.0).0, 19.0, "the third month it is not");
    assert_eq!(read("Firm", Some(Sums::LeaveOut), 3.0), (9.0, vec![]));
    assert_eq!(read("All stores", Some(Sums::Keep), 3.0), (18.0, vec![]));
    assert_eq!(read("Total", None, 3.0), (9.0, vec![]), "that word says it");
    assert_eq!(read("C", None, 4.0), (19.0, vec![]), "the third month it is not");
}

#[test]
fn months_of_bookkeeping_programs_are_months() {
    let (_, plan, kept) = import_text("Month,Sales\n202601,1\n202602,2\n", &[]);
    assert_eq!(plan.questions, []);
    let months: Vec<String> = kept.values.iter().map(|value| value.date.to_string()).collect();
    assert_eq!(months, ["2026-01-01", "2026-02-01"]);
    let (_, plan, _) = import_text("Date,Order value\n2026-01-01,202601\n2026-01-02,202602\n", &[]);
    assert_eq!(plan.measures.len(), 1, "elsewhere they are numbers");
}
