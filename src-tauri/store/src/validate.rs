//! What may be stored. Everything that comes in passes here, whoever sends it.

use crate::column::YEARS;
use crate::{Entity, Error, Result};
use chrono::NaiveDate;
use domain::measure::LONGEST_TO_SETTLE;

/// How many characters a name may have.
pub const NAME_LIMIT: usize = 200;
/// How many characters a description, a note or a reason may have.
pub const TEXT_LIMIT: usize = 10_000;
/// How many characters a note or a decision of a review may have.
pub(crate) const REVIEW_TEXT_LIMIT: usize = 100_000;
/// How many characters a formula may have.
pub const FORMULA_LIMIT: usize = 100_000;

/// A trimmed name of 1 to 200 characters without control characters.
pub(crate) fn name(entity: Entity, text: &str) -> Result<String> {
    let text = domain::name::settled(text);
    if text.is_empty() {
        return Err(Error::NameEmpty(entity));
    }
    let length = text.chars().count();
    if length > NAME_LIMIT {
        return Err(Error::NameTooLong { entity, length });
    }
    if text.chars().any(char::is_control) {
        return Err(Error::NameHasControl(entity));
    }
    Ok(text)
}

/// How names are compared: without regard to case, or to how a character or a space is written.
pub(crate) fn folded(name: &str) -> String {
    domain::name::compared(name)
}

/// A text without null characters, which other tools would cut it at.
pub(crate) fn text<'a>(what: &'static str, text: &'a str, limit: usize) -> Result<&'a str> {
    let refused = text.chars().nth(limit).is_some() || text.contains('\0');
    if refused { Err(Error::TextRefused { what, limit }) } else { Ok(text) }
}

/// A person's name, trimmed; nobody where it is empty.
pub(crate) fn owner(text: Option<&str>) -> Result<Option<String>> {
    let Some(owner) = text.map(str::trim).filter(|owner| !owner.is_empty()) else { return Ok(None) };
    self::text("owner's name", owner, NAME_LIMIT)?;
    Ok(Some(owner.to_owned()))
}

/// A day from 1900 to 2200.
pub(crate) fn date(date: NaiveDate) -> Result<NaiveDate> {
    use chrono::Datelike;
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(Error::DateOutOfRange(date)) }
}

pub(crate) fn optional_date(day: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    day.map(date).transpose()
}

/// 1 to [`LONGEST_TO_SETTLE`] days.
pub(crate) fn settles_after(days: u32) -> Result<u32> {
    if (1..=LONGEST_TO_SETTLE).contains(&days) { Ok(days) } else { Err(Error::SettlesOutOfRange(days)) }
}

pub(crate) fn finite(what: &'static str, number: f64) -> Result<f64> {
    if number.is_finite() { Ok(number) } else { Err(Error::NotFinite(what)) }
}

pub(crate) fn positive(what: &'static str, number: f64) -> Result<f64> {
    if finite(what, number)? > 0.0 { Ok(number) } else { Err(Error::NotPositive(what)) }
}

/// A name that none of the others has. `others` are their identifiers, names and whether they are archived.
pub(crate) fn free_name(
    entity: Entity,
    name: &str,
    own: i64,
    others: impl IntoIterator<Item = (i64, String, bool)>,
) -> Result<()> {
    let wanted = folded(name);
    match others.into_iter().find(|(id, other, _)| *id != own && folded(other) == wanted) {
        Some((_, name, archived)) => Err(Error::NameTaken { entity, name, archived }),
        None => Ok(()),
    }
}
