//! Natural limits that start anew: proposed where the numbers changed their level, decided by the owner.

use super::find::named_kpi;
use crate::wire::{ById, Changed, SplitAnswer, SplitProposal, SplitRow};
use crate::{Fault, Session, read};
use domain::SplitId;
use domain::split::Split;
use store::Operation;

pub(crate) fn answer(session: &mut Session, request: SplitAnswer) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let kpi = named_kpi(&open.catalog()?, &request.kpi)?.clone();
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

pub(crate) fn remove(session: &mut Session, request: ById) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let split = open.store().split(SplitId(request.id))?;
    let kpi = open.store().kpi(split.kpi)?;
    let ((), changed) = session.transact(Operation::RemoveSplit(kpi.name), |tx| Ok(tx.delete_split(split.id)?))?;
    Ok(changed)
}

impl From<present::NewLimits> for SplitProposal {
    fn from(proposal: present::NewLimits) -> Self {
        Self { date: proposal.date.to_string(), text: proposal.text }
    }
}

impl From<present::SplitRow> for SplitRow {
    fn from(row: present::SplitRow) -> Self {
        Self { id: row.split.id.0, date: row.split.date.to_string(), text: row.text }
    }
}
