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

/// What could be better about an objective, as a sentence for its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Which of the five it is about.
    pub criterion: Criterion,
    /// What to do.
    pub text: String,
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
    let mut add = |criterion, text: String| advice.push(Advice { criterion, text });
    if objective.name.split_whitespace().count() < 2 && objective.description.trim().is_empty() {
        add(Criterion::Specific, "Describe in a sentence what will be different when this is reached.".to_owned());
    }
    measurable(kpis, has_parts, &mut add);
    if is_blank(objective.owner.as_deref()) {
        add(Criterion::Assignable, "Name one person who answers for it.".to_owned());
    }
    if let Some(kpi) = kpis.iter().find(|kpi| !kpi.has_owner).filter(|_| is_blank(objective.owner.as_deref())) {
        add(Criterion::Assignable, format!("Name somebody who answers for {}.", kpi.name));
    }
    if objective.parent.is_none() && objective.description.trim().is_empty() {
        let text = "Say why it matters: describe it, or make it part of a larger objective.";
        add(Criterion::Relevant, text.to_owned());
    }
    time_bound(objective, today, &mut add);
    advice
}

fn measurable(kpis: &[MeasuredBy], has_parts: bool, add: &mut impl FnMut(Criterion, String)) {
    if kpis.is_empty() && !has_parts {
        add(Criterion::Measurable, "Add a KPI that shows whether it is reached.".to_owned());
    }
    for kpi in kpis.iter().filter(|kpi| !kpi.is_computable) {
        add(Criterion::Measurable, format!("Correct the formula of {}: it cannot be computed.", kpi.name));
    }
    for kpi in kpis.iter().filter(|kpi| !kpi.has_target) {
        add(Criterion::Measurable, format!("Set a target for {}: without one nobody knows what is enough.", kpi.name));
    }
}

fn time_bound(objective: &Objective, today: NaiveDate, add: &mut impl FnMut(Criterion, String)) {
    let text = match (objective.start, objective.due) {
        (_, None) => "Set a date by which it should be reached.",
        (Some(start), Some(due)) if due < start => "Its date lies before its start. Correct one of the two.",
        (_, Some(due)) if due < today => "Its date has passed. Archive it, or set a new date.",
        _ => return,
    };
    add(Criterion::TimeBound, text.to_owned());
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
