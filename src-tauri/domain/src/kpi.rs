//! KPIs: formulas over measures that show whether an objective is reached.

use crate::life::{Life, Stakeholders};
use crate::version::EarlierDefinition;
use crate::{Category, DateRange, Grain, KpiId, ObjectiveId, Unit};

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Higher is better.
    Higher,
    /// Lower is better.
    Lower,
    /// Staying between two values is best.
    Between,
}

impl Direction {
    /// True where a change is for the better, false where for the worse; `None` of none, and where neither way is good.
    pub fn is_good(self, change: f64) -> Option<bool> {
        match (self, change) {
            (Self::Between, _) | (_, 0.0) => None,
            (Self::Higher, change) => Some(change > 0.0),
            (Self::Lower, change) => Some(change < 0.0),
        }
    }
}

/// A formula over measures, tied to an objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpi {
    /// Its identifier.
    pub id: KpiId,
    /// The objective it serves.
    pub objective: Option<ObjectiveId>,
    /// Its name, unique.
    pub name: String,
    /// What it means, in the owner's words.
    pub description: String,
    /// Its formula as text, such as `(revenue - cogs) / revenue`.
    pub formula: String,
    /// The unit it is shown in; derived from the formula where `None`.
    pub unit: Option<Unit>,
    /// Its kind.
    pub category: Category,
    /// Which way is good.
    pub direction: Direction,
    /// The grain it is reviewed at.
    pub grain: Grain,
    /// Decimals to show; by the unit where `None`.
    pub decimals: Option<u8>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Its weight in its objective's score; positive, 1 by default.
    pub weight: f64,
    /// True where its signals are read without its season.
    pub seasonal: bool,
    /// Its place in its objective.
    pub position: i64,
    /// Archived KPIs are shown nowhere but in the archive.
    pub archived: bool,
    /// Where it stands in its life.
    pub life: Life,
    /// Who has to do with it besides its owner.
    pub people: Stakeholders,
    /// How it was computed before, oldest first.
    pub earlier: Vec<EarlierDefinition>,
}

impl Kpi {
    /// A KPI of which nothing else is said yet, without an identifier: strategic, the higher the better, reviewed monthly.
    pub fn new(name: impl Into<String>, formula: impl Into<String>) -> Self {
        Self {
            id: KpiId(0),
            objective: None,
            name: name.into(),
            description: String::new(),
            formula: formula.into(),
            unit: None,
            category: Category::Strategic,
            direction: Direction::Higher,
            grain: Grain::Month,
            decimals: None,
            owner: None,
            weight: 1.0,
            seasonal: false,
            position: 0,
            archived: false,
            life: Life::default(),
            people: Stakeholders::default(),
            earlier: Vec::new(),
        }
    }

    /// The formula that held on the first of some days.
    pub fn formula_on(&self, days: DateRange) -> &str {
        let then = self.earlier.iter().find(|then| days.from < then.until);
        then.map_or(self.formula.as_str(), |then| then.formula.as_str())
    }
}

impl Direction {
    /// All directions.
    pub const ALL: [Self; 3] = [Self::Higher, Self::Lower, Self::Between];

    /// The word of the command line and of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Between => "between",
        }
    }

    /// Reads [`Direction::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|direction| direction.code() == code)
    }
}
