//! What stands beside the numbers that are meant: plans, other tables, groups of columns.

use crate::support::{context, import};
use intake::{FormatHints, Heads, Map, Plan, Role, Source, sniff};

/// Names of the measures with their values by date, and what is left out.
type Read = (Vec<String>, Vec<(u32, &'static str)>);

fn read_with(text: &str, map: &Map) -> Read {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let (_, plan, kept) = import(&source, map);
    assert_eq!(plan.questions, []);
    let of = |value: &intake::Value| format!("{} {} {}", plan.measures[value.measure].name, value.date, value.value);
    let mut values: Vec<String> = kept.values.iter().map(of).collect();
    values.sort();
    (values, kept.codes())
}

fn read(text: &str) -> Read {
    read_with(text, &Map::default())
}

fn beside(chosen: &str) -> Map {
    let format = FormatHints { actual_or_plan: Some(chosen.to_owned()), ..FormatHints::default() };
    Map { format, ..Map::default() }
}

/// Whichever way actual and budget stand beside each other, the actual is read, and the budget where it is wanted.
#[test]
fn of_actual_and_budget_the_actual_is_read() {
    let actual = ["Sales 2026-01-01 5", "Sales 2026-02-01 6"];
    for text in [
        "KPI,Jan 2026,,Feb 2026,\n,Budget,Actual,Budget,Actual\nSales,50,5,60,6\n",
        "KPI,Jan 2026,,,Feb 2026,,\n,Plan,Ist,Abweichung,Plan,Ist,Abweichung\nSales,50,5,-45,60,6,-54\n",
        "KPI,Budget,,Actual,\n,Jan 2026,Feb 2026,Jan 2026,Feb 2026\nSales,50,60,5,6\n",
        "KPI,Jan 2026 Budget,Jan 2026 Actual,Feb 2026 Budget,Feb 2026 Actual\nSales,50,5,60,6\n",
        "KPI,Jan 2026,Jan 2026 (Budget),Feb 2026,Feb 2026 (Budget)\nSales,5,50,6,60\n",
    ] {
        assert_eq!(read(text).0, actual, "{text}");
    }
    let text = "KPI,Jan 2026,,Feb 2026,\n,Budget,Actual,Budget,Actual\nSales,50,5,60,6\n";
    assert_eq!(read_with(text, &beside("budget")).0, ["Sales 2026-01-01 50", "Sales 2026-02-01 60"]);
    let rows = "Month,Scenario,Sales\n2026-01,Actual,5\n2026-01,Budget,50\n2026-02,Actual,6\n2026-02,Budget,60\n";
    assert_eq!(read(rows), (actual.map(String::from).to_vec(), vec![(3, "actual_or_plan"), (5, "actual_or_plan")]));
}

#[test]
fn several_columns_under_a_period_are_asked_about() {
    let text = "KPI,Jan 2026,,Feb 2026,\n,Web,Shop,Web,Shop\nSales,50,5,60,6\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
    let asked: Vec<_> = plan.questions.iter().map(|question| (question.code(), question.choices())).collect();
    let choices = ["Web", "Shop", "Web | Shop", "Shop | Web"].map(str::to_owned).to_vec();
    assert_eq!(asked, [("actual_or_plan", choices)]);
    assert_eq!(read_with(text, &beside("Shop")).0, ["Sales 2026-01-01 5", "Sales 2026-02-01 6"]);
    // Together they are one number for each month.
    assert_eq!(read_with(text, &beside("Web + Shop")).0, ["Sales 2026-01-01 55", "Sales 2026-02-01 66"]);
    let years = "KPI,2025,,,,2026,,,\n,Q1,Q2,Q3,Q4,Q1,Q2,Q3,Q4\nSales,1,2,3,4,5,6,7,8\nCosts,1,2,3,4,5,6,7,8\n";
    assert_eq!(read(years).0.len(), 16, "years stand above their quarters");
}

#[test]
fn what_stands_for_several_months_beside_others_is_said_to_be_left_out() {
    for (heads, read_of_it) in [
        ("Line,Jan-Oct 2026,Nov 2026,Dec 2026", ["Sales 2026-11-01 100", "Sales 2026-12-01 110"]),
        ("Line,H1 2026,Jul 2026,Aug 2026", ["Sales 2026-07-01 100", "Sales 2026-08-01 110"]),
    ] {
        let (values, left_out) = read(&format!("{heads}\nSales,1000,100,110\n"));
        assert_eq!(
            (values, left_out),
            (read_of_it.map(String::from).to_vec(), vec![(1, "unknown_heading")]),
            "{heads}"
        );
    }
    let (values, left_out) = read("Line,2024,2025,YTD 2026\nSales,1000,1100,900\nCosts,600,650,500\n");
    assert_eq!((values.len(), left_out), (4, vec![(1, "unknown_heading")]), "a year so far adds up no years");
}

#[test]
fn a_second_table_is_not_poured_into_the_first() {
    let values = ["Sales 2026-01-01 5", "Sales 2026-02-01 6"].map(String::from).to_vec();
    let again = "Month,Sales\n2026-01,5\n2026-02,6\n\nMonth,Sales\n2026-01,50\n";
    assert_eq!(read(again), (values.clone(), vec![(5, "not_a_date"), (6, "other_table")]));
    let other = "Month,Sales\n2026-01,5\n2026-02,6\nStaff\nMonth,Heads\n2026-01,3\n2026-02,3\n";
    assert_eq!(read(other), (values.clone(), vec![(5, "not_a_date"), (6, "other_table"), (7, "other_table")]));
    let page = "Month,Sales\n2026-01,5\n2026-02,6\n2026-03,7\n2026-04,8\nPage 2\nMonth,Sales\n2026-05,9\n2026-06,9\n";
    let (printed, left_out) = read(page);
    assert_eq!((printed.len(), left_out), (6, vec![(7, "not_a_date")]), "a printed list goes on");
    let pages: String = (1..=9).map(|page| format!("/{page},mobile,8{page},5{page},0.5\n")).collect();
    let without_dates =
        format!("Page,Device,Sales,Visits,Rate\n{pages},,90,60,0.5\n\nDay,Sales\n2026-01-01,5\n2026-02-01,6\n");
    let left_out = (2..=11).map(|row| (row, "other_table")).collect::<Vec<_>>();
    assert_eq!(read(&without_dates), (values, left_out), "the one with dates is read");
}

#[test]
fn names_that_come_again_have_their_group_in_front() {
    let text = "Date,North,,South,\n,Sales,Orders,Sales,Orders\n2026-10-01,10.50,4,7.25,3\n2026-10-02,11.50,5,8.25,2\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let apart = Map { format: FormatHints { heads: Some(Heads::Apart), ..FormatHints::default() }, ..Map::default() };
    let sniffed = sniff(&source, &apart, &context()).unwrap();
    let names: Vec<&str> = sniffed.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["Date", "North – Sales", "North – Orders", "South – Sales", "South – Orders"]);
    assert!(matches!(sniffed.fields[0].role, Role::Date { .. }));
    // A map of the columns one by one stays one of them.
    let older = sniff(&source, &sniffed.suggested_map(), &context()).unwrap();
    assert_eq!(older.fields.len(), 5);
}

#[test]
fn numbers_of_accounts_and_cards_are_not_summed() {
    let text = "Datum;Konto;Gegenkonto (ohne BU-Schlüssel);Letzte 4 Ziffern;Kontostand\n01.10.2026;8400;1200;4411;500\n02.10.2026;8400;1200;4411;600\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    let measures = sniffed.fields.iter().filter(|field| matches!(field.role, Role::Measure { .. }));
    assert_eq!(measures.map(|field| field.name.as_str()).collect::<Vec<_>>(), ["Kontostand"]);
}

/// Each file with what is read of it, whether that was planned, and what is planned beside it.
#[test]
fn what_was_planned_is_told_from_what_came_to_pass() {
    let check = |text: &str, read: &[&str], is_planned: bool, beside: Option<&str>| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let (_, plan, kept) = import(&source, &Map::default());
        let values: Vec<String> = kept.values.iter().map(|value| value.value.to_string()).collect();
        assert_eq!(plan.questions, [], "{text}");
        assert_eq!(
            (values, plan.is_planned(), plan.plan_beside()),
            (read.iter().map(ToString::to_string).collect(), is_planned, beside),
            "{text}"
        );
    };
    check("Month,Type,Sales\n2026-01,Budget,50\n2026-02,Budget,60\n", &["50", "60"], true, None);
    check(
        "Month,Type,Sales\n2026-01,,5\n2026-01,Budget,50\n2026-02,,6\n2026-02,Budget,60\n",
        &["5", "6"],
        false,
        Some("Budget"),
    );
    check(
        "Monat;Art;Umsatz\n01.2026;Ist;5\n01.2026;Soll;50\n02.2026;Ist;6\n02.2026;Soll;60\n",
        &["5", "6"],
        false,
        Some("Soll"),
    );
    check(
        "Month,Scenario,Sales\n2026-01,Actual,5\n2026-01,Budget,50\n2026-01,Forecast,40\n",
        &["5"],
        false,
        Some("Budget"),
    );
    check("KPI,Jan 2026 Budget,Feb 2026 Budget\nSales,50,60\n", &["50", "60"], true, None);
    check(
        "KPI,Jan 2026,,Feb 2026,\n,Budget,Actual,Budget,Actual\nSales,50,5,60,6\n",
        &["5", "6"],
        false,
        Some("Budget"),
    );
    // Not every column with such a word says so.
    check("Month,Shop,Sales\n2026-01,Target,5\n2026-02,Target,6\n", &["5", "6"], false, None);
}

