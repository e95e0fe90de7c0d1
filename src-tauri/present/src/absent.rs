//! Why there is no number, in words.

use domain::formula::Absent;
use locale::Locale;
use locale::phrases::in_words;

/// The reason as a short sentence part: "no data for Orders", "Cash is recorded monthly".
pub fn reason(absent: &Absent, locale: &Locale) -> String {
    match absent {
        Absent::NoData(names) if names.is_empty() => locale.words().absent_no_data().into(),
        Absent::NoData(names) => locale.words().absent_no_data_for(&locale.list_and(names)),
        Absent::TooCoarse(name, grain) => locale.words().absent_too_coarse(in_words(*grain), name),
        Absent::NotApplicable(reason) => reason.clone(),
    }
}
