//! Values typed or pasted: all of them, or none where one cannot be read.

use super::twice::{self, Written};
use crate::handlers::measure::find_measure;
use crate::open::Open;
use crate::wire::{CellEntry, Changed, NumberOrText, ValuesEnter};
use crate::{Fault, Session, read};
use domain::{Catalog, Certainty, MeasureId, SegmentId, Unit};
use locale::Locale;
use serde_json::json;
use std::collections::BTreeMap;
use store::{Entered, NewValue, Operation, Tx, ValueKey};
use words::{Missing, Words};

/// What is typed for "not applicable", in every language there are words in.
const NOT_APPLICABLE: [&str; 8] = ["n/a", "na", "n.a.", "not applicable", "k. a.", "k.a.", "ka", "entfällt"];

/// One cell as it was understood.
struct Entry {
    measure: MeasureId,
    key: ValueKey,
    members: Option<BTreeMap<String, String>>,
    content: Content,
    records: Option<u32>,
    note: Option<String>,
    certainty: Option<Certainty>,
    source: Option<String>,
}

/// What was typed.
pub(super) enum Content {
    Number(f64),
    NotApplicable,
    Blank,
}

pub(crate) fn enter(session: &mut Session, request: ValuesEnter) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let entries = understand(open, &catalog, &request.cells)?;
    let names: Vec<&str> = catalog
        .measures()
        .iter()
        .filter(|measure| entries.iter().any(|entry| entry.measure == measure.id))
        .map(|measure| measure.name.as_str())
        .collect();
    let entered = match names.as_slice() {
        [only] => Entered::One((*only).to_owned()),
        several => Entered::Measures(several.len()),
    };
    let periods = entries.iter().map(|entry| open.calendar().period(entry.key.grain, entry.key.date));
    let written = Written::new(entries.iter().map(|entry| entry.measure), periods, open.calendar(), request.both);
    let operation = match read::optional_text(request.reason) {
        Some(reason) => Operation::Restate(entered, reason),
        None => Operation::EnterValues(entered),
    };
    twice::transact(session, operation, written, |tx| write(tx, entries))
}

fn understand(open: &Open, catalog: &Catalog, cells: &[CellEntry]) -> Result<Vec<Entry>, Fault> {
    each_cell(cells, &open.locale, |cell| entry(open, catalog, cell))
}

/// Reads every cell; where some cannot be read, the error names all of them.
pub(crate) fn each_cell<Cell, Read>(
    cells: &[Cell],
    locale: &Locale,
    read: impl Fn(&Cell) -> Result<Read, Fault>,
) -> Result<Vec<Read>, Fault> {
    let mut entries = Vec::with_capacity(cells.len());
    let mut mistakes: Vec<(usize, Fault)> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        match read(cell) {
            Ok(entry) => entries.push(entry),
            Err(error) => mistakes.push((index, error)),
        }
    }
    let detail = json!(
        mistakes
            .iter()
            .map(|(cell, error)| json!({"cell": cell, "message": error.sentence(locale)}))
            .collect::<Vec<_>>()
    );
    match mistakes.into_iter().next() {
        None => Ok(entries),
        Some((_, first)) => Err(first.with(detail)),
    }
}

fn entry(open: &Open, catalog: &Catalog, cell: &CellEntry) -> Result<Entry, Fault> {
    let measure = find_measure(catalog, &cell.measure)?;
    let period = read::period(&cell.period, open.calendar())?;
    let content = content(cell.value.as_ref(), &measure.unit, &open.locale)?;
    if cell.records == Some(0) {
        return Err(Fault::refused(Words::error_no_records));
    }
    let segment = SegmentId(cell.segment.unwrap_or(0));
    if segment != SegmentId::NONE && open.store().segments()?.iter().all(|known| known.id != segment) {
        return Err(Fault::not_found(Missing::Segment, segment.0));
    }
    Ok(Entry {
        measure: measure.id,
        key: ValueKey { date: period.start, grain: period.grain, segment, ordinal: 0 },
        members: cell.members.clone(),
        content,
        records: cell.records,
        note: cell.note.clone(),
        certainty: cell.certainty.map(Certainty::from),
        source: cell.source.clone(),
    })
}

/// True for what is typed where there is no number.
pub(super) fn is_not_applicable(text: &str) -> bool {
    NOT_APPLICABLE.contains(&text.trim().to_lowercase().as_str())
}

/// Reads one cell of a measure in this unit.
pub(super) fn content(value: Option<&NumberOrText>, unit: &Unit, locale: &Locale) -> Result<Content, Fault> {
    Ok(match value {
        None => Content::Blank,
        Some(NumberOrText::Text(text)) if text.trim().is_empty() => Content::Blank,
        Some(NumberOrText::Text(text)) if is_not_applicable(text) => Content::NotApplicable,
        Some(number) => Content::Number(read::number(number, unit, locale)?),
    })
}

fn write(tx: &Tx, entries: Vec<Entry>) -> Result<(), Fault> {
    for mut entry in entries {
        if let Some(members) = &entry.members {
            let members: Vec<(&str, &str)> = members.iter().map(|(d, m)| (d.as_str(), m.as_str())).collect();
            entry.key.segment = tx.segment(&members)?;
        }
        let value = match entry.content {
            Content::Blank => {
                tx.delete_values(entry.measure, &[entry.key])?;
                continue;
            }
            Content::NotApplicable => None,
            Content::Number(number) => Some(number),
        };
        let kept = tx.corrected(entry.measure, entry.key, value)?;
        tx.put_values([NewValue {
            records: entry.records.unwrap_or(kept.records),
            note: entry.note.or(kept.note),
            certainty: entry.certainty.unwrap_or(kept.certainty),
            source: entry.source.or(kept.source),
            ..kept
        }])?;
    }
    Ok(())
}
