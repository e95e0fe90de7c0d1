#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod examples;
mod years;

use crate::{Answers, Entry, Input, Known, Lean, Recorded, Trade, Wanted, Work, Worry, all, find, search, starter};
use domain::formula::{self, Checked, parse};
use domain::measure::key_of;
use domain::name::compared;
use domain::unit::Currency;
use domain::{Catalog, Kpi, KpiId, Measure, MeasureId, MeasureKind, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use words::{LANGUAGES, Words};

fn english() -> Words {
    Words::of(LANGUAGES[0])
}

/// A workspace with what a KPI needs, under the names that the library gives it.
fn catalog_of(entry: &Entry) -> Catalog {
    let inputs = entry.inputs().into_iter().zip(1..);
    let measures = inputs.map(|(input, id)| Measure {
        id: MeasureId(id),
        key: input.key.to_owned(),
        ..input.measure(english(), Currency::EUR)
    });
    Catalog::new(measures.collect(), Vec::new())
}

fn checked(entry: &Entry, catalog: &Catalog) -> Checked {
    formula::check(&parse(entry.formula), catalog)
}

fn inputs() -> BTreeMap<&'static str, &'static Input> {
    all().flat_map(Entry::inputs).map(|input| (input.key, input)).collect()
}

#[test]
fn every_kpi_is_checked_without_a_word_of_warning() {
    for entry in all() {
        let names = parse(entry.formula);
        let unknown: Vec<_> = names.expr.names().into_iter().filter(|(name, _)| crate::input(name).is_none()).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", entry.key);
        let catalog = catalog_of(entry);
        let checked = checked(entry, &catalog);
        let said: Vec<&str> = checked.diagnostics.iter().map(formula::Diagnostic::code).collect();
        assert!(said.is_empty(), "{}: {said:?}", entry.key);
        let unit = entry.unit.unit(english(), Currency::EUR);
        let advice = formula::unit_advice(entry.formula, &unit, &checked).map(|advice| advice.code().to_owned());
        assert_eq!(advice, None, "{}", entry.key);
        let derived = checked.unit.clone().unwrap_or(Unit::Number);
        assert!(agree(&derived, &unit), "{}: the formula gives {derived:?}, it is shown as {unit:?}", entry.key);
    }
}

/// True where a number of one unit can be shown as one of the other: money as money and time as time, and whatever has
/// neither as any of those that have neither.
fn agree(derived: &Unit, shown: &Unit) -> bool {
    let plain = |unit: &Unit| !matches!(unit, Unit::Currency(_) | Unit::Duration | Unit::Per(..));
    match (derived, shown) {
        (Unit::Per(one, _), Unit::Per(other, _)) => one == other,
        // Money by a number of hours, days or posts.
        (Unit::Currency(one), Unit::Per(other, _)) => **other == Unit::Currency(*one),
        (Unit::Number, Unit::Per(other, word)) => matches!(**other, Unit::Currency(_)) && word == "day",
        (derived, shown) => derived == shown || plain(derived) && plain(shown),
    }
}

#[test]
fn keys_are_told_apart_and_lead_somewhere() {
    let keys: BTreeSet<&str> = all().map(|entry| entry.key).collect();
    assert_eq!(keys.len(), all().count());
    assert!(keys.len() >= 89, "this test looks in the wrong place: {}", keys.len());
    for entry in all() {
        assert!(entry.counter != entry.key && find(entry.counter).is_some(), "{}: {}", entry.key, entry.counter);
        assert!(!entry.trades.is_empty(), "{}", entry.key);
        let is_fine = |input: &&Input| input.kind == MeasureKind::Parameter || input.cadence <= entry.cadence;
        assert!(entry.inputs().iter().all(is_fine), "{} is too coarse", entry.key);
    }
    for named in "market_share revenue_growth roi production_efficiency cycle_time order_fulfilment net_margin \
                  operating_cash_flow debt_equity csat nps retention turnover absenteeism esi"
        .split_whitespace()
    {
        assert!(find(named).is_some(), "everyone names {named}");
    }
}

#[test]
fn no_two_have_one_name_in_a_workspace() {
    for language in LANGUAGES {
        let words = Words::of(language);
        let mut seen = BTreeMap::new();
        let kpis = all().map(|entry| (entry.key, (entry.name)(words)));
        for (key, name) in kpis.chain(inputs().values().map(|input| (input.key, (input.name)(words)))) {
            for called in BTreeSet::from([compared(name), key_of(name)]) {
                let other = seen.insert(called, key);
                assert_eq!(other, None, "{name} ({key}) in {}", language.tag());
            }
        }
    }
}

#[test]
fn what_is_said_is_said_whole() {
    for language in LANGUAGES {
        let words = Words::of(language);
        for entry in all() {
            for text in [(entry.about)(words), (entry.mistake)(words)] {
                assert!(text.ends_with('.'), "{}: {text}", entry.key);
            }
            assert!(!entry.missing(words).is_empty() && !entry.roll_up.text(words).is_empty(), "{}", entry.key);
        }
    }
}

#[test]
fn formulas_are_written_with_other_names() {
    let entry = find("retention_from_counts").unwrap();
    let written = entry.formula_with(|key| format!("[{}]", (crate::input(key).unwrap().name)(english())));
    assert_eq!(
        written,
        "(close([Customers at the end of the month]) - [New customers]) / open([Customers at the end of the month])"
    );
}

fn found(text: &str) -> Vec<&'static str> {
    search(&Wanted { text, ..Wanted::default() }).into_iter().map(|entry| entry.key).collect()
}

