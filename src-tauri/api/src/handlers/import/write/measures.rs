//! The measures that files go into: found, made, and taken back where nothing came.

use crate::Fault;
use crate::handlers::import::convert::Known;
use crate::handlers::import::outcome::Outcome;
use domain::{Measure, MeasureId};
use intake::Plan;
use store::Tx;

/// The measures of a plan, found by name or key, or made.
pub(in crate::handlers::import) fn measures(
    tx: &Tx,
    plan: &Plan,
    outcome: &mut Outcome,
) -> Result<Vec<MeasureId>, Fault> {
    let known: Vec<Measure> = tx.measures()?;
    let known = Known::of(&known);
    let (mut ids, mut new, mut places) = (Vec::with_capacity(plan.measures.len()), Vec::new(), Vec::new());
    for planned in &plan.measures {
        let found = known.find(&planned.name).map(|measure| measure.id);
        if found.is_none() {
            places.push(ids.len());
            new.push(Measure {
                kind: planned.kind,
                unit: planned.unit.clone(),
                cadence: planned.cadence,
                ..Measure::new(planned.name.clone())
            });
        }
        ids.push(found.unwrap_or(MeasureId(0)));
    }
    for (place, made) in places.into_iter().zip(tx.insert_measures(&new)?) {
        ids.get_mut(place).into_iter().for_each(|id| *id = made);
    }
    outcome.new_measures.extend(new.into_iter().map(|measure| measure.name));
    Ok(ids)
}

/// Of files that bring nothing at all no measures stay: empty ones would only be in the way.
pub(super) fn take_back(tx: &Tx, outcome: &mut Outcome) -> Result<(), Fault> {
    let store::Counts { new, changed, same } = outcome.counts;
    if new + changed + same > 0 || !outcome.planned.is_empty() || !outcome.is_decided() {
        return Ok(());
    }
    let made = std::mem::take(&mut outcome.new_measures);
    for measure in tx.measures()?.into_iter().filter(|measure| made.contains(&measure.name)) {
        tx.archive_measure(measure.id, true)?;
        tx.delete_measure(measure.id)?;
    }
    Ok(())
}
