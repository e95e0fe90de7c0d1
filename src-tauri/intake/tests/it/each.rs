//! Months across of which another row of heads says what came to pass and what was planned.

use crate::support::{context, import};
use intake::{FormatHints, Map, Plan, Source, sniff};

fn chosen(hint: &str) -> Map {
    let format = FormatHints { actual_or_plan: Some(hint.to_owned()), ..FormatHints::default() };
    Map { format, ..Map::default() }
}

/// What is read: measures, months and values, whether it was planned, and the plan beside it.
fn read(text: &str, map: &Map) -> (String, bool, Option<String>) {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, map);
    assert_eq!(plan.questions, [], "{text}");
    let of = |value: &intake::Value| {
        format!("{} {} {}", plan.measures[value.measure].name, value.date.format("%m"), value.value)
    };
    let values: Vec<String> = kept.values.iter().map(of).collect();
    (values.join(", "), plan.is_planned(), plan.plan_beside().map(str::to_owned))
}

fn check(text: &str, actual: &str, (plan, planned): (&str, &str)) {
    assert_eq!(read(text, &Map::default()), (actual.to_owned(), false, Some(plan.to_owned())), "{text}");
    assert_eq!(read(text, &chosen(plan)), (planned.to_owned(), true, None), "{text}");
}

#[test]
fn a_row_of_words_below_or_above_the_months_says_what_each_is() {
    let (actual, planned) = ("Sales 07 5, Sales 08 6", "Sales 09 7, Sales 10 8");
    for text in [
        "Item,Jul-26,Aug-26,Sep-26,Oct-26\n,Actual,Actual,Forecast,Forecast\nSales,5,6,7,8\n",
        "Item,Jul-26,Aug-26,Sep-26,Oct-26\n,Actual,,Forecast,\nSales,5,6,7,8\n",
        "Item,Jul-26,Aug-26,Sep-26,Oct-26\n,,,Forecast,Forecast\nSales,5,6,7,8\n",
        ",Jul 2026,Aug 2026,Sep 2026,Oct 2026\nStatus,Actual,Actual,Forecast,Forecast\nSales,5,6,7,8\n",
        ",Actual,Actual,Forecast,Forecast\n,Jul 2026,Aug 2026,Sep 2026,Oct 2026\nSales,5,6,7,8\n",
        "Item,Actual,,Forecast,\n,Jul 2026,Aug 2026,Sep 2026,Oct 2026\nSales,5,6,7,8\n",
        "Item,Actual,Actual,Forecast,Forecast\nItem,Jul 2026,Aug 2026,Sep 2026,Oct 2026\nSales,5,6,7,8\n",
        "Item,Jul 2026 Actual,Aug 2026 Actual,Sep 2026 Forecast,Oct 2026 Forecast\nSales,5,6,7,8\n",
    ] {
        check(text, actual, ("Forecast", planned));
    }
    let two = ";Jul 2026;Aug 2026\n;Ist;Plan\nUmsatz;5;6\nKosten;1;2\n";
    check(two, "Umsatz 07 5, Kosten 07 1", ("Plan", "Umsatz 08 6, Kosten 08 2"));
    check(";Jul 2026;Aug 2026\n;Ist;Plan\nUmsatz;5;6\n", "Umsatz 07 5", ("Plan", "Umsatz 08 6"));
    check("Item,Jul 2026 Actual,Aug 2026 Budget\nSales,5,6\n", "Sales 07 5", ("Budget", "Sales 08 6"));
    let gap = "Item,Aug 2026,Sep 2026,Dec 2026,Jan 2027\n,Actual,Actual,Budget,Budget\nSales,5,6,7,8\n";
    check(gap, "Sales 08 5, Sales 09 6", ("Budget", "Sales 12 7, Sales 01 8"));
    for again in ["July 2026,,August 2026,", "Jul 2026,Jul 2026,Aug 2026,Aug 2026"] {
        let text = format!("Item,{again}\n,Actual,Budget,Actual,Budget\nSales,5,50,6,60\nCosts,1,10,2,20\n");
        let planned = "Sales 07 50, Sales 08 60, Costs 07 10, Costs 08 20";
        check(&text, "Sales 07 5, Sales 08 6, Costs 07 1, Costs 08 2", ("Budget", planned));
    }
    let only = ",Jul 2026,Aug 2026\n,Budget,Budget\nSales,5,6\nCosts,1,2\n";
    let all = ("Sales 07 5, Sales 08 6, Costs 07 1, Costs 08 2".to_owned(), true, None);
    assert_eq!(read(only, &Map::default()), all);
}

/// What is not known beside what came to pass is asked about, and rows of a list are none of heads.
#[test]
fn a_row_of_other_words_is_asked_about_or_is_none() {
    let asked = |text: &str| -> Vec<Vec<String>> {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
        plan.questions.iter().map(intake::Question::choices).collect()
    };
    let text = |below: &str| format!("Item,Jul 2026,Aug 2026\n,{below}\nSales,5,6\nCosts,1,2\n");
    assert_eq!(asked(&text("Actual,Stretch")), [["Actual", "Stretch", "Actual | Stretch"]]);
    assert_eq!(asked(&text("A,F"))[0][..2], ["A", "F"]);
    assert_eq!(asked(&text("EUR,EUR")), Vec::<Vec<String>>::new());
}

