//! Targets: what KPIs should be, from a day on.

use crate::column::{code, date, date_number, optional_date, unknown};
use crate::database::Database;
use crate::{Entity, Error, Result, Tx, validate};
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{KpiId, Target, TargetId};
use rusqlite::{OptionalExtension, Row, named_params};

const ENTITY: Entity = Entity::Target;

fn from_row(row: &Row) -> rusqlite::Result<Target> {
    Ok(Target {
        id: TargetId(row.get("id")?),
        kpi: KpiId(row.get("kpi_id")?),
        from: date(row, "from_date")?,
        until: optional_date(row, "until_date")?,
        goal: goal_from_row(row)?,
        amber: amber_from_row(row)?,
        reason: row.get("reason")?,
        span: code(row, "span", Span::parse)?,
        shape: code(row, "shape", Shape::parse)?,
    })
}

fn goal_from_row(row: &Row) -> rusqlite::Result<Goal> {
    let wording: String = row.get("wording")?;
    Ok(match wording.as_str() {
        "at_least" => Goal::AtLeast(row.get("low")?),
        "at_most" => Goal::AtMost(row.get("high")?),
        "between" => Goal::Between(row.get("low")?, row.get("high")?),
        "reach" => Goal::Reach { baseline: row.get("baseline")?, goal: row.get("goal")?, by: date(row, "by_date")? },
        _ => return Err(unknown("wording", wording)),
    })
}

fn amber_from_row(row: &Row) -> rusqlite::Result<AmberBand> {
    let kind: String = row.get("amber_kind")?;
    let amount = row.get("amber")?;
    match kind.as_str() {
        "relative" => Ok(AmberBand::Relative(amount)),
        "absolute" => Ok(AmberBand::Absolute(amount)),
        _ => Err(unknown("amber_kind", kind)),
    }
}

/// The columns of a goal.
#[derive(Default)]
struct GoalColumns {
    wording: &'static str,
    low: Option<f64>,
    high: Option<f64>,
    baseline: Option<f64>,
    goal: Option<f64>,
    by_date: Option<i64>,
}

fn goal_columns(goal: &Goal) -> Result<GoalColumns> {
    let number = |number| validate::finite("target", number).map(Some);
    Ok(match *goal {
        Goal::AtLeast(low) => GoalColumns { wording: "at_least", low: number(low)?, ..Default::default() },
        Goal::AtMost(high) => GoalColumns { wording: "at_most", high: number(high)?, ..Default::default() },
        Goal::Between(low, high) => {
            // Written the wrong way round it means the same.
            let (low, high) = (number(low.min(high))?, number(low.max(high))?);
            GoalColumns { wording: "between", low, high, ..Default::default() }
        }
        Goal::Reach { baseline, goal, by } => GoalColumns {
            wording: "reach",
            baseline: number(baseline)?,
            goal: number(goal)?,
            by_date: Some(date_number(validate::date(by)?)),
            ..Default::default()
        },
    })
}

impl Database {
    /// All targets of all KPIs, by the day they start, exceptions after the rule they depart from.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn targets(&self) -> Result<Vec<Target>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM target ORDER BY from_date, until_date, id")?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The targets of one KPI, by the day they start.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn targets_of(&self, kpi: KpiId) -> Result<Vec<Target>> {
        let sql = "SELECT * FROM target WHERE kpi_id = ?1 ORDER BY from_date, until_date, id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([kpi.0], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One target.
    ///
    /// # Errors
    /// Where there is none.
    pub fn target(&self, id: TargetId) -> Result<Target> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM target WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or(Error::Missing(ENTITY))
    }
}

impl Tx<'_> {
    /// Adds a target. A target of the same KPI that starts on the same day and is as much an exception as this one is
    /// replaced: there is one answer for each day. An id of 0 asks for a new one.
    ///
    /// # Errors
    /// Where the KPI does not exist or something about the target is refused.
    pub fn insert_target(&self, target: &Target) -> Result<TargetId> {
        self.kpi(target.kpi)?;
        let sql = "DELETE FROM target WHERE kpi_id = ?1 AND from_date = ?2 AND (until_date IS NULL) = ?3";
        self.conn.execute(sql, (target.kpi.0, date_number(target.from), target.until.is_none()))?;
        let id = TargetId(self.id_or_new(target.id.0));
        self.write_target(&Target { id, ..target.clone() }, include_str!("insert.sql"))?;
        Ok(id)
    }

    /// Replaces a target.
    ///
    /// # Errors
    /// Where it does not exist or something about it is refused.
    pub fn update_target(&self, target: &Target) -> Result<()> {
        self.target(target.id)?;
        self.kpi(target.kpi)?;
        self.write_target(target, include_str!("update.sql"))
    }

    fn write_target(&self, target: &Target, sql: &str) -> Result<()> {
        let (from, until) = (validate::date(target.from)?, validate::optional_date(target.until)?);
        if let Some(to) = until.filter(|until| *until <= from) {
            return Err(Error::DatesReversed { what: "target", from, to });
        }
        let goal = goal_columns(&target.goal)?;
        let (amber_kind, amber) = match target.amber {
            AmberBand::Relative(part) => ("relative", part),
            AmberBand::Absolute(amount) => ("absolute", amount),
        };
        if validate::finite("amber band", amber)? < 0.0 {
            return Err(Error::Negative("amber band"));
        }
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": target.id.0,
            ":kpi_id": target.kpi.0,
            ":from_date": date_number(from),
            ":until_date": until.map(date_number),
            ":wording": goal.wording,
            ":low": goal.low,
            ":high": goal.high,
            ":baseline": goal.baseline,
            ":goal": goal.goal,
            ":by_date": goal.by_date,
            ":amber_kind": amber_kind,
            ":amber": amber,
            ":reason": validate::text("reason", target.reason.trim(), validate::TEXT_LIMIT)?,
            ":span": target.span.code(),
            ":shape": target.shape.code(),
        })?;
        Ok(())
    }

    /// Deletes a target.
    ///
    /// # Errors
    /// Where it does not exist.
    pub fn delete_target(&self, id: TargetId) -> Result<()> {
        self.target(id)?;
        self.conn.execute("DELETE FROM target WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
