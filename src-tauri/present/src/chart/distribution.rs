//! How the records of the sample that a KPI is computed from spread, period by period.

use super::range::range;
use super::{Chart, Look, Reach};
use crate::{Asking, Error};
use analysis::scorecard::HistoryPoint;
use analysis::stats::quantile_of_sorted;
use domain::{MeasureId, Period};
use render::{ChartModel, DistributionInput, Heading, Percentiles, Spread};

/// The records of a KPI's sample over time, with the KPI's target. A window longer than the period holds the records of the
/// whole window.
///
/// # Errors
/// Where no sample, or more than one, is behind the KPI; those of [`Asking`]'s range.
pub fn distribution(asking: &Asking, at: Option<Period>, reach: Option<Reach>, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let sample = sample_of(asking)?;
    let range = range(asking, reach, at)?;
    let history = asking.stretch().history(asking.subject().history(asking.grain, range));
    let spreads = history.points.iter().map(|point| spread(asking, sample, point)).collect();
    let periods = history.points.iter().map(|point| Some(kpi.calendar().name(point.point.period))).collect();
    let chosen = at.and_then(|at| history.points.iter().position(|point| point.point.period == at));
    let input = DistributionInput {
        heading: Heading {
            title: locale.words().chart_distribution(&kpi.kpi.name),
            subtitle: locale.range(range),
            status: None,
        },
        unit: kpi.model().catalog.measure(sample).map_or_else(|| kpi.unit.clone(), |measure| measure.unit.clone()),
        spreads,
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let model = ChartModel::distribution(&input, locale);
    Ok(Chart { periods, chosen, window_text: asking.window_text(), ..Chart::of(model) })
}

/// The one sample that the KPI is computed from.
fn sample_of(asking: &Asking) -> Result<MeasureId, Error> {
    let kpi = &asking.kpi;
    match kpi.samples().as_slice() {
        [one] => Ok(*one),
        [] => Err(Error::NoRecords(kpi.kpi.name.clone())),
        _ => Err(Error::SeveralSamples(kpi.kpi.name.clone())),
    }
}

fn spread(asking: &Asking, sample: MeasureId, point: &HistoryPoint) -> Spread {
    let kpi = &asking.kpi;
    let records = kpi.model().book.all().records(sample, &point.point.window).unwrap_or_default();
    let mut sorted = records.clone();
    sorted.sort_by(f64::total_cmp);
    let at = |p: f64| quantile_of_sorted(&sorted, p);
    let percentiles =
        || Some(Percentiles { p10: at(0.1)?, p25: at(0.25)?, p50: at(0.5)?, p75: at(0.75)?, p90: at(0.9)? });
    let label = kpi.locale().axis_label(point.point.period);
    Spread {
        period: kpi.locale().period(point.point.period),
        short: label.short,
        year: label.year,
        at: percentiles(),
        records,
        target: point.goal.and_then(|goal| goal.bound(point.point.value())),
        open: point.point.open,
    }
}
