//! Statistics of one series, for scripts and checks, with the code that the window uses. Needs no workspace.

use crate::wire::{AnalyseRequest, Analysis, ForecastInfo, RunChartInfo, TrendInfo, XmrInfo, XmrPoint, XmrSegment};
use crate::{Error, read};
use analysis::xmr::{Options, Point};
use analysis::{anomalies, change_points, forecast, run_chart, trend, xmr};
use domain::Direction;

/// How long a series may be: the trend looks at every pair of values.
const LONGEST: usize = 5_000;
/// How many values are forecast where nobody says.
const USUAL_HORIZON: usize = 6;

/// Analyses one series.
///
/// # Errors
/// Where it is too long, or a word of the request is not known.
pub fn analyse(request: &AnalyseRequest) -> Result<Analysis, Error> {
    let values = &request.values;
    if values.len() > LONGEST {
        let message = format!("A series of at most {LONGEST} values can be analysed; this one has {}.", values.len());
        return Err(Error::invalid(message));
    }
    let direction = match request.direction.as_deref() {
        Some("neutral") => Direction::Between,
        other => read::direction(other.unwrap_or_default())?,
    };
    let horizon = request.horizon.unwrap_or(USUAL_HORIZON);
    if !(1..=1000).contains(&horizon) {
        return Err(Error::invalid("Between 1 and 1,000 values can be forecast."));
    }
    let present = values.iter().flatten().count();
    let season = request.season.filter(|season| *season > 1);
    let xmr = (present > 0).then(|| xmr_info(request, direction));
    let runs = run_chart::run_chart(values, None).map(|chart| run_chart_info(&chart));
    let trend = trend::trend(values).map(trend_info);
    let forecast = forecast::forecast(values, season.unwrap_or(1), horizon);
    Ok(Analysis {
        xmr_reason: xmr.is_none().then(|| "There are no values.".into()),
        xmr,
        run_chart_reason: runs.is_none().then(|| "There are no values.".into()),
        run_chart: runs,
        trend_reason: trend.is_none().then(|| "A trend needs at least two values.".into()),
        trend,
        change_points: change_points::change_points(values),
        anomalies: anomalies::anomalies(values, season),
        forecast_reason: forecast.as_ref().err().map(too_short),
        forecast: forecast.ok().map(forecast_info),
    })
}

fn xmr_info(request: &AnalyseRequest, direction: Direction) -> XmrInfo {
    let options = Options {
        screen: request.options.screen.unwrap_or(true),
        fix_after: request.options.fix_after,
        splits: request.options.splits.clone(),
        ..Options::default()
    };
    let chart = xmr::xmr(&request.values, &options);
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

fn too_short(error: &forecast::TooShort) -> String {
    format!("A forecast needs at least {} values; there are {}.", error.needed, error.have)
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
