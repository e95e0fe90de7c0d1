//! Columns and names that say of numbers whether they came to pass or were planned: what is read, what stands beside it, and what
//! is asked.

use crate::support::{context, import};
use intake::{FormatHints, Map, Plan, Role, Source, Use, sniff};

pub fn chosen(hint: Option<&str>) -> Map {
    let format = FormatHints { actual_or_plan: hint.map(str::to_owned), ..FormatHints::default() };
    Map { format, ..Map::default() }
}

/// The rows of a column and its heading, with ten and one for the first member, twenty and two for the next one, and so on.
pub fn long(heading: &str, members: &[&str]) -> String {
    let rows = |month: u32| {
        let row =
            move |(at, member): (usize, &&str)| format!("2026-0{month},{member},{}\n", (at + 1) * 10 + month as usize);
        members.iter().enumerate().map(row).collect::<String>()
    };
    format!("Month,{heading},Sales\n{}{}", rows(1), rows(2))
}

/// The same as a table with the months across.
pub fn wide(heading: &str, members: &[&str]) -> String {
    let row = |(at, member): (usize, &&str)| format!("Sales,{member},{}1,{}2\n", at + 1, at + 1);
    format!("KPI,{heading},Jan 2026,Feb 2026\n{}", members.iter().enumerate().map(row).collect::<String>())
}

/// What is asked of a file: the code with its choices.
pub fn asked(name: &str, text: &str) -> Vec<(String, Vec<String>)> {
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

pub fn check(name: &str, text: &str, hint: Option<&str>, (values, is_planned, beside): (&[&str], bool, Option<&str>)) {
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
        let expected: Vec<String> = choices.iter().map(ToString::to_string).collect();
        for text in [long(heading, members), wide(heading, members)] {
            let asked = asked("a.csv", &text);
            let [(code, offered)] = &asked[..] else { panic!("{heading} {members:?}: {asked:?}") };
            assert_eq!(
                (code.as_str(), &offered[..choices.len()]),
                ("actual_or_plan", &expected[..]),
                "{heading} {members:?}"
            );
        }
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
        ("Status", vec!["scheduled", "completed"]),
        ("Status", vec!["upcoming", "done"]),
        ("Status", vec!["planned", "unplanned", "actual"]),
        ("Type", vec!["Actual", "Estimate"]),
        ("Status", vec!["Estimated", "Actual"]),
        ("Phase", vec!["Actual", "Estimate"]),
        ("Scenario", vec!["A", "B", "C"]),
        ("Case", vec!["Base", "Best"]),
        ("Type", vec!["Actual", "Stretch"]),
        ("Basis", vec!["Ist", "Guidance"]),
        ("Category", vec!["Actual", "Commit"]),
        ("Line", vec!["Actual", "Commit"]),
    ] {
        ask(heading, &members, &members);
    }
    ask("Status", &["booked", "paid", "forecast"], &["booked", "paid", "forecast", "booked + paid"]);
}

/// Codes that nobody knows are versions only where they stand beside each other for the same, and then all of them may add up.
#[test]
fn unknown_codes_beside_each_other_are_asked_about() {
    let choices = |members: &[&str]| -> Vec<String> {
        let others = |one: &&str| {
            members
                .iter()
                .filter(move |other| *other != one)
                .map(|other| format!("{one} | {other}"))
                .collect::<Vec<_>>()
        };
        let pairs = members.iter().flat_map(others);
        members.iter().map(ToString::to_string).chain([members.join(" + ")]).chain(pairs).collect()
    };
    for (heading, members) in [
        ("Version", vec!["A", "B", "C"]),
        ("Version", vec!["V1", "V2"]),
        ("Version", vec!["Draft", "Final"]),
        ("Version", vec!["1", "2", "3"]),
        ("Plan version", vec!["00", "01", "02"]),
        ("Type", vec!["A", "B", "C"]),
        ("Type", vec!["A", "B", "F"]),
        ("Case", vec!["A", "B", "C"]),
    ] {
        let expected = vec![("actual_or_plan".to_owned(), choices(&members))];
        assert_eq!(asked("a.csv", &long(heading, &members)), expected, "{heading} {members:?}");
    }
    let members = ["A", "B", "C"];
    assert_eq!(asked("a.csv", &wide("Version", &members)), [("actual_or_plan".to_owned(), choices(&members))]);
    let text = long("Version", &members);
    check("a.csv", &text, Some("B"), (&["Sales 21", "Sales 22"], false, None));
    check("a.csv", &text, Some("A + B + C"), (&["Sales 63", "Sales 66"], false, None));
    let merged = "KPI,Version,Jan 2026,Feb 2026\nSales,V1,5,6\nCosts,,1,2\nSales,V2,50,60\nCosts,,10,20\n";
    check("a.csv", merged, Some("V2"), (&["Sales 50", "Sales 60", "Costs 10", "Costs 20"], false, None));
    let numbered = long("Version", &["1", "2"]);
    check("a.csv", &numbered, Some("2"), (&["Sales 21", "Sales 22"], false, None));
    // Each month has its own.
    let in_turn = "Month,Version,Sales\n2026-01,V1,5\n2026-02,V1,6\n2026-03,V2,7\n2026-04,V3,8\n";
    assert_eq!(asked("a.csv", in_turn), []);
    assert_eq!(asked("a.csv", &long("Class", &members)), []);
    let read_or_estimated = "Month,Type,Units\n2026-01,Actual,5\n2026-02,Estimated,6\n2026-03,Actual,7\n";
    assert_eq!(asked("a.csv", read_or_estimated), []);
}

