//! THE list of error codes: a word for each, what it means, and whether the program failed or the owner can do something.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! codes {
    ($( $kind:ident $name:ident $word:literal $meaning:literal; )+) => {
        /// What went wrong, as programs branch on it. The words are stable; there may come new ones.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ErrorCode {
            $( #[doc = $meaning] $name, )+
        }

        impl ErrorCode {
            /// All codes.
            pub const ALL: &[Self] = &[$( Self::$name ),+];

            /// The word on the wire.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$name => $word, )+ }
            }

            /// What it means, in a sentence.
            pub const fn meaning(self) -> &'static str {
                match self { $( Self::$name => $meaning, )+ }
            }

            /// True where the program or the machine failed; false where it is advice: the owner can do something else.
            pub const fn is_failure(self) -> bool {
                match self { $( Self::$name => codes!(@$kind), )+ }
            }
        }
    };
    (@failure) => { true };
    (@advice) => { false };
}

codes! {
    advice Invalid "invalid" "Something in the request cannot be used; the message says what, and a form's field stands in the detail.";
    advice NotFound "not_found" "What is named is not there, such as a KPI that was deleted meanwhile.";
    advice NotANumber "not_a_number" "A typed number cannot be read.";
    advice CountsTwice "counts_twice" "A measure would have two values for the same days, such as a month beside its days or a total beside its parts.";
    advice Closed "closed" "Numbers of a closed period would change: a value, which is restated where a reason is given, or what they are computed by, such as a formula or a unit, which changes where it is said that closed numbers may.";
    advice InvalidFormula "invalid_formula" "A formula has mistakes; all of them stand in the detail.";
    advice Circular "circular" "A formula or an objective would depend on itself.";
    advice NameTaken "name_taken" "The name belongs to something else.";
    advice StillUsed "still_used" "It cannot be deleted while something uses it.";
    advice NotArchived "not_archived" "Only what is archived can be deleted.";
    advice NothingToUndo "nothing_to_undo" "There is nothing to undo, or to redo.";
    advice UndoConflict "undo_conflict" "What would be taken back was changed since by another program.";
    advice NeedsAnswer "needs_answer" "An import waits for what only the owner can decide; the questions stand in the detail.";
    advice BadMap "bad_map" "The map of an import cannot be used.";
    advice NotASpreadsheet "not_a_spreadsheet" "The file cannot be read as a spreadsheet.";
    advice Password "password" "The spreadsheet is locked with a password.";
    advice Stopped "stopped" "The work was stopped; nothing was changed.";
    advice TooLarge "too_large" "The picture would have too many pixels.";
    advice NoWorkspace "no_workspace" "No workspace is open.";
    advice NotAWorkspace "not_a_workspace" "The file is something else than a workspace.";
    advice NewerFile "newer_file" "The file was written by a newer version of the program.";
    advice ReadOnly "read_only" "The workspace is open for reading only.";
    advice Busy "busy" "Another program uses the file at the moment.";
    advice Moved "moved" "The open file is no longer where it was.";
    advice FileNotFound "file_not_found" "The file or its folder is not there.";
    advice IsFolder "is_folder" "A folder is named where a file is needed.";
    advice AlreadyExists "already_exists" "A file would be replaced that must stay.";
    advice NoPermission "no_permission" "The system does not let the user read or write there.";
    advice Clipboard "clipboard" "The clipboard did not take what was to be copied.";
    advice Usage "usage" "The command line cannot be understood.";
    failure DiskFull "disk_full" "The disk is full; nothing was changed.";
    failure Damaged "damaged" "The workspace is damaged and was left as it is; what was found stands in the detail.";
    failure Unreadable "unreadable" "What comes in cannot be read.";
    failure Output "output" "The answer could not be written.";
    failure Failed "failed" "The system, the disk or the file refused; more stands in the detail.";
    failure BadRequest "bad_request" "The request is not one of this command: a field is unknown, missing, or of another type.";
    failure UnknownCommand "unknown_command" "There is no such command.";
    failure Internal "internal" "Something in the program broke; nothing was changed.";
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn each_word_is_the_one_on_the_wire() {
        for &code in ErrorCode::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.word());
        }
    }
}
