//! The rules of reading, on small texts.

use crate::support::{Kept, context, import, import_text};
use domain::{Grain, MeasureKind, Unit};
use intake::{
    Asked, DateOrder, FormatHints, Layout, Map, MapError, Plan, Reason, Role, RowsAre, Source, Thing, Use, sniff,
};

fn measure(name: &str) -> Use {
    Use::Measure { name: name.to_owned(), kind: None, unit: None }
}

fn measure_of(name: &str, kind: MeasureKind, unit: Unit) -> Use {
    Use::Measure { name: name.to_owned(), kind: Some(kind), unit: Some(unit) }
}

fn day_and(name: &str) -> Vec<(&'static str, Use)> {
    vec![("Date", Use::Date), ("Value", measure(name))]
}

/// Dates and values, as far as the first measure goes.
fn pairs(kept: &Kept) -> Vec<(String, f64)> {
    kept.values.iter().filter(|v| v.measure == 0).map(|v| (v.date.to_string(), v.value)).collect()
}

fn rows(start: u32, count: u32) -> String {
    (0..count).map(|day| format!("2026-01-{:02},{}\n", day + 1, start + day)).collect()
}

#[test]
fn repeated_rows_are_left_out_where_each_date_has_one() {
    let text = format!("Date,Value\n{}2026-01-05,14\n2026-01-06,99\n", rows(10, 20));
    let (_, _, kept) = import_text(&text, &day_and("Sales"));
    assert_eq!(kept.values.len(), 20);
    assert_eq!(kept.codes(), [(22, "duplicate_row"), (23, "conflicting_row")]);
    assert!(!kept.summary.many_rows);
    assert!(pairs(&kept).contains(&("2026-01-06".to_owned(), 15.0)), "the first one counts");
}

#[test]
fn many_rows_add_up_by_kind() {
    let text = "Date,Sales,Stock,Rating\n2026-01-01,1,10,4\n2026-01-01,2,8,5\n2026-01-02,5,9,3\n2026-01-02,5,7,4\n";
    let (_, _, kept) = import_text(
        text,
        &[
            ("Date", Use::Date),
            ("Sales", measure_of("Sales", MeasureKind::Flow, Unit::Number)),
            ("Stock", measure_of("Stock", MeasureKind::Balance, Unit::Count)),
            ("Rating", measure_of("Rating", MeasureKind::Level, Unit::Number)),
        ],
    );
    let values: Vec<(usize, f64, u32)> = kept.values.iter().map(|v| (v.measure, v.value, v.records)).collect();
    assert_eq!(values, [(0, 3.0, 2), (1, 8.0, 2), (2, 4.5, 2), (0, 10.0, 2), (1, 7.0, 2), (2, 3.5, 2)]);
    assert!(kept.summary.many_rows);
}

#[test]
fn samples_are_kept_each() {
    let text = "Date,Value\n2026-01-01,5\n2026-01-01,5\n2026-01-02,7\n";
    let columns = [("Date", Use::Date), ("Value", measure_of("Days", MeasureKind::Sample, Unit::Number))];
    let (_, _, kept) = import_text(text, &columns);
    let values: Vec<(f64, u32, u32)> = kept.values.iter().map(|v| (v.value, v.ordinal, v.records)).collect();
    assert_eq!(values, [(5.0, 0, 1), (5.0, 1, 1), (7.0, 0, 1)]);
}

#[test]
fn the_latest_of_the_day_closes_a_balance() {
    let text = "Date,Value\n2026-01-01 18:00,7\n2026-01-01 09:00,5\n2026-01-02 10:00,1\n2026-01-02 11:00,2\n";
    let columns = [("Date", Use::Date), ("Value", measure_of("Cash", MeasureKind::Balance, Unit::Number))];
    let (_, _, kept) = import_text(text, &columns);
    assert_eq!(pairs(&kept), [("2026-01-01".to_owned(), 7.0), ("2026-01-02".to_owned(), 2.0)]);
}

