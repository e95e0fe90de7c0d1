//! A pack of names and amounts that leave no room: what is laid out of it must lose nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::fixture::{MARKUP, day, kpi, locale, measure, model, months};
use super::unpacked::Unpacked;
use crate::pages::{Heads, Page, Role};
use crate::{Look, Paper, pages};
use analysis::what_if::{By, Move};
use domain::target::Goal;
use domain::{Direction, Grain, Kpi, MeasureId, MeasureKind, Objective, ObjectiveId, Period, Unit};
use present::pack::{Assumed, Pack, Wish, pack};
use present::{Context, Model};
use render::drawing::Mark;

/// Names that break nowhere, that have no spaces between words, that run from the right.
pub(crate) const NAMES: [&str; 5] = [
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "四半期ごとの平均注文額と顧客満足度および従業員定着率の総合的な比較分析結果表",
    "متوسط قيمة الطلب لكل عميل في الربع الأخير من السنة المالية",
    MARKUP,
    "https://example.com/a/very/long/address/that-is-used/as/a/name?of=a&key=figure#2026",
];

/// Amounts of a million millions for each order, times of months, and both beside budgets and in a scenario.
pub(crate) fn hostile(tag: &str) -> Pack {
    let locale = locale(tag);
    let (mut model, wish) = (spoiled(), wish());
    let plans = [(1, 37_000e12, 0.0), (3, 2_050.0, 0.0), (6, 9_000_000.0, 0.0)];
    for (id, base, step) in plans {
        let measure = model.catalog.measure(MeasureId(id)).unwrap().clone();
        model.budget.insert(&measure, months(base, step, 0.0));
    }
    let context = Context { model: &model, locale: &locale, today: day(2026, 11, 17) };
    let period = Period { grain: Grain::Month, start: day(2026, 10, 1) };
    pack(context, &wish, period, None, NAMES[0], &super::fixture::Nothing).unwrap()
}

fn wish() -> Wish {
    let moves = vec![Move { measure: MeasureId(1), by: By::Part(0.1), from: None, to: None }];
    let scenario = Some(Assumed { name: NAMES[2].to_owned(), moves, texts: vec![format!("{} +10.0%", NAMES[1])] });
    Wish { title: NAMES[1].to_owned(), kpis: vec![], limits: true, forecast: true, scenario, ..Wish::default() }
}

fn spoiled() -> Model {
    let old = model(0);
    let measures = vec![
        measure(1, "revenue", NAMES[0], MeasureKind::Flow, "EUR"),
        measure(3, "orders", "orders", MeasureKind::Flow, "count"),
        measure(6, "wait", "wait", MeasureKind::Level, "duration"),
    ];
    let mut kpis = vec![
        kpi(1, NAMES[0], "revenue", 1),
        Kpi { unit: Unit::parse("EUR/order"), ..kpi(2, NAMES[1], "revenue / orders", 1) },
        Kpi { direction: Direction::Lower, ..kpi(3, NAMES[2], "wait", 1) },
        kpi(4, NAMES[3], "orders", 2),
        Kpi { unit: Unit::parse("EUR/order"), ..kpi(5, NAMES[4], "0 - revenue / orders", 2) },
    ];
    kpis.iter_mut().for_each(|kpi| kpi.owner = Some(NAMES[2].to_owned()));
    let mut book = analysis::rollup::Book::new(*old.book.calendar());
    let values =
        [months(38_000e12, 260e12, 1_900e12), months(2_100.0, 12.0, 90.0), months(8_640_000.0, 3_601.0, 86_399.0)];
    for (measure, values) in measures.iter().zip(values) {
        book.insert(measure, values);
    }
    let targets = [
        super::fixture::target(1, Goal::AtLeast(45_000e12)),
        super::fixture::target(2, Goal::AtLeast(20e12)),
        super::fixture::target(3, Goal::AtMost(8_700_000.0)),
    ];
    Model {
        catalog: domain::Catalog::new(measures, kpis),
        book,
        targets: targets.into(),
        objectives: vec![
            Objective { id: ObjectiveId(1), ..Objective::new(NAMES[0]) },
            Objective { id: ObjectiveId(2), position: 1, ..Objective::new(NAMES[1]) },
        ],
        actions: Vec::new(),
        ..old
    }
}

