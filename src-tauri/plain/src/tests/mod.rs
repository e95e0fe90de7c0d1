//! What is exported comes back as it was; what cannot is refused with the file and the line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod definitions;

use crate::{Error, Export, LineFault, bring_back, export};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Weekday};
use domain::action::{Action, Comment};
use domain::benchmark::Benchmark;
use domain::dismissal::Dismissal;
use domain::event::Event;
use domain::life::{Life, Stage, Stakeholders};
use domain::link::{Link, LinkKind};
use domain::person::Person;
use domain::split::{About, Split};
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::unit::Currency;
use domain::version::EarlierDefinition;
use domain::*;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use store::{
    Budgeted, Counts, Database, Entered, Entity, Expected, Import, KeyText, NewValue, OpenOptions, Operation,
    PackEdition, PackId, ScenarioId, Stamp, StoredPack, StoredScenario, Tx, ValueKey, Workspace,
};
use tempfile::TempDir;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> NaiveDateTime {
    day("2026-11-27").and_hms_opt(17, 5, 0).unwrap()
}

fn stamp() -> Stamp {
    let time: DateTime<FixedOffset> = "2026-11-27T17:05:00+01:00".parse().unwrap();
    Stamp { time, author: "=Ada".into(), device: "till".into() }
}

fn settings() -> Settings {
    Settings {
        name: "Tea; \"Cake\" & Söhne".into(),
        currency: Currency::parse("EUR").unwrap(),
        locale: "de-DE".into(),
        language: "de".into(),
        calendar: Calendar { fiscal_month: 4, fiscal_day: 1, week_start: Weekday::Sun },
        working_days: vec![Weekday::Mon, Weekday::Sat],
        closed_until: Some(day("2025-12-31")),
    }
}

fn options() -> OpenOptions {
    OpenOptions { id_seed: Some(7), backups: false, ..OpenOptions::new(now()) }
}

/// What a generated workspace is made of.
#[derive(Debug, Clone)]
struct Made {
    texts: Vec<String>,
    numbers: Vec<Option<f64>>,
}

fn made() -> impl Strategy<Value = Made> {
    let text = prop_oneof!["[-=+@'; \t\r\n＝é,\"a]{0,9}", "\\PC{0,9}"];
    let number = any::<f64>().prop_filter("finite", |number| number.is_finite());
    let numbers = proptest::collection::vec(proptest::option::of(number), 12);
    (proptest::collection::vec(text, 12), numbers).prop_map(|(texts, numbers)| Made { texts, numbers })
}

impl Made {
    fn text(&self, at: usize) -> String {
        self.texts[at].clone()
    }

    /// A text that can be a name, and that nothing else of its kind has.
    fn name(&self, at: usize) -> String {
        let name: String = self.texts[at].chars().filter(|c| !c.is_control()).collect();
        format!("{name} {at}")
    }

    fn some(&self, at: usize) -> f64 {
        self.numbers[at].unwrap_or(1.5)
    }

    /// One of everything, and more than one where there is something to tell apart.
    fn fill(&self, tx: &Tx) -> store::Result<()> {
        let objective =
            tx.insert_objective(&Objective { description: self.text(0), ..Objective::new(self.name(0)) })?;
        let part = Objective {
            parent: Some(objective),
            owner: Some(self.name(1)),
            due: Some(day("2026-12-31")),
            chosen_status: Some(Status::AtRisk),
            archived: true,
            ..Objective::new(self.name(1))
        };
        tx.insert_objective(&part)?;
        let mut measures = Vec::new();
        for (at, kind) in MeasureKind::ALL.into_iter().enumerate() {
            let description = self.text(at);
            let measure = Measure { kind, description, archived: at == 1, ..Measure::new(self.name(at)) };
            measures.push(tx.insert_measure(&measure)?);
        }
        let kpi = tx.insert_kpi(&Kpi {
            objective: Some(objective),
            description: self.text(2),
            decimals: Some(3),
            seasonal: true,
            ..Kpi::new(self.name(2), "-1 + 2")
        })?;
        tx.insert_kpi(&Kpi { archived: true, ..Kpi::new(self.name(3), "1") })?;
        self.judge(tx, kpi, objective)?;
        self.record(tx, &measures)
    }