#[test]
fn rows_that_complete_each_other_are_no_conflict() {
    let mut text = "Date,Sales,Orders\n".to_owned();
    for day in 1..=12 {
        text += &format!("2026-01-{day:02},{},\n2026-01-{day:02},,{}\n", day * 10, day);
    }
    let (_, _, kept) =
        import_text(&text, &[("Date", Use::Date), ("Sales", measure("Sales")), ("Orders", measure("Orders"))]);
    assert_eq!(kept.values.len(), 24);
    assert!(kept.codes().iter().all(|(_, code)| *code == "missing_value"));
}

#[test]
fn cells_that_cannot_be_read_are_named() {
    let text = "Date,Value\n2026-01-01,n/a\nsoon,5\n,6\n31.01.20260,7\n1400-01-01,8\n2026-01-02,\n2026-01-03,1e999\n\
                2026-01-04,NaN\n2026-01-05,1e308\n2026-01-06,-\nTotal,26\n";
    let (_, _, kept) = import_text(text, &day_and("Sales"));
    let codes = [
        (2, "not_a_number"),
        (3, "not_a_date"),
        (4, "not_a_date"),
        (5, "not_a_date"),
        (6, "not_a_date"),
        (7, "missing_value"),
        (8, "not_a_number"),
        (9, "not_a_number"),
        (11, "missing_value"),
        (12, "total_row"),
    ];
    assert_eq!(kept.codes(), codes);
    assert_eq!(pairs(&kept), [("2026-01-05".to_owned(), 1e308)]);
    let reasons: Vec<_> = kept.left_out[..3].iter().map(|one| (one.column.as_deref(), &one.reason)).collect();
    let (not_a_number, not_a_date) = (Reason::NotANumber("n/a".to_owned()), Reason::NotADate("soon".to_owned()));
    assert_eq!(reasons, [(Some("Value"), &not_a_number), (Some("Date"), &not_a_date), (Some("Date"), &Reason::NoDate)]);
}

#[test]
fn lines_under_the_table_are_no_rows_of_it() {
    let text =
        "Date;Value\n01.10.2026;5\n02.10.2026;6\n32.10.2026;\nTotal;11\nPrinted on 03.10.2026 by the till;\n;;\n";
    let (_, _, kept) = import_text(text, &day_and("Sales"));
    assert_eq!(kept.codes(), [(4, "not_a_date"), (5, "total_row")]);
}

#[test]
fn a_sum_that_no_number_can_hold_is_left_out() {
    let text = "Date,Value\n2026-01-01,1e308\n2026-01-01,1e308\n2026-01-01,2\n";
    let (_, _, kept) = import_text(text, &day_and("Sales"));
    assert_eq!(kept.values, []);
    assert_eq!(kept.codes(), [(4, "not_a_number")]);
}

#[test]
fn totals_among_the_members_are_left_out() {
    let text = "Date;Store;Value\n01.01.2026;North;5\n01.01.2026;South;6\n01.01.2026;Gesamt;11\n";
    let columns = [("Date", Use::Date), ("Store", Use::Dimension("Store".to_owned())), ("Value", measure("Sales"))];
    let (_, _, kept) = import_text(text, &columns);
    assert_eq!(kept.codes(), [(4, "total_row")]);
    assert_eq!(kept.values.len(), 2);
}

#[test]
fn names_of_every_script_are_members_and_too_long_ones_are_not() {
    let long = "x".repeat(10_000);
    let text = format!(
        "Date,Store,Value\n2026-01-01,متجر,1\n2026-01-01,☕🚀,2\n2026-01-01,<b>Bold</b>,3\n2026-01-01,  North  ,4\n\
         2026-01-01,{long},5\n2026-01-01,,6\n"
    );
    let columns = [("Date", Use::Date), ("Store", Use::Dimension("Store".to_owned())), ("Value", measure("Sales"))];
    let (_, _, kept) = import_text(&text, &columns);
    let members: Vec<&str> = kept.values.iter().map(|v| kept.member(v.segment, 0)).collect();
    assert_eq!(members, ["متجر", "☕🚀", "<b>Bold</b>", "North", ""]);
    assert_eq!(kept.codes(), [(6, "name_too_long")]);
    assert_eq!(kept.left_out[0].reason, Reason::NameTooLong(format!("{}…", &long[..40])));
}

