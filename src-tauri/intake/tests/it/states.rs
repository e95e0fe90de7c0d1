//! Numbers of the same period that stand in a file as they were known at several times: only the last ones count, or the owner is
//! asked; never are they added up without a word.

use crate::support::{Kept, context};
use intake::{FormatHints, Map, OncePer, Plan, Source, sniff};

fn told(text: &str, once: Option<OncePer>) -> String {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let map = Map { format: FormatHints { once, ..FormatHints::default() }, ..Map::default() };
    let sniffed = sniff(&source, &map, &context()).unwrap();
    let plan = Plan::open(&sniffed, &map).unwrap();
    if let Some(question) = plan.questions.first() {
        return format!("asked: {} {}", question.code(), question.column);
    }
    let mut kept = Kept::default();
    let summary = plan.read(&source, &context().calendar, &mut kept).unwrap();
    if !summary.unsure.is_empty() {
        return format!("unsure: {:?}", summary.unsure);
    }
    let value = |value: &intake::Value| {
        let name = &plan.measures[value.measure].name;
        format!("{name} {}{} {}", kept.member(value.segment, 0), value.date.format("%Y-%m-%d"), value.value)
    };
    let mut values: Vec<String> = kept.values.iter().map(value).collect();
    values.sort();
    values.join(", ")
}

/// What is asked, and what is read once it is answered that the last ones count.
fn check(text: &str, column: &str, last: &str) {
    assert_eq!(told(text, None), format!("asked: once {column}"), "{text}");
    assert_eq!(told(text, Some(OncePer::Last)), last, "{text}");
}

/// Each month as it was known at the end of it and of those behind it.
fn snapshots(heading: &str, days: [&str; 2]) -> String {
    let [first, second] = days;
    format!("{heading};Month;Revenue\n{first};2026-01;100\n{second};2026-01;110\n{second};2026-02;200\n")
}

#[test]
fn of_extracts_the_last_one_of_each_period_counts() {
    let last = "Revenue 2026-01-01 110, Revenue 2026-02-01 200";
    let headings = "As of,As-of date,Data as of,Vintage,Snapshot,Snapshot date,Stand,Datenstand,Stichtag,Extract date,Report date,\
        Run date,Load date,Exported,Auszug vom,Peildatum";
    for heading in headings.split(',') {
        for days in [
            ["2026-02-05", "2026-03-05"],
            ["05.02.2026", "05.03.2026"],
            ["2026-01", "2026-02"],
            ["Jan 2026", "Feb 2026"],
        ] {
            check(&snapshots(heading, days), heading, last);
        }
    }
    check(
        "Snapshot;Month;Revenue\n1;2026-01;100\n2;2026-01;110\n2;2026-02;200\n1;2026-03;5\n",
        "Snapshot",
        "Revenue 2026-01-01 110, Revenue 2026-02-01 200, Revenue 2026-03-01 5",
    );
    check(
        "Published;Month;Revenue\n2026-02-05;2026-01;100\n2026-02-05;2025-12;90\n2026-03-05;2026-01;110\n2026-03-05;2026-02;200\n",
        "Published",
        "Revenue 2025-12-01 90, Revenue 2026-01-01 110, Revenue 2026-02-01 200",
    );
    check(
        "Date;Store;Extract date;Sales\n2026-01-01;A;2026-01-02;10\n2026-01-01;A;2026-01-05;11\n2026-01-02;A;2026-01-05;12\n2026-01-01;B;2026-01-02;7\n",
        "Extract date",
        "Sales A2026-01-01 11, Sales A2026-01-02 12, Sales B2026-01-01 7",
    );
}

