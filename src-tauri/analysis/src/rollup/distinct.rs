//! What counts different ones: the keys of a window are the union of those of its values, over time and across segments.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::formula::{Absent, Outcome, Place, Reason, RollUp, Shift, Window};
use domain::whole::held;
use domain::{DateRange, Grain, KeySet, MeasureId, Recorded, SegmentId};

use super::{Book, Series, View, no_data};

/// The keys of a measure's values.
#[derive(Debug, Clone, Default)]
pub(super) struct Counted {
    keys: HashMap<(NaiveDate, Grain, SegmentId), KeySet>,
    /// Of each key, when the first period ended that has it; found out when somebody asks who is new.
    first: OnceLock<HashMap<u64, NaiveDate>>,
}

impl Counted {
    fn of(&self, row: &Recorded) -> Option<&KeySet> {
        self.keys.get(&(row.date, row.grain, row.segment))
    }

    fn union(&self, rows: &[Recorded]) -> KeySet {
        KeySet::union(rows.iter().filter_map(|row| self.of(row)))
    }
}

impl Book {
    /// Takes note of what the values of a measure count, by date, grain and segment.
    pub fn note_keys(&mut self, measure: MeasureId, keys: impl IntoIterator<Item = (Recorded, KeySet)>) {
        if let Some(series) = self.measures.get_mut(&measure) {
            let keys = keys.into_iter().map(|(row, keys)| ((row.date, row.grain, row.segment), keys)).collect();
            series.counted = Counted { keys, first: OnceLock::new() };
        }
    }

    fn end_of(&self, row: &Recorded) -> NaiveDate {
        self.calendar.end(self.calendar.period(row.grain, row.date))
    }

    /// When the first period ended that has each key.
    fn first_seen<'s>(&self, series: &'s Series) -> &'s HashMap<u64, NaiveDate> {
        series.counted.first.get_or_init(|| {
            let mut first: HashMap<u64, NaiveDate> = HashMap::new();
            for row in series.days.iter().chain(&series.longer) {
                let end = self.end_of(row);
                for key in series.counted.of(row).into_iter().flat_map(KeySet::keys) {
                    first.entry(*key).and_modify(|known| *known = (*known).min(end)).or_insert(end);
                }
            }
            first
        })
    }
}

impl<'a> View<'a> {
    /// How many different ones there are in a window, and of them or of those before, how many of which sort.
    pub(super) fn different(&self, series: &'a Series, roll_up: RollUp, window: &Window) -> Outcome {
        let here = self.keys_in(series, window)?;
        let number = match roll_up {
            RollUp::New => self.new_ones(series, &here, window),
            RollUp::Returning => here.len() - self.new_ones(series, &here, window),
            RollUp::Retained => here.shared_with(&self.before_it(series, window, 1, true)?),
            RollUp::Lost(windows) => {
                let before = self.before_it(series, window, windows, false)?;
                before.len() - before.shared_with(&here)
            }
            RollUp::Natural | RollUp::Count => here.len(),
            // Formulas that ask for anything else have a mistake.
            _ => return Err(Absent::NotApplicable(Reason::Incomplete)),
        };
        Ok(f64::from(held::<u32>(number)))
    }

    fn keys_in(&self, series: &'a Series, window: &Window) -> Result<KeySet, Absent> {
        let rows = self.answered(series, window)?;
        if rows.is_empty() { Err(no_data(series)) } else { Ok(series.counted.union(&rows)) }
    }

    /// How many of the keys were in no period before the window.
    fn new_ones(&self, series: &Series, keys: &KeySet, window: &Window) -> usize {
        let from = window.range.from;
        let Some(only) = self.only else {
            let first = self.book.first_seen(series);
            return keys.keys().iter().filter(|key| first.get(key).is_none_or(|end| *end > from)).count();
        };
        let rows = series.days.iter().chain(&series.longer);
        let earlier = rows.filter(|row| row.date < from && only.contains(row.segment) && self.book.end_of(row) <= from);
        keys.len() - keys.shared_with(&KeySet::union(earlier.filter_map(|row| series.counted.of(row))))
    }

    /// The keys of the window so many windows before, or of all of them together. A window that is cut short stands beside
    /// one that is cut in the same place, as for `prev`; several together are whole.
    fn before_it(&self, series: &'a Series, window: &Window, windows: u32, alike: bool) -> Result<KeySet, Absent> {
        let calendar = &self.book.calendar;
        let first = window.shifted(calendar, Shift::Previous(windows));
        let first = first.ok_or(Absent::NotApplicable(Reason::NoPeriodBefore))?;
        let missing = |absent| match absent {
            Absent::NoData(names) => {
                Absent::NoData(names.into_iter().map(|lacking| lacking.at(Place::Before(windows))).collect())
            }
            other => other,
        };
        let keys = self.keys_in(series, &first).map_err(missing)?;
        if alike {
            return Ok(keys);
        }
        let range = DateRange { from: first.range.from, to: window.range.from };
        self.keys_in(series, &Window { range, grain: None })
    }
}
