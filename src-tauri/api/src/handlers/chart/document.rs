//! A chart that leaves as something else than a picture.

use super::{USUAL_SIZE, drawn, span_of, with_trend};
use crate::handlers::kpi::find_kpi;
use crate::handlers::pack::{Recorded, written_as};
use crate::handlers::saving;
use crate::open::locale_of;
use crate::wire::{ChartKind, ChartRequest, TrendChart};
use crate::{Fault, Session, read};
use present::chart::Chart;
use present::pack::{self, Pack};
use present::{Asking, Context};
use render::{Size, Theme};
use report::Drawing;
use words::Words;

/// The bytes of its file, and why something that was asked for is missing.
pub(super) fn made(
    session: &Session,
    request: ChartRequest,
    kind: saving::Kind,
) -> Result<(Vec<u8>, Option<String>), Fault> {
    match (over_time(&request), kind) {
        (Some(trend), saving::Kind::Markdown) => markdown_over_time(session, request, &trend),
        (Some(trend), _) => {
            let pack = alone(session, &request, &trend)?;
            let theme = request.look.and_then(|look| look.theme).map_or_else(Theme::default, Into::into);
            let bytes = written_as(&pack, theme.with(session.accent), kind, &session.workspace()?.locale)?;
            Ok((bytes, pack.sheets.into_iter().find_map(|sheet| sheet.note)))
        }
        (None, saving::Kind::Csv | saving::Kind::Markdown | saving::Kind::Html) => {
            let chart = drawn(session, request, Size::picture(USUAL_SIZE.0, USUAL_SIZE.1), true)?;
            let bytes = of_drawing(session, (&chart, &chart.model.label), &[], kind)?;
            Ok((bytes, chart.note.or(chart.model.nothing)))
        }
        (None, _) => Err(Fault::refused(Words::error_chart_over_time)),
    }
}

/// What the numbers of a KPI over time say; nothing beside an index, whose amounts the sentences would tell.
pub(super) fn sentences(session: &Session, request: &ChartRequest) -> Result<Vec<String>, Fault> {
    let Some(trend) = over_time(request).filter(|_| !is_index(request)) else { return Ok(Vec::new()) };
    Ok(said(alone(session, request, &trend)?))
}

fn said(pack: Pack) -> Vec<String> {
    pack.sheets.into_iter().flat_map(|sheet| sheet.page.sentences).collect()
}

/// What is drawn, where it is a KPI over time.
fn over_time(request: &ChartRequest) -> Option<TrendChart> {
    request.kpi.as_ref().filter(|_| request.objective.is_none())?;
    match &request.kind {
        None => Some(TrendChart::default()),
        Some(ChartKind::Trend(trend)) => Some(trend.clone()),
        Some(_) => None,
    }
}

fn alone(session: &Session, request: &ChartRequest, trend: &TrendChart) -> Result<Pack, Fault> {
    let open = session.workspace()?;
    // Beside an index the amounts would tell what it hides.
    let mut locale = locale_of(&open.settings);
    locale.hide(open.locale.is_hiding() || is_index(request));
    let context = Context { locale: &locale, ..session.context()? };
    let Some(kpi) = &request.kpi else { return Err(Fault::refused(Words::error_chart_over_time)) };
    let at = read::filled(request.period.as_deref());
    let at = at.map(|period| read::period(period, session.context()?.calendar())).transpose()?;
    let span = span_of(request.span.clone().unwrap_or_default(), &ChartKind::Trend(trend.clone()), at)?;
    let asking = Asking::new(find_kpi(context, kpi)?, session.span(&span)?)?;
    with_trend(session, &asking, trend, |trend| {
        Ok(pack::alone(&asking, trend, at, is_index(request), &open.settings.name, &Recorded(open))?)
    })
}

/// A KPI over time with what its numbers say.
fn markdown_over_time(
    session: &Session,
    request: ChartRequest,
    trend: &TrendChart,
) -> Result<(Vec<u8>, Option<String>), Fault> {
    let pack = alone(session, &request, trend)?;
    let title = pack.title.clone();
    // Beside an index the sentences would tell the amounts.
    let sentences = if is_index(&request) { Vec::new() } else { said(pack) };
    // One for the window has its numbers as a table.
    let chart = drawn(session, request, Size::screen(USUAL_SIZE.0.into(), USUAL_SIZE.1.into()), false)?;
    let bytes = of_drawing(session, (&chart, &title), &sentences, saving::Kind::Markdown)?;
    Ok((bytes, chart.note.or(chart.model.nothing)))
}

fn is_index(request: &ChartRequest) -> bool {
    request.look.as_ref().and_then(|look| look.index).unwrap_or(false)
}

fn of_drawing(
    session: &Session,
    (chart, title): (&Chart, &str),
    sentences: &[String],
    kind: saving::Kind,
) -> Result<Vec<u8>, Fault> {
    let words = session.workspace()?.locale.words();
    let drawing = Drawing {
        model: &chart.model,
        title,
        sentences,
        chart: words.pack_chart(),
        numbers: words.pack_numbers(),
        language: words.language().tag(),
    };
    Ok(match kind {
        saving::Kind::Csv => drawing.csv(),
        saving::Kind::Markdown => drawing.markdown(),
        _ => drawing.html(session.accent),
    }
    .into_bytes())
}
