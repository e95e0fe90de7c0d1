//! What an answer about versions means, and which answers there are.

use super::Version;
use crate::codes::is_void;
use crate::versions::VersionChoice;
use crate::words::{self, Beside};

/// What stands between the names of versions whose numbers add up, in an answer.
pub(super) const TOGETHER: &str = " + ";
/// What stands before the version that goes into the budget, in an answer.
pub(super) const BUDGET: &str = " | ";
/// What is read where rows say nothing, as an answer.
const BARE: &str = "Actual";
/// More pairs of what came to pass and a plan than this are not offered, although they are understood.
const MOST_PAIRS: usize = 8;
/// Of so many versions of which nothing is known each may be the plan of another one.
const MOST_UNKNOWN: usize = 3;

/// What becomes of the versions of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// Those that are read; several add up.
    pub read: Vec<String>,
    /// The one beside them that goes into the budget.
    pub plan: Option<String>,
    /// True where what is read was planned.
    pub is_planned: bool,
}

impl Answer {
    /// What an answer means: names of versions, or what they seem to be, one or several that add up, and behind a bar the one for
    /// the budget. `None` for what means nothing.
    pub fn of(all: &[Version], said: &str) -> Option<Self> {
        let said = said.trim();
        if let Some(only) = named(all, said) {
            return Self::read(all, only);
        }
        if let ([(name, _)], Some(is @ (Beside::Actual | Beside::Plan))) = (all, words::beside(said)) {
            return Some(Self { read: vec![name.clone()], plan: None, is_planned: is == Beside::Plan });
        }
        let Some((read, budget)) = said.split_once(BUDGET.trim()) else {
            return Self::read(all, each(all, said)?);
        };
        let mut plans = meant(all, budget.trim())?.into_iter();
        let plan = plans.next().filter(|_| plans.next().is_none())?;
        if read.trim().is_empty() {
            return Some(Self { read: vec![plan], plan: None, is_planned: true });
        }
        let read = each(all, read.trim())?;
        (!read.contains(&plan)).then_some(Self { read, plan: Some(plan), is_planned: false })
    }

    /// What is read together, with the plan beside it. A plan never adds up with what came to pass: named together with that, it is
    /// the plan beside it.
    fn read(all: &[Version], names: Vec<String>) -> Option<Self> {
        let is = |name: &String| all.iter().find(|(one, _)| one == name).and_then(|(_, is)| *is);
        let is_several = names.len() > 1;
        let (mut plans, read): (Vec<String>, Vec<String>) =
            names.into_iter().partition(|name| is_fixed_plan(name, is(name)));
        if is_several && read.iter().any(|name| is(name) == Some(Beside::Compared)) {
            return None;
        }
        match (plans.len(), read.is_empty()) {
            (_, true) => Some(Self { read: plans, plan: None, is_planned: true }),
            (0, _) if read.iter().all(|name| is(name) == Some(Beside::Plan)) => {
                Some(Self { read, plan: None, is_planned: true })
            }
            (0, _) => {
                let plan = only_plan(super::plans(all).filter(|plan| !read.contains(plan)).map(String::as_str));
                let plan = plan.map(str::to_owned);
                Some(Self { read, plan, is_planned: false })
            }
            (1, false) => Some(Self { read, plan: plans.pop(), is_planned: false }),
            _ => None,
        }
    }

    /// What is read where each version says what it is; `None` where only the owner knows.
    pub fn sure(all: &[Version]) -> Option<Self> {
        let read = super::surely_read(all);
        if read.is_empty() || super::has_several_plans(all) { None } else { Self::read(all, read) }
    }

    fn told(self, answer: String, all: &[Version]) -> VersionChoice {
        let is_taken = |name: &String| self.read.contains(name) || self.plan.as_ref() == Some(name);
        let left = all.iter().map(|(name, _)| name).filter(|name| !is_taken(name)).cloned().collect();
        let (values, budget) = match self.is_planned {
            true => (Vec::new(), self.read),
            false => (self.read, self.plan.into_iter().collect()),
        };
        VersionChoice { answer, values, budget, left }
    }
}

/// The answers that there are, each with what it does, and none twice: each version by itself, all together that may add up, and
/// what came to pass with each other one as its plan. `adds` is true where the versions may be no versions.
pub(super) fn offered(all: &[Version], adds: bool) -> Vec<VersionChoice> {
    let alone = all.iter().map(|(name, _)| if name.is_empty() { BARE.to_owned() } else { name.clone() });
    let mut known: Vec<Answer> = Vec::new();
    let mut choices = Vec::new();
    for said in alone.chain(sum(all, adds)).chain(pairs(all)).chain(either(all)) {
        let Some(answer) = Answer::of(all, &said).filter(|answer| !known.contains(answer)) else { continue };
        known.push(answer.clone());
        choices.push(answer.told(said, all));
    }
    choices
}