#[test]
fn a_column_name_of_ten_thousand_characters_is_cut() {
    let long = "y".repeat(10_000);
    let source = Source::from_bytes("a.csv", format!("Date,{long}\n2026-01-01,5\n").into_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    assert_eq!(sniffed.fields[1].name.chars().count(), 201);
    assert!(matches!(Plan::new(&sniffed, &Map::default()), Err(MapError::NameTooLong(_))));
}

#[test]
fn maps_that_do_not_fit_are_refused() {
    let source = Source::from_bytes("a.csv", "Date,Sales,Other\n2026-01-01,5,6\n".as_bytes()).unwrap();
    let plan = |columns: &[(&str, Use)]| {
        let columns = columns.iter().map(|(name, usage)| ((*name).to_owned(), usage.clone())).collect();
        let map = Map { columns, ..Map::default() };
        Plan::new(&sniff(&source, &map, &context()).unwrap(), &map).map(|plan| plan.measures.len())
    };
    let missing = plan(&[("Date", Use::Date), ("Umsatz", measure("Sales"))]).unwrap_err();
    let available = ["Date", "Sales", "Other"].map(String::from).to_vec();
    assert_eq!(missing, MapError::Missing { name: "Umsatz".to_owned(), available });
    assert_eq!(plan(&[("Sales", measure("Sales"))]), Err(MapError::NoDate));
    assert_eq!(plan(&[("Date", Use::Date)]), Err(MapError::NoMeasure));
    let twice = [("Date", Use::Date), ("Sales", measure("Net sales")), ("Other", measure("net_sales"))];
    assert!(matches!(plan(&twice), Err(MapError::TwoForOne { .. })));
    assert!(matches!(plan(&[("Date", Use::Date), ("Sales", measure(" "))]), Err(MapError::NoName(_))));
    assert_eq!(plan(&[("date", Use::Date), (" SALES ", measure("Sales")), ("Gone", Use::Skip)]), Ok(1));
}

#[test]
fn the_whole_column_decides_the_order_of_dates() {
    let order = |dates: &[&str]| {
        let text: String = dates.iter().map(|date| format!("{date},1\n")).collect();
        let (_, plan, _) = import_text(&format!("Date,Value\n{text}"), &day_and("Sales"));
        (plan.format.date_order, plan.questions.len())
    };
    assert_eq!(order(&["01/02/2026", "01/25/2026"]), (Some(DateOrder::Mdy), 0));
    assert_eq!(order(&["01/02/2026", "25/01/2026"]), (Some(DateOrder::Dmy), 0));
    assert_eq!(order(&["01/02/2026", "03/04/2026"]), (None, 1));
    assert_eq!(order(&["01.02.2026", "03.04.2026"]), (Some(DateOrder::Dmy), 0), "points: day first");
    assert_eq!(order(&["01/01/2026", "02/02/2026"]), (None, 0), "it does not matter");
    assert_eq!(order(&["2026-01-02"]), (Some(DateOrder::Ymd), 0));
    assert_eq!(order(&["2 Jan 2026"]), (None, 0));
}

#[test]
fn an_answer_closes_the_question() {
    let source = Source::from_bytes("a.csv", "Date,Value\n03/04/2026,1\n05/06/2026,2\n".as_bytes()).unwrap();
    let mut map =
        Map { columns: vec![("Date".to_owned(), Use::Date), ("Value".to_owned(), measure("Sales"))], ..Map::default() };
    let (_, plan, _) = import(&source, &map);
    assert_eq!(plan.questions[0].choices(), ["dmy", "mdy"]);
    assert_eq!(plan.questions[0].asked, Asked::DateOrder(["03/04/2026", "05/06/2026"].map(String::from).to_vec()));
    map.format.date_order = Some(DateOrder::Mdy);
    let (_, plan, kept) = import(&source, &map);
    assert_eq!(plan.questions, []);
    assert_eq!(pairs(&kept), [("2026-03-04".to_owned(), 1.0), ("2026-05-06".to_owned(), 2.0)]);
}

#[test]
fn the_whole_column_decides_the_decimal_mark() {
    let read = |delimiter: char, cells: &[&str]| {
        let lines: Vec<String> = (1..).zip(cells).map(|(d, c)| format!("2026-01-{d:02}{delimiter}\"{c}\"\n")).collect();
        let (_, plan, kept) = import_text(&format!("Date{delimiter}Value\n{}", lines.concat()), &day_and("Sales"));
        let values: Vec<f64> = kept.values.iter().map(|v| v.value).collect();
        (plan.format.decimal, plan.questions.len(), values)
    };
    assert_eq!(read(';', &["1.234", "5,5"]), (Some(','), 0, vec![1234.0, 5.5]));
    assert_eq!(read(';', &["1.234", "0.5"]), (Some('.'), 0, vec![1.234, 0.5]));
    assert_eq!(read('\t', &["1.234", "1234"]), (Some('.'), 0, vec![1.234, 1234.0]), "the column does not group");
    assert_eq!(read(',', &["1,234", "999"]), (Some('.'), 0, vec![1234.0, 999.0]));
    assert_eq!(read(';', &["1.234", "999"]).1, 0, "semicolons go with the decimal comma");
    assert_eq!(read('\t', &["1.234", "999"]).1, 1, "nothing tells");
    assert_eq!(read('\t', &["12", "999"]), (None, 0, vec![12.0, 999.0]));
}

#[test]
fn percent_columns_are_fractions() {
    let read = |name: &str, cells: &[&str]| {
        let lines: Vec<String> = (1..).zip(cells).map(|(day, cell)| format!("2026-01-{day:02},{cell}\n")).collect();
        let columns = [("Date", Use::Date), (name, measure_of("Share", MeasureKind::Level, Unit::Percent))];
        let (_, _, kept) = import_text(&format!("Date,{name}\n{}", lines.concat()), &columns);
        kept.values.iter().map(|v| v.value).collect::<Vec<f64>>()
    };
    assert_eq!(read("Share", &["7.7%", "100 %"]), [0.077, 1.0]);
    assert_eq!(read("Share %", &["87.1", "0.5"]), [0.871, 0.005]);
    assert_eq!(read("Share", &["0.871", "0.5"]), [0.871, 0.5]);
}

#[test]
fn durations_are_seconds() {
    let columns = [("Date", Use::Date), ("Handling (min)", measure_of("Handling", MeasureKind::Level, Unit::Duration))];
    let (_, _, kept) = import_text("Date,Handling (min)\n2026-01-01,90\n2026-01-02,1:30\n2026-01-03,2 h\n", &columns);
    assert_eq!(kept.values.iter().map(|v| v.value).collect::<Vec<_>>(), [5400.0, 5400.0, 7200.0]);
}

#[test]
fn a_table_without_names_gets_letters() {
    let columns = [("A", Use::Date), ("C", measure("Sales"))];
    let (sniffed, plan, kept) = import_text("01.10.2026;Hafen;5\n02.10.2026;Hafen;6\n13.10.2026;Dom;7\n", &columns);
    assert_eq!(plan.format.header_row, 0);
    assert_eq!(sniffed.fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
    assert_eq!(kept.values.len(), 3);
}

#[test]
fn the_names_in_the_map_find_the_header() {
    let text = "Report;Sales\nDate;Value\nExport of;31.10.2026\nDatum;Umsatz\n01.10.2026;5\n02.10.2026;6\n";
    let columns = [("Datum", Use::Date), ("Umsatz", measure("Sales"))];
    let (_, plan, kept) = import_text(text, &columns);
    assert_eq!(plan.format.header_row, 4);
    assert_eq!(kept.values.len(), 2);
}

#[test]
fn a_line_may_name_the_delimiter() {
    let (_, plan, kept) = import_text("sep=|\nDate|Value\n2026-01-01|5\n2026-01-02|n/a\n", &day_and("Sales"));
    assert_eq!(plan.format.delimiter, Some('|'));
    assert_eq!(kept.codes(), [(3, "not_a_number")], "the line is not counted as a row");
}

#[test]
fn wide_tables_have_periods_across() {
    let text = "Figures of the year in CHF\n\nKPI;2023;2024;2025;Summe\nUmsatz;1.000,50;2.000;3.000;6.000,50\n\
                Mitarbeitende;4;;6;\nMarge;12 %;n/a;14 %;\nSumme;1;2;3;6\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (sniffed, plan, kept) = import(&source, &Map::default());
    assert_eq!((plan.format.layout, plan.format.header_row, plan.format.decimal), (Layout::Wide, 3, Some(',')));
    let units: Vec<String> = plan.measures.iter().map(|m| format!("{} {}", m.kind.code(), m.unit.code())).collect();
    assert_eq!(units, ["flow CHF", "balance count", "level percent"]);
    assert!(plan.measures.iter().all(|measure| measure.cadence == Grain::Year));
    assert_eq!(kept.codes(), [(5, "missing_value"), (6, "not_a_number")]);
    assert_eq!(pairs(&kept)[0], ("2023-01-01".to_owned(), 1000.5));
    assert_eq!(sniffed.fields.last().unwrap().role, Role::Skip, "a total");
    assert!(kept.values.iter().any(|v| v.measure == 2 && v.value == 0.12));
}

/// As bookkeeping programs write a profit and loss: only totals have the sign.
#[test]
fn a_wide_table_is_in_the_one_currency_that_it_names() {
    let units = |text: &str| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let (_, plan, _) = import(&source, &Map::default());
        plan.measures.iter().map(|measure| measure.unit.code()).collect::<Vec<_>>()
    };
    let one = "Item,Jan 2026,Feb 2026\nConsulting,149.26,842.21\nRent,180.00,180.00\nNet income,$30.74,$-662.21\n";
    assert_eq!(units(one), ["USD", "USD", "USD"]);
    let two = "Item,Jan 2026,Feb 2026\nConsulting,149.26,842.21\nShop,£18.00,£18.00\nNet income,$30.74,$-662.21\n";
    assert_eq!(units(two), ["EUR", "GBP", "USD"], "what has no sign is in the workspace's own");
}

#[test]
fn periods_across_may_leave_their_year_to_the_title() {
    let months = |text: &str| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let (_, plan, kept) = import(&source, &Map::default());
        assert_eq!(plan.format.layout, Layout::Wide);
        pairs(&kept).into_iter().map(|(date, _)| date).collect::<Vec<_>>()
    };
    assert_eq!(months("Figures 2026\n\nKPI,Jan,Feb,Mar\nSales,5,6,7\n"), ["2026-01-01", "2026-02-01", "2026-03-01"]);
    let two_years = "KPI,2025,,2026,\n,Q3,Q4,Q1,Q2\nSales,5,6,7,8\n";
    assert_eq!(months(two_years), ["2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01"]);
}

