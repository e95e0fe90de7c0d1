//! What the name of a column says of its numbers beside what they are of: `Sales` and a plan of `Sales budget`.

use super::called::capitalized;
use crate::thousands::without_thousands;
use crate::words::{self, Beside};
use std::collections::BTreeMap;

/// What a name says beside what it is of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub at: usize,
    pub is: Option<Beside>,
    /// True for the words of a plan that nothing else is called by.
    pub is_plain: bool,
    /// True where it says a share of that: `Budget %`.
    pub is_share: bool,
}

impl Said {
    /// A column that says nothing but what it is of.
    pub fn of_thing(at: usize) -> Self {
        Self { at, is: None, is_plain: false, is_share: false }
    }
}

/// What German compounds of plans begin or end with.
const PLANS: [&str; 5] = ["plan", "soll", "budget", "ziel", "prognose"];

/// What a compound is the plan of, where that is money or a quantity: `umsatz` of `planumsatz`.
pub(super) fn planned_of(name: &str) -> Option<&str> {
    let things = PLANS.iter().flat_map(|plan| [name.strip_prefix(plan), name.strip_suffix(plan)]).flatten();
    things.into_iter().find(|thing| names_amount(thing))
}

/// True for what is planned in money or in pieces.
pub(super) fn names_amount(thing: &str) -> bool {
    let words = words::words_of(thing);
    words::names_money(&words) || words::names_quantity(&words)
}

/// German writes the plan of sales as one word: `Planumsatz` beside `Umsatz` is its plan.
pub(super) fn join_compounds(groups: &mut BTreeMap<String, Vec<Said>>) {
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

/// A share goes with the share that it is one of: `Margin budget %` with `Margin %`. Beside anything else it says how far the plan
/// was met.
pub(super) fn join_shares(groups: &mut BTreeMap<String, Vec<Said>>) {
    let things: Vec<String> = groups.keys().cloned().collect();
    let has_plan = |group: &[Said]| group.iter().any(|said| said.is == Some(Beside::Plan));
    for thing in things.iter().filter(|thing| !thing.is_empty() && !thing.ends_with(PERCENT)) {
        let of = format!("{thing}{PERCENT}");
        let takes = groups.get(&of).is_some_and(|group| !has_plan(group));
        let shares = |said: &Said| said.is_share;
        let Some(group) = groups.get_mut(thing) else { continue };
        if takes {
            let moved: Vec<Said> = group.extract_if(.., |said| shares(said)).collect();
            groups.entry(of).or_default().extend(moved);
        } else {
            group.iter_mut().filter(|said| shares(said)).for_each(|said| said.is = Some(Beside::Compared));
        }
    }
    let are_shares = groups.iter().all(|(thing, group)| match thing.as_str() {
        "" => group.iter().all(|said| said.is_share || said.is == Some(Beside::Compared)),
        thing => thing.ends_with(PERCENT),
    });
    let bare = groups.get_mut("").filter(|_| !are_shares);
    bare.into_iter().flatten().filter(|said| said.is_share).for_each(|said| said.is = Some(Beside::Compared));
    // Where nothing is a share of that, it is one of the thing itself.
    for thing in things.iter().filter_map(|thing| thing.strip_suffix(PERCENT)) {
        let own = format!("{thing}{PERCENT}");
        let says = |group: &[Said]| group.iter().all(|said| matches!(said.is, Some(Beside::Plan | Beside::Compared)));
        if groups.contains_key(thing) && groups.get(&own).is_some_and(|group| says(group)) {
            let moved = groups.remove(&own).unwrap_or_default();
            let moved = moved.into_iter().map(|said| Said { is: Some(Beside::Compared), ..said });
            groups.entry(thing.to_owned()).or_default().extend(moved);
        }
    }
}

/// What stands behind the name of a thing that is a share.
const PERCENT: &str = " %";

/// What a name says.
pub(super) struct Parts {
    /// What it is of, in small letters.
    pub thing: String,
    pub is: Option<Beside>,
    /// See [`Said::is_share`].
    pub is_share: bool,
}

/// What a name is of, and what it says beside that; years count only where something else is left.
pub(super) fn parts(name: &str) -> Parts {
    let name = &without_thousands(name);
    let words = words::words_of(name);
    let is_version = |word: &str| words::of_word(word).or_else(|| words::short_form(word));
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
    if said.is_some() {
        rest.retain(|word| !words::names_left(std::slice::from_ref(word)));
    }
    if !rest.is_empty() {
        rest.extend(years);
    }
    let before = name.split_once('%').map(|(before, _)| words::words_of(before));
    // "Margin % budget" is the plan of a share, "Budget %" a share of the plan.
    let of_thing = before.as_ref().is_some_and(|before| {
        let last = before.iter().rev().find(|word| !words::only_joins(word));
        last.map_or(!rest.is_empty(), |last| is_version(last).is_none())
    });
    // Debit and credit of a ledger.
    let is_ledger = words::any(&words, "haben");
    if is_ledger || words::names_spent(&words) {
        return Parts { thing: words.join(" "), is: None, is_share: false };
    }
    let is_share = before.is_some() && !of_thing && said.is_some();
    let is_held = words.iter().any(|word| matches!(word.as_str(), "vs" | "vom" | "zum"))
        || before.is_some() && words.iter().any(|word| word == "of");
    let is_difference = name.contains(['Δ', '∆']) || is_held || words::names_left(&words) && said.is_some();
    let thing = if of_thing { format!("{}{PERCENT}", rest.join(" ")) } else { rest.join(" ") };
    Parts { thing, is: if is_difference { Some(Beside::Compared) } else { said }, is_share }
}

/// A name without the words that say its version: `Sales (Actual)` is `Sales`.
pub(super) fn without_label(name: &str) -> String {
    let name = &without_thousands(name);
    let is_label = |word: &str| words::of_word(word).or_else(|| words::short_form(word)).is_some();
    let labels: Vec<String> = words::words_of(name).into_iter().filter(|word| is_label(word)).collect();
    let mut left = name.to_owned();
    for label in labels {
        let begins = |at: &usize| left.get(*at..).is_some_and(|rest| rest.to_lowercase().starts_with(&label));
        // "LE" stands in "Sales", too.
        let is_word = |at: &usize| !left.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let mut places = left.char_indices().map(|(at, _)| at).filter(begins);
        let first = places.clone().next();
        let at = places.find(is_word).or(first);
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

/// A name without the words that say that it was estimated: `Sales (est.)` is `Sales`.
pub(super) fn without_guess(name: &str) -> String {
    let left: Vec<&str> = name.split_whitespace().filter(|part| !words::names_guess(part)).collect();
    if left.is_empty() { name.to_owned() } else { without_label(&capitalized(&left.join(" "))) }
}
