//! Workspaces with something in every table that a version had, the same each time.

use super::*;

/// A small workspace with something in every table that version 1 had, the same each time.
pub(super) fn sample() -> Workspace {
    let mut workspace = workspace();
    let work = |tx: &Tx| {
        let goal = tx.insert_objective(&objective("Grow"))?;
        let sales = tx.insert_measure(&measure("Sales"))?;
        let kpi = tx.insert_kpi(&Kpi { objective: Some(goal), ..kpi("Revenue", "sales") })?;
        let goal = target::Goal::Reach { baseline: 1.0, goal: 2.5, by: day("2026-12-31") };
        let amber = target::AmberBand::Relative(0.05);
        let (span, shape) = Default::default();
        let (id, from, until, reason) = (TargetId(0), day("2026-01-01"), None, "Plan".into());
        tx.insert_target(&Target { id, kpi, from, until, goal, amber, reason, span, shape })?;
        let event =
            event::Event { id: EventId(0), kpi: Some(kpi), date: from, text: "Menu".into(), changes_process: true };
        tx.insert_event(&event)?;
        let (owner, due) = (Some("Ada".into()), Some(from));
        let call = action::Action { id: ActionId(0), kpi: Some(kpi), owner, due, ..action::Action::new("Call") };
        tx.insert_action(&call)?;
        let import = tx.new_import_id();
        let mut there = value(sales, "2026-01-02", 2.0);
        there.key.segment = tx.segment(&[("Store", "Harbour")])?;
        let rows = [value(sales, "2026-01-01", 0.1), there].map(Ok::<_, Error>);
        let counts = tx.import_values(import, rows)?;
        let (source, hash, mapping) = ("till.csv".to_owned(), "00".into(), "{}".to_owned());
        tx.remember_source("date;sales", &source_name(&source), &mapping)?;
        let import = Import { id: import, time: now(), source, hash, counts, left_out: 0, mapping, source_id: None };
        tx.insert_import(&import)?;
        // As versions before the seventh remembered it.
        let sql = "INSERT INTO import_mapping VALUES ('date;sales', '2026-11-23T17:05:00', '{}')";
        tx.conn.execute_batch(sql).map_err(Error::from)
    };
    workspace.transact(Operation::Import(Files::One("till.csv".into())), &ada(), work).unwrap();
    let sales = workspace.measures().unwrap()[0].id;
    let closed = NewValue { value: None, note: Some("Closed".into()), ..value(sales, "2026-01-03", 0.0) };
    act(&mut workspace, |tx| tx.put_values([closed]));
    workspace.undo(&ada()).unwrap();
    workspace
}

/// The same with something in every table of today, and in every column that came since version 4.
pub(super) fn full_sample() -> Workspace {
    let mut workspace = sample_of_version_13();
    let kpi = workspace.kpis().unwrap()[0].clone();
    let action = workspace.actions().unwrap()[0].clone();
    let pack = workspace.packs().unwrap()[0].id;
    let (time, start) = ("2026-11-24T09:00:00".parse().unwrap(), day("2026-10-01"));
    act(&mut workspace, |tx| {
        let (formula, reason) = ("sales * 2".to_owned(), "Counted both tills".to_owned());
        let (until, unit, changed) = (day("2026-03-01"), Some(Unit::Number), day("2026-04-01"));
        let earlier = vec![version::EarlierDefinition { until, formula, unit, reason, changed }];
        tx.update_kpi(&Kpi { earlier, ..kpi.clone() })?;
        let (effort, repeats) = ("Two hours".to_owned(), Some(review::Kind::Monthly));
        tx.update_action(&action::Action { effort, repeats, ..action.clone() })?;
        let (author, text) = ("Ada".to_owned(), "Waiting for the printer".to_owned());
        tx.put_action_comment(&action::Comment { id: CommentId(0), action: action.id, time, author, text })?;
        let (name, content) = ("Monday".to_owned(), "{\"total\":10}".to_owned());
        tx.put_review_template(&review::Template { id: TemplateId(0), name, kind: review::Kind::Weekly, content })?;
        let period = Period { grain: Grain::Month, start };
        tx.put_pack_edition(&PackEdition { pack, period, time, said: "{}".to_owned() })
    });
    workspace
}

