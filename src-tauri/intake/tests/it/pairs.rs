//! Columns, and rows across, of what came to pass beside what was planned of the same.

use crate::support::{context, import};
use intake::{FormatHints, Map, Plan, Source, Use, sniff};

/// Measures with what is read of them.
type Read = Vec<(String, Vec<f64>)>;

fn read(source: &Source, hint: Option<&str>) -> (Read, bool, bool) {
    let format = FormatHints { actual_or_plan: hint.map(str::to_owned), ..FormatHints::default() };
    let (_, plan, kept) = import(source, &Map { format, ..Map::default() });
    assert_eq!(plan.questions, []);
    let of = |at: usize| kept.values.iter().filter(|value| value.measure == at).map(|value| value.value).collect();
    let all = plan.measures.iter().enumerate().map(|(at, measure)| (measure.name.clone(), of(at))).collect();
    (all, plan.is_planned(), plan.plan_beside().is_some())
}

/// What a file has of actual and plan, and which columns only compare them.
fn check(name: &str, text: &str, actual: &[(&str, [f64; 2])], plan: &[(&str, [f64; 2])], compared: &[&str]) {
    let source = Source::from_bytes(name, text.as_bytes()).unwrap();
    let expected = |all: &[(&str, [f64; 2])]| {
        all.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect::<Read>()
    };
    assert_eq!(read(&source, None), (expected(actual), false, !plan.is_empty()), "{name}\n{text}");
    if !plan.is_empty() {
        assert_eq!(read(&source, Some("Budget")), (expected(plan), true, false), "{name}\n{text}");
    }
    let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
    assert_eq!(sniffed.compared().collect::<Vec<_>>(), compared, "{text}");
}

fn months(heads: &str, first: &str, second: &str) -> String {
    format!("Month,{heads}\n2026-01,{first}\n2026-02,{second}\n")
}

#[test]
fn the_plan_of_a_column_beside_it_is_no_measure() {
    let sales = [("Sales", [5.0, 6.0])];
    let plan = [("Sales", [50.0, 60.0])];
    for heads in [
        "Sales,Sales Budget",
        "Sales Actual,Sales Plan",
        "Actual Sales,Budget Sales",
        "Sales (Actual),Sales (Budget)",
        "Sales,Budget",
        "Sales,Target",
        "Sales,Soll",
        "Sales AC,Sales BU",
        "Sales,Plansales",
        "Sales rate,Target",
    ] {
        let sales = if heads.contains("rate") { [("Sales rate", sales[0].1)] } else { sales };
        let plan = [(sales[0].0, plan[0].1)];
        check("a.csv", &months(heads, "5,50", "6,60"), &sales, &plan, &[]);
    }
    check("Sales Jan 2026.csv", &months("Actual,Budget", "5,50", "6,60"), &sales, &plan, &[]);
    check("Sales Budget 2026.csv", &months("Sales,Sales Budget", "5,50", "6,60"), &sales, &plan, &[]);
    let wide = "KPI,Jan 2026,Feb 2026\nSales,5,6\nSales Budget,50,60\n";
    check("a.csv", wide, &sales, &plan, &[]);
    let two = months("Sales,Sales budget,Costs,Costs budget,Orders", "5,50,1,10,7", "6,60,2,20,8");
    let actual = [("Sales", [5.0, 6.0]), ("Costs", [1.0, 2.0]), ("Orders", [7.0, 8.0])];
    check("a.csv", &two, &actual, &[("Sales", [50.0, 60.0]), ("Costs", [10.0, 20.0])], &[]);
}

#[test]
fn a_plan_behind_each_column_is_its_plan() {
    let actual = [("Sales", [5.0, 6.0]), ("Orders", [1.0, 2.0])];
    let plan = [("Sales", [50.0, 60.0]), ("Orders", [10.0, 20.0])];
    check("a.csv", &months("Sales,Plan,Orders,Plan", "5,50,1,10", "6,60,2,20"), &actual, &plan, &[]);
}

#[test]
fn what_compares_the_two_is_left_out() {
    let (sales, plan) = ([("Sales", [5.0, 6.0])], [("Sales", [50.0, 60.0])]);
    let met = months("Sales,Plan,Plan %,Achievement", "5,50,10%,10%", "6,60,10%,10%");
    check("a.csv", &met, &sales, &plan, &["Plan %", "Achievement"]);
    let bare = months("Umsatz,Plan,Zielerreichung", "5,50,0.1", "6,60,0.1");
    check("a.csv", &bare, &[("Umsatz", [5.0, 6.0])], &[("Umsatz", [50.0, 60.0])], &["Zielerreichung"]);
    let all = months("Budget,Actual,Variance,Var %", "50,5,-45,-90%", "60,6,-54,-90%");
    check("Sales 2026.csv", &all, &sales, &plan, &["Variance", "Var %"]);
    let named = months("Actual Sales,Budget Sales,Variance", "5,50,-45", "6,60,-54");
    check("a.csv", &named, &sales, &plan, &["Variance"]);
    let before = months("Sales Ist,Sales Plan,Sales Vorjahr", "5,50,4", "6,60,4");
    check("a.csv", &before, &sales, &plan, &["Sales Vorjahr"]);
}

