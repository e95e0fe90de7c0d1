//! What is remembered of how the files of a source are read, as the text that the workspace keeps: a recipe, or the uses of
//! the columns, and the answers that hold for the next file.

use super::{answers, recipe};
use crate::mapping::{READ, RECIPE};
use crate::wire::{ColumnUse, ImportFormat, ImportMap};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// A recipe as text.
pub(super) fn of_recipe(map: &ImportMap, answers: &ImportFormat) -> String {
    let recipe = json!({ "name": map.name, "columns": map.columns, "steps": map.steps, "measures": map.measures });
    json!({ RECIPE: with_answers(recipe, answers) }).to_string()
}

/// Uses of columns as text.
pub(super) fn of_columns(columns: &BTreeMap<String, ColumnUse>, answers: &ImportFormat) -> String {
    match answers::is_empty(answers) {
        true => json!(columns).to_string(),
        false => json!({ READ: with_answers(json!({ "columns": columns }), answers) }).to_string(),
    }
}

fn with_answers(mut read: Json, answers: &ImportFormat) -> Json {
    if !answers::is_empty(answers) {
        read["format"] = recipe::bare(json!(answers));
        // A column of which no version is known says still that it has some.
        if let Some(versions) = &answers.versions {
            read["format"]["versions"] = json!(versions);
        }
    }
    read
}

fn under(text: &str, name: &str) -> Option<Json> {
    let mut all: Json = serde_json::from_str(text).ok()?;
    all.get_mut(name).map(Json::take)
}

/// The recipe; `None` where columns have uses, or a later version wrote it.
pub(super) fn recipe(text: &str) -> Option<ImportMap> {
    let recipe: ImportMap = serde_json::from_value(under(text, RECIPE)?).ok()?;
    recipe::is_in(&recipe).then_some(recipe)
}

/// The uses of columns; `None` where a recipe reads them, or something else wrote the text.
pub(super) fn columns(text: &str) -> Option<Map<String, Json>> {
    let read = under(text, READ).and_then(|mut read| read.get_mut("columns").map(Json::take));
    match read.or_else(|| serde_json::from_str(text).ok())? {
        Json::Object(columns) => Some(columns),
        _ => None,
    }
}

/// The answers that hold for the next file.
pub(super) fn answers(text: &str) -> ImportFormat {
    let read = under(text, RECIPE).filter(Json::is_object).or_else(|| under(text, READ));
    let format = read.and_then(|mut read| read.get_mut("format").map(Json::take));
    format.and_then(|format| serde_json::from_value(format).ok()).unwrap_or_default()
}

/// All of it, as the command line takes it.
pub(super) fn map(text: &str) -> ImportMap {
    let format = answers(text);
    match recipe(text) {
        Some(recipe) => ImportMap { format, ..recipe },
        None => {
            let read = |(name, usage)| Some((name, serde_json::from_value(usage).ok()?));
            let uses = columns(text).unwrap_or_default().into_iter().filter_map(read);
            ImportMap { format, columns: Some(uses.collect()), ..ImportMap::default() }
        }
    }
}

/// The measures that come of it, by the names that they had then.
pub(super) fn feeds(text: &str) -> Vec<String> {
    let map = map(text);
    let of_columns = map.columns.into_iter().flatten().filter_map(|(_, usage)| match usage {
        ColumnUse::Measure { measure, .. } | ColumnUse::Plan { plan: measure } => Some(measure),
        ColumnUse::Word(_) | ColumnUse::Dimension { .. } => None,
    });
    of_columns.chain(map.measures.into_iter().flatten().map(|measure| measure.name)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn uses() -> BTreeMap<String, ColumnUse> {
        let sales = ColumnUse::Measure { measure: "Sales".into(), kind: None, unit: None };
        BTreeMap::from([("recipe".into(), ColumnUse::Word("date".into())), ("Total".into(), sales)])
    }

    #[test]
    fn what_is_remembered_comes_back_with_its_answers() {
        let answers: ImportFormat = serde_json::from_str(r#"{"date_order": "dmy"}"#).unwrap();
        for answers in [ImportFormat::default(), answers] {
            let text = of_columns(&uses(), &answers);
            assert_eq!(super::answers(&text), answers, "{text}");
            assert_eq!(map(&text).columns.unwrap()["Total"], uses()["Total"]);
            assert_eq!(feeds(&text), ["Sales"]);
            assert!(recipe(&text).is_none(), "a column may be called so");
            let made: ImportMap =
                serde_json::from_str(r#"{"name": "Till", "measures": [{"name": "Orders", "take": "count"}]}"#).unwrap();
            let text = of_recipe(&made, &answers);
            assert_eq!((super::answers(&text), feeds(&text)), (answers, vec!["Orders".to_owned()]), "{text}");
            assert_eq!(recipe(&text).unwrap().name.as_deref(), Some("Till"));
        }
        assert!(columns("[1]").is_none() && feeds("no json").is_empty());
    }
}
