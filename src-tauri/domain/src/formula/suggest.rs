//! "Did you mean …?"

use super::Names;
use super::function::{FunctionName, functions};
use super::spelling::{bracketed, name_text};
use crate::measure::key_of;

/// Below this likeness (0 to 1) a name is no suggestion.
const ALIKE: f64 = 0.7;

/// Longer names are typed by nobody, and comparing them costs.
const LONGEST: usize = 80;

/// The name most like the one that is unknown, as a formula would write it.
pub(super) fn name_like(unknown: &str, names: &dyn Names) -> Option<String> {
    let all = names.all();
    most_like(&key_of(unknown), all.iter().map(|name| (key_of(name), name))).map(|name| reference(name))
}

/// The function most like the one that is unknown.
pub(super) fn function_like(unknown: &str) -> Option<FunctionName> {
    let known = match unknown {
        "average" | "avg" | "mean_of" => FunctionName::Mean,
        "minimum" => FunctionName::Min,
        "maximum" => FunctionName::Max,
        "total" => FunctionName::Sum,
        "previous" | "lag" | "prior" => FunctionName::Prev,
        "first" | "opening" => FunctionName::Open,
        "last" | "closing" => FunctionName::Close,
        "iif" | "case" | "when" => FunctionName::If,
        "ytd" | "mtd" | "qtd" => FunctionName::ToDate,
        "quantile" => FunctionName::Percentile,
        _ => return most_like(unknown, functions().map(|function| (function.text().to_owned(), function))),
    };
    Some(known)
}

/// How a formula refers to a name that people know by its full form: `revenue`, `[Net sales]`.
pub(super) fn reference(name: &str) -> String {
    if key_of(name) == name.to_lowercase() { name_text(&key_of(name)) } else { bracketed(name) }
}

fn most_like<T>(unknown: &str, known: impl Iterator<Item = (String, T)>) -> Option<T> {
    if unknown.len() > LONGEST {
        return None;
    }
    let likeness = |key: &str| {
        let whole = strsim::normalized_damerau_levenshtein(unknown, key);
        // Somebody who types "sales" may mean [Net sales].
        let part = key.split('_').any(|word| word.chars().count() > 2 && word == unknown);
        if part { whole.max(ALIKE) } else { whole }
    };
    known
        .filter(|(key, _)| key.len() <= LONGEST)
        .map(|(key, name)| (likeness(&key), name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        // Of several equally like it the first.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, name)| name)
}
