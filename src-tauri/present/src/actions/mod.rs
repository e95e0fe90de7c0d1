//! Actions as they are shown, and whether they worked.

mod groups;

pub use groups::{ActionGroup, GroupKind, action_groups};
pub(crate) use groups::{carried, carried_text};

use crate::{Context, PersonMark, Presented};
use analysis::effect::Effect;
use analysis::sentences::effect_sentence;
use chrono::NaiveDate;
use domain::KpiId;
use domain::action::{Action, Comment, State};
use locale::phrases::in_words;
use std::collections::{BTreeSet, HashMap};

/// An action.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// The name of the KPI it is about.
    pub kpi_name: Option<String>,
    /// The name of the objective it is about.
    pub objective_name: Option<String>,
    /// What will be done, as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
    /// "Ana Ruiz · done 2 May", "Leo Chen · due 30 Nov".
    pub meta: String,
    /// How whoever does it is shown.
    pub person: Option<PersonMark>,
    /// True where it is due and not done.
    pub late: bool,
    /// What was said about it, oldest first.
    pub comments: Vec<CommentRow>,
    /// Did it work? `None` where it is not done, or its KPI has no values around that day.
    pub effect: Option<ActionEffect>,
}

/// What was said about an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentRow {
    /// What was said, when and by whom.
    pub comment: Comment,
    /// What was said, as it is shown: without the amounts in it where they are hidden.
    pub shown: String,
    /// "Ana · 24 Nov".
    pub meta: String,
}

/// What changed since an action was done.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionEffect {
    /// What changed.
    pub effect: Effect,
    /// In words: "€41,300 on average before, €45,100 since: outside what was usual, for the better."
    pub text: String,
}

/// All actions: open ones by due date, then those done, newest first, then those dropped.
pub fn actions(context: Context) -> Vec<ActionRow> {
    let actions = context.model.actions.iter();
    let kpis: BTreeSet<KpiId> = actions.clone().filter(|action| action.done.is_some()).filter_map(|a| a.kpi).collect();
    // Each KPI once, however many of its actions are done: what is computed of it stays with it.
    let kpi = |id| Some((id, context.kpi(context.model.catalog.kpi(id)?)?));
    let kpis: HashMap<KpiId, Presented> = kpis.into_iter().filter_map(kpi).collect();
    let row = |action: &Action| row(context, action, action.kpi.and_then(|id| kpis.get(&id)));
    sorted(actions).into_iter().map(row).collect()
}

/// The actions about a KPI, likewise.
pub(crate) fn actions_of(kpi: &Presented) -> Vec<ActionRow> {
    let own = kpi.model().actions.iter().filter(|action| action.kpi == Some(kpi.kpi.id));
    sorted(own).into_iter().map(|action| row(kpi.context, action, Some(kpi))).collect()
}

fn sorted<'a>(actions: impl Iterator<Item = &'a Action>) -> Vec<&'a Action> {
    let mut actions: Vec<&Action> = actions.collect();
    actions.sort_by_key(|action| match (action.done, action.is_pending()) {
        (None, true) => (0, action.due.unwrap_or(NaiveDate::MAX), action.id),
        // Days counted back, so that the newest comes first.
        (Some(done), _) => (1, NaiveDate::MIN + (NaiveDate::MAX - done), action.id),
        (None, false) => (2, action.due.unwrap_or(NaiveDate::MAX), action.id),
    });
    actions
}

/// One action; `presented` is its KPI where it is needed to tell what came of it.
pub(crate) fn row(context: Context, action: &Action, presented: Option<&Presented>) -> ActionRow {
    let kpi = action.kpi.and_then(|id| context.model.catalog.kpi(id));
    let objective = action.objective.and_then(|id| context.model.objective(id));
    ActionRow {
        kpi_name: kpi.map(|kpi| kpi.name.clone()),
        objective_name: objective.map(|objective| objective.name.clone()),
        shown: context.locale.covered(&action.text),
        meta: meta(context, action),
        person: context.person(action.owner.as_deref()),
        late: action.is_late(context.today),
        comments: comments(context, action),
        effect: action.done.zip(presented).and_then(|(done, kpi)| effect(kpi, done)),
        action: action.clone(),
    }
}

fn comments(context: Context, action: &Action) -> Vec<CommentRow> {
    let row = |comment: &Comment| {
        let day = context.locale.date_near(comment.time.date(), context.today);
        let meta = if comment.author.is_empty() { day } else { format!("{} · {day}", comment.author) };
        CommentRow { shown: context.locale.covered(&comment.text), meta, comment: comment.clone() }
    };
    context.model.comments.iter().filter(|comment| comment.action == action.id).map(row).collect()
}

/// "Ana Ruiz · done 2 May", "Leo Chen · due 30 Nov", "Leo Chen · being done · due 30 Nov 2027", "Leo Chen · dropped: too dear".
fn meta(context: Context, action: &Action) -> String {
    let owner = action.owner.as_deref().map(str::trim).filter(|owner| !owner.is_empty()).map(str::to_owned);
    let words = context.locale.words();
    let near = |day| context.locale.date_near(day, context.today);
    let state = match action.state() {
        State::Open | State::Done => None,
        State::Doing => Some(words.beside_doing().to_owned()),
        State::Dropped if action.reason.is_empty() => Some(words.beside_dropped().to_owned()),
        State::Dropped => Some(words.beside_dropped_because(&context.locale.covered(&action.reason))),
    };
    let when = match (action.done, action.due) {
        (Some(done), _) => Some(words.beside_done(&near(done))),
        (None, Some(due)) if action.is_pending() => Some(words.beside_due(&near(due))),
        (None, _) => None,
    };
    let effort = Some(context.locale.covered(&action.effort)).filter(|effort| !effort.is_empty());
    // What is done or dropped does not come again: what came after it is an action of its own.
    let again = action
        .repeats
        .filter(|_| action.is_pending())
        .map(|every| words.beside_repeats(in_words(every.grain())).to_owned());
    owner.into_iter().chain(state).chain(when).chain(effort).chain(again).collect::<Vec<_>>().join(" · ")
}

/// Did it work? `None` where the KPI has no values around that day.
fn effect(kpi: &Presented, done: NaiveDate) -> Option<ActionEffect> {
    let effect = kpi.subject().effect_since(done)?;
    let text = effect_sentence(&effect, kpi.kpi.grain, kpi.context.locale, |value| kpi.short_text(value));
    Some(ActionEffect { effect, text })
}