#[test]
fn periods_to_come_are_not_missing() {
    let text = "KPI,Jan 2026,Feb 2026,Mar 2026\nSales,5,,\nOrders,,7,\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, _, kept) = import(&source, &Map::default());
    assert_eq!(kept.codes(), [(2, "missing_value"), (3, "missing_value")], "but nothing for March");
}

#[test]
fn wide_tables_may_have_a_column_of_members() {
    let text = "Store,KPI,Jan 2026,Feb 2026\nNorth,Sales,5,6\nSouth,Sales,7,8\nNorth,Sales,5,6\nSouth,Sales,9,9\n";
    let columns = [("Store", Use::Dimension("Store".to_owned())), ("Sales", measure("Sales"))];
    let (_, _, kept) = import_text(text, &columns);
    assert_eq!(kept.values.len(), 4);
    assert_eq!(kept.member(kept.values[2].segment, 0), "South");
    assert_eq!(kept.codes(), [(4, "duplicate_row"), (5, "conflicting_row")]);
}

#[test]
fn encodings() {
    let text = "Datum;Größe\n01.10.2026;5\n02.10.2026;6\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let with_mark = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
    for (bytes, encoding) in [(utf16, "utf-16le"), (latin, "windows-1252"), (with_mark, "utf-8")] {
        let source = Source::from_bytes("a.csv", bytes).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        assert_eq!(sniffed.format.encoding.as_deref(), Some(encoding));
        assert_eq!(sniffed.fields[1].name, "Größe", "{encoding}");
        assert_eq!(sniffed.fields[0].name, "Datum", "{encoding}");
    }
}

