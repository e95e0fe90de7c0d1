//! Numbers that stand on values which are estimated or provisional, and what is said of them.

use domain::formula::{Checked, Window};
use domain::{Certainty, Grain, MeasureId, Unconfirmed};
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
    /// When and how sure it is.
    pub value: Unconfirmed,
}

/// What is estimated or provisional of all that a formula looks at for a window, by measure, oldest first; of several
/// segments of a measure the period once.
pub fn open_values(formula: &Checked, source: &dyn Source, window: &Window) -> Vec<Open> {
    let mut found: BTreeMap<(MeasureId, chrono::NaiveDate, Grain), Unconfirmed> = BTreeMap::new();
    for (measure, value) in unconfirmed(formula, source, window) {
        found.entry((measure, value.period.start, value.period.grain)).or_insert(value);
    }
    let named = |((measure, ..), value): ((MeasureId, _, _), _)| Open {
        measure: source.name(measure).unwrap_or_default().to_owned(),
        value,
    };
    found.into_iter().map(named).collect()
}

/// Why a number is provisional, without a full stop: "Sales for October 2026 is estimated". Empty where nothing is open.
pub fn provisional(open: &[Open], locale: &Locale) -> String {
    let say = |open: &Open| {
        let period = locale.period(open.value.period);
        locale.words().provisional_value(in_words(open.value.certainty), &open.measure, &period)
    };
    let mut said: Vec<String> = open.iter().take(NAMED).map(say).collect();
    let more = u64::try_from(open.len().saturating_sub(NAMED)).unwrap_or(u64::MAX);
    if more > 0 {
        said.push(locale.counted(more, |count| locale.words().provisional_more(count)));
    }
    locale.list_and(&said)
}

fn in_words(certainty: Certainty) -> words::Certainty {
    match certainty {
        Certainty::Estimated => words::Certainty::Estimated,
        Certainty::Provisional | Certainty::Recorded | Certainty::Confirmed => words::Certainty::Provisional,
    }
}