#[test]
fn what_is_not_clear_stays_a_measure_of_its_own() {
    check(
        "a.csv",
        "Month,Umsatz (ohne Soll/Haben-Kz)\n2026-01,5\n2026-02,6\n",
        &[("Umsatz (ohne Soll/Haben-Kz)", [5.0, 6.0])],
        &[],
        &[],
    );
    for (heads, names) in [
        ("Staff,Budget", vec!["Staff", "Budget"]),
        ("Basic plan,Premium plan", vec!["Basic plan", "Premium plan"]),
        ("DE,FR,PL", vec!["DE", "FR", "PL"]),
        ("Sales PL", vec!["Sales PL"]),
        ("Sales,Variance", vec!["Sales", "Variance"]),
        ("Sales,Sales budget v1,Sales budget v2", vec!["Sales", "Sales budget v1", "Sales budget v2"]),
    ] {
        let (rest, first) = (if names.len() > 2 { ",1" } else { "" }, names.len() < 2);
        let all = [[5.0, 6.0], [50.0, 60.0], [1.0, 1.0]];
        let expected: Vec<(&str, [f64; 2])> = names.iter().copied().zip(all).collect();
        let row = |cells: &str| if first { cells[..1].to_owned() } else { format!("{cells}{rest}") };
        check("a.csv", &months(heads, &row("5,50"), &row("6,60")), &expected, &[], &[]);
    }
}

/// Percentages are planned like any other number, and a share of the plan is none.
#[test]
fn percentages_go_with_their_plan() {
    let margin = [("Margin %", [0.31, 0.32])];
    let plan = [("Margin %", [0.3, 0.29])];
    for heads in [
        "Margin %,Margin % Budget",
        "Margin %,Margin Budget %",
        "Margin %,Budget Margin %",
        "Margin % Actual,Margin % Plan",
        "Margin %,Budget %",
    ] {
        check("a.csv", &months(heads, "31%,30%", "32%,29%"), &margin, &plan, &[]);
    }
    let wide = "KPI,Jan 2026,Feb 2026\nMargin %,31%,32%\nMargin % Budget,30%,29%\n";
    check("a.csv", wide, &margin, &plan, &[]);
    check(
        "Margin.csv",
        &months("Actual %,Budget %", "31%,30%", "32%,29%"),
        &[("Margin", [0.31, 0.32])],
        &[("Margin", [0.3, 0.29])],
        &[],
    );
    let both = months("Margin,Margin %,Margin Budget,Margin % Budget", "5,31%,50,30%", "6,32%,60,29%");
    let actual = [("Margin", [5.0, 6.0]), margin[0]];
    check("a.csv", &both, &actual, &[("Margin", [50.0, 60.0]), plan[0]], &[]);
    let (sales, planned) = ([("Sales", [5.0, 6.0])], [("Sales", [50.0, 60.0])]);
    for share in ["Budget %", "Sales Budget %", "Sales % of Budget", "Sales % Budget", "Budget remaining"] {
        let text = months(&format!("Sales,Sales Budget,{share}"), "5,50,10%", "6,60,10%");
        check("a.csv", &text, &sales, &planned, &[share]);
    }
    let spent = months("Budget,Budget spent", "50,5", "60,6");
    check("a.csv", &spent, &[("Budget spent", [5.0, 6.0])], &[("Budget spent", [50.0, 60.0])], &[]);
}

#[test]
fn a_file_of_plans_only_goes_into_the_budget() {
    let plans = |text: &str, expected: &[(&str, [f64; 2])]| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let expected: Read = expected.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect();
        assert_eq!(read(&source, None), (expected, true, false), "{text}");
    };
    let both = [("Sales", [50.0, 60.0]), ("Costs", [10.0, 20.0])];
    for heads in ["Sales Budget,Costs Budget", "Sales (Forecast),Forecast Costs", "Budget Sales,Budget Costs"] {
        plans(&months(heads, "50,10", "60,20"), &both);
    }
    plans("KPI,Jan 2026,Feb 2026\nSales Budget,50,60\nCosts Budget,10,20\n", &both);
}

