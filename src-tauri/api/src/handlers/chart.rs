//! A KPI's chart: on the screen, as a file, on the clipboard. One model for all, so that what leaves is what was seen.

mod ranges;

use super::history::written;
use super::kpi::{find_kpi, margin, stretch};
use crate::stretch::Stretch;
use crate::subject::{Shown, rule_text};
use crate::wire::{Chart, ChartExport, ChartPoint, ChartRequest, ChartTable, Written};
use crate::{Error, Session, absent, periods, read};
use analysis::compare::{Against, compare};
use analysis::scorecard::{AskedGoal, History, HistoryPoint, SeasonAt, Step, Subject};
use analysis::sentences;
use analysis::signal::{Signal, drawn_limits};
use domain::event::Event;
use domain::target::Goal;
use domain::{Calendar, Grain, Period};
use render::{
    ChartInput, ChartModel, Comparison, Event as Mark, Forecast, ForecastPoint, Heading, Kind, LimitSegment, LimitsAt,
    Options, Point, Shape, Size, TargetAt, Theme,
};
use std::path::Path;

/// The size of a chart on the screen where none is given, CSS pixels.
const USUAL_SIZE: (u32, u32) = (960, 420);

pub(crate) fn chart(session: &mut Session, request: ChartRequest) -> Result<Chart, Error> {
    let (width, height) = size_of(&request)?;
    let size = Size::screen(width.into(), height.into());
    let (model, said) = model(session, &request, size, false)?;
    let points = model.geometry.points.iter().zip(said.periods.iter().chain(std::iter::repeat(&None)));
    Ok(Chart {
        svg: render::svg(&model),
        width,
        height,
        points: points.map(|(point, period)| point_info(point, period.clone())).collect(),
        chosen: said.chosen.and_then(|index| u32::try_from(index).ok()),
        table: ChartTable { head: model.table.columns.clone(), rows: model.table.rows.clone() },
        description: model.label.clone(),
        window_text: said.window,
        note: said.note,
    })
}

pub(crate) fn export(session: &mut Session, request: ChartExport) -> Result<Written, Error> {
    let path = Path::new(&request.path);
    session.workspace()?.refuse_itself(path, "already_exists")?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let bytes = match ending.as_str() {
        "svg" => svg(session, &request.chart)?.into_bytes(),
        "png" => png(session, request.chart, request.scale.unwrap_or(2.0))?,
        _ => {
            return Err(Error::invalid("A chart is saved as .svg or .png. Give the file one of these endings."));
        }
    };
    write(path, &bytes)?;
    written(path)
}

/// The chart as an SVG document that stands alone.
fn svg(session: &mut Session, request: &ChartRequest) -> Result<String, Error> {
    let (width, height) = size_of(request)?;
    let (model, _) = model(session, request, Size::picture(width, height), true)?;
    Ok(render::svg(&model))
}

/// The chart as PNG, `scale` pixels for each pixel of its size.
pub(crate) fn png(session: &mut Session, request: ChartRequest, scale: f64) -> Result<Vec<u8>, Error> {
    if !(0.5..=4.0).contains(&scale) {
        return Err(Error::invalid("The scale of a picture is between 0.5 and 4."));
    }
    let svg = svg(session, &request)?;
    render::png(&svg, scale).map_err(|error| Error::new("too_large", error.to_string()))
}

/// Writes beside the file and puts it in place when it is complete, so that no half picture is left.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let refused = |error: std::io::Error| {
        use std::io::ErrorKind;
        let (code, why) = match error.kind() {
            ErrorKind::NotFound => ("file_not_found", "its folder does not exist"),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                ("no_permission", "the folder may not be written to")
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("disk_full", "the disk is full"),
            ErrorKind::IsADirectory => ("is_folder", "it is a folder"),
            _ => ("failed", "the system refused"),
        };
        let message = format!("{} could not be saved: {why}. Choose another place.", path.display());
        Error::new(code, message).with(error.to_string())
    };
    if path.is_dir() {
        return Err(refused(std::io::ErrorKind::IsADirectory.into()));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A name of its own: nothing that is there already is written into. It goes away unless it gets its name.
    let mut partial = tempfile::Builder::new();
    #[cfg(unix)]
    partial.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut partial = partial.prefix(".~").tempfile_in(folder).map_err(refused)?;
    std::io::Write::write_all(&mut partial, bytes).and_then(|()| partial.as_file().sync_all()).map_err(refused)?;
    partial.persist(path).map(drop).map_err(|unnamed| refused(unnamed.error))
}

