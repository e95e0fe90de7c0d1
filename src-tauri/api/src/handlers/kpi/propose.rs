//! Proposing KPIs from measures, for the window after an import.

use crate::handlers::library::{Suggested, with_library};
use crate::wire::{DirectionCode, KpiDirection, KpiDirectionRequest, KpiProposal, KpiProposals, KpiProposalsRequest};
use crate::{Fault, Session};
use domain::tendency::direction_of;
use domain::{Direction, MeasureId, formula};

use present::{Context, words};

pub(crate) fn proposals(session: &Session, request: KpiProposalsRequest) -> Result<KpiProposals, Fault> {
    let context = session.context()?;
    let found = present::proposals(context, request.measures.as_deref(), request.rows_are.as_deref());
    let suggested = with_library(context, request.measures.as_deref(), found.proposals);
    Ok(KpiProposals {
        from: context.calendar().name(found.from),
        from_text: found.from_text,
        proposals: suggested.into_iter().map(|one| proposal(one, context)).collect(),
    })
}

/// Which way a KPI should go: what its name says, or else its formula.
pub(crate) fn direction(session: &Session, request: KpiDirectionRequest) -> Result<KpiDirection, Fault> {
    let catalog = &session.workspace()?.model()?.catalog;
    let is_low = |id: MeasureId| {
        catalog.measure(id).is_some_and(|measure| direction_of(&measure.name) == Some(Direction::Lower))
    };
    let checked = catalog.check_formula(None, &formula::parse(&request.formula));
    let low = direction_of(&request.name) == Some(Direction::Lower) || formula::should_be_low(&checked, &is_low);
    Ok(KpiDirection { direction: if low { DirectionCode::Lower } else { DirectionCode::Higher } })
}

fn proposal(Suggested { proposal, library }: Suggested, context: Context) -> KpiProposal {
    KpiProposal {
        spark: proposal.spark(context).into(),
        unit: (!proposal.of_formula).then(|| proposal.unit.code()),
        unit_text: words::unit_text(&proposal.unit, context.locale),
        name: proposal.name,
        formula: proposal.formula,
        direction: proposal.direction.into(),
        ticked: proposal.ticked,
        reason: proposal.reason,
        library: library.map(str::to_owned),
    }
}
