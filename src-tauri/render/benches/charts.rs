//! How long charts take. `cargo bench -p render`.
#![allow(missing_docs, clippy::expect_used)]

#[path = "../src/tests/sample.rs"]
mod sample;

use divan::{Bencher, black_box};
use render::{ChartInput, ChartModel, Size, png, svg};

fn main() {
    divan::main();
}

/// Goal: under 3 ms.
#[divan::bench]
fn trend_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::revenue(), sample::english());
    bencher.bench(|| svg(&ChartModel::trend(black_box(&input), &locale)));
}

#[divan::bench]
fn ten_years_of_days_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::days(), sample::english());
    bencher.bench(|| svg(&ChartModel::trend(black_box(&input), &locale)));
}

/// Goal: under 30 ms for 1600 × 900, with the fonts already loaded.
#[divan::bench]
fn trend_png(bencher: Bencher<'_, '_>) {
    let mut input = sample::revenue();
    input.size = Size::picture(1600, 900);
    input.options.heading = true;
    input.options.background = true;
    let model = ChartModel::trend(&input, &sample::english());
    png(&model, 1.0).expect("a picture");
    bencher.bench(|| png(black_box(&model), 1.0));
}

/// A trend for a slide, as other programs are asked for as well: 24 months, or ten years of days.
fn slide(points: usize) -> ChartInput {
    let mut input = if points == 24 { sample::revenue() } else { sample::days() };
    input.size = Size::picture(1600, 900);
    input.options.heading = true;
    input.options.background = true;
    input.options.readout = false;
    input
}

#[divan::bench(args = [24, 3_650])]
fn slide_svg(bencher: Bencher<'_, '_>, points: usize) {
    let (input, locale) = (slide(points), sample::english());
    bencher.bench(|| svg(&ChartModel::trend(black_box(&input), &locale)));
}

#[divan::bench(args = [24, 3_650], sample_count = 20)]
fn slide_png(bencher: Bencher<'_, '_>, points: usize) {
    let (input, locale) = (slide(points), sample::english());
    let drawn = || png(&ChartModel::trend(black_box(&input), &locale), 1.0);
    drawn().expect("a picture");
    bencher.bench(drawn);
}

#[divan::bench]
fn breakdown_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::stores(), sample::english());
    bencher.bench(|| svg(&ChartModel::breakdown(black_box(&input), &locale)));
}

#[divan::bench]
fn stacked_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::by_store(), sample::english());
    bencher.bench(|| svg(&ChartModel::stacked(black_box(&input), &locale)));
}

#[divan::bench]
fn multiples_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::by_store(), sample::english());
    bencher.bench(|| svg(&ChartModel::multiples(black_box(&input), &locale)));
}

#[divan::bench]
fn waterfall_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::changed(), sample::english());
    bencher.bench(|| svg(&ChartModel::waterfall(black_box(&input), &locale)));
}

#[divan::bench]
fn years_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::by_year(), sample::english());
    bencher.bench(|| svg(&ChartModel::years(black_box(&input), &locale)));
}

#[divan::bench]
fn sloped_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::growing(), sample::english());
    bencher.bench(|| svg(&ChartModel::trend(black_box(&input), &locale)));
}

#[divan::bench]
fn distribution_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::spread(), sample::english());
    bencher.bench(|| svg(&ChartModel::distribution(black_box(&input), &locale)));
}

#[divan::bench]
fn bullets_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::aims(), sample::english());
    bencher.bench(|| svg(&ChartModel::bullets(black_box(&input), &locale)));
}

#[divan::bench]
fn table_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::scorecard(), sample::english());
    bencher.bench(|| svg(&ChartModel::of_table(black_box(&input), &locale)));
}

#[divan::bench]
fn tree_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::objectives(), sample::english());
    bencher.bench(|| svg(&ChartModel::tree(black_box(&input), &locale)));
}

#[divan::bench]
fn map_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::strategy(), sample::english());
    bencher.bench(|| svg(&ChartModel::map(black_box(&input), &locale)));
}

#[divan::bench]
fn chain_svg(bencher: Bencher<'_, '_>) {
    let (input, locale) = (sample::funnel(), sample::english());
    bencher.bench(|| svg(&ChartModel::chain(black_box(&input), &locale)));
}
