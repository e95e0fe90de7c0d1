//! Numbers that stand on values which are estimated, provisional, missing beside others or may still change, and what is said of them.

use chrono::NaiveDate;
use domain::formula::{Checked, Window};
use domain::{Grain, MeasureId, Pending, Period};
use locale::Locale;
use std::collections::BTreeMap;

use crate::series::{settling, unconfirmed};
use crate::source::Source;

/// So many values are named.
const NAMED: usize = 2;

/// A value that a number stands on and that is expected to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// The name of its measure.
    pub measure: String,
    /// Why it is expected to change.
    pub why: Why,
}

/// Why a value is expected to change.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The value of a period was marked so.
    Marked(Pending, Period),
    /// It is missing for a period of the segments of these names, and there of others.
    Without(Period, Vec<String>),
    /// Values of the measure may change for some days after their period: the last day of that.
    Settling(NaiveDate),
}

/// What is estimated, provisional or missing of all that a formula looks at for a window, by measure, oldest first; of
/// several segments of a measure the period once. Then what may still change by itself after today.
pub fn open_values(formula: &Checked, source: &dyn Source, window: &Window, today: NaiveDate) -> Vec<Open> {
    let mut found: BTreeMap<(MeasureId, NaiveDate, Grain, Pending), Open> = BTreeMap::new();
    let name = |measure| source.name(measure).unwrap_or_default().to_owned();
    for (measure, value) in unconfirmed(formula, source, window) {
        let why = match value.pending {
            Pending::Missing => Why::Without(value.period, Vec::new()),
            marked => Why::Marked(marked, value.period),
        };
        let key = (measure, value.period.start, value.period.grain, value.pending);
        let open = found.entry(key).or_insert_with(|| Open { measure: name(measure), why });
        if let Why::Without(_, segments) = &mut open.why {
            segments.extend(source.segment_name(value.segment).map(str::to_owned));
        }
    }
    let settles = |(measure, from): (MeasureId, NaiveDate)| {
        let last = from.pred_opt().unwrap_or(from);
        Open { measure: name(measure), why: Why::Settling(last) }
    };
    found.into_values().chain(settling(formula, source, window, today).into_iter().map(settles)).collect()
}

/// Why a number is provisional, without a full stop: "Sales for October 2026 is estimated". Empty where nothing is open.
pub fn provisional(open: &[Open], locale: &Locale) -> String {
    let said = open.iter().map(|open| open_value(open, locale));
    listed(said, locale, |count| locale.words().provisional_more(count))
}

fn open_value(open: &Open, locale: &Locale) -> String {
    let (words, measure) = (locale.words(), &open.measure);
    let marked = |certainty, period| words.provisional_value(certainty, measure, &locale.period(period));
    match &open.why {
        Why::Marked(Pending::Estimated, period) => marked(words::Certainty::Estimated, *period),
        Why::Marked(_, period) => marked(words::Certainty::Provisional, *period),
        Why::Without(period, segments) if segments.is_empty() => {
            words.provisional_incomplete(measure, &locale.period(*period))
        }
        Why::Without(period, segments) => {
            let segments = listed(segments.iter().cloned(), locale, |count| words.provisional_more_segments(count));
            words.provisional_without(measure, &locale.period(*period), &segments)
        }
        Why::Settling(last) => words.provisional_settling(&locale.date(*last), measure),
    }
}

/// The first few, and how many there are more.
fn listed(
    all: impl ExactSizeIterator<Item = String>,
    locale: &Locale,
    more: impl FnOnce(words::Count<'_>) -> String,
) -> String {
    let left = u64::try_from(all.len().saturating_sub(NAMED)).unwrap_or(u64::MAX);
    let mut named: Vec<String> = all.take(NAMED).collect();
    if left > 0 {
        named.push(locale.counted(left, more));
    }
    locale.list_and(&named)
}
