//! The languages there are words in.

use crate::files::{SOURCES, WRITTEN};
use crate::source::Source;

/// A language of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Language(usize);

/// How a language is made where it has no messages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Making {
    /// From its messages.
    Written,
    /// From the English ones, longer and with accents: what is not cut off in it will hold any language.
    Accented,
    /// The same from right to left.
    Mirrored,
}

/// The tags of the languages that are made, after those that are written.
const MADE: [(&str, Making); 2] = [("en-XA", Making::Accented), ("ar-XB", Making::Mirrored)];

/// How many languages there are, the made ones included.
pub(crate) const ALL: usize = WRITTEN + MADE.len();

/// The languages to choose from, English first. Those made for tests are known by their tags and not among them.
pub const LANGUAGES: [Language; WRITTEN] = {
    let mut all = [Language(0); WRITTEN];
    let mut at = 0;
    while at < all.len() {
        all[at] = Language(at);
        at += 1;
    }
    all
};

impl Language {
    /// English: what everything falls back to.
    pub const ENGLISH: Self = Self(0);

    /// The language of a BCP 47 tag such as `de-CH`; `None` where there are no words in it.
    pub fn of(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let made = MADE.iter().position(|(made, _)| made.eq_ignore_ascii_case(&tag));
        let primary = tag.split(['-', '.', '@']).next().unwrap_or_default();
        let written = || SOURCES.iter().position(|source| source.tag.eq_ignore_ascii_case(primary));
        made.map(|index| SOURCES.len() + index).or_else(written).map(Self)
    }

    /// The first of several tags that there are words in, English where there is none: what a computer is set to. `C` and
    /// `POSIX` ask for English as scripts read it, whatever comes after them.
    pub fn closest<S: AsRef<str>>(tags: impl IntoIterator<Item = S>) -> Self {
        let asked = |tag: S| match tag.as_ref() {
            "C" | "POSIX" => Some(Self::ENGLISH),
            tag => Self::of(tag),
        };
        tags.into_iter().find_map(asked).unwrap_or(Self::ENGLISH)
    }

    /// Its BCP 47 tag: `de`.
    pub fn tag(self) -> &'static str {
        match self.made() {
            Some((tag, _)) => tag,
            None => self.source().tag,
        }
    }

    /// The language whose messages it has: itself, and English where it is made of the English ones.
    #[must_use]
    pub fn written(self) -> Self {
        if self.made().is_some() { Self::ENGLISH } else { self }
    }

    /// The tag of the language whose plurals, names of months and lists its messages have: that of its messages.
    pub fn grammar(self) -> &'static str {
        self.source().tag
    }

    /// True where it is written from right to left.
    pub fn is_rightward(self) -> bool {
        self.making() == Making::Mirrored
    }

    pub(crate) fn index(self) -> usize {
        self.0
    }

    pub(crate) fn making(self) -> Making {
        self.made().map_or(Making::Written, |(_, making)| making)
    }

    /// Its messages; the English ones where it is made of them.
    pub(crate) fn source(self) -> &'static Source {
        SOURCES.get(self.0).unwrap_or(&SOURCES[0])
    }

    fn made(self) -> Option<(&'static str, Making)> {
        self.0.checked_sub(SOURCES.len()).and_then(|index| MADE.get(index)).copied()
    }
}