/// What is asked about a file, with its column.
fn asked_of(text: &str) -> Vec<(String, String)> {
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
    plan.questions.iter().map(|question| (question.code().to_owned(), question.column.clone())).collect()
}

#[test]
fn where_some_rows_say_neither_the_owner_is_asked() {
    for (actual, plan) in
        [("Realised", "Planned"), ("Actual", "Budget (approved)"), ("Actual 2026", "Plan FY26"), ("Booked", "Forecast")]
    {
        let text =
            format!("Month,Type,Sales\n2026-01,{actual},5\n2026-01,{plan},50\n2026-02,{actual},6\n2026-02,{plan},60\n");
        assert_eq!(asked_of(&text), [("actual_or_plan".to_owned(), "Type".to_owned())], "{text}");
    }
    for (one, other) in [("Plan", "Top-up"), ("Goal", "Assist")] {
        let text =
            format!("Month,Type,Sales\n2026-01,{one},5\n2026-01,{other},50\n2026-02,{one},6\n2026-02,{other},60\n");
        assert_eq!(asked_of(&text), [], "both came to pass: {text}");
    }
    let text = "Month,Type,Sales\n2026-01,Actual,5\n2026-01,Budget,50\n2026-01,Adjusted,1\n2026-02,Actual,6\n2026-02,Budget,60\n";
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
    let asked: Vec<_> = plan.questions.iter().map(|question| (question.code(), question.column.as_str())).collect();
    assert_eq!(asked, [("actual_or_plan", "Type")]);
    assert_eq!(read_with(text, &beside("Actual")).0, ["Sales 2026-01-01 5", "Sales 2026-02-01 6"]);
}