    fn judge(&self, tx: &Tx, kpi: KpiId, objective: ObjectiveId) -> store::Result<()> {
        let goals = [
            Goal::AtLeast(self.some(0)),
            Goal::AtMost(self.some(1)),
            Goal::Between(-1.0, 1.0),
            Goal::Reach { baseline: self.some(2), goal: self.some(3), by: day("2027-03-31") },
        ];
        for (at, goal) in goals.into_iter().enumerate() {
            let from = NaiveDate::from_ymd_opt(2026, 3 * at as u32 + 1, 1).unwrap();
            let until = (at == 1).then(|| day("2026-06-01"));
            let (amber, reason) = (AmberBand::Absolute(0.1), format!("{} because", self.text(4)));
            let (span, shape) = (Span::Period, Shape::Straight);
            tx.insert_target(&Target { id: TargetId(0), kpi, from, until, goal, amber, reason, span, shape })?;
        }
        let text = self.name(5);
        let event = Event { id: EventId(0), kpi: Some(kpi), date: day("2026-02-03"), text, changes_process: true };
        tx.insert_event(&event)?;
        tx.insert_event(&Event { kpi: None, changes_process: false, ..event })?;
        let text = self.name(6);
        let action = Action {
            kpi: Some(kpi),
            owner: Some(self.name(7)),
            due: Some(day("2026-05-01")),
            changes_process: true,
            ..Action::new(text)
        };
        tx.insert_action(&action)?;
        tx.insert_action(&Action { kpi: None, objective: Some(objective), owner: None, ..action })?;
        tx.insert_split(&Split { id: SplitId(0), kpi, about: About::Level, date: day("2026-04-01"), accepted: true })?;
        tx.insert_split(&Split {
            id: SplitId(0),
            kpi,
            about: About::Exception,
            date: day("2026-07-01"),
            accepted: false,
        })?;
        let date = day("2026-09-01");
        tx.insert_split(&Split { id: SplitId(0), kpi, about: About::Slope, date, accepted: true })?;
        self.accompany(tx, kpi, objective)
    }

    /// What stands around a KPI.
    fn accompany(&self, tx: &Tx, kpi: KpiId, objective: ObjectiveId) -> store::Result<()> {
        let date = day("2026-09-02");
        let life = Life { stage: Stage::Trial, since: Some(date), reason: self.text(1) };
        let told = vec![self.name(1), "Ben".into()];
        let people =
            Stakeholders { enters: Some(self.name(2)), told, agreed_by: Some("Ada".into()), agreed: Some(date) };
        tx.update_kpi(&Kpi { life, people, ..tx.kpi(kpi)? })?;
        let other = tx.insert_kpi(&Kpi::new(format!("{} too", self.name(2)), "1"))?;
        for kind in LinkKind::ALL {
            tx.insert_link(&Link { id: LinkId(0), from: other, to: kpi, kind })?;
        }
        let (source, comparable) = (self.name(3), self.text(2));
        tx.put_benchmark(&Benchmark { id: BenchmarkId(0), kpi, value: self.some(1), source, date, comparable })?;
        let (advice, reason) = ("name_owner".to_owned(), format!("{} because", self.text(3)));
        let no = Dismissal { id: DismissalId(0), kpi: Some(kpi), objective: None, advice, reason, date };
        tx.insert_dismissal(&no)?;
        tx.insert_dismissal(&Dismissal { kpi: None, objective: Some(objective), ..no })?;
        let person = Person { id: PersonId(0), name: self.name(4), initials: "Al".into(), colour: Some(3) };
        tx.put_person(&person)?;
        let (until, changed, unit) = (day("2025-01-01"), day("2026-01-02"), Some(Unit::Number));
        let earlier = vec![EarlierDefinition { until, formula: "1".into(), unit, reason: self.text(5), changed }];
        tx.update_kpi(&Kpi { earlier, ..tx.kpi(kpi)? })?;
        let every = Some(review::Kind::Monthly);
        let again = tx.insert_action(&Action { effort: self.text(6), repeats: every, ..Action::new("Count") })?;
        let (author, text) = (self.name(5), self.name(6));
        tx.put_action_comment(&Comment { id: CommentId(0), action: again, time: now(), author, text })?;
        let (name, kind) = (self.name(7), review::Kind::Weekly);
        tx.put_review_template(&review::Template { id: TemplateId(0), name, kind, content: self.text(7) })?;
        let pack = tx.put_pack(&StoredPack { id: PackId(0), name: self.name(8), content: "{}".into() })?;
        let period = Period { grain: Grain::Month, start: day("2026-04-01") };
        tx.put_pack_edition(&PackEdition { pack, period, time: now(), said: self.text(8) })
    }

