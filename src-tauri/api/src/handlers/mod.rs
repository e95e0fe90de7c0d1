//! Handlers: one module for each part of the list. They convert between wire and domain, ask the crates below, and know
//! neither SQL nor Tauri.

pub(crate) mod action;
pub(crate) mod benchmark;
pub(crate) mod budget;
pub(crate) mod chart;
pub(crate) mod coach;
pub(crate) mod dates;
pub(crate) mod definitions;
mod dividing;
pub(crate) mod due;
pub(crate) mod event;
pub(crate) mod export;
mod find;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod kept;
pub(crate) mod kpi;
pub(crate) mod library;
pub(crate) mod limits;
pub(crate) mod link;
pub(crate) mod measure;
pub(crate) mod objective;
pub(crate) mod pack;
pub(crate) mod people;
pub(crate) mod quality;
pub(crate) mod reconciliation;
pub(crate) mod review;
pub(crate) mod saving;
pub(crate) mod scenario;
pub(crate) mod scorecard;
pub(crate) mod settings;
pub(crate) mod shown;
pub(crate) mod target;
pub(crate) mod texts;
pub(crate) mod value;
pub(crate) mod what_if;
pub(crate) mod workspace;

use crate::open::Open;
use crate::wire::{IdOrName, Patch};
use crate::{Fault, error, read};
use domain::KpiId;
use find::named_kpi;
use store::{Entity, Operation};
use words::Words;

/// The KPI that something is about afterwards.
fn about(open: &Open, kpi: Patch<IdOrName>, before: Option<KpiId>) -> Result<Option<KpiId>, Fault> {
    kpi.read(before, None, |kpi| Ok(Some(named_kpi(&open.catalog()?, &kpi)?.id)))
}

fn operation(entity: Entity, exists: bool, text: &str) -> Operation {
    match exists {
        true => Operation::Change(entity, error::short(text)),
        false => Operation::Create(entity, error::short(text)),
    }
}

fn needed(text: String, missing: fn(Words) -> &'static str) -> Result<String, Fault> {
    read::optional_text(Some(text)).ok_or_else(|| Fault::refused(missing))
}
