//! The coach: what would make KPIs and objectives more useful, with its reason and where to do it. Strict about what it knows,
//! and silent about what it does not: advice that is wrong teaches people not to read it.

mod again;
mod numbers;
mod retire;
#[cfg(test)]
mod tests;
mod texts;

pub use again::due_again;
pub use retire::Retirable;

pub use crate::lead::Lead;
use crate::{Context, Presented, order};
use chrono::Months;
use domain::dismissal::Dismissal;
use domain::life::Stage;
use domain::link::{Link, LinkKind};
use domain::{Kpi, KpiId, Objective, ObjectiveId, Status};
use numbers::{Asks, asks, halves, is_clear, past, target_of};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// So many KPIs at a time are few enough to be looked at: the article on KPIs that everyone quotes says five to fifteen.
pub const FEW: RangeInclusive<usize> = 5..=15;

/// What the coach is told besides the model.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// What KPIs have to do with each other.
    pub links: Vec<Link>,
    /// What is not wanted again.
    pub dismissals: Vec<Dismissal>,
    /// KPIs that are known to tell what came of something.
    pub lagging: HashSet<KpiId>,
    /// KPIs that are known to be bought easily with another, and what that one is called, where it is not there.
    pub missing_guards: HashMap<KpiId, String>,
    /// KPIs that are known to be bought easily with another that is there: the guard first.
    pub guards: Vec<(KpiId, KpiId)>,
    /// True where reviews are held here.
    pub reviewed: bool,
    /// KPIs of which something was noted in a review.
    pub discussed: HashSet<KpiId>,
}

/// The codes of all that it says: what can be dismissed.
pub const CODES: &[&str] = &[
    "many",
    "add_kpi",
    "lagging_only",
    "name_owner",
    "say_objective",
    "vague",
    "activity",
    "guard",
    "target_always",
    "target_never",
    "target_old",
    "paid",
];

/// A piece of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachAdvice {
    /// A stable word for it, by which it is dismissed.
    pub code: &'static str,
    /// The KPI that it is about.
    pub kpi: Option<KpiId>,
    /// The objective that it is about.
    pub objective: Option<ObjectiveId>,
    /// What to do.
    pub text: String,
    /// Why.
    pub why: String,
    /// Where to do it.
    pub lead: Lead,
}

/// What the coach says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coaching {
    /// What is not dismissed: the whole first, then objectives, then KPIs, in their order.
    pub advice: Vec<CoachAdvice>,
    /// How many KPIs are in use.
    pub in_use: usize,
    /// The same in words.
    pub gauge: String,
    /// What would be missed least.
    pub retirable: Vec<Retirable>,
}

/// True where the business looks at a KPI: in use or on trial, and not put away.
fn is_followed(kpi: &Kpi) -> bool {
    !kpi.archived && matches!(kpi.life.stage, Stage::InUse | Stage::Trial)
}

/// Everything that the coach has to say of a workspace.
pub fn coach(context: Context, known: &Known) -> Coaching {
    let model = context.model;
    let in_use = model.catalog.kpis().iter().filter(|kpi| is_followed(kpi)).count();
    let locale = context.locale;
    let (words, count) = (locale.words(), locale.count(in_use as u64));
    let many = (in_use > *FEW.end()).then(|| CoachAdvice {
        code: "many",
        kpi: None,
        objective: None,
        text: words.coach_many(&count),
        why: words.coach_many_why().to_owned(),
        lead: Lead::Scorecard,
    });
    let objectives = order::tree(&model.objectives).into_iter().map(|(objective, _)| objective);
    let objectives = objectives.filter(|objective| !objective.archived);
    let of_objectives = objectives.filter_map(|objective| of_objective(context, objective, known));
    let kpis = order::kpis(&model.objectives, model.catalog.kpis()).into_iter();
    let kpis = kpis.filter(|kpi| is_followed(kpi)).filter_map(|kpi| context.kpi(kpi));
    let followed: Vec<Followed> = kpis.map(Followed::new).collect();
    let of_kpis = followed.iter().flat_map(|kpi| of_kpi(kpi, &followed, known));
    let all = many.into_iter().chain(of_objectives).chain(of_kpis);
    Coaching {
        advice: all.filter(|advice| !is_dismissed(advice, known)).collect(),
        in_use,
        gauge: match in_use {
            few if few < *FEW.start() => words.coach_gauge_few(&count),
            right if FEW.contains(&right) => words.coach_gauge_right(&count),
            _ => words.coach_gauge_many(&count),
        },
        retirable: retire::retirable(&followed, known),
    }
}

