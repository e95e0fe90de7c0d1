//! Definitions go out and come in, and what does not go is refused with its line.

use super::{empty, filled, made, stamp};
use crate::Error;
use proptest::prelude::*;
use store::{Database, Expected, Operation, Workspace};

/// The definitions of a workspace, without comments.
fn defined(store: &Database) -> String {
    crate::definitions::write(store, &[]).unwrap()
}

fn bring_in(workspace: &mut Workspace, text: &str) -> crate::Result<Vec<crate::definitions::Merged>> {
    let definitions = crate::definitions::read(text)?;
    let operation = Operation::Import(store::Files::One("definitions.yaml".into()));
    let (merged, _) = workspace.transact(operation, &stamp(), |tx| crate::definitions::merge(tx, &definitions))?;
    Ok(merged)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn definitions_come_in_as_they_went_out(made in made()) {
        use crate::definitions::Outcome;
        let mut workspace = filled(&made);
        let text = defined(&workspace);
        let mut other = empty();
        let merged = bring_in(&mut other, &text).unwrap();
        prop_assert!(merged.iter().all(|merged| merged.outcome == Outcome::New), "{:?}", merged);
        prop_assert_eq!(defined(&other), text.clone());
        let history = other.history(9, None).unwrap().len();
        for workspace in [&mut workspace, &mut other] {
            let merged = bring_in(workspace, &text).unwrap();
            prop_assert!(merged.iter().all(|merged| merged.outcome == Outcome::Same), "{:?}", merged);
            prop_assert_eq!(defined(workspace), text.clone());
        }
        prop_assert_eq!(other.history(9, None).unwrap().len(), history, "what changes nothing leaves no entry");
        other.undo(&stamp()).unwrap();
        prop_assert_eq!(defined(&other), defined(&empty()), "it is one step of undo");
    }
}

#[test]
fn definitions_are_merged_and_nothing_is_deleted() {
    use crate::definitions::Outcome;
    let mut workspace = empty();
    let head = "format: bellwether definitions\nversion: 1\n";
    let first = format!(
        "{head}measures:\n- key: sales\n  name: Sales\n  unit: EUR\n  owner: Ada\nobjectives:\n- name: Grow\n  parts:\n  - name: Sell\n\
         kpis:\n- name: Revenue\n  formula: sales\n  objective: [Grow, Sell]\n  targets:\n  - {{from: 2026-01-01, at_least: 5, amber_part: 0.05}}\n"
    );
    bring_in(&mut workspace, &first).unwrap();
    let kpi = workspace.kpis().unwrap().remove(0);
    let second = format!(
        "{head}measures:\n- key: Sales\n  name: Net sales\nkpis:\n- name: revenue\n  owner: Bob\n  objective: null\n  targets:\n\
         \x20 - from: 2026-07-01\n    at_most: 9\n    amber_amount: 1\n"
    );
    let merged = bring_in(&mut workspace, &second).unwrap();
    let outcomes: Vec<&Outcome> = merged.iter().map(|merged| &merged.outcome).collect();
    let changed = Outcome::Changed(vec!["name", "objective", "owner", "targets"]);
    assert_eq!(outcomes, [&Outcome::Changed(vec!["name"]), &changed]);
    let measure = workspace.measures().unwrap().remove(0);
    assert_eq!(
        (measure.name.as_str(), measure.key.as_str(), measure.owner.as_deref()),
        ("Net sales", "sales", Some("Ada"))
    );
    let after = workspace.kpis().unwrap().remove(0);
    assert_eq!(
        (after.id, after.objective, after.owner.as_deref(), after.formula.as_str()),
        (kpi.id, None, Some("Bob"), "net_sales")
    );
    assert_eq!(workspace.targets().unwrap().len(), 2, "the earlier one still holds until then");
    assert_eq!(workspace.objectives().unwrap().len(), 2);
}

