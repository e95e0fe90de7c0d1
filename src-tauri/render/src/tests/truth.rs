//! A chart says what its numbers say.

use super::sample::{self, english, plain};
use super::{checked, texts};
use crate::drawing::{Mark, Rect, Text};
use crate::{ChartInput, ChartModel, Kind, Options, Palette, Shape, Size, TargetAt, Theme, text};
use domain::Unit;

fn trend(input: &ChartInput) -> ChartModel {
    ChartModel::trend(input, &english())
}

/// The marks of a layer.
fn marks<'a>(model: &'a ChartModel, layer: &str) -> Vec<&'a Mark> {
    model.layers.iter().filter(|l| l.name == layer).flat_map(|l| &l.marks).collect()
}

#[test]
fn heights_are_in_proportion_to_values() {
    let model = trend(&plain(&[Some(10_000.0), Some(30_000.0), Some(20_000.0), Some(-10_000.0)]));
    let y: Vec<f64> = model.geometry.points.iter().map(|point| point.y).collect();
    assert!(((y[2] - y[1]) * 4.0 - (y[3] - y[1])).abs() < 1e-9, "{y:?}");
    let x: Vec<f64> = model.geometry.points.iter().map(|point| point.x).collect();
    assert!((x[1] - x[0] - (x[3] - x[2])).abs() < 1e-9 && x[0] == model.geometry.plot.left);
}

#[test]
fn the_line_goes_through_the_points_of_the_geometry() {
    let model = trend(&plain(&[Some(1.0), Some(3.0), Some(2.0)]));
    let places: Vec<(f64, f64)> = model.geometry.points.iter().map(|point| (point.x, point.y)).collect();
    let lines = marks(&model, "line");
    assert!(matches!(lines.as_slice(), [Mark::Line { points, .. }] if *points == places));
}

#[test]
fn a_gap_is_neither_zero_nor_bridged() {
    let model = trend(&plain(&[Some(5.0), Some(6.0), None, Some(7.0), None, Some(8.0), Some(9.0)]));
    let lines = marks(&model, "line");
    assert_eq!(lines.len(), 2, "one line before the gaps, one after them; a single point has none");
    assert_eq!(model.geometry.points[2].kind, Kind::Missing);
    assert_eq!(model.geometry.points[2].value, "No data");
    assert_eq!(marks(&model, "points").len(), 4, "all but the last one, which has a mark of its own");
    assert_eq!(model.table.rows[4][1], "No data");
}

