//! Columns of versions that name a plan at most: nothing beside it says what came to pass.

use super::Sure;
use crate::words::{self, Beside, Heading};

/// What members of a column of versions may be where none of them is known to have come to pass: `P` below `A/P`, `V2` below `Version`,
/// any scenario. `None` for members that are no plan, as far as can be seen.
pub(super) fn alone(heading: Heading, named: &[String], members: &[String]) -> Option<(Vec<Option<Beside>>, Sure)> {
    let said =
        |member: &String| words::beside(member).or_else(|| words::letter(member)).or_else(|| words::short_form(member));
    let is: Vec<_> = members.iter().map(said).collect();
    let plans = is.iter().filter(|is| **is == Some(Beside::Plan)).count();
    let of_plan = |is: Option<Beside>| is.filter(|is| *is == Beside::Plan);
    let are_codes = || members.iter().all(|member| words::is_version_code(member));
    match (heading, members, is.as_slice()) {
        (Heading::Versions | Heading::Scenarios, [_], [Some(Beside::Actual)]) => None,
        (Heading::Scenarios, [_], [is]) => Some((vec![of_plan(*is)], Sure::Alone)),
        (Heading::Versions, [_], [is @ Some(Beside::Plan)]) => Some((vec![*is], Sure::Alone)),
        (Heading::Versions, [only], _) => {
            let is_code = words::names_versions_only(named) && words::words_of(only).len() == 1 && are_codes();
            is_code.then(|| (vec![None], Sure::Alone))
        }
        (Heading::Versions, ..) => (plans > 0 && are_codes()).then_some((is, Sure::Ask)),
        // Types A and B may be anything, and so may P and S beside each other: products and services.
        (Heading::Kinds, [only], [is @ Some(Beside::Plan)]) if !words::names_classes(named) => {
            (!only.eq_ignore_ascii_case("b")).then(|| (vec![*is], Sure::Alone))
        }
        _ => None,
    }
}
