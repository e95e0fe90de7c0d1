//! A block from a spreadsheet, laid over the entry grid. What is written is what the plan says: both come from the same
//! reading.

mod amount;
mod block;
mod heads;
mod layout;
mod names;
mod read;
mod show;

use super::twice::{self, Written};
use crate::handlers::value::grid::{Ends, recorded};
use crate::open::Open;
use crate::wire::{Changed, PastePlan, PasteRequest};
use crate::{Fault, Session, read as reading};
use chrono::NaiveDate;
use domain::{Grain, MeasureId, MeasureKind, Unit};
use read::{Amount, Reading, Target};
use std::collections::HashMap;
use store::{Operation, Tx, ValueKey};
use words::Words;

/// A larger block is a file, and is imported as one.
const MOST_CELLS: usize = 20_000;

pub(crate) fn plan(session: &Session, request: PasteRequest) -> Result<PastePlan, Fault> {
    let today = session.today();
    let open = session.workspace()?;
    read_block(open, &request, today, |reading, page| Ok(show::plan(&reading, page)))
}

pub(crate) fn apply(session: &mut Session, request: PasteRequest) -> Result<Changed, Fault> {
    let today = session.today();
    let open = session.workspace_mut()?;
    let (cells, new, names) = read_block(open, &request, today, |reading, _| {
        if reading.entered().next().is_none() {
            return Err(Fault::refused(Words::error_amounts_pasted));
        }
        let names = reading.names();
        let cells: Vec<read::Cell> = reading.entered().cloned().collect();
        Ok((cells, reading.new, names))
    })?;
    let measures = cells.iter().filter_map(|cell| match cell.target {
        Target::Line { measure, .. } => Some(measure),
        Target::New(_) => None,
    });
    let written = Written::new(measures, cells.iter().map(|cell| cell.period), session.workspace()?.calendar(), false);
    twice::transact(session, Operation::EnterValues(names), written, |tx| write(tx, &cells, &new))
}

/// Reads the block and hands over what was read, with what the grid's cells are made of.
fn read_block<T>(
    open: &Open,
    request: &PasteRequest,
    today: NaiveDate,
    then: impl FnOnce(Reading, &super::grid::Page<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    if request.block.iter().map(Vec::len).sum::<usize>() > MOST_CELLS {
        return Err(Fault::refused(Words::error_block_large));
    }
    let calendar = *open.calendar();
    let grain = request.grain.map_or(Grain::Month, Grain::from);
    let at = match request.period.as_deref() {
        Some(name) => reading::period(name, &calendar)?,
        None => calendar.period(grain, today),
    };
    let currency = open.settings.currency;
    let (model, locale, _) = open.parts()?;
    let last = Ends::of(model, &calendar, at, today).last;
    let sheet = read::Sheet::read(request, model, locale, &calendar, at, last, today)?;
    let recorded = match sheet.range(&calendar) {
        Some(range) => recorded(open, at.grain, range)?,
        None => HashMap::new(),
    };
    let (model, locale, calendar) = open.parts()?;
    let closed_until = open.settings.closed_until;
    let page = super::grid::Page { model, locale, calendar, today, closed_until, recorded: &recorded };
    then(sheet.fill(&page, request, currency), &page)
}

fn write(tx: &Tx, cells: &[read::Cell], new: &[read::NewMeasure]) -> Result<(), Fault> {
    let mut made: Vec<MeasureId> = Vec::with_capacity(new.len());
    for measure in new {
        made.push(if measure.choice.make { tx.insert_measure(&measure.measure())? } else { MeasureId(0) });
    }
    for cell in cells {
        let (measure, segment) = match cell.target {
            Target::Line { measure, segment } => (measure, segment),
            Target::New(index) => match made.get(index) {
                Some(id) => (*id, domain::SegmentId::NONE),
                None => continue,
            },
        };
        let key = ValueKey { date: cell.period.start, grain: cell.period.grain, segment, ordinal: 0 };
        let value = match cell.amount {
            Amount::Number(number) => Some(number),
            Amount::NotApplicable => None,
        };
        tx.put_values([tx.corrected(measure, key, value)?])?;
    }
    Ok(())
}

/// Kind and unit as codes.
fn codes(kind: MeasureKind, unit: &Unit) -> (String, String) {
    (kind.code().to_owned(), unit.code())
}
