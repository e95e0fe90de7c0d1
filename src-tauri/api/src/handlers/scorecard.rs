//! The scorecard: counts, what needs attention, one table by objective.

use crate::model::Model;
use crate::objectives::{self, Rows};
use crate::subject::Shown;
use crate::wire::{Attention, NewestValues, ScoreGroup, Scorecard, ScorecardRequest};
use crate::{Error, Session, order, periods, read, words};
use analysis::scorecard::SPARK_PERIODS;
use analysis::sentences::attention as attention_of;
use analysis::series::last_complete;
use chrono::NaiveDate;
use domain::status::summarise;
use domain::{Calendar, Grain, MeasureId, Objective, Status};
use locale::Locale;
use std::collections::BTreeSet;

/// How many things that need attention are listed: more would not be read.
const ATTENTION_LISTED: usize = 6;

pub(crate) fn scorecard(session: &mut Session, request: ScorecardRequest) -> Result<Scorecard, Error> {
    let today = session.today();
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let grain = read::grain(request.grain.as_deref(), Grain::Month)?;
    let period = read::When { locale, today }.period_or_last(request.period.as_deref(), grain)?;
    let rows = objectives::rows(model, locale, period, today);
    let summaries = objectives::summaries(model, &rows);
    let mut groups = Vec::new();
    for (objective, _) in order::tree(&model.objectives) {
        let kpis = rows.of(Some(objective.id));
        if let Some(summary) = summaries.get(&objective.id).filter(|_| !objective.archived && !kpis.is_empty()) {
            groups.push(group(Some(objective), summary, kpis, locale));
        }
    }
    let loose = rows.of(None);
    if !loose.is_empty() {
        let summary = summarise(&rows.parts_of(None), None);
        groups.push(group(None, &summary, loose, locale));
    }
    let previous = calendar.prev(period).unwrap_or(period);
    Ok(Scorecard {
        period: calendar.name(period),
        period_info: periods::info(locale, calendar, period, today),
        newest: newest(model, locale, calendar, period.grain, today),
        counts: words::counts(&rows.counts()),
        attention: attention(&rows, model, locale),
        objectives: groups,
        previous_label: locale.phrases().against(&locale.period_short(previous)),
        last_year_label: locale.phrases().against_last_year().to_owned(),
        spark_label: locale.periods(SPARK_PERIODS.into(), period.grain),
    })
}

/// The newest values of all KPIs, where they end before the last period that is over: an import of older data would
/// otherwise show an empty page.
fn newest(model: &Model, locale: &Locale, calendar: &Calendar, grain: Grain, today: NaiveDate) -> Option<NewestValues> {
    let kpis = model.catalog.kpis().iter().filter(|kpi| !kpi.archived);
    let measures: BTreeSet<MeasureId> = kpis
        .filter_map(|kpi| model.catalog.check_kpi(kpi.id))
        .flat_map(|checked| checked.measures().to_vec())
        .collect();
    let measures: Vec<MeasureId> = measures.into_iter().collect();
    let last_day = model.book.span(&measures)?.to.pred_opt()?;
    let over = last_complete(calendar, grain, today)?;
    let newest = calendar.period(grain, last_day);
    let noun = match grain {
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
    };
    (newest.start < over.start).then(|| NewestValues {
        period: calendar.name(newest),
        label: locale.period(newest),
        text: format!("The newest values are of {}; this is that {noun}.", locale.period(newest)),
        today: calendar.name(over),
        today_text: format!("Go to {}", locale.period(over)),
    })
}

fn group(
    objective: Option<&Objective>,
    summary: &domain::status::Summary,
    kpis: Vec<crate::wire::ScoreRow>,
    locale: &Locale,
) -> ScoreGroup {
    ScoreGroup {
        id: objective.map(|objective| objective.id.0),
        name: objective.map_or_else(|| "Without an objective".to_owned(), |objective| objective.name.clone()),
        owner: objective.and_then(|objective| objective.owner.clone()),
        score: summary.score,
        score_text: summary.score.map(|score| objectives::score_text(locale, score)),
        status: words::status_code(summary.status),
        status_text: locale.phrases().status(summary.status).to_owned(),
        kpis,
    }
}

/// What needs attention: off track, then late, then concerns of the limits. A number that is at risk within its usual ups
/// and downs stands in the table and asks for nothing: acting on noise makes it worse.
fn attention(rows: &Rows, model: &Model, locale: &Locale) -> Vec<Attention> {
    let mut found: Vec<(u8, Attention)> =
        rows.all().filter_map(|row| Some((urgency(row)?, one(row, model, locale)?))).collect();
    found.sort_by_key(|(urgency, _)| *urgency);
    found.into_iter().map(|(_, attention)| attention).take(ATTENTION_LISTED).collect()
}

fn urgency(row: &objectives::Row) -> Option<u8> {
    use analysis::signal::Signal;
    match row.row.status {
        Status::OffTrack => Some(0),
        Status::NoData if row.row.lateness.days() > 0 || matches!(row.row.pace, Some(Err(_))) => Some(1),
        _ if row.row.signal == Some(Signal::Concern) && !row.row.point.open => Some(2),
        _ => None,
    }
}

fn one(row: &objectives::Row, model: &Model, locale: &Locale) -> Option<Attention> {
    let shown = Shown::new(model, locale, row.kpi, row.today);
    let subject = shown.subject()?;
    let drivers = subject.drivers(&row.row);
    let (first, detail) = attention_of(&row.row.story(&subject, &shown.unit, &drivers, None), locale)?;
    let (step, step_text) = match row.row.status {
        Status::NoData => ("enter_value", "Enter value"),
        Status::NoTarget => ("set_target", "Set target"),
        _ => ("add_action", "Add action"),
    };
    Some(Attention {
        kpi: row.kpi.id.0,
        name: row.kpi.name.clone(),
        status: words::status_code(row.row.status),
        text: first.after_name().to_owned(),
        detail: detail.map(|sentence| sentence.text).unwrap_or_default(),
        step: step.into(),
        step_text: step_text.into(),
    })
}
