//! Reconciliation: what is recorded of a measure, held against what other books say that it comes to.

use crate::handlers::measure::find_measure;
use crate::open::Open;
use crate::wire::{
    Changed, ControlTotalSet, NumberOrText, ReconciledMeasure, ReconciledRow, Reconciliation, ReconciliationRequest,
};
use crate::{Fault, Session, error, read, wire};
use chrono::NaiveDate;
use domain::formula::{Inputs, RollUp, Window};
use domain::{Grain, Measure, MeasureId, Period};
use locale::Locale;
use present::PeriodInfo;
use std::collections::{BTreeMap, BTreeSet};
use store::{ControlTotal, Entity, Operation, SourceId};

/// More periods than anyone reads in one list.
const MOST_PERIODS: u32 = 120;

pub(crate) fn get(session: &Session, request: ReconciliationRequest) -> Result<Reconciliation, Fault> {
    let today = session.today();
    let open = session.workspace()?;
    let (model, ..) = open.parts()?;
    let totals = open.store().control_totals()?;
    let asked: BTreeSet<MeasureId> = match (&request.measure, request.source) {
        (Some(name), _) => BTreeSet::from([find_measure(&model.catalog, name)?.id]),
        (None, Some(source)) => fed(open, SourceId(source))?,
        (None, None) => totals.iter().map(|total| total.measure).collect(),
    };
    let mut measures: Vec<&Measure> = model.catalog.measures().iter().filter(|one| asked.contains(&one.id)).collect();
    measures.sort_by_cached_key(|measure| measure.name.to_lowercase());
    let count = request.periods.unwrap_or(12).clamp(1, MOST_PERIODS);
    let one = |measure: &&Measure| reconciled(open, measure, &totals, (count, today));
    Ok(Reconciliation { measures: measures.iter().map(one).collect::<Result<_, _>>()? })
}

/// The measures that a source brought values of.
fn fed(open: &Open, source: SourceId) -> Result<BTreeSet<MeasureId>, Fault> {
    let source = open.store().source(source)?;
    let imports: BTreeSet<_> = open.store().imports_of(&source)?.into_iter().map(|import| import.id).collect();
    let origins = open.store().value_origins()?;
    let is_fed = |origins: &[store::ValueOrigin]| {
        origins.iter().any(|origin| origin.import.is_some_and(|import| imports.contains(&import)))
    };
    Ok(origins.into_iter().filter(|(_, origins)| is_fed(origins)).map(|(measure, _)| measure).collect())
}

fn reconciled(
    open: &Open,
    measure: &Measure,
    totals: &[ControlTotal],
    (count, today): (u32, NaiveDate),
) -> Result<ReconciledMeasure, Fault> {
    let (model, locale, calendar) = open.parts()?;
    let grain = measure.cadence.max(Grain::Month);
    let own: BTreeMap<Period, &ControlTotal> = totals
        .iter()
        .filter(|total| total.measure == measure.id)
        .map(|total| (calendar.period(total.grain, total.date), total))
        .collect();
    let span = model.book.span(&[measure.id]);
    let newest = span.and_then(|span| Some(calendar.period(grain, span.to.pred_opt()?)));
    let months = newest.and_then(|newest| calendar.last(count, newest)).into_iter();
    let mut periods: BTreeSet<Period> = months.flat_map(|range| calendar.periods(grain, range)).collect();
    periods.retain(|period| span.is_some_and(|span| calendar.end(*period) > span.from));
    periods.extend(own.keys().copied());
    let mut periods: Vec<Period> = periods.into_iter().collect();
    periods.sort_by_key(|period| std::cmp::Reverse((period.start, period.grain)));
    let row = |period: &Period| {
        let value = model.book.measure(measure.id, RollUp::Natural, &Window::of(calendar, *period)).ok();
        let total = own.get(period).copied();
        let said = Said { measure, value, total };
        let info = PeriodInfo::new(locale, calendar, *period, today).into();
        said.row(locale, info)
    };
    let last = own.values().next_back().map(|total| total.source.clone()).unwrap_or_default();
    Ok(ReconciledMeasure {
        id: measure.id.0,
        name: measure.name.clone(),
        source: last,
        rows: periods.iter().map(row).collect(),
    })
}

/// What two books say of a period.
struct Said<'s> {
    measure: &'s Measure,
    value: Option<f64>,
    total: Option<&'s ControlTotal>,
}

impl Said<'_> {
    fn row(&self, locale: &Locale, period: wire::PeriodInfo) -> ReconciledRow {
        let unit = &self.measure.unit;
        let write = |number: Option<f64>| number.map_or_else(String::new, |number| locale.number(number, unit, None));
        let control = self.total.map(|total| total.total);
        let difference = self.value.zip(control).map(|(value, control)| value - control);
        // Sums of cents are not exact, and what is written the same is the same.
        let agrees = difference.is_some() && write(self.value) == write(control);
        ReconciledRow {
            period,
            value: self.value,
            text: write(self.value),
            control,
            control_text: write(control),
            source: self.total.map(|total| total.source.clone()).unwrap_or_default(),
            difference,
            difference_text: difference.map_or_else(String::new, |by| self.told(locale, by, agrees)),
            agrees,
        }
    }

    fn told(&self, locale: &Locale, by: f64, agrees: bool) -> String {
        let words = locale.words();
        let number = locale.number(by.abs(), &self.measure.unit, None);
        match by {
            _ if agrees => words.reconciled_agrees().to_owned(),
            by if by > 0.0 => words.reconciled_more(&number),
            _ => words.reconciled_less(&number),
        }
    }
}

pub(crate) fn set(session: &mut Session, request: ControlTotalSet) -> Result<Changed, Fault> {
    let open = session.workspace()?;
    let catalog = open.catalog()?;
    let measure = find_measure(&catalog, &request.measure)?;
    let period = read::period(&request.period, open.calendar())?;
    let number = match &request.total {
        Some(NumberOrText::Text(text)) if text.trim().is_empty() => None,
        Some(number) => Some(read::number(number, &measure.unit, &open.locale)?),
        None => None,
    };
    let before = open.store().control_total(measure.id, period.grain, period.start)?;
    let source = request.source.map(|source| source.trim().to_owned());
    let source = source.or_else(|| before.map(|before| before.source)).unwrap_or_default();
    let (id, name) = (measure.id, error::short(&measure.name));
    let operation = match number {
        Some(_) => Operation::Change(Entity::ControlTotal, name),
        None => Operation::Delete(Entity::ControlTotal, name),
    };
    let new = number.map(|total| ControlTotal { measure: id, date: period.start, grain: period.grain, total, source });
    let ((), changed) = session.transact(operation, |tx| {
        match &new {
            Some(new) => tx.put_control_total(new)?,
            None => tx.delete_control_total(id, period.grain, period.start)?,
        }
        Ok(())
    })?;
    Ok(changed)
}
