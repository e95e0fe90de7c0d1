//! `chart`.

use super::numbers::span;
use crate::args::{Args, Beside, Chart, Kind, Size, Theme, word};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{AccentInfo, Written};
use serde_json::{Value as Json, json};

/// The smallest chart that can be drawn, in CSS pixels.
const SMALLEST: Size = Size { width: 200, height: 120 };

/// What stands for all objectives where a name is asked for.
const ALL: &str = "all";

/// Saves a chart.
pub(super) fn chart(args: &Args, chart: &Chart) -> Result<Answer, Failure> {
    let path = path(&chart.out, args.words())?;
    let (size, scale) = match chart.size {
        Some(size) => drawn(size, path),
        None => (None, 2.0),
    };
    let mut workspace = Workspace::open(args, &chart.file)?;
    let accent = accent(&mut workspace, chart.accent.as_ref(), Some(chart.theme.unwrap_or(Theme::Light)))?;
    let (kpi, objective) = subject(&mut workspace, chart);
    let request = json!({
        "chart": {
            "kpi": kpi,
            "objective": objective,
            "span": span(&chart.span),
            "look": {
                "width": size.map(|size| size.width),
                "height": size.map(|size| size.height),
                "theme": chart.theme.and_then(word),
                "title": true,
                "transparent": chart.transparent,
            },
            "kind": kind(args, chart)?,
            "period": chart.period,
        },
        "path": path,
        "scale": scale,
        "embed_fonts": chart.embed_fonts,
    });
    let drawn = following::ask(&mut workspace, Words::cli_drawing, "chart_export", request);
    let (json, written): (_, Written) = drawn.map_err(|failure| of_objectives(&mut workspace, chart, failure))?;
    Ok(saved(&workspace, json, written, accent))
}

/// Chooses the accent of what is drawn from here on, on paper of a theme. Says what becomes of it where it cannot be drawn as it
/// was chosen.
pub(super) fn accent(
    workspace: &mut Workspace,
    color: Option<&String>,
    paper: Option<Theme>,
) -> Result<Option<String>, Failure> {
    let Some(color) = color else { return Ok(None) };
    let (_, info): (_, AccentInfo) = workspace.ask("accent_set", json!({ "color": color }))?;
    let Some(chosen) = info.color else { return Ok(None) };
    let words = workspace.words();
    let drawn = match paper {
        Some(Theme::Light) => info.light,
        Some(Theme::Dark) => info.dark,
        // A printer without colour, and a file without any, have no accent.
        Some(Theme::Print) | None => return Ok(Some(words.cli_accent_unused(&chosen))),
    };
    Ok(drawn.filter(|drawn| *drawn != chosen).map(|drawn| words.cli_accent_adjusted(&chosen, &drawn)))
}

/// The answer to a file that was written, with what has to be said of it, for people and for scripts.
pub(super) fn saved(workspace: &Workspace, mut json: Json, written: Written, accent: Option<String>) -> Answer {
    let notes: Vec<String> = written.note.into_iter().chain(accent).collect();
    json["note"] = if notes.is_empty() { Json::Null } else { Json::String(notes.join(" ")) };
    let said = std::iter::once(workspace.words().cli_saved(&written.path)).chain(notes);
    Answer::new(json, said.collect::<Vec<_>>().join("\n"))
}

/// What the chart is of: the KPI, the objective, or all where both are null. A table and bullets are of the KPI where both
/// have that name.
fn subject(workspace: &mut Workspace, chart: &Chart) -> (Option<String>, Option<String>) {
    let name = || Some(chart.name.clone());
    let is_all = chart.name == ALL;
    match chart.kind {
        Some(Kind::Tree | Kind::Map) if is_all => (None, None),
        Some(Kind::Tree | Kind::Map) => (None, name()),
        Some(Kind::Table | Kind::Bullet) if has(workspace, "kpi", chart) => (name(), None),
        Some(Kind::Table | Kind::Bullet) if is_all => (None, None),
        Some(Kind::Table | Kind::Bullet) => (None, name()),
        _ => (name(), None),
    }
}

/// True where there is a KPI or an objective of the chart's name.
fn has(workspace: &mut Workspace, which: &str, chart: &Chart) -> bool {
    let asked = workspace.call("chart", json!({ which: chart.name, "kind": "bullet" }));
    !asked.is_err_and(|error| error.code == api::ErrorCode::NotFound)
}

/// Why there is no KPI of that name, where it is an objective or stands for all of them: which kinds are of these.
fn of_objectives(workspace: &mut Workspace, chart: &Chart, failure: Failure) -> Failure {
    let Failure::Refused(error) = &failure else { return failure };
    let is_of_kpi = !matches!(chart.kind, Some(Kind::Tree | Kind::Map | Kind::Table | Kind::Bullet));
    if error.code != api::ErrorCode::NotFound || !is_of_kpi || has(workspace, "kpi", chart) {
        return failure;
    }
    let words = workspace.words();
    let said = match chart.name.as_str() {
        ALL => words.cli_chart_kind_of_all().to_owned(),
        name if has(workspace, "objective", chart) => words.cli_chart_kind_of_objective(name),
        _ => return failure,
    };
    Failure::refused(api::ErrorCode::Invalid, said)
}

