//! Actions by what is to be done about them, and in which reviews they were carried over.

use super::ActionRow;
use crate::Context;
use analysis::effect::Effect;
use analysis::signal::Signal;
use domain::action::{Action, State};
use domain::review::{Note, Review};
use domain::{DateRange, Grain};
use locale::Locale;

/// Actions that ask for the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionGroup {
    /// Which they are.
    pub kind: GroupKind,
    /// "Late", "What worked in 2026".
    pub title: String,
    /// The actions, in their order.
    pub actions: Vec<Listed>,
}

/// An action of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its identifier.
    pub id: i64,
    /// "agreed on in the review of 3 Nov · carried over 2 times"; `None` of one that no review agreed on.
    pub agreed: Option<String>,
    /// "follows from: raise the flat white to 3.60"; `None` where it carries out no decision that is there.
    pub follows: Option<String>,
}

/// What is to be done about actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// They should have been done.
    Late,
    /// Somebody is at them.
    Doing,
    /// Nobody has begun.
    Open,
    /// They were done in the fiscal year of today, and their KPI is better than it was.
    Worked,
    /// They were done.
    Done,
    /// They will not be done.
    Dropped,
}

impl GroupKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Late, Self::Doing, Self::Open, Self::Worked, Self::Done, Self::Dropped];
}

/// Actions by what is to be done about them; groups without any are left out. `held` are the reviews that have ended,
/// `notes` what was noted and decided in all.
pub fn action_groups(context: Context, rows: &[ActionRow], held: &[Review], notes: &[Note]) -> Vec<ActionGroup> {
    let calendar = context.calendar();
    let year = calendar.period(Grain::Year, context.today);
    let range = calendar.range(year);
    let group = |kind: GroupKind| {
        let own = rows.iter().filter(|row| kind_of(row, range) == kind);
        let listed = |row: &ActionRow| Listed {
            id: row.action.id.0,
            agreed: agreed(context, &row.action, held),
            follows: follows(context, &row.action, notes),
        };
        let title = title(kind, &context.locale.period(year), context.locale);
        ActionGroup { kind, title, actions: own.map(listed).collect() }
    };
    GroupKind::ALL.into_iter().map(group).filter(|group| !group.actions.is_empty()).collect()
}

fn kind_of(row: &ActionRow, year: DateRange) -> GroupKind {
    let worked = |row: &ActionRow| {
        let is_better = row
            .effect
            .as_ref()
            .is_some_and(|effect| matches!(effect.effect, Effect::Told { signal: Signal::Improvement, .. }));
        is_better && row.action.done.is_some_and(|done| year.contains(done))
    };
    match row.action.state() {
        State::Open | State::Doing if row.late => GroupKind::Late,
        State::Open => GroupKind::Open,
        State::Doing => GroupKind::Doing,
        State::Done if worked(row) => GroupKind::Worked,
        State::Done => GroupKind::Done,
        State::Dropped => GroupKind::Dropped,
    }
}

fn title(kind: GroupKind, year: &str, locale: &Locale) -> String {
    let words = locale.words();
    match kind {
        GroupKind::Late => words.action_group_late().to_owned(),
        GroupKind::Doing => words.action_group_doing().to_owned(),
        GroupKind::Open => words.action_group_open().to_owned(),
        GroupKind::Worked => words.action_group_worked(year),
        GroupKind::Done => words.action_group_done().to_owned(),
        GroupKind::Dropped => words.action_group_dropped().to_owned(),
    }
}

/// "agreed on in the review of 3 Nov · carried over 2 times"
fn agreed(context: Context, action: &Action, held: &[Review]) -> Option<String> {
    let review = held.iter().find(|review| Some(review.id) == action.review)?;
    let (locale, times) = (context.locale, carried(review, held.iter()));
    let said = locale.words().action_agreed(&locale.date_near(review.held, context.today));
    let again = (action.is_pending() && times > 0).then(|| carried_text(times, locale));
    Some(std::iter::once(said).chain(again).collect::<Vec<_>>().join(" · "))
}

/// "follows from: raise the flat white to 3.60"
fn follows(context: Context, action: &Action, notes: &[Note]) -> Option<String> {
    let decision = notes.iter().find(|note| Some(note.id) == action.decision)?;
    Some(context.locale.words().review_follows(&context.locale.covered(&decision.text)))
}

/// In how many of these reviews, which have ended, an action was still to be done: those after the one in which it was agreed on.
pub(crate) fn carried<'r>(agreed: &Review, held: impl Iterator<Item = &'r Review>) -> usize {
    held.filter(|review| (review.held, review.ended) > (agreed.held, agreed.ended)).count()
}

/// "carried over 2 times"
pub(crate) fn carried_text(times: usize, locale: &Locale) -> String {
    match times {
        1 => locale.words().review_carried_once().to_owned(),
        times => locale.counted(times as u64, |count| locale.words().review_carried(count)),
    }
}
