//! `export`, `restore-export` and `definitions`.

use super::workspace::make;
use crate::args::{Args, Definitions, Export, RestoreExport};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use api::wire::{Changed, DefinitionsPlan, WorkspaceExported, Written};
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

/// Writes definitions, or brings them in; then it answers what that does.
pub(super) fn definitions(args: &Args, definitions: &Definitions) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &definitions.file)?;
    let Some(file) = &definitions.in_ else {
        let file = definitions.out.as_deref().unwrap_or(&definitions.file);
        let request = json!({ "path": path(file, args.words())? });
        let (json, written): (_, Written) = workspace.ask("definitions_export", request)?;
        return Ok(Answer::new(json, workspace.words().cli_saved(&written.path)));
    };
    let request = json!({ "path": path(file, args.words())?, "closed": definitions.closed });
    let (json, plan): (_, DefinitionsPlan) = workspace.ask("definitions_plan", request.clone())?;
    if !definitions.dry_run {
        workspace.ask::<Changed>("definitions_import", request)?;
    }
    let lines = plan.changes.into_iter().map(|change| change.text).chain([plan.text]);
    Ok(Answer::new(json, lines.collect::<Vec<_>>().join("\n")))
}
