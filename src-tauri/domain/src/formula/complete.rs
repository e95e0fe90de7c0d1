//! Completions while a formula is typed.

use super::Names;
use super::function::functions;
use super::spelling::continues_word;
use super::suggest::reference;
use crate::measure::key_of;
use std::ops::Range;

/// More than this many help nobody.
const MOST: usize = 50;

/// One way to complete what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What to show: the name, or how the function is written.
    pub label: String,
    /// What to put in place of `span`.
    pub insert: String,
    /// The part of the text that it replaces, in bytes.
    pub span: Range<usize>,
    /// What it does, for functions.
    pub help: Option<&'static str>,
}

/// What could stand where the cursor is (`offset` in bytes; one inside a character counts as before it). Names first:
/// those that begin with what was typed, then those that contain it; inside brackets only names.
pub fn completions(text: &str, offset: usize, names: &dyn Names) -> Vec<Completion> {
    let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let before = &text[..offset];
    let bracket = open_bracket(before);
    let start = bracket.unwrap_or_else(|| before.trim_end_matches(continues_word).len());
    let typed = before[start..].trim_start_matches('[').to_lowercase();
    // The rest of the word under the cursor is replaced too, and the closing bracket that an editor may have put there.
    let after = &text[offset..];
    let rest = match bracket {
        Some(_) => after.find(['[', ']']).filter(|at| after[*at..].starts_with(']')).map_or(0, |at| at + 1),
        None => after.find(|c| !continues_word(c)).unwrap_or(after.len()),
    };
    let span = start..offset + rest;
    let mut found: Vec<(u8, Completion)> = Vec::new();
    for name in names.all() {
        if let Some(rank) = rank(&name, &typed) {
            let insert = reference(&name);
            found.push((rank, Completion { label: name, insert, span: span.clone(), help: None }));
        }
    }
    for function in functions().filter(|function| bracket.is_none() && function.name.starts_with(&typed)) {
        let insert = if function.name == "days" { "days()".to_owned() } else { format!("{}(", function.name) };
        let label = function.signature.to_owned();
        found.push((2, Completion { label, insert, span: span.clone(), help: Some(function.help) }));
    }
    found.sort_by_key(|(rank, completion)| (*rank, completion.label.to_lowercase()));
    found.into_iter().take(MOST).map(|(_, completion)| completion).collect()
}

/// 0 where the name begins with what was typed, 1 where a word of it does, 3 where it only contains it.
fn rank(name: &str, typed: &str) -> Option<u8> {
    let (key, name) = (key_of(name), name.to_lowercase());
    if key.starts_with(typed) || name.starts_with(typed) {
        Some(0)
    } else if key.split('_').any(|word| word.starts_with(typed)) {
        Some(1)
    } else {
        (name.contains(typed) || key.contains(typed)).then_some(3)
    }
}

/// Where a bracket begins that is still open at the end of the text.
fn open_bracket(before: &str) -> Option<usize> {
    let open = before.rfind('[')?;
    (!before[open..].contains(']')).then_some(open)
}
