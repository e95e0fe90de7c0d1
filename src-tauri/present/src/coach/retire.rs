//! Which KPIs would be missed least: never red, never discussed, no action, or the same as another.

use super::numbers::{ENOUGH, PERIODS};
use super::{Followed, Known};
use domain::formula::canonical;
use domain::{Kpi, KpiId, Status};
use std::cmp::Reverse;

/// So many are named.
const NAMED: usize = 3;

/// A KPI that would be missed least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retirable {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// Why, a sentence each.
    pub why: Vec<String>,
}

/// At most three, those with most against them first. One reason alone is none, unless another KPI says the same.
pub(super) fn retirable(kpis: &[Followed], known: &Known) -> Vec<Retirable> {
    let mut found: Vec<(usize, Retirable)> = Vec::new();
    for (at, followed) in kpis.iter().enumerate() {
        let kpi = &followed.shown;
        let twin = kpis.iter().map(|other| other.shown.kpi).take(at).find(|other| is_same(other, kpi.kpi));
        let (same, why) = against(followed, twin, known);
        if same || why.len() > 1 {
            let weight = why.len() + if same { NAMED } else { 0 };
            found.push((weight, Retirable { kpi: kpi.kpi.id, name: kpi.kpi.name.clone(), why }));
        }
    }
    found.sort_by_key(|(weight, _)| Reverse(*weight));
    found.into_iter().take(NAMED).map(|(_, kpi)| kpi).collect()
}

/// True where both are computed alike and shown for the same time.
fn is_same(one: &Kpi, other: &Kpi) -> bool {
    let is_written = !one.formula.trim().is_empty();
    one.grain == other.grain && is_written && canonical(&one.formula) == canonical(&other.formula)
}

fn against(followed: &Followed, twin: Option<&Kpi>, known: &Known) -> (bool, Vec<String>) {
    let (kpi, past) = (&followed.shown, &followed.past);
    let words = kpi.locale().words();
    let id = kpi.kpi.id;
    let judged: Vec<Status> =
        past.iter().map(|(_, status)| *status).filter(|status| status.severity().is_some()).collect();
    let never_red = judged.len() >= ENOUGH && !judged.contains(&Status::OffTrack);
    let no_action = never_red && !kpi.model().actions.iter().any(|action| action.kpi == Some(id));
    // Who holds no reviews discusses elsewhere.
    let never_discussed = known.reviewed && !known.discussed.contains(&id);
    let mut why = Vec::new();
    why.extend(twin.map(|other| words.coach_retire_same(&other.name)));
    if never_red {
        why.push(words.coach_retire_never_red(&kpi.locale().count(u64::from(PERIODS).min(judged.len() as u64))));
    }
    if never_discussed {
        why.push(words.coach_retire_never_discussed().to_owned());
    }
    if no_action {
        why.push(words.coach_retire_no_action().to_owned());
    }
    (twin.is_some(), why)
}
