//! What everything shown is made of.

use crate::{Model, PersonMark};
use chrono::NaiveDate;
use domain::{Calendar, MeasureId};
use locale::Locale;
use std::collections::BTreeSet;

/// The workspace as it is to be shown: what it holds, how it writes, and today.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Definitions and recorded values.
    pub model: &'a Model,
    /// How numbers, dates and words are written.
    pub locale: &'a Locale,
    /// Today, as the owner's calendar has it.
    pub today: NaiveDate,
}

impl<'a> Context<'a> {
    /// The measures that KPIs in use are computed from.
    pub(crate) fn measures_in_use(&self) -> BTreeSet<MeasureId> {
        let catalog = &self.model.catalog;
        let kpis = catalog.kpis().iter().filter(|kpi| !kpi.archived);
        let checked = kpis.filter_map(|kpi| catalog.check_kpi(kpi.id));
        checked.flat_map(|checked| checked.measures().to_vec()).collect()
    }

    /// How whoever answers for something is shown.
    pub(crate) fn person(&self, owner: Option<&str>) -> Option<PersonMark> {
        owner.and_then(|name| self.model.people.mark(name)).cloned()
    }

    /// The workspace's calendar.
    pub fn calendar(&self) -> &'a Calendar {
        self.model.book.calendar()
    }
}
