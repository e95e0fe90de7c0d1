//! What is to be known of a file beside its numbers, each in a sentence: rows that came to nothing and count, days to come.

use super::Looked;
use super::outcome::Outcome;
use super::planned;
use super::unlikely;
use crate::open::Open;
use chrono::NaiveDate;

/// What is unlikely of the numbers, and what else is to be known; with how much it is in all.
pub(super) fn remarks(open: &Open, files: &[Looked], outcome: &Outcome, today: NaiveDate) -> (Vec<String>, u64) {
    let mut said: Vec<String> =
        files.iter().flat_map(|file| [void(open, file), utc(open, file), compared(open, file)]).flatten().collect();
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

/// That days are those of UTC, which begin at another hour than those of the business.
fn utc(open: &Open, file: &Looked) -> Option<String> {
    file.sniff.counted_in_utc(&file.map.used()).map(|column| open.locale.words().import_utc(column))
}

/// That columns are left out which say how far plan and actual lie apart.
fn compared(open: &Open, file: &Looked) -> Option<String> {
    let used = file.map.used();
    let is_left = |name: &&str| file.map.recipe.is_none() && used.iter().all(|(column, _)| column != name);
    let names: Vec<&str> = file.sniff.compared().filter(is_left).collect();
    (!names.is_empty()).then(|| open.locale.words().import_compared(&open.locale.list_and(&names)))
}

/// That numbers are of days to come.
fn ahead(open: &Open, outcome: &Outcome, today: NaiveDate) -> Option<String> {
    let latest = outcome.latest.filter(|latest| *latest > today)?;
    Some(open.locale.words().import_ahead(&open.locale.date(latest)))
}
