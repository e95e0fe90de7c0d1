//! What a KPI was before its definition was changed.

use crate::formula::canonical;
use crate::{Kpi, Unit};
use chrono::NaiveDate;

/// How a KPI was computed before a day. From that day on the next definition holds, in the end the KPI's own.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierDefinition {
    /// The first day on which it does not hold any more.
    pub until: NaiveDate,
    /// Its formula as text.
    pub formula: String,
    /// The unit it was shown in; derived from the formula where `None`.
    pub unit: Option<Unit>,
    /// Why it was changed.
    pub reason: String,
    /// The day on which it was changed.
    pub changed: NaiveDate,
}

/// The first day from which a KPI is computed otherwise than it was, by what it is and was before; `NaiveDate::MIN` where it is
/// from the beginning on, `None` where all its numbers stay. Units that are left out are to be filled in before.
pub fn differs_from(before: &Kpi, after: &Kpi) -> Option<NaiveDate> {
    let changes = before.earlier.iter().chain(&after.earlier).map(|earlier| earlier.until);
    let mut days: Vec<NaiveDate> = std::iter::once(NaiveDate::MIN).chain(changes).collect();
    days.sort_unstable();
    days.into_iter().find(|day| definition_on(before, *day) != definition_on(after, *day))
}

/// The formula, as it is compared, and the unit that hold on a day.
fn definition_on(kpi: &Kpi, day: NaiveDate) -> (String, Option<&Unit>) {
    match kpi.earlier.iter().find(|earlier| day < earlier.until) {
        Some(then) => (canonical(&then.formula), then.unit.as_ref()),
        None => (canonical(&kpi.formula), kpi.unit.as_ref()),
    }
}
