//! What came to pass beside what was planned, in a pack.

use crate::Presented;
use crate::budget::{BudgetRow, budget_until};
use domain::{Grain, KpiId, Period, Unit};

/// A KPI beside its budget: the pack's period, the year so far, where the year is heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Budgeted {
    /// The KPI.
    pub kpi: KpiId,
    /// What it is called.
    pub name: String,
    /// The last period that is over, the year so far, and where it is heading; those that have a budget or a reason for none.
    pub rows: Vec<BudgetedRow>,
}

/// A number beside its budget, as texts.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetedRow {
    /// "October 2026", "January – October 2026", "Heading for 2026".
    pub label: String,
    /// What was recorded, or is expected of the whole year.
    pub actual: String,
    /// What was planned.
    pub budget: String,
    /// How far the two lie apart, as an amount and as a part of the budget: "−€1,180 (−2.5%)". Why there is no budget, where there
    /// is none.
    pub variance: String,
    /// True where it is for the better; `None` where neither can be said.
    pub good: Option<bool>,
    /// The numbers behind the texts.
    pub numbers: BudgetedNumbers,
}

/// The numbers of a KPI beside its budget, for files that compute with them.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetedNumbers {
    /// Their unit.
    pub unit: Unit,
    /// The decimals chosen for the KPI.
    pub decimals: Option<u8>,
    /// What was recorded, or is expected of the whole year.
    pub actual: Option<f64>,
    /// What was planned.
    pub budget: Option<f64>,
    /// How far the two lie apart.
    pub variance: Option<BudgetedVariance>,
    /// Why there is no budget, where there is none.
    pub reason: Option<String>,
}

/// How far a number is from its budget, an amount and a part each for itself.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetedVariance {
    /// Actual less budget, in the unit.
    pub value: f64,
    /// The same as text: "−€1,180".
    pub text: String,
    /// The same as a part of the budget, where people state it so.
    pub growth: Option<f64>,
    /// That part as text: "−2.5%".
    pub growth_text: String,
}

/// The KPIs of which anything is planned.
pub(super) fn of(kpis: &[Presented], period: Period) -> Vec<Budgeted> {
    kpis.iter().filter(|kpi| kpi.context.is_budgeted(kpi)).filter_map(|kpi| one(kpi, period)).collect()
}

fn one(kpi: &Presented, period: Period) -> Option<Budgeted> {
    let calendar = kpi.calendar();
    let grain = kpi.kpi.grain.max(Grain::Month);
    let whole = calendar.parent(period, grain.max(period.grain));
    let shown = calendar.name(whole);
    let table = budget_until(kpi, period, calendar.end(whole));
    let words = kpi.locale().words();
    let of_period = table.rows.iter().find(|row| row.period == shown && !row.open);
    let heading = table.heading.as_ref().map(|row| told(kpi, row, words.pack_heading_for(&row.label)));
    let plain = [of_period, table.so_far.as_ref()].into_iter().flatten().map(|row| told(kpi, row, row.label.clone()));
    let rows: Vec<BudgetedRow> = plain.chain(heading).collect();
    (!rows.is_empty()).then(|| Budgeted { kpi: kpi.kpi.id, name: kpi.kpi.name.clone(), rows })
}

fn told(kpi: &Presented, row: &BudgetRow, label: String) -> BudgetedRow {
    let variance = row.variance.as_ref().map(|one| match one.percent_text.as_str() {
        percent if percent.is_empty() || percent == one.text => one.text.clone(),
        percent => format!("{} ({percent})", one.text),
    });
    let numbers = BudgetedNumbers {
        unit: kpi.unit.clone(),
        decimals: kpi.kpi.decimals,
        actual: row.actual,
        budget: row.budget,
        variance: row.variance.as_ref().map(|one| BudgetedVariance {
            value: one.value,
            text: one.text.clone(),
            growth: one.growth,
            growth_text: one.percent_text.clone(),
        }),
        reason: row.reason.clone(),
    };
    // Cents of what is expected of a year would say more than is known.
    let text = |value: Option<f64>, none: &String| value.map_or_else(|| none.clone(), |value| kpi.short_text(value));
    BudgetedRow {
        label,
        actual: text(row.actual, &row.actual_text),
        budget: text(row.budget, &row.budget_text),
        variance: variance.or_else(|| row.reason.clone()).unwrap_or_default(),
        good: row.variance.as_ref().and_then(|one| one.good),
        numbers,
    }
}
