//! Where advice leads: to what would be done about it.

use words::Words;

/// Where the button of a piece of advice leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lead {
    /// What the KPI or the objective means.
    Description,
    /// The formula of the KPI.
    Formula,
    /// Who answers for the KPI or the objective.
    Owner,
    /// The objective that the KPI serves.
    Objective,
    /// By when the objective should be reached.
    Due,
    /// A new target of the KPI.
    Target,
    /// A new target of the KPI that is to be reached by a day.
    TargetBy,
    /// What the KPI drives.
    Links,
    /// The chart of the KPI.
    Trend,
    /// A new KPI for the objective.
    NewKpi,
    /// The library of KPIs.
    Library,
    /// The KPIs that are in use.
    Scorecard,
}

impl Lead {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Description,
        Self::Formula,
        Self::Owner,
        Self::Objective,
        Self::Due,
        Self::Target,
        Self::TargetBy,
        Self::Links,
        Self::Trend,
        Self::NewKpi,
        Self::Library,
        Self::Scorecard,
    ];

    /// What its button says.
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::Description => words.coach_lead_description(),
            Self::Formula => words.coach_lead_formula(),
            Self::Owner => words.coach_lead_owner(),
            Self::Objective => words.coach_lead_objective(),
            Self::Due => words.coach_lead_due(),
            Self::Target => words.coach_lead_target(),
            Self::TargetBy => words.coach_lead_target_by(),
            Self::Links => words.coach_lead_links(),
            Self::Trend => words.coach_lead_trend(),
            Self::NewKpi => words.coach_lead_new_kpi(),
            Self::Library => words.coach_lead_library(),
            Self::Scorecard => words.coach_lead_scorecard(),
        }
    }
}
