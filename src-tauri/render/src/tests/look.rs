use super::sample;
use crate::png::of_drawing;
use crate::{ChartModel, Options, Shape, Size, Theme, png, svg};

/// Writes pictures to look at: `CHARTS=dir cargo test -p render`.
#[test]
fn pictures_to_look_at() {
    let Ok(folder) = std::env::var("CHARTS") else { return };
    let locale = sample::english();
    for theme in [Theme::Light, Theme::Dark] {
        let name = |what: &str| format!("{folder}/{what}-{theme:?}.png").to_lowercase();
        let save = |what: &str, model: &ChartModel, scale| {
            std::fs::write(name(what), png(model, scale).unwrap()).unwrap();
        };
        let options = Options { background: true, ..Options::default() };
        let export = Options { heading: true, ..options };
        let mut input = sample::revenue();
        (input.theme, input.options) = (theme, options);
        save("screen", &ChartModel::trend(&input, &locale), 2.0);
        (input.options, input.size) = (export, Size::picture(1600, 900));
        save("export", &ChartModel::trend(&input, &locale), 1.0);
        input.options.shape = Shape::Bars;
        input.options.show_forecast = false;
        input.points[23].open = true;
        save("bars", &ChartModel::trend(&input, &locale), 1.0);
        input.options.shape = Shape::Line;
        input.comparison = Some(crate::Comparison {
            label: "Last year".into(),
            difference: "Δ to last year".into(),
            own: String::new(),
            values: input.points.iter().map(|p| p.value.map(|v| v * 0.93 - 800.0)).collect(),
            more_is_good: Some(true),
            what: crate::Compared::Recorded,
        });
        input.points[5].value = None;
        input.points[6].value = None;
        input.points[8].value = None;
        save("line", &ChartModel::trend(&input, &locale), 1.0);
        let mut days = sample::days();
        (days.theme, days.options) = (theme, options);
        save("days", &ChartModel::trend(&days, &locale), 2.0);
        let mut stores = sample::stores();
        (stores.theme, stores.options) = (theme, options);
        save("stores", &ChartModel::breakdown(&stores, &locale), 2.0);
        let german = locale::Locale::new("de-DE", locale.currency(), locale.calendar());
        let values = [0.081, 0.074, 0.121, 0.09, 0.083, 0.079, 0.11, 0.104].map(Some);
        let mut margin = sample::plain(&values);
        (margin.theme, margin.options, margin.unit) = (theme, export, domain::Unit::Percent);
        margin.heading.title = "Net profit margin — هامش الربح 🦄".into();
        margin.heading.status = Some((domain::Status::OffTrack, "Off track".into()));
        for point in &mut margin.points {
            point.target = Some(crate::TargetAt::Range(0.08, 0.11));
        }
        margin.size = Size::picture(960, 540);
        save("range", &ChartModel::trend(&margin, &german), 1.0);
        let mut cash = sample::plain(&[Some(-4_200.0), Some(1_500.0), Some(800.0), Some(-900.0), Some(5_310.0)]);
        (cash.theme, cash.options, cash.size) = (theme, options, Size::screen(420.0, 200.0));
        cash.options.shape = Shape::Bars;
        save("cash", &ChartModel::trend(&cash, &locale), 2.0);
    }
}

#[test]
fn a_picture_without_a_background_lets_through_what_is_behind_it() {
    use resvg::tiny_skia::Pixmap;
    let mut model = ChartModel::waterfall(&sample::changed(), &sample::english());
    for (background, alpha) in [(true, 255), (false, 0)] {
        model.background = background;
        let pixels = Pixmap::decode_png(&png(&model, 1.0).unwrap()).unwrap();
        assert_eq!(pixels.pixel(0, 0).unwrap().alpha(), alpha);
    }
}

#[test]
fn a_drawing_carries_the_weights_that_it_uses_and_is_drawn_as_without_them() {
    let model = ChartModel::waterfall(&sample::changed(), &sample::english());
    let (plain, own) = (svg(&model), crate::svg_with_fonts(&model));
    for weight in [400, 600] {
        let face = format!("@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,");
        assert_eq!((plain.matches(&face).count(), own.matches(&face).count()), (0, 1), "{weight}");
    }
    assert_eq!(of_drawing(&plain, 1.0, None).unwrap(), of_drawing(&own, 1.0, None).unwrap());
}
