//! Charts of KPIs and objectives: on the screen, as a file, on the clipboard. One model for all, so that what leaves is what was seen.

mod document;

use super::find::{named_kpi, named_objective};
use super::kpi::{asking, restated_among};
use super::saving::{self, write, written};
use super::scenario::changes_of;
use super::what_if::{moves, named_scenario};
use crate::wire::{Chart, ChartExport, ChartKind, ChartPoint, ChartRequest, ChartTable, Span, TrendChart, Written};
use crate::{Fault, FileUse, Session, read};
use domain::{Calendar, Grain, Period};
use locale::Locale;
use locale::phrases::in_words;
use present::Asking;
use present::chart::{self, Look, Scenario, Trend};
use render::{ChartModel, Kind, PointAt, Shape, Size, Theme};
use words::Words;

/// The size of a chart on the screen where none is given, CSS pixels.
const USUAL_SIZE: (u32, u32) = (960, 420);

/// What a chart with axes needs, and the longest side of any, CSS pixels.
const LEAST_SIZE: (u32, u32) = (200, 120);
const MOST_SIDE: u32 = 5_000;

/// The size of a line without axes, where there is no room for them.
fn spark(width: u32, height: u32) -> Option<Size> {
    (width < LEAST_SIZE.0 || height < LEAST_SIZE.1).then(|| Size::spark(width, height))
}

pub(crate) fn chart(session: &Session, request: ChartRequest) -> Result<Chart, Fault> {
    let (width, height) = size_of(&request)?;
    let is_trend = request.kpi.is_some()
        && matches!(
            request.kind,
            None | Some(ChartKind::Trend(_) | ChartKind::Years(_) | ChartKind::Distribution(_) | ChartKind::Stacked(_))
        );
    let size = spark(width, height).unwrap_or_else(|| Size::screen(width.into(), height.into()));
    let drawn = drawn(session, request, size, false)?;
    let calendar = session.context()?.calendar();
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
                ..point_info(point, (period, calendar), is_trend)
            })
            .collect(),
        chosen: drawn.chosen.and_then(|index| u32::try_from(index).ok()),
        table: ChartTable { head: model.table.columns.clone(), rows: model.table.rows.clone() },
        description: model.nothing.iter().fold(model.label.clone(), |label, nothing| format!("{label}. {nothing}")),
        window_text: drawn.window_text,
        note: drawn.note,
    })
}

pub(crate) fn export(session: &Session, request: ChartExport) -> Result<Written, Fault> {
    let task = session.tasks.begin(request.task);
    let path = session.file(&request.path, FileUse::Write)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let kind = match ending.as_str() {
        "svg" => saving::Kind::Svg,
        "pdf" => saving::Kind::Pdf,
        "png" => saving::Kind::Png,
        _ => {
            let kind = super::pack::kind_of(&ending).filter(|kind| !matches!(kind, saving::Kind::Mail));
            let kind = kind.ok_or_else(|| Fault::refused(Words::error_chart_ending))?;
            let (bytes, note) = document::made(session, request.chart, kind)?;
            task.reach(0.9)?;
            write(session.workspace()?, &path, kind, &bytes)?;
            return Ok(Written { note, ..written(&path)? });
        }
    };
    let said =
        if matches!(kind, saving::Kind::Png) { Vec::new() } else { document::sentences(session, &request.chart)? };
    let chart::Chart { mut model, note, .. } = picture(session, request.chart)?;
    // Who does not see it is told what its numbers say.
    if !said.is_empty() {
        model.label = format!("{}. {}", model.label.trim_end_matches('.'), said.join(" "));
    }
    // The picture says why there is nothing to see; whoever saves it is told as well.
    let note = note.or_else(|| model.nothing.clone());
    let bytes = match kind {
        saving::Kind::Svg if request.embed_fonts == Some(true) => render::svg_with_fonts(&model).into_bytes(),
        saving::Kind::Svg => render::svg(&model).into_bytes(),
        saving::Kind::Pdf => super::pack::of_drawing(report::Page::of_chart(model), session.workspace()?)?,
        _ => pixels(&model, request.scale.unwrap_or(2.0))?,
    };
    // It is drawn; what is left is to write it, which cannot be taken back.
    task.reach(0.9)?;
    write(session.workspace()?, &path, kind, &bytes)?;
    Ok(Written { note, ..written(&path)? })
}

/// The chart as it leaves the program.
fn picture(session: &Session, request: ChartRequest) -> Result<chart::Chart, Fault> {
    let (width, height) = size_of(&request)?;
    let is_transparent = request.look.as_ref().is_some_and(|look| look.transparent == Some(true));
    let size = spark(width, height).unwrap_or_else(|| Size::picture(width, height));
    let mut chart = drawn(session, request, size, true)?;
    chart.model.background &= !is_transparent;
    Ok(chart)
}

/// The chart as PNG, `scale` pixels for each pixel of its size.
pub(crate) fn png(session: &Session, request: ChartRequest, scale: f64) -> Result<Vec<u8>, Fault> {
    pixels(&picture(session, request)?.model, scale)
}

fn pixels(model: &ChartModel, scale: f64) -> Result<Vec<u8>, Fault> {
    if !(0.5..=4.0).contains(&scale) {
        return Err(Fault::refused(Words::error_chart_scale));
    }
    render::png(model, scale).map_err(|error| error.into())
}

