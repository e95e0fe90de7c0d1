//! THE KPIs of the library, by area.

mod cash;
mod employees;
mod finance;
mod marketing;
mod operations;
mod sales;
mod service;

use crate::Entry;

static AREAS: [&[Entry]; 7] = [
    finance::ENTRIES,
    cash::ENTRIES,
    sales::ENTRIES,
    marketing::ENTRIES,
    service::ENTRIES,
    operations::ENTRIES,
    employees::ENTRIES,
];

/// All KPIs.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    AREAS.into_iter().flatten()
}

/// The KPI of that key.
pub fn find(key: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.key == key)
}
