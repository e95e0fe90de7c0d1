//! The scorecard: counts, what needs attention, one table by objective.

use crate::objectives::{Rows, is_judged};
use crate::{Context, Delta, Figure, KpiRow, PeriodInfo, Presented, Step, order, words};
use analysis::scorecard::{Row, SPARK_PERIODS};
use analysis::sentences::attention as attention_of;
use analysis::sentences::{Story, drivers};
use analysis::series::last_complete;
use analysis::signal::Signal;
use domain::status::{Counts, Summary, summarise};
use domain::{Grain, KpiId, MeasureId, Objective, Period, Status};
use std::collections::HashSet;

/// How many things that need attention are listed: more would not be read.
const ATTENTION_LISTED: usize = 6;

/// The scorecard.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// The period.
    pub period: PeriodInfo,
    /// The newest values of all its KPIs, where they end before the last period that is over.
    pub newest: Option<NewestValues>,
    /// Statuses of its KPIs.
    pub counts: Counts,
    /// What needs attention, most important first.
    pub attention: Vec<Attention>,
    /// Objectives with KPIs, in the tree's order.
    pub groups: Vec<ScoreGroup>,
    /// "vs Sep".
    pub previous_label: String,
    /// "vs last year"; `None` of years, where the period before is the year before.
    pub last_year_label: Option<String>,
    /// "13 months".
    pub spark_label: String,
}

/// An objective of the scorecard and its KPIs.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreGroup {
    /// The objective; `None` for KPIs without one.
    pub objective: Option<Objective>,
    /// Its name; "Without an objective".
    pub name: String,
    /// Its status and score.
    pub summary: Summary,
    /// The score as text.
    pub score_text: Option<String>,
    /// Its status in words.
    pub status_text: String,
    /// Its KPIs.
    pub kpis: Vec<KpiRow>,
}

/// Something that needs attention, with the next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    /// The KPI.
    pub kpi: KpiId,
    /// Its name, to be set in bold at the start of the sentence.
    pub name: String,
    /// Its status.
    pub status: Status,
    /// The rest of the sentence: "fell to 8.1%, below its natural limits for the second month."
    pub text: String,
    /// What explains it; may be empty.
    pub detail: String,
    /// The next step.
    pub step: Step,
    /// The step as a button: "Add action".
    pub step_text: String,
}

impl Attention {
    /// What follows the name, from the space on: none before a colon.
    pub fn after_name(&self) -> String {
        let said = [self.text.as_str(), self.detail.as_str()].join(" ");
        let said = said.trim();
        if said.starts_with([':', ',']) { said.to_owned() } else { format!(" {said}") }
    }
}

/// The newest values, where they are older than the last period that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewestValues {
    /// The name of the period they are of.
    pub period: String,
    /// The same as a person writes it.
    pub label: String,
    /// "The newest values are of May 2005; this is that month."
    pub text: String,
    /// The name of the last period that is over.
    pub today: String,
    /// The way there: "Go to October 2026".
    pub today_text: String,
}

/// Picks a change of a number.
pub type Pick = fn(&Figure) -> Option<&Delta>;

impl Scorecard {
    /// What its numbers stand beside, with the heading of that column.
    pub fn compared(&self) -> Vec<(&str, Pick)> {
        let previous: Pick = |figure| figure.previous.as_ref();
        let last_year: Pick = |figure| figure.last_year.as_ref();
        let last_year = self.last_year_label.as_deref().map(|label| (label, last_year));
        [Some((self.previous_label.as_str(), previous)), last_year].into_iter().flatten().collect()
    }
}

/// The scorecard of a period.
pub fn scorecard(context: Context, period: Period) -> Scorecard {
    scorecard_of(context, period, &|_| true)
}