/// What is drawn over time only, and would be left out without a word.
fn over_time(kind: Kind, chart: &Chart) -> Result<(), &'static str> {
    let is_over_time = matches!(kind, Kind::Trend | Kind::Columns);
    let asked = [
        (chart.benchmark, is_over_time, "--benchmark"),
        (chart.limits, is_over_time, "--limits"),
        (chart.forecast, is_over_time, "--forecast"),
        (chart.scenario.is_some(), is_over_time, "--scenario"),
        (chart.compare.is_some(), kind == Kind::Trend, "--compare"),
    ];
    match asked.into_iter().find(|(is_asked, goes, _)| *is_asked && !goes) {
        Some((.., option)) => Err(option),
        None => Ok(()),
    }
}

/// What is drawn.
fn kind(args: &Args, chart: &Chart) -> Result<serde_json::Value, Failure> {
    let usual = if chart.by.is_some() { Kind::Breakdown } else { Kind::Trend };
    over_time(chart.kind.unwrap_or(usual), chart)
        .map_err(|option| Failure::refused(api::ErrorCode::BadRequest, args.words().cli_chart_over_time(option)))?;
    Ok(match (chart.kind.unwrap_or(usual), &chart.by) {
        (Kind::Waterfall, _) if chart.against == Some(Beside::LastYear) => {
            return Err(Failure::refused(api::ErrorCode::BadRequest, args.words().cli_chart_waterfall_against()));
        }
        (Kind::Waterfall, by) => json!({ "waterfall": { "by": by, "budget": chart.against == Some(Beside::Budget) } }),
        (Kind::Breakdown, Some(dimension)) => json!({ "breakdown": { "dimension": dimension } }),
        (Kind::Stacked, Some(dimension)) => json!({ "stacked": { "dimension": dimension } }),
        (Kind::Multiples, Some(dimension)) => json!({ "multiples": { "dimension": dimension } }),
        (Kind::Breakdown | Kind::Stacked | Kind::Multiples, None) => {
            return Err(Failure::refused(api::ErrorCode::BadRequest, args.words().cli_chart_by_needed()));
        }
        (_, Some(_)) => return Err(Failure::refused(api::ErrorCode::BadRequest, args.words().cli_chart_by_unused())),
        (Kind::Years, None) => json!({ "years": {} }),
        (Kind::Distribution, None) => json!({ "distribution": {} }),
        (Kind::Table, None) => json!({ "table": {} }),
        (Kind::Bullet, None) => json!("bullet"),
        (Kind::Tree, None) => json!("tree"),
        (Kind::Map, None) => json!("map"),
        (Kind::Chain, None) => json!("chain"),
        (kind @ (Kind::Columns | Kind::Trend), None) => {
            let beside =
                chart.against.or((kind == Kind::Columns && chart.scenario.is_none()).then_some(Beside::LastYear));
            let is = |one: Beside| (beside == Some(one)).then_some(true);
            json!({ "trend": {
                "form": (kind == Kind::Columns).then_some("bar"),
                "last_year": is(Beside::LastYear),
                "budget": is(Beside::Budget),
                "limits": chart.limits,
                "forecast": chart.forecast,
                "benchmark": chart.benchmark,
                "decisions": !chart.without_decisions,
                "compare": chart.compare,
                "scenario": chart.scenario,
            } })
        }
    })
}

/// The size to draw at and the pixels for each of its pixels, so that the picture has exactly the size asked for. Pixels
/// of a PNG are doubled where they can be: text of a legible size, as on a sharp screen.
fn drawn(size: Size, path: &str) -> (Option<Size>, f64) {
    let half = Size { width: size.width / 2, height: size.height / 2 };
    let even = half.width * 2 == size.width && half.height * 2 == size.height;
    let large = half.width >= SMALLEST.width && half.height >= SMALLEST.height;
    let png = path.to_ascii_lowercase().ends_with(".png");
    if png && even && large { (Some(half), 2.0) } else { (Some(size), 1.0) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn a_picture_has_the_size_asked_for() {
        for (width, height, path, scale) in
            [(1600, 900, "a.PNG", 2.0), (1601, 900, "a.png", 1.0), (300, 200, "a.png", 1.0), (1600, 900, "a.svg", 1.0)]
        {
            let (size, pixels) = drawn(Size { width, height }, path);
            let size = size.unwrap();
            assert_eq!(pixels, scale, "{width}×{height} {path}");
            assert_eq!(f64::from(size.width) * pixels, f64::from(width));
            assert_eq!(f64::from(size.height) * pixels, f64::from(height));
        }
    }
}
