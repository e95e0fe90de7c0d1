//! `report`.

use super::picture::accent;
use crate::args::{Args, Report, word};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{Changed, PackLogo, Written};
use serde_json::json;
use std::path::Path;

/// The name that stands for every KPI in use.
const ALL: &str = "all";

/// Makes a pack.
pub(super) fn report(args: &Args, report: &Report) -> Result<Answer, Failure> {
    let path = path(&report.out, args.words())?;
    let saved = (!report.pack.eq_ignore_ascii_case(ALL)).then_some(&report.pack);
    if report.handed_out && saved.is_none() {
        return Err(Failure::refused(api::ErrorCode::BadRequest, args.words().error_pack_record_all()));
    }
    let mut workspace = Workspace::open(args, &report.file)?;
    accent(&mut workspace, report.accent.as_ref())?;
    let logo = report.logo.as_deref().map(|logo| read(&mut workspace, logo, args)).transpose()?;
    let request = json!({
        "pack": {
            "pack": saved,
            "content": {
                "title": report.title,
                "kpis": report.kpi,
                "workbook": report.workbook.then_some(true),
                "forecast": report.forecast.then_some(true),
                "scenario": report.scenario,
                "paper": report.size.and_then(word),
                "theme": report.theme.and_then(word),
                "logo": logo,
            },
            "period": report.period,
            "since": report.since,
        },
        "path": path,
    });
    let (json, written): (_, Written) = following::ask(&mut workspace, Words::cli_making, "pack_export", request)?;
    let said = [Some(workspace.words().cli_saved(&written.path)), written.note];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let Some(saved) = saved.filter(|_| report.handed_out) else { return Ok(Answer::new(json, said)) };
    // The file is there, whatever becomes of this.
    let kept: Result<(_, Changed), _> = workspace.ask("pack_record", json!({ "pack": saved, "period": report.period }));
    let told = match kept {
        Ok(_) => said,
        Err(failure) => format!("{said}\n{}", failure.sentence(workspace.words())),
    };
    Ok(Answer::new(json, told))
}

/// A picture for the cover, as packs keep it.
fn read(workspace: &mut Workspace, logo: &Path, args: &Args) -> Result<String, Failure> {
    let request = json!({ "path": path(logo, args.words())? });
    let (_, read): (_, PackLogo) = workspace.ask("pack_logo", request)?;
    Ok(read.logo)
}
