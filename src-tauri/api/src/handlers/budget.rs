//! Budgets: entered, divided from a year's total, and held against what was recorded.

use super::dividing::{year_of, years_of};
use super::find::named_kpi;
use super::measure::find_measure;
use super::value::each_cell;
use super::value::twice::said_at;
use crate::handlers::shown::all;
use crate::wire::{
    self, BudgetCell, BudgetDivide, BudgetDivided, BudgetEnter, BudgetPart, Changed, KpiBudget, KpiBudgetRequest,
    NumberOrText,
};
use crate::{Fault, Session, error, read};
use analysis::scorecard::Subject;
use domain::overlap::{Shapes, overlaps};
use domain::{Calendar, Grain, Kpi, Measure, MeasureKind, Period, Recorded};
use locale::Locale;
use present::BudgetRow;
use store::{Budgeted, Entity, Operation, Tx};
use words::Missing;

/// A number of a budget as it was understood; `None` takes it away.
struct Entry {
    measure: Measure,
    period: Period,
    value: Option<f64>,
}

pub(crate) fn enter(session: &mut Session, request: BudgetEnter) -> Result<Changed, Fault> {
    let entries = understand(session, &request.cells)?;
    transact(session, entries)
}

/// Reads every cell; where some cannot be read, the error names all of them.
fn understand(session: &Session, cells: &[BudgetCell]) -> Result<Vec<Entry>, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    each_cell(cells, &open.locale, |cell: &BudgetCell| {
        let measure = planned(find_measure(&catalog, &cell.measure)?)?;
        let period = read::period(&cell.period, open.calendar())?;
        let value = match &cell.value {
            None => None,
            Some(NumberOrText::Text(text)) if text.trim().is_empty() => None,
            Some(number) => Some(read::number(number, &measure.unit, &open.locale)?),
        };
        Ok(Entry { measure, period, value })
    })
}

/// A measure that can be planned by a number: not single records, nor who is to be counted.
fn planned(measure: &Measure) -> Result<Measure, Fault> {
    match measure.kind {
        MeasureKind::Sample | MeasureKind::Distinct => {
            let name = error::short(&measure.name);
            Err(Fault::invalid(move |locale: &Locale| locale.words().error_budget_kind(&name)))
        }
        _ => Ok(measure.clone()),
    }
}

fn transact(session: &mut Session, entries: Vec<Entry>) -> Result<Changed, Fault> {
    let mut names: Vec<&str> = entries.iter().map(|entry| entry.measure.name.as_str()).collect();
    names.dedup();
    let name = session.workspace()?.locale.list_and(&names);
    let operation = match entries.iter().all(|entry| entry.value.is_none()) {
        true => Operation::Delete(Entity::Budget, error::short(&name)),
        false => Operation::Change(Entity::Budget, error::short(&name)),
    };
    let calendar = *session.workspace()?.calendar();
    let ((), changed) = session.transact(operation, |tx| {
        let before = of_measures(tx, &entries)?;
        for Entry { measure, period: Period { start: date, grain }, value } in &entries {
            match value {
                Some(value) => {
                    tx.put_budget(&Budgeted { measure: measure.id, date: *date, grain: *grain, value: *value })?;
                }
                None => tx.delete_budget(measure.id, *grain, *date)?,
            }
        }
        refuse_twice(&calendar, &before, &of_measures(tx, &entries)?)
    })?;
    Ok(changed)
}

/// What is planned of the measures that are entered, in order of time; a parameter is never added up.
fn of_measures(tx: &Tx, entries: &[Entry]) -> Result<Vec<(Measure, Vec<Recorded>)>, Fault> {
    let all = tx.budget()?;
    let mut measures: Vec<&Measure> = entries.iter().map(|entry| &entry.measure).collect();
    measures.sort_by_key(|measure| measure.id);
    measures.dedup_by_key(|measure| measure.id);
    let planned = |measure: &&Measure| {
        let own = all.iter().filter(|row| row.measure == measure.id).map(Budgeted::as_recorded);
        ((*measure).clone(), own.collect())
    };
    Ok(measures.iter().filter(|measure| measure.kind != MeasureKind::Parameter).map(planned).collect())
}

/// Refuses what came in beside what was planned before, where one of its periods is planned twice or the measure cannot be planned.
pub(super) fn refuse_misplanned(tx: &Tx, before: &[Budgeted], calendar: &Calendar) -> Result<(), Fault> {
    let after = tx.budget()?;
    for measure in tx.measures()? {
        let own = |all: &[Budgeted]| -> Vec<Recorded> {
            all.iter().filter(|row| row.measure == measure.id).map(Budgeted::as_recorded).collect()
        };
        let (before, after) = (own(before), own(&after));
        if before == after {
            continue;
        }
        let measure = planned(&measure)?;
        if measure.kind != MeasureKind::Parameter {
            refuse_twice(calendar, &[(measure.clone(), before)], &[(measure, after)])?;
        }
    }
    Ok(())
}

