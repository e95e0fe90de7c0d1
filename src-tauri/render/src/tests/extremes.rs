//! No input fails to draw.

use super::sample::{self, english, plain};
use super::{checked, texts};
use crate::{BreakdownInput, ChartInput, ChartModel, Decision, Event, LimitSegment, Shape, Size, TargetAt};

fn both_shapes(input: &ChartInput) -> String {
    let mut input = input.clone();
    input.options.shape = Shape::Bars;
    checked(&ChartModel::trend(&input, &english()));
    input.options.shape = Shape::Line;
    checked(&ChartModel::trend(&input, &english()))
}

#[test]
fn numbers_at_the_edges() {
    let max = f64::MAX;
    let series: [&[Option<f64>]; 12] = [
        &[Some(5.0)],
        &[Some(0.0)],
        &[Some(-3.0), Some(-3.0), Some(-3.0)],
        &[Some(7.0); 30],
        &[Some(0.0); 30],
        &[None, Some(1.0), None],
        &[Some(max), Some(-max), Some(0.0)],
        &[Some(1e300), Some(2e300)],
        &[Some(1e-300), Some(2e-300)],
        &[Some(5e-324), Some(0.0)],
        &[Some(f64::NAN), Some(f64::INFINITY), Some(1.0)],
        &[Some(1e15), Some(1e15 + 1.0)],
    ];
    for values in series {
        let mut input = plain(values);
        both_shapes(&input);
        for point in &mut input.points {
            point.target = Some(TargetAt::Range(max, -max));
        }
        input.limits = vec![LimitSegment {
            start: 0,
            end: 99,
            average: f64::NAN,
            lower: Some(-max),
            upper: Some(max),
            ..Default::default()
        }];
        input.options.index100 = true;
        both_shapes(&input);
    }
}

#[test]
fn nothing_to_show_is_said_in_words() {
    assert_eq!(texts(&both_shapes(&plain(&[]))), ["No data yet"]);
    assert_eq!(texts(&both_shapes(&plain(&[None, None, Some(f64::NAN)]))), ["No data"]);
    let mut input = plain(&[]);
    input.options.heading = true;
    assert_eq!(texts(&both_shapes(&input)), ["Revenue", "October 2026 · €45,820", "No data yet"]);
}

#[test]
fn names_from_files_are_never_markup() {
    let nasty = "<script>alert('&')</script> \"]]>\u{0}\u{b}\u{fffe}\n 🦄 שלום العربية 日本語";
    let mut input = sample::revenue();
    input.options.heading = true;
    input.heading.title = nasty.into();
    input.heading.subtitle = nasty.into();
    input.heading.status = Some((domain::Status::OffTrack, nasty.into()));
    input.events = vec![Event { index: 3, text: nasty.into() }, Event { index: 999, text: nasty.into() }];
    for point in &mut input.points {
        (point.period, point.short, point.year) = (nasty.into(), nasty.into(), nasty.into());
    }
    both_shapes(&input);
    let mut stores = sample::stores();
    stores.rows[0].name = nasty.into();
    let drawn = checked(&ChartModel::breakdown(&stores, &english()));
    assert!(texts(&drawn).iter().any(|text| text.starts_with("<script>")), "the text is there, as text");
}

#[test]
fn long_names_end_in_an_ellipsis() {
    let mut input = sample::revenue();
    input.options.heading = true;
    input.heading.title = "Revenue of the eastern stores ".repeat(400);
    input.events[0].text = "x".repeat(10_000);
    let drawn = both_shapes(&input);
    let words = texts(&drawn);
    assert!(
        words[0].starts_with("Revenue of the eastern") && words[0].ends_with('…') && words[0].len() < 120,
        "{}",
        words[0]
    );
    assert!(drawn.len() < 60_000);
}

#[test]
fn sizes_at_the_edges() {
    for (width, height) in [(0.0, 0.0), (-5.0, f64::NAN), (240.0, 120.0), (240.0, 200.0), (100_000.0, 100_000.0)] {
        let mut input = sample::revenue();
        input.size = Size::screen(width, height);
        both_shapes(&input);
        input.options.heading = true;
        both_shapes(&input);
    }
    for (width, height) in [(1600, 900), (1920, 1080), (0, 0), (64, 8_000)] {
        let size = Size::picture(width, height);
        assert!(size.width > 0.0 && size.scale > 0.0);
        assert!((size.width * size.scale - f64::from(width.clamp(64, 8_000))).abs() < 1e-6);
    }
}

#[test]
fn many_points_stay_quick_and_small() {
    let mut input = sample::days();
    input.events = (0..200).map(|n| Event { index: n * 18, text: format!("Event number {n}") }).collect();
    let decision = |n: usize| Decision { index: n * 7, text: format!("Decision number {n}"), is_note: false };
    input.decisions = (0..500).map(decision).collect();
    let started = std::time::Instant::now();
    let drawn = both_shapes(&input);
    assert!(!drawn.contains("Decision number"), "many decisions are counted");
    println!("3,650 days twice in {:?}, {} bytes", started.elapsed(), drawn.len());
    assert!(drawn.matches("<circle").count() < 200, "points are thinned");
}

