//! What a KPI's numbers are computed from, for sheets that compute them again.

use crate::Asking;
use analysis::series::{Seen, point};
use domain::formula::RollUp;
use domain::formula::{Arithmetic, Inputs as _};
use domain::{MeasureId, Period, Unit};
use render::ChartInput;

/// The measures of a KPI whose formula is plain arithmetic over them, with their numbers in each period of its chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    /// The formula.
    pub formula: Arithmetic,
    /// The measures in it.
    pub columns: Vec<Input>,
    /// For each point of the chart whether the formula over the numbers of its row gives the point's number, or none where
    /// the point has none for a division by zero. It does not where a number is of another stretch than its inputs' are.
    pub holds: Vec<bool>,
}

/// A measure, and its number in each period of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The measure.
    pub measure: MeasureId,
    /// Its name.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// Its number for each point of the chart.
    pub values: Vec<Option<f64>>,
}

/// The inputs of the points of a chart; `None` where the formula is something else, or a single measure.
pub(super) fn inputs(asking: &Asking, chart: &ChartInput) -> Option<Inputs> {
    let (kpi, subject) = (&asking.kpi, asking.subject());
    // Rows that were computed otherwise cannot have the formula of today.
    let is_one = kpi.formula.redefined().is_empty();
    let formula =
        kpi.formula.arithmetic().filter(|_| is_one).filter(|formula| !matches!(formula, Arithmetic::Measure(_)))?;
    let source = kpi.model().book.all();
    let seen = Seen::judged(kpi.context.today);
    let windows: Vec<_> = chart
        .points
        .iter()
        .map(|at| point(subject.formula, &source, Period { grain: chart.grain, start: at.date }, seen).window)
        .collect();
    let column = |id: MeasureId| {
        let measure = kpi.model().catalog.measure(id)?;
        let value = |window| source.measure(id, RollUp::Natural, window).ok();
        let values = windows.iter().map(value).collect();
        Some(Input { measure: id, name: measure.name.clone(), unit: measure.unit.clone(), values })
    };
    let columns: Vec<Input> = formula.measures().into_iter().map(column).collect::<Option<_>>()?;
    if columns.is_empty() {
        return None;
    }
    let holds =
        chart.points.iter().enumerate().map(|(row, point)| holds(&formula, &columns, row, point.value)).collect();
    Some(Inputs { formula, columns, holds })
}

fn holds(formula: &Arithmetic, columns: &[Input], row: usize, value: Option<f64>) -> bool {
    let at = |input: &Input| input.values.get(row).copied().flatten();
    let of = |id| columns.iter().find(|input| input.measure == id).and_then(at);
    let all_there = columns.iter().all(|input| at(input).is_some());
    all_there
        && match (formula.value(&of), value) {
            (None, None) => true,
            (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(other.abs()),
            _ => false,
        }
}
