//! A KPI's years over each other.

use super::{Chart, Look};
use crate::{Asking, Error};
use analysis::scorecard::HistoryPoint;
use domain::{DateRange, Grain, Period};
use render::{ChartModel, Heading, Year, YearsInput};

/// How many years are drawn where nobody says.
const USUAL: u32 = 3;
/// How many at most: more lines are a thicket.
const MOST: u32 = 10;

/// A KPI's fiscal years over each other: that of the period the reader is at, or the newest one with values, and those
/// before it. Days are shown by weeks, and years by months: there is nothing to lay over each other otherwise.
///
/// # Errors
/// More periods than a chart holds.
pub fn years(asking: &Asking, at: Option<Period>, count: Option<u32>, look: &Look) -> Result<Chart, Error> {
    let (kpi, locale, calendar) = (&asking.kpi, asking.kpi.locale(), asking.kpi.calendar());
    let grain = match asking.grain {
        Grain::Day => Grain::Week,
        Grain::Year => Grain::Month,
        grain => grain,
    };
    let subject = asking.subject();
    let today = kpi.context.today;
    let last_day = subject.span().and_then(|span| span.to.pred_opt()).map_or(today, |day| day.min(today));
    let newest = calendar.period(Grain::Year, last_day);
    let last = at.map_or(newest, |at| calendar.parent(at, Grain::Year));
    let count = count.unwrap_or(USUAL).clamp(1, MOST);
    let wanted = (0..count).rev().filter_map(|back| calendar.shift(last, -i32::try_from(back).ok()?));
    let mut drawn: Vec<Drawn> = wanted.map(|year| of_year(asking, year, grain)).collect();
    // Years before the first value have nothing to say.
    while drawn.len() > 1 && drawn.first().is_some_and(|year| year.year.values.iter().all(Option::is_none)) {
        drawn.remove(0);
    }
    // The points are those of the newest year.
    let points = drawn.last().map(|year| year.periods.clone()).unwrap_or_default();
    let longest = drawn.iter().max_by_key(|year| year.periods.len());
    let names = longest.map(|year| year.periods.iter().map(|period| locale.axis_label(*period).short).collect());
    let input = YearsInput {
        heading: heading(asking, &drawn),
        unit: kpi.unit.clone(),
        periods: names.unwrap_or_default(),
        years: drawn.into_iter().map(|drawn| drawn.year).collect(),
        options: look.options(),
        theme: look.theme,
        size: look.size,
    };
    let model = ChartModel::years(&input, locale);
    let name = |period: &Period| (period.start <= today).then(|| calendar.name(*period));
    let chosen = at.and_then(|at| points.iter().position(|period| *period == at));
    let periods = points.iter().map(name).collect();
    Ok(Chart { periods, chosen, window_text: asking.window_text(), ..Chart::of(model) })
}

/// A year, and its periods.
struct Drawn {
    year: Year,
    periods: Vec<Period>,
}

fn of_year(asking: &Asking, year: Period, grain: Grain) -> Drawn {
    let calendar = asking.kpi.calendar();
    let range: DateRange = calendar.range(year);
    let history = asking.stretch().history(asking.subject().history(grain, range));
    // A week belongs to the year of its Thursday.
    let points: Vec<&HistoryPoint> =
        history.points.iter().filter(|point| calendar.parent(point.point.period, Grain::Year) == year).collect();
    Drawn {
        year: Year {
            name: asking.kpi.locale().period_brief(year),
            values: points.iter().map(|point| point.point.value()).collect(),
            open: points.iter().position(|point| point.point.open && point.point.value().is_some()),
        },
        periods: points.iter().map(|point| point.point.period).collect(),
    }
}

/// "Revenue by year", "2024 – 2026".
fn heading(asking: &Asking, drawn: &[Drawn]) -> Heading {
    let names = [drawn.first(), drawn.last()].map(|year| year.map(|year| year.year.name.clone()).unwrap_or_default());
    let [first, last] = names;
    let subtitle = if first == last { last } else { format!("{first} – {last}") };
    let name =
        asking.window_text().map_or_else(|| asking.kpi.kpi.name.clone(), |w| format!("{}, {w}", asking.kpi.kpi.name));
    Heading { title: asking.kpi.locale().words().chart_years(&name), subtitle, status: None }
}
