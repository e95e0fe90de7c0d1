//! What a KPI is, in words.

use crate::{Context, PersonMark, words};
use domain::{Kpi, Unit};

/// A KPI as lists and its definition show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The KPI.
    pub kpi: Kpi,
    /// The name of the objective it serves.
    pub objective_name: Option<String>,
    /// Its category in words.
    pub category_text: String,
    /// "higher is better".
    pub direction_text: String,
    /// "monthly".
    pub grain_text: String,
    /// The unit it is shown in.
    pub unit: Unit,
    /// The unit it is shown in, in words.
    pub unit_text: String,
    /// How its owner is shown.
    pub person: Option<PersonMark>,
    /// When its definition was agreed on, as a person reads it.
    pub agreed_text: Option<String>,
    /// Where it stands in its life, since when and why.
    pub stage_text: String,
}

impl Context<'_> {
    /// What a KPI is.
    pub fn definition(&self, kpi: &Kpi) -> Definition {
        let unit = self.model.catalog.unit(kpi.id);
        let objective = kpi.objective.and_then(|id| self.model.objective(id));
        Definition {
            objective_name: objective.map(|objective| objective.name.clone()),
            category_text: words::category_text(kpi.category, self.locale).into(),
            direction_text: words::direction_text(kpi.direction, self.locale).into(),
            grain_text: words::cadence_text(kpi.grain, self.locale),
            unit_text: words::unit_text(&unit, self.locale),
            unit,
            person: self.person(kpi.owner.as_deref()),
            agreed_text: kpi.people.agreed.map(|day| self.locale.date(day)),
            stage_text: words::life_text(&kpi.life, self.locale),
            kpi: kpi.clone(),
        }
    }
}
