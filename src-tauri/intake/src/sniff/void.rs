//! Rows that came to nothing: cancelled, refunded, failed.

use super::Sniff;
use crate::{codes, words};

impl Sniff {
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
