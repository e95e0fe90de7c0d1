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

    /// The words in the file's name; none for daily copies.
    pub fn words(self) -> &'static str {
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
