//! A KPI broken down by a dimension.

use super::find_kpi;
use crate::handlers::shown::all;
use crate::wire::{
    Breakdown, BreakdownChange, BreakdownInput, BreakdownRequest, BreakdownRow, Contribution, IdOrName, InputPart, Mix,
};
use crate::{Fault, Session, read};
use present::Member;

pub(crate) fn breakdown(session: &Session, request: BreakdownRequest) -> Result<Breakdown, Fault> {
    let context = session.context()?;
    let kpi = find_kpi(context, &IdOrName::Id(request.id))?;
    let period = read::When::of(context).period_or_last(request.period.as_deref(), kpi.kpi.grain)?;
    Ok(present::breakdown(&kpi, period, &request.dimension)?.into())
}

/// A member as the commands write it.
pub(super) fn member_code(member: Member) -> String {
    match member {
        Member::Named(name) => name,
        Member::None => String::new(),
        Member::Total => "*".to_owned(),
    }
}

impl From<present::Breakdown> for Breakdown {
    fn from(breakdown: present::Breakdown) -> Self {
        Self {
            period: breakdown.period.into(),
            dimension: breakdown.dimension,
            rows: all(breakdown.rows),
            change: breakdown.change.into(),
            inputs: all(breakdown.inputs),
        }
    }
}

impl From<present::BreakdownRow> for BreakdownRow {
    fn from(row: present::BreakdownRow) -> Self {
        Self {
            member: member_code(row.member),
            label: row.label,
            value: row.value,
            text: row.text,
            reason: row.reason,
            size: row.size,
            previous: row.previous.map(Into::into),
            contribution: row.contribution.map(Into::into),
        }
    }
}

impl From<present::BreakdownInput> for BreakdownInput {
    fn from(input: present::BreakdownInput) -> Self {
        Self { name: input.name, roll_up: input.roll_up, parts: all(input.parts) }
    }
}

impl From<present::InputPart> for InputPart {
    fn from(part: present::InputPart) -> Self {
        Self { text: part.text, reason: part.reason, change: part.change }
    }
}

impl From<present::Contribution> for Contribution {
    fn from(part: present::Contribution) -> Self {
        Self { value: part.value, text: part.text, size: part.size, good: part.good }
    }
}

impl From<present::BreakdownChange> for BreakdownChange {
    fn from(change: present::BreakdownChange) -> Self {
        Self { against: change.against, mix: change.mix.map(Into::into), reason: change.reason }
    }
}

impl From<present::Mix> for Mix {
    fn from(mix: present::Mix) -> Self {
        Self { label: mix.label, contribution: mix.contribution.into(), explanation: mix.explanation }
    }
}
