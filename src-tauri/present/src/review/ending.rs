//! What ends near a review: targets, exceptions to them, and the days of objectives.

use super::{Agenda, Point, PointKind, Weighed, blank};
use crate::Presented;
use crate::target::goal_text;
use chrono::{Days, NaiveDate};
use domain::target::{Goal, Span};
use domain::{Calendar, Grain, Objective, Period};

/// So many days ahead an end is near, however long the periods are that are reviewed.
const NEAR: u64 = 92;

/// What ends of a KPI's target in a period, or by the end of the next one. An exception and the target of a fiscal year are spoken about
/// once, with the last period that they are for; where something else was asked for from then on, there is nothing to decide.
pub(super) fn ending(kpi: &Presented, period: Period) -> Option<String> {
    let (subject, calendar, locale) = (kpi.subject(), kpi.calendar(), kpi.locale());
    let words = locale.words();
    let target = subject.target_of(period)?;
    if let Goal::Reach { by, .. } = target.goal {
        let is_near = period.start <= by && by < near(calendar, period);
        return is_near.then(|| words.review_reach_by(&locale.date(by)));
    }
    let last = last_part(kpi, period);
    let next = calendar.next(last)?;
    let after = subject.target_of(next);
    if target.is_exception() {
        let day = locale.date(target.until?.pred_opt()?);
        return match after {
            Some(after) if after.id == target.id || after.is_exception() => None,
            Some(after) => Some(words.review_exception_over(&goal_text(kpi, &after.goal), &day)),
            None => Some(words.review_exception_over_alone(&day)),
        };
    }
    let year = calendar.parent(last, Grain::Year);
    let is_years_last = target.span == Span::FiscalYear && calendar.parent(next, Grain::Year) != year;
    let is_decided = after.is_some_and(|after| after.id != target.id);
    (is_years_last && !is_decided).then(|| words.review_year_target_over(&locale.period(year)))
}

/// The last period of those that a KPI is reviewed by in a longer one.
fn last_part(kpi: &Presented, period: Period) -> Period {
    let (calendar, own) = (kpi.calendar(), kpi.kpi.grain);
    if period.grain <= own {
        return period;
    }
    let end = calendar.end(period);
    let last = calendar.period(own, end.pred_opt().unwrap_or(end));
    if calendar.end(last) <= end { last } else { calendar.prev(last).unwrap_or(last) }
}

/// The day before which what ends after a period is near.
fn near(calendar: &Calendar, period: Period) -> NaiveDate {
    let end = calendar.end(period);
    let next = calendar.next(period).map_or(end, |next| calendar.end(next));
    end.checked_add_days(Days::new(NEAR)).map_or(next, |far| far.min(next))
}

impl Agenda<'_> {
    /// Objectives whose day is near, and those whose day has come since the last review.
    pub(super) fn objectives(&self) -> Option<Weighed> {
        let (held, last) = (self.review.held, self.before.last.map(|last| last.held));
        let near = near(self.context.calendar(), self.review.period());
        let concerns = |day: NaiveDate| if day <= held { last.is_none_or(|last| last < day) } else { day < near };
        let all = self.context.model.objectives.iter().filter(|objective| !objective.archived);
        let mut due: Vec<(NaiveDate, &Objective)> =
            all.filter_map(|one| Some((one.due.filter(|day| concerns(*day))?, one))).collect();
        due.sort_by_key(|(day, objective)| (*day, objective.id));
        let lines: Vec<String> = due.into_iter().map(|(day, objective)| self.objective(objective, day)).collect();
        let title = self.context.locale.words().review_objectives().to_owned();
        let point = Point { title, lines, ..blank("objectives".to_owned(), PointKind::Objectives) };
        (!point.lines.is_empty()).then_some(Weighed { weight: 4, point })
    }

    /// "Grow: to be reached by 31 Dec 2026 · Ana Ruiz"
    fn objective(&self, objective: &Objective, day: NaiveDate) -> String {
        let (locale, words) = (self.context.locale, self.context.locale.words());
        let date = locale.date(day);
        let said = match day <= self.review.held {
            true => words.review_objective_was_due(&date, &objective.name),
            false => words.review_objective_due(&date, &objective.name),
        };
        let owner = objective.owner.iter().map(String::as_str);
        std::iter::once(said.as_str()).chain(owner).collect::<Vec<_>>().join(" · ")
    }
}
