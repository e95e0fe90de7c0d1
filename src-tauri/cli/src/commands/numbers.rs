//! `values`, `eval`, `kpi` and `scorecard`.

use crate::args::{self, Args, word};
use crate::table::{Table, right};
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::Words;
use api::wire::{
    Attention, CertaintyCode, Eval, EvalPoint, KpiPoint, KpiPoints, ScoreRow, Scorecard, SignalCode, StatusCode,
    ValueList,
};
use serde_json::{Value as Json, json};

/// Shows recorded values.
pub(super) fn values(args: &Args, values: &args::Values) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &values.file)?;
    let words = workspace.words();
    let (mut json, list): (Json, ValueList) = workspace.ask("value_list", json!({ "measure": values.measure }))?;
    if list.values.is_empty() {
        return Ok(Answer::new(json!([]), words.cli_nothing_recorded()));
    }
    let mut table = Table::new(&[
        words.cli_period(),
        words.cli_segment(),
        &right(words.cli_value()),
        &right(words.cli_records()),
        words.cli_note(),
        words.cli_source(),
    ]);
    for row in &list.values {
        let segment: Vec<String> =
            row.segment.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect();
        let records = if row.records == 1 { String::new() } else { row.records.to_string() };
        let said = [certainty(row.certainty, words), row.note.as_deref()];
        let note = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        table.row([&row.label, &segment.join(", "), &row.text, &records, &note, &row.source]);
    }
    // The contract is the bare list.
    let bare = json.get_mut("values").map(Json::take).unwrap_or_default();
    Ok(Answer::new(bare, table.text()))
}

/// How sure a value is, where something is said of it.
fn certainty(certainty: CertaintyCode, words: Words) -> Option<&'static str> {
    match certainty {
        CertaintyCode::Recorded => None,
        CertaintyCode::Estimated => Some(words.term_certainty_estimated()),
        CertaintyCode::Provisional => Some(words.term_certainty_provisional()),
        CertaintyCode::Confirmed => Some(words.term_certainty_confirmed()),
    }
}

/// Evaluates a formula.
pub(super) fn eval(args: &Args, eval: &args::Eval) -> Result<Answer, Failure> {
    let request = json!({
        "formula": eval.formula,
        "span": span(&eval.span),
        "by": eval.by,
        "against": eval.against.and_then(word),
    });
    let mut workspace = Workspace::open(args, &eval.file)?;
    let words = workspace.words();
    let (json, result): (_, Eval) = workspace.ask("eval", request)?;
    let mut table = Table::new(&[
        words.cli_period(),
        words.cli_member(),
        &right(words.cli_value()),
        "",
        words.cli_against(),
        &right(words.cli_change()),
    ]);
    for point in &result.points {
        let against = point.against.as_ref().map_or(String::new(), |against| against.period.clone());
        let is_part = point.stretch.is_some() && result.window_text.is_none();
        let period = if is_part { words.cli_part(&point.period) } else { point.period.clone() };
        table.row([&period, member(point), &point.text, &remark(point, words), &against, &change(point)]);
    }
    let text = or_nothing(&result.points, &table, words);
    Ok(Answer::new(json, result.note.into_iter().fold(text, |text, note| format!("{text}\n{note}"))))
}

/// A span as the commands read it.
pub(super) fn span(span: &args::Span) -> Json {
    json!({
        "grain": span.grain.and_then(word),
        "from": span.from,
        "to": span.to,
        "last": span.last,
        "window": span.window,
        "per_working_day": span.per_working_day,
    })
}

/// Shows a KPI.
pub(super) fn kpi(args: &Args, kpi: &args::Kpi) -> Result<Answer, Failure> {
    let against = kpi.against.and_then(word);
    let request = json!({ "kpi": kpi.name, "span": span(&kpi.span), "by": kpi.by, "against": against });
    let mut workspace = Workspace::open(args, &kpi.file)?;
    let words = workspace.words();
    let (json, result): (_, KpiPoints) = workspace.ask("kpi_points", request)?;
    let mut table = Table::new(&[
        words.cli_period(),
        words.cli_member(),
        &right(words.cli_value()),
        &right(words.cli_target()),
        words.cli_status(),
        words.cli_signal(),
        &right(if kpi.against.is_some() { words.cli_change() } else { "" }),
        "",
    ]);
    for KpiPoint { point, label, target_text, status, status_text, signal, .. } in &result.points {
        let status = if *status == StatusCode::NoTarget { "" } else { status_text };
        let (target, signal) =
            (target_text.as_deref().unwrap_or(""), signal.map_or("", |signal| signal_text(signal, words)));
        table.row([label, member(point), &point.text, target, status, signal, &change(point), &remark(point, words)]);
    }
    let mut lines = vec![match &result.window_text {
        Some(window) => words.cli_kpi_formula_over(&result.formula, &result.name, window),
        None => words.cli_kpi_formula(&result.formula, &result.name),
    }];
    lines.extend(result.sentences.iter().cloned());
    lines.push(String::new());
    lines.push(or_nothing(&result.points, &table, words));
    Ok(Answer::new(json, lines.join("\n")))
}

