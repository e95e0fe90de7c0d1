//! Amounts in several currencies: no sum is made of them.

use crate::support::{context, import};
use domain::unit::Currency;
use intake::{FormatHints, Map, Plan, Source, sniff};

/// An export of deals as they are closed: a column says in which currency each amount is.
const DEALS: &str = "Close date,Amount,Currency,Owner\n2026-07-03,65000,USD,Ana\n2026-07-09,84000,EUR,Ana\n\
    2026-07-09,1000,eur,Leo\n2026-07-15,31000,EUR,Leo\n2026-07-21,56000,USD,Leo\n";

#[test]
fn rows_of_several_currencies_are_asked_about_and_those_of_one_are_read() {
    let source = Source::from_bytes("deals.csv", DEALS.as_bytes()).unwrap();
    let plan = |map: &Map| Plan::new(&sniff(&source, map, &context()).unwrap(), map).unwrap();
    let open = plan(&Map::default());
    let asked: Vec<_> = open.questions.iter().map(|question| (question.code(), question.column.as_str())).collect();
    assert_eq!(asked, [("currency", "Currency")]);

    let format = FormatHints { currency: Currency::parse("EUR"), ..FormatHints::default() };
    let euros = Map { format, ..Map::default() };
    assert!(plan(&euros).questions.is_empty());
    let (_, planned, kept) = import(&source, &euros);
    assert_eq!(planned.measures[0].unit.code(), "EUR");
    assert_eq!(kept.codes(), [(2, "other_currency"), (6, "other_currency")]);
    assert_eq!(kept.values.iter().map(|value| value.value).sum::<f64>(), 116_000.0);
}

/// A statement with its amount in the account's currency and the original beside it: the original is no sum, and nothing is asked.
#[test]
fn an_amount_that_says_its_currency_is_not_that_of_the_rows() {
    let text = "Date,Amount (EUR),Original Amount,Original Currency\n2026-09-01,-9.20,-10.00,USD\n\
        2026-09-02,-5.00,-5.00,EUR\n2026-09-03,-11.80,-10.00,GBP\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &Map::default());
    assert!(plan.questions.is_empty(), "{:?}", plan.questions);
    let measures: Vec<_> = plan.measures.iter().map(|m| format!("{} {}", m.name, m.unit.code())).collect();
    assert_eq!(measures, ["Amount (EUR) EUR"]);
    assert_eq!((kept.values.len(), kept.codes().len()), (3, 0));
}

/// One currency in every row is the file's, and numbers that are no money have none.
#[test]
fn one_currency_or_no_money_asks_nothing() {
    for text in [
        "Date,Amount,Currency\n2026-07-03,65000.50,USD\n2026-07-09,84000.20,USD\n",
        "Date,Visits,Currency\n2026-07-03,65,USD\n2026-07-09,84,EUR\n",
    ] {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let map = Map::default();
        let plan = Plan::new(&sniff(&source, &map, &context()).unwrap(), &map).unwrap();
        assert!(plan.questions.is_empty(), "{text}: {:?}", plan.questions);
    }
}