/// The chart's table, as it is put on the clipboard.
pub(crate) fn copied(session: &Session, request: ChartRequest) -> Result<report::text::Copied, Fault> {
    let table = chart(session, request)?.table;
    Ok(report::text::copied(&table.head, &table.rows))
}

/// The size of a chart, as it is asked for. A line over time may be as small as a word: it has no axes then.
fn size_of(request: &ChartRequest) -> Result<(u32, u32), Fault> {
    let look = request.look.as_ref();
    let width = look.and_then(|look| look.width).unwrap_or(USUAL_SIZE.0);
    let height = look.and_then(|look| look.height).unwrap_or(USUAL_SIZE.1);
    let is_line = |trend: &TrendChart| trend.form.is_none_or(|form| Shape::from(form) == Shape::Line);
    let can_be_spark = match &request.kind {
        None => request.kpi.is_some(),
        Some(ChartKind::Trend(trend)) => is_line(trend),
        Some(_) => false,
    };
    let (narrowest, lowest) = if can_be_spark { (40, 16) } else { LEAST_SIZE };
    if !(narrowest..=MOST_SIDE).contains(&width) || !(lowest..=MOST_SIDE).contains(&height) {
        return Err(Fault::refused(Words::error_chart_size));
    }
    Ok((width, height))
}

/// Everything about a chart, decided. `leaves` says that it leaves the program: with a heading and a background.
fn drawn(session: &Session, request: ChartRequest, size: Size, leaves: bool) -> Result<chart::Chart, Fault> {
    let look = request.look.clone().unwrap_or_default();
    let look = Look {
        size,
        theme: look.theme.map_or_else(Theme::default, Into::into).with(session.accent),
        heading: look.title.unwrap_or(leaves),
        index: look.index.unwrap_or(false),
        leaves,
    };
    let Some(kpi) = &request.kpi else { return of_objectives(session, &request, &look) };
    if request.objective.is_some() {
        return Err(Fault::refused(Words::error_chart_of_both));
    }
    let calendar = session.context()?.calendar();
    let at = read::filled(request.period.as_deref());
    let at = at.map(|period| read::period(period, calendar)).transpose()?;
    let kind = request.kind.unwrap_or_else(|| ChartKind::Trend(TrendChart::default()));
    let span = span_of(request.span.unwrap_or_default(), &kind, at)?;
    of_kpi(session, &asking(session, kpi, Some(span))?, at, kind, &look)
}

/// A chart of one period is of the one that is named, whatever the KPI's own grain; a grain that is named as well must be
/// that period's.
fn span_of(span: Span, kind: &ChartKind, at: Option<Period>) -> Result<Span, Fault> {
    let has_days = span.from.is_some() || span.to.is_some() || span.last.is_some();
    let is_of_period = match kind {
        ChartKind::Breakdown(_) => !has_days,
        ChartKind::Waterfall(_) | ChartKind::Bullet | ChartKind::Chain => true,
        _ => false,
    };
    let Some(at) = at.filter(|_| is_of_period) else { return Ok(span) };
    match span.grain.map(Grain::from) {
        Some(grain) if grain != at.grain => Err(Fault::invalid(move |locale: &Locale| {
            locale.words().error_chart_period_grain(in_words(grain), &locale.period(at))
        })),
        _ => Ok(Span { grain: Some(at.grain.into()), ..span }),
    }
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
            with_trend(session, asking, &trend, |trend| Ok(chart::trend(asking, trend, at, look, &restated)?))?
        }
        ChartKind::Breakdown(by) => chart::breakdown(asking, at, &by.dimension, look)?,
        ChartKind::Stacked(of) => chart::stacked(asking, at, &of.dimension, of.range.map(Into::into), look)?,
        ChartKind::Multiples(of) => chart::multiples(asking, at, &of.dimension, of.range.map(Into::into), look)?,
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

/// Does something with what is drawn over time.
fn with_trend<R>(
    session: &Session,
    asking: &Asking,
    trend: &TrendChart,
    act: impl FnOnce(&Trend) -> Result<R, Fault>,
) -> Result<R, Fault> {
    let catalog = &asking.kpi.model().catalog;
    let compare = trend.compare.as_ref().map(|other| named_kpi(catalog, other)).transpose()?;
    let scenario = trend.scenario.as_ref().map(|wanted| named_scenario(session, wanted)).transpose()?;
    let moves = scenario.as_ref().map(|kept| moves(&changes_of(&kept.content), asking.kpi.calendar()));
    let scenario = scenario.as_ref().zip(moves.as_ref());
    let scenario = scenario.map(|(kept, moves)| Scenario { name: &kept.name, moves });
    act(&Trend { compare: compare.map(|kpi| kpi.id), scenario, ..trend_of(trend) })
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
        decisions: trend.decisions.unwrap_or(true),
        reach: trend.range.map(Into::into),
    }
}

fn point_info(point: &PointAt, (period, calendar): (Option<String>, &Calendar), has_gaps: bool) -> ChartPoint {
    let days = period.as_ref().and_then(|name| calendar.parse_name(name)).map(|period| calendar.range(period));
    ChartPoint {
        period,
        from: days.map(|days| days.from.to_string()),
        to: days.map(|days| days.to.to_string()),
        objective: None,
        x: point.x,
        y: (point.kind != Kind::Missing || !has_gaps).then_some(point.y),
        label: point.label.clone(),
        text: point.value.clone(),
        details: point.details.clone(),
    }
}
