//! A KPI broken down by a dimension: each member's own number and its part of the change, and the total, which is the
//! roll-up of everything and never the sum of ratios.

use super::contribution::{Contributions, contributions};
use super::find_kpi;
use crate::absent::reason;
use crate::deltas::Deltas;
use crate::handlers::kpi::NO_NUMBER;
use crate::wire::{Breakdown, BreakdownRequest, BreakdownRow, IdOrName};
use crate::{Error, Session, periods, read, split};
use analysis::compare::{Against, compare};
use analysis::rollup::View;
use analysis::series;
use chrono::NaiveDate;
use domain::formula::Checked;
use domain::{Kpi, Period, Unit};
use locale::Locale;

pub(crate) fn breakdown(session: &mut Session, request: BreakdownRequest) -> Result<Breakdown, Error> {
    let today = session.today();
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let kpi = find_kpi(model.catalog.kpis(), &IdOrName::Id(request.id))?;
    let checked = model.catalog.check_kpi(kpi.id).ok_or_else(|| Error::not_found("KPI", request.id))?;
    let period = read::When { locale, today }.period_or_last(request.period.as_deref(), kpi.grain)?;
    let unit = model.catalog.unit(kpi.id);
    let asked = Asked { kpi, checked, unit: &unit, period, locale, today };
    let all = model.book.all();
    let point = series::point(checked, &all, period, today);
    let previous = compare(checked, &all, &point, Against::Previous);
    let dimension = request.dimension.trim();
    let parts = split::by_dimension(model, dimension)?;
    let Contributions { parts: shares, total, change } =
        contributions(&asked, &model.book, &parts, (&point, previous.as_ref()), dimension);
    let mut rows = Vec::new();
    for (part, share) in parts.into_iter().zip(shares) {
        let view = model.book.only(&part.segments);
        // One that closed since the period before has no number any more, and changed the total all the same.
        let changed_it = share.as_ref().is_some_and(|share| share.value != 0.0);
        if changed_it || checked.measures().iter().any(|measure| view.has_values(*measure, calendar.range(period))) {
            let label = if part.member.is_empty() { format!("without {dimension}") } else { part.member.clone() };
            rows.push(BreakdownRow { contribution: share, ..asked.row(&view, part.member, label) });
        }
    }
    rows.sort_by(|a, b| b.value.unwrap_or(f64::MIN).total_cmp(&a.value.unwrap_or(f64::MIN)));
    size(&mut rows);
    rows.push(BreakdownRow { contribution: total, ..asked.row(&all, "*".into(), "Total".into()) });
    Ok(Breakdown { period: periods::info(locale, calendar, period, today), dimension: request.dimension, rows, change })
}

/// A KPI and the period in which it is broken down.
pub(super) struct Asked<'a> {
    pub(super) kpi: &'a Kpi,
    pub(super) checked: &'a Checked,
    pub(super) unit: &'a Unit,
    pub(super) period: Period,
    pub(super) locale: &'a Locale,
    today: NaiveDate,
}

impl Asked<'_> {
    fn row(&self, view: &View, member: String, label: String) -> BreakdownRow {
        let point = series::point(self.checked, view, self.period, self.today);
        let text = |value: f64| self.locale.number(value, self.unit, self.kpi.decimals);
        BreakdownRow {
            member,
            label,
            value: point.value(),
            text: point.value().map_or_else(|| NO_NUMBER.into(), text),
            reason: point.outcome.as_ref().err().map(|absent| reason(absent, self.locale)),
            size: None,
            previous: compare(self.checked, view, &point, Against::Previous).and_then(|comparison| {
                let calendar = view.book().calendar();
                let deltas = Deltas { calendar, kpi: self.kpi, unit: self.unit, locale: self.locale };
                deltas.of(&comparison, (self.period, point.value()))
            }),
            contribution: None,
        }
    }
}

/// Bars: each as a part of the largest one.
fn size(rows: &mut [BreakdownRow]) {
    let largest = rows.iter().filter_map(|row| row.value).fold(0.0, f64::max);
    for row in rows {
        row.size = row.value.filter(|value| *value >= 0.0 && largest > 0.0).map(|value| value / largest);
    }
}
