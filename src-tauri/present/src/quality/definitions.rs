//! KPIs whose inputs are not recorded as they are reviewed, and definitions that say nothing of what they mean.

use super::evidence::in_use;
use super::state::is_score;
use super::{Finding, Kind, Lead, Subject, person, stands_on};
use crate::{Context, Presented, words};
use domain::{Kpi, Measure};

pub(super) fn findings(context: Context) -> Vec<Finding> {
    let kpis = || context.model.catalog.kpis().iter().filter(|kpi| !kpi.archived);
    let mut found: Vec<Finding> = kpis().filter_map(|kpi| seldom(&context.kpi(kpi)?)).collect();
    found.extend(in_use(context).filter_map(|measure| coarser(context, measure)));
    found.extend(kpis().filter(|kpi| kpi.description.trim().is_empty()).map(|kpi| undescribed(context, kpi)));
    let bare = in_use(context).filter(|measure| measure.description.trim().is_empty() && !is_score(measure));
    found.extend(bare.map(|measure| undescribed_measure(context, measure)));
    found
}

/// A KPI that has a number in fewer than half of its newest periods: because an input is recorded more rarely than it is
/// reviewed, or for another reason, which is said.
fn seldom(kpi: &Presented) -> Option<Finding> {
    let seldom = kpi.subject().seldom()?;
    let (locale, said) = (kpi.locale(), kpi.locale().words());
    let grain = kpi.kpi.grain;
    let rarer = kpi.formula.measures().iter().filter_map(|id| kpi.model().catalog.measure(*id));
    let rarer = rarer.filter(|measure| measure.cadence > grain).max_by_key(|measure| measure.cadence);
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let (name, periods) = (kpi.kpi.name.as_str(), locale.periods(count(seldom.of), grain));
    let cadence = |grain| words::cadence_text(grain, locale);
    let text = locale.counted(count(seldom.whole), |whole| match rarer {
        Some(measure) => {
            said.quality_rarer(whole, &measure.name, name, &periods, &cadence(measure.cadence), &cadence(grain))
        }
        None => {
            let reason = seldom.lacks.as_ref().map(|absent| locale.absent(absent));
            let reason = reason.unwrap_or_else(|| said.quality_seldom_provisional().to_owned());
            said.quality_seldom(whole, name, &periods, &reason)
        }
    });
    Some(of_kpi(kpi.kpi, Kind::Cadence, text, Lead::EditKpi(kpi.kpi.id)))
}

/// A measure whose newest value is for longer than it is meant to be recorded for.
fn coarser(context: Context, measure: &Measure) -> Option<Finding> {
    let locale = context.locale;
    let last = context.model.book.last_recorded(measure.id).filter(|last| last.grain > measure.cadence)?;
    let [cadence, recorded] = [measure.cadence, last.grain].map(|grain| words::cadence_text(grain, locale));
    let text = locale.words().quality_coarser(&cadence, &measure.name, &recorded);
    Some(of_measure(context, measure, Kind::Cadence, text, Lead::EditMeasure(measure.id)))
}

fn undescribed(context: Context, kpi: &Kpi) -> Finding {
    let text = context.locale.words().quality_undescribed_kpi(&kpi.name);
    of_kpi(kpi, Kind::Undescribed, text, Lead::DescribeKpi(kpi.id))
}

fn undescribed_measure(context: Context, measure: &Measure) -> Finding {
    let text = context.locale.words().quality_undescribed_measure(&measure.name);
    of_measure(context, measure, Kind::Undescribed, text, Lead::DescribeMeasure(measure.id))
}

fn of_kpi(kpi: &Kpi, kind: Kind, text: String, lead: Lead) -> Finding {
    let (subject, person) = (Some(Subject::Kpi(kpi.id)), kpi.owner.clone());
    Finding { kind, text, subject, person, count: 1, periods: None, lead, stands: 1 }
}

fn of_measure(context: Context, measure: &Measure, kind: Kind, text: String, lead: Lead) -> Finding {
    let (subject, person) = (Some(Subject::Measure(measure.id)), person(context, measure));
    Finding { kind, text, subject, person, count: 1, periods: None, lead, stands: stands_on(context, measure.id) }
}
