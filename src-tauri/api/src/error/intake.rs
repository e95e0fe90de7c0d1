//! Why a file cannot be read or a map cannot be used, as a sentence.

use super::{ErrorCode, Fault};
use intake::{MapError, Refusal};

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let code = match &refusal {
            Refusal::NotFound(_) => ErrorCode::FileNotFound,
            Refusal::Folder(_) => ErrorCode::IsFolder,
            Refusal::NoPermission(_) => ErrorCode::NoPermission,
            Refusal::Password(_) => ErrorCode::Password,
            Refusal::Stopped => ErrorCode::Stopped,
            _ => ErrorCode::NotASpreadsheet,
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<MapError> for Fault {
    fn from(error: MapError) -> Self {
        Self::new(ErrorCode::BadMap, error.to_string())
    }
}
