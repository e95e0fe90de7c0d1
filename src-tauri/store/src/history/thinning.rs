//! Thinning: what was done more than a year ago keeps who, when, what and how much, and loses what exactly it changed.
//!
//! Clocks can be wrong, so no clock is believed alone. Time counts as far as operations tell of it: between one and the next,
//! and since the newest one, a month at most. A clock that is years ahead makes everything older by that month, which is
//! waited for; one that is behind makes nothing old at all.

use super::changeset;
use crate::column::clock_time;
use crate::database::Database;
use crate::thinned::Thinned;
use crate::{Result, changes};
use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::Row;
use rusqlite::hooks::Action;
use std::collections::HashSet;

/// What was done stays whole for so long: a year and a day.
const WHOLE: TimeDelta = TimeDelta::days(367);
/// So much counts at most from one operation to the next.
const PAUSE: TimeDelta = TimeDelta::days(31);

/// An entry of the history.
#[derive(Debug, Clone, Copy)]
struct Done {
    /// The entry that has its changes: itself, or for undo and redo the one that they are about.
    original: i64,
    time: NaiveDateTime,
}

/// The entries whose changes no entry of the last year is about, of all entries, newest first.
fn old(newest_first: &[Done], now: NaiveDateTime) -> Vec<i64> {
    let (mut later, mut age) = (now, TimeDelta::zero());
    let (mut young, mut old) = (HashSet::new(), Vec::new());
    for done in newest_first {
        age += (later - done.time).clamp(TimeDelta::zero(), PAUSE);
        later = done.time;
        if age <= WHOLE + PAUSE || now - done.time <= WHOLE {
            young.insert(done.original);
        } else {
            old.push(done.original);
        }
    }
    old.retain(|original| !young.contains(original));
    old
}

impl Database {
    /// What was done more than a year ago and is still whole.
    pub(crate) fn thinnable(&self, now: NaiveDateTime) -> Result<Vec<i64>> {
        let asked = "SELECT coalesce(original, uid) AS original, time, utc_offset FROM history ORDER BY id DESC";
        let done =
            |row: &Row| Ok(Done { original: row.get("original")?, time: clock_time(row, "time", "utc_offset")? });
        let all: Vec<Done> = self.conn.prepare_cached(asked)?.query_map([], done)?.collect::<rusqlite::Result<_>>()?;
        let mut whole = self.conn.prepare_cached("SELECT uid FROM history WHERE typeof(changeset) = 'blob'")?;
        let mut whole: HashSet<i64> = whole.query_map([], |row| row.get("uid"))?.collect::<rusqlite::Result<_>>()?;
        let old = old(&all, now).into_iter();
        Ok(old.filter(|original| whole.remove(original)).collect())
    }

    /// Thins these operations.
    pub(crate) fn thin(&self, operations: &[i64]) -> Result<()> {
        operations.iter().try_for_each(|uid| self.thin_one(*uid))
    }

    fn thin_one(&self, uid: i64) -> Result<()> {
        let mut counts = Thinned::default();
        // One of a newer version, or one that cannot be read, stays for whoever can.
        let Ok(Some(changeset)) = changeset::of(self, uid) else { return Ok(()) };
        let counted = changes::each(changeset.read()?, |_, _, action| {
            match action {
                Action::SQLITE_INSERT => counts.came += 1,
                Action::SQLITE_DELETE => counts.went += 1,
                _ => counts.changed += 1,
            }
            Ok(())
        });
        if counted.is_err() {
            return Ok(());
        }
        let arguments = "SELECT arguments FROM history WHERE uid = ?1";
        let arguments: String = self.conn.query_row(arguments, [uid], |row| row.get("arguments"))?;
        let thin = "UPDATE history SET changeset = NULL, arguments = ?2 WHERE uid = ?1";
        self.conn.prepare_cached(thin)?.execute((uid, counts.added_to(&arguments)))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{Days, NaiveDate};

    fn at(date: &str) -> NaiveDateTime {
        date.parse::<NaiveDate>().unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    /// Operations of these days, given oldest first, each with a number.
    fn done(dates: impl IntoIterator<Item = NaiveDateTime>) -> Vec<Done> {
        let mut all: Vec<Done> = (1..).zip(dates).map(|(original, time)| Done { original, time }).collect();
        all.reverse();
        all
    }

    /// One a week, for so many weeks before the last of June 2026.
    fn weekly(weeks: u64) -> Vec<NaiveDateTime> {
        (0..weeks).rev().map(|week| at("2026-06-30") - Days::new(7 * week)).collect()
    }

    #[test]
    fn what_was_done_in_the_last_year_is_not_old() {
        let all = done(weekly(100));
        let gone = old(&all, at("2026-06-30"));
        assert_eq!(gone.iter().max(), Some(&43), "the last one is number 100");
        assert_eq!(gone.len(), 43);
        assert!(old(&done(weekly(57)), at("2026-06-30")).is_empty());
    }

    #[test]
    fn a_clock_that_is_wrong_makes_nothing_old() {
        let all = weekly(50);
        assert!(old(&done(all.clone()), at("2099-01-01")).is_empty(), "now it is ahead");
        assert!(old(&done(weekly(100)), at("2001-01-01")).is_empty(), "now it is behind");
        let was_behind = all.iter().copied().chain([at("2001-01-01")]);
        assert!(old(&done(was_behind), at("2026-07-01")).is_empty(), "what was done then is as young as it is");
        let was_ahead = all.into_iter().chain([at("2099-01-01"), at("2099-01-02")]);
        assert!(old(&done(was_ahead.clone()), at("2099-01-03")).is_empty(), "for days");
        assert!(old(&done(was_ahead), at("2026-07-01")).is_empty(), "and is right again");
    }

    #[test]
    fn a_workspace_that_nobody_has_used_for_years_is_as_it_was() {
        assert!(old(&done(weekly(40)), at("2029-01-01")).is_empty());
    }

    #[test]
    fn what_was_taken_back_lately_stays_whole() {
        let mut all = done(weekly(100));
        all.insert(0, Done { original: 3, time: at("2026-06-30") });
        let gone = old(&all, at("2026-06-30"));
        assert!(!gone.contains(&3) && gone.contains(&2) && gone.contains(&4));
    }
}
