//! How errors of the crates below look outside.

use crate::{Error, ErrorCode};
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

fn store_code(error: &store::Error) -> ErrorCode {
    use store::Error as E;
    match error {
        E::NotFound(_) | E::FolderNotFound(_) => ErrorCode::FileNotFound,
        E::IsFolder(_) => ErrorCode::IsFolder,
        E::NoPermission(_) | E::FolderNotWritable(_) => ErrorCode::NoPermission,
        E::AlreadyExists(_) | E::NotItsCopy(_) => ErrorCode::AlreadyExists,
        E::NotAWorkspace(_) => ErrorCode::NotAWorkspace,
        E::NewerFile { .. } | E::NewerOperation { .. } => ErrorCode::NewerFile,
        E::Damaged { .. } | E::NeedsRecovery(_) => ErrorCode::Damaged,
        E::Busy => ErrorCode::Busy,
        E::Moved => ErrorCode::Moved,
        E::ReadOnly(_) => ErrorCode::ReadOnly,
        E::DiskFull => ErrorCode::DiskFull,
        E::Stopped => ErrorCode::Stopped,
        E::Missing(_) => ErrorCode::NotFound,
        E::NameTaken { .. } | E::NameMeant { .. } => ErrorCode::NameTaken,
        E::ParentCycle(_) => ErrorCode::Circular,
        E::StillUsed { .. } => ErrorCode::StillUsed,
        E::NotArchived(_) => ErrorCode::NotArchived,
        E::NothingToUndo | E::NothingToRedo => ErrorCode::NothingToUndo,
        E::UndoConflict(_) => ErrorCode::UndoConflict,
        E::Backup { .. } | E::CopiesUnreadable { .. } | E::Unreadable(_) | E::Io(_) | E::Sql(_) => ErrorCode::Failed,
        _ => ErrorCode::Invalid,
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
            intake::Refusal::NotFound(_) => ErrorCode::FileNotFound,
            intake::Refusal::Folder(_) => ErrorCode::IsFolder,
            intake::Refusal::NoPermission(_) => ErrorCode::NoPermission,
            intake::Refusal::Password(_) => ErrorCode::Password,
            intake::Refusal::Stopped => ErrorCode::Stopped,
            _ => ErrorCode::NotASpreadsheet,
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<intake::MapError> for Error {
    fn from(error: intake::MapError) -> Self {
        Self::new(ErrorCode::BadMap, error.to_string())
    }
}
