//! A KPI's row in the scorecard.

use crate::{Figure, PersonMark, Presented, tips, words};
use analysis::scorecard::{Lateness, Row};
use domain::KpiId;
use domain::life::Stage;

/// The box of a sparkline in the scorecard, CSS pixels.
pub const SPARK: (f64, f64) = (120.0, 28.0);

/// One KPI of the scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiRow {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// Its number for the period.
    pub figure: Figure,
    /// The target (the nearer end for between); of a fiscal year's target the period's own part.
    pub target: Option<f64>,
    /// The target as text: "≤ 0.80", "€120,000 in FY2026".
    pub target_text: Option<String>,
    /// 0–10.
    pub score: Option<f64>,
    /// The bar; of a fiscal year's target, of what has come in and should have.
    pub progress: Option<Progress>,
    /// Thirteen periods.
    pub spark: Spark,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// Where it is on trial, that, since when and why.
    pub trial: Option<String>,
    /// How many days its data is late; 0 where it is not.
    pub late_days: u64,
    /// "6 days late"; "no values since May 2005" of a series that has ended.
    pub late_text: Option<String>,
    /// True while the period is not over.
    pub open: bool,
}

/// How far along: a bar and a mark, as parts of the rail (0–1).
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Where the bar starts: at zero.
    pub from: f64,
    /// Where it ends: at the actual.
    pub fill: f64,
    /// Where the target is.
    pub mark: f64,
    /// What bar and mark stand for, and how far they are apart.
    pub tip: String,
}

/// A line of 13 periods, ready to draw in a box of 120 × 28.
#[derive(Debug, Clone, PartialEq)]
pub struct Spark {
    /// Its line as SVG path data; a gap starts a new stretch.
    pub line: String,
    /// The target's steps, likewise.
    pub target: String,
    /// The same line as stretches of places.
    pub stretches: Vec<Vec<(f64, f64)>>,
    /// The last point, x and y.
    pub last: Option<(f64, f64)>,
    /// True where the last point is of a period that is not over, and stands apart from the line.
    pub open: bool,
    /// What it shows, for those who cannot see it.
    pub text: String,
}

impl Spark {
    /// A line as it was laid out, with what it says.
    pub(crate) fn new(line: render::Sparkline, text: String) -> Self {
        let render::Sparkline { line, target, stretches, last, open } = line;
        Self { line, target, stretches, last, open, text }
    }
}

impl KpiRow {
    /// Its name, with how late its data is: "Cycle time, 22 days late".
    pub fn name_and_lateness(&self) -> String {
        self.late_text.as_ref().map_or_else(|| self.name.clone(), |late| format!("{}, {late}", self.name))
    }
}

impl Presented<'_> {
    /// The row of the scorecard.
    pub fn row(&self, row: &Row) -> KpiRow {
        let value = row.point.value();
        let lateness = row.lateness_at(self.calendar(), row.point.period.grain);
        KpiRow {
            kpi: self.kpi.id,
            name: self.kpi.name.clone(),
            figure: self.figure(row, &self.subject()),
            target: row.goal.and_then(|goal| goal.bound(value)),
            target_text: row.goal.as_ref().map(|goal| self.goal_text(goal)),
            score: row.score,
            progress: match row.pace {
                Some(pace) => pace.ok().and_then(|pace| self.progress(row, Some(pace.pace.actual), pace.bound())),
                None => self.progress(row, value, row.goal.and_then(|goal| goal.bound(value))),
            },
            spark: self.spark(row),
            owner: self.kpi.owner.clone(),
            person: self.context.person(self.kpi.owner.as_deref()),
            trial: (self.kpi.life.stage == Stage::Trial).then(|| words::life_text(&self.kpi.life, self.locale())),
            late_days: lateness.days(),
            late_text: match lateness {
                Lateness::Late { days, .. } => Some(self.locale().late(days)),
                Lateness::Ended { since } if value.is_none() => Some(self.locale().no_values_since(since)),
                Lateness::Ended { .. } | Lateness::None => None,
            },
            open: row.point.open,
        }
    }

    fn progress(&self, row: &Row, actual: Option<f64>, target: Option<f64>) -> Option<Progress> {
        let bullet = render::bullet(actual, target)?;
        let mark = bullet.target?;
        let fill = bullet.to.unwrap_or(bullet.from);
        Some(Progress { from: bullet.from, fill, mark, tip: tips::progress(self, row)? })
    }

    fn spark(&self, row: &Row) -> Spark {
        let values: Vec<Option<f64>> = row.spark.iter().map(|point| point.value).collect();
        let targets: Vec<Option<f64>> = row.spark.iter().map(|point| point.target).collect();
        let open = row.spark.last().is_some_and(|point| point.open);
        let line = render::sparkline(&values, &targets, open, SPARK);
        let text = tips::spark(self, row);
        Spark::new(line, text)
    }
}
