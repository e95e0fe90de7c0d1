//! Why the rows of a file that is to be imported are read as they are.

mod leads;
mod said;

use super::look::look;
use super::outcome::{Decided, Twice};
use super::write::{Fileful, adding_up};
use super::{Strict, decided, past};
use crate::wire::{
    ClosedCode, ImportRows, ImportRowsColumn, ImportRowsRequest, ImportRowsRow, JumpCode, LeftOutCode, OtherSourceCode,
    RowCode, RowGives,
};
use crate::{Fault, Session};
use intake::{Explained, Given, Plan, Repeated, RowIs, RowTold, RowsAsked, UsedAs};
use locale::HIDDEN;
use said::Telling;
use words::Words;

/// So many rows are told where nobody says how many.
const USUAL: usize = 100;
/// So many at most.
const MOST: usize = 1000;

pub(crate) fn explained(session: &Session, request: ImportRowsRequest) -> Result<ImportRows, Fault> {
    let task = session.tasks.begin(request.task);
    let open = session.workspace()?;
    let watch = task.watch();
    let files = match request.import.again {
        Some(source) => vec![past::newest(session, &request.import, source, &watch)?],
        None => look(session, &request.import, Strict::Never, &watch)?,
    };
    let calendar = open.calendar();
    let alike = adding_up(&files, calendar)?;
    let file = files.get(request.file).ok_or_else(|| Fault::refused(Words::intake_no_file))?;
    let own = alike.contains(&file.signature()).then(|| file.plan.with_repeated(Repeated::AddUp));
    let plan = own.as_ref().unwrap_or(&file.plan);
    let find = request.find.filter(|text| !text.trim().is_empty());
    let most = request.most.unwrap_or(USUAL).clamp(1, MOST);
    let asked = RowsAsked { from: request.from, remarkable: request.remarkable, find, most };
    let found = plan.explain(&file.source, &file.sniff, calendar, &asked)?;
    let names = files.iter().map(|file| file.name.clone()).collect();
    let mut told = info(names, found, &Telling { plan, file, locale: &open.locale, calendar });
    if keeps(&decided(&request.import, &files)) {
        told.notes.push(open.locale.words().told_kept().to_owned());
    }
    Ok(told)
}

/// True where what is recorded stays against some of what the rows give.
fn keeps(decided: &Decided) -> bool {
    decided.closed == Some(ClosedCode::Keep)
        || decided.other_source == Some(OtherSourceCode::Keep)
        || decided.twice == Some(Twice::Keep)
        || decided.jump == Some(JumpCode::LeaveOut)
}

fn info(files: Vec<String>, found: Explained, telling: &Telling<'_>) -> ImportRows {
    let (locale, words) = (telling.locale, telling.locale.words());
    let looked_text = locale.counted(found.looked, |count| match found.next {
        None => words.told_looked(count),
        Some(_) => words.told_looked_so_far(count),
    });
    let is_amount = |(_, used): &(String, Option<UsedAs>)| *used == Some(UsedAs::Value);
    let hidden: Vec<bool> = found.columns.iter().map(|column| locale.is_hiding() && is_amount(column)).collect();
    let column = |(name, used): (String, Option<UsedAs>)| ImportRowsColumn { name, used: used.map(Into::into) };
    ImportRows {
        files,
        columns: found.columns.into_iter().map(column).collect(),
        rows: found.rows.into_iter().map(|row| told(telling, row, &hidden)).collect(),
        looked: found.looked,
        looked_text,
        next: found.next,
        notes: found.waits.then(|| words.told_waits().to_owned()).into_iter().collect(),
    }
}

fn told(telling: &Telling<'_>, mut row: RowTold, hidden: &[bool]) -> ImportRowsRow {
    let hides = row.cells.iter_mut().zip(hidden).filter(|(cell, hides)| **hides && !cell.is_empty());
    hides.for_each(|(cell, _)| HIDDEN.clone_into(cell));
    let said = &row.said;
    ImportRowsRow {
        is: code(&said.is),
        left_out: said.is.left_out().map(|left_out| LeftOutCode::from(left_out.code())),
        said: telling.sentences(said),
        remarks: said.remarks.iter().map(|remark| telling.remark(remark)).collect(),
        gives: said.gives.iter().filter_map(|given| gives(telling.plan, given)).collect(),
        leads: leads::of(said, telling.plan, telling.file.map.recipe.is_some()),
        row: row.row,
        until: row.until,
        cells: row.cells,
    }
}

fn code(is: &RowIs) -> RowCode {
    match is {
        RowIs::Empty => RowCode::Empty,
        RowIs::Above => RowCode::Above,
        RowIs::Heads => RowCode::Heads,
        RowIs::UpperHeads => RowCode::UpperHeads,
        RowIs::Counts => RowCode::Counts,
        RowIs::LeftOut(_) | RowIs::Again { .. } | RowIs::Total { .. } => RowCode::LeftOut,
        RowIs::Step(_) => RowCode::Step,
        RowIs::Nothing => RowCode::Nothing,
        RowIs::Remark => RowCode::Remark,
        RowIs::NotUsed => RowCode::NotUsed,
    }
}

fn gives(plan: &Plan, given: &Given) -> Option<RowGives> {
    Some(RowGives {
        measure: plan.measures.get(given.measure)?.name.clone(),
        date: given.date.to_string(),
        grain: given.grain.into(),
        segment: given.members.iter().cloned().collect(),
        value: given.value,
    })
}
