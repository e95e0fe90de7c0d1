//! What is open at the end of each day: it begins on one day and ends on another. What ends on a day is not open at its end.

use crate::plan::repeat::Key;
use chrono::{Days, NaiveDate};
use domain::Grain;
use std::collections::BTreeMap;

/// Beginnings and ends, by segment and day.
#[derive(Debug, Default)]
pub(super) struct OpenEnds {
    changes: BTreeMap<(u32, NaiveDate), f64>,
}

/// As many days as are told one by one: two hundred years are no list of tickets.
const MOST_DAYS: i64 = 36_525;

impl OpenEnds {
    /// Takes something that begins on the day of `key`, and ends on another day or not at all.
    pub fn add(&mut self, key: Key, value: f64, until: Option<NaiveDate>) {
        // What ends before it began was never open.
        if until.is_some_and(|until| until <= key.date) {
            *self.changes.entry((key.segment, key.date)).or_default() += 0.0;
            return;
        }
        *self.changes.entry((key.segment, key.date)).or_default() += value;
        if let Some(until) = until {
            *self.changes.entry((key.segment, until)).or_default() -= value;
        }
    }

    /// What is open at the end of each day, from the first to the last on which anything of the file changed; of every
    /// segment until the same day.
    pub fn days(&self) -> Vec<(Key, f64)> {
        let Some(last) = self.changes.keys().map(|(_, day)| *day).max() else { return Vec::new() };
        let mut days = Vec::new();
        let mut at: Option<(u32, NaiveDate, f64)> = None;
        for ((segment, day), change) in &self.changes {
            let before = match at.filter(|(of, ..)| of == segment) {
                Some((_, from, value)) => {
                    fill(*segment, (from, *day), value, &mut days);
                    value
                }
                None => {
                    if let Some((of, from, value)) = at {
                        fill(of, (from, after(last)), value, &mut days);
                    }
                    0.0
                }
            };
            at = Some((*segment, *day, crate::cell::fifteen_digits(before + change)));
        }
        if let Some((of, from, value)) = at {
            fill(of, (from, after(last)), value, &mut days);
        }
        days
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// The same for each day of a stretch, without its last.
fn fill(segment: u32, (from, to): (NaiveDate, NaiveDate), value: f64, days: &mut Vec<(Key, f64)>) {
    for number in 0..(to - from).num_days().clamp(0, MOST_DAYS) {
        let Some(date) = from.checked_add_days(Days::new(number.unsigned_abs())) else { return };
        days.push((Key { date, grain: Grain::Day, segment }, value));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn key(on: u32, segment: u32) -> Key {
        Key { date: day(on), grain: Grain::Day, segment }
    }

    #[test]
    fn what_ends_on_a_day_is_not_open_at_its_end() {
        let mut open = OpenEnds::default();
        open.add(key(1, 0), 1.0, Some(day(3)));
        open.add(key(2, 0), 1.0, None);
        open.add(key(4, 0), 1.0, Some(day(4)));
        let days: Vec<(u32, f64)> =
            open.days().iter().map(|(key, value)| (chrono::Datelike::day(&key.date), *value)).collect();
        assert_eq!(days, [(1, 1.0), (2, 2.0), (3, 1.0), (4, 1.0)]);
    }

    #[test]
    fn segments_are_told_until_the_same_day() {
        let mut open = OpenEnds::default();
        open.add(key(1, 1), 5.0, Some(day(2)));
        open.add(key(3, 2), 7.0, None);
        let told: Vec<(u32, f64)> = open.days().iter().map(|(key, value)| (key.segment, *value)).collect();
        assert_eq!(told, [(1, 5.0), (1, 0.0), (1, 0.0), (2, 7.0)]);
    }
}
