//! A KPI over time: its points with what is asked of them, limits, forecast and events.

use super::benchmark::drawn_benchmark;
use super::notes::{cut, none_here, not_on_chart};
use super::range::{Reach, range};
use super::{Chart, Look};
use crate::words::rule_text;
use crate::{Asking, Error, Presented, Span, Stretch, margin, period, versions};
use analysis::compare::{Against, compare};
use analysis::planned::planned;
use analysis::scorecard::{AskedGoal, Computed, History, HistoryPoint, SeasonAt, Step, Subject, Supposed};
use analysis::sentences;
use analysis::series::{Seen, point as evaluated};
use analysis::signal::{Signal, drawn_limits};
use analysis::what_if::{Move, Moved};
use domain::event::Event;
use domain::formula::Window;
use domain::target::Goal;
use domain::{Calendar, DateRange, Grain, KpiId, Period};
use locale::Locale;
use render::{
    ChartInput, ChartModel, Compared, Comparison, Event as Mark, Forecast, ForecastPoint, Heading, LimitSegment,
    LimitsAt, Options, Point, Shape, TargetAt,
};
use std::collections::HashMap;

/// A scenario that a chart shows beside what is.
#[derive(Debug, Clone, Copy)]
pub struct Scenario<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it moves.
    pub moves: &'a [Move],
}

/// What is drawn of a KPI over time.
#[derive(Debug, Clone, Copy)]
pub struct Trend<'a> {
    /// The mark for the values.
    pub shape: Shape,
    /// Natural process limits and signals.
    pub limits: bool,
    /// The forecast with its ranges.
    pub forecast: bool,
    /// The target.
    pub target: bool,
    /// Last year as a faint line.
    pub last_year: bool,
    /// What was planned, in place of last year: as a faint line, or as outlined columns.
    pub budget: bool,
    /// The newest figure from elsewhere, as a line across.
    pub benchmark: bool,
    /// Another KPI over it, both as an index: their first number is 100.
    pub compare: Option<KpiId>,
    /// As it would be in a scenario, in place of last year and of what was planned: as a dashed line with its name.
    pub scenario: Option<Scenario<'a>>,
    /// Events.
    pub events: bool,
    /// What was decided and noted in reviews.
    pub decisions: bool,
    /// How far it reaches, instead of days.
    pub reach: Option<Reach>,
}

/// Says what there is to say of a period, besides its number, of the periods shown.
pub type Remarks<'r> = &'r dyn Fn(&[Period]) -> HashMap<Period, String>;

/// A KPI over time. `remarks` are said of single periods. `at` is the period that the reader is at: it is marked, and the chart reaches to where it is; one of
/// another grain than the chart's is left out.
///
/// # Errors
/// A reach and days at once, days that are turned round, and more periods than a chart holds.
pub fn trend(
    asking: &Asking,
    trend: &Trend,
    at: Option<Period>,
    look: &Look,
    remarks: Remarks,
) -> Result<Chart, Error> {
    let TrendInput { input, periods, chosen, note, window_text } = trend_input(asking, trend, at, look, remarks)?;
    let model = ChartModel::trend(&input, asking.kpi.locale());
    Ok(Chart { periods, chosen, note, window_text, ..Chart::of(model) })
}

/// What a chart of a KPI over time is drawn from, and what is said beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendInput {
    /// What it is drawn from.
    pub input: ChartInput,
    /// The names of the periods of its points; `None` for those that have not begun.
    pub periods: Vec<Option<String>>,
    /// Which of its points is the period asked for.
    pub chosen: Option<usize>,
    /// Why something that was asked for is missing.
    pub note: Option<String>,
    /// What each number stands for: "year to date"; `None` for the period itself.
    pub window_text: Option<String>,
}

