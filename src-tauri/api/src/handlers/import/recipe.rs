//! Recipes between the wire's words and the reader's.

use crate::handlers::saving::{self, Kind};
use crate::wire::{ColumnUse, ImportMap, RecipeJoined, RecipeMeasure, RecipeSave, RecipeStep, RecipeTable, Written};
use crate::{Fault, FileUse, Session, read};
use chrono::Weekday;
use domain::MeasureKind;
use intake::{Lookup, LookupTable, Recipe, Step, Take, Taken};

/// True where a map has a recipe.
pub(super) fn is_in(map: &ImportMap) -> bool {
    map.measures.is_some() || map.steps.is_some()
}

/// The recipe of a map; `None` where it has none and says only what columns are for.
pub(super) fn of_map(map: &ImportMap, working_days: &[Weekday]) -> Result<Option<Recipe>, Fault> {
    if !is_in(map) {
        return Ok(None);
    }
    let steps = map.steps.iter().flatten().map(step).collect();
    let mut measures = of_columns(map)?;
    for measure in map.measures.iter().flatten() {
        measures.push(taken(measure)?);
    }
    Ok(Some(Recipe { steps, measures, working_days: working_days.to_vec() }))
}

fn step(step: &RecipeStep) -> Step {
    match step {
        RecipeStep::Keep { keep } => Step::Keep(keep.clone()),
        RecipeStep::LeaveOut { leave_out } => Step::LeaveOut(leave_out.clone()),
        RecipeStep::Column { column, is } => Step::Column { name: column.clone(), formula: is.clone() },
        RecipeStep::FillDown { fill_down } => Step::FillDown(fill_down.clone()),
        RecipeStep::Replace { replace, with } => {
            let with = with.iter().map(|(old, new)| (old.clone(), new.clone())).collect();
            Step::Replace { column: replace.clone(), with }
        }
        RecipeStep::KeepLast { keep_last } => Step::KeepLast(keep_last.clone()),
        RecipeStep::Lookup { lookup, table, take, rows } => Step::Lookup(Lookup {
            column: lookup.clone(),
            table: LookupTable {
                file: table.file.clone(),
                sheet: table.sheet.clone(),
                key: table.key.clone(),
                read: table.read.as_deref().and_then(|read| read.parse().ok()),
            },
            take: take.iter().map(|one| (one.column.clone(), one.name.clone())).collect(),
            rows: rows.clone(),
        }),
    }
}

/// A step on the wire.
pub(super) fn step_info(step: &Step) -> RecipeStep {
    match step {
        Step::Keep(keep) => RecipeStep::Keep { keep: keep.clone() },
        Step::LeaveOut(leave_out) => RecipeStep::LeaveOut { leave_out: leave_out.clone() },
        Step::Column { name, formula } => RecipeStep::Column { column: name.clone(), is: formula.clone() },
        Step::FillDown(column) => RecipeStep::FillDown { fill_down: column.clone() },
        Step::Replace { column, with } => {
            RecipeStep::Replace { replace: column.clone(), with: with.iter().cloned().collect() }
        }
        Step::KeepLast(columns) => RecipeStep::KeepLast { keep_last: columns.clone() },
        Step::Lookup(lookup) => lookup_info(lookup),
    }
}

fn lookup_info(lookup: &Lookup) -> RecipeStep {
    let Lookup { column, table, take, rows } = lookup;
    let joined = |(column, name): &(String, String)| RecipeJoined { column: column.clone(), name: name.clone() };
    let (file, sheet, key) = (table.file.clone(), table.sheet.clone(), table.key.clone());
    RecipeStep::Lookup {
        lookup: column.clone(),
        table: RecipeTable { file, sheet, key, read: table.read.map(|read| read.to_string()) },
        take: take.iter().map(joined).collect(),
        rows: rows.clone(),
    }
}

