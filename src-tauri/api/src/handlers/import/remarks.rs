//! What is to be known of a file beside its numbers, each in a sentence: rows that came to nothing and count, days to come.

use super::Looked;
use super::outcome::Outcome;
use super::planned;
use super::unlikely;
use crate::open::Open;
use chrono::NaiveDate;
use domain::Unit;
use intake::{Settled, Unread};

/// What is unlikely of the numbers, and what else is to be known; with how much it is in all.
pub(super) fn remarks(open: &Open, files: &[Looked], outcome: &Outcome, today: NaiveDate) -> (Vec<String>, u64) {
    let mut said: Vec<String> = files
        .iter()
        .flat_map(|file| [void, utc, compared, plans_left, plans_apart, sheets_left].map(|of| of(open, file)))
        .flatten()
        .collect();
    said.extend(files.iter().flat_map(|file| multiplied(open, file).into_iter().chain(marked(open, file))));
    said.sort();
    said.dedup();
    said.extend(ahead(open, outcome, today));
    said.extend(planned::remarks(open, outcome));
    let count = said.len() as u64 + outcome.unlikely_count;
    said.extend(unlikely::sentences(open, outcome));
    (said, count)
}

/// That values are to be taken away.
pub(super) fn removed(open: &Open, outcome: &Outcome) -> Option<String> {
    let said = || open.locale.counted(outcome.removed, |count| open.locale.words().import_removed(count));
    (outcome.removed > 0).then(said)
}

/// That rows count which say that they came to nothing. A recipe says itself which rows it counts, and so does who chose among
/// the versions of a column.
fn void(open: &Open, file: &Looked) -> Option<String> {
    let (column, states) = file.sniff.void_states().filter(|_| file.map.recipe.is_none())?;
    if file.plan.version_column() == Some(column) {
        return None;
    }
    Some(open.locale.words().import_void(column, &open.locale.list_or(&states)))
}

/// That numbers are multiplied, because their headings say that they are thousands.
fn multiplied(open: &Open, file: &Looked) -> Vec<String> {
    let multiplied = file.plan.multiplied();
    let mut all: Vec<f64> = multiplied.iter().map(|(_, times)| *times).collect();
    all.sort_by(f64::total_cmp);
    all.dedup();
    let said = |times: f64| {
        let names: Vec<&str> = multiplied.iter().filter(|one| one.1 == times).map(|(name, _)| *name).collect();
        let number = open.locale.number(times, &Unit::Count, None);
        open.locale.words().import_multiplied(&open.locale.list_and(&names), &number)
    };
    all.into_iter().map(said).collect()
}

/// That marks beside numbers are not kept, and what they say.
fn marked(open: &Open, file: &Looked) -> Vec<String> {
    let said = |(column, settled, count, example): (&str, Settled, u64, &str)| {
        let settled = match settled {
            Settled::Provisional => words::Settled::Provisional,
            Settled::Estimated => words::Settled::Estimated,
            Settled::Revised => words::Settled::Revised,
            Settled::Note => words::Settled::Note,
        };
        open.locale.counted(count, |count| open.locale.words().import_marked(column, count, example, settled))
    };
    file.plan.marked().map(said).collect()
}

/// That days are those of UTC, which begin at another hour than those of the business.
fn utc(open: &Open, file: &Looked) -> Option<String> {
    file.sniff.counted_in_utc(&file.map.used()).map(|column| open.locale.words().import_utc(column))
}

/// That columns and versions are left out which say how far plan and actual lie apart.
fn compared(open: &Open, file: &Looked) -> Option<String> {
    let used = file.map.used();
    let is_left = |name: &&str| file.map.recipe.is_none() && used.iter().all(|(column, _)| column != name);
    let mut names: Vec<&str> = file.sniff.compared().filter(is_left).collect();
    names.extend(file.plan.versions_left().1);
    (!names.is_empty()).then(|| open.locale.words().import_compared(&open.locale.list_and(&names)))
}

/// That other plans are left out beside the one that goes into the budget.
fn plans_left(open: &Open, file: &Looked) -> Option<String> {
    let (left, taken) = (file.plan.versions_left().0, file.plan.plan_beside()?);
    (!left.is_empty()).then(|| open.locale.words().import_plans_left(&open.locale.list_and(&left), taken))
}

/// That columns are read as measures of their own which by their names were planned.
fn plans_apart(open: &Open, file: &Looked) -> Option<String> {
    if file.plan.is_planned() || file.map.recipe.is_some() || !file.plan.questions.is_empty() {
        return None;
    }
    let names: Vec<&str> = file.sniff.plans_apart(&file.map.columns).collect();
    (!names.is_empty()).then(|| open.locale.words().import_plans_apart(&open.locale.list_and(&names)))
}

/// So many sheets are named.
const SHEETS_NAMED: usize = 12;

/// Which sheets of a workbook are not read, and why.
fn sheets_left(open: &Open, file: &Looked) -> Option<String> {
    let words = open.locale.words();
    let named = |(sheet, why): &(String, Unread)| match why {
        Unread::NoTable => words.import_sheet_no_table(sheet),
        Unread::Hidden => words.import_sheet_hidden(sheet),
        Unread::Other => words.import_sheet_other(sheet),
    };
    let mut names: Vec<String> = file.sheets_left.iter().take(SHEETS_NAMED).map(named).collect();
    if file.sheets_left.len() > SHEETS_NAMED {
        names.push("…".to_owned());
    }
    let list = open.locale.list_and(&names);
    let can_be_read = file.sheets_left.iter().any(|(_, why)| *why != Unread::NoTable);
    match names.is_empty() {
        true => None,
        false if can_be_read => Some(words.import_sheets_left(&list)),
        false => Some(words.import_sheets_without_table(&list)),
    }
}

/// That numbers are of days to come.
fn ahead(open: &Open, outcome: &Outcome, today: NaiveDate) -> Option<String> {
    let latest = outcome.latest.filter(|latest| *latest > today)?;
    Some(open.locale.words().import_ahead(&open.locale.date(latest)))
}
