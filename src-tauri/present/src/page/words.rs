//! The words of a KPI's page.

use domain::Grain;
use locale::Locale;
use locale::phrases::in_words;

/// Why nothing is asked of a number of another grain than the one that the KPI has targets for.
pub(super) fn other_grain(wanted: Grain, own: Grain, adds_up: bool, locale: &Locale) -> String {
    let (words, own) = (locale.words(), in_words(own));
    let wanted = words.aim_a_length(in_words(wanted));
    if adds_up { words.aim_other_divides(own, &wanted) } else { words.aim_other_depends(own, &wanted) }
}
