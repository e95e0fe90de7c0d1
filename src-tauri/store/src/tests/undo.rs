//! Operations, their changes, undo and redo, the history.

use super::*;

fn rename(workspace: &mut Workspace, id: KpiId, to: &str) -> Change {
    let kpi = workspace.kpi(id).unwrap();
    let operation = Operation::Rename { entity: Entity::Kpi, from: kpi.name.clone(), to: to.into() };
    let work = |tx: &Tx| tx.update_kpi(&Kpi { name: to.into(), ..kpi });
    workspace.transact(operation, &ada(), work).unwrap().1
}

fn renamed(from: &str, to: &str) -> Option<Operation> {
    Some(Operation::Rename { entity: Entity::Kpi, from: from.into(), to: to.into() })
}

#[test]
fn an_operation_says_what_it_changed() {
    let mut workspace = workspace();
    let goal = act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    let kpi = act(&mut workspace, |tx| tx.insert_kpi(&Kpi { objective: Some(goal), ..kpi("Revenue", "revenue") }));
    let change = rename(&mut workspace, kpi, "Net revenue");
    assert_eq!(change.done, renamed("Revenue", "Net revenue"));
    assert_eq!(change.operation, "rename_kpi");
    assert_eq!(change.kpis, [kpi].into());
    assert_eq!(change.entities, [Entity::Kpi].into());
    assert!(change.objectives.is_empty() && change.values.is_empty(), "nothing else changed");
    let moved = workspace.transact(Operation::Move(Entity::Kpi, "x".into()), &ada(), |tx| tx.move_kpi(kpi, None, 0));
    assert_eq!(moved.unwrap().1.objectives, [goal].into(), "the objective that lost it has to be read again");
}

#[test]
fn changed_values_are_told_by_measure_and_days() {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    let work = |tx: &Tx| tx.put_values([value(sales, "2026-03-05", 1.0), value(sales, "2026-01-31", 2.0)]);
    let (counts, change) =
        workspace.transact(Operation::EnterValues(Entered::One("Sales".into())), &ada(), work).unwrap();
    assert_eq!(counts, Counts { new: 2, changed: 0, same: 0 });
    let days = DateRange { from: day("2026-01-31"), to: day("2026-03-06") };
    assert_eq!(change.values, [(sales, days)].into());
    assert!(change.measures.is_empty(), "its definition is as it was");
}

#[test]
fn a_target_that_changes_names_its_kpi() {
    let mut workspace = workspace();
    let kpi = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "revenue")));
    let target = Target {
        id: TargetId(0),
        kpi,
        from: day("2026-01-01"),
        until: None,
        goal: target::Goal::AtLeast(5.0),
        amber: target::AmberBand::Relative(0.05),
        reason: String::new(),
        span: target::Span::Period,
        shape: target::Shape::Straight,
    };
    let id = act(&mut workspace, |tx| tx.insert_target(&target));
    let higher = Target { id, goal: target::Goal::AtLeast(6.0), ..target };
    let operation = Operation::SetTarget("Revenue".into());
    let (_, change) = workspace.transact(operation, &ada(), |tx| tx.update_target(&higher)).unwrap();
    assert_eq!(change.kpis, [kpi].into());
}

#[test]
fn nothing_changed_leaves_no_entry() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "revenue")));
    let change = rename(&mut workspace, id, "Revenue");
    assert_eq!((change.history, change.is_empty()), (None, true));
    assert_eq!(workspace.history_len().unwrap(), 1);
}

#[test]
fn an_operation_that_fails_leaves_nothing() {
    let mut workspace = workspace();
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "revenue")));
    let before = content(&workspace);
    let work = |tx: &Tx| {
        tx.segment(&[("Store", "Harbour")])?;
        tx.insert_kpi(&kpi("Costs", "costs"))?;
        tx.insert_kpi(&kpi("REVENUE ", "revenue"))
    };
    let error = try_act(&mut workspace, work).unwrap_err();
    assert_eq!(error.code(), "name_taken");
    assert_eq!(content(&workspace), before);
    assert_eq!(workspace.history_len().unwrap(), 1);
    assert_eq!(
        workspace.find_segment(&[("Store", "Harbour")]).unwrap(),
        None,
        "nor does memory keep what was taken back"
    );
}

#[test]
fn a_panic_in_an_operation_leaves_nothing() {
    let mut workspace = workspace();
    let before = content(&workspace);
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        act(&mut workspace, |tx| -> Result<()> {
            tx.insert_kpi(&kpi("Revenue", "revenue"))?;
            panic!("on purpose")
        });
    }));
    assert!(caught.is_err());
    assert_eq!(content(&workspace), before);
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "revenue")));
}

#[test]
fn a_rehearsal_answers_and_leaves_nothing() {
    let mut workspace = workspace();
    let before = content(&workspace);
    let work = |tx: &Tx| -> Result<Counts> {
        let sales = tx.insert_measure(&measure("Sales"))?;
        tx.put_values([value(sales, "2026-01-01", 1.0)])
    };
    assert_eq!(workspace.rehearse(now(), work).unwrap().new, 1);
    assert_eq!(content(&workspace), before);
    assert_eq!(workspace.history_len().unwrap(), 0);
}

