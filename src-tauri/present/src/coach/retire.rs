//! Which KPIs would be missed least: never red, never discussed, no action, or the same as another.

use super::numbers::{ENOUGH, PERIODS};
use super::{Followed, Known};
use crate::Presented;
use domain::formula::{Shape, Shapes};
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
    let mut shapes = Shapes::default();
    let shapes: Vec<Option<Shape>> = kpis.iter().map(|one| shapes.of(one.shown.formula)).collect();
    for (at, followed) in kpis.iter().enumerate() {
        let kpi = &followed.shown;
        let (same, why) = against(followed, twin(at, kpis, &shapes), known);
        if same || why.len() > 1 {
            let weight = why.len() + if same { NAMED } else { 0 };
            found.push((weight, Retirable { kpi: kpi.kpi.id, name: kpi.kpi.name.clone(), why }));
        }
    }
    found.sort_by_key(|(weight, _)| Reverse(*weight));
    found.into_iter().take(NAMED).map(|(_, kpi)| kpi).collect()
}

/// A KPI that is computed alike and shown for the same time, of those before it; one that names the other comes after it.
fn twin<'k>(at: usize, kpis: &'k [Followed], shapes: &[Option<Shape>]) -> Option<&'k Kpi> {
    let (own, shape) = (&kpis.get(at)?.shown, (*shapes.get(at)?)?);
    let is_twin = |(place, other): &(usize, &Followed)| {
        let other = &other.shown;
        let is_alike = other.kpi.grain == own.kpi.grain && shapes.get(*place) == Some(&Some(shape));
        *place != at && is_alike && (names(own, other) || (*place < at && !names(other, own)))
    };
    kpis.iter().enumerate().find(is_twin).map(|(_, other)| other.shown.kpi)
}

/// True where a KPI is computed from another.
fn names(one: &Presented, other: &Presented) -> bool {
    one.model().catalog.uses_of_kpi(other.kpi.id).contains(&one.kpi.id)
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
