//! What only shows where rows are held against each other: amounts of whole orders, running balances, rows from day to day.

use crate::support::{Kept, context, import, import_text};
use intake::{FormatHints, Map, OncePer, Plan, Source, sniff};

fn asked(text: &str) -> Vec<&'static str> {
    let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let plan = Plan::open(&sniffed, &sniffed.suggested_map()).unwrap();
    plan.questions.iter().map(intake::Question::code).collect()
}

fn total(plan: &Plan, kept: &Kept, name: &str) -> f64 {
    let measure = plan.measures.iter().position(|measure| measure.name == name).unwrap();
    kept.values.iter().filter(|value| value.measure == measure).map(|value| value.value).sum()
}

fn read(text: &str, once: Option<OncePer>) -> (Plan, Kept) {
    let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
    let map = Map { format: FormatHints { once, ..FormatHints::default() }, ..Map::default() };
    let (_, plan, kept) = import(&source, &map);
    (plan, kept)
}

/// Six orders of two lines each, with what is on each line and what is of the order.
fn orders(name: &str, of_order: &dyn Fn(u32, u32) -> String) -> String {
    let line = |order: u32, line: u32| {
        let (number, item) = (900 + order, ["Mug", "Soap"][(line as usize) % 2]);
        format!("2026-09-0{},{number},{item},{}.50,{}\n", 1 + order % 5, 10 * line + order, of_order(order, line))
    };
    let lines: String = (1..=6).flat_map(|order| [line(order, 1), line(order, 2)]).collect();
    format!("Date,Order ID,Item,Item total,{name}\n{lines}")
}

#[test]
fn an_amount_of_an_order_counts_once_however_often_its_lines_repeat_it() {
    let same = |order: u32, _: u32| format!("{}.25", order);
    let named = orders("Order shipping", &same);
    assert_eq!(asked(&named), [""; 0], "its name says whose it is");
    let (plan, kept) = read(&named, None);
    assert_eq!(total(&plan, &kept, "Order shipping"), 22.5);
    assert_eq!(total(&plan, &kept, "Item total"), 228.0, "what differs is of the lines");
    assert_eq!(kept.codes(), []);

    let unnamed = orders("Shipping", &same);
    assert_eq!(asked(&unnamed), ["once"]);
    let once = read(&unnamed, Some(OncePer::Once));
    assert_eq!(total(&once.0, &once.1, "Shipping"), 22.5);
    let each = read(&unnamed, Some(OncePer::Each));
    assert_eq!(total(&each.0, &each.1, "Shipping"), 45.0);

    let first_line = |order: u32, line: u32| if line == 1 { format!("{order}.25") } else { String::new() };
    let (plan, kept) = read(&orders("Total", &first_line), None);
    assert_eq!((total(&plan, &kept, "Total"), kept.codes().len()), (22.5, 0), "no line is missing it");
    let of_total = plan.measures.iter().position(|measure| measure.name == "Total");
    let split = kept.values.iter().filter(|value| Some(value.measure) == of_total && value.segment != 0).count();
    assert_eq!(split, 0, "an order's total is of none of its lines");
}

#[test]
fn what_is_the_same_by_chance_is_not_asked_about() {
    assert_eq!(asked(&orders("Weight", &|order, line| format!("{}.5", order + line))), [""; 0]);
    assert_eq!(asked(&orders("Pieces", &|_, _| "1".to_owned())), [""; 0], "one piece on every line");
}

#[test]
fn a_running_balance_is_the_accounts_and_not_the_payees() {
    let mut balance = 100.0;
    let line = |at: u32| {
        let amount = f64::from(at % 5) * 10.0 + 2.25 - f64::from(at % 3) * 20.0;
        balance += amount;
        format!("2026-10-{:02},{},{amount:.2},{balance:.2}\n", 1 + at / 2, ["Baker", "Miller"][(at % 2) as usize])
    };
    let lines: Vec<String> = (0..12).map(line).collect();
    for (lines, order) in [(lines.clone(), "oldest"), (lines.into_iter().rev().collect(), "newest")] {
        let text = format!("Date,Payee,Amount,Balance\n{}", lines.concat());
        let (_, plan, kept) = import_text(&text, &[]);
        assert_eq!(plan.dimensions, [""; 0], "{order} first");
        let at = plan.measures.iter().position(|measure| measure.name == "Balance");
        let of_balance = kept.values.iter().filter(|value| Some(value.measure) == at);
        let last = of_balance.max_by_key(|value| value.date).unwrap();
        assert!((last.value - balance).abs() < 0.005, "{order} first: {} is not {balance}", last.value);
    }
    let stores = "Date,Store,Sales,Stock\n2026-10-01,A,5,100\n2026-10-01,B,7,50\n2026-10-02,A,4,96\n2026-10-02,B,9,141\n\
        2026-10-03,A,8,88\n2026-10-03,B,3,138\n";
    assert_eq!(import_text(stores, &[]).1.dimensions, ["Store"], "a stock in each store");
}