/// What [`trend`] draws, for those who draw it in more than one size or as something else.
///
/// # Errors
/// Those of [`trend`].
pub fn trend_input(
    asking: &Asking,
    trend: &Trend,
    at: Option<Period>,
    look: &Look,
    remarks: Remarks,
) -> Result<TrendInput, Error> {
    let (kpi, grain, stretch) = (&asking.kpi, asking.grain, asking.stretch());
    let (calendar, locale) = (kpi.calendar(), kpi.locale());
    let (plain, subject) = (asking.plain(), asking.subject());
    let at = at.filter(|period| period.grain == grain);
    let range = crate::span::limited(range(asking, trend.reach, at)?, grain)?;
    let mut history = stretch.history(subject.history(grain, range));
    let (forecast, note) = match trend.forecast {
        true if stretch.is_period() => expected(kpi, &subject, grain, &mut history),
        _ => (None, left_out(trend, &plain, stretch, locale)),
    };
    let window_text = asking.window_text();
    let periods = on_axis(&history, forecast.as_ref(), calendar, grain);
    let chosen = at.and_then(|at| periods.iter().position(|period| *period == at));
    let note = note.or_else(|| none_here(kpi, &subject, &history));
    let note = note.or_else(|| at.filter(|_| chosen.is_none()).map(|at| not_on_chart(asking, &history, at)));
    let note = note.or_else(|| trend.budget.then(|| unplanned(kpi, &history)).flatten());
    let note = note.or_else(|| trend.limits.then(|| cut(kpi, &subject, &history)).flatten());
    let note = note.or_else(|| trend.decisions.then(|| asking.decided_after(&periods)).flatten());
    let shown: Vec<Period> = history.points.iter().map(|point| point.point.period).collect();
    let remarks = if stretch.is_period() { remarks(&shown) } else { HashMap::new() };
    let drawn = |point: &HistoryPoint| {
        let mut drawn = drawn(kpi, stretch, point);
        if let Some(remark) = remarks.get(&point.point.period) {
            let said = [drawn.note.as_str(), remark].into_iter().filter(|said| !said.is_empty());
            let said = said.collect::<Vec<_>>().join(" · ");
            drawn.note = said;
        }
        drawn
    };
    let beside = trend.compare.map(|other| compared(asking, other, range, &history)).transpose()?;
    let note = note.or_else(|| beside.as_ref().and_then(|beside| beside.reason.clone()));
    let is_compared = beside.is_some();
    let numbers = || history.points.iter().map(|point| point.point.value());
    let (benchmark, note) =
        if trend.benchmark { drawn_benchmark(asking, numbers(), is_compared, note) } else { (None, note) };
    let look = &Look { index: look.index || is_compared, ..*look };
    let mut heading = heading(kpi, &history, chosen, (window_text.as_deref(), look.index));
    if let Some(beside) = &beside {
        heading.title = locale.words().chart_compared(&heading.title, &beside.series.label);
    }
    let planned_series = || trend.budget.then(|| budget(kpi, &subject, &history));
    let supposed_series = || {
        trend
            .scenario
            .filter(|_| stretch.is_period())
            .map(|scenario| supposed(kpi, scenario, (&history, forecast.as_ref())))
    };
    let last_year = || trend.last_year.then(|| last_year(kpi, &subject, &history));
    let beside = beside.map(|beside| beside.series);
    let comparison = beside.or_else(supposed_series).or_else(planned_series).or_else(last_year);
    let input = ChartInput {
        heading,
        unit: kpi.unit.clone(),
        grain,
        points: history.points.iter().map(drawn).collect(),
        limits: limits(&subject, &history),
        forecast,
        events: marks(kpi.model().events.iter().chain(&versions::redefinitions(kpi)), kpi.kpi.id, &history, locale),
        decisions: if trend.decisions { kpi.decided_at(&periods) } else { Vec::new() },
        chosen,
        comparison,
        benchmark,
        // What is asked of one of them, and what is usual for it, says nothing of the other.
        options: options(
            &Trend { target: trend.target && !is_compared, limits: trend.limits && !is_compared, ..*trend },
            look,
        ),
        theme: look.theme,
        size: look.size,
    };
    let name = |period: &Period| (period.start <= kpi.context.today).then(|| calendar.name(*period));
    let periods = periods.iter().map(name).collect();
    Ok(TrendInput { input, periods, chosen, note, window_text })
}

/// Another KPI over the same periods, on the scale of this one's index.
struct Beside {
    series: Comparison,
    /// Why it is not drawn.
    reason: Option<String>,
}

