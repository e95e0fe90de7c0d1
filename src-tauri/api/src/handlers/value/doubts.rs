//! Values that were typed and that their series does not make likely: asked about once they are saved, and never refused.

use super::enter::{Content, content};
use crate::handlers::measure::find_measure;
use crate::open::Open;
use crate::wire::{CellEntry, DoubtfulCell, ValueDoubts, ValueDoubtsRequest};
use crate::{Fault, Session, read};
use analysis::plausible::{PERIODS_BACK, doubt, has_usual};
use chrono::NaiveDate;
use domain::{Certainty, DateRange, SegmentId};
use present::words;

/// Of a whole block nobody wants to be asked about each value.
const MOST_CELLS: usize = 100;

pub(crate) fn doubts(session: &Session, request: ValueDoubtsRequest) -> Result<ValueDoubts, Fault> {
    let open = session.workspace()?;
    let mut found = Vec::new();
    for (index, cell) in request.cells.iter().enumerate().take(MOST_CELLS) {
        if let Some(text) = doubtful(open, cell)? {
            found.push(DoubtfulCell { cell: u64::try_from(index).unwrap_or_default(), text });
        }
    }
    Ok(ValueDoubts { doubts: found })
}

/// What is doubtful about a cell, in a sentence; `None` where nothing is, or where its owner found it right.
fn doubtful(open: &Open, cell: &CellEntry) -> Result<Option<String>, Fault> {
    let (model, locale, calendar) = open.parts()?;
    let measure = find_measure(&model.catalog, &cell.measure)?;
    let period = read::period(&cell.period, calendar)?;
    let segment = SegmentId(cell.segment.unwrap_or(0));
    let Content::Number(value) = content(cell.value.as_ref(), &measure.unit, locale)? else { return Ok(None) };
    if !has_usual(measure.kind) || cell.members.is_some() {
        return Ok(None);
    }
    let from = calendar.last(PERIODS_BACK, period).map_or(NaiveDate::MIN, |range| range.from);
    let until = DateRange { from, to: calendar.end(period) };
    let mut earlier = Vec::new();
    for detail in open.store().value_details_at(measure.id, period.grain, until)? {
        let at = calendar.period(period.grain, detail.key.date);
        match detail.value {
            _ if detail.key.segment != segment => {}
            Some(known) if at == period && known == value && detail.certainty == Certainty::Confirmed => {
                return Ok(None);
            }
            Some(before) if at != period => earlier.push((at, before)),
            _ => {}
        }
    }
    let of = (measure.name.as_str(), &measure.unit);
    Ok(doubt(measure.kind, period, value, &earlier).map(|doubt| words::doubt(&doubt, of, (period, value), locale)))
}