#[test]
fn rows_from_the_first_to_the_last_day_of_a_period_are_of_the_period() {
    let text = "Reporting starts,Reporting ends,Spend\n2026-08-01,2026-08-31,3400.50\n2026-09-01,2026-09-30,3350.50\n";
    let (_, plan, kept) = import_text(text, &[]);
    assert_eq!(plan.questions, []);
    let found: Vec<_> = kept.values.iter().map(|value| (value.date.to_string(), value.grain.code())).collect();
    assert_eq!(found, [("2026-08-01".to_owned(), "month"), ("2026-09-01".to_owned(), "month")]);
    let days = "Start date,End date,Hours\n2026-08-03,2026-08-03,3\n2026-08-04,2026-08-05,4\n";
    let (_, _, kept) = import_text(days, &[]);
    assert!(kept.values.iter().all(|value| value.grain.code() == "day"), "no whole periods: the first day counts");
}

/// Three orders, of which the first was changed once and the second twice.
fn changed(heads: &str, issues: [&str; 3]) -> String {
    let rows = [
        (901, 0, "10.50"),
        (901, 1, "12.50"),
        (902, 0, "20.00"),
        (903, 0, "30.25"),
        (902, 1, "21.00"),
        (902, 2, "22.00"),
    ];
    let row = |(order, issue, amount): &(u32, usize, &str)| {
        format!("2026-10-0{},{order},{},{amount}\n", order - 900, issues[*issue])
    };
    format!("Date,{heads},Amount\n{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn of_orders_that_were_changed_the_last_issue_counts_where_the_owner_says_so() {
    for (heads, issues) in [
        ("Order No.,Order Version", ["1", "2", "3"]),
        ("Order No.,Revision", ["0", "1", "2"]),
        ("Order ID,Rev.", ["A", "B", "C"]),
        ("Order ID,Rev.", ["", "Rev. 1", "Rev. 2"]),
        ("Auftragsnummer,Fassung", ["1", "2", "3"]),
        ("Bestellnr.,Änderung Nr.", ["0", "1", "2"]),
        ("Auftrag,Version", ["V1", "V2", "V10"]),
        ("Angebotsnr.,Revisionsnummer", ["1", "2", "3"]),
    ] {
        let text = changed(heads, issues);
        assert_eq!(asked(&text), ["once"], "{heads}");
        let (plan, kept) = read(&text, Some(OncePer::Last));
        assert_eq!(plan.measures.len(), 1, "{heads}");
        assert_eq!(total(&plan, &kept, "Amount"), 64.75, "{heads}");
        assert_eq!(kept.codes(), [(2, "conflicting_row"), (4, "conflicting_row"), (6, "conflicting_row")], "{heads}");
        let (plan, kept) = read(&text, Some(OncePer::Each));
        assert_eq!(total(&plan, &kept, "Amount"), 116.25, "{heads}");
    }
}

#[test]
fn versions_of_other_things_are_no_issues_of_orders() {
    let once =
        "Date,Order No.,Revision,Amount\n2026-10-01,901,1,10.50\n2026-10-02,902,2,20.00\n2026-10-03,903,1,30.25\n";
    assert_eq!(asked(once), [""; 0], "each stands there once");
    let lines =
        "Date,Order No.,Revision,Amount\n2026-10-01,901,1,10.50\n2026-10-01,901,1,20.00\n2026-10-03,903,2,30.25\n";
    assert_eq!(asked(lines), [""; 0], "lines of one issue");
    let of_none = "Date,Shop,Revision,Amount\n2026-10-01,A,1,10.50\n2026-10-02,A,2,20.00\n2026-10-03,B,1,30.25\n";
    assert_eq!(asked(of_none), [""; 0]);
    let revenue = "Date,Order No.,Rev\n2026-10-01,901,10.50\n2026-10-02,901,20.00\n2026-10-03,903,30.25\n";
    assert_eq!(asked(revenue), [""; 0]);
}
