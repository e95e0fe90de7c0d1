//! `new` and `demo`.

use crate::args::{Args, New};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use api::wire::WorkspaceInfo;
use serde_json::{Value as Json, json};
use std::path::Path;

/// Makes a workspace.
pub(super) fn new(args: &Args, new: &New) -> Result<Answer, Failure> {
    let request = json!({
        "path": path(&new.file)?,
        "name": new.name,
        "currency": new.currency,
        "locale": new.locale,
        "fiscal_year_start": new.fiscal_year_start,
        "week_start": new.week_start,
    });
    make(args, "workspace_new", request)
}

/// Makes the example company.
pub(super) fn demo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    make(args, "workspace_demo", json!({ "path": path(file)? }))
}

fn make(args: &Args, command: &str, request: Json) -> Result<Answer, Failure> {
    let (json, made): (_, WorkspaceInfo) = Workspace::none(args).ask(command, request)?;
    let (settings, counts) = (&made.settings, &made.counts);
    let mut text = format!("Made {} for {} ({}, {}).", made.path, settings.name, settings.currency, settings.locale);
    if counts.values > 0 {
        text += &format!(
            "\nIt holds {} objectives, {} KPIs, {} measures and {} values.",
            counts.objectives, counts.kpis, counts.measures, counts.values
        );
    }
    Ok(Answer::new(json, text))
}
