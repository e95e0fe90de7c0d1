//! Which copies are kept: pure, by their dates and sizes.

use super::named::{Copied, Reason};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Copies of how many days are kept.
const DAYS: usize = 7;
/// Copies of how many weeks.
const WEEKS: usize = 4;
/// Copies of how many months.
const MONTHS: usize = 12;
/// Copies together may be as large as so many times the workspace.
const TIMES: u64 = 5;
/// In bytes: so large they may be in any case.
const SMALLEST_LIMIT: u64 = 200_000_000;

/// How many bytes the copies of a workspace of this size may take together.
pub fn size_limit(workspace: u64) -> u64 {
    workspace.saturating_mul(TIMES).max(SMALLEST_LIMIT)
}

/// The copies that may go, of some with their sizes in bytes, after `made` was made. By their dates all but those of its
/// day, the newest copy of each of 7 days, 4 weeks and 12 months that have one, and those made before an update. Then,
/// while they take more than `limit` bytes, those in the middle of the day, and the oldest. The first and the last one of
/// the day, the newest one of an earlier day and the newest one from before an update stay however large they are.
///
/// Time in which no copy was made takes none away. Copies from after that day were made while a clock was wrong, as it may
/// be now: they stay, and count for nothing.
pub(crate) fn surplus(copies: &[(Copied, u64)], made: Copied, limit: u64) -> BTreeSet<Copied> {
    let mut newest_first: Vec<_> = copies.iter().filter(|(copy, _)| copy.date <= made.date).copied().collect();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let dates: Vec<Copied> = newest_first.iter().map(|(copy, _)| *copy).collect();
    let mut kept = kept_by_date(&dates, made);
    let mut size: u64 = newest_first.iter().filter(|(copy, _)| kept.contains(copy)).map(|(_, size)| size).sum();
    for copy in dispensable(&kept, made) {
        if size <= limit {
            break;
        }
        kept.remove(&copy);
        size -= newest_first.iter().find(|(one, _)| *one == copy).map_or(0, |(_, size)| *size);
    }
    dates.into_iter().filter(|copy| !kept.contains(copy)).collect()
}

fn kept_by_date(newest_first: &[Copied], made: Copied) -> BTreeSet<Copied> {
    let always = |copy: &Copied| copy.date == made.date || copy.reason == Reason::BeforeUpdate;
    let mut kept: BTreeSet<Copied> = newest_first.iter().copied().filter(always).collect();
    kept.extend(newest_of_each(newest_first, DAYS, |date| date));
    kept.extend(newest_of_each(newest_first, WEEKS, |date| date.iso_week()));
    kept.extend(newest_of_each(newest_first, MONTHS, |date| (date.year(), date.month())));
    kept
}

/// Those that can be done without where there is not enough room, in the order in which they go.
fn dispensable(kept: &BTreeSet<Copied>, made: Copied) -> Vec<Copied> {
    let of_the_day = |copy: &&Copied| copy.date == made.date;
    let is_update = |copy: &&Copied| copy.reason == Reason::BeforeUpdate;
    let needed = [
        Some(&made),
        kept.iter().find(of_the_day),
        kept.iter().rfind(|copy| !of_the_day(copy)),
        kept.iter().rfind(is_update),
    ];
    let spare = || kept.iter().filter(|copy| !needed.contains(&Some(copy)));
    let middle = spare().filter(|copy| of_the_day(copy));
    let (updates, older): (Vec<_>, Vec<_>) = spare().filter(|copy| !of_the_day(copy)).partition(is_update);
    middle.chain(older).chain(updates).copied().collect()
}

