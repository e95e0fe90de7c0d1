//! What changed since the period before, or since the one that the last pack was about.

use super::edition::{Edition, Said, Since};
use crate::figure::Figure;
use crate::{Delta, Presented};
use analysis::compare::{Comparison, compare_earlier};
use analysis::scorecard::Row;
use domain::{DateRange, KpiId, Period, Status};

/// What changed between two periods.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// "Since September 2026".
    pub since: String,
    /// KPIs whose status is another one now, in the order of the pack.
    pub changed: Vec<Changed>,
    /// How many of the others have a number for both periods, and stand as they did.
    pub same: usize,
}

/// A KPI whose status is another one than before.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name.
    pub name: String,
    /// Its status then.
    pub before: Status,
    /// The status then, in words.
    pub before_status: String,
    /// Its number then.
    pub before_text: String,
    /// Its status now.
    pub now: Status,
    /// The status now, in words.
    pub now_status: String,
    /// Its number now.
    pub now_text: String,
    /// True where it is better than it was, false where it is worse; `None` where a judgement came or went.
    pub better: Option<bool>,
    /// From then to now; of a period that is not over, from the same part of the other one. `None` where either has no
    /// number, or they are not computed alike.
    pub delta: Option<Delta>,
    /// The change as text, which says what it is against where that is a part: "−19.4%", "+3.5% vs Q3 2026 so far"; empty
    /// where there is none.
    pub change: String,
    /// True where what was said then is another number by now.
    pub restated: bool,
}

/// What changed of KPIs up to a period.
pub(super) fn of(kpis: &[Presented], period: Period, since: Option<&Since>) -> Changes {
    let Some(first) = kpis.first() else { return Changes::default() };
    let calendar = first.calendar();
    let since = since.filter(|since| since.period.grain == period.grain && since.period.start < period.start);
    let Some(before) = since.map(|since| since.period).or_else(|| calendar.prev(period)) else {
        return Changes::default();
    };
    let made = since.and_then(|since| since.made.as_ref());
    let rows = kpis.iter().map(|kpi| compared(kpi, before, period, made.map(|(_, edition)| edition)));
    let (locale, words) = (first.locale(), first.locale().words());
    let said = match made {
        Some((day, _)) => words.pack_since_made(&locale.date(*day), &locale.period(before)),
        None => words.pack_since(&locale.period(before)),
    };
    let mut changes = Changes { since: said, ..Changes::default() };
    for row in rows {
        if row.before != row.now || row.restated {
            changes.changed.push(row);
        } else if row.now != Status::NoData {
            changes.same += 1;
        }
    }
    changes
}

fn compared(kpi: &Presented, before: Period, now: Period, edition: Option<&Edition>) -> Changed {
    let subject = kpi.subject();
    let row = subject.row(now);
    let (then, figure) = (kpi.figure(&subject.row(before), &subject), kpi.figure(&row, &subject));
    let said = edition.and_then(|edition| edition.of_kpi(kpi.kpi.id));
    let comparison = comparison(kpi, &row, before);
    let delta = comparison.as_ref().and_then(|comparison| kpi.delta(&row, comparison));
    let is_part = comparison.is_some_and(|comparison| comparison.is_cut(kpi.calendar()));
    let change = delta.as_ref().map(|delta| match is_part {
        true => format!("{} {}", delta.text, delta.label),
        false => delta.text.clone(),
    });
    let restated = said.is_some_and(|(_, said)| is_restated(kpi, said, &then));
    // What was said then stands, with what it is now where that is another number.
    let (before, before_status, before_text) = match said {
        Some((status, said)) => (status, kpi.status_text(status), said_then(kpi, said, &then)),
        None => (then.status, then.status_text, then.text),
    };
    Changed {
        delta,
        change: change.unwrap_or_default(),
        restated,
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        before,
        before_status,
        before_text,
        better: better(before, figure.status),
        now: figure.status,
        now_status: figure.status_text,
        now_text: figure.text,
    }
}

/// The number of a period beside an earlier one: as the scorecard has it, a part beside the same part.
fn comparison(kpi: &Presented, row: &Row, before: Period) -> Option<Comparison> {
    let (subject, period) = (kpi.subject(), row.point.period);
    let between = DateRange { from: before.start, to: period.start };
    let periods = u32::try_from(subject.calendar().periods(period.grain, between).len()).ok()?;
    compare_earlier(subject.formula, subject.source, &row.point, periods).map(Comparison::of_whole_periods)
}

/// True where a number that was said is another one by now.
fn is_restated(kpi: &Presented, said: &Said, now: &Figure) -> bool {
    let is_hidden = kpi.locale().covered(&said.text) != said.text;
    !is_hidden && said.value != now.value && said.text != now.text
}

/// "12.0%", "12.0%, now 10.8%" where it was restated since.
fn said_then(kpi: &Presented, said: &Said, now: &Figure) -> String {
    if is_restated(kpi, said, now) {
        return kpi.locale().words().pack_restated(&now.text, &said.text);
    }
    // Where amounts are hidden, so is what was said.
    now.text.clone()
}

fn better(before: Status, now: Status) -> Option<bool> {
    let rank = |status| match status {
        Status::OffTrack => Some(0),
        Status::AtRisk => Some(1),
        Status::OnTrack => Some(2),
        Status::NoTarget | Status::NoData | Status::Open => None,
    };
    let (before, now) = (rank(before)?, rank(now)?);
    (before != now).then_some(now > before)
}
