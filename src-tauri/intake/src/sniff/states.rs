//! Periods that stand in a file more than once: as they were known on several days, or preliminary and final. Of each the last state
//! holds, and together they are too much.

use super::crossed::tells_apart;
use super::revisions::{Revisions, Told};
use super::versions::versions;
use super::{Field, Role, Sniff};
use crate::cell::Cell;
use crate::date::{of_number, read_date};
use crate::error::Refusal;
use crate::format::{DateOrder, OncePer};
use crate::quick::QuickMap;
use crate::table::Table;
use crate::words::{self, words_of};
use chrono::Datelike;
use domain::{Calendar, Grain};
use std::ops::ControlFlow;

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

fn day_of(cell: Cell<'_>, order: Option<DateOrder>, calendar: &Calendar) -> Option<f64> {
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

impl Sniff {
    /// Finds the column of states: it is neither a measure nor a breakdown.
    pub(super) fn find_states(&mut self, table: &Table<'_>, breakdowns: &mut Vec<usize>) -> Result<(), Refusal> {
        if self.revisions.is_some() || self.format.once == Some(OncePer::Each) {
            return Ok(());
        }
        let Some(date) = self.fields.iter().find(|field| matches!(field.role, Role::Date { .. })) else {
            return Ok(());
        };
        let is_longer = date.facts.finest.is_some_and(|grain| grain > Grain::Day);
        let is_period = is_longer || words::names_only_a_period(&words_of(&date.name));
        let date = date.index;
        let candidates: Vec<Revisions> = self
            .fields
            .iter()
            .filter(|field| !matches!(field.role, Role::Date { .. }))
            .filter_map(|field| {
                let states = States::of(field, self.rows, &self.calendar, is_longer)?;
                let is_extract = states.goes_on();
                // What stands beside each other for each period may be versions of it.
                let is_version = || !matches!(states, States::Days(..)) && versions(field, self.rows, None).is_some();
                let revisions = || Revisions {
                    column: field.index as usize,
                    name: field.name.clone(),
                    things: self.things(date, field.index),
                    of: String::new(),
                    told: Told::States(states),
                };
                ((is_period || !is_extract) && !is_version()).then(revisions)
            })
            .collect();
        for found in candidates {
            let behind = matches!(found.told, Told::States(States::Days(..)))
                && words::names_extract_behind(&words_of(&found.name));
            if found.repeats(table, (self.format.header_row, &self.calendar), behind.then_some(date as usize))? {
                let is_it = |field: &Field| field.index as usize == found.column;
                breakdowns.retain(|at| !self.fields.get(*at).is_some_and(is_it));
                self.fields.iter_mut().filter(|field| is_it(field)).for_each(|field| field.role = Role::Skip);
                self.revisions = Some(found);
                break;
            }
        }
        Ok(())
    }

    /// The columns that say what a row is of: its date, and all that tells rows apart but their states.
    fn things(&self, date: u32, own: u32) -> Vec<usize> {
        let is_thing = |field: &&Field| {
            let is_date = matches!(field.role, Role::Date { .. });
            let is_state = words::names_extract(&words_of(&field.name)) && !is_date;
            field.index != own && field.index != date && (is_date || tells_apart(field)) && !is_state
        };
        let others = self.fields.iter().filter(is_thing).map(|field| field.index as usize);
        [date as usize].into_iter().chain(others).collect()
    }
}

impl Revisions {
    /// True where some periods stand in the file in several states. `behind` is the column of dates where the states are such only if
    /// they lie behind their periods: wines have a vintage, too.
    fn repeats(
        &self,
        table: &Table<'_>,
        (header, calendar): (u32, &Calendar),
        behind: Option<usize>,
    ) -> Result<bool, Refusal> {
        let mut first: QuickMap<u64, f64> = QuickMap::default();
        let (mut several, mut before, mut after) = (false, 0_u32, 0_u32);
        table.peek::<Refusal>(|number, row| {
            let Some((thing, place)) = self.of_row(row).filter(|_| number > header) else {
                return Ok(ControlFlow::Continue(()));
            };
            several |= *first.entry(thing).or_insert(place) != place;
            let period = behind.and_then(|date| day_of(row.cell(date), None, calendar));
            let is_before = period.is_some_and(|period| place < period);
            (before, after) = (before + u32::from(is_before), after + u32::from(!is_before));
            Ok(if several && behind.is_none() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        Ok(several && before * 4 <= after)
    }
}
