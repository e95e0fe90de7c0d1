//! Why a pack could not be made, as it is told.

use crate::{ErrorCode, Fault};
use locale::Locale;
use report::Error;
use words::Words;

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(_) => Self::plain(ErrorCode::Stopped, Words::error_stopped),
            Error::Refused { format, reason } => {
                Self::new(ErrorCode::Failed, move |locale: &Locale| locale.words().error_pack_refused(format, &reason))
            }
            Error::NoPicture => Self::refused(Words::error_pack_no_picture),
            Error::Logo(reason) => {
                Self::new(ErrorCode::Invalid, move |locale: &Locale| locale.words().error_pack_logo(&reason))
            }
        }
    }
}
