//! KPIs and targets as the file has them.

use super::fields::{Fields, Given};
use super::tree::fault;
use crate::Result;
use crate::error::DefinitionFault as Fault;
use domain::life::{Life, Stage, Stakeholders};
use domain::name::compared;
use domain::target::{AmberBand, Goal, Shape, Span};
use domain::{Category, Direction, Grain, Kpi, KpiId, Objective, ObjectiveId, Target, TargetId};

/// A KPI with the fields that the file names, over the one that is there.
pub(super) fn kpi_of(fields: &Fields, before: &Kpi, name: String, objectives: &[Objective]) -> Result<Kpi> {
    let objective = match fields.texts("objective")? {
        Given::LeftOut => before.objective,
        Given::Empty => None,
        Given::Is((line, names)) => Some(find_objective(objectives, &names, line)?),
    };
    let decimals = match fields.whole("decimals")? {
        Given::Is(decimals) => {
            let fits = u8::try_from(decimals).ok().filter(|decimals| *decimals <= 6);
            Some(fits.ok_or_else(|| fault(fields.line, Fault::Decimals))?)
        }
        Given::Empty => None,
        Given::LeftOut => before.decimals,
    };
    let archived = fields.yes_no("archived")?.over(before.archived, false);
    Ok(Kpi {
        people: stakeholders(fields, &before.people)?,
        life: life(fields, before, archived)?,
        name,
        objective,
        formula: fields.text("formula")?.is().unwrap_or_else(|| before.formula.clone()),
        unit: fields.unit("unit")?.optional(before.unit.clone()),
        category: fields.code("category", &Category::ALL, Category::code)?.over(before.category, Category::Strategic),
        direction: fields
            .code("direction", &Direction::ALL, Direction::code)?
            .over(before.direction, Direction::Higher),
        grain: fields.code("grain", &Grain::ALL, Grain::code)?.over(before.grain, Grain::Month),
        decimals,
        seasonal: fields.yes_no("seasonal")?.over(before.seasonal, false),
        owner: fields.text("owner")?.optional(before.owner.clone()),
        weight: fields.number("weight")?.over(before.weight, 1.0),
        description: fields.text("description")?.over(before.description.clone(), String::new()),
        archived,
        ..before.clone()
    })
}

/// Who has to do with it besides its owner.
fn stakeholders(fields: &Fields, before: &Stakeholders) -> Result<Stakeholders> {
    Ok(Stakeholders {
        enters: fields.text("enters")?.optional(before.enters.clone()),
        told: match fields.texts("told")? {
            Given::Is((_, names)) => names,
            Given::Empty => Vec::new(),
            Given::LeftOut => before.told.clone(),
        },
        agreed_by: fields.text("agreed_by")?.optional(before.agreed_by.clone()),
        agreed: fields.date("agreed")?.optional(before.agreed),
    })
}

/// Where it stands in its life. One that was retired and is taken out of the archive is in use again, as in the program.
fn life(fields: &Fields, before: &Kpi, archived: bool) -> Result<Life> {
    let stage = fields.code("stage", &Stage::ALL, Stage::code)?.over(before.life.stage, Stage::InUse);
    if stage == Stage::Retired && !archived && !fields.has("stage") {
        return Ok(Life::default());
    }
    Ok(Life {
        stage,
        since: fields.date("stage_since")?.optional(before.life.since),
        reason: fields.text("stage_reason")?.over(before.life.reason.clone(), String::new()),
    })
}

fn find_objective(all: &[Objective], names: &[String], line: u64) -> Result<ObjectiveId> {
    let mut parent = None;
    for name in names {
        let found = all.iter().find(|other| other.parent == parent && compared(&other.name) == compared(name));
        let found = found.ok_or_else(|| fault(line, Fault::NoObjective { path: names.join(" → ") }))?;
        parent = Some(found.id);
    }
    parent.ok_or_else(|| fault(line, Fault::NoObjective { path: String::new() }))
}

/// A target as the file has it, whole.
pub(super) fn target_of(of: &Fields, kpi: KpiId) -> Result<Target> {
    let date = |name: &str| of.date(name)?.is().ok_or_else(|| of.missing(name));
    let number = |name: &str| of.number(name)?.is().ok_or_else(|| of.missing(name));
    let wordings: Vec<&str> =
        ["at_least", "at_most", "between_low", "reach"].into_iter().filter(|name| of.has(name)).collect();
    let goal = match wordings.as_slice() {
        ["at_least"] => Goal::AtLeast(number("at_least")?),
        ["at_most"] => Goal::AtMost(number("at_most")?),
        ["between_low"] => Goal::Between(number("between_low")?, number("between_high")?),
        ["reach"] => Goal::Reach { baseline: number("starting_at")?, goal: number("reach")?, by: date("by")? },
        _ => return Err(fault(of.line, Fault::Wording)),
    };
    let amber = match (of.number("amber_part")?.is(), of.number("amber_amount")?.is()) {
        (Some(part), None) if part >= 1.0 => return Err(fault(of.line, Fault::AmberWhole)),
        (Some(part), None) => AmberBand::Relative(part),
        (None, Some(amount)) => AmberBand::Absolute(amount),
        _ => return Err(fault(of.line, Fault::Amber)),
    };
    Ok(Target {
        id: TargetId(0),
        kpi,
        from: date("from")?,
        until: of.date("until")?.is(),
        goal,
        amber,
        reason: of.text("reason")?.is().unwrap_or_default().trim().to_owned(),
        span: of.code("span", &[Span::Period, Span::FiscalYear], Span::code)?.is().unwrap_or_default(),
        shape: of.code("shape", &[Shape::Straight, Shape::Seasonal], Shape::code)?.is().unwrap_or_default(),
    })
}
