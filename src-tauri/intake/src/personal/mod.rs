//! Columns that name persons: how they are recognised, what of them the reading of a file needs, and the file without them.

mod code;
mod found;
mod needed;
mod without;

pub(crate) use code::{fingerprint, key_of_code, shown_code};
pub use needed::{Needed, needed};

pub use without::without;

use crate::sniff::{About, names_birth};

/// What becomes of the cells of a column before the bytes of a file are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// They stay as they are.
    Keep,
    /// Nothing is left of them.
    LeftOut,
    /// A code takes the place of each: the same one for what is the same.
    Hashed,
}

impl crate::sniff::Sniff {
    /// True for a column of this file that seems to name persons, by its name, by the columns beside it or by the look of its
    /// cells: e-mail addresses, telephone numbers, names and birthdays of persons, addresses, accounts.
    pub fn is_personal(&self, field: &crate::sniff::Field) -> bool {
        let about = About::of(self.fields.iter().map(|field| field.name.as_str()));
        let names = found::names_person(&field.name) || about.tells(&field.name, &field.samples);
        names && !matches!(field.role, crate::sniff::Role::Date { .. })
            || names_birth(&field.name)
            || found::look_personal(&field.samples)
    }
}
