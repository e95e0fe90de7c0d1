//! Each kind of thing: stored and read back, refused where it makes no sense.

use super::*;
use domain::action::Action;
use domain::event::Event;
use domain::segment::{Dimension, Member};
use domain::target::{AmberBand, Goal, Shape, Span};
use std::io::Read;

#[test]
fn settings_come_back() {
    let mut workspace = workspace();
    assert_eq!(workspace.settings().unwrap(), settings());
    let other = Settings { name: "Other".into(), working_days: vec![], ..settings() };
    act(&mut workspace, |tx| tx.set_settings(&other));
    assert_eq!(workspace.settings().unwrap(), other);
    let calendar = Calendar { fiscal_month: 2, fiscal_day: 30, ..Calendar::default() };
    let error = try_act(&mut workspace, |tx| tx.set_settings(&Settings { calendar, ..settings() })).unwrap_err();
    assert_eq!(error.code(), "fiscal_start");
    let calendar = Calendar { fiscal_month: 2, fiscal_day: 29, ..Calendar::default() };
    act(&mut workspace, |tx| tx.set_settings(&Settings { calendar, ..settings() }));
}

#[test]
fn objectives_come_back() {
    let mut workspace = workspace();
    let top = act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    let part =
        Objective { parent: Some(top), chosen_status: Some(Status::AtRisk), weight: 2.5, ..objective("  Sell more ") };
    let id = act(&mut workspace, |tx| tx.insert_objective(&part));
    assert_eq!(workspace.objective(id).unwrap(), Objective { id, name: "Sell more".into(), ..part });
    assert_eq!(workspace.objectives().unwrap().len(), 2);
}

#[test]
fn objectives_are_unique_among_siblings_only() {
    let mut workspace = workspace();
    let top = act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    act(&mut workspace, |tx| tx.insert_objective(&Objective { parent: Some(top), ..objective("Grow") }));
    let error = try_act(&mut workspace, |tx| tx.insert_objective(&objective("grow"))).unwrap_err();
    assert!(matches!(&error, Error::NameTaken { name, archived: false, .. } if name == "Grow"), "{error}");
}

#[test]
fn an_objective_is_never_part_of_itself() {
    let mut workspace = workspace();
    let a = act(&mut workspace, |tx| tx.insert_objective(&objective("A")));
    let b = act(&mut workspace, |tx| tx.insert_objective(&Objective { parent: Some(a), ..objective("B") }));
    let c = act(&mut workspace, |tx| tx.insert_objective(&Objective { parent: Some(b), ..objective("C") }));
    let error = try_act(&mut workspace, |tx| tx.move_objective(a, Some(c), 0)).unwrap_err();
    assert!(matches!(&error, Error::ParentCycle(path) if path == &["A", "C", "B", "A"]), "{error}");
    let error = try_act(&mut workspace, |tx| tx.move_objective(a, Some(a), 0)).unwrap_err();
    assert!(matches!(&error, Error::ParentCycle(path) if path == &["A", "A"]), "{error}");
    let nobody = Some(ObjectiveId(77));
    let error = try_act(&mut workspace, |tx| tx.move_objective(a, nobody, 0)).unwrap_err();
    assert_eq!(error.code(), "missing");
}

#[test]
fn objectives_are_not_too_deep() {
    let mut workspace = workspace();
    let mut parent = None;
    for level in 1..=domain::objective::MAX_DEPTH {
        let objective = Objective { parent, ..objective(&format!("Level {level}")) };
        parent = Some(act(&mut workspace, |tx| tx.insert_objective(&objective)));
    }
    let below = Objective { parent, ..objective("Below") };
    let error = try_act(&mut workspace, |tx| tx.insert_objective(&below)).unwrap_err();
    assert!(matches!(error, Error::TooManyLevels(9)), "{error}");
    let apart = act(&mut workspace, |tx| tx.insert_objective(&objective("Apart")));
    let error = try_act(&mut workspace, |tx| tx.move_objective(apart, parent, 0)).unwrap_err();
    assert!(matches!(error, Error::TooManyLevels(9)), "{error}");
}

#[test]
fn places_are_kept() {
    let mut workspace = workspace();
    let ids: Vec<_> = ["A", "B", "C"].map(|name| act(&mut workspace, |tx| tx.insert_kpi(&kpi(name, "1")))).into();
    act(&mut workspace, |tx| tx.move_kpi(ids[2], None, 0));
    let names: Vec<_> = workspace.kpis().unwrap().into_iter().map(|kpi| kpi.name).collect();
    assert_eq!(names, ["C", "A", "B"]);
    act(&mut workspace, |tx| tx.move_kpi(ids[2], None, 99));
    let names: Vec<_> = workspace.kpis().unwrap().into_iter().map(|kpi| kpi.name).collect();
    assert_eq!(names, ["A", "B", "C"]);
}

