//! Which copies are kept: pure, by their dates.

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Copies of how many days are kept.
const DAYS: usize = 7;
/// Copies of how many weeks.
const WEEKS: usize = 4;
/// Copies of how many months.
const MONTHS: usize = 12;

/// Why a copy was made. In the order in which they are made on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The file was about to be brought to a newer schema.
    BeforeUpdate,
    /// The first change of a day.
    Daily,
    /// An import was about to be written.
    BeforeImport,
    /// The owner asked for it.
    Asked,
}

/// When and why a copy was made. They sort by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Copied {
    /// The day.
    pub date: NaiveDate,
    /// Why.
    pub reason: Reason,
    /// Which of several on a day for the same reason, from 1.
    pub number: u32,
}

impl Reason {
    const ALL: [Self; 4] = [Self::BeforeUpdate, Self::Daily, Self::BeforeImport, Self::Asked];

    /// The words in the file's name, the same in every language; none for daily copies.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::BeforeUpdate => "before update",
            Self::Daily => "",
            Self::BeforeImport => "before import",
            Self::Asked => "by hand",
        }
    }
}

impl Copied {
    /// The name of the file, such as `Name 2026-11-23 before import 2.bellwether`.
    pub fn file_name(&self, stem: &str) -> String {
        let mut name = format!("{stem} {}", self.date);
        if self.reason != Reason::Daily {
            name.push_str(&format!(" {}", self.reason.words()));
        }
        if self.number > 1 {
            name.push_str(&format!(" {}", self.number));
        }
        name + ".bellwether"
    }

    /// Reads [`Copied::file_name`] back; `None` for names it would not give.
    pub fn parse(stem: &str, file_name: &str) -> Option<Self> {
        let rest = file_name.strip_prefix(stem)?.strip_prefix(' ')?.strip_suffix(".bellwether")?;
        let (date, rest) = rest.split_at_checked(10)?;
        let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
        let (words, number) = match rest.rsplit_once(' ') {
            Some((words, last)) if last.bytes().all(|byte| byte.is_ascii_digit()) => (words, last.parse().ok()?),
            _ => (rest, 1),
        };
        let reason = Reason::ALL.into_iter().find(|reason| reason.words() == words.trim_start())?;
        let copied = Self { date, reason, number };
        (copied.file_name(stem) == file_name).then_some(copied)
    }
}

/// The copies that may go: all but those of the newest day, the newest copy of each of 7 days, 4 weeks and 12 months that
/// have one, and those made before an update. Time in which no copy was made takes none away.
pub fn surplus(copies: &[Copied]) -> BTreeSet<Copied> {
    let mut newest_first: Vec<_> = copies.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let newest_day = newest_first.first().map(|copy| copy.date);
    let always = |copy: &Copied| Some(copy.date) == newest_day || copy.reason == Reason::BeforeUpdate;
    let mut kept: BTreeSet<Copied> = newest_first.iter().copied().filter(always).collect();
    kept.extend(newest_of_each(&newest_first, DAYS, |date| date));
    kept.extend(newest_of_each(&newest_first, WEEKS, |date| date.iso_week()));
    kept.extend(newest_of_each(&newest_first, MONTHS, |date| (date.year(), date.month())));
    newest_first.into_iter().filter(|copy| !kept.contains(copy)).collect()
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

    #[test]
    fn names_are_read_back() {
        let all = [
            (copy("2026-11-23", Reason::Daily, 1), "My Café 2026-11-23.bellwether"),
            (copy("2026-11-23", Reason::BeforeImport, 1), "My Café 2026-11-23 before import.bellwether"),
            (copy("2026-11-23", Reason::BeforeImport, 12), "My Café 2026-11-23 before import 12.bellwether"),
            (copy("2026-11-23", Reason::BeforeUpdate, 1), "My Café 2026-11-23 before update.bellwether"),
            (copy("2026-11-23", Reason::Daily, 2), "My Café 2026-11-23 2.bellwether"),
        ];
        for (copied, name) in all {
            assert_eq!(copied.file_name("My Café"), name);
            assert_eq!(Copied::parse("My Café", name), Some(copied));
        }
    }

    #[test]
    fn other_names_are_nobodys_copy() {
        let others = [
            "My Café.bellwether",
            "My Café 2026-11-23 before lunch.bellwether",
            "My Café 2026-11-23.bellwether.part",
            "My Café 2026-02-30.bellwether",
            "My Café 2026-11-23 before import 1.bellwether",
            "My Café 2026-11-23 before import 0.bellwether",
            "My Café 2026-11-23 before import 99999999999.bellwether",
            "My Café 2026-11-2é.bellwether",
            "My Café 2  2026-11-23.bellwether",
            "Other 2026-11-23.bellwether",
        ];
        for name in others {
            assert_eq!(Copied::parse("My Café", name), None, "{name}");
        }
    }

    fn kept(copies: &[Copied]) -> Vec<Copied> {
        let gone = surplus(copies);
        copies.iter().copied().filter(|copy| !gone.contains(copy)).collect()
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
}
