//! A KPI's page in a pack.

use super::inputs::{Inputs, inputs};
use super::{Beside, Wish};
use crate::chart::{Look, Reach, Scenario, Trend, benchmark, trend_input};
use crate::{Asking, Error, KpiPage, Presented, Span, page, versions};
use analysis::scorecard::Row;
use analysis::series::last_complete;
use domain::formula::Absent;
use domain::name::capitalised;
use domain::{DateRange, Grain, Period};
use render::{ChartInput, Compared, Comparison, Point, Shape, Size, Theme};

/// A KPI's page: what its page in the window says, and its chart before it has a size.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The number, what it says, what made it change, actions about it.
    pub page: KpiPage,
    /// What its chart is drawn from; its size and theme are for whoever draws it to set.
    pub chart: ChartInput,
    /// What the numbers of its chart are computed from, where a spreadsheet can compute them just so.
    pub inputs: Option<Inputs>,
    /// The newest figure from elsewhere, in the KPI's unit, where the numbers of the chart are of as long a time as it.
    pub benchmark_value: Option<f64>,
    /// The formula that held over the periods of its chart, or those that did where it was changed within.
    pub formula: String,
    /// Why something on the chart is missing or cut.
    pub note: Option<String>,
}

impl Sheet {
    /// What stands beneath the KPI's name: the period, what each number stands for, the objective, who answers for it.
    pub fn beneath(&self) -> Vec<&str> {
        let page = &self.page;
        let said = [
            Some(page.period.label.as_str()),
            page.window_text.as_deref(),
            page.definition.objective_name.as_deref(),
            page.definition.kpi.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty()),
        ];
        said.into_iter().flatten().collect()
    }

    /// The newest figure from elsewhere, with its source and date.
    pub fn benchmark(&self) -> Option<&str> {
        self.page.benchmarks.first().map(|benchmark| benchmark.said.as_str())
    }

    /// The same without saying what it is: "Dairy association: 11.2% (31 Dec 2025) · same size, other country".
    pub fn benchmark_source(&self) -> Option<&str> {
        self.page.benchmarks.first().map(|benchmark| benchmark.text.as_str())
    }

    /// What is asked of the number and how the fiscal year stands, why there is none where `with_reason`, and why it is not
    /// final, and the newest figure from elsewhere with its source: a line each, beginning as sentences do.
    pub fn remarks(&self, with_reason: bool) -> Vec<String> {
        let (page, figure) = (&self.page, &self.page.figure);
        let asked = [&page.target_text, &page.target_gap].into_iter().flatten();
        let asked = asked.map(String::as_str).collect::<Vec<_>>().join(" · ");
        let reason = figure.reason.as_deref().filter(|_| with_reason);
        let said = [Some(asked.as_str()), figure.pace.as_deref(), reason, figure.provisional.as_deref()];
        let benchmark = self.benchmark();
        said.into_iter().chain([benchmark]).flatten().filter(|remark| !remark.is_empty()).map(capitalised).collect()
    }
}

/// A KPI's page for the pack's period; for the last period of its own that was over by then where its numbers are recorded for
/// longer ones, which its page says.
pub(super) fn sheet(kpi: &Presented, wish: &Wish, wanted: Period, beside: &dyn Beside) -> Result<Sheet, Error> {
    let period = told_for(kpi, wanted);
    let grain = period.grain;
    let span = Span { grain: Some(grain), ..Span::default() };
    let asking = Asking::new(kpi.clone(), span)?;
    let mut page = page(&asking, period);
    if period != wanted {
        page.sentences.insert(0, elsewhere(kpi, wanted, period));
    }
    page.sentences.extend(beside.restated(&asking, period));
    let end = kpi.calendar().end(period);
    // What nobody could know at that time.
    page.benchmarks.retain(|one| one.benchmark.date < end);
    page.sentences.extend(asking.kpi.decided_in(kpi.calendar().range(period)));
    let trend = trend(wish, &page);
    of(&asking, page, &trend, wish.index, beside)
}