#[test]
fn archiving_an_objective_takes_what_is_below_it() {
    let mut workspace = workspace();
    let top = act(&mut workspace, |tx| tx.insert_objective(&objective("Grow")));
    let part = act(&mut workspace, |tx| tx.insert_objective(&Objective { parent: Some(top), ..objective("Sell") }));
    let id = act(&mut workspace, |tx| tx.insert_kpi(&Kpi { objective: Some(part), ..kpi("Revenue", "1") }));
    let error = try_act(&mut workspace, |tx| tx.delete_objective(part)).unwrap_err();
    assert_eq!(error.code(), "not_archived");
    act(&mut workspace, |tx| tx.archive_objective(top, true));
    assert!(workspace.objective(part).unwrap().archived && workspace.kpi(id).unwrap().archived);
    let error = try_act(&mut workspace, |tx| tx.delete_objective(part)).unwrap_err();
    assert!(matches!(&error, Error::StillUsed { by, .. } if by == &["Revenue"]), "{error}");
    act(&mut workspace, |tx| tx.archive_objective(part, false));
    assert!(!workspace.objective(top).unwrap().archived, "a part that is shown needs what it is part of");
    assert!(!workspace.kpi(id).unwrap().archived);
}

#[test]
fn measures_come_back_with_a_key() {
    let mut workspace = workspace();
    let first = act(&mut workspace, |tx| tx.insert_measure(&measure("Net sales (€)")));
    let second = act(&mut workspace, |tx| tx.insert_measure(&measure("Net sales ($)")));
    let third = act(&mut workspace, |tx| tx.insert_measure(&measure("Net sales")));
    let keys = [first, second, third].map(|id| workspace.measure(id).unwrap().key);
    assert_eq!(keys, ["net_sales", "net_sales_2", "net_sales_3"]);
    let renamed = Measure { key: "net_sales_2".into(), ..workspace.measure(first).unwrap() };
    assert_eq!(try_act(&mut workspace, |tx| tx.update_measure(&renamed)).unwrap_err().code(), "name_taken");
    let unit = Unit::parse("EUR/order").unwrap();
    let changed =
        Measure { kind: MeasureKind::Sample, unit, owner: Some("Bo".into()), ..workspace.measure(first).unwrap() };
    act(&mut workspace, |tx| tx.update_measure(&changed));
    assert_eq!(workspace.measure(first).unwrap(), changed);
}

#[test]
fn deleting_a_measure_takes_its_values_and_undo_brings_them_back() {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    act(&mut workspace, |tx| tx.put_values([value(sales, "2026-01-01", 1.0)]));
    act(&mut workspace, |tx| tx.archive_measure(sales, true));
    let before = content(&workspace);
    act(&mut workspace, |tx| tx.delete_measure(sales));
    assert!(workspace.read_values(&[sales], None).unwrap()[&sales].is_empty());
    assert_eq!(workspace.measure(sales).unwrap_err().code(), "missing");
    workspace.undo(&ada()).unwrap();
    assert_eq!(content(&workspace), before);
}

#[test]
fn kpis_come_back() {
    let mut workspace = workspace();
    let full = Kpi {
        unit: Some(Unit::Percent),
        direction: Direction::Between,
        grain: Grain::Quarter,
        decimals: Some(1),
        owner: Some("Ada".into()),
        weight: 3.0,
        description: "line\nline".into(),
        ..kpi("הכנסות 🙂", "(revenue - cogs) / revenue")
    };
    let id = act(&mut workspace, |tx| tx.insert_kpi(&full));
    assert_eq!(workspace.kpi(id).unwrap(), Kpi { id, ..full });
}

#[test]
fn names_are_checked() {
    let mut workspace = workspace();
    let codes = [
        (" \t ".to_owned(), "name_empty"),
        ("x".repeat(201), "name_too_long"),
        ("x".repeat(10_000), "name_too_long"),
        ("a\nb".into(), "name_has_control"),
        ("a\u{0}b".into(), "name_has_control"),
    ];
    for (name, code) in codes {
        let error = try_act(&mut workspace, |tx| tx.insert_kpi(&kpi(&name, "1"))).unwrap_err();
        assert_eq!(error.code(), code);
        let error = try_act(&mut workspace, |tx| tx.insert_measure(&measure(&name))).unwrap_err();
        assert_eq!(error.code(), code);
        let error = try_act(&mut workspace, |tx| tx.insert_objective(&objective(&name))).unwrap_err();
        assert_eq!(error.code(), code);
    }
    act(&mut workspace, |tx| tx.insert_kpi(&kpi(&"é".repeat(200), "1")));
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&Kpi { weight: f64::NAN, ..kpi("w", "1") })).unwrap_err();
    assert_eq!(error.code(), "not_finite");
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&Kpi { weight: 0.0, ..kpi("w", "1") })).unwrap_err();
    assert_eq!(error.code(), "not_positive");
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&kpi("w", &"1+".repeat(60_000)))).unwrap_err();
    assert_eq!(error.code(), "text_refused");
}

