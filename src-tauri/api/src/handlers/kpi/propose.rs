//! Proposing KPIs from measures, for the window after an import.

use crate::wire::{KpiDirection, KpiDirectionRequest, KpiProposal, KpiProposals, KpiProposalsRequest};
use crate::{Error, Session, propose, words};
use analysis::series::last_complete;
use domain::tendency::direction_of;
use domain::{Calendar, DateRange, Direction, Grain, Measure, MeasureId, Period, formula};

/// Targets hold over the last year of values, so that the history gets a status too.
const PERIODS: u32 = 12;

pub(crate) fn proposals(session: &mut Session, request: KpiProposalsRequest) -> Result<KpiProposals, Error> {
    let today = session.today();
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let asked = |measure: &&Measure| match &request.measures {
        Some(names) => names.iter().any(|name| name.to_lowercase() == measure.name.to_lowercase()),
        None => model.catalog.uses(measure.id).is_empty(),
    };
    let mut measures: Vec<&Measure> =
        model.catalog.measures().iter().filter(|measure| !measure.archived).filter(asked).collect();
    // In the order of the file: a profit and loss starts with its sales.
    let names = request.measures.as_deref().unwrap_or_default();
    measures.sort_by_key(|measure| names.iter().position(|name| name.to_lowercase() == measure.name.to_lowercase()));
    let ids: Vec<_> = measures.iter().map(|measure| measure.id).collect();
    let span = model.book.span(&ids);
    let current = calendar.period(Grain::Month, today);
    let newest = last_complete(calendar, Grain::Month, today).unwrap_or(current);
    let from = target_start(calendar, newest, span);
    let proposals = propose::kpis(&model.catalog, &measures, request.rows_are.as_deref());
    Ok(KpiProposals {
        from: calendar.name(from),
        from_text: locale.period(from),
        proposals: proposals.into_iter().map(info).collect(),
    })
}

/// Which way a KPI should go: what its name says, or else its formula.
pub(crate) fn direction(session: &mut Session, request: KpiDirectionRequest) -> Result<KpiDirection, Error> {
    let catalog = &session.workspace_mut()?.model()?.catalog;
    let is_low = |id: MeasureId| {
        catalog.measure(id).is_some_and(|measure| direction_of(&measure.name) == Some(Direction::Lower))
    };
    let checked = catalog.check_formula(None, &formula::parse(&request.formula));
    let low = direction_of(&request.name) == Some(Direction::Lower) || formula::should_be_low(&checked, &is_low);
    Ok(KpiDirection { direction: if low { "lower" } else { "higher" }.into() })
}

/// From where on targets are proposed: a year of the newest values, or all of them where there are fewer. Without
/// values, the last period that is over.
fn target_start(calendar: &Calendar, newest: Period, span: Option<DateRange>) -> Period {
    let Some(span) = span else { return newest };
    let last = span.to.pred_opt().map_or(newest, |day| calendar.period(newest.grain, day));
    let last = if last.start < newest.start { last } else { newest };
    let first = calendar.period(newest.grain, span.from);
    let year = calendar.last(PERIODS, last).map_or(last, |range| calendar.period(newest.grain, range.from));
    if first.start > year.start { first } else { year }
}

fn info(proposal: propose::Proposal) -> KpiProposal {
    KpiProposal {
        unit: (!proposal.of_formula).then(|| proposal.unit.code()),
        unit_text: words::unit_text(&proposal.unit),
        name: proposal.name,
        formula: proposal.formula,
        direction: match proposal.direction {
            Direction::Higher => "higher",
            Direction::Lower => "lower",
            Direction::Between => "between",
        }
        .into(),
        ticked: proposal.ticked,
        reason: proposal.reason,
    }
}
