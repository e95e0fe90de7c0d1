//! A KPI by the members of a dimension over time: parts on each other, or each member by itself.

use super::range::range;
use super::words::by;
use super::{Chart, Look, Reach};
use crate::breakdown::{Whose, by_dimension, dimension, of_all};
use crate::{Asking, Error, Member};
use analysis::series::{Point, Seen, points};
use analysis::source::Source;
use domain::{DateRange, Period};
use render::{ChartModel, Heading, MemberPeriod, MemberSeries, MembersInput};

/// A KPI's members as parts of one column for each period.
///
/// # Errors
/// Where the KPI does not add up over the members; those of [`multiples`].
pub fn stacked(
    asking: &Asking,
    at: Option<Period>,
    name: &str,
    reach: Option<Reach>,
    look: &Look,
) -> Result<Chart, Error> {
    let drawn = drawn(asking, at, name, reach, look)?;
    if !asking.subject().adds_up() || !are_parts(&drawn.input) {
        return Err(Error::NoParts { kpi: asking.kpi.kpi.name.clone(), dimension: drawn.dimension });
    }
    let model = ChartModel::stacked(&drawn.input, asking.kpi.locale());
    let calendar = asking.kpi.calendar();
    let periods = drawn.periods.iter().map(|period| Some(calendar.name(*period))).collect();
    let chosen = at.and_then(|at| drawn.periods.iter().position(|period| *period == at));
    Ok(Chart { periods, chosen, window_text: asking.window_text(), ..Chart::of(model) })
}

/// A KPI over time for each member by itself, all on one scale.
///
/// # Errors
/// Where there is no such dimension, and those of [`Asking`]'s range.
pub fn multiples(
    asking: &Asking,
    at: Option<Period>,
    name: &str,
    reach: Option<Reach>,
    look: &Look,
) -> Result<Chart, Error> {
    let drawn = drawn(asking, at, name, reach, look)?;
    let model = ChartModel::multiples(&drawn.input, asking.kpi.locale());
    Ok(Chart { window_text: asking.window_text(), ..Chart::of(model) })
}

struct Drawn {
    input: MembersInput,
    periods: Vec<Period>,
    dimension: String,
}

fn drawn(asking: &Asking, at: Option<Period>, name: &str, reach: Option<Reach>, look: &Look) -> Result<Drawn, Error> {
    let (kpi, locale, book) = (&asking.kpi, asking.kpi.locale(), &asking.kpi.model().book);
    let own = dimension(kpi.model(), name)?;
    let at = at.filter(|period| period.grain == asking.grain);
    let days = crate::span::limited(range(asking, reach, at)?, asking.grain)?;
    let totals = numbers(asking, &book.all(), days);
    let parts = by_dimension(kpi.model(), own);
    let measures = kpi.formula.measures();
    // What is of no member would be set beside what is of all.
    let is_mixed = of_all(book, &parts, measures, days).is_some();
    let members = parts.iter().filter(|part| !(is_mixed && part.member == Member::None)).filter_map(|part| {
        let view = book.only(&part.segments);
        let series = || MemberSeries {
            name: Whose { member: &part.member, dimension: &own.name }.text(locale),
            values: numbers(asking, &view, days).iter().map(Point::value).collect(),
        };
        measures.iter().any(|measure| view.has_values(*measure, days)).then(series)
    });
    let members: Vec<MemberSeries> = members.collect();
    let has_any = members.iter().any(|member| member.values.iter().any(Option::is_some));
    let nothing = (!has_any).then(|| parts.iter().find_map(|part| unknown(asking, &book.only(&part.segments), days)));
    let periods: Vec<Period> = totals.iter().map(|point| point.period).collect();
    let period = |point: &Point| {
        let label = locale.axis_label(point.period);
        MemberPeriod { period: locale.period(point.period), short: label.short, year: label.year, open: point.open }
    };
    let input = MembersInput {
        heading: Heading {
            title: by(&kpi.kpi.name, &own.name, asking.window_text().as_deref(), locale),
            subtitle: locale.range(days),
            status: None,
        },
        unit: kpi.unit.clone(),
        periods: totals.iter().map(period).collect(),
        members,
        totals: totals.iter().map(Point::value).collect(),
        nothing: nothing.flatten(),
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    Ok(Drawn { input, periods, dimension: own.name.clone() })
}

/// Why the last period that is over has no number.
fn unknown(asking: &Asking, source: &dyn Source, days: DateRange) -> Option<String> {
    let locale = asking.kpi.locale();
    let points = numbers(asking, source, days);
    let last = points.iter().rev().find(|point| !point.open)?;
    let why = locale.absent(last.outcome.as_ref().err()?);
    Some(locale.words().chart_no_number(&locale.period(last.period), why.trim_end_matches('.')))
}

fn numbers(asking: &Asking, source: &dyn Source, days: DateRange) -> Vec<Point> {
    points(asking.subject().formula, source, asking.grain, days, Seen::recorded(asking.kpi.context.today))
}

/// True where the members come to the total in every period that has one.
fn are_parts(input: &MembersInput) -> bool {
    input.totals.iter().enumerate().all(|(index, total)| {
        let values = || input.members.iter().filter_map(|member| member.values.get(index).copied().flatten());
        let (sum, size) = values().fold((0.0, 0.0), |(sum, size), value| (sum + value, size + value.abs()));
        total.is_none_or(|total| (total - sum).abs() <= 1e-9 * f64::max(size, total.abs()))
    })
}
