//! Whether a file is a sheet that was sent from here, and what it would do.

use super::found::{self, Reading};
use super::show;
use crate::open::Open;
use crate::wire::{EntrySheetLook, EntrySheetRequest};
use crate::{ErrorCode, Fault, FileUse, Session};
use entry::Filled;
use intake::Source;
use std::path::Path;
use words::Words;

/// In bytes: a sheet of a thousand rows and two years of months has half a megabyte. Larger files are not opened twice to
/// find out.
const LARGEST: u64 = 2_000_000;

pub(crate) fn look(session: &Session, request: EntrySheetRequest) -> Result<EntrySheetLook, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let Some((_, reading, filled)) = opened(session, &path)? else { return Ok(EntrySheetLook { sheet: None }) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(EntrySheetLook { sheet: Some(show::plan(session, &name, &filled, &reading)?) })
}

/// A sheet that was sent from here, read; `None` for any other file.
///
/// # Errors
/// One that another workspace has sent is refused.
pub(super) fn opened<'s>(session: &'s Session, path: &Path) -> Result<Option<(&'s Open, Reading, Filled)>, Fault> {
    let open = session.workspace()?;
    open.refuse_itself(path, ErrorCode::NotASpreadsheet)?;
    let Some(filled) = filled(path) else { return Ok(None) };
    if let Some(origin) = &filled.origin
        && Some(origin.workspace) != open.store().first_operation()?
    {
        let business = origin.business.clone();
        return Err(Fault::invalid(move |locale: &locale::Locale| {
            locale.words().error_entry_sheet_of_another(&business)
        }));
    }
    let reading = found::read(session, &filled)?;
    Ok(Some((open, reading, filled)))
}

/// Reads a file; whatever stands in the way is told by the import, which it then goes to.
fn filled(path: &Path) -> Option<Filled> {
    let small = std::fs::metadata(path).ok().filter(|meta| meta.is_file() && meta.len() <= LARGEST)?;
    let source = Source::open(path).ok().filter(|_| small.len() > 0)?;
    entry::read(&source.tables())
}

/// Refuses a sheet that was sent from here where it would be read as any table: its grey columns are no new numbers.
pub(crate) fn is_entry_sheet(source: &Source) -> Result<(), Fault> {
    let name = source.name().to_owned();
    if source.text_head().is_some_and(|head| entry::is_in_text(&head)) {
        return Err(Fault::invalid(move |locale: &locale::Locale| locale.words().error_entry_sheet_text(&name)));
    }
    if entry::read(&source.tables()).is_none() {
        return Ok(());
    }
    Err(Fault::invalid(move |locale: &locale::Locale| Words::error_entry_sheet_alone(locale.words(), &name)))
}