/// The newest copy of each of the `count` newest stretches of time that have one.
fn newest_of_each<S: PartialEq>(
    newest_first: &[Copied],
    count: usize,
    stretch: impl Fn(NaiveDate) -> S,
) -> Vec<Copied> {
    let mut found: Vec<Copied> = Vec::new();
    for copy in newest_first {
        let is_new = found.last().is_none_or(|last| stretch(last.date) != stretch(copy.date));
        if is_new && found.len() < count {
            found.push(*copy);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use chrono::Days;

    fn copy(date: &str, reason: Reason, number: u32) -> Copied {
        Copied { date: date.parse().unwrap(), reason, number }
    }

    fn kept_in(copies: &[Copied], size: u64, limit: u64, made: Copied) -> Vec<Copied> {
        let sizes: Vec<_> = copies.iter().map(|copy| (*copy, size)).collect();
        let gone = surplus(&sizes, made, limit);
        copies.iter().copied().filter(|copy| !gone.contains(copy)).collect()
    }

    /// After the last of them was made.
    fn kept(copies: &[Copied]) -> Vec<Copied> {
        copies.last().map_or_else(Vec::new, |made| kept_in(copies, 1, u64::MAX, *made))
    }

    #[test]
    fn seven_days_four_weeks_twelve_months() {
        let first: NaiveDate = "2024-01-01".parse().unwrap();
        let daily = |n| Copied { date: first + Days::new(n), reason: Reason::Daily, number: 1 };
        let copies: Vec<_> = (0..1000).map(daily).collect();
        let dates: Vec<_> = kept(&copies).iter().map(|copy| copy.date.to_string()).collect();
        // 2026-09-26 is a Saturday.
        let months = [
            "2025-10-31",
            "2025-11-30",
            "2025-12-31",
            "2026-01-31",
            "2026-02-28",
            "2026-03-31",
            "2026-04-30",
            "2026-05-31",
            "2026-06-30",
            "2026-07-31",
            "2026-08-31",
        ];
        let weeks = ["2026-09-06", "2026-09-13"];
        let days = ["2026-09-20", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25", "2026-09-26"];
        let expected: Vec<_> = months.iter().chain(&weeks).chain(&days).copied().collect();
        assert_eq!(dates, expected);
    }

    #[test]
    fn thinning_day_by_day_comes_to_the_same_months() {
        let first: NaiveDate = "2024-01-01".parse().unwrap();
        let mut copies: Vec<Copied> = Vec::new();
        for n in 0..1000 {
            copies.push(Copied { date: first + Days::new(n), reason: Reason::Daily, number: 1 });
            copies = kept(&copies);
        }
        let months: BTreeSet<_> = copies.iter().map(|copy| (copy.date.year(), copy.date.month())).collect();
        assert_eq!(months.len(), MONTHS);
        assert!(copies.len() <= DAYS + WEEKS + MONTHS);
    }

    #[test]
    fn the_newest_day_keeps_all_and_older_days_their_last() {
        let copies = [
            copy("2026-11-20", Reason::Daily, 1),
            copy("2026-11-20", Reason::BeforeImport, 1),
            copy("2026-11-20", Reason::BeforeImport, 2),
            copy("2026-11-23", Reason::Daily, 1),
            copy("2026-11-23", Reason::BeforeImport, 1),
        ];
        assert_eq!(kept(&copies), copies[2..]);
    }

    #[test]
    fn what_was_made_before_an_update_stays() {
        let mut copies = vec![copy("2001-01-01", Reason::BeforeUpdate, 1)];
        copies.extend((1..=28).map(|n| copy(&format!("2026-02-{n:02}"), Reason::Daily, 1)));
        assert_eq!(kept(&copies)[0].date.year(), 2001);
        assert!(kept(&[]).is_empty());
    }

    #[test]
    fn a_wrong_clock_takes_no_copy_away() {
        let year: NaiveDate = "2026-01-01".parse().unwrap();
        let daily = |n| Copied { date: year + Days::new(n), reason: Reason::Daily, number: 1 };
        let of_a_year = kept(&(0..300).map(daily).collect::<Vec<_>>());
        let early = copy("2001-01-01", Reason::BeforeImport, 1);
        let copies = [&[early], of_a_year.as_slice()].concat();
        assert_eq!(kept_in(&copies, 100, 0, early), copies, "the clock is behind");
        let late = copy("2099-01-01", Reason::Daily, 1);
        let today = of_a_year.last().unwrap().date + Days::new(1);
        let day = (1..=3).map(|number| Copied { date: today, reason: Reason::BeforeImport, number });
        let copies: Vec<_> = of_a_year.iter().copied().chain(day).collect();
        let with_late = [copies.as_slice(), &[late]].concat();
        let made = *copies.last().unwrap();
        let expected = [kept_in(&copies, 1, u64::MAX, made).as_slice(), &[late]].concat();
        assert_eq!(kept_in(&with_late, 1, u64::MAX, made), expected, "the clock was ahead once");
        assert!(expected.ends_with(&with_late[copies.len() - 3..]), "all of the day stay");
    }

    #[test]
    fn a_day_of_imports_keeps_its_first_and_its_last_ones_within_the_limit() {
        let import = |number| copy("2026-11-23", Reason::BeforeImport, number);
        let older = [
            copy("2026-01-05", Reason::BeforeUpdate, 1),
            copy("2026-03-05", Reason::BeforeUpdate, 1),
            copy("2026-10-31", Reason::Daily, 1),
            copy("2026-11-20", Reason::Daily, 1),
        ];
        let copies: Vec<_> = older.into_iter().chain((1..=50).map(import)).collect();
        let numbers = |limit| kept_in(&copies, 10, limit, import(50));
        assert_eq!(numbers(540), copies);
        assert_eq!(numbers(539).len(), 53);
        let some = numbers(100);
        let day: Vec<_> = some.iter().filter(|copy| copy.date == import(1).date).map(|copy| copy.number).collect();
        assert_eq!((some.len(), day), (10, vec![1, 46, 47, 48, 49, 50]));
        assert_eq!(&some[..4], older, "what is older stays while the day has enough");
        assert_eq!(numbers(0), [older[1], older[3], import(1), import(50)], "never less than these");
    }

    #[test]
    fn the_limit_follows_the_workspace() {
        assert_eq!((size_limit(1_000_000), size_limit(100_000_000)), (200_000_000, 500_000_000));
        assert_eq!(size_limit(u64::MAX), u64::MAX);
    }
}
