//! How errors of the crates below look outside.

use crate::Error;
use serde_json::json;

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        let code = store_code(&error);
        let failure = Self::new(code, error.to_string());
        match error {
            store::Error::Damaged { detail, backup, .. } => failure.with(json!({ "found": detail, "backup": backup })),
            store::Error::Sql(cause) => failure.with(cause.to_string()),
            _ => failure,
        }
    }
}

fn store_code(error: &store::Error) -> &'static str {
    use store::Error as E;
    match error {
        E::NotFound(_) | E::FolderNotFound(_) => "file_not_found",
        E::IsFolder(_) => "is_folder",
        E::NoPermission(_) | E::FolderNotWritable(_) => "no_permission",
        E::AlreadyExists(_) | E::NotItsCopy(_) => "already_exists",
        E::NotAWorkspace(_) => "not_a_workspace",
        E::NewerFile { .. } => "newer_file",
        E::Damaged { .. } | E::NeedsRecovery(_) => "damaged",
        E::Busy => "busy",
        E::Moved => "moved",
        E::ReadOnly(_) => "read_only",
        E::DiskFull => "disk_full",
        E::Missing(_) => "not_found",
        E::NameTaken { .. } => "name_taken",
        E::ParentCycle(_) => "circular",
        E::StillUsed { .. } => "still_used",
        E::NotArchived(_) => "not_archived",
        E::NothingToUndo | E::NothingToRedo => "nothing_to_undo",
        E::UndoConflict(_) => "undo_conflict",
        E::Backup { .. } | E::Unreadable(_) | E::Io(_) | E::Sql(_) => "failed",
        _ => "invalid",
    }
}

impl From<present::Error> for Error {
    fn from(error: present::Error) -> Self {
        match &error {
            present::Error::NoDimension(name) => Self::not_found("dimension", crate::read::short(name)),
            _ => Self::invalid(error.to_string()),
        }
    }
}

impl From<intake::Refusal> for Error {
    fn from(refusal: intake::Refusal) -> Self {
        let code = match &refusal {
            intake::Refusal::NotFound(_) => "file_not_found",
            intake::Refusal::Folder(_) => "is_folder",
            intake::Refusal::NoPermission(_) => "no_permission",
            intake::Refusal::Password(_) => "password",
            intake::Refusal::Stopped => "stopped",
            _ => "not_a_spreadsheet",
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<intake::MapError> for Error {
    fn from(error: intake::MapError) -> Self {
        Self::new("bad_map", error.to_string())
    }
}
