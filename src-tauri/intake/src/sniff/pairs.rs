//! Columns, or rows across, that say the same of what came to pass and of what was planned: `Sales` beside `Sales budget`, or
//! `Actual` beside `Budget` and how far they lie apart.

use super::called::capitalized;
use super::{Field, Role, Sniff, versions};
use crate::words::{self, Beside};
use domain::{MeasureKind, Unit};
use std::collections::BTreeMap;

/// What a column is beside another one of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pair {
    /// What came to pass, of the thing that is called so.
    Actual(String),
    /// What was planned of it, with how the other column combines and what it counts.
    Plan(String, MeasureKind, Unit),
    /// What they are compared with.
    Compared,
}

/// What a name says beside what it is of.
#[derive(Debug, Clone, Copy)]
struct Said {
    at: usize,
    is: Option<Beside>,
    /// True for the words of a plan that nothing else is called by.
    is_plain: bool,
}

impl Sniff {
    /// Finds the columns of plans whose measure stands beside them, where nothing else says of the numbers what they are. `called`
    /// is what the numbers are called where nothing but their versions stands above them.
    pub(super) fn find_pairs(&mut self, called: &str) {
        let chosen = self.format.actual_or_plan.as_deref();
        let tells = |field: &Field| versions(field, self.rows, chosen).is_some();
        if !self.versions.is_none() || self.version_beside.is_some() || self.fields.iter().any(tells) {
            return;
        }
        let mut groups: BTreeMap<String, Vec<Said>> = BTreeMap::new();
        for (at, field) in self.fields.iter().enumerate().filter(|(_, field)| is_measure(field)) {
            let (thing, is) = parts(&field.name);
            let is_plain = words::mentions_plan(&field.name, false);
            groups.entry(thing).or_default().push(Said { at, is, is_plain });
        }
        join_compounds(&mut groups);
        let bare = groups.remove("").unwrap_or_default();
        for group in groups.values() {
            self.pair(group, None);
        }
        self.pair_bare(bare, called);
    }

    /// Columns that say nothing but their versions: of each other, or of the only other column of numbers.
    fn pair_bare(&mut self, mut bare: Vec<Said>, called: &str) {
        if bare.iter().any(|said| said.is == Some(Beside::Actual)) {
            self.pair(&bare, Some(called));
            return;
        }
        if self.fields.iter().any(|field| matches!(field.pair, Some(Pair::Plan(..)))) {
            let compared = bare.iter().filter(|said| said.is == Some(Beside::Compared));
            compared.for_each(|said| self.set_pair(said.at, Pair::Compared));
            return;
        }
        if self.pair_in_turn(&bare) {
            return;
        }
        let others = self
            .fields
            .iter()
            .enumerate()
            .filter(|(at, field)| is_measure(field) && bare.iter().all(|said| said.at != *at));
        let others: Vec<usize> = others.map(|(at, _)| at).collect();
        let [only] = others.as_slice() else { return };
        let Some(field) = self.fields.get(*only) else { return };
        // A budget beside a number of heads is one of money.
        let is_money = matches!(field.role, Role::Measure { unit: Unit::Currency(_), .. });
        let is_budget = |said: &Said| {
            self.fields.get(said.at).is_some_and(|field| words::names_budget(&words::words_of(&field.name)))
        };
        if parts(&field.name).1.is_none() && (is_money || !bare.iter().any(is_budget)) {
            let name = field.name.clone();
            bare.push(Said { at: *only, is: None, is_plain: false });
            self.pair(&bare, Some(&name));
        }
    }

    /// Each column of numbers followed by its plan: `Sales, Budget, Costs, Budget`. True where all of them are.
    fn pair_in_turn(&mut self, bare: &[Said]) -> bool {
        let is_bare = |at: usize| bare.iter().find(|said| said.at == at);
        let mut turns: Vec<Vec<Said>> = Vec::new();
        for at in (0..self.fields.len()).filter(|at| self.fields.get(*at).is_some_and(is_measure)) {
            match (is_bare(at), turns.last_mut()) {
                (None, _) => turns.push(vec![Said { at, is: None, is_plain: false }]),
                (Some(said), Some(turn)) => turn.push(*said),
                (Some(_), None) => return false,
            }
        }
        let has_plan = |turn: &Vec<Said>| turn.iter().filter(|said| said.is == Some(Beside::Plan)).count() == 1;
        if turns.len() < 2 || !turns.iter().all(has_plan) {
            return false;
        }
        turns.iter().for_each(|turn| self.pair(turn, None));
        true
    }

    /// Of columns of one thing the plan goes with what came to pass, where there is one of each.
    fn pair(&mut self, group: &[Said], called: Option<&str>) {
        let mut actual = group.iter().filter(|said| matches!(said.is, Some(Beside::Actual) | None));
        let (Some(actual), None) = (actual.next(), actual.next()) else { return };
        let Some(Role::Measure { kind, unit, .. }) = self.fields.get(actual.at).map(|field| field.role.clone()) else {
            return;
        };
        let is_share = |said: &Said| {
            let field = self.fields.get(said.at);
            field.is_some_and(|field| matches!(field.role, Role::Measure { unit: Unit::Percent, .. }))
                && unit != Unit::Percent
        };
        let plans: Vec<&Said> = group.iter().filter(|said| said.is == Some(Beside::Plan) && !is_share(said)).collect();
        let Some(plan) = self.only_plan(&plans) else { return };
        let compared: Vec<usize> = group
            .iter()
            .filter(|said| said.is == Some(Beside::Compared) || said.is == Some(Beside::Plan) && is_share(said))
            .map(|said| said.at)
            .collect();
        let Some(own) = self.fields.get(actual.at).map(|field| field.name.clone()) else { return };
        let name = called.map_or_else(|| without_label(&own), str::to_owned);
        compared.iter().for_each(|at| self.set_pair(*at, Pair::Compared));
        self.set_pair(plan, Pair::Plan(name.clone(), kind, unit));
        self.set_pair(actual.at, Pair::Actual(name));
    }

