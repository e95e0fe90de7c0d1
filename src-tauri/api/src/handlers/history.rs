//! History, undo, redo, checks and backups.

use super::saving::written;
use super::workspace;
use crate::told::told;
use crate::wire::{
    BackupList, BackupRequest, BackupRow, ById, Changed, CheckReport, History, HistoryChange, HistoryDetail,
    HistoryEntry, HistoryRequest, Nothing, WorkspaceInfo, WorkspaceOpen, Written,
};
use crate::{Fault, Session};
use chrono::{DateTime, Local, NaiveDateTime};
use domain::KpiId;
use std::path::{Path, PathBuf};
use store::{HistoryFilter, HistoryId, Subject};
use words::Words;

/// How many changed cells of an operation are listed.
const DETAIL_LIMIT: usize = 500;

pub(crate) fn undo(session: &mut Session, _: Nothing) -> Result<Changed, Fault> {
    let stamp = session.stamp();
    let open = session.workspace_mut()?;
    let change = open.store_mut().undo(&stamp)?;
    Ok(open.changed(&change))
}

pub(crate) fn redo(session: &mut Session, _: Nothing) -> Result<Changed, Fault> {
    let stamp = session.stamp();
    let open = session.workspace_mut()?;
    let change = open.store_mut().redo(&stamp)?;
    Ok(open.changed(&change))
}

pub(crate) fn list(session: &Session, request: HistoryRequest) -> Result<History, Fault> {
    let open = session.workspace()?;
    let limit = request.limit.unwrap_or(100).clamp(1, 1000) as usize;
    let filter = HistoryFilter {
        subject: request.kpi.map(|kpi| Subject::Kpi(KpiId(kpi))),
        before: request.before.map(HistoryId),
        without_steps: request.without_steps,
    };
    let entries = open.store().history_where(filter, limit + 1)?;
    let more = entries.len() > limit;
    let entries = entries
        .into_iter()
        .take(limit)
        .map(|entry| HistoryEntry {
            id: entry.id.0,
            time: entry.time.format("%Y-%m-%dT%H:%M:%S").to_string(),
            time_text: format!("{}, {}", open.locale.date(entry.time.date()), entry.time.format("%H:%M")),
            author: entry.author,
            label: told(&entry.operation, &open.locale),
            undone: entry.undone,
        })
        .collect();
    Ok(History { entries, more })
}

pub(crate) fn detail(session: &Session, request: ById) -> Result<HistoryDetail, Fault> {
    let open = session.workspace()?;
    let details = open.store().history_detail(HistoryId(request.id), DETAIL_LIMIT + 1)?;
    let more = details.len() > DETAIL_LIMIT;
    let subjects = crate::audit::Subjects::load(open)?;
    let changes: Vec<HistoryChange> = details.iter().take(DETAIL_LIMIT).map(|detail| subjects.change(detail)).collect();
    Ok(HistoryDetail { changes, more })
}

pub(crate) fn check(session: &Session, _: Nothing) -> Result<CheckReport, Fault> {
    let info = workspace::info(session)?;
    let open = session.workspace()?;
    let problem = open.store().check()?;
    let text = match &problem {
        None => open.locale.counted(info.counts.kpis, |kpis| {
            open.locale.counted(info.counts.values, |values| open.locale.words().check_sound(kpis, values))
        }),
        Some(_) => open.locale.words().check_damaged().to_owned(),
    };
    let advice = if problem.is_none() { present::unit_advice(&open.catalog()?, &open.locale) } else { Vec::new() };
    Ok(CheckReport { ok: problem.is_none(), problems: problem.into_iter().collect(), advice, text })
}

pub(crate) fn backup_list(session: &Session, _: Nothing) -> Result<BackupList, Fault> {
    let open = session.workspace()?;
    let folder = open.store().path().map(|path| store::folder_of(path).display().to_string());
    let row = |copy: store::BackupCopy| BackupRow {
        time_text: copied_text(&open.locale, &copy, modified(&copy.path)),
        reason: reason_text(copy.copied.reason, open.locale.words()).to_owned(),
        size_text: std::fs::metadata(&copy.path).map(|file| size_text(file.len())).unwrap_or_default(),
        path: copy.path.display().to_string(),
    };
    let backups = open.store().backups()?.into_iter().rev().map(row).collect();
    Ok(BackupList { backups, folder: folder.unwrap_or_default() })
}

/// When a file was last written, as clocks here show it.
fn modified(path: &Path) -> Option<NaiveDateTime> {
    let time = std::fs::metadata(path).and_then(|file| file.modified()).ok()?;
    Some(DateTime::<Local>::from(time).naive_local())
}

/// The day of a copy with the time, so that several of a day can be told apart. A file that was written on another day
/// than its name says has been moved about; its place among those of the day takes the place of the time.
fn copied_text(locale: &locale::Locale, copy: &store::BackupCopy, written: Option<NaiveDateTime>) -> String {
    let day = locale.date(copy.copied.date);
    match (written.filter(|time| time.date() == copy.copied.date), copy.copied.number) {
        (Some(time), _) => format!("{day}, {}", time.format("%H:%M")),
        (None, 2..) => format!("{day} ({})", copy.copied.number),
        (None, _) => day,
    }
}

fn reason_text(reason: store::Reason, words: Words) -> &'static str {
    match reason {
        store::Reason::BeforeUpdate => words.copy_before_update(),
        store::Reason::Daily => words.copy_daily(),
        store::Reason::BeforeImport => words.copy_before_import(),
        store::Reason::Asked => words.copy_asked(),
    }
}

pub(crate) fn backup_now(session: &Session, request: BackupRequest) -> Result<Written, Fault> {
    let now = session.clock();
    let task = session.tasks.begin(request.task);
    let follow = |done, of| task.goes_on(done, of);
    let open = session.workspace()?;
    let path = match request.path {
        Some(path) => {
            let path = PathBuf::from(path);
            open.store().backup_now(&path, &follow)?;
            path
        }
        None => open.store().backup(now, &follow)?,
    };
    written(&path)
}

/// Opens a copy of the backup: neither the workspace as it is nor the backup is touched.
pub(crate) fn backup_restore(session: &mut Session, request: WorkspaceOpen) -> Result<WorkspaceInfo, Fault> {
    let now = session.clock();
    let open = session.workspace()?;
    let current = open.store().path().map(Path::to_owned).ok_or_else(Fault::no_workspace)?;
    let path = store::restore_copy(&current, Path::new(&request.path), now)?;
    workspace::open(session, WorkspaceOpen { path: path.display().to_string() })
}

fn size_text(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use chrono::NaiveDate;

    fn copy(number: u32) -> store::BackupCopy {
        let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        store::BackupCopy { path: PathBuf::new(), copied: store::Copied { date, reason: store::Reason::Asked, number } }
    }

    #[test]
    fn copies_of_a_day_can_be_told_apart() {
        let locale = locale::Locale::new("en-GB", domain::unit::Currency::EUR, domain::Calendar::default());
        let at = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(9, 5, 0);
        assert_eq!(copied_text(&locale, &copy(2), at(23)), "23 Nov 2026, 09:05");
        assert_eq!(copied_text(&locale, &copy(2), at(25)), "23 Nov 2026 (2)", "a file that was moved about");
        assert_eq!(copied_text(&locale, &copy(1), None), "23 Nov 2026");
    }
}