/// The same with all that version 13 had.
pub(super) fn sample_of_version_13() -> Workspace {
    let mut workspace = sample_of_version_12();
    let (kpi, objective) = (workspace.kpis().unwrap()[0].clone(), workspace.objectives().unwrap()[0].id);
    act(&mut workspace, |tx| {
        let reason = "Tried since the menu changed".to_owned();
        let life = life::Life { stage: life::Stage::Trial, since: Some(day("2026-05-01")), reason };
        let agreed = Some(day("2026-05-02"));
        let told = vec!["Cem".into()];
        let people = life::Stakeholders { enters: Some("Ben".into()), told, agreed_by: Some("Ada".into()), agreed };
        tx.update_kpi(&Kpi { life, people, ..kpi.clone() })?;
        let visits = tx.insert_kpi(&super::kpi("Visits", "1"))?;
        let (from, to) = (visits, kpi.id);
        tx.insert_link(&link::Link { id: LinkId(0), from, to, kind: link::LinkKind::Drives })?;
        let date = day("2026-11-01");
        let (source, comparable) = ("Trade association".to_owned(), "Larger shops".to_owned());
        tx.put_benchmark(&benchmark::Benchmark { id: BenchmarkId(0), kpi: to, value: 2.5, source, date, comparable })?;
        let (advice, reason) = ("name_owner".to_owned(), "There are two of us".to_owned());
        tx.insert_dismissal(&dismissal::Dismissal {
            id: DismissalId(0),
            kpi: None,
            objective: Some(objective),
            advice,
            reason,
            date,
        })?;
        let initials = "Al".to_owned();
        tx.put_person(&person::Person { id: PersonId(0), name: "Ada".into(), initials, colour: Some(2) })
    });
    workspace
}

/// The same with limits along a line.
pub(super) fn sample_of_version_12() -> Workspace {
    let mut workspace = sample_of_version_11();
    act(&mut workspace, |tx| tx.insert_split(&slope_of(tx.kpis().unwrap()[0].id)));
    workspace
}

/// Limits along a line.
pub(super) fn slope_of(kpi: KpiId) -> split::Split {
    split::Split { id: SplitId(0), kpi, about: split::About::Slope, date: day("2026-09-01"), accepted: true }
}

/// The same with a review that is over, and what was agreed in it.
pub(super) fn sample_of_version_11() -> Workspace {
    let mut workspace = sample_of_version_10();
    let (kpi, call) = (workspace.kpis().unwrap()[0].id, workspace.actions().unwrap()[0].clone());
    let held = review::Review {
        id: ReviewId(0),
        kind: review::Kind::Monthly,
        start: day("2026-10-01"),
        held: day("2026-11-03"),
        attendees: vec!["Ada".into(), "Ben".into()],
        plan: "{}".into(),
        ended: Some(now()),
        amended: Some(now()),
    };
    act(&mut workspace, |tx| {
        let review = tx.put_review(&held)?;
        tx.keep_review_report(review, "{\"version\":1}")?;
        let decision = tx.put_review_note(&review::Note {
            id: NoteId(0),
            review,
            kind: review::NoteKind::Decision,
            point: format!("kpi:{}", kpi.0),
            kpi: Some(kpi),
            objective: None,
            about: "Revenue".into(),
            text: "Raise the price".into(),
            time: now(),
        })?;
        let (reason, expected) = ("Too dear".into(), "+2 pts by June".into());
        let progress = action::Progress::Dropped;
        let agreed = (Some(review), Some(decision));
        tx.update_action(&action::Action {
            progress,
            reason,
            expected,
            review: agreed.0,
            decision: agreed.1,
            ..call.clone()
        })
    });
    workspace
}

/// The same with something in every table of version 10.
pub(super) fn sample_of_version_10() -> Workspace {
    let mut workspace = sample_of_version_9();
    let hours = Measure { kind: MeasureKind::Parameter, ..measure("Full-time hours") };
    let id = act(&mut workspace, |tx| tx.insert_measure(&hours));
    let value = value(id, "2026-01-01", 38.5);
    act(&mut workspace, |tx| tx.put_values([value]).map(drop));
    let budget = Budgeted { measure: id, date: day("2026-01-01"), grain: Grain::Month, value: 37.5 };
    act(&mut workspace, |tx| tx.put_budget(&budget));
    let scenario = StoredScenario { id: ScenarioId(0), name: "Best".to_owned(), content: "{}".to_owned() };
    act(&mut workspace, |tx| tx.put_scenario(&scenario));
    workspace
}

