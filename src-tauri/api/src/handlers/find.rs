//! Finding what a request names.

use crate::wire::IdOrName;
use crate::{Fault, error};
use domain::{Catalog, Kpi, KpiId};
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
