//! Renaming a measure or a KPI in the formulas that use it.

use super::parse;
use super::spelling::{bracketed, name_text};
use crate::measure::key_of;

/// The text with every reference to `old` (its full name or its key, in any case) turned into one to `new`; everything
/// else stays as it was typed, mistakes and spaces included. What was written in brackets stays in brackets; a bare
/// key becomes the new key. Functions and grains of the same spelling are no references.
pub fn rename(text: &str, old: &str, new: &str) -> String {
    let (old_name, old_key) = (old.trim().to_lowercase(), key_of(old));
    let parsed = parse(text);
    let mut renamed = String::with_capacity(text.len());
    let mut at = 0;
    for (name, span) in parsed.expr.names() {
        let name = name.to_lowercase();
        let Some(written) = text.get(span.clone()).filter(|_| name == old_name || name == old_key) else { continue };
        renamed.push_str(text.get(at..span.start).unwrap_or_default());
        renamed.push_str(&if written.starts_with('[') { bracketed(new) } else { name_text(&key_of(new)) });
        at = span.end;
    }
    renamed.push_str(text.get(at..).unwrap_or_default());
    renamed
}
