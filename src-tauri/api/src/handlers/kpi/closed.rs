//! Numbers of periods that are closed: another definition changes them only where that is said.

use crate::open::Open;
use crate::{ErrorCode, Fault};
use chrono::NaiveDate;
use domain::formula::canonical;
use domain::version::EarlierDefinition;
use domain::{Catalog, Kpi, Unit, formula};
use locale::Locale;

/// Refuses other numbers of periods that are closed, from a day on or, without one, from the first one.
pub(super) fn refuse_from(open: &Open, from: Option<NaiveDate>) -> Result<(), Fault> {
    match said(open.settings.closed_until, from, &open.locale) {
        Some(said) => Err(Fault::new(ErrorCode::Closed, said)),
        None => Ok(()),
    }
}

/// Refuses what a KPI becomes where its numbers of closed periods would be other ones; `before` and `after` are what all KPIs
/// were and are.
pub(crate) fn refuse_redefined(
    (before, was): (&Catalog, &Kpi),
    (after, is): (&Catalog, &Kpi),
    closed_until: Option<NaiveDate>,
    locale: &Locale,
) -> Result<(), Fault> {
    let Some(from) = differs_from(&with_units(before, was), &with_units(after, is)) else { return Ok(()) };
    match said(closed_until, Some(from).filter(|from| *from != NaiveDate::MIN), locale) {
        Some(said) => Err(Fault::new(ErrorCode::Closed, said)),
        None => Ok(()),
    }
}

fn said(closed_until: Option<NaiveDate>, from: Option<NaiveDate>, locale: &Locale) -> Option<String> {
    let until = locale.date(closed_until.filter(|closed| from.is_none_or(|from| from <= *closed))?);
    Some(match from {
        Some(from) => locale.words().error_version_closed_from(&locale.date(from), &until),
        None => locale.words().error_version_closed(&until),
    })
}

/// The KPI with the units that its formulas give where none is named: naming the same one changes nothing.
fn with_units(catalog: &Catalog, kpi: &Kpi) -> Kpi {
    let unit = |formula: &str, own: &Option<Unit>| {
        let given = || catalog.check_formula(Some(kpi.id), &formula::parse(formula)).unit;
        Some(own.clone().or_else(given).unwrap_or(Unit::Number))
    };
    let earlier = kpi.earlier.iter().map(|then| {
        let unit = unit(&then.formula, &then.unit);
        EarlierDefinition { unit, ..then.clone() }
    });
    Kpi { unit: unit(&kpi.formula, &kpi.unit), earlier: earlier.collect(), ..kpi.clone() }
}

/// The first day from which a KPI is computed otherwise than it was, by what it is and was before; `NaiveDate::MIN` where it is
/// from the beginning on, `None` where all its numbers stay. Units that are left out are to be filled in before.
fn differs_from(before: &Kpi, after: &Kpi) -> Option<NaiveDate> {
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
