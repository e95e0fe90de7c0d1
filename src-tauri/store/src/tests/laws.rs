//! Undo of any operation restores the file's logical content exactly; redo brings it back.

use super::*;
use domain::action::{Action, Comment};
use domain::benchmark::Benchmark;
use domain::dismissal::Dismissal;
use domain::event::Event;
use domain::life::{Life, Stage, Stakeholders};
use domain::link::{Link, LinkKind};
use domain::person::Person;
use domain::review::{Kind, Note, NoteKind, Review, Template};
use domain::split::{About, Split};
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::version::EarlierDefinition;
use proptest::prelude::*;

/// One step of a random session. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Step {
    Objective(u8, Option<u8>),
    MoveObjective(u8, Option<u8>, u8),
    ArchiveObjective(u8, bool),
    DeleteObjective(u8),
    Measure(u8),
    ArchiveMeasure(u8, bool),
    DeleteMeasure(u8),
    Kpi(u8, Option<u8>),
    MoveKpi(u8, Option<u8>, u8),
    SwapKpiNames(u8, u8),
    ArchiveKpi(u8, bool),
    DeleteKpi(u8),
    Target(u8, u8, f64),
    Values(u8, Vec<(u8, u8, Option<f64>, bool)>),
    Blank(u8, Vec<u8>),
    Dimension(u8),
    DeleteDimension(u8),
    Event(Option<u8>, u8),
    Action(Option<u8>, Option<u8>),
    Split(u8, u8, u8, bool),
    Link(u8, u8, bool),
    Benchmark(u8, u8),
    Dismissal(Option<u8>, Option<u8>),
    Stage(u8, u8),
    Person(u8),
    RenamePerson(u8, u8),
    Version(u8, u8),
    Comment(u8),
    Template(u8),
    Review(u8),
    Note(u8, Option<u8>, u8),
    Agreed(u8, u8),
    Made(u8),
    /// One of what belongs to a KPI or the calendar, taken away.
    Remove(u8, u8),
    /// Something there is, changed.
    Change(u8, u8),
    Settings(u8),
    Everything,
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0..6u8;
    let some = || proptest::option::of(0..6u8);
    let number = prop_oneof![Just(0.0), -1e9..1e9, Just(1e308), Just(0.1)];
    let value = (0..9u8, 0..4u8, proptest::option::of(number.clone()), any::<bool>());
    prop_oneof![
        1 => (n.clone(), some()).prop_map(|(a, b)| Step::Objective(a, b)),
        1 => (n.clone(), some(), n.clone()).prop_map(|(a, b, c)| Step::MoveObjective(a, b, c)),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::ArchiveObjective(a, b)),
        1 => n.clone().prop_map(Step::DeleteObjective),
        1 => n.clone().prop_map(Step::Measure),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::ArchiveMeasure(a, b)),
        1 => n.clone().prop_map(Step::DeleteMeasure),
        1 => (n.clone(), some()).prop_map(|(a, b)| Step::Kpi(a, b)),
        1 => (n.clone(), some(), n.clone()).prop_map(|(a, b, c)| Step::MoveKpi(a, b, c)),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::SwapKpiNames(a, b)),
        1 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::ArchiveKpi(a, b)),
        1 => n.clone().prop_map(Step::DeleteKpi),
        1 => (n.clone(), 1..13u8, number).prop_map(|(a, b, c)| Step::Target(a, b, c)),
        3 => (n.clone(), proptest::collection::vec(value, 1..9)).prop_map(|(a, b)| Step::Values(a, b)),
        1 => (n.clone(), proptest::collection::vec(0..9u8, 1..5)).prop_map(|(a, b)| Step::Blank(a, b)),
        1 => n.clone().prop_map(Step::Dimension),
        1 => n.clone().prop_map(Step::DeleteDimension),
        1 => (some(), 1..13u8).prop_map(|(a, b)| Step::Event(a, b)),
        1 => (some(), some()).prop_map(|(a, b)| Step::Action(a, b)),
        1 => (n.clone(), 1..13u8, 0..3u8, any::<bool>()).prop_map(|(a, b, c, d)| Step::Split(a, b, c, d)),
        2 => (n.clone(), n.clone(), any::<bool>()).prop_map(|(a, b, c)| Step::Link(a, b, c)),
        1 => (n.clone(), 1..13u8).prop_map(|(a, b)| Step::Benchmark(a, b)),
        1 => (some(), some()).prop_map(|(a, b)| Step::Dismissal(a, b)),
        1 => (n.clone(), 0..4u8).prop_map(|(a, b)| Step::Stage(a, b)),
        1 => n.clone().prop_map(Step::Person),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::RenamePerson(a, b)),
        1 => (n.clone(), 1..13u8).prop_map(|(a, b)| Step::Version(a, b)),
        1 => n.clone().prop_map(Step::Comment),
        1 => n.clone().prop_map(Step::Template),
        2 => n.clone().prop_map(Step::Review),
        2 => (n.clone(), some(), 0..3u8).prop_map(|(a, b, c)| Step::Note(a, b, c)),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::Agreed(a, b)),
        1 => n.clone().prop_map(Step::Made),
        3 => (0..12u8, n.clone()).prop_map(|(a, b)| Step::Remove(a, b)),
        3 => (0..9u8, n.clone()).prop_map(|(a, b)| Step::Change(a, b)),
        1 => n.prop_map(Step::Settings),
        1 => Just(Step::Everything),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
    ]
}

