//! Hostile charts by the hundred: no text leaves the drawing, and none lies on another.

use super::sample;
use super::{checked, drawn_as_written, texts};
use crate::drawing::{Anchor, Mark, Rect, Text, Weight};
use crate::text::width;
use crate::{
    Benchmark, BreakdownInput, BulletsInput, ChainInput, ChartInput, ChartModel, Comparison, Decision,
    DistributionInput, Event, MapInput, MembersInput, Options, Shape, Size, TableInput, TargetAt, Theme, TreeInput,
    WaterfallInput, YearsInput,
};
use chrono::{Datelike, NaiveDate};
use domain::unit::Currency;
use domain::{Calendar, Grain, Unit};
use locale::Locale;

const NAMES: [&str; 6] = [
    "Revenue",
    "Umsatz je Arbeitsstunde der Filiale am Hauptbahnhof einschließlich Trinkgeld netto",
    "当店の月間売上高と利益率、前年同月比および予算との差異について",
    "إجمالي إيرادات المبيعات الشهرية للمتجر الرئيسي",
    "☕🦄📈",
    "a <b>&\"'",
];
const LOCALES: [&str; 12] =
    ["en-GB", "en-US", "de-DE", "de-CH", "fr-FR", "pl-PL", "sv-SE", "es-ES", "it-IT", "ja-JP", "ar-EG", "hi-IN"];
const THEMES: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Print];
const UNITS: [&str; 5] = ["EUR", "percent", "count", "duration", "number"];

/// A generator of numbers, the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count as u64).unwrap()
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn even(&mut self) -> bool {
        self.next().is_multiple_of(2)
    }
}

fn size(dice: &mut Dice) -> Size {
    match dice.below(6) {
        0 => Size::screen(240.0, 140.0),
        1 => Size::screen(420.0, 220.0),
        2 => Size::screen(728.0, 330.0),
        3 => Size::picture(1600, 900),
        4 => Size::screen(1600.0, 300.0),
        _ => Size::picture(1080, 1080),
    }
}

fn value(dice: &mut Dice, kind: usize) -> Option<f64> {
    let share = dice.below(1_000) as f64 / 1_000.0;
    match kind {
        0 => Some(42.0),
        1 => Some(share * 1e12),
        2 => Some(share * 1e-9),
        3 => Some((share - 0.5) * 5_000.0),
        4 => (share > 0.3).then_some(share * 100.0),
        _ => Some((share * 20.0).round()),
    }
}

fn locale(dice: &mut Dice) -> Locale {
    Locale::new(dice.pick(&LOCALES), Currency::parse("EUR").unwrap(), Calendar::default())
}

fn options(dice: &mut Dice) -> Options {
    Options {
        heading: dice.even(),
        background: true,
        shape: if dice.even() { Shape::Bars } else { Shape::Line },
        blur: dice.below(8) == 0,
        index100: dice.below(8) == 0,
        ..Options::default()
    }
}

fn trend(dice: &mut Dice, locale: &Locale) -> ChartInput {
    let count = dice.pick(&[0, 1, 2, 7, 13, 25, 53, 400]);
    let (kind, grain) =
        (dice.below(6), dice.pick(&[Grain::Day, Grain::Week, Grain::Month, Grain::Quarter, Grain::Year]));
    let mut date = NaiveDate::from_ymd_opt(2019, 1, 7).unwrap();
    let calendar = locale.calendar();
    let mut points = Vec::new();
    for _ in 0..count {
        let period = calendar.period(grain, date);
        points.push(sample::point(locale, grain, period.start, value(dice, kind)));
        date = calendar.end(period);
        if date.year() > 2150 {
            break;
        }
    }
    let mut input = ChartInput { points, grain, ..sample::plain(&[]) };
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input.heading.title = dice.pick(&NAMES).into();
    for point in &mut input.points {
        point.target = (dice.below(3) > 0).then(|| TargetAt::Value(value(dice, kind).unwrap_or(1.0)));
    }
    if let Some(last) = input.points.len().checked_sub(1) {
        input.points[last].open = dice.even();
        let events = (0..dice.below(4)).map(|_| Event { index: dice.below(last + 1), text: dice.pick(&NAMES).into() });
        input.events = events.collect();
        input.decisions = decisions(dice, last);
        input.chosen = dice.even().then_some(last / 2);
    }
    let values = input.points.iter().map(|point| point.value.map(|value| value * 0.9)).collect();
    input.benchmark = (dice.below(3) == 0).then(|| Benchmark {
        value: value(dice, kind).unwrap_or(1.0),
        label: dice.pick(&["Benchmark", "Vergleichswert", "当店"]).into(),
        source: format!("{}, 31 Dec 2025", dice.pick(&NAMES)),
    });
    input.comparison = dice.even().then(|| Comparison {
        label: "Last year".into(),
        difference: "Δ to last year".into(),
        own: String::new(),
        values,
        more_is_good: Some(true),
        what: crate::Compared::Recorded,
    });
    input
}

