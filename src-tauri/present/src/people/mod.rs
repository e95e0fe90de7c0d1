//! People: everybody who answers for something, enters its numbers, is told of it or does it, by the names that stand there.

mod page;

pub use page::{PersonNumber, PersonObjective, PersonPage, person_page};

use crate::Context;
use domain::action::Action;
use domain::person::{Person, compared, named};
use domain::{Catalog, Kpi, Measure, MeasureId, Objective};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How a person is shown wherever the name stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonMark {
    /// The name as it is shown: as it was chosen, otherwise as it is written most often.
    pub name: String,
    /// Initials, which nobody else has where the name allows it.
    pub initials: String,
    /// One of [`domain::person::COLOURS`] colours, from 0.
    pub colour: u8,
    /// How the name is written, in the order of the alphabet.
    pub spellings: Vec<String>,
}

/// Everybody whose name stands somewhere, by name.
#[derive(Debug, Default)]
pub struct People {
    marks: Vec<PersonMark>,
    places: HashMap<String, usize>,
}

impl People {
    /// The people whose names stand in definitions and actions. `chosen` are those of whom it was chosen how they are shown.
    pub fn of(catalog: &Catalog, objectives: &[Objective], actions: &[Action], chosen: &[Person]) -> Self {
        let mut written: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
        let owners = objectives.iter().filter_map(|objective| objective.owner.as_deref());
        let owners = owners.chain(catalog.measures().iter().filter_map(|measure| measure.owner.as_deref()));
        let owners = owners.chain(actions.iter().filter_map(|action| action.owner.as_deref()));
        for name in owners.chain(catalog.kpis().iter().flat_map(names_of)).filter(|name| !name.trim().is_empty()) {
            *written.entry(compared(name)).or_default().entry(name).or_default() += 1;
        }
        let mut people: Vec<(Person, Vec<String>)> =
            written.iter().map(|(key, spellings)| (person(key, spellings, chosen), owned(spellings))).collect();
        people.sort_by_cached_key(|(person, _)| person.name.to_lowercase());
        let initials = initials(people.iter().map(|(person, _)| person));
        let mark = |((person, spellings), initials): ((Person, Vec<String>), String)| PersonMark {
            colour: person.shown_colour(),
            name: person.name,
            initials,
            spellings,
        };
        let marks: Vec<PersonMark> = people.into_iter().zip(initials).map(mark).collect();
        let places = marks.iter().enumerate().map(|(place, mark)| (compared(&mark.name), place)).collect();
        Self { marks, places }
    }

    /// How the person of that name is shown, however it is written; `None` where the name stands nowhere.
    pub fn mark(&self, name: &str) -> Option<&PersonMark> {
        self.marks.get(*self.places.get(&compared(name))?)
    }

    /// All of them, by name.
    pub fn all(&self) -> &[PersonMark] {
        &self.marks
    }
}

/// Everybody whose name stands in the definition of a KPI.
fn names_of(kpi: &Kpi) -> impl Iterator<Item = &str> {
    let people = &kpi.people;
    let single = [&kpi.owner, &people.enters, &people.agreed_by].into_iter().flatten();
    single.chain(&people.told).map(String::as_str)
}

fn owned(spellings: &BTreeMap<&str, usize>) -> Vec<String> {
    spellings.keys().map(|name| (*name).to_owned()).collect()
}

fn person(key: &str, spellings: &BTreeMap<&str, usize>, chosen: &[Person]) -> Person {
    if let Some(person) = chosen.iter().find(|person| compared(&person.name) == key) {
        return person.clone();
    }
    // Of two that stand as often, the first one of the alphabet.
    let most = spellings.iter().min_by_key(|(_, count)| std::cmp::Reverse(**count));
    named(most.map_or("", |(name, _)| name))
}

/// The initials of each: those that were chosen, then for each the first that are still free; the usual ones where none are.
fn initials<'p>(people: impl Iterator<Item = &'p Person> + Clone) -> Vec<String> {
    let chosen = people.clone().map(|person| person.initials.clone()).filter(|initials| !initials.is_empty());
    let mut taken: HashSet<String> = chosen.collect();
    let of = |person: &Person| {
        if !person.initials.is_empty() {
            return person.initials.clone();
        }
        let free = person.possible_initials().into_iter().find(|initials| !taken.contains(initials));
        let initials = free.unwrap_or_else(|| person.shown_initials());
        taken.insert(initials.clone());
        initials
    };
    people.map(of).collect()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str], chosen: &[Person]) -> Vec<(String, String)> {
        let actions: Vec<Action> =
            names.iter().map(|name| Action { owner: Some((*name).to_owned()), ..Action::new("Call") }).collect();
        let people = People::of(&Catalog::new(Vec::new(), Vec::new()), &[], &actions, chosen);
        people.all().iter().map(|mark| (mark.name.clone(), mark.initials.clone())).collect()
    }

    fn check(names: &[&str], chosen: &[Person], expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(of(names, chosen), expected, "{names:?}");
    }

    #[test]
    fn spellings_are_one_person_and_initials_are_unique_where_they_can_be() {
        check(&["Ana Ruiz", "ana  ruiz", "Ana Ruíz", "Ana Ruiz"], &[], &[("Ana Ruiz", "AR")]);
        check(&["Bo", "Ada Lind", "Ana Lovo"], &[], &[("Ada Lind", "AL"), ("Ana Lovo", "ALo"), ("Bo", "B")]);
        // Nothing is left to tell them apart by.
        check(&["X Y", "Xu Y"], &[], &[("X Y", "XY"), ("Xu Y", "XY")]);
        check(&[" ", ""], &[], &[]);
        let chosen = Person { initials: "AL".into(), ..named("Ben O") };
        check(&["Ada Lind", "ben o"], &[chosen], &[("Ada Lind", "ALi"), ("Ben O", "AL")]);
    }

    #[test]
    fn a_name_finds_its_person_however_it_is_written() {
        let actions = [Action { owner: Some("Ana Ruiz".into()), ..Action::new("Call") }];
        let people = People::of(&Catalog::new(Vec::new(), Vec::new()), &[], &actions, &[]);
        assert_eq!(people.mark("ANA-RUÍZ").map(|mark| mark.name.as_str()), Some("Ana Ruiz"));
        assert_eq!(people.mark("Ben"), None);
    }
}
