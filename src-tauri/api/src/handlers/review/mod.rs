//! Reviews: started, shown, arranged, ended, and what is noted, decided and agreed on in them.

mod agreed;
mod calendar;
mod list;
mod minutes;
mod noted;
mod shown;
mod slide;
mod template;
mod wire;

pub(crate) use agreed::action;
pub(crate) use calendar::calendar;
pub(crate) use list::{all_notes, list};
pub(crate) use minutes::{export, text};
pub(crate) use noted::{note_delete, note_set};
pub(crate) use slide::note as slide_note;
pub(crate) use template::{delete as template_delete, list as template_list, set as template_set};

use crate::open::{Open, locale_of};
use crate::wire::{ById, Changed, Review as Shown, ReviewNew, ReviewUpdate};
use crate::{ErrorCode, Fault, Session, error};
use chrono::NaiveDate;
use domain::review::{Kind, Review};
use domain::{Period, ReviewId};
use locale::Locale;
use present::Context;
use present::review::Reported;
use shown::Seen;
use store::{Entity, Operation, Tx};
use words::{Language, Words};

pub(crate) fn new(session: &mut Session, request: ReviewNew) -> Result<Changed, Fault> {
    let when = session.when()?;
    let template = request.template.as_ref().map(|wanted| template::named(session.workspace()?, wanted)).transpose()?;
    let of_template = template.as_ref().map_or(Kind::Monthly, |template| template.kind);
    let kind = request.kind.map_or(of_template, Kind::from);
    let period = when.period_or_last(request.period.as_deref(), kind.grain())?;
    let period = of_kind(period, kind, when.locale)?;
    refuse_ahead(session, period)?;
    let held = request.held.as_deref().map(|text| when.date(text).map_err(|error| error.at("held"))).transpose()?;
    let all = session.workspace()?.store().reviews()?;
    if let Some(other) = all.iter().find(|other| other.period() == period && other.kind == kind && !request.again) {
        let other = other.clone();
        return Err(Fault::new(ErrorCode::AlreadyExists, move |locale: &Locale| {
            locale.words().error_review_twice(&locale.date(other.held), &locale.period(other.period()))
        }));
    }
    let begun = begun(session, kind, period, &all);
    let review = Review {
        held: held.unwrap_or(begun.held),
        attendees: request.attendees.unwrap_or(begun.attendees),
        plan: template.map_or_else(String::new, |template| template.content),
        ..begun
    };
    let operation = Operation::Create(Entity::Review, called(session, &review)?);
    let (id, changed) = session.transact(operation, |tx| Ok(tx.put_review(&review)?))?;
    Ok(changed.of(id.0))
}

/// A review that is held today, with those who came to the last one of its kind among `all`.
fn begun(session: &Session, kind: Kind, period: Period, all: &[Review]) -> Review {
    let last = all.iter().find(|other| other.kind == kind);
    Review {
        id: ReviewId(0),
        kind,
        start: period.start,
        held: session.today(),
        attendees: last.map(|last| last.attendees.clone()).unwrap_or_default(),
        plan: String::new(),
        ended: None,
        amended: None,
    }
}

/// Refuses a period that has not begun.
fn refuse_ahead(session: &Session, period: Period) -> Result<(), Fault> {
    if period.start <= session.today() {
        return Ok(());
    }
    let said = move |locale: &Locale| locale.words().error_review_ahead(&locale.period(period));
    Err(Fault::invalid(said).at("period"))
}

/// A period of the length that a kind of review is about.
fn of_kind(period: Period, kind: Kind, locale: &Locale) -> Result<Period, Fault> {
    if period.grain == kind.grain() {
        return Ok(period);
    }
    // A day names the week or month that it lies in; a year names no month.
    if period.grain < kind.grain() {
        return Ok(locale.calendar().parent(period, kind.grain()));
    }
    Err(Fault::invalid(move |locale: &Locale| {
        locale.words().error_review_period(present::words::review_kind(kind, locale), &locale.period(period))
    })
    .at("period"))
}

pub(crate) fn show(session: &Session, request: ById) -> Result<Shown, Fault> {
    Ok(Seen::of(session, ReviewId(request.id))?.into_wire(session.workspace()?, session.today()))
}

