//! Columns, or rows across, that say the same of what came to pass and of what was planned: `Sales` beside `Sales budget`, or
//! `Actual` beside `Budget` and how far they lie apart.

use super::called::{CalledPlan, capitalized, short_plan};
use super::parts::{
    Parts, Said, join_compounds, join_shares, names_amount, parts, planned_of, without_guess, without_label,
};
use super::{Field, Role, Sniff, versions};
use crate::format::Layout;
use crate::map::{Use, find_name};
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

/// A column of a plan of which nothing says what was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenPlan {
    /// What the column is called.
    pub column: String,
    /// What it may be the plan of.
    pub of: Vec<String>,
}

impl Sniff {
    /// Finds the columns of plans whose measure stands beside them, where nothing else says of the numbers what they are. `called`
    /// is what the numbers are called where nothing but their versions stands above them.
    pub(super) fn find_pairs(&mut self, called: &str) {
        let chosen = self.format.actual_or_plan.as_deref();
        let tells = |field: &Field| versions(field, self.rows, chosen).is_some_and(|versions| !versions.is_alone());
        if !self.versions.is_none() || self.version_beside.is_some() || self.fields.iter().any(tells) {
            return;
        }
        let mut groups: BTreeMap<String, Vec<Said>> = BTreeMap::new();
        for (at, field) in self.fields.iter().enumerate().filter(|(_, field)| is_measure(field)) {
            let Parts { thing, is, is_share } = parts(&field.name);
            let is_plain = words::mentions_plan(&field.name, false);
            groups.entry(thing).or_default().push(Said { at, is, is_plain, is_share });
        }
        join_compounds(&mut groups);
        if self.all_planned(&groups) {
            return;
        }
        join_shares(&mut groups);
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
        let plans: Vec<&Said> = bare.iter().filter(|said| said.is == Some(Beside::Plan)).collect();
        let Some(plan) = self.only_plan(&plans) else { return };
        let likely: Vec<usize> = others.iter().filter(|at| self.may_be_of(plan, **at)).copied().collect();
        match (others.as_slice(), likely.as_slice()) {
            ([only], [_]) => self.pair_with(*only, &mut bare),
            (_, [_, ..]) if self.says_plan(plan) => self.ask_of(plan, &likely, &mut bare),
            _ => {}
        }
    }

    /// True where a column may be what a plan without a name is of: a budget beside a number of heads is one of money.
    fn may_be_of(&self, plan: usize, at: usize) -> bool {
        let (Some(plan), Some(field)) = (self.fields.get(plan), self.fields.get(at)) else { return false };
        let unit = |field: &Field| match &field.role {
            Role::Measure { unit, .. } => Some(unit.clone()),
            _ => None,
        };
        let is_money = matches!(unit(field), Some(Unit::Currency(_)));
        let is_budget = words::names_budget(&words::words_of(&plan.name));
        let are_shares = (unit(plan) == Some(Unit::Percent), unit(field) == Some(Unit::Percent));
        field.pair.is_none()
            && parts(&field.name).is.is_none()
            && (is_money || !is_budget || are_shares == (true, true))
            && are_shares != (true, false)
    }

    /// True for a column whose name says something.
    fn is_called(&self, at: usize, says: fn(&str) -> bool) -> bool {
        self.fields.get(at).is_some_and(|field| says(&field.name))
    }

    /// True for a column with a word for a plan; its short forms stand for countries, too.
    fn says_plan(&self, at: usize) -> bool {
        self.is_called(at, says_plan)
    }

    /// Pairs columns that say nothing but their versions with what they are of.
    fn pair_with(&mut self, of: usize, bare: &mut Vec<Said>) {
        let Some(name) = self.fields.get(of).map(|field| field.name.clone()) else { return };
        bare.push(Said::of_thing(of));
        self.pair(bare, Some(&name));
    }

    /// Of a plan beside several columns only the owner knows which of them it is of, or that it is of none.
    fn ask_of(&mut self, plan: usize, likely: &[usize], bare: &mut Vec<Said>) {
        let name = |at: usize| self.fields.get(at).map(|field| field.name.clone()).unwrap_or_default();
        let chosen = self.format.actual_or_plan.as_deref();
        let is_chosen = |at: usize| chosen.is_some_and(|chosen| chosen.eq_ignore_ascii_case(&name(at)));
        if let Some(of) = likely.iter().copied().find(|at| is_chosen(*at)) {
            self.pair_with(of, bare);
        } else if is_chosen(plan) {
            self.own_plan = Some(name(plan));
        } else {
            let of = likely.iter().map(|at| name(*at)).collect();
            self.open_plan = Some(OpenPlan { column: name(plan), of });
        }
    }

