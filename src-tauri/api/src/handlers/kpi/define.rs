//! Making, changing, archiving and deleting KPIs.

use super::closed::refuse_redefined;
use super::formula::refused;
use super::units::{check_unit, remark};
use crate::handlers::find::named_kpi;
use crate::handlers::measure::rename_in_formulas;
use crate::wire::{Archive, ById, Changed, IdOrName, KpiInput, KpiList, Nothing};
use crate::{ErrorCode, Fault, Session, error, read};
use domain::life::Stakeholders;
use domain::{Category, Direction, Grain, Kpi, KpiId, Objective, ObjectiveId, formula};
use locale::Locale;
use present::order;
use store::{Entity, Operation};
use words::{Missing, Words};

pub(crate) fn list(session: &Session, _: Nothing) -> Result<KpiList, Fault> {
    let context = session.context()?;
    let kpis = order::kpis(&context.model.objectives, context.model.catalog.kpis());
    Ok(KpiList { kpis: kpis.into_iter().map(|kpi| context.definition(kpi).into()).collect() })
}

pub(crate) fn create(session: &mut Session, request: KpiInput) -> Result<Changed, Fault> {
    let kpi = written(session, request, Kpi::new("", ""))?;
    let note = check(session, &kpi)?;
    let operation = Operation::Create(Entity::Kpi, kpi.name.clone());
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_kpi(&kpi)?))?;
    Ok(Changed { note, ..changed.of(id.0) })
}

pub(crate) fn update(session: &mut Session, request: KpiInput) -> Result<Changed, Fault> {
    let Some(id) = request.id else { return Err(Fault::refused(Words::error_which_kpi)) };
    let before = session.workspace()?.store().kpi(KpiId(id))?;
    let may_change_closed = request.closed == Some(true);
    let kpi = written(session, request, before.clone())?;
    let mut note = None;
    if kpi.formula != before.formula || kpi.unit != before.unit {
        note = check(session, &kpi)?;
        let (open, catalog) = (session.workspace()?, session.workspace()?.catalog()?);
        if !may_change_closed {
            refuse_redefined((&catalog, &before), (&catalog, &kpi), open.settings.closed_until, &open.locale)?;
        }
    }
    let renamed = kpi.name != before.name;
    let operation = match renamed {
        true => Operation::Rename { entity: Entity::Kpi, from: before.name.clone(), to: kpi.name.clone() },
        false => Operation::Change(Entity::Kpi, before.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| {
        tx.update_kpi(&kpi)?;
        if renamed {
            rename_in_formulas(tx, &[(&before.name, &kpi.name)])?;
        }
        Ok(())
    })?;
    Ok(Changed { note, ..changed.of(id) })
}

/// A KPI with the fields that a request names; one that is made is named over a new one.
pub(super) fn written(session: &Session, request: KpiInput, before: Kpi) -> Result<Kpi, Fault> {
    let people = stakeholders(session, &request, before.people.clone())?;
    let objectives = session.workspace()?.store().objectives()?;
    let find = |wanted| find_objective(&objectives, &wanted).map(|found| Some(found.id));
    let objective = request.objective.read(before.objective, None, find)?;
    let served = objectives.iter().find(|candidate| Some(candidate.id) == objective);
    // Something new follows what it serves; what exists stays what it is.
    let usual = served.map_or(Category::Strategic, |objective| objective.category);
    let category = if before.id.0 == 0 { usual } else { before.category };
    Ok(Kpi {
        objective,
        people,
        name: request.name.trimmed(before.name),
        description: request.description.over(before.description, String::new()),
        formula: request.formula.trimmed(before.formula),
        unit: request.unit.read(before.unit, None, |text| read::unit(&text).map(Some))?,
        category: request.category.map(Category::from).over(category, usual),
        direction: request.direction.map(Direction::from).over(before.direction, Direction::Higher),
        grain: request.grain.map(Grain::from).over(before.grain, Grain::Month),
        decimals: request.decimals.read(before.decimals, None, |decimals| decimals_of(decimals).map(Some))?,
        owner: request.owner.filled(before.owner),
        weight: request.weight.read(before.weight, 1.0, |weight| read::weight(Some(weight)))?,
        seasonal: request.seasonal.over(before.seasonal, false),
        ..before
    })
}

/// Who has to do with it, with what a request names of them.
fn stakeholders(session: &Session, request: &KpiInput, before: Stakeholders) -> Result<Stakeholders, Fault> {
    let day = |text: String| session.when()?.past(&text).map(Some).map_err(|error| error.at("agreed"));
    let agreed = request.agreed.clone().read(before.agreed, None, day)?;
    if let Some(ahead) = agreed.filter(|day| *day > session.today()) {
        let said = move |locale: &Locale| locale.words().error_agreed_ahead(&locale.date(ahead));
        return Err(Fault::invalid(said).at("agreed"));
    }
    Ok(Stakeholders {
        enters: request.enters.clone().filled(before.enters),
        told: request.told.clone().over(before.told, Vec::new()),
        agreed_by: request.agreed_by.clone().filled(before.agreed_by),
        agreed,
    })
}

fn decimals_of(decimals: u8) -> Result<u8, Fault> {
    if decimals > 6 { Err(Fault::refused(Words::error_decimals)) } else { Ok(decimals) }
}

fn find_objective<'o>(objectives: &'o [Objective], wanted: &IdOrName) -> Result<&'o Objective, Fault> {
    match wanted {
        IdOrName::Id(id) => objectives
            .iter()
            .find(|objective| objective.id == ObjectiveId(*id))
            .ok_or_else(|| Fault::not_found(Missing::Objective, id)),
        IdOrName::Name(name) => {
            let folded = domain::name::compared(name);
            objectives
                .iter()
                .find(|objective| domain::name::compared(&objective.name) == folded)
                .ok_or_else(|| Fault::not_found(Missing::Objective, error::short(name)))
        }
    }
}

/// Refuses a formula with mistakes, and a unit that it cannot have. What is to be known of one that is taken.
pub(super) fn check(session: &Session, kpi: &Kpi) -> Result<Option<String>, Fault> {
    let (model, locale, _) = session.workspace()?.parts()?;
    let id = (kpi.id.0 != 0).then_some(kpi.id);
    let checked = model.catalog.check_formula(id, &formula::parse(&kpi.formula));
    refused(&kpi.formula, &checked, locale)?;
    check_unit(&model.catalog, &kpi.formula, kpi.unit.as_ref(), locale)?;
    Ok(remark(&checked, locale))
}

pub(crate) fn archive(session: &mut Session, request: Archive) -> Result<Changed, Fault> {
    let kpi = session.workspace()?.store().kpi(KpiId(request.id))?;
    let operation = match request.archived {
        true => Operation::Archive(Entity::Kpi, kpi.name.clone()),
        false => Operation::Unarchive(Entity::Kpi, kpi.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.archive_kpi(kpi.id, request.archived)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let kpi = named_kpi(&catalog, &IdOrName::Id(request.id))?;
    let users: Vec<String> =
        catalog.uses_of_kpi(kpi.id).into_iter().filter_map(|id| catalog.kpi(id).map(|kpi| kpi.name.clone())).collect();
    if !users.is_empty() {
        let message = open.locale.words().error_in_use(&kpi.name, &open.locale.list_and(&users));
        return Err(Fault::new(ErrorCode::StillUsed, message));
    }
    let operation = Operation::Delete(Entity::Kpi, kpi.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_kpi(kpi.id)?))?;
    Ok(changed)
}
