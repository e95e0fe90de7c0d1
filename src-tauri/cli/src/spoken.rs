//! What the command line says before a workspace is open: in the language of the computer.

use api::{Language, Words};

/// The language of the computer.
pub(crate) fn language() -> Language {
    Language::closest(sys_locale::get_locales())
}

/// The words before a workspace is open.
pub(crate) fn spoken() -> Words {
    Words::of(language())
}
