//! What names persons in the kept files of a source: what becomes of it, which files still hold it, and taking it out of them.

use crate::handlers::import::erased;
use crate::handlers::import::kept::{self, Again};
use crate::handlers::import::personal::{self, Choices};
use crate::handlers::import::{convert, remembered};
use crate::open::Open;
use crate::wire::{ById, PersonalCode, PersonalColumn, PersonsRemoved};
use crate::{Fault, Session};
use store::{Import, Source, SourceId};

/// What becomes of the columns of a source that name persons.
pub(super) fn columns(open: &Open, source: &Source) -> Result<Vec<PersonalColumn>, Fault> {
    let remembered = remembered::map(&source.mapping);
    let map = convert::map_of(&remembered, &open.settings)?;
    Ok(personal::shown(remembered.format.personal.as_ref(), &map, open.locale.words()))
}

/// The imports whose kept files hold more than they are to.
fn holding<'i>(open: &Open, columns: &[PersonalColumn], imports: &'i [Import]) -> Result<Vec<&'i Import>, Fault> {
    let kept = open.store().kept_files()?;
    let mut holding = Vec::new();
    for import in imports.iter().filter(|import| kept.iter().any(|file| file.hash == import.hash)) {
        let without = personal::done(open.store().rewritten(&import.hash)?.as_deref());
        if columns.iter().any(|column| holds(&without, column)) {
            holding.push(import);
        }
    }
    Ok(holding)
}

/// True where less was done to a column than is to be.
fn holds(without: &Choices, column: &PersonalColumn) -> bool {
    match (column.what, without.get(&column.column)) {
        (PersonalCode::Keep, _) | (PersonalCode::Hashed, Some(_)) => false,
        (_, was) => was != Some(&PersonalCode::LeftOut),
    }
}

/// How many kept files hold more than they are to, as a sentence.
pub(super) fn held(open: &Open, columns: &[PersonalColumn], imports: &[Import]) -> Result<Option<String>, Fault> {
    let count = holding(open, columns, imports)?.len() as u64;
    Ok((count > 0).then(|| open.locale.counted(count, |count| open.locale.words().personal_held(count))))
}

/// Takes what names persons out of the kept files of a source. One that cannot be read in the same way without it is let go.
pub(crate) fn remove_persons(session: &mut Session, request: ById) -> Result<PersonsRemoved, Fault> {
    let now = session.clock();
    let open = session.workspace()?;
    let source = open.store().source(SourceId(request.id))?;
    let imports = open.store().imports_of(&source)?;
    let columns = columns(open, &source)?;
    let chosen: Choices = columns.iter().map(|column| (column.column.clone(), column.what)).collect();
    let holding: Vec<Import> = holding(open, &columns, &imports)?.into_iter().cloned().collect();
    let (mut rewritten, mut let_go) = (0_u64, 0_u64);
    for import in holding {
        let again = Again::open(session.workspace()?, &import).ok().flatten();
        let open = session.workspace_mut()?;
        let done = open.store_mut().tend_files(now, |tx| {
            let Some(again) = &again else { return Ok(Ok(false)) };
            let places = personal::places(&again.sniff, &again.map, Some(&chosen));
            // An import of an earlier version did not write down how it read: its file is read by what is in it.
            let how = kept::how_text(&import, again);
            let file = (&again.source, &again.plan);
            let without = match erased::without(tx, file, &how, &places, &again.without) {
                Ok(without) => without,
                Err(fault) => return Ok(Err(fault)),
            };
            match without {
                Some(without) => {
                    tx.keep_rewritten(&import.hash, &without.how, &without.bytes).map(|kept| Ok(kept.is_some()))
                }
                None => Ok(Ok(false)),
            }
        })??;
        if done {
            rewritten += 1;
        } else {
            open.store_mut().tend_files(now, |tx| tx.forget_wholly(&import.hash))?;
            let_go += 1;
        }
    }
    let locale = &session.workspace()?.locale;
    let words = locale.words();
    let text = match let_go {
        0 => locale.counted(rewritten, |count| words.personal_removed(count)),
        _ => locale.counted(let_go, |count| words.personal_let_go(count)),
    };
    Ok(PersonsRemoved { rewritten, let_go, text })
}
