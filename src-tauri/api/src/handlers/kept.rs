//! The bytes of imported files that the workspace keeps: how much they may take, and letting them go.

use super::history::size_text;
use crate::open::Open;
use crate::wire::{FilesKept, FilesLimit, FilesTended, Nothing};
use crate::{Fault, Session};
use store::Operation;
use words::Words;

/// As many megabytes as may be kept.
const MOST: u32 = 10_000;

pub(crate) fn kept(session: &Session, _: Nothing) -> Result<FilesKept, Fault> {
    of(session.workspace()?)
}

fn of(open: &Open) -> Result<FilesKept, Fault> {
    let files = open.store().kept_files()?;
    let limit = open.store().files_limit()?;
    let (count, bytes) = (files.len() as u64, files.iter().map(|file| file.stored).sum());
    let (locale, words) = (&open.locale, open.locale.words());
    let text = match count {
        0 => words.files_kept_none().to_owned(),
        count => locale.counted(count, |count| words.files_kept(count, &size_text(bytes, locale))),
    };
    Ok(FilesKept { count, bytes, limit, text })
}

pub(crate) fn set_limit(session: &mut Session, request: FilesLimit) -> Result<FilesTended, Fault> {
    let megabytes = request.megabytes;
    if megabytes > MOST {
        return Err(Fault::refused(Words::files_limit_refused).at("megabytes"));
    }
    let ((), changed) = session.transact(Operation::ChangeSettings, |tx| Ok(tx.set_files_limit(megabytes)?))?;
    Ok(FilesTended { kept: tended(session, megabytes)?, changed })
}

pub(crate) fn forget(session: &mut Session, _: Nothing) -> Result<FilesKept, Fault> {
    tended(session, 0)
}

/// Lets go of what is beyond so many megabytes.
fn tended(session: &mut Session, megabytes: u32) -> Result<FilesKept, Fault> {
    let now = session.clock();
    session.workspace_mut()?.store_mut().tend_files(now, |tx| tx.keep_files_within(megabytes))?;
    of(session.workspace()?)
}
