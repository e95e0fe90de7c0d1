//! What an answer about versions does, what is remembered of it, and what is no version at all.

use crate::support::{context, import};
use crate::versions::{asked, check, chosen, long, wide};
use intake::{FormatHints, Map, Plan, Source, VersionIs, sniff};

/// What an answer does: the values that are read, whether they were planned, and the plan beside them.
#[test]
fn an_answer_of_several_versions_means_one_thing() {
    let states = long("Status", &["scheduled", "completed"]);
    let offered = |text: &str| asked("a.csv", text)[0].1.clone();
    assert_eq!(offered(&states), ["scheduled", "completed", "scheduled + completed"]);
    check("a.csv", &states, Some("scheduled + completed"), (&["Sales 32", "Sales 34"], false, None));
    check("a.csv", &states, Some("completed"), (&["Sales 21", "Sales 22"], false, Some("scheduled")));
    let four = long("Type", &["Actual", "Plan", "Forecast", "Outlook"]);
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for answer in ["Actual | Plan", "Actual + Plan", "actual|plan"] {
        check("a.csv", &four, Some(answer), (sales, false, Some("Plan")));
    }
    check("a.csv", &four, Some("Actual | Outlook"), (sales, false, Some("Outlook")));
    check("a.csv", &four, Some("| Outlook"), (&["Sales 41", "Sales 42"], true, None));
    let booked = long("Status", &["booked", "paid", "forecast"]);
    check("a.csv", &booked, Some("booked + paid | forecast"), (&["Sales 32", "Sales 34"], false, Some("forecast")));
}

/// Whatever the owner calls a plan, an answer takes it into the budget; one that means nothing is refused by name.
#[test]
fn a_plan_of_any_name_goes_into_the_budget() {
    let sales: &[&str] = &["Sales 11", "Sales 12"];
    for plan in ["Stretch", "Guidance", "Commit"] {
        for text in [long("Type", &["Actual", plan]), wide("Type", &["Actual", plan])] {
            let answer = format!("Actual | {plan}");
            assert_eq!(asked("a.csv", &text)[0].1, ["Actual", plan, &format!("Actual + {plan}"), &answer], "{text}");
            check("a.csv", &text, Some("Actual"), (sales, false, None));
            check("a.csv", &text, Some(&answer), (sales, false, Some(plan)));
            check("a.csv", &text, Some(&format!("| {plan}")), (&["Sales 21", "Sales 22"], true, None));
        }
    }
    let map = chosen(Some("Actual | Bugdet"));
    let source = Source::from_bytes("a.csv", long("Type", &["Actual", "Stretch"]).as_bytes()).unwrap();
    let plan = Plan::open(&sniff(&source, &map, &context()).unwrap(), &map).unwrap();
    let [intake::Question { asked: intake::Asked::Version(asked), .. }] = &plan.questions[..] else { panic!() };
    assert_eq!(asked.refused.as_deref(), Some("Actual | Bugdet"));
    let told = asked.choices.iter().find(|choice| choice.answer == "Actual | Stretch").unwrap();
    assert_eq!(
        (&told.values[..], &told.budget[..], &told.left[..]),
        (&["Actual".to_owned()][..], &["Stretch".to_owned()][..], &[][..])
    );
}

/// What was answered of each version holds for files that have only some of them, and what is new is asked about.
#[test]
fn a_version_stays_where_it_was_put() {
    let known = |each: &[(&str, VersionIs)]| {
        let each = each.iter().map(|(name, is)| ((*name).to_owned(), *is)).collect();
        let format = FormatHints { versions: vec![("type".to_owned(), each)], ..FormatHints::default() };
        Map { format, ..Map::default() }
    };
    let read = |text: &str, map: &Map| {
        let (_, plan, kept) = import(&Source::from_bytes("a.csv", text.as_bytes()).unwrap(), map);
        let values: Vec<f64> = kept.values.iter().map(|value| value.value).collect();
        (plan.questions.len(), values, plan.is_planned(), kept.left_out.len())
    };
    let (left, plan) =
        (known(&[("A", VersionIs::Actual), ("B", VersionIs::LeftOut)]), known(&[("B", VersionIs::Plan)]));
    assert_eq!(read(&long("Type", &["B"]), &left), (0, vec![], false, 2));
    for text in [long("Type", &["B"]), wide("Type", &["B"])] {
        assert_eq!(read(&text, &plan), (0, vec![11.0, 12.0], true, 0), "{text}");
    }
    assert_eq!(read(&long("Type", &["A"]), &left), (0, vec![11.0, 12.0], false, 0));
    assert_eq!(read(&long("Type", &["A", "C"]), &left).0, 1);
    let marked = "Month,Type,Sales\n2026-01,B,5\n2026-01,,6\n";
    assert_eq!(read(marked, &known(&[("B", VersionIs::Plan), ("", VersionIs::Actual)])), (0, vec![6.0], false, 1));
    assert_eq!(
        read(&long("Type", &["1", "2"]), &known(&[("1", VersionIs::Plan), ("2", VersionIs::Actual)])).1,
        [21.0, 22.0]
    );
}

