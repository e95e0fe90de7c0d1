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
        "path": path(&new.file, args.words())?,
        "name": new.name,
        "currency": new.currency,
        "locale": new.locale,
        "language": new.language,
        "fiscal_year_start": new.fiscal_year_start,
        "week_start": new.week_start,
    });
    make(args, "workspace_new", request)
}

/// Makes the example company.
pub(super) fn demo(args: &Args, file: &Path) -> Result<Answer, Failure> {
    make(args, "workspace_demo", json!({ "path": path(file, args.words())? }))
}

/// Makes a workspace and says what it holds.
pub(super) fn make(args: &Args, command: &str, request: Json) -> Result<Answer, Failure> {
    let mut workspace = Workspace::none(args);
    let (json, made): (_, WorkspaceInfo) = workspace.ask(command, request)?;
    let (settings, counts, words) = (&made.settings, &made.counts, workspace.words());
    let mut lines = vec![words.cli_made(&settings.currency, &settings.locale, &settings.name, &made.path)];
    if counts.values > 0 {
        let [kpis, measures, objectives, values] =
            [counts.kpis, counts.measures, counts.objectives, counts.values].map(|count| count.to_string());
        lines.push(words.cli_holds(&kpis, &measures, &objectives, &values));
    }
    Ok(Answer::new(json, lines.join("\n")))
}
