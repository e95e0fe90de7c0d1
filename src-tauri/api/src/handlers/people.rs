//! People: who they are, what they answer for, and their names.

use super::shown::all;
use crate::wire::{
    Changed, NamedKpi, Nothing, PeopleList, PersonMark, PersonNumber, PersonObjective, PersonPage, PersonRename,
    PersonRenamePlan, PersonRequest, PersonRow,
};
use crate::{ErrorCode, Fault, Session, error, read};
use domain::person::compared;
use domain::{Grain, KpiId};
use present::Context;
use store::{Entity, Operation};
use words::{Missing, Words};

pub(crate) fn list(session: &Session, _: Nothing) -> Result<PeopleList, Fault> {
    Ok(PeopleList { people: all(present::people(session.context()?)) })
}

pub(crate) fn page(session: &Session, request: PersonRequest) -> Result<PersonPage, Fault> {
    let context = session.context()?;
    let period = read::When::of(context).period_or_last(request.period.as_deref(), Grain::Month)?;
    let page = present::person_page(context, &request.name, period).ok_or_else(|| unknown(&request.name))?;
    Ok(page.into())
}

fn unknown(name: &str) -> Fault {
    Fault::not_found(Missing::Person, error::short(name))
}

/// The name that a person has in the list, and what becomes of it.
fn known<'a>(context: Context<'a>, name: &str) -> Result<&'a present::PersonMark, Fault> {
    context.model.people.mark(name).ok_or_else(|| unknown(name))
}

/// Somebody else who has the new name already.
fn namesake<'a>(context: Context<'a>, request: &PersonRename) -> Option<&'a present::PersonMark> {
    context.model.people.mark(&request.to).filter(|_| compared(&request.from) != compared(&request.to))
}

pub(crate) fn plan(session: &Session, request: PersonRename) -> Result<PersonRenamePlan, Fault> {
    let context = session.context()?;
    let from = known(context, &request.from)?;
    let words = context.locale.words();
    let (to, places) = (request.to.trim(), present::places_of(context, from));
    let (merges, said) = match namesake(context, &request) {
        _ if to.is_empty() || from.spellings == [to] => {
            return Ok(PersonRenamePlan { merges: false, text: String::new() });
        }
        Some(other) => (true, words.person_merge_plan(&from.name, &other.name, &places, to)),
        None => (false, words.person_rename_plan(&from.name, &places, to)),
    };
    Ok(PersonRenamePlan { merges, text: format!("{said} {}", words.person_reviews_keep()) })
}

pub(crate) fn rename(session: &mut Session, request: PersonRename) -> Result<Changed, Fault> {
    let context = session.context()?;
    let from = known(context, &request.from)?.name.clone();
    let to = request.to.trim().to_owned();
    if to.is_empty() {
        return Err(Fault::refused(Words::error_person_name).at("to"));
    }
    if let Some(other) = namesake(context, &request).filter(|_| !request.merge) {
        let said = context.locale.words().error_person_merge(&from, &other.name);
        return Err(Fault::new(ErrorCode::NameTaken, said).at("to"));
    }
    let operation = Operation::Rename { entity: Entity::Person, from: error::short(&from), to: error::short(&to) };
    let ((), changed) = session.transact(operation, |tx| Ok(tx.rename_person(&from, &to)?))?;
    Ok(changed)
}

impl From<present::PersonMark> for PersonMark {
    fn from(mark: present::PersonMark) -> Self {
        Self { name: mark.name, initials: mark.initials, colour: mark.colour }
    }
}

impl From<present::PersonRow> for PersonRow {
    fn from(row: present::PersonRow) -> Self {
        let number = |count: usize| count as u64;
        Self {
            spellings: row.mark.spellings.clone(),
            person: row.mark.into(),
            kpis: number(row.kpis),
            objectives: number(row.objectives),
            actions: number(row.actions),
            late: number(row.late),
            enters: number(row.enters),
            text: row.text,
        }
    }
}

impl From<present::PersonPage> for PersonPage {
    fn from(page: present::PersonPage) -> Self {
        Self {
            person: page.person.into(),
            period: page.period.into(),
            kpis: all(page.kpis),
            objectives: all(page.objectives),
            actions: all(page.actions),
            enters: all(page.enters),
            told: all(page.told),
            agreed: all(page.agreed),
        }
    }
}

impl From<present::PersonObjective> for PersonObjective {
    fn from(objective: present::PersonObjective) -> Self {
        let status_text = objective.status_text;
        Self { id: objective.id.0, name: objective.name, status: objective.status.into(), status_text }
    }
}

impl From<present::PersonNumber> for PersonNumber {
    fn from(number: present::PersonNumber) -> Self {
        Self { id: number.id.0, name: number.name, late_days: number.late_days, late_text: number.late_text }
    }
}

impl From<(KpiId, String)> for NamedKpi {
    fn from((id, name): (KpiId, String)) -> Self {
        Self { id: id.0, name }
    }
}
