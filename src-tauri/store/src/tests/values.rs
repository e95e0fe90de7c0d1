//! Values: written, compared, read.

use super::*;
use crate::reading::Reading;
use std::io::Read;

fn with_sales() -> (Workspace, MeasureId) {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    (workspace, sales)
}

fn dates(values: &[Recorded]) -> Vec<String> {
    values.iter().map(|value| value.date.to_string()).collect()
}

#[test]
fn blank_zero_and_not_applicable_are_three_things() {
    let (mut workspace, sales) = with_sales();
    let closed = NewValue { value: None, note: Some("Closed".into()), ..value(sales, "2026-01-02", 0.0) };
    act(&mut workspace, |tx| tx.put_values([value(sales, "2026-01-01", 0.0), closed]));
    let read = workspace.read_values(&[sales], None).unwrap().remove(&sales).unwrap();
    assert_eq!((dates(&read), read[0].value), (vec!["2026-01-01".into()], 0.0));
    let details = workspace.value_details(sales, None).unwrap();
    assert_eq!(details.len(), 2);
    assert_eq!((details[1].value, details[1].note.as_deref()), (None, Some("Closed")));
    assert_eq!(workspace.value_detail(sales, &key("2026-01-03")).unwrap(), None);
    assert_eq!(workspace.measure_value_summary().unwrap()[&sales].count, 2);
    assert_eq!(workspace.value_summary_of(sales).unwrap().unwrap(), workspace.measure_value_summary().unwrap()[&sales]);
    assert_eq!(workspace.value_summary_of(MeasureId(7)).unwrap(), None);
}

#[test]
fn values_come_sorted_and_within_the_range() {
    let (mut workspace, sales) = with_sales();
    let segment = act(&mut workspace, |tx| tx.segment(&[("Store", "Harbour")]));
    let keys = [
        ValueKey { grain: Grain::Month, ..key("2026-02-01") },
        ValueKey { ordinal: 1, ..key("2026-02-01") },
        key("2026-02-01"),
        ValueKey { segment, ..key("2026-02-01") },
        key("2026-01-31"),
        key("2026-03-01"),
    ];
    let rows = keys.map(|key| NewValue { records: 3, ..NewValue::new(sales, key, Some(1.5)) });
    act(&mut workspace, |tx| tx.put_values(rows));
    let february = DateRange { from: day("2026-02-01"), to: day("2026-03-01") };
    let read = workspace.read_values(&[sales], Some(february)).unwrap().remove(&sales).unwrap();
    let order: Vec<_> = read.iter().map(|value| (value.grain, value.segment, value.ordinal)).collect();
    let none = SegmentId::NONE;
    let expected = [(Grain::Day, none, 0), (Grain::Day, none, 1), (Grain::Day, segment, 0), (Grain::Month, none, 0)];
    assert_eq!(order, expected);
    assert_eq!((read[0].value, read[0].records), (1.5, 3));
    assert_eq!(workspace.read_values(&[sales], None).unwrap()[&sales].len(), 6);
    let reversed = DateRange { from: february.to, to: february.from };
    assert!(workspace.read_values(&[sales], Some(reversed)).unwrap()[&sales].is_empty());
    let extreme = DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX };
    assert_eq!(workspace.read_values(&[sales], Some(extreme)).unwrap()[&sales].len(), 6);
    assert!(workspace.read_values(&[MeasureId(5)], None).unwrap()[&MeasureId(5)].is_empty());
}

#[test]
fn what_is_entered_comes_back_exactly() {
    let (mut workspace, sales) = with_sales();
    let numbers = [0.1 + 0.2, 1e308, -1e-308, 5e-324, 123_456_789_012_345.6, -0.0];
    for number in numbers {
        act(&mut workspace, |tx| tx.put_values([value(sales, "2026-01-01", number)]));
        let read = workspace.value_detail(sales, &key("2026-01-01")).unwrap().unwrap().value.unwrap();
        assert_eq!(read, number);
    }
}

#[test]
fn values_that_cannot_be_are_refused() {
    let (mut workspace, sales) = with_sales();
    let good = value(sales, "2026-01-01", 1.0);
    let dated = |text: &str| NewValue { key: key(text), ..good.clone() };
    let refused = [
        (NewValue { value: Some(f64::NAN), ..good.clone() }, "not_finite"),
        (NewValue { value: Some(f64::INFINITY), ..good.clone() }, "not_finite"),
        (NewValue { records: 0, ..good.clone() }, "not_positive"),
        (NewValue { note: Some("x".repeat(NOTE_LIMIT + 1)), ..good.clone() }, "text_refused"),
        (dated("1899-12-31"), "date_out_of_range"),
        (dated("+20260-01-01"), "date_out_of_range"),
        (NewValue { measure: MeasureId(5), ..good.clone() }, "missing"),
    ];
    for (row, code) in refused {
        let error = try_act(&mut workspace, |tx| tx.put_values([good.clone(), row])).unwrap_err();
        assert_eq!(error.code(), code);
        assert!(workspace.read_values(&[sales], None).unwrap()[&sales].is_empty(), "all or nothing");
    }
    act(&mut workspace, |tx| tx.put_values([dated("1900-01-01"), dated("2200-12-31")]));
}

