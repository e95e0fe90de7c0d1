//! Natural limits that start anew, leave one value out or follow a line: proposed where the numbers say so, decided by their owner.

use crate::Presented;
use analysis::scorecard::Subject;
use chrono::NaiveDate;
use domain::event::Event;
use domain::split::{About, Split};
use locale::phrases::in_words;
use words::Course;

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
    let own = kpi.model().splits.iter().filter(|split| split.kpi == kpi.kpi.id && split.about == About::Level);
    let declined: Vec<_> = own.filter(|split| !split.accepted).map(|split| split.date).collect();
    let found = subject.proposal(&declined)?;
    let period = kpi.locale().period(found.period);
    let (before, after) = (kpi.short_text(found.before), kpi.short_text(found.after));
    let text = kpi.locale().words().limits_proposal(&after, &before, &period);
    Some(NewLimits { date: found.period.start, text })
}

/// The value that is left out of the limits until the owner says otherwise, in words, with the event of its period.
pub(crate) fn exception(kpi: &Presented, subject: &Subject) -> Option<NewLimits> {
    let found = subject.exceptional()?;
    let (words, period) = (kpi.locale().words(), kpi.locale().period(found.period));
    let (value, lower, upper) = (kpi.short_text(found.value), kpi.short_text(found.lower), kpi.short_text(found.upper));
    let days = kpi.calendar().range(found.period);
    let concerns = |event: &&Event| event.kpi.is_none_or(|id| id == kpi.kpi.id) && days.contains(event.date);
    let text = match kpi.model().events.iter().find(concerns) {
        Some(event) => {
            words.limits_exception_event(&kpi.locale().covered(&event.text), &lower, &period, &upper, &value)
        }
        None => words.limits_exception(&lower, &period, &upper, &value),
    };
    Some(NewLimits { date: found.period.start, text })
}

/// The limits along a line that are proposed, in words.
pub(crate) fn slope(kpi: &Presented, subject: &Subject) -> Option<NewLimits> {
    let found = subject.slope()?;
    let (locale, grain) = (kpi.locale(), in_words(kpi.kpi.grain));
    let course = if found.slope > 0.0 { Course::Rising } else { Course::Falling };
    let size = locale.distance_seen(found.slope, found.average, &kpi.unit, kpi.kpi.decimals);
    let text = locale.words().limits_slope(course, grain, &locale.period(found.since), &size);
    Some(NewLimits { date: found.until.start, text })
}

/// What the owner said of the limits and can take back: new ones, exceptional values left out or kept, and lines followed or
/// not, newest first.
pub(crate) fn splits(kpi: &Presented) -> Vec<SplitRow> {
    let is_shown = |split: &&Split| split.kpi == kpi.kpi.id && (split.accepted || split.about != About::Level);
    let row = |split: &Split| {
        let period = kpi.locale().period(kpi.calendar().period(kpi.kpi.grain, split.date));
        let words = kpi.locale().words();
        let text = match (split.about, split.accepted) {
            (About::Level, _) => words.limits_from(&period),
            (About::Exception, true) => words.limits_left_out(&period),
            (About::Exception, false) => words.limits_kept_in(&period),
            (About::Slope, true) => words.limits_along(&period),
            (About::Slope, false) => words.limits_not_along(&period),
        };
        SplitRow { text, split: split.clone() }
    };
    kpi.model().splits.iter().rev().filter(is_shown).map(row).collect()
}