fn is_dismissed(advice: &CoachAdvice, known: &Known) -> bool {
    let is =
        |one: &Dismissal| (one.kpi, one.objective, one.advice.as_str()) == (advice.kpi, advice.objective, advice.code);
    known.dismissals.iter().any(is)
}

/// An objective without a KPI, or with results only.
fn of_objective(context: Context, objective: &Objective, known: &Known) -> Option<CoachAdvice> {
    let words = context.locale.words();
    let say = |code, text, why: &str, lead| {
        Some(CoachAdvice { code, kpi: None, objective: Some(objective.id), text, why: why.to_owned(), lead })
    };
    if context.model.objectives.iter().any(|part| part.parent == Some(objective.id) && !part.archived) {
        return None;
    }
    let kpis: Vec<&Kpi> = context
        .model
        .catalog
        .kpis()
        .iter()
        .filter(|kpi| kpi.objective == Some(objective.id) && !kpi.archived)
        .collect();
    if kpis.is_empty() {
        let why = words.coach_add_kpi_why();
        return say("add_kpi", words.coach_add_kpi(&objective.name), why, Lead::NewKpi);
    }
    let is_driven = |kpi: &&Kpi| known.links.iter().any(|link| link.kind == LinkKind::Drives && link.to == kpi.id);
    if kpis.iter().all(|kpi| known.lagging.contains(&kpi.id)) && !kpis.iter().any(is_driven) {
        let why = words.coach_lagging_why();
        return say("lagging_only", words.coach_lagging(&objective.name), why, Lead::NewKpi);
    }
    None
}

/// A KPI that the business looks at, with its last periods: several pieces of advice follow from them.
struct Followed<'a> {
    shown: Presented<'a>,
    /// Each number with how it stood, oldest first.
    past: Vec<(f64, Status)>,
}

impl<'a> Followed<'a> {
    fn new(shown: Presented<'a>) -> Self {
        let past = past(&shown);
        Self { shown, past }
    }

    fn values(&self) -> Vec<f64> {
        self.past.iter().map(|(value, _)| *value).collect()
    }
}

/// What is said of a KPI, of `all` that are followed.
fn of_kpi(kpi: &Followed, all: &[Followed], known: &Known) -> Vec<CoachAdvice> {
    let mut said = of_definition(&kpi.shown, known);
    said.extend(of_target(kpi));
    said.extend(paid(kpi, all, known));
    said
}

fn about(kpi: &Presented, code: &'static str, text: String, why: &str, lead: Lead) -> CoachAdvice {
    CoachAdvice { code, kpi: Some(kpi.kpi.id), objective: None, text, why: why.to_owned(), lead }
}

