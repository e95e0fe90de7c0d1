//! `people`: who answers for what, one person's things, and another name for a person.

use crate::args::{Args, People};
use crate::table::{Table, right};
use crate::workspace::Workspace;
use crate::{Answer, Failure, following};
use api::Words;
use api::wire::{Changed, NamedKpi, PeopleList, PersonPage, PersonRenamePlan};
use serde_json::json;

/// Lists everybody, shows one person, or gives the person another name.
pub(super) fn people(args: &Args, asked: &People) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &asked.file)?;
    match (&asked.name, &asked.rename) {
        (None, _) => list(&mut workspace),
        (Some(name), None) => page(&mut workspace, name),
        (Some(name), Some(to)) => rename(&mut workspace, name, to, asked),
    }
}

fn list(workspace: &mut Workspace) -> Result<Answer, Failure> {
    let words = workspace.words();
    let (json, list): (_, PeopleList) = workspace.ask("people_list", json!({}))?;
    if list.people.is_empty() {
        return Ok(Answer::new(json, words.cli_people_none()));
    }
    let [kpis, objectives, actions, late, enters] = [
        words.cli_person_kpis(),
        words.cli_person_objectives(),
        words.cli_person_actions(),
        words.cli_person_late(),
        words.cli_person_enters(),
    ]
    .map(right);
    let titles = [words.cli_person_initials(), words.cli_person_name(), &kpis, &objectives, &actions, &late, &enters];
    let mut table = Table::new(&titles);
    for row in &list.people {
        let counts = [row.kpis, row.objectives, row.actions, row.late, row.enters].map(|count| count.to_string());
        let [kpis, objectives, actions, late, enters] = &counts;
        table.row([&row.person.initials, &row.person.name, kpis, objectives, actions, late, enters]);
    }
    Ok(Answer::new(json, table.text()))
}

fn page(workspace: &mut Workspace, name: &str) -> Result<Answer, Failure> {
    let words = workspace.words();
    let (json, page): (_, PersonPage) = workspace.ask("person_page", json!({ "name": name }))?;
    let mut parts =
        vec![format!("{} ({})\n{}", page.person.person.name, page.person.person.initials, page.person.text)];
    let kpis = page.kpis.iter().map(|kpi| vec![kpi.name.clone(), kpi.text.clone(), kpi.status_text.clone()]);
    parts.extend(part(words.cli_person_kpis(), kpis.collect()));
    let objectives = page.objectives.iter().map(|one| vec![one.name.clone(), one.status_text.clone()]);
    parts.extend(part(words.cli_person_objectives(), objectives.collect()));
    let actions = page.actions.iter().map(|action| vec![action.shown.clone(), action.meta.clone()]);
    parts.extend(part(words.cli_person_actions(), actions.collect()));
    let late = |text: &Option<String>| text.clone().unwrap_or_default();
    let enters = page.enters.iter().map(|number| vec![number.name.clone(), late(&number.late_text)]);
    parts.extend(part(words.cli_person_enters(), enters.collect()));
    parts.extend(part(words.cli_person_told(), named(&page.told)));
    parts.extend(part(words.cli_person_agreed(), named(&page.agreed)));
    Ok(Answer::new(json, parts.join("\n\n")))
}

fn named(kpis: &[NamedKpi]) -> Vec<Vec<String>> {
    kpis.iter().map(|kpi| vec![kpi.name.clone()]).collect()
}

/// A table below its title; nothing where it has no rows.
fn part(title: &str, rows: Vec<Vec<String>>) -> Option<String> {
    let columns = rows.first()?.len();
    let titles: Vec<&str> = std::iter::once(title).chain(std::iter::repeat("")).take(columns).collect();
    let mut table = Table::new(&titles);
    rows.into_iter().for_each(|row| table.cells(row.into_iter()));
    Some(table.text())
}

/// Without `--merge`, two people stay two, and what would become of them is said.
fn rename(workspace: &mut Workspace, from: &str, to: &str, asked: &People) -> Result<Answer, Failure> {
    let words = workspace.words();
    let request = json!({ "from": from, "to": to, "merge": asked.merge });
    let (json, plan): (_, PersonRenamePlan) = workspace.ask("person_rename_plan", request.clone())?;
    if asked.dry_run {
        let more = (plan.merges && !asked.merge).then(|| words.cli_person_to_merge().to_owned());
        let is_same = plan.text.is_empty();
        let said = if is_same { words.cli_person_same(from) } else { plan.text };
        return Ok(Answer::new(json, std::iter::once(said).chain(more).collect::<Vec<_>>().join("\n")));
    }
    let (json, changed): (_, Changed) = following::ask(workspace, Words::cli_renaming, "person_rename", request)?;
    let done = changed.label.map(|label| words.cli_done(&label));
    let lines: Vec<String> = done.into_iter().chain(Some(plan.text)).chain(changed.backup_problem).collect();
    Ok(Answer::new(json, lines.join("\n")))
}