#[test]
fn look_alike_files_have_one_signature() {
    let signature = |text: &str| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        sniff(&source, &Map::default(), &context()).unwrap().signature()
    };
    let october = signature("Datum;Umsatz\n01.10.2026;5,5\n");
    assert_eq!(october, signature("Datum;Umsatz\n01.11.2026;7\n02.11.2026;8\n"));
    assert_ne!(october, signature("Datum;Bons\n01.10.2026;5,5\n"));
}

/// The measures that a wide sheet brings by the guesses, each with its first value, and what is left out.
/// Names with their values, and the rows that were left out with the reason.
type Read = (Vec<(String, f64)>, Vec<(u32, &'static str)>);

fn wide(text: &str) -> Read {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &Map::default());
    let first = |at| kept.values.iter().find(|value| value.measure == at).unwrap().value;
    let named = plan.measures.iter().enumerate().map(|(at, measure)| (measure.name.clone(), first(at))).collect();
    (named, kept.codes())
}

#[test]
fn rows_of_one_name_are_told_apart_by_their_section() {
    let named =
        |names: &[(&str, f64)]| names.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect::<Vec<_>>();
    let headings = "P&L,Jan 2026,Feb 2026\nIncome,,\nSales,50,60\nOther,5,6\nTotal income,55,66\nCosts,,\nRent,9,9\nOther,1,2\nTotal costs,10,11\n";
    let expected = named(&[("Sales", 50.0), ("Income – Other", 5.0), ("Rent", 9.0), ("Costs – Other", 1.0)]);
    assert_eq!(wide(headings), (expected.clone(), vec![]));
    let beside = "Section,Row,Jan 2026,Feb 2026\nIncome,Sales,50,60\n,Other,5,6\nCosts,Rent,9,9\n,Other,1,2\n";
    assert_eq!(wide(beside), (expected.clone(), vec![]));
    let totals =
        "P&L,Jan 2026,Feb 2026\nSales,50,60\nOther,5,6\nTotal Income,55,66\nRent,9,9\nOther,1,2\nTotal Costs,10,11\n";
    assert_eq!(wide(totals), (expected, vec![]));
    let nothing = "Row,Jan 2026,Feb 2026\nOther,5,6\nRent,9,9\nOther,1,2\nRent,9,9\n";
    let expected = named(&[("Other", 5.0), ("Rent", 9.0), ("Other (2)", 1.0)]);
    assert_eq!(wide(nothing), (expected, vec![(5, "duplicate_row")]), "the same to the last number counts once");
}

#[test]
fn a_map_may_name_a_row_without_its_section() {
    let text = "P&L,Jan 2026,Feb 2026\nIncome,,\nOther,5,6\nCosts,,\nOther,1,2\n";
    let read = |name: &str| {
        let format = FormatHints { layout: Some(Layout::Wide), ..FormatHints::default() };
        let map = Map { format, columns: vec![(name.to_owned(), measure("Other"))], ..Map::default() };
        import(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), &map).2
    };
    let kept = read("Other");
    assert_eq!((kept.values.len(), kept.codes()), (2, vec![(5, "conflicting_row")]));
    let kept = read("Costs – Other");
    assert_eq!((kept.values.len(), kept.values[0].value), (2, 1.0));
}

