//! What amounts and percentages mean where they do not say it: which way they go, and what one is.

use crate::support::{context, import, import_text};
use intake::{FormatHints, Map, Percents, Plan, Sign, Source, sniff};

fn map(format: FormatHints) -> Map {
    Map { format, ..Map::default() }
}

/// What is asked about a text, and how the sum of its first measure comes out under an answer.
fn asked(text: &str) -> Vec<&'static str> {
    let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let plan = Plan::open(&sniffed, &sniffed.suggested_map()).unwrap();
    plan.questions.iter().map(intake::Question::code).collect()
}

fn total(text: &str, format: FormatHints) -> f64 {
    let source = Source::from_bytes("t.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &map(format));
    assert_eq!(plan.questions, []);
    kept.values.iter().filter(|value| value.measure == 0).map(|value| value.value).sum()
}

fn table(column: &str, members: &[&str], amounts: &[&str]) -> String {
    let rows = (1..).zip(members.iter().cycle().zip(amounts));
    let rows: Vec<String> =
        rows.map(|(day, (member, amount))| format!("2026-10-{day:02},{member},{amount}\n")).collect();
    format!("Date,{column},Amount\n{}", rows.concat())
}

const AMOUNTS: [&str; 6] = ["100.50", "20.25", "80.00", "10.00", "60.00", "5.00"];

#[test]
fn amounts_without_a_sign_beside_a_column_that_says_which_way_they_go_are_asked_about() {
    for (column, members) in [
        ("Debit/credit", ["Credit", "Debit"]),
        ("Soll/Haben-Kennzeichen", ["H", "S"]),
        ("Af Bij", ["Bij", "Af"]),
        ("Type", ["Sale", "Refund"]),
        ("Vorgang", ["Verkauf", "Storno Verkauf"]),
        ("Belegart", ["Rechnung", "Gutschrift Rückgabe"]),
        ("Kind", ["Income", "Expense"]),
        ("收/支", ["收", "支"]),
        ("Document", ["Invoice", "Credit note"]),
        ("Sens", ["Entrée", "Sortie"]),
    ] {
        let text = table(column, &members, &AMOUNTS);
        assert_eq!(asked(&text), ["sign"], "{column}");
        let minus = |member: &str| FormatHints { sign: Some(Sign::parse(member)), ..FormatHints::default() };
        assert_eq!(total(&text, minus(members[1])), 205.25, "{column}");
        assert_eq!(total(&text, minus(members[0])), -205.25, "{column}");
        assert_eq!(total(&text, minus(Sign::AS_WRITTEN)), 275.75, "{column}");
    }
}

#[test]
fn members_that_go_one_way_are_answered_together_and_others_stay() {
    let text = table("Type", &["sale", "refund", "chargeback", "tip"], &["100", "20", "5", "3", "50", "10", "2", "1"]);
    assert_eq!(asked(&text), ["sign"]);
    let minus = |text: &str| FormatHints { sign: Some(Sign::parse(text)), ..FormatHints::default() };
    assert_eq!(total(&text, minus("refund, chargeback")), 117.0);
    assert_eq!(total(&text, minus("chargeback")), 177.0);
    let named = Sign::Minus(vec!["Refund".into(), "CHARGEBACK".into()]);
    assert_eq!(total(&text, FormatHints { sign: Some(named), ..FormatHints::default() }), 117.0);
}

#[test]
fn signs_that_are_written_cards_and_states_are_no_question() {
    let signed = ["100.50", "-20.25", "80.00", "-10.00", "60.00", "-5.00"];
    assert_eq!(asked(&table("Type", &["Sale", "Refund"], &signed)), [""; 0]);
    assert_eq!(asked(&table("Card type", &["Credit", "Debit"], &AMOUNTS)), [""; 0]);
    assert_eq!(asked(&table("Status", &["Payment", "Refunded"], &AMOUNTS)), [""; 0]);
    assert_eq!(asked(&table("Shop", &["Harbour", "Station"], &AMOUNTS)), [""; 0]);
    assert_eq!(asked(&table("Method", &["Credit", "Debit", "Cash"], &AMOUNTS)), [""; 0]);
    let text = "Date,Type,Rating\n2026-10-01,Sale,4.5\n2026-10-02,Refund,3\n2026-10-03,Sale,4\n2026-10-04,Refund,2\n";
    assert_eq!(asked(text), [""; 0], "ratings are no amounts");
}

/// Refunds beside cards and cash: added to the sales they would be wrong twice.
#[test]
fn refunds_without_a_sign_beside_ways_to_pay_are_asked_about() {
    for (column, members) in [
        ("Type", ["Card", "Cash", "Refund"]),
        ("Art", ["Karte", "Bar", "Erstattung"]),
        ("Typ", ["Karte", "Bar", "Kartenerstattung"]),
        ("Vorgang", ["Karte", "Bar", "Storno"]),
        ("Vorgang", ["Bon", "Barzahlung", "Rückgabe"]),
        ("Belegart", ["Bon", "Bar", "Gutschrift"]),
        ("Transaction", ["Card", "Cash", "Chargeback"]),
        ("Transaction type", ["Dine in", "Takeaway", "Return"]),
        ("Payment method", ["Card", "Cash", "Partial refund"]),
        ("Document type", ["Receipt A", "Receipt B", "Credit note"]),
        ("Zahlungsart", ["EC", "Bar", "Stornobuchung"]),
        ("Category", ["Food", "Drinks", "Voided"]),
        ("Opération", ["Carte", "Espèces", "Avoir"]),
        ("Document type", ["Invoice A", "Invoice B", "Credit"]),
    ] {
        let text = table(column, &members, &AMOUNTS);
        assert_eq!(asked(&text), ["sign"], "{column} {members:?}");
        let sign = |sign: &str| FormatHints { sign: Some(Sign::parse(sign)), ..FormatHints::default() };
        assert_eq!(total(&text, sign(members[2])), 105.75, "{column}");
        assert_eq!(total(&text, sign(Sign::AS_WRITTEN)), 275.75, "{column}");
    }
    let negative = ["100.50", "20.25", "-80.00", "10.00", "60.00", "-5.00"];
    assert_eq!(asked(&table("Type", &["Card", "Cash", "Refund"], &negative)), [""; 0]);
    let discounts = ["100.50", "-20.25", "80.00", "10.00", "-60.00", "5.00"];
    assert_eq!(asked(&table("Type", &["Card", "Discount", "Refund"], &discounts)), ["sign"], "others are signed");
    for (column, members) in [
        ("Shop", ["Harbour", "Station", "Return"]),
        ("Product", ["Mug", "Soap", "Return shipping"]),
        ("Type", ["Card", "Cash", "Voucher"]),
        ("Type", ["Single", "Season", "Return ticket for two adults"]),
        ("Room type", ["Single", "Double", "Return"]),
        ("Status", ["Paid", "Open", "Refunded"]),
    ] {
        assert_eq!(asked(&table(column, &members, &AMOUNTS)), [""; 0], "{column} {members:?}");
    }
}

/// A plus and a minus in a column of their own leave nothing to ask.
#[test]
fn signs_in_a_column_of_their_own_are_taken() {
    for (column, plus, minus) in
        [("+/-", "+", "-"), ("Sign", "+", "-"), ("Vorzeichen", "+", "−"), ("±", "+", "–"), ("Dir", "+", "-")]
    {
        let text = table(column, &[plus, minus], &AMOUNTS);
        assert_eq!(total(&text, FormatHints::default()), 205.25, "{column}");
        let written = FormatHints { sign: Some(Sign::AsWritten), ..FormatHints::default() };
        assert_eq!(total(&text, written), 275.75, "{column}");
    }
    assert_eq!(asked(&table("Member", &["+", "-"], &AMOUNTS)), ["sign"], "it may say yes and no");
    assert_eq!(total(&table("Sign", &["-"], &AMOUNTS), FormatHints::default()), -275.75);
    assert_eq!(total(&table("Note", &["-"], &AMOUNTS), FormatHints::default()), 275.75, "a dash is nothing");
    assert_eq!(total(&table("Note", &["late", "-"], &AMOUNTS), FormatHints::default()), 275.75);
    let signed = ["100.50", "-20.25", "80.00", "-10.00", "60.00", "-5.00"];
    assert_eq!(total(&table("+/-", &["+", "-"], &signed), FormatHints::default()), 205.25);
    assert_eq!(asked(&table("Sign", &["plus", "minus"], &AMOUNTS)), ["sign"]);
}

#[test]
fn marks_and_states_that_take_back_are_asked_about() {
    for (column, members) in [
        ("Is refund", ["no", "yes"]),
        ("Refunded", ["FALSE", "TRUE"]),
        ("Refund?", ["", "x"]),
        ("Order returned", ["N", "Y"]),
        ("Gutschrift", ["nein", "ja"]),
        ("Ist Gutschrift", ["nein", "ja"]),
        ("Erstattet", ["nein", "ja"]),
        ("Status", ["Sale", "Refund"]),
        ("Status", ["Rechnung", "Gutschrift"]),
        ("Status", ["Invoice", "Credit note"]),
        ("Type", ["Sale", "Credit"]),
        ("Belegart", ["Rechnung", "Rechnungskorrektur"]),
        ("Type", ["Sale", "Dispute"]),
    ] {
        let text = table(column, &members, &AMOUNTS);
        assert_eq!(asked(&text), ["sign"], "{column} {members:?}");
        let minus = FormatHints { sign: Some(Sign::parse(members[1])), ..FormatHints::default() };
        assert_eq!(total(&text, minus), 205.25, "{column} {members:?}");
    }
    for (column, members) in [
        ("Return customer", ["no", "yes"]),
        ("Refundable", ["no", "yes"]),
        ("Newsletter", ["no", "yes"]),
        ("Refund", ["no", "no"]),
        ("Status", ["Paid", "Refunded"]),
        ("Status", ["Order", "Cancelled"]),
        ("Type", ["Cash", "Credit"]),
        ("Return", ["single", "return"]),
    ] {
        assert_eq!(asked(&table(column, &members, &AMOUNTS)), [""; 0], "{column} {members:?}");
    }
}

#[test]
fn refunds_alone_are_asked_about_and_an_answer_holds_for_rows_that_go_one_way_only() {
    assert_eq!(asked(&table("Type", &["Refund"], &AMOUNTS)), ["sign"]);
    let sign = |sign: &str| FormatHints { sign: Some(Sign::parse(sign)), ..FormatHints::default() };
    assert_eq!(total(&table("Type", &["Refund"], &AMOUNTS), sign("Refund, Chargeback")), -275.75);
    assert_eq!(total(&table("Soll/Haben-Kennzeichen", &["S"], &AMOUNTS), sign("S")), -275.75);
    assert_eq!(total(&table("Soll/Haben-Kennzeichen", &["H"], &AMOUNTS), sign("S")), 275.75);
}

/// The same across the months, where rows of one label are told apart by the column.
#[test]
fn rows_of_both_ways_below_months_are_asked_about() {
    let text = |head: &str, members: [&str; 2], less: &str| {
        let [adds, takes] = members;
        let of = |label: &str, one: &str, other: &str| format!("{label};{adds};{one}\n{label};{takes};{other}\n");
        let less = format!("{less}50;{less}60");
        format!("Account;{head};Jan 2026;Feb 2026\n{}{}", of("Sales", "1000;1100", &less), of("Rent", "30;0", &less))
    };
    let sign = |sign: &str| FormatHints { sign: Some(Sign::parse(sign)), ..FormatHints::default() };
    for (head, members) in [("S/H", ["H", "S"]), ("Dr/Cr", ["Cr", "Dr"]), ("Movement", ["Incoming", "Outgoing"])] {
        assert_eq!(asked(&text(head, members, "")), ["sign"], "{head}");
        assert_eq!(total(&text(head, members, ""), sign(members[1])), 1990.0, "{head}");
        assert_eq!(total(&text(head, members, ""), sign(Sign::AS_WRITTEN)), 2210.0, "{head}");
        // Amounts that say themselves which way they go are read as they are.
        assert_eq!(total(&text(head, members, "-"), FormatHints::default()), 1990.0, "{head}");
    }
    assert_eq!(total(&text("Sign", ["+", "-"], ""), FormatHints::default()), 1990.0);
    // Each row a measure of its own: the column says nothing that a sum needs.
    assert_eq!(asked("Account;S/H;Jan 2026;Feb 2026\nSales;H;1000;1100\nRent;S;300;300\n"), [""; 0]);
    // Each way a measure of its own.
    assert_eq!(asked("Product;Type;Jan 2026;Feb 2026\nTea;Sales;9;8\nTea;Returns;1;2\nCake;Sales;7;7\n"), [""; 0]);
}

#[test]
fn percentages_around_one_are_asked_about() {
    let text = |name: &str, cells: &[&str]| {
        let rows: Vec<String> = (1..).zip(cells).map(|(day, cell)| format!("2026-10-{day:02},{cell}\n")).collect();
        format!("Date,{name}\n{}", rows.concat())
    };
    for (name, cells, questions) in [
        ("Plan attainment %", ["0.95", "1.02", "0.88"], 1),
        ("Plan attainment %", ["95", "102", "88"], 0),
        ("Plan attainment", ["95%", "102%", "88%"], 0),
        ("CTR %", ["0.85", "0.92", "0.77"], 1),
        ("CTR (%)", ["0.85", "0.92", "0.77"], 0),
        ("CTR (%)", ["0.85", "1.02", "0.77"], 0),
        ("Margin", ["0.35", "0.41", "0.38"], 0),
        ("Margin %", ["35", "0.5", "38"], 0),
    ] {
        assert_eq!(asked(&text(name, &cells)).len(), questions, "{name} {cells:?}");
    }
    let hints = |percent| FormatHints { percent: Some(percent), ..FormatHints::default() };
    let cells = text("Plan attainment %", &["0.95", "1.02"]);
    assert_eq!(total(&cells, hints(Percents::Fractions)), 1.97);
    assert!((total(&cells, hints(Percents::Hundredths)) - 0.0197).abs() < 1e-12);
    assert_eq!(total(&text("CTR (%)", &["0.5", "0.25"]), FormatHints::default()), 0.0075);
}

#[test]
fn headings_among_the_periods_that_are_none_are_said() {
    let (_, _, kept) = import_text("KPI,Jan 2026,Feb 2026,Mürz 2026,Total\nSales,1,2,3,6\nCosts,1,1,1,3\n", &[]);
    assert_eq!(kept.codes(), [(1, "unknown_heading")]);
    assert_eq!(kept.left_out[0].column.as_deref(), Some("Mürz 2026"));
    assert_eq!(kept.values.len(), 4);
}
