//! Settings of the workspace.

use super::workspace::{currency, language, locale_tag};
use crate::wire::{AccentInfo, AccentSet, AmountsHide, Changed, Nothing, SettingsUpdate};
use crate::{Fault, Session, read};
use chrono::NaiveDate;
use locale::{Edge, Lean};
use render::{Accent, AccentError, color_code};
use store::Operation;
use words::Words;

pub(crate) fn update(session: &mut Session, request: SettingsUpdate) -> Result<Changed, Fault> {
    let mut settings = session.workspace()?.settings.clone();
    if let Some(name) = request.name {
        settings.name = name;
    }
    if let Some(code) = request.currency {
        settings.currency = currency(&code)?;
    }
    if let Some(tag) = request.locale {
        settings.locale = locale_tag(&tag)?;
    }
    if let Some(tag) = request.language {
        settings.language = language(&tag)?.tag().to_owned();
    }
    if let Some(start) = request.fiscal_year_start {
        (settings.calendar.fiscal_month, settings.calendar.fiscal_day) =
            read::month_day(&start, &session.workspace()?.locale).map_err(|error| error.at("fiscal_year_start"))?;
    }
    if let Some(day) = request.week_start {
        settings.calendar.week_start = read::weekday(&day)?;
    }
    if let Some(days) = request.working_days {
        settings.working_days = days.iter().map(|day| read::weekday(day)).collect::<Result<_, _>>()?;
        settings.working_days.sort_by_key(chrono::Weekday::num_days_from_monday);
        settings.working_days.dedup();
    }
    if let Some(text) = request.closed_until {
        settings.closed_until = closed_until(session, &text)?;
    }
    let ((), changed) = session.transact(Operation::ChangeSettings, |tx| Ok(tx.set_settings(&settings)?))?;
    Ok(changed)
}

/// The last day that is closed: one before today, so that what is still coming in stays open.
fn closed_until(session: &Session, text: &str) -> Result<Option<NaiveDate>, Fault> {
    let Some(text) = read::filled(Some(text)) else { return Ok(None) };
    let when = session.when()?;
    let day = when.locale.read_date(text, when.today, Lean::Back, Edge::Last).map_err(Fault::from);
    let day = day.map_err(|error| error.at("closed_until"))?;
    match day < when.today {
        true => Ok(Some(day)),
        false => Err(Fault::refused(Words::error_closed_ahead).at("closed_until")),
    }
}

/// It belongs to who looks, not to the workspace: nothing is stored.
pub(crate) fn hide_amounts(session: &mut Session, request: AmountsHide) -> Result<Nothing, Fault> {
    session.hides_amounts = request.hidden;
    Ok(Nothing {})
}

/// It belongs to who looks, as hidden amounts do: the window keeps it beside its own look.
pub(crate) fn accent(session: &mut Session, request: AccentSet) -> Result<AccentInfo, Fault> {
    let text = read::filled(request.color.as_deref());
    session.accent = text.map(Accent::read).transpose().map_err(|error| Fault::refused(refusal(error)).at("color"))?;
    let Some(accent) = session.accent else { return Ok(AccentInfo::default()) };
    let code = |color| Some(color_code(color));
    Ok(AccentInfo {
        color: code(accent.chosen),
        light: code(accent.light),
        dark: code(accent.dark),
        light_fill: code(accent.light),
        dark_fill: code(accent.dark_fill),
        note: accent.is_adjusted().then(|| Words::of(session.language()).accent_adjusted().to_owned()),
    })
}

fn refusal(error: AccentError) -> fn(Words) -> &'static str {
    match error {
        AccentError::Unreadable => Words::error_accent_unreadable,
        AccentError::LikeGood => Words::error_accent_good,
        AccentError::LikeRisk => Words::error_accent_risk,
        AccentError::LikeBad => Words::error_accent_bad,
    }
}
