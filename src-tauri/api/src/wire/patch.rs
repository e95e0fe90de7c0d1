//! A field of a request that makes something or changes it.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;
use ts_rs::{Config, TS, TypeVisitor};

/// One field of a thing that is made or changed. Left out, it stays as it is; null clears it, so that it is as in a new
/// one of which nothing is said; anything else is its new value. An empty text clears, too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Patch<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// It is as in a new one of which nothing is said.
    Clear,
    /// Its new value.
    Set(T),
}

impl<T> Patch<T> {
    /// The field afterwards: `before` where it stays, `blank` where it is cleared, otherwise what `read` makes of it.
    pub(crate) fn read<U, E>(self, before: U, blank: U, read: impl FnOnce(T) -> Result<U, E>) -> Result<U, E> {
        match self {
            Self::Keep => Ok(before),
            Self::Clear => Ok(blank),
            Self::Set(value) => read(value),
        }
    }

    /// The field afterwards: `before` where it stays, `blank` where it is cleared.
    pub(crate) fn over(self, before: T, blank: T) -> T {
        match self {
            Self::Keep => before,
            Self::Clear => blank,
            Self::Set(value) => value,
        }
    }

    /// A field that may be missing afterwards; missing where it is cleared.
    pub(crate) fn optional(self, before: Option<T>) -> Option<T> {
        match self {
            Self::Keep => before,
            Self::Clear => None,
            Self::Set(value) => Some(value),
        }
    }

    /// The same with another value.
    pub(crate) fn map<U>(self, other: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Keep => Patch::Keep,
            Self::Clear => Patch::Clear,
            Self::Set(value) => Patch::Set(other(value)),
        }
    }

    /// The same without taking it.
    pub(crate) fn as_ref(&self) -> Patch<&T> {
        match self {
            Self::Keep => Patch::Keep,
            Self::Clear => Patch::Clear,
            Self::Set(value) => Patch::Set(value),
        }
    }
}

impl Patch<String> {
    /// A text afterwards, without spaces around it; empty where it is cleared.
    pub(crate) fn trimmed(self, before: String) -> String {
        self.map(|text| text.trim().to_owned()).over(before, String::new())
    }

    /// A text that may be missing, without spaces around it.
    pub(crate) fn filled(self, before: Option<String>) -> Option<String> {
        self.map(|text| text.trim().to_owned()).optional(before).filter(|text| !text.is_empty())
    }
}

impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Null => Ok(Self::Clear),
            Json::String(text) if text.trim().is_empty() => Ok(Self::Clear),
            value => T::deserialize(value).map(Self::Set).map_err(D::Error::custom),
        }
    }
}

/// In TypeScript it is what it holds, or null, and may be left out (`optional_fields` of the request).
impl<T: TS> TS for Patch<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = T;
    const IS_OPTION: bool = true;

    fn name(config: &Config) -> String {
        Option::<T>::name(config)
    }

    fn inline(config: &Config) -> String {
        Option::<T>::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_generics(visitor);
        visitor.visit::<T>();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use serde_json::json;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Request {
        text: Patch<String>,
        number: Patch<u8>,
    }

    fn read(json: Json) -> Request {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn what_is_left_out_stays_and_null_and_empty_texts_clear() {
        assert_eq!(read(json!({})), Request { text: Patch::Keep, number: Patch::Keep });
        assert_eq!(read(json!({ "text": null, "number": null })), Request { text: Patch::Clear, number: Patch::Clear });
        assert_eq!(read(json!({ "text": "  " })).text, Patch::Clear);
        assert_eq!(
            read(json!({ "text": " a ", "number": 3 })),
            Request { text: Patch::Set(" a ".into()), number: Patch::Set(3) }
        );
        assert!(serde_json::from_value::<Request>(json!({ "number": "three" })).is_err());
    }

    #[test]
    fn a_field_afterwards_is_what_was_there_what_is_blank_or_what_was_sent() {
        let after = |patch: Patch<u8>| patch.over(1, 2);
        assert_eq!([after(Patch::Keep), after(Patch::Clear), after(Patch::Set(3))], [1, 2, 3]);
        let doubled = |patch: Patch<u8>| patch.read(1, 2, |n| n.checked_mul(2).ok_or("too large"));
        assert_eq!(doubled(Patch::Set(3)), Ok(6));
        assert_eq!(doubled(Patch::Set(200)), Err("too large"));
        let owner = |patch: Patch<String>| patch.filled(Some("Ana".into()));
        assert_eq!(owner(Patch::Keep).as_deref(), Some("Ana"));
        assert_eq!(owner(Patch::Clear), None);
        assert_eq!(owner(Patch::Set(" Leo ".into())).as_deref(), Some("Leo"));
        assert_eq!(Patch::Set(" Rent ".to_owned()).trimmed("Sales".into()), "Rent");
    }
}