fn size_of(request: &ChartRequest) -> Result<(u32, u32), Error> {
    let (width, height) = (request.width.unwrap_or(USUAL_SIZE.0), request.height.unwrap_or(USUAL_SIZE.1));
    if !(200..=4000).contains(&width) || !(120..=4000).contains(&height) {
        return Err(Error::invalid("A chart is 200 to 4,000 pixels wide and 120 to 4,000 high."));
    }
    Ok((width, height))
}

fn point_info(point: &render::PointAt, period: Option<String>) -> ChartPoint {
    ChartPoint {
        period,
        x: point.x,
        y: (point.kind != Kind::Missing).then_some(point.y),
        label: point.label.clone(),
        text: point.value.clone(),
        details: point.details.clone(),
    }
}

/// What is said beside a chart.
struct Said {
    /// The names of the points' periods; none for those that have not begun.
    periods: Vec<Option<String>>,
    /// Which of them is the period asked for.
    chosen: Option<usize>,
    /// Why something that was asked for is missing.
    note: Option<String>,
    /// What each point stands for, where it is not the period.
    window: Option<String>,
}

/// Everything about a chart, decided, and what is said beside it. `leaves` says that it leaves the
/// program: with a heading and a background.
fn model(session: &mut Session, request: &ChartRequest, size: Size, leaves: bool) -> Result<(ChartModel, Said), Error> {
    let today = session.today();
    let stretch = stretch(session, request.window.as_deref(), request.per_working_day)?;
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let kpi = find_kpi(model.catalog.kpis(), &request.kpi)?;
    let shown = Shown::new(model, locale, kpi, today);
    let plain = shown.subject().ok_or_else(|| Error::not_found("KPI", &kpi.name))?;
    let grain = read::grain(request.grain.as_deref(), kpi.grain)?;
    let formula = stretch.formula(plain.formula, &|id| model.book.kind(id), Some(grain))?;
    let subject = stretch.subject(plain, &formula);
    let at = request.period.as_deref().filter(|period| !period.trim().is_empty());
    let at = at.map(|period| read::period(period, calendar)).transpose()?.filter(|period| period.grain == grain);
    let range = read::cut(ranges::range(request, &plain, grain, at)?, grain)?;
    let mut history = stretch.history(subject.history(grain, range));
    let (forecast, note) = match request.forecast.unwrap_or(false) {
        true if stretch.is_period() => expected(&shown, &subject, grain, &mut history),
        _ => (None, left_out(request, &plain, &stretch)),
    };
    let theme = match request.theme.as_deref() {
        None | Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some(other) => return Err(unknown(other, "theme", "light or dark")),
    };
    let window = stretch.text(grain, locale);
    let periods = on_axis(&history, forecast.as_ref(), calendar, grain);
    let chosen = at.and_then(|at| periods.iter().position(|period| *period == at));
    let note = note.or_else(|| at.filter(|_| chosen.is_none()).map(|at| not_on_chart(&history, at, locale)));
    let input = ChartInput {
        heading: heading(&shown, &history, chosen, window.as_deref()),
        unit: shown.unit.clone(),
        grain,
        points: history.points.iter().map(|point| drawn(&shown, &stretch, point)).collect(),
        limits: limits(&subject, &history),
        forecast,
        events: marks(model.events.iter(), kpi.id, &history, locale),
        chosen,
        comparison: request.last_year.unwrap_or(false).then(|| last_year(&shown, &subject, &history)),
        options: options(request, leaves)?,
        theme,
        size,
    };
    let name = |period: &Period| (period.start <= today).then(|| calendar.name(*period));
    let said = Said { periods: periods.iter().map(name).collect(), chosen, note, window };
    Ok((ChartModel::trend(&input, locale), said))
}

/// The periods on the time axis, those of the forecast at its end.
fn on_axis(history: &History, forecast: Option<&Forecast>, calendar: &Calendar, grain: Grain) -> Vec<Period> {
    let ahead = forecast.iter().flat_map(|forecast| &forecast.points).map(|point| calendar.period(grain, point.date));
    history.points.iter().map(|point| point.point.period).chain(ahead).collect()
}

/// Why the period that the reader is at is not marked.
fn not_on_chart(history: &History, at: Period, locale: &locale::Locale) -> String {
    let last = history.points.iter().rev().find(|point| point.point.value().is_some());
    let name = locale.period(at);
    match last.map(|last| locale.period(last.point.period)) {
        Some(last) => format!("{name} is not on the chart: it reaches to the last period with values, {last}."),
        None => format!("{name} is not on the chart."),
    }
}