/// Another KPI over the same periods. Its numbers are scaled so that its first one and the first one of this KPI are both
/// 100; what is not above zero has no index.
fn compared(asking: &Asking, other: KpiId, range: DateRange, history: &History) -> Result<Beside, Error> {
    let context = asking.kpi.context;
    let other = context.model.catalog.kpi(other).and_then(|other| context.kpi(other));
    let Some(other) = other else { return Err(Error::NoKpi) };
    let name = other.kpi.name.clone();
    let span = Span { grain: Some(asking.grain), stretch: asking.stretch().clone(), ..Span::default() };
    let beside = Asking::new(other, span)?;
    let theirs = beside.stretch().history(beside.subject().history(asking.grain, range));
    let first = |history: &History| history.points.iter().find_map(|point| point.point.value());
    let base = first(history).zip(first(&theirs)).filter(|(own, theirs)| *own > 0.0 && *theirs > 0.0);
    let scaled = |point: &HistoryPoint| {
        let (own, theirs) = base?;
        Some(point.point.value()? / theirs * own).filter(|value| value.is_finite())
    };
    let values = theirs.points.iter().map(scaled).collect();
    let reason = base.is_none().then(|| asking.kpi.locale().words().chart_not_compared(&name));
    let (own, difference) = (asking.kpi.kpi.name.clone(), String::new());
    let (more_is_good, what) = (None, Compared::Recorded);
    Ok(Beside { series: Comparison { label: name, own, difference, values, more_is_good, what }, reason })
}

fn options(trend: &Trend, look: &Look) -> Options {
    Options {
        shape: trend.shape,
        show_limits: trend.limits,
        show_forecast: trend.forecast,
        show_target: trend.target,
        show_signals: trend.limits,
        show_events: trend.events,
        // The band says where the reader is, which no meeting needs to know.
        show_chosen: !look.leaves,
        heading: look.heading,
        background: look.leaves,
        blur: false,
        index100: look.index,
        readout: !look.leaves,
    }
}

/// Why what belongs to single periods is not drawn beside another stretch; `None` where nothing is missing.
fn left_out(trend: &Trend, subject: &Subject, stretch: &Stretch, locale: &Locale) -> Option<String> {
    let target = trend.target && !subject.targets.is_empty();
    let asked = target || trend.limits || trend.forecast || trend.scenario.is_some();
    (asked && !stretch.is_period()).then(|| locale.words().chart_of_single_periods().to_owned())
}

/// The periods on the time axis, those of the forecast at its end.
fn on_axis(history: &History, forecast: Option<&Forecast>, calendar: &Calendar, grain: Grain) -> Vec<Period> {
    let ahead = forecast.iter().flat_map(|forecast| &forecast.points).map(|point| calendar.period(grain, point.date));
    history.points.iter().map(|point| point.point.period).chain(ahead).collect()
}

/// What stands above: of the period the reader is at, or of the last one with a value.
/// The KPI with the period, its number and its status; an index tells no amounts.
fn heading(
    kpi: &Presented,
    history: &History,
    chosen: Option<usize>,
    (window, is_index): (Option<&str>, bool),
) -> Heading {
    let has_value = |point: &&HistoryPoint| point.point.value().is_some();
    let chosen = chosen.and_then(|index| history.points.get(index)).filter(has_value);
    let last = chosen.or_else(|| history.points.iter().rev().find(has_value));
    let subtitle = last.map(|last| {
        let value = last.point.value().filter(|_| !is_index).map(|value| kpi.short_text(value));
        let period = kpi.locale().period(last.point.period);
        value.map_or(period.clone(), |value| format!("{period} · {value}"))
    });
    let status = last
        .filter(|_| window.is_none())
        .map(|last| (last.status, kpi.locale().phrases().status(last.status).to_owned()));
    let title = window.map_or_else(|| kpi.kpi.name.clone(), |window| format!("{}, {window}", kpi.kpi.name));
    Heading { title, subtitle: subtitle.unwrap_or_default(), status }
}

