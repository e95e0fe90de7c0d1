//! A KPI by the members of a dimension: the number of each, and the total in the table beside.

use super::{Chart, Look, period_or_last, words};
use crate::breakdown::{by_dimension, dimension, of_all};
use crate::eval::Asked;
use crate::{Asking, Error, EvalPoint, Member, Presented};
use domain::{DateRange, Period, Status};
use render::{BreakdownInput, BreakdownRow, ChartModel, Heading, MOST_BARS, largest_first};

/// A KPI by the members of a dimension, over the days asked for; without those in the period that the reader is at, or else
/// in the last one that is over.
///
/// # Errors
/// Where there is no such dimension, days are turned round, or there are more periods than an answer holds.
pub fn breakdown(asking: &Asking, at: Option<Period>, name: &str, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let own = dimension(kpi.model(), name)?;
    let dimension = own.name.as_str();
    let stretch = stretch_of(asking, at)?;
    let (subject, window_text) = (asking.subject(), asking.window_text());
    let asked = Asked {
        context: kpi.context,
        checked: subject.formula,
        stretch: asking.stretch(),
        unit: &kpi.unit,
        decimals: kpi.kpi.decimals,
        grain: stretch.period.map(|period| period.grain),
        range: stretch.days,
        within: stretch.days,
        against: None,
    };
    let mut points = asked.all(Some(dimension))?;
    let parts = by_dimension(kpi.model(), own);
    if of_all(&kpi.model().book, &parts, subject.formula.measures(), stretch.days).is_some() {
        // What is of no member would be set beside what is of all.
        points.iter_mut().filter(|point| point.member == Some(Member::None)).for_each(|point| point.value = None);
    }
    let total = points.iter().find(|point| point.member == Some(Member::Total));
    let rows: Vec<BreakdownRow> = points.iter().filter(|point| point.member != Some(Member::Total)).map(row).collect();
    let gathered = gathered(&rows, &points);
    let others = gathered.and_then(|gathered| asked.of_members(&parts, &gathered));
    let input = BreakdownInput {
        heading: heading(asking, &stretch, (total, look.index), dimension),
        unit: kpi.unit.clone(),
        dimension: dimension.to_owned(),
        rows,
        others,
        total: total.and_then(|total| total.value),
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let note = total
        .and_then(|total| total.reason.as_ref())
        .map(|reason| locale.words().chart_no_total(reason.trim_end_matches('.')));
    Ok(Chart { note, window_text, ..Chart::of(ChartModel::breakdown(&input, locale)) })
}

/// The members that have no bar of their own, where there are more than anybody compares.
fn gathered<'p>(rows: &[BreakdownRow], points: &'p [EvalPoint]) -> Option<Vec<&'p Member>> {
    let beyond = largest_first(rows).into_iter().skip(MOST_BARS - 1);
    let members = || beyond.filter_map(|index| points.get(index)?.member.as_ref());
    (rows.len() > MOST_BARS).then(|| members().collect())
}

/// What is broken down: a period, or other days.
struct Broken {
    days: DateRange,
    period: Option<Period>,
}

fn stretch_of(asking: &Asking, at: Option<Period>) -> Result<Broken, Error> {
    let (calendar, span, grain) = (asking.kpi.calendar(), asking.span(), asking.grain);
    if span.from.is_some() || span.to.is_some() || span.last.is_some() {
        let days = asking.range()?;
        let first = calendar.period(grain, days.from);
        return Ok(Broken { days, period: Some(first).filter(|period| calendar.range(*period) == days) });
    }
    let period = period_or_last(asking, at);
    Ok(Broken { days: calendar.range(period), period: Some(period) })
}

fn row(point: &EvalPoint) -> BreakdownRow {
    BreakdownRow { name: point.member_text.clone().unwrap_or_default(), value: point.value }
}

/// "Revenue by Store", of the period or of the days, with the total and, of a period, its status; an index tells no
/// amounts.
fn heading(
    asking: &Asking,
    stretch: &Broken,
    (total, is_index): (Option<&EvalPoint>, bool),
    dimension: &str,
) -> Heading {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let time = stretch.period.map_or_else(|| locale.range(stretch.days), |period| locale.period(period));
    let value = total.and_then(|total| total.value).filter(|_| !is_index).map(|value| kpi.short_text(value));
    let title = words::by(&kpi.kpi.name, dimension, asking.window_text().as_deref(), locale);
    let subtitle = [Some(time), value].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let of_period = stretch.period.filter(|_| asking.stretch().is_period() && value_is_judged(total));
    Heading { title, subtitle, status: of_period.map(|period| status(kpi, period)) }
}

fn value_is_judged(total: Option<&EvalPoint>) -> bool {
    total.is_some_and(|total| total.value.is_some())
}

fn status(kpi: &Presented, period: Period) -> (Status, String) {
    let status = kpi.subject().status_in(period);
    (status, kpi.status_text(status))
}
