//! One side of a what-if: a KPI's number for a period, with what is expected of it.

use crate::{NO_NUMBER, Presented};
use analysis::scorecard::{AskedGoal, Outlook, Subject};
use analysis::series::{Seen, point};
use domain::{Period, Status, Unit};

/// A number with its status and the chance of its target.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The number.
    pub value: Option<f64>,
    /// The number as text; "—" where there is none.
    pub text: String,
    /// Why there is none.
    pub reason: Option<String>,
    /// Does it meet what is asked? Open while the period is not over.
    pub status: Status,
    /// The status in words.
    pub status_text: String,
    /// The chance of the next target, 0 to 1.
    pub chance: Option<f64>,
    /// The chance as text: "82%", "under 1%".
    pub chance_text: Option<String>,
    /// True where the number is what is expected.
    pub expected: bool,
}

impl Side {
    /// The side as it is told, with its chance or without.
    pub(super) fn told(self, with_chance: bool) -> Self {
        if with_chance { self } else { Self { chance: None, chance_text: None, ..self } }
    }
}

/// A KPI's number for a period, and what is asked of it.
pub(super) fn side(
    kpi: &Presented,
    subject: &Subject,
    period: Period,
    outlook: Option<&Outlook>,
) -> (Side, Option<AskedGoal>) {
    let point = point(kpi.formula, subject.source, period, Seen::judged(subject.today));
    let goal = subject.asked_of(&point);
    let step = outlook.filter(|_| period.start > subject.today && point.value().is_none());
    let expected = step.and_then(|outlook| outlook.steps.iter().find(|step| step.period == period));
    let value = expected.map(|step| step.mean).or_else(|| point.value());
    let pace = subject.pace(&point, goal.as_ref());
    let is_open = point.is_open() || expected.is_some();
    let status = subject.status(goal.as_ref(), pace.as_ref(), value, is_open);
    let chance = outlook.and_then(|outlook| outlook.chance).map(|chance| chance.chance);
    let side = Side {
        value,
        text: value.map_or_else(|| NO_NUMBER.to_owned(), |value| kpi.short_text(value)),
        reason: point.outcome.as_ref().err().filter(|_| value.is_none()).map(|absent| kpi.locale().absent(absent)),
        status,
        status_text: match expected {
            Some(_) => kpi.locale().words().what_if_expected().to_owned(),
            None => kpi.status_at(status, &point),
        },
        chance,
        chance_text: chance.map(|chance| chance_text(kpi, chance)),
        expected: expected.is_some(),
    };
    (side, goal)
}

/// "82%"; nothing that is still to come is certain.
fn chance_text(kpi: &Presented, chance: f64) -> String {
    let percent = |value: f64| kpi.locale().number(value, &Unit::Percent, Some(0));
    match (chance * 100.0).round() {
        p if p < 1.0 => kpi.locale().words().what_if_chance_least(&percent(0.01)),
        p if p > 99.0 => kpi.locale().words().what_if_chance_most(&percent(0.99)),
        p => percent(p / 100.0),
    }
}
