//! Lines of a statement of profit and loss: what they cost adds up and is money, what stands at a day's end does not add up, and
//! what numbers are in is said beside them.

use crate::support::{import, import_text};
use intake::{Map, Plan, Source, Use};

/// What was made of the columns, or rows, of a text: name, kind and unit.
fn measures(text: &str) -> Vec<(String, &'static str, String)> {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, _) = import(&source, &Map::default());
    of_plan(&plan)
}

fn of_plan(plan: &Plan) -> Vec<(String, &'static str, String)> {
    let all = plan.measures.iter();
    all.map(|measure| (measure.name.clone(), measure.kind.code(), measure.unit.code())).collect()
}

/// Kind and unit of each line of a table by month, down a column and across a row.
fn check(lines: &[(&str, [u32; 3], &str, &str)]) {
    let months = ["2026-01", "2026-02", "2026-03"];
    let heads: Vec<&str> = lines.iter().map(|(name, ..)| *name).collect();
    let mut long = format!("Month;{}\n", heads.join(";"));
    for (at, month) in months.iter().enumerate() {
        let cells: Vec<String> = lines.iter().map(|(_, amounts, ..)| amounts[at].to_string()).collect();
        long.push_str(&format!("{month};{}\n", cells.join(";")));
    }
    let mut wide = format!("Item;{}\n", months.join(";"));
    for (name, amounts, ..) in lines {
        wide.push_str(&format!("{name};{};{};{}\n", amounts[0], amounts[1], amounts[2]));
    }
    for text in [long, wide] {
        let found = measures(&text);
        for (name, _, kind, unit) in lines {
            let expected = ((*name).to_owned(), *kind, (*unit).to_owned());
            assert!(found.contains(&expected), "{expected:?} in {found:?} of\n{text}");
        }
    }
}

#[test]
fn costs_of_a_statement_in_whole_numbers_add_up_and_are_money() {
    check(&[
        ("Revenue", [100_000, 110_000, 120_000], "flow", "EUR"),
        ("Cost of sales", [40_000, 42_000, 43_000], "flow", "EUR"),
        ("Staff", [20_000, 21_000, 22_000], "flow", "EUR"),
        ("Bank charges", [300, 310, 320], "flow", "EUR"),
        ("Marketing", [1000, 1100, 1200], "flow", "EUR"),
        ("Insurance", [200, 200, 210], "flow", "EUR"),
        ("Depreciation", [900, 900, 950], "flow", "EUR"),
        ("Materials", [9000, 9100, 9200], "flow", "EUR"),
        ("Energy", [700, 710, 720], "flow", "EUR"),
        ("Telephone", [120, 130, 125], "flow", "EUR"),
        ("Premises", [700, 710, 720], "flow", "EUR"),
        ("Bad debts", [500, 200, 300], "flow", "EUR"),
        ("Headcount", [12, 12, 13], "balance", "count"),
        ("Bank balance", [5000, 5100, 5200], "balance", "EUR"),
    ]);
    check(&[
        ("Umsatz", [100_000, 110_000, 120_000], "flow", "EUR"),
        ("Wareneinsatz", [40_000, 42_000, 43_000], "flow", "EUR"),
        ("Rohertrag", [60_000, 68_000, 77_000], "flow", "EUR"),
        ("Personal", [20_000, 21_000, 22_000], "flow", "EUR"),
        ("Bank", [300, 310, 320], "flow", "EUR"),
        ("Werbung", [1000, 1100, 1200], "flow", "EUR"),
        ("Versicherung", [200, 200, 210], "flow", "EUR"),
        ("Abschreibungen", [900, 900, 950], "flow", "EUR"),
        ("Strom", [700, 710, 720], "flow", "EUR"),
        ("Telefon", [120, 130, 125], "flow", "EUR"),
        ("Ergebnis", [39_000, 46_000, 54_000], "flow", "EUR"),
        ("Mitarbeiter", [12, 12, 13], "balance", "count"),
        ("Kassenbestand", [5000, 5100, 5200], "balance", "EUR"),
    ]);
}

