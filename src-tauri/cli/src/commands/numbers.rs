//! `values`, `eval`, `kpi` and `scorecard`.

use crate::args::{self, Args, word};
use crate::table::Table;
use crate::workspace::Workspace;
use crate::{Answer, Failure};
use api::wire::{
    Attention, Eval, EvalPoint, KpiPoint, KpiPoints, ScoreRow, Scorecard, SignalCode, StatusCode, ValueList,
};
use serde_json::{Value as Json, json};

/// Shows recorded values.
pub(super) fn values(args: &Args, values: &args::Values) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &values.file)?;
    let (mut json, list): (Json, ValueList) = workspace.ask("value_list", json!({ "measure": values.measure }))?;
    if list.values.is_empty() {
        return Ok(Answer::new(json!([]), "Nothing is recorded."));
    }
    let mut table = Table::new(&["Period", "Segment", ">Value", ">Records", "Note", "Source"]);
    for row in &list.values {
        let segment: Vec<String> =
            row.segment.iter().map(|(dimension, member)| format!("{dimension}: {member}")).collect();
        let records = if row.records == 1 { String::new() } else { row.records.to_string() };
        let note = row.note.as_deref().unwrap_or("");
        table.row([&row.label, &segment.join(", "), &row.text, &records, note, &row.source]);
    }
    // The contract is the bare list.
    let bare = json.get_mut("values").map(Json::take).unwrap_or_default();
    Ok(Answer::new(bare, table.text()))
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
    let (json, result): (_, Eval) = workspace.ask("eval", request)?;
    let mut table = Table::new(&["Period", "Member", ">Value", "", "Against", ">Change"]);
    for point in &result.points {
        let against = point.against.as_ref().map_or(String::new(), |against| against.period.clone());
        let is_part = point.stretch.is_some() && result.window_text.is_none();
        let period = if is_part { format!("{} (part)", point.period) } else { point.period.clone() };
        table.row([&period, member(point), &point.text, &remark(point), &against, &change(point)]);
    }
    Ok(Answer::new(json, or_nothing(&result.points, &table)))
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
    let request = json!({ "kpi": kpi.name, "span": span(&kpi.span), "by": kpi.by });
    let mut workspace = Workspace::open(args, &kpi.file)?;
    let (json, result): (_, KpiPoints) = workspace.ask("kpi_points", request)?;
    let mut table = Table::new(&["Period", "Member", ">Value", ">Target", "Status", "Signal", ""]);
    for KpiPoint { point, label, target_text, status, status_text, signal, .. } in &result.points {
        let status = if *status == StatusCode::NoTarget { "" } else { status_text };
        let (target, signal) = (target_text.as_deref().unwrap_or(""), signal.map_or("", SignalCode::word));
        table.row([label, member(point), &point.text, target, status, signal, &remark(point)]);
    }
    let window = result.window_text.as_ref().map(|window| format!(", {window}")).unwrap_or_default();
    let mut lines = vec![format!("{} = {}{window}", result.name, result.formula)];
    lines.extend(result.sentences.iter().cloned());
    lines.push(String::new());
    lines.push(or_nothing(&result.points, &table));
    Ok(Answer::new(json, lines.join("\n")))
}

/// Shows the scorecard.
pub(super) fn scorecard(args: &Args, scorecard: &args::Scorecard) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &scorecard.file)?;
    let (json, result): (_, Scorecard) = workspace.ask("scorecard", json!({ "period": scorecard.period }))?;
    let mut lines = vec![headline(&result)];
    lines.extend(result.attention.iter().map(attention));
    let titles = ["", "KPI", ">Actual", ">Target", &previous(&result), &last_year(&result), "Signal", "Owner"];
    let mut table = Table::new(&titles);
    for group in &result.objectives {
        table.row(["", &group.name.to_uppercase(), "", "", "", "", "", group.owner.as_deref().unwrap_or("")]);
        group.kpis.iter().for_each(|row| score_row(&mut table, row));
    }
    lines.push(String::new());
    lines.push(if result.objectives.is_empty() { "There are no KPIs yet.".into() } else { table.text() });
    lines.extend(paces(&result));
    Ok(Answer::new(json, lines.join("\n")))
}

/// How the fiscal years stand whose totals are asked for.
fn paces(scorecard: &Scorecard) -> Vec<String> {
    let rows = scorecard.objectives.iter().flat_map(|group| &group.kpis);
    let paces = rows.filter_map(|row| Some(format!("{}: {}", row.name, row.pace.as_ref()?)));
    let paces: Vec<String> = paces.collect();
    if paces.is_empty() { paces } else { std::iter::once(String::new()).chain(paces).collect() }
}

fn score_row(table: &mut Table, row: &ScoreRow) {
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
        &delta(&row.last_year_delta),
        &signal,
        &text(&row.owner),
    ]);
}

fn headline(scorecard: &Scorecard) -> String {
    let counts = scorecard.counts;
    let parts = [
        (counts.on_track, "on track"),
        (counts.at_risk, "at risk"),
        (counts.off_track, "off track"),
        (counts.no_data, "waiting for data"),
        (counts.no_target, "without a target"),
        (counts.open, "so far"),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}"));
    let parts = parts.collect::<Vec<_>>().join(", ");
    format!("{}: {}", scorecard.period_info.label, if parts.is_empty() { "no KPIs".to_owned() } else { parts })
}

fn attention(attention: &Attention) -> String {
    format!("- {} {} {}", attention.name, attention.text, attention.detail).trim_end().to_owned()
}

fn previous(scorecard: &Scorecard) -> String {
    format!(">{}", scorecard.previous_label)
}

fn last_year(scorecard: &Scorecard) -> String {
    format!(">{}", scorecard.last_year_label)
}

fn member(point: &EvalPoint) -> &str {
    point.member_text.as_deref().unwrap_or_default()
}

/// Why there is no number, or that there will be more of it.
fn remark(point: &EvalPoint) -> String {
    match &point.reason {
        Some(reason) => reason.clone(),
        None if point.open => "so far".to_owned(),
        None => String::new(),
    }
}

fn change(point: &EvalPoint) -> String {
    let against = point.against.as_ref();
    match against.map(|against| (against.change, against.change_percent)) {
        Some((_, Some(part))) => format!("{:+.1}%", part * 100.0),
        Some((Some(change), None)) => format!("{change:+.2}"),
        _ => String::new(),
    }
}

fn or_nothing(points: &[impl Sized], table: &Table) -> String {
    if points.is_empty() { "There is nothing to show for this stretch of time.".to_owned() } else { table.text() }
}
