//! History, undo, redo, checks and backups.

use super::saving::written;
use super::workspace;
use crate::told::told;
use crate::wire::{
    BackupList, BackupRequest, BackupRow, ById, Changed, CheckReport, History, HistoryChange, HistoryDetail,
    HistoryEntry, HistoryRequest, Nothing, StepRequest, WorkspaceInfo, WorkspaceOpen, Written,
};
use crate::{Fault, FileUse, Session};
use chrono::{DateTime, Local, NaiveDateTime};
use disk::Identity;
use domain::{KpiId, Unit};
use locale::Locale;
use std::path::Path;
use store::{HistoryFilter, HistoryId, Subject};
use words::Words;

/// How many changed cells of an operation are listed.
const DETAIL_LIMIT: usize = 500;

pub(crate) fn undo(session: &mut Session, request: StepRequest) -> Result<Changed, Fault> {
    let (stamp, task) = (session.stamp(), session.tasks.begin(request.task));
    let open = session.workspace_mut()?;
    let change = open.store_mut().undo_followed(&stamp, &|done, of| task.goes_on(done, of))?;
    Ok(open.changed(&change))
}

pub(crate) fn redo(session: &mut Session, request: StepRequest) -> Result<Changed, Fault> {
    let (stamp, task) = (session.stamp(), session.tasks.begin(request.task));
    let open = session.workspace_mut()?;
    let change = open.store_mut().redo_followed(&stamp, &|done, of| task.goes_on(done, of))?;
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
    let is_thinned = entries.iter().take(limit).any(|entry| entry.thinned.is_some());
    let text = is_thinned.then(|| open.locale.words().history_thinned().to_owned());
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
    Ok(History { entries, more, text })
}

pub(crate) fn detail(session: &Session, request: ById) -> Result<HistoryDetail, Fault> {
    let open = session.workspace()?;
    let next = HistoryId(request.id.saturating_add(1));
    let entry = open.store().history(1, Some(next))?.into_iter().find(|entry| entry.id.0 == request.id);
    let text = entry.and_then(|entry| entry.thinned).map(|thinned| thinned_text(thinned, &open.locale));
    let details = open.store().history_detail(HistoryId(request.id), DETAIL_LIMIT + 1)?;
    let more = details.len() > DETAIL_LIMIT;
    let subjects = crate::audit::Subjects::load(open)?;
    let changes: Vec<HistoryChange> = details.iter().take(DETAIL_LIMIT).map(|detail| subjects.change(detail)).collect();
    Ok(HistoryDetail { changes, more, text })
}

fn thinned_text(thinned: store::Thinned, locale: &Locale) -> String {
    let [came, changed, went] = [thinned.came, thinned.changed, thinned.went].map(|count| locale.count(count));
    locale.words().history_thinned_detail(&came, &changed, &went)
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
    let (locale, store) = (&open.locale, open.store());
    let path = store.path();
    let row = |copy: &store::BackupCopy| BackupRow {
        time_text: copied_text(locale, copy, modified(&copy.path)),
        reason: reason_text(copy.copied.reason, locale.words()).to_owned(),
        bytes: copy.size,
        size_text: size_text(copy.size, locale),
        readable: copy.is_readable,
        file: session.name_of(&copy.path),
        path: copy.path.display().to_string(),
    };
    let copies = store.backups()?;
    let bytes = copies.own.iter().map(|copy| copy.size).sum();
    let limit = store::size_limit(path.and_then(|path| std::fs::metadata(path).ok()).map_or(0, |file| file.len()));
    Ok(BackupList {
        backups: copies.own.iter().rev().map(row).collect(),
        folder: path.map(|path| store::folder_of(path).display().to_string()).unwrap_or_default(),
        bytes,
        limit,
        others: copies.others,
        text: cost_text(&copies, bytes, limit, locale),
    })
}

/// What copies take and may take, and whose others there are.
fn cost_text(copies: &store::Copies, bytes: u64, limit: u64, locale: &Locale) -> String {
    let (words, own) = (locale.words(), copies.own.len() as u64);
    let cost = locale.counted(own, |count| words.copies_cost(count, &size_text(bytes, locale)));
    let most = words.copies_limit(&size_text(limit, locale));
    let others = locale.counted(copies.others, |count| words.copies_of_others(count));
    let said = [(own > 0, cost), (own > 0, most), (copies.others > 0, others)];
    said.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

/// When a file was last written, as clocks here show it.
fn modified(path: &Path) -> Option<NaiveDateTime> {
    let time = std::fs::metadata(path).and_then(|file| file.modified()).ok()?;
    Some(DateTime::<Local>::from(time).naive_local())
}

/// The day of a copy with the time, so that several of a day can be told apart. A file that was written on another day
/// than its name says has been moved about; its place among those of the day takes the place of the time.
fn copied_text(locale: &Locale, copy: &store::BackupCopy, written: Option<NaiveDateTime>) -> String {
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
            let path = session.file(&path, FileUse::Write)?;
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
    let path = store::restore_copy(&current, &session.file(&request.path, FileUse::Read)?, now)?;
    let made = Identity::of(&path);
    workspace::open_at(session, &path).inspect_err(|_| store::take_away(&path, made.as_ref()))
}

/// How many bytes something takes, for people.
pub(crate) fn size_text(bytes: u64, locale: &Locale) -> String {
    let tenths = |unit: f64| locale.number(bytes as f64 / unit, &Unit::Number, Some(1));
    match bytes {
        0..1_000_000 => format!("{} kB", locale.count(bytes.div_ceil(1000))),
        1_000_000..1_000_000_000 => format!("{} MB", tenths(1e6)),
        _ => format!("{} GB", tenths(1e9)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use chrono::NaiveDate;

    fn copy(number: u32) -> store::BackupCopy {
        let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let copied = store::Copied { date, reason: store::Reason::Asked, number };
        store::BackupCopy { path: "".into(), copied, size: 0, is_readable: true }
    }

    #[test]
    fn what_copies_cost_is_said() {
        let locale = Locale::new("de-DE", domain::unit::Currency::EUR, domain::Calendar::default());
        assert_eq!(
            [999, 1_250_000, 2_300_000_000].map(|bytes| size_text(bytes, &locale)),
            ["1 kB", "1,3 MB", "2,3 GB"]
        );
        let locale = Locale::new("en-GB", domain::unit::Currency::EUR, domain::Calendar::default());
        let said = |own, others| {
            let own = (0..own).map(copy).collect();
            cost_text(&store::Copies { own, others }, 84_200_000, 200_000_000, &locale)
        };
        assert_eq!(said(0, 0), "");
        assert!(said(2, 0).starts_with("2 copies take 84.2 MB. Together they take 200.0 MB at most: "));
        assert_eq!(
            said(0, 1),
            "1 more copy in the folder is of another workspace that had the same name; it is left alone."
        );
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