#[test]
fn importing_the_same_again_changes_nothing() {
    let (mut workspace, sales) = with_sales();
    let rows = || (1..=28).map(|n| Ok(value(sales, &format!("2026-02-{n:02}"), f64::from(n))));
    let import = |workspace: &mut Workspace| act(workspace, |tx| tx.import_values(tx.new_import_id(), rows()));
    assert_eq!(import(&mut workspace), Counts { new: 28, changed: 0, same: 0 });
    let first = workspace.value_detail(sales, &key("2026-02-01")).unwrap().unwrap().import;
    let (before, entries) = (content(&workspace), workspace.history_len().unwrap());
    assert_eq!(import(&mut workspace), Counts { new: 0, changed: 0, same: 28 });
    assert_eq!((content(&workspace), workspace.history_len().unwrap()), (before, entries));
    assert!(first.is_some());
    assert_eq!(workspace.value_detail(sales, &key("2026-02-01")).unwrap().unwrap().import, first);
}

#[test]
fn an_import_leaves_notes_and_an_entry_replaces_them() {
    let (mut workspace, sales) = with_sales();
    let noted = NewValue { note: Some(" Storm ".into()), ..value(sales, "2026-01-01", 1.0) };
    act(&mut workspace, |tx| tx.put_values([noted]));
    let plain = || value(sales, "2026-01-01", 2.0);
    act(&mut workspace, |tx| tx.import_values(tx.new_import_id(), [Ok::<_, Error>(plain())]));
    let detail = workspace.value_detail(sales, &key("2026-01-01")).unwrap().unwrap();
    assert_eq!((detail.value, detail.note.as_deref(), detail.import.is_some()), (Some(2.0), Some("Storm"), true));
    let counts = act(&mut workspace, |tx| tx.put_values([plain()]));
    assert_eq!(counts.changed, 1, "its note went");
    let detail = workspace.value_detail(sales, &key("2026-01-01")).unwrap().unwrap();
    assert_eq!((detail.note, detail.import), (None, None));
}

#[test]
fn comparing_counts_what_an_import_would() {
    let (mut workspace, sales) = with_sales();
    act(&mut workspace, |tx| {
        tx.put_values([
            value(sales, "2026-01-01", 1.0),
            NewValue { note: Some("n".into()), ..value(sales, "2026-01-02", 2.0) },
            NewValue { value: None, ..value(sales, "2026-01-03", 0.0) },
            value(sales, "2026-01-04", 4.0),
        ])
    });
    let rows = || {
        [
            value(sales, "2026-01-01", 1.0),
            value(sales, "2026-01-02", 2.0),
            value(sales, "2026-01-03", 0.0),
            NewValue { records: 2, ..value(sales, "2026-01-04", 4.0) },
            value(sales, "2026-01-05", 5.0),
        ]
        .map(Ok::<_, Error>)
    };
    let expected = Counts { new: 1, changed: 2, same: 2 };
    assert_eq!(workspace.rehearse(now(), |tx| tx.import_values(ImportId(1), rows())).unwrap(), expected);
    assert_eq!(act(&mut workspace, |tx| tx.import_values(ImportId(1), rows())), expected);
}

#[test]
fn a_reader_that_fails_ends_the_import() {
    let (mut workspace, sales) = with_sales();
    let rows = [Ok(value(sales, "2026-01-01", 1.0)), Err(Error::Io("the stick was pulled out".into()))];
    let error = try_act(&mut workspace, |tx| tx.import_values(ImportId(1), rows)).unwrap_err();
    assert_eq!(error.code(), "io");
    assert!(workspace.read_values(&[sales], None).unwrap()[&sales].is_empty());
}

#[test]
fn the_summary_knows_the_ends() {
    let (mut workspace, sales) = with_sales();
    act(&mut workspace, |tx| tx.insert_measure(&measure("Empty")));
    let month =
        NewValue { key: ValueKey { grain: Grain::Month, ..key("2026-03-01") }, ..value(sales, "2026-03-01", 1.0) };
    let rows = [value(sales, "2026-01-05", 1.0), value(sales, "2026-03-01", 1.0), month];
    act(&mut workspace, |tx| tx.put_values(rows));
    let summary = workspace.measure_value_summary().unwrap();
    let expected = domain::measure::ValueSummary {
        count: 3,
        first: day("2026-01-05"),
        last: day("2026-03-01"),
        last_grain: Grain::Month,
    };
    assert_eq!(summary, [(sales, expected)].into());
}