fn waterfall(dice: &mut Dice) -> WaterfallInput {
    let (kind, mut input) = (dice.below(6), sample::changed());
    let template = input.steps[0].clone();
    input.steps.clear();
    input.start.value = value(dice, kind);
    let mut level = input.start.value.unwrap_or(0.0);
    for _ in 0..dice.pick(&[0, 1, 3, 10, 12]) {
        let change = value(dice, kind).unwrap_or(0.0) * if dice.even() { 1.0 } else { -1.0 };
        level += change;
        let name = dice.pick(&NAMES).to_owned();
        input.steps.push(crate::WaterfallStep { name, change, text: format!("{change:+.2}"), ..template.clone() });
    }
    input.end.value = Some(level);
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input.heading.title = dice.pick(&NAMES).into();
    input
}

fn years(dice: &mut Dice) -> YearsInput {
    let (kind, mut input) = (dice.below(6), sample::by_year());
    let count = dice.pick(&[1, 4, 12, 53]);
    input.periods =
        (0..count).map(|n| if count == 53 { format!("W{}", n + 1) } else { input.periods[n].clone() }).collect();
    let template = input.years[0].clone();
    let year = |n: usize, dice: &mut Dice| crate::Year {
        name: format!("FY20{n:02} (Jul – Jun)"),
        values: (0..count).map(|_| value(dice, kind)).collect(),
        ..template.clone()
    };
    input.years = (0..dice.pick(&[0, 1, 3, 10])).map(|n| year(n, dice)).collect();
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input
}

fn distribution(dice: &mut Dice) -> DistributionInput {
    let (kind, mut input) = (dice.below(6), sample::spread());
    let template = input.spreads[0].clone();
    let records = dice.pick(&[0, 1, 12, 60, 200]);
    let spread = |n: usize, dice: &mut Dice| {
        let mut records: Vec<f64> = (0..records).filter_map(|_| value(dice, kind)).collect();
        records.sort_by(f64::total_cmp);
        let at = |p: f64| records[((records.len() - 1) as f64 * p) as usize];
        let at = (!records.is_empty()).then(|| crate::Percentiles {
            p10: at(0.1),
            p25: at(0.25),
            p50: at(0.5),
            p75: at(0.75),
            p90: at(0.9),
        });
        let target = dice.even().then(|| value(dice, kind)).flatten();
        crate::Spread { short: format!("Oct {}", 2000 + n), records, at, target, ..template.clone() }
    };
    input.spreads = (0..dice.pick(&[0, 1, 6, 25, 60])).map(|n| spread(n, dice)).collect();
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input
}

fn breakdown(dice: &mut Dice) -> BreakdownInput {
    let (kind, mut input) = (dice.below(6), sample::stores());
    let row = |dice: &mut Dice| crate::BreakdownRow { name: dice.pick(&NAMES).into(), value: value(dice, kind) };
    input.rows = (0..dice.pick(&[0, 1, 5, 12, 13, 200])).map(|_| row(dice)).collect();
    let sum = input.rows.iter().filter_map(|row| row.value).sum();
    input.total = dice.even().then_some(sum);
    input.others = (dice.below(4) == 0).then(|| value(dice, kind)).flatten();
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input
}

fn members(dice: &mut Dice) -> MembersInput {
    let (kind, mut input) = (dice.below(6), sample::by_store());
    let count = dice.pick(&[0, 1, 2, 12, 53]);
    let template = input.periods[0].clone();
    let period =
        |n: usize| crate::MemberPeriod { short: format!("Oct {}", 2000 + n), open: n == 11, ..template.clone() };
    input.periods = (0..count).map(period).collect();
    let member = |dice: &mut Dice| crate::MemberSeries {
        name: dice.pick(&NAMES).into(),
        values: (0..count).map(|_| value(dice, kind)).collect(),
    };
    input.members = (0..dice.pick(&[0, 1, 2, 7, 8, 13, 60])).map(|_| member(dice)).collect();
    let total = |n: usize| Some(input.members.iter().filter_map(|member| member.values[n]).sum());
    input.totals = (0..count).map(total).collect();
    input.unit = Unit::parse(dice.pick(&UNITS)).unwrap();
    input.heading.title = dice.pick(&NAMES).into();
    input
}

