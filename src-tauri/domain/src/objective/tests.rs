#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::status::Part;
use proptest::prelude::*;
use std::collections::HashMap;

fn objective(id: i64, parent: Option<i64>) -> Objective {
    Objective { id: ObjectiveId(id), parent: parent.map(ObjectiveId), ..Objective::new(format!("Objective {id}")) }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_objective_is_no_part_of_itself() {
    let tree = [objective(1, None), objective(2, Some(1)), objective(3, Some(2))];
    let circle = check_parent(&tree, ObjectiveId(1), Some(ObjectiveId(3))).unwrap_err();
    let around = ["Objective 1", "Objective 3", "Objective 2", "Objective 1"].map(str::to_owned);
    assert_eq!(circle, TreeError::Circle(around.to_vec()));
    assert!(matches!(check_parent(&tree, ObjectiveId(2), Some(ObjectiveId(2))), Err(TreeError::Circle(_))));
    assert_eq!(check_parent(&tree, ObjectiveId(3), Some(ObjectiveId(1))), Ok(()));
    assert_eq!(check_parent(&tree, ObjectiveId(3), Some(ObjectiveId(9))), Err(TreeError::NoParent));
    assert_eq!(check_parent(&tree, ObjectiveId(3), None), Ok(()));
}

#[test]
fn the_tree_stays_readable() {
    let chain: Vec<Objective> = (0..8).map(|id| objective(id, (id > 0).then(|| id - 1))).collect();
    assert_eq!(check_parent(&chain, ObjectiveId(7), Some(ObjectiveId(6))), Ok(()));
    let mut more = chain.clone();
    more.push(objective(8, None));
    assert_eq!(check_parent(&more, ObjectiveId(8), Some(ObjectiveId(7))), Err(TreeError::TooDeep(9)));
    assert_eq!(check_parent(&more, ObjectiveId(0), Some(ObjectiveId(8))), Err(TreeError::TooDeep(9)), "with its parts");
}

#[test]
fn scores_rise_from_the_kpis_to_the_top() {
    let mut heavy = objective(2, Some(1));
    heavy.weight = 3.0;
    let mut archived = objective(4, Some(1));
    archived.archived = true;
    let tree = [objective(1, None), heavy, objective(3, Some(1)), archived];
    let parts = HashMap::from([
        (ObjectiveId(2), vec![Part::kpi(1.0, Some(8.0), Status::OnTrack)]),
        (ObjectiveId(3), vec![Part::kpi(1.0, Some(4.0), Status::AtRisk), Part::kpi(1.0, None, Status::NoData)]),
        (ObjectiveId(4), vec![Part::kpi(1.0, Some(0.0), Status::OffTrack)]),
    ]);
    let summaries = roll_up(&tree, &parts);
    let top = summaries[&ObjectiveId(1)];
    assert_eq!((top.score, top.status), (Some(7.0), Status::AtRisk));
    assert_eq!((top.counts.total(), top.counts.no_data, top.counts.off_track), (3, 1, 0));
    assert!(!summaries.contains_key(&ObjectiveId(4)));
}

#[test]
fn advice_names_what_is_missing() {
    let today = day("2026-11-23");
    let advice = |objective: &Objective, kpis: &[MeasuredBy]| advise(objective, kpis, false, today);
    let bare = Objective { name: "Growth".to_owned(), ..objective(1, None) };
    let criteria: Vec<&str> = advice(&bare, &[]).iter().map(|advice| advice.criterion().code()).collect();
    assert_eq!(criteria, ["specific", "measurable", "assignable", "relevant", "time_bound"]);
    let whole = Objective {
        description: "More guests on weekdays.".to_owned(),
        owner: Some("Ada".to_owned()),
        due: Some(day("2027-06-30")),
        ..objective(1, None)
    };
    let kpi = MeasuredBy { name: "Margin".to_owned(), is_computable: true, has_target: true, has_owner: true };
    assert_eq!(advice(&whole, std::slice::from_ref(&kpi)), []);
    let broken = MeasuredBy { is_computable: false, has_target: false, ..kpi };
    let margin = || "Margin".to_owned();
    assert_eq!(advice(&whole, &[broken]), [Advice::CorrectFormula(margin()), Advice::SetTarget(margin())]);
    let late = Objective { due: Some(day("2026-06-30")), ..whole.clone() };
    assert_eq!(advise(&late, &[], true, today), [Advice::SetNewDate]);
    let turned = Objective { start: Some(day("2028-01-01")), ..whole };
    assert_eq!(advise(&turned, &[], true, today), [Advice::CorrectDates]);
}

proptest! {
    #[test]
    fn no_shape_of_tree_breaks_anything(parents in prop::collection::vec(prop::option::of(0i64..12), 1..12)) {
        let tree: Vec<Objective> = parents.iter().zip(0..).map(|(parent, id)| objective(id, *parent)).collect();
        let parts: HashMap<_, _> =
            tree.iter().map(|it| (it.id, vec![Part::kpi(1.0, Some(5.0), Status::OnTrack)])).collect();
        let summaries = roll_up(&tree, &parts);
        prop_assert_eq!(summaries.len(), tree.len());
        for objective in &tree {
            prop_assert_eq!(summaries[&objective.id].score.map(f64::round), Some(5.0));
            let _ = check_parent(&tree, objective.id, objective.parent);
        }
        if tree.iter().all(|it| check_parent(&tree, it.id, it.parent).is_ok()) {
            let top = tree.iter().filter(|it| it.parent.is_none());
            let top: usize = top.map(|it| summaries[&it.id].counts.total()).sum();
            prop_assert_eq!(top, tree.len(), "every KPI counts once");
        }
    }
}
