//! Objectives with what is below them: the rows of their KPIs, scores and statuses, the SMART check.

use crate::model::Model;
use crate::subject::Shown;
use crate::wire::{Advice, ObjectiveList, ObjectiveListRequest, ObjectiveNode, ScoreRow};
use crate::{Error, Session, order, periods, read, words};
use chrono::NaiveDate;
use domain::objective::{Criterion, MeasuredBy, advise, roll_up};
use domain::status::{Counts, Part, Summary};
use domain::{Grain, Kpi, Objective, ObjectiveId, Period};
use locale::Locale;
use std::collections::HashMap;

/// From how many KPIs on the list is called long: what one person can follow.
const MANY_KPIS: usize = 20;

/// The KPIs of a workspace for one period.
pub(crate) struct Rows<'a> {
    rows: Vec<Row<'a>>,
    model: &'a Model,
    locale: &'a Locale,
}

/// One KPI for the period.
pub(crate) struct Row<'a> {
    pub(crate) kpi: &'a Kpi,
    pub(crate) row: analysis::scorecard::Row,
    pub(crate) today: NaiveDate,
}

/// Computes the row of every KPI that is not archived, in the order of the scorecard.
pub(crate) fn rows<'a>(model: &'a Model, locale: &'a Locale, period: Period, today: NaiveDate) -> Rows<'a> {
    let kpis = order::kpis(&model.objectives, model.catalog.kpis()).into_iter().filter(|kpi| !kpi.archived);
    let rows = kpis
        .filter_map(|kpi| {
            let shown = Shown::new(model, locale, kpi, today);
            let row = shown.subject()?.row(period);
            Some(Row { kpi, row, today })
        })
        .collect();
    Rows { rows, model, locale }
}

impl<'a> Rows<'a> {
    /// All rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter()
    }

    /// The rows of an objective, or of no objective, in words.
    pub(crate) fn of(&self, objective: Option<ObjectiveId>) -> Vec<ScoreRow> {
        let mine = self.rows.iter().filter(|row| self.objective_of(row.kpi) == objective);
        mine.map(|row| Shown::new(self.model, self.locale, row.kpi, row.today).row(&row.row)).collect()
    }

    /// The same as parts of a summary.
    pub(crate) fn parts_of(&self, objective: Option<ObjectiveId>) -> Vec<Part> {
        let mine = self.rows.iter().filter(|row| self.objective_of(row.kpi) == objective);
        mine.map(|row| row.row.part(row.kpi.weight)).collect()
    }

    /// How many KPIs have which status.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.rows.iter().for_each(|row| counts += Counts::one(row.row.status));
        counts
    }

    /// The objective a KPI is shown under: none where it is gone or archived.
    fn objective_of(&self, kpi: &Kpi) -> Option<ObjectiveId> {
        let id = kpi.objective?;
        self.model.objectives.iter().find(|objective| objective.id == id && !objective.archived).map(|o| o.id)
    }
}

/// The score and status of each objective that is not archived.
pub(crate) fn summaries(model: &Model, rows: &Rows) -> HashMap<ObjectiveId, Summary> {
    let living: Vec<Objective> = model.objectives.iter().filter(|o| !o.archived).cloned().collect();
    let parts = living.iter().map(|objective| (objective.id, rows.parts_of(Some(objective.id)))).collect();
    roll_up(&living, &parts)
}

/// A score as text, of 10.
pub(crate) fn score_text(locale: &Locale, score: f64) -> String {
    locale.number(score, &domain::Unit::Number, Some(1))
}

pub(crate) fn list(session: &mut Session, request: &ObjectiveListRequest) -> Result<ObjectiveList, Error> {
    let today = session.today();
    let (model, locale, calendar) = session.workspace_mut()?.parts()?;
    let period = read::When { locale, today }.period_or_last(request.period.as_deref(), Grain::Month)?;
    let rows = rows(model, locale, period, today);
    let tree = Tree { model, locale, rows: &rows, summaries: summaries(model, &rows), today };
    let shown = order::tree(&model.objectives).into_iter().filter(|(o, _)| request.archived || !o.archived);
    Ok(ObjectiveList {
        period: periods::info(locale, calendar, period, today),
        objectives: shown.map(|(objective, depth)| tree.node(objective, depth)).collect(),
        loose: rows.of(None),
        advice: tree.advice_on_all(),
    })
}

struct Tree<'a> {
    model: &'a Model,
    locale: &'a Locale,
    rows: &'a Rows<'a>,
    summaries: HashMap<ObjectiveId, Summary>,
    today: NaiveDate,
}

