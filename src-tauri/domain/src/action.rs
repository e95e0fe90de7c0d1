//! Actions: what somebody will do by when.

use crate::review::Kind;
use crate::{ActionId, CommentId, KpiId, NoteId, ObjectiveId, ReviewId};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

/// What somebody will do by when, about a KPI or an objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its identifier.
    pub id: ActionId,
    /// The KPI it is about.
    pub kpi: Option<KpiId>,
    /// The objective it is about.
    pub objective: Option<ObjectiveId>,
    /// What will be done.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<NaiveDate>,
    /// True where it changes the process: natural limits start anew on the day it was done.
    pub changes_process: bool,
    /// How far it is while it is not done; what is done was this before.
    pub progress: Progress,
    /// Why it was dropped; may be empty.
    pub reason: String,
    /// What it is expected to bring: "+2 pts by June"; may be empty.
    pub expected: String,
    /// The review in which it was agreed on.
    pub review: Option<ReviewId>,
    /// The decision that it carries out.
    pub decision: Option<NoteId>,
    /// How much work it is, in the owner's words: "two hours"; may be empty.
    pub effort: String,
    /// How often it comes again once it is done; `None`: it does not.
    pub repeats: Option<Kind>,
}

/// What was said about an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its identifier.
    pub id: CommentId,
    /// The action.
    pub action: ActionId,
    /// When.
    pub time: NaiveDateTime,
    /// Who said it.
    pub author: String,
    /// What.
    pub text: String,
}

/// How far an action is that is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Progress {
    /// Nobody has begun.
    #[default]
    Open,
    /// It is being done.
    Doing,
    /// It will not be done.
    Dropped,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has begun.
    Open,
    /// It is being done.
    Doing,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

impl Progress {
    /// The file's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Dropped => "dropped",
        }
    }

    /// Reads [`Progress::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Open, Self::Doing, Self::Dropped].into_iter().find(|progress| progress.code() == code)
    }
}

impl Action {
    /// An action of which nothing else is said yet, without an identifier.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            id: ActionId(0),
            kpi: None,
            objective: None,
            text: text.into(),
            owner: None,
            due: None,
            done: None,
            changes_process: false,
            progress: Progress::Open,
            reason: String::new(),
            expected: String::new(),
            review: None,
            decision: None,
            effort: String::new(),
            repeats: None,
        }
    }

    /// The action that comes after this one, where it comes again: to be done a week, a month, a quarter or a year after this
    /// one was to be, and after the day on which it was done. `None` where it does not come again, or no day is left for it.
    /// What came before it, among `all`, tells the day of the month that a shorter month cut.
    pub fn next(&self, done: NaiveDate, all: &[Self]) -> Option<Self> {
        let repeats = self.repeats?;
        let first = self.due.unwrap_or(done);
        let wanted = self.day_of_month(first, all);
        let due = (1..=MOST_STEPS).map_while(|times| after(first, wanted, repeats, times)).find(|day| *day > done)?;
        Some(Self {
            id: ActionId(0),
            due: Some(due),
            done: None,
            progress: Progress::Open,
            reason: String::new(),
            ..self.clone()
        })
    }

    /// The day of the month on which it is to be done: that of an earlier one where this one lies on the last day of a shorter
    /// month.
    fn day_of_month(&self, due: NaiveDate, all: &[Self]) -> u32 {
        let is_last = due.succ_opt().is_some_and(|next| next.day() == 1);
        let same = |one: &&Self| {
            (one.kpi, one.objective, &one.text, one.repeats) == (self.kpi, self.objective, &self.text, self.repeats)
        };
        let earlier = all.iter().filter(|one| one.done.is_some()).filter(same);
        let days = earlier.filter_map(|one| one.due).filter(|day| is_last && *day < due).map(|day| day.day());
        days.chain([due.day()]).max().unwrap_or_else(|| due.day())
    }

    /// Where it stands: the day on which it was done counts before everything else.
    pub fn state(&self) -> State {
        match (self.done, self.progress) {
            (Some(_), _) => State::Done,
            (None, Progress::Open) => State::Open,
            (None, Progress::Doing) => State::Doing,
            (None, Progress::Dropped) => State::Dropped,
        }
    }

    /// True where somebody still has to do it.
    pub fn is_pending(&self) -> bool {
        matches!(self.state(), State::Open | State::Doing)
    }

    /// True where it should have been done before a day and still has to be.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_pending() && self.due.is_some_and(|due| due < today)
    }
}

/// For how many weeks an action that comes again is looked ahead from its first day: two hundred years.
const MOST_STEPS: u32 = 10_500;

/// The day of the month from which on some months have none.
const SHORTEST_MONTH: u32 = 28;

/// So many weeks, months, quarters or years after a day, on that day of the month; on the last one of a month that has none.
fn after(day: NaiveDate, wanted: u32, every: Kind, times: u32) -> Option<NaiveDate> {
    let months = match every {
        Kind::Weekly => return day.checked_add_days(Days::new(7 * u64::from(times))),
        Kind::Monthly => times,
        Kind::Quarterly => 3 * times,
        Kind::Yearly => 12 * times,
    };
    let moved = day.checked_add_months(Months::new(months))?;
    let last = (SHORTEST_MONTH..=wanted).rev().find_map(|day| moved.with_day(day));
    last.or(Some(moved))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_comes_again_comes_after_it_was_done() {
        for (every, due, done, next) in [
            (Kind::Weekly, "2026-11-02", "2026-11-02", "2026-11-09"),
            (Kind::Weekly, "2026-11-02", "2026-11-20", "2026-11-23"),
            (Kind::Monthly, "2026-01-31", "2026-01-30", "2026-02-28"),
            (Kind::Monthly, "2026-01-31", "2026-03-02", "2026-03-31"),
            (Kind::Monthly, "2026-02-28", "2026-03-02", "2026-03-28"),
            (Kind::Monthly, "2026-11-30", "2026-11-30", "2026-12-30"),
            (Kind::Monthly, "2026-10-31", "2026-10-31", "2026-11-30"),
            (Kind::Quarterly, "2026-01-15", "2026-01-20", "2026-04-15"),
            (Kind::Yearly, "2024-02-29", "2024-03-01", "2025-02-28"),
        ] {
            let one = Action { due: Some(day(due)), repeats: Some(every), ..Action::new("Count the stock") };
            assert_eq!(one.next(day(done), &[]).unwrap().due, Some(day(next)), "{every:?} {due} {done}");
        }
        assert_eq!(Action::new("Once").next(day("2026-11-02"), &[]), None);
        let monthly =
            |due: &str| Action { due: Some(day(due)), repeats: Some(Kind::Monthly), ..Action::new("Count the stock") };
        let began = Action { done: Some(day("2026-01-31")), ..monthly("2026-01-31") };
        let next = monthly("2026-02-28").next(day("2026-02-28"), &[began]).unwrap();
        assert_eq!(next.due, Some(day("2026-03-31")), "February cut the 31st");
        let without_day = Action { repeats: Some(Kind::Weekly), ..Action::new("Call") };
        assert_eq!(without_day.next(day("2026-11-02"), &[]).unwrap().due, Some(day("2026-11-09")));
    }
}
