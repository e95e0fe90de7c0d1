//! Where a KPI stands in its life.

use crate::handlers::find::named_kpi;
use crate::wire::{Changed, KpiStageInput};
use crate::{Fault, Session};
use domain::Kpi;
use domain::life::{Life, Stage};
use store::Operation;
use words::Words;

/// Says where a KPI stands from today on. One that is retired is put into the archive, with a reason; any other stage takes it out
/// where it was retired.
pub(crate) fn set_stage(session: &mut Session, request: KpiStageInput) -> Result<Changed, Fault> {
    let kpi = named_kpi(&session.workspace()?.catalog()?, &request.kpi)?.clone();
    let (stage, reason) = (Stage::from(request.stage), request.reason.trim().to_owned());
    if stage == Stage::Retired && reason.is_empty() {
        return Err(Fault::refused(Words::error_retire_reason).at("reason"));
    }
    let was_retired = kpi.life.stage == Stage::Retired;
    let archived = stage == Stage::Retired || (kpi.archived && !was_retired);
    let since = Some(session.today());
    let operation = Operation::SetStage { kpi: kpi.name.clone(), stage };
    let kpi = Kpi { archived, life: Life { stage, since, reason }, ..kpi };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.update_kpi(&kpi)?))?;
    Ok(changed.of(kpi.id.0))
}
