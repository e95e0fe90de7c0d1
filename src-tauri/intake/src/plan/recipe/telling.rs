//! Telling what a recipe does with a row, to one who keeps account of all rows.

use super::follow::Fate;
use super::read::Reader;
use crate::cell::Row;
use crate::plan::behind::Why;
use crate::plan::explain::{Account, Evidence, RowIs, RowSaid, left_out_row};

impl Reader<'_> {
    /// What there is to say about the row at hand.
    pub(super) fn told(&self, account: &Account, (number, row): (u32, &dyn Row), evidence: &Evidence) -> RowSaid {
        let is = self.what_it_is(number, row);
        if !matches!(is, RowIs::Counts | RowIs::Nothing) {
            return RowSaid::of(is);
        }
        let (mut gives, mut parts) = (Vec::new(), Vec::new());
        for (measure, fate) in self.fates.iter().enumerate() {
            match fate {
                Fate::Elsewhere => {}
                Fate::Took(key, value) => gives.push(account.given(measure, *key, *value, &self.segments)),
                Fate::Left(_, why) => parts.push((Some(measure), why.clone())),
            }
        }
        RowSaid { is, gives, parts, remarks: evidence.remarks(row, &self.plan.evaluator.readings.calendar) }
    }

    fn what_it_is(&self, number: u32, row: &dyn Row) -> RowIs {
        let header = self.format.header_row;
        if number <= header && self.whole.is_none() {
            return if number == header { RowIs::Heads } else { RowIs::Above };
        }
        match &self.whole {
            Some(Why::Step(step)) => return RowIs::Step(*step),
            Some(Why::LeftOut(left_out)) => {
                let named = |(_, name): &(&usize, &String)| Some(*name) == left_out.column.as_ref();
                let column = self.plan.names.iter().find(named).map(|(at, _)| *at);
                return left_out_row(left_out.clone(), &self.work.changed(row), column);
            }
            Some(Why::NotAsked | Why::Again | Why::Nothing) | None => {}
        }
        if self.plan.measures.is_empty() {
            return RowIs::NotUsed;
        }
        if self.fates.iter().any(|fate| matches!(fate, Fate::Took(..))) {
            return RowIs::Counts;
        }
        match self.fates.as_slice() {
            [Fate::Left(_, Why::LeftOut(only))] => left_out_row(only.clone(), &self.work.changed(row), None),
            fates if fates.iter().all(|fate| *fate == Fate::Elsewhere) => RowIs::Remark,
            _ => RowIs::Nothing,
        }
    }
}
