//! The names in what a workspace remembers of how the files of a source are read.

use domain::name::compared;
use serde_json::{Value as Json, json};

/// Under what a recipe stands: no use of a column is called so and has what a recipe has.
pub(crate) const RECIPE: &str = "recipe";
/// Under what uses of columns stand where there are answers beside them. Without answers the text is the uses themselves.
pub(crate) const READ: &str = "read";

/// The text with another name for a measure; `None` where it brings none of that name.
pub(crate) fn renamed(text: &str, old: [&str; 2], new: &str) -> Option<String> {
    let mut all: Json = serde_json::from_str(text).ok()?;
    let mut has_changed = false;
    let mut rename = |of: Option<&mut Json>, field: &str| {
        let name =
            of.and_then(|of| of.get_mut(field)).filter(|name| name.as_str().is_some_and(|name| is_one(name, old)));
        if let Some(name) = name {
            *name = json!(new);
            has_changed = true;
        }
    };
    let wrapped =
        [RECIPE, READ].into_iter().find(|name| all.get(name).is_some_and(|read| read.get("columns").is_some()));
    let read = match wrapped {
        Some(name) => all.get_mut(name)?,
        None => &mut all,
    };
    for measure in
        read.get_mut("measures").filter(|_| wrapped.is_some()).and_then(Json::as_array_mut).into_iter().flatten()
    {
        rename(Some(measure), "name");
    }
    let columns = match wrapped {
        Some(_) => read.get_mut("columns")?,
        None => read,
    };
    for (_, usage) in columns.as_object_mut().into_iter().flatten() {
        rename(Some(usage), "measure");
    }
    has_changed.then(|| all.to_string())
}

fn is_one(name: &str, of: [&str; 2]) -> bool {
    of.iter().any(|known| compared(known) == compared(name))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_measure_gets_its_new_name_wherever_it_is_named() {
        for (text, expected) in [
            (r#"{"Total":{"measure":"Sales"},"Day":"date"}"#, r#"{"Total":{"measure":"Turnover"},"Day":"date"}"#),
            (
                r#"{"read":{"columns":{"read":{"measure":"sales"}},"format":{}}}"#,
                r#"{"read":{"columns":{"read":{"measure":"Turnover"}},"format":{}}}"#,
            ),
            (
                r#"{"recipe":{"columns":{"Sales":"date"},"measures":[{"name":"Sales"},{"name":"Orders"}]}}"#,
                r#"{"recipe":{"columns":{"Sales":"date"},"measures":[{"name":"Turnover"},{"name":"Orders"}]}}"#,
            ),
            (
                r#"{"recipe":{"columns":null,"measures":[{"name":"Sales"}]}}"#,
                r#"{"recipe":{"columns":null,"measures":[{"name":"Turnover"}]}}"#,
            ),
        ] {
            assert_eq!(renamed(text, ["Sales", "sales"], "Turnover").as_deref(), Some(expected));
            assert_eq!(renamed(expected, ["Sales", "sales"], "Turnover"), None);
        }
        assert_eq!(renamed("no json", ["a", "b"], "c"), None);
    }
}
