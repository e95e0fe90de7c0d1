//! All that is missing of a measure: what [`View::gap`](super::View) finds of one window, of everything that is recorded.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{Grain, MeasureId, MeasureKind, Period, Recorded};

use super::{Book, Series};

/// Days without a value are days without business, unless there are so many in a row: those of two weeks.
const FEWEST_DAYS: usize = 14;

impl Book {
    /// Every value of the measure: those for single days, then those for longer periods, each by date.
    pub fn rows(&self, measure: MeasureId) -> impl Iterator<Item = &Recorded> {
        self.measures.get(&measure).into_iter().flat_map(|series| series.days.iter().chain(&series.longer))
    }

    /// The periods of its cadence for which no segment of the measure has a value, between its first value and its last,
    /// oldest first. What is marked as not applicable is not missing, and nothing is of a parameter, which holds on. What single segments lack beside others stands among
    /// [`domain::formula::Inputs::unconfirmed`].
    ///
    /// Days are missing only where so many in a row are that no weekend and no holiday explains it.
    pub fn missing(&self, measure: MeasureId) -> Vec<Period> {
        let held = MeasureKind::Parameter;
        let Some(series) = self.measures.get(&measure).filter(|one| one.kind != held) else { return Vec::new() };
        let filled: Vec<NaiveDate> = self.filled_starts(series).into_iter().collect();
        self.unfilled(series, &filled)
    }

    /// The first days of the periods of the cadence that have a value or an answer.
    fn filled_starts(&self, series: &Series) -> BTreeSet<NaiveDate> {
        let mut starts: Vec<NaiveDate> = Vec::new();
        // Many values stand for one day.
        for day in series.days.chunk_by(|one, other| one.date == other.date).filter_map(|rows| rows.first()) {
            starts.push(match series.cadence {
                Grain::Day => day.date,
                cadence => self.calendar.period(cadence, day.date).start,
            });
        }
        let longer = series.longer.iter().map(|row| self.calendar.period(row.grain, row.date));
        for period in longer.chain(series.not_applicable.iter().map(|(period, _)| *period)) {
            let periods = self.calendar.periods(series.cadence, self.calendar.range(period));
            starts.extend(periods.into_iter().map(|period| period.start));
        }
        starts.into_iter().collect()
    }

