//! What shops, tills, banks and others call their columns, and what that says of the numbers below.

use crate::support::{context, import};
use intake::{Asked, Map, Plan, Role, Source, Use, sniff};

/// Kind and unit that are guessed of a column among days, and its first value.
fn guessed(heading: &str, cells: [&str; 3]) -> (String, String, f64) {
    let days = ["01.10.2026", "02.10.2026", "03.10.2026"];
    let rows: String = days.iter().zip(cells).map(|(day, cell)| format!("{day};{cell};7,25\n")).collect();
    let source = Source::from_bytes("a.csv", format!("Datum;{heading};Anderes\n{rows}").as_bytes()).unwrap();
    let (sniffed, _, kept) = import(&source, &Map::default());
    let Role::Measure { kind, unit, .. } = &sniffed.fields[1].role else {
        panic!("{heading} is {:?}", sniffed.fields[1].role)
    };
    (kind.code().to_owned(), unit.code(), kept.values[0].value)
}

#[test]
fn headings_of_real_exports() {
    for (heading, cells, kind, unit, first) in [
        ("Umsatz 19 %", ["508,55", "412,00", "97,30"], "flow", "EUR", 508.55),
        ("Sales 7%", ["508,55", "412,00", "97,30"], "flow", "EUR", 508.55),
        ("Anteil %", ["50,5", "41,0", "9,3"], "level", "percent", 0.505),
        ("ADR", ["95,50", "96,00", "97,00"], "level", "EUR", 95.5),
        ("RevPAR", ["75,50", "76,00", "77,00"], "level", "EUR", 75.5),
        ("Guthaben", ["1.020,50", "1.130,00", "990,10"], "balance", "EUR", 1020.5),
        ("MRR", ["5000", "5200", "5600"], "balance", "EUR", 5000.0),
        ("Churned customers", ["3", "0", "2"], "flow", "count", 3.0),
        ("shipping_total", ["4,9", "9,8", "4,9"], "flow", "EUR", 4.9),
        ("amount_cents", ["1265", "999", "20000"], "flow", "EUR", 12.65),
        ("Duration (decimal)", ["1,50", "2,50", "0,25"], "flow", "number", 1.5),
        ("Duration (h)", ["01:30:00", "02:30:00", "00:15:00"], "flow", "duration", 5400.0),
        ("Zählerstand (kWh)", ["10000", "10013", "10026"], "balance", "count", 10000.0),
        ("Umsatz kumuliert", ["1000,50", "2000,50", "3000,50"], "balance", "EUR", 1000.5),
        ("Cumulative sales", ["1000,50", "2000,50", "3000,50"], "balance", "EUR", 1000.5),
        ("Ø Bon", ["12,10", "12,50", "12,30"], "level", "EUR", 12.1),
        ("Durchschnittsbon", ["12,10", "12,50", "12,30"], "level", "EUR", 12.1),
        ("MwSt-Satz", ["19", "7", "19"], "level", "number", 19.0),
        ("Alter", ["35", "44", "35"], "level", "number", 35.0),
        ("Qty on hand", ["100", "96", "104"], "balance", "count", 100.0),
        ("Open tickets", ["30", "33", "31"], "balance", "count", 30.0),
        ("Aktive Kunden", ["300", "303", "301"], "balance", "count", 300.0),
        ("Follower", ["300", "303", "301"], "balance", "count", 300.0),
        ("Max load", ["70", "75", "71"], "level", "number", 70.0),
        ("Wechselkurs", ["1,0812", "1,0823", "1,0811"], "level", "number", 1.0812),
        ("DSO", ["34", "36", "35"], "level", "number", 34.0),
        ("Lieferzeit", ["3", "4", "3"], "sample", "number", 3.0),
        ("Wareneinsatz", ["300,50", "310,25", "290,10"], "flow", "EUR", 300.5),
        ("Arbeitszeit (min)", ["480", "450", "470"], "flow", "count", 480.0),
        ("Fees & Taxes", ["-0,65", "--", "--"], "flow", "EUR", -0.65),
    ] {
        let expected = (kind.to_owned(), unit.to_owned(), first);
        assert_eq!(guessed(heading, cells), expected, "{heading}");
    }
}

