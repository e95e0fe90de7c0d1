//! Targets.

mod season;
mod words;

pub(crate) use season::{plan as season_plan, set as season_set};
pub(crate) use words::row;

use super::kpi::find_kpi;
use super::workspace::Open;
use crate::subject::Shown;
use crate::wire::{ById, Changed, IdOrName, NumberOrText, TargetInput};
use crate::{Error, Session, read};
use chrono::NaiveDate;
use domain::catalog::Catalog;
use domain::target::{AmberBand, Goal, Shape, Span, validate_all};
use domain::{Calendar, Kpi, Target, TargetId, Unit};
use store::Operation;

/// The amber band where none is given: a twentieth of the target.
const USUAL_AMBER: f64 = 0.05;

pub(crate) fn set(session: &mut Session, request: TargetInput) -> Result<Changed, Error> {
    let (kpi, unit) = living_kpi(session, &request.kpi)?;
    let open = session.workspace()?;
    let target = target_of(open, &request, &kpi, &unit)?;
    let known = open.store.targets_of(kpi.id)?;
    if target.id.0 != 0 && !known.iter().any(|known| known.id == target.id) {
        return Err(Error::new("not_found", "This target is no longer there. Set a new one."));
    }
    check_all(with(known, &target))?;
    if target.span == Span::FiscalYear {
        check_adds_up(session, &kpi)?;
    }
    let (id, changed) = session.transact(Operation::SetTarget(kpi.name), |tx| match target.id.0 {
        0 => Ok(tx.insert_target(&target)?),
        _ => Ok(tx.update_target(&target).map(|()| target.id)?),
    })?;
    Ok(changed.of(id.0))
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let target = open.store.target(TargetId(request.id))?;
    let kpi = open.store.kpi(target.kpi)?;
    let ((), changed) = session.transact(Operation::RemoveTarget(kpi.name), |tx| Ok(tx.delete_target(target.id)?))?;
    Ok(changed)
}

/// The KPI that targets are to be set for, and its unit.
fn living_kpi(session: &Session, wanted: &IdOrName) -> Result<(Kpi, Unit), Error> {
    let open = session.workspace()?;
    let catalog = Catalog::new(open.store.measures()?, open.store.kpis()?);
    let kpi = find_kpi(catalog.kpis(), wanted)?.clone();
    if kpi.archived {
        let message = format!("{} is archived. Bring it back from the archive before you set a target.", kpi.name);
        return Err(Error::invalid(message));
    }
    let unit = catalog.unit(kpi.id);
    Ok((kpi, unit))
}

/// The KPI's targets once this one is set: a new one replaces the one that starts on the same day.
fn with(mut targets: Vec<Target>, new: &Target) -> Vec<Target> {
    let is_replaced = |known: &Target| match new.id.0 {
        0 => known.from == new.from && known.is_exception() == new.is_exception(),
        id => known.id.0 == id,
    };
    targets.retain(|known| !is_replaced(known));
    targets.push(new.clone());
    targets
}

fn check_all(targets: Vec<Target>) -> Result<(), Error> {
    validate_all(&targets).map_err(|error| Error::invalid(error.to_string()))
}

/// Refuses a total for numbers that make none.
fn check_adds_up(session: &mut Session, kpi: &Kpi) -> Result<(), Error> {
    let today = session.today();
    let (model, locale, _) = session.workspace_mut()?.parts()?;
    let shown = Shown::new(model, locale, kpi, today);
    if shown.subject().is_some_and(|subject| subject.adds_up()) {
        return Ok(());
    }
    Err(Error::invalid(format!(
        "The numbers of {} do not add up to one of a year, as sales or orders do. Set a target for each period.",
        kpi.name
    )))
}

fn target_of(open: &Open, request: &TargetInput, kpi: &Kpi, unit: &Unit) -> Result<Target, Error> {
    let calendar = open.calendar();
    let until = request.until.as_deref().filter(|until| !until.trim().is_empty());
    Ok(Target {
        id: TargetId(request.id.unwrap_or(0)),
        kpi: kpi.id,
        from: from_of(&request.from, calendar)?,
        // An exception holds until its last period ends.
        until: until.map(|until| read::period(until, calendar).map(|period| calendar.end(period))).transpose()?,
        goal: goal_of(open, request, unit)?,
        amber: amber_of(open, request.amber.as_ref(), request.amber_absolute, unit)?,
        reason: request.reason.trim().to_owned(),
        span: span_of(&request.span)?,
        shape: shape_of(&request.shape)?,
    })
}

fn from_of(text: &str, calendar: &Calendar) -> Result<NaiveDate, Error> {
    if text.trim().is_empty() {
        return Err(Error::invalid("Say from which period on the target holds, such as 2026-10."));
    }
    read::date(text, calendar)
}

fn span_of(text: &str) -> Result<Span, Error> {
    match text.trim() {
        "" => Ok(Span::default()),
        text => Span::parse(text).ok_or_else(|| read::unknown(text, "span", "period or fiscal_year")),
    }
}

fn shape_of(text: &str) -> Result<Shape, Error> {
    match text.trim() {
        "" => Ok(Shape::default()),
        text => Shape::parse(text).ok_or_else(|| read::unknown(text, "shape", "straight or seasonal")),
    }
}

fn goal_of(open: &Open, request: &TargetInput, unit: &Unit) -> Result<Goal, Error> {
    let number = |number: &NumberOrText| read::number(number, unit, &open.locale);
    let needed = |number: &Option<NumberOrText>, what: &str| {
        number.clone().ok_or_else(|| Error::invalid(format!("This wording needs {what}.")))
    };
    Ok(match request.wording.as_str() {
        "at_least" => Goal::AtLeast(number(&request.value)?),
        "at_most" => Goal::AtMost(number(&request.value)?),
        "between" => Goal::Between(number(&needed(&request.low, "a lower end")?)?, number(&request.value)?),
        "reach" => {
            let by = request.by.as_deref().ok_or_else(|| Error::invalid("Say by which date it must be reached."))?;
            let baseline = number(&needed(&request.baseline, "a number to start from")?)?;
            Goal::Reach { baseline, goal: number(&request.value)?, by: read::date(by, open.calendar())? }
        }
        other => {
            let other = read::short(other);
            return Err(Error::invalid(format!(
                "“{other}” is not a wording. Choose at_least, at_most, between or reach."
            )));
        }
    })
}

fn amber_of(open: &Open, amber: Option<&NumberOrText>, is_amount: bool, unit: &Unit) -> Result<AmberBand, Error> {
    match amber {
        None if is_amount => Err(Error::invalid("Say how large the amber band is.")),
        None => Ok(AmberBand::Relative(USUAL_AMBER)),
        Some(amber) if is_amount => Ok(AmberBand::Absolute(read::number(amber, unit, &open.locale)?)),
        Some(amber) => Ok(AmberBand::Relative(read::number(amber, &Unit::Percent, &open.locale)?)),
    }
}