/// Merged cells have their text in the first row only.
#[test]
fn a_version_in_the_first_of_its_rows_goes_on() {
    let sales: &[&str] = &["Sales 5", "Sales 6"];
    for text in [
        "Scenario,Month,Sales\nActual,2026-01,5\n,2026-02,6\nBudget,2026-01,50\n,2026-02,60\n",
        "Scenario,Month,Sales\nBudget,2026-01,50\n,2026-02,60\nActual,2026-01,5\n,2026-02,6\n",
        "Scenario,Month,Sales\nActual,,\n,2026-01,5\n,2026-02,6\nBudget,,\n,2026-01,50\n,2026-02,60\n",
    ] {
        check("a.csv", text, None, (sales, false, Some("Budget")));
        check("a.csv", text, Some("Budget"), (&["Sales 50", "Sales 60"], true, None));
    }
    let stores = "Month,Scenario,Store,Sales\n2026-01,Actual,A,5\n2026-01,,B,6\n2026-01,Budget,A,50\n2026-01,,B,60\n";
    check("a.csv", stores, None, (&["Sales/A 5", "Sales/B 6"], false, Some("Budget")));
    let codes = "Version,Month,Sales\nV1,2026-01,5\n,2026-02,6\nV2,2026-01,50\n,2026-02,60\n";
    check("a.csv", codes, Some("V2"), (&["Sales 50", "Sales 60"], false, None));
    // What says nothing between plans came to pass.
    let bare = "Type,Month,Sales\nBudget,2026-01,50\n,2026-01,5\nBudget,2026-02,60\n,2026-02,6\n";
    check("a.csv", bare, None, (sales, false, Some("Budget")));
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
        ("sales_fc_2026.csv", long.to_owned()),
        ("bud26.csv", long.to_owned()),
        ("Sales BU.csv", long.to_owned()),
        ("Sales LE2.csv", long.to_owned()),
        ("FC 2026.csv", long.to_owned()),
        ("FC2 Oct 2026.csv", long.to_owned()),
        ("SalesFC26.csv", long.to_owned()),
    ] {
        let codes: Vec<String> = asked(name, &text).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["actual_or_plan"], "{name}\n{text}");
    }
    let both = "Month,Type,Sales\n2026-01,Actual,5\n2026-01,Budget,50\n2026-02,Actual,6\n2026-02,Budget,60\n";
    for name in ["Actual vs Budget 2026.csv", "Budget2026.csv"] {
        check(name, both, None, (&["Sales 5", "Sales 6"], false, Some("Budget")));
    }
    for name in ["FC Bayern.csv", "BU North.csv", "ventes le 2026.csv", "Le Bistro.csv", "Bud Light sales.csv"] {
        assert_eq!(asked(name, long), [], "{name}");
    }
    let told = format!("Actual sales 2026\n{long}");
    check("Budget.csv", &told, None, (&["Sales 50", "Sales 60"], false, None));
}

