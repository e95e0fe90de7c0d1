//! The list of reviews, and what was noted in all of them.

use crate::wire::{NoteOfReview, Nothing, ReviewList, ReviewListRequest, ReviewNotes, ReviewRow};
use crate::{Fault, Session, read};
use chrono::NaiveDate;
use domain::ReviewId;
use domain::review::{Kind, NoteKind, Review};
use locale::{Lean, Locale};
use present::words::{note_kind, review_kind};
use std::collections::HashMap;

pub(crate) fn list(session: &Session, request: ReviewListRequest) -> Result<ReviewList, Fault> {
    let (open, when) = (session.workspace()?, session.when()?);
    let kind = request.kind.map(Kind::from);
    let asked = read::filled(request.period.as_deref());
    let period = asked.map(|text| when.period(text, Lean::Back, kind.map(Kind::grain))).transpose()?;
    let (reviews, notes, actions) = {
        let store = open.store();
        (store.reviews()?, store.review_notes()?, store.actions()?)
    };
    let mut decided: HashMap<ReviewId, u64> = HashMap::new();
    for note in notes.iter().filter(|note| note.kind == NoteKind::Decision) {
        *decided.entry(note.review).or_default() += 1;
    }
    let mut agreed: HashMap<ReviewId, u64> = HashMap::new();
    for review in actions.iter().filter_map(|action| action.review) {
        *agreed.entry(review).or_default() += 1;
    }
    let wanted = |review: &&Review| {
        kind.is_none_or(|kind| review.kind == kind) && period.is_none_or(|period| review.period() == period)
    };
    let count = |counts: &HashMap<ReviewId, u64>, id| counts.get(&id).copied().unwrap_or_default();
    let counts = |id| (count(&decided, id), count(&agreed, id));
    let of = |review: &Review| row(review, counts(review.id), session.today(), &open.locale);
    Ok(ReviewList { reviews: reviews.iter().filter(wanted).map(of).collect() })
}

fn row(review: &Review, (decisions, actions): (u64, u64), today: NaiveDate, locale: &Locale) -> ReviewRow {
    let kind_text = review_kind(review.kind, locale);
    let period = review.period();
    ReviewRow {
        id: review.id.0,
        kind: review.kind.into(),
        kind_text: kind_text.to_owned(),
        title: locale.words().review_name(kind_text, &locale.period(period)),
        period: locale.calendar().name(period),
        period_label: locale.period(period),
        held: review.held.to_string(),
        state_text: state(review, today, locale),
        open: !review.is_held(),
        attendees: review.attendees.clone(),
        decisions,
        actions,
    }
}

/// "open", "planned for 5 Dec 2026", "held 3 Nov 2026", "held 3 Nov 2026, amended on 5 Nov 2026".
pub(super) fn state(review: &Review, today: NaiveDate, locale: &Locale) -> String {
    let words = locale.words();
    if !review.is_held() {
        let is_ahead = review.held > today;
        return if is_ahead { words.review_planned(&locale.date(review.held)) } else { words.review_open().to_owned() };
    }
    let held = words.review_held(&locale.date(review.held));
    match review.amended {
        Some(amended) => format!("{held}, {}", words.review_amended_on(&locale.date(amended.date()))),
        None => held,
    }
}

/// Notes and decisions of all reviews, the newest first.
pub(crate) fn all_notes(session: &Session, _: Nothing) -> Result<ReviewNotes, Fault> {
    let open = session.workspace()?;
    let (reviews, notes) = {
        let store = open.store();
        (store.reviews()?, store.review_notes()?)
    };
    let locale = &open.locale;
    let title =
        |review: &Review| locale.words().review_name(review_kind(review.kind, locale), &locale.period(review.period()));
    let titles: HashMap<ReviewId, String> = reviews.iter().map(|review| (review.id, title(review))).collect();
    let of = |note: &domain::review::Note| NoteOfReview {
        id: note.id.0,
        review: note.review.0,
        review_title: titles.get(&note.review).cloned().unwrap_or_default(),
        kind: note.kind.into(),
        kind_text: note_kind(note.kind, locale).to_owned(),
        about: note.about.clone(),
        text: locale.covered(&note.text),
    };
    Ok(ReviewNotes { notes: notes.iter().rev().map(of).collect() })
}
