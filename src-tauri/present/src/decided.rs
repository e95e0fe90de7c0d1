//! What was decided and noted about KPIs in reviews, as their charts and pages say it.

use crate::Presented;
use chrono::NaiveDate;
use domain::KpiId;
use domain::review::{Note, NoteKind, Review};
use domain::{DateRange, Period};
use render::Decision;

/// What was decided or noted about a KPI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The KPI.
    pub kpi: KpiId,
    /// The day on which it was.
    pub day: NaiveDate,
    /// Decided, or noted only.
    pub kind: NoteKind,
    /// What was decided or noted.
    pub text: String,
}

impl Decided {
    /// All that was decided and noted about KPIs, by day. What was put off was neither.
    pub fn of(reviews: &[Review], notes: &[Note]) -> Vec<Self> {
        let of = |note: &Note| {
            let review = reviews.iter().find(|review| review.id == note.review)?;
            // What is written down after the meeting was decided in it, and a day that is only planned is not over.
            let day = note.time.date().min(review.held);
            let is_taken = note.kind != NoteKind::Parked;
            is_taken.then_some(Self { kpi: note.kpi?, day, kind: note.kind, text: note.text.clone() })
        };
        let mut all: Vec<Self> = notes.iter().filter_map(of).collect();
        all.sort_by_key(|decided| decided.day);
        all
    }
}

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

    /// What was decided after the last of the periods of a chart: it has no place there yet.
    pub(crate) fn decided_after(&self, periods: &[Period]) -> Option<String> {
        let end = self.calendar().end(*periods.last()?);
        let days = DateRange { from: end, to: self.context.today.succ_opt()? };
        let later = self.decided_in(days);
        (!later.is_empty()).then(|| self.locale().words().chart_decided_later(&later.join("; ")))
    }
}
