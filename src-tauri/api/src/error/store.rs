//! What stands against keeping something, as a code and a sentence.

use super::{ErrorCode, Fault, shown};
use crate::told::told;
use domain::measure::LONGEST_TO_SETTLE;
use domain::objective::MAX_DEPTH;
use locale::Locale;
use serde_json::json;
use std::path::Path;
use store::{DiskFault, Entity, Error, NewestCopy, ReadOnly};
use words::{Gone, Named, Words};

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        let code = code(&error);
        let detail = match &error {
            Error::Damaged { detail, backup, .. } => json!({ "found": detail, "backup": at(backup) }),
            Error::Sql(cause) => json!(cause.to_string()),
            _ => json!(null),
        };
        Self::new(code, move |locale: &Locale| said(&error, locale)).with(detail)
    }
}

fn code(error: &Error) -> ErrorCode {
    use Error as E;
    match error {
        E::NotFound(_) | E::FolderNotFound(_) | E::OutOfReach(_) => ErrorCode::FileNotFound,
        E::IsFolder(_) => ErrorCode::IsFolder,
        E::NoPermission(_) | E::FolderNotWritable(_) | E::Protected(_) => ErrorCode::NoPermission,
        E::AlreadyExists(_) | E::NotItsCopy(_) => ErrorCode::AlreadyExists,
        E::NotAWorkspace(_) => ErrorCode::NotAWorkspace,
        E::NewerFile { .. } | E::NewerOperation { .. } => ErrorCode::NewerFile,
        E::Damaged { .. } | E::NeedsRecovery(_) => ErrorCode::Damaged,
        E::Busy => ErrorCode::Busy,
        E::Moved | E::Overwritten => ErrorCode::Moved,
        E::ReadOnly(_) => ErrorCode::ReadOnly,
        E::DiskFull => ErrorCode::DiskFull,
        E::Stopped => ErrorCode::Stopped,
        E::Closed { .. } | E::ClosedCalendar(_) => ErrorCode::Closed,
        E::Missing(_) | E::NoEntry(_) => ErrorCode::NotFound,
        E::NameTaken { .. } | E::NameMeant { .. } => ErrorCode::NameTaken,
        E::ParentCycle(_) => ErrorCode::Circular,
        E::StillUsed { .. } => ErrorCode::StillUsed,
        E::NotArchived(_) => ErrorCode::NotArchived,
        E::NothingToUndo | E::NothingToRedo => ErrorCode::NothingToUndo,
        E::UndoConflict(_) => ErrorCode::UndoConflict,
        E::Backup { .. } | E::CopiesUnreadable { .. } | E::CopyUnsound(_) | E::Unreadable(_) => ErrorCode::Failed,
        E::Disk { .. } | E::NoMemory | E::Io(_) | E::Sql(_) => ErrorCode::Failed,
        _ => ErrorCode::Invalid,
    }
}

/// The sentence, in the words of this locale.
pub(crate) fn said(error: &Error, locale: &Locale) -> String {
    let words = locale.words();
    of_file(error, words)
        .or_else(|| of_content(error, locale))
        .unwrap_or_else(|| words.error_inside(&error.to_string()))
}

/// What stands against opening, copying or writing the file.
fn of_file(error: &Error, words: Words) -> Option<String> {
    use Error as E;
    Some(match error {
        E::NotFound(path) => words.error_file_not_found(&shown(path)),
        E::FolderNotFound(path) => words.error_folder_not_found(&shown(path)),
        E::IsFolder(path) => words.error_file_is_folder(&shown(path)),
        E::NoPermission(path) => words.error_file_permission(&shown(path)),
        E::AlreadyExists(path) => words.error_file_exists(&shown(path)),
        E::FolderNotWritable(path) => words.error_folder_not_writable(&shown(path)),
        E::NotAWorkspace(path) => words.error_file_no_workspace(&shown(path)),
        E::NewerFile { path, found, known } => {
            words.error_file_newer(&found.to_string(), &known.to_string(), &shown(path))
        }
        E::Damaged { path, backup, .. } => words.error_file_damaged(&advice(backup, words), &shown(path)),
        E::NeedsRecovery(path) => words.error_file_half_written(&shown(path)),
        E::Busy => words.error_file_busy().to_owned(),
        E::Moved => words.error_file_moved().to_owned(),
        E::Overwritten => words.error_file_overwritten().to_owned(),
        E::Protected(path) => words.error_save_protected(&shown(path)),
        E::NotItsCopy(path) => words.error_not_its_copy(&shown(path)),
        E::ReadOnly(why) => words.error_read_only(read_only(*why, words)),
        E::DiskFull => words.error_disk_full().to_owned(),
        E::Backup { folder, cause } => match reason(cause, words) {
            Some(reason) => words.error_no_safety_copy(&shown(folder), &reason),
            None => of_file(cause, words)?,
        },
        E::CopiesUnreadable { folder, cause } => words.error_copies_unreadable(&shown(folder), &of_file(cause, words)?),
        E::CopyUnsound(found) => words.error_copy_unsound(found),
        E::Stopped => words.error_copy_stopped().to_owned(),
        E::NoFile => words.error_no_file().to_owned(),
        E::Unreadable(reason) => words.error_file_unreadable(reason),
        E::OutOfReach(path) => words.error_file_out_of_reach(&shown(path)),
        E::LongFileName(path) => words.error_file_name_long(&shown(path)),
        E::Disk { fault: DiskFault::Read, detail } => words.error_disk_read(detail),
        E::Disk { fault: DiskFault::Write, detail } => words.error_disk_write(detail),
        E::Disk { fault: DiskFault::Open, detail } => words.error_disk_open(detail),
        E::NoMemory => words.error_no_memory().to_owned(),
        E::NoEntry(_) => words.error_no_entry().to_owned(),
        E::Io(reason) => words.error_file_failed(reason),
        E::Sql(reason) => words.error_inside(&reason.to_string()),
        _ => return None,
    })
}

