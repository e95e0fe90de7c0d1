//! Statistics of one series, for scripts and checks, with the code that the window uses. Needs no workspace.

use crate::session::computers;
use crate::wire::{
    AnalyseOptions, AnalyseRequest, Analysis, ForecastInfo, RunChartInfo, TrendInfo, XmrInfo, XmrPoint, XmrSegment,
};
use crate::{Error, Fault, read};
use analysis::forecast::TooShort;
use analysis::xmr::{Options, Point};
use analysis::{anomalies, change_points, forecast, run_chart, trend, xmr};
use domain::Direction;
use locale::Locale;
use words::{Language, Words};

/// How long a series may be: the trend looks at every pair of values.
const LONGEST: usize = 5_000;
/// How many values are forecast where nobody says.
const USUAL_HORIZON: usize = 6;

/// Analyses one series; what is said of it is said in this language.
///
/// # Errors
/// Where it is too long, or a word of the request is not known.
pub fn analyse(request: &AnalyseRequest, language: Language) -> Result<Analysis, Error> {
    analysed(request, language).map_err(|fault| fault.told(&computers(language)))
}

fn analysed(request: &AnalyseRequest, language: Language) -> Result<Analysis, Fault> {
    let values = &request.values;
    if values.len() > LONGEST {
        let count = values.len() as u64;
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_series_long(&locale.count(count))));
    }
    let direction = match request.direction.as_deref() {
        // The words of other XmR tools.
        Some("neutral") => Direction::Between,
        Some("increase") => Direction::Higher,
        Some("decrease") => Direction::Lower,
        other => read::direction(other.unwrap_or_default())?,
    };
    let horizon = request.horizon.unwrap_or(USUAL_HORIZON);
    if !(1..=1000).contains(&horizon) {
        return Err(Fault::refused(Words::error_series_horizon));
    }
    let options = options(request.options.clone().unwrap_or_default())?;
    let present = values.iter().flatten().count();
    // A season that the series does not last through shows nowhere in it.
    let season = request.season.filter(|season| (2..=values.len()).contains(season));
    let xmr = (present > 0).then(|| xmr_info(request, &options, direction));
    let runs = run_chart::run_chart(values, None).map(|chart| run_chart_info(&chart));
    let trend = trend::trend(values).map(trend_info);
    let forecast = forecast(values, season, horizon, language);
    let words = Words::of(language);
    Ok(Analysis {
        xmr_reason: xmr.is_none().then(|| words.error_series_empty().into()),
        xmr,
        run_chart_reason: runs.is_none().then(|| words.error_series_empty().into()),
        run_chart: runs,
        trend_reason: trend.is_none().then(|| no_trend(present, words).into()),
        trend,
        change_points: change_points::change_points(values),
        anomalies: anomalies::anomalies(values, season),
        forecast_reason: forecast.as_ref().err().cloned(),
        forecast: forecast.ok(),
    })
}

fn options(asked: AnalyseOptions) -> Result<Options, Fault> {
    if asked.fix_after.is_some_and(|points| points < 2) {
        return Err(Fault::refused(Words::error_series_fix_after));
    }
    Ok(Options {
        screen: asked.screen.unwrap_or(true),
        fix_after: asked.fix_after,
        splits: asked.splits.unwrap_or_default(),
        slope: asked.slope.unwrap_or(false),
        ..Options::default()
    })
}

fn xmr_info(request: &AnalyseRequest, options: &Options, direction: Direction) -> XmrInfo {
    let chart = xmr::xmr(&request.values, options);
    XmrInfo {
        segments: chart.phases.iter().map(segment).collect(),
        points: chart.points.iter().map(point).collect(),
        variation: chart.variation(direction).code().into(),
        assurance: chart.assurance(direction, request.target).map(|assurance| assurance.code().into()),
    }
}

fn segment(phase: &xmr::Phase) -> XmrSegment {
    XmrSegment {
        start: phase.start,
        end: phase.end,
        mean: phase.mean,
        mr_mean: phase.mr_mean,
        lower: phase.lower,
        upper: phase.upper,
        near_lower: phase.near_lower,
        near_upper: phase.near_upper,
        trial: phase.trial,
        slope: phase.slope,
    }
}

fn point(point: &Point) -> XmrPoint {
    XmrPoint {
        side: point.side,
        outside: point.outside,
        rules: point.rules.iter().map(|rule| rule.code()).collect(),
        label: point.label.map_or("none", xmr::Rule::code),
    }
}

fn run_chart_info(chart: &run_chart::RunChart) -> RunChartInfo {
    RunChartInfo {
        median: chart.centre,
        useful: chart.useful,
        longest_run: chart.runs.map(|runs| runs.longest),
        longest_allowed: chart.runs.map(|runs| runs.longest_allowed),
        crossings: chart.runs.map(|runs| runs.crossings),
        crossings_needed: chart.runs.map(|runs| runs.crossings_needed),
        signal: chart.signal(),
    }
}

fn trend_info(trend: trend::Trend) -> TrendInfo {
    TrendInfo { slope: trend.slope, lower: trend.lower, upper: trend.upper, tau: trend.tau, p: trend.p, s: trend.s }
}

fn no_trend(present: usize, words: Words) -> &'static str {
    if present < 2 { words.error_series_no_trend() } else { words.error_series_trend_large() }
}

/// The forecast, or why there is none.
fn forecast(
    values: &[Option<f64>],
    season: Option<usize>,
    horizon: usize,
    language: Language,
) -> Result<ForecastInfo, String> {
    let found = forecast::forecast(values, season.unwrap_or(1), horizon);
    let found = found.map(forecast_info).map_err(|error| too_short(&error, language))?;
    let parts = [&found.mean, &found.lo80, &found.hi80, &found.lo95, &found.hi95];
    let finite = parts.into_iter().flatten().all(|number| number.is_finite());
    if finite { Ok(found) } else { Err(Words::of(language).error_series_forecast_large().to_owned()) }
}

/// A stream has a series a line: how numbers are written is made ready only where one has to be.
fn too_short(error: &TooShort, language: Language) -> String {
    let locale = computers(language);
    let count = |number: usize| locale.count(number as u64);
    locale.words().error_series_forecast_short(&count(error.have), &count(error.needed))
}

fn forecast_info(forecast: forecast::Forecast) -> ForecastInfo {
    ForecastInfo {
        method: forecast.method,
        mean: forecast.mean,
        lo80: forecast.lo80,
        hi80: forecast.hi80,
        lo95: forecast.lo95,
        hi95: forecast.hi95,
    }
}
