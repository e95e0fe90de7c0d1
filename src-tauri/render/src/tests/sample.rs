//! Sample charts for tests and benchmarks.

use chrono::{Datelike, NaiveDate};
use domain::unit::Currency;
use domain::{Calendar, Grain, Status, Unit};
use locale::Locale;
use render::*;

/// Two years of monthly revenue of the example company.
const REVENUE: [f64; 24] = [
    39_076.0, 39_168.0, 40_891.0, 42_864.0, 38_766.0, 39_783.0, 40_473.0, 40_011.0, 39_500.0, 38_951.0, 40_576.0,
    41_255.0, 41_783.0, 45_880.0, 44_940.0, 44_674.0, 45_190.0, 36_000.0, 44_261.0, 41_120.0, 42_891.0, 44_397.0,
    42_924.0, 45_820.0,
];

pub fn english() -> Locale {
    Locale::new("en-GB", Currency::parse("EUR").expect("a currency"), Calendar::default())
}

pub fn month(index: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024 + ((index + 10) / 12) as i32, (index + 10) % 12 + 1, 1).expect("a date")
}

pub fn point(locale: &Locale, grain: Grain, date: NaiveDate, value: Option<f64>) -> Point {
    let period = locale.calendar().period(grain, date);
    let name = locale.axis_label(period);
    Point {
        date,
        period: locale.period(period),
        short: name.short,
        year: name.year,
        value,
        open: false,
        provisional: false,
        part: false,
        extent: String::new(),
        target: None,
        signal: None,
        note: String::new(),
    }
}