/// A measure of a recipe on the wire.
pub(super) fn measure_info(taken: &Taken) -> RecipeMeasure {
    RecipeMeasure {
        name: taken.name.clone(),
        take: taken.take.into(),
        of: taken.of.clone(),
        date: taken.date.clone(),
        until: taken.until.clone(),
        only: taken.only.clone(),
        once_per: taken.once_per.first().cloned(),
        by: taken.by.iter().cloned().collect(),
        kind: taken.kind.map(|kind| kind.code().to_owned()),
        unit: taken.unit.as_ref().map(domain::Unit::code),
    }
}

/// Writes a recipe into a file.
pub(crate) fn save(session: &Session, request: RecipeSave) -> Result<Written, Fault> {
    let open = session.workspace()?;
    let path = session.file(&request.path, FileUse::Write)?;
    let map = &request.map;
    let mut recipe = serde_json::Map::new();
    let mut put = |key: &str, value: serde_json::Value| {
        let value = bare(value);
        if !value.is_null() && value != serde_json::json!({}) {
            recipe.insert(key.to_owned(), value);
        }
    };
    put("name", serde_json::json!(map.name));
    put("format", serde_json::json!(map.format));
    put("columns", serde_json::json!(map.columns));
    put("steps", serde_json::json!(map.steps));
    put("measures", serde_json::json!(map.measures));
    let text = serde_json::to_string_pretty(&recipe).unwrap_or_default() + "\n";
    saving::write(open, &path, Kind::Recipe, text.as_bytes())?;
    saving::written(&path)
}

/// Without what is not said: a recipe is read by people, too.
pub(super) fn bare(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        Json::Object(fields) => {
            let is_said = |value: &Json| !value.is_null() && value.as_object().is_none_or(|inner| !inner.is_empty());
            let said = fields.into_iter().map(|(key, value)| (key, bare(value))).filter(|(_, value)| is_said(value));
            Json::Object(said.collect())
        }
        Json::Array(all) => Json::Array(all.into_iter().map(bare).collect()),
        other => other,
    }
}

fn taken(measure: &RecipeMeasure) -> Result<Taken, Fault> {
    Ok(Taken {
        name: measure.name.clone(),
        take: measure.take.into(),
        of: measure.of.clone(),
        date: measure.date.clone(),
        until: measure.until.clone(),
        only: measure.only.clone(),
        once_per: measure.once_per.iter().cloned().collect(),
        by: measure.by.iter().map(|(dimension, column)| (dimension.clone(), column.clone())).collect(),
        kind: measure.kind.as_deref().map(read::kind).transpose()?,
        unit: measure.unit.as_deref().map(read::unit).transpose()?,
    })
}

/// What uses of columns say beside a recipe: one date, the measures added up as is usual for their kinds.
fn of_columns(map: &ImportMap) -> Result<Vec<Taken>, Fault> {
    let columns = map.columns.iter().flatten();
    let date = columns.clone().find(|(_, usage)| matches!(usage, ColumnUse::Word(word) if word == "date"));
    let by: Vec<(String, String)> = columns
        .clone()
        .filter_map(|(column, usage)| match usage {
            ColumnUse::Dimension { dimension } => Some((dimension.clone(), column.clone())),
            _ => None,
        })
        .collect();
    let mut measures = Vec::new();
    for (column, usage) in columns {
        let ColumnUse::Measure { measure, kind, unit } = usage else { continue };
        let kind = kind.as_deref().map(read::kind).transpose()?;
        let take = match kind.unwrap_or(MeasureKind::Flow) {
            MeasureKind::Flow => Take::Sum,
            MeasureKind::Balance | MeasureKind::Parameter => Take::Last,
            MeasureKind::Level => Take::Mean,
            MeasureKind::Sample => Take::Sample,
            MeasureKind::Distinct => Take::Distinct,
        };
        measures.push(Taken {
            name: measure.clone(),
            take,
            of: Some(format!("[{}]", column.replace(']', "]]"))),
            date: date.map(|(column, _)| column.clone()),
            until: None,
            only: None,
            once_per: Vec::new(),
            by: by.clone(),
            kind,
            unit: unit.as_deref().map(read::unit).transpose()?,
        });
    }
    Ok(measures)
}
