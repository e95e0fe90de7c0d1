//! Units in which the numbers of a formula can be shown, and those in which they cannot.

use crate::Fault;
use domain::formula::{self, Factors, name_text};
use domain::{Catalog, Unit};
use locale::Locale;

/// Refuses seconds that meet money or a count unseen, and a unit that nothing turns the formula's into.
pub(crate) fn check_unit(catalog: &Catalog, text: &str, shown: Option<&Unit>, locale: &Locale) -> Result<(), Fault> {
    let checked = catalog.check_formula(None, &formula::parse(text));
    let (factors, words) = (catalog.factors(&checked), locale.words());
    let unit = shown.or(checked.unit.as_ref());
    if let Some(name) = seconds(&factors, unit) {
        return Err(Fault::invalid(words.error_formula_seconds(name, &name_text(name))).at("formula"));
    }
    match shown.zip(checked.unit.as_ref()) {
        Some((shown, given)) if contradicts(shown, given, &factors) => {
            let text = |unit: &Unit| present::words::unit_text(unit, locale);
            Err(Fault::invalid(words.error_unit_contradicts(&text(given), &text(shown))).at("unit"))
        }
        _ => Ok(()),
    }
}

/// The measure of time whose seconds would be taken for hours.
fn seconds<'f>(factors: &'f Factors, unit: Option<&Unit>) -> Option<&'f str> {
    match unit {
        Some(Unit::Duration) => None,
        Some(Unit::Currency(_)) if factors.has_plain => factors.seconds.as_deref().or(factors.bare_seconds.as_deref()),
        _ => factors.seconds.as_deref(),
    }
}

/// True where numbers of one unit cannot be shown in another one: money of another currency without a rate, money as time or
/// as a share, a share as money, how many as a share of nothing.
fn contradicts(shown: &Unit, given: &Unit, factors: &Factors) -> bool {
    use Unit::{Count, Currency, Duration, Per, Percent, Ratio};
    match (shown, given) {
        (Currency(shown), Currency(given)) => shown != given && !factors.has_plain,
        // Time times a rate is money.
        (Currency(_), Duration) => !factors.has_plain,
        (Currency(_), Percent) | (Duration, Currency(_) | Percent) | (Percent, Currency(_) | Duration) => true,
        (Currency(_), Ratio) => factors.divides && !factors.has_plain,
        (Percent, Count) => factors.is_bare,
        (Per(shown, _), Per(given, _)) => contradicts(shown, given, factors),
        (Percent | Duration, Per(given, _)) => contradicts(shown, given, factors),
        (Per(shown, _), Percent | Ratio) => contradicts(shown, given, factors),
        _ => false,
    }
}