/// What numbers are called that say nothing but their versions, by the name of their file.
#[test]
fn names_of_files_keep_their_letters() {
    for (file, name) in [
        ("P&L 2026 Actual vs Budget", "P&L"),
        ("sales_actual_vs_budget", "Sales"),
        ("GuV_2026_Ist_Soll", "GuV"),
        ("R&D costs - Actual vs Budget", "R&D costs"),
        ("F&B (Actual/Budget) 2026", "F&B"),
        ("B2B Umsatz Ist-Soll", "B2B Umsatz"),
        ("E-Commerce Q1 2026 actual vs. budget", "E-Commerce"),
        ("Sales-Oct-2026 BU", "Sales"),
    ] {
        let text = "Month,Actual,Budget\n2026-01,5,50\n2026-02,6,60\n";
        let values = [format!("{name} 5"), format!("{name} 6")];
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        check(&format!("{file}.csv"), text, None, (&values, false, Some("Budget")));
        check("a.csv", &format!("{file}\n{text}"), None, (&values, false, Some("Budget")));
    }
}

/// Of a table of one month its title, its file or its headings say which.
#[test]
fn a_table_of_one_month_is_of_the_month_that_its_title_says() {
    let rows = "Sales,5,50,-45,-90%\nCosts,1,10,-9,-90%\nTotal,6,60,-54,-90%\n";
    let both: &[&str] = &["Sales 5", "Costs 1"];
    for (file, text) in [
        ("P&L Oct 2026.csv", format!("KPI,Actual,Budget,Var,Var %\n{rows}")),
        ("a.csv", format!("October 2026\nKPI,Actual,Budget,Var,%\n{rows}")),
        ("P&L 2026-10.csv", format!(",Ist,Soll,Abw.,Abw. %\n{rows}")),
        ("a.csv", format!("P&L October 2026 actual vs budget\n\nAccount,AC,BU,Var,Var %\n{rows}")),
        ("Q3 2026.csv", format!("KPI,Actual,Budget,Variance,YTD\n{rows}")),
        ("a.csv", format!("KPI,Oct 2026 Actual,Oct 2026 Budget,Var,Var %\n{rows}")),
    ] {
        let plan = ["Budget", "Soll", "BU"].into_iter().find(|plan| text.contains(plan));
        check(file, &text, None, (both, false, plan));
        check(file, &text, plan, (&["Sales 50", "Costs 10"], true, None));
    }
    let dates = |file: &str, text: &str| {
        let (_, _, kept) = import(&Source::from_bytes(file, text.as_bytes()).unwrap(), &Map::default());
        kept.values.iter().map(|value| format!("{} {}", value.date, value.grain.code())).collect::<Vec<_>>()
    };
    let text = format!("KPI,Actual,Budget,Var,Var %\n{rows}");
    assert_eq!(dates("P&L Oct 2026.csv", &text), ["2026-10-01 month", "2026-10-01 month"]);
    assert_eq!(dates("Q3 2026.csv", &text), ["2026-07-01 quarter", "2026-07-01 quarter"]);
    // A map names a row by its label.
    let measure = Use::Measure { name: "Sales".to_owned(), kind: None, unit: None };
    let map = Map { columns: vec![("Sales".to_owned(), measure)], ..Map::default() };
    for (file, text) in
        [("Oct 2026.csv", "KPI,Actual,Budget\nSales,5,50\n"), ("a.csv", "KPI,Jan 2026,Feb 2026\nSales,5,6\n")]
    {
        let (_, plan, kept) = import(&Source::from_bytes(file, text.as_bytes()).unwrap(), &map);
        assert_eq!((plan.questions.len(), kept.values[0].value), (0, 5.0), "{text}");
    }
    // Shops are no measures, and nothing says the month.
    let stores = "Store,Actual,Budget\nNorth,5,50\nSouth,6,60\n";
    for (file, text) in [("a.csv", text.as_str()), ("Oct 2026.csv", stores)] {
        assert_eq!(asked(file, text), [("as_of".to_owned(), Vec::new())], "{file}");
    }
}

