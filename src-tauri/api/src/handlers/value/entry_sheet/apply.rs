//! Taking over what was filled in.

use super::found::{Found, Reading, comes_in};
use super::look::opened;
use super::show::{problems, sentence};
use crate::handlers::value::grid::line_of;
use crate::handlers::value::twice::{self, Written};
use crate::wire::{EntrySheetDone, EntrySheetRequest, EntrySheetState, EntrySheetTake, ImportCounts};
use crate::{ErrorCode, Fault, FileUse, Session, read};
use domain::{Calendar, MeasureId, SegmentId};
use serde_json::json;
use std::collections::BTreeSet;
use store::{Entered, NewValue, Operation, Tx};
use words::Words;

pub(crate) fn apply(session: &mut Session, request: EntrySheetRequest) -> Result<EntrySheetDone, Fault> {
    let path = session.file(&request.path, FileUse::Read)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Some((open, reading, _)) = opened(session, &path)? else {
        return Err(Fault::refused(Words::error_no_entry_sheet));
    };
    let calendar = *open.calendar();
    let written = decided(&reading, &request, &calendar)?;
    let entered = names(session, &written)?;
    let problems = problems(&reading, &open.locale);
    let problem_count = reading.problems.len() as u64;
    let count = |of: &dyn Fn(&Found) -> bool| reading.found.iter().filter(|found| of(found)).count() as u64;
    let stays = count(&|found| found.state == EntrySheetState::Kept)
        + count(&|found| found.state == EntrySheetState::Conflict)
        - written.iter().filter(|found| found.state == EntrySheetState::Conflict).count() as u64;
    let new = written.iter().filter(|found| found.recorded.is_none()).count() as u64;
    let values = ImportCounts {
        new,
        changed: written.len() as u64 - new,
        same: count(&|found| found.state == EntrySheetState::Same),
    };
    let text = sentence([values.new, values.changed, values.same, stays, 0], problem_count, &open.locale);
    let about = Written::new(
        written.iter().map(|found| found.measure),
        written.iter().map(|found| found.period),
        &calendar,
        request.both,
    );
    let operation = match read::optional_text(request.reason) {
        Some(reason) => Operation::Restate(entered, reason),
        None => Operation::EnterValues(entered),
    };
    let changed = twice::transact(session, operation, about, |tx| write(tx, &written, &name))?;
    Ok(EntrySheetDone { text, values, kept: stays, problems, problem_count, changed })
}

/// What is written: what is new or changed, and of what was changed on both sides what the owner has taken from the sheet.
fn decided(reading: &Reading, request: &EntrySheetRequest, calendar: &Calendar) -> Result<Vec<Found>, Fault> {
    let choice = |found: &Found| {
        let period = calendar.name(found.period);
        let own = request.choices.iter().find(|choice| {
            (choice.measure, choice.segment) == (found.measure.0, found.segment.0) && choice.period == period
        });
        own.map(|choice| choice.take).or(request.all)
    };
    let conflicts = reading.found.iter().filter(|found| found.state == EntrySheetState::Conflict);
    let open: Vec<&str> = conflicts.filter(|found| choice(found).is_none()).map(|found| found.place.as_str()).collect();
    if !open.is_empty() {
        let detail = json!({ "cells": open });
        let places = open.join(", ");
        let message = move |locale: &locale::Locale| locale.words().error_entry_sheet_undecided(&places);
        return Err(Fault::new(ErrorCode::NeedsAnswer, message).with(detail));
    }
    let is_written = |found: &&Found| match found.state {
        EntrySheetState::Conflict => choice(found) == Some(EntrySheetTake::Sheet),
        state => comes_in(state),
    };
    Ok(reading.found.iter().filter(is_written).cloned().collect())
}

/// What the history calls it.
fn names(session: &Session, written: &[Found]) -> Result<Entered, Fault> {
    let model = session.workspace()?.model()?;
    let rows: BTreeSet<(MeasureId, SegmentId)> = written.iter().map(|found| (found.measure, found.segment)).collect();
    let mut rows = rows.into_iter();
    Ok(match (rows.next(), rows.len()) {
        (Some((measure, segment)), 0) => {
            let measure = model.catalog.measure(measure);
            Entered::One(measure.map(|measure| line_of(model, measure, segment).name()).unwrap_or_default())
        }
        (_, others) => Entered::Rows(others + 1),
    })
}

/// Where a value comes from is the name of the file.
fn write(tx: &Tx, written: &[Found], file: &str) -> Result<(), Fault> {
    for found in written {
        let kept = tx.corrected(found.measure, found.key(), found.number)?;
        let is_same = found.recorded == Some(found.number);
        tx.put_values([NewValue {
            note: found.note.clone().or(kept.note),
            certainty: found.certainty.unwrap_or(kept.certainty),
            source: if is_same { kept.source } else { Some(file.to_owned()) },
            ..kept
        }])?;
    }
    Ok(())
}
