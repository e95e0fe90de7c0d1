//! Natural limits that start anew: proposed where the numbers changed their level, and where their owner said so.

use crate::Presented;
use analysis::scorecard::Subject;
use chrono::NaiveDate;
use domain::split::Split;

/// New natural limits that could start, for the owner to accept or decline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLimits {
    /// The first day of the first period of the new level.
    pub date: NaiveDate,
    /// Why: "Since March 2026 it has been at about €45,100, before that at about €41,300."
    pub text: String,
}

/// Where natural limits start anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitRow {
    /// The split.
    pub split: Split,
    /// "New limits from March 2026".
    pub text: String,
}

/// The new limits that are proposed, in words.
pub(crate) fn proposal(kpi: &Presented, subject: &Subject) -> Option<NewLimits> {
    let own = kpi.model().splits.iter().filter(|split| split.kpi == kpi.kpi.id);
    let declined: Vec<_> = own.filter(|split| !split.accepted).map(|split| split.date).collect();
    let found = subject.proposal(&declined)?;
    let period = kpi.locale().period(found.period);
    let (before, after) = (kpi.short_text(found.before), kpi.short_text(found.after));
    let text = kpi.locale().words().limits_proposal(&after, &before, &period);
    Some(NewLimits { date: found.period.start, text })
}

/// The splits that were accepted, newest first.
pub(crate) fn splits(kpi: &Presented) -> Vec<SplitRow> {
    let own = kpi.model().splits.iter().rev().filter(|split| split.accepted && split.kpi == kpi.kpi.id);
    let row = |split: &Split| {
        let period = kpi.calendar().period(kpi.kpi.grain, split.date);
        SplitRow { text: kpi.locale().words().limits_from(&kpi.locale().period(period)), split: split.clone() }
    };
    own.map(row).collect()
}
