//! Closed sets of words on the wire: an enum here, a union of texts in TypeScript, a word in JSON.

use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;

/// Declares a closed set: the doc of the set, its name, and its words. With `= type` it has the
/// variants of a type inside, no more and no less, and each turns into the other.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+ $name:ident $(= $inside:ty)?
        { $( $(#[doc = $about:literal])+ $variant:ident $word:literal, )+ }
    ) => {
        choice!(@set $(#[doc = $doc])+ $name { $( $(#[doc = $about])+ $variant $word, )+ });
        choice!(@inside $name { $( $variant )+ } $($inside)?);
    };
    (@set $(#[doc = $doc:literal])+ $name:ident
        { $( $(#[doc = $about:literal])+ $variant:ident $word:literal, )+ }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, ts_rs::TS)]
        pub enum $name {
            $( $(#[doc = $about])+ #[serde(rename = $word)] $variant, )+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$variant ),+];

            /// The word on the wire.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let found = Self::ALL.iter().find(|known| known.word() == text.trim());
                found.copied().ok_or_else(|| {
                    serde::de::Error::custom($crate::Fault::refused_word(&text, &[$( $word ),+]))
                })
            }
        }
    };
    (@inside $name:ident { $( $variant:ident )+ }) => {};
    (@inside $name:ident { $( $variant:ident )+ } $inside:ty) => {
        impl From<$inside> for $name {
            fn from(inside: $inside) -> Self {
                match inside { $( <$inside>::$variant => Self::$variant, )+ }
            }
        }

        impl From<$name> for $inside {
            fn from(word: $name) -> Self {
                match word { $( $name::$variant => <$inside>::$variant, )+ }
            }
        }
    };
}
pub(crate) use choice;

/// Reads a word that may be left out; null and an empty text leave it out, too.
pub(crate) fn optional<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: serde::de::DeserializeOwned,
    D: Deserializer<'de>,
{
    match Json::deserialize(deserializer)? {
        Json::Null => Ok(None),
        Json::String(text) if text.trim().is_empty() => Ok(None),
        word => T::deserialize(word).map(Some).map_err(serde::de::Error::custom),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use crate::Fault;
    use crate::session::computers;
    use crate::wire::GrainCode;
    use serde_json::{from_value, json};

    #[test]
    fn a_word_is_read_and_another_one_refused_with_the_choices() {
        assert_eq!(from_value::<GrainCode>(json!(" month ")).unwrap(), GrainCode::Month);
        assert_eq!(json!(GrainCode::Quarter), "quarter");
        let error = Fault::bad_request(&from_value::<GrainCode>(json!("fortnight")).unwrap_err());
        assert_eq!(error.code, crate::ErrorCode::Invalid);
        let said = error.told(&computers(words::Language::ENGLISH)).message;
        assert_eq!(said, "“fortnight” cannot be used here. Choose day, week, month, quarter, or year.");
        assert_eq!(
            Fault::bad_request(&from_value::<GrainCode>(json!(3)).unwrap_err()).code,
            crate::ErrorCode::BadRequest
        );
    }
}
