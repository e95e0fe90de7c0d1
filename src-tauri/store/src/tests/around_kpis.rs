//! The life of a KPI, its people, its links and what is said about it: stored and read back, refused where it makes no sense.

use super::*;
use domain::benchmark::Benchmark;
use domain::dismissal::Dismissal;
use domain::life::{Life, Stage, Stakeholders};
use domain::link::{Link, LinkKind};
use domain::person::Person;

fn two(workspace: &mut Workspace) -> [KpiId; 2] {
    ["Visits", "Sales"].map(|name| act(workspace, |tx| tx.insert_kpi(&kpi(name, "1"))))
}

fn link(from: KpiId, to: KpiId) -> Link {
    Link { id: LinkId(0), from, to, kind: LinkKind::Drives }
}

#[test]
fn what_is_retired_is_in_the_archive_until_it_is_taken_out() {
    let mut workspace = workspace();
    let goal = act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    let id = act(&mut workspace, |tx| tx.insert_kpi(&Kpi { objective: Some(goal), ..kpi("Sales", "1") }));
    let retired = Life { stage: Stage::Retired, since: Some(day("2026-11-01")), reason: "Never red".into() };
    act(&mut workspace, |tx| tx.update_kpi(&Kpi { life: retired.clone(), ..tx.kpi(id)? }));
    let now = workspace.kpi(id).unwrap();
    assert!(now.archived && now.life == retired);
    act(&mut workspace, |tx| tx.archive_objective(goal, true));
    act(&mut workspace, |tx| tx.archive_objective(goal, false));
    assert!(workspace.kpi(id).unwrap().archived, "its objective does not bring it back");
    act(&mut workspace, |tx| tx.archive_kpi(id, false));
    let now = workspace.kpi(id).unwrap();
    assert!(!now.archived && now.life == Life::default(), "it is in use again");
}

#[test]
fn stakeholders_come_back_each_once() {
    let mut workspace = workspace();
    let told = vec![" Cem ".into(), String::new(), "cem".into(), "Dana".into()];
    let people = Stakeholders {
        enters: Some(" Ben".into()),
        told,
        agreed_by: Some(" ".into()),
        agreed: Some(day("2026-05-02")),
    };
    let id = act(&mut workspace, |tx| tx.insert_kpi(&Kpi { people: people.clone(), ..kpi("Sales", "1") }));
    let now = workspace.kpi(id).unwrap().people;
    assert_eq!((now.enters.as_deref(), now.agreed_by), (Some("Ben"), None));
    assert_eq!(now.told, ["Cem", "Dana"]);
    let many = Stakeholders { told: (0..101).map(|number| format!("P{number}")).collect(), ..Stakeholders::default() };
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&Kpi { people: many, ..kpi("Other", "1") })).unwrap_err();
    assert_eq!(error.code(), "text_refused");
}

#[test]
fn links_may_run_in_a_circle_and_go_with_either_end() {
    let mut workspace = workspace();
    let [visits, sales] = two(&mut workspace);
    let one = act(&mut workspace, |tx| tx.insert_link(&link(visits, sales)));
    let back = act(&mut workspace, |tx| tx.insert_link(&link(sales, visits)));
    assert_ne!(one, back);
    assert_eq!(try_act(&mut workspace, |tx| tx.insert_link(&link(visits, sales))).unwrap(), one, "it is there");
    let error = try_act(&mut workspace, |tx| tx.insert_link(&link(sales, sales))).unwrap_err();
    assert!(matches!(&error, Error::LinkedToItself(name) if name == "Sales"), "{error}");
    let error = try_act(&mut workspace, |tx| tx.insert_link(&link(sales, KpiId(77)))).unwrap_err();
    assert_eq!(error.code(), "missing");
    act(&mut workspace, |tx| tx.insert_link(&Link { kind: LinkKind::Guards, ..link(visits, sales) }));
    assert_eq!(workspace.links().unwrap().len(), 3);
    act(&mut workspace, |tx| tx.archive_kpi(sales, true));
    act(&mut workspace, |tx| tx.delete_kpi(sales));
    assert!(workspace.links().unwrap().is_empty());
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.links().unwrap().len(), 3, "they come back with it");
    act(&mut workspace, |tx| tx.delete_link(one));
    assert_eq!(try_act(&mut workspace, |tx| tx.delete_link(one)).unwrap_err().code(), "missing");
}

#[test]
fn benchmarks_have_a_source() {
    let mut workspace = workspace();
    let [kpi, _] = two(&mut workspace);
    let (source, comparable) = ("Trade association".to_owned(), "Larger shops".to_owned());
    let one = Benchmark { id: BenchmarkId(0), kpi, value: 2.5, source, date: day("2026-01-01"), comparable };
    let id = act(&mut workspace, |tx| tx.put_benchmark(&one));
    assert_eq!(workspace.benchmark(id).unwrap(), Benchmark { id, ..one.clone() });
    act(&mut workspace, |tx| tx.put_benchmark(&Benchmark { id, value: 3.0, ..one.clone() }));
    assert_eq!(workspace.benchmarks().unwrap().len(), 1);
    for (wrong, code) in [
        (Benchmark { source: " ".into(), ..one.clone() }, "name_empty"),
        (Benchmark { value: f64::NAN, ..one.clone() }, "not_finite"),
        (Benchmark { comparable: "x".repeat(100_000), ..one.clone() }, "text_refused"),
        (Benchmark { kpi: KpiId(77), ..one.clone() }, "missing"),
        (Benchmark { id: BenchmarkId(77), ..one.clone() }, "missing"),
    ] {
        assert_eq!(try_act(&mut workspace, |tx| tx.put_benchmark(&wrong)).unwrap_err().code(), code);
    }
    act(&mut workspace, |tx| tx.delete_benchmark(id));
    assert!(workspace.benchmarks().unwrap().is_empty());
}

