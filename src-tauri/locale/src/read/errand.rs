//! What somebody will do by when, in one line: "Maria, Friday: call the dairy", "call the dairy, Maria, 30 Nov".

use super::dates::{DateError, Edge, Lean};
use crate::Locale;
use chrono::NaiveDate;

/// A line that says what is to be done, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errand {
    /// Who; `None` where nobody is named.
    pub who: Option<String>,
    /// By when; `None` where no day is.
    pub due: Option<NaiveDate>,
    /// What; empty where the line says no more than who and when.
    pub what: String,
    /// What is written like a day and is none, such as 31 Feb, where no day is named.
    pub no_day: Option<DateError>,
}

/// Words before a day by which something is to be done.
const BEFORE_DAYS: [&str; 7] = ["by ", "until ", "on ", "bis zum ", "bis ", "am ", "zum "];
/// Words between a person and a day.
const BETWEEN: [&str; 4] = [" by ", " until ", " bis zum ", " bis "];
/// How many words of a name there are at most.
const WORDS_OF_A_NAME: usize = 4;
/// How long what stands before a colon can be, in characters, to say who and when.
const LONGEST_HEAD: usize = 80;

impl Locale {
    /// Reads who does what by when from one line. `people` are those who are known: a first name stands for the only one
    /// who has it. What is neither a person nor a day is what is to be done; nothing of the line is lost.
    pub fn read_errand(&self, line: &str, today: NaiveDate, people: &[&str]) -> Errand {
        let reader = Reader { locale: self, today, people };
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let no_day = reader.no_day(&line);
        let found = reader.headed(&line).or_else(|| reader.tailed(&line));
        let found = found.unwrap_or(Errand { what: line, ..Errand::default() });
        Errand { no_day: no_day.filter(|_| found.due.is_none()), ..found }
    }
}

struct Reader<'a> {
    locale: &'a Locale,
    today: NaiveDate,
    people: &'a [&'a str],
}

impl Reader<'_> {
    /// "Maria, Friday: call the dairy", "Sara by Friday: two offers".
    fn headed(&self, line: &str) -> Option<Errand> {
        let (head, what) =
            line.split_once(": ").or_else(|| line.split_once(':').filter(|(_, rest)| rest.is_empty()))?;
        if head.chars().count() > LONGEST_HEAD {
            return None;
        }
        let mut found = Errand { what: what.trim().to_owned(), ..Errand::default() };
        for part in self.parts(head) {
            match (self.day(part), found.due, &found.who) {
                (Some(day), None, _) => found.due = Some(day),
                (None, _, None) if is_like_a_name(part) || self.known(part).is_some() => {
                    found.who = Some(self.person(part))
                }
                _ => return None,
            }
        }
        // "Prices: raise them" names nobody.
        let is_known = found.who.as_deref().is_some_and(|who| self.people.contains(&who));
        (found.due.is_some() || is_known).then_some(found)
    }

    /// "call the dairy, Maria, Friday", "Maria, Friday", "Maria, Friday, call the dairy", "call the dairy by Friday".
    fn tailed(&self, line: &str) -> Option<Errand> {
        let mut parts = self.parts(line);
        let mut found = Errand::default();
        if let Some(at) = parts.iter().position(|part| self.day(part).is_some()) {
            found.due = self.day(parts.remove(at));
        }
        let known = |part: &&str| self.known(part).is_some();
        let named = parts.iter().position(known).or_else(|| {
            // Beside a day a name is one even where nobody of it is known; what is to be done has more words.
            let last = parts.len().checked_sub(1)?;
            let by_itself = |at: usize| parts.get(at).is_some_and(|part| is_like_a_name(part)).then_some(at);
            if found.due.is_none() { None } else { by_itself(0).or_else(|| by_itself(last)) }
        });
        if let Some(at) = named {
            found.who = Some(self.person(parts.remove(at)));
        }
        found.what = parts.join(", ");
        (found.due.is_some() || found.who.is_some()).then_some(found)
    }

    /// What stands between commas, and before a day after "by".
    fn parts<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let split = |part: &'t str| {
            let at = BETWEEN.iter().find_map(|word| part.rfind(word).map(|at| (at, at + word.len())));
            let halves = at.and_then(|(at, end)| Some((part.get(..at)?, part.get(end..)?)));
            // "Raise prices by 3%" names no day.
            match halves.filter(|(_, day)| matches!(self.read_day(day), Some(Ok(_) | Err(DateError::NoSuchDay { .. }))))
            {
                Some((before, day)) => vec![before, day],
                None => vec![part],
            }
        };
        text.split([',', ';']).flat_map(split).map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    /// The first thing where a day is looked for that is not in the calendar.
    fn no_day(&self, line: &str) -> Option<DateError> {
        let head = line.split_once(':').map(|(head, _)| head).filter(|head| head.chars().count() <= LONGEST_HEAD);
        let parts = head.into_iter().chain([line]).flat_map(|text| self.parts(text));
        let missing = parts.filter_map(|part| self.read_day(part)?.err());
        missing.into_iter().find(|error| matches!(error, DateError::NoSuchDay { .. }))
    }

    fn day(&self, text: &str) -> Option<NaiveDate> {
        self.read_day(text)?.ok()
    }

    /// A text read as a day; `None` where it cannot be meant as one.
    fn read_day(&self, text: &str) -> Option<Result<NaiveDate, DateError>> {
        let lower = text.to_lowercase();
        let skipped = BEFORE_DAYS.iter().find(|word| lower.starts_with(**word)).map_or(0, |word| word.len());
        let text = text.get(skipped..)?.trim();
        // A number alone is none: "12" is how many.
        let is_number = text.chars().all(|c| c.is_ascii_digit());
        if text.is_empty() || is_number {
            return None;
        }
        Some(self.locale.read_date(text, self.today, Lean::Ahead, Edge::Last))
    }

    /// The only person who is called so, in full or by the first name.
    fn known(&self, text: &str) -> Option<String> {
        let wanted = text.trim().to_lowercase();
        let full = self.people.iter().find(|person| person.to_lowercase() == wanted);
        let first = |person: &&&str| person.to_lowercase().split_whitespace().next() == Some(wanted.as_str());
        let mut firsts = self.people.iter().filter(first);
        let only = firsts.next().filter(|_| firsts.next().is_none());
        full.or(only).map(|person| (*person).to_owned())
    }

    fn person(&self, text: &str) -> String {
        self.known(text).unwrap_or_else(|| text.trim().to_owned())
    }
}

