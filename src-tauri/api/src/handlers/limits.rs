//! Natural limits that start anew: proposed where the numbers changed their level, decided by the owner.

use super::kpi::find_kpi;
use crate::subject::Shown;
use crate::wire::{ById, Changed, SplitAnswer, SplitProposal, SplitRow};
use crate::{Error, Session, read};
use analysis::scorecard::Subject;
use domain::SplitId;
use domain::split::Split;
use store::Operation;

pub(crate) fn answer(session: &mut Session, request: SplitAnswer) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let kpi = find_kpi(&open.store.kpis()?, &request.kpi)?.clone();
    let day = read::date(&request.date, open.calendar())?;
    // A split lies between periods; whatever day is named, it is its period that starts new limits.
    let date = open.calendar().period(kpi.grain, day).start;
    let split = Split { id: SplitId(0), kpi: kpi.id, date, accepted: request.accepted };
    let operation = match request.accepted {
        true => Operation::AcceptSplit(kpi.name),
        false => Operation::DeclineSplit(kpi.name),
    };
    let (id, changed) = session.transact(operation, |tx| Ok(tx.insert_split(&split)?))?;
    Ok(changed.of(id.0))
}

pub(crate) fn remove(session: &mut Session, request: ById) -> Result<Changed, Error> {
    let open = session.workspace()?;
    let split = open.store.split(SplitId(request.id))?;
    let kpi = open.store.kpi(split.kpi)?;
    let ((), changed) = session.transact(Operation::RemoveSplit(kpi.name), |tx| Ok(tx.delete_split(split.id)?))?;
    Ok(changed)
}

/// The proposal that is open, in words.
pub(crate) fn proposal(shown: &Shown, subject: &Subject) -> Option<SplitProposal> {
    let own = shown.model.splits.iter().filter(|split| split.kpi == shown.kpi.id);
    let declined: Vec<_> = own.filter(|split| !split.accepted).map(|split| split.date).collect();
    let found = subject.proposal(&declined)?;
    let period = shown.locale.period(found.period);
    let (before, after) = (shown.short_text(found.before), shown.short_text(found.after));
    let text = format!("Since {period} it has been at about {after}, before that at about {before}.");
    Some(SplitProposal { date: found.period.start.to_string(), text })
}

/// The splits that were accepted, newest first.
pub(crate) fn splits(shown: &Shown) -> Vec<SplitRow> {
    let own = shown.model.splits.iter().rev().filter(|split| split.accepted && split.kpi == shown.kpi.id);
    own.map(|split| {
        let period = shown.model.book.calendar().period(shown.kpi.grain, split.date);
        let text = format!("New limits from {}", shown.locale.period(period));
        SplitRow { id: split.id.0, date: split.date.to_string(), text }
    })
    .collect()
}
