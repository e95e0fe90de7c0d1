//! The members of dimensions and their combinations, each kept once and called by a number.

use super::Sink;
use crate::cell::{Cell, LONGEST_NAME, Row};
use crate::quick::QuickMap;
use crate::words;

/// One combination of members; 0 is none.
#[derive(Debug, Default)]
pub(super) struct Segments {
    dimensions: Vec<Members>,
    combinations: QuickMap<Box<[u32]>, u32>,
    listed: Vec<Box<[u32]>>,
    announced: Vec<bool>,
    scratch: Vec<u32>,
}

#[derive(Debug, Default)]
struct Members {
    numbers: QuickMap<Box<str>, u32>,
    names: Vec<Box<str>>,
    totals: Vec<bool>,
    /// True where rows that name no member add the others up.
    none_is_total: bool,
}

/// A member of a dimension, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Member {
    pub dimension: usize,
    pub member: u32,
}

/// The segment of a row, or why it has none.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Segment(u32),
    /// The cell of this dimension names a total.
    Total(usize),
    /// The cell of this dimension is longer than a name may be.
    TooLong(usize),
}

impl Segments {
    pub fn new(dimensions: usize) -> Self {
        Self { dimensions: (0..dimensions).map(|_| Members::default()).collect(), ..Self::default() }
    }

    /// The segment of a row, whose members stand in these columns.
    pub fn of_row(&mut self, row: &dyn Row, columns: &[(String, usize)]) -> Found {
        self.of_cells(columns.iter().map(|(_, column)| row.cell(*column)))
    }

    /// The same where a row has no member of some dimensions.
    pub fn of_places(&mut self, row: &dyn Row, places: &[Option<usize>]) -> Found {
        self.of_cells(places.iter().map(|place| place.map_or(Cell::Blank, |column| row.cell(column))))
    }

    fn of_cells<'r>(&mut self, cells: impl Iterator<Item = Cell<'r>>) -> Found {
        self.scratch.clear();
        for (at, (cell, members)) in cells.zip(&mut self.dimensions).enumerate() {
            let number = match cell {
                Cell::Blank => 0,
                Cell::Text(text) => members.number(text),
                other => members.number(&other.display()),
            };
            match number.checked_sub(1).map(|member| member as usize) {
                None if members.none_is_total => return Found::Total(at),
                Some(member) if members.totals.get(member) == Some(&true) => return Found::Total(at),
                Some(member) if members.names.get(member).is_some_and(|name| too_long(name)) => {
                    return Found::TooLong(at);
                }
                _ => self.scratch.push(number),
            }
        }
        Found::Segment(self.combination())
    }

    /// The numbers of the members of a segment, 0 where it has none of a dimension.
    pub fn members(&self, segment: u32) -> &[u32] {
        let at = segment.checked_sub(1).map(|at| at as usize);
        at.and_then(|at| self.listed.get(at)).map(AsRef::as_ref).unwrap_or_default()
    }

    /// The members of a dimension that add others up; an empty one where the rows that name none do.
    pub fn totals(&self, dimension: usize) -> Vec<String> {
        let Some(members) = self.dimensions.get(dimension) else { return Vec::new() };
        let totals = members.names.iter().zip(&members.totals).filter(|(_, total)| **total);
        totals.map(|(name, _)| name.to_string()).chain(members.none_is_total.then(String::new)).collect()
    }

    /// What a member is called.
    pub fn name(&self, member: Member) -> Option<&str> {
        let at = member.member.checked_sub(1)? as usize;
        self.dimensions.get(member.dimension)?.names.get(at).map(AsRef::as_ref)
    }

    /// Takes a member, or none, for a total from now on.
    pub fn call_total(&mut self, member: Member) {
        let Some(dimension) = self.dimensions.get_mut(member.dimension) else { return };
        match member.member.checked_sub(1).map(|at| at as usize) {
            None => dimension.none_is_total = true,
            Some(at) => dimension.totals.get_mut(at).into_iter().for_each(|total| *total = true),
        }
    }

    fn combination(&mut self) -> u32 {
        if self.scratch.iter().all(|member| *member == 0) {
            return 0;
        }
        if let Some(known) = self.combinations.get(self.scratch.as_slice()) {
            return *known;
        }
        let members: Box<[u32]> = self.scratch.as_slice().into();
        self.listed.push(members.clone());
        self.announced.push(false);
        let number = u32::try_from(self.listed.len()).unwrap_or(u32::MAX);
        self.combinations.insert(members, number);
        number
    }

    /// Explains a segment to the sink, once.
    pub fn announce<S: Sink>(&mut self, segment: u32, sink: &mut S) -> Result<(), S::Error> {
        let Some(at) = segment.checked_sub(1).map(|at| at as usize) else { return Ok(()) };
        let (Some(announced), Some(combination)) = (self.announced.get_mut(at), self.listed.get(at)) else {
            return Ok(());
        };
        if std::mem::replace(announced, true) {
            return Ok(());
        }
        let named = combination.iter().zip(&self.dimensions).map(|(member, members)| {
            member.checked_sub(1).and_then(|member| members.names.get(member as usize)).map(AsRef::as_ref)
        });
        sink.segment(segment, &named.collect::<Vec<_>>())
    }
}

impl Members {
    /// The number of a member, from 1.
    fn number(&mut self, name: &str) -> u32 {
        if let Some(known) = self.numbers.get(name) {
            return *known;
        }
        self.names.push(name.into());
        self.totals.push(words::is_total(name));
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.into(), number);
        number
    }
}

fn too_long(name: &str) -> bool {
    name.len() > LONGEST_NAME && name.chars().count() > LONGEST_NAME
}
