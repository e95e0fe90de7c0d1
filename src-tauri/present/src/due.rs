//! What is due today: numbers, reviews and actions, with the time they need. One line instead of reminders.

use crate::review::Plan;
use crate::{Context, review};
use analysis::scorecard::{Lateness, measure_lateness};
use analysis::series::last_complete;
use domain::review::{Kind, Review};
use domain::{MeasureId, Period, ReviewId};

/// How many seconds it takes to enter a number.
const SECONDS_A_NUMBER: usize = 20;

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What it is, the most pressing first; empty where nothing is due.
    pub items: Vec<DueItem>,
    /// "About 47 min"; `None` where nothing is due that has a length.
    pub time: Option<String>,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueItem {
    /// What it is.
    pub kind: DueKind,
    /// "3 numbers", "Monthly review of October 2026", "2 actions late".
    pub text: String,
    /// How many minutes it needs, where that is known.
    pub minutes: Option<u32>,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// Numbers that should have been recorded.
    Numbers,
    /// A review that is planned for a day that has come.
    Review(ReviewId),
    /// A review of a period that is over, as there was one of an earlier period, for which none is planned.
    NewReview(Kind, Period),
    /// Actions that should have been done, or are to be done today.
    Actions,
}

/// What is due today. `reviews` are all of them.
pub fn due(context: Context, reviews: &[Review]) -> Due {
    let mut items: Vec<DueItem> = numbers(context).into_iter().chain(actions(context)).collect();
    items.extend(planned(context, reviews));
    items.extend(Kind::ALL.into_iter().filter_map(|kind| missing(context, kind, reviews)));
    let minutes: u32 = items.iter().filter_map(|item| item.minutes).sum();
    let words = context.locale.words();
    let time = (minutes > 0).then(|| words.due_time(&context.locale.count(minutes.into())));
    Due { items, time }
}

/// Measures under KPIs in use whose next value is late, however long: what has ended and is still in use is asked for until it
/// comes or its KPI is retired.
fn numbers(context: Context) -> Option<DueItem> {
    let is_late = |id: &&MeasureId| measure_lateness(&context.model.book, **id, context.today) != Lateness::None;
    let late = context.measures_in_use().iter().filter(is_late).count();
    let text = context.locale.counted(late as u64, |count| context.locale.words().due_numbers(count));
    let minutes = u32::try_from((late * SECONDS_A_NUMBER).div_ceil(60)).ok();
    (late > 0).then_some(DueItem { kind: DueKind::Numbers, text, minutes })
}

/// Actions that should have been done, then those that are to be done today.
fn actions(context: Context) -> impl Iterator<Item = DueItem> {
    let (locale, words, today) = (context.locale, context.locale.words(), context.today);
    let all = || context.model.actions.iter();
    let late = all().filter(|action| action.is_late(today)).count();
    let now = all().filter(|action| action.is_pending() && action.due == Some(today)).count();
    let late = (late > 0).then(|| locale.counted(late as u64, |count| words.due_actions(count)));
    let now = (now > 0).then(|| locale.counted(now as u64, |count| words.due_actions_today(count)));
    late.into_iter().chain(now).map(|text| DueItem { kind: DueKind::Actions, text, minutes: None })
}

/// Reviews that have not ended and whose day has come.
fn planned<'a>(context: Context<'a>, reviews: &'a [Review]) -> impl Iterator<Item = DueItem> + 'a {
    let open = reviews.iter().filter(move |review| !review.is_held() && review.held <= context.today);
    open.map(move |review| DueItem {
        kind: DueKind::Review(review.id),
        text: review::title(review.kind, review.period(), context),
        minutes: Some(Plan::read(&review.plan).time(review.kind)),
    })
}

/// The review of the last period that is over, where reviews of that kind are held and none of this period is there yet.
fn missing(context: Context, kind: Kind, reviews: &[Review]) -> Option<DueItem> {
    let over = last_complete(context.calendar(), kind.grain(), context.today)?;
    let own = || reviews.iter().filter(move |review| review.kind == kind);
    let is_kept_up = own().any(|review| review.is_held() && review.start < over.start);
    let is_there = own().any(|review| review.start >= over.start);
    (is_kept_up && !is_there).then(|| DueItem {
        kind: DueKind::NewReview(kind, over),
        text: review::title(kind, over, context),
        minutes: Some(kind.minutes()),
    })
}