/// What stands against recording something in it.
fn of_content(error: &Error, locale: &Locale) -> Option<String> {
    use Error as E;
    let words = locale.words();
    let count = |number: usize| locale.count(number as u64);
    Some(match error {
        E::Missing(entity) => words.error_gone(gone(*entity)).to_owned(),
        E::Closed { period, until, .. } => words.error_closed(&locale.period(*period), &locale.date(*until)),
        E::ClosedCalendar(until) => words.error_closed_calendar(&locale.date(*until)),
        E::NameEmpty(entity) => words.error_name_empty(named(*entity)).to_owned(),
        E::NameTooLong { length, .. } => words.error_name_long(&count(*length)),
        E::NameHasControl(_) => words.error_name_control().to_owned(),
        E::NameTaken { entity, name, archived: false } => words.error_name_taken(name, named(*entity)),
        E::NameTaken { entity, name, archived: true } => words.error_name_taken_archived(name, named(*entity)),
        E::NameMeant { name, by } => words.error_name_meant(by, name),
        E::TextRefused { limit, .. } => words.error_text_refused(&count(*limit)),
        E::DateOutOfRange(date) => words.error_date_outside(&date.to_string()),
        E::DatesReversed { from, to, .. } => words.error_dates_reversed(&locale.date(*from), &locale.date(*to)),
        E::CountedFromRows(name) => words.error_counted_from_rows(name),
        E::SameEverywhere(name) => words.error_same_everywhere(name),
        E::NoParameter(name) => words.error_no_parameter(name),
        E::KindStays(name) => words.error_kind_stays(name),
        E::NotFinite(_) => words.error_not_finite().to_owned(),
        E::NotPositive(_) => words.error_not_positive().to_owned(),
        E::Negative(_) => words.error_negative().to_owned(),
        E::FiscalStart { month, day } => words.error_fiscal_start(&day.to_string(), &month.to_string()),
        E::ParentCycle(names) => words.error_parent_circle(&names.join(" → ")),
        E::SettlesOutOfRange(days) => {
            words.error_settles_after(&locale.count((*days).into()), &locale.count(LONGEST_TO_SETTLE.into()))
        }
        E::TooManyLevels(levels) => words.error_levels(&count(*levels), &count(MAX_DEPTH)),
        E::StillUsed { name, by } => still_used(name, by, locale),
        E::NotArchived(name) => words.error_not_archived(name),
        E::LinkedToItself(name) => words.error_linked_to_itself(name),
        E::DimensionTwice(name) => words.error_member_twice(name),
        E::NothingToUndo => words.error_nothing_to_undo().to_owned(),
        E::NothingToRedo => words.error_nothing_to_redo().to_owned(),
        E::UndoConflict(operation) => words.error_undo_conflict(&told(operation, locale)),
        E::NewerOperation { found, known } => words.error_newer_operation(&found.to_string(), &known.to_string()),
        _ => return None,
    })
}

/// What it means for somebody whose change was saved all the same, without the safety copy of the day.
pub(crate) fn without_copy(error: &Error, locale: &Locale) -> String {
    let words = locale.words();
    let (folder, cause) = match error {
        Error::Backup { folder, cause } | Error::CopiesUnreadable { folder, cause } => (Some(folder), cause.as_ref()),
        other => (None, other),
    };
    let reason = reason(cause, words).unwrap_or_else(|| said(cause, locale));
    match folder {
        Some(folder) => words.error_saved_without_copy_in(&shown(folder), &reason),
        None => words.error_saved_without_copy(&reason),
    }
}