/// Of several plans beside what came to pass, the owner says which one is the budget.
#[test]
fn one_of_several_plans_is_chosen_for_the_budget() {
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for (members, combined) in [
        (["Actual", "Budget", "Plan"], ["Actual | Budget", "Actual | Plan"]),
        (["Actual", "FC1", "FC2"], ["Actual | FC1", "Actual | FC2"]),
    ] {
        let choices: Vec<String> = members.iter().chain(&combined).map(ToString::to_string).collect();
        for text in [long("Scenario", &members), wide("Scenario", &members)] {
            assert_eq!(asked("a.csv", &text), [("actual_or_plan".to_owned(), choices.clone())], "{text}");
            for (answer, plan) in combined.iter().zip(&members[1..]) {
                check("a.csv", &text, Some(answer), (sales, false, Some(plan)));
                // So it was written before.
                check("a.csv", &text, Some(&answer.replace('|', "+")), (sales, false, Some(plan)));
            }
            check("a.csv", &text, Some(members[2]), (&["Sales 31", "Sales 32"], true, None));
        }
    }
    let under = "KPI,Jan 2026,,,Feb 2026,,\n,Actual,Budget,Plan,Actual,Budget,Plan\nSales,5,50,70,6,60,80\n";
    let choices = ["Actual", "Budget", "Plan", "Actual | Budget", "Actual | Plan"].map(str::to_owned).to_vec();
    assert_eq!(asked("a.csv", under), [("actual_or_plan".to_owned(), choices)]);
    check("a.csv", under, Some("Actual | Plan"), (&["Sales 5", "Sales 6"], false, Some("Plan")));
    // A forecast is none where there is a budget; that it is left out is said.
    let source = Source::from_bytes("a.csv", long("Scenario", &["Actual", "Budget", "FC", "PY"]).as_bytes()).unwrap();
    let (_, plan, _) = import(&source, &Map::default());
    assert_eq!((plan.plan_beside(), plan.versions_left()), (Some("Budget"), (vec!["FC"], vec!["PY"])));
}

/// Nothing beside it says what came to pass: a file that holds nothing but the plan, by a letter or a code.
#[test]
fn the_only_version_of_a_file_is_asked_about_where_it_may_be_a_plan() {
    let asks = |heading: &str, member: &str, choices: [&str; 2]| {
        let expected = vec![("actual_or_plan".to_owned(), choices.map(str::to_owned).to_vec())];
        assert_eq!(asked("a.csv", &long(heading, &[member])), expected, "{heading} {member}");
        assert_eq!(asked("a.csv", &wide(heading, &[member])), expected, "{heading} {member}");
    };
    for (heading, member) in [
        ("A/P", "P"),
        ("Ist/Plan", "P"),
        ("Ist/Soll", "S"),
        ("Type", "P"),
        ("Typ", "F"),
        ("Art", "FC"),
        ("Version", "BU"),
        ("Scenario", "RFC"),
    ] {
        asks(heading, member, [member, "Actual"]);
        let text = long(heading, &[member]);
        for plan in [member, "Budget", "Plan"] {
            check("a.csv", &text, Some(plan), (&["Sales 11", "Sales 12"], true, None));
        }
        check("a.csv", &text, Some("Actual"), (&["Sales 11", "Sales 12"], false, None));
        check("a.csv", &wide(heading, &[member]), Some(member), (&["Sales 11", "Sales 12"], true, None));
    }
    for (heading, member) in
        [("Version", "V2"), ("Version", "Final"), ("Szenario", "Basis"), ("Scenario", "Case 2"), ("A/P", "V2")]
    {
        asks(heading, member, [member, &format!(" | {member}")]);
        let text = long(heading, &[member]);
        check("a.csv", &text, Some(&format!(" | {member}")), (&["Sales 11", "Sales 12"], true, None));
        check("a.csv", &text, Some("Budget"), (&["Sales 11", "Sales 12"], true, None));
        check("a.csv", &text, Some(member), (&["Sales 11", "Sales 12"], false, None));
    }
    assert_eq!(asked("a.csv", &long("A/P", &["P", "F"])).len(), 1, "neither of them came to pass");
    for (heading, member) in [
        ("A/P", "A"),
        ("Ist/Soll", "I"),
        ("Scenario", "Actual"),
        ("Type", "B"),
        ("Type", "Card"),
        ("Class", "P"),
        ("Status", "P"),
        ("Version", "1.0"),
        ("App version", "V2"),
        ("Version", "v2.3.1"),
        ("Shop", "P"),
    ] {
        assert_eq!(asked("a.csv", &long(heading, &[member])), [], "{heading} {member}");
    }
    // What another column says of versions goes before it.
    let beside =
        "Month,Type,Scenario,Sales\n2026-01,P,Actual,5\n2026-01,P,Budget,50\n2026-02,P,Actual,6\n2026-02,P,Budget,60\n";
    check("a.csv", beside, None, (&["Sales 5", "Sales 6"], false, Some("Budget")));
    assert_eq!(asked("a.csv", "Month,Type,Sales,Sales budget\n2026-01,P,5,50\n2026-02,P,6,60\n"), []);
}
