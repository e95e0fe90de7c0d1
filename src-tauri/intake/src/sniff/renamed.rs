//! Files of a known source in which a column has another heading, or none any more.

use super::{Field, Role, Sniff, names};
use crate::format::Layout;
use crate::map::Holds;
use crate::versions::VersionIs;
use crate::words;
use domain::name::compared;
use std::collections::HashSet;

/// So many columns that a source uses may be missing in one of its files; where more are, it is a file of another kind.
const MOST_MISSING: usize = 2;
/// So many answers are offered.
const MOST_CHOICES: usize = 6;
/// So like each other are the spellings of one name; the rest of them is 1.
const ALIKE: f64 = 0.6;
/// Longer names are not compared letter by letter.
const LONGEST: usize = 200;

/// A column that a source uses and a file does not have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Renamed {
    /// The columns, as the source calls them.
    pub missing: Vec<String>,
    /// For all of them at once: headings of the file that could stand for them, in the order of `missing`; the best first.
    pub choices: Vec<Vec<String>>,
    /// Headings of the file that are known to stand for columns called otherwise, each with what it stands for.
    pub stands: Vec<(String, String)>,
    /// True where the file has the headings of the source and no others, in whatever order.
    pub is_same: bool,
    shared: usize,
    likeness: f64,
}

impl Renamed {
    /// True where the file is more like the source than it is like the other one: it shares more headings, or the best choice is
    /// more like what is missing.
    pub fn is_nearer(&self, other: &Self) -> bool {
        (self.is_same, self.shared, self.likeness) > (other.is_same, other.shared, other.likeness)
    }
}

impl Sniff {
    /// The headings of the file that stand for columns called otherwise, as the map said, each with what it stands for.
    pub fn renamed(&self) -> impl Iterator<Item = (&str, &str)> {
        let has = |name: &str| self.fields.iter().any(|field| compared(&field.name) == compared(name));
        let stands = move |(heading, column): &&(String, String)| has(column) && !has(heading);
        self.renames.iter().filter(stands).map(|(heading, column)| (heading.as_str(), column.as_str()))
    }

    /// What of the columns that a source uses is missing in this file; `None` where the file is not like those of the source.
    /// Two thirds of the headings of either are the other's, too, and of a file with few columns the new heading is like the
    /// missing one.
    ///
    /// `headings` are all of the source's, `used` those that it takes something from, and `known` are headings that are known to stand for some of them, each with what it stands for; `members` are those that breakdowns of the source are known to have, by their columns.
    /// Tables with periods across are of a source where they have the same rows.
    pub fn missing(
        &self,
        headings: &[&str],
        used: &[(String, Holds)],
        known: &[(String, String)],
        members: &[(String, Vec<String>)],
    ) -> Option<Renamed> {
        let is = |name: &str, other: &str| compared(name) == compared(other);
        let mut names: Vec<String> = self.fields.iter().map(|field| field.name.clone()).collect();
        names::rename(&mut names, known);
        let has = |name: &str| names.iter().any(|own| is(own, name));
        let shared = headings.iter().filter(|name| has(name)).count();
        let all = headings.len();
        let missing: Vec<&(String, Holds)> =
            used.iter().filter(|(name, _)| !has(name) && headings.iter().any(|heading| is(heading, name))).collect();
        let is_same = missing.is_empty() && shared == all && all == self.fields.len();
        if self.format.layout == Layout::Wide {
            return is_same.then(|| Renamed { is_same, shared, ..Renamed::default() });
        }
        if missing.len() > MOST_MISSING {
            return None;
        }
        let named = || self.fields.iter().zip(&names);
        let is_fresh = |(_, name): &(&Field, &String)| headings.iter().all(|heading| !is(heading, name));
        let fresh: Vec<&Field> = named().filter(is_fresh).map(|(field, _)| field).collect();
        let again = named()
            .filter(|(field, name)| field.name != **name)
            .map(|(field, name)| (field.name.as_str(), name.as_str()));
        let own = |(heading, column): (&str, &str)| (heading.to_owned(), column.to_owned());
        let mut choices = self.assignments(&missing, &fresh, members);
        choices.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let best = choices.first().map_or(0.0, |(likeness, _)| *likeness);
        // A breakdown with the same members is the same column, whatever it is called.
        let is_held = |(name, heading): (&&(String, Holds), &String)| {
            let fresh = fresh.iter().find(|field| field.name == *heading);
            fresh.is_some_and(|field| has_members(field, &name.0, members))
        };
        let held =
            choices.first().map_or(0, |(_, chosen)| missing.iter().zip(chosen).filter(|one| is_held(*one)).count());
        let most = |count: usize| (shared + held) * 3 >= count * 2;
        // Two columns in common say little: any list has a date and a place. But one that has nothing else, and lacks what says how its
        // rows are meant, may well be of the source.
        let is_rest = shared == self.fields.len() && missing.iter().all(|(_, holds)| *holds == Holds::Versions);
        let is_small = shared < 3 && !missing.is_empty() && !is_rest;
        let is_near =
            if shared + held == 1 { all == 2 && self.fields.len() == 2 } else { most(all) && most(self.fields.len()) };
        if !is_near || (is_small && best < ALIKE) {
            return None;
        }
        Some(Renamed {
            missing: missing.iter().map(|(name, _)| name.clone()).collect(),
            choices: choices.into_iter().map(|(_, headings)| headings).take(MOST_CHOICES).collect(),
            stands: self.renamed().chain(again).map(own).collect(),
            is_same,
            shared,
            likeness: best,
        })
    }