#[test]
fn advice_is_dismissed_once_and_with_a_reason() {
    let mut workspace = workspace();
    let [kpi, _] = two(&mut workspace);
    let (advice, date) = ("name_owner".to_owned(), day("2026-11-01"));
    let no =
        Dismissal { id: DismissalId(0), kpi: Some(kpi), objective: None, advice, reason: "We are two".into(), date };
    act(&mut workspace, |tx| tx.insert_dismissal(&no));
    act(&mut workspace, |tx| tx.insert_dismissal(&Dismissal { reason: " We are three ".into(), ..no.clone() }));
    act(&mut workspace, |tx| tx.insert_dismissal(&Dismissal { kpi: None, ..no.clone() }));
    let reasons: Vec<_> = workspace.dismissals().unwrap().into_iter().map(|one| (one.kpi, one.reason)).collect();
    assert_eq!(reasons.len(), 2);
    assert!(reasons.contains(&(Some(kpi), "We are three".into())));
    let error = try_act(&mut workspace, |tx| tx.insert_dismissal(&Dismissal { reason: " ".into(), ..no.clone() }));
    assert_eq!(error.unwrap_err().code(), "name_empty");
    let long = Dismissal { reason: "x".repeat(100_000), ..no };
    assert_eq!(try_act(&mut workspace, |tx| tx.insert_dismissal(&long)).unwrap_err().code(), "text_refused");
    let id = workspace.dismissals().unwrap()[0].id;
    act(&mut workspace, |tx| tx.delete_dismissal(id));
    assert_eq!(workspace.dismissals().unwrap().len(), 1);
}

#[test]
fn a_person_is_renamed_wherever_the_name_stands() {
    let mut workspace = workspace();
    let owner = || Some("Ada".to_owned());
    let people =
        Stakeholders { enters: owner(), told: vec!["Ben".into(), "Ada".into()], agreed_by: owner(), agreed: None };
    act(&mut workspace, |tx| {
        tx.insert_objective(&Objective { owner: owner(), ..objective("Grow") })?;
        tx.insert_measure(&Measure { owner: owner(), ..measure("Sales") })?;
        tx.insert_kpi(&Kpi { owner: owner(), people: people.clone(), ..kpi("Revenue", "1") })?;
        tx.insert_action(&action::Action { owner: owner(), ..action::Action::new("Call") })?;
        tx.put_person(&Person { id: PersonId(0), name: "Ada".into(), initials: "Al".into(), colour: Some(2) })
    });
    let before = content(&workspace);
    act(&mut workspace, |tx| tx.rename_person("Ada", " Ada King "));
    let king = Some("Ada King");
    assert_eq!(workspace.objectives().unwrap()[0].owner.as_deref(), king);
    assert_eq!(workspace.measures().unwrap()[0].owner.as_deref(), king);
    assert_eq!(workspace.actions().unwrap()[0].owner.as_deref(), king);
    let now = workspace.kpis().unwrap().remove(0);
    assert_eq!(
        (now.owner.as_deref(), now.people.enters.as_deref(), now.people.agreed_by.as_deref()),
        (king, king, king)
    );
    assert_eq!(now.people.told, ["Ben", "Ada King"]);
    assert_eq!(
        (workspace.people().unwrap()[0].name.as_str(), workspace.people().unwrap()[0].colour),
        ("Ada King", Some(2))
    );
    workspace.undo(&ada()).unwrap();
    assert_eq!(content(&workspace), before, "one step takes it back");
    assert_eq!(try_act(&mut workspace, |tx| tx.rename_person("Ada", "")).unwrap_err().code(), "name_empty");
}

#[test]
fn two_people_who_get_one_name_are_one() {
    let mut workspace = workspace();
    let person = |name: &str, colour| Person { id: PersonId(0), name: name.into(), initials: String::new(), colour };
    act(&mut workspace, |tx| {
        tx.put_person(&person("Ada", Some(1)))?;
        tx.put_person(&person("Ada King", Some(2)))
    });
    act(&mut workspace, |tx| tx.rename_person("Ada", "Ada King"));
    let left = workspace.people().unwrap();
    assert_eq!(left.iter().map(|one| (one.name.as_str(), one.colour)).collect::<Vec<_>>(), [("Ada King", Some(2))]);
    let wrong = Person { colour: Some(8), ..person("Ben", None) };
    assert_eq!(try_act(&mut workspace, |tx| tx.put_person(&wrong)).unwrap_err().code(), "text_refused");
    let taken = person("ada king", None);
    assert_eq!(try_act(&mut workspace, |tx| tx.put_person(&taken)).unwrap_err().code(), "name_taken");
}
