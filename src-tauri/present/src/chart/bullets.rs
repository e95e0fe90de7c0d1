//! Numbers beside their targets: one KPI, or those of an objective.

use super::objectives::{below, heading};
use super::{Chart, Look, period_or_last};
use crate::objectives::Rows;
use crate::{Asking, Context, Presented};
use analysis::scorecard::{AskedGoal, Row};
use domain::{ObjectiveId, Period};
use render::{BulletRow, BulletsInput, ChartModel, Heading};

/// A KPI beside its target, in the period that the reader is at, or else in the last one that is over.
pub fn bullet(asking: &Asking, at: Option<Period>, look: &Look) -> Chart {
    let (kpi, locale) = (&asking.kpi, asking.kpi.locale());
    let period = period_or_last(asking, at);
    let row = asking.plain().row(period);
    let title = locale.words().chart_beside_targets(&kpi.kpi.name);
    let status = Some((row.status, kpi.status_at(row.status, &row.point)));
    let heading = Heading { title, subtitle: locale.period(period), status };
    drawn(kpi.context, heading, vec![bullet_row(kpi, &row)], look)
}

/// The KPIs of an objective and of those below it, or all of them, beside their targets.
pub fn bullets(context: Context, of: Option<ObjectiveId>, period: Period, look: &Look) -> Chart {
    let below = below(context, of);
    let is_own =
        |kpi: &Presented| of.is_none() || kpi.kpi.objective.is_some_and(|objective| below.contains(&objective));
    let title = context.locale.words().chart_all_beside_targets().to_owned();
    let rows = Rows::new(context, period);
    let own = rows.all().filter(|(kpi, _)| is_own(kpi)).map(|(kpi, row)| bullet_row(kpi, row)).collect();
    drawn(context, heading(context, of, title, period), own, look)
}

fn drawn(context: Context, heading: Heading, rows: Vec<BulletRow>, look: &Look) -> Chart {
    let input = BulletsInput { heading, rows, options: look.options(), theme: look.theme, size: look.size };
    Chart::of(ChartModel::bullets(&input, context.locale))
}

/// Of a fiscal year's target, what has come in beside what should have.
fn bullet_row(kpi: &Presented, row: &Row) -> BulletRow {
    let pace = row.pace.and_then(Result::ok);
    let goal = match pace {
        Some(pace) => Some(AskedGoal { goal: pace.pace.expected, amber: pace.amber, year: None }),
        None => row.goal,
    };
    let figure = kpi.figure(row, &kpi.subject());
    let actual = pace.map_or(figure.value, |pace| Some(pace.pace.actual));
    let text = actual.map_or_else(|| kpi.status_at(row.status, &row.point), |actual| kpi.short_text(actual));
    BulletRow {
        name: kpi.kpi.name.clone(),
        actual,
        text,
        status: row.status,
        status_text: figure.status_text,
        target: goal.map(|goal| goal.goal.bounds()),
        near: goal.map(|goal| near(&goal)),
        target_text: row.goal.as_ref().map(|goal| kpi.goal_text(goal)).unwrap_or_default(),
        // The pace of a year has no other side a year before.
        last_year: figure.last_year.filter(|_| pace.is_none()).map(|before| before.other),
    }
}

/// Between which numbers it is at risk or better.
fn near(goal: &AskedGoal) -> (Option<f64>, Option<f64>) {
    let (low, high) = goal.goal.bounds();
    (low.map(|low| low - goal.amber.width(low)), high.map(|high| high + goal.amber.width(high)))
}