/// Why what belongs to single periods is not drawn beside another stretch; `None` where nothing is missing.
fn left_out(request: &ChartRequest, subject: &Subject, stretch: &Stretch) -> Option<String> {
    let target = request.target.unwrap_or(true) && !subject.targets.is_empty();
    let asked = target || request.limits.unwrap_or(false) || request.forecast.unwrap_or(false);
    let message = "Targets, natural limits and forecasts belong to single periods and are not drawn here.";
    (asked && !stretch.is_period()).then(|| message.to_owned())
}

fn unknown(text: &str, what: &str, choices: &str) -> Error {
    Error::invalid(format!("“{}” is not a {what}. Choose {choices}.", read::short(text)))
}

fn options(request: &ChartRequest, leaves: bool) -> Result<Options, Error> {
    let shape = match request.form.as_deref() {
        None | Some("line") => Shape::Line,
        Some("bar") => Shape::Bars,
        Some(other) => return Err(unknown(other, "form", "line or bar")),
    };
    let limits = request.limits.unwrap_or(false);
    Ok(Options {
        shape,
        show_limits: limits,
        show_forecast: request.forecast.unwrap_or(false),
        show_target: request.target.unwrap_or(true),
        show_signals: limits,
        show_events: request.events.unwrap_or(true),
        // The band says where the reader is, which no meeting needs to know.
        show_chosen: !leaves,
        heading: request.title.unwrap_or(leaves),
        background: leaves,
        blur: false,
        index100: request.index.unwrap_or(false),
    })
}

/// What stands above: of the period the reader is at, or of the last one with a value.
fn heading(shown: &Shown, history: &History, chosen: Option<usize>, window: Option<&str>) -> Heading {
    let has_value = |point: &&HistoryPoint| point.point.value().is_some();
    let chosen = chosen.and_then(|index| history.points.get(index)).filter(has_value);
    let last = chosen.or_else(|| history.points.iter().rev().find(has_value));
    let subtitle = last.map(|last| {
        let value = shown.short_text(last.point.value().unwrap_or_default());
        format!("{} · {value}", shown.locale.period(last.point.period))
    });
    let status = last
        .filter(|_| window.is_none())
        .map(|last| (last.status, shown.locale.phrases().status(last.status).to_owned()));
    let name = &shown.kpi.name;
    let title = window.map_or_else(|| name.clone(), |window| format!("{name}, {window}"));
    Heading { title, subtitle: subtitle.unwrap_or_default(), status }
}

fn drawn(shown: &Shown, stretch: &Stretch, point: &HistoryPoint) -> Point {
    let period = point.point.period;
    let label = shown.locale.axis_label(period);
    Point {
        date: period.start,
        period: shown.locale.period(period),
        short: label.short,
        year: label.year,
        value: point.point.value(),
        open: point.point.open,
        part: point.point.began.is_some(),
        extent: extent(shown, &point.point),
        target: point.goal.as_ref().and_then(target),
        signal: point.signal.and_then(|signal| match signal {
            Signal::Improvement => Some(render::Signal::Improvement),
            Signal::Concern => Some(render::Signal::Concern),
            Signal::Change | Signal::Normal => None,
        }),
        note: note(shown, stretch, point),
    }
}

fn target(goal: &AskedGoal) -> Option<TargetAt> {
    match goal.goal {
        Goal::AtLeast(value) | Goal::AtMost(value) => Some(TargetAt::Value(value)),
        Goal::Between(low, high) => Some(TargetAt::Range(low, high)),
        // Paths are asked for as the value they have in the period.
        Goal::Reach { .. } => None,
    }
}

