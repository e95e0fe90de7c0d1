//! What was decided and noted about KPIs in reviews, as their charts and pages say it.

use crate::model::Decided;
use crate::{Asking, Presented};
use domain::review::NoteKind;
use domain::{DateRange, Period};
use render::Decision;

impl Presented<'_> {
    /// What was decided and noted about it, by day.
    pub(crate) fn decided(&self) -> impl Iterator<Item = &Decided> {
        self.model().decisions.iter().filter(|decided| decided.kpi == self.kpi.id)
    }

    /// "Decision, 14 Oct 2026: order on Mondays".
    fn decided_text(&self, decided: &Decided) -> String {
        let locale = self.locale();
        let kind = crate::words::note_kind(decided.kind, locale);
        // A line break would end a line of a table or a picture.
        let text = decided.text.split_whitespace().collect::<Vec<_>>().join(" ");
        locale.words().chart_decided(&locale.date(decided.day), kind, &locale.covered(&text))
    }

    /// At which of the periods of a chart each was taken.
    pub(crate) fn decided_at(&self, periods: &[Period]) -> Vec<Decision> {
        let calendar = self.calendar();
        let at = |decided: &Decided| {
            let index = periods.iter().position(|period| calendar.range(*period).contains(decided.day))?;
            let is_note = decided.kind == NoteKind::Note;
            Some(Decision { index, text: self.decided_text(decided), is_note })
        };
        self.decided().filter_map(at).collect()
    }

    /// The decisions that were taken within some days, in a sentence each.
    pub(crate) fn decided_in(&self, days: DateRange) -> Vec<String> {
        let is_in = |decided: &&Decided| decided.kind == NoteKind::Decision && days.contains(decided.day);
        self.decided().filter(is_in).map(|decided| self.decided_text(decided)).collect()
    }
}

impl Asking<'_> {
    /// What was decided after the last of the periods of a chart that reaches as far as there are numbers: it has no place there
    /// yet.
    pub(crate) fn decided_after(&self, periods: &[Period]) -> Option<String> {
        let (kpi, span) = (&self.kpi, self.span());
        if span.to.is_some() || span.last.is_some() {
            return None;
        }
        let end = kpi.calendar().end(*periods.last()?);
        let days = DateRange { from: end, to: kpi.context.today.succ_opt()? };
        let later = kpi.decided_in(days);
        (!later.is_empty()).then(|| kpi.locale().words().chart_decided_later(&later.join("; ")))
    }
}
