//! Units in which the numbers of a formula can be shown, and those in which they cannot.

use crate::Fault;
use domain::formula::{self, Checked, Factors, name_text};
use domain::{Catalog, Unit};
use locale::Locale;

/// Why a formula cannot be that of a KPI in a unit.
pub(super) struct Contradiction {
    /// A stable code.
    pub(super) code: &'static str,
    /// The field of the request that is to be changed.
    field: &'static str,
    /// What is wrong and what to do, as a sentence.
    pub(super) sentence: String,
    /// The measure that it is about; the whole formula where `None`.
    pub(super) about: Option<String>,
}

/// Refuses seconds that meet money or a count unseen, and a unit that nothing turns the formula's into.
pub(crate) fn check_unit(catalog: &Catalog, text: &str, shown: Option<&Unit>, locale: &Locale) -> Result<(), Fault> {
    let checked = catalog.check_formula(None, &formula::parse(text));
    match contradiction(catalog, &checked, shown, locale) {
        Some(found) => Err(Fault::invalid(found.sentence).at(found.field)),
        None => Ok(()),
    }
}

/// The same, found while a formula is written as well as when it is saved.
pub(super) fn contradiction(
    catalog: &Catalog,
    checked: &Checked,
    shown: Option<&Unit>,
    locale: &Locale,
) -> Option<Contradiction> {
    let (factors, words) = (catalog.factors(checked), locale.words());
    if let Some(name) = seconds(&factors, shown.or(checked.unit.as_ref())) {
        let sentence = words.error_formula_seconds(name, &name_text(name));
        return Some(Contradiction { code: "seconds", field: "formula", sentence, about: Some(name.to_owned()) });
    }
    let (shown, given) = shown.zip(checked.unit.as_ref())?;
    let text = |unit: &Unit| present::words::unit_text(unit, locale);
    contradicts(shown, given, &factors).then(|| Contradiction {
        code: "unit_contradicts",
        field: "unit",
        sentence: words.error_unit_contradicts(&text(given), &text(shown)),
        about: None,
    })
}

/// What is to be known of a formula that is taken all the same: that it adds what has no sum. Whether the units or the formula
/// are wrong only the owner knows.
pub(super) fn remark(checked: &Checked, locale: &Locale) -> Option<String> {
    checked.unlike_sum().map(|(left, right)| locale.no_sum(left, right))
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
