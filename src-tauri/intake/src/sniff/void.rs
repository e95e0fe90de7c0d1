//! What is to be known of a file beside its numbers: rows that came to nothing (cancelled, refunded, failed), days by another clock.

use super::Sniff;
use crate::map::Holds;
use crate::{codes, words};

impl Sniff {
    /// A column that moments as programs count them stand in, where it is among those: their days are those of UTC.
    pub fn counted_in_utc<'s>(&'s self, columns: &[(String, Holds)]) -> Option<&'s str> {
        let are_dates = |name: &str| columns.iter().any(|(column, holds)| column == name && *holds == Holds::Dates);
        let found = self.fields.iter().find(|field| field.facts.unix > 0 && are_dates(&field.name));
        found.map(|field| field.name.as_str())
    }

    /// The column that says how each row stands and some of whose states say that it came to nothing, with these: a sum counts
    /// them unless a recipe leaves them out.
    pub fn void_states(&self) -> Option<(&str, Vec<&str>)> {
        self.fields.iter().find_map(|field| {
            let states: Vec<&str> = field.facts.members.iter().map(String::as_str).collect();
            let void: Vec<&str> = states.iter().copied().filter(|state| codes::is_void(state)).collect();
            let is_state = words::names_state(&words::words_of(&field.name));
            (is_state && !void.is_empty() && void.len() < states.len()).then_some((field.name.as_str(), void))
        })
    }
}
