//! A KPI beside its budget: period by period over a fiscal year, so far, and where the year is heading.
//!
//! What was planned are inputs, not results: a margin's budget is the formula over the planned sales and costs, so that it
//! rolls up as what was recorded does. An unfinished period is held against nothing yet.

use crate::{Context, NO_NUMBER, PeriodInfo, Presented};
use analysis::compare::Change;
use analysis::planned::planned;
use analysis::scorecard::Step;
use analysis::series::{Point, Seen, evaluate, points};
use chrono::NaiveDate;
use domain::formula::{Absent, Outcome, Window};
use domain::{DateRange, Grain, Period};
use locale::{Locale, has_size};

/// A KPI's fiscal year beside its budget.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetTable {
    /// The fiscal year.
    pub year: PeriodInfo,
    /// True where anything is planned of what the KPI is computed from.
    pub has_budget: bool,
    /// Its periods, oldest first: of the grain the KPI is reviewed at, months for days and weeks.
    pub rows: Vec<BudgetRow>,
    /// From the year's beginning to the last period that is over; `None` where none is.
    pub so_far: Option<BudgetRow>,
    /// What the whole year comes to if it goes on as expected, beside the whole year's budget: only of what adds up over time.
    pub heading: Option<BudgetRow>,
    /// What it comes to, in sentences: the last period, the year so far, where it is heading.
    pub sentences: Vec<String>,
}

/// A number beside its budget.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetRow {
    /// The period's name; of stretches `from/to`.
    pub period: String,
    /// "October 2026", "January – October 2026", "2026".
    pub label: String,
    /// What was recorded; of the year as it is heading, with what is expected.
    pub actual: Option<f64>,
    /// The same as text.
    pub actual_text: String,
    /// What was planned.
    pub budget: Option<f64>,
    /// The same as text.
    pub budget_text: String,
    /// Why there is no budget, where there is none.
    pub reason: Option<String>,
    /// Actual less budget; `None` where either is missing or the period is not over.
    pub variance: Option<Variance>,
    /// What is expected of a period that is not over.
    pub forecast: Option<f64>,
    /// The same as text; empty where nothing is.
    pub forecast_text: String,
    /// True while it is not over.
    pub open: bool,
}

/// How far a number is from its budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Variance {
    /// Actual less budget, in the KPI's unit.
    pub value: f64,
    /// The same as text: "−€1,180".
    pub text: String,
    /// As a part of the budget, as text: "−2.5%"; points where a part would confuse.
    pub percent_text: String,
    /// The part of the budget that `percent_text` says; `None` where it says points or an amount.
    pub growth: Option<f64>,
    /// True where it is for the better, as costs below their budget are; `None` where neither can be said.
    pub good: Option<bool>,
}

impl Context<'_> {
    /// True where something is planned of any of these measures.
    pub(crate) fn is_budgeted(&self, kpi: &Presented) -> bool {
        let of_budget = |id: &domain::MeasureId| {
            let is_held = self.model.budget.kind(*id) == Some(domain::MeasureKind::Parameter);
            !is_held && self.model.budget.span(&[*id]).is_some()
        };
        kpi.formula.measures().iter().any(of_budget)
    }
}

/// A KPI beside its budget over the fiscal year that a period lies in.
pub fn budget(kpi: &Presented, period: Period) -> BudgetTable {
    budget_until(kpi, period, NaiveDate::MAX)
}

/// The same as it was known when the periods before a day were over; nothing is said of where the year was heading then, where
/// later ones are over.
pub(crate) fn budget_until(kpi: &Presented, period: Period, end: NaiveDate) -> BudgetTable {
    let calendar = kpi.calendar();
    let year = calendar.period(Grain::Year, period.start);
    let grain = kpi.kpi.grain.max(Grain::Month);
    let subject = kpi.subject();
    let today = kpi.context.today;
    let all: Vec<Point> = points(kpi.formula, subject.source, grain, calendar.range(year), Seen::judged(today))
        .into_iter()
        .filter(|point| calendar.parent(point.period, Grain::Year).start == year.start)
        .collect();
    let expected = expected(kpi, grain, &all);
    let rows: Vec<BudgetRow> = all.iter().map(|point| row_of(kpi, point, &expected)).collect();
    let newest = all.iter().rev().find(|point| point.complete().is_some());
    let over = all.iter().rev().find(|point| point.complete().is_some() && point.period.start < end);
    let so_far = over.and_then(|last| so_far(kpi, year, last.period, grain));
    let is_newest = newest.map(|point| point.period) == over.map(|point| point.period);
    let heading = (subject.adds_up() && is_newest).then(|| heading(kpi, year, &all, &expected)).flatten();
    let last = over.and_then(|last| rows.iter().find(|row| row.period == calendar.name(last.period)));
    let sentences = [last, so_far.as_ref(), heading.as_ref()];
    let mut sentences: Vec<String> =
        sentences.into_iter().enumerate().filter_map(|(place, row)| said(kpi, place, row?)).collect();
    sentences.dedup();
    let has_budget = kpi.context.is_budgeted(kpi);
    BudgetTable { year: kpi.context.period(year), has_budget, rows, so_far, heading, sentences }
}

