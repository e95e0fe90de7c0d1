//! The dated copies by their names: pure.

use chrono::NaiveDate;

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

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
}
