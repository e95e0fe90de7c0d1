//! The sheet as the window shows it.

use super::amount::Unread;
use super::found::{Found, Problem, Reading, comes_in};
use crate::handlers::value::doubts::doubts;
use crate::handlers::value::grid::line_of;
use crate::wire::{
    CellEntry, EntrySheetCell, EntrySheetPlan, EntrySheetProblem, EntrySheetRow, EntrySheetState, IdOrName,
    NumberOrText, PasteColumn, ValueDoubtsRequest,
};
use crate::{Fault, Session, error};
use domain::{Measure, Period};
use entry::{Filled, LeftOut, Sent};
use locale::Locale;
use present::Model;
use std::collections::HashMap;
use words::{Count, Words};

/// More is a list that nobody reads.
pub(super) const MOST_PROBLEMS: usize = 200;

pub(super) fn plan(session: &Session, file: &str, filled: &Filled, reading: &Reading) -> Result<EntrySheetPlan, Fault> {
    let (model, locale, calendar) = session.workspace()?.parts()?;
    let count = |state| reading.found.iter().filter(|found| found.state == state).count() as u64;
    let [new, changed, same] = [EntrySheetState::New, EntrySheetState::Changed, EntrySheetState::Same].map(count);
    let [kept, conflicts] = [EntrySheetState::Kept, EntrySheetState::Conflict].map(count);
    let periods = reading.periods();
    let doubts = doubts_of(session, reading)?;
    let column = |period: &Period| PasteColumn { period: calendar.name(*period), label: locale.period_brief(*period) };
    let made = filled.origin.as_ref().and_then(|origin| origin.made.parse().ok());
    let words = locale.words();
    Ok(EntrySheetPlan {
        file: file.to_owned(),
        sent_text: made.map(|day| words.entry_sheet_sent(&locale.date(day))),
        text: sentence([new, changed, same, kept, conflicts], reading.problems.len() as u64, locale),
        button: locale.counted(new + changed + conflicts, |count| words.paste_button(count)),
        columns: periods.iter().map(column).collect(),
        rows: rows(reading, &periods, (model, locale), &doubts),
        new,
        changed,
        same,
        kept,
        conflicts,
        problems: problems(reading, locale),
        problem_count: reading.problems.len() as u64,
        closed: reading.found.iter().any(|found| found.closed && comes_in(found.state)),
    })
}

