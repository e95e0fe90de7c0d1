//! Targets.

mod season;
mod shown;

pub(crate) use season::{plan as season_plan, set as season_set};

use super::kpi::named_kpi;
use super::workspace::Open;
use crate::wire::{ById, Changed, IdOrName, NumberOrText, TargetInput};
use crate::{Error, Session, read};
use chrono::NaiveDate;
use domain::target::{AmberBand, Goal, Shape, Span, TargetError, validate_all};
use domain::{Direction, Kpi, Target, TargetId, Unit};
use locale::Lean;
use store::Operation;

/// The amber band where none is given: a twentieth of the target.
const USUAL_AMBER: f64 = 0.05;

pub(crate) fn set(session: &mut Session, request: TargetInput) -> Result<Changed, Error> {
    let (kpi, unit) = living_kpi(session, &request.kpi)?;
    let open = session.workspace()?;
    let target = target_of(open, session.today(), &request, &kpi, &unit)?;
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

/// The first target of a KPI that is being made: at least or, where it should be low, at most what was typed.
pub(crate) fn first(session: &Session, kpi: &Kpi, unit: &Unit, from: &str, typed: &str) -> Result<Target, Error> {
    let wording = if kpi.direction == Direction::Lower { "at_most" } else { "at_least" };
    let request = TargetInput {
        id: None,
        kpi: IdOrName::Name(kpi.name.clone()),
        from: from.to_owned(),
        until: None,
        wording: wording.to_owned(),
        value: NumberOrText::Text(typed.to_owned()),
        low: None,
        baseline: None,
        by: None,
        amber: None,
        amber_absolute: false,
        reason: String::new(),
        span: None,
        shape: None,
    };
    let target = target_of(session.workspace()?, session.today(), &request, kpi, unit)?;
    check_all(vec![target.clone()])?;
    Ok(target)
}

/// The KPI that targets are to be set for, and its unit.
fn living_kpi(session: &Session, wanted: &IdOrName) -> Result<(Kpi, Unit), Error> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let kpi = named_kpi(&catalog, wanted)?.clone();
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
    validate_all(&targets).map_err(|error| Error::invalid(error.to_string()).at(field(&error)))
}

/// The field of the request that a mistake is in.
fn field(error: &TargetError) -> &'static str {
    match error {
        TargetError::NotANumber | TargetError::TotalNotPositive => "value",
        TargetError::LowAboveHigh => "low",
        TargetError::NegativeBand => "amber",
        TargetError::ReachedBeforeStart { .. } => "by",
        TargetError::EndsBeforeStart { .. } => "until",
        TargetError::NoReason => "reason",
        TargetError::PathOfYear => "span",
        TargetError::NothingToShape => "shape",
        TargetError::SameStart(_) | TargetError::OverlappingExceptions(_) => "from",
    }
}

/// Refuses a total for numbers that make none.
fn check_adds_up(session: &mut Session, kpi: &Kpi) -> Result<(), Error> {
    let context = session.context()?;
    if context.kpi(kpi).is_some_and(|presented| presented.subject().adds_up()) {
        return Ok(());
    }
    let message = format!(
        "The numbers of {} do not add up to one of a year, as sales or orders do. Set a target for each period.",
        kpi.name
    );
    Err(Error::invalid(message).at("span"))
}

fn target_of(open: &Open, today: NaiveDate, request: &TargetInput, kpi: &Kpi, unit: &Unit) -> Result<Target, Error> {
    let when = read::When { locale: &open.locale, today };
    let until = read::filled(request.until.as_deref());
    Ok(Target {
        id: TargetId(request.id.unwrap_or(0)),
        kpi: kpi.id,
        from: from_of(&request.from, when)?,
        // An exception holds until its last period ends.
        until: until.map(|until| end_of(until, when)).transpose()?,
        goal: goal_of(when, request, unit)?,
        amber: amber_of(open, request.amber.as_ref(), request.amber_absolute, unit)?,
        reason: request.reason.trim().to_owned(),
        span: span_of(request.span.as_deref())?,
        shape: shape_of(request.shape.as_deref())?,
    })
}

fn from_of(text: &str, when: read::When) -> Result<NaiveDate, Error> {
    if text.trim().is_empty() {
        return Err(Error::invalid("Say from which period on the target holds, such as 2026-10.").at("from"));
    }
    let period = when.period(text, Lean::Near, None).map_err(|error| error.at("from"))?;
    Ok(period.start)
}

/// The day after the last period that an exception holds for.
fn end_of(text: &str, when: read::When) -> Result<NaiveDate, Error> {
    let last = when.period(text, Lean::Ahead, None).map_err(|error| error.at("until"))?;
    Ok(when.locale.calendar().end(last))
}

fn span_of(text: Option<&str>) -> Result<Span, Error> {
    match text.map(str::trim).unwrap_or_default() {
        "" => Ok(Span::default()),
        text => Span::parse(text).ok_or_else(|| read::unknown(text, "span", "period or fiscal_year").at("span")),
    }
}

fn shape_of(text: Option<&str>) -> Result<Shape, Error> {
    match text.map(str::trim).unwrap_or_default() {
        "" => Ok(Shape::default()),
        text => Shape::parse(text).ok_or_else(|| read::unknown(text, "shape", "straight or seasonal").at("shape")),
    }
}

fn goal_of(when: read::When, request: &TargetInput, unit: &Unit) -> Result<Goal, Error> {
    let number =
        |number: &NumberOrText, field: &str| read::number(number, unit, when.locale).map_err(|error| error.at(field));
    let needed = |sent: &Option<NumberOrText>, field: &str, what: &str| {
        let sent = sent.as_ref().ok_or_else(|| Error::invalid(format!("This wording needs {what}.")).at(field))?;
        number(sent, field)
    };
    let value = || number(&request.value, "value");
    Ok(match request.wording.as_str() {
        "at_least" => Goal::AtLeast(value()?),
        "at_most" => Goal::AtMost(value()?),
        "between" => Goal::Between(needed(&request.low, "low", "a lower end")?, value()?),
        "reach" => {
            let goal = value()?;
            let by = by_of(request.by.as_deref(), when)?;
            Goal::Reach { baseline: needed(&request.baseline, "baseline", "a number to start from")?, goal, by }
        }
        other => return Err(read::unknown(other, "wording", "at_least, at_most, between or reach").at("wording")),
    })
}

fn by_of(text: Option<&str>, when: read::When) -> Result<NaiveDate, Error> {
    let text = read::filled(text).ok_or_else(|| Error::invalid("Say by which date it must be reached.").at("by"))?;
    when.due(text).map_err(|error| error.at("by"))
}

fn amber_of(open: &Open, amber: Option<&NumberOrText>, is_amount: bool, unit: &Unit) -> Result<AmberBand, Error> {
    let unit = if is_amount { unit } else { &Unit::Percent };
    let number = |amber| read::number(amber, unit, &open.locale).map_err(|error| error.at("amber"));
    match amber {
        None if is_amount => Err(Error::invalid("Say how large the amber band is.").at("amber")),
        None => Ok(AmberBand::Relative(USUAL_AMBER)),
        Some(amber) if is_amount => Ok(AmberBand::Absolute(number(amber)?)),
        Some(amber) => Ok(AmberBand::Relative(number(amber)?)),
    }
}