fn note(shown: &Shown, stretch: &Stretch, point: &HistoryPoint) -> String {
    let calendar = shown.model.book.calendar();
    let said = match &point.point.outcome {
        Err(absent) => absent::reason(absent, shown.locale),
        Ok(_) if point.point.open || point.point.began.is_some() => extent(shown, &point.point),
        Ok(_) => point.reading.rule.map(rule_text).unwrap_or_default().to_owned(),
    };
    let more = match stretch.is_period() {
        true => margin::of(shown, &point.point).map(|margin| margin.text),
        false => stretch.window(calendar, &point.point.window).map(|window| shown.locale.range(window.range)),
    };
    [Some(said).filter(|said| !said.is_empty()), more].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How much of its period a number is of, where that is not all: "so far, 17 of 31 days".
fn extent(shown: &Shown, point: &analysis::series::Point) -> String {
    let calendar = shown.model.book.calendar();
    match (point.open, point.began) {
        (true, _) => periods::known_part(shown.locale, calendar, point),
        (false, None) => String::new(),
        (false, Some(_)) => shown.locale.recorded(point.recorded(calendar)),
    }
}

fn limits(subject: &Subject, history: &History) -> Vec<LimitSegment> {
    let values: Vec<Option<f64>> = history.points.iter().map(|point| point.point.complete()).collect();
    let bounds = subject.bounds(&values);
    // What was recorded for a part of a period only has no limits.
    let first = values.iter().position(Option::is_some).unwrap_or(0);
    history
        .limits
        .iter()
        .filter_map(|limits| {
            let drawn = drawn_limits(&limits.phase, bounds).map(|drawn| (drawn.lower, drawn.upper));
            let (start, end, average) = (limits.phase.start.max(first), limits.phase.end, limits.phase.mean?);
            if start > end {
                return None;
            }
            Some(segment(start, end, LimitsAt { average, limits: drawn }, history.season.as_ref()))
        })
        .collect()
}

fn segment(start: usize, end: usize, at: LimitsAt, season: Option<&SeasonAt>) -> LimitSegment {
    let seasonal: Vec<LimitsAt> = season.map_or_else(Vec::new, |season| {
        let with = |index: usize| {
            let limits = at.limits.map(|(lower, upper)| (season.with(index, lower), season.with(index, upper)));
            LimitsAt { average: season.with(index, at.average), limits }
        };
        (start..=end).map(with).collect()
    });
    let last = seasonal.last().copied().unwrap_or(at);
    let (lower, upper) = last.limits.unzip();
    LimitSegment { start, end, average: last.average, lower, upper, seasonal }
}

/// The forecast after the points, or why there is none. What is still coming in is part of the forecast, so the points
/// end before it.
fn expected(
    shown: &Shown,
    subject: &Subject,
    grain: Grain,
    history: &mut History,
) -> (Option<Forecast>, Option<String>) {
    let steps = match subject.outlook(grain) {
        Ok(outlook) => outlook.steps,
        Err(too_short) => return (None, Some(sentences::too_short(too_short, grain, shown.locale))),
    };
    let Some(first) = steps.first().map(|step| step.period) else { return (None, None) };
    let before = history.points.partition_point(|point| point.point.period.start < first.start);
    let reaches = history.points.last().is_some_and(|point| subject.calendar().end(point.point.period) >= first.start);
    if before == 0 || !reaches {
        // The range ends before the forecast begins, or begins in it: there is nothing to join it to.
        let first = shown.locale.period(first);
        let note = format!("The forecast begins with {first}, which this chart does not reach. Choose a longer range.");
        return (None, Some(note));
    }
    history.points.truncate(before);
    let points = steps.iter().map(|step| forecast_point(shown, step)).collect();
    (Some(Forecast { points }), None)
}

fn forecast_point(shown: &Shown, step: &Step) -> ForecastPoint {
    let label = shown.locale.axis_label(step.period);
    ForecastPoint {
        date: step.period.start,
        period: shown.locale.period(step.period),
        short: label.short,
        year: label.year,
        mean: step.mean,
        range80: step.range80,
        range95: step.range95,
        target: step.goal.as_ref().and_then(target),
    }
}

fn marks<'e>(
    events: impl Iterator<Item = &'e Event>,
    kpi: domain::KpiId,
    history: &History,
    locale: &locale::Locale,
) -> Vec<Mark> {
    let calendar = locale.calendar();
    let concerns = |event: &&Event| event.kpi.is_none_or(|id| id == kpi);
    let place =
        |event: &Event| history.points.iter().position(|point| calendar.range(point.point.period).contains(event.date));
    let mut marks: Vec<Mark> = events
        .filter(concerns)
        .filter_map(|event| Some(Mark { index: place(event)?, text: locale.covered(&event.text) }))
        .collect();
    marks.sort_by_key(|mark| mark.index);
    marks
}

fn last_year(shown: &Shown, subject: &Subject, history: &History) -> Comparison {
    let value = |point: &HistoryPoint| {
        let comparison = compare(subject.formula, &subject.view, &point.point, Against::LastYear)?;
        comparison.of_whole_periods().other.ok()
    };
    Comparison {
        label: shown.locale.phrases().word(locale::phrases::Word::LastYear).to_owned(),
        values: history.points.iter().map(value).collect(),
    }
}