/// The scorecard of a period with the KPIs that are kept. Objectives stand as they do with all of theirs.
pub(crate) fn scorecard_of(context: Context, period: Period, keep: &dyn Fn(KpiId) -> bool) -> Scorecard {
    let mut rows = Rows::new(context, period);
    let summaries = rows.summaries();
    let drafts: HashSet<KpiId> =
        context.model.catalog.kpis().iter().filter(|kpi| !is_judged(kpi)).map(|kpi| kpi.id).collect();
    rows.retain(&|id| keep(id) && !drafts.contains(&id));
    let mut groups = Vec::new();
    for (objective, _) in order::tree(&context.model.objectives) {
        let kpis = rows.of(Some(objective.id));
        if let Some(summary) = summaries.get(&objective.id).filter(|_| !objective.archived && !kpis.is_empty()) {
            groups.push(group(context, Some(objective), summary, kpis));
        }
    }
    let loose = rows.of(None);
    if !loose.is_empty() {
        groups.push(group(context, None, &summarise(&rows.parts_of(None), None), loose));
    }
    let (locale, calendar) = (context.locale, context.calendar());
    let previous = calendar.prev(period).unwrap_or(period);
    Scorecard {
        period: context.period(period),
        newest: newest(context, period.grain),
        counts: rows.counts(),
        attention: attention(&rows),
        groups,
        previous_label: locale.phrases().against(&locale.period_short(previous)),
        last_year_label: (calendar.last_year(period) != Some(previous))
            .then(|| locale.phrases().against_last_year().to_owned()),
        spark_label: locale.periods(SPARK_PERIODS.into(), period.grain),
    }
}

/// The newest values of all KPIs, where they end before the last period that is over: an import of older data would
/// otherwise show an empty page.
fn newest(context: Context, grain: Grain) -> Option<NewestValues> {
    let (calendar, locale) = (context.calendar(), context.locale);
    let measures: Vec<MeasureId> = context.measures_in_use().into_iter().collect();
    let last_day = context.model.book.span(&measures)?.to.pred_opt()?;
    let over = last_complete(calendar, grain, context.today)?;
    let newest = calendar.period(grain, last_day);
    (newest.start < over.start).then(|| NewestValues {
        period: calendar.name(newest),
        label: locale.period(newest),
        text: words::newest(&locale.period(newest), grain, locale),
        today: calendar.name(over),
        today_text: locale.words().go_to_period(&locale.period(over)),
    })
}

fn group(context: Context, objective: Option<&Objective>, summary: &Summary, kpis: Vec<KpiRow>) -> ScoreGroup {
    ScoreGroup {
        name: objective
            .map_or_else(|| context.locale.words().without_objective().to_owned(), |objective| objective.name.clone()),
        objective: objective.cloned(),
        summary: *summary,
        score_text: summary.score.map(|score| words::score(score, context.locale)),
        status_text: context.locale.phrases().status(summary.status).to_owned(),
        kpis,
    }
}

/// What needs attention: off track, then late, then concerns of the limits. A number that is at risk within its usual ups
/// and downs stands in the table and asks for nothing: acting on noise makes it worse.
fn attention(rows: &Rows) -> Vec<Attention> {
    let mut found: Vec<(u8, Attention)> =
        rows.all().filter_map(|(kpi, row)| Some((urgency(row)?, one(kpi, row)?))).collect();
    found.sort_by_key(|(urgency, _)| *urgency);
    found.into_iter().map(|(_, attention)| attention).take(ATTENTION_LISTED).collect()
}

fn urgency(row: &Row) -> Option<u8> {
    match row.status {
        Status::OffTrack => Some(0),
        Status::NoData if matches!(row.pace, Some(Err(_))) => Some(1),
        _ if is_late(row) => Some(1),
        _ if row.signal == Some(Signal::Concern) && !row.point.is_open() => Some(2),
        _ => None,
    }
}

/// True where the period is over and its data does not reach its end.
fn is_late(row: &Row) -> bool {
    matches!(row.status, Status::NoData | Status::Open) && row.lateness.days() > 0
}

fn one(kpi: &Presented, row: &Row) -> Option<Attention> {
    let subject = kpi.subject();
    let drivers = drivers(&subject, row, kpi.locale());
    let (first, detail) = attention_of(&Story::new(row, &subject, &kpi.unit, &drivers, None), kpi.locale())?;
    let step = match row.status {
        Status::NoData => Step::EnterValue,
        Status::Open if is_late(row) => Step::EnterValue,
        Status::NoTarget => Step::SetTarget,
        _ => Step::AddAction,
    };
    Some(Attention {
        kpi: kpi.kpi.id,
        name: kpi.kpi.name.clone(),
        status: row.status,
        text: first.beside_name(),
        detail: detail.map(|sentence| sentence.text).unwrap_or_default(),
        step,
        step_text: step.text(kpi.locale()).to_owned(),
    })
}