#[test]
fn a_name_in_the_archive_is_taken_too() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "1")));
    act(&mut workspace, |tx| tx.archive_kpi(id, true));
    let error = try_act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "1"))).unwrap_err();
    assert!(matches!(&error, Error::NameTaken { name, archived: true, .. } if name == "Revenue"), "{error}");
}

#[test]
fn targets_come_back_in_every_wording() {
    let mut workspace = workspace();
    let kpi = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "1")));
    let goals = [
        Goal::AtLeast(-1.5),
        Goal::AtMost(0.0),
        Goal::Between(1.0, 2.0),
        Goal::Reach { baseline: 1.0, goal: 3.0, by: day("2027-12-31") },
    ];
    for (month, goal) in (1..).zip(goals) {
        let amber = if month % 2 == 0 { AmberBand::Absolute(2.0) } else { AmberBand::Relative(0.05) };
        let from = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let until = (month == 3).then(|| day("2026-04-01"));
        let (span, shape) = if month == 1 { (Span::FiscalYear, Shape::Seasonal) } else { Default::default() };
        let target = Target { id: TargetId(0), kpi, from, until, goal, amber, reason: "Fair".into(), span, shape };
        let id = act(&mut workspace, |tx| tx.insert_target(&target));
        assert_eq!(workspace.target(id).unwrap(), Target { id, ..target });
    }
    assert_eq!(workspace.targets_of(kpi).unwrap(), workspace.targets().unwrap());
    let first = workspace.targets().unwrap().remove(0);
    let again = Target { id: TargetId(0), goal: Goal::AtLeast(9.0), ..first.clone() };
    act(&mut workspace, |tx| tx.insert_target(&again));
    assert_eq!(workspace.targets().unwrap().len(), 4, "one answer for each day");
    let exception = Target { until: Some(day("2026-02-01")), ..again.clone() };
    act(&mut workspace, |tx| tx.insert_target(&exception));
    assert_eq!(workspace.targets().unwrap().len(), 5, "an exception stands beside the rule");
    let refused = [
        Target { goal: Goal::AtLeast(f64::INFINITY), ..again.clone() },
        Target { amber: AmberBand::Relative(-0.1), ..again.clone() },
        Target { from: day("1400-01-01"), ..again.clone() },
        Target { until: Some(again.from), ..again.clone() },
        Target { kpi: KpiId(5), ..again },
    ];
    let codes = refused.map(|target| try_act(&mut workspace, |tx| tx.insert_target(&target)).unwrap_err().code());
    assert_eq!(codes, ["not_finite", "negative", "date_out_of_range", "dates_reversed", "missing"]);
}

#[test]
fn events_and_actions_come_back() {
    let mut workspace = workspace();
    let kpi_id = act(&mut workspace, |tx| tx.insert_kpi(&kpi("Revenue", "1")));
    let event = Event {
        id: EventId(0),
        kpi: Some(kpi_id),
        date: day("2026-05-01"),
        text: "New menu".into(),
        changes_process: true,
    };
    let id = act(&mut workspace, |tx| tx.insert_event(&event));
    let changed = Event { id, kpi: None, ..event };
    act(&mut workspace, |tx| tx.update_event(&changed));
    assert_eq!(workspace.events().unwrap(), [changed]);
    let action = Action {
        kpi: Some(kpi_id),
        owner: Some("Ada".into()),
        due: Some(day("2026-06-01")),
        ..Action::new("Call the landlord")
    };
    let id = act(&mut workspace, |tx| tx.insert_action(&action));
    let done = Action { id, done: Some(day("2026-05-30")), changes_process: true, ..action };
    act(&mut workspace, |tx| tx.update_action(&done));
    assert_eq!(workspace.actions().unwrap(), std::slice::from_ref(&done));
    act(&mut workspace, |tx| tx.archive_kpi(kpi_id, true));
    act(&mut workspace, |tx| tx.delete_kpi(kpi_id));
    assert_eq!(workspace.actions().unwrap(), [Action { kpi: None, ..done.clone() }], "what was promised stays");
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.actions().unwrap(), [done], "and is about it again");
}