#[test]
fn numbers_of_receipts_and_list_prices_are_not_summed() {
    let mut text = "order_date,receipt,order_number,price_each,msrp,sales\n".to_owned();
    for day in 1..=9 {
        text += &format!("2026-10-0{day},{},{},95.70,101,{}.50\n", 4000 + day, 100 + day, 10 * day);
    }
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let roles: Vec<String> = sniffed
        .fields
        .iter()
        .map(|field| match &field.role {
            Role::Measure { kind, .. } => kind.code().to_owned(),
            role => format!("{role:?}").chars().take(4).collect(),
        })
        .collect();
    assert_eq!(roles, ["Date", "Skip", "Skip", "level", "level", "flow"]);
    assert_eq!(sniffed.rows_are(), Some(RowsAre { thing: Thing::Receipt, each_once: true }));
}

#[test]
fn reading_can_be_followed_and_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sales.csv");
    let rows: String = (0..5_000).map(|row| format!("2026-01-{:02},{}\n", row % 28 + 1, row)).collect();
    std::fs::write(&path, format!("Date,Sales\n{rows}")).unwrap();
    let watch = std::sync::Arc::new(intake::Watch::default());
    let source = Source::open_watched(&path, watch.clone()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let reached = watch.reached();
    assert_eq!((reached.passes, reached.row), (1, 5_001));
    assert!((4_900..=5_200).contains(&reached.rows), "about as many: {}", reached.rows);
    let plan = Plan::new(&sniffed, &Map::default()).unwrap();
    watch.stop();
    let mut kept = Kept::default();
    let stopped = plan.read(&source, &context().calendar, &mut kept).unwrap_err();
    assert_eq!(stopped.to_string(), "The import was stopped. Nothing was changed.");
    assert_eq!(kept.values.len(), 0);
    assert!(matches!(sniff(&source, &Map::default(), &context()), Err(intake::Refusal::Stopped)));
}

