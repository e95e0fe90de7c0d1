//! What a pasted cell holds.

use domain::Unit;
use locale::Locale;

/// True for everything that some measure could record.
pub(super) fn is_amount(text: &str, locale: &Locale) -> bool {
    let units = [Unit::Number, Unit::Percent, Unit::Duration, Unit::Currency(locale.currency())];
    let starts_like_one = text.chars().any(|c| c.is_ascii_digit());
    is_blank(text) || starts_like_one && units.iter().any(|unit| locale.read_number(text, unit).is_ok())
}

/// True where a cell holds nothing: spreadsheets write a dash for zero or nothing, and which of the two is not known.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—")
}
