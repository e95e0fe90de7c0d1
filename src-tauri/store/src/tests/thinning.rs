//! What was done long ago loses what exactly it changed, and nothing else.

use super::*;
use chrono::Days;
use proptest::prelude::*;

fn on(day: NaiveDate) -> Stamp {
    stamp(day.and_hms_opt(9, 0, 0).unwrap(), "Ada")
}

/// A workspace with a KPI, and the day on which it was made.
fn begun() -> (Workspace, KpiId, NaiveDate) {
    let mut workspace = workspace();
    let first = day("2024-01-01");
    let made = workspace.transact(Operation::ChangeSettings, &on(first), |tx| tx.insert_kpi(&kpi("KPI", "1")));
    (workspace, made.unwrap().0, first)
}

/// One step of a session: days that pass, and what is done then.
type Step = (u64, u8);

/// Does the steps: names are changed, things come and go, and are taken back and brought back. Answers the last day.
fn walked(steps: &[Step]) -> (Workspace, NaiveDate) {
    let (mut workspace, id, mut today) = begun();
    for (number, (days, what)) in steps.iter().enumerate() {
        today = today + Days::new(*days);
        let stamp = on(today);
        let done = match what {
            0 => workspace.undo(&stamp).map(drop),
            1 => workspace.redo(&stamp).map(drop),
            2 => {
                let work = |tx: &Tx| {
                    let sales = tx.insert_measure(&measure(&format!("Sales {number}")))?;
                    tx.put_values([value(sales, "2024-01-01", 1.0), value(sales, "2024-01-02", 2.0)])
                };
                workspace.transact(Operation::ChangeSettings, &stamp, work).map(drop)
            }
            _ => {
                let work = |tx: &Tx| tx.update_kpi(&Kpi { name: format!("KPI {number}"), ..tx.kpi(id)? });
                workspace.transact(Operation::ChangeSettings, &stamp, work).map(drop)
            }
        };
        let _nothing_to_undo = done;
    }
    (workspace, today)
}

/// What an entry says, but for whether its changes are there.
fn said(workspace: &Workspace) -> Vec<HistoryEntry> {
    let entries = workspace.history(usize::MAX, None).unwrap();
    entries.into_iter().map(|entry| HistoryEntry { thinned: None, ..entry }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn thinning_leaves_everything_but_the_details_of_what_is_old(
        steps in proptest::collection::vec((0..60_u64, 0..7_u8), 1..60),
        later in 0..40_u64,
    ) {
        let (mut whole, today) = walked(&steps);
        let (mut thinned, _) = walked(&steps);
        let today = today + Days::new(later);
        let now = today.and_hms_opt(9, 0, 0).unwrap();
        let old = thinned.thinnable(now).unwrap();
        crate::transact::unrecorded(&thinned, || thinned.thin(&old)).unwrap();
        let count = old.len();
        prop_assert!(content(&thinned) == content(&whole));
        prop_assert_eq!(said(&thinned), said(&whole));
        prop_assert_eq!(thinned.check().unwrap(), None);
        prop_assert_eq!(thinned.thinnable(now).unwrap(), [0; 0], "and again there is nothing to do");
        prop_assert_eq!(thinned.next_redo().unwrap(), whole.next_redo().unwrap());
        // Entries tell whether they are whole, and what is whole is the same.
        for entry in thinned.history(usize::MAX, None).unwrap() {
            let detail = thinned.history_detail(entry.id, 1000).unwrap();
            if entry.thinned.is_some() {
                prop_assert!(now - entry.time > chrono::TimeDelta::days(365) && detail.is_empty() && count > 0);
            } else {
                prop_assert_eq!(detail, whole.history_detail(entry.id, 1000).unwrap());
            }
        }
        // Undo goes back as far as before, until it comes to what is old.
        while thinned.next_undo().unwrap().is_some() {
            thinned.undo(&on(today)).unwrap();
            whole.undo(&on(today)).unwrap();
            prop_assert!(content(&thinned) == content(&whole));
        }
        prop_assert_eq!(thinned.undo(&on(today)).unwrap_err().code(), "nothing_to_undo");
        prop_assert!(count > 0 || whole.next_undo().unwrap().is_none());
    }
}

#[test]
fn what_is_old_is_thinned_with_the_first_change_of_a_day_after_a_copy_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let first = day("2024-01-01");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let rename = |workspace: &mut Workspace, id, today| {
        let work = |tx: &Tx| tx.update_kpi(&Kpi { name: format!("On {today}"), ..tx.kpi(id)? });
        workspace.transact(Operation::ChangeSettings, &on(today), work).unwrap().1
    };
    let made = Operation::Create(Entity::Kpi, "KPI".into());
    let id = workspace.transact(made.clone(), &on(first), |tx| tx.insert_kpi(&kpi("KPI", "1"))).unwrap().0;
    let mut today = first;
    while today < first + Days::new(390) {
        today = today + Days::new(30);
        rename(&mut workspace, id, today);
    }
    let entry = |workspace: &Workspace| workspace.history(1, Some(HistoryId(2))).unwrap().remove(0);
    assert_eq!(entry(&workspace).thinned, None, "a year is not over");
    rename(&mut workspace, id, today + Days::new(20));
    let thinned = entry(&workspace);
    assert_eq!(thinned.thinned, Some(Thinned { came: 1, changed: 0, went: 0 }));
    assert_eq!((thinned.operation, thinned.author.as_str(), thinned.time.date()), (made, "Ada", first));
    assert!(workspace.history_detail(thinned.id, 10).unwrap().is_empty());
    let copies = workspace.backups().unwrap().own;
    let copy = Workspace::open(&copies.last().unwrap().path, OpenOptions { read_only: true, ..options() }).unwrap();
    assert_eq!(entry(&copy).thinned, None, "the copy of the day has it");
    workspace.close().unwrap();
    let mut workspace = Workspace::open(&path, options()).unwrap();
    assert_eq!(workspace.check().unwrap(), None);
    let mut steps = 0;
    while workspace.next_undo().unwrap().is_some() {
        workspace.undo(&on(today + Days::new(20))).unwrap();
        steps += 1;
    }
    assert_eq!((steps, workspace.kpi(id).unwrap().name.as_str()), (14, "KPI"));
}