    /// Where each column says that it was planned, all of the file was: `Sales budget` beside `Cost budget`. True where that is decided,
    /// or to be asked.
    fn all_planned(&mut self, groups: &BTreeMap<String, Vec<Said>>) -> bool {
        let mut said: Vec<(&String, &Said)> =
            groups.iter().flat_map(|(thing, all)| all.iter().map(move |said| (thing, said))).collect();
        said.sort_by_key(|(_, said)| said.at);
        let is_plan = |thing: &str, said: &Said| match said.is {
            Some(Beside::Plan) => {
                let is_worded = said.is_plain || names_amount(thing) && self.says_plan(said.at);
                !said.is_share && (is_worded || self.is_called(said.at, |name| short_plan(name).is_some()))
            }
            None => planned_of(thing).is_some() || self.is_called(said.at, may_be_planned),
            _ => false,
        };
        let once = groups.values().all(|all| all.len() == 1);
        let is_bare = groups.contains_key("");
        let are_plans = said.iter().all(|(thing, said)| is_plan(thing, said));
        if said.is_empty() || !are_plans || !once || is_bare && self.format.layout == Layout::Wide {
            return false;
        }
        let is_sure = said.len() > 1 && !is_bare && said.iter().all(|(_, said)| said.is_plain && said.is.is_some());
        let chosen = self.format.actual_or_plan.as_deref().and_then(|chosen| words::leaning(chosen, true));
        let places: Vec<usize> = said.iter().map(|(_, said)| said.at).collect();
        match chosen {
            Some(Beside::Plan) => self.set_plans(&places),
            Some(Beside::Actual | Beside::Compared) => {}
            None if is_sure => self.set_plans(&places),
            None => {
                let names: Vec<&str> =
                    places.iter().filter_map(|at| self.fields.get(*at)).map(|field| field.name.as_str()).collect();
                self.planned_columns = CalledPlan::of_columns(&names).filter(|_| self.called_plan.is_none());
            }
        }
        true
    }

    /// Takes columns for plans of what they are called without saying so, where they are called anything beside that.
    fn set_plans(&mut self, places: &[usize]) {
        for at in places {
            let Some(Field { name, role: Role::Measure { kind, unit, .. }, .. }) = self.fields.get(*at) else {
                continue;
            };
            let Parts { thing, is, .. } = parts(name);
            let of = match planned_of(&thing).filter(|_| is.is_none()) {
                Some(of) => capitalized(of),
                None if thing.is_empty() => name.clone(),
                None if is.is_none() => without_guess(name),
                None => without_label(name),
            };
            let pair = Pair::Plan(of, *kind, unit.clone());
            self.set_pair(*at, pair);
        }
    }

    /// The columns that say of their numbers that they were planned, and are read as measures of their own.
    pub fn plans_apart<'s>(&'s self, uses: &'s [(String, Use)]) -> impl Iterator<Item = &'s str> {
        let is_plan = |name: &str| match parts(name) {
            Parts { thing, is: Some(Beside::Plan), .. } => {
                says_plan(name) && (words::mentions_plan(name, false) || names_amount(&thing))
            }
            Parts { thing, is: None, .. } => planned_of(&thing).is_some() || may_be_planned(name),
            Parts { .. } => false,
        };
        let of = move |field: &'s Field| {
            let usage = find_name(uses, &field.name, |(column, _)| column).map(|(_, usage)| usage);
            let is_own = matches!(usage, Some(Use::Measure { .. })) && self.own_plan.as_ref() != Some(&field.name);
            (field.pair.is_none() && is_own && is_plan(&field.name)).then_some(field.name.as_str())
        };
        self.fields.iter().filter_map(of)
    }

    /// Each column of numbers followed by its plan: `Sales, Budget, Costs, Budget`. True where all of them are.
    fn pair_in_turn(&mut self, bare: &[Said]) -> bool {
        let is_bare = |at: usize| bare.iter().find(|said| said.at == at);
        let mut turns: Vec<Vec<Said>> = Vec::new();
        for at in (0..self.fields.len()).filter(|at| self.fields.get(*at).is_some_and(is_measure)) {
            match (is_bare(at), turns.last_mut()) {
                (None, _) => turns.push(vec![Said::of_thing(at)]),
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

/// True for what was estimated, or expected: it may have been planned.
fn may_be_planned(name: &str) -> bool {
    words::names_guess(name) || short_plan(name).is_some()
}

fn says_plan(name: &str) -> bool {
    words::words_of(name).iter().any(|word| words::of_word(word) == Some(Beside::Plan))
}

fn is_measure(field: &Field) -> bool {
    matches!(field.role, Role::Measure { .. })
}
