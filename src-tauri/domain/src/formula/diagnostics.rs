//! Mistakes and warnings, collected.

use super::{Diagnostic, Finding};
use std::ops::Range;

/// More than this many help nobody.
const MOST: usize = 20;

/// Diagnostics as they are found.
#[derive(Debug, Clone, Default)]
pub(super) struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Those that another pass has found.
    pub(super) fn from(found: Vec<Diagnostic>) -> Self {
        Self { found }
    }

    pub(super) fn error(&mut self, span: Range<usize>, finding: Finding) -> &mut Self {
        self.push(span, true, finding)
    }

    pub(super) fn warning(&mut self, span: Range<usize>, finding: Finding) -> &mut Self {
        self.push(span, false, finding)
    }

    /// Gives the diagnostic added last a text that could stand in its place.
    pub(super) fn suggest(&mut self, suggestion: impl Into<String>) {
        if let Some(last) = self.found.last_mut().filter(|last| last.suggestion.is_none()) {
            last.suggestion = Some(suggestion.into());
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    pub(super) fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.error)
    }

    /// All of them by their place in the text.
    pub(super) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
        self.found.truncate(MOST);
        self.found
    }

    fn push(&mut self, span: Range<usize>, error: bool, finding: Finding) -> &mut Self {
        // One more than is shown is kept, so that a suggestion never lands on an earlier one.
        self.found.truncate(MOST);
        self.found.push(Diagnostic { span, error, finding, suggestion: None });
        self
    }
}