/// A KPI's page for a period, with a chart of its own.
pub(super) fn alone(
    asking: &Asking,
    trend: &Trend,
    period: Period,
    index: bool,
    beside: &dyn Beside,
) -> Result<Sheet, Error> {
    let mut page = page(asking, period);
    page.sentences.extend(beside.restated(asking, period));
    of(asking, page, trend, index, beside)
}

fn of(asking: &Asking, page: KpiPage, trend: &Trend, index: bool, beside: &dyn Beside) -> Result<Sheet, Error> {
    let (kpi, period) = (&asking.kpi, page.period.period);
    let remarks = |periods: &[Period]| beside.remarks(asking, periods);
    let drawn = trend_input(asking, trend, Some(period), &look(index), &remarks)?;
    let mut chart = drawn.input;
    chart.comparison = chart.comparison.filter(|beside| is_another(beside, &chart.points));
    let to = kpi.calendar().end(period);
    let from = chart.points.first().map_or(period.start, |point| point.date.min(period.start));
    let formula = versions::formula_over(kpi, DateRange { from, to });
    // The page names the KPI, its period and its status; a chart would say it again.
    chart.heading.subtitle.clear();
    chart.heading.status = None;
    // Where amounts are hidden, their inputs must not tell them.
    let inputs = if index || kpi.locale().is_hiding() { None } else { inputs(asking, &chart) };
    let is_drawn = benchmark(asking).is_some();
    let benchmark_value = page.benchmarks.first().filter(|_| is_drawn).map(|one| one.benchmark.value);
    Ok(Sheet { page, chart, inputs, benchmark_value, formula, note: drawn.note })
}

/// The period that a KPI's page is about in a pack on a period.
fn told_for(kpi: &Presented, period: Period) -> Period {
    let (own, calendar, today) = (kpi.kpi.grain, kpi.calendar(), kpi.context.today);
    if own <= period.grain {
        return period;
    }
    let over = last_complete(calendar, own, calendar.end(period).min(today));
    over.filter(|over| is_only_of_longer(kpi, period, *over)).unwrap_or(period)
}

/// True where the KPI has no numbers of periods that are so short, but has them of its own.
fn is_only_of_longer(kpi: &Presented, period: Period, own: Period) -> bool {
    let row = |period| kpi.subject().row(period);
    let has_any = |row: &Row| row.point.value().is_some() || row.last.is_some();
    let short = row(period);
    match short.point.outcome {
        Err(Absent::TooCoarse(..)) => true,
        Err(Absent::NoData(_)) => !has_any(&short) && has_any(&row(own)),
        Ok(_) | Err(_) => false,
    }
}

/// That the page is about another period than the pack.
fn elsewhere(kpi: &Presented, wanted: Period, period: Period) -> String {
    let locale = kpi.locale();
    locale.words().pack_page_of(&kpi.kpi.name, &locale.period(period), &locale.period(wanted))
}

/// True for a second series that says something: a scenario that changes nothing of a KPI does not.
fn is_another(beside: &Comparison, points: &[Point]) -> bool {
    let same = points.iter().zip(&beside.values).all(|(point, value)| value.is_none() || *value == point.value);
    let ahead = beside.values.iter().skip(points.len()).any(Option::is_some);
    beside.what != Compared::Supposed || !same || ahead
}

fn trend<'a>(wish: &'a Wish, page: &KpiPage) -> Trend<'a> {
    let grain = page.period.period.grain;
    Trend {
        shape: if wish.columns && page.adds_up { Shape::Bars } else { Shape::Line },
        limits: wish.limits,
        forecast: wish.forecast,
        target: true,
        last_year: wish.last_year,
        budget: wish.budget,
        benchmark: false,
        compare: None,
        scenario: wish.scenario.as_ref().map(|assumed| Scenario { name: &assumed.name, moves: &assumed.moves }),
        events: true,
        decisions: true,
        // Ten years say more than three points.
        reach: Some(if grain == Grain::Year { Reach::All } else { Reach::Recent }),
    }
}

fn look(index: bool) -> Look {
    let size = Size::screen(960.0, 420.0);
    Look { size, theme: Theme::Light, heading: false, index, leaves: true }
}