/// Files that say of nothing in them that it was planned, each with its name and what is offered; nothing where nothing is asked.
#[test]
fn a_file_that_is_a_plan_by_its_name_only_is_asked_about() {
    let long = "Month,Sales\n2026-01,50\n2026-02,60\n";
    let check = |name: &str, text: &str, choices: &[&str]| {
        let source = Source::from_bytes(name, text.as_bytes()).unwrap();
        let open = |map: &Map| Plan::open(&sniff(&source, map, &context()).unwrap(), map).unwrap();
        let asked: Vec<_> = open(&Map::default()).questions.iter().map(|one| (one.code(), one.choices())).collect();
        let offered = choices.iter().map(ToString::to_string).collect::<Vec<_>>();
        let expected: Vec<_> = [("actual_or_plan", offered)].into_iter().filter(|(_, all)| !all.is_empty()).collect();
        assert_eq!(asked, expected, "{name}");
        for (at, choice) in choices.iter().enumerate() {
            let map = beside(&choice.to_lowercase());
            let (_, plan, kept) = import(&source, &map);
            let numbers: Vec<f64> = kept.values.iter().map(|value| value.value).collect();
            assert_eq!((plan.questions.len(), plan.is_planned(), plan.plan_beside()), (0, at == 0, None), "{name}");
            assert_eq!((numbers, plan.format.actual_or_plan.as_deref()), (vec![50.0, 60.0], Some(*choice)), "{name}");
        }
    };
    check("Budget 2026.csv", long, &["Budget", "Actual"]);
    check("sales_forecast.csv", long, &["Forecast", "Actual"]);
    check("Umsatzplan 2026.csv", long, &["Plan", "Actual"]);
    check("Sales targets.csv", long, &["Targets", "Actual"]);
    check("Soll.csv", long, &["Soll", "Actual"]);
    check("Plan 2026.csv", "KPI,Jan 2026,Feb 2026\nSales,50,60\n", &["Plan", "Actual"]);
    for name in [
        "Planet sales",
        "Plants",
        "Planning hours",
        "Zielgruppe",
        "Dienstplan",
        "MRR by plan",
        "Plan changes",
        "Soll und Haben",
        "Target orders",
        "Weather forecast",
        "Sales 2026",
    ] {
        check(&format!("{name}.csv"), long, &[]);
    }
    check("Budget.csv", "Month,Type,Sales\n2026-01,Budget,50\n2026-02,Budget,60\n", &[]);
    check("Budget.csv", "Month,Sales Actual\n2026-01,50\n2026-02,60\n", &[]);
}
