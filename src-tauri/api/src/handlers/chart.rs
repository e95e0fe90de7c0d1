//! Charts of KPIs and objectives: on the screen, as a file, on the clipboard. One model for all, so that what leaves is what was seen.

use super::find::{named_kpi, named_objective};
use super::kpi::{asking, restated_among};
use super::saving::{self, write, written};
use super::scenario::changes_of;
use super::what_if::{moves, named_scenario};
use crate::wire::{
    Chart, ChartExport, ChartKind, ChartLook, ChartPoint, ChartRequest, ChartTable, TrendChart, Written,
};
use crate::{Fault, FileUse, Session, read};
use domain::{Grain, Period};
use present::Asking;
use present::chart::{self, Look, Scenario, Trend};
use render::{Kind, PointAt, Shape, Size, Theme};
use words::Words;

/// The size of a chart on the screen where none is given, CSS pixels.
const USUAL_SIZE: (u32, u32) = (960, 420);

pub(crate) fn chart(session: &Session, request: ChartRequest) -> Result<Chart, Fault> {
    let (width, height) = size_of(request.look.as_ref())?;
    let is_trend = request.kpi.is_some()
        && matches!(request.kind, None | Some(ChartKind::Trend(_) | ChartKind::Years(_) | ChartKind::Distribution(_)));
    let drawn = drawn(session, request, Size::screen(width.into(), height.into()), false)?;
    let model = drawn.model;
    let objectives = drawn.objectives.into_iter().chain(std::iter::repeat(None));
    let leads = drawn.periods.into_iter().chain(std::iter::repeat(None)).zip(objectives);
    let points = model.geometry.points.iter().zip(leads);
    Ok(Chart {
        svg: render::svg(&model),
        width,
        height,
        points: points
            .map(|(point, (period, objective))| ChartPoint {
                objective: objective.map(|id| id.0),
                ..point_info(point, period, is_trend)
            })
            .collect(),
        chosen: drawn.chosen.and_then(|index| u32::try_from(index).ok()),
        table: ChartTable { head: model.table.columns.clone(), rows: model.table.rows.clone() },
        description: model.label.clone(),
        window_text: drawn.window_text,
        note: drawn.note,
    })
}

pub(crate) fn export(session: &Session, request: ChartExport) -> Result<Written, Fault> {
    let task = session.tasks.begin(request.task);
    let path = session.file(&request.path, FileUse::Write)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let (kind, bytes) = match ending.as_str() {
        "svg" => (saving::Kind::Svg, svg(session, request.chart)?.into_bytes()),
        "pdf" => (saving::Kind::Pdf, pdf(session, request.chart)?),
        "png" => (saving::Kind::Png, png(session, request.chart, request.scale.unwrap_or(2.0))?),
        _ => {
            return Err(Fault::refused(Words::error_chart_ending));
        }
    };
    // It is drawn; what is left is to write it, which cannot be taken back.
    task.reach(0.9)?;
    write(session.workspace()?, &path, kind, &bytes)?;
    written(&path)
}

/// The chart as an SVG document that stands alone.
fn svg(session: &Session, request: ChartRequest) -> Result<String, Fault> {
    let (width, height) = size_of(request.look.as_ref())?;
    Ok(render::svg(&drawn(session, request, Size::picture(width, height), true)?.model))
}

/// The chart as a PDF of one page.
fn pdf(session: &Session, request: ChartRequest) -> Result<Vec<u8>, Fault> {
    let (width, height) = size_of(request.look.as_ref())?;
    let model = drawn(session, request, Size::picture(width, height), true)?.model;
    super::pack::of_drawing(report::Page::of_chart(model), session.workspace()?)
}

/// The chart as PNG, `scale` pixels for each pixel of its size.
pub(crate) fn png(session: &Session, request: ChartRequest, scale: f64) -> Result<Vec<u8>, Fault> {
    if !(0.5..=4.0).contains(&scale) {
        return Err(Fault::refused(Words::error_chart_scale));
    }
    let svg = svg(session, request)?;
    render::png(&svg, scale).map_err(|error| error.into())
}

fn size_of(look: Option<&ChartLook>) -> Result<(u32, u32), Fault> {
    let width = look.and_then(|look| look.width).unwrap_or(USUAL_SIZE.0);
    let height = look.and_then(|look| look.height).unwrap_or(USUAL_SIZE.1);
    if !(200..=4000).contains(&width) || !(120..=4000).contains(&height) {
        return Err(Fault::refused(Words::error_chart_size));
    }
    Ok((width, height))
}

