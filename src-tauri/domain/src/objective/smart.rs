//! The SMART check: what an objective still lacks (specific, measurable, assignable, relevant, time-bound; after
//! Doran, 1981).

use super::Objective;
use chrono::NaiveDate;

/// What an objective should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// It says what is wanted.
    Specific,
    /// A number shows whether it is reached.
    Measurable,
    /// Somebody answers for it.
    Assignable,
    /// It serves the business.
    Relevant,
    /// It has a date.
    TimeBound,
}

/// What could be better about an objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// Nothing says what will be different when it is reached.
    Describe,
    /// No KPI shows whether it is reached.
    AddKpi,
    /// The formula of that KPI has a mistake.
    CorrectFormula(String),
    /// That KPI has no target.
    SetTarget(String),
    /// Nobody answers for it.
    NameOwner,
    /// Nobody answers for that KPI.
    NameOwnerOf(String),
    /// Nothing says why it matters.
    SayWhy,
    /// It has no date.
    SetDate,
    /// Its date lies before its start.
    CorrectDates,
    /// Its date has passed.
    SetNewDate,
}

impl Advice {
    /// Which of the five it is about.
    pub fn criterion(&self) -> Criterion {
        match self {
            Self::Describe => Criterion::Specific,
            Self::AddKpi | Self::CorrectFormula(_) | Self::SetTarget(_) => Criterion::Measurable,
            Self::NameOwner | Self::NameOwnerOf(_) => Criterion::Assignable,
            Self::SayWhy => Criterion::Relevant,
            Self::SetDate | Self::CorrectDates | Self::SetNewDate => Criterion::TimeBound,
        }
    }
}

/// A KPI of an objective as the check sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasuredBy {
    /// Its name.
    pub name: String,
    /// True where its formula has no mistake.
    pub is_computable: bool,
    /// True where it has a target today or later.
    pub has_target: bool,
    /// True where somebody answers for it.
    pub has_owner: bool,
}

impl Criterion {
    /// All five, in the order of their letters.
    pub const ALL: [Self; 5] = [Self::Specific, Self::Measurable, Self::Assignable, Self::Relevant, Self::TimeBound];

    /// The word of the command line and of the window.
    pub fn code(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Assignable => "assignable",
            Self::Relevant => "relevant",
            Self::TimeBound => "time_bound",
        }
    }
}

/// What an objective still lacks, in the order of the letters; empty where it is SMART. `has_parts` says that other
/// objectives are part of it, whose KPIs then measure it.
pub fn advise(objective: &Objective, kpis: &[MeasuredBy], has_parts: bool, today: NaiveDate) -> Vec<Advice> {
    let mut advice = Vec::new();
    if objective.name.split_whitespace().count() < 2 && objective.description.trim().is_empty() {
        advice.push(Advice::Describe);
    }
    advice.extend(measurable(kpis, has_parts));
    if is_blank(objective.owner.as_deref()) {
        let unowned = kpis.iter().find(|kpi| !kpi.has_owner);
        advice.push(Advice::NameOwner);
        advice.extend(unowned.map(|kpi| Advice::NameOwnerOf(kpi.name.clone())));
    }
    if objective.parent.is_none() && objective.description.trim().is_empty() {
        advice.push(Advice::SayWhy);
    }
    advice.extend(time_bound(objective, today));
    advice
}

fn measurable(kpis: &[MeasuredBy], has_parts: bool) -> impl Iterator<Item = Advice> {
    let none = (kpis.is_empty() && !has_parts).then_some(Advice::AddKpi);
    let broken = kpis.iter().filter(|kpi| !kpi.is_computable);
    let aimless = kpis.iter().filter(|kpi| !kpi.has_target);
    none.into_iter()
        .chain(broken.map(|kpi| Advice::CorrectFormula(kpi.name.clone())))
        .chain(aimless.map(|kpi| Advice::SetTarget(kpi.name.clone())))
}

fn time_bound(objective: &Objective, today: NaiveDate) -> Option<Advice> {
    match (objective.start, objective.due) {
        (_, None) => Some(Advice::SetDate),
        (Some(start), Some(due)) if due < start => Some(Advice::CorrectDates),
        (_, Some(due)) if due < today => Some(Advice::SetNewDate),
        _ => None,
    }
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