/// A line of values by month, without anything else.
pub fn plain(values: &[Option<f64>]) -> ChartInput {
    let locale = english();
    let points = (0..).zip(values).map(|(n, value)| point(&locale, Grain::Month, month(n), *value)).collect();
    ChartInput {
        heading: Heading { title: "Revenue".into(), subtitle: "October 2026 · €45,820".into(), status: None },
        unit: Unit::parse("EUR").expect("a unit"),
        grain: Grain::Month,
        points,
        limits: Vec::new(),
        forecast: None,
        events: Vec::new(),
        decisions: Vec::new(),
        chosen: None,
        comparison: None,
        benchmark: None,
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// Revenue with everything that a trend can show.
pub fn revenue() -> ChartInput {
    let mut input = plain(&REVENUE.map(Some));
    input.heading.status = Some((Status::OnTrack, "On track".into()));
    for (n, point) in input.points.iter_mut().enumerate() {
        point.target = Some(TargetAt::Value(if n < 14 { 41_000.0 } else { 45_000.0 }));
        point.signal = match n {
            13 => Some(Signal::Improvement),
            17 => Some(Signal::Concern),
            _ => None,
        };
    }
    input.limits = vec![LimitSegment {
        start: 0,
        end: 23,
        average: 41_177.0,
        lower: Some(37_000.0),
        upper: Some(45_400.0),
        ..Default::default()
    }];
    input.events = vec![Event { index: 17, text: "Card terminal down 6 days".into() }];
    input.forecast = Some(forecast());
    input
}

/// Revenue that grows steadily, with limits along a line, and stops growing.
pub fn growing() -> ChartInput {
    let ups = [900.0, -1_200.0, 700.0, -300.0, 1_100.0, -800.0, 200.0, -600.0];
    let values = (0..24_u32).map(|n| Some(30_000.0 + 420.0 * f64::from(n.min(19)) + ups[n as usize % 8]));
    let mut input = plain(&values.collect::<Vec<_>>());
    input.points[23].signal = Some(Signal::Concern);
    let at = |n: u32| {
        let average = 30_000.0 + 420.0 * f64::from(n);
        LimitsAt { average, limits: Some((average - 3_500.0, average + 3_500.0)) }
    };
    let seasonal: Vec<LimitsAt> = (0..24).map(at).collect();
    let (lower, upper) = at(23).limits.unzip();
    input.limits = vec![LimitSegment { start: 0, end: 23, average: at(23).average, lower, upper, seasonal }];
    input
}

fn forecast() -> Forecast {
    let locale = english();
    let means = [46_300.0, 47_200.0, 47_700.0, 47_800.0, 47_500.0, 47_000.0];
    let ahead = (24..).zip(means).map(|(n, mean)| {
        let Point { date, period, short, year, .. } = point(&locale, Grain::Month, month(n), None);
        let wide = 900.0 * f64::from(n - 22);
        let target = Some(TargetAt::Value(45_000.0));
        let (range80, range95) = ((mean - wide, mean + wide), (mean - wide * 1.5, mean + wide * 1.5));
        ForecastPoint { date, period, short, year, mean, range80, range95, target }
    });
    Forecast { points: ahead.collect() }
}

/// Ten years of days.
pub fn days() -> ChartInput {
    let locale = english();
    let first = NaiveDate::from_ymd_opt(2016, 11, 24).expect("a date");
    let values = first.iter_days().take(3_650).enumerate().map(|(n, date)| {
        let season = f64::from(date.ordinal() as i32 * 7 % 31) * 20.0;
        let value = 1_200.0 + n as f64 * 0.2 + season + ((n * 7919) % 301) as f64;
        point(&locale, Grain::Day, date, (n % 97 != 0).then_some(value))
    });
    let points = values.collect();
    ChartInput { grain: Grain::Day, points, ..plain(&[]) }
}

/// Revenue by store.
pub fn stores() -> BreakdownInput {
    let row = |(name, value): (&str, Option<f64>)| BreakdownRow { name: name.into(), value };
    let rows = [("Station", Some(12_100.5)), ("Harbour", Some(27_120.25)), ("", Some(6_599.25)), ("Market hall", None)];
    BreakdownInput {
        heading: Heading { title: "Revenue by store".into(), subtitle: "October 2026".into(), status: None },
        unit: Unit::parse("EUR").expect("a unit"),
        dimension: "Store".into(),
        rows: rows.into_iter().map(row).collect(),
        total: Some(45_820.0),
        others: None,
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 180.0),
    }
}

/// Revenue by store over a year; the last period is not over, and one store closed.
pub fn by_store() -> MembersInput {
    let locale = english();
    let period = |index: u32| {
        let label = locale.axis_label(locale.calendar().period(Grain::Month, month(index)));
        let period = locale.period(locale.calendar().period(Grain::Month, month(index)));
        MemberPeriod { period, short: label.short, year: label.year, open: index == 23 }
    };
    let values = |from: f64, step: f64, last: usize| {
        let value = |n: usize| {
            let part = if n == 11 { 0.6 } else { 1.0 };
            (n <= last).then_some((from + step * n as f64 + ((n * 7919) % 13) as f64 * 90.0) * part)
        };
        (0..12).map(value).collect::<Vec<_>>()
    };
    let stores = [
        ("Harbour", values(18_000.0, 260.0, 11)),
        ("Station", values(12_500.0, -120.0, 11)),
        ("Market hall by the old town gate", values(6_200.0, 40.0, 11)),
        ("Kiosk", values(1_900.0, 0.0, 6)),
        ("without Store", values(300.0, 0.0, 11)),
    ];
    let total = |n: usize| Some(stores.iter().filter_map(|(_, values)| values[n]).sum());
    MembersInput {
        heading: Heading { title: "Revenue by Store".into(), ..Heading::default() },
        unit: Unit::parse("EUR").expect("a unit"),
        periods: (12..24).map(period).collect(),
        totals: (0..12).map(total).collect(),
        members: stores.into_iter().map(|(name, values)| MemberSeries { name: name.into(), values }).collect(),
        nothing: None,
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// What changed the net profit margin.
pub fn changed() -> WaterfallInput {
    let step = |(name, change, text): (&str, f64, &str)| WaterfallStep {
        name: name.into(),
        change,
        text: text.into(),
        good: Some(change > 0.0),
    };
    let steps = [
        ("Cost of goods", -0.025, "−2.5 pts"),
        ("Till sales", 0.016, "+1.6 pts"),
        ("Overheads of both stores together", -0.012, "−1.2 pts"),
    ];
    WaterfallInput {
        nothing: None,
        heading: Heading { title: "What changed Net profit margin".into(), ..Heading::default() },
        unit: Unit::Percent,
        start: WaterfallEnd { name: "September 2026".into(), value: Some(0.102), absent: None },
        steps: steps.into_iter().map(step).collect(),
        end: WaterfallEnd { name: "October 2026".into(), value: Some(0.081), absent: None },
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// Revenue of three years over each other; the last one is not over.
pub fn by_year() -> YearsInput {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let year = |(name, from, count): (&str, f64, usize)| Year {
        name: name.into(),
        values: (0..12).map(|month| (month < count).then_some(from + ((month * 7919) % 31) as f64 * 100.0)).collect(),
        open: (count < 12).then_some(count - 1),
    };
    YearsInput {
        heading: Heading { title: "Revenue by year".into(), ..Heading::default() },
        unit: Unit::parse("EUR").expect("a unit"),
        periods: months.map(str::to_owned).to_vec(),
        years: [("2024", 36_000.0, 12), ("2025", 38_000.0, 12), ("2026", 42_000.0, 9)].into_iter().map(year).collect(),
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// Days to close, by month; the last one is not over.
pub fn spread() -> DistributionInput {
    let months = ["May", "Jun", "Jul", "Aug", "Sept", "Oct"];
    let spread = |(index, name): (usize, &&str)| {
        let records: Vec<f64> = (0..24 + index).map(|n| 3.0 + ((n * 7919 + index * 31) % 37) as f64 * 0.5).collect();
        let mut sorted = records.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |p: f64| sorted[((sorted.len() - 1) as f64 * p).floor() as usize];
        Spread {
            period: format!("{name} 2026"),
            short: (*name).to_owned(),
            year: "2026".into(),
            at: Some(Percentiles { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) }),
            records,
            target: Some(11.0 - (index / 3) as f64),
            open: index == 5,
        }
    };
    DistributionInput {
        heading: Heading { title: "How Days to close spreads".into(), ..Heading::default() },
        unit: Unit::parse("number").expect("a unit"),
        spreads: months.iter().enumerate().map(spread).collect(),
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// Numbers beside their targets: one wanted high, one low, one between, one without a number, one without a target.
pub fn aims() -> BulletsInput {
    type Band = Option<(Option<f64>, Option<f64>)>;
    let row = |name: &str, actual: Option<f64>, text: &str, target: Band, near: Band, status| BulletRow {
        name: name.into(),
        actual,
        text: text.into(),
        status,
        status_text: format!("{status:?}"),
        target,
        near,
        target_text: target.map_or_else(String::new, |_| "target".into()),
        last_year: actual.map(|actual| actual * 0.94),
    };
    let rows = vec![
        row(
            "Revenue",
            Some(45_820.0),
            "€45,820",
            Some((Some(45_000.0), None)),
            Some((Some(42_000.0), None)),
            Status::OnTrack,
        ),
        row("Cost of goods", Some(0.41), "41%", Some((None, Some(0.38))), Some((None, Some(0.42))), Status::AtRisk),
        row(
            "Staff per shift",
            Some(9.0),
            "9",
            Some((Some(4.0), Some(6.0))),
            Some((Some(3.5), Some(7.0))),
            Status::OffTrack,
        ),
        row("Net promoter score", None, "No data", Some((Some(40.0), None)), None, Status::NoData),
        row("Cash", Some(-12_000.0), "−€12,000", None, None, Status::NoTarget),
    ];
    BulletsInput {
        heading: Heading { title: "Numbers beside their targets".into(), ..Heading::default() },
        rows,
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 330.0),
    }
}

/// A scorecard.
pub fn scorecard() -> TableInput {
    let column = |name: &str, is_number| TableColumn { name: name.into(), is_number };
    let row = |cells: [&str; 5], status, heads| TableRow { cells: cells.map(str::to_owned).to_vec(), status, heads };
    TableInput {
        heading: Heading { title: "October 2026".into(), ..Heading::default() },
        columns: vec![
            column("KPI", false),
            column("Actual", true),
            column("Target", true),
            column("Change", true),
            column("Signal", false),
        ],
        rows: vec![
            row(["Earn what the bank needs", "", "", "", ""], Some(Status::AtRisk), true),
            row(["Revenue", "€45,820", "€45,000", "+6.7%", "better than usual"], Some(Status::OnTrack), false),
            row(["Net profit margin", "8.1%", "10.0%", "−2.1 pts", "getting worse"], Some(Status::OffTrack), false),
            row(["Serve quickly", "", "", "", ""], Some(Status::NoData), true),
            row(["Waiting time", "—", "≤ 4 min", "", ""], Some(Status::NoData), false),
        ],
        newest_last: false,
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 240.0),
    }
}

/// Objectives with their KPIs.
pub fn objectives() -> TreeInput {
    let node = |depth, name: &str, status, text: &str, is_kpi| TreeNode {
        depth,
        name: name.into(),
        status,
        status_text: format!("{status:?}"),
        text: text.into(),
        is_kpi,
    };
    TreeInput {
        heading: Heading { title: "Objectives".into(), ..Heading::default() },
        nodes: vec![
            node(0, "A café that lasts", Status::OffTrack, "5.8", false),
            node(1, "Earn what the bank needs", Status::OffTrack, "5.1", false),
            node(2, "Revenue", Status::OnTrack, "€45,820", true),
            node(2, "Net profit margin", Status::OffTrack, "8.1%", true),
            node(1, "Guests who come back", Status::OnTrack, "7.4", false),
            node(2, "Retention", Status::OnTrack, "64%", true),
            node(0, "A team that stays", Status::NoData, "", false),
        ],
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 260.0),
    }
}

/// Objectives that drive each other.
pub fn strategy() -> MapInput {
    let one = |name: &str, status, signal: &str| MapBox {
        name: name.into(),
        status,
        status_text: format!("{status:?}"),
        signals: signal.split(" · ").filter(|said| !said.is_empty()).map(str::to_owned).collect(),
    };
    let lane = |name: &str, boxes| MapLane { name: name.into(), boxes };
    MapInput {
        heading: Heading { title: "Strategy map".into(), ..Heading::default() },
        lanes: vec![
            lane("Financial", vec![one("Earn what the bank needs", Status::OffTrack, "1 worse than usual")]),
            lane(
                "Customer",
                vec![
                    one("Guests who come back", Status::OnTrack, "2 better than usual"),
                    one("New guests", Status::NoData, ""),
                ],
            ),
            lane("Operational", vec![one("Serve quickly", Status::AtRisk, ""), one("Waste less", Status::OnTrack, "")]),
            lane("Employee", vec![one("A team that stays", Status::NoTarget, "")]),
        ],
        arrows: vec![(1, 0), (2, 0), (3, 1), (3, 2), (4, 0), (5, 3), (5, 4), (3, 4)],
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 420.0),
    }
}

/// From visitors to deals.
pub fn funnel() -> ChainInput {
    let step = |name: &str, value: f64, text: &str, rate: Option<(&str, bool)>| ChainStep {
        name: name.into(),
        bar: Some(value),
        text: text.into(),
        change: "+3.1% vs Sept".into(),
        status: Status::OnTrack,
        status_text: "On track".into(),
        rate: rate.map(|(text, leaks)| ChainRate { text: text.into(), change: "−1.4 pts vs Sept".into(), leaks }),
    };
    ChainInput {
        heading: Heading { title: "From Visitors to Deals won".into(), ..Heading::default() },
        steps: vec![
            step("Visitors", 4200.0, "4,200", Some(("12.0%", false))),
            step("Enquiries", 504.0, "504", Some(("23.8%", true))),
            step("Offers", 120.0, "120", Some(("35.0%", false))),
            step("Deals won", 42.0, "42", None),
        ],
        options: Options::default(),
        theme: Theme::Light,
        size: Size::screen(728.0, 280.0),
    }
}
