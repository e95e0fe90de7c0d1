//! Writing YAML: a small part of it, in which everything that could be read as something else is quoted.

use chrono::NaiveDate;
use std::fmt::Write;

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Nothing,
    Text(String),
    Number(f64),
    YesNo(bool),
    Date(NaiveDate),
    Names(Vec<String>),
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn optional(text: Option<&String>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    pub(super) fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Date)
    }

    fn written(&self) -> String {
        match self {
            Self::Nothing => "null".into(),
            Self::Text(text) => scalar(text),
            Self::Number(number) => number_text(*number),
            Self::YesNo(yes) => yes.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Names(names) => {
                format!("[{}]", names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// An item of a list: its fields, the first one behind the dash.
pub(super) fn item(to: &mut String, indent: usize, fields: &[(&'static str, Value)]) {
    for (at, (name, value)) in fields.iter().enumerate() {
        let dash = if at == 0 { "- " } else { "  " };
        line(to, indent, &format!("{dash}{name}: {}", value.written()));
    }
}

/// A line, indented.
pub(super) fn line(to: &mut String, indent: usize, text: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(to, "{}{text}", "  ".repeat(indent));
}

/// The shortest decimal that reads back as the same number.
fn number_text(number: f64) -> String {
    let plain = number == 0.0 || (1e-5..1e17).contains(&number.abs());
    if plain { format!("{number}") } else { format!("{number:e}") }
}

/// A text without quotes where it can only be a text.
fn scalar(text: &str) -> String {
    let is_plain = text.starts_with(|c: char| c.is_alphabetic())
        && !text.ends_with(' ')
        && text.chars().all(|c| c.is_alphanumeric() || " _-/()%€$£.".contains(c))
        && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(&text.to_lowercase().as_str());
    if is_plain { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            // What does not print, or breaks a line for some program.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}') => {
                let _ = write!(quoted, "\\u{:04x}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