#[test]
fn people_and_stages_come_along_and_files_without_them_leave_them() {
    use domain::life::Stage;
    let mut workspace = empty();
    let head = "format: bellwether definitions\nversion: 1\nmeasures:\n- {key: sales, name: Sales}\nkpis:\n- name: Revenue\n  formula: sales\n";
    let more = "  enters: Ben\n  told: [Cem, Dana]\n  agreed_by: Ada\n  agreed: 2026-05-02\n  stage: trial\n  stage_since: 2026-06-01\n  stage_reason: New\n";
    bring_in(&mut workspace, &format!("{head}{more}")).unwrap();
    let now = |workspace: &Workspace| workspace.kpis().unwrap().remove(0);
    let kpi = now(&workspace);
    assert_eq!((kpi.people.enters.as_deref(), kpi.people.told.len()), (Some("Ben"), 2));
    assert_eq!(
        (kpi.people.agreed_by.as_deref(), kpi.life.stage, kpi.life.reason.as_str()),
        (Some("Ada"), Stage::Trial, "New")
    );
    bring_in(&mut workspace, head).unwrap();
    assert_eq!(now(&workspace), kpi, "an old file says nothing of them");
    bring_in(&mut workspace, &format!("{head}  told: null\n  stage: retired\n  archived: true\n")).unwrap();
    assert!(now(&workspace).archived && now(&workspace).people.told.is_empty());
    bring_in(&mut workspace, &format!("{head}  archived: false\n")).unwrap();
    assert_eq!((now(&workspace).archived, now(&workspace).life.stage), (false, Stage::InUse));
}

#[test]
fn definitions_that_do_not_go_are_refused_with_their_line() {
    use crate::DefinitionFault as Fault;
    let refused = |body: &str| {
        let text = format!("format: bellwether definitions\nversion: 1\n{body}");
        let mut workspace = empty();
        let error = bring_in(&mut workspace, &text).unwrap_err();
        assert_eq!(defined(&workspace), defined(&empty()), "all or nothing");
        error
    };
    let at = |error: Error| match error {
        Error::Definition { line, fault } => (line, fault),
        other => panic!("{other}"),
    };
    let measure = "measures:\n- key: sales\n  name: Sales\n";
    let kpi = "kpis:\n- name: Revenue\n  formula: sales\n";
    type IsRight = fn(&Fault) -> bool;
    let cases: &[(String, u64, IsRight)] = &[
        ("measures: [\n".into(), 4, |fault| matches!(fault, Fault::Yaml(_))),
        ("measure: []\n".into(), 3, |fault| matches!(fault, Fault::Unknown { field, .. } if field == "measure")),
        ("measures: none\n".into(), 3, |fault| matches!(fault, Fault::NoList { .. })),
        ("measures:\n- sales\n".into(), 4, |fault| matches!(fault, Fault::NoFields)),
        ("measures:\n- key: sales\n".into(), 4, |fault| matches!(fault, Fault::Missing { field } if field == "name")),
        (format!("{measure}  kind: flaw\n"), 6, |fault| matches!(fault, Fault::Choice { .. })),
        (format!("{measure}- key: SALES\n  name: x\n"), 6, |fault| matches!(fault, Fault::Twice { earlier: 4, .. })),
        (format!("{measure}  name: Twice\n"), 6, |fault| matches!(fault, Fault::Twice { earlier: 5, .. })),
        (format!("{measure}- key: other\n  name: sales\n"), 6, |fault| matches!(fault, Fault::Store(_))),
        (format!("{kpi}  objective: Grow\n"), 6, |fault| matches!(fault, Fault::NoObjective { .. })),
        (format!("{kpi}  decimals: 7\n"), 4, |fault| matches!(fault, Fault::Decimals)),
        (format!("{kpi}  targets:\n  - from: 2026-01-01\n    amber_part: 0.1\n"), 7, |fault| {
            matches!(fault, Fault::Wording)
        }),
        (format!("{kpi}  targets:\n  - from: 2026-01-01\n    at_least: 1\n"), 7, |fault| matches!(fault, Fault::Amber)),
        (
            format!("{kpi}  targets:\n  - {{from: 2026-01-01, until: 2026-02-01, at_least: 1, amber_part: 0}}\n"),
            7,
            |fault| matches!(fault, Fault::Target(_)),
        ),
        (format!("{kpi}  targets:\n  - {{from: 2026-01-01, at_least: 1, amber_part: 5}}\n"), 7, |fault| {
            matches!(fault, Fault::AmberWhole)
        }),
        (
            "measures:\n- key: Bad Key!\n  name: x\n".into(),
            4,
            |fault| matches!(fault, Fault::Key { instead, .. } if instead == "bad_key"),
        ),
        (format!("{measure}  unit: EURO\n"), 6, |fault| matches!(fault, Fault::Unit { .. })),
        (format!("{kpi}  weight: much\n"), 6, |fault| matches!(fault, Fault::Cell { expected: Expected::Number, .. })),
        ("measures: &a\n- key: a\n  name: *a\n".into(), 5, |fault| matches!(fault, Fault::Alias)),
        (format!("objectives: {}\n", "[".repeat(200)), 3, |fault| matches!(fault, Fault::TooDeep | Fault::Yaml(_))),
    ];
    for (body, line, is_right) in cases {
        let (found, fault) = at(refused(body));
        assert!(is_right(&fault) && found == *line, "{body}: line {found}: {fault:?}");
    }
    assert!(matches!(crate::definitions::read("- a\n"), Err(Error::Definition { line: 1, .. })));
    assert!(matches!(crate::definitions::read("a: b\n"), Err(Error::NoDefinitions)));
    assert!(matches!(crate::definitions::read(""), Err(Error::NoDefinitions)));
    let newer = crate::definitions::read("format: bellwether definitions\nversion: 2\n");
    assert!(matches!(newer, Err(Error::Newer { found: 2, known: 1 })));
}