#[test]
fn actions_outlive_their_objective() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.insert_objective(&Objective::new("Be cheap")));
    let action = Action { objective: Some(id), ..Action::new("Call the landlord") };
    let action = Action { id: act(&mut workspace, |tx| tx.insert_action(&action)), ..action };
    act(&mut workspace, |tx| tx.archive_objective(id, true));
    act(&mut workspace, |tx| tx.delete_objective(id));
    assert_eq!(workspace.actions().unwrap(), [Action { objective: None, ..action.clone() }]);
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.actions().unwrap(), [action]);
}

#[test]
fn segments_are_found_or_made() {
    let mut workspace = workspace();
    let work = |tx: &Tx| {
        let a = tx.segment(&[("Store", "Harbour"), ("Product", "Tea")])?;
        assert_eq!(tx.segment(&[("product", " tea"), ("Store", "HARBOUR")])?, a, "order and case do not matter");
        assert_eq!(tx.segment(&[])?, SegmentId::NONE);
        assert_eq!(tx.segment(&[("Store", " ")])?, SegmentId::NONE, "an empty member is none");
        let b = tx.segment(&[("Store", "Harbour")])?;
        assert_ne!(a, b);
        Ok((a, b))
    };
    let (a, b) = act(&mut workspace, work);
    assert_eq!(workspace.find_segment(&[("Store", "Harbour")]).unwrap(), Some(b));
    assert_eq!(workspace.find_segment(&[("Store", "Hill")]).unwrap(), None);
    assert_eq!(workspace.dimensions().unwrap().len(), 2);
    let segments = workspace.segments().unwrap();
    assert_eq!(segments.iter().find(|segment| segment.id == a).unwrap().members.len(), 2);
    let twice = try_act(&mut workspace, |tx| tx.segment(&[("Store", "A"), ("store", "B")])).unwrap_err();
    assert_eq!(twice.code(), "dimension_twice");
    let forged = try_act(&mut workspace, |tx| tx.segment(&[("Store", "A\u{1}B")])).unwrap_err();
    assert_eq!(forged.code(), "name_has_control");
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.find_segment(&[("Store", "Harbour")]).unwrap(), None, "undo reaches what is kept in memory");
}

#[test]
fn dimensions_are_renamed_and_deleted_with_care() {
    let mut workspace = workspace();
    let sales = act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    let segment = act(&mut workspace, |tx| tx.segment(&[("Store", "Harbour")]));
    let store = workspace.dimensions().unwrap().remove(0).id;
    let harbour = workspace.members().unwrap().remove(0).id;
    act(&mut workspace, |tx| tx.rename_dimension(store, "Shop"));
    act(&mut workspace, |tx| tx.rename_member(harbour, "Port"));
    assert_eq!(workspace.find_segment(&[("Shop", "Port")]).unwrap(), Some(segment));
    let taken = Member { id: MemberId(0), dimension: store, name: "port".into() };
    assert_eq!(try_act(&mut workspace, |tx| tx.insert_member(&taken)).unwrap_err().code(), "name_taken");
    let taken = Dimension { id: DimensionId(0), name: "SHOP".into() };
    assert_eq!(try_act(&mut workspace, |tx| tx.insert_dimension(&taken)).unwrap_err().code(), "name_taken");
    let mut here = value(sales, "2026-01-01", 1.0);
    here.key.segment = segment;
    act(&mut workspace, |tx| tx.put_values([here.clone()]));
    let error = try_act(&mut workspace, |tx| tx.delete_dimension(store)).unwrap_err();
    assert!(matches!(&error, Error::StillUsed { by, .. } if by == &["Sales"]), "{error}");
    act(&mut workspace, |tx| tx.delete_values(sales, &[here.key]));
    act(&mut workspace, |tx| tx.delete_dimension(store));
    assert!(workspace.segments().unwrap().is_empty() && workspace.members().unwrap().is_empty());
}

#[test]
fn imports_come_back() {
    let mut workspace = workspace();
    let import = Import {
        id: ImportId(0),
        time: now(),
        source: "till.csv".into(),
        hash: "abc".into(),
        counts: Counts { new: 3, changed: 2, same: 1 },
        left_out: 4,
        mapping: "{}".into(),
        source_id: None,
    };
    let id = act(&mut workspace, |tx| tx.insert_import(&import));
    assert_eq!(workspace.imports().unwrap(), [Import { id, ..import }]);
}