/// Visits of a mechanic are planned or not, and all of them came to pass.
#[test]
fn what_was_not_planned_came_to_pass_as_what_was() {
    for members in [["Planned", "Unplanned"], ["geplant", "ungeplant"], ["Planned", "Not planned"]] {
        assert_eq!(asked("a.csv", &long("Type", &members)), [], "{members:?}");
    }
}

/// Estimates of months to come are none of what came to pass; meters that are read or estimated in turn are.
#[test]
fn estimates_behind_the_actuals_are_asked_about() {
    let text = |heading: &str, marks: [&str; 4]| -> String {
        let row = |(at, mark): (usize, &&str)| format!("2026-0{},{mark},{}\n", at + 1, at + 5);
        format!("Month,{heading},Sales\n{}", marks.iter().enumerate().map(row).collect::<String>())
    };
    for (heading, marks) in [
        ("Type", ["Actual", "Actual", "Estimate", "Estimate"]),
        ("Status", ["final", "final", "estimated", "estimated"]),
        ("Note", ["", "", "estimate", "estimate"]),
        ("Estimate", ["no", "no", "yes", "yes"]),
        ("Art", ["Ist", "Ist", "Schätzung", "Schätzung"]),
    ] {
        let codes: Vec<String> = asked("a.csv", &text(heading, marks)).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["actual_or_plan"], "{heading} {marks:?}");
        let source = Source::from_bytes("a.csv", text(heading, marks).as_bytes()).unwrap();
        let (_, plan, kept) = import(&source, &chosen(Some("Actual")));
        assert_eq!(
            (plan.questions.len(), kept.values.len()),
            (usize::from(marks[0] == "final"), 2 + 2 * usize::from(marks[0] == "final"))
        );
    }
    for marks in [["Actual", "Estimate", "Actual", "Estimate"], ["read", "estimated", "read", "read"]] {
        assert_eq!(asked("a.csv", &text("Type", marks)), [], "{marks:?}");
    }
}

/// Each of two columns of labels may say what it says in a row of another version only.
#[test]
fn two_merged_columns_of_labels_are_filled_down() {
    let text = "Store,KPI,Scenario,Jan 2026,Feb 2026\nA,Sales,Actual,5,6\n,,Budget,50,60\n,Costs,Actual,1,2\n,,Budget,10,20\n\
        B,Sales,Actual,7,8\n,,Budget,70,80\n";
    let actual: &[&str] = &["A – Sales 5", "A – Sales 6", "Costs 1", "Costs 2", "B – Sales 7", "B – Sales 8"];
    check("a.csv", text, None, (actual, false, Some("Budget")));
    let planned: &[&str] = &["A – Sales 50", "A – Sales 60", "Costs 10", "Costs 20", "B – Sales 70", "B – Sales 80"];
    check("a.csv", text, Some("Budget"), (planned, true, None));
}

/// A plan of a year beside years that came to pass, or alone; one of no year is named.
#[test]
fn a_plan_of_a_year_stands_beside_years() {
    let years = "Item,2024,2025,Plan 2026\nSales,5,6,7\n";
    check("a.csv", years, None, (&["Sales 5", "Sales 6"], false, Some("Plan")));
    check("a.csv", years, Some("Plan"), (&["Sales 7"], true, None));
    check("a.csv", "Item,Plan 2026\nSales,7\nCosts,2\n", None, (&["Sales 7", "Costs 2"], true, None));
    let source = Source::from_bytes("a.csv", "Item,2024,2025,Plan\nSales,5,6,7\n".as_bytes()).unwrap();
    assert_eq!(import(&source, &Map::default()).2.codes(), [(1, "unknown_heading")]);
}
