//! The fields of a thing in the file: read as what they should hold, over what stands in the workspace.

use super::tree::{Node, Spot, fault};
use crate::error::DefinitionFault as Fault;
use crate::{Error, Result};
use chrono::NaiveDate;
use domain::Unit;
use store::Expected;

/// What a field says: nothing where it is left out, that it is empty, or what it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Given<T> {
    LeftOut,
    Empty,
    Is(T),
}

impl<T> Given<T> {
    pub(super) fn is(self) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::LeftOut | Self::Empty => None,
        }
    }

    /// Over what stands there; what is emptied is the usual again.
    pub(super) fn over(self, before: T, usual: T) -> T {
        match self {
            Self::LeftOut => before,
            Self::Empty => usual,
            Self::Is(value) => value,
        }
    }

    /// Over what stands there, where it may be empty.
    pub(super) fn optional(self, before: Option<T>) -> Option<T> {
        match self {
            Self::LeftOut => before,
            Self::Empty => None,
            Self::Is(value) => Some(value),
        }
    }
}

/// The fields of a thing.
pub(super) struct Fields<'f> {
    pub(super) line: u64,
    entries: &'f [(String, Spot)],
}

impl<'f> Fields<'f> {
    /// The fields of a mapping; those that nobody knows are refused where the known ones are given.
    pub(super) fn of(spot: &'f Spot, known: Option<&[&str]>) -> Result<Self> {
        let Node::Map(entries) = &spot.node else { return Err(fault(spot.line, Fault::NoFields)) };
        if let Some(known) = known
            && let Some((name, at)) = entries.iter().find(|(name, _)| !known.contains(&name.as_str()))
        {
            let known = known.iter().map(|&name| name.to_owned()).collect();
            return Err(fault(at.line, Fault::Unknown { field: name.clone(), known }));
        }
        Ok(Self { line: spot.line, entries })
    }

    fn find(&self, name: &str) -> Option<&'f Spot> {
        self.entries.iter().find(|(other, _)| other == name).map(|(_, spot)| spot)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some_and(|spot| spot.node != Node::Nothing)
    }

    /// The items of a list; none where it is left out or empty.
    pub(super) fn list(&self, name: &str) -> Result<&'f [Spot]> {
        match self.find(name) {
            None => Ok(&[]),
            Some(spot) => match &spot.node {
                Node::List(items) => Ok(items),
                Node::Nothing => Ok(&[]),
                _ => Err(fault(spot.line, Fault::NoList { field: name.into() })),
            },
        }
    }

    fn read<T>(&self, name: &str, read: impl FnOnce(&str) -> Result<T, Expected>) -> Result<Given<T>> {
        let wrong = |text: &str, expected| Fault::Cell { field: name.into(), text: text.into(), expected };
        self.read_or(name, |text| read(text).map_err(|expected| wrong(text, expected)))
    }

    fn read_or<T>(&self, name: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Given<T>> {
        let Some(spot) = self.find(name) else { return Ok(Given::LeftOut) };
        match &spot.node {
            Node::Nothing => Ok(Given::Empty),
            Node::Text(text) => read(text).map(Given::Is).map_err(|wrong| fault(spot.line, wrong)),
            _ => Err(fault(spot.line, Fault::NoText { field: name.into() })),
        }
    }

    pub(super) fn text(&self, name: &str) -> Result<Given<String>> {
        self.read(name, |text| Ok(text.to_owned()))
    }

    /// A text that must be there.
    pub(super) fn needed(&self, name: &str) -> Result<String> {
        self.text(name)?.is().ok_or_else(|| self.missing(name))
    }

    pub(super) fn missing(&self, name: &str) -> Error {
        fault(self.line, Fault::Missing { field: name.into() })
    }

    /// One of the words of a list.
    pub(super) fn code<T: Copy>(&self, name: &str, all: &[T], word: impl Fn(T) -> &'static str) -> Result<Given<T>> {
        self.read_or(name, |text| {
            let found = all.iter().copied().find(|one| word(*one) == text);
            let choices = || all.iter().map(|one| word(*one).to_owned()).collect();
            found.ok_or_else(|| Fault::Choice { text: text.into(), choices: choices() })
        })
    }

    /// A unit, by its code.
    pub(super) fn unit(&self, name: &str) -> Result<Given<Unit>> {
        self.read_or(name, |text| Unit::parse(text).ok_or_else(|| Fault::Unit { text: text.into() }))
    }

    pub(super) fn date(&self, name: &str) -> Result<Given<NaiveDate>> {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        self.read(name, |text| day(text).ok_or(Expected::Date))
    }

    pub(super) fn yes_no(&self, name: &str) -> Result<Given<bool>> {
        self.read(name, |text| match text {
            "true" | "yes" => Ok(true),
            "false" | "no" => Ok(false),
            _ => Err(Expected::YesNo),
        })
    }

    pub(super) fn number(&self, name: &str) -> Result<Given<f64>> {
        self.read(name, |text| text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(Expected::Number))
    }

    pub(super) fn whole(&self, name: &str) -> Result<Given<i64>> {
        self.read(name, |text| text.parse().map_err(|_| Expected::Whole))
    }

    /// A number of days.
    pub(super) fn days(&self, name: &str) -> Result<Given<u32>> {
        self.read(name, |text| text.parse().map_err(|_| Expected::Whole))
    }

    /// A list of texts, with its line.
    pub(super) fn texts(&self, name: &str) -> Result<Given<(u64, Vec<String>)>> {
        let Some(spot) = self.find(name) else { return Ok(Given::LeftOut) };
        let text = |item: &Spot| match &item.node {
            Node::Text(text) => Ok(text.clone()),
            _ => Err(fault(item.line, Fault::NoText { field: name.into() })),
        };
        match &spot.node {
            Node::Nothing => Ok(Given::Empty),
            Node::Text(one) => Ok(Given::Is((spot.line, vec![one.clone()]))),
            Node::List(items) => Ok(Given::Is((spot.line, items.iter().map(text).collect::<Result<_>>()?))),
            Node::Map(_) => Err(fault(spot.line, Fault::NoText { field: name.into() })),
        }
    }
}
