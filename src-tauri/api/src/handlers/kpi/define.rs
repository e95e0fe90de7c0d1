//! Making, changing, archiving and deleting KPIs.

use super::formula::refused;
use super::named_kpi;
use crate::handlers::measure::rename_in_formulas;
use crate::wire::{Archive, ById, Changed, IdOrName, KpiInput, KpiList, Nothing};
use crate::{Error, Session, read};
use domain::{Category, Grain, Kpi, KpiId, Objective, ObjectiveId, formula};
use present::order;
use store::{Entity, Operation};

pub(crate) fn list(session: &mut Session, _: Nothing) -> Result<KpiList, Error> {
    let context = session.context()?;
    let kpis = order::kpis(&context.model.objectives, context.model.catalog.kpis());
    Ok(KpiList { kpis: kpis.into_iter().map(|kpi| context.definition(kpi).into()).collect() })
}

pub(crate) fn create(session: &mut Session, request: KpiInput) -> Result<Changed, Error> {
    let kpi = kpi_of(session, &KpiInput { id: None, ..request }, None)?;
    check(session, &kpi)?;
    let operation = Operation::Create(Entity::Kpi, kpi.name.clone());
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_kpi(&kpi)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn update(session: &mut Session, request: KpiInput) -> Result<Changed, Error> {
    let Some(id) = request.id else { return Err(Error::invalid("Say which KPI to change by its id.")) };
    let before = session.workspace()?.store.kpi(KpiId(id))?;
    let kpi = kpi_of(session, &request, Some(&before))?;
    if kpi.formula != before.formula {
        check(session, &kpi)?;
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
    Ok(changed.of(id))
}

pub(super) fn kpi_of(session: &Session, request: &KpiInput, before: Option<&Kpi>) -> Result<Kpi, Error> {
    let objectives = session.workspace()?.store.objectives()?;
    let objective = request.objective.as_ref().map(|wanted| find_objective(&objectives, wanted)).transpose()?;
    let unit = request.unit.as_deref().filter(|unit| !unit.trim().is_empty());
    if request.decimals.is_some_and(|decimals| decimals > 6) {
        return Err(Error::invalid("At most 6 decimals can be shown."));
    }
    Ok(Kpi {
        id: KpiId(request.id.unwrap_or(0)),
        objective: objective.map(|objective| objective.id),
        name: request.name.trim().to_owned(),
        description: request.description.clone(),
        formula: request.formula.trim().to_owned(),
        unit: unit.map(read::unit).transpose()?,
        category: read::category(&request.category, objective.map_or(Category::Strategic, |o| o.category))?,
        direction: read::direction(&request.direction)?,
        grain: read::grain(Some(&request.grain), Grain::Month)?,
        decimals: request.decimals,
        owner: read::optional_text(request.owner.clone()),
        weight: read::weight(request.weight)?,
        seasonal: request.seasonal,
        position: before.map_or(0, |before| before.position),
        archived: before.is_some_and(|before| before.archived),
    })
}

fn find_objective<'o>(objectives: &'o [Objective], wanted: &IdOrName) -> Result<&'o Objective, Error> {
    match wanted {
        IdOrName::Id(id) => objectives
            .iter()
            .find(|objective| objective.id == ObjectiveId(*id))
            .ok_or_else(|| Error::not_found("objective", id)),
        IdOrName::Name(name) => {
            let folded = name.trim().to_lowercase();
            objectives
                .iter()
                .find(|objective| objective.name.to_lowercase() == folded)
                .ok_or_else(|| Error::not_found("objective", read::short(name)))
        }
    }
}

/// Refuses a formula with mistakes.
pub(super) fn check(session: &mut Session, kpi: &Kpi) -> Result<(), Error> {
    let catalog = &session.workspace_mut()?.model()?.catalog;
    let id = (kpi.id.0 != 0).then_some(kpi.id);
    refused(&kpi.formula, &catalog.check_formula(id, &formula::parse(&kpi.formula)))
}

pub(crate) fn archive(session: &mut Session, request: Archive) -> Result<Changed, Error> {
    let kpi = session.workspace()?.store.kpi(KpiId(request.id))?;
    let operation = match request.archived {
        true => Operation::Archive(Entity::Kpi, kpi.name.clone()),
        false => Operation::Unarchive(Entity::Kpi, kpi.name.clone()),
    };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.archive_kpi(kpi.id, request.archived)?))?;
    Ok(changed)
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let kpi = named_kpi(&catalog, &IdOrName::Id(request.id))?;
    let users: Vec<String> =
        catalog.uses_of_kpi(kpi.id).into_iter().filter_map(|id| catalog.kpi(id).map(|kpi| kpi.name.clone())).collect();
    if !users.is_empty() {
        let users = open.locale.list_and(&users);
        let message = format!("{} is used by {users}. Change or delete these KPIs first.", kpi.name);
        return Err(Error::new("still_used", message));
    }
    let operation = Operation::Delete(Entity::Kpi, kpi.name.clone());
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_kpi(kpi.id)?))?;
    Ok(changed)
}
