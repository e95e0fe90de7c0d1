//! Drawings are compared with those in tests/golden/charts; `UPDATE_EXPECT=1` writes them anew.

use super::sample::{self, english};
use super::{checked, drawn_as_written};
use crate::{ChartModel, Comparison, Options, Shape, Size, Theme};
use std::path::Path;

fn golden(name: &str, model: &ChartModel) {
    let drawn = checked(model);
    drawn_as_written(name, model);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/charts");
    let path = folder.join(name).with_extension("svg");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, &drawn).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = drawn.lines().zip(expected.lines()).find(|(new, old)| new != old);
    assert!(drawn == expected, "{name} differs first in {differs:?}. Look at it, then run again with UPDATE_EXPECT=1");
}

#[test]
fn drawings_stay_as_they_were() {
    let locale = english();
    let mut input = sample::revenue();
    golden("trend", &ChartModel::trend(&input, &locale));
    input.theme = Theme::Dark;
    input.options = Options { heading: true, background: true, ..Options::default() };
    input.size = Size::picture(1600, 900);
    golden("trend-dark-export", &ChartModel::trend(&input, &locale));
    let mut bars = sample::plain(&[Some(10.0), Some(-4.0), None, Some(7.0)]);
    bars.options.shape = Shape::Bars;
    bars.points[3].open = true;
    golden("bars", &ChartModel::trend(&bars, &locale));
    golden("empty", &ChartModel::trend(&sample::plain(&[]), &locale));
    let mut columns = sample::revenue();
    columns.options = Options { shape: Shape::Bars, show_limits: false, show_forecast: false, ..Options::default() };
    let values = columns.points.iter().map(|point| point.value.map(|value| value * 0.93)).collect();
    columns.comparison = Some(Comparison {
        label: "Last year".into(),
        difference: "Δ to last year".into(),
        own: String::new(),
        values,
        more_is_good: Some(true),
        what: crate::Compared::Recorded,
    });
    golden("columns", &ChartModel::trend(&columns, &locale));
    // In print, what is for the worse is hatched.
    let lower = |input: &crate::ChartInput| input.points.iter().map(|point| Some(point.value? - 2_000.0)).collect();
    columns.comparison.iter_mut().for_each(|series| series.values = lower(&sample::revenue()));
    columns.points[17].value = Some(31_000.0);
    columns.comparison.iter_mut().for_each(|series| series.values[17] = Some(39_000.0));
    columns.theme = Theme::Print;
    golden("columns-print", &ChartModel::trend(&columns, &locale));
    let waterfall = crate::WaterfallInput { theme: Theme::Print, ..sample::changed() };
    golden("waterfall-print", &ChartModel::waterfall(&waterfall, &locale));
    let mut supposed = sample::revenue();
    let ahead = supposed.forecast.iter().flat_map(|forecast| &forecast.points).map(|point| Some(point.mean * 1.05));
    let values = supposed.points.iter().map(|point| point.value.map(|value| value * 1.05)).chain(ahead).collect();
    let what = crate::Compared::Supposed;
    supposed.comparison = Some(Comparison {
        label: "What if: Best".into(),
        difference: String::new(),
        own: String::new(),
        values,
        more_is_good: Some(true),
        what,
    });
    golden("trend-what-if", &ChartModel::trend(&supposed, &locale));
    golden("waterfall", &ChartModel::waterfall(&sample::changed(), &locale));
    golden("years", &ChartModel::years(&sample::by_year(), &locale));
    golden("distribution", &ChartModel::distribution(&sample::spread(), &locale));
    golden("bullets", &ChartModel::bullets(&sample::aims(), &locale));
    golden("table", &ChartModel::of_table(&sample::scorecard(), &locale));
    golden("map", &ChartModel::map(&sample::strategy(), &locale));
    golden("chain", &ChartModel::chain(&sample::funnel(), &locale));
    golden("tree", &ChartModel::tree(&sample::objectives(), &locale));
    golden("trend-sloped", &ChartModel::trend(&sample::growing(), &locale));
    let mut print = sample::revenue();
    print.theme = Theme::Print;
    golden("trend-print", &ChartModel::trend(&print, &locale));
    let members = sample::by_store();
    golden("stacked", &ChartModel::stacked(&members, &locale));
    golden("multiples", &ChartModel::multiples(&members, &locale));
    for (name, theme) in [("dark", Theme::Dark), ("print", Theme::Print)] {
        let input = crate::MembersInput { theme, ..members.clone() };
        golden(&format!("stacked-{name}"), &ChartModel::stacked(&input, &locale));
        golden(&format!("multiples-{name}"), &ChartModel::multiples(&input, &locale));
    }
    golden("breakdown", &ChartModel::breakdown(&sample::stores(), &locale));
}