fn bullets(dice: &mut Dice) -> BulletsInput {
    let (kind, mut input) = (dice.below(6), sample::aims());
    let template = input.rows[0].clone();
    let row = |dice: &mut Dice| crate::BulletRow {
        name: dice.pick(&NAMES).into(),
        actual: value(dice, kind),
        text: dice.pick(&NAMES).into(),
        target: dice.even().then(|| (value(dice, kind), dice.even().then(|| value(dice, kind)).flatten())),
        near: dice.even().then(|| (None, value(dice, kind))),
        target_text: if dice.even() { String::new() } else { dice.pick(&NAMES).into() },
        ..template.clone()
    };
    input.rows = (0..dice.pick(&[0, 1, 5, 200])).map(|_| row(dice)).collect();
    input
}

fn table(dice: &mut Dice) -> TableInput {
    let mut input = sample::scorecard();
    for column in &mut input.columns {
        column.name = dice.pick(&NAMES).into();
    }
    let rows = dice.pick(&[0, 1, 5, 200]);
    let template = input.rows[1].clone();
    let row = |dice: &mut Dice| crate::TableRow {
        cells: (0..5).map(|_| if dice.even() { "€1,234,567.89".into() } else { dice.pick(&NAMES).into() }).collect(),
        heads: dice.below(4) == 0,
        ..template.clone()
    };
    input.rows = (0..rows).map(|_| row(dice)).collect();
    input.newest_last = dice.even();
    input
}

fn tree(dice: &mut Dice) -> TreeInput {
    let mut input = sample::objectives();
    let template = input.nodes[0].clone();
    let mut depth = 0;
    let count = dice.pick(&[0, 1, 7, 200]);
    input.nodes.clear();
    for _ in 0..count {
        let (name, text) = (dice.pick(&NAMES).into(), dice.pick(&NAMES).into());
        input.nodes.push(crate::TreeNode { depth, name, text, is_kpi: dice.even(), ..template.clone() });
        depth = dice.below(depth + 2);
    }
    input
}

fn map(dice: &mut Dice) -> MapInput {
    let mut input = sample::strategy();
    let template = input.lanes[0].boxes[0].clone();
    for lane in &mut input.lanes {
        lane.name = dice.pick(&NAMES).into();
        let count = dice.pick(&[0, 1, 3, 40]);
        let one = |_| crate::MapBox {
            name: dice.pick(&NAMES).into(),
            signals: (0..dice.below(4)).map(|_| dice.pick(&NAMES).into()).collect(),
            ..template.clone()
        };
        lane.boxes = (0..count).map(one).collect();
    }
    let arrow = |_| (dice.below(60), dice.below(60));
    input.arrows = (0..20).map(arrow).collect();
    input
}

fn chain(dice: &mut Dice) -> ChainInput {
    let mut input = sample::funnel();
    let template = input.steps[0].clone();
    let count = dice.pick(&[0, 1, 5, 60]);
    let step = |_| crate::ChainStep {
        name: dice.pick(&NAMES).into(),
        bar: [None, Some(0.0), Some(1e12), Some(-3.0), Some(f64::NAN)][dice.below(5)],
        text: "€1,234,567.89".into(),
        change: dice.pick(&NAMES).into(),
        ..template.clone()
    };
    input.steps = (0..count).map(step).collect();
    input
}

/// Where the texts of a drawing are, a little smaller than they are drawn: letters that touch by a hair are no fault.
fn boxes(model: &ChartModel) -> Vec<(Rect, String)> {
    let marks = model.layers.iter().flat_map(|layer| layer.marks.iter().map(move |mark| (mark, layer.weight)));
    marks.filter_map(|(mark, weight)| if let Mark::Text(text) = mark { boxed(text, weight) } else { None }).collect()
}

fn boxed(text: &Text, weight: Weight) -> Option<(Rect, String)> {
    let wide = width(&text.text, text.size, weight);
    let left = match text.anchor {
        Anchor::Start => text.at.0,
        Anchor::Middle => text.at.0 - wide / 2.0,
        Anchor::End => text.at.0 - wide,
    };
    let (top, bottom) = (text.at.1 - text.size * 0.7, text.at.1);
    let rect = Rect { left: left + 1.0, top: top + 0.5, right: left + wide - 1.0, bottom: bottom - 0.5 };
    (!text.text.trim().is_empty()).then(|| (rect, text.text.clone()))
}

