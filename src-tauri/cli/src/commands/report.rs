//! `report`.

use super::picture::{self, accent};
use crate::args::{Args, Beside, Report, Theme, word};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{Changed, PackList, PackLogo, PackRow, ThemeCode, Written};
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
    let paper = if report.accent.is_some() { paper(&mut workspace, report, saved)? } else { None };
    let accent = accent(&mut workspace, report.accent.as_ref(), paper)?;
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
                "form": report.columns.then_some("bar"),
                "last_year": (report.against == Some(Beside::LastYear)).then_some(true),
                "budget": (report.against == Some(Beside::Budget)).then_some(true),
                "index": report.index.then_some(true),
                "footer": report.footer,
                "paper": report.size.and_then(word),
                "theme": report.theme.and_then(word),
                "logo": logo,
            },
            "period": report.period,
            "since": report.since,
            "digest": report.digest.then_some(true),
        },
        "path": path,
    });
    let (json, written): (_, Written) = following::ask(&mut workspace, Words::cli_making, "pack_export", request)?;
    let answer = picture::saved(&workspace, json, written, accent);
    let Some(saved) = saved.filter(|_| report.handed_out) else { return Ok(answer) };
    // The file is there, whatever becomes of this.
    let kept: Result<(_, Changed), _> = workspace.ask("pack_record", json!({ "pack": saved, "period": report.period }));
    Ok(match kept {
        Ok(_) => answer,
        Err(failure) => {
            let text = format!("{}\n{}", answer.text, failure.sentence(workspace.words()));
            Answer { text, ..answer }
        }
    })
}

/// The paper that it is drawn on; none where its format has no colours of its own. Web pages are light where they are printed.
fn paper(workspace: &mut Workspace, report: &Report, saved: Option<&String>) -> Result<Option<Theme>, Failure> {
    let ending = report.out.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "csv" | "md" => Ok(None),
        "html" | "eml" => Ok(Some(Theme::Light)),
        _ if report.theme.is_some() => Ok(report.theme),
        _ => {
            let (_, list): (_, PackList) = workspace.ask("pack_list", json!({}))?;
            let is_it = |pack: &PackRow| saved.is_some_and(|name| name.trim().eq_ignore_ascii_case(&pack.name));
            let theme = list.packs.into_iter().find(is_it).and_then(|pack| pack.content.theme);
            Ok(Some(theme.map_or(Theme::Light, |theme| match theme {
                ThemeCode::Light => Theme::Light,
                ThemeCode::Dark => Theme::Dark,
                ThemeCode::Print => Theme::Print,
            })))
        }
    }
}

/// A picture for the cover, as packs keep it.
fn read(workspace: &mut Workspace, logo: &Path, args: &Args) -> Result<String, Failure> {
    let request = json!({ "path": path(logo, args.words())? });
    let (_, read): (_, PackLogo) = workspace.ask("pack_logo", request)?;
    Ok(read.logo)
}
