#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use domain::measure::key_of;
use domain::unit::Currency;
use domain::{Calendar, MeasureId};
use words::Language;

fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    let (key, name) = (key_of(name), name.to_owned());
    let (unit, cadence) = (Unit::parse(unit).unwrap(), Grain::Day);
    Measure { id: MeasureId(id), key, kind, unit, cadence, ..Measure::new(name) }
}

fn speaking(tag: &str, language: &str) -> Locale {
    Locale::speaking(tag, Currency::EUR, Calendar::default(), Language::of(language).unwrap())
}

/// What is proposed for measures of these names, kinds and units: ticked ones with a star, low ones with a "v".
fn proposed(measures: &[(&str, MeasureKind, &str)], rows: Option<&str>) -> Vec<String> {
    let word = |one: Proposal| {
        let (star, low) =
            (if one.ticked { "*" } else { " " }, if one.direction == Direction::Lower { "v" } else { " " });
        format!("{star}{low} {} = {} [{}]", one.name, one.formula, one.unit.code())
    };
    proposals_in(&speaking("en-GB", "en"), measures, rows).into_iter().map(word).collect()
}

fn proposals_in(locale: &Locale, measures: &[(&str, MeasureKind, &str)], rows: Option<&str>) -> Vec<Proposal> {
    let measures: Vec<Measure> =
        (1..).zip(measures).map(|(id, (name, kind, unit))| measure(id, name, *kind, unit)).collect();
    let catalog = Catalog::new(measures.clone(), Vec::new());
    let all: Vec<&Measure> = measures.iter().collect();
    kpis(&catalog, &all, rows, locale)
}

use MeasureKind::{Flow, Level};

#[test]
fn an_order_list_gives_sales_and_what_an_order_brings() {
    let measures = [
        ("Quantity ordered", Flow, "count"),
        ("Price each", Level, "USD"),
        ("Sales", Flow, "USD"),
        ("MSRP", Level, "USD"),
    ];
    assert_eq!(
        proposed(&measures, Some("Order lines")),
        [
            "*  Quantity ordered = quantity_ordered [count]",
            "   Price each = price_each [USD]",
            "*  Sales = sales [USD]",
            "   MSRP = msrp [USD]",
            "*  Sales per unit = sales / quantity_ordered [USD/unit]",
            "   Order lines = count(sales) [count]",
        ]
    );
}

#[test]
fn a_profit_and_loss_gives_margins_and_costs_that_should_be_low() {
    let measures =
        [("Sales", Flow, "EUR"), ("Cost of goods", Flow, "EUR"), ("Wages", Flow, "EUR"), ("Rent", Flow, "EUR")];
    let proposed = proposed(&measures, None);
    for expected in [
        "*  Sales = sales [EUR]",
        "*v Rent = rent [EUR]",
        "*  Gross margin = (sales - cost_of_goods) / sales [percent]",
        "*  Profit margin = (sales - cost_of_goods - wages - rent) / sales [percent]",
        " v Wages as a share of sales = wages / sales [percent]",
    ] {
        assert!(proposed.iter().any(|one| one == expected), "{expected}: {proposed:#?}");
    }
}

#[test]
fn there_is_no_margin_of_a_part_of_the_income() {
    let costs = [("Materials cost", Flow, "USD"), ("Wages", Flow, "USD"), ("Rent", Flow, "USD")];
    for (income, is_whole) in [
        (&["Consulting", "Product sales"][..], false),
        (&["Catering", "Shop sales", "Gross profit", "Net profit"], false),
        (&["Sales", "Gross profit", "Net income", "Betriebsergebnis"], true),
        (&["Consulting", "Product sales", "Total income"], true),
        (&["Shipping charged", "Net sales"], true),
    ] {
        let income = income.iter().map(|name| (*name, Flow, "USD"));
        let proposed = proposed(&income.clone().chain(costs).collect::<Vec<_>>(), None);
        let of_sales = proposed.iter().filter(|one| one.contains("margin =") || one.contains("as a share of"));
        assert_eq!(of_sales.count() > 0, is_whole, "{:?}: {proposed:#?}", income.collect::<Vec<_>>());
    }
}

#[test]
fn what_the_business_takes_in_is_not_what_comes_in_beside_it() {
    for (beside, sales) in [
        ("Income – Other", "Sales"),
        ("Other income", "Total income"),
        ("Net income", "Total income"),
        ("Sales tax base revenue", "Net sales"),
        ("Gross sales", "Net sales"),
    ] {
        let proposed = proposed(&[(beside, Flow, "EUR"), (sales, Flow, "EUR"), ("Orders", Flow, "count")], None);
        let per_order = format!("*  {sales} per order = {} / orders [EUR/order]", key_of(sales));
        assert!(proposed.contains(&per_order), "{beside}: {proposed:#?}");
    }
}

#[test]
fn deals_that_went_wrong_are_set_beside_all_of_them() {
    let proposed = proposed(&[("Orders", Flow, "count"), ("Returns", Flow, "count")], None);
    assert_eq!(proposed[2], "*v Returns as a share of orders = returns / orders [percent]");
}

#[test]
fn of_many_columns_a_few_are_ticked() {
    let names: Vec<String> = (1..=20).map(|at| format!("Line {at}")).collect();
    let measures: Vec<_> = names.iter().map(|name| (name.as_str(), Flow, "EUR")).collect();
    let proposed = proposed(&measures, None);
    assert_eq!((proposed.len(), proposed.iter().filter(|one| one.starts_with('*')).count()), (20, MOST_TICKED));
}

#[test]
fn names_and_reasons_are_in_the_language_of_the_workspace() {
    let measures = [
        ("Umsatz", Flow, "EUR"),
        ("Wareneinsatz", Flow, "EUR"),
        ("Löhne", Flow, "EUR"),
        ("Aufträge", Flow, "count"),
        ("Retouren", Flow, "count"),
    ];
    let said = |tag, language| -> Vec<(String, String)> {
        let found = proposals_in(&speaking(tag, language), &measures, None);
        found.into_iter().skip(measures.len()).map(|one| (one.name, one.reason)).collect()
    };
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, reason)| ((*name).to_owned(), (*reason).to_owned())).collect()
    };
    assert_eq!(
        said("de-DE", "de"),
        pairs(&[
            ("Rohmarge", "Was von „Umsatz“ nach Abzug von „Wareneinsatz“ bleibt."),
            ("Gewinnmarge", "Was von „Umsatz“ nach Abzug aller 2 Kosten hier bleibt."),
            ("Anteil Wareneinsatz an Umsatz", "Welcher Teil von „Umsatz“ darauf entfällt."),
            ("Anteil Löhne an Umsatz", "Welcher Teil von „Umsatz“ darauf entfällt."),
            ("Umsatz je Auftrag", "Umsatz geteilt durch Aufträge."),
            ("Anteil Retouren an Aufträge", "Was von „Aufträge“ schiefging."),
        ])
    );
    let english = said("en-GB", "en");
    let per = english.iter().find(|(name, _)| name.contains(" per ")).unwrap();
    assert_eq!(per.0, "Umsatz per order", "what the program adds is in English, too");
}
