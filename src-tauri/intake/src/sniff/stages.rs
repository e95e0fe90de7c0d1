//! How the cells of a column follow each other that say how far along the numbers of their rows are.

use super::Field;
use crate::cell::Cell;
use crate::date::{of_number, read_date};
use crate::format::DateOrder;
use crate::quick::QuickMap;
use crate::words::{self, words_of};
use chrono::Datelike;
use domain::Calendar;

/// Of so many members each is known by itself.
const MOST: usize = 8;
/// No period is known in more issues that are only counted.
const MOST_COUNTED: f64 = 99.0;

/// How the states that a column says follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum States {
    /// By the days on which they were taken out.
    Days(Option<DateOrder>, Calendar),
    /// By numbers or codes.
    Counted,
    /// By words: what says nothing is final.
    Words,
    /// By the letters of statistics offices.
    Letters,
}

impl States {
    /// The place of a cell among the states; `None` where it says none.
    pub fn place(self, cell: Cell<'_>) -> Option<f64> {
        match self {
            Self::Days(order, calendar) => day_of(cell, order, &calendar),
            Self::Counted => match cell {
                Cell::Number(value, _) => Some(value),
                Cell::Text(text) => words::revision_of(text),
                _ => None,
            },
            Self::Words => words::state_of(&cell.display()),
            Self::Letters => match cell {
                Cell::Blank => words::state_of(""),
                // The heading was looked at before.
                _ => words::state_of_letter(&["flag".to_owned()], &cell.display()),
            },
        }
    }

    /// How the cells of a column follow each other, by its name and by them all; `None` where they say no states.
    pub fn of(field: &Field, rows: u64, calendar: &Calendar, is_longer: bool) -> Option<Self> {
        let (words, facts) = (words_of(&field.name), &field.facts);
        let members = facts.members.as_slice();
        let is_known = !members.is_empty() && facts.distinct() == Some(members.len()) && members.len() <= MOST;
        let is_filled = facts.filled * 10 >= rows * 9;
        if words::names_extract(&words) || is_longer && words::names_issue_day(&words) && several(field) {
            let days = facts.dates + facts.weak_dates;
            if is_filled && days * 10 >= facts.filled * 9 {
                return Some(Self::Days(facts.order.decide_because(None).map(|(order, _)| order), *calendar));
            }
        }
        if words::names_counted_extract(&words) && is_filled && several(field) {
            let are_codes = is_known && members.iter().all(|member| words::revision_of(member).is_some());
            let are_counted =
                facts.are_plain_wholes() && facts.largest <= MOST_COUNTED && facts.filled == facts.numbers;
            if are_counted || are_codes && members.iter().all(|member| words::state_of(member).is_none()) {
                return Some(Self::Counted);
            }
        }
        let is_text = is_known && facts.texts() == facts.filled;
        let all = |place: &dyn Fn(&str) -> Option<f64>| {
            let mut places: Vec<f64> = members.iter().map(|member| place(member)).collect::<Option<_>>()?;
            places.extend((facts.filled < rows).then(|| words::state_of("")).flatten());
            places.sort_by(f64::total_cmp);
            places.dedup();
            (places.len() > 1).then_some(())
        };
        match () {
            () if !is_text => None,
            () if all(&words::state_of).is_some() => Some(Self::Words),
            () if all(&|member| words::state_of_letter(&words, member)).is_some() => Some(Self::Letters),
            () => None,
        }
    }

    /// True where rows of texts come again in several states: the last text that stands above a row holds for it, too.
    pub fn come_again<'r>(self, column: usize, rows: impl Iterator<Item = &'r [String]>) -> bool {
        let (mut first, mut above): (QuickMap<Vec<String>, f64>, Vec<String>) = (QuickMap::default(), Vec::new());
        let mut several = false;
        for row in rows {
            above.resize(above.len().max(row.len()), String::new());
            for (cell, above) in row.iter().zip(&mut above).filter(|(cell, _)| !cell.trim().is_empty()) {
                above.clone_from(cell);
            }
            let own = if self.goes_on() { above.get(column) } else { row.get(column) };
            let cell = own.map_or(Cell::Blank, |own| Cell::Text(own));
            let Some(place) = self.place(if own.is_some_and(|own| own.trim().is_empty()) { Cell::Blank } else { cell })
            else {
                continue;
            };
            let mut key = above.clone();
            key.iter_mut().skip(column).take(1).for_each(String::clear);
            several |= *first.entry(key).or_insert(place) != place;
        }
        several
    }

    /// True where a state may stand in the first of its rows only.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Days(..) | Self::Counted)
    }
}

/// True where each of its days stands in several rows.
fn several(field: &Field) -> bool {
    field.facts.distinct().is_some_and(|distinct| distinct as u64 * 2 <= field.facts.filled)
}

pub(super) fn day_of(cell: Cell<'_>, order: Option<DateOrder>, calendar: &Calendar) -> Option<f64> {
    let when = match cell {
        Cell::Text(text) => read_date(text, order, calendar)?,
        Cell::Date(day, seconds, _) => return Some(place_of(day.num_days_from_ce(), seconds)),
        Cell::Number(value, _) => of_number(value, calendar)?,
        _ => return None,
    };
    Some(place_of(when.day.num_days_from_ce(), when.seconds.unwrap_or(0)))
}

fn place_of(days: i32, seconds: u32) -> f64 {
    f64::from(days) * 86_400.0 + f64::from(seconds)
}
