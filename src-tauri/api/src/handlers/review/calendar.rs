//! The day of a review, for the calendar of another program.

use super::shown::Seen;
use crate::handlers::saving::{Kind, write, written};
use crate::wire::{ReviewCalendar, Written};
use crate::{Fault, FileUse, Session};
use domain::ReviewId;
use report::calendar::{Appointment, ics};
use words::Words;

pub(crate) fn calendar(session: &Session, request: ReviewCalendar) -> Result<Written, Fault> {
    let path = session.file(&request.path, FileUse::Write)?;
    if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("ics")) {
        return Err(Fault::refused(Words::error_calendar_ending));
    }
    let (seen, open) = (Seen::of(session, ReviewId(request.id))?, session.workspace()?);
    let review = &seen.review;
    // One that was held reminds of the next one.
    let period = open.locale.calendar().period(review.kind.grain(), review.held);
    let next = open.locale.calendar().next(period).unwrap_or(period);
    let first = if review.is_held() { next.start + (review.held - period.start) } else { review.held };
    let title = format!("{} · {}", present::words::review_kind(review.kind, &open.locale), open.settings.name);
    let points: Vec<String> =
        seen.report.points.iter().filter(|point| !point.left_out).map(|p| p.title.clone()).collect();
    let appointment = Appointment {
        // The reviews of a kind are one series, whichever of them the file is written from.
        uid: format!("review-{}-{}@bellwether", review.kind.code(), open.store().first_entry()?.map_or(0, |uid| uid.0)),
        title: &title,
        lines: if review.is_held() { &[] } else { &points },
        first,
        kind: review.kind,
        written: session.stamp().time.to_utc(),
    };
    write(open, &path, Kind::Calendar, ics(&appointment).as_bytes())?;
    written(&path)
}