#[test]
fn breakdowns_at_the_edges() {
    let stores = sample::stores();
    let with = |values: &[Option<f64>]| {
        let rows = values.iter().map(|value| crate::BreakdownRow { name: "A store".into(), value: *value }).collect();
        checked(&ChartModel::breakdown(&BreakdownInput { rows, ..stores.clone() }, &english()))
    };
    assert_eq!(texts(&with(&[])), ["No data yet"]);
    assert_eq!(texts(&with(&[None])), ["No data"]);
    with(&[Some(-5.0), Some(3.0), Some(0.0)]);
    with(&[Some(f64::MAX), Some(-f64::MAX), Some(f64::NAN)]);
    assert!(with(&[Some(1.0); 500]).matches("A store").count() < 10, "only what fits is drawn");
}

/// What is not drawn is said, with its sum where there is one, and what is left out are the small ones.
#[test]
fn a_breakdown_says_what_it_leaves_out() {
    let values = (1..=40).map(|n| if n == 40 { -900.0 } else { f64::from(n) });
    let rows: Vec<_> =
        values.map(|value| crate::BreakdownRow { name: format!("Store {value}"), value: Some(value) }).collect();
    let total: f64 = rows.iter().filter_map(|row| row.value).sum();
    let said = |total| {
        let input = BreakdownInput { rows: rows.clone(), total, ..sample::stores() };
        texts(&checked(&ChartModel::breakdown(&input, &english())))
    };
    let texts = said(Some(total));
    assert!(texts.contains(&"Store -900".to_owned()) && texts.contains(&"Store 39".to_owned()), "{texts:?}");
    // Nine fit: 39 to 33, the one below zero, and all that are left.
    let others = texts.iter().position(|text| text == "Others (32)");
    assert_eq!((others, texts.last().map(String::as_str)), (Some(8), Some("€528")), "{texts:?}");
    // A rate of all is no sum of the rates of each.
    assert_eq!(said(Some(0.4)).last().map(String::as_str), Some("and 32 more"));
    assert_eq!(said(None).last().map(String::as_str), Some("and 32 more"));
}

/// At most twelve bars; what others are together is computed where their numbers do not add up.
#[test]
fn a_breakdown_gathers_what_nobody_compares() {
    let drawn = |count: u32, height: f64, total: Option<f64>, others: Option<f64>| {
        let row = |n| crate::BreakdownRow { name: format!("Store {n}"), value: Some(f64::from(n) * 10.0) };
        let rows = (1..=count).map(row).collect();
        let size = crate::Size::screen(728.0, height);
        let model =
            ChartModel::breakdown(&BreakdownInput { rows, total, others, size, ..sample::stores() }, &english());
        assert_eq!(model.table.rows.len(), count as usize + usize::from(total.is_some()), "the table keeps all");
        texts(&checked(&model))
    };
    let sum = |count: u32| Some(f64::from(count * (count + 1) / 2) * 10.0);
    let bars = |texts: &[String]| texts.iter().filter(|text| text.starts_with("Store ")).count();
    let twelve = drawn(12, 300.0, sum(12), None);
    assert_eq!((bars(&twelve), twelve.contains(&"Others (0)".to_owned())), (12, false));
    for (count, left) in [(13, "Others (2)"), (20, "Others (9)"), (40, "Others (29)")] {
        let texts = drawn(count, 420.0, sum(count), None);
        assert_eq!((bars(&texts), texts.contains(&left.to_owned())), (11, true), "{texts:?}");
    }
    let rate = drawn(20, 420.0, Some(77.0), Some(31.5));
    assert_eq!((bars(&rate), rate.last().map(String::as_str)), (11, Some("€31.50")), "{rate:?}");
    let unknown = drawn(20, 420.0, Some(77.0), None);
    assert_eq!((bars(&unknown), unknown.last().map(String::as_str)), (12, Some("and 8 more")), "{unknown:?}");
}

#[test]
fn labels_of_a_breakdown_are_as_exact_as_each_other() {
    let row = |value| crate::BreakdownRow { name: format!("Store {value}"), value: Some(value) };
    let said = |values: &[f64]| {
        let rows = values.iter().copied().map(row).collect();
        let input = BreakdownInput { rows, total: None, ..sample::stores() };
        let texts = texts(&checked(&ChartModel::breakdown(&input, &english())));
        texts[values.len()..].join(" ")
    };
    assert_eq!(said(&[1_053.4, 882.75, 855.0]), "€1,053 €883 €855");
    assert_eq!(said(&[882.75, 855.0]), "€882.75 €855.00");
    assert_eq!(said(&[882.0, 855.0]), "€882 €855");
    assert_eq!(said(&[1_053.0, 0.25]), "€1,053 €0.25", "a little is not nothing");
}