    /// The periods between the first and the last of these that are none of them.
    fn unfilled(&self, series: &Series, filled: &[NaiveDate]) -> Vec<Period> {
        let is_daily = series.cadence == Grain::Day;
        let fewest = match is_daily {
            true => FEWEST_DAYS.max(usize::try_from(series.pause).unwrap_or(0) + 1),
            false => 1,
        };
        let mut found = Vec::new();
        for pair in filled.windows(2) {
            let [before, after] = pair else { continue };
            let mut stretch = Vec::new();
            let mut period = self.calendar.period(series.cadence, *before);
            while let Some(next) = self.calendar.next(period).filter(|next| next.start < *after) {
                stretch.push(next);
                period = next;
            }
            if stretch.len() >= fewest {
                found.append(&mut stretch);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::formula::{Absent, Inputs, RollUp, Window};
    use domain::{Calendar, Measure, SegmentId};
    use proptest::prelude::*;

    const ID: MeasureId = MeasureId(1);

    fn book(cadence: Grain, rows: &[(&str, Grain, i64)]) -> Book {
        let row = |&(date, grain, segment): &(&str, Grain, i64)| Recorded {
            date: date.parse().unwrap(),
            grain,
            segment: SegmentId(segment),
            ordinal: 0,
            value: 1.0,
            records: 1,
        };
        let mut book = Book::new(Calendar::default());
        book.insert(&Measure { id: ID, cadence, ..Measure::new("Sales") }, rows.iter().map(row).collect());
        book
    }

    fn told(mut book: Book, answered: &[(Period, SegmentId)]) -> Vec<String> {
        book.note_not_applicable(ID, answered.to_vec());
        book.missing(ID).iter().map(|period| book.calendar().name(*period)).collect()
    }

    #[test]
    fn what_lies_between_values_is_missing() {
        use Grain::{Day, Month, Quarter, Year};
        let months = |names: &[&'static str]| -> Vec<(&'static str, Grain, i64)> {
            names.iter().map(|name| (*name, Month, 0)).collect()
        };
        type Rows = Vec<(&'static str, Grain, i64)>;
        let cases: [(Grain, Rows, &[&str]); 8] = [
            (Month, vec![], &[]),
            (Month, months(&["2026-01-01", "2026-02-01", "2026-03-01"]), &[]),
            (Month, months(&["2026-01-01", "2026-03-01", "2026-06-01"]), &["2026-02", "2026-04", "2026-05"]),
            // A day of the month is a value of the month, where that is the cadence.
            (Month, vec![("2026-01-01", Month, 0), ("2026-02-14", Day, 0), ("2026-03-01", Month, 0)], &[]),
            // What was recorded for the year is there for its months.
            (Month, vec![("2025-12-01", Month, 0), ("2026-01-01", Year, 0), ("2027-01-01", Month, 0)], &[]),
            (Quarter, vec![("2026-01-01", Quarter, 0), ("2026-07-01", Quarter, 0)], &["2026-Q2"]),
            // A week without business.
            (Day, vec![("2026-01-01", Day, 0), ("2026-01-02", Day, 0), ("2026-01-10", Day, 0)], &[]),
            // What one segment lacks, another has.
            (Month, vec![("2026-01-01", Month, 1), ("2026-02-01", Month, 2), ("2026-03-01", Month, 1)], &[]),
        ];
        for (cadence, rows, expected) in cases {
            assert_eq!(told(book(cadence, &rows), &[]), expected, "{cadence:?} {rows:?}");
        }
    }

    #[test]
    fn days_are_missing_where_no_weekend_explains_it() {
        let calendar = Calendar::default();
        let day = |text: &str| calendar.period(Grain::Day, text.parse().unwrap());
        let mut rows: Vec<(String, Grain, i64)> = Vec::new();
        for (from, to) in [("2026-01-01", "2026-02-10"), ("2026-02-25", "2026-06-01")] {
            let mut period = day(from);
            while period.start < day(to).start {
                rows.push((period.start.to_string(), Grain::Day, 0));
                period = calendar.next(period).unwrap();
            }
        }
        let rows: Vec<(&str, Grain, i64)> = rows.iter().map(|(day, grain, of)| (day.as_str(), *grain, *of)).collect();
        assert_eq!(book(Grain::Day, &rows).missing(ID).len(), 15);
    }

    #[test]
    fn not_applicable_is_an_answer() {
        let book = book(Grain::Month, &[("2026-01-01", Grain::Month, 0), ("2026-04-01", Grain::Month, 0)]);
        let february = book.calendar().parse_name("2026-02").unwrap();
        assert_eq!(told(book, &[(february, SegmentId::NONE)]), ["2026-03"]);
    }

    proptest! {
        /// The first period that a number over everything lacks is the first that is listed.
        #[test]
        fn a_list_begins_with_what_a_number_lacks(months in proptest::collection::btree_set(0_i32..40, 1..30)) {
            let calendar = Calendar::default();
            let start = calendar.parse_name("2023-01").unwrap();
            let days: Vec<String> =
                months.iter().map(|by| calendar.shift(start, *by).unwrap().start.to_string()).collect();
            let rows: Vec<(&str, Grain, i64)> = days.iter().map(|day| (day.as_str(), Grain::Month, 0)).collect();
            let book = book(Grain::Month, &rows);
            prop_assert_eq!(book.kind(ID), Some(MeasureKind::Flow));
            let window = Window::custom(book.span(&[ID]).unwrap());
            let lacks = match book.measure(ID, RollUp::Natural, &window) {
                Err(Absent::NoData(lacking)) => lacking.first().map(|one| format!("{one:?}")),
                _ => None,
            };
            let listed = book.missing(ID).first().copied();
            prop_assert_eq!(lacks.is_some(), listed.is_some());
            if let (Some(lacks), Some(listed)) = (lacks, listed) {
                prop_assert!(lacks.contains(&format!("{listed:?}")), "{} {:?}", lacks, listed);
            }
        }
    }
}
