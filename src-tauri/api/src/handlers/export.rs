//! Plain exports: a workspace as a folder of files that any program reads, and back.

use super::workspace;
use crate::open::Open;
use crate::told::told;
use crate::wire::{ExportRestore, WorkspaceExport, WorkspaceExported, WorkspaceInfo};
use crate::{Fault, FileUse, Session};
use plain::Export;
use store::OpenOptions;
use words::Words;

pub(crate) fn write(session: &Session, request: WorkspaceExport) -> Result<WorkspaceExported, Fault> {
    let open = session.workspace()?;
    if session.hides_amounts {
        return Err(Fault::refused(Words::error_export_hidden));
    }
    let path = match (request.path, request.inside) {
        (Some(path), None) => session.file(&path, FileUse::Write)?,
        (None, Some(folder)) => session.file(&folder, FileUse::Write)?.join(folder_name(session)?),
        _ => return Err(Fault::refused(Words::error_export_where)),
    };
    let told = |entry: &store::HistoryEntry| told(&entry.operation, &open.locale);
    let export = Export { now: session.clock(), program: env!("CARGO_PKG_VERSION"), told: &told };
    let written = plain::export(&open.store(), &path, &export)?;
    let path = written.path.display().to_string();
    Ok(WorkspaceExported { path, files: written.files, values: written.values })
}

/// What an export of today is called.
fn folder_name(session: &Session) -> Result<String, Fault> {
    let open = session.workspace()?;
    let name = workspace::file_name(&open.settings.name, open.locale.words());
    Ok(open.locale.words().export_folder(&session.today().to_string(), &name))
}

pub(crate) fn restore(session: &mut Session, request: ExportRestore) -> Result<WorkspaceInfo, Fault> {
    let options = OpenOptions::new(session.clock());
    let folder = session.file(&request.folder, FileUse::Read)?;
    let store = plain::bring_back(&folder, &session.file(&request.path, FileUse::Write)?, options)?;
    session.open = Some(Open::new(store)?);
    workspace::info(session)
}
