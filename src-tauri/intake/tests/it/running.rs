//! Contracts and subscriptions: what each of them costs a month stands in one row, whose day is only the first one.

use crate::support::{Kept, context};
use intake::{FormatHints, Map, OncePer, Plan, Source, sniff};

/// The column that is asked about; empty where nothing is asked.
fn asked(text: &str, once: Option<OncePer>) -> String {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let map = Map { format: FormatHints { once, ..FormatHints::default() }, ..Map::default() };
    let sniffed = sniff(&source, &map, &context()).unwrap();
    let plan = Plan::open(&sniffed, &map).unwrap();
    if let Some(question) = plan.questions.first() {
        return format!("{} {}", question.code(), question.column);
    }
    let mut kept = Kept::default();
    plan.read(&source, &context().calendar, &mut kept).unwrap();
    assert!(!kept.values.is_empty(), "{text}");
    String::new()
}

#[test]
fn what_is_due_each_month_is_asked_about() {
    for (heads, column) in [
        ("Customer;Start date;End date;Monthly price", "Monthly price"),
        ("Kunde;Vertragsbeginn;Vertragsende;Monatspreis", "Monatspreis"),
        ("Tenant;Lease start;Lease end;Rent", "Rent"),
        ("Mieter;Mietbeginn;Mietende;Kaltmiete pro Monat", "Kaltmiete pro Monat"),
        ("Customer;Signup date;Cancelled at;MRR", "MRR"),
        ("Client;Begin;Ende;Pauschale mtl.", "Pauschale mtl."),
        ("Customer;From;To;Fee per month", "Fee per month"),
        ("Contract;Start date;End date;Annual value", "Annual value"),
        ("Customer;Created;Kündigung zum;Monthly amount", "Monthly amount"),
    ] {
        let text = format!("{heads}\nA;2026-01-01;2026-06-30;100\nB;2026-01-15;;50\nC;2026-02-01;2026-12-31;30\n");
        assert_eq!(asked(&text, None), format!("once {column}"), "{text}");
        assert_eq!(asked(&text, Some(OncePer::Each)), "", "{text}");
    }
    let billed = "Customer;Start;End;Amount;Interval\nA;2026-01-01;2026-06-30;100;month\nB;2026-01-15;;500;year\n";
    assert_eq!(asked(billed, None), "once Amount");
}

#[test]
fn rows_that_are_of_their_days_are_not_asked_about() {
    for text in [
        "Start date;End date;Monthly revenue\n2026-01-01;2026-01-31;100\n2026-02-01;2026-02-28;110\n",
        "Month;Rent;Salary\n2026-01;100;200\n2026-02;100;200\n",
        "Date;Store;Sales\n2026-01-01;A;1\n2026-01-02;A;2\n",
        "Date;Text;Rent\n2026-01-01;a;1\n2026-02-01;b;2\n",
        "Employee;Date;Start;End;Hours\nA;2026-01-01;08:00;16:00;8\nB;2026-01-02;09:00;17:00;8\n",
        "Booking;Check-in;Check-out;Amount\nR1;2026-01-01;2026-01-03;200\nR2;2026-01-05;2026-01-08;330\n",
        "Start;End;Amount\n2026-01-01;2026-01-03;200\n2026-01-05;2026-01-08;330\n",
    ] {
        assert_eq!(asked(text, None), "", "{text}");
    }
}
