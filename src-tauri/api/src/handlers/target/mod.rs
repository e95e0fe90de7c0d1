//! Targets.

mod goal;
mod season;
mod shown;

pub(crate) use season::{plan as season_plan, set as season_set};

use super::find::named_kpi;
use crate::open::Open;
use crate::wire::{ById, Changed, IdOrName, NumberOrText, Patch, TargetInput, WordingCode};
use crate::{ErrorCode, Fault, Session, read};
use chrono::NaiveDate;
use domain::target::{AmberBand, Goal, Shape, Span, validate_all};
use domain::{Direction, Kpi, Target, TargetId, Unit};
use locale::{Lean, Locale};
use present::Context;
use store::Operation;
use words::Words;

pub(crate) fn set(session: &mut Session, request: TargetInput) -> Result<Changed, Fault> {
    let before = standing(session, &request)?;
    let wanted = request.kpi.clone().optional(before.as_ref().map(|target| IdOrName::Id(target.kpi.0)));
    let wanted = wanted.ok_or_else(|| Fault::refused(Words::error_target_which_kpi).at("kpi"))?;
    let (kpi, unit) = living_kpi(session, &wanted)?;
    if before.as_ref().is_some_and(|target| target.kpi != kpi.id) {
        return Err(gone());
    }
    let open = session.workspace()?;
    let target = target_of(open, session.today(), request, before, &kpi, &unit)?;
    check_all(with(open.store().targets_of(kpi.id)?, &target))?;
    if target.span == Span::FiscalYear {
        check_adds_up(session.context()?, &kpi)?;
    }
    let (id, changed) = session.transact(Operation::SetTarget(kpi.name), |tx| match target.id.0 {
        0 => Ok(tx.insert_target(&target)?),
        _ => Ok(tx.update_target(&target).map(|()| target.id)?),
    })?;
    Ok(changed.of(id.0))
}

/// The target that is to be changed; `None` where a new one is to be set.
fn standing(session: &Session, request: &TargetInput) -> Result<Option<Target>, Fault> {
    let Some(id) = request.id else { return Ok(None) };
    let known = session.workspace()?.store().targets()?.into_iter().find(|target| target.id.0 == id);
    known.map(Some).ok_or_else(gone)
}

fn gone() -> Fault {
    Fault::plain(ErrorCode::NotFound, Words::error_target_gone)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let target = open.store().target(TargetId(request.id))?;
    let kpi = open.store().kpi(target.kpi)?;
    let ((), changed) = session.transact(Operation::RemoveTarget(kpi.name), |tx| Ok(tx.delete_target(target.id)?))?;
    Ok(changed)
}

/// The first target of a KPI that is being made: at least or, where it should be low, at most what was typed.
pub(crate) fn first(session: &Session, kpi: &Kpi, unit: &Unit, from: &str, typed: &str) -> Result<Target, Fault> {
    let wording = if kpi.direction == Direction::Lower { WordingCode::AtMost } else { WordingCode::AtLeast };
    let request = TargetInput {
        from: Patch::Set(from.to_owned()),
        wording: Patch::Set(wording),
        value: Patch::Set(NumberOrText::Text(typed.to_owned())),
        ..TargetInput::default()
    };
    let target = target_of(session.workspace()?, session.today(), request, None, kpi, unit)?;
    check_all(vec![target.clone()])?;
    Ok(target)
}

/// The KPI that targets are to be set for, and its unit.
fn living_kpi(session: &Session, wanted: &IdOrName) -> Result<(Kpi, Unit), Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let kpi = named_kpi(&catalog, wanted)?.clone();
    if kpi.archived {
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_target_archived(&kpi.name)));
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

fn check_all(targets: Vec<Target>) -> Result<(), Fault> {
    Ok(validate_all(&targets)?)
}

/// Refuses a total for numbers that make none.
pub(crate) fn check_adds_up(context: Context, kpi: &Kpi) -> Result<(), Fault> {
    if context.kpi(kpi).is_some_and(|presented| presented.subject().adds_up()) {
        return Ok(());
    }
    let name = kpi.name.clone();
    Err(Fault::invalid(move |locale: &Locale| locale.words().error_target_no_sum(&name)).at("span"))
}

/// A target with the fields that a request names, over the one that is there.
fn target_of(
    open: &Open,
    today: NaiveDate,
    request: TargetInput,
    before: Option<Target>,
    kpi: &Kpi,
    unit: &Unit,
) -> Result<Target, Fault> {
    let when = read::When { locale: &open.locale, today };
    let was = before.as_ref();
    let from = request.from.clone().read(was.map(|target| target.from), None, |text| from_of(&text, when).map(Some))?;
    let goal = goal::goal_of(when, &request, was.map(|target| target.goal), unit)?;
    let sent = (request.amber.as_ref(), request.amber_absolute.clone());
    let amber = amber_of(open, sent, was.map(|target| target.amber), (&goal, unit))?;
    Ok(Target {
        id: was.map_or(TargetId(0), |target| target.id),
        kpi: kpi.id,
        from: from.ok_or_else(no_start)?,
        // An exception holds until its last period ends.
        until: request.until.read(was.and_then(|target| target.until), None, |text| end_of(&text, when).map(Some))?,
        goal,
        amber,
        span: request.span.map(Span::from).over(was.map(|target| target.span).unwrap_or_default(), Span::default()),
        shape: request
            .shape
            .map(Shape::from)
            .over(was.map(|target| target.shape).unwrap_or_default(), Shape::default()),
        reason: request.reason.trimmed(before.map(|target| target.reason).unwrap_or_default()),
    })
}

fn no_start() -> Fault {
    Fault::refused(Words::error_target_start).at("from")
}

fn from_of(text: &str, when: read::When) -> Result<NaiveDate, Fault> {
    let period = when.period(text, Lean::Near, None).map_err(|error| error.at("from"))?;
    Ok(period.start)
}

/// The day after the last period that an exception holds for.
fn end_of(text: &str, when: read::When) -> Result<NaiveDate, Fault> {
    let last = when.period(text, Lean::Ahead, None).map_err(|error| error.at("until"))?;
    Ok(when.locale.calendar().end(last))
}

/// The amber band: as it stands where nothing is said of it, the usual one where it is cleared or new.
fn amber_of(
    open: &Open,
    (amber, is_amount): (Patch<&NumberOrText>, Patch<bool>),
    before: Option<AmberBand>,
    (goal, unit): (&Goal, &Unit),
) -> Result<AmberBand, Fault> {
    let was_amount = matches!(before, Some(AmberBand::Absolute(_)));
    let is_amount = is_amount.over(was_amount, false);
    match (amber, before) {
        (Patch::Set(amber), _) => band(open, amber, is_amount, unit),
        (Patch::Keep, Some(band)) if is_amount == was_amount => Ok(band),
        _ if is_amount => Err(Fault::refused(Words::error_target_amber_size).at("amber")),
        _ => Ok(goal.usual_amber(unit)),
    }
}

/// An amber band as it was sent: an amount in the KPI's unit, or a part of the target.
fn band(open: &Open, amber: &NumberOrText, is_amount: bool, unit: &Unit) -> Result<AmberBand, Fault> {
    let number = |unit| read::number(amber, unit, &open.locale).map_err(|error| error.at("amber"));
    match is_amount {
        true => Ok(AmberBand::Absolute(number(unit)?)),
        false => match number(&Unit::Percent)? {
            // Nothing could ever be off track.
            part if part >= 1.0 => Err(Fault::refused(Words::error_target_amber_whole).at("amber")),
            part => Ok(AmberBand::Relative(part)),
        },
    }
}
