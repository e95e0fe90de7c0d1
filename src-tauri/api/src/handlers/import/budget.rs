//! The plan that a file has beside what is read of it, read in the same way.

use crate::Fault;
use intake::{Context, FormatHints, Layout, Map, Plan, Sniff, Source, Use};

/// Reads the plan that `answer` names: `map` is how the rest of it is read, and `named` are the uses of columns by which its table was
/// found. Rows across of which only a plan is known are used as `added` says; `None` where nothing that is read has a plan.
pub(super) fn read(
    source: &Source,
    answer: String,
    (actual, map, named): (&Sniff, &Map, &[(String, Use)]),
    (context, added): (&Context, &dyn Fn(&Sniff) -> Map),
) -> Result<Option<Plan>, Fault> {
    let format = FormatHints { actual_or_plan: Some(answer), ..map.format.clone() };
    let found_by = Map { format: format.clone(), columns: named.to_vec(), ..Map::default() };
    let sniff = intake::sniff(source, &found_by, context)?;
    let columns = match sniff.format.layout {
        Layout::Long => map.columns.clone(),
        Layout::Wide => rows_of(&sniff, actual, map, &added(&sniff)),
    };
    let reads = map.recipe.is_some()
        || columns.iter().any(|(_, usage)| matches!(usage, Use::Measure { .. } | Use::Plan { .. }));
    let plan = || Plan::open(&sniff, &Map { format, columns, ..map.clone() });
    Ok(reads.then(plan).transpose()?)
}

/// The uses of the rows of a plan that stand below or between those of what came to pass: the same, and those of rows that have
/// nothing but a plan.
fn rows_of(plan: &Sniff, actual: &Sniff, map: &Map, added: &Map) -> Vec<(String, Use)> {
    let is = |sniff: &Sniff, name: &String| {
        let lower = name.to_lowercase();
        sniff.fields.iter().any(|field| field.name.to_lowercase() == lower || field.label.to_lowercase() == lower)
    };
    let stays = |(name, usage): &&(String, Use)| matches!(usage, Use::Dimension(_)) || is(plan, name);
    let own = map.columns.iter().filter(stays);
    let new = added.columns.iter().filter(|(name, usage)| matches!(usage, Use::Measure { .. }) && !is(actual, name));
    own.chain(new).cloned().collect()
}
