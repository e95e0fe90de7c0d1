//! Advice on the units that KPIs are shown in.

use domain::{Catalog, KpiId};

/// Advice on the unit of each KPI that is not archived, a sentence each that begins with its name.
pub fn unit_advice(catalog: &Catalog) -> Vec<String> {
    catalog.kpis().iter().filter(|kpi| !kpi.archived).filter_map(|kpi| of(catalog, kpi.id)).collect()
}

/// Advice on the unit of one KPI.
pub(crate) fn of(catalog: &Catalog, id: KpiId) -> Option<String> {
    Some(format!("{}: {}", catalog.kpi(id)?.name, catalog.unit_advice(id)?.message))
}