pub(crate) fn update(session: &mut Session, request: ReviewUpdate) -> Result<Changed, Fault> {
    let before = session.workspace()?.store().review(ReviewId(request.id))?;
    let when = session.when()?;
    let day = |text: String| when.date(&text).map_err(|error| error.at("held"));
    let held = request.held.read(before.held, before.held, day)?;
    if before.is_held() && request.plan.is_some() {
        return Err(Fault::refused(Words::error_review_ended));
    }
    let plan = request.plan.map(|plan| Ok::<_, Fault>(wire::plan(plan)?.text())).transpose()?;
    let plan = plan.unwrap_or_else(|| before.plan.clone());
    let attendees = request.attendees.unwrap_or_else(|| before.attendees.clone());
    let review = Review { held, plan, attendees, ..before };
    let operation = Operation::Change(Entity::Review, called(session, &review)?);
    let amended = amendment(session, &review)?;
    let ((), changed) = session.transact(operation, |tx| {
        tx.put_review(&review)?;
        amend(tx, amended, |report, locale| {
            report.attendees.clone_from(&review.attendees);
            (report.held, report.held_label) = (review.held.to_string(), locale.date(review.held));
        })
    })?;
    Ok(changed)
}

pub(crate) fn end(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let id = ReviewId(request.id);
    let before = session.workspace()?.store().review(id)?;
    if before.is_held() {
        return Err(Fault::refused(Words::error_review_ended));
    }
    // Where the clock was set back, nothing of what it is about would be there to be kept.
    refuse_ahead(session, before.period())?;
    let kept = kept_on(session, &before)?;
    // One that was planned for later was held earlier.
    let before = Review { held: before.held.min(kept), ..before };
    // What is kept is whole, whatever is hidden on the screen at the moment.
    let open = session.workspace()?;
    let locale = locale_of(&open.settings);
    let context = Context { model: open.model()?, locale: &locale, today: kept };
    let report = Seen::live(open, context, &before)?;
    let text = report.write().map_err(|error| Fault::internal(&error))?;
    let operation = Operation::EndReview(error::short(&report.title));
    let review = Review { ended: Some(session.clock()), ..before };
    let ((), changed) = session.transact(operation, |tx| {
        tx.put_review(&review)?;
        Ok(tx.keep_review_report(id, &text)?)
    })?;
    Ok(changed)
}

/// The day as of which a review is kept: today, and where the clock was set back since it was held, the day on which it was. A day
/// that was only planned has not come by the history.
fn kept_on(session: &Session, review: &Review) -> Result<NaiveDate, Fault> {
    let (today, newest) = (session.today(), session.workspace()?.store().history(1, None)?);
    let has_come = newest.first().is_some_and(|entry| review.held <= entry.time.date());
    Ok(if has_come { today.max(review.held) } else { today })
}

pub(crate) fn delete(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let review = session.workspace()?.store().review(ReviewId(request.id))?;
    let operation = Operation::Delete(Entity::Review, called(session, &review)?);
    let ((), changed) = session.transact(operation, |tx| Ok(tx.delete_review(review.id)?))?;
    Ok(changed)
}

/// "Monthly review · October 2026"
fn called(session: &Session, review: &Review) -> Result<String, Fault> {
    let locale = &session.workspace()?.locale;
    let kind = present::words::review_kind(review.kind, locale);
    Ok(error::short(&locale.words().review_name(kind, &locale.period(review.period()))))
}

/// What a review that has ended showed, to be amended.
struct Amendment {
    review: Review,
    report: Reported,
    /// In the language in which it is.
    locale: Locale,
}

/// What is to be amended where a review has ended; `None` while it is open, when nothing is kept of it yet.
fn amendment(session: &Session, review: &Review) -> Result<Option<Amendment>, Fault> {
    if !review.is_held() {
        return Ok(None);
    }
    let open = session.workspace()?;
    let report = shown::kept(open, review.id)?;
    let locale = spoken(open, &report);
    Ok(Some(Amendment { review: Review { amended: Some(session.clock()), ..review.clone() }, report, locale }))
}

/// Changes what a review showed, and notes when.
fn amend(tx: &Tx, amendment: Option<Amendment>, change: impl FnOnce(&mut Reported, &Locale)) -> Result<(), Fault> {
    let Some(Amendment { review, mut report, locale }) = amendment else { return Ok(()) };
    change(&mut report, &locale);
    tx.put_review(&review)?;
    let text = report.write().map_err(|error| Fault::internal(&error))?;
    Ok(tx.keep_review_report(review.id, &text)?)
}

/// How the workspace writes in the language of a document.
fn spoken(open: &Open, report: &Reported) -> Locale {
    let language = Language::of(&report.language).unwrap_or_else(|| open.locale.words().language());
    let settings = &open.settings;
    let mut locale = Locale::speaking(&settings.locale, settings.currency, settings.calendar, language);
    locale.hide(open.locale.is_hiding());
    locale
}
