//! Minutes of reviews, as files and as text.

use super::shown::{Seen, restated};
use super::spoken;
use crate::handlers::saving::{self, write, written};
use crate::wire::{ById, MinutesExport, MinutesText, Written};
use crate::{Fault, FileUse, Session};
use domain::ReviewId;
use present::Context;
use present::review::{Minutes, minutes};
use report::minutes as writing;
use report::pdf::{About, pdf};
use words::Words;

pub(crate) fn export(session: &Session, request: MinutesExport) -> Result<Written, Fault> {
    let path = session.file(&request.path, FileUse::Write)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let (minutes, locale) = of(session, ReviewId(request.id))?;
    let (kind, bytes) = match ending.as_str() {
        "pdf" => {
            let about = About {
                title: minutes.title.clone(),
                author: minutes.business.clone(),
                language: minutes.language.clone(),
                workbook: None,
            };
            (saving::Kind::Pdf, pdf(&writing::pages(&minutes, session.accent, &locale), &about, &|_| Ok(()))?)
        }
        "docx" => (saving::Kind::Document, writing::docx(&minutes, session.accent)?),
        "md" => (saving::Kind::Markdown, writing::markdown(&minutes).into_bytes()),
        _ => return Err(Fault::refused(Words::error_minutes_ending)),
    };
    write(session.workspace()?, &path, kind, &bytes)?;
    written(&path)
}

pub(crate) fn text(session: &Session, request: ById) -> Result<MinutesText, Fault> {
    let (minutes, _) = of(session, ReviewId(request.id))?;
    let (markdown, text) = (writing::markdown(&minutes), writing::plain(&minutes));
    Ok(MinutesText { title: minutes.title, markdown, text })
}

/// The minutes of a review in its language.
fn of(session: &Session, id: ReviewId) -> Result<(Minutes, locale::Locale), Fault> {
    let seen = Seen::of(session, id)?;
    let open = session.workspace()?;
    let locale = spoken(open, &seen.report);
    // What changed since is told in the language of the review, too.
    let context = Context { locale: &locale, ..session.context()? };
    let since = if seen.review.is_held() { restated(open, context, &seen.report) } else { Vec::new() };
    let amended = seen.review.amended.map(|amended| amended.date());
    let minutes = minutes(&seen.report, &since, !seen.review.is_held(), amended, &locale);
    Ok((minutes, locale))
}