/// One of what there is; an identifier that nothing has where there is nothing.
fn pick<T, I: Copy>(all: &[T], number: u8, id: impl Fn(&T) -> I, none: I) -> I {
    if all.is_empty() { none } else { id(&all[usize::from(number) % all.len()]) }
}

fn date(number: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, u32::from(number % 12) + 1, 1).unwrap()
}

fn carry_out(tx: &Tx, step: &Step) -> Result<()> {
    let objectives = tx.objectives()?;
    let (measures, kpis) = (tx.measures()?, tx.kpis()?);
    let objective_id = |number: u8| pick(&objectives, number, |o| o.id, ObjectiveId(1));
    let measure_id = |number: u8| pick(&measures, number, |m| m.id, MeasureId(1));
    let kpi_id = |number: u8| pick(&kpis, number, |k| k.id, KpiId(1));
    match step {
        Step::Objective(name, parent) => {
            let parent = parent.map(objective_id);
            tx.insert_objective(&Objective { parent, ..objective(&format!("O{name}")) })?;
        }
        Step::MoveObjective(id, parent, index) => {
            tx.move_objective(objective_id(*id), parent.map(objective_id), usize::from(*index))?;
        }
        Step::ArchiveObjective(id, archived) => tx.archive_objective(objective_id(*id), *archived)?,
        Step::DeleteObjective(id) => tx.delete_objective(objective_id(*id))?,
        Step::Measure(name) => {
            tx.insert_measure(&measure(&format!("M{name}")))?;
        }
        Step::ArchiveMeasure(id, archived) => tx.archive_measure(measure_id(*id), *archived)?,
        Step::DeleteMeasure(id) => {
            tx.archive_measure(measure_id(*id), true)?;
            tx.delete_measure(measure_id(*id))?;
        }
        Step::Kpi(name, objective) => {
            let objective = objective.map(objective_id);
            tx.insert_kpi(&Kpi { objective, ..kpi(&format!("K{name}"), "1") })?;
        }
        Step::MoveKpi(id, objective, index) => {
            tx.move_kpi(kpi_id(*id), objective.map(objective_id), usize::from(*index))?;
        }
        Step::SwapKpiNames(a, b) => {
            let (a, b) = (tx.kpi(kpi_id(*a))?, tx.kpi(kpi_id(*b))?);
            if a.id != b.id {
                tx.update_kpi(&Kpi { name: "between".into(), ..a.clone() })?;
                tx.update_kpi(&Kpi { name: a.name.clone(), ..b.clone() })?;
                tx.update_kpi(&Kpi { name: b.name, ..a })?;
            }
        }
        Step::ArchiveKpi(id, archived) => tx.archive_kpi(kpi_id(*id), *archived)?,
        Step::DeleteKpi(id) => {
            tx.archive_kpi(kpi_id(*id), true)?;
            tx.delete_kpi(kpi_id(*id))?;
        }
        Step::Target(id, month, number) => {
            tx.insert_target(&Target {
                id: TargetId(0),
                kpi: kpi_id(*id),
                from: date(*month),
                until: None,
                goal: Goal::AtMost(*number),
                amber: AmberBand::Absolute(1.0),
                reason: String::new(),
                span: if *number > 0.0 { Span::FiscalYear } else { Span::Period },
                shape: if id % 2 == 0 { Shape::Seasonal } else { Shape::Straight },
            })?;
        }
        Step::Values(id, rows) => put(tx, measure_id(*id), rows)?,
        Step::Blank(id, dates) => {
            let keys: Vec<_> =
                dates.iter().map(|number| ValueKey { date: date(*number), ..key("2026-01-01") }).collect();
            tx.delete_values(measure_id(*id), &keys)?;
        }
        Step::Dimension(name) => {
            tx.segment(&[(&format!("D{name}"), "x"), ("D9", &format!("m{name}"))])?;
        }
        Step::DeleteDimension(number) => {
            let dimensions = tx.dimensions()?;
            tx.delete_dimension(pick(&dimensions, *number, |d| d.id, DimensionId(1)))?;
        }
        Step::Event(kpi, month) => {
            let kpi = kpi.map(kpi_id);
            let event = Event { id: EventId(0), kpi, date: date(*month), text: "e".into(), changes_process: false };
            tx.insert_event(&event)?;
        }
        Step::Action(kpi, objective) => {
            let (kpi, objective) = (kpi.map(kpi_id), objective.map(objective_id));
            let text = "a";
            let (owner, due, done, changes_process) = (None, None, None, false);
            tx.insert_action(&Action { kpi, objective, owner, due, done, changes_process, ..Action::new(text) })?;
        }
        Step::Split(kpi, month, about, accepted) => {
            let (id, kpi, date, about) = (SplitId(0), kpi_id(*kpi), date(*month), About::ALL[usize::from(*about)]);
            tx.insert_split(&Split { id, kpi, about, date, accepted: *accepted })?;
        }
        Step::Link(a, b, drives) => {
            let kind = LinkKind::ALL[usize::from(*drives)];
            tx.insert_link(&Link { id: LinkId(0), from: kpi_id(*a), to: kpi_id(*b), kind })?;
        }
        Step::Benchmark(kpi, month) => {
            let (source, comparable, value) = ("Trade".to_owned(), String::new(), f64::from(*month));
            let (kpi, date) = (kpi_id(*kpi), date(*month));
            tx.put_benchmark(&Benchmark { id: BenchmarkId(0), kpi, value, source, date, comparable })?;
        }
        Step::Dismissal(kpi, objective) => {
            let (kpi, objective) = (kpi.map(kpi_id), objective.map(objective_id));
            let (advice, reason, date) = ("name_owner".into(), "We are two".into(), date(1));
            tx.insert_dismissal(&Dismissal { id: DismissalId(0), kpi, objective, advice, reason, date })?;
        }
        Step::Stage(id, stage) => {
            let stage = Stage::ALL[usize::from(*stage)];
            let (life, owner) = (Life { stage, since: Some(date(*id)), reason: "r".into() }, Some(format!("P{id}")));
            let people = Stakeholders { told: vec![format!("P{id}"), "P1".into()], ..Stakeholders::default() };
            tx.update_kpi(&Kpi { life, owner, people, ..tx.kpi(kpi_id(*id))? })?;
        }
        Step::Person(name) => {
            let colour = Some(*name);
            tx.put_person(&Person { id: PersonId(0), name: format!("P{name}"), initials: String::new(), colour })?;
        }
        Step::RenamePerson(from, to) => tx.rename_person(&format!("P{from}"), &format!("P{to}"))?,
        Step::Version(id, month) => {
            let (until, changed, reason) = (date(*month), date(1), "Better".to_owned());
            let formula = format!("{month}");
            let earlier = vec![EarlierDefinition { until, formula, unit: None, reason, changed }];
            tx.update_kpi(&Kpi { earlier, ..tx.kpi(kpi_id(*id))? })?;
        }
        Step::Comment(number) => {
            let action = pick(&tx.actions()?, *number, |action| action.id, ActionId(1));
            let (author, text) = ("Ada".to_owned(), format!("C{number}"));
            tx.put_action_comment(&Comment { id: CommentId(0), action, time: now(), author, text })?;
        }
        Step::Template(name) => {
            let (name, content) = (format!("T{name}"), String::new());
            tx.put_review_template(&Template { id: TemplateId(0), name, kind: Kind::Weekly, content })?;
        }
        Step::Review(month) => {
            tx.put_review(&review_of(*month))?;
        }
        Step::Note(number, kpi, kind) => {
            let review = pick(&tx.reviews()?, *number, |review| review.id, ReviewId(1));
            let (id, kpi, text) = (NoteId(0), kpi.map(kpi_id), format!("N{number}"));
            let kind = [NoteKind::Note, NoteKind::Decision, NoteKind::Parked][usize::from(*kind)];
            let objective = kpi.is_none().then(|| objective_id(*number));
            let (point, about) = (format!("own:{number}"), "R".to_owned());
            tx.put_review_note(&Note { id, review, kind, point, kpi, objective, about, text, time: now() })?;
        }
        Step::Agreed(number, action) => {
            let note = pick(&tx.review_notes()?, *number, |note| note.id, NoteId(1));
            let note = tx.review_note(note)?;
            let action = tx.action(pick(&tx.actions()?, *action, |action| action.id, ActionId(1)))?;
            tx.update_action(&Action { review: Some(note.review), decision: Some(note.id), ..action })?;
        }
        Step::Made(number) => {
            let pack = StoredPack { id: PackId(0), name: format!("Pack {number}"), content: "{}".into() };
            let known = tx.packs()?.into_iter().find(|other| other.name == pack.name).map(|other| other.id);
            let pack = known.map_or_else(|| tx.put_pack(&pack), Ok)?;
            let period = Period { grain: Grain::Month, start: date(1) };
            tx.put_pack_edition(&PackEdition { pack, period, time: now(), said: format!("{number}") })?;
        }
        Step::Remove(what, number) => remove(tx, *what, *number)?,
        Step::Change(what, number) => change(tx, *what, *number)?,
        Step::Settings(name) => tx.set_settings(&Settings { name: format!("S{name}"), ..settings() })?,
        Step::Everything => everything(tx)?,
        Step::Undo | Step::Redo => {}
    }
    Ok(())
}