#[test]
fn a_source_is_remembered_named_and_taken_back() {
    let mut workspace = workspace();
    let id = act(&mut workspace, |tx| tx.remember_source("date;sales", "till", "1"));
    assert_eq!(act(&mut workspace, |tx| tx.remember_source("date;sales", "other", "2")), id);
    let found = workspace.source_of("date;sales").unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.mapping.as_str(), found.automatic, found.keep), ("till", "2", false, true));
    let entries = workspace.history_len().unwrap();
    act(&mut workspace, |tx| tx.remember_source("date;sales", "till", "2"));
    assert_eq!(workspace.history_len().unwrap(), entries);
    let other = act(&mut workspace, |tx| tx.remember_source("date;costs", "Till", "{}"));
    assert_eq!(workspace.source(other).unwrap().name, "Till 2");
    let named = |name: &str| Source { name: name.into(), ..workspace.source(other).unwrap() };
    let (taken, costs) = (named("TILL"), named("Costs"));
    assert_eq!(try_act(&mut workspace, |tx| tx.update_source(&taken)).unwrap_err().code(), "name_taken");
    act(&mut workspace, |tx| tx.update_source(&Source { folder: Some("/home/ada".into()), automatic: true, ..costs }));
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.source(other).unwrap().folder, None);
    let import = Import { source_id: Some(id), ..import_of("till.csv") };
    act(&mut workspace, |tx| tx.insert_import(&import));
    act(&mut workspace, |tx| tx.delete_source(id));
    assert_eq!(workspace.imports().unwrap()[0].source_id, None);
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.imports().unwrap()[0].source_id, Some(id));
    assert_eq!(workspace.sources().unwrap().len(), 2);
}

#[test]
fn the_bytes_of_files_stay_whatever_is_taken_back() {
    let mut workspace = workspace();
    let bytes: Vec<u8> = (0..300_000_u32).flat_map(|at| at.to_string().into_bytes()).collect();
    let kept = act(&mut workspace, |tx| {
        tx.insert_measure(&measure("Sales"))?;
        tx.keep_file(bytes.as_slice())
    });
    assert!(kept.size == bytes.len() as u64 && kept.stored < kept.size, "{kept:?}");
    workspace.undo(&ada()).unwrap();
    assert_eq!(workspace.kept_files().unwrap(), std::slice::from_ref(&kept));
    let mut back = Vec::new();
    workspace.kept_bytes(&kept.hash).unwrap().unwrap().read_to_end(&mut back).unwrap();
    assert!(back == bytes);
    assert!(workspace.kept_bytes("00").unwrap().is_none());
    assert_eq!(workspace.check().unwrap(), None);
    workspace.conn.execute("UPDATE file SET size = size + 1", []).unwrap();
    assert!(workspace.check().unwrap().unwrap().contains(&kept.hash));
}

fn import_of(file: &str) -> Import {
    let (counts, left_out, mapping) = (Counts::default(), 0, "{}".into());
    Import {
        id: ImportId(0),
        time: now(),
        source: file.into(),
        hash: "0".into(),
        counts,
        left_out,
        mapping,
        source_id: None,
    }
}

#[test]
fn what_another_program_spoilt_is_said() {
    let workspace = workspace();
    workspace
        .conn
        .execute_batch("INSERT INTO measure VALUES (1, 'k', 'n', 'sideways', 'EUR', 'day', '', NULL, 0, NULL, NULL)")
        .unwrap();
    let error = workspace.measures().unwrap_err();
    assert_eq!(error.code(), "unreadable");
    assert!(error.to_string().contains("kind is sideways"), "{error}");
}

#[test]
fn measures_that_are_made_together_have_names_and_keys_of_their_own() {
    let mut workspace = workspace();
    act(&mut workspace, |tx| tx.insert_measure(&measure("Sales")));
    let keys = act(&mut workspace, |tx| {
        let ids = tx.insert_measures(&["Sales!", "sales?", "Costs"].map(measure))?;
        ids.into_iter().map(|id| Ok(tx.measure(id)?.key)).collect::<crate::Result<Vec<_>>>()
    });
    assert_eq!(keys, ["sales_2", "sales_3", "costs"]);
    for taken in [["Visits", "visits"], ["Orders", "Costs"]] {
        let refused = try_act(&mut workspace, |tx| tx.insert_measures(&taken.map(measure)));
        assert!(matches!(refused, Err(Error::NameTaken { .. })), "{taken:?}");
    }
    act(&mut workspace, |tx| tx.insert_kpi(&kpi("Half", "sales_2 / 2")));
    let refused = try_act(&mut workspace, |tx| tx.insert_measures(&["Other", "sales_2"].map(measure)));
    assert!(matches!(refused, Err(Error::NameMeant { .. })), "a formula means another measure by it");
}
