//! Values of a file that their series does not make likely: shown before they are imported and after, and never refused.

use super::outcome::{Outcome, Unlikely};
use crate::Fault;
use crate::open::Open;
use analysis::plausible::{PERIODS_BACK, doubt, has_usual};
use chrono::NaiveDate;
use domain::{Calendar, Certainty, DateRange, Grain, MeasureId, MeasureKind, Period, SegmentId};
use present::words;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{Tx, ValueDetail};

/// Of each series so many of the newest values are looked at: what was typed wrong long ago is a matter of its own.
const NEWEST: usize = 24;
/// So many series of a file are looked at.
const MOST_SERIES: usize = 400;
/// So many values are shown.
const SHOWN: usize = 20;

/// The newest values of each series that a file brings.
#[derive(Debug, Default)]
pub(super) struct Newest {
    series: BTreeMap<(MeasureId, Grain), BTreeMap<SegmentId, BTreeSet<NaiveDate>>>,
    count: usize,
    latest: Option<NaiveDate>,
}

impl Newest {
    /// Takes note of a value that is written.
    pub(super) fn note(&mut self, measure: MeasureId, segment: SegmentId, (grain, date): (Grain, NaiveDate)) {
        self.latest = self.latest.max(Some(date));
        let segments = self.series.entry((measure, grain)).or_default();
        if !segments.contains_key(&segment) {
            if self.count == MOST_SERIES {
                return;
            }
            self.count += 1;
        }
        let dates = segments.entry(segment).or_default();
        if dates.len() < NEWEST || dates.first().is_some_and(|first| *first < date) {
            dates.insert(date);
        }
        if dates.len() > NEWEST {
            dates.pop_first();
        }
    }

    /// Which of them are unlikely beside those before, as they stand in the workspace now.
    pub(super) fn unlikely(
        &self,
        tx: &Tx,
        calendar: &Calendar,
        names: &HashMap<SegmentId, String>,
        outcome: &mut Outcome,
    ) -> Result<(), Fault> {
        outcome.latest = self.latest;
        for (&(id, grain), segments) in &self.series {
            let measure = tx.measure(id)?;
            let ends = segments.values().flat_map(|dates| [dates.first(), dates.last()]).flatten();
            let Some((first, last)) = ends.clone().min().zip(ends.max()) else { continue };
            if !has_usual(measure.kind) {
                continue;
            }
            let from =
                calendar.last(PERIODS_BACK, calendar.period(grain, *first)).map_or(NaiveDate::MIN, |back| back.from);
            let range = DateRange { from, to: calendar.end(calendar.period(grain, *last)) };
            let mut recorded: HashMap<SegmentId, Vec<ValueDetail>> = HashMap::new();
            for detail in tx.value_details_at(id, grain, range)? {
                recorded.entry(detail.key.segment).or_default().push(detail);
            }
            for (segment, dates) in segments {
                let details = recorded.get(segment).map(Vec::as_slice).unwrap_or_default();
                for (period, value, doubt) in doubts(calendar, measure.kind, details, dates) {
                    outcome.unlikely_count += 1;
                    if outcome.unlikely.len() < SHOWN {
                        let segment = names.get(segment).cloned().unwrap_or_default();
                        outcome.unlikely.push(Unlikely { measure: measure.clone(), segment, period, value, doubt });
                    }
                }
            }
        }
        Ok(())
    }
}

/// The doubtful of some days' values, oldest first; what its owner found right is none.
fn doubts(
    calendar: &Calendar,
    kind: MeasureKind,
    details: &[ValueDetail],
    dates: &BTreeSet<NaiveDate>,
) -> Vec<(Period, f64, analysis::plausible::Doubt)> {
    let mut earlier: Vec<(Period, f64)> = Vec::with_capacity(details.len());
    let mut found = Vec::new();
    for detail in details {
        let Some(value) = detail.value else { continue };
        let period = calendar.period(detail.key.grain, detail.key.date);
        if dates.contains(&detail.key.date) && detail.certainty != Certainty::Confirmed {
            found.extend(doubt(kind, period, value, &earlier).map(|doubt| (period, value, doubt)));
        }
        earlier.push((period, value));
    }
    found
}

/// The unlikely values, each in a sentence.
pub(super) fn sentences(open: &Open, outcome: &Outcome) -> Vec<String> {
    outcome.unlikely.iter().map(|unlikely| sentence(open, unlikely)).collect()
}

/// What makes a value unlikely.
pub(super) fn sentence(open: &Open, unlikely: &Unlikely) -> String {
    let locale = &open.locale;
    let name = match unlikely.segment.as_str() {
        "" => unlikely.measure.name.clone(),
        segment => locale.words().intake_place(&unlikely.measure.name, segment),
    };
    words::doubt(&unlikely.doubt, (&name, &unlikely.measure.unit), (unlikely.period, unlikely.value), locale)
}
