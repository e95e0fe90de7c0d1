//! What to do next about something that needs attention.

use locale::Locale;

/// What to do about something that needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Say who does what about it.
    AddAction,
    /// Enter the value that is missing.
    EnterValue,
    /// Say what it should be.
    SetTarget,
}

impl Step {
    /// The step as a button: "Add action".
    pub(crate) fn text(self, locale: &Locale) -> &'static str {
        let words = locale.words();
        match self {
            Self::EnterValue => words.step_enter_value(),
            Self::SetTarget => words.step_set_target(),
            Self::AddAction => words.step_add_action(),
        }
    }
}
