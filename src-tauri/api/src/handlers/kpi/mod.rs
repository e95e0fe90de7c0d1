//! KPIs: their definitions, formulas, points, breakdowns and pages.

mod breakdown;
mod closed;
mod define;
mod deletion;
mod eval;
mod explain;
mod formula;
mod make;
mod page;
mod points;
mod propose;
mod restated;
mod stage;
mod statistics;
mod units;
mod versions;

pub(crate) use breakdown::breakdown;
pub(crate) use closed::refuse_redefined;
pub(crate) use define::{archive, create, delete, list, update};
pub(crate) use deletion::deletion;
pub(crate) use eval::eval;
pub(crate) use explain::explain;
pub(crate) use formula::{check_formula, formula_names, refused as refuse_formula};
pub(crate) use make::make;
pub(crate) use page::page;
pub(crate) use points::points;
pub(crate) use propose::{direction, proposals};
pub(crate) use restated::{restated_among, restated_of_previous};
pub(crate) use stage::set_stage;
pub(crate) use statistics::statistics;
pub(crate) use units::check_unit;
pub(crate) use versions::{begins_period, delete_version, redefine};

use super::find::named_kpi;
use crate::wire::{self, IdOrName};
use crate::{Fault, Session};
use present::{Asking, Context, Presented};
use words::Missing;

/// A KPI by its identifier or name, to be shown.
pub(crate) fn find_kpi<'a>(context: Context<'a>, wanted: &IdOrName) -> Result<Presented<'a>, Fault> {
    let kpi = named_kpi(&context.model.catalog, wanted)?;
    context.kpi(kpi).ok_or_else(|| Fault::not_found(Missing::Kpi, &kpi.name))
}

/// A KPI by its identifier or name, over a span.
pub(crate) fn asking<'s>(
    session: &'s Session,
    wanted: &IdOrName,
    span: Option<wire::Span>,
) -> Result<Asking<'s>, Fault> {
    let span = session.span(&span.unwrap_or_default())?;
    Ok(Asking::new(find_kpi(session.context()?, wanted)?, span)?)
}