#[test]
fn undo_and_redo_walk_the_whole_way() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    let mut states = vec![content(&workspace)];
    for name in ["B", "C", "D"] {
        rename(&mut workspace, id, name);
        states.push(content(&workspace));
    }
    for state in states.iter().rev().skip(1) {
        workspace.undo(&ada()).unwrap();
        assert_eq!(content(&workspace), *state);
    }
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.next_undo().unwrap(), None);
    assert_eq!(workspace.undo(&ada()).unwrap_err().code(), "nothing_to_undo");
    for state in &states {
        workspace.redo(&ada()).unwrap();
        assert_eq!(content(&workspace), *state);
    }
    assert_eq!(workspace.redo(&ada()).unwrap_err().code(), "nothing_to_redo");
    assert_eq!(workspace.history_len().unwrap(), 12, "the history only grows");
}

#[test]
fn what_comes_next_is_right_after_any_mixture() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    rename(&mut workspace, id, "B");
    rename(&mut workspace, id, "C");
    workspace.undo(&ada()).unwrap();
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.next_redo().unwrap(), renamed("A", "B"));
    workspace.redo(&ada()).unwrap();
    assert_eq!(workspace.next_undo().unwrap(), renamed("A", "B"));
    assert_eq!(workspace.next_redo().unwrap(), renamed("B", "C"));
    // Undo of the redo, and its redo again.
    workspace.undo(&ada()).unwrap();
    let change = workspace.redo(&ada()).unwrap();
    assert_eq!(change.done, renamed("A", "B").map(|done| Operation::Redo(Box::new(done))));
    assert_eq!(change.kpis, [id].into());
    rename(&mut workspace, id, "X");
    assert_eq!(workspace.next_redo().unwrap(), None, "something new ends redo");
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.kpi(id).unwrap().name, "B");
    assert_eq!(workspace.next_undo().unwrap(), renamed("A", "B"));
    assert_eq!(workspace.next_redo().unwrap(), renamed("B", "X"));
}

#[test]
fn undo_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Coffee.bellwether");
    let mut workspace = Workspace::create(&path, &settings(), options()).unwrap();
    let before = content(&workspace);
    act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    let after = content(&workspace);
    workspace.close().unwrap();
    let mut workspace = Workspace::open(&path, now()).unwrap();
    workspace.undo(&ada()).unwrap();
    assert_eq!(content(&workspace), before);
    drop(workspace);
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert_eq!(workspace.next_redo().unwrap(), Some(Operation::ChangeSettings));
    workspace.redo(&ada()).unwrap();
    assert_eq!(content(&workspace), after);
}

#[test]
fn undo_refuses_to_overwrite_what_another_program_changed() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("A", "1")));
    rename(&mut workspace, id, "B");
    workspace.conn.execute_batch("UPDATE kpi SET name = 'Z'; COMMIT; BEGIN IMMEDIATE").unwrap();
    let before = content(&workspace);
    let error = workspace.undo(&ada()).unwrap_err();
    assert!(
        matches!(&error, Error::UndoConflict(done) if Some(done.as_ref()) == renamed("A", "B").as_ref()),
        "{error}"
    );
    assert_eq!(content(&workspace), before);
    assert_eq!(workspace.history_len().unwrap(), 2);
}

#[test]
fn undoing_a_creation_that_others_came_to_need_is_refused() {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    let insert = "INSERT INTO value VALUES (?1, 20260101, 1, 0, 0, 5.0, 1, NULL, NULL, 0, NULL, NULL)";
    workspace.conn.execute(insert, [sales.0]).unwrap();
    workspace.conn.execute_batch("COMMIT; BEGIN IMMEDIATE").unwrap();
    assert_eq!(workspace.undo(&ada()).unwrap_err().code(), "undo_conflict", "another program's value needs it");
}

#[test]
fn the_history_is_an_audit_trail() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "revenue")));
    let change = rename(&mut workspace, id, "Net revenue");
    let entry = workspace.history(1, None).unwrap().remove(0);
    assert_eq!(
        (entry.author.as_str(), entry.time, Some(entry.operation)),
        ("Ada", now(), renamed("Revenue", "Net revenue"))
    );
    let detail = workspace.history_detail(change.history.unwrap(), 10).unwrap();
    let expected = Detail {
        entity: Entity::Kpi,
        row: RowChange::Updated,
        key: vec![("id".into(), Cell::Integer(id.0))],
        column: "name".into(),
        old: Cell::Text("Revenue".into()),
        new: Cell::Text("Net revenue".into()),
    };
    assert_eq!(detail, std::slice::from_ref(&expected));
    let undo = workspace.undo(&stamp(now(), "Bob")).unwrap();
    let detail = workspace.history_detail(undo.history.unwrap(), 10).unwrap();
    assert_eq!(
        detail,
        [Detail { old: expected.new, new: expected.old, ..expected }],
        "an undo's effect is the inverse"
    );
    let entries = workspace.history(10, None).unwrap();
    assert_eq!(entries.iter().map(|entry| entry.undone).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(workspace.history(10, Some(entries[1].id)).unwrap(), entries[2..]);
    let of = |kpi| {
        let filter = HistoryFilter { subject: Some(Subject::Kpi(kpi)), ..HistoryFilter::default() };
        workspace.history_where(filter, 10).unwrap()
    };
    assert_eq!(of(id), entries);
    assert!(of(KpiId(1)).is_empty());
}