/// A year beside its months would be added to them.
fn refuse_twice(
    calendar: &Calendar,
    before: &[(Measure, Vec<Recorded>)],
    after: &[(Measure, Vec<Recorded>)],
) -> Result<(), Fault> {
    for ((measure, before), (_, after)) in before.iter().zip(after) {
        if let Some(found) = overlaps(calendar, &Shapes::default(), before, after).into_iter().next() {
            let (measure, calendar) = (measure.clone(), *calendar);
            return Err(Fault::invalid(move |locale: &Locale| {
                let at = |row: &Recorded| said_at(row, &measure, &calendar, locale);
                locale.words().error_budget_twice(&measure.name, &at(&found.new), &at(&found.there))
            }));
        }
    }
    Ok(())
}

pub(crate) fn divide_plan(session: &Session, request: BudgetDivide) -> Result<BudgetDivided, Fault> {
    let divided = divided(session, &request)?;
    let open = session.workspace()?;
    let (locale, unit) = (&open.locale, &divided.measure.unit);
    let part = |(period, value): &(Period, f64)| BudgetPart {
        period: open.calendar().name(*period),
        label: locale.period(*period),
        value: *value,
        text: locale.number(*value, unit, None),
    };
    Ok(BudgetDivided {
        year_text: locale.period(divided.year),
        total_text: locale.number(divided.total, unit, None),
        shape_text: shape_text(&divided, locale),
        parts: divided.parts.iter().map(part).collect(),
    })
}

/// "shaped like 2024 and 2025", "the same every period".
fn shape_text(divided: &Divided, locale: &Locale) -> String {
    let years: Vec<String> = divided.years.iter().map(|year| locale.period_brief(*year)).collect();
    match years.is_empty() {
        true => locale.words().budget_even().to_owned(),
        false => locale.words().budget_shaped(&locale.list_and(&years)),
    }
}

pub(crate) fn divide(session: &mut Session, request: BudgetDivide) -> Result<Changed, Fault> {
    let Divided { measure, parts, .. } = divided(session, &request)?;
    let entry = |(period, value)| Entry { measure: measure.clone(), period, value: Some(value) };
    let entries = parts.into_iter().map(entry).collect();
    transact(session, entries)
}

/// A year's total with its parts.
struct Divided {
    measure: Measure,
    year: Period,
    total: f64,
    parts: Vec<(Period, f64)>,
    /// The years that it is shaped like.
    years: Vec<Period>,
}

fn divided(session: &Session, request: &BudgetDivide) -> Result<Divided, Fault> {
    let context = session.context()?;
    let measure = planned(find_measure(&context.model.catalog, &request.measure)?)?;
    if measure.kind != MeasureKind::Flow {
        let name = error::short(&measure.name);
        return Err(Fault::invalid(move |locale: &Locale| locale.words().error_budget_adds_up(&name)));
    }
    let year = year_of(request.year.as_deref(), context.locale, context.today)?;
    let total = read::number(&request.total, &measure.unit, context.locale).map_err(|fault| fault.at("total"))?;
    let years = years_of(request.years)?;
    // Days are not planned one by one.
    let kpi = Kpi {
        grain: measure.cadence.max(Grain::Month),
        ..Kpi::new(&measure.name, domain::formula::name_text(&measure.name))
    };
    let formula = context.model.catalog.check_formula(None, &domain::formula::parse(&kpi.formula));
    let subject = Subject {
        kpi: &kpi,
        formula: &formula,
        targets: &[],
        changes: &[],
        exceptions: &[],
        slopes: &[],
        source: &context.model.book,
        today: context.today,
        computed: None,
    };
    let parts = subject.divide(year, total, years, context.locale.smallest(&measure.unit, None));
    Ok(Divided { measure, year, total, parts: parts.targets, years: parts.years })
}

pub(crate) fn of_kpi(session: &Session, request: KpiBudgetRequest) -> Result<KpiBudget, Fault> {
    let context = session.context()?;
    let kpi = named_kpi(&context.model.catalog, &request.kpi)?;
    let presented = context.kpi(kpi).ok_or_else(|| Fault::not_found(Missing::Kpi, &kpi.name))?;
    let period = session.when()?.period_or_last(request.period.as_deref(), kpi.grain)?;
    let table = present::budget(&presented, period);
    Ok(KpiBudget {
        year: table.year.into(),
        has_budget: table.has_budget,
        rows: all(table.rows),
        so_far: table.so_far.map(Into::into),
        heading: table.heading.map(Into::into),
        sentences: table.sentences,
    })
}

impl From<BudgetRow> for wire::BudgetRow {
    fn from(row: BudgetRow) -> Self {
        let (variance, good) =
            (row.variance.as_ref().map(|one| one.value), row.variance.as_ref().and_then(|one| one.good));
        let (variance_text, variance_percent) =
            row.variance.map(|one| (one.text, one.percent_text)).unwrap_or_default();
        Self {
            period: row.period,
            label: row.label,
            actual: row.actual,
            actual_text: row.actual_text,
            budget: row.budget,
            budget_text: row.budget_text,
            reason: row.reason,
            variance,
            variance_text,
            variance_percent,
            good,
            forecast: row.forecast,
            forecast_text: row.forecast_text,
            open: row.open,
        }
    }
}