#[test]
fn places_and_hours_of_the_day_are_no_amounts() {
    for heading in ["Rank", "Latitude", "Hour", "Stunde"] {
        let rows: String = (1..=9).map(|day| format!("2026-10-0{day},{},7.25\n", 8 + day % 5)).collect();
        let source = Source::from_bytes("a.csv", format!("Date,{heading},Sales\n{rows}").as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        assert!(!matches!(sniffed.fields[1].role, Role::Measure { .. }), "{heading} is {:?}", sniffed.fields[1].role);
    }
}

#[test]
fn nothing_is_asked_about_times_that_are_all_nothing() {
    let text = "Date,Time tracked,Tickets\n2026-10-01,00:00,4\n2026-10-02,00:00,5\n2026-10-03,00:00,6\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    assert_eq!(Plan::new(&sniffed, &Map::default()).unwrap().questions, []);
}

#[test]
fn months_down_a_column_are_of_the_year_that_the_file_says() {
    let rows = "Monat;Umsatz\nNovember;100,50\nDezember;110,00\nJanuar;90,25\nSumme;300,75\n";
    let read = |name: &str| {
        let source = Source::from_bytes(name, rows.as_bytes()).unwrap();
        let (_, plan, kept) = import(&source, &Map::default());
        let days = kept.values.iter().map(|value| (value.date.to_string(), value.grain.code())).collect::<Vec<_>>();
        (plan.questions.iter().map(|question| question.code()).collect::<Vec<_>>(), days)
    };
    let days = [("2025-11-01", "month"), ("2025-12-01", "month"), ("2026-01-01", "month")];
    let days = days.map(|(day, grain)| (day.to_owned(), grain)).to_vec();
    assert_eq!(read("Umsatz 2025.csv"), (vec![], days));
    assert_eq!(read("Umsatz.csv").0, ["year"]);
}

#[test]
fn answers_on_a_scale_are_not_added_up() {
    assert_eq!(guessed("Freundlichkeit (1-5)", ["4", "5", "3"]).0, "level");
    assert_eq!(guessed("Would you come again, 0 to 10?", ["9", "10", "3"]).0, "level");
    assert_eq!(guessed("Team 1-5", ["40", "50", "30"]).0, "flow");
}

#[test]
fn totals_of_a_breakdown_that_is_not_read_do_not_count_twice() {
    let rows = |total: &str| {
        let days = (1..=4).map(|day| {
            format!(
                "2026-10-0{day},North,10{day}\n2026-10-0{day},South,5{day}\n2026-10-0{day},{total},{}\n",
                151 + 2 * day - 1
            )
        });
        format!("Date,Store,Sales\n{}", days.collect::<String>())
    };
    let map = Map {
        columns: vec![
            ("Date".to_owned(), Use::Date),
            ("Sales".to_owned(), Use::Measure { name: "Sales".to_owned(), kind: None, unit: None }),
        ],
        ..Map::default()
    };
    for total in ["All stores", "Gesamt", "Total"] {
        let source = Source::from_bytes("a.csv", rows(total).as_bytes()).unwrap();
        let (_, _, kept) = import(&source, &map);
        assert_eq!(kept.values.iter().map(|value| value.value).sum::<f64>(), 620.0, "{total}");
    }
    // Boards of a hotel, of which one is called so.
    let board = rows("All inclusive").replace("152", "70").replace("154", "71");
    let source = Source::from_bytes("a.csv", board.as_bytes()).unwrap();
    let (_, _, kept) = import(&source, &map);
    assert_eq!(kept.codes(), []);
}

#[test]
fn a_list_of_staff_is_of_no_day_that_its_rows_say() {
    let text =
        "Name,Hire date,Salary,Weekly hours\nAnn,2019-03-15,2500,40\nBen,2021-07-01,2600,20\nCem,2024-01-10,2400,40\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let plan = Plan::open(&sniffed, &Map::default()).unwrap();
    assert!(plan.questions.iter().any(|question| question.asked == Asked::AsOf), "{:?}", plan.questions);
}

#[test]
fn a_type_of_room_groups_rows_and_a_type_of_record_does_not() {
    let grouped = |heading: &str| {
        let kinds = ["Single", "Double", "Single", "Double", "Single", "Double"];
        let rows: String = (1..=6).map(|day| format!("2026-10-0{day},{},8{day}.50\n", kinds[day - 1])).collect();
        let source = Source::from_bytes("a.csv", format!("Date,{heading},Sales\n{rows}").as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        matches!(sniffed.fields[1].role, Role::Dimension)
    };
    for heading in ["Room type", "Payment type", "Kundenart"] {
        assert!(grouped(heading), "{heading}");
    }
    for heading in ["Type", "Typ", "Tipo", "Transaction type", "Vorgangsart"] {
        assert!(!grouped(heading), "{heading}");
    }
}

#[test]
fn what_lines_come_to_adds_up_and_what_is_bought_is_no_stock() {
    let cells = ["12,10", "13,50", "12,30"];
    for heading in ["Total price", "Gesamtpreis", "Line price", "Prix total"] {
        assert_eq!(guessed(heading, cells).0, "flow", "{heading}");
    }
    for heading in ["Staff hours", "Bank deposits", "Stock purchases", "Inventory used", "Balance paid"] {
        assert_eq!(guessed(heading, cells).0, "flow", "{heading}");
    }
    for heading in ["Cash in bank", "Units in stock", "Bestandskunden"] {
        assert_eq!(guessed(heading, ["12000", "12500", "12300"]).0, "balance", "{heading}");
    }
    assert_eq!(guessed("first_response_minutes", ["12", "50", "23"]).0, "sample");
}

#[test]
fn amounts_in_thousands_are_what_they_stand_for() {
    assert_eq!(guessed("Umsatz in T€", ["12,4", "13,5", "12,3"]), ("flow".to_owned(), "EUR".to_owned(), 12_400.0));
    assert_eq!(guessed("Umsatz Mio. EUR", ["1,25", "1,5", "1,3"]).2, 1_250_000.0);
}

#[test]
fn numbers_of_things_are_breakdowns_and_never_sums() {
    for heading in ["Store", "Bediener", "Terminal", "Zimmer", "Pos", "Artikel"] {
        let rows: String = (0..12).map(|row| format!("2026-10-{:02},{},8.50\n", row / 3 + 1, 101 + row % 3)).collect();
        let source = Source::from_bytes("a.csv", format!("Date,{heading},Sales\n{rows}").as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        assert_eq!(sniffed.fields[1].role, Role::Dimension, "{heading}");
    }
    let text = "Date,Order,Sales\n2026-10-01,101,5\n2026-10-02,102,6\n2026-10-03,103,7\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    assert_eq!(sniffed.fields[1].role, Role::Skip);
    let role = |heading: &str, cells: [&str; 4]| {
        let rows: String = (1..=4).map(|day| format!("2026-10-0{day},{},5\n", cells[day - 1])).collect();
        let source = Source::from_bytes("a.csv", format!("Date,{heading},Sales\n{rows}").as_bytes()).unwrap();
        sniff(&source, &Map::default(), &context()).unwrap().fields[1].role.clone()
    };
    assert_eq!(role("Order", ["1001", "1002", "1002", "1010"]), Role::Skip);
    assert_eq!(role("Version", ["1.0", "1.0", "1.1", "1.1"]), Role::Dimension);
    assert_eq!(role("Type", ["card", "cash", "card", "cash"]), Role::Dimension);
    assert_eq!(role("Type", ["sale", "refund", "sale", "refund"]), Role::Skip);
    assert!(matches!(role("Orders", ["101", "102", "102", "110"]), Role::Measure { .. }));
}

#[test]
fn amounts_in_another_currency_than_most_are_left_out_and_said() {
    let rows = "Date,Total\n2026-10-01,€12.00\n2026-10-02,$10.00\n2026-10-03,€13.00\n";
    let source = Source::from_bytes("a.csv", rows.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &Map::default());
    assert_eq!(plan.measures[0].unit.code(), "EUR");
    assert_eq!(kept.values.iter().map(|value| value.value).collect::<Vec<_>>(), [12.0, 13.0]);
    assert_eq!(kept.codes(), [(3, "other_currency")]);
}

#[test]
fn rows_of_no_member_that_add_the_others_up_are_asked_about() {
    let day = |day: u32| {
        format!(
            "2026-10-{day:02},Tea,{day}.50\n2026-10-{day:02},Cake,{}.25\n2026-10-{day:02},,{}.75\n",
            day + 3,
            2 * day + 3
        )
    };
    let text = format!("Date,Item,Sales\n{}", (1..=9).map(day).collect::<String>());
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, _, kept) = import(&source, &Map::default());
    let asked = &kept.summary.unsure;
    assert!(matches!(&asked[..], [intake::Unsure::Sums { member, .. }] if member.is_empty()), "{asked:?}");
    let answered = Map {
        format: intake::FormatHints { sums: Some(intake::Sums::LeaveOut), ..Default::default() },
        ..Map::default()
    };
    let (_, _, kept) = import(&source, &answered);
    assert_eq!(
        kept.values.iter().map(|value| value.value).sum::<f64>(),
        (1..=9).map(|day| f64::from(2 * day + 3) + 0.75).sum::<f64>()
    );
}

#[test]
fn cash_beside_cards_is_what_was_taken() {
    let kinds = |heads: &str| {
        let rows = (1..=9).map(|day| format!("2026-10-0{day},{day}2.50,{day}7.25\n")).collect::<String>();
        let source = Source::from_bytes("a.csv", format!("Date,{heads}\n{rows}").as_bytes()).unwrap();
        let (_, plan, _) = import(&source, &Map::default());
        plan.measures.iter().map(|measure| measure.kind.code()).collect::<Vec<_>>()
    };
    assert_eq!(kinds("Cash,Card"), ["flow", "flow"]);
    assert_eq!(kinds("Cash,Debt"), ["balance", "balance"]);
    assert_eq!(kinds("Personal,Miete"), ["flow", "flow"]);
}
