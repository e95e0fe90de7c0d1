//! Why there is no number, in words.

use crate::words;
use domain::formula::Absent;
use locale::Locale;

/// The reason as a short sentence part: "no data for Orders", "Cash is recorded monthly".
pub fn reason(absent: &Absent, locale: &Locale) -> String {
    match absent {
        Absent::NoData(names) if names.is_empty() => "no data".into(),
        Absent::NoData(names) => format!("no data for {}", locale.list_and(names)),
        Absent::TooCoarse(name, grain) => format!("{name} is recorded {}", words::cadence_text(*grain)),
        Absent::NotApplicable(reason) => reason.clone(),
    }
}