impl Tree<'_> {
    fn node(&self, objective: &Objective, depth: u32) -> ObjectiveNode {
        let nothing = Summary { score: None, status: domain::Status::NoData, counts: Counts::default() };
        let summary = self.summaries.get(&objective.id).copied().unwrap_or(nothing);
        let kpis = if objective.archived { Vec::new() } else { self.rows.of(Some(objective.id)) };
        ObjectiveNode {
            id: objective.id.0,
            parent: objective.parent.map(|parent| parent.0),
            depth,
            name: objective.name.clone(),
            description: objective.description.clone(),
            category: objective.category.code().into(),
            category_text: words::category_text(objective.category).into(),
            owner: objective.owner.clone(),
            initials: objective.owner.as_deref().and_then(words::initials),
            start: objective.start.map(|day| day.to_string()),
            due: objective.due.map(|day| day.to_string()),
            dates_text: self.dates_text(objective),
            weight: objective.weight,
            status: words::status_code(summary.status),
            status_text: self.status_text(&summary),
            chosen_status: objective.chosen_status.map(words::status_code),
            score: summary.score,
            score_text: summary.score.map(|score| score_text(self.locale, score)),
            counts: words::counts(&summary.counts),
            kpis,
            advice: self.advice(objective),
            archived: objective.archived,
        }
    }

    fn dates_text(&self, objective: &Objective) -> Option<String> {
        match (objective.start, objective.due) {
            (Some(start), Some(due)) if start <= due => Some(self.locale.date_range(start, due)),
            (None, Some(due)) => Some(format!("by {}", self.locale.date(due))),
            (Some(start), _) => Some(format!("from {}", self.locale.date(start))),
            (None, None) => None,
        }
    }

    /// "At risk · 1 off track, 1 without data": a score is never shown without these counts.
    fn status_text(&self, summary: &Summary) -> String {
        let counts = summary.counts;
        let parts = [(counts.off_track, "off track"), (counts.no_data, "without data")];
        let named: Vec<String> =
            parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        let status = self.locale.phrases().status(summary.status);
        if named.is_empty() { status.to_owned() } else { format!("{status} · {}", named.join(", ")) }
    }

    fn advice(&self, objective: &Objective) -> Vec<Advice> {
        let kpis: Vec<MeasuredBy> = self
            .rows
            .all()
            .filter(|row| row.kpi.objective == Some(objective.id))
            .map(|row| self.measured_by(row.kpi))
            .collect();
        let has_parts = self.model.objectives.iter().any(|other| other.parent == Some(objective.id) && !other.archived);
        let lacks = advise(objective, &kpis, has_parts, self.today);
        Criterion::ALL
            .into_iter()
            .flat_map(|criterion| {
                let mine: Vec<Advice> = lacks
                    .iter()
                    .filter(|advice| advice.criterion == criterion)
                    .map(|advice| Advice { point: criterion.code().into(), met: false, text: advice.text.clone() })
                    .collect();
                match mine.is_empty() {
                    true => vec![Advice { point: criterion.code().into(), met: true, text: holds(criterion).into() }],
                    false => mine,
                }
            })
            .collect()
    }

    fn measured_by(&self, kpi: &Kpi) -> MeasuredBy {
        let targets = self.model.targets_of(kpi.id);
        MeasuredBy {
            name: kpi.name.clone(),
            is_computable: self.model.catalog.check_kpi(kpi.id).is_some_and(|checked| !checked.has_errors()),
            has_target: targets.iter().any(|target| target.until.is_none_or(|until| until > self.today)),
            has_owner: kpi.owner.is_some(),
        }
    }

    fn advice_on_all(&self) -> Vec<String> {
        let count = self.rows.all().count();
        let mut advice = Vec::new();
        if count > MANY_KPIS {
            advice.push(format!(
                "There are {count} KPIs. Few are followed better than many: archive those nobody acts on."
            ));
        }
        let loose = self.rows.parts_of(None).len();
        if loose > 0 {
            let (verb, what) = if loose == 1 { ("serves", "KPI") } else { ("serve", "KPIs") };
            advice.push(format!("{loose} {what} {verb} no objective. Say what each is for, or archive it."));
        }
        advice
    }
}

fn holds(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Specific => "It says what is wanted.",
        Criterion::Measurable => "A number with a target shows whether it is reached.",
        Criterion::Assignable => "Somebody answers for it.",
        Criterion::Relevant => "It serves the business.",
        Criterion::TimeBound => "It has a date.",
    }
}
