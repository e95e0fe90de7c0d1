//! Numbers of a KPI that were other ones after their period was over, in words.

use crate::Fault;
use crate::open::Open;
use crate::restated::Restated;
use crate::wire::RestatedRow;
use domain::{Grain, Period};
use present::{Asking, Presented};
use std::collections::HashMap;

/// How many of the newest periods of a chart are looked at.
const CHARTED: usize = 25;

/// What was restated of so many periods up to one, newest first.
pub(super) fn restated(
    open: &Open,
    kpi: &Presented,
    grain: Grain,
    period: Period,
    count: u32,
) -> Result<Vec<RestatedRow>, Fault> {
    let Some(range) = kpi.calendar().last(count, period) else { return Ok(Vec::new()) };
    let found = crate::restated::restated(open, kpi, grain, range)?;
    Ok(found.into_iter().rev().map(|restated| restated_row(kpi, &restated)).collect())
}

/// What was restated of the newest of some periods of a KPI, in a sentence each; nothing where the history cannot be read,
/// which is told where it is shown.
pub(crate) fn restated_among<'a>(
    open: &'a Open,
    asking: &'a Asking,
) -> impl Fn(&[Period]) -> HashMap<Period, String> + 'a {
    move |periods| {
        let Some(last) = periods.last() else { return HashMap::new() };
        let count = u32::try_from(periods.len().min(CHARTED)).unwrap_or(u32::MAX);
        let rows = restated(open, &asking.kpi, asking.grain, *last, count).unwrap_or_default();
        let of = |period: &Period| {
            let name = asking.kpi.calendar().name(*period);
            Some((*period, rows.iter().find(|row| row.period == name)?.text.clone()))
        };
        periods.iter().filter_map(of).collect()
    }
}

/// What is said of the period shown and of the one before, where they were other numbers; nothing where the history cannot
/// be read.
pub(crate) fn restated_of_previous(open: &Open, asking: &Asking, period: Period) -> Vec<String> {
    let rows = restated(open, &asking.kpi, asking.grain, period, 2).unwrap_or_default();
    let name = asking.kpi.calendar().name(period);
    let own = rows.iter().find(|row| row.period == name).map(|row| row.text.clone());
    own.into_iter().chain(of_previous(&rows, period, &asking.kpi)).collect()
}

/// What a page says of the period before the one shown, which that is compared with: that it was another number.
pub(super) fn of_previous(rows: &[RestatedRow], period: Period, kpi: &Presented) -> Option<String> {
    let before = kpi.calendar().name(kpi.calendar().prev(period)?);
    let row = rows.iter().find(|row| row.period == before)?;
    Some(kpi.locale().words().restated_previous(&row.label, &row.text))
}

fn restated_row(kpi: &Presented, restated: &Restated) -> RestatedRow {
    let (locale, words) = (kpi.locale(), kpi.locale().words());
    let (before, until) = (kpi.full_text(restated.before), locale.date(restated.until));
    let said = match restated.now {
        Some(now) => words.restated(&before, &kpi.full_text(now), &until),
        None => words.restated_gone(&before, &until),
    };
    let text = match &restated.reason {
        Some(reason) => words.restated_because(&locale.covered(reason), &said),
        None => words.restated_by(&locale.covered(&restated.author), &said),
    };
    RestatedRow {
        period: kpi.calendar().name(restated.period),
        label: locale.period(restated.period),
        before: restated.before,
        until: restated.until.to_string(),
        text,
    }
}
