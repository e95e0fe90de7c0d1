//! Advice on the units that KPIs are shown in.

use domain::{Catalog, KpiId};
use locale::Locale;

/// Advice on the unit of each KPI that is not archived, a sentence each that begins with its name.
pub fn unit_advice(catalog: &Catalog, locale: &Locale) -> Vec<String> {
    catalog.kpis().iter().filter(|kpi| !kpi.archived).filter_map(|kpi| of(catalog, kpi.id, locale)).collect()
}

/// Advice on the unit of one KPI.
pub(crate) fn of(catalog: &Catalog, id: KpiId, locale: &Locale) -> Option<String> {
    let advice = locale.finding(&catalog.unit_advice(id)?.finding);
    Some(locale.words().advice_of_kpi(&advice, &catalog.kpi(id)?.name))
}
