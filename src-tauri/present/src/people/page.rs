//! The page of a person: what the person answers for, does and enters.

use super::{PersonRow, entered_by, is_of, row};
use crate::objectives::Rows;
use crate::{ActionRow, Context, KpiRow, PeriodInfo, PersonMark, actions, order, words};
use analysis::scorecard::{Lateness, measure_lateness};
use domain::{Kpi, KpiId, MeasureId, ObjectiveId, Period, Status};

/// What there is to see of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonPage {
    /// The person.
    pub person: PersonRow,
    /// The period that the numbers are of.
    pub period: PeriodInfo,
    /// The KPIs that the person answers for, in the order of the scorecard.
    pub kpis: Vec<KpiRow>,
    /// The objectives, in the tree's order.
    pub objectives: Vec<PersonObjective>,
    /// Actions that are still to be done, the first due first.
    pub actions: Vec<ActionRow>,
    /// The measures that the person enters, the latest first.
    pub enters: Vec<PersonNumber>,
    /// The KPIs that the person is to be told of, by their names.
    pub told: Vec<(KpiId, String)>,
    /// The KPIs to whose definition the person agreed, likewise.
    pub agreed: Vec<(KpiId, String)>,
}

/// An objective of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonObjective {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: Status,
    /// Its status in words, with the count behind it.
    pub status_text: String,
}

/// A measure that a person enters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonNumber {
    /// The measure.
    pub id: MeasureId,
    /// Its name.
    pub name: String,
    /// How many days its next value is late; 0 where it is not.
    pub late_days: u64,
    /// "6 days late", "no values since May 2005"; `None` where nothing is due.
    pub late_text: Option<String>,
}

/// The page of the person of that name, however it is written; `None` where the name stands nowhere.
pub fn person_page(context: Context, name: &str, period: Period) -> Option<PersonPage> {
    let mark = context.model.people.mark(name)?;
    let is = |name: &Option<String>| name.as_deref().is_some_and(|name| is_of(mark, name));
    let rows = Rows::new(context, period);
    let living = || context.model.catalog.kpis().iter().filter(|kpi| !kpi.archived);
    Some(PersonPage {
        person: row(context, mark),
        period: context.period(period),
        kpis: rows.all().filter(|(kpi, _)| is(&kpi.kpi.owner)).map(|(kpi, row)| kpi.row(row)).collect(),
        objectives: objectives(context, &rows, &is),
        actions: actions(context)
            .into_iter()
            .filter(|action| action.action.is_pending() && is(&action.action.owner))
            .collect(),
        enters: numbers(context, mark),
        told: named(living().filter(|kpi| kpi.people.told.iter().any(|name| is_of(mark, name)))),
        agreed: named(living().filter(|kpi| is(&kpi.people.agreed_by))),
    })
}

fn named<'k>(kpis: impl Iterator<Item = &'k Kpi>) -> Vec<(KpiId, String)> {
    let mut found: Vec<_> = kpis.map(|kpi| (kpi.id, kpi.name.clone())).collect();
    found.sort_by_cached_key(|(_, name)| name.to_lowercase());
    found
}

fn objectives(context: Context, rows: &Rows, is: &dyn Fn(&Option<String>) -> bool) -> Vec<PersonObjective> {
    let summaries = rows.summaries();
    let own = order::tree(&context.model.objectives).into_iter().map(|(objective, _)| objective);
    let own = own.filter(|objective| !objective.archived && is(&objective.owner));
    let shown = own.filter_map(|objective| {
        let summary = summaries.get(&objective.id)?;
        Some(PersonObjective {
            id: objective.id,
            name: objective.name.clone(),
            status: summary.status,
            status_text: words::status_with_counts(summary, context.locale),
        })
    });
    shown.collect()
}

fn numbers(context: Context, mark: &PersonMark) -> Vec<PersonNumber> {
    let mut numbers: Vec<PersonNumber> = entered_by(context, mark)
        .into_iter()
        .map(|measure| {
            let lateness = measure_lateness(&context.model.book, measure.id, context.today);
            let late_text = match lateness {
                Lateness::Late { days, .. } => Some(context.locale.late(days)),
                Lateness::Ended { since } => Some(context.locale.no_values_since(since)),
                Lateness::None => None,
            };
            PersonNumber { id: measure.id, name: measure.name.clone(), late_days: lateness.days(), late_text }
        })
        .collect();
    let rank = |number: &PersonNumber| (number.late_text.is_none(), std::cmp::Reverse(number.late_days));
    numbers.sort_by_cached_key(|number| (rank(number), number.name.to_lowercase()));
    numbers
}
