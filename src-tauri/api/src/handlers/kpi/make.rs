//! Making several KPIs at once, with the objective they serve and their first targets.

use super::define::{check, written};
use crate::handlers::{library, target};
use crate::wire::{Changed, KpiInput, KpiToMake, KpisToMake, Patch};
use crate::{Fault, Session};
use domain::{Kpi, Objective, Target, Unit, formula};
use store::{Entity, Operation};
use words::Words;

/// Makes all of them or none: what is wrong with one is said with its name.
pub(crate) fn make(session: &mut Session, request: KpisToMake) -> Result<Changed, Fault> {
    let mut made = Vec::new();
    for wanted in &request.kpis {
        made.push(one(session, &request, wanted)?);
    }
    let operation = match made.as_slice() {
        [] => return Err(Fault::refused(Words::error_no_kpis_to_make)),
        [(kpi, _)] => Operation::Create(Entity::Kpi, kpi.name.clone()),
        more => Operation::CreateKpis(more.len()),
    };
    let objective = new_objective(&request.new_objective);
    let ((), changed) = session.transact(operation, |tx| {
        let objective = objective.map(|objective| tx.insert_objective(&objective)).transpose()?;
        for (kpi, target) in &made {
            let id = tx.insert_kpi(&Kpi { objective: objective.or(kpi.objective), ..kpi.clone() })?;
            if let Some(target) = target {
                tx.insert_target(&Target { kpi: id, ..target.clone() })?;
            }
        }
        Ok(())
    })?;
    Ok(changed)
}

fn new_objective(name: &str) -> Option<Objective> {
    let name = name.trim();
    (!name.is_empty()).then(|| Objective::new(name))
}

fn one(session: &Session, request: &KpisToMake, wanted: &KpiToMake) -> Result<(Kpi, Option<Target>), Fault> {
    let input = KpiInput {
        name: Patch::Set(wanted.name.clone()),
        formula: Patch::Set(wanted.formula.clone()),
        objective: request.objective.clone().into(),
        direction: wanted.direction.into(),
        unit: wanted.unit.clone().filter(|unit| !unit.trim().is_empty()).into(),
        ..KpiInput::default()
    };
    let kpi = match &wanted.library {
        None => written(session, input, Kpi::new("", ""))?,
        Some(key) => {
            let (entry, open) = (library::find(key)?, session.workspace()?);
            let known = entry.kpi(String::new(), open.locale.words(), open.settings.currency);
            let input = KpiInput { category: Patch::Set(known.category.into()), ..input };
            written(session, input, Kpi { unit: None, ..known })?
        }
    };
    check(session, &kpi)?;
    if wanted.target.trim().is_empty() {
        return Ok((kpi, None));
    }
    let given = session.workspace()?.model()?.catalog.check_formula(None, &formula::parse(&kpi.formula)).unit;
    let unit = kpi.unit.clone().or(given).unwrap_or(Unit::Number);
    // Several targets stand in one list: the sentence says whose it is.
    let named = |error: Fault| error.of(&kpi.name);
    let target = target::first(session, &kpi, &unit, &request.from, &wanted.target).map_err(named)?;
    Ok((kpi, Some(target)))
}
