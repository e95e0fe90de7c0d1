//! Columns that name persons: how they are recognised, what of them the reading of a file needs, and the file without them.

mod code;
mod found;
mod needed;
mod without;

pub(crate) use code::{fingerprint, key_of_code, shown_code};
pub use needed::{Needed, needed};

pub use without::without;

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

impl crate::sniff::Field {
    /// True for a column that seems to name persons, by its name or by the look of its cells: e-mail addresses, telephone
    /// numbers, names of persons, addresses, accounts.
    pub fn is_personal(&self) -> bool {
        found::names_person(&self.name) && !matches!(self.role, crate::sniff::Role::Date { .. })
            || found::look_personal(&self.samples)
    }
}