    fn record(&self, tx: &Tx, measures: &[MeasureId]) -> store::Result<()> {
        let import = Import {
            id: tx.new_import_id(),
            time: now(),
            source: format!("{}.csv", self.name(8)),
            hash: "abc".into(),
            counts: Counts::default(),
            left_out: 3,
            mapping: "{\"a\": \"=1\"}".into(),
            source_id: Some(tx.remember_source(&self.name(9), &self.name(8), "{}")?),
        };
        tx.insert_import(&import)?;
        let (store, channel) = (self.name(10), self.name(11));
        let parts = [("Store", store.as_str()), ("Channel", channel.as_str())];
        let segments = [SegmentId::NONE, tx.segment(&parts[..1])?, tx.segment(&parts)?];
        for (at, number) in self.numbers.iter().enumerate() {
            // Of the measure that counts different ones, as many keys as it says.
            let kind = MeasureKind::ALL[at % measures.len()];
            let counted = kind == MeasureKind::Distinct;
            let keys = KeySet::new((0..=at as u64).map(|number| number * 7919 + 62).collect());
            let value = NewValue {
                keys: KeyText::of(&keys).filter(|_| counted),
                measure: measures[at % measures.len()],
                key: ValueKey {
                    date: NaiveDate::from_ymd_opt(2026, at as u32 + 1, 1).unwrap(),
                    grain: Grain::ALL[at % Grain::ALL.len()],
                    segment: segments[if kind == MeasureKind::Parameter { 0 } else { at % segments.len() }],
                    ordinal: 0,
                },
                value: if counted { number.map(|_| keys.len() as f64) } else { *number },
                records: at as u32 + 1,
                note: (at % 2 == 0).then(|| self.text(at)),
                certainty: domain::Certainty::ALL[at % 4],
                source: (at % 3 == 0).then(|| self.text(at + 1)),
            };
            match at % 3 {
                0 => tx.put_values([value]).map(drop)?,
                _ => tx.import_writer(import.id)?.write(&value).map(drop)?,
            }
        }
        for (measure, value) in measures.iter().zip(&self.numbers) {
            let (date, grain) = (day("2026-04-01"), Grain::Month);
            tx.put_budget(&Budgeted { measure: *measure, date, grain, value: value.unwrap_or(-0.1) })?;
        }
        let (id, name, content) = (ScenarioId(0), self.name(5), self.text(6));
        tx.put_scenario(&StoredScenario { id, name, content })?;
        Ok(())
    }
}

fn filled(made: &Made) -> Workspace {
    let mut workspace = Workspace::in_memory(&settings(), options()).unwrap();
    let operation = Operation::EnterValues(Entered::One("=it".into()));
    workspace.transact::<_, store::Error>(operation, &stamp(), |tx| made.fill(tx)).unwrap();
    workspace
}

fn plain() -> Made {
    Made { texts: vec!["a".into(); 12], numbers: vec![Some(1.5); 12] }
}

/// Everything that a workspace holds, but for its history.
fn content(store: &Database) -> BTreeMap<Entity, Vec<Vec<Option<String>>>> {
    let rows = |entity: &Entity| {
        let mut rows = Vec::new();
        let keep = |row: store::Row| {
            rows.push(row.cells.to_vec());
            Ok::<_, Error>(())
        };
        store.each_row(*entity, keep).unwrap();
        (*entity, rows)
    };
    Entity::ALL.iter().map(rows).collect()
}

fn told(_: &store::HistoryEntry) -> String {
    "=what was done".into()
}

fn write(store: &Database, path: &Path) -> crate::Result<crate::Exported> {
    export(store, path, &Export { now: now(), program: "0.1.0", told: &told })
}