#[test]
fn what_a_kpi_was_before_comes_along() {
    let mut workspace = empty();
    let head = "format: bellwether definitions\nversion: 1\nkpis:\n- name: Half\n  formula: '1 / 2'\n";
    let earlier = "  earlier:\n  - until: 2026-03-01\n    formula: '1 / 3'\n    unit: percent\n    reason: Recounted\n    changed: 2026-04-02\n";
    bring_in(&mut workspace, &format!("{head}{earlier}")).unwrap();
    let was = |workspace: &Workspace| workspace.kpis().unwrap()[0].earlier.clone();
    assert_eq!((was(&workspace).len(), was(&workspace)[0].formula.as_str()), (1, "1 / 3"));
    let text = defined(&workspace);
    assert!(text.contains("reason: Recounted"), "{text}");
    bring_in(&mut workspace, head).unwrap();
    assert_eq!(was(&workspace).len(), 1, "a file without it leaves it");
    assert!(bring_in(&mut workspace, &format!("{head}  earlier:\n  - formula: '1'\n")).is_err(), "a day is needed");
}

#[test]
fn budgets_come_along_for_their_periods_and_files_without_them_leave_them() {
    use crate::definitions::Outcome;
    let mut workspace = empty();
    let head = "format: bellwether definitions\nversion: 1\nmeasures:\n- key: sales\n  name: Sales\n";
    let planned =
        "  budget:\n  - {from: 2026-04-15, value: 100.5}\n  - {from: 2026-05-01, grain: quarter, value: -3}\n";
    bring_in(&mut workspace, &format!("{head}{planned}")).unwrap();
    let now = |workspace: &Workspace| {
        let planned = workspace.budget().unwrap().into_iter();
        planned.map(|one| format!("{} {} {}", one.date, one.grain.code(), one.value)).collect::<Vec<_>>()
    };
    let first = ["2026-04-01 month 100.5", "2026-04-01 quarter -3"];
    assert_eq!(now(&workspace), first, "any day of a period stands for it");
    let text = defined(&workspace);
    let mut other = empty();
    bring_in(&mut other, &text).unwrap();
    assert_eq!(now(&other), first);
    let outcomes =
        |merged: Vec<crate::definitions::Merged>| merged.into_iter().map(|one| one.outcome).collect::<Vec<_>>();
    let again = bring_in(&mut workspace, &text).unwrap();
    assert_eq!(outcomes(again), [Outcome::Same]);
    let without = bring_in(&mut workspace, head).unwrap();
    assert_eq!((outcomes(without), now(&workspace).len()), (vec![Outcome::Same], 2));
    let more = bring_in(&mut workspace, &format!("{head}  budget:\n  - {{from: 2026-04-01, value: 7}}\n")).unwrap();
    assert_eq!(outcomes(more), [Outcome::Changed(vec!["budget"])]);
    assert_eq!(now(&workspace)[0], "2026-04-01 month 7");
    for wrong in ["- {value: 7}", "- {from: 2026-04-01}", "- {from: 2026-04-01, value: much}", "- {from: x, value: 7}"]
    {
        assert!(bring_in(&mut workspace, &format!("{head}  budget:\n  {wrong}\n")).is_err(), "{wrong}");
    }
    let twice = format!("{head}  budget:\n  - {{from: 2026-04-01, value: 7}}\n  - {{from: 2026-04-09, value: 8}}\n");
    assert!(matches!(bring_in(&mut workspace, &twice), Err(Error::Definition { line: 8, .. })));
    let emptied =
        format!("{head}  budget:\n  - {{from: 2026-04-01, value: null}}\n  - {{from: 2026-08-01, value: null}}\n");
    assert_eq!(outcomes(bring_in(&mut workspace, &emptied).unwrap()), [Outcome::Changed(vec!["budget"])]);
    assert_eq!(now(&workspace), ["2026-04-01 quarter -3"]);
    assert_eq!(outcomes(bring_in(&mut workspace, &emptied).unwrap()), [Outcome::Same]);
}
