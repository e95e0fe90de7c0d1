//! The day that a report without dates is of, and the month whose days are its dates, as its title says: "As at 31 October 2026", "Stand: 31.10.2026".

use super::{Role, Sniff};
use crate::cell::OwnedCell;
use crate::date::{Numeric, Shape, When, read_date, read_with_form};
use chrono::NaiveDate;
use domain::{Calendar, Grain, MeasureKind};

/// What a title says before that day.
const BEFORE: [&str; 12] =
    ["as at", "as of", "as on", "stand", "stichtag", "per", "zum", "au", "al", "a fecha de", "situation au", "op"];
/// A date has no more words than these.
const LONGEST: usize = 4;

impl Sniff {
    /// Where no column holds dates, all rows are of this day, and what is counted on a day is a stock.
    pub(super) fn as_of(&mut self, day: Option<NaiveDate>) {
        if day.is_none() || self.has_dates() {
            return;
        }
        self.format.as_of = day;
        for field in &mut self.fields {
            if let Role::Measure { kind: kind @ MeasureKind::Flow, .. } = &mut field.role {
                *kind = MeasureKind::Balance;
            }
        }
    }
}

/// The day in the cells above a table; `None` where none says it, or its day could be its month.
pub(super) fn said<'a>(above: impl Iterator<Item = &'a OwnedCell>, calendar: &Calendar) -> Option<NaiveDate> {
    above.filter_map(|cell| cell.borrow().text().and_then(|text| in_title(text, calendar))).next()
}

fn in_title(text: &str, calendar: &Calendar) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let says = |before: &[&str]| {
        let before = before.join(" ").to_lowercase();
        let before = before.trim_end_matches([':', ',']);
        BEFORE.iter().any(|word| before == *word || before.ends_with(&format!(" {word}")))
    };
    let at = |count: usize| {
        let (before, date) = words.split_at_checked(words.len().checked_sub(count)?)?;
        let (when, numeric) = read_with_form(&date.join(" "), None, calendar)?;
        let is_open = numeric.is_some_and(|numeric| could_be_two_days(&numeric));
        (when.grain == Grain::Day && !is_open && says(before)).then_some(when.day)
    };
    (1..=LONGEST).find_map(at)
}

/// 03/04/2026; points are written between day and month in that order only.
fn could_be_two_days(date: &Numeric) -> bool {
    let [first, second, _] = date.numbers;
    matches!(date.shape, Shape::YearLast(mark) if mark != '.') && first != second && first.max(second) <= 12
}

/// The first day of the month that a name says: "Sep 2026", "Kasse 2026-09".
pub(super) fn month(name: &str, calendar: &Calendar) -> Option<NaiveDate> {
    let words: Vec<&str> = name.split([' ', '_']).filter(|word| !word.is_empty()).collect();
    let ends = (0..words.len().min(8)).filter_map(|from| words.get(from..)).map(|rest| rest.join(" "));
    let starts = (1..words.len().min(8)).filter_map(|to| words.get(..to)).map(|rest| rest.join(" "));
    let months = ends.chain(starts).filter_map(|text| read_date(&text, None, calendar));
    months.filter(|when| when.grain == Grain::Month).map(|when| when.day).next()
}

/// What a name says of the period that a table without dates is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    /// One month or quarter, and nothing else.
    Period(When),
    /// More than one, the time until one, or the day that it was printed: only the owner knows the period.
    Unclear,
}

/// The month or quarter that a name says, wherever in it: "P&L October 2026 actual vs budget".
pub(super) fn period(name: &str, calendar: &Calendar) -> Said {
    // What it is compared with stands behind.
    let lower = name.to_lowercase();
    let cut = [" vs ", " vs. ", " versus ", " gegen "].iter().filter_map(|joins| lower.find(joins)).min();
    let name = cut.and_then(|cut| name.get(..cut)).unwrap_or(name);
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '_' | ',' | ':' | ';' | '(' | ')');
    let words: Vec<&str> = name.split(is_edge).filter(|word| !word.is_empty()).collect();
    let (mut found, mut at): (Vec<When>, usize) = (Vec::new(), 0);
    let (mut has_day, mut has_other) = (false, false);
    while at < words.len() {
        let run = |count: usize| {
            let text = words.get(at..at + count)?.join(" ");
            let when = read_date(&text, None, calendar)?;
            matches!(when.grain, Grain::Day | Grain::Month | Grain::Quarter).then_some((count, when))
        };
        match [3, 2, 1].into_iter().find_map(run) {
            Some((count, when)) => {
                has_day |= when.grain == Grain::Day;
                if when.grain != Grain::Day && !found.contains(&when) {
                    found.push(when);
                }
                at += count;
            }
            None => {
                // "January to October 2026"
                has_other |=
                    words.get(at).is_some_and(|word| word.split(['-', '–', '/']).any(|part| is_month(part, calendar)));
                at += 1;
            }
        }
    }
    match found.as_slice() {
        _ if has_other => Said::Unclear,
        [] if !has_day && !crate::words::names_to_date(name) => Said::Nothing,
        [only] if !has_day && !names_stretch(&lower) => Said::Period(*only),
        _ => Said::Unclear,
    }
}

/// True for the name of a month without a year.
fn is_month(word: &str, calendar: &Calendar) -> bool {
    let when = || read_date(&format!("{word} 2020"), None, calendar);
    word.chars().all(char::is_alphabetic) && when().is_some_and(|when| when.grain == Grain::Month)
}

/// True for a title of more than a month, or of the time that it was made.
fn names_stretch(lower: &str) -> bool {
    let words = domain::name::words_of(lower);
    let is_year_to_date = lower.contains("year to date") || lower.contains("year-to-date");
    is_year_to_date || words.iter().any(|word| crate::words::says_stretch(word))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn the_day_of_a_report_is_said_in_its_title() {
        for (title, day) in [
            ("As at 31 October 2026", Some("2026-10-31")),
            ("Aged receivables as of Oct 31, 2026", Some("2026-10-31")),
            ("Stand: 31.10.2026", Some("2026-10-31")),
            ("Bestandsliste zum 2026-10-31", Some("2026-10-31")),
            ("As at 03/04/2026", None),
            ("Created 31 October 2026", None),
            ("As at October 2026", None),
            ("as at", None),
            ("", None),
        ] {
            let cell = OwnedCell::Text(title.to_owned());
            let found = said([&cell].into_iter(), &Calendar::default()).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{title}");
        }
    }
}