/// Few words, each of which begins with a capital letter.
fn is_like_a_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    (1..=WORDS_OF_A_NAME).contains(&words.len()) && words.iter().all(is_name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::Calendar;

    const PEOPLE: [&str; 4] = ["Ana Ruiz", "Leo Chen", "Leo Maier", "Maria"];

    fn read(tag: &str, line: &str) -> String {
        let locale = Locale::new(tag, domain::unit::Currency::parse("EUR").unwrap(), Calendar::default());
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let found = locale.read_errand(line, today, &PEOPLE);
        let due = found.due.map(|due| due.to_string()).unwrap_or_default();
        format!("{}|{due}|{}", found.who.unwrap_or_default(), found.what)
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_told() {
        let locale = |tag| Locale::new(tag, domain::unit::Currency::parse("EUR").unwrap(), Calendar::default());
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (tag, line, is_told) in [
            ("en-GB", "Ana, 31 Feb: call", true),
            ("en-GB", "call the dairy by 31 Feb", true),
            ("en-GB", "call the dairy, Maria, 31.04.2027", true),
            ("de-DE", "Molkerei anrufen, Maria, bis 31.02.", true),
            ("en-GB", "Ana, 28 Feb: call", false),
            ("en-GB", "Ana, 30 Nov: print the list for 31 Feb", false),
            ("en-GB", "buy 12, maybe 14", false),
            ("en-GB", "raise prices by 3%", false),
        ] {
            let found = locale(tag).read_errand(line, today, &PEOPLE);
            assert_eq!(found.no_day.is_some(), is_told, "{line}: {found:?}");
        }
    }

    #[test]
    fn who_does_what_by_when_is_read_from_one_line() {
        for (tag, line, expected) in [
            ("en-GB", "Maria, Friday: call the dairy", "Maria|2026-11-27|call the dairy"),
            ("en-GB", "Sara by Friday: two offers from others", "Sara|2026-11-27|two offers from others"),
            ("en-GB", "call the dairy, Maria, 30 Nov", "Maria|2026-11-30|call the dairy"),
            ("en-GB", "ana, 5 Dec: prices, all of them", "Ana Ruiz|2026-12-05|prices, all of them"),
            ("en-GB", "Maria, Friday", "Maria|2026-11-27|"),
            ("en-GB", "Maria: call the dairy", "Maria||call the dairy"),
            ("en-GB", "call the dairy by 30 Nov", "|2026-11-30|call the dairy"),
            ("en-GB", "Leo, Friday: pay", "Leo|2026-11-27|pay"),
            ("en-GB", "Prices: raise them", "||Prices: raise them"),
            ("en-GB", "raise prices by 3%", "||raise prices by 3%"),
            ("en-GB", "buy 12, maybe 14", "||buy 12, maybe 14"),
            ("en-GB", "Call  the\tdairy", "||Call the dairy"),
            ("de-DE", "Maria, Freitag: Molkerei anrufen", "Maria|2026-11-27|Molkerei anrufen"),
            ("de-DE", "Molkerei anrufen, Maria, bis 30.11.", "Maria|2026-11-30|Molkerei anrufen"),
            ("de-DE", "Maria bis zum 5. Dezember: Angebote", "Maria|2026-12-05|Angebote"),
            ("en-GB", "", "||"),
        ] {
            assert_eq!(read(tag, line), expected, "{line}");
        }
    }
}