    fn set_pair(&mut self, at: usize, pair: Pair) {
        if let Some(field) = self.fields.get_mut(at) {
            field.pair = Some(pair);
        }
    }

    /// The only plan; the only one that is no forecast; the only one of these whose words mean nothing else.
    fn only_plan(&self, plans: &[&Said]) -> Option<usize> {
        let is_fixed =
            |said: &&&Said| self.fields.get(said.at).is_some_and(|field| !words::names_forecast(&field.name));
        let only = |plans: Vec<&&Said>| if let [only] = plans.as_slice() { Some(only.at) } else { None };
        only(plans.iter().collect())
            .or_else(|| only(plans.iter().filter(is_fixed).collect()))
            .or_else(|| only(plans.iter().filter(is_fixed).filter(|said| said.is_plain).collect()))
    }

    /// The columns that say how far plan and actual lie apart, or what was before.
    pub fn compared(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(|field| field.pair == Some(Pair::Compared)).map(|field| field.name.as_str())
    }
}

/// German writes the plan of sales as one word: `Planumsatz` beside `Umsatz` is its plan.
fn join_compounds(groups: &mut BTreeMap<String, Vec<Said>>) {
    const PLANS: [&str; 5] = ["plan", "soll", "budget", "ziel", "prognose"];
    let thing_of = |name: &str, groups: &BTreeMap<String, Vec<Said>>| {
        let things = PLANS.iter().flat_map(|plan| [name.strip_prefix(plan), name.strip_suffix(plan)]).flatten();
        things.filter(|thing| !thing.is_empty()).map(str::to_owned).find(|thing| groups.contains_key(thing))
    };
    let names: Vec<String> = groups.keys().cloned().collect();
    for name in names {
        let Some(thing) = thing_of(&name, groups) else { continue };
        let is_alone = groups.get(&name).is_some_and(|group| group.iter().all(|said| said.is.is_none()));
        if is_alone && let Some(plans) = groups.remove(&name) {
            let plans = plans.into_iter().map(|said| Said { is: Some(Beside::Plan), is_plain: true, ..said });
            groups.entry(thing).or_default().extend(plans);
        }
    }
}

fn is_measure(field: &Field) -> bool {
    matches!(field.role, Role::Measure { .. })
}

/// What a name is of, in small letters, and what it says beside that; years count only where something else is left.
fn parts(name: &str) -> (String, Option<Beside>) {
    let words = words::words_of(name);
    let (mut said, mut rest, mut years) = (None, Vec::new(), Vec::new());
    for (at, word) in words.iter().enumerate() {
        let is_edge = at == 0 || at + 1 == words.len();
        match words::of_word(word).or_else(|| words::short_form(word).filter(|_| is_edge)) {
            Some(is) => said = Some(if said.is_none_or(|before| before == is) { is } else { Beside::Compared }),
            None if word.chars().all(|c| c.is_ascii_digit()) => years.push(word.clone()),
            None if words::only_joins(word) => {}
            None => rest.push(word.clone()),
        }
    }
    if !rest.is_empty() {
        rest.extend(years);
    }
    // "Budget %" is what has come of it.
    let is_share = name.contains('%') && said.is_some();
    let is_difference = name.contains(['Δ', '∆']) || words.iter().any(|word| word == "vs");
    (rest.join(" "), if is_share || is_difference { Some(Beside::Compared) } else { said })
}

/// A name without the words that say its version: `Sales (Actual)` is `Sales`.
fn without_label(name: &str) -> String {
    let is_label = |word: &str| words::of_word(word).or_else(|| words::short_form(word)).is_some();
    let labels: Vec<String> = words::words_of(name).into_iter().filter(|word| is_label(word)).collect();
    let mut left = name.to_owned();
    for label in labels {
        let at = left
            .char_indices()
            .map(|(at, _)| at)
            .find(|at| left.get(*at..).is_some_and(|rest| rest.to_lowercase().starts_with(&label)));
        let end = at.and_then(|at| left.get(at..)?.char_indices().nth(label.chars().count()).map(|(len, _)| at + len));
        if let Some(at) = at {
            left.replace_range(at..end.unwrap_or(left.len()), "");
        }
    }
    let left = left.replace("()", "");
    let left = left.trim_matches(|c: char| c.is_whitespace() || matches!(c, '_' | '-' | '–' | ':' | '/' | ','));
    let joined = left.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_capital = name.starts_with(char::is_uppercase);
    match joined.is_empty() {
        true => name.to_owned(),
        false if is_capital => capitalized(&joined),
        false => joined,
    }
}