#[test]
fn a_crossed_table_makes_no_measures_of_the_parts_of_its_periods() {
    for (text, part) in [
        (",2025,2026\nJan,100,110\nFeb,120,130\n", "Jan"),
        ("Umsatz,2025,2026\nQ1,100,110\nQ2,120,130\nQ3,12,13\n", "Q1"),
        ("Year,Jan,Feb,Mar\n2025,100,110,120\n2026,1,2,3\n", "Jan"),
        ("Jahr,Q1,Q2,Q3,Q4,Summe\n2025,100,110,120,3,333\n2026,1,2,3,4,10\n", "Q1"),
        ("Week,Mon,Tue,Wed\nW40 2026,100,110,120\nW41 2026,1,2,3\n", "Mon"),
        ("Month,1,2,3\nJan 2026,100,110,120\nFeb 2026,1,2,3\n", "1"),
    ] {
        let source = Source::from_bytes("crossed.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        let refused = Plan::new(&sniffed, &Map::default()).map(|plan| plan.measures);
        assert_eq!(refused, Err(MapError::Crossed(part.to_owned())), "{text}");
        let asked = Plan::open(&sniffed, &Map::default()).unwrap().questions;
        assert!(matches!(asked.first().map(|q| &q.asked), Some(Asked::Columns(MapError::Crossed(_)))), "{text}");
    }
    let (_, plan, _) = import_text("Year,Sales,May\n2025,100,3\n2026,110,4\n", &[]);
    assert_eq!(plan.measures.len(), 2, "one name like a month's among others is a name");
}