/// What is asked of a file that is called anything, with the choices; and what each answer takes for a plan.
#[test]
fn a_plan_of_nothing_that_says_it_is_asked_about() {
    let asked = |text: &str, choices: &[&str]| {
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
        let found: Vec<_> = plan.questions.iter().map(|question| (question.code(), question.choices())).collect();
        let choices = choices.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(found, [("actual_or_plan", choices)], "{text}");
        source
    };
    let text = months("Sales,Costs,Budget", "5,1,50", "6,2,60");
    let source = asked(&text, &["Sales", "Costs", "Budget"]);
    let named = |all: &[(&str, [f64; 2])]| -> Read {
        all.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect()
    };
    let (sales, costs) = (("Sales", [5.0, 6.0]), ("Costs", [1.0, 2.0]));
    assert_eq!(read(&source, Some("costs")), (named(&[sales, costs]), false, true));
    let apart = named(&[sales, costs, ("Budget", [50.0, 60.0])]);
    assert_eq!(read(&source, Some("Budget")), (apart, false, false));
    asked(&months("Sales,Orders,Plan", "5,1,50", "6,2,60"), &["Sales", "Orders", "Plan"]);
    asked("KPI,Jan 2026,Feb 2026\nSales,5,6\nCosts,1,2\nBudget,50,60\n", &["Sales", "Costs", "Budget"]);
    asked(&months("Visits,Sales,Budget", "5,1,50", "6,2,60"), &["Sales", "Budget"]);
    for heads in ["Sales Budget", "Budget", "Sales Plan,Cost Plan", "Planumsatz,Plankosten"] {
        let cells = if heads.contains(',') { ["5,1", "6,2"] } else { ["5", "6"] };
        let choice = if heads.contains("Plan") { "Plan" } else { "Budget" };
        let source = asked(&months(heads, cells[0], cells[1]), &[choice, "Actual"]);
        assert!(read(&source, Some(choice)).1 && !read(&source, Some("Actual")).1, "{heads}");
    }
}

/// What was planned by its name, and stays a measure beside another plan or beside nothing, is told.
#[test]
fn plans_that_stay_measures_are_told() {
    for (heads, told) in [
        ("Sales,Sales Budget,Sales Forecast", vec!["Sales Forecast"]),
        ("Sales,Sales Budget,Sales Plan", vec!["Sales Plan"]),
        ("Sales Budget,Costs Budget,Staff", vec!["Sales Budget", "Costs Budget"]),
        ("Staff,Budget,Visits", vec!["Budget"]),
        ("Sales,Sales Budget,Orders", vec![]),
        ("Basic plan,Premium plan,Visits", vec![]),
        ("Sales DE,Sales FR,Sales PL", vec![]),
    ] {
        let source = Source::from_bytes("a.csv", months(heads, "5,50,1", "6,60,2").as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        let uses = sniffed.suggested_map().columns;
        assert_eq!(sniffed.plans_apart(&uses).collect::<Vec<_>>(), told, "{heads}");
    }
}

#[test]
fn a_map_says_itself_what_is_a_plan() {
    let text = months("Turnover,Goal figure", "5,50", "6,60");
    let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
    let use_of = |plan: Use| {
        let measure = Use::Measure { name: "Sales".to_owned(), kind: None, unit: None };
        let columns = [("Month", Use::Date), ("Turnover", measure), ("Goal figure", plan)];
        Map { columns: columns.map(|(name, usage)| (name.to_owned(), usage)).to_vec(), ..Map::default() }
    };
    let map = use_of(Use::Plan { name: "Sales".to_owned(), kind: None, unit: None });
    let (_, plan, kept) = import(&source, &map);
    assert_eq!((plan.measures.len(), kept.values.len(), plan.plan_beside()), (1, 2, Some("Budget")));
    let (_, plan, _) = import(&source, &use_of(Use::Skip));
    assert_eq!((plan.measures.len(), plan.plan_beside()), (1, None));
}

/// What was estimated or expected may be a plan: nothing in the file says whether it came to pass.
#[test]
fn a_column_of_estimates_alone_is_asked_about() {
    for (head, name) in [
        ("Revenue estimate", "Revenue"),
        ("Sales (est.)", "Sales"),
        ("Est. sales", "Sales"),
        ("Estimated revenue", "Revenue"),
        ("Umsatz Schätzung", "Umsatz"),
        ("Geschätzter Umsatz", "Umsatz"),
        ("Umsatz (Vorschau)", "Umsatz"),
        ("Erwarteter Umsatz", "Umsatz"),
        ("Sales RFC", "Sales"),
        ("Sales LE", "Sales"),
        ("RFC", "RFC"),
        ("LE", "LE"),
        ("LE 2026", "LE 2026"),
        ("Outlook Q4", "Q4"),
        ("Sales outlook", "Sales"),
    ] {
        let text = months(head, "5", "6");
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let sniffed = sniff(&source, &Map::default(), &context()).unwrap();
        let plan = Plan::open(&sniffed, &Map::default()).unwrap();
        let codes: Vec<_> = plan.questions.iter().map(intake::Question::code).collect();
        assert_eq!(codes, ["actual_or_plan"], "{head}");
        let format = FormatHints { actual_or_plan: Some("Plan".into()), ..FormatHints::default() };
        let (_, plan, kept) = import(&source, &Map { format, ..Map::default() });
        let values: Vec<f64> = kept.values.iter().map(|value| value.value).collect();
        assert_eq!((plan.is_planned(), values.as_slice()), (true, [5.0, 6.0].as_slice()), "{head}");
        assert_eq!(plan.measures[0].name, name, "{head}");
    }
    for head in ["Sales", "Ventes le midi", "Ventes est", "FC Bayern", "Rest", "Best sales"] {
        let text = months(head, "5", "6");
        let source = Source::from_bytes("a.csv", text.as_bytes()).unwrap();
        let plan = Plan::open(&sniff(&source, &Map::default(), &context()).unwrap(), &Map::default()).unwrap();
        assert_eq!(plan.questions, [], "{head}");
    }
}