/// What is expected of the periods that are not over, where there are enough values to tell.
fn expected(kpi: &Presented, grain: Grain, all: &[Point]) -> Vec<Step> {
    if all.iter().all(|point| point.complete().is_some()) {
        return Vec::new();
    }
    let outlook = kpi.subject().outlook_over(grain, all.len());
    outlook.map(|outlook| outlook.steps).unwrap_or_default()
}

fn row_of(kpi: &Presented, point: &Point, expected: &[Step]) -> BudgetRow {
    let calendar = kpi.calendar();
    let window = Window::of(calendar, point.period);
    let is_open = point.is_open() || calendar.is_open(point.period, kpi.context.today);
    let forecast = expected.iter().find(|step| step.period == point.period && is_open).map(|step| step.mean);
    let names = (calendar.name(point.period), kpi.locale().period(point.period));
    let actual = if is_open { point.value() } else { point.complete() };
    BudgetRow { forecast_text: text(kpi, forecast, ""), forecast, ..row(kpi, names, actual, &window, is_open) }
}

/// A row without a forecast.
fn row(
    kpi: &Presented,
    (period, label): (String, String),
    actual: Option<f64>,
    window: &Window,
    open: bool,
) -> BudgetRow {
    let planned: Outcome = planned(kpi.formula, &kpi.model().budget, window);
    let budget = planned.as_ref().ok().copied();
    BudgetRow {
        period,
        label,
        actual_text: text(kpi, actual, NO_NUMBER),
        budget_text: text(kpi, budget, NO_NUMBER),
        reason: planned.err().map(|absent| unplanned(kpi.locale(), &absent)),
        variance: budget.zip(actual).filter(|_| !open).and_then(|(budget, actual)| variance(kpi, budget, actual)),
        actual,
        budget,
        forecast: None,
        forecast_text: String::new(),
        open,
    }
}

/// Why there is no budget: "no budget for Catering sales".
pub(crate) fn unplanned(locale: &Locale, absent: &Absent) -> String {
    match absent {
        Absent::NoData(lacking) => locale.words().budget_missing(&locale.lacking(lacking)),
        absent => locale.absent(absent),
    }
}

fn text(kpi: &Presented, value: Option<f64>, none: &str) -> String {
    value.map_or_else(|| none.to_owned(), |value| kpi.full_text(value))
}

/// How far a number is from its budget, judged by the KPI's direction.
fn variance(kpi: &Presented, budget: f64, actual: f64) -> Option<Variance> {
    let change = Change::between(budget, actual)?;
    let (locale, decimals) = (kpi.locale(), kpi.kpi.decimals);
    let text = locale.change_beside(change.absolute, actual, &kpi.unit, decimals);
    Some(Variance {
        value: change.absolute,
        growth: change.growth(&kpi.unit),
        percent_text: change.text_between(budget, actual, locale, &kpi.unit, decimals),
        good: change.is_good(kpi.kpi.direction).filter(|_| has_size(&text)),
        text,
    })
}

/// The year to the end of a period.
fn so_far(kpi: &Presented, year: Period, last: Period, grain: Grain) -> Option<BudgetRow> {
    let calendar = kpi.calendar();
    let range = DateRange { from: calendar.range(year).from, to: calendar.end(last) };
    if grain == Grain::Year || range == calendar.range(last) {
        return None;
    }
    let window = match range == calendar.range(year) {
        true => Window::of(calendar, year),
        false => Window { range, grain: None },
    };
    let actual = evaluate(kpi.formula, kpi.subject().source, &window).ok();
    let names = (format!("{}/{}", range.from, range.to), kpi.locale().range(range));
    Some(row(kpi, names, actual, &window, false))
}

/// The whole year: what has come in of periods that are over, and what is expected of the others. `None` where it is over, and
/// where one of its periods has neither.
fn heading(kpi: &Presented, year: Period, all: &[Point], expected: &[Step]) -> Option<BudgetRow> {
    let calendar = kpi.calendar();
    if all.iter().all(|point| point.complete().is_some()) {
        return None;
    }
    let of = |point: &Point| {
        point.complete().or_else(|| expected.iter().find(|step| step.period == point.period).map(|step| step.mean))
    };
    let total: f64 = all.iter().map(of).sum::<Option<f64>>()?;
    let names = (calendar.name(year), kpi.locale().period(year));
    Some(row(kpi, names, Some(total), &Window::of(calendar, year), false))
}

/// "October 2026: €45,820, 2.5% (€1,180) below budget."
fn said(kpi: &Presented, place: usize, row: &BudgetRow) -> Option<String> {
    let words = kpi.locale().words();
    let (variance, value) = (row.variance.as_ref()?, row.actual.map(|value| kpi.short_text(value))?);
    // Between percentages lie points.
    let by = kpi.locale().distance(variance.value.abs(), &kpi.unit);
    let is_above = variance.value > 0.0;
    Some(match (has_size(&variance.text), place) {
        (false, 2) => words.budget_heading_met(&row.label, &value),
        (false, _) => words.budget_met(&row.label, &value),
        (true, 2) if is_above => words.budget_heading_above(&by, &row.label, &value),
        (true, 2) => words.budget_heading_below(&by, &row.label, &value),
        (true, _) if is_above => words.budget_above(&by, &row.label, &value),
        (true, _) => words.budget_below(&by, &row.label, &value),
    })
}