#[test]
fn values_that_another_program_spoilt_are_said() {
    for (column, number) in [("date", 20261399), ("grain", 9), ("records", -1)] {
        let (mut workspace, sales) = with_sales();
        act(&mut workspace, |tx| tx.put_values([value(sales, "2026-01-01", 1.0), value(sales, "2026-01-02", 2.0)]));
        let spoil = format!("UPDATE value SET {column} = {number} WHERE value = 2.0");
        workspace.conn.execute_batch(&spoil).unwrap();
        let error = workspace.read_values(&[sales], None).unwrap_err();
        assert_eq!(error.code(), "unreadable");
        assert!(error.to_string().contains(&format!("{column} is {number}")), "{error}");
        workspace.conn.execute_batch("DELETE FROM value WHERE value = 2.0").unwrap();
        assert_eq!(workspace.read_values(&[sales], None).unwrap()[&sales].len(), 1, "and nothing of it stays");
    }
}

/// A change of a changeset: what it is, and the old and new values.
type Told = (String, Vec<[Option<Value>; 2]>);

fn told(changeset: &[u8]) -> Vec<Told> {
    let mut all = Vec::new();
    let one = |item: &rusqlite::session::ChangesetItem, entity: Entity, action| {
        assert_eq!((entity, item.pk()?), (Entity::Value, &[1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0][..]));
        let value = |column| {
            let sides = changes::values(item, action, column).unwrap();
            sides.map(|side| side.map(|side| Value::try_from(side).unwrap()))
        };
        all.push((format!("{action:?}"), (0..9).map(value).collect::<Vec<_>>()));
        Ok(())
    };
    changes::each(Reading::of(changeset), one).unwrap();
    all.sort_by_key(|change| format!("{change:?}"));
    all
}

#[test]
fn what_values_record_is_what_the_session_extension_records() {
    let (mut workspace, sales) = with_sales();
    let noted = |text: &str| NewValue { note: Some(text.into()), ..value(sales, "2026-01-02", 2.0) };
    let long = "ä".repeat(NOTE_LIMIT);
    let before = [
        value(sales, "2026-01-01", 1.0),
        noted("old"),
        value(sales, "2026-01-03", 3.0),
        value(sales, "2026-01-04", 4.0),
    ];
    act(&mut workspace, |tx| tx.put_values(before));
    let mut extension = Vec::new();
    act(&mut workspace, |tx| {
        let mut session = rusqlite::session::Session::new(&tx.conn)?;
        session.attach(Some("value"))?;
        let imported =
            [value(sales, "2026-01-01", -1.5), noted(&long), value(sales, "2026-01-05", 5.0)].map(Ok::<_, Error>);
        tx.import_values(ImportId(7), imported)?;
        // Twice changed, back again, gone, come and gone, gone and come.
        tx.put_values([noted("new"), NewValue { value: None, records: 300, ..value(sales, "2026-01-01", 0.0) }])?;
        tx.put_values([value(sales, "2026-01-03", 8.0)])?;
        tx.put_values([value(sales, "2026-01-03", 3.0)])?;
        tx.put_values([value(sales, "2026-01-06", 6.0), value(sales, "2026-01-07", 7.0)])?;
        tx.delete_values(sales, &[key("2026-01-04"), key("2026-01-06"), key("2026-01-02"), key("2026-01-08")])?;
        tx.put_values([
            noted(&"x".repeat(200)),
            NewValue { note: Some("x".repeat(127)), ..value(sales, "2026-01-09", 0.1) },
        ])?;
        session.changeset_strm(&mut extension)?;
        Ok(())
    });
    let recorded = newest_changeset(&workspace);
    assert_eq!(told(&recorded), told(&extension));
    assert_eq!(told(&recorded).len(), 6);
}