/// What may add up: what neither was planned nor came to nothing.
fn sum(all: &[Version], adds: bool) -> Option<String> {
    let counts = |(name, is): &&Version| !is_fixed_plan(name, *is) && *is != Some(Beside::Compared) && !is_void(name);
    let name = |(name, _): &'_ Version| if name.is_empty() { BARE.to_owned() } else { name.clone() };
    let counted: Vec<String> = all.iter().filter(counts).map(name).collect();
    (counted.len() > 1 && (counted.len() < all.len() || adds)).then(|| counted.join(TOGETHER))
}

/// What came to pass, each with each of the others as its plan; where nothing says what came to pass, it may be any of a few.
fn pairs(all: &[Version]) -> Vec<String> {
    let is_other = |(name, is): &&Version| !name.is_empty() && *is != Some(Beside::Compared) && !is_void(name);
    let names = |wanted: &dyn Fn(&Version) -> bool| -> Vec<&str> {
        all.iter().filter(|one| wanted(one)).map(|(name, _)| name.as_str()).collect()
    };
    let mut actual = names(&|(_, is)| *is == Some(Beside::Actual));
    let is_bare = all.iter().any(|(name, _)| name.is_empty());
    if actual.is_empty() && is_bare {
        actual.push(BARE);
    }
    let others = names(&|one| is_other(&one) && one.1 != Some(Beside::Actual));
    if actual.is_empty() && others.len() <= MOST_UNKNOWN {
        actual = names(&|one| is_other(&one) && !is_fixed_plan(&one.0, one.1));
    }
    let pair = |read: &str| {
        let beside = others.iter().filter(move |plan| **plan != read);
        beside.map(|plan| [read, plan].join(BUDGET)).collect::<Vec<_>>()
    };
    actual.into_iter().flat_map(pair).take(MOST_PAIRS).collect()
}

/// What the only version there is may be: what came to pass, or what was planned.
fn either(all: &[Version]) -> Vec<String> {
    match all {
        [(name, _)] => vec![BARE.to_owned(), format!("{BUDGET}{name}")],
        _ => Vec::new(),
    }
}

/// True for a plan in any sense: what is expected or estimated may have come to pass by now.
fn is_fixed_plan(name: &str, is: Option<Beside>) -> bool {
    is == Some(Beside::Plan) && !words::names_expected(name) && !words::names_estimate(name)
}

/// The versions of this name, however it is written.
fn named(all: &[Version], said: &str) -> Option<Vec<String>> {
    let lower = said.to_lowercase();
    let named: Vec<String> =
        all.iter().map(|(name, _)| name).filter(|name| name.to_lowercase() == lower).cloned().collect();
    (!named.is_empty() && !said.is_empty()).then_some(named)
}

/// The versions that each part of an answer means.
fn each(all: &[Version], said: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for part in said.split(TOGETHER) {
        names.extend(meant(all, part.trim())?);
    }
    Some(names)
}

/// The versions that a part of an answer means: by their name, or by what they seem to be.
fn meant(all: &[Version], said: &str) -> Option<Vec<String>> {
    let of = |wanted| all.iter().filter(move |(_, is)| *is == Some(wanted)).map(|(name, _)| name.clone());
    let by_meaning = || -> Vec<String> {
        match words::beside(said) {
            Some(Beside::Actual) => of(Beside::Actual).chain(super::bare(all)).collect(),
            Some(Beside::Plan) => {
                let plans: Vec<String> = of(Beside::Plan).collect();
                only_plan(plans.iter().map(String::as_str)).map(str::to_owned).into_iter().collect()
            }
            Some(Beside::Compared) | None => Vec::new(),
        }
    };
    named(all, said).or_else(|| Some(by_meaning()).filter(|names| !names.is_empty()))
}

/// The only plan, or the only one that is no forecast.
pub(super) fn only_plan<'a>(plans: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plans: Vec<&str> = plans.collect();
    if let [only] = plans.as_slice() {
        return Some(only);
    }
    let mut fixed = plans.iter().filter(|name| !words::names_forecast(name));
    fixed.next().copied().filter(|_| fixed.next().is_none())
}