/// "12 new values, 2 changed values, 1 changed in both places. 3 things are left out."
pub(super) fn sentence(counts: [u64; 5], left_out: u64, locale: &Locale) -> String {
    let words = locale.words();
    let say: [fn(Words, Count<'_>) -> String; 5] = [
        Words::paste_new,
        Words::paste_changed,
        Words::paste_same,
        Words::entry_sheet_kept,
        Words::entry_sheet_conflicts,
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .zip(say)
        .filter(|(count, _)| *count > 0)
        .map(|(count, say)| locale.counted(count, |count| say(words, count)))
        .collect();
    let what = if parts.is_empty() { words.paste_nothing().to_owned() } else { words.paste_what(&parts.join(", ")) };
    match left_out {
        0 => what,
        count => words.paste_what_and_left_out(&locale.counted(count, |count| words.paste_left_out(count)), &what),
    }
}

/// What is unlikely of what comes in, by its place in the sheet.
fn doubts_of(session: &Session, reading: &Reading) -> Result<HashMap<String, String>, Fault> {
    let calendar = session.workspace()?.calendar();
    let coming: Vec<&Found> = reading.found.iter().filter(|found| comes_in(found.state)).collect();
    let cells = coming.iter().map(|found| CellEntry {
        measure: IdOrName::Id(found.measure.0),
        period: calendar.name(found.period),
        segment: Some(found.segment.0),
        members: None,
        value: found.number.map(NumberOrText::Number),
        records: None,
        note: None,
        certainty: None,
        source: None,
    });
    let found = doubts(session, ValueDoubtsRequest { cells: cells.collect() })?;
    let place = |cell: u64| usize::try_from(cell).ok().and_then(|cell| Some(coming.get(cell)?.place.clone()));
    Ok(found.doubts.into_iter().filter_map(|doubt| Some((place(doubt.cell)?, doubt.text))).collect())
}

fn rows(
    reading: &Reading,
    periods: &[Period],
    (model, locale): (&Model, &Locale),
    doubts: &HashMap<String, String>,
) -> Vec<EntrySheetRow> {
    let of_row = |one: &Found, other: &Found| (one.measure, one.segment) == (other.measure, other.segment);
    let rows = reading.found.chunk_by(of_row).filter_map(|cells| {
        let first = cells.first()?;
        let measure = model.catalog.measure(first.measure)?;
        let at = |period: &Period| {
            let found = cells.iter().find(|found| found.period == *period)?;
            Some(cell(found, measure, locale, doubts.get(&found.place).cloned()))
        };
        let label = line_of(model, measure, first.segment).name();
        Some(EntrySheetRow { label, cells: periods.iter().map(at).collect() })
    });
    rows.collect()
}

fn cell(found: &Found, measure: &Measure, locale: &Locale, doubt: Option<String>) -> EntrySheetCell {
    let none = || locale.words().phrase_not_applicable().to_owned();
    let write = |number: Option<f64>| number.map_or_else(none, |number| locale.number(number, &measure.unit, None));
    EntrySheetCell {
        state: found.state,
        place: found.place.clone(),
        measure: found.measure.0,
        segment: found.segment.0,
        period: locale.calendar().name(found.period),
        text: write(found.number),
        recorded: found.recorded.map(write),
        sent: match found.sent {
            Sent::Number(number) => Some(write(Some(number))),
            Sent::NotApplicable => Some(none()),
            Sent::Blank | Sent::Unknown => None,
        },
        note: found.note.clone(),
        certainty: found.certainty.map(Into::into),
        doubt,
    }
}

/// What is not read, each in a sentence.
pub(super) fn problems(reading: &Reading, locale: &Locale) -> Vec<EntrySheetProblem> {
    let listed = reading.problems.iter().take(MOST_PROBLEMS);
    listed.map(|problem| told(problem, locale)).collect()
}

fn told(problem: &Problem, locale: &Locale) -> EntrySheetProblem {
    let words = locale.words();
    let number = |value: f64| locale.number(value, &domain::Unit::Number, None);
    let (place, text) = match problem {
        Problem::Place(LeftOut::Row { place, name }) => {
            (place, words.entry_sheet_unknown_row(&error::short(name), place))
        }
        Problem::Place(LeftOut::Column { place, head }) => {
            (place, words.entry_sheet_unknown_column(&error::short(head), place))
        }
        Problem::Place(LeftOut::Twice { first, second }) => (first, words.entry_sheet_twice(first, second)),
        Problem::Gone(place) => (place, words.entry_sheet_gone(place)),
        Problem::NoPeriod(name) => (name, words.entry_sheet_no_period(&error::short(name))),
        Problem::Calculated(place) => (place, words.entry_sheet_calculated(place)),
        Problem::NothingToNote(note) => (note, words.entry_sheet_nothing_to_note(&error::short(note))),
        Problem::NotSure(place, said) => (place, words.entry_sheet_not_sure(place, &error::short(said))),
        Problem::Cell(place, unread) => (
            place,
            match unread {
                Unread::NotANumber(text) => words.entry_sheet_not_a_number(place, &error::short(text)),
                Unread::NotAPercentage(value) => words.entry_sheet_not_a_percentage(&number(*value), place),
                Unread::ManyPercent(value) => {
                    let percent = |value: f64| locale.number(value, &domain::Unit::Percent, None);
                    words.entry_sheet_many_percent(&percent(*value / 100.0), place, &percent(*value))
                }
                Unread::APercentage(value) => {
                    words.entry_sheet_a_percentage(&locale.number(*value, &domain::Unit::Percent, None), place)
                }
                Unread::NotADuration(value) => words.entry_sheet_not_a_duration(&number(*value), place),
                Unread::Formula => words.entry_sheet_formula(place),
            },
        ),
    };
    EntrySheetProblem { place: place.clone(), text }
}