    /// The ways in which fresh columns can stand for all that are missing, with how like they are to them.
    fn assignments(
        &self,
        missing: &[&(String, Holds)],
        fresh: &[&Field],
        members: &[(String, Vec<String>)],
    ) -> Vec<(f64, Vec<String>)> {
        let of_one = |(name, holds): &(String, Holds)| -> Vec<(f64, String)> {
            let fitting = fresh.iter().filter(|field| can_hold(field, *holds));
            let like = |field: &Field| match holds {
                Holds::Versions if self.holds_version(name, field) => 1.0,
                Holds::Members if has_members(field, name, members) => 1.0,
                _ => likeness(name, &field.name),
            };
            fitting.map(|field| (like(field), field.name.clone())).collect()
        };
        match missing {
            [] => Vec::new(),
            [only] => of_one(only).into_iter().map(|(likeness, heading)| (likeness, vec![heading])).collect(),
            [first, second, ..] => {
                let seconds = of_one(second);
                let pair = |(one, heading): (f64, String)| {
                    let others = seconds.iter().filter(|(_, other)| *other != heading);
                    let pairs = others.map(|(two, other)| ((one + two) / 2.0, vec![heading.clone(), other.clone()]));
                    pairs.collect::<Vec<_>>()
                };
                of_one(first).into_iter().flat_map(pair).collect()
            }
        }
    }

    /// True for a column in which a version stands that is known of the one that is missing.
    fn holds_version(&self, column: &str, field: &Field) -> bool {
        let known = self.known_of(column);
        let is_known = |member: &String| known.iter().any(|(name, _)| name.to_lowercase() == member.to_lowercase());
        field.facts.members.iter().any(is_known)
    }

    /// The same file, of which more is known: what becomes of the versions that columns of its source name.
    #[must_use]
    pub fn knowing(&self, versions: Vec<(String, Vec<(String, VersionIs)>)>) -> Self {
        Self { known_versions: versions, ..self.clone() }
    }
}

/// True for a column of which at least half the members are known of the one that is missing.
fn has_members(field: &Field, column: &str, members: &[(String, Vec<String>)]) -> bool {
    let known = members.iter().filter(|(name, _)| compared(name) == compared(column)).flat_map(|(_, all)| all);
    let known: HashSet<String> = known.map(|member| compared(member)).collect();
    let own = &field.facts.members;
    let again = own.iter().filter(|member| known.contains(&compared(member))).count();
    again > 0 && again * 2 >= own.len()
}

fn can_hold(field: &Field, holds: Holds) -> bool {
    let (is_date, facts) = (matches!(field.role, Role::Date { .. }), &field.facts);
    match holds {
        Holds::Anything => true,
        Holds::Dates => is_date || facts.dates > 0,
        Holds::Numbers => !is_date && facts.numbers + facts.durations + facts.formulas > 0,
        Holds::Members | Holds::Versions => !is_date && !matches!(field.role, Role::Measure { .. }),
    }
}

/// From 0 to 1: names that share their words, as "Umsatz" and "Umsatz netto", are as like as spellings of one.
fn likeness(name: &str, other: &str) -> f64 {
    let (of_name, of_other) = (words::words_of(name), words::words_of(other));
    let within = |some: &[String], all: &[String]| !some.is_empty() && some.iter().all(|word| all.contains(word));
    let is_part = within(&of_name, &of_other) || within(&of_other, &of_name);
    let part = if is_part || words::name_the_same(&of_name, &of_other) { ALIKE } else { 0.0 };
    if name.len() > LONGEST || other.len() > LONGEST {
        return part;
    }
    strsim::normalized_damerau_levenshtein(&compared(name), &compared(other)).max(part)
}
