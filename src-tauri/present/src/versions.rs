//! What KPIs were before their definitions were changed.

use crate::{Presented, words};
use chrono::NaiveDate;
use domain::event::Event;
use domain::formula::{Absent, Reason};
use domain::version::EarlierDefinition;
use domain::{DateRange, EventId, Unit};

/// What a KPI was until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// The first day on which it did not hold any more.
    pub until: NaiveDate,
    /// Its formula.
    pub formula: String,
    /// "until Feb 28, 2026: sales / orders, in €".
    pub text: String,
    /// "Counted both tills (changed Apr 1, 2026)".
    pub why: String,
}

/// What a KPI was before, the newest first.
pub(crate) fn versions_of(kpi: &Presented) -> Vec<VersionRow> {
    let (locale, said) = (kpi.locale(), kpi.locale().words());
    let row = |then: &EarlierDefinition| {
        let last = locale.date(then.until.pred_opt().unwrap_or(then.until));
        let checked = kpi.model().catalog.check_formula(None, &domain::formula::parse(&then.formula));
        let unit = then.unit.clone().or(checked.unit).unwrap_or(Unit::Number);
        VersionRow {
            until: then.until,
            formula: then.formula.clone(),
            text: said.version_text(&last, &then.formula, &words::unit_text(&unit, locale)),
            why: said.version_why(&locale.date(then.changed), &locale.covered(&then.reason)),
        }
    };
    kpi.kpi.earlier.iter().rev().map(row).collect()
}

/// The formula that held over some days; where it was changed within them, all that did with their days: "until Feb 28, 2026:
/// sales; from Mar 1, 2026: 2 * sales".
pub(crate) fn formula_over(kpi: &Presented, days: DateRange) -> String {
    let within = |then: &&EarlierDefinition| days.from < then.until && then.until < days.to;
    let (locale, said) = (kpi.locale(), kpi.locale().words());
    let changes: Vec<&EarlierDefinition> = kpi.kpi.earlier.iter().filter(within).collect();
    let Some(last) = changes.last() else { return kpi.kpi.formula_on(days).to_owned() };
    let before = changes.iter().map(|then| {
        let day = then.until.pred_opt().unwrap_or(then.until);
        said.version_until(&locale.date(day), &then.formula)
    });
    let then = kpi.kpi.formula_on(DateRange { from: last.until, ..days });
    before.chain([said.version_since(&locale.date(last.until), then)]).collect::<Vec<_>>().join("; ")
}

/// Why a number is not set beside one of before, where the definition changed between the two.
pub(crate) fn not_compared(kpi: &Presented, row: &analysis::scorecard::Row) -> Option<String> {
    let sides = [row.previous.as_ref(), row.last_year.as_ref()];
    let day = sides.into_iter().flatten().find_map(|comparison| match comparison.other {
        Err(Absent::NotApplicable(Reason::Redefined(day))) => Some(day),
        _ => None,
    })?;
    Some(kpi.locale().words().version_not_compared(&kpi.locale().date(day)))
}

/// The days on which its definition changed, as events.
pub(crate) fn redefinitions(kpi: &Presented) -> Vec<Event> {
    let event = |then: &EarlierDefinition| Event {
        id: EventId(0),
        kpi: Some(kpi.kpi.id),
        date: then.until,
        text: kpi.locale().words().version_mark(&then.reason),
        changes_process: true,
    };
    kpi.kpi.earlier.iter().map(event).collect()
}
