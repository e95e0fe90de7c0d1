//! What changed since the period before, or since the one that the last pack was about.

use super::edition::{Edition, Said, Since};
use crate::figure::Figure;
use crate::{Delta, Presented};
use domain::{KpiId, Period, Status};

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
    /// Against the previous period.
    pub delta: Option<Delta>,
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
        if row.before != row.now {
            changes.changed.push(row);
        } else if row.now != Status::NoData {
            changes.same += 1;
        }
    }
    changes
}

fn compared(kpi: &Presented, before: Period, now: Period, edition: Option<&Edition>) -> Changed {
    let subject = kpi.subject();
    let at = |period| kpi.figure(&subject.row(period), &subject);
    let (then, now) = (at(before), at(now));
    let said = edition.and_then(|edition| edition.of_kpi(kpi.kpi.id));
    // What was said then stands, with what it is now where that is another number.
    let (before, before_text) = match said {
        Some((status, said)) => (status, restated(kpi, said, &then)),
        None => (then.status, then.text),
    };
    Changed {
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        before,
        before_status: kpi.status_text(before),
        before_text,
        better: better(before, now.status),
        now: now.status,
        now_status: now.status_text,
        now_text: now.text,
        delta: now.previous,
    }
}

/// "12.0%", "12.0%, now 10.8%" where it was restated since.
fn restated(kpi: &Presented, said: &Said, now: &Figure) -> String {
    let is_hidden = kpi.locale().covered(&said.text) != said.text;
    if is_hidden || said.value == now.value || said.text == now.text {
        return if is_hidden { now.text.clone() } else { said.text.clone() };
    }
    kpi.locale().words().pack_restated(&now.text, &said.text)
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