/// The same with something in every table of version 9.
pub(super) fn sample_of_version_9() -> Workspace {
    let mut workspace = sample_of_version_8();
    let pack = StoredPack { id: PackId(0), name: "Board".to_owned(), content: "{}".to_owned() };
    act(&mut workspace, |tx| tx.put_pack(&pack));
    workspace
}

/// The same with something in every table of version 8.
pub(super) fn sample_of_version_8() -> Workspace {
    let mut workspace = sample_of_version_7();
    let (measure, date) = (workspace.measures().unwrap()[0].id, day("2026-01-01"));
    let source = "Bookkeeping".to_owned();
    let total = ControlTotal { measure, date, grain: Grain::Month, total: 41.25, source };
    act(&mut workspace, |tx| tx.put_control_total(&total));
    workspace
}

/// The same with something in every table of version 7.
pub(super) fn sample_of_version_7() -> Workspace {
    let mut workspace = sample_of_version_6();
    let source = workspace.sources().unwrap().remove(0);
    let (folder, pattern) = (Some("/home/ada/Till".into()), Some("till*.csv".into()));
    act(&mut workspace, |tx| {
        tx.update_source(&Source { folder, pattern, automatic: true, keep: false, ..source.clone() })
    });
    let import = Import { id: ImportId(0), source_id: Some(source.id), ..workspace.imports().unwrap().remove(0) };
    act(&mut workspace, |tx| {
        tx.insert_import(&import)?;
        tx.keep_file(&b"date;sales\n2026-01-01;0.1\n"[..])?;
        tx.set_files_limit(50)
    });
    workspace
}

/// The same with something in every table of version 6.
pub(super) fn sample_of_version_6() -> Workspace {
    let mut workspace = sample_of_version_5();
    let customers = Measure { kind: MeasureKind::Distinct, unit: Unit::Count, ..measure("Customers") };
    let id = act(&mut workspace, |tx| tx.insert_measure(&customers));
    let keys = KeySet::new(vec![7, 1 << 52, 40_000]);
    let counted = NewValue { keys: KeyText::of(&keys), ..value(id, "2026-01-02", 3.0) };
    act(&mut workspace, |tx| tx.put_values([counted]));
    workspace
}

/// The same with something in every table of version 5.
pub(super) fn sample_of_version_5() -> Workspace {
    let mut workspace = sample_of_version_4();
    let sales = workspace.measures().unwrap()[0].clone();
    act(&mut workspace, |tx| tx.update_measure(&Measure { settles_after: Some(30), ..sales }));
    workspace
}

/// The same with something in every table of version 4.
pub(super) fn sample_of_version_4() -> Workspace {
    let mut workspace = sample_of_version_3();
    let (kpi, sales) = (workspace.kpis().unwrap()[0].id, workspace.measures().unwrap()[0].id);
    let date = day("2026-02-01");
    let exception = split::Split { id: SplitId(0), kpi, about: split::About::Exception, date, accepted: false };
    act(&mut workspace, |tx| tx.insert_split(&exception));
    let estimated = NewValue {
        certainty: domain::Certainty::Estimated,
        source: Some("The till".into()),
        ..value(sales, "2026-01-03", 4.0)
    };
    act(&mut workspace, |tx| tx.put_values([estimated]));
    act(&mut workspace, |tx| tx.set_settings(&Settings { closed_until: Some(day("2025-12-31")), ..settings() }));
    workspace
}

/// A small workspace with something in every table of version 3.
pub(super) fn sample_of_version_3() -> Workspace {
    let mut workspace = sample();
    let kpi = workspace.kpis().unwrap()[0].id;
    let split =
        split::Split { id: SplitId(0), kpi, about: split::About::Level, date: day("2026-03-01"), accepted: true };
    act(&mut workspace, |tx| tx.insert_split(&split));
    workspace
}
