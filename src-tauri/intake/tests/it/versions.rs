//! Columns and names that say of numbers whether they came to pass or were planned: what is read, what stands beside it, and what
//! is asked.

use crate::support::{context, import};
use intake::{FormatHints, Map, Plan, Role, Source, sniff};

fn chosen(hint: Option<&str>) -> Map {
    let format = FormatHints { actual_or_plan: hint.map(str::to_owned), ..FormatHints::default() };
    Map { format, ..Map::default() }
}

/// The rows of a column and its heading, with ten and one for the first member, twenty and two for the next one, and so on.
fn long(heading: &str, members: &[&str]) -> String {
    let rows = |month: u32| {
        let row =
            move |(at, member): (usize, &&str)| format!("2026-0{month},{member},{}\n", (at + 1) * 10 + month as usize);
        members.iter().enumerate().map(row).collect::<String>()
    };
    format!("Month,{heading},Sales\n{}{}", rows(1), rows(2))
}

/// The same as a table with the months across.
fn wide(heading: &str, members: &[&str]) -> String {
    let row = |(at, member): (usize, &&str)| format!("Sales,{member},{}1,{}2\n", at + 1, at + 1);
    format!("KPI,{heading},Jan 2026,Feb 2026\n{}", members.iter().enumerate().map(row).collect::<String>())
}

