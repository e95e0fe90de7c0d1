//! KPIs: their definitions, formulas, points, breakdowns and pages.

mod breakdown;
mod contribution;
mod define;
mod eval;
mod formula;
mod make;
pub(crate) mod margin;
mod page;
mod points;
mod propose;
mod statistics;

pub(crate) use breakdown::breakdown;
pub(crate) use define::{archive, create, delete, list, update};
pub(crate) use eval::{NO_NUMBER, eval, stretch};
pub(crate) use formula::{check_formula, formula_names};
pub(crate) use make::make;
pub(crate) use page::page;
pub(crate) use points::points;
pub(crate) use propose::{direction, proposals};
pub(crate) use statistics::statistics;

use crate::wire::{IdOrName, KpiInfo};
use crate::{Error, read, words};
use domain::catalog::Catalog;
use domain::{Kpi, Objective};

/// A KPI by its identifier or name.
pub(crate) fn find_kpi<'k>(kpis: &'k [Kpi], wanted: &IdOrName) -> Result<&'k Kpi, Error> {
    match wanted {
        IdOrName::Id(id) => kpis.iter().find(|kpi| kpi.id.0 == *id).ok_or_else(|| Error::not_found("KPI", id)),
        IdOrName::Name(name) => {
            let folded = name.trim().to_lowercase();
            kpis.iter()
                .find(|kpi| kpi.name.to_lowercase() == folded)
                .ok_or_else(|| Error::not_found("KPI", read::short(name)))
        }
    }
}

/// A KPI as lists and its definition show it.
pub(crate) fn kpi_info(catalog: &Catalog, objectives: &[Objective], kpi: &Kpi) -> KpiInfo {
    let shown = catalog.unit(kpi.id);
    let objective = kpi.objective.and_then(|id| objectives.iter().find(|objective| objective.id == id));
    KpiInfo {
        id: kpi.id.0,
        name: kpi.name.clone(),
        description: kpi.description.clone(),
        formula: kpi.formula.clone(),
        objective: kpi.objective.map(|objective| objective.0),
        objective_name: objective.map(|objective| objective.name.clone()),
        category: kpi.category.code().into(),
        category_text: words::category_text(kpi.category).into(),
        direction: kpi.direction.code().into(),
        direction_text: words::direction_text(kpi.direction).into(),
        grain: kpi.grain.code().into(),
        grain_text: words::cadence_text(kpi.grain).into(),
        unit: kpi.unit.as_ref().map(domain::Unit::code),
        unit_text: words::unit_text(&shown),
        unit_shown: shown.code(),
        decimals: kpi.decimals,
        owner: kpi.owner.clone(),
        initials: kpi.owner.as_deref().and_then(words::initials),
        weight: kpi.weight,
        seasonal: kpi.seasonal,
        archived: kpi.archived,
    }
}
