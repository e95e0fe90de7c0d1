//! What is left of the changes of an operation that was done long ago.

use serde_json::{Map, Value as Json, json};

/// How many rows an operation changed whose changes are no longer kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Thinned {
    /// How many came.
    pub came: u64,
    /// How many were changed.
    pub changed: u64,
    /// How many went.
    pub went: u64,
}

impl Thinned {
    /// The argument of an operation that says that it was thinned.
    pub(crate) const ARGUMENT: &str = "thinned";

    /// What the arguments of an operation say of it; `None` where its changes are kept.
    pub(crate) fn said_in(arguments: &str) -> Option<Self> {
        // Most arguments are short and say nothing of it.
        if !arguments.contains(Self::ARGUMENT) {
            return None;
        }
        let arguments: Map<String, Json> = serde_json::from_str(arguments).ok()?;
        let counts = arguments.get(Self::ARGUMENT)?.as_object()?;
        let count = |name: &str| counts.get(name).and_then(Json::as_u64).unwrap_or_default();
        Some(Self { came: count("came"), changed: count("changed"), went: count("went") })
    }

    /// The arguments with this added.
    pub(crate) fn added_to(self, arguments: &str) -> String {
        let mut arguments: Map<String, Json> = serde_json::from_str(arguments).unwrap_or_default();
        let counts = json!({ "came": self.came, "changed": self.changed, "went": self.went });
        arguments.insert(Self::ARGUMENT.to_owned(), counts);
        Json::Object(arguments).to_string()
    }

    /// What taking it back did.
    pub(crate) fn inverted(self) -> Self {
        Self { came: self.went, went: self.came, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_thinned_says_so_and_what_else_it_said() {
        let counts = Thinned { came: 3, changed: 5, went: 0 };
        let arguments = counts.added_to("{\"name\":\"till.csv\"}");
        assert_eq!(Thinned::said_in(&arguments), Some(counts));
        assert!(arguments.starts_with("{\"name\":\"till.csv\","));
        assert_eq!(Thinned::said_in("{\"name\":\"thinned\"}"), None);
    }
}