#[test]
fn heads_and_what_lies_at_the_bank_beside_amounts_stay_what_they_are() {
    check(&[
        ("Revenue", [100_000, 110_000, 120_000], "flow", "EUR"),
        ("Costs", [70_000, 71_000, 72_000], "flow", "EUR"),
        ("Rent", [2000, 2000, 2000], "flow", "EUR"),
        ("Staff", [12, 12, 13], "balance", "count"),
        ("Bank", [40_000, 41_000, 45_000], "balance", "EUR"),
        ("Marketing", [3, 3, 4], "flow", "count"),
    ]);
    // Nothing beside them is money.
    check(&[("Staff", [620, 640, 650], "balance", "count"), ("Visits", [900, 950, 980], "flow", "count")]);
    check(&[("Marketing", [31, 40, 28], "flow", "count"), ("Tickets", [90, 95, 98], "flow", "count")]);
}

#[test]
fn what_moves_is_told_from_what_stands() {
    let one = |name: &str| {
        let text = format!("Monat;{name}\n2026-01;1200\n2026-02;1300\n2026-03;1250\n");
        measures(&text).first().map(|(_, kind, _)| *kind).unwrap_or_default()
    };
    for name in [
        "Bank charges",
        "Bank fees",
        "Cash received",
        "Cash payments",
        "Staff meals",
        "Staff training",
        "Employees hired",
        "Receivables written off",
        "Inventory write-offs",
        "Stock adjustments",
        "Cash withdrawals",
        "Debt repayments",
        "Accounts opened",
        "Customers acquired",
        "Bank Gebühren",
        "Personal Kosten",
        "Mitarbeiter eingestellt",
        "Eingestellte Mitarbeiter",
        "Forderungen abgeschrieben",
        "Lager Abschreibungen",
    ] {
        assert_eq!(one(name), "flow", "{name}");
    }
    for name in [
        "Bank balance",
        "Cash at bank",
        "Cash in hand",
        "Headcount",
        "Receivables",
        "Fees receivable",
        "Payments balance",
        "Receivables from fees",
        "Wages payable",
        "Members",
        "Kassenbestand",
        "Bankguthaben",
        "Forderungen",
        "Kontostand",
        "Verbindlichkeiten aus Steuern und Gebühren",
    ] {
        assert_eq!(one(name), "balance", "{name}");
    }
}

#[test]
fn cumulated_amounts_are_not_added_up() {
    for name in [
        "Umsatz kum.",
        "kum. Umsatz",
        "Umsatz aufgelaufen",
        "aufgelaufener Umsatz",
        "Sales cum.",
        "Cumul. sales",
        "Accumulated sales",
        "Sales to date",
        "Umsatz seit Jahresbeginn",
    ] {
        for cells in [["100,50", "300,50", "500,00"], ["1900", "1950", "2026"]] {
            let text = format!("Monat;{name}\n2026-01;{}\n2026-02;{}\n2026-03;{}\n", cells[0], cells[1], cells[2]);
            assert_eq!(measures(&text), [(name.to_owned(), "balance", "EUR".to_owned())], "{name} {cells:?}");
        }
    }
}

#[test]
fn a_column_of_units_says_what_each_row_is_in() {
    let text = "Kennzahl;Einheit;Jan 2026;Feb 2026\nUmsatz;EUR;1000;1200\nMarge;%;40;41\nPersonal;EUR;300;310\n\
        Mitarbeiter;Anzahl;12;13\nMwSt-Satz;%;7;19\nUmsatz Handy;Stk;5;6\n";
    let unit = |name: &str, kind, unit: &str| (name.to_owned(), kind, unit.to_owned());
    assert_eq!(
        measures(text),
        [
            unit("Umsatz", "flow", "EUR"),
            unit("Marge", "level", "percent"),
            unit("Personal", "flow", "EUR"),
            unit("Mitarbeiter", "balance", "count"),
            unit("MwSt-Satz", "level", "percent"),
            unit("Umsatz Handy", "flow", "count"),
        ]
    );
    let text = "Item,Unit,Jan 2026,Feb 2026\nRevenue,USD,1000,1200\nGross profit,USD,400,500\nGross profit,%,40,41.5\n\
        VAT rate,%,7,19\nHours,h,40,50\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &Map::default());
    assert_eq!(
        of_plan(&plan),
        [
            unit("Revenue", "flow", "USD"),
            unit("Gross profit", "flow", "USD"),
            unit("Gross profit %", "level", "percent"),
            unit("VAT rate", "level", "percent"),
            unit("Hours", "flow", "count"),
        ]
    );
    let values = |measure| kept.values.iter().filter(move |value| value.measure == measure).map(|value| value.value);
    assert_eq!(values(2).collect::<Vec<_>>(), [0.4, 0.415]);
    assert_eq!(values(3).collect::<Vec<_>>(), [0.07, 0.19]);
}

