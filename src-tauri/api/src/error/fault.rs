//! What went wrong, before it is said in a language.

use super::{Error, ErrorCode};
use locale::Locale;
use serde_json::Value as Json;
use std::fmt;
use std::path::Path;
use words::{Missing, Words};

/// What the message begins with in which serde carries the refusal of a word, as JSON: it knows texts only.
/// [`Fault::bad_request`] reads it again.
const REFUSED_WORD: &str = "refused word: ";

/// What went wrong: a code, what is said of it, and details for those who ask.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) code: ErrorCode,
    say: Say,
    detail: Json,
}

/// What is said, in whichever language it will be read.
pub(crate) enum Say {
    /// A text that is in the reader's language already.
    Text(String),
    /// What says it.
    With(Box<dyn Fn(&Locale) -> String + Send + Sync>),
}

impl Say {
    fn said(&self, locale: &Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::With(say) => say(locale),
        }
    }
}

impl From<String> for Say {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<F: Fn(&Locale) -> String + Send + Sync + 'static> From<F> for Say {
    fn from(say: F) -> Self {
        Self::With(Box::new(say))
    }
}

impl fmt::Debug for Say {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.debug_tuple("Text").field(text).finish(),
            Self::With(_) => f.debug_tuple("With").finish_non_exhaustive(),
        }
    }
}

impl Fault {
    /// A fault with a code and what is said of it.
    pub(crate) fn new(code: ErrorCode, say: impl Into<Say>) -> Self {
        Self { code, say: say.into(), detail: Json::Null }
    }

    /// One that is said by a message without arguments.
    pub(crate) fn plain(code: ErrorCode, message: fn(Words) -> &'static str) -> Self {
        Self::new(code, move |locale: &Locale| message(locale.words()).to_owned())
    }

    /// Something that the owner typed cannot be used.
    pub(crate) fn invalid(say: impl Into<Say>) -> Self {
        Self::new(ErrorCode::Invalid, say)
    }

    /// Something that the owner typed cannot be used, in a message without arguments.
    pub(crate) fn refused(message: fn(Words) -> &'static str) -> Self {
        Self::plain(ErrorCode::Invalid, message)
    }

    /// Adds detail.
    pub(crate) fn with(mut self, detail: impl Into<Json>) -> Self {
        self.detail = detail.into();
        self
    }

    /// Says which field of the request it is about, so that a form can show it there. What is known already stays.
    pub(crate) fn at(mut self, field: &str) -> Self {
        if self.detail.is_null() {
            self.detail = serde_json::json!({ "field": field });
        }
        self
    }

    /// Says in front what it is about: "Net sales: …".
    pub(crate) fn of(self, name: &str) -> Self {
        let (name, say) = (name.to_owned(), self.say);
        Self { say: (move |locale: &Locale| locale.words().error_of(&name, &say.said(locale))).into(), ..self }
    }

    /// The sentence alone.
    pub(crate) fn sentence(&self, locale: &Locale) -> String {
        self.say.said(locale)
    }

    /// As it goes outside.
    pub(crate) fn told(self, locale: &Locale) -> Error {
        Error { code: self.code, message: self.say.said(locale), detail: self.detail }
    }

    /// A thing that is not there, such as a KPI that was deleted meanwhile.
    pub(crate) fn not_found(missing: Missing, name: impl fmt::Display) -> Self {
        let name = name.to_string();
        Self::new(ErrorCode::NotFound, move |locale: &Locale| locale.words().error_not_found(missing, &name))
    }

    pub(crate) fn no_workspace() -> Self {
        Self::plain(ErrorCode::NoWorkspace, Words::error_no_workspace)
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        let name: String = name.chars().take(100).collect();
        Self::new(ErrorCode::UnknownCommand, move |locale: &Locale| locale.words().error_no_command(&name))
    }

    /// The refusal of a word that is none of the choices.
    pub(crate) fn unknown(text: &str, choices: &[&str]) -> Self {
        let short = short(text);
        let choices: Vec<String> = choices.iter().map(|&choice| choice.to_owned()).collect();
        Self::invalid(move |locale: &Locale| locale.words().error_choice(&locale.list_or(&choices), &short))
    }

    /// The refusal of a word that is none of the choices, as serde carries it.
    pub(crate) fn refused_word(text: &str, choices: &[&str]) -> String {
        format!("{REFUSED_WORD}{}", serde_json::json!([text, choices]))
    }

    /// What serde carries of a percentile that a recipe is to take.
    pub(crate) const PERCENTILE: &str = "refused take: percentile";
    /// The same of a mean that is weighted.
    pub(crate) const WEIGHTED: &str = "refused take: weighted mean";

    /// True for the words that a percentile is asked for with: `percentile`, `p90`.
    pub(crate) fn names_percentile(word: &str) -> bool {
        let number = word.strip_prefix(['p', 'P']).and_then(|number| number.parse::<f64>().ok());
        word == "percentile" || number.is_some_and(|number| (0.0..=100.0).contains(&number))
    }

    pub(crate) fn bad_request(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        match text.as_str() {
            Self::PERCENTILE => return Self::refused(Words::recipe_take_percentile),
            carried if carried == Self::WEIGHTED || carried.starts_with("unknown field `weight`") => {
                return Self::refused(Words::recipe_take_weighted);
            }
            _ => {}
        }
        if let Some((word, choices)) = text.strip_prefix(REFUSED_WORD).and_then(refused_word) {
            return Self::unknown(&word, &choices.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let text = readable(&text);
        let detail = text.clone();
        Self::new(ErrorCode::BadRequest, move |locale: &Locale| locale.words().error_request(&text)).with(detail)
    }

    pub(crate) fn not_an_object() -> Self {
        Self::plain(ErrorCode::BadRequest, Words::error_not_an_object)
    }

    pub(crate) fn internal(error: &dyn fmt::Display) -> Self {
        Self::plain(ErrorCode::Internal, Words::error_internal).with(error.to_string())
    }
}

/// What serde says of a request, to its end: the fields that it lists are the program's, and all of them are named. What it
/// quotes of the request may be of any length, and stands shortened.
fn readable(text: &str) -> String {
    /// Longer than the longest list of fields: whoever sends quotes in a name cuts their own message.
    const LONGEST: usize = 4_000;
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, mark, inside)) = quoted(rest) {
        let (inside, after) = inside.split_once(mark).unwrap_or((inside, ""));
        out.extend([before, &mark.to_string(), &short(inside), &mark.to_string()]);
        rest = after;
    }
    out.push_str(rest);
    match out.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &out[..end]),
        None => out,
    }
}

/// What stands before the next quote, its mark, and what follows.
fn quoted(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(['`', '"'])?;
    let (before, from) = text.split_at(at);
    let mark = from.chars().next()?;
    Some((before, mark, from.get(mark.len_utf8()..)?))
}

/// The start of a text, so that a message stays a sentence.
pub(crate) fn short(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

/// A path as it stands in a sentence: of one that is longer than any screen, the end, where the name is.
pub(crate) fn shown(path: &Path) -> String {
    const LONGEST: usize = 300;
    let text = path.display().to_string();
    match text.chars().count().checked_sub(LONGEST) {
        None | Some(0) => text,
        Some(surplus) => format!("…{}", text.chars().skip(surplus).collect::<String>()),
    }
}

/// Serde may say in which line it was, after the JSON.
fn refused_word(carried: &str) -> Option<(String, Vec<String>)> {
    serde_json::Deserializer::from_str(carried).into_iter().next()?.ok()
}
