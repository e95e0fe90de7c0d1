//! The plan as the window shows it.

use super::read::{Cell, Reading, Row, Target};
use crate::handlers::value::grid::Page;
use crate::wire::{PasteCell, PasteColumn, PastePlan, PasteRow, PasteState};
use locale::Locale;
use words::{Count, Words};

/// More is a list that nobody reads.
const MOST_LEFT_OUT: usize = 200;

pub(super) fn plan(reading: &Reading, page: &Page<'_>) -> PastePlan {
    let entered = reading.entered().count();
    let changed = reading.entered().filter(|cell| cell.before.is_some()).count();
    let layout = &reading.layout;
    let has_words = layout.heads.is_some() || layout.names.is_some();
    let is_untouched = changed == 0 && reading.left_out.is_empty() && reading.new.is_empty();
    PastePlan {
        text: sentence(reading, page.locale, entered, changed),
        button: page.locale.counted(entered as u64, |count| page.locale.words().paste_button(count)),
        plain: entered > 0 && is_untouched && !has_words && !layout.is_open && !reading.moved,
        direction: layout.direction,
        can_turn: layout.can_turn,
        first: reading.first.map(|first| page.locale.period(first)),
        columns: reading
            .columns
            .iter()
            .map(|period| PasteColumn { period: page.calendar.name(*period), label: page.locale.period_brief(*period) })
            .collect(),
        rows: reading.rows.iter().map(row).collect(),
        measures: reading.new.iter().map(|new| new.choice.clone()).collect(),
        left_out: reading.left_out.iter().take(MOST_LEFT_OUT).cloned().collect(),
        left_out_count: reading.left_out.len() as u64,
        values: entered as u64,
        changed: changed as u64,
    }
}

/// "10 new values, 2 changed values, 1 value that is there already. 3 things are left out."
fn sentence(reading: &Reading, locale: &Locale, entered: usize, changed: usize) -> String {
    let words = locale.words();
    let all = reading.rows.iter().flat_map(|row| row.cells.iter().flatten()).count();
    let made = reading.new.iter().filter(|new| new.choice.make).count();
    let count = |n: usize, say: fn(Words, Count<'_>) -> String| {
        (n > 0).then(|| locale.counted(n as u64, |count| say(words, count)))
    };
    let parts: Vec<String> = [
        count(entered - changed, Words::paste_new),
        count(changed, Words::paste_changed),
        count(all - entered, Words::paste_same),
        count(made, Words::paste_measures),
    ]
    .into_iter()
    .flatten()
    .collect();
    let what = if parts.is_empty() { words.paste_nothing().to_owned() } else { words.paste_what(&parts.join(", ")) };
    match count(reading.left_out.len(), Words::paste_left_out) {
        Some(left_out) => words.paste_what_and_left_out(&left_out, &what),
        None => what,
    }
}

fn row(row: &Row) -> PasteRow {
    let cells = row.cells.iter().zip(&row.refused).map(|(cell, refused)| match (cell, refused) {
        (Some(cell), _) => Some(entered(cell)),
        (None, Some(text)) => Some(PasteCell { state: PasteState::LeftOut, text: text.clone(), before: None }),
        (None, None) => None,
    });
    PasteRow { label: row.label.clone(), is_new: matches!(row.target, Target::New(_)), cells: cells.collect() }
}

fn entered(cell: &Cell) -> PasteCell {
    let state = match (&cell.before, cell.is_same) {
        (_, true) => PasteState::Same,
        (Some(_), false) => PasteState::Changed,
        (None, false) => PasteState::New,
    };
    PasteCell { state, text: cell.text.clone(), before: cell.before.clone().filter(|_| state == PasteState::Changed) }
}