/// The newest changeset of the history as it is inflated.
fn newest_changeset(workspace: &Workspace) -> Vec<u8> {
    let sql = "SELECT uid FROM history ORDER BY id DESC LIMIT 1";
    let uid = workspace.conn.query_row(sql, [], |row| row.get(0)).unwrap();
    let mut bytes = Vec::new();
    crate::history::changeset::of(workspace, uid).unwrap().unwrap().read().unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn many_changes_are_recorded_as_few_are_and_go_back_and_forth() {
    const MANY: u32 = 3000;
    let (mut workspace, sales) = with_sales();
    let many = |range: std::ops::Range<u32>, number: f64| {
        range.map(move |ordinal| {
            let key = ValueKey { ordinal, ..key("2026-01-01") };
            NewValue { note: Some("n".repeat(50)), ..NewValue::new(sales, key, Some(number)) }
        })
    };
    act(&mut workspace, |tx| tx.put_values(many(0..MANY, 1.0)));
    let before = content(&workspace);
    let keys =
        |range: std::ops::Range<u32>| range.map(|n| ValueKey { ordinal: n, ..key("2026-01-01") }).collect::<Vec<_>>();
    // Changed, changed twice, come and gone, gone and come.
    let mut extension = Vec::new();
    let change = workspace.transact(Operation::ChangeSettings, &ada(), |tx| {
        let mut session = rusqlite::session::Session::new(&tx.conn)?;
        session.attach(Some("value"))?;
        tx.put_values(many(0..MANY + 200, 2.0))?;
        tx.put_values(many(100..150, 3.0))?;
        tx.delete_values(sales, &keys(MANY - 10..MANY + 100))?;
        tx.put_values(many(MANY - 5..MANY + 2, 4.0))?;
        session.changeset_strm(&mut extension)?;
        Ok::<_, Error>(())
    });
    let after = content(&workspace);
    assert_eq!(told(&newest_changeset(&workspace)), told(&extension));
    let days = DateRange { from: day("2026-01-01"), to: day("2026-01-02") };
    assert_eq!(change.unwrap().1.values, [(sales, days)].into());
    workspace.undo(&ada()).unwrap();
    assert!(content(&workspace) == before);
    workspace.redo(&ada()).unwrap();
    assert!(content(&workspace) == after);
    let entries = workspace.history_len().unwrap();
    act(&mut workspace, |tx| {
        tx.put_values(many(5000..5000 + MANY, 1.0))?;
        tx.delete_values(sales, &keys(5000..5000 + MANY))
    });
    assert_eq!(workspace.history_len().unwrap(), entries, "nothing is left of it");
}

#[test]
fn a_changeset_of_several_pieces_goes_back_and_forth() {
    let (mut workspace, sales) = with_sales();
    let before = content(&workspace);
    let row = |n: u32| {
        let key = ValueKey { ordinal: n, ..key("2026-01-01") };
        let note = (0..40).map(|at| format!("{:x}", crate::ids::hashed(&[&n.to_be_bytes(), &[at]], 0)));
        NewValue { note: Some(note.collect()), ..NewValue::new(sales, key, Some(f64::from(n))) }
    };
    act(&mut workspace, |tx| tx.put_values((0..6000).map(row)));
    let length: i64 =
        workspace.conn.query_row("SELECT max(length(changeset)) FROM history", [], |row| row.get(0)).unwrap();
    assert!(length > 1 << 20, "{length}");
    let after = content(&workspace);
    let entry = workspace.history(1, None).unwrap().remove(0).id;
    assert_eq!(workspace.history_detail(entry, 10).unwrap().len(), 10);
    workspace.undo(&ada()).unwrap();
    assert!(content(&workspace) == before);
    workspace.redo(&ada()).unwrap();
    assert!(content(&workspace) == after);
    assert_eq!(workspace.check().unwrap(), None);
}

#[test]
fn a_step_back_is_followed_and_stopped_at_any_moment() {
    let (mut workspace, sales) = with_sales();
    let many = (0..20_000_u32).map(|ordinal| {
        let key = ValueKey { ordinal, ..key("2026-01-01") };
        NewValue::new(sales, key, Some(f64::from(ordinal.wrapping_mul(2_654_435_761))))
    });
    act(&mut workspace, |tx| tx.put_values(many));
    let (before, entries) = (content(&workspace), workspace.history_len().unwrap());
    let seen = std::cell::RefCell::new(Vec::new());
    let stop_after = |most: usize| {
        let seen = &seen;
        move |done: u64, of: u64| {
            seen.borrow_mut().push((done, of));
            seen.borrow().len() <= most
        }
    };
    for most in 0..6 {
        seen.borrow_mut().clear();
        assert_eq!(workspace.undo_followed(&ada(), &stop_after(most)).unwrap_err().code(), "stopped");
        assert!(content(&workspace) == before && workspace.history_len().unwrap() == entries, "nothing is half done");
    }
    seen.borrow_mut().clear();
    workspace.undo_followed(&ada(), &stop_after(usize::MAX)).unwrap();
    let told = seen.take();
    assert!(told.len() > 6 && told.is_sorted(), "{told:?}");
    assert_eq!(told.last().map(|&(done, of)| done == of), Some(true), "{told:?}");
}
