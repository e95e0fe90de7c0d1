//! Finding what a request names.

use crate::wire::IdOrName;
use crate::{Error, read};
use domain::{Catalog, Kpi, KpiId};

/// A KPI by its identifier or name.
pub(crate) fn named_kpi<'c>(catalog: &'c Catalog, wanted: &IdOrName) -> Result<&'c Kpi, Error> {
    match wanted {
        IdOrName::Id(id) => catalog.kpi(KpiId(*id)).ok_or_else(|| Error::not_found("KPI", id)),
        IdOrName::Name(name) => catalog.kpi_named(name).ok_or_else(|| Error::not_found("KPI", read::short(name))),
    }
}
