//! People: everybody who answers for something, enters its numbers, is told of it or does it, by the names that stand there.

mod page;

pub use page::{PersonNumber, PersonObjective, PersonPage, person_page};

use crate::names::names_of;
use crate::{Context, PersonMark};
use domain::{Kpi, Measure, MeasureId};
use std::collections::HashSet;

/// A person with what there is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// How the person is shown.
    pub mark: PersonMark,
    /// How many KPIs the person answers for; without what is archived.
    pub kpis: usize,
    /// How many objectives, likewise.
    pub objectives: usize,
    /// How many actions are still to be done.
    pub actions: usize,
    /// How many of them are late.
    pub late: usize,
    /// How many measures the person enters.
    pub enters: usize,
    /// The same in words: "3 KPIs · 1 objective · 2 open actions, 1 late · enters 2 measures".
    pub text: String,
}

/// Everybody, by name.
pub fn people(context: Context) -> Vec<PersonRow> {
    context.model.people.all().iter().map(|mark| row(context, mark)).collect()
}

fn row(context: Context, mark: &PersonMark) -> PersonRow {
    let model = context.model;
    let is = |name: &Option<String>| name.as_deref().is_some_and(|name| is_of(mark, name));
    let actions = || model.actions.iter().filter(|action| is(&action.owner) && action.is_pending());
    let mut row = PersonRow {
        mark: mark.clone(),
        kpis: model.catalog.kpis().iter().filter(|kpi| !kpi.archived && is(&kpi.owner)).count(),
        objectives: model.objectives.iter().filter(|objective| !objective.archived && is(&objective.owner)).count(),
        actions: actions().count(),
        late: actions().filter(|action| action.is_late(context.today)).count(),
        enters: entered_by(context, mark).len(),
        text: String::new(),
    };
    row.text = text(context, &row);
    row
}

fn text(context: Context, row: &PersonRow) -> String {
    let (locale, words) = (context.locale, context.locale.words());
    let said = |count: usize, say: fn(words::Words, words::Count<'_>) -> String| {
        (count > 0).then(|| locale.counted(count as u64, |count| say(words, count)))
    };
    let late = said(row.late, words::Words::person_late);
    let actions = said(row.actions, words::Words::person_actions);
    let actions = actions.map(|actions| [Some(actions), late].into_iter().flatten().collect::<Vec<_>>().join(", "));
    let kpis = said(row.kpis, words::Words::person_kpis);
    let parts = [kpis, said(row.objectives, words::Words::person_objectives), actions];
    let parts = parts.into_iter().chain([said(row.enters, words::Words::person_enters)]).flatten();
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { words.person_nothing().to_owned() } else { parts.join(" · ") }
}

/// True where the name is one of the person's.
fn is_of(mark: &PersonMark, name: &str) -> bool {
    mark.spellings.iter().any(|spelling| spelling == name)
}

/// The measures that a person enters: those that say so, and those that name nobody and are under a KPI that does.
fn entered_by<'a>(context: Context<'a>, mark: &PersonMark) -> Vec<&'a Measure> {
    let catalog = &context.model.catalog;
    let enters = |kpi: &&Kpi| !kpi.archived && kpi.people.enters.as_deref().is_some_and(|name| is_of(mark, name));
    let under = catalog.kpis().iter().filter(enters).filter_map(|kpi| catalog.check_kpi(kpi.id));
    let under: HashSet<MeasureId> = under.flat_map(|checked| checked.measures().to_vec()).collect();
    let is_entered = |measure: &&Measure| match measure.owner.as_deref().filter(|owner| !owner.trim().is_empty()) {
        Some(owner) => is_of(mark, owner),
        None => under.contains(&measure.id),
    };
    catalog.measures().iter().filter(|measure| !measure.archived).filter(is_entered).collect()
}

/// Where a name stands, in words: "3 KPIs, 1 objective and 2 actions"; what is archived and done, too.
pub fn places_of(context: Context, mark: &PersonMark) -> String {
    let (model, locale, words) = (context.model, context.locale, context.locale.words());
    let is = |name: &Option<String>| name.as_deref().is_some_and(|name| is_of(mark, name));
    let kpis = model.catalog.kpis().iter().filter(|kpi| names_of(kpi).any(|name| is_of(mark, name))).count();
    let objectives = model.objectives.iter().filter(|objective| is(&objective.owner)).count();
    let measures = model.catalog.measures().iter().filter(|measure| is(&measure.owner)).count();
    let actions = model.actions.iter().filter(|action| is(&action.owner)).count();
    let said = |count: usize, say: fn(words::Words, words::Count<'_>) -> String| {
        (count > 0).then(|| locale.counted(count as u64, |count| say(words, count)))
    };
    let places = [
        said(kpis, words::Words::person_kpis),
        said(objectives, words::Words::person_objectives),
        said(measures, words::Words::person_measures),
        said(actions, words::Words::person_all_actions),
    ];
    locale.list_and(&places.into_iter().flatten().collect::<Vec<_>>())
}