fn remove(tx: &Tx, what: u8, number: u8) -> Result<()> {
    match what {
        0 => tx.delete_target(pick(&tx.targets()?, number, |target| target.id, TargetId(1))),
        1 => tx.delete_event(pick(&tx.events()?, number, |event| event.id, EventId(1))),
        2 => tx.delete_action(pick(&tx.actions()?, number, |action| action.id, ActionId(1))),
        3 => tx.delete_link(pick(&tx.links()?, number, |link| link.id, LinkId(1))),
        4 => tx.delete_benchmark(pick(&tx.benchmarks()?, number, |one| one.id, BenchmarkId(1))),
        5 => tx.delete_dismissal(pick(&tx.dismissals()?, number, |one| one.id, DismissalId(1))),
        7 => tx.delete_action_comment(pick(&tx.action_comments()?, number, |one| one.id, CommentId(1))),
        8 => tx.delete_review_template(pick(&tx.review_templates()?, number, |one| one.id, TemplateId(1))),
        9 => tx.delete_review(pick(&tx.reviews()?, number, |review| review.id, ReviewId(1))),
        10 => tx.delete_review_note(pick(&tx.review_notes()?, number, |note| note.id, NoteId(1))),
        6 => tx.delete_person(pick(&tx.people()?, number, |person| person.id, PersonId(1))),
        _ => tx.delete_split(pick(&tx.splits()?, number, |split| split.id, SplitId(1))),
    }
}