/// A folder with an export in it, and where a workspace may go.
fn exported(made: &Made) -> (TempDir, PathBuf, PathBuf) {
    let folder = TempDir::new().unwrap();
    let (export, back) = (folder.path().join("export"), folder.path().join("back.bellwether"));
    write(&filled(made), &export).unwrap();
    (folder, export, back)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn whatever_is_in_a_workspace_comes_back(made in made()) {
        let folder = TempDir::new().unwrap();
        let workspace = filled(&made);
        let (first, back, second) = (folder.path().join("a"), folder.path().join("b.bellwether"), folder.path().join("c"));
        write(&workspace, &first).unwrap();
        let returned = bring_back(&first, &back, options()).unwrap();
        prop_assert_eq!(content(&returned), content(&workspace));
        write(&returned, &second).unwrap();
        for entity in Entity::ALL.iter().filter(|entity| **entity != Entity::Value) {
            let file = crate::shape::file_of(*entity);
            prop_assert_eq!(std::fs::read(first.join(&file)).unwrap(), std::fs::read(second.join(&file)).unwrap());
        }
    }
}

#[test]
fn the_document_lists_all_columns() {
    let (_folder, export, _) = exported(&plain());
    let document = include_str!("../../../../docs/plain-export.md");
    for file in std::fs::read_dir(&export).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy();
            let line = format!("\n{name}: {}\n", text.lines().next().unwrap());
            assert!(document.contains(&line), "docs/plain-export.md lacks the line{line}");
        }
    }
}

#[test]
fn values_say_who_wrote_them_and_history_what_was_done() {
    let (_folder, export, _) = exported(&plain());
    let values = std::fs::read_to_string(export.join("values.csv")).unwrap();
    let first = values.lines().nth(1).unwrap();
    assert!(first.ends_with(",'=Ada,2026-11-27T17:05:00"), "{first}");
    let history = std::fs::read_to_string(export.join("history.csv")).unwrap();
    let line = "2026-11-27T17:05:00,'=Ada,till,enter_values,'=what was done,no";
    assert_eq!(history.lines().nth(1), Some(line));
}

#[test]
fn what_is_wrong_is_said_with_its_file_and_line() {
    let cell =
        |column: &str, text: &str, expected| LineFault::Cell { column: column.into(), text: text.into(), expected };
    let cases = [
        ("values.csv", ",1.5,", ",1;5,", cell("value", "1;5", Expected::Recorded)),
        ("values.csv", ",2026-01-01,", ",1.1.2026,", cell("date", "1.1.2026", Expected::Date)),
        ("measures.csv", ",flow,", ",flaw,", cell("kind", "flaw", Expected::Code)),
        ("kpis.csv", ",no,yes", ",no,1", cell("seasonal", "1", Expected::YesNo)),
        ("events.csv", ",2026-02-03,", ",,", cell("date", "", Expected::Something)),
        ("settings.csv", "1,", "1,2,", LineFault::Cells { found: 13, expected: 12 }),
    ];
    for (file, from, to, fault) in cases {
        let (_folder, export, back) = exported(&plain());
        let mut line = 0;
        rewrite(&export, file, |text| {
            let (head, rows) = text.split_once('\n').unwrap();
            line = 2 + rows.lines().position(|row| row.contains(from)).unwrap() as u64;
            format!("{head}\n{}", rows.replacen(from, to, 1))
        });
        match bring_back(&export, &back, options()) {
            Err(Error::Line { file: found, line: at, fault: why }) => {
                assert_eq!((found.as_str(), at, why), (file, line, fault));
            }
            other => panic!("{file}: {other:?}"),
        }
        assert!(!back.exists());
    }
}

/// Rewrites a file of an export.
fn rewrite(export: &Path, file: &str, change: impl FnOnce(String) -> String) {
    let path = export.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, change(text)).unwrap();
}

#[test]
fn rows_that_do_not_go_together_are_refused() {
    let doubled = |text: String| {
        let last = text.lines().last().unwrap().to_owned();
        format!("{text}{last}\n")
    };
    let (_folder, export, back) = exported(&plain());
    rewrite(&export, "values.csv", doubled);
    let refused = bring_back(&export, &back, options()).unwrap_err();
    assert!(
        matches!(&refused, Error::Line { file, line: 14, fault: LineFault::Again } if file == "values.csv"),
        "{refused}"
    );

    let (_folder, export, back) = exported(&plain());
    rewrite(&export, "kpis.csv", doubled);
    let refused = bring_back(&export, &back, options()).unwrap_err();
    assert!(matches!(&refused, Error::Line { line: 5, fault: LineFault::Twice(4), .. }), "{refused}");

    let (_folder, export, back) = exported(&plain());
    rewrite(&export, "measures.csv", |text| text.lines().take(1).map(|line| format!("{line}\n")).collect());
    let refused = bring_back(&export, &back, options()).unwrap_err();
    let Error::Line { file, line: 2, fault: LineFault::Nowhere { column, file: other, .. } } = refused else {
        panic!("{refused}")
    };
    assert_eq!([file.as_str(), column.as_str(), other.as_str()], ["budgets.csv", "measure_id", "measures.csv"]);
}