#[test]
fn bars_start_at_zero() {
    let mut input = plain(&[Some(100.0), Some(101.0)]);
    input.options.shape = Shape::Bars;
    let model = trend(&input);
    let heights: Vec<f64> = marks(&model, "bars")
        .iter()
        .map(|mark| match mark {
            Mark::Box { rect, .. } => rect.height(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!((heights[1] / heights[0] - 1.01).abs() < 1e-9, "{heights:?}");
}

/// Columns beside others that are that much smaller.
fn columns(values: &[f64], less: &[f64]) -> ChartInput {
    let mut input = plain(&values.iter().copied().map(Some).collect::<Vec<_>>());
    input.options.shape = Shape::Bars;
    input.comparison = Some(crate::Comparison {
        label: "Last year".into(),
        difference: "Δ to last year".into(),
        own: String::new(),
        values: values.iter().zip(less).map(|(value, less)| Some(value - less)).collect(),
        more_is_good: Some(true),
        what: crate::Compared::Recorded,
    });
    input
}

fn heights(model: &ChartModel, layer: &str) -> Vec<f64> {
    let height = |mark: &&Mark| match mark {
        Mark::Box { rect, .. } => Some(rect.height()),
        _ => None,
    };
    marks(model, layer).iter().filter_map(height).collect()
}

#[test]
fn a_difference_is_as_long_above_columns_as_in_them() {
    for less in [[5.0, 9_455.0, -400.0], [5.0, 5.0, 5.0], [40_000.0, 45_820.0, -20_000.0]] {
        let values = [40_000.0, 45_820.0, 42_000.0];
        let model = trend(&columns(&values, &less));
        let (bars, differences) = (heights(&model, "bars"), heights(&model, "differences"));
        for (n, (bar, difference)) in bars.iter().zip(&differences).enumerate() {
            assert!((difference / bar - less[n].abs() / values[n]).abs() < 1e-9, "{less:?}: {bars:?} {differences:?}");
        }
        let words = texts(&checked(&model));
        assert!(words.contains(&"Δ to last year".to_owned()), "{words:?}");
    }
    let words = texts(&checked(&trend(&columns(&[40_000.0, 45_820.0], &[5.0, 9_455.0]))));
    assert!(["+€5", "+€9,455", "better"].iter().all(|word| words.contains(&(*word).to_owned())), "{words:?}");
    // Of a period that is not over there is none; the last of the whole ones has its number at its column.
    let mut open = columns(&[40_000.0, 45_820.0, 12_000.0], &[5.0, 9_455.0, 1.0]);
    open.points[2].open = true;
    let words = texts(&checked(&trend(&open)));
    assert!(words.contains(&"+€9.5k".to_owned()) && !words.contains(&"+€1".to_owned()), "{words:?}");
    open.options.blur = true;
    assert!(texts(&checked(&trend(&open))).iter().all(|word| !word.contains('€')));
}

#[test]
fn a_part_of_a_period_stands_apart_and_says_so() {
    let mut input = plain(&[Some(5.0), Some(6.0), Some(3.0)]);
    input.points[2].open = true;
    input.points[2].note = "so far, 17 of 31 days".into();
    input.points[2].extent = "so far, 17 of 31 days".into();
    let model = trend(&input);
    // No line leads there; a dotted stem does.
    assert!(matches!(marks(&model, "line").as_slice(), [Mark::Line { points, .. }] if points.len() == 2));
    assert_eq!((marks(&model, "stem").len(), marks(&model, "extent").len()), (1, 1));
    let mut begun = input.clone();
    (begun.points[2].open, begun.points[0].part) = (false, true);
    let model_of_beginning = trend(&begun);
    assert!(matches!(marks(&model_of_beginning, "line").as_slice(), [Mark::Line { points, .. }] if points.len() == 2));
    assert_eq!(model_of_beginning.geometry.points[0].kind, Kind::Open);
    assert!(marks(&model, "signals").iter().any(|mark| matches!(mark, Mark::Ring { .. })));
    assert_eq!(model.geometry.points[2].kind, Kind::Open);
    assert_eq!(model.geometry.points[2].details, ["so far, 17 of 31 days"]);
}

#[test]
fn the_chosen_period_is_marked_named_and_labelled() {
    let mut input = plain(&[Some(5.0), Some(6.0), Some(3.0), Some(4.0)]);
    input.chosen = Some(1);
    let model = trend(&input);
    assert_eq!(marks(&model, "chosen").len(), 1);
    assert!(texts(&checked(&model)).contains(&"€6".to_owned()));
    // A picture for a meeting keeps the label and has no band.
    input.options.show_chosen = false;
    let model = trend(&input);
    assert!(marks(&model, "chosen").is_empty() && texts(&checked(&model)).contains(&"€6".to_owned()));
    input.chosen = Some(99);
    assert!(marks(&trend(&input), "chosen").is_empty());
}

#[test]
fn a_target_is_drawn_as_steps_and_labelled_exactly() {
    let mut input = plain(&[Some(40_000.0); 6]);
    for (n, point) in input.points.iter_mut().enumerate() {
        point.target = Some(TargetAt::Value(if n < 3 { 41_000.0 } else { 45_820.0 }));
    }
    let model = trend(&input);
    assert!(matches!(marks(&model, "target").as_slice(), [Mark::Line { points, .. }] if points.len() == 4));
    let words = texts(&checked(&model));
    assert!(words.contains(&"Target €45,820".to_owned()), "not rounded to €45.8k: {words:?}");
}

#[test]
fn target_labels_keep_the_digits_that_were_meant() {
    let cases = [
        ("EUR", 45_000.0, "Target €45k"),
        ("EUR", 45_820.0, "Target €45,820"),
        ("EUR", 0.0, "Target €0"),
        ("percent", 0.12, "Target 12%"),
        ("percent", 0.0804, "Target 8.04%"),
        ("percent", 0.08125, "Target 8.13%"),
        ("points", 50.0, "Target 50"),
        ("ratio", 0.8, "Target 0.8×"),
        ("duration", 7_800.0, "Target 2\u{a0}h 10\u{a0}min"),
    ];
    for (unit, target, label) in cases {
        let mut input = plain(&[Some(target + 1.0), Some(target)]);
        input.unit = Unit::parse(unit).unwrap();
        input.points.iter_mut().for_each(|point| point.target = Some(TargetAt::Value(target)));
        let words = texts(&checked(&trend(&input)));
        assert!(words.contains(&label.to_owned()), "{label}: {words:?}");
    }
}

#[test]
fn a_target_that_moves_every_period_is_a_path_and_a_range_two_lines() {
    let mut input = plain(&[Some(40.0); 6]);
    for (n, point) in (0..).zip(input.points.iter_mut()) {
        point.target = Some(TargetAt::Value(40.0 + f64::from(n)));
    }
    assert!(matches!(marks(&trend(&input), "target").as_slice(), [Mark::Line { points, .. }] if points.len() == 6));
    for point in &mut input.points {
        point.target = Some(TargetAt::Range(38.0, 42.0));
    }
    let model = trend(&input);
    assert_eq!(marks(&model, "target").len(), 2);
    assert!(texts(&checked(&model)).contains(&"Target €38 – €42".to_owned()));
}

#[test]
fn hidden_amounts_are_nowhere() {
    let mut input = sample::revenue();
    input.options = Options { blur: true, heading: false, ..Options::default() };
    let model = trend(&input);
    let table = model.table.rows.iter().flat_map(|row| row.iter().skip(1).cloned());
    let points = model.geometry.points.iter().flat_map(|p| p.details.iter().chain([&p.value]).cloned());
    let said: Vec<String> =
        texts(&checked(&model)).into_iter().chain(table).chain(points).chain([model.label.clone()]).collect();
    assert!(said.iter().any(|text| text.contains("•••")));
    assert!(said.iter().all(|text| !text.contains('€')), "{said:?}");
}

#[test]
fn an_index_starts_at_100() {
    let mut input = plain(&[None, Some(40_000.0), Some(50_000.0)]);
    input.options.index100 = true;
    let model = trend(&input);
    let values: Vec<&str> = model.geometry.points.iter().map(|point| point.value.as_str()).collect();
    assert_eq!(values, ["No data", "100.0", "125.0"]);
    input.points[1].value = Some(-1.0);
    assert_eq!(trend(&input).geometry.points[2].value, "•••", "no index on a negative base, and no amounts either");
}

#[test]
fn what_is_switched_off_is_not_there() {
    let mut input = sample::revenue();
    let off = Options {
        show_limits: false,
        show_forecast: false,
        show_target: false,
        show_signals: false,
        show_events: false,
        ..Options::default()
    };
    input.options = off;
    let model = trend(&input);
    for layer in ["limits", "average", "forecast", "range80", "target", "signals", "note", "key"] {
        let left = marks(&model, layer).into_iter().filter(|_| layer != "signals").count();
        assert_eq!(left, 0, "{layer}");
    }
    assert_eq!(model.table.columns, ["Period", "Value", "Note"], "the event is still told in the table");
}

#[test]
fn the_table_has_every_number() {
    let model = trend(&sample::revenue());
    assert_eq!(model.table.columns, ["Period", "Value", "Target", "Signal", "Note"]);
    assert_eq!(model.table.rows.len(), 30);
    assert_eq!(
        model.table.rows[17],
        ["April 2026", "€36,000.00", "€45,000.00", "Concern", "Card terminal down 6 days"]
    );
    assert_eq!(model.label, "Revenue. October 2026: €45,820.00. Target €45,000.00");
}

#[test]
fn a_breakdown_is_sorted_and_its_total_is_no_bar() {
    let model = ChartModel::breakdown(&sample::stores(), &english());
    let names: Vec<&str> = model.geometry.points.iter().map(|point| point.label.as_str()).collect();
    assert_eq!(names, ["Harbour", "Station", "without", "Market hall"]);
    assert_eq!(model.geometry.points[0].index, 1);
    assert_eq!(marks(&model, "bars").len(), 3);
    assert_eq!(model.table.rows.last().unwrap(), &["Total", "€45,820.00"]);
    checked(&model);
}

#[test]
fn labels_do_not_overlap() {
    for (width, height) in [(320.0, 200.0), (728.0, 330.0), (1600.0, 900.0)] {
        for theme in [Theme::Light, Theme::Dark] {
            let mut input = sample::revenue();
            (input.theme, input.size) = (theme, Size::screen(width, height));
            let model = trend(&input);
            for layers in [&["axis", "years"][..], &["label"], &["key"]] {
                let chosen = model.layers.iter().filter(|layer| layers.contains(&layer.name));
                let boxes: Vec<Rect> =
                    chosen.flat_map(|l| l.marks.iter().map(move |m| (m, l.weight))).filter_map(extent).collect();
                for (n, a) in boxes.iter().enumerate() {
                    assert!(boxes.iter().skip(n + 1).all(|b| !a.overlaps(b)), "{layers:?} at {width}: {boxes:?}");
                    assert!(a.right <= width + 0.5, "{a:?} leaves the drawing of {width}");
                }
            }
        }
    }
}

fn extent((mark, weight): (&Mark, crate::drawing::Weight)) -> Option<Rect> {
    use crate::drawing::Anchor::{End, Middle, Start};
    let Mark::Text(Text { at: (x, y), anchor, size, text, .. }) = mark else { return None };
    let wide = text::width(text, *size, weight);
    let left = match anchor {
        Start => *x,
        Middle => x - wide / 2.0,
        End => x - wide,
    };
    Some(Rect { left, top: y - size * 0.73, right: left + wide, bottom: y + size * 0.2 })
}

#[test]
fn days_are_labelled_by_month_and_year() {
    let mut input = sample::days();
    let words = texts(&checked(&trend(&input)));
    assert!(words.contains(&"2020".to_owned()) && words.iter().filter(|word| *word == "Jan").count() >= 5, "{words:?}");
    input.points.truncate(14);
    let words = texts(&checked(&trend(&input)));
    assert!(words.contains(&"24 Nov".to_owned()), "{words:?}");
}

#[test]
fn colours_have_the_contrast_that_people_need() {
    for theme in [Theme::Light, Theme::Dark] {
        let p: &Palette = theme.palette();
        for (text, name) in [
            (p.ink, "ink"),
            (p.dim, "dim"),
            (p.faint, "faint"),
            (p.good, "good"),
            (p.risk, "risk"),
            (p.bad, "bad"),
            (p.accent, "accent"),
            (p.average_text, "average"),
        ] {
            let ratio = contrast(text.rgb, p.background.rgb);
            assert!(ratio >= 4.5, "{theme:?} text {name}: {ratio:.2}");
        }
        for (mark, name) in [(p.rule, "rule"), (p.average, "average"), (p.comparison, "comparison")] {
            let ratio = contrast(mark.rgb, p.background.rgb);
            assert!(ratio >= 3.0, "{theme:?} mark {name}: {ratio:.2}");
        }
        // Notes and lines also stand on the band of the limits.
        assert!(contrast(p.dim.rgb, p.limits.rgb) >= 4.5 && contrast(p.accent.rgb, p.limits.rgb) >= 4.5, "{theme:?}");
    }
}

/// WCAG's contrast ratio.
fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let linear = |c: u8| match f64::from(c) / 255.0 {
        c if c <= 0.04045 => c / 12.92,
        c => ((c + 0.055) / 1.055).powf(2.4),
    };
    let light = |[r, g, b]: [u8; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (light(a) + 0.05, light(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn durations_and_percents_have_round_ticks_of_their_own() {
    let mut input = plain(&[Some(5_400.0), Some(9_000.0), Some(14_000.0)]);
    input.unit = Unit::Duration;
    let words = texts(&checked(&trend(&input)));
    assert!(words.contains(&"2\u{a0}h".to_owned()), "{words:?}");
    let mut input = plain(&[Some(0.081), Some(0.12)]);
    input.unit = Unit::Percent;
    let words = texts(&checked(&trend(&input)));
    assert!(words.contains(&"10%".to_owned()), "{words:?}");
}

/// Further away it would contradict the axis.
#[test]
fn a_points_label_stands_at_its_point() {
    let mut input = sample::revenue();
    for chosen in [None, Some(3), Some(17), Some(23)] {
        input.chosen = chosen;
        let model = trend(&input);
        let labels = marks(&model, "label");
        let mut said = 0;
        for index in chosen.into_iter().chain([23]) {
            let point = &model.geometry.points[index];
            let short = point.value.trim_end_matches(".00");
            let places = labels.iter().filter_map(|mark| match mark {
                Mark::Text(text) if text.text == short => Some(text.at),
                _ => None,
            });
            for (x, y) in places {
                assert!((y - point.y).abs() <= 32.0 && (x - point.x).abs() <= 60.0, "{short}: {x} {y} {point:?}");
                said += 1;
            }
        }
        assert!(said > 0, "with a forecast the last number is labelled, too");
    }
}

#[test]
fn two_lines_over_each_other_are_both_named() {
    let mut input = plain(&[Some(100.0), Some(116.1)]);
    input.options.index100 = true;
    input.comparison = Some(crate::Comparison {
        label: "Orders".into(),
        own: "Revenue".into(),
        difference: String::new(),
        values: vec![Some(100.0), Some(63.7)],
        more_is_good: None,
        what: crate::Compared::Recorded,
    });
    let words = texts(&checked(&trend(&input)));
    assert!(["Revenue 116.1", "Orders 63.7"].iter().all(|word| words.contains(&(*word).to_owned())), "{words:?}");
}

#[test]
fn what_happened_stands_above_columns() {
    let mut input = sample::revenue();
    input.options = Options { shape: Shape::Bars, show_forecast: false, show_limits: false, ..Options::default() };
    let model = trend(&input);
    let bars = marks(&model, "bars");
    let note = marks(&model, "note");
    let [Mark::Text(Text { at, .. })] = note.as_slice() else { panic!("{note:?}") };
    let highest = bars.iter().filter_map(|mark| match mark {
        Mark::Box { rect, .. } => Some(rect.top),
        _ => None,
    });
    assert!(at.1 < highest.fold(f64::INFINITY, f64::min), "{at:?}");
}

/// A piece is as high as its part of the total, and what is left of the members is one piece.
#[test]
fn pieces_of_a_column_are_in_proportion() {
    let mut input = sample::by_store();
    let model = ChartModel::stacked(&input, &english());
    let heights = heights(&model, "parts");
    let values: Vec<f64> = input.members.iter().filter_map(|member| member.values[0]).collect();
    let per_unit = (heights[0] + 1.0) / values[0];
    for (height, value) in heights.iter().zip(&values) {
        assert!((height - value * per_unit).abs() <= 1.01, "{heights:?} {values:?}");
    }
    let words = texts(&checked(&model));
    assert!(["Harbour", "Kiosk"].iter().all(|name| words.contains(&(*name).to_owned())), "{words:?}");
    let template = input.members[4].clone();
    input.members.extend((0..6).map(|n| crate::MemberSeries { name: format!("Stall {n}"), ..template.clone() }));
    let words = texts(&checked(&ChartModel::stacked(&input, &english())));
    assert!(words.contains(&"Others (5)".to_owned()), "{words:?}");
}

#[test]
fn small_multiples_have_one_scale() {
    let input = sample::by_store();
    let model = ChartModel::multiples(&input, &english());
    let names: Vec<&str> = model.geometry.points.iter().map(|point| point.label.as_str()).collect();
    assert_eq!(names.len(), 5);
    assert_eq!((names[0], names[4]), ("Harbour", "Kiosk"), "the largest first, closed ones last");
    let span = |mark: &&Mark| match mark {
        Mark::Line { points, .. } => Some((points[0].1 - points[4].1).abs()),
        _ => None,
    };
    let lines: Vec<f64> = marks(&model, "line").iter().filter_map(span).collect();
    let change =
        |member: usize| (input.members[member].values[0].unwrap() - input.members[member].values[4].unwrap()).abs();
    assert!((lines[0] / lines[1] - change(0) / change(1)).abs() < 1e-6, "{lines:?}");
    let words = texts(&checked(&model));
    assert!(words.contains(&"May 2026: €2,980".to_owned()), "an older number says of when it is: {words:?}");
}

#[test]
fn a_sparkline_is_a_line_and_a_dot() {
    let mut input = sample::revenue();
    input.size = Size::spark(106, 26);
    let model = trend(&input);
    assert!(texts(&checked(&model)).is_empty());
    assert!(matches!(marks(&model, "line").as_slice(), [Mark::Line { .. }, Mark::Dot { .. }]));
    input.points.clear();
    assert!(texts(&checked(&trend(&input))).is_empty());
}
