//! Numbers that stand on values which are estimated, provisional or missing beside others, and what is said of them.

use domain::formula::{Checked, Window};
use domain::{MeasureId, Pending, Period};
use locale::Locale;
use std::collections::BTreeMap;

use crate::series::unconfirmed;
use crate::source::Source;

/// So many values are named.
const NAMED: usize = 2;

/// A value that a number stands on and that is expected to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// The name of its measure.
    pub measure: String,
    /// The period it is of.
    pub period: Period,
    /// Why it is expected to change.
    pub pending: Pending,
    /// The names of the segments it is missing of; empty where it is not missing.
    pub without: Vec<String>,
}

/// What is estimated, provisional or missing of all that a formula looks at for a window, by measure, oldest first; of
/// several segments of a measure the period once.
pub fn open_values(formula: &Checked, source: &dyn Source, window: &Window) -> Vec<Open> {
    let mut found: BTreeMap<(MeasureId, chrono::NaiveDate, domain::Grain, Pending), Open> = BTreeMap::new();
    for (measure, value) in unconfirmed(formula, source, window) {
        let key = (measure, value.period.start, value.period.grain, value.pending);
        let open = found.entry(key).or_insert_with(|| Open {
            measure: source.name(measure).unwrap_or_default().to_owned(),
            period: value.period,
            pending: value.pending,
            without: Vec::new(),
        });
        if value.pending == Pending::Missing {
            open.without.extend(source.segment_name(value.segment).map(str::to_owned));
        }
    }
    found.into_values().collect()
}

/// Why a number is provisional, without a full stop: "Sales for October 2026 is estimated". Empty where nothing is open.
pub fn provisional(open: &[Open], locale: &Locale) -> String {
    let mut said: Vec<String> = open.iter().take(NAMED).map(|open| open_value(open, locale)).collect();
    let more = u64::try_from(open.len().saturating_sub(NAMED)).unwrap_or(u64::MAX);
    if more > 0 {
        said.push(locale.counted(more, |count| locale.words().provisional_more(count)));
    }
    locale.list_and(&said)
}

fn open_value(open: &Open, locale: &Locale) -> String {
    let (words, period) = (locale.words(), locale.period(open.period));
    let of = |certainty| words.provisional_value(certainty, &open.measure, &period);
    match open.pending {
        Pending::Estimated => of(words::Certainty::Estimated),
        Pending::Provisional => of(words::Certainty::Provisional),
        Pending::Missing if open.without.is_empty() => words.provisional_incomplete(&open.measure, &period),
        Pending::Missing => {
            let named: Vec<&String> = open.without.iter().take(NAMED).collect();
            let more = u64::try_from(open.without.len() - named.len()).unwrap_or(u64::MAX);
            let mut segments: Vec<String> = named.into_iter().cloned().collect();
            if more > 0 {
                segments.push(locale.counted(more, |count| words.provisional_more_segments(count)));
            }
            words.provisional_without(&open.measure, &period, &locale.list_and(&segments))
        }
    }
}
