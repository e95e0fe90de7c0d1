//! The first rows of a large file, shown while all of it is read.

use super::{kept, preview, told};
use crate::handlers::import::convert::map_of;
use crate::wire::{ImportGlance, ImportGlanceRequest, ImportMap};
use crate::{ErrorCode, Fault, FileUse, Session};
use intake::{Plan, Source};

/// The beginning of a file, as far as it says something by itself: what is wrong with a file its plan says.
pub(crate) fn glance(session: &Session, request: ImportGlanceRequest) -> Result<ImportGlance, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let open = session.workspace()?;
    open.refuse_itself(&path, ErrorCode::NotASpreadsheet)?;
    let map =
        map_of(&ImportMap { format: request.format.unwrap_or_default(), ..ImportMap::default() }, &open.settings)?;
    let Ok(Some(source)) = Source::beginning(&path) else { return Ok(ImportGlance::default()) };
    let Ok(sniff) = intake::sniff(&source, &map, &kept::context(open)) else { return Ok(ImportGlance::default()) };
    let Ok(plan) = Plan::open(&sniff, &map) else { return Ok(ImportGlance::default()) };
    Ok(ImportGlance {
        format_text: told::format(&plan.format, &open.locale),
        head: preview::head_of(&sniff, plan.format.header_row),
        rows: preview::rows_below(&sniff, plan.format.header_row),
    })
}
