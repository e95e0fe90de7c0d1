//! What goes with a KPI when it is deleted, and what stays: said before it is asked for.

use crate::handlers::find::named_kpi;
use crate::wire::{ById, IdOrName, KpiDeletion};
use crate::{Fault, Session};
use domain::KpiId;
use words::{Count, Words};

/// What is counted, with its words.
type Counted = (usize, fn(Words, Count<'_>) -> String);

pub(crate) fn deletion(session: &Session, request: ById) -> Result<KpiDeletion, Fault> {
    let (context, links) = (session.context()?, session.workspace()?.store().links()?);
    let (model, locale) = (context.model, context.locale);
    let kpi = named_kpi(&model.catalog, &IdOrName::Id(request.id))?;
    let is_its = |other: &Option<KpiId>| *other == Some(kpi.id);
    let goes: [Counted; 4] = [
        (model.targets_of(kpi.id).len(), Words::kpi_goes_targets),
        (model.events.iter().filter(|event| is_its(&event.kpi)).count(), Words::kpi_goes_events),
        (model.benchmarks.iter().filter(|one| one.kpi == kpi.id).count(), Words::kpi_goes_benchmarks),
        (links.iter().filter(|link| [link.from, link.to].contains(&kpi.id)).count(), Words::kpi_goes_links),
    ];
    let said = |(count, word): &Counted| locale.counted(*count as u64, |count| word(locale.words(), count));
    let going: Vec<String> = goes.iter().filter(|(count, _)| *count > 0).map(said).collect();
    let staying = model.actions.iter().filter(|action| is_its(&action.kpi)).count();
    let words = locale.words();
    let going = (!going.is_empty()).then(|| words.kpi_goes(&locale.list_and(&going)));
    let staying = (staying > 0).then(|| locale.counted(staying as u64, |count| words.kpi_actions_stay(count)));
    let parts = [Some(words.kpi_delete_ask(&kpi.name)), going, staying, Some(words.kpi_undo_brings_back().to_owned())];
    Ok(KpiDeletion { text: parts.into_iter().flatten().collect::<Vec<_>>().join(" ") })
}
