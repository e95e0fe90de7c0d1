//! A message in parts: what the window puts together, so that it needs no reader of messages of its own.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// As it stands.
    Text(String),
    /// The text of an argument.
    Argument(String),
    /// One of several, by the text of an argument.
    Choice {
        /// The argument: `count-form` is the plural category of `count`.
        argument: String,
        /// What is said for which text.
        variants: BTreeMap<String, Vec<Part>>,
        /// What is said for any other.
        other: Vec<Part>,
    },
}

/// How far messages may refer to each other: a circle ends.
const DEEPEST: usize = 8;

/// Messages and terms by their ids.
pub(crate) struct Entries<'a> {
    messages: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    terms: BTreeMap<&'a str, &'a Pattern<&'a str>>,
}

type Transform = Option<fn(&str) -> Cow<'_, str>>;

impl<'a> Entries<'a> {
    pub(crate) fn of(resources: impl IntoIterator<Item = &'a FluentResource>) -> Self {
        let mut all = Self { messages: BTreeMap::new(), terms: BTreeMap::new() };
        for entry in resources.into_iter().flat_map(FluentResource::entries) {
            match entry {
                Entry::Message(message) => {
                    all.messages.extend(message.value.as_ref().map(|pattern| (message.id.name, pattern)));
                }
                Entry::Term(term) => {
                    all.terms.insert(term.id.name, &term.value);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        all
    }

    /// A message in parts; `None` where there is none of that id, or it uses what the window cannot put together:
    /// functions, attributes, and terms with arguments.
    pub(crate) fn parts(&self, id: &str, transform: Transform) -> Option<Vec<Part>> {
        Some(joined(self.of_pattern(self.messages.get(id)?, transform, DEEPEST)?))
    }

    fn of_pattern(&self, pattern: &Pattern<&str>, transform: Transform, depth: usize) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let text = transform.map_or(Cow::Borrowed(*value), |transform| transform(value));
                    parts.push(Part::Text(text.into_owned()));
                }
                PatternElement::Placeable { expression } => {
                    parts.extend(self.of_expression(expression, transform, depth)?);
                }
            }
        }
        Some(parts)
    }

    fn of_expression(&self, expression: &Expression<&str>, transform: Transform, depth: usize) -> Option<Vec<Part>> {
        let depth = depth.checked_sub(1)?;
        match expression {
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                Some(vec![self.choice(id.name, variants, transform, depth)?])
            }
            Expression::Select { .. } => None,
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                Some(vec![Part::Text(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned())])
            }
            Expression::Inline(InlineExpression::NumberLiteral { value }) => {
                Some(vec![Part::Text((*value).to_owned())])
            }
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                Some(vec![Part::Argument(id.name.to_owned())])
            }
            Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
                self.of_pattern(self.messages.get(id.name)?, transform, depth)
            }
            Expression::Inline(InlineExpression::TermReference { id, attribute: None, arguments: None }) => {
                self.of_pattern(self.terms.get(id.name)?, transform, depth)
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.of_expression(expression, transform, depth)
            }
            Expression::Inline(_) => None,
        }
    }

    fn choice(&self, argument: &str, variants: &[Variant<&str>], transform: Transform, depth: usize) -> Option<Part> {
        let mut by_key = BTreeMap::new();
        let mut other = Vec::new();
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
            let parts = joined(self.of_pattern(&variant.value, transform, depth)?);
            if variant.default {
                other.clone_from(&parts);
            }
            by_key.insert((*name).to_owned(), parts);
        }
        Some(Part::Choice { argument: argument.to_owned(), variants: by_key, other })
    }
}

/// The ids of the messages of a file.
pub(crate) fn ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// The text of a message that has no arguments.
pub(crate) fn finished(parts: &[Part]) -> Option<String> {
    let mut all = String::new();
    for part in parts {
        match part {
            Part::Text(text) => all.push_str(text),
            Part::Argument(_) | Part::Choice { .. } => return None,
        }
    }
    Some(all)
}

/// The same with texts that follow each other in one.
pub(crate) fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut all: Vec<Part> = Vec::new();
    for part in parts {
        match (all.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => all.push(part),
        }
    }
    all
}