#[test]
fn plan_and_actual_in_turn_above_their_measures_are_told_apart() {
    let text = "Month,Actual,Budget,Actual,Budget\n,Sales,Sales,Costs,Costs\n2026-07,5,50,1,10\n2026-08,6,60,2,20\n";
    let planned = "Sales 07 50, Costs 07 10, Sales 08 60, Costs 08 20";
    check(text, "Sales 07 5, Costs 07 1, Sales 08 6, Costs 08 2", ("Budget", planned));
}

/// A title that says more than one month, or when it was made, leaves the period to the owner.
#[test]
fn a_title_of_more_than_one_month_is_asked_about() {
    let codes = |title: &str| -> Vec<&'static str> {
        let text = format!("\"{title}\",,\nItem,Actual,Budget\nSales,5,50\n");
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
        plan.questions.iter().map(intake::Question::code).collect()
    };
    for title in [
        "P&L January to October 2026",
        "P&L January - October 2026",
        "P&L Jan-Oct 2026",
        "P&L YTD October 2026",
        "P&L year to date October 2026",
        "P&L 10 months to October 2026",
        "P&L 12 months ended October 2026",
        "Cumulative October 2026",
        "GuV Januar bis Oktober 2026",
        "P&L, printed 5 November 2026",
        "Printed October 2026: P&L September",
        "P&L October 2026 - November 2026",
    ] {
        assert_eq!(codes(title), ["as_of"], "{title}");
    }
    for title in ["P&L October 2026", "P&L October 2026 vs October 2025", "GuV Oktober 2026 Ist/Plan", "Q3 2026"] {
        assert_eq!(codes(title), Vec::<&str>::new(), "{title}");
    }
    for title in ["P&L October 2026 (in thousands)", "GuV Oktober 2026 (TEUR)", "GuV Oktober 2026 in Mio. EUR"] {
        let text = format!("\"{title}\",,\nItem,Actual,Budget\nSales,5,50\n");
        let refused = sniff(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), &Map::default(), &context());
        assert!(matches!(refused, Err(intake::Refusal::Shortened { .. })), "{title}");
    }
}

/// Wherever a table says that its amounts are thousands, they are read as what they stand for, or not at all.
#[test]
fn amounts_in_thousands_are_never_taken_as_they_stand() {
    for text in [
        "P&L (in thousands),,\nItem,Jan 2026,Feb 2026\nSales,12,13\nCosts,4,5\n",
        "in T€,Jan 2026,Feb 2026\nUmsatz,12,13\nKosten,4,5\n",
        "Item,Jan 2026,Feb 2026\n,kEUR,kEUR\nSales,12,13\nCosts,4,5\n",
        "Sales in $000s,,\nMonth,Sales,Costs\n2026-01,12,4\n2026-02,13,5\n",
        "Month,Sales,Costs\n,k€,k€\n2026-01,12,4\n2026-02,13,5\n",
    ] {
        let refused = sniff(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), &Map::default(), &context());
        assert!(matches!(refused, Err(intake::Refusal::Shortened { .. })), "{text}");
    }
    let named =
        Source::from_bytes("Umsatz-TEUR 2026.csv", "Monat;Umsatz\n2026-01;12\n2026-02;13\n".as_bytes()).unwrap();
    assert!(matches!(sniff(&named, &Map::default(), &context()), Err(intake::Refusal::Shortened { .. })));
    for text in [
        "Month,Actual (kEUR),Budget (kEUR)\n2026-01,12,14\n2026-02,13,15\n",
        "in kEUR,\nMonth,Sales (kEUR)\n2026-01,12\n2026-02,13\n",
        "Month,Sales ($000s)\n2026-01,12\n2026-02,13\n",
        "Item,Jan 2026,Feb 2026\nSales (kEUR),12,13\n",
    ] {
        let (_, _, kept) = import(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), &Map::default());
        let values: Vec<f64> = kept.values.iter().map(|value| value.value).collect();
        assert_eq!(values, [12_000.0, 13_000.0], "{text}");
    }
    let plain = "Our millions of customers,\nMonth,Visits\n2026-01,12\n2026-02,13\n";
    assert_eq!(
        import(&Source::from_bytes("a.csv", plain.as_bytes()).unwrap(), &Map::default()).2.values[0].value,
        12.0
    );
}

#[test]
fn rows_of_amounts_under_a_month_are_measures_and_sums_of_the_year_are_named() {
    let of = |text: &str| {
        let (_, plan, kept) = import(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), &Map::default());
        assert_eq!(plan.questions, [], "{text}");
        let names: Vec<String> = plan.measures.iter().map(|measure| measure.name.clone()).collect();
        (names.join(", "), kept.codes().iter().filter(|(_, code)| *code == "unknown_heading").count())
    };
    assert_eq!(of("P&L October 2026,\nItem,Amount\nSales,5\nCosts,1\n"), ("Sales, Costs".to_owned(), 0));
    let text = "P&L October 2026,,,,\nItem,Actual,Budget,YTD Actual,YTD Budget\nSales,5,6,50,60\nCosts,1,2,10,20\n";
    assert_eq!(of(text), ("Sales, Costs".to_owned(), 2));
    let text = "Item,Jul 2026,Aug 2026,YTD,Budget YTD\nSales,5,6,11,20\nCosts,1,2,3,4\n";
    assert_eq!(of(text), ("Sales, Costs".to_owned(), 1));
}
