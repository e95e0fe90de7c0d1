use super::sample;
use crate::{ChartModel, Options, Shape, Size, Theme, png, svg};

/// Writes pictures to look at: `CHARTS=dir cargo test -p render`.
#[test]
fn pictures_to_look_at() {
    let Ok(folder) = std::env::var("CHARTS") else { return };
    let locale = sample::english();
    for theme in [Theme::Light, Theme::Dark] {
        let name = |what: &str| format!("{folder}/{what}-{theme:?}.png").to_lowercase();
        let save = |what: &str, model: &ChartModel, scale| {
            std::fs::write(name(what), png(&svg(model), scale).unwrap()).unwrap();
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
            values: input.points.iter().map(|p| p.value.map(|v| v * 0.93 - 800.0)).collect(),
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
    }
}