/// Shows the scorecard.
pub(super) fn scorecard(args: &Args, scorecard: &args::Scorecard) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &scorecard.file)?;
    let words = workspace.words();
    let (json, result): (_, Scorecard) = workspace.ask("scorecard", json!({ "period": scorecard.period }))?;
    let mut lines = vec![headline(&result, words)];
    lines.extend(result.attention.iter().map(attention));
    let mut table = Table::new(&[
        "",
        words.cli_kpi(),
        &right(words.cli_actual()),
        &right(words.cli_target()),
        &right(&result.previous_label),
        &right(result.last_year_label.as_deref().unwrap_or_default()),
        words.cli_signal(),
        words.cli_owner(),
    ]);
    for group in &result.objectives {
        table.row(["", &group.name.to_uppercase(), "", "", "", "", "", group.owner.as_deref().unwrap_or("")]);
        group.kpis.iter().for_each(|row| score_row(&mut table, row, result.last_year_label.is_some()));
    }
    lines.push(String::new());
    lines.push(if result.objectives.is_empty() { words.cli_no_kpis_yet().to_owned() } else { table.text() });
    lines.extend(paces(&result, words));
    Ok(Answer::new(json, lines.join("\n")))
}

/// How the fiscal years stand whose totals are asked for.
fn paces(scorecard: &Scorecard, words: Words) -> Vec<String> {
    let rows = scorecard.objectives.iter().flat_map(|group| &group.kpis);
    let paces = rows.filter_map(|row| Some(words.cli_pace(&row.name, row.pace.as_ref()?)));
    let paces: Vec<String> = paces.collect();
    if paces.is_empty() { paces } else { std::iter::once(String::new()).chain(paces).collect() }
}

fn score_row(table: &mut Table, row: &ScoreRow, with_last_year: bool) {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let delta = |delta: &Option<api::wire::Delta>| delta.as_ref().map_or(String::new(), |delta| delta.text.clone());
    let signal = row.signal_info.as_ref().map_or(String::new(), |signal| signal.label.clone());
    let signal = row.late_text.clone().unwrap_or(signal);
    table.row([
        &row.status_text,
        &row.name,
        &row.text,
        &text(&row.target_text),
        &delta(&row.previous_delta),
        // A column without content is left out.
        &if with_last_year { delta(&row.last_year_delta) } else { String::new() },
        &signal,
        &text(&row.owner),
    ]);
}

/// How a count is said.
type Say = fn(Words, &str) -> String;

fn headline(scorecard: &Scorecard, words: Words) -> String {
    let counts = scorecard.counts;
    let parts: [(u64, Say); 6] = [
        (counts.on_track, Words::cli_count_on_track),
        (counts.at_risk, Words::cli_count_at_risk),
        (counts.off_track, Words::cli_count_off_track),
        (counts.no_data, Words::cli_count_no_data),
        (counts.no_target, Words::cli_count_no_target),
        (counts.open, Words::cli_count_open),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(words, &count.to_string()));
    let parts = parts.collect::<Vec<_>>().join(", ");
    let counts = if parts.is_empty() { words.cli_no_kpis() } else { &parts };
    words.cli_headline(counts, &scorecard.period_info.label)
}

fn attention(attention: &Attention) -> String {
    let between = if attention.text.starts_with(':') { "" } else { " " };
    format!("- {}{between}{} {}", attention.name, attention.text, attention.detail).trim_end().to_owned()
}

fn signal_text(signal: SignalCode, words: Words) -> &'static str {
    match signal {
        SignalCode::Improvement => words.cli_signal_improvement(),
        SignalCode::Concern => words.cli_signal_concern(),
        SignalCode::Change => words.cli_signal_change(),
        SignalCode::Normal => words.cli_signal_normal(),
    }
}

fn member(point: &EvalPoint) -> &str {
    point.member_text.as_deref().unwrap_or_default()
}

/// Why there is no number, or that there will be more of it.
fn remark(point: &EvalPoint, words: Words) -> String {
    match &point.reason {
        Some(reason) => reason.clone(),
        None if let Some(provisional) = &point.provisional => words.provisional_note(provisional),
        None if point.open => words.phrase_unfinished().to_owned(),
        None => String::new(),
    }
}

/// The change, or why there is nothing to compare with.
fn change(point: &EvalPoint) -> String {
    let against = point.against.as_ref();
    against.and_then(|against| against.text.clone().or_else(|| against.reason.clone())).unwrap_or_default()
}

fn or_nothing(points: &[impl Sized], table: &Table, words: Words) -> String {
    if points.is_empty() { words.cli_nothing_to_show().to_owned() } else { table.text() }
}
