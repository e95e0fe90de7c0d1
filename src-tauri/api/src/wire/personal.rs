//! Columns that name persons.

use super::choice::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What becomes of the cells of a column before the bytes of a file are kept.
    PersonalCode = intake::Personal {
        /// They stay as they are.
        Keep "keep",
        /// Nothing is left of them.
        LeftOut "left_out",
        /// A code takes the place of each, the same one for what is the same.
        Hashed "hashed",
    }
}

/// A column that names persons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonalColumn {
    /// Its name.
    pub column: String,
    /// What becomes of its cells.
    pub what: PersonalCode,
    /// What may become of them.
    pub choices: Vec<PersonalCode>,
    /// Why it is listed, or why nothing else can be chosen, as a sentence.
    pub text: String,
}

/// What became of kept files of which personal cells were to go.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonsRemoved {
    /// How many files were rewritten.
    pub rewritten: u64,
    /// How many had to be let go, because they cannot be read in the same way without the cells.
    pub let_go: u64,
    /// The same in words.
    pub text: String,
}