/// Every text of a page with its left, right and baseline.
fn texts(page: &Page) -> Vec<(String, f64, f64, f64)> {
    let layers = page.parts.iter().filter(|part| !matches!(part.role, Role::Figure(_))).flat_map(|part| &part.layers);
    let marks = layers.flat_map(|layer| layer.marks.iter().map(move |mark| (layer, mark)));
    let found = marks.filter_map(|(layer, mark)| match mark {
        Mark::Text(text) => {
            let width = render::width(text.text.trim_end(), text.size, layer.weight);
            let (x, y) = text.at;
            let left = match text.anchor {
                render::drawing::Anchor::Start => x,
                render::drawing::Anchor::Middle => x - width / 2.0,
                render::drawing::Anchor::End => x - width,
            };
            Some((text.text.clone(), left, left + width, y))
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn nothing_leaves_the_page_and_no_text_lies_on_another() {
    for tag in ["en-GB", "de-DE"] {
        for paper in [Paper::A4, Paper::Letter, Paper::Slide] {
            let look = Look { paper, ..Look::default() };
            for page in pages(&hostile(tag), &look, &locale(tag)) {
                let texts = texts(&page);
                for (index, (text, left, right, y)) in texts.iter().enumerate() {
                    let is_inside = *left > 1.0 && *right < page.width - 1.0 && *y > 1.0 && *y < page.height - 1.0;
                    assert!(is_inside, "{paper:?} {tag}, {}: {text:?} at {left}..{right}", page.title);
                    let beside = texts.iter().skip(index + 1).filter(|other| (other.3 - y).abs() < 2.0);
                    for (other, begin, end, _) in beside {
                        let is_apart = *begin >= right - 0.5 || *end <= left + 0.5;
                        assert!(is_apart, "{paper:?} {tag}, {}: {text:?} lies on {other:?}", page.title);
                    }
                }
            }
        }
    }
}

#[test]
fn no_number_is_broken_within_or_cut() {
    for (tag, paper) in [("en-GB", Paper::A4), ("en-GB", Paper::Letter), ("de-DE", Paper::A4), ("en-GB", Paper::Slide)]
    {
        let (pack, look) = (hostile(tag), Look { paper, ..Look::default() });
        let pages = pages(&pack, &look, &locale(tag));
        let cells = pages
            .iter()
            .flat_map(|page| &page.parts)
            .filter(|part| matches!(part.role, Role::Cell(cell) if cell.heads == Heads::Nothing));
        let mut seen = 0;
        for cell in cells {
            let lines: Vec<&str> = cell.layers.iter().flat_map(|layer| &layer.marks).filter_map(said).collect();
            for pair in lines.windows(2) {
                let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_numeric() || matches!(c, ',' | '.'));
                let [first, second] = pair else { continue };
                seen += usize::from(second.starts_with('/'));
                let is_broken = is_digit(first.trim_end().chars().next_back()) && is_digit(second.chars().next());
                assert!(!is_broken, "{paper:?} {tag}: {lines:?}");
            }
        }
        assert!(seen > 0, "{paper:?} {tag}: no unit goes to a line of its own, so nothing was tried");
        let all: Vec<&str> = pages
            .iter()
            .flat_map(|page| &page.parts)
            .flat_map(|part| &part.layers)
            .flat_map(|layer| &layer.marks)
            .filter_map(said)
            .collect();
        for sheet in &pack.sheets {
            assert!(
                all.contains(&sheet.page.figure.text.as_str()),
                "{paper:?} {tag}: {} is cut",
                sheet.page.figure.text
            );
        }
    }
}

fn said(mark: &Mark) -> Option<&str> {
    if let Mark::Text(text) = mark { Some(text.text.as_str()) } else { None }
}

#[test]
fn every_format_can_be_written() {
    let (pack, locale) = (hostile("en-GB"), locale("en-GB"));
    let about = crate::pdf::About { title: NAMES[3].to_owned(), language: "en".to_owned(), ..Default::default() };
    for paper in [Paper::A4, Paper::Letter, Paper::Slide] {
        let look = Look { paper, ..Look::default() };
        let file = crate::pdf::pdf(&pages(&pack, &look, &locale), &about, &|_| Ok(()));
        // A reader of tagged documents must not take the tags for doubtful.
        assert!(String::from_utf8_lossy(&file.unwrap()).contains("/Suspects false"), "{paper:?}");
        crate::html(&pack, &look, &locale, &|_| Ok(())).unwrap();
        Unpacked::new(&crate::pptx(&pack, &look, &locale, &|_| Ok(())).unwrap()).check();
    }
    Unpacked::new(&crate::xlsx(&pack, &locale, &|_| Ok(())).unwrap());
}