#[test]
fn rows_of_one_label_in_several_units_are_several_measures() {
    let names =
        |text: &str| measures(text).into_iter().map(|(name, _, unit)| format!("{name}: {unit}")).collect::<Vec<_>>();
    let of = |heading: &str, units: [&str; 2]| {
        names(&format!("KPI;{heading};Jan 2026;Feb 2026\nSales;{};100;110\nSales;{};120;130\n", units[0], units[1]))
    };
    assert_eq!(of("Einheit", ["EUR", "Stk"]), ["Sales: EUR", "Sales (Stk): count"]);
    assert_eq!(of("Currency", ["EUR", "USD"]), ["Sales EUR: EUR", "Sales USD: USD"]);
    assert_eq!(of("Unit", ["€", "%"]), ["Sales: EUR", "Sales %: percent"]);
    // Sizes, and parts of a business, break the numbers down.
    assert_eq!(of("Unit", ["L", "M"]), ["Sales: EUR"]);
    assert_eq!(of("Unit", ["North", "South"]), ["Sales: EUR"]);
}

#[test]
fn staff_in_thousands_is_what_staff_costs() {
    let text = "Month;Revenue (k€);Costs (k€);Staff (k€)\n2026-01;120;80;32\n2026-02;130;85;33\n2026-03;125;82;33\n";
    assert_eq!(measures(text)[2], ("Staff (k€)".to_owned(), "flow", "EUR".to_owned()));
    let text = "Month;Revenue (k€);Costs (k€);Staff\n2026-01;120;80;12\n2026-02;130;85;12\n2026-03;125;82;13\n";
    assert_eq!(measures(text)[2], ("Staff".to_owned(), "balance", "count".to_owned()));
}

#[test]
fn fractions_below_a_sign_of_percent_are_asked_about() {
    let text = "Item,Unit,Jan 2026,Feb 2026\nRevenue,EUR,1000,1200\nConversion,%,0.85,0.92\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = intake::sniff(&source, &Map::default(), &crate::support::context()).unwrap();
    let plan = Plan::open(&sniffed, &Map::default()).unwrap();
    assert_eq!(plan.questions.iter().map(|question| question.code()).collect::<Vec<_>>(), ["percent"]);
}

#[test]
fn numbers_of_parts_of_the_books_are_no_amounts() {
    for heading in [
        "Cost centre",
        "Profit center",
        "Sales area",
        "Sales rep",
        "Revenue account",
        "Job",
        "Case",
        "Visit",
        "Lieferschein",
        "Erlöskonto",
        "Kostenart",
        "Kostenstelle",
        "Warengruppe",
        "Projekt",
    ] {
        for repeats in [3, 100] {
            let row = |row: u32| format!("2026-10-{:02};{};8,50\n", row + 1, 101 + row % repeats * 7);
            let text = format!("Date;{heading};Betrag\n{}", (0..12).map(row).collect::<String>());
            let found = measures(&text);
            // What comes again and again and is no part of the books may be a count.
            let is_count = repeats == 3 && found.len() > 1;
            assert!(!is_count && found[0].0 == "Betrag", "{heading}: {found:?}");
        }
    }
    let row = |row: u32| format!("2026-10-{:02};{};8,50\n", row + 1, 17_012_345 + row * 71);
    let text = format!("Date;Telefon;Betrag\n{}", (0..12).map(row).collect::<String>());
    assert_eq!(measures(&text).len(), 1, "numbers of telephones");
    for heading in ["Cost per visit", "Sales", "Jobs", "Visits", "Cases", "Spend per customer", "Project costs"] {
        let row = |row: u32| format!("2026-10-{:02};{};8,50\n", row + 1, 101 + row * 7);
        let text = format!("Date;{heading};Betrag\n{}", (0..12).map(row).collect::<String>());
        assert_eq!(measures(&text).len(), 2, "{heading}");
    }
}

