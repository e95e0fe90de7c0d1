//! Where the messages of a language are.

/// The messages of one language.
pub(crate) struct Source {
    /// BCP 47.
    pub(crate) tag: &'static str,
    /// What the window says.
    pub(crate) window: &'static [&'static str],
    /// What Rust says.
    pub(crate) rust: &'static [&'static str],
}
