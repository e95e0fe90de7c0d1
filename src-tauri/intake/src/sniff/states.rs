//! Periods that stand in a file more than once: as they were known on several days, or preliminary and final. Of each the last state
//! holds, and together they are too much.

use super::crossed::tells_apart;
use super::revisions::{Revisions, Told};
use super::stages::{States, day_of};
use super::versions::versions;
use super::{Field, Role, Sniff};
use crate::error::Refusal;
use crate::format::OncePer;
use crate::quick::QuickMap;
use crate::table::Table;
use crate::words::{self, words_of};
use domain::{Calendar, Grain};
use std::ops::ControlFlow;

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