fn change(tx: &Tx, what: u8, number: u8) -> Result<()> {
    let text = format!("changed {number}");
    match what {
        0 => {
            let target = tx.target(pick(&tx.targets()?, number, |target| target.id, TargetId(1)))?;
            tx.update_target(&Target { goal: Goal::AtLeast(f64::from(number)), reason: text, ..target })
        }
        1 => {
            let event = tx.event(pick(&tx.events()?, number, |event| event.id, EventId(1)))?;
            tx.update_event(&Event { text, date: date(number), changes_process: !event.changes_process, ..event })
        }
        2 => {
            let action = tx.action(pick(&tx.actions()?, number, |action| action.id, ActionId(1)))?;
            let done = if action.done.is_none() { Some(date(number)) } else { None };
            tx.update_action(&Action { text, done, due: Some(date(number)), ..action })
        }
        3 => {
            let measure = tx.measure(pick(&tx.measures()?, number, |measure| measure.id, MeasureId(1)))?;
            tx.update_measure(&Measure { description: text, unit: domain::Unit::Percent, ..measure })
        }
        4 => {
            let kpi = tx.kpi(pick(&tx.kpis()?, number, |kpi| kpi.id, KpiId(1)))?;
            tx.update_kpi(&Kpi { description: text, seasonal: !kpi.seasonal, weight: 1.0 + f64::from(number), ..kpi })
        }
        5 => {
            let objective = tx.objective(pick(&tx.objectives()?, number, |objective| objective.id, ObjectiveId(1)))?;
            tx.update_objective(&Objective { description: text, ..objective })
        }
        6 => end(tx, pick(&tx.reviews()?, number, |review| review.id, ReviewId(1)), &text),
        7 => {
            let note = tx.review_note(pick(&tx.review_notes()?, number, |note| note.id, NoteId(1)))?;
            tx.put_review_note(&Note { text, ..note }).map(drop)
        }
        _ => tx.rename_dimension(pick(&tx.dimensions()?, number, |dimension| dimension.id, DimensionId(1)), &text),
    }
}

