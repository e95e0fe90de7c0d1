//! What a change of a measure would do.

use super::written;
use crate::handlers::shown::all;
use crate::wire::{MeasureEffect, MeasureInput, MeasurePreview};
use crate::{Fault, Session, model};
use domain::{Measure, MeasureId};
use present::{Context, Model};
use words::Words;

pub(crate) fn preview(session: &Session, request: MeasureInput) -> Result<MeasurePreview, Fault> {
    let Some(id) = request.id else { return Err(Fault::refused(Words::error_which_measure)) };
    let (now, today) = (session.clock(), session.today());
    let open = session.workspace()?;
    let before = open.store().measure(MeasureId(id))?;
    let after = Measure { name: before.name.clone(), ..written(request, before.clone())? };
    if (&before.unit, before.kind, before.cadence) == (&after.unit, after.kind, after.cadence) {
        return Ok(MeasurePreview::default());
    }
    open.model()?;
    let calendar = open.settings.calendar;
    let changed = open.store().rehearse(now, |tx| -> Result<Model, Fault> {
        tx.update_measure(&after)?;
        model::load(tx, calendar)
    })?;
    let (model, locale, _) = open.parts()?;
    let context = Context { model, locale, today };
    let change = present::measure_change((context, Context { model: &changed, ..context }), (&before, &after));
    let asks = !(change.kpis.is_empty() && change.sentences.is_empty());
    Ok(MeasurePreview { asks, sentences: change.sentences, kpis: all(change.kpis) })
}

impl From<present::KpiEffect> for MeasureEffect {
    fn from(effect: present::KpiEffect) -> Self {
        Self {
            kpi: effect.kpi.0,
            name: effect.name,
            period: effect.period,
            before: effect.before,
            after: effect.after,
            status_before: effect.status_before,
            status_after: effect.status_after,
            changes: effect.changes,
        }
    }
}
