//! Actions in a review: which are late or due, how often they were carried over, and what came of those that were done.

use super::found::Reviewed;
use super::{Before, Point, PointKind, Weighed, blank};
use crate::actions::{carried, carried_text, row};
use crate::{ActionRow, Context, Presented};
use analysis::effect::Effect;
use analysis::signal::TRIAL_FROM;
use chrono::NaiveDate;
use domain::action::Action;
use domain::review::Review;
use domain::{DateRange, KpiId, Period};

pub(super) struct Actions<'a> {
    pub context: Context<'a>,
    pub review: &'a Review,
    pub kpis: &'a [Reviewed<'a>],
    pub before: Before<'a>,
}

impl Actions<'_> {
    /// Actions whose effect can be judged now and could not the last time, a point each.
    pub(super) fn effects(&self) -> Vec<Weighed> {
        let mut done: Vec<&Action> = self.context.model.actions.iter().filter(|action| action.done.is_some()).collect();
        done.sort_by_key(|action| (action.done, action.id));
        done.into_iter().filter_map(|action| self.effect(action)).collect()
    }

    fn effect(&self, action: &Action) -> Option<Weighed> {
        let (kpi, done) = (self.kpi(action.kpi?)?, action.done?);
        let calendar = self.context.calendar();
        let of = |review: &Review| (review.period(), review.held);
        let before = || Some((calendar.prev(self.review.period())?, self.context.today));
        let since = self.before.last.map(of).or_else(before)?;
        let row = row(self.context, action, Some(kpi));
        let effect = row.effect.filter(|effect| matches!(effect.effect, Effect::Told { .. }))?;
        // Asked once: in the review by whose end it can be judged, and could not by the end of the last one.
        let is_judged = |asked: (Period, NaiveDate)| self.periods_since(kpi, done, asked) >= TRIAL_FROM;
        if !is_judged(of(self.review)) || is_judged(since) {
            return None;
        }
        let title = self.context.locale.words().review_effect(&row.shown);
        let point = Point {
            title,
            kpi: Some(kpi.kpi.id.0),
            action: Some(action.id.0),
            owner: action.owner.clone(),
            lines: vec![effect.text, row.meta],
            ..blank(format!("effect:{}", action.id.0), PointKind::Effect)
        };
        Some(Weighed { weight: 4, point })
    }

    /// How many periods of a KPI, from the one on in which something was done, were over when a review was held, as far as its own
    /// period goes.
    fn periods_since(&self, kpi: &Presented, done: NaiveDate, (asked, held): (Period, NaiveDate)) -> usize {
        let (calendar, own) = (self.context.calendar(), kpi.kpi.grain);
        let known = calendar.end(asked).min(held).min(self.context.today);
        let first = calendar.period(own, done).start;
        let periods = calendar.periods(own, DateRange { from: first, to: known.max(first) });
        periods.iter().filter(|period| calendar.end(**period) <= known).count()
    }

    fn kpi(&self, id: KpiId) -> Option<&Presented<'_>> {
        self.kpis.iter().find(|one| one.kpi.kpi.id == id).map(|one| &one.kpi)
    }

    /// Actions that are late, due until the next review, or carried over from an earlier one without a day.
    pub(super) fn pending(&self) -> Option<Weighed> {
        let (calendar, locale) = (self.context.calendar(), self.context.locale);
        let held = calendar.period(self.review.kind.grain(), self.review.held);
        let soon = calendar.next(held).map_or(calendar.end(held), |next| calendar.end(next));
        let concerns = |action: &&Action| {
            let is_due = action.due.is_some_and(|due| due < soon);
            let is_carried = action.due.is_none() && action.review.is_some_and(|review| review != self.review.id);
            action.is_pending() && action.review != Some(self.review.id) && (is_due || is_carried)
        };
        let mut actions: Vec<&Action> = self.context.model.actions.iter().filter(concerns).collect();
        actions.sort_by_key(|action| (action.due.is_none(), action.due, action.id));
        let rows: Vec<ActionRow> = actions.into_iter().map(|action| row(self.context, action, None)).collect();
        let late = rows.iter().filter(|row| row.late).count();
        let title = match late {
            0 => locale.words().review_actions().to_owned(),
            late => locale.counted(late as u64, |count| locale.words().review_actions_late(count)),
        };
        let lines = rows.iter().map(|row| self.line(row)).collect();
        let point = Point { title, lines, ..blank("actions".to_owned(), PointKind::Actions) };
        (!rows.is_empty()).then_some(Weighed { weight: 5, point })
    }

    /// "Call the dairy · Net profit margin · Ana Ruiz · due 5 Dec · carried over once"
    fn line(&self, row: &ActionRow) -> String {
        let about = row.kpi_name.as_deref().or(row.objective_name.as_deref()).unwrap_or_default();
        let carried = self.carried(&row.action).unwrap_or_default();
        let said = [row.shown.as_str(), about, row.meta.as_str(), carried.as_str()];
        said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// In how many reviews held since the one in which it was agreed on it was still to be done, this one among them.
    fn carried(&self, action: &Action) -> Option<String> {
        let others = || self.before.held.iter().filter(|review| review.id != self.review.id);
        let agreed = others().find(|review| Some(review.id) == action.review)?;
        // This review carries it once more.
        Some(carried_text(carried(agreed, others()) + 1, self.context.locale))
    }
}