/// The review of a month, which has not ended.
fn review_of(month: u8) -> Review {
    let (start, held) = (date(month), date(month + 1));
    let (id, kind, plan) = (ReviewId(0), Kind::Monthly, "{}".to_owned());
    Review { id, kind, start, held, attendees: vec![format!("P{month}")], plan, ended: None, amended: None }
}

/// Ends a review, or amends one that has ended, with what it showed.
fn end(tx: &Tx, id: ReviewId, showed: &str) -> Result<()> {
    let review = tx.review(id)?;
    let amended = review.ended.map(|_| now());
    tx.put_review(&Review { ended: Some(now()), amended, ..review })?;
    tx.keep_review_report(id, showed)
}

fn put(tx: &Tx, measure: MeasureId, rows: &[(u8, u8, Option<f64>, bool)]) -> Result<()> {
    let store = |number: &u8| match number {
        0 => Ok(SegmentId::NONE),
        _ => tx.segment(&[("Store", &format!("m{number}"))]),
    };
    let row = |(month, segment, value, noted): &(u8, u8, Option<f64>, bool)| -> Result<NewValue> {
        let key = ValueKey { date: date(*month), segment: store(segment)?, ..key("2026-01-01") };
        let note = noted.then(|| format!("note {month}"));
        Ok(NewValue { records: 1 + u32::from(*month), note, ..NewValue::new(measure, key, *value) })
    };
    let rows = rows.iter().map(row).collect::<Result<Vec<_>>>()?;
    // Both ways in are held to the law.
    let half = rows.len() / 2;
    tx.import_values(tx.new_import_id(), rows[..half].iter().cloned().map(Ok::<_, Error>))?;
    tx.put_values(rows[half..].iter().cloned())?;
    Ok(())
}

/// One operation over many tables, as an import or an example makes it.
fn everything(tx: &Tx) -> Result<()> {
    let free = |taken: Vec<String>| (0..).map(|n| format!("E{n}")).find(|name| !taken.contains(name)).unwrap();
    let parent = tx.insert_objective(&objective(&free(tx.objectives()?.into_iter().map(|o| o.name).collect())))?;
    let part = tx.insert_objective(&Objective { parent: Some(parent), ..objective("part") })?;
    let sales = tx.insert_measure(&measure(&free(tx.measures()?.into_iter().map(|m| m.name).collect())))?;
    let name = free(tx.kpis()?.into_iter().map(|k| k.name).collect());
    let kpi = tx.insert_kpi(&Kpi { objective: Some(part), ..kpi(&name, "1") })?;
    put(tx, sales, &[(1, 1, Some(1.0), true), (2, 2, None, false), (3, 0, Some(3.0), false)])?;
    carry_out(tx, &Step::Event(None, 1))?;
    tx.archive_kpi(kpi, true)?;
    tx.delete_kpi(kpi)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_restore_the_content_exactly(steps in proptest::collection::vec(step(), 1..40)) {
        let mut workspace = workspace();
        // The states in force, and where in them the workspace stands.
        let mut states = vec![content(&workspace)];
        let mut place = 0;
        for step in &steps {
            let entries = workspace.history_len().unwrap();
            match step {
                Step::Undo => match workspace.undo(&ada()) {
                    Ok(_) => place -= 1,
                    Err(error) => prop_assert!(matches!(error, Error::NothingToUndo) && place == 0, "{}", error),
                },
                Step::Redo => match workspace.redo(&ada()) {
                    Ok(_) => place += 1,
                    Err(error) => prop_assert!(matches!(error, Error::NothingToRedo) && place + 1 == states.len(), "{}", error),
                },
                step => {
                    let done = try_act(&mut workspace, |tx| carry_out(tx, step));
                    if workspace.history_len().unwrap() > entries {
                        prop_assert!(done.is_ok());
                        states.truncate(place + 1);
                        states.push(content(&workspace));
                        place += 1;
                    }
                }
            }
            prop_assert_eq!(&content(&workspace), &states[place], "after {:?}", step);
        }
        prop_assert_eq!(workspace.check().unwrap(), None);
        while place > 0 {
            workspace.undo(&ada()).unwrap();
            place -= 1;
            prop_assert_eq!(&content(&workspace), &states[place]);
        }
        prop_assert!(workspace.next_undo().unwrap().is_none());
    }
}
