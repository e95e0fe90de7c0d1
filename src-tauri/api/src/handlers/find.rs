//! Finding what a request names.

use crate::wire::IdOrName;
use crate::{Fault, error};
use domain::{Catalog, Kpi, KpiId, Objective, ObjectiveId, name};
use locale::Locale;
use present::Model;
use words::Missing;

/// A KPI by its identifier or name.
pub(crate) fn named_kpi<'c>(catalog: &'c Catalog, wanted: &IdOrName) -> Result<&'c Kpi, Fault> {
    match wanted {
        IdOrName::Id(id) => catalog.kpi(KpiId(*id)).ok_or_else(|| Fault::not_found(Missing::Kpi, id)),
        IdOrName::Name(name) => {
            catalog.kpi_named(name).ok_or_else(|| Fault::not_found(Missing::Kpi, error::short(name)))
        }
    }
}

/// An objective by its identifier or name, one that is not archived before those that are. Names are unique among siblings
/// only: one that several have says nothing.
pub(crate) fn named_objective<'m>(model: &'m Model, wanted: &IdOrName) -> Result<&'m Objective, Fault> {
    let text = match wanted {
        IdOrName::Id(id) => {
            return model.objective(ObjectiveId(*id)).ok_or_else(|| Fault::not_found(Missing::Objective, id));
        }
        IdOrName::Name(text) => text,
    };
    let mut found: Vec<&Objective> =
        model.objectives.iter().filter(|objective| name::means_same(&objective.name, text)).collect();
    if found.iter().any(|objective| !objective.archived) {
        found.retain(|objective| !objective.archived);
    }
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Fault::not_found(Missing::Objective, error::short(text))),
        _ => {
            let name = text.clone();
            Err(Fault::invalid(move |locale: &Locale| locale.words().error_objective_ambiguous(&name)))
        }
    }
}
