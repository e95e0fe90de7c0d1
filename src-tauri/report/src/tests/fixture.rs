//! A small café for tests: KPIs with everything that a pack can show, and with what it must withstand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use analysis::rollup::Book;
use analysis::what_if::{By, Move};
use chrono::NaiveDate;
use domain::action::Action;
use domain::benchmark::Benchmark;
use domain::event::Event;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::unit::Currency;
use domain::{
    ActionId, BenchmarkId, Calendar, Catalog, Direction, Grain, Kpi, KpiId, Measure, MeasureId, MeasureKind, Objective,
    ObjectiveId, Period, Recorded, SegmentId, Target, TargetId, Unit,
};
use locale::Locale;
use present::pack::{Assumed, Beside, Pack, Wish, pack};
use present::{Asking, Context, Model};
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

/// A name that spreadsheets would take for a formula.
pub(crate) const FORMULA: &str = "=cmd|' /C calc'!A0";

/// A name with everything that means something in XML, and with what turns text round.
pub(crate) const MARKUP: &str = "]]> <script>alert(\"1\")</script> &amp; \u{202e}txet\u{202c} \u{7}'x'";

/// Nothing is known beside the numbers.
pub(crate) struct Nothing;

impl Beside for Nothing {
    fn remarks(&self, _: &Asking, _: &[Period]) -> HashMap<Period, String> {
        HashMap::new()
    }

    fn restated(&self, _: &Asking, _: Period) -> Vec<String> {
        Vec::new()
    }
}

pub(crate) fn locale(tag: &str) -> Locale {
    let language = words::Language::of(tag.split('-').next().unwrap()).unwrap();
    Locale::speaking(tag, Currency::EUR, Calendar::default(), language)
}

/// The pack of October 2026 with limits and forecasts.
pub(crate) fn october(tag: &str) -> Pack {
    kept(tag, &[], 0)
}

/// Every KPI and fifty more.
pub(crate) fn sixty() -> Pack {
    kept("en-GB", &[], 50)
}

/// Only these KPIs by their names.
pub(crate) fn only(tag: &str, names: &[&str]) -> Pack {
    kept(tag, names, 0)
}

/// Packs that were made before: several tests look at the same ones.
fn kept(tag: &str, names: &[&str], more: i64) -> Pack {
    static KEPT: Mutex<BTreeMap<String, Pack>> = Mutex::new(BTreeMap::new());
    let key = format!("{tag} {names:?} {more}");
    let found = KEPT.lock().unwrap().get(&key).cloned();
    found.unwrap_or_else(|| {
        let pack = made(&locale(tag), names, false, more);
        KEPT.lock().unwrap().insert(key, pack.clone());
        pack
    })
}

/// A pack with so many KPIs more.
pub(crate) fn made(locale: &Locale, names: &[&str], index: bool, more: i64) -> Pack {
    packed(&model(more), locale, names, index)
}

/// A pack of KPIs by their names, the first of them with a figure from elsewhere.
pub(crate) fn beside(tag: &str, names: &[&str], value: f64) -> Pack {
    let mut model = model(0);
    let kpi = model.catalog.kpi_named(names[0]).unwrap().id;
    let (source, comparable) = ("Trade, 2025".to_owned(), "same size".to_owned());
    model.benchmarks = vec![Benchmark { id: BenchmarkId(1), kpi, value, source, date: day(2025, 12, 31), comparable }];
    packed(&model, &locale(tag), names, false)
}

/// Every KPI, with a page on a scenario in which revenue is a tenth more.
pub(crate) fn supposing(locale: &Locale) -> Pack {
    let model = model(0);
    let moves = vec![Move { measure: MeasureId(1), by: By::Part(0.1), from: None, to: None }];
    let scenario = Some(Assumed { name: "Best".to_owned(), moves, texts: vec!["Revenue +10.0%".to_owned()] });
    let wish =
        Wish { title: "Board".to_owned(), kpis: vec![], limits: true, forecast: true, scenario, ..Wish::default() };
    let context = Context { model: &model, locale, today: day(2026, 11, 17) };
    let period = Period { grain: Grain::Month, start: day(2026, 10, 1) };
    pack(context, &wish, period, None, "Harbour Café & Sons", &Nothing).unwrap()
}

