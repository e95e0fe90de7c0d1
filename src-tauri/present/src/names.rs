//! People by the names that stand wherever somebody answers, enters, is told or does: how each is shown.

use domain::action::Action;
use domain::person::{Person, compared, named};
use domain::{Catalog, Kpi, Objective};
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
pub(crate) fn names_of(kpi: &Kpi) -> impl Iterator<Item = &str> {
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