fn drawn(kpi: &Presented, stretch: &Stretch, point: &HistoryPoint) -> Point {
    let period = point.point.period;
    let label = kpi.locale().axis_label(period);
    Point {
        date: period.start,
        period: kpi.locale().period(period),
        short: label.short,
        year: label.year,
        value: point.point.value(),
        open: point.point.open,
        provisional: point.point.provisional,
        part: point.point.began.is_some(),
        extent: extent(kpi, &point.point),
        target: point.goal.as_ref().and_then(target),
        signal: point.signal.and_then(|signal| match signal {
            Signal::Improvement => Some(render::Signal::Improvement),
            Signal::Concern => Some(render::Signal::Concern),
            Signal::Change | Signal::Normal => None,
        }),
        note: note(kpi, stretch, point),
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

pub(super) fn note(kpi: &Presented, stretch: &Stretch, point: &HistoryPoint) -> String {
    let calendar = kpi.calendar();
    let provisional = if point.point.provisional { kpi.provisional(&point.point.window) } else { None };
    let said = match &point.point.outcome {
        Ok(_) if let Some(reason) = &provisional => kpi.locale().words().provisional_note(reason),
        Err(absent) => kpi.locale().absent(absent),
        Ok(_) if point.point.open || point.point.began.is_some() => extent(kpi, &point.point),
        Ok(_) => rule_text(point.reading, kpi.locale()).to_owned(),
    };
    let more = match stretch.is_period() {
        true => margin::of(kpi, &point.point).map(|margin| margin.text),
        false => stretch.window(calendar, &point.point.window).map(|window| kpi.locale().range(window.range)),
    };
    [Some(said).filter(|said| !said.is_empty()), more].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How much of its period a number is of, where that is not all: "so far, 17 of 31 days".
fn extent(kpi: &Presented, point: &analysis::series::Point) -> String {
    let calendar = kpi.calendar();
    match (point.open, point.began) {
        (true, _) => period::known_part(kpi.locale(), calendar, point),
        (false, None) => String::new(),
        (false, Some(_)) => kpi.locale().recorded(point.recorded(calendar)),
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
            let phase = &limits.phase;
            let (start, end, average) = (phase.start.max(first), phase.end, phase.mean?);
            if start > end {
                return None;
            }
            let at = |index: usize| {
                let drawn = drawn_limits(phase, index, bounds).map(|drawn| (drawn.lower, drawn.upper));
                LimitsAt { average: phase.at(index, average), limits: drawn }
            };
            Some(segment(start, end, at, phase.slope.is_some(), history.season.as_ref()))
        })
        .collect()
}

/// One stretch of limits; point by point where they move, with a season or along a line.
fn segment(
    start: usize,
    end: usize,
    at: impl Fn(usize) -> LimitsAt,
    moves: bool,
    season: Option<&SeasonAt>,
) -> LimitSegment {
    let with = |index: usize| {
        let LimitsAt { average, limits } = at(index);
        let seasonal = |limit: f64| season.map_or(limit, |season| season.with(index, limit));
        LimitsAt { average: seasonal(average), limits: limits.map(|(lower, upper)| (seasonal(lower), seasonal(upper))) }
    };
    let seasonal: Vec<LimitsAt> =
        if moves || season.is_some() { (start..=end).map(with).collect() } else { Vec::new() };
    let last = seasonal.last().copied().unwrap_or_else(|| at(end));
    let (lower, upper) = last.limits.unzip();
    LimitSegment { start, end, average: last.average, lower, upper, seasonal }
}

/// The forecast after the points, or why there is none. What is still coming in is part of the forecast, so the points
/// end before it.
fn expected(
    kpi: &Presented,
    subject: &Subject,
    grain: Grain,
    history: &mut History,
) -> (Option<Forecast>, Option<String>) {
    let steps = match subject.outlook(grain) {
        Ok(outlook) => outlook.steps,
        Err(too_short) => return (None, Some(sentences::too_short(too_short, grain, kpi.locale()))),
    };
    let Some(first) = steps.first().map(|step| step.period) else { return (None, None) };
    let before = history.points.partition_point(|point| point.point.period.start < first.start);
    let reaches = history.points.last().is_some_and(|point| subject.calendar().end(point.point.period) >= first.start);
    if before == 0 || !reaches {
        // The range ends before the forecast begins, or begins in it: there is nothing to join it to.
        return (None, Some(kpi.locale().words().chart_out_of_reach(&kpi.locale().period(first))));
    }
    history.points.truncate(before);
    let points = steps.iter().map(|step| forecast_point(kpi, step)).collect();
    (Some(Forecast { points }), None)
}

fn forecast_point(kpi: &Presented, step: &Step) -> ForecastPoint {
    let label = kpi.locale().axis_label(step.period);
    ForecastPoint {
        date: step.period.start,
        period: kpi.locale().period(step.period),
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
    of: domain::KpiId,
    history: &History,
    locale: &locale::Locale,
) -> Vec<Mark> {
    let calendar = locale.calendar();
    let concerns = |event: &&Event| event.kpi.is_none_or(|id| id == of);
    let place =
        |event: &Event| history.points.iter().position(|point| calendar.range(point.point.period).contains(event.date));
    let mut marks: Vec<Mark> = events
        .filter(concerns)
        .filter_map(|event| Some(Mark { index: place(event)?, text: locale.covered(&event.text) }))
        .collect();
    marks.sort_by_key(|mark| mark.index);
    marks
}

/// As it would be in a scenario: in the periods that are shown, and in those that are forecast.
fn supposed(kpi: &Presented, scenario: Scenario, (history, forecast): (&History, Option<&Forecast>)) -> Comparison {
    let book = &kpi.model().book;
    let (moved, computed) = (Moved::new(book, scenario.moves), Computed::default());
    let (subject, moves) = (kpi.subject(), scenario.moves);
    let supposed = Supposed { subject, book, moves, moved: &moved, computed: &computed };
    let value =
        |point: &HistoryPoint| evaluated(kpi.formula, &moved, point.point.period, Seen::judged(subject.today)).value();
    let steps = forecast.map_or(0, |forecast| forecast.points.len());
    let grain = history.points.first().map(|point| point.point.period.grain).filter(|_| steps > 0);
    let ahead = grain.and_then(|grain| supposed.outlook_over(grain, steps).ok()).map(|outlook| outlook.steps);
    let ahead = ahead.unwrap_or_default().into_iter().take(steps).map(|step| Some(step.mean));
    Comparison {
        label: kpi.locale().words().what_if_title(scenario.name),
        difference: kpi.locale().words().chart_to_scenario(scenario.name),
        own: String::new(),
        values: history.points.iter().map(value).chain(ahead).collect(),
        more_is_good: kpi.kpi.direction.is_good(1.0),
        what: Compared::Supposed,
    }
}

fn last_year(kpi: &Presented, subject: &Subject, history: &History) -> Comparison {
    let value = |point: &HistoryPoint| {
        let comparison = compare(subject.formula, subject.source, &point.point, Against::LastYear)?;
        comparison.of_whole_periods().other.ok()
    };
    Comparison {
        label: kpi.locale().phrases().word(locale::phrases::Word::LastYear).to_owned(),
        difference: kpi.locale().words().chart_to_last_year().to_owned(),
        own: String::new(),
        values: history.points.iter().map(value).collect(),
        more_is_good: kpi.kpi.direction.is_good(1.0),
        what: Compared::Recorded,
    }
}

/// Why no budget is drawn: none of the periods shown has one.
fn unplanned(kpi: &Presented, history: &History) -> Option<String> {
    let of = |point: &HistoryPoint| {
        planned(kpi.formula, &kpi.model().budget, &Window::of(kpi.calendar(), point.point.period))
    };
    let all: Vec<_> = history.points.iter().map(of).collect();
    let last = all.iter().rev().find_map(|outcome| outcome.as_ref().err())?;
    let locale = kpi.locale();
    let why = all.iter().all(Result::is_err).then(|| crate::budget::unplanned(locale, last));
    why.map(|why| locale.words().chart_budget_missing(&why))
}

/// What was planned for each period, whole even where the period is not over.
fn budget(kpi: &Presented, subject: &Subject, history: &History) -> Comparison {
    let calendar = kpi.calendar();
    let value = |point: &HistoryPoint| {
        let window = Window::of(calendar, point.point.period);
        planned(subject.formula, &kpi.model().budget, &window).ok()
    };
    Comparison {
        label: kpi.locale().words().budget_label().to_owned(),
        difference: kpi.locale().words().chart_to_budget().to_owned(),
        own: String::new(),
        values: history.points.iter().map(value).collect(),
        more_is_good: kpi.kpi.direction.is_good(1.0),
        what: Compared::Planned,
    }
}
