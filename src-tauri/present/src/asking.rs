//! A KPI that is asked for over a span: what it is judged by, what it is computed from, and from when to when.

use crate::span::limited;
use crate::{Error, Presented, Span, Stretch};
use analysis::scorecard::{Computed, Subject};
use domain::formula::Checked;
use domain::{DateRange, Grain};
use std::borrow::Cow;

/// A KPI over a span.
#[derive(Debug, Clone)]
pub struct Asking<'a> {
    /// The KPI.
    pub kpi: Presented<'a>,
    /// How long its periods are.
    pub grain: Grain,
    span: Span,
    /// The formula for what each number stands for.
    formula: Cow<'a, Checked>,
    computed: Computed,
}

impl<'a> Asking<'a> {
    /// A KPI over a span, at the grain it is reviewed at where the span names none.
    ///
    /// # Errors
    /// Where its formula cannot be had for what each number should stand for: see [`Stretch::formula`].
    pub fn new(kpi: Presented<'a>, span: Span) -> Result<Self, Error> {
        let grain = span.grain.unwrap_or(kpi.kpi.grain);
        let book = &kpi.model().book;
        let formula = span.stretch.formula(kpi.formula, &|id| book.kind(id), Some(grain))?;
        Ok(Self { kpi, grain, span, formula, computed: Computed::default() })
    }

    /// What each number stands for.
    pub fn stretch(&self) -> &Stretch {
        &self.span.stretch
    }

    /// The span that is asked for.
    pub(crate) fn span(&self) -> &Span {
        &self.span
    }

    /// The KPI by its periods, whatever each number stands for: targets belong to them.
    pub fn plain(&self) -> Subject<'_> {
        self.kpi.subject()
    }

    /// The KPI as it is asked for.
    pub fn subject(&self) -> Subject<'_> {
        self.stretch().subject(self.kpi.subject(), &self.formula, &self.computed)
    }

    /// What each number stands for, in words; `None` for the period itself.
    pub fn window_text(&self) -> Option<String> {
        self.stretch().text(self.grain, self.kpi.locale())
    }

    /// From when to when; what is left open follows the recorded values.
    ///
    /// # Errors
    /// Days that are turned round, last periods that are none, and more periods than an answer holds.
    pub(crate) fn range(&self) -> Result<DateRange, Error> {
        let (calendar, today) = (self.kpi.calendar(), self.kpi.context.today);
        let range = match self.span.complete(Some(self.grain), calendar, today)? {
            Some(range) => range,
            None => self.span.days_of(self.plain().span())?,
        };
        limited(range, self.grain)
    }
}
