//! `review` and `minutes`.

use super::picture;
use crate::args::{Args, Minutes, Review, ReviewTask, Theme, word};
use crate::workspace::{Workspace, path};
use crate::{Answer, Failure};
use api::Words;
use api::wire::{Changed, Review as Shown, ReviewList, ReviewPoint, ReviewRow, Written};
use serde_json::json;

/// Starts, lists or shows reviews.
pub(super) fn review(args: &Args, review: &Review) -> Result<Answer, Failure> {
    let mut workspace = Workspace::open(args, &review.file)?;
    match review.task {
        ReviewTask::New => start(&mut workspace, review),
        ReviewTask::List => list(&mut workspace, review),
        ReviewTask::Show => show(&mut workspace, review),
        ReviewTask::End => end(&mut workspace, review),
    }
}

fn start(workspace: &mut Workspace, review: &Review) -> Result<Answer, Failure> {
    let request = json!({
        "kind": review.kind.and_then(word),
        "period": review.period,
        "held": review.held,
        "template": review.template,
        "attendees": (!review.attendee.is_empty()).then_some(&review.attendee),
        "again": review.again,
    });
    let (_, made): (_, Changed) = workspace.ask("review_new", request)?;
    shown(workspace, made.id.unwrap_or_default())
}

fn list(workspace: &mut Workspace, review: &Review) -> Result<Answer, Failure> {
    let (json, list) = listed(workspace, review)?;
    let words = workspace.words();
    let line = |row: &ReviewRow| words.cli_review_row(&row.id.to_string(), &row.state_text, &row.title);
    let lines: Vec<String> = list.reviews.iter().map(line).collect();
    let text = if lines.is_empty() { words.cli_no_reviews().to_owned() } else { lines.join("\n") };
    Ok(Answer::new(json, text))
}

fn listed(workspace: &mut Workspace, review: &Review) -> Result<(serde_json::Value, ReviewList), Failure> {
    let request = json!({ "kind": review.kind.and_then(word), "period": review.period });
    workspace.ask("review_list", request)
}

fn show(workspace: &mut Workspace, review: &Review) -> Result<Answer, Failure> {
    let id = wanted(workspace, review)?;
    shown(workspace, id)
}

fn end(workspace: &mut Workspace, review: &Review) -> Result<Answer, Failure> {
    let id = wanted(workspace, review)?;
    let (_, _): (_, Changed) = workspace.ask("review_end", json!({ "id": id }))?;
    shown(workspace, id)
}

/// The review that is named; the newest one of those that are meant where none is.
fn wanted(workspace: &mut Workspace, review: &Review) -> Result<i64, Failure> {
    if let Some(id) = review.id {
        return Ok(id);
    }
    let (_, list) = listed(workspace, review)?;
    let newest = list.reviews.first().map(|row| row.id);
    newest.ok_or_else(|| Failure::refused(api::ErrorCode::NotFound, workspace.words().cli_no_reviews().to_owned()))
}

fn shown(workspace: &mut Workspace, id: i64) -> Result<Answer, Failure> {
    let (json, review): (_, Shown) = workspace.ask("review_show", json!({ "id": id }))?;
    let text = text(&review, workspace.words());
    Ok(Answer::new(json, text))
}

fn text(review: &Shown, words: Words) -> String {
    let mut lines = vec![
        words.cli_review_row(&review.id.to_string(), &review.state_text, &review.title),
        words.cli_review_time(&review.minutes.to_string(), &review.since, &review.time.to_string()),
    ];
    lines.extend(review.remark.clone());
    for point in review.points.iter().filter(|point| !point.left_out) {
        lines.extend(point_lines(point));
    }
    lines.extend(section(words.minutes_decisions(), &noted(review, "decision")));
    lines.extend(section(words.minutes_actions(), &agreed(review)));
    lines.extend(section(words.minutes_notes(), &noted(review, "note")));
    lines.extend(section(words.minutes_parked(), &noted(review, "parked")));
    let restated: Vec<String> = review.restated.iter().map(|one| one.text.clone()).collect();
    lines.extend(section(words.minutes_restated(), &restated));
    lines.join("\n")
}

/// "Waste · Costs under control · Ana Ruiz · 6 min", and what there is to say below it.
fn point_lines(point: &ReviewPoint) -> Vec<String> {
    let said = point.why.iter().chain(&point.lines).map(|line| format!("    {line}"));
    let beside = [point.objective.as_deref(), point.owner.as_deref(), Some(point.minutes_text.as_str())];
    let heading = std::iter::once(point.title.as_str()).chain(beside.into_iter().flatten()).collect::<Vec<_>>();
    std::iter::once(format!("\n{}", heading.join(" · "))).chain(said).collect()
}

fn noted(review: &Shown, kind: &str) -> Vec<String> {
    let of = review.notes.iter().filter(|note| note.kind.word() == kind);
    let line = |note: &api::wire::ReviewNote| {
        let about = if note.about.is_empty() { String::new() } else { format!("{}: ", note.about) };
        let amended = note.amended.as_ref().map(|amended| format!(" ({amended})")).unwrap_or_default();
        format!("{about}{}{amended}", note.text)
    };
    of.map(line).collect()
}

fn agreed(review: &Shown) -> Vec<String> {
    let line = |action: &api::wire::ReviewAction| {
        let said = [Some(&action.text), action.owner.as_ref(), action.due_label.as_ref(), action.amended.as_ref()];
        said.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    review.actions.iter().map(line).collect()
}

fn section(heading: &str, lines: &[String]) -> Vec<String> {
    if lines.is_empty() {
        return Vec::new();
    }
    let said = lines.iter().map(|line| format!("    {line}"));
    std::iter::once(format!("\n{heading}")).chain(said).collect()
}

/// Saves the minutes of a review.
pub(super) fn minutes(args: &Args, minutes: &Minutes) -> Result<Answer, Failure> {
    let path = path(&minutes.out, args.words())?;
    let mut workspace = Workspace::open(args, &minutes.file)?;
    let is_plain = minutes.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    let accent = picture::accent(&mut workspace, minutes.accent.as_ref(), (!is_plain).then_some(Theme::Light))?;
    let request = json!({ "id": minutes.review, "path": path });
    let (json, written): (_, Written) = workspace.ask("minutes_export", request)?;
    Ok(picture::saved(&workspace, json, written, accent))
}
