//! What a scorecard and a KPI's page cost: KPIs of three inputs each over ten years of daily values, by months.
//!
//! The goals, on one core: a scorecard of 200 KPIs within 60 ms, growing in proportion to 2,000 of them; a page with its
//! forecast and sentences within 8 ms; a scorecard whose KPIs all have a target for the fiscal year that is shaped like past
//! years within one and a half times of one whose KPIs have plain targets. A scorecard spends its time on finding and adding up the values of 120 months for
//! each KPI (two thirds), on evaluating the formula (a tenth) and on the natural limits (a twentieth); the rest is spread
//! thinly. A page spends four fifths on fitting the forecast.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use analysis::rollup::Book;
use analysis::scorecard::{Computed, Subject};
use analysis::sentences::{Story, drivers, sentences};
use chrono::{Days, NaiveDate};
use divan::{Bencher, black_box};
use domain::catalog::Catalog;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::unit::Currency;
use domain::{
    Calendar, Category, DateRange, Grain, Kpi, KpiId, Measure, MeasureId, MeasureKind, Recorded, SegmentId, Target,
    TargetId, Unit,
};
use locale::Locale;

const DAYS: u64 = 3653;

fn main() {
    divan::main();
}

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 11, 1).unwrap()
}

fn today() -> NaiveDate {
    start() + Days::new(DAYS)
}

struct Workspace {
    book: Book,
    catalog: Catalog,
    targets: Vec<Target>,
}

/// `kpis` KPIs over as many measures, each KPI a ratio of three of them.
fn workspace(kpis: i64) -> Workspace {
    of(kpis, |[a, b, c]| format!("({a} - {b}) / {c}"), (Span::Period, Shape::Straight))
}

/// The same with sums in place of ratios, and a target of that span and shape.
fn of_sums(kpis: i64, span: Span, shape: Shape) -> Workspace {
    of(kpis, |[a, b, c]| format!("{a} + {b} + {c}"), (span, shape))
}

fn of(kpis: i64, formula: fn([String; 3]) -> String, (span, shape): (Span, Shape)) -> Workspace {
    let mut book = Book::new(Calendar::default());
    let measures: Vec<Measure> = (1..=kpis).map(measure).collect();
    for measure in &measures {
        book.insert(measure, values(measure.id.0));
    }
    let kpis = (1..=kpis).map(|id| kpi(id, kpis, formula)).collect();
    let target = Target {
        id: TargetId(1),
        kpi: KpiId(1),
        // A shape needs years before it.
        from: if span == Span::Period { start() } else { NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() },
        until: None,
        goal: Goal::AtLeast(0.2),
        amber: AmberBand::Relative(0.05),
        reason: String::new(),
        span,
        shape,
    };
    Workspace { book, catalog: Catalog::new(measures, kpis), targets: vec![target] }
}

fn measure(id: i64) -> Measure {
    Measure {
        id: MeasureId(id),
        key: format!("m{id}"),
        kind: if id % 4 == 0 { MeasureKind::Balance } else { MeasureKind::Flow },
        cadence: Grain::Day,
        ..Measure::new(format!("Measure {id}"))
    }
}

fn kpi(id: i64, of: i64, formula: fn([String; 3]) -> String) -> Kpi {
    let measures = [id, id % of + 1, (id + 1) % of + 1].map(|measure| format!("m{measure}"));
    Kpi {
        id: KpiId(id),
        category: Category::Financial,
        position: id,
        ..Kpi::new(format!("KPI {id}"), formula(measures))
    }
}

/// Believable noise without a random number crate.
fn values(seed: i64) -> Vec<Recorded> {
    let mut state = seed as u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let value = |day| Recorded {
        date: start() + Days::new(day),
        grain: Grain::Day,
        segment: SegmentId::NONE,
        ordinal: 0,
        value: 100.0 + 50.0 * next(),
        records: 1,
    };
    (0..DAYS).map(value).collect()
}

fn subject<'a>(workspace: &'a Workspace, id: i64, computed: Option<&'a Computed>) -> Subject<'a> {
    Subject {
        kpi: workspace.catalog.kpi(KpiId(id)).unwrap(),
        formula: workspace.catalog.check_kpi(KpiId(id)).unwrap(),
        targets: &workspace.targets,
        changes: &[],
        exceptions: &[],
        slopes: &[],
        source: &workspace.book,
        today: today(),
        computed,
    }
}

fn locale() -> Locale {
    Locale::new("en-GB", Currency::parse("EUR").unwrap(), Calendar::default())
}

#[divan::bench(args = [200, 2000])]
fn scorecard(bencher: Bencher, kpis: i64) {
    let workspace = workspace(kpis);
    let calendar = *workspace.book.calendar();
    let period = calendar.prev(calendar.period(Grain::Month, today())).unwrap();
    subject(&workspace, 1, None);
    bencher.bench_local(|| {
        for id in 1..=kpis {
            black_box(subject(&workspace, id, Some(&Computed::default())).row(period));
        }
    });
}

/// The same of sums: with plain targets, and with targets for the fiscal year shaped like past years.
#[divan::bench(args = [(Span::Period, Shape::Straight), (Span::FiscalYear, Shape::Seasonal)])]
fn scorecard_of_200_sums(bencher: Bencher, (span, shape): (Span, Shape)) {
    let workspace = of_sums(200, span, shape);
    let calendar = *workspace.book.calendar();
    let period = calendar.prev(calendar.period(Grain::Month, today())).unwrap();
    subject(&workspace, 1, None);
    bencher.bench_local(|| {
        for id in 1..=200 {
            black_box(subject(&workspace, id, Some(&Computed::default())).row(period));
        }
    });
}

/// As a chart shows them: each month with target, status and signal.
#[divan::bench(args = [200])]
fn histories_of_ten_years(bencher: Bencher, kpis: i64) {
    let workspace = workspace(kpis);
    let range = DateRange { from: start(), to: today() };
    bencher.bench_local(|| {
        for id in 1..=kpis {
            black_box(subject(&workspace, id, Some(&Computed::default())).history(Grain::Month, range));
        }
    });
}

#[divan::bench]
fn page_of_one_kpi_with_its_sentences(bencher: Bencher) {
    let workspace = workspace(10);
    let locale = locale();
    let calendar = *workspace.book.calendar();
    let period = calendar.prev(calendar.period(Grain::Month, today())).unwrap();
    let range = DateRange { from: start(), to: today() };
    bencher.bench_local(|| {
        let computed = Computed::default();
        let subject = subject(&workspace, 1, Some(&computed));
        let row = subject.row(period);
        let drivers = drivers(&subject, &row, &locale);
        let outlook = subject.outlook(Grain::Month).ok();
        let told = sentences(&Story::new(&row, &subject, &Unit::Percent, &drivers, outlook.as_ref()), &locale);
        black_box((subject.history(Grain::Month, range), told))
    });
}
