//! A KPI's chart: on the screen, as a file, on the clipboard. One model for all, so that what leaves is what was seen.

use super::kpi::{asking, restated_among};
use super::saving::{self, write, written};
use crate::wire::{
    Chart, ChartExport, ChartKind, ChartLook, ChartPoint, ChartRequest, ChartTable, TrendChart, Written,
};
use crate::{Fault, FileUse, Session, read};
use present::chart::{self, Look, Trend};
use render::{Kind, PointAt, Shape, Size, Theme};
use words::Words;

/// The size of a chart on the screen where none is given, CSS pixels.
const USUAL_SIZE: (u32, u32) = (960, 420);

pub(crate) fn chart(session: &Session, request: ChartRequest) -> Result<Chart, Fault> {
    let (width, height) = size_of(request.look.as_ref())?;
    let is_trend = matches!(request.kind, None | Some(ChartKind::Trend(_) | ChartKind::Years(_)));
    let drawn = drawn(session, request, Size::screen(width.into(), height.into()), false)?;
    let model = drawn.model;
    let points = model.geometry.points.iter().zip(drawn.periods.into_iter().chain(std::iter::repeat(None)));
    Ok(Chart {
        svg: render::svg(&model),
        width,
        height,
        points: points.map(|(point, period)| point_info(point, period, is_trend)).collect(),
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
    let look = request.look.unwrap_or_default();
    let look = Look {
        size,
        theme: look.theme.map_or_else(Theme::default, Into::into),
        heading: look.title.unwrap_or(leaves),
        index: look.index.unwrap_or(false),
        leaves,
    };
    let asking = asking(session, &request.kpi, request.span)?;
    let at = read::filled(request.period.as_deref());
    let at = at.map(|period| read::period(period, asking.kpi.calendar())).transpose()?;
    Ok(match request.kind.unwrap_or_else(|| ChartKind::Trend(TrendChart::default())) {
        ChartKind::Trend(trend) => {
            let restated = restated_among(session.workspace()?, &asking);
            chart::trend(&asking, &trend_of(&trend), at, &look, &restated)?
        }
        ChartKind::Breakdown(by) => chart::breakdown(&asking, at, &by.dimension, &look)?,
        ChartKind::Waterfall(waterfall) => {
            let by = read::filled(waterfall.by.as_deref());
            chart::waterfall(&asking, at, by, &look)?
        }
        ChartKind::Years(years) => chart::years(&asking, at, years.years, &look)?,
    })
}

fn trend_of(trend: &TrendChart) -> Trend {
    Trend {
        shape: trend.form.map_or(Shape::Line, Into::into),
        limits: trend.limits.unwrap_or(false),
        forecast: trend.forecast.unwrap_or(false),
        target: trend.target.unwrap_or(true),
        last_year: trend.last_year.unwrap_or(false),
        budget: trend.budget.unwrap_or(false),
        events: trend.events.unwrap_or(true),
        reach: trend.range.map(Into::into),
    }
}

fn point_info(point: &PointAt, period: Option<String>, has_gaps: bool) -> ChartPoint {
    ChartPoint {
        period,
        x: point.x,
        y: (point.kind != Kind::Missing || !has_gaps).then_some(point.y),
        label: point.label.clone(),
        text: point.value.clone(),
        details: point.details.clone(),
    }
}
