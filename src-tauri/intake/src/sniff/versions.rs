//! What a file has of one thing beside each other: what came to pass, what was planned, and what they are compared with.

use super::Field;
use crate::words::{self, Beside};

/// The versions of the numbers of a file, as it calls them, and which of them is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Versions {
    /// All of them; an empty one where numbers are called nothing.
    pub all: Vec<String>,
    /// The one that is read; `None` where only the owner knows.
    pub read: Option<String>,
}

impl Versions {
    /// True where what is read was planned.
    pub fn is_planned(&self) -> bool {
        self.read.as_deref().and_then(words::beside) == Some(Beside::Plan)
    }

    /// What was planned beside what is read: the only such version, or the only one that is no forecast.
    pub fn plan_beside(&self) -> Option<&String> {
        self.read.as_ref().filter(|_| !self.is_planned())?;
        let plans: Vec<&String> = self.all.iter().filter(|name| words::beside(name) == Some(Beside::Plan)).collect();
        let mut fixed = plans.iter().filter(|name| !words::names_forecast(name));
        let only_fixed = fixed.next().filter(|_| fixed.next().is_none());
        if let [only] = plans.as_slice() { Some(*only) } else { only_fixed.copied() }
    }
}

/// Of a column that says of each row whether it came to pass or was planned, the versions; read is the one that was chosen,
/// otherwise what came to pass, or the only plan where nothing did.
pub(crate) fn versions(field: &Field, rows: u64, chosen: Option<&str>) -> Option<Versions> {
    let facts = &field.facts;
    let members = &facts.members;
    if members.is_empty() || facts.distinct() != Some(members.len()) || facts.texts() != facts.filled {
        return None;
    }
    let of = |wanted| members.iter().filter(move |member| words::beside(member) == Some(wanted)).collect::<Vec<_>>();
    let (actual, plan) = (of(Beside::Actual), of(Beside::Plan));
    let all_say = members.iter().all(|member| words::beside(member).is_some());
    let is_named = words::names_version(&words::words_of(&field.name));
    // "Realised" beside "Planned", "Actual" beside "Budget (approved)": enough to ask, and not enough to know.
    let mentions = members.iter().any(|member| words::mentions_plan(member, !actual.is_empty()));
    let is_told = if all_say { !plan.is_empty() && (is_named || !actual.is_empty()) } else { is_named && mentions };
    if !is_told {
        return None;
    }
    let mut all = members.clone();
    // A plan that is marked stands between rows that are not.
    if actual.is_empty() && facts.filled < rows {
        all.push(String::new());
    }
    let asked = chosen.and_then(|chosen| all.iter().find(|name| name.eq_ignore_ascii_case(chosen)));
    let read = asked.or(match (actual.as_slice(), plan.as_slice()) {
        _ if !all_say => None,
        ([only], _) => Some(*only),
        ([], _) if all.last().is_some_and(String::is_empty) => all.last(),
        ([], [only]) => Some(*only),
        _ => None,
    });
    let read = read.cloned();
    Some(Versions { all, read })
}