/// Who answers for it, what it serves, and what its name says.
fn of_definition(shown: &Presented, known: &Known) -> Vec<CoachAdvice> {
    let (kpi, words) = (shown.kpi, shown.locale().words());
    let mut all = Vec::new();
    let objective = kpi.objective.and_then(|id| shown.model().objective(id));
    let is_owned = kpi.owner.is_some() || objective.is_some_and(|objective| objective.owner.is_some());
    if !is_owned {
        let why = words.coach_name_owner_why();
        all.push(about(shown, "name_owner", words.coach_name_owner(&kpi.name), why, Lead::Owner));
    }
    if objective.is_none() {
        let why = words.coach_say_objective_why();
        all.push(about(shown, "say_objective", words.coach_say_objective(&kpi.name), why, Lead::Objective));
    }
    if let Some(word) = texts::vague(&kpi.name, &kpi.description, words.coach_vague_words()) {
        let why = words.coach_vague_why(word);
        all.push(about(shown, "vague", words.coach_vague(&kpi.name, word), &why, Lead::Description));
    }
    let links = |kind, end: fn(&Link) -> KpiId| known.links.iter().any(|link| link.kind == kind && end(link) == kpi.id);
    let (doing, joining) = (words.coach_activity_words(), words.coach_joining_words());
    if !links(LinkKind::Drives, |link| link.from) && texts::is_activity(&kpi.name, &shown.unit, doing, joining) {
        let why = words.coach_activity_why();
        all.push(about(shown, "activity", words.coach_activity(&kpi.name), why, Lead::Links));
    }
    if let Some(counter) = known.missing_guards.get(&kpi.id)
        && !links(LinkKind::Guards, |link| link.to)
    {
        let why = words.coach_guard_why();
        all.push(about(shown, "guard", words.coach_guard(counter, &kpi.name), why, Lead::Library));
    }
    all
}

/// A target that asks for nothing, for too much, or that stood for a year.
fn of_target(kpi: &Followed) -> Option<CoachAdvice> {
    let shown = &kpi.shown;
    let target = target_of(shown)?;
    let (name, locale) = (&shown.kpi.name, shown.locale());
    let words = locale.words();
    let values = kpi.values();
    let periods = locale.count(values.len() as u64);
    let number = match target.goal.bounds() {
        (Some(bound), _) | (_, Some(bound)) => shown.short_text(bound),
        (None, None) => return None,
    };
    let of = |code, text, why: &str| Some(about(shown, code, text, why, Lead::Target));
    match asks(target, &values) {
        Some(Asks::Nothing) => {
            of("target_always", words.coach_always(name, &periods, &number), words.coach_always_why())
        }
        Some(Asks::TooMuch) => of("target_never", words.coach_never(name, &periods, &number), words.coach_never_why()),
        None => {
            let year_ago = shown.context.today.checked_sub_months(Months::new(12))?;
            let since = locale.date(target.from);
            (target.from < year_ago).then(|| of("target_old", words.coach_old(name, &since), words.coach_old_why()))?
        }
    }
}

/// A KPI that got better while what guards it got worse.
fn paid(kpi: &Followed, all: &[Followed], known: &Known) -> Vec<CoachAdvice> {
    let linked = known.links.iter().filter(|link| link.kind == LinkKind::Guards).map(|link| (link.from, link.to));
    let mut guards: Vec<KpiId> = linked
        .chain(known.guards.iter().copied())
        .filter(|(_, to)| *to == kpi.shown.kpi.id)
        .map(|(from, _)| from)
        .collect();
    guards.sort_unstable();
    guards.dedup();
    let guards = guards.iter().filter_map(|id| all.iter().find(|other| other.shown.kpi.id == *id));
    guards.filter_map(|guard| paid_by(kpi, guard)).collect()
}

fn paid_by(kpi: &Followed, guard: &Followed) -> Option<CoachAdvice> {
    let (before, now, periods) = halves(&kpi.values())?;
    let (guard_before, guard_now, _) = halves(&guard.values())?;
    let (shown, guard) = (&kpi.shown, &guard.shown);
    let is_better = shown.kpi.direction.is_good(now - before) == Some(true) && is_clear(before, now);
    let is_worse =
        guard.kpi.direction.is_good(guard_now - guard_before) == Some(false) && is_clear(guard_before, guard_now);
    if !(is_better && is_worse) {
        return None;
    }
    let words = shown.locale().words();
    let text = words.coach_paid(
        &shown.short_text(before),
        &guard.kpi.name,
        &guard.short_text(guard_before),
        &guard.short_text(guard_now),
        &shown.kpi.name,
        &shown.short_text(now),
    );
    let why = words.coach_paid_why(&shown.locale().count(periods as u64));
    Some(about(shown, "paid", text, &why, Lead::Trend))
}