/// The amounts of a column by day.
fn amounts(heading: &str, cells: &[&str]) -> (String, Vec<f64>) {
    let rows: String = (1..).zip(cells).map(|(day, cell)| format!("2026-10-{day:02};x;{cell}\n")).collect();
    let (_, plan, kept) = import_text(&format!("Datum;Text;{heading}\n{rows}"), &[]);
    let unit = plan.measures.first().map(|measure| measure.unit.code()).unwrap_or_default();
    (unit, kept.values.iter().map(|value| value.value).collect())
}

#[test]
fn letters_behind_whole_amounts_are_sides_of_an_account() {
    let money = |values: &[f64]| ("EUR".to_owned(), values.to_vec());
    for (heading, cells, values) in [
        ("Betrag", ["100 H", "20 S", "30 H"], [100.0, -20.0, 30.0]),
        ("Betrag", ["100,00 H", "20 S", "30 H"], [100.0, -20.0, 30.0]),
        ("Betrag", ["1.100,50 H", "1.020 S", "30"], [1100.5, -1020.0, 30.0]),
        ("Saldo", ["100H", "120H", "130H"], [100.0, 120.0, 130.0]),
        ("Umsatz EUR", ["100 S", "20 S", "30 S"], [-100.0, -20.0, -30.0]),
        ("Buchung", ["100 H", "20 S", "30 H"], [100.0, -20.0, 30.0]),
        ("Amount", ["100 C", "20 D", "30 C"], [100.0, -20.0, 30.0]),
        ("Amount", ["100,50 C", "20,25 D", "30 C"], [100.5, -20.25, 30.0]),
        ("Amount", ["100 Cr", "20 Dr", "30 Cr"], [100.0, -20.0, 30.0]),
        ("Balance", ["100 C", "120 C", "30 D"], [100.0, 120.0, -30.0]),
        ("Movement", ["100 D", "20 C", "30 D"], [-100.0, 20.0, -30.0]),
    ] {
        assert_eq!(amounts(heading, &cells), money(&values), "{heading} {cells:?}");
    }
}

#[test]
fn letters_behind_stretches_of_time_are_hours_and_seconds() {
    for (heading, cells, values) in [
        ("Dauer", ["1 H", "20 S", "3 H"], [3600.0, 20.0, 10_800.0]),
        ("Arbeitszeit", ["8 H", "7 H", "6 H"], [28_800.0, 25_200.0, 21_600.0]),
        ("Einsatz", ["8 h", "7 h", "6 h"], [28_800.0, 25_200.0, 21_600.0]),
        ("Einsatz", ["8 H", "30 M", "20 S"], [28_800.0, 1800.0, 20.0]),
        ("Einsatz", ["8 H", "7 H", "6 H"], [28_800.0, 25_200.0, 21_600.0]),
    ] {
        assert_eq!(amounts(heading, &cells), ("duration".to_owned(), values.to_vec()), "{heading} {cells:?}");
    }
    let text = "Date;Size;Sales\n2026-10-01;75 C;8,50\n2026-10-02;80 D;9,50\n2026-10-03;75 C;7,50\n";
    let (_, plan, _) = import_text(text, &[("Date", Use::Date), ("Sales", sales())]);
    assert_eq!(plan.measures.len(), 1);
}

fn sales() -> Use {
    Use::Measure { name: "Sales".to_owned(), kind: None, unit: None }
}