/// What is asked of a file: the code with its choices.
fn asked(name: &str, text: &str) -> Vec<(String, Vec<String>)> {
    let source = Source::from_bytes(name, text.as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
    plan.questions.iter().map(|question| (question.code().to_owned(), question.choices())).collect()
}

/// Names of measures and their values, with whether they were planned and what is planned beside them.
type Read = (Vec<String>, bool, Option<String>);

fn read(name: &str, text: &str, hint: Option<&str>) -> Read {
    let source = Source::from_bytes(name, text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, &chosen(hint));
    assert_eq!(plan.questions, [], "{text}");
    let of = |value: &intake::Value| {
        let member = kept.member(value.segment, 0);
        format!(
            "{}{}{member} {}",
            plan.measures[value.measure].name,
            if member.is_empty() { "" } else { "/" },
            value.value
        )
    };
    (kept.values.iter().map(of).collect(), plan.is_planned(), plan.plan_beside().map(str::to_owned))
}

fn check(name: &str, text: &str, hint: Option<&str>, (values, is_planned, beside): (&[&str], bool, Option<&str>)) {
    let expected = (values.iter().map(ToString::to_string).collect(), is_planned, beside.map(str::to_owned));
    assert_eq!(read(name, text, hint), expected, "{name} {hint:?}\n{text}");
}

#[test]
fn of_a_column_beside_months_across_one_version_is_read() {
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for (heading, members, plan) in [
        ("Scenario", ["Actual", "Budget"], "Budget"),
        ("Actual/Budget", ["Actual", "Budget"], "Budget"),
        ("Art", ["Ist", "Soll"], "Soll"),
        ("Version", ["AC", "BU"], "BU"),
        ("", ["Réel", "Prévu"], "Prévu"),
    ] {
        check("a.csv", &wide(heading, &members), None, (sales, false, Some(plan)));
        check("a.csv", &wide(heading, &members), Some("Budget"), (&["Sales 21", "Sales 22"], true, None));
        check("a.csv", &wide(heading, &members), Some(plan), (&["Sales 21", "Sales 22"], true, None));
    }
    check("a.csv", &wide("Scenario", &["AC", "PY"]), None, (sales, false, None));
    let stores = "Store,KPI,Type,Jan 2026,Feb 2026\nA,Sales,Actual,5,6\nA,Sales,Budget,50,60\nB,Sales,Actual,7,8\nB,Sales,Budget,70,80\n";
    let by_store: &[&str] = &["Sales/A 5", "Sales/A 6", "Sales/B 7", "Sales/B 8"];
    check("a.csv", stores, None, (by_store, false, Some("Budget")));
    let only = "Type,Jan,Feb\nActual,5,6\nBudget,50,60\nVariance,-45,-54\n";
    check("Sales 2026.csv", only, None, (&["Sales 5", "Sales 6"], false, Some("Budget")));
    let merged = "Scenario,KPI,Jan 2026,Feb 2026\nActual,Sales,5,6\n,Costs,1,2\nBudget,Sales,50,60\n,Costs,10,20\n";
    let both: &[&str] = &["Sales 5", "Sales 6", "Costs 1", "Costs 2"];
    check("a.csv", merged, None, (both, false, Some("Budget")));
    let other = "KPI,Scenario,Jan 2026,Feb 2026\nSales,Actual,5,6\n,Budget,50,60\nCosts,Actual,1,2\n,Budget,10,20\n";
    check("a.csv", other, None, (both, false, Some("Budget")));
    check("a.csv", other, Some("Budget"), (&["Sales 50", "Sales 60", "Costs 10", "Costs 20"], true, None));
    let headed = "KPI,Jan 2026,Feb 2026\nSales,,\nActual,5,6\nBudget,50,60\nCosts,,\nActual,1,2\nBudget,10,20\n";
    check("a.csv", headed, None, (both, false, Some("Budget")));
}

#[test]
fn columns_under_a_month_are_told_by_short_forms_too() {
    let sales: &[&str] = &["Sales 5", "Sales 6"];
    check("a.csv", "KPI,Jan 2026,,Feb 2026,\n,AC,BU,AC,BU\nSales,5,50,6,60\n", None, (sales, false, Some("BU")));
    let twice = "KPI,Jan 2026,Jan 2026,Feb 2026,Feb 2026\n,Actual,Budget,Actual,Budget\nSales,5,50,6,60\n";
    check("a.csv", twice, None, (sales, false, Some("Budget")));
    let glued = "KPI,Jan Act,Jan Bud,Feb Act,Feb Bud\nSales,5,50,6,60\n";
    check("2026.csv", glued, None, (sales, false, Some("Bud")));
    let heads = ",Actual,Actual,Budget,Budget\nMonth,Sales,Costs,Sales,Costs\n2026-01,5,1,50,10\n2026-02,6,2,60,20\n";
    check("a.csv", heads, None, (&["Sales 5", "Costs 1", "Sales 6", "Costs 2"], false, Some("Budget")));
}

#[test]
fn unmistakable_short_forms_are_read_and_the_year_before_is_not_added() {
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for (heading, members, plan) in [
        ("Scenario", vec!["AC", "BU"], Some("BU")),
        ("Scenario", vec!["AC", "PL", "PY"], Some("PL")),
        ("Version", vec!["Act", "Bud", "FC"], Some("Bud")),
        ("Scenario", vec!["Actual", "Prior year"], None),
        ("Art", vec!["Ist", "Vorjahr"], None),
        ("Art", vec!["Ist", "Hochrechnung"], Some("Hochrechnung")),
        ("Escenario", vec!["Real", "Presupuesto"], Some("Presupuesto")),
    ] {
        check("a.csv", &long(heading, &members), None, (sales, false, plan));
    }
}

#[test]
fn words_that_may_be_a_plan_are_asked_about() {
    let ask = |heading: &str, members: &[&str], choices: &[&str]| {
        let expected = vec![("actual_or_plan".to_owned(), choices.iter().map(ToString::to_string).collect::<Vec<_>>())];
        assert_eq!(asked("a.csv", &long(heading, members)), expected, "{heading} {members:?}");
        assert_eq!(asked("a.csv", &wide(heading, members)), expected, "{heading} {members:?}");
    };
    for (heading, members) in [
        ("Type", vec!["A", "P"]),
        ("Type", vec!["AC", "BU"]),
        ("Series", vec!["CY", "PY"]),
        ("Type", vec!["Current year", "Prior year"]),
        ("Status", vec!["booked", "forecast"]),
        ("Status", vec!["planned", "actual", "cancelled"]),
        ("Status", vec!["invoiced", "expected"]),
        ("Status", vec!["gebucht", "geplant"]),
        ("Statut", vec!["facturé", "attendu"]),
        ("Scenario", vec!["Actual", "Rolling forecast"]),
        ("Scenario", vec!["Actual", "Budget v2"]),
        ("Numbers", vec!["Actual", "Rolling forecast"]),
        ("Scenario", vec!["Actual", "Base case"]),
        ("Scenario", vec!["Best case", "Worst case"]),
        ("Is forecast", vec!["no", "yes"]),
        ("Actual?", vec!["yes", "no"]),
    ] {
        ask(heading, &members, &members);
    }
    ask("Status", &["booked", "paid", "forecast"], &["booked", "paid", "forecast", "booked + paid"]);
}

#[test]
fn the_answer_may_be_a_word_of_the_file_or_what_it_means() {
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for (heading, members, hint) in [
        ("Type", ["A", "P"], "a"),
        ("Type", ["A", "P"], "Actual"),
        ("Status", ["booked", "forecast"], "Ist"),
        ("Scenario", ["Actual", "Budget v2"], "Actual"),
        ("Scenario", ["Actual", "Base case"], "Actual"),
        ("Is forecast", ["no", "yes"], "no"),
        ("Is forecast", ["no", "yes"], "Actual"),
        ("Actual?", ["yes", "no"], "yes"),
    ] {
        check("a.csv", &long(heading, &members), Some(hint), (sales, false, Some(members[1])));
        for plan in [members[1], "Budget"] {
            check("a.csv", &long(heading, &members), Some(plan), (&["Sales 21", "Sales 22"], true, None));
        }
    }
    let text = long("Status", &["booked", "paid", "forecast"]);
    check("a.csv", &text, Some("booked + paid"), (&["Sales 32", "Sales 34"], false, Some("forecast")));
    let plain = "Month,Sales\n2026-01,50\n2026-02,60\n";
    for (hint, is_planned) in [("Budget", true), ("Plan", true), ("Ist", false)] {
        check("a.csv", plain, Some(hint), (&["Sales 50", "Sales 60"], is_planned, None));
        check(
            "a.csv",
            "KPI,Jan 2026,Feb 2026\nSales,50,60\n",
            Some(hint),
            (&["Sales 50", "Sales 60"], is_planned, None),
        );
    }
}

#[test]
fn an_answer_that_says_neither_is_asked_again() {
    let source = Source::from_bytes("a.csv", "Month,Sales\n2026-01,50\n2026-02,60\n".as_bytes()).unwrap();
    let map = chosen(Some("Bugdet"));
    let plan = Plan::open(&sniff(&source, &map, &context()).unwrap(), &map).unwrap();
    let asked: Vec<_> = plan.questions.iter().map(|question| (question.code(), question.choices())).collect();
    assert_eq!(asked, [("actual_or_plan", vec!["Budget".to_owned(), "Actual".to_owned()])]);
}

#[test]
fn ordinary_types_and_states_are_not_asked_about() {
    for (heading, members) in [
        ("Type", ["paid", "open"]),
        ("Type", ["dine-in", "takeaway"]),
        ("Type", ["A", "B"]),
        ("Type", ["S", "M"]),
        ("Status", ["new", "used"]),
        ("Status", ["open", "done"]),
        ("Status", ["confirmed", "cancelled"]),
        ("Room type", ["Budget", "Premium"]),
        ("Type", ["Budget", "Standard"]),
        ("Plan", ["Basic", "Pro"]),
        ("Country", ["PL", "FR"]),
        ("Shop", ["Target", "Real"]),
    ] {
        assert_eq!(asked("a.csv", &long(heading, &members)), [], "{heading} {members:?}");
        let text = format!(
            "Month,{heading},Sales\n2026-01,{},5\n2026-02,{},6\n2026-03,{},6\n2026-04,{},6\n",
            members[0], members[1], members[0], members[1]
        );
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let (sniffed, ..) = import(&source, &Map::default());
        let is_own = heading == "Type";
        assert!(is_own || sniffed.fields[1].role == Role::Dimension, "{heading}: {:?}", sniffed.fields[1].role);
    }
}

#[test]
fn a_plan_by_its_title_or_a_name_written_as_one_word_is_asked_about() {
    let long = "Month,Sales\n2026-01,50\n2026-02,60\n";
    for (name, text) in [
        ("a.csv", format!("Budget 2026\n{long}")),
        ("a.csv", format!("Budget 2026,\n,\n{long}")),
        ("a.csv", "Sales budget 2026,,\nKPI,Jan,Feb\nSales,5,6\n".to_owned()),
        ("2026budget.csv", long.to_owned()),
        ("budget2026.csv", long.to_owned()),
        ("SalesBudget.csv", long.to_owned()),
        ("salesbudget.csv", long.to_owned()),
        ("forecast26Q1.csv", long.to_owned()),
        ("Actual vs Budget 2026.csv", long.to_owned()),
    ] {
        let codes: Vec<String> = asked(name, &text).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["actual_or_plan"], "{name}\n{text}");
    }
    let both = "Month,Type,Sales\n2026-01,Actual,5\n2026-01,Budget,50\n2026-02,Actual,6\n2026-02,Budget,60\n";
    for name in ["Actual vs Budget 2026.csv", "Budget2026.csv"] {
        check(name, both, None, (&["Sales 5", "Sales 6"], false, Some("Budget")));
    }
    let told = format!("Actual sales 2026\n{long}");
    check("Budget.csv", &told, None, (&["Sales 50", "Sales 60"], false, None));
}
