//! Recipes between the wire's words and the reader's.

use crate::wire::{ColumnUse, ImportMap, RecipeMeasure, RecipeStep};
use crate::{Fault, read};
use chrono::Weekday;
use domain::MeasureKind;
use intake::{Recipe, Step, Take, Taken};

/// True where a map has a recipe.
pub(super) fn is_in(map: &ImportMap) -> bool {
    map.measures.iter().flatten().next().is_some() || map.steps.iter().flatten().next().is_some()
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
            MeasureKind::Balance => Take::Last,
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

/// A recipe as text, to be remembered for files that look alike: under a name that no use of a column has.
pub(super) fn recipe_text(map: &ImportMap) -> String {
    let recipe =
        serde_json::json!({ "name": map.name, "columns": map.columns, "steps": map.steps, "measures": map.measures });
    serde_json::json!({ REMEMBERED: recipe }).to_string()
}

/// Under what a recipe is remembered.
const REMEMBERED: &str = "recipe";

/// Reads [`recipe_text`] back; `None` where the text was written for uses of columns, or by a later version.
pub(super) fn remembered(text: &str) -> Option<ImportMap> {
    let mut all: serde_json::Value = serde_json::from_str(text).ok()?;
    let recipe: ImportMap = serde_json::from_value(all.get_mut(REMEMBERED)?.take()).ok()?;
    is_in(&recipe).then_some(recipe)
}
