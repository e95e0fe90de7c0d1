//! How the files of a source are read, in sentences.

use crate::Fault;
use crate::handlers::import::{answers, recipe, sentence};
use crate::open::Open;
use crate::wire::{ColumnUse, DateOrderCode, ImportFormat, ImportMap};
use words::Words;

/// A sentence for each step, each measure or use of a column, and for the answers that hold for the next file.
pub(super) fn sentences(open: &Open, map: &ImportMap) -> Result<Vec<String>, Fault> {
    let words = open.locale.words();
    let mut all: Vec<String> = match recipe::of_map(map, &open.settings.working_days)? {
        Some(recipe) => {
            let steps = recipe.steps.iter().map(|step| sentence::step(step, &open.locale));
            steps.chain(recipe.measures.iter().map(|measure| sentence::measure(measure, &open.locale))).collect()
        }
        None => map.columns.iter().flatten().filter_map(|(column, usage)| used(column, usage, words)).collect(),
    };
    all.extend(answered(&map.format, words));
    Ok(all)
}

fn used(column: &str, usage: &ColumnUse, words: Words) -> Option<String> {
    match usage {
        ColumnUse::Word(word) if word == "date" => Some(words.source_use_date(column)),
        ColumnUse::Word(_) => None,
        ColumnUse::Dimension { dimension } => Some(words.source_use_breakdown(column, dimension)),
        ColumnUse::Plan { plan } => Some(words.source_use_plan(column, plan)),
        ColumnUse::Measure { measure, .. } => Some(words.source_use_measure(column, measure)),
    }
}

fn answered(format: &ImportFormat, words: Words) -> Vec<String> {
    let order = format.date_order.map(|order| match order {
        DateOrderCode::Dmy => words.source_dates_dmy(),
        DateOrderCode::Mdy => words.source_dates_mdy(),
        DateOrderCode::Ymd => words.source_dates_ymd(),
    });
    let decimal = format.decimal.as_deref().map(|mark| words.source_decimal(mark));
    let currency = format.currency.as_deref().map(|currency| words.source_currency(currency));
    let said = ImportFormat { date_order: None, decimal: None, currency: None, personal: None, ..format.clone() };
    let others = (!answers::is_empty(&said)).then(|| words.source_answers().to_owned());
    order.map(str::to_owned).into_iter().chain(decimal).chain(currency).chain(others).collect()
}
