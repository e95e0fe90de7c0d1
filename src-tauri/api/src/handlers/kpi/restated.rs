//! Numbers of a KPI that were other ones after their period was over, in words.

use crate::Fault;
use crate::open::Open;
use crate::restated::Restated;
use crate::wire::RestatedRow;
use domain::{Grain, Period};
use present::Presented;

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