#[test]
fn kpis_are_found_by_name_alias_kind_trade_and_input_in_all_languages() {
    for (text, first) in [
        ("win rate", "win_rate"),
        ("Abschlussquote", "win_rate"),
        ("hit rate", "win_rate"),
        ("trefferq", "win_rate"),
        ("DSO", "dso"),
        ("forderungslauf", "dso"),
        ("churn", "churn"),
        ("NPS", "nps"),
        ("krankenstand", "absenteeism"),
        ("fluktuation", "turnover"),
        ("net_sales_revenue", "net_sales_revenue"),
        ("cash runway", "cash_runway"),
        ("überstunden", "overtime_rate"),
        ("uberstunden", "overtime_rate"),
    ] {
        assert_eq!(found(text).first(), Some(&first), "{text}: {:?}", found(text));
    }
    assert!(found("headcount").contains(&"turnover") && found("restaurant").contains(&"labour_cost_ratio"));
    assert_eq!(found("nothing of this kind"), Vec::<&str>::new());
    assert_eq!(found("").len(), all().count());
    let desk = search(&Wanted { trade: Some(Trade::ServiceDesk), ..Wanted::default() });
    assert!(desk.len() >= 6 && desk.iter().all(|entry| entry.trades.contains(&Trade::ServiceDesk)));
    let employees = Some(domain::Category::Employee);
    let people = search(&Wanted { category: employees, ..Wanted::default() });
    assert!(people.len() >= 8 && people.iter().all(|entry| Some(entry.category) == employees));
}

#[test]
fn searching_takes_less_than_five_milliseconds() {
    found("warm");
    let texts = ["c", "cu", "cust", "customer ret", "revenue", "umsatz je", "zzz", ""];
    let start = Instant::now();
    for _ in 0..10 {
        texts.iter().for_each(|text| drop(found(text)));
    }
    let each = start.elapsed() / 80;
    // Unoptimised, and beside other tests.
    assert!(each < Duration::from_millis(5), "{each:?}");
}

fn measure(id: i64, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    Measure { id: MeasureId(id), key: key_of(name), kind, unit: Unit::parse(unit).unwrap(), ..Measure::new(name) }
}

#[test]
fn inputs_are_found_by_what_they_mean() {
    let kpi = |id, name: &str, formula: &str| Kpi { id: KpiId(id), ..Kpi::new(name, formula) };
    let measures = vec![
        measure(1, "Wages", MeasureKind::Flow, "EUR"),
        measure(2, "Löhne", MeasureKind::Balance, "EUR"),
        measure(3, "Till sales", MeasureKind::Flow, "EUR"),
        measure(4, "Web sales", MeasureKind::Flow, "EUR"),
        measure(5, "Anzahl Bestellungen", MeasureKind::Flow, "number"),
        measure(6, "Employees", MeasureKind::Balance, "count"),
        measure(7, "Staff", MeasureKind::Balance, "count"),
        measure(8, "Receivables", MeasureKind::Balance, "USD"),
        Measure { archived: true, ..measure(9, "Cost of goods", MeasureKind::Flow, "EUR") },
        measure(10, "Hours to first reply", MeasureKind::Sample, "duration"),
        measure(11, "leads", MeasureKind::Flow, "count"),
        measure(12, "Enquiries", MeasureKind::Flow, "count"),
    ];
    let kpis = vec![kpi(1, "Revenue", "till_sales + web_sales"), kpi(2, "Sales", "till_sales / 2 / web_sales")];
    let catalog = Catalog::new(measures, kpis);
    let known = Known::of(&catalog, Currency::EUR);
    let of = |key: &str| known.standing_for(crate::input(key).unwrap());
    let one = |id| vec![Recorded::Measure(MeasureId(id))];
    assert_eq!(of("people_cost"), one(1), "an alias; the balance of that name is something else");
    assert_eq!(of("net_revenue"), [Recorded::Kpi(KpiId(1))], "a KPI that adds up; a ratio does not");
    assert_eq!(of("orders"), one(5), "in the other language, as a plain number");
    assert_eq!(of("headcount"), [one(6), one(7)].concat(), "two fit");
    assert_eq!(of("receivables"), [], "another currency");
    assert_eq!(of("cost_of_goods"), [], "it is in the archive");
    assert_eq!(of("response_time"), [], "not a name of it");
    assert_eq!(of("leads"), one(11), "its own name goes before what else it is called");
}

/// Of every set of answers: few enough, no two of one kind of number, and some that tell what comes beside some results.
#[test]
fn three_answers_propose_five_to_eight_mixed_kpis() {
    let subsets = |count: usize| 0..1_usize << count;
    for trade in Trade::ALL {
        for (works, worries) in
            subsets(Work::ALL.len()).flat_map(|one| subsets(Worry::ALL.len()).map(move |two| (one, two)))
        {
            let works: Vec<Work> =
                Work::ALL.into_iter().enumerate().filter(|(at, _)| works >> at & 1 == 1).map(|(_, one)| one).collect();
            let worries: Vec<Worry> = Worry::ALL
                .into_iter()
                .enumerate()
                .filter(|(at, _)| worries >> at & 1 == 1)
                .map(|(_, one)| one)
                .collect();
            let chosen = starter(&Answers { trade, works: &works, worries: &worries });
            let keys: BTreeSet<&str> = chosen.iter().map(|entry| entry.key).collect();
            let leaning = |lean| chosen.iter().filter(|entry| entry.lean == lean).count();
            assert!((5..=crate::MOST).contains(&chosen.len()) && keys.len() == chosen.len(), "{trade:?}: {keys:?}");
            assert!(
                leaning(Lean::Leading) >= 2 && leaning(Lean::Lagging) >= 2,
                "{trade:?} {works:?} {worries:?}: {keys:?}"
            );
        }
    }
}