/// Everything about a chart, decided. `leaves` says that it leaves the program: with a heading and a background.
fn drawn(session: &Session, request: ChartRequest, size: Size, leaves: bool) -> Result<chart::Chart, Fault> {
    let look = request.look.clone().unwrap_or_default();
    let look = Look {
        size,
        theme: look.theme.map_or_else(Theme::default, Into::into),
        heading: look.title.unwrap_or(leaves),
        index: look.index.unwrap_or(false),
        leaves,
    };
    let Some(kpi) = &request.kpi else { return of_objectives(session, &request, &look) };
    if request.objective.is_some() {
        return Err(Fault::refused(Words::error_chart_of_both));
    }
    let asking = asking(session, kpi, request.span)?;
    let at = read::filled(request.period.as_deref());
    let at = at.map(|period| read::period(period, asking.kpi.calendar())).transpose()?;
    of_kpi(session, &asking, at, request.kind.unwrap_or_else(|| ChartKind::Trend(TrendChart::default())), &look)
}

fn of_kpi(
    session: &Session,
    asking: &Asking,
    at: Option<Period>,
    kind: ChartKind,
    look: &Look,
) -> Result<chart::Chart, Fault> {
    Ok(match kind {
        ChartKind::Trend(trend) => {
            let restated = restated_among(session.workspace()?, asking);
            let catalog = &asking.kpi.model().catalog;
            let compare = trend.compare.as_ref().map(|other| named_kpi(catalog, other)).transpose()?;
            let scenario = trend.scenario.as_ref().map(|wanted| named_scenario(session, wanted)).transpose()?;
            let moves = scenario.as_ref().map(|kept| moves(&changes_of(&kept.content), asking.kpi.calendar()));
            let scenario = scenario.as_ref().zip(moves.as_ref());
            let scenario = scenario.map(|(kept, moves)| Scenario { name: &kept.name, moves });
            let trend = Trend { compare: compare.map(|kpi| kpi.id), scenario, ..trend_of(&trend) };
            chart::trend(asking, &trend, at, look, &restated)?
        }
        ChartKind::Breakdown(by) => chart::breakdown(asking, at, &by.dimension, look)?,
        ChartKind::Waterfall(waterfall) => {
            let by = read::filled(waterfall.by.as_deref());
            if waterfall.budget {
                return match by {
                    Some(_) => Err(Fault::refused(Words::error_chart_budget_by)),
                    None => Ok(chart::from_budget(asking, at, look)),
                };
            }
            chart::waterfall(asking, at, by, look)?
        }
        ChartKind::Years(years) => chart::years(asking, at, years.years, look)?,
        ChartKind::Distribution(of) => chart::distribution(asking, at, of.range.map(Into::into), look)?,
        ChartKind::Table(of) => chart::table(asking, at, of.range.map(Into::into), look)?,
        ChartKind::Bullet => chart::bullet(asking, at, look),
        ChartKind::Chain => {
            let links = session.workspace()?.store().links()?;
            chart::chain(asking, &links, at, look)
        }
        ChartKind::Tree | ChartKind::Map => return Err(Fault::refused(Words::error_chart_tree_of_kpi)),
    })
}

/// A chart of an objective with what is below it, or of all of them.
fn of_objectives(session: &Session, request: &ChartRequest, look: &Look) -> Result<chart::Chart, Fault> {
    let context = session.context()?;
    let objective = request.objective.as_ref().map(|wanted| named_objective(context.model, wanted)).transpose()?;
    let of = objective.map(|objective| objective.id);
    let period = read::When::of(context).period_or_last(request.period.as_deref(), Grain::Month)?;
    match request.kind {
        None | Some(ChartKind::Tree) => Ok(chart::tree(context, of, period, look)),
        Some(ChartKind::Map) if of.is_none() => {
            let links = session.workspace()?.store().links()?;
            Ok(chart::map(context, &links, period, look))
        }
        Some(ChartKind::Map) => Err(Fault::refused(Words::error_chart_map_of_one)),
        Some(ChartKind::Table(_)) => Ok(chart::scorecard(context, of, period, look)),
        Some(ChartKind::Bullet) => Ok(chart::bullets(context, of, period, look)),
        Some(_) => Err(Fault::refused(Words::error_chart_of_kpi_only)),
    }
}

fn trend_of(trend: &TrendChart) -> Trend<'static> {
    Trend {
        shape: trend.form.map_or(Shape::Line, Into::into),
        limits: trend.limits.unwrap_or(false),
        forecast: trend.forecast.unwrap_or(false),
        target: trend.target.unwrap_or(true),
        last_year: trend.last_year.unwrap_or(false),
        budget: trend.budget.unwrap_or(false),
        benchmark: trend.benchmark.unwrap_or(false),
        compare: None,
        scenario: None,
        events: trend.events.unwrap_or(true),
        reach: trend.range.map(Into::into),
    }
}

fn point_info(point: &PointAt, period: Option<String>, has_gaps: bool) -> ChartPoint {
    ChartPoint {
        period,
        objective: None,
        x: point.x,
        y: (point.kind != Kind::Missing || !has_gaps).then_some(point.y),
        label: point.label.clone(),
        text: point.value.clone(),
        details: point.details.clone(),
    }
}