/// Every KPI, with what was planned for revenue, goods, cash and waiting, and nothing for orders.
pub(crate) fn planned(locale: &Locale) -> Pack {
    let mut model = model(0);
    let plans = [(1, 44_000.0, 300.0), (2, 17_000.0, -40.0), (5, 50_000.0, 0.0), (6, 400.0, 0.0)];
    for (id, base, step) in plans {
        let measure = model.catalog.measure(MeasureId(id)).unwrap().clone();
        model.budget.insert(&measure, months(base, step, 0.0));
    }
    packed(&model, locale, &[], false)
}

/// KPIs by their names with columns beside last year's.
pub(crate) fn columns(tag: &str, names: &[&str]) -> Pack {
    let wish = Wish { columns: true, last_year: true, limits: true, forecast: true, ..Wish::default() };
    wished(&model(0), &locale(tag), names, wish)
}

fn packed(model: &Model, locale: &Locale, names: &[&str], index: bool) -> Pack {
    wished(model, locale, names, Wish { index, limits: true, forecast: true, ..Wish::default() })
}

fn wished(model: &Model, locale: &Locale, names: &[&str], wish: Wish) -> Pack {
    let today = day(2026, 11, 17);
    let kpis = names.iter().map(|name| model.catalog.kpi_named(name).unwrap().id).collect();
    let wish = Wish { title: "Board meeting".to_owned(), kpis, ..wish };
    let context = Context { model, locale, today };
    let period = Period { grain: Grain::Month, start: day(2026, 10, 1) };
    pack(context, &wish, period, None, "Harbour Café & Sons", &Nothing).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn measure(id: i64, key: &str, name: &str, kind: MeasureKind, unit: &str) -> Measure {
    Measure { id: MeasureId(id), key: key.to_owned(), kind, unit: Unit::parse(unit).unwrap(), ..Measure::new(name) }
}

pub(crate) fn kpi(id: i64, name: &str, formula: &str, objective: i64) -> Kpi {
    let owner = Some(if id % 2 == 0 { "Leo Chen" } else { "Ana Ruiz" }.to_owned());
    let objective = (objective > 0).then_some(ObjectiveId(objective));
    Kpi { id: KpiId(id), objective, owner, position: id, ..Kpi::new(name, formula) }
}

pub(crate) fn target(kpi: i64, goal: Goal) -> (KpiId, Vec<Target>) {
    let target = Target {
        id: TargetId(kpi),
        kpi: KpiId(kpi),
        from: day(2025, 1, 1),
        until: None,
        goal,
        amber: AmberBand::Relative(0.05),
        reason: String::new(),
        span: Span::Period,
        shape: Shape::Straight,
    };
    (KpiId(kpi), vec![target])
}

/// A number for each month from January 2024 to October 2026: a trend, a wave and a little that is neither.
pub(crate) fn months(base: f64, step: f64, wave: f64) -> Vec<Recorded> {
    let value = |index: u32| {
        let at = f64::from(index);
        base + step * at + wave * ((at * 0.9).sin() + 0.4 * (at * 2.3).cos())
    };
    (0..34_u32).map(|index| recorded(day(2024 + (index / 12) as i32, index % 12 + 1, 1), value(index))).collect()
}

fn recorded(date: NaiveDate, value: f64) -> Recorded {
    let value = (value * 100.0).round() / 100.0;
    Recorded { date, grain: Grain::Month, segment: SegmentId::NONE, ordinal: 0, value, records: 1 }
}

pub(crate) fn model(more: i64) -> Model {
    use MeasureKind::{Balance, Flow, Level};
    let measures = vec![
        measure(1, "revenue", "Revenue", Flow, "EUR"),
        measure(2, "cogs", "Cost of goods", Flow, "EUR"),
        measure(3, "orders", "Orders", Flow, "count"),
        measure(4, "late", "Late orders", Flow, "count"),
        measure(5, "cash", "Cash", Balance, "EUR"),
        measure(6, "wait", "Waiting time", Level, "duration"),
        measure(7, "rare", "Rare things", Flow, "count"),
        measure(8, "none", "Nothing yet", Flow, "count"),
    ];
    let mut kpis = vec![
        kpi(1, "Revenue", "revenue", 1),
        kpi(2, "Gross margin", "(revenue - cogs) / revenue", 1),
        kpi(3, "Average order", "revenue / orders", 1),
        Kpi { direction: Direction::Lower, ..kpi(4, "Late orders share", "late / orders", 2) },
        kpi(5, "Cash at month end", "cash", 1),
        Kpi { direction: Direction::Between, ..kpi(6, "Waiting time", "wait", 2) },
        kpi(7, "Growth", "revenue / prev(revenue) - 1", 0),
        kpi(8, FORMULA, "none", 0),
        kpi(9, MARKUP, "rare", 0),
        Kpi { unit: Some(Unit::Ratio), ..kpi(10, "Orders per late order", "orders / late", 2) },
    ];
    let many = (0..more).map(|id| {
        kpi(100 + id, &format!("Order value, variant [{id}]: a name that is rather long"), "revenue / orders", 2)
    });
    kpis.extend(many);
    let mut book = Book::new(Calendar::default());
    let mut late = months(30.0, -0.3, 6.0);
    if let Some(row) = late.get_mut(20) {
        row.value = 0.0;
    }
    // A month without orders is a gap.
    let orders: Vec<Recorded> =
        months(2100.0, 12.0, 90.0).into_iter().enumerate().filter(|(at, _)| *at != 27).map(|(_, row)| row).collect();
    let values = [
        months(38_000.0, 260.0, 1900.0),
        months(15_500.0, 90.0, 600.0),
        orders.into_iter().map(|row| Recorded { value: row.value.round(), ..row }).collect(),
        late.into_iter().map(|row| Recorded { value: row.value.round(), ..row }).collect(),
        months(52_000.0, -150.0, 4000.0),
        months(420.0, 1.5, 60.0),
        vec![recorded(day(2026, 10, 1), 12.0)],
        Vec::new(),
    ];
    for (measure, values) in measures.iter().zip(values) {
        book.insert(measure, values);
    }
    Model {
        catalog: Catalog::new(measures, kpis),
        budget: Book::new(*book.calendar()),
        benchmarks: Vec::new(),
        people: present::People::default(),
        book,
        objectives: vec![
            Objective { id: ObjectiveId(1), ..Objective::new("Earn more with what we have") },
            Objective { id: ObjectiveId(2), position: 1, ..Objective::new("Serve faster") },
        ],
        targets: [
            target(1, Goal::AtLeast(45_000.0)),
            target(2, Goal::AtLeast(0.62)),
            target(4, Goal::AtMost(0.008)),
            target(6, Goal::Between(300.0, 480.0)),
        ]
        .into(),
        events: vec![Event { date: day(2026, 3, 14), ..event("New oven") }],
        decisions: Vec::new(),
        actions: actions(),
        comments: Vec::new(),
        splits: Vec::new(),
        dimensions: Vec::new(),
        members: Vec::new(),
        segments: Vec::new(),
        summaries: HashMap::new(),
    }
}

fn event(text: &str) -> Event {
    Event { id: domain::EventId(1), date: day(2026, 1, 1), text: text.to_owned(), kpi: None, changes_process: false }
}

fn actions() -> Vec<Action> {
    let action = |id, kpi, text: &str| Action {
        id: ActionId(id),
        kpi: Some(KpiId(kpi)),
        owner: Some("Leo Chen".to_owned()),
        ..Action::new(text)
    };
    vec![
        Action { due: Some(day(2026, 11, 30)), ..action(1, 2, "Ask the two suppliers for a new offer on beans") },
        Action { due: Some(day(2026, 10, 15)), ..action(2, 4, "Second person at the counter between eleven and two") },
        Action { done: Some(day(2026, 10, 5)), ..action(3, 1, "Raise the price of the lunch menu") },
        action(4, 8, "@SUM(1+1) <b>"),
    ]
}
