//! What changed since the period before, or since the one that the last pack was about.

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
pub(super) fn of(kpis: &[Presented], period: Period, since: Option<Period>) -> Changes {
    let Some(first) = kpis.first() else { return Changes::default() };
    let calendar = first.calendar();
    let before = since.filter(|since| since.grain == period.grain && since.start < period.start);
    let Some(before) = before.or_else(|| calendar.prev(period)) else { return Changes::default() };
    let rows = kpis.iter().map(|kpi| compared(kpi, before, period));
    let mut changes =
        Changes { since: first.locale().words().pack_since(&first.locale().period(before)), ..Changes::default() };
    for row in rows {
        if row.before != row.now {
            changes.changed.push(row);
        } else if row.now != Status::NoData {
            changes.same += 1;
        }
    }
    changes
}

fn compared(kpi: &Presented, before: Period, now: Period) -> Changed {
    let subject = kpi.subject();
    let at = |period| kpi.figure(&subject.row(period), &subject);
    let (then, now) = (at(before), at(now));
    Changed {
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        before: then.status,
        before_status: then.status_text,
        before_text: then.text,
        better: better(then.status, now.status),
        now: now.status,
        now_status: now.status_text,
        now_text: now.text,
        delta: now.previous,
    }
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