/// What is wrong with the texts of a drawing: the first that leaves it, or lies on another.
fn fault(model: &ChartModel) -> Option<String> {
    texts(&checked(model));
    let boxes = boxes(model);
    let (width, height) = (model.size.width, model.size.height);
    let leaves = boxes.iter().find(|(rect, _)| {
        rect.left < -1.5 || rect.right > width + 1.5 || rect.top < -1.5 || rect.bottom > height + 3.0
    });
    if let Some((rect, text)) = leaves {
        return Some(format!("“{text}” leaves {width} × {height}: {rect:?}"));
    }
    let pairs = boxes.iter().enumerate().flat_map(|(n, one)| boxes.iter().skip(n + 1).map(move |other| (one, other)));
    let lies = pairs.into_iter().find(|((rect, _), (other, _))| rect.overlaps(other));
    lies.map(|((rect, text), (other, words))| format!("“{text}” lies on “{words}”: {rect:?} {other:?}"))
}

/// The first label of a distribution that stands further from its value than a line of text.
fn far(model: &ChartModel) -> Option<String> {
    let marks = model.layers.iter().filter(|layer| layer.name == "value").flat_map(|layer| &layer.marks);
    let labels = marks.filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None });
    labels.into_iter().find_map(|text| {
        // It stands right of what it is of, and left of what is next.
        let points = model.geometry.points.iter().filter(|point| point.x < text.at.0);
        let point = points.max_by(|a, b| a.x.total_cmp(&b.x))?;
        let away = (text.at.1 - text.size * 0.35 - point.y).abs();
        (away > 13.0).then(|| format!("“{}” stands {away} from its value", text.text))
    })
}

#[test]
fn no_text_lies_on_another_or_leaves_the_drawing() {
    let mut faults = Vec::new();
    for seed in 0..1080_u64 {
        let dice = &mut Dice(seed);
        let locale = locale(dice);
        let (options, theme, size) = (options(dice), dice.pick(&THEMES), size(dice));
        let (name, model) = match seed % 12 {
            0 => {
                let input = ChartInput { options, theme, size, ..trend(dice, &locale) };
                ("trend", ChartModel::trend(&input, &locale))
            }
            1 => {
                let input = WaterfallInput { options, theme, size, ..waterfall(dice) };
                ("waterfall", ChartModel::waterfall(&input, &locale))
            }
            2 => {
                let input = DistributionInput { options, theme, size, ..distribution(dice) };
                ("distribution", ChartModel::distribution(&input, &locale))
            }
            3 => {
                let input = BulletsInput { options, theme, size, ..bullets(dice) };
                ("bullets", ChartModel::bullets(&input, &locale))
            }
            4 => ("table", ChartModel::of_table(&TableInput { options, theme, size, ..table(dice) }, &locale)),
            5 => ("tree", ChartModel::tree(&TreeInput { options, theme, size, ..tree(dice) }, &locale)),
            6 => ("map", ChartModel::map(&MapInput { options, theme, size, ..map(dice) }, &locale)),
            7 => ("chain", ChartModel::chain(&ChainInput { options, theme, size, ..chain(dice) }, &locale)),
            8 => {
                let input = BreakdownInput { options, theme, size, ..breakdown(dice) };
                ("breakdown", ChartModel::breakdown(&input, &locale))
            }
            9 => ("stacked", ChartModel::stacked(&MembersInput { options, theme, size, ..members(dice) }, &locale)),
            10 => {
                ("multiples", ChartModel::multiples(&MembersInput { options, theme, size, ..members(dice) }, &locale))
            }
            _ => ("years", ChartModel::years(&YearsInput { options, theme, size, ..years(dice) }, &locale)),
        };
        let found = fault(&model)
            .or_else(|| (name == "distribution").then(|| far(&model)).flatten())
            .map(|fault| format!("{name} {seed} in {}: {fault}", locale.tag()));
        faults.extend(found);
        if dice.below(12) == 0 {
            drawn_as_written(&format!("{name} {seed}"), &model);
        }
    }
    assert!(faults.is_empty(), "{} of 1080:\n{}", faults.len(), faults.join("\n"));
}

/// None, a few or many, some of them on one day and some on none.
fn decisions(dice: &mut Dice, last: usize) -> Vec<Decision> {
    let mut all: Vec<Decision> = (0..dice.below(9))
        .map(|n| Decision { index: dice.below(last + 2), text: dice.pick(&NAMES).into(), is_note: n % 2 == 0 })
        .collect();
    all.sort_by_key(|one| one.index);
    all
}
