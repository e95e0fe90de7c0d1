//! What a review shows or, once it has ended, what it showed.

use crate::handlers::coach::{due_again, retirable};
use crate::open::Open;
use crate::restated::restated as history_of;
use crate::{ErrorCode, Fault, Session};
use domain::review::{Kind, Note, Review};
use domain::{Period, ReviewId};
use present::review::{self, Before, Reported, Restated};
use present::{Context, Presented};
use words::Words;

/// A review with what is known of it.
pub(super) struct Seen {
    pub review: Review,
    /// What it shows or showed.
    pub report: Reported,
    /// Numbers that are other ones now than they were reported.
    pub restated: Vec<Restated>,
}

impl Seen {
    /// A review as it is shown.
    pub(super) fn of(session: &Session, id: ReviewId) -> Result<Self, Fault> {
        let (open, context) = (session.workspace()?, session.context()?);
        let review = open.store().review(id)?;
        if !review.is_held() {
            let report = Self::live(open, context, &review)?;
            return Ok(Self { review, report: report.covered(context.locale), restated: Vec::new() });
        }
        let report = kept(open, id)?;
        let restated = restated(open, context, &report);
        Ok(Self { review, report: report.covered(context.locale), restated })
    }

    /// What a review shows now.
    pub(super) fn live(open: &Open, context: Context, review: &Review) -> Result<Reported, Fault> {
        let (all, notes): (Vec<Review>, Vec<Note>) = {
            let store = open.store();
            (store.reviews()?, store.notes_of_review(review.id)?)
        };
        let held: Vec<Review> = all.iter().filter(|other| other.is_held()).cloned().collect();
        let last = review::last_before(review, &held);
        // Where what the last one showed cannot be read, what changed since is told from the numbers as they are.
        let report = last.and_then(|last| kept(open, last.id).ok());
        let restated = report.as_ref().map(|report| restated(open, context, report)).unwrap_or_default();
        let retirable = if review.kind == Kind::Yearly { retirable(open, context)? } else { Vec::new() };
        let again = due_again(open, context, (last.map(|last| last.held), review.held))?;
        let report = report.as_ref();
        let before = Before { held: &held, last, report, restated: &restated, retirable: &retirable, again: &again };
        Ok(review::review(context, review, &notes, before, &open.settings.name))
    }
}

/// What a review showed.
pub(super) fn kept(open: &Open, id: ReviewId) -> Result<Reported, Fault> {
    let text = open.store().review_report(id)?;
    let read = text.as_deref().and_then(Reported::read);
    read.ok_or_else(|| Fault::plain(ErrorCode::NewerFile, Words::error_review_unreadable))
}

/// Numbers that are other ones now than they were reported, with why where the history says it.
pub(super) fn restated(open: &Open, context: Context, report: &Reported) -> Vec<Restated> {
    let because = |kpi: &Presented, period: Period| {
        let found = history_of(open, kpi, period.grain, kpi.calendar().range(period)).ok()?;
        found.into_iter().rev().find_map(|restated| restated.reason)
    };
    review::restated(context, report, &because)
}
