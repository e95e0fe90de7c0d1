//! Keeping account of what becomes of each row, as the reading tells it.

use super::{Given, RowIs, RowSaid, RowTold, RowsAsked};
use crate::plan::left_out::LeftOut;
use crate::plan::repeat::Key;
use crate::plan::segments::{Member, Segments};
use std::collections::{BTreeSet, HashMap};
use std::ops::ControlFlow;

/// Takes note of the rows that somebody asked after, in their order, and says when there are enough.
#[derive(Debug)]
pub struct Account {
    from: u32,
    /// The rows that are asked after, where not all are.
    only: Option<BTreeSet<u32>>,
    remarkable: bool,
    most: usize,
    dimensions: Vec<String>,
    /// The upper one of two rows of heads, which the reading never meets.
    upper: Option<u32>,
    rows: Vec<RowTold>,
    /// The row at hand, which may come again for another group of columns.
    at_hand: Option<(u32, Option<RowSaid>)>,
    looked: u64,
    last: u32,
    next: Option<u32>,
    firsts: HashMap<Key, u32>,
}

impl Account {
    pub(super) fn new(
        asked: &RowsAsked,
        only: Option<BTreeSet<u32>>,
        upper: Option<u32>,
        dimensions: Vec<String>,
    ) -> Self {
        Self {
            from: asked.from,
            remarkable: asked.remarkable && only.is_none(),
            only,
            most: asked.most.max(1),
            dimensions,
            upper,
            rows: Vec::new(),
            at_hand: None,
            looked: 0,
            last: 0,
            next: None,
            firsts: HashMap::new(),
        }
    }

    /// The first row for a time and segment, which this one may be.
    pub(in crate::plan) fn first_of(&mut self, key: Key, number: u32) -> u32 {
        *self.firsts.entry(key).or_insert(number)
    }

    /// Takes the next row; `said` is asked only where the row may be wanted. Breaks off where enough rows are there.
    pub(in crate::plan) fn row(&mut self, number: u32, said: impl FnOnce(&Self) -> RowSaid) -> ControlFlow<()> {
        if self.at_hand.as_ref().is_none_or(|(at_hand, _)| *at_hand != number) {
            self.settle();
            self.blank(self.last.saturating_add(1), number);
            if self.next.is_none() && self.is_full(number) {
                self.next = Some(number);
            }
            if self.next.is_some() {
                return ControlFlow::Break(());
            }
            self.last = number;
            self.looked += 1;
            self.at_hand = Some((number, None));
        }
        if self.wants(number) {
            let said = said(self);
            if let Some((_, at_hand)) = &mut self.at_hand {
                match at_hand {
                    None => *at_hand = Some(said),
                    Some(before) => before.add(said),
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// What a row gives: a number for this time and segment.
    pub(in crate::plan) fn given(&self, measure: usize, key: Key, value: f64, segments: &Segments) -> Given {
        let numbers = segments.members(key.segment);
        let member = |(dimension, name): (usize, &String)| {
            let member = numbers.get(dimension).copied().filter(|member| *member != 0)?;
            Some((name.clone(), segments.name(Member { dimension, member })?.to_owned()))
        };
        let members = self.dimensions.iter().enumerate().filter_map(member).collect();
        Given { measure, date: key.date, grain: key.grain, members, value }
    }

    /// Takes note of something that shows after the last row.
    pub(super) fn shows_late(&mut self, left_out: LeftOut) {
        self.settle();
        if let Some(row) = self.rows.iter_mut().find(|row| row.row == left_out.row) {
            row.said.parts.push((None, super::Why::LeftOut(left_out)));
        }
    }

    /// The rows, how many were looked at, and where to go on; `None` where the last row was met.
    pub(super) fn end(mut self) -> (Vec<RowTold>, u64, Option<u32>) {
        self.settle();
        (self.rows, self.looked, self.next)
    }

    fn wants(&self, number: u32) -> bool {
        number >= self.from && self.only.as_ref().is_none_or(|only| only.contains(&number))
    }

    /// True where no row from this one on is to be taken.
    fn is_full(&self, number: u32) -> bool {
        let is_beyond = |only: &BTreeSet<u32>| only.last().is_none_or(|last| *last < number);
        self.rows.len() >= self.most || self.only.as_ref().is_some_and(is_beyond)
    }

    fn settle(&mut self) {
        if let Some((row, Some(said))) = self.at_hand.take()
            && (!self.remarkable || said.is_remarkable())
        {
            self.rows.push(RowTold { row, until: row, said, cells: Vec::new() });
        }
    }

    /// The rows between two others, in which nothing stands.
    fn blank(&mut self, from: u32, until: u32) {
        if let Some(upper) = self.upper.filter(|upper| (from..until).contains(upper)) {
            self.blank_rows(from, upper);
            self.told(upper, upper, RowIs::UpperHeads);
            return self.blank_rows(upper.saturating_add(1), until);
        }
        self.blank_rows(from, until);
    }

    fn blank_rows(&mut self, from: u32, until: u32) {
        let from = from.max(self.from);
        match &self.only {
            _ if from >= until || self.remarkable => {}
            None => self.told(from, until - 1, RowIs::Empty),
            Some(only) => {
                let wanted: Vec<u32> = only.range(from..until).copied().collect();
                wanted.into_iter().for_each(|row| self.told(row, row, RowIs::Empty));
            }
        }
    }

    fn told(&mut self, row: u32, until: u32, is: RowIs) {
        let is_passed =
            self.remarkable || row < self.from || self.only.as_ref().is_some_and(|only| !only.contains(&row));
        if is_passed {
            return;
        }
        if self.rows.len() >= self.most {
            self.next = self.next.or(Some(row));
            return;
        }
        let said = RowSaid { is, gives: Vec::new(), parts: Vec::new(), remarks: Vec::new() };
        self.rows.push(RowTold { row, until, said, cells: Vec::new() });
    }
}
