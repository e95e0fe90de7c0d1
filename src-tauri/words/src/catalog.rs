//! The messages of one language, ready to be said.

use crate::language::{ALL, Language, Making};
use crate::pattern::{self, Entries, Part};
use crate::pseudo;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// The words of one language. A function for each message is generated from the English ones. Copied freely: the messages
/// themselves are read once.
#[derive(Clone, Copy)]
pub struct Words(&'static Catalog);

/// What is put into a message.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// A finished text, or what a choice goes by.
    Text(&'a str),
    /// A whole number, where single ones have a variant of their own.
    Number(u64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Argument<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl Argument<'_> {
    /// True for a text that ends with the dot of what is short for another word.
    fn is_shortened((_, argument): &(&'static str, Argument<'_>)) -> bool {
        matches!(argument, Argument::Text(text) if text.ends_with('.') && !text.ends_with(".."))
    }
}

struct Catalog {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, finished.
    plain: BTreeMap<String, String>,
    /// What the window says, in parts.
    window: BTreeMap<String, Vec<Part>>,
    #[cfg(test)]
    all: BTreeMap<String, Vec<Part>>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        static CATALOGS: [OnceLock<Catalog>; ALL] = [const { OnceLock::new() }; ALL];
        let catalog = CATALOGS.get(language.index()).unwrap_or(&CATALOGS[0]);
        Self(catalog.get_or_init(|| Catalog::read(language)))
    }

    /// Their language.
    pub fn language(self) -> Language {
        self.0.language
    }

    /// Everything that the window says, by id, in parts for it to put together. What the language lacks is English.
    pub fn window(self) -> BTreeMap<&'static str, &'static [Part]> {
        let english = Self::of(Language::ENGLISH).0;
        let texts = english.window.iter().chain(&self.0.window);
        texts.map(|(id, parts)| (id.as_str(), parts.as_slice())).collect()
    }

    /// Ids of what the language itself says.
    #[cfg(test)]
    pub(crate) fn ids(self) -> std::collections::BTreeSet<String> {
        self.0.all.keys().cloned().collect()
    }

    /// Everything that the language itself says, in parts.
    #[cfg(test)]
    pub(crate) fn all(self) -> &'static BTreeMap<String, Vec<Part>> {
        &self.0.all
    }

    /// A message without arguments.
    pub(crate) fn plain(self, id: &'static str) -> &'static str {
        let own = self.0.plain.get(id);
        own.or_else(|| Self::of(Language::ENGLISH).0.plain.get(id)).map_or(id, String::as_str)
    }

    /// A message with its arguments.
    pub(crate) fn say(self, id: &'static str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        let own = self.0.said(id, arguments);
        own.or_else(|| Self::of(Language::ENGLISH).0.said(id, arguments)).unwrap_or_else(|| id.to_owned())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Words").field(&self.0.language.tag()).finish()
    }
}

impl Catalog {
    fn read(language: Language) -> Self {
        let source = language.source();
        let window = resources(source.window);
        let rust = resources(source.rust);
        let entries = Entries::of(window.iter().chain(&rust));
        let transform = transform(language.making());
        let parts = |resources: &[FluentResource]| {
            let ids = resources.iter().flat_map(pattern::ids);
            ids.filter_map(|id| Some((id.to_owned(), bracketed(entries.parts(id, transform)?, language))))
                .collect::<BTreeMap<_, _>>()
        };
        let said = parts(&rust);
        let plain = said.iter().filter_map(|(id, parts)| Some((id.clone(), pattern::finished(parts)?))).collect();
        let shown = parts(&window);
        drop(entries);
        let tag: LanguageIdentifier = source.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        for resource in rust.into_iter().chain(window) {
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle,
            plain,
            #[cfg(test)]
            all: said.into_iter().chain(shown.clone()).collect(),
            window: shown,
        }
    }

    fn said(&self, id: &str, arguments: &[(&'static str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            let value = match *argument {
                Argument::Text(text) => FluentValue::from(text),
                Argument::Number(number) => FluentValue::from(number),
            };
            values.set(*name, value);
        }
        // A message that asks for what it is not given says the name of it; that none does is held by a test.
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        let said = if arguments.iter().any(Argument::is_shortened) { with_one_stop(&said) } else { said.into_owned() };
        Some(match self.language.making() {
            Making::Written => said,
            Making::Accented | Making::Mirrored => format!("[{said}]"),
        })
    }
}

/// A sentence whose last word is short for another one ends with that one's dot: "um 3 Pp."
fn with_one_stop(said: &str) -> String {
    let mut stops = 0;
    let mut one = String::with_capacity(said.len());
    for c in said.chars().chain(['\0']) {
        if c == '.' {
            stops += 1;
            continue;
        }
        // Three of them are left out words.
        let kept = if stops == 2 && (c == '\0' || c.is_whitespace()) { 1 } else { stops };
        one.extend(std::iter::repeat_n('.', kept));
        stops = 0;
        one.extend((c != '\0').then_some(c));
    }
    one
}

/// What cannot be read of a file is left out; a test holds that nothing is.
fn resources(files: &[&str]) -> Vec<FluentResource> {
    let read = |text: &&str| FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
    files.iter().map(read).collect()
}

type Transform = Option<fn(&str) -> Cow<'_, str>>;

fn transform(making: Making) -> Transform {
    match making {
        Making::Written => None,
        Making::Accented => Some(pseudo::accented),
        Making::Mirrored => Some(pseudo::mirrored),
    }
}

fn bracketed(mut parts: Vec<Part>, language: Language) -> Vec<Part> {
    if language.making() != Making::Written {
        parts.insert(0, Part::Text("[".to_owned()));
        parts.push(Part::Text("]".to_owned()));
    }
    pattern::joined(parts)
}