#[test]
fn what_was_changed_by_hand_does_not_come_back_unnoticed() {
    for (file, change) in [
        ("values.csv", (|text: String| text.replacen("1.5", "1.6", 1)) as fn(String) -> String),
        ("splits.csv", |text| text.lines().take(2).map(|line| format!("{line}\n")).collect()),
        ("history.csv", |text| text.replace("Ada", "Bob")),
        ("kpis.csv", |text| text.replace('\n', "\r\n")),
    ] {
        let (_folder, export, back) = exported(&plain());
        rewrite(&export, file, change);
        let refused = bring_back(&export, &back, options()).unwrap_err();
        assert!(matches!(&refused, Error::Changed(files) if *files == [file]), "{file}: {refused}");
        assert!(!back.exists());
    }
}

#[test]
fn what_is_newer_or_no_export_is_refused() {
    let (folder, export, back) = exported(&plain());
    let newer = |from: &str, to: &str| {
        rewrite(&export, "workspace.json", |text| text.replacen(from, to, 1));
        let refused = bring_back(&export, &back, options()).unwrap_err();
        rewrite(&export, "workspace.json", |text| text.replacen(to, from, 1));
        refused
    };
    assert!(matches!(newer("\"version\": 1", "\"version\": 2"), Error::Newer { found: 2, known: 1 }));
    assert!(matches!(newer("\"schema\": ", "\"schema\": 99"), Error::Newer { .. }));
    assert!(matches!(newer("\"rows\"", "\"rowing\""), Error::Line { fault: LineFault::Json(_), .. }));
    assert!(matches!(newer("bellwether plain", "other"), Error::NoExport(_)));
    assert!(matches!(bring_back(folder.path(), &back, options()), Err(Error::NoExport(_))));
    std::fs::write(&back, "mine").unwrap();
    let taken = bring_back(&export, &back, options());
    assert!(matches!(taken, Err(Error::Store(store::Error::AlreadyExists(_)))));
    assert_eq!(std::fs::read_to_string(&back).unwrap(), "mine");
}

#[test]
fn nothing_is_replaced_but_an_earlier_export_of_the_same_workspace() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("export");
    let mut workspace = filled(&plain());
    std::fs::create_dir(&path).unwrap();
    write(&workspace, &path).unwrap();
    let operation = Operation::Create(Entity::Kpi, "New".into());
    workspace.transact::<_, store::Error>(operation, &stamp(), |tx| tx.insert_kpi(&Kpi::new("New", "1"))).unwrap();
    write(&workspace, &path).unwrap();
    assert!(std::fs::read_to_string(path.join("kpis.csv")).unwrap().contains("New"));
    let names = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
    assert_eq!(names(folder.path()), 1, "nothing is left beside it");

    let other = Workspace::in_memory(&settings(), OpenOptions { id_seed: Some(8), ..options() }).unwrap();
    assert!(matches!(write(&other, &path), Err(Error::OfAnother(_))));
    std::fs::write(path.join("notes.txt"), "mine").unwrap();
    assert!(matches!(write(&workspace, &path), Err(Error::Stranger { file, .. }) if file == "notes.txt"));
    std::fs::remove_file(path.join("workspace.json")).unwrap();
    assert!(matches!(write(&workspace, &path), Err(Error::Taken(_))));
    assert!(matches!(write(&workspace, &folder.path().join("no/where")), Err(Error::NoFolder(_))));
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").unwrap();
    assert!(matches!(write(&workspace, &file), Err(Error::Taken(_))));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
}

fn empty() -> Workspace {
    Workspace::in_memory(&settings(), OpenOptions { id_seed: Some(9), ..options() }).unwrap()
}
