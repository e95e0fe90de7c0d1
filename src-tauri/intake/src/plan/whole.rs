//! Whether all of a file was planned, where only its name says so and its owner has to decide.

use super::columns::Columns;
use crate::format::{Asked, Format, FormatHints, Question};
use crate::sniff::{Sniff, Versions};
use crate::words::{self, Beside};

/// What came to pass, as an answer beside what the file calls the plan.
const ACTUAL: &str = "Actual";
/// What was planned, where the file does not call it anything.
const PLAN: &str = "Budget";

/// What is read of a file, with what it says itself of actual and plan; asks where only its name does and nothing is decided.
pub(super) fn versions(
    sniff: &Sniff,
    hints: &FormatHints,
    columns: &Columns,
    format: &mut Format,
    questions: &mut Vec<Question>,
) -> Versions {
    if let Some(pair) = &columns.pair {
        return pair.clone();
    }
    let inside = columns.version.as_ref().map_or_else(|| sniff.versions.clone(), |column| column.versions.clone());
    if !inside.is_none() {
        return inside;
    }
    let chosen = hints.actual_or_plan.as_deref();
    if chosen.is_some() && chosen.map(str::to_lowercase) == sniff.own_plan.as_ref().map(|name| name.to_lowercase()) {
        return inside;
    }
    let says_actual = sniff.fields.iter().any(|field| words::names_actual(&words::words_of(&field.name)));
    let Some(called) = sniff.called_plan.as_ref().filter(|_| !says_actual) else {
        // Nothing in the file says it, but its owner does.
        let read = chosen.and_then(|chosen| of_all(chosen, format));
        if let (None, Some(said)) = (&read, chosen) {
            let asked = Asked::Neither { said: said.to_owned(), choices: vec![PLAN.to_owned(), ACTUAL.to_owned()] };
            questions.push(Question { asked, column: String::new() });
        }
        return read.unwrap_or(inside);
    };
    let choices = [called.plan.clone(), ACTUAL.to_owned()];
    let read = choices.iter().find(|choice| chosen.is_some_and(|chosen| choice.eq_ignore_ascii_case(chosen)));
    if let Some(read) = read.map(String::as_str).or(chosen).and_then(|chosen| of_all(chosen, format)) {
        return read;
    }
    format.actual_or_plan = None;
    let asked = Asked::WholePlan { name: called.name.clone(), choices: choices.to_vec() };
    questions.push(Question { asked, column: String::new() });
    inside
}

impl Sniff {
    /// What is asked where a guess of the columns leaves open whether they were planned, or of which measure one is the plan. Whoever
    /// says what they are for has decided it.
    pub fn plan_question(&self) -> Option<Question> {
        if let Some(called) = &self.planned_columns {
            let choices = vec![called.plan.clone(), ACTUAL.to_owned()];
            let asked = Asked::WholePlan { name: called.name.clone(), choices };
            return Some(Question { asked, column: String::new() });
        }
        let open = self.open_plan.as_ref()?;
        let of = open.of.iter().cloned().chain([open.column.clone()]).collect();
        Some(Question { asked: Asked::PlanOf(of), column: open.column.clone() })
    }
}

/// All of a file as what its owner called it; `None` for what says neither.
fn of_all(chosen: &str, format: &mut Format) -> Option<Versions> {
    let is = words::leaning(chosen, true).filter(|is| *is != Beside::Compared)?;
    format.actual_or_plan = Some(chosen.to_owned());
    Some(Versions::whole(chosen, is))
}