#[test]
fn final_numbers_take_the_place_of_preliminary_ones() {
    let last = "Revenue 2026-01-01 110, Revenue 2026-02-01 200";
    for (heading, [first, second]) in [
        ("Status", ["preliminary", "final"]),
        ("Type", ["Preliminary", "Final"]),
        ("Status", ["vorläufig", "endgültig"]),
        ("Stand", ["vorläufig", "endgültig"]),
        ("Data", ["Provisional figures", "Revised figures"]),
        ("Note", ["preliminary", ""]),
        ("Flag", ["P", "R"]),
        ("Audited", ["unaudited", "audited"]),
    ] {
        let text = format!("Month;{heading};Revenue\n2026-01;{first};100\n2026-01;{second};110\n2026-02;{first};200\n");
        check(&text, heading, last);
        let text = format!("Month;{heading};Revenue\n2026-01;{second};110\n2026-01;{first};100\n2026-02;{first};200\n");
        check(&text, heading, last);
    }
}

#[test]
fn rows_of_the_wide_layout_are_superseded_cell_by_cell() {
    check(
        "Item;Status;Jan 2026;Feb 2026\nRevenue;preliminary;100;110\nRevenue;final;101;\nCosts;preliminary;50;51\nCosts;final;50;\n",
        "Status",
        "Costs 2026-01-01 50, Costs 2026-02-01 51, Revenue 2026-01-01 101, Revenue 2026-02-01 110",
    );
    check(
        "As of;Item;Jan 2026;Feb 2026\n2026-02-05;Revenue;100;\n2026-03-05;Revenue;101;111\n",
        "As of",
        "Revenue 2026-01-01 101, Revenue 2026-02-01 111",
    );
    check(
        "Stand;Posten;Jan 2026;Feb 2026\n05.02.2026;Umsatz;100;\n;Kosten;50;\n05.03.2026;Umsatz;101;111\n;Kosten;51;52\n",
        "Stand",
        "Kosten 2026-01-01 51, Kosten 2026-02-01 52, Umsatz 2026-01-01 101, Umsatz 2026-02-01 111",
    );
}

#[test]
fn all_rows_count_where_the_owner_says_so() {
    let text = snapshots("As of", ["2026-02-05", "2026-03-05"]);
    assert_eq!(told(&text, Some(OncePer::Each)), "Revenue 2026-01-01 210, Revenue 2026-02-01 200");
}

#[test]
fn what_only_looks_like_states_is_not_asked_about() {
    for (text, read) in [
        // Each period once, whatever its state.
        (
            "Month;Status;Revenue\n2026-01;final;100\n2026-02;preliminary;200\n",
            "Revenue final2026-01-01 100, Revenue preliminary2026-02-01 200",
        ),
        (
            "As of;Month;Revenue\n2026-02-05;2026-01;100\n2026-03-05;2026-02;200\n",
            "Revenue 2026-01-01 100, Revenue 2026-02-01 200",
        ),
        // The day of the list is the day of its rows.
        ("Stichtag;Lager;Bestand\n2026-01-31;A;5\n2026-02-28;A;6\n", "Bestand A2026-01-31 5, Bestand A2026-02-28 6"),
        // Wines have a vintage.
        (
            "Month;Vintage;Sales\n2026-01;2019;100\n2026-01;2020;110\n2026-02;2019;50\n2026-02;2020;60\n",
            "Sales 2019 2026-01",
        ),
        // Orders are open and paid.
        ("Date;Store;Status;Amount\n2026-01-01;A;open;1\n2026-01-01;A;paid;2\n2026-01-02;A;open;3\n", "Amount"),
        (
            "Order date;Store;Created;Amount\n2026-01-01;A;2026-01-01;1\n2026-01-01;A;2026-01-02;2\n2026-01-02;A;2026-01-02;3\n",
            "Amount",
        ),
        // A stand at a market.
        (
            "Datum;Stand;Umsatz\n2026-01-01;Nord;1\n2026-01-01;Süd;2\n2026-01-02;Nord;3\n2026-01-02;Süd;4\n",
            "Umsatz Nord",
        ),
    ] {
        let told = told(text, None);
        assert!(told.starts_with(read.split_whitespace().next().unwrap()), "{text}: {told}");
    }
}
