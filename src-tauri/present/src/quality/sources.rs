//! Files that used to come, and do not any more.

use super::evidence::{Evidence, in_use};
use super::{Finding, Kind, Lead, Subject, person, stands_on};
use crate::Context;
use chrono::NaiveDate;
use domain::{Measure, MeasureId};
use std::collections::BTreeMap;

/// From so many runs on different days on it is known how often a file comes.
const ENOUGH: usize = 3;

/// So many of the newest runs say how often.
const LOOKED_AT: usize = 12;

/// A rhythm that broke off.
struct Broken {
    /// The longest time between two runs, days.
    usual: i64,
}

/// The files whose values are the newest of their measures, and that have not come for longer than ever before, and half as
/// long again. Measures of the same last file are one finding.
pub(super) fn findings(context: Context, evidence: &Evidence) -> Vec<Finding> {
    let mut stopped: BTreeMap<usize, Vec<(&Measure, i64)>> = BTreeMap::new();
    for measure in in_use(context) {
        let Some((run, broken)) = stopped_with(context, evidence, measure.id) else { continue };
        stopped.entry(run).or_default().push((measure, broken.usual));
    }
    stopped.iter().filter_map(|(run, measures)| one(context, evidence, *run, measures)).collect()
}

/// The last run that brought values of a measure, where no other has come since that was due.
fn stopped_with(context: Context, evidence: &Evidence, measure: MeasureId) -> Option<(usize, Broken)> {
    let origins = evidence.origins.get(&measure)?;
    let newest = origins.iter().max_by_key(|origin| origin.last)?;
    // Whoever types the values now needs no file any more.
    newest.run?;
    let last = origins.iter().filter_map(|origin| origin.run).max()?;
    let mut days: Vec<NaiveDate> =
        origins.iter().filter_map(|origin| Some(evidence.runs.get(origin.run?)?.day)).collect();
    days.sort_unstable();
    days.dedup();
    let days = days.get(days.len().saturating_sub(LOOKED_AT)..)?;
    if days.len() < ENOUGH {
        return None;
    }
    let steps = days.windows(2).filter_map(|pair| Some((*pair.last()? - *pair.first()?).num_days()));
    let usual = steps.max()?;
    let since = (context.today - *days.last()?).num_days();
    (since > usual + usual / 2 + 1).then_some((last, Broken { usual }))
}

fn one(context: Context, evidence: &Evidence, run: usize, measures: &[(&Measure, i64)]) -> Option<Finding> {
    let locale = context.locale;
    let run = evidence.runs.get(run)?;
    let names: Vec<&str> = measures.iter().map(|(measure, _)| measure.name.as_str()).collect();
    let usual = measures.iter().map(|(_, usual)| *usual).max()?;
    let text = locale.counted(u64::try_from(usual).ok()?, |count| {
        locale.words().quality_source(count, &locale.date(run.day), &run.file, &locale.list_and(&names))
    });
    let (first, _) = measures.first()?;
    Some(Finding {
        kind: Kind::Stopped,
        text,
        subject: Some(Subject::Measure(first.id)),
        person: measures.iter().find_map(|(measure, _)| person(context, measure)),
        count: measures.len(),
        periods: None,
        lead: Lead::Import,
        stands: measures.iter().map(|(measure, _)| stands_on(context, measure.id)).max().unwrap_or(0),
    })
}
