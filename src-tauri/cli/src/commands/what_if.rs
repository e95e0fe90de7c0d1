//! `what-if`: what would follow if inputs were others.

use crate::args::{self, Args, word};
use crate::table::{Table, right};
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::wire::{ScenarioList, WhatIf, WhatIfInput, WhatIfRow};
use api::{ErrorCode, Words};
use serde_json::{Value as Json, json};

/// Shows every KPI that depends on what is moved; without any change, what can be moved.
pub(super) fn what_if(args: &Args, asked: &args::WhatIf) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &asked.file)?;
    let words = workspace.words();
    let changes = asked.moves.iter().map(|text| change(text, words)).collect::<Result<Vec<Json>, Failure>>()?;
    let request = json!({
        "period": asked.period,
        "grain": asked.grain.and_then(word),
        "changes": changes,
        "scenario": asked.scenario,
    });
    let (json, found): (_, WhatIf) = workspace.ask("what_if", request)?;
    let mut lines = vec![found.label.clone(), found.period.label.clone()];
    lines.extend(found.change_texts.iter().cloned());
    lines.extend(found.note.clone());
    lines.push(found.text.clone());
    lines.push(String::new());
    lines.push(if found.changes.is_empty() { inputs(&found.inputs, words) } else { kpis(&found.kpis, words) });
    if let Some(name) = &asked.save {
        save(&mut workspace, name, &changes)?;
        lines.push(String::new());
        lines.push(words.cli_scenario_kept(name));
    }
    Ok(Answer::new(json, lines.join("\n").trim_end().to_owned()))
}

/// "Price +3%", "Price =20": the input, and by how much it changes or to what it is set, from the equals sign or else from the
/// last sign on that a number follows.
fn change(text: &str, words: Words) -> Result<Json, Failure> {
    let starts = |(place, _): &(usize, char)| {
        let (before, from) = (text.get(..*place)?, text.get(*place..)?);
        let number = from.trim_start_matches(|sign: char| ['=', '+', '-', '−'].contains(&sign) || sign.is_whitespace());
        let is_change =
            before.ends_with(char::is_whitespace) && number.starts_with(|first: char| !first.is_alphabetic());
        is_change.then_some((before.trim(), from))
    };
    let signs: Vec<(usize, char)> =
        text.char_indices().filter(|(_, sign)| ['=', '+', '-', '−'].contains(sign)).collect();
    let set = signs.iter().filter(|(_, sign)| *sign == '=').find_map(starts);
    let set = set.or_else(|| worded(text, words));
    match set.or_else(|| signs.iter().rev().find_map(starts)) {
        Some((measure, change)) if !measure.is_empty() => Ok(json!({ "measure": measure, "text": change })),
        _ => Err(Failure::refused(ErrorCode::BadRequest, words.error_what_if_move(text))),
    }
}

/// "Price set to 20 from May": the input before the words that set it, which a number follows, and all from them on. The English
/// ones are understood everywhere, as scripts write them.
fn worded(text: &str, words: Words) -> Option<(&str, &str)> {
    let is_setting = |word: &str| {
        let word = word.to_lowercase();
        ["set", "to"].contains(&&*word) || words.what_if_words_set().split_whitespace().any(|other| other == word)
    };
    let begins = |(place, _): (usize, char)| {
        let (before, from) = (text.get(..place)?, text.get(place..)?.trim_start());
        let mut rest = from.split_whitespace().skip_while(|word| is_setting(word));
        let is_set = from.split_whitespace().next().is_some_and(is_setting);
        let number = rest.next()?.chars().find(|first| !['+', '-', '−'].contains(first))?;
        (is_set && !number.is_alphabetic()).then_some((before.trim(), from))
    };
    text.char_indices().filter(|(_, sign)| sign.is_whitespace()).find_map(begins)
}

fn save(workspace: &mut Workspace, name: &str, changes: &[Json]) -> Result<(), Failure> {
    let (_, list): (Json, ScenarioList) = workspace.ask("scenario_list", json!({}))?;
    let known = list.scenarios.iter().find(|kept| kept.name.to_lowercase() == name.trim().to_lowercase());
    let request = json!({ "id": known.map(|kept| kept.id), "name": name, "changes": changes });
    let (_, _): (Json, Json) = workspace.ask("scenario_set", request)?;
    Ok(())
}

fn inputs(inputs: &[WhatIfInput], words: Words) -> String {
    let mut table = Table::new(&[words.cli_what(), &right(words.cli_value()), ""]);
    for WhatIfInput { name, text, fixed, .. } in inputs {
        table.row([name, text, fixed.as_deref().unwrap_or_default()]);
    }
    if inputs.is_empty() { words.cli_nothing_to_show().to_owned() } else { table.text() }
}

fn kpis(rows: &[WhatIfRow], words: Words) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        words.cli_kpi(),
        &right(words.cli_as_is()),
        &right(words.cli_would_be()),
        &right(words.cli_change()),
        &right(words.cli_target()),
        words.cli_status(),
        &right(words.cli_chance()),
        &right(words.cli_chance_would_be()),
        "",
    ]);
    for row in rows {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (is, would) = (&row.as_is, &row.would_be);
        let status = if is.status == would.status { String::new() } else { format!("{} → ", is.status_text) };
        table.row([
            &row.name,
            &is.text,
            &would.text,
            &row.change_text,
            &text(&row.target_text),
            &format!("{status}{}", would.status_text),
            &text(&is.chance_text),
            &text(&would.chance_text),
            &text(&would.reason),
        ]);
    }
    let goals = rows.iter().filter_map(|row| Some(words.cli_chance_of(row.chance_of.as_ref()?, &row.name)));
    std::iter::once(table.text().trim_end().to_owned()).chain(goals).collect::<Vec<_>>().join("\n")
}
