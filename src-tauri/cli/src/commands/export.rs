//! `export` and `restore-export`.

use super::workspace::make;
use crate::args::{Args, Export, RestoreExport};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use api::wire::WorkspaceExported;
use serde_json::json;

/// Writes a plain export.
pub(super) fn export(args: &Args, export: &Export) -> Result<Answer, Failure> {
    let request = json!({ "path": path(&export.out, args.words())? });
    let mut workspace = Workspace::open(args, &export.file)?;
    let (json, written): (_, WorkspaceExported) = workspace.ask("workspace_export", request)?;
    let (files, values) = (written.files.len().to_string(), written.values.to_string());
    Ok(Answer::new(json, workspace.words().cli_exported(&files, &written.path, &values)))
}

/// Makes a workspace of a plain export.
pub(super) fn restore(args: &Args, restore: &RestoreExport) -> Result<Answer, Failure> {
    let folder = path(&restore.folder, args.words())?;
    make(args, "export_restore", json!({ "folder": folder, "path": path(&restore.file, args.words())? }))
}
