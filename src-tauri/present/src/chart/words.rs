//! What is said beside a chart.

use locale::Locale;

/// Why the period that the reader is at is not marked; `last` is the last one with values, by its name.
pub(super) fn not_on_chart(period: &str, last: Option<&str>, locale: &Locale) -> String {
    match last {
        Some(last) => locale.words().chart_not_shown_last(last, period),
        None => locale.words().chart_not_shown(period),
    }
}

/// Which natural limits are cut at what the numbers cannot go beyond; `None` where none is.
pub(super) fn cut(lower: Option<&str>, upper: Option<&str>, locale: &Locale) -> Option<String> {
    let words = locale.words();
    match (lower, upper) {
        (Some(lower), Some(upper)) => Some(words.chart_limits_cut(lower, upper)),
        (Some(lower), None) => Some(words.chart_lower_cut(lower)),
        (None, Some(upper)) => Some(words.chart_upper_cut(upper)),
        (None, None) => None,
    }
}

/// What a breakdown shows: "Revenue by Store", over another window "Revenue by Store, year to date".
pub(super) fn by(name: &str, dimension: &str, window: Option<&str>, locale: &Locale) -> String {
    match window {
        Some(window) => locale.words().chart_by_window(dimension, name, window),
        None => locale.words().chart_by(dimension, name),
    }
}