/// Why a copy could not be made, within a sentence: without a full stop. `None` for what needs a sentence of its own.
fn reason(cause: &Error, words: Words) -> Option<String> {
    Some(match cause {
        Error::DiskFull => words.error_reason_disk_full().to_owned(),
        Error::NoPermission(_) | Error::FolderNotWritable(_) => words.error_reason_permission().to_owned(),
        Error::IsFolder(path) | Error::NotFound(path) => words.error_reason_in_the_way(&shown(path)),
        Error::Busy => words.error_reason_busy().to_owned(),
        Error::Disk { detail, .. } | Error::Io(detail) => detail.clone(),
        Error::LongFileName(_) => words.error_reason_long_name().to_owned(),
        Error::CopyUnsound(found) => words.error_reason_copy_unsound(found),
        _ => return None,
    })
}

fn advice(backup: &NewestCopy, words: Words) -> String {
    match backup {
        NewestCopy::At(path) => words.error_damaged_backup(&shown(path)),
        NewestCopy::Unread(folder) => words.error_damaged_unread(&shown(folder)),
        NewestCopy::Among(folder) => words.error_damaged_among(&shown(folder)),
        NewestCopy::None => words.error_damaged_alone().to_owned(),
    }
}

fn at(backup: &NewestCopy) -> Option<&Path> {
    match backup {
        NewestCopy::At(path) => Some(path),
        _ => None,
    }
}

/// Why a workspace can only be read.
pub(crate) fn read_only(why: ReadOnly, words: Words) -> &'static str {
    match why {
        ReadOnly::Asked => words.read_only_asked(),
        ReadOnly::OpenElsewhere => words.read_only_elsewhere(),
        ReadOnly::FileProtected => words.read_only_file(),
        ReadOnly::FolderProtected => words.read_only_folder(),
        ReadOnly::OutOfReach => words.read_only_out_of_reach(),
        ReadOnly::Moved => words.read_only_moved(),
        ReadOnly::Overwritten => words.read_only_overwritten(),
    }
}

/// At most five names, then how many more.
fn still_used(name: &str, by: &[String], locale: &Locale) -> String {
    match by.len() {
        0..=5 => locale.words().error_still_used(name, &locale.list_and(by)),
        all => {
            let users = by[..4].join(", ");
            locale.counted(all as u64 - 4, |count| locale.words().error_still_used_many(count, name, &users))
        }
    }
}

fn gone(entity: Entity) -> Gone {
    match entity {
        Entity::Objective => Gone::Objective,
        Entity::Measure => Gone::Measure,
        Entity::Kpi => Gone::Kpi,
        Entity::Target => Gone::Target,
        Entity::Dimension => Gone::Dimension,
        Entity::Import => Gone::Import,
        Entity::Source => Gone::Source,
        Entity::Event => Gone::Event,
        Entity::Action => Gone::Action,
        Entity::Pack => Gone::Pack,
        Entity::Scenario => Gone::Scenario,
        Entity::Review => Gone::Review,
        Entity::ReviewNote => Gone::Note,
        Entity::Benchmark => Gone::Benchmark,
        Entity::KpiLink => Gone::Link,
        Entity::Person => Gone::Person,
        Entity::ReviewTemplate => Gone::Template,
        Entity::ActionComment => Gone::Comment,
        Entity::Member
        | Entity::Segment
        | Entity::SegmentMember
        | Entity::Value
        | Entity::Mapping
        | Entity::Split
        | Entity::ControlTotal
        | Entity::Budget
        | Entity::Dismissal
        | Entity::KpiVersion
        | Entity::PackEdition
        | Entity::Settings => Gone::Other,
    }
}

fn named(entity: Entity) -> Named {
    match entity {
        Entity::Objective => Named::Objective,
        Entity::Measure => Named::Measure,
        Entity::Kpi => Named::Kpi,
        Entity::Dimension => Named::Dimension,
        Entity::Source => Named::Source,
        Entity::Pack => Named::Pack,
        Entity::Scenario => Named::Scenario,
        Entity::ReviewNote => Named::Note,
        Entity::Dismissal => Named::Dismissal,
        Entity::Benchmark => Named::Benchmark,
        Entity::Person => Named::Person,
        Entity::ReviewTemplate => Named::Template,
        Entity::ActionComment => Named::Comment,
        _ => Named::Other,
    }
}
